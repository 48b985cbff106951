"""What the next command makes of a crash, a torn write or an edit by hand."""

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_cli.errors import DiskRefused, Refused
from seminar_cli.store.journal import HAND, VOID, Journal, as_bytes, as_text, digest
from seminar_cli.store.room import Room
from seminar_cli.store.saving import NOTHING, Change, State, commit, data_of, settle
from seminar_cli.store.splices import apply, between
from seminar_cli.store.used_ids import UsedIds


def plan(ids: str) -> bytes:
    """A plan of participants and institutions, without all else."""
    records = (
        f'[[{"participants" if key[0] == "p" else "institutions"}]]\nid = "{key}"\n' for key in ids.split()
    )
    return "\n".join(("format = 1\n", *records)).encode()


class Crash(BaseException):
    """The process is no more."""


class Machine:
    """A plan, its room, and a process that may die at any of its calls to the system."""

    def __init__(self, folder: Path, ids: str) -> None:
        self.room = Room(folder / "seminar.toml")
        self.room.make()
        self.versions: dict[str, bytes] = {digest(NOTHING): NOTHING}
        self.put(plan(ids))

    @property
    def raw(self) -> bytes:
        return self.room.plan.read_bytes()

    @property
    def journal(self) -> Journal:
        return Journal(self.room.journal)

    def put(self, raw: bytes) -> None:
        self.versions[digest(raw)] = raw
        self.room.plan.write_bytes(raw)

    def settle(self) -> None:
        settle(self.room, State(self.raw, data_of(self.raw)))

    def command(self, new: bytes) -> None:
        """What every command does under the lock."""
        self.settle()
        old = self.raw
        if new == old:
            return
        self.versions[digest(new)] = new
        swaps = between(old.decode(), new.decode())
        commit(self.room, Change("edit", State(old, data_of(old)), State(new, data_of(new)), swaps))

    def dying(self, new: bytes, step: int, part: float) -> None:
        """A command that dies at its n-th call to the system; a write may get a part of the way."""
        with contextlib.suppress(Crash), _mortal(step, part):
            self.command(new)

    def told(self) -> list[str]:
        return [one.command for one in self.journal.entries()]

    def holds(self) -> None:
        """What must hold after the next command has looked at the plan."""
        self.settle()
        self.settle()  # and looking again finds nothing
        assert self.room.last.read_bytes() == self.raw
        changes = self.journal.changes()
        for one in changes:
            if one.edits is not None:
                before, after = self.versions[one.before].decode(), self.versions[one.after].decode()
                assert apply(before, one.edits) == after
        for first, second in pairwise(changes):
            assert first.after == second.before
        if changes:
            assert changes[-1].after == digest(self.raw)
        numbers = [one.n for one in self.journal.entries()]
        assert numbers == list(range(1, len(numbers) + 1))


@contextlib.contextmanager
def _mortal(steps: int, part: float) -> Iterator[None]:
    """From the n-th call on every call to the system fails, also those that would tidy up."""
    left = steps

    def dies(real: Callable[..., Any], *, writes: bool = False) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0 and writes:
                real(args[0], args[1][: int(len(args[1]) * part)])
            if left <= 0:
                raise Crash
            return real(*args, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", dies(os.write, writes=True))
        patch.setattr(os, "fsync", dies(lambda _: None))
        patch.setattr(os, "open", dies(os.open))
        patch.setattr(os, "truncate", dies(os.truncate))
        patch.setattr(Path, "replace", dies(Path.replace))
        patch.setattr(Path, "unlink", dies(Path.unlink))
        yield


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path, "p001 p002 mofcom")


OLD, NEW, BY_HAND = plan("p001 p002 mofcom"), plan("p001 p002 p003"), plan("p001 unctad")


def test_a_command_leaves_an_entry_and_the_copy(machine: Machine) -> None:
    machine.command(NEW)
    (one,) = machine.journal.entries()
    assert (one.n, one.command, one.before, one.after) == (1, "edit", digest(OLD), digest(NEW))
    assert one.used == UsedIds({"p": 3}, frozenset({"mofcom"}))
    machine.holds()
    assert machine.told() == ["edit"]


def crashed(machine: Machine, *, moved: bool, copied: bool) -> None:
    """A command that died after its entry was written, or after the file was moved into place."""
    machine.settle()
    machine.command(NEW)
    if not moved:
        machine.put(OLD)
    if not copied:
        machine.room.last.write_bytes(OLD)


def test_a_crash_behind_the_file_is_no_loss(machine: Machine) -> None:
    crashed(machine, moved=True, copied=False)
    machine.holds()
    assert machine.told() == ["edit"]


def test_a_crash_before_the_file_makes_the_entry_void(machine: Machine) -> None:
    crashed(machine, moved=False, copied=False)
    machine.holds()
    assert machine.told() == ["edit", VOID]
    newest = machine.journal.last()
    assert newest
    assert newest.undoes == 1
    assert machine.journal.changes() == []
    assert newest.used == UsedIds({"p": 2})  # the id p003 was never given


def test_an_edit_by_hand_gets_an_entry(machine: Machine) -> None:
    machine.command(NEW)
    machine.put(BY_HAND)
    machine.holds()
    assert machine.told() == ["edit", HAND]
    newest = machine.journal.last()
    assert newest
    assert newest.edits == between(NEW.decode(), BY_HAND.decode())
    assert newest.used == UsedIds({"p": 3}, frozenset({"mofcom"}))


