"""What must not be kept: a history that is cleared, from its beginning up to a day or whole."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from seminar_cli.store.atomic import remove_leftovers
from seminar_cli.store.journal import CLEARED, Entry, Journal, now
from seminar_cli.store.rewriting import rewriting
from seminar_cli.store.room import Room
from seminar_cli.store.saving import changed_meanwhile


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
        for file in (path, plan.room.journal, plan.room.last):
            remove_leftovers(file)


def _is_before(entry: Entry, limit: dt.datetime) -> bool:
    """Whether an entry is older; one whose time is none is as old as those about it."""
    try:
        return dt.datetime.fromisoformat(entry.time) < limit
    except (ValueError, TypeError):
        return True
