"""Whatever step of a command fails: the old plan or the new one, whole exports, the next command works."""

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from seminar_cli.cli import main
from tests.commands.conftest import OUTING, PLAN
from tests.crashes import calls_of, full_from, killed_at, refused_at, started
from tests.long import LONG, either

LIST = "Name,Country,Email\nBinta Diallo,Senegal,binta@example.org\nDawa Dorji,Bhutan,dawa@example.org\n,,x\n"

COMMANDS = {
    "save": ("add-participant", "--given-names", "Binta", "--country", "Senegal"),
    "undo": ("undo",),
    "import": ("import", "participants", "list.csv", "--yes", "--skip-bad-rows"),
    "export": ("export", "agenda", "-o", "agenda.xlsx"),
    "pack": ("export", "all", "-o", "papers"),
    "copy": ("export", "plan", "-o", "partner.toml"),
    "clear": ("history", "clear", "--yes"),
    "forget": ("forget", "p002", "--yes"),
}

CODES = {0, 4, 5, 7}


class Place:
    """A folder with a plan that has a history, edits by hand, exports, and a list to import."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.plan = folder / "seminar.toml"

    def prepare(self) -> None:
        self.plan.write_text(PLAN + OUTING, "utf-8")
        (self.folder / "list.csv").write_text(LIST, "utf-8")
        for words in (
            ("edit-seminar", "--issue", "2"),
            ("add-venue", "--name", "Garden"),
            ("export", "agenda", "-o", "agenda.xlsx"),
            ("export", "all", "-o", "papers"),
            ("export", "plan", "-o", "partner.toml"),
        ):
            assert main([*words]) == 0
        self.plan.write_text(self.plan.read_text("utf-8").replace("# The plan", "# Our plan"), "utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file but those of `.seminar`."""
        found = (path for path in self.folder.rglob("*") if path.is_file() and ".seminar" not in path.parts)
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def restore(self, kept: Path) -> None:
        for path in self.folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(kept, self.folder, dirs_exist_ok=True)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as it is before every crash, made once."""
    folder = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.delenv("SEMINAR_PLAN", raising=False)
        Place(folder).prepare()
    return folder


@pytest.fixture
def place(tmp_path: Path, prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    folder = tmp_path / "a place"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SEMINAR_PLAN", raising=False)
    place = Place(folder)
    place.restore(prepared)
    return place


Fault = Callable[..., int]
FAULTS: dict[str, Fault] = {
    "full": lambda number, *words: refused_at(number, errno.ENOSPC, *words),
    "failing": lambda number, *words: refused_at(number, errno.EIO, *words),
    "full from then on": full_from,
    "gone": killed_at,
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_fails_at_any_step(
    place: Place, prepared: Path, capfd: pytest.CaptureFixture[str], name: str, fault: str
) -> None:
    words = COMMANDS[name]
    before = place.files()
    made = calls_of(*words)
    after = place.files()
    assert len(made) >= 4
    for number in _numbers(len(made), name):
        place.restore(prepared)
        code = FAULTS[fault](number, *words)
        said = capfd.readouterr()
        assert code in ({137} if fault == "gone" else CODES), (number, made[number - 1], said)
        assert "bug" not in said.err
        _assert_old_or_new(place, before, after)
        _assert_usable(place, (number, made[number - 1]))


def _numbers(calls: int, name: str) -> list[int]:
    """Which call fails: each of them; of the pack, which writes thirty files alike, some."""
    every = range(1, calls + 1)
    return list(every if LONG or name != "pack" else every[:: max(1, calls // 6)])


def _assert_old_or_new(place: Place, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Each file is as it was, or as the command makes it; what is beside them is a temporary file."""
    for name, data in place.files().items():
        if not name.endswith(".tmp"):
            assert data in (before.get(name), after.get(name)), name
    assert before.keys() <= place.files().keys(), "nothing is gone"


def _assert_usable(place: Place, where: object) -> None:
    """The next command works, takes away what a crash left, and can be taken back."""
    assert main(["participants"]) == 0, where
    held = place.plan.read_bytes()
    assert main(["edit-seminar", "--issue", "9"]) == 0, where
    assert main(["undo"]) == 0, where
    assert place.plan.read_bytes() == held, where
    for words in (COMMANDS["export"], COMMANDS["copy"], ("export", "all", "-o", "papers")):
        if _has_strays(place):
            assert main([*words]) in {0, 5}, where
    assert not _has_strays(place), where


def _has_strays(place: Place) -> list[str]:
    return [str(path) for path in place.folder.rglob("*") if path.suffix in {".tmp", ".new"}]


# --- killed at random -------------------------------------------------------------------------------------


def _busy(words: list[tuple[str, ...]]) -> int:
    """Commands one after the other, until somebody kills it."""
    for number in range(200):
        if main([*words[number % len(words)]]) == 130:
            return 130
    return 0


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_whoever_is_killed_at_work_leaves_a_plan_and_whole_exports(
    place: Place, capfd: pytest.CaptureFixture[str], sign: int
) -> None:
    chance = random.Random(f"killed {sign}")
    work = [
        COMMANDS["save"],
        ("edit-participant", "p001", "--position", "Director", "--organization", "x" * 5_000),
        ("export", "agenda", "-o", "agenda.csv"),
        COMMANDS["undo"],
        ("edit-participant", "p001", "--clear", "position", "--clear", "organization"),
        ("export", "list-of-participants", "-o", "list.md"),
    ]
    for turn in range(either(8, 70)):
        chance.shuffle(work)
        child = started(lambda: _busy(work))
        time.sleep(chance.uniform(0.002, 0.15))
        os.kill(child, sign)
        os.waitpid(child, 0)
        for path in (place.folder / "agenda.csv", place.folder / "list.md"):
            assert not path.exists() or path.read_text("utf-8-sig").endswith("\n"), turn
        _assert_usable(place, turn)
        capfd.readouterr()
    told = main(["history", "--json"])
    assert told == 0
    assert isinstance(json.loads(capfd.readouterr().out), list)


# --- a disk that is really full ----------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB, where the machine lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("this machine mounts no disk of memory; `full` and `full from then on` stand for it")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_fills_up_is_said_and_takes_nothing(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_disk)
    plan = small_disk / "seminar.toml"
    plan.write_text(PLAN, "utf-8")
    code, held = 0, b""
    for number in range(200):
        held = plan.read_bytes()
        code = main(["edit-participant", "p001", "--organization", f"{number}" + "x" * 3_000])
        if code:
            break
    assert code == 7
    assert "disk is full" in capfd.readouterr().err
    assert plan.read_bytes() == held
    assert main(["export", "agenda", "-o", "agenda.xlsx"]) in {0, 7}
    assert main(["participants"]) == 0
    assert not [path for path in small_disk.rglob("*") if path.suffix in {".tmp", ".new"}]
    assert main(["history", "clear", "--yes"]) in {0, 7}
    (small_disk / ".seminar" / "journal").unlink()
    assert main(["edit-participant", "p001", "--organization", "short"]) == 0