def test_going_back_by_hand_is_no_crash(machine: Machine) -> None:
    machine.command(NEW)
    machine.put(OLD)
    machine.holds()
    assert machine.told() == ["edit", HAND]


def test_a_crash_and_an_edit_by_hand(machine: Machine) -> None:
    crashed(machine, moved=False, copied=False)
    machine.put(BY_HAND)
    machine.holds()
    assert machine.told() == ["edit", VOID, HAND]


@pytest.mark.parametrize("copy", [None, b"", b"format = "])
def test_without_a_copy_the_edit_by_hand_is_unknown(machine: Machine, copy: bytes | None) -> None:
    machine.command(NEW)
    machine.room.last.unlink()
    if copy is not None:
        machine.room.last.write_bytes(copy)
    machine.put(BY_HAND)
    machine.holds()
    assert machine.told() == ["edit", HAND]
    newest = machine.journal.last()
    assert newest
    assert newest.edits is None
    assert newest.before == digest(NEW)


def test_a_lost_journal_begins_anew(machine: Machine) -> None:
    machine.command(NEW)
    machine.room.journal.unlink()
    machine.put(BY_HAND)
    machine.holds()
    assert machine.told() == [HAND]


def test_a_plan_that_is_no_text_is_seen_too(machine: Machine) -> None:
    machine.command(NEW)
    machine.put(b"\xff\xfe")
    machine.settle()
    machine.put(BY_HAND)
    machine.settle()
    text = as_text(NEW)
    for one in machine.journal.changes()[1:]:
        assert one.edits is not None
        text = apply(text, one.edits)
        assert digest(as_bytes(text)) == one.after
    assert as_bytes(text) == BY_HAND
    newest = machine.journal.last()
    assert newest
    assert newest.used == UsedIds({"p": 3}, frozenset({"mofcom"}))


def test_nothing_is_written_over_somebody_elses_work(machine: Machine) -> None:
    machine.settle()
    old = State(OLD, data_of(OLD))
    machine.put(BY_HAND)
    with pytest.raises(Refused, match="changed meanwhile"):
        commit(machine.room, Change("edit", old, State(NEW, {}), ()))
    assert machine.raw == BY_HAND
    assert machine.told() == []


@pytest.mark.parametrize("step", ["write", "fsync", "rename"])
@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_a_refused_change_leaves_no_entry(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    """The journal's own writes succeed, those of the plan do not."""
    machine.settle()
    calls = 0
    where, name = (Path, "replace") if step == "rename" else (os, step)
    real = getattr(where, name)

    def second_fails(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        if step == "rename" or calls > 1:
            raise error
        return real(*args)

    monkeypatch.setattr(where, name, second_fails)
    with pytest.raises((DiskRefused, KeyboardInterrupt)):
        machine.command(NEW)
    monkeypatch.undo()
    assert machine.raw == OLD
    assert machine.told() == []
    machine.command(NEW)
    machine.holds()


IDS = st.lists(
    st.sampled_from([*(f"p{n:03}" for n in range(1, 30)), "mofcom", "unctad", "aibo", "g20"]),
    max_size=4,
    unique=True,
).map(" ".join)
STEPS = st.one_of(
    st.tuples(st.just("command"), IDS),
    st.tuples(st.just("dying"), IDS, st.integers(1, 22), st.floats(0, 1)),
    st.tuples(st.just("hand"), IDS),
    st.tuples(st.just("dying"), IDS, st.integers(1, 22), st.floats(0, 1)),
    st.tuples(st.just("lose the copy"), st.sampled_from(["gone", "empty"])),
)


@given(st.lists(STEPS, min_size=2, max_size=8))
@settings(max_examples=300, deadline=None)
def test_whatever_happens_the_next_command_finds_its_way(steps: list[tuple[Any, ...]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder), "p001 mofcom")
        machine.settle()
        seen = {"p001", "mofcom"}
        for kind, *rest in steps:
            old = machine.raw
            if kind == "lose the copy":
                if machine.journal.last():  # or nothing would know of the ids there were
                    machine.room.last.write_bytes(b"") if rest == ["empty"] else machine.room.last.unlink(
                        True
                    )
                    seen = {key for key in seen if key[0] == "p"}  # of slugs only the copy knows
                continue
            new = plan(rest[0])
            if kind == "hand":
                machine.put(new)
            elif kind == "command":
                machine.command(new)
                assert machine.raw == new
            else:
                machine.dying(new, rest[1], rest[2])
                assert machine.raw in {old, new}
            machine.holds()
            seen |= set(re.findall(r'"([^"]+)"', machine.raw.decode()))
            _all_remembered(machine, seen)
        strays = {path.name for path in Path(folder).iterdir()} - {"seminar.toml", ".seminar"}
        assert len(strays) <= sum(step[0] == "dying" for step in steps)


def _all_remembered(machine: Machine, seen: set[str]) -> None:
    newest = machine.journal.last()
    used = newest.used if newest else UsedIds()
    present = set(re.findall(r'"([^"]+)"', machine.raw.decode()))
    assert not used.retired & present
    for key in seen - present:
        assert key in used.retired or (key[0] == "p" and int(key[1:]) <= used.highest["p"])
