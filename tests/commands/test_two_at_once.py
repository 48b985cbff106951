"""Two people, or two programs, at work on one plan: nobody's work is lost."""

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli

from seminar_cli.store.room import Room
from tests.commands.conftest import PLAN, Run
from tests.crashes import started
from tests.long import either

EACH = either(15, 200)


def _ids(plan: Path) -> list[str]:
    return [person["id"] for person in tomli.loads(plan.read_text("utf-8"))["participants"]]


def _adds(name: str) -> int:
    from seminar_cli.cli import main

    codes = [main(["add-participant", "--given-names", f"{name}{number}"]) for number in range(EACH)]
    return max(codes)


def test_two_that_add_at_once_add_twice_as_many(plan: Path, run: Run) -> None:
    children = [started(lambda name=name: _adds(name)) for name in ("Ana", "Binta")]  # type: ignore[misc]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    ids = _ids(plan)
    assert ids == [f"p{number:03}" for number in range(1, 2 * EACH + 3)]
    people = tomli.loads(plan.read_text("utf-8"))["participants"]
    for name in ("Ana", "Binta"):
        names = [each["given_names"] for each in people if re.fullmatch(rf"{name}\d+", each["given_names"])]
        assert names == [f"{name}{number}" for number in range(EACH)], "in the order in which they were typed"
    assert run("undo", "--to", "0").code == 0
    assert plan.read_text("utf-8") == PLAN


def test_whole_processes_too(plan: Path) -> None:
    """As two shells type it; a few, as each has to start."""
    words = [sys.executable, "-m", "seminar_cli", "add-participant", "--given-names"]
    adders = [
        subprocess.Popen([*words, f"A{number}"], cwd=plan.parent, stdout=subprocess.DEVNULL)
        for number in range(either(6, 20))
    ]
    assert {adder.wait(60) for adder in adders} == {0}
    assert sorted(_ids(plan)) == [f"p{number:03}" for number in range(1, len(adders) + 3)]


def test_add_and_undo_and_export_at_once(plan: Path, run: Run) -> None:
    def works(*lines: tuple[str, ...]) -> int:
        from seminar_cli.cli import main

        return max(main([*words]) for _ in range(EACH) for words in lines)

    children = [
        started(lambda: works(("add-venue", "--name", "Hall"))),
        started(lambda: works(("edit-participant", "p001", "--position", "X"), ("undo",))),
        started(lambda: works(("export", "agenda", "-o", "agenda.csv", "--force"))),
    ]
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert set(codes) <= {0, 4}
    assert run("participants").code == 0
    assert run("export", "agenda", "-o", "agenda.csv").code == 0, "the export is still known as ours"
    assert {path.name for path in plan.parent.iterdir()} == {"seminar.toml", "agenda.csv", ".seminar"}
    assert run("undo", "--to", "0").code == 0
    assert plan.read_text("utf-8") == PLAN


@pytest.fixture
def no_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that grants every lock to everybody."""

    @contextlib.contextmanager
    def granted(room: Room) -> Iterator[None]:
        room.make()
        yield

    monkeypatch.setattr("seminar_cli.store.lock.locked", granted)


def test_without_a_lock_the_comparison_still_catches_it(
    plan: Path, run: Run, no_lock: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else saves between reading and writing."""
    from seminar_cli.store import saving

    theirs = PLAN.replace('title = "Trends"', 'title = "Theirs"')
    real = saving.commit

    def late(*args: object) -> None:
        monkeypatch.setattr(saving, "commit", real)
        plan.write_text(theirs, "utf-8")
        real(*args)  # type: ignore[arg-type]

    for words in (
        ("add-participant", "--given-names", "Ana"),
        ("edit-participant", "p001", "--position", "X"),
        ("remove-participant", "p002", "--yes"),
        ("attend", "s01", "--all"),
        ("forget", "p002", "--yes"),
    ):
        plan.write_text(PLAN, "utf-8")
        monkeypatch.setattr(saving, "commit", late)
        if words[0] == "forget":
            monkeypatch.setattr("seminar_cli.store.forgetting.commit", late)
        told = run(*words)
        assert told.code == 5, (words, told)
        assert "changed meanwhile" in told.err
        assert plan.read_text("utf-8") == theirs
