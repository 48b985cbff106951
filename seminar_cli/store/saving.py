"""One change of the file, from the journal to the copy kept beside it; and what a crash left is put right.

Each step leaves something that the next command can tell apart:

1. the journal says what is going to be (`before`, `after`): a crash now leaves the old file, and the entry is
   declared void;
2. the new file takes the place of the old one: a crash now leaves the new file, and the entry is right;
3. `last` is made equal to the file: what differs from it later was changed by hand.

Everything here needs the plan's lock.
"""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from seminar_cli.errors import Refused
from seminar_cli.store.atomic import PRIVATE, hold_signals, remove_leftovers, write_all, write_atomically
from seminar_cli.store.journal import HAND, VOID, Entry, Journal, as_text, digest, now
from seminar_cli.store.room import Room
from seminar_cli.store.splices import Swap, between
from seminar_cli.store.toml.parse import parse
from seminar_cli.store.used_ids import UsedIds

NOTHING = b""
"""The bytes of a plan that does not exist yet."""


class State(NamedTuple):
    """The file at one moment; `data` is None where its text does not parse."""

    raw: bytes
    data: Mapping[str, Any] | None


class Change(NamedTuple):
    """What one command does to the file."""

    command: str
    before: State
    after: State
    swaps: tuple[Swap, ...] | None
    """What leads from the old text to the new one; None where the old one is not known."""

    undoes: int | None = None
    """The journal entry that is undone or done again."""


def settle(room: Room, found: State) -> None:
    """Bring the journal up to date with the file as it is found: what crashed, what was changed by hand.

    Afterwards the newest entry leads to the file, and `last` is equal to it.
    """
    journal = Journal(room.journal)
    newest = journal.last()
    last = read_bytes(room.last)
    if newest and newest.after != digest(found.raw):
        _explain(journal, newest, last, found)
    elif not newest and last not in {None, found.raw}:
        _note_hand(journal, None, last, found)
    if last != found.raw:
        _keep_last(room, found.raw)
    tidy(room)


def tidy(room: Room) -> None:
    """Remove what a crash left beside the plan and in its folder."""
    remove_leftovers(room.plan.parent)
    remove_leftovers(room.folder)
    with contextlib.suppress(OSError):
        _new_last(room).unlink(missing_ok=True)


def commit(room: Room, change: Change) -> None:
    """Write the new file and the journal entry, or neither.

    Raises:
        Refused: the file is no longer the one that the change was made for.
        DiskRefused: the disk says no; the plan is untouched.
    """
    if (read_bytes(room.plan) or NOTHING) != change.before.raw:
        raise changed_meanwhile(room.plan)
    journal = Journal(room.journal)
    entry = _entry(journal.last(), change)
    with hold_signals():
        length = journal.append(entry)
        try:
            write_atomically(room.plan, change.after.raw, mode=PRIVATE)
        except BaseException:
            with contextlib.suppress(OSError):
                if read_bytes(room.plan) != change.after.raw:
                    journal.cut(length)
            raise
        _keep_last(room, change.after.raw)


def changed_meanwhile(plan: Path) -> Refused:
    """The refusal that protects what somebody else wrote."""
    return Refused(
        f"{plan.name} was changed meanwhile, by an editor or another command; nothing was written.",
        "Run the command again: it will work on the plan as it is now.",
    )


def read_bytes(path: Path) -> bytes | None:
    """The bytes of a file; None where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def data_of(raw: bytes | None) -> Mapping[str, Any] | None:
    """The data of a plan's bytes; None where there are none or they do not parse."""
    if raw is None:
        return None
    try:
        return parse(raw.decode("utf-8"))
    except ValueError:
        return None


def _explain(journal: Journal, newest: Entry, last: bytes | None, found: State) -> None:
    """Say in the journal why the file is not what the newest entry led to."""
    known = None if last is None else digest(last)
    if known == newest.after:
        _note_hand(journal, newest, last, found)
    elif digest(found.raw) == newest.before:
        _note_void(journal, newest, found, certain=known == newest.before)
    elif known == newest.before:
        _note_hand(journal, _note_void(journal, newest, found, certain=True), last, found)
    else:
        _note_hand(journal, newest, None, found)


def _note_void(journal: Journal, crashed: Entry, found: State, *, certain: bool) -> Entry:
    """Ids of a change that was certainly never made are free again.

    Without `last` it is not certain: somebody may have taken the change back by hand.
    """
    used = crashed.used
    if certain:
        used = next((entry.used for entry in journal.entries() if entry.n == crashed.n - 1), UsedIds())
    entry = Entry(
        n=crashed.n + 1,
        time=now(),
        command=VOID,
        before=crashed.before,
        after=crashed.before,
        edits=(),
        undoes=crashed.n,
        used=used.after(None, found.data),
    )
    journal.append(entry)
    return entry


def _note_hand(journal: Journal, newest: Entry | None, last: bytes | None, found: State) -> None:
    """An entry for what was changed by hand since `last`; None where that is not known."""
    before = State(last or NOTHING, data_of(last))
    swaps = None if last is None else between(as_text(last), as_text(found.raw))
    entry = _entry(newest, Change(HAND, before, found, swaps))
    journal.append(replace(entry, before=newest.after) if newest and last is None else entry)


def _entry(newest: Entry | None, change: Change) -> Entry:
    used = newest.used if newest else UsedIds()
    return Entry(
        n=newest.n + 1 if newest else 1,
        time=now(),
        command=change.command,
        before=digest(change.before.raw),
        after=digest(change.after.raw),
        edits=change.swaps,
        undoes=change.undoes,
        used=used.after(change.before.data, change.after.data),
    )


def _keep_last(room: Room, raw: bytes) -> None:
    """Keep a copy of the file. Without it the plan is as safe; only history would know less.

    It takes the old copy's place in one step, so that a crash leaves one of them; it need not reach the disk.
    """
    beside = _new_last(room)
    with contextlib.suppress(OSError):
        descriptor = os.open(
            beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), PRIVATE
        )
        try:
            write_all(descriptor, raw)
        finally:
            os.close(descriptor)
        beside.replace(room.last)


def _new_last(room: Room) -> Path:
    """Where a copy is written before it takes the place of the old one."""
    return room.last.with_name(f"{room.last.name}.new")
