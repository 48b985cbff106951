"""`agenda --changes-since`: what moved since another file, or since an entry of the history."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_a_number_is_an_entry_of_the_history(plan: Path, run: Run) -> None:
    assert run("edit-session", "s01", "--title", "Opening").code == 0
    assert run("edit-session", "s02", "--start", "15:00").code == 0
    since_the_first = run("agenda", "--changes-since", "1", "--csv").out
    assert "Mon 1 March 14:00–15:30,Mon 1 March 15:00–16:30" in since_the_first
    assert "Opening" not in since_the_first
    assert "Nothing has changed." in run("agenda", "--changes-since", "2").out


def test_a_path_is_an_earlier_plan(plan: Path, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "issue-2"
    folder.mkdir()
    (folder / "seminar.toml").write_bytes(plan.read_bytes())
    assert run("edit-session", "s02", "--status", "cancelled").code == 0
    for which in (folder, folder / "seminar.toml"):
        assert "Trends" in run("agenda", "--changes-since", str(which)).out


def test_the_changes_have_a_file_of_their_own(plan: Path, run: Run, tmp_path: Path) -> None:
    result = run("export", "agenda", "--changes-since", str(plan), "-o", str(tmp_path))
    assert result.code == 0
    assert (tmp_path / "agenda-changes.xlsx").exists()


@pytest.mark.parametrize("which", ["7", "0", "no-such-file", "-1", "99999999999999999999"])
def test_what_is_not_there_is_said_with_what_to_do(plan: Path, run: Run, which: str) -> None:
    result = run("agenda", f"--changes-since={which}")
    assert (result.code, result.out) == (4, "")
    assert len(result.err.splitlines()) > 1


def test_what_is_no_plan_is_refused(plan: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.toml").write_text("format = 1\n", "utf-8")
    assert run("agenda", "--changes-since", str(tmp_path / "old.toml")).code == 3


def test_only_the_agenda_takes_it(plan: Path, run: Run) -> None:
    assert run("badges", "--changes-since", "1").code == 2
