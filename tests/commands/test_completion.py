"""Completion: scripts that say how to install them, and what each shell is given from a plan."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

from seminar_cli.commands.completion import _parsed, _shortened
from tests.commands.conftest import PLAN, Run

SHELLS = ("bash", "zsh", "fish")
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_says_how_to_install_it(run: Run, shell: str) -> None:
    out = run("completion", shell).out
    assert "_SEMINAR_COMPLETE" in out
    assert "every new terminal" in out
    assert f"seminar completion {shell}" in out
    assert out.startswith("#compdef seminar\n") == (shell == "zsh")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_itself_accepts_the_script(run: Run, shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not here")
    done = subprocess.run(
        [program, "-n"], input=run("completion", shell).out, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def _completed(words: str, cwd: Path, shell: str = "bash") -> list[str]:
    """What the tool gives a shell for the last of some words; in fish with descriptions."""
    *_, last = words.split(" ")
    environment = {
        **os.environ,
        "_SEMINAR_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": last if shell == "fish" else str(words.count(" ")),
    }
    done = subprocess.run(
        [sys.executable, "-m", "seminar_cli"],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return list(filter(None, done.stdout.splitlines()))


def _values(words: str, cwd: Path) -> list[str]:
    return [line.partition(",")[2] for line in _completed(words, cwd)]


def test_ids_countries_kinds_days_and_commands_complete(plan: Path) -> None:
    assert _values("seminar edit-participant p", plan.parent) == ["p001", "p002"]
    assert _values("seminar add-session --venue h", plan.parent) == ["hall"]
    assert "LAO" in _values("seminar add-participant --country la", plan.parent)
    assert _values("seminar add-session --kind le", plan.parent) == ["lecture"]
    assert "edit-participants" in _values("seminar edit-pa", plan.parent)
    assert _values("seminar agenda --day ", plan.parent) == ["1", "2", "3"]
    assert _values("seminar import par", plan.parent) == ["participants"]


def test_a_name_finds_the_id(plan: Path) -> None:
    assert _values("seminar edit-participant rey", plan.parent) == ["p002"]
    assert _values("seminar sign-in --item open", plan.parent) == ["s01"]


def test_files_are_left_to_the_shell(plan: Path) -> None:
    for words in ("seminar import participants ", "seminar export agenda -o ", "seminar --plan "):
        assert _completed(words, plan.parent)[0].startswith("file,")


@pytest.mark.parametrize(("shell", "line"), [("fish", "plain,p002\tAna Reyes"), ("zsh", "Ana Reyes")])
def test_ids_have_names_beside(plan: Path, shell: str, line: str) -> None:
    assert line in _completed("seminar edit-participant p002", plan.parent, shell)


@pytest.mark.parametrize("text", ["", "[seminar\n", "[seminar]\nstart = 1\n", "participants = 3\n"])
def test_without_a_plan_that_can_be_read_nothing_is_completed_and_nothing_is_said(
    folder: Path, text: str
) -> None:
    (folder / "seminar.toml").write_text(text, "utf-8")
    assert _completed("seminar edit-participant p", folder) == []
    assert _completed("seminar agenda --day ", folder) == []


@pytest.mark.parametrize("name", ["beijing-2023", "forum-2021", "online-2022"])
def test_the_quick_way_to_ids_finds_what_the_whole_text_holds(name: str) -> None:
    text = (EXAMPLES / name / "seminar.toml").read_text("utf-8")
    whole = tomli.loads(text)
    for table in ("participants", "sessions", "visits", "venues", "institutions"):
        short = _parsed(_shortened(text, [table]))
        assert [record["id"] for record in short.get(table, [])] == [
            each["id"] for each in whole.get(table, [])
        ]


def test_a_layout_that_the_quick_way_does_not_know_is_read_whole(folder: Path) -> None:
    people = '{ id = "p001", given_names = "Ana" }, { id = "p002", given_names = "Li" }'
    plan = PLAN.partition("# --- who hosts")[0].replace("[seminar]", f"participants = [{people}]\n[seminar]")
    (folder / "seminar.toml").write_text(plan, "utf-8")
    assert _values("seminar edit-participant p", folder) == ["p001", "p002"]
