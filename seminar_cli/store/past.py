"""What a plan was before: its earlier texts, read off the journal without a lock."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from seminar_cli.store.journal import Entry, Journal, digest
from seminar_cli.store.room import Room
from seminar_cli.store.saving import read_bytes
from seminar_cli.store.splices import Mismatch, apply, inverse


@dataclass(frozen=True, slots=True)
class Past:
    """One change of the past with the text of the plan before and after it."""

    entry: Entry
    before: str
    after: str


def earlier(path: Path) -> Iterator[Past]:
    """The changes of a plan from the newest to the oldest, each with the texts before and after it.

    Ends where the journal cannot tell: at its beginning, at a gap, at a change that it does not hold in full.
    What was changed by hand since the last command is not among them. Creates nothing.
    """
    room = Room.of(path)
    text = _newest(room)
    for entry in reversed(Journal(room.journal).changes()):
        if text is None or entry.edits is None or digest(text.encode()) != entry.after:
            return
        try:
            before = apply(text, inverse(entry.edits))
        except Mismatch:
            return
        if entry.before != digest(before.encode()):
            return
        yield Past(entry, before, text)
        text = before


def text_after(path: Path, number: int) -> str | None:
    """The text of a plan after a change of its history; None where the journal cannot tell.

    Args:
        path: the plan.
        number: of the change, as the journal counts; 1 is the first.
    """
    return next((past.after for past in earlier(path) if past.entry.n == number), None)


def _newest(room: Room) -> str | None:
    """The text that the newest entry led to: the copy kept beside the plan, which outlives a hand edit."""
    raw = read_bytes(room.last)
    if raw is None:
        raw = read_bytes(room.plan)
    try:
        return None if raw is None else raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
