import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from seminar_cli.errors import DiskRefused
from seminar_cli.store import atomic
from seminar_cli.store.atomic import PRIVATE, hold_signals, remove_leftovers, write_atomically

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "seminar.toml"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_new_bytes_take_the_place_of_the_old(file: Path) -> None:
    write_atomically(file, b"new\r\n\xef\xbb\xbf")
    assert file.read_bytes() == b"new\r\n\xef\xbb\xbf"
    assert names(file.parent) == ["seminar.toml"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o400])
def test_an_old_file_keeps_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    write_atomically(file, b"new", mode=PRIVATE)
    assert file.stat().st_mode & 0o7777 == mode


def test_a_new_file_gets_the_mode_asked_for_or_that_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "plan", b"", mode=PRIVATE)
        write_atomically(tmp_path / "paper", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "plan").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "paper").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not AS_ROOT, reason="only root gives files away")
def test_an_old_file_keeps_its_owner(file: Path) -> None:
    os.chown(file, 1234, 2345)
    write_atomically(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


def test_another_group_gets_no_more_than_everybody(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner of a file need not be in its group: the new file is of another group."""
    file.chmod(0o640)
    group = file.stat().st_gid

    def stat_of_another_group(path: Path) -> os.stat_result:
        values = list(path.stat())
        values[5] = group + 1
        return os.stat_result(values)

    def no_chown(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no")

    monkeypatch.setattr(atomic, "_stat_of", stat_of_another_group)
    monkeypatch.setattr(os, "fchown", no_chown)
    write_atomically(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="the system has no extended attributes")
def test_extended_attributes_stay(file: Path) -> None:
    try:
        os.setxattr(file, "user.note", b"mine")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    write_atomically(file, b"new")
    assert os.getxattr(file, "user.note") == b"mine"


def test_a_link_is_followed_and_stays_one(file: Path) -> None:
    folder = file.parent / "links"
    folder.mkdir()
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to(file)
    write_atomically(folder / "a", b"new")
    assert file.read_bytes() == b"new"
    assert (folder / "a").is_symlink()
    assert (folder / "b").is_symlink()
    assert names(folder) == ["a", "b"]


def test_a_link_to_nothing_makes_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "there")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "there").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


CODES = [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO, errno.EFBIG, errno.EBUSY]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("step", ["open", "write", "fchmod", "fsync", "close", "rename"])
def test_a_refusal_of_the_disk_is_a_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch, code: int, step: str
) -> None:
    def refuse(*args: object, **_: object) -> None:
        if step == "close":
            real_close(args[0])  # type: ignore[arg-type]  # as the system does: closed all the same
        raise OSError(code, os.strerror(code))

    real_close = os.close
    if step == "rename":
        monkeypatch.setattr(Path, "replace", refuse)
    else:
        monkeypatch.setattr(os, step, refuse)
    with pytest.raises(DiskRefused) as caught:
        write_atomically(file, b"new")
    monkeypatch.undo()
    assert caught.value.sentence.startswith(f"Cannot write {file}: ")
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["seminar.toml"]


def test_a_disk_that_takes_a_part_is_given_the_rest(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:3]))
    write_atomically(file, b"0123456789")
    assert file.read_bytes() == b"0123456789"


@pytest.mark.parametrize("step", ["write", "fsync"])
def test_an_interruption_leaves_the_old_file_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["seminar.toml"]


def test_a_folder_that_cannot_be_synced_is_no_failure(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def only_files(descriptor: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):  # noqa: PTH112 - a link to a descriptor
            raise OSError(errno.EINVAL, "no")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gone/paper.xlsx", "the folder does not exist"),
        ("seminar.toml/paper.xlsx", "a part of its path is a file"),
        ("folder", "there is a folder of that name"),
        ("x" * 300, "the name is too long"),
        ("loop", "a link on the way leads back to itself"),
    ],
)
def test_places_where_nothing_can_be_written(file: Path, name: str, words: str) -> None:
    (file.parent / "folder").mkdir()
    (file.parent / "loop").symlink_to("loop")
    with pytest.raises(DiskRefused, match=words):
        write_atomically(file.parent / name, b"new")
    assert names(file.parent) == ["folder", "loop", "seminar.toml"]


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DiskRefused):
        write_atomically(tmp_path / "pipe", b"new")
    assert (tmp_path / "pipe").is_fifo()


def test_leftovers_of_a_crash_are_removed(file: Path) -> None:
    left = (".seminar.toml.0123456789ab.tmp", ".a paper.xlsx.ba9876543210.tmp")
    others = (".seminar.toml.swp", ".seminar.toml.0a.tmp", "x.0123456789ab.tmp", ".tmp")
    for name in (*left, *others):
        (file.parent / name).touch()
    remove_leftovers(file.parent)
    assert names(file.parent) == sorted([*others, "seminar.toml"])
    remove_leftovers(file.parent / "gone")
    (file.parent / left[0]).touch()
    write_atomically(file.parent / "paper", b"")
    assert names(file.parent) == sorted([*others, "paper", "seminar.toml"])


def test_a_file_that_is_being_written_is_no_leftover(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    real = Path.replace

    def replaced(beside: Path, target: Path) -> None:
        remove_leftovers(file.parent)  # another command comes
        seen.append(beside.read_bytes())
        real(beside, target)

    monkeypatch.setattr(Path, "replace", replaced)
    for _ in range(2):
        write_atomically(file, b"new")
        monkeypatch.setattr(atomic, "_can_name", lambda: False)
    assert seen == [b"new", b"new"]
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("cannot", ["O_TMPFILE", "link"])
def test_a_file_system_without_nameless_files(
    file: Path, monkeypatch: pytest.MonkeyPatch, cannot: str
) -> None:
    if cannot == "link":

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.EXDEV, "no")

        monkeypatch.setattr(os, "link", refuse)
    else:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    file.chmod(0o640)
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640
    assert names(file.parent) == ["seminar.toml"]


def test_signals_wait(file: Path) -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - the place of the interruption is the point
        with hold_signals():
            signal.raise_signal(signal.SIGINT)
            write_atomically(file, b"new")
            steps.append("written")
        steps.append("never")
    assert steps == ["written"]
    assert file.read_bytes() == b"new"


def test_a_system_without_signal_masks(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask")
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"


WRITER = """
    import sys
    from pathlib import Path
    from seminar_cli.store.atomic import write_atomically

    print("ready", flush=True)
    number = 0
    while True:
        number += 1
        write_atomically(Path(sys.argv[1]), str(number % 10).encode() * 200_000)
"""


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_killed_writer_leaves_one_whole_file_and_nothing_else(tmp_path: Path, sign: int) -> None:
    path = tmp_path / "seminar.toml"
    for pause in (0.01, 0.017, 0.023):
        writer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert writer.stdout
        writer.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            writer.wait(pause)
        writer.send_signal(sign)
        writer.wait(10)
        writer.stdout.close()
        assert names(tmp_path) in ([], ["seminar.toml"])
        if path.exists():
            written = path.read_bytes()
            assert written == written[:1] * 200_000
