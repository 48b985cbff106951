"""What must not be kept: a history up to a day or whole, a person."""

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from seminar_cli.store.exports import remembered
from seminar_cli.store.journal import CLEARED, FORGOTTEN, Entry, Journal, now
from seminar_cli.store.lock import locked
from seminar_cli.store.plan_file import PlanFile, preview
from seminar_cli.store.read import read_plan
from seminar_cli.store.rewriting import rewriting
from seminar_cli.store.room import Room
from seminar_cli.store.saving import Change, State, changed_meanwhile, commit, read_bytes, settle, tidy
from seminar_cli.store.toml.text import Edit, Edited


def history_of(path: Path) -> list[Entry]:
    """All that the journal holds of a plan, what crashed included. Creates nothing."""
    return list(Journal(Room.of(path).journal).entries())


def older_than(entries: list[Entry], days: int, today: dt.datetime) -> list[Entry]:
    """The entries from the beginning up to the first that is at most so many days old.

    Args:
        entries: from the oldest to the newest.
        days: how old an entry may be.
        today: with its offset from Greenwich.
    """
    try:
        limit = today - dt.timedelta(days=days)
    except OverflowError:  # older than any calendar
        return []
    old = []
    for entry in entries:
        if not _is_before(entry, limit):
            break
        old.append(entry)
    return old


def clear(path: Path, seen: list[Entry], gone: list[Entry]) -> None:
    """Clear entries from the journal; which ids never return stays known, and the plan as it is.

    Args:
        path: the plan.
        seen: the entries that there were when it was decided.
        gone: the first ones of them.

    Raises:
        Refused: the plan was changed since it was decided, or another command is at work.
        DiskRefused: the journal could not be written; it is as it was.
    """
    with rewriting(path, CLEARED) as plan:
        journal = Journal(plan.room.journal)
        entries = list(journal.entries())
        if entries[: len(seen)] != seen:
            raise changed_meanwhile(path)
        kept = entries[len(gone) :] if len(gone) < len(seen) else []
        if not kept:
            newest = entries[-1]
            kept = [
                replace(
                    newest, n=newest.n + 1, time=now(), command=CLEARED, before=newest.after, edits=None,
                    undoes=None,
                )
            ]  # fmt: skip
        journal.replace(kept)
        _remove_texts(plan.room)


def _is_before(entry: Entry, limit: dt.datetime) -> bool:
    """Whether an entry is older; one whose time is none is as old as those about it."""
    try:
        return dt.datetime.fromisoformat(entry.time) < limit
    except (ValueError, TypeError):
        return True


def forget(file: PlanFile, key: str, edits: Sequence[Edit]) -> Edited:
    """Save a plan without a person, and clear the history, which knew the person.

    Args:
        file: the plan as it was loaded before its user was asked.
        key: the person's id; where it was made of the name, it is not kept either.
        edits: what removes the person.

    Raises:
        Refused: the plan was changed since it was loaded, or its layout does not allow the change.
        UsageMistake: the result would be no plan.
        DiskRefused: the disk says no; the plan is untouched.
    """
    room = Room.of(file.path)
    with locked(room):
        if read_plan(file.path) != file.raw:
            raise changed_meanwhile(file.path)
        settle(room, State(file.raw, file.data))
        edited = preview(file, edits)
        raw = edited.text.encode()
        commit(room, Change(FORGOTTEN, State(file.raw, file.data), State(raw, edited.data), None))
        journal = Journal(room.journal)
        newest = journal.last()
        assert newest is not None
        used = replace(newest.used, retired=newest.used.retired - {key})
        journal.replace([replace(newest, used=used)])
        if read_bytes(room.last) != raw:
            room.last.unlink(missing_ok=True)
        _remove_texts(room)
    return edited


def exported(path: Path) -> dict[str, list[str]]:
    """The names of files that were exported from a plan and are still there, by their folder."""
    found: dict[str, list[str]] = {}
    room = Room.of(path)
    for key in remembered(room):
        name = str(room.plan.parent / key)
        if os.path.isfile(name):  # noqa: PTH113 - `Path.is_file` raises where it may not look
            found.setdefault(os.path.dirname(name), []).append(os.path.basename(name))  # noqa: PTH119, PTH120
    return found


def _remove_texts(room: Room) -> None:
    """Remove what a crash or an editor may have left of earlier texts."""
    tidy(room)
    for text in room.edited:
        text.unlink(missing_ok=True)
