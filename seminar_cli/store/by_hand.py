"""A plan changed in an editor: on a copy, which takes the plan's place only when it is one.

The copy lies in `.seminar` beside the plan, readable by its owner alone, and is called after the text that it
was made from: a text that did not become the plan is found again, and is never put over what others changed.
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from seminar_cli.store.atomic import PRIVATE, write_atomically
from seminar_cli.store.journal import digest
from seminar_cli.store.plan_file import PlanFile, understood
from seminar_cli.store.read import read_plan, to_text
from seminar_cli.store.room import Room


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a plan that is open in an editor."""

    plan: Path
    before: bytes
    """The plan that it was made from."""

    path: Path
    kept: bool
    """It holds the text of an earlier time that did not become the plan."""

    @property
    def changed(self) -> bool:
        """Whether there is a text in it that the plan does not have."""
        try:
            return self.path.read_bytes() != self.before
        except OSError:
            return False

    def text(self) -> str:
        """What the editor left.

        Raises:
            InvalidPlan: it is no text, or is gone.
        """
        return to_text(read_plan(self.path), self.plan.name)

    def remove(self) -> None:
        """Take the copy away, and the one that an editor made of it."""
        for path in (self.path, self.path.with_name(f"{self.path.name}~")):
            with contextlib.suppress(OSError):
                path.unlink()


def copy_of(plan: Path) -> Copy:
    """A copy of the plan as it is now; the one that is there already, if it was made from the same text.

    Raises:
        NotFound, InvalidPlan: there is no plan, or it cannot be read as text.
        DiskRefused: the folder may not be written.
    """
    before = read_plan(plan)
    to_text(before, plan.name)
    room = Room.of(plan)
    room.make()
    path = room.folder / f"edit-{digest(before)[:12]}.toml"
    kept = path.exists()
    if not kept:
        write_atomically(path, before, mode=PRIVATE)
    return Copy(plan, before, path, kept)


def older_copies(copy: Copy) -> list[Path]:
    """Copies of earlier states of the plan, whose texts did not become the plan."""
    return [path for path in Room.of(copy.plan).edited if not path.name.startswith(copy.path.name)]


def take_over(copy: Copy, command: str) -> PlanFile:
    """Put the text of the copy in the place of the plan, as one step and with an entry in the journal.

    Raises:
        InvalidPlan: the text is no plan.
        Refused: the plan was changed since the copy was made, or is locked.
        DiskRefused: the disk says no; the plan is untouched.
    """
    from seminar_cli.store.lock import locked
    from seminar_cli.store.saving import Change, State, changed_meanwhile, commit, data_of, settle
    from seminar_cli.store.splices import between

    text = copy.text()
    after = understood(copy.plan, text)
    before = State(copy.before, data_of(copy.before))
    swaps = between(to_text(copy.before, copy.plan.name), text)
    room = Room.of(copy.plan)
    with locked(room):
        if read_plan(copy.plan) != copy.before:
            raise changed_meanwhile(copy.plan)
        settle(room, before)
        commit(room, Change(command, before, State(after.raw, after.data), swaps))
    return after
