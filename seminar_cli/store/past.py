"""What a plan was before: its earlier texts, read off the journal without a lock."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_cli.store.journal import HAND, Entry, Journal, as_bytes, as_text, digest
from seminar_cli.store.room import Room
from seminar_cli.store.saving import read_bytes
from seminar_cli.store.splices import Mismatch, apply, between, inverse


@dataclass(frozen=True, slots=True)
class Past:
    """One change of the past with the text of the plan before and after it, as `journal.as_text` makes it."""

    entry: Entry
    before: str
    after: str


def earlier(path: Path) -> Iterator[Past]:
    """The changes of a plan from the newest to the oldest, each with the texts before and after it.

    Ends where the journal cannot tell: at its beginning, at a gap, at a change that it does not hold in full.
    What was changed by hand since the last command is not among them. Creates nothing.
    """
    room = Room.of(path)
    known = (read_bytes(room.last), read_bytes(room.plan))
    newest_first = Journal(room.journal).changes()[::-1]
    text, changes = _start(newest_first, [raw for raw in known if raw is not None])
    for entry in changes:
        if text is None or entry.edits is None or digest(as_bytes(text)) != entry.after:
            return
        try:
            before = apply(text, inverse(entry.edits))
        except Mismatch:
            return
        if entry.before != digest(as_bytes(before)):
            return
        yield Past(entry, before, text)
        text = before


def by_hand(path: Path) -> Past | None:
    """What was changed by hand since the last command, as the next one will note it; None where nothing was.

    Creates nothing: the entry has the number that it is going to have and the time of the file.
    """
    room = Room.of(path)
    journal = Journal(room.journal)
    newest, last, raw = journal.last(), read_bytes(room.last), read_bytes(room.plan)
    if newest is None or last is None or raw is None or digest(last) != newest.after or last == raw:
        return None
    before, after = as_text(last), as_text(raw)
    entry = Entry(
        newest.n + 1, _time_of(room.plan), HAND, newest.after, digest(raw), between(before, after), None
    )
    return Past(entry, before, after)


def text_after(path: Path, number: int) -> str | None:
    """The text of a plan after a change of its history; None where the journal cannot tell.

    Args:
        path: the plan.
        number: of the change, as the journal counts; 1 is the first.
    """
    return next((past.after for past in earlier(path) if past.entry.n == number), None)


def _start(changes: Sequence[Entry], known: Sequence[bytes]) -> tuple[str | None, Sequence[Entry]]:
    """The text that is known of the newest change, and the changes from there.

    The copy kept beside the plan is, unless a crash came before it was made: then the plan itself is, or
    both are the text before the change.
    """
    for at, entry in enumerate(changes[:2]):
        for raw in known:
            if digest(raw) == entry.after:
                return as_text(raw), changes[at:]
    return None, ()


def _time_of(path: Path) -> str:
    """When the file was written, as the journal tells times."""
    try:
        written = path.stat().st_mtime
    except OSError:
        written = 0.0
    return dt.datetime.fromtimestamp(written).astimezone().isoformat(timespec="seconds")
