"""Where plans are and what a terminal is like: links, modes, names, encodings, widths, closed pipes."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Run

NEW = ("add-participant", "--given-names", "Amina", "--family-name", "Diallo", "--country", "SEN")


def _typed(folder: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[bytes]":
    """A command in a process of its own, with these variables and no other but the path."""
    return subprocess.run(
        [sys.executable, "-m", "seminar_cli", *words],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **variables},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_link_stays_a_link_and_its_target_is_changed(plan: Path, run: Run, tmp_path: Path) -> None:
    other = tmp_path / "desk"
    other.mkdir()
    (other / "seminar.toml").symlink_to(plan)
    assert run("-p", str(other), *NEW).code == 0
    assert (other / "seminar.toml").is_symlink()
    assert "Diallo" in plan.read_text("utf-8")
    assert [path.name for path in other.iterdir()] == ["seminar.toml"]  # the history stands beside the plan


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o660])
def test_the_mode_of_a_plan_stays(plan: Path, run: Run, mode: int) -> None:
    plan.chmod(mode)
    assert run(*NEW).code == 0
    assert stat.S_IMODE(plan.stat().st_mode) == mode


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_an_export_has_the_mode_that_files_have_here(plan: Path, run: Run, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        assert run("export", "agenda", "-o", "agenda.xlsx").code == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((plan.parent / "agenda.xlsx").stat().st_mode) == mode


def test_what_was_before_is_for_its_owner_alone(plan: Path, run: Run) -> None:
    assert run(*NEW).code == 0
    kept = plan.parent / ".seminar"
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (kept, *kept.iterdir())}
    assert set(modes.values()) - {0o044} <= {0}
    assert not modes["journal"]
    assert not modes["last"]


def test_names_with_blanks_and_of_other_scripts(plan: Path, run: Run) -> None:
    folder = plan.parent / "ein Plan – 计划 ü"
    folder.mkdir()
    plan.rename(folder / "seminar.toml")
    assert run("-p", str(folder), *NEW).code == 0
    assert run("-p", str(folder), "export", "agenda", "-o", str(folder / "Programm ä.xlsx")).code == 0


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"TERM": "dumb"},
        {"COLUMNS": "0"},
        {"COLUMNS": "20"},
        {"COLUMNS": "500"},
        {"COLUMNS": "wide"},
        {},
    ],
    ids=str,
)
def test_every_terminal_shows_what_is_asked_for(plan: Path, variables: dict[str, str]) -> None:
    plan.write_text(plan.read_text("utf-8").replace('"Trends"', '"Trends – 趋势 → ü"'), "utf-8")
    for words in (("agenda",), ("participants",), ("show", "--as-of", "2027-03-01"), ("check",), ("--help",)):
        done = _typed(plan.parent, *words, **variables)
        assert done.returncode == 0, done.stderr
        assert done.stdout
        assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
@pytest.mark.parametrize(
    "words", [("agenda",), ("participants", "--json"), ("--help",), ("--version",), ("check",)]
)
def test_a_full_disk_is_said(plan: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "seminar_cli", *words]
        done = subprocess.run(command, cwd=plan.parent, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 7
    assert b"the disk is full" in done.stderr


def test_who_reads_only_the_beginning_is_not_scolded(plan: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "seminar_cli", "agenda"],
        cwd=plan.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as reading:
        assert reading.stdout
        assert reading.stderr
        reading.stdout.close()
        assert reading.stderr.read() == b""
    assert reading.returncode == 0


def test_a_folder_that_is_gone_is_said(plan: Path) -> None:
    gone = plan.parent / "gone"
    gone.mkdir()
    script = (
        "import os, sys; os.rmdir(os.getcwd()); from seminar_cli.cli import main; sys.exit(main(['show']))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=gone, capture_output=True, check=False)
    assert done.returncode == 4
    assert b"no longer exists" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do all is refused nothing")
def test_a_folder_that_may_not_be_written_is_said_and_read(plan: Path, run: Run) -> None:
    plan.parent.chmod(0o500)
    try:
        assert run("agenda").code == 0
        assert run(*NEW).code == 7
    finally:
        plan.parent.chmod(0o700)
