"""The text of a plan as a whole, under its lock and whatever it holds: what `undo` and `redo` work on."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_cli.errors import InvalidPlan
from seminar_cli.store.journal import Entry, Journal, as_bytes, as_text
from seminar_cli.store.lock import locked
from seminar_cli.store.plan_file import understood
from seminar_cli.store.read import read_plan
from seminar_cli.store.room import Room
from seminar_cli.store.saving import Change, State, commit, data_of, read_bytes, settle
from seminar_cli.store.splices import Swap, apply


@dataclass
class Rewriting:
    """A plan's text that one command replaces; made by `rewriting`, which holds the lock.

    `fault` is what keeps the text from being a plan; None where it is one.
    """

    room: Room
    path: Path
    command: str
    text: str
    fault: InvalidPlan | None

    @property
    def changes(self) -> Sequence[Entry]:
        """What happened, from the oldest to the newest; the newest led to the text."""
        return Journal(self.room.journal).changes()

    def loads(self, text: str) -> bool:
        """Whether a text would be a plan."""
        return fault_of(self.path, text) is None

    def replace(self, swaps: tuple[Swap, ...], undoes: int, *, as_typed: bool = False) -> None:
        """Change the text and note which entry that takes back.

        Args:
            swaps: what leads from the text to the new one.
            undoes: the entry.
            as_typed: the new text is what somebody wrote by hand, so it may be no plan.

        Raises:
            InvalidPlan: the new text is no plan.
            Refused: somebody changed the file meanwhile.
            DiskRefused: the disk says no; the plan is untouched.
        """
        text = apply(self.text, swaps)
        fault = fault_of(self.path, text)
        if fault is not None and not as_typed:
            raise fault
        before, after = _state(self.text), _state(text)
        if before.raw != after.raw:
            commit(self.room, Change(self.command, before, after, swaps, undoes))
        self.text, self.fault = text, fault


@contextlib.contextmanager
def rewriting(path: Path, command: str) -> Iterator[Rewriting]:
    """The text of a plan under its lock; what was changed by hand has its entry in the journal.

    Raises:
        Refused: another command holds the lock.
        DiskRefused: the folder may not be written.
        NotFound, InvalidPlan: the file cannot be read at all, as `read_plan`.
    """
    room = Room.of(path)
    read_plan(path)  # says what is missing; a lock would leave a folder where there is no plan
    with locked(room):
        raw = read_plan(path)
        text = as_text(raw)
        settle(room, State(raw, data_of(raw)))
        yield Rewriting(room, path, command, text, fault_of(path, text))


def has_history(path: Path) -> bool:
    """Whether anything is known of what the plan was before. Creates nothing."""
    room = Room.of(path)
    last = read_bytes(room.last)
    return bool(Journal(room.journal).changes()) or (last is not None and last != read_bytes(room.plan))


def fault_of(path: Path, text: str) -> InvalidPlan | None:
    """Why a text would be no plan at a path; None where it would be one."""
    try:
        understood(path, text)
    except InvalidPlan as fault:
        return fault
    return None


def _state(text: str) -> State:
    raw = as_bytes(text)
    return State(raw, data_of(raw))
