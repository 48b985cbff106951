"""The plan as a file: loaded whole or refused with every fault, changed by edits, and never half-written."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from seminar_cli.errors import InvalidPlan, Refused, UsageMistake
from seminar_cli.plan.build import PlanFaults, build
from seminar_cli.plan.plan import Plan
from seminar_cli.store.read import read_plan, to_text
from seminar_cli.store.toml.parse import parse

if TYPE_CHECKING:  # what only writers need
    from seminar_cli.store.room import Room
    from seminar_cli.store.splices import Swap
    from seminar_cli.store.toml.lines import Lines
    from seminar_cli.store.toml.text import Edit, Edited
    from seminar_cli.store.used_ids import UsedIds


@dataclass(frozen=True)
class PlanFile:
    """A plan as it was read: bytes, text, raw data and the records made from them."""

    path: Path
    raw: bytes
    text: str
    data: dict[str, Any]
    plan: Plan

    def line_of(self, path: tuple[str | int, ...]) -> int:
        """The line in which a value stands: `("participants", 3, "country")`."""
        return self._lines.of(path)

    @cached_property
    def digest(self) -> str:
        """What tells this state of the file from another."""
        from seminar_cli.store.journal import digest

        return digest(self.raw)

    @cached_property
    def _lines(self) -> "Lines":
        from seminar_cli.store.toml.lines import Lines

        return Lines(self.text, self.data)


def load(path: Path) -> PlanFile:
    """Read a plan.

    Raises:
        NotFound: there is no such file.
        InvalidPlan: it cannot be read or is no plan; `faults` tells everything that is wrong, with lines.
        DiskRefused: the disk fails.
    """
    raw = read_plan(path)
    return _understood(path, raw, to_text(raw, path.name))


def understood(path: Path, text: str) -> PlanFile:
    """What a text would be as the plan at a path, as an earlier one once was; nothing is read or written.

    Raises:
        InvalidPlan: it is no plan.
    """
    from seminar_cli.store.journal import as_bytes

    raw = as_bytes(text)
    return _understood(path, raw, to_text(raw, path.name))


def _understood(path: Path, raw: bytes, text: str) -> PlanFile:
    try:
        data = parse(text)
    except ValueError as error:
        from seminar_cli.store.diagnose import diagnose

        fault = diagnose(text, path.name, error)
        raise InvalidPlan(f"{path.name} cannot be read.", faults=(fault,)) from None
    try:
        return PlanFile(path, raw, text, data, build(data))
    except PlanFaults as error:
        from seminar_cli.store.faults import invalid

        raise invalid(path.name, text, data, error.faults) from None


class Draft:
    """A plan that is being changed by one command; made by `changing`, which holds the lock."""

    def __init__(self, file: PlanFile, command: str, room: "Room") -> None:
        self.file = file
        """The plan as it is now: after `save`, as it was saved."""
        self._command = command
        self._room = room

    def save(self, edits: "Sequence[Edit]") -> "Edited":
        """Change the file; edits that change nothing leave it and the journal alone.

        Raises:
            CannotEdit: the layout of the text does not allow the change.
            UsageMistake: the result would be no plan.
            Refused: somebody changed the file meanwhile.
            DiskRefused: the disk says no; the plan is untouched.
        """
        edited, after = _changed(self.file, edits)
        if after is not self.file:
            from seminar_cli.store.splices import apply, swaps_of

            swaps = swaps_of(self.file.text, edited.splices)
            assert apply(self.file.text, swaps) == edited.text  # or it could not be undone
            self._commit(after, swaps)
        return edited

    def _commit(self, after: PlanFile, swaps: "tuple[Swap, ...]") -> None:
        from seminar_cli.store.saving import Change, State, commit

        before = State(self.file.raw, self.file.data)
        commit(self._room, Change(self._command, before, State(after.raw, after.data), swaps))
        self.file = after


@contextlib.contextmanager
def changing(path: Path, command: str) -> Iterator[Draft]:
    """The plan under its lock, to be changed: for commands that ask nothing while they hold it.

    Args:
        path: the plan.
        command: what the journal calls the change: the command's name, without values.

    Raises:
        Refused: another command holds the lock.
        DiskRefused: the folder may not be written.
        NotFound, InvalidPlan: as `load`.
    """
    from seminar_cli.store.lock import locked
    from seminar_cli.store.room import Room

    if not os.path.exists(path):  # noqa: PTH110 - `Path.exists` raises where it may not look
        read_plan(path)  # says what is missing; a lock would leave a folder where there is no plan
    room = Room.of(path)
    with locked(room):
        file = load(path)
        _settle(room, file)
        yield Draft(file, command, room)


def save_if_unchanged(file: PlanFile, command: str, edits: "Sequence[Edit]") -> "Edited":
    """Change a plan that was loaded before its user was asked something.

    Raises:
        Refused: the plan was changed since it was loaded, or as `Draft.save`.
    """
    from seminar_cli.store.lock import locked
    from seminar_cli.store.room import Room
    from seminar_cli.store.saving import changed_meanwhile

    room = Room.of(file.path)
    with locked(room):
        if read_plan(file.path) != file.raw:
            raise changed_meanwhile(file.path)
        _settle(room, file)
        return Draft(file, command, room).save(edits)


def preview(file: PlanFile, edits: "Sequence[Edit]") -> "Edited":
    """What `save` would make of the text; writes nothing and takes no lock.

    Raises:
        CannotEdit, UsageMistake: as `Draft.save`.
    """
    return _changed(file, edits)[0]


def create(path: Path, text: str, command: str) -> PlanFile:
    """Write a new plan, readable by its owner only.

    Raises:
        Refused: there is a file of that name.
        InvalidPlan: the text is no plan.
        DiskRefused: the disk says no.
    """
    from seminar_cli.store.lock import locked
    from seminar_cli.store.room import Room
    from seminar_cli.store.saving import NOTHING, Change, State, commit, settle
    from seminar_cli.store.splices import between

    _must_be_new(path)
    file = _understood(path, _to_bytes(text), text)
    room = Room.of(path)
    with locked(room):
        _must_be_new(path)
        nothing = State(NOTHING, {})
        settle(room, nothing)
        commit(room, Change(command, nothing, State(file.raw, file.data), between("", text)))
    return file


def retired_ids(path: Path, known: PlanFile | None = None) -> "UsedIds":
    """The ids that must not be given again: those in the plan, and those the journal says are gone.

    Counts in what was removed by hand since the last command. Creates nothing. A plan `known` already is not
    parsed again where the file still holds the same bytes.
    """
    from seminar_cli.store.journal import Journal
    from seminar_cli.store.room import Room
    from seminar_cli.store.saving import data_of, read_bytes
    from seminar_cli.store.used_ids import UsedIds

    room = Room.of(path)
    newest = Journal(room.journal).last()
    last, raw = read_bytes(room.last), read_bytes(room.plan)
    used = newest.used if newest else UsedIds()
    if newest and last == raw:
        return used
    now = known.data if known and known.raw == raw else data_of(raw)
    return used.after(now if last == raw else data_of(last), now)


def _settle(room: "Room", file: PlanFile) -> None:
    from seminar_cli.store.saving import State, settle

    settle(room, State(file.raw, file.data))


def _changed(file: PlanFile, edits: "Sequence[Edit]") -> "tuple[Edited, PlanFile]":
    """The edit and the plan after it; the same plan where nothing changes."""
    from seminar_cli.plan.keys import KEY_ORDER
    from seminar_cli.plan.rebuild import rebuild
    from seminar_cli.store.toml.text import apply

    edited = apply(file.text, file.data, edits, KEY_ORDER)
    if edited.text == file.text:
        return edited, file
    raw = _to_bytes(edited.text)
    try:
        plan = rebuild(file.plan, file.data, edited.data)
        return edited, PlanFile(file.path, raw, edited.text, edited.data, plan)
    except PlanFaults as error:
        raise _no_plan(error, edited) from None


def _no_plan(error: PlanFaults, edited: "Edited") -> UsageMistake:
    """The user's values are at fault, not the file: there is no line to name."""
    from seminar_cli.store.faults import sentence

    told = " ".join(sentence(fault, edited.data) for fault in error.faults)
    return UsageMistake(told, "Nothing was changed.")


def _to_bytes(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise UsageMistake(
            "The text holds characters that are no Unicode, so it cannot be written.",
            "Set the terminal to UTF-8 and type the text again.",
        ) from None


def _must_be_new(path: Path) -> None:
    if os.path.lexists(path):
        raise Refused(
            f"There is already a file {path}.", "Name another with `--plan FILE`, or work on that one."
        )
