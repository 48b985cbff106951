"""Others at work on the same plan, and disks that say no: what is written stays whole."""

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from seminar_cli.errors import DiskRefused, Refused
from seminar_cli.store import lock
from seminar_cli.store.journal import HAND, Journal
from seminar_cli.store.plan_file import changing, create, load, retired_ids, save_if_unchanged
from seminar_cli.store.room import Room
from seminar_cli.store.toml.text import Append, Remove
from tests.store.plans import PLAN, commands, names, participant, save

# --- meanwhile ----------------------------------------------------------------------------------------


def test_what_changed_while_the_user_was_asked_stays(path: Path) -> None:
    file = load(path)
    save(path, participant(2))
    theirs = path.read_bytes()
    with pytest.raises(Refused, match=r"seminar\.toml was changed meanwhile"):
        save_if_unchanged(file, "test", [Remove("participants", 0)])
    assert path.read_bytes() == theirs
    edited = save_if_unchanged(load(path), "test", [Remove("participants", 0)])
    assert path.read_text("utf-8") == edited.text


def test_what_an_editor_saves_during_a_command_stays(path: Path) -> None:
    with changing(path, "test") as draft:
        path.write_text(PLAN + "# by hand\n", "utf-8")
        with pytest.raises(Refused, match="changed meanwhile"):
            draft.save([participant(2)])
    assert path.read_text("utf-8") == PLAN + "# by hand\n"


def test_what_was_changed_by_hand_is_noted_first(path: Path) -> None:
    save(path, participant(19))
    path.write_text(PLAN, "utf-8")
    assert retired_ids(path).highest == {"p": 19}
    save(path, participant(2))
    assert commands(path) == ["test", HAND, "test"]
    assert retired_ids(path).highest == {"p": 19}


def test_slugs_that_are_gone_are_known(path: Path) -> None:
    save(path, Append("institutions", {"id": "mofcom", "name": "Ministry"}))
    save(path, Remove("institutions", 0))
    assert retired_ids(path).retired == {"mofcom"}


def test_a_lock_is_waited_for_but_not_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock.locked.__wrapped__, "__defaults__", (0.05,))  # type: ignore[attr-defined]
    with changing(path, "test"):
        before = path.read_bytes()
        with pytest.raises(Refused, match="Another seminar command"), changing(path, "test"):
            pass
    assert path.read_bytes() == before
    with changing(path, "test") as draft:
        draft.save([participant(2)])


def test_a_lock_is_had_once_it_is_free(path: Path) -> None:
    entered = threading.Event()
    leave = threading.Event()

    def hold() -> None:
        with lock.locked(Room.of(path)):
            entered.set()
            leave.wait(5)

    holder = threading.Thread(target=hold)
    holder.start()
    entered.wait(5)
    threading.Timer(0.05, leave.set).start()
    save(path, participant(2))
    holder.join()
    assert commands(path) == ["test"]


def test_a_room_that_was_removed_is_made_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who holds a lock on a file that is gone holds nothing."""
    real = lock._acquire

    def remove_once(*args: Any) -> None:
        monkeypatch.setattr(lock, "_acquire", real)
        shutil.rmtree(path.parent / ".seminar")
        real(*args)

    monkeypatch.setattr(lock, "_acquire", remove_once)
    save(path, participant(2))
    assert commands(path) == ["test"]


ADDER = """
    import sys
    from pathlib import Path
    from seminar_cli.store.plan_file import changing
    from seminar_cli.store.toml.text import Append

    for _ in range(40):
        with changing(Path(sys.argv[1]), "add-participant") as draft:
            number = len(draft.file.plan.participants) + 1
            draft.save([Append("participants", {"id": f"p{number:03}", "given_names": sys.argv[2]})])
"""


def test_two_processes_lose_nothing(path: Path) -> None:
    adders = [
        subprocess.Popen([sys.executable, "-c", textwrap.dedent(ADDER), str(path), name])
        for name in ("A", "B")
    ]
    assert [adder.wait(60) for adder in adders] == [0, 0]
    people = load(path).plan.participants
    assert [person.id for person in people] == [f"p{number:03}" for number in range(1, 82)]
    assert sum(person.given_names == "B" for person in people) == 40
    assert [entry.n for entry in Journal(Room.of(path).journal).changes()] == list(range(1, 81))


# --- the disk -----------------------------------------------------------------------------------------


def refusing(code: int) -> Any:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_full_disk_leaves_the_plan(path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    with changing(path, "test") as draft:
        monkeypatch.setattr(os, step, refusing(28))
        with pytest.raises(DiskRefused, match="the disk is full"):
            draft.save([participant(2)])
        monkeypatch.undo()
    assert path.read_text("utf-8") == PLAN
    assert commands(path) == []
    assert names(path.parent) == [".seminar", "seminar.toml"]
    save(path, participant(2))


@pytest.mark.parametrize("code", [13, 30])
def test_a_folder_that_cannot_be_written_costs_a_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(Path, "mkdir", refusing(code))
    with pytest.raises(DiskRefused, match=r"Cannot make the folder .*\.seminar: "), changing(path, "test"):
        pass
    with pytest.raises(DiskRefused):
        save_if_unchanged(load(path), "test", [participant(2)])
    assert names(path.parent) == ["seminar.toml"]


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder with a plan that this user may read and not write; root becomes nobody for it."""
    folder = Path(tempfile.mkdtemp())
    (folder / "seminar.toml").write_text(PLAN, "utf-8")
    if os.geteuid() == 0:
        os.chown(folder, 65534, -1)
        os.seteuid(65534)
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)
    if os.getuid() == 0:
        os.seteuid(0)
    shutil.rmtree(folder)


def test_a_read_only_folder(read_only_folder: Path) -> None:
    path = read_only_folder / "seminar.toml"
    file = load(path)
    for attempt in (
        lambda: save(path, participant(2)),
        lambda: save_if_unchanged(file, "test", [participant(2)]),
        lambda: create(path.with_name("new.toml"), PLAN, "init"),
    ):
        with pytest.raises(DiskRefused, match="you may not write there"):
            attempt()
    assert names(read_only_folder) == ["seminar.toml"]
    assert path.read_text("utf-8") == PLAN


def test_a_lock_file_that_cannot_be_opened(path: Path) -> None:
    Room.of(path).make()
    Room.of(path).lock.mkdir()
    with pytest.raises(DiskRefused, match=r"Cannot write .*lock"):
        save(path, participant(2))
    (path.parent / "other").mkdir()
    (path.parent / "other" / ".seminar").touch()
    other = path.rename(path.parent / "other" / "seminar.toml")
    with pytest.raises(DiskRefused, match="a part of its path is a file"):
        save(other, participant(2))


def test_a_disk_that_knows_no_locks(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_: int) -> bool:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(lock, "take", no_locks)
    with pytest.raises(DiskRefused, match=r"Cannot lock .* no locks available"):
        save(path, participant(2))
