import errno
import os
from pathlib import Path
from typing import Any

import pytest

from seminar_cli.errors import DiskRefused, InvalidPlan, NotFound, SeminarError
from seminar_cli.store import read
from seminar_cli.store.read import read_plan, to_text


def refused(raw: bytes) -> str:
    with pytest.raises(InvalidPlan) as caught:
        to_text(raw, "seminar.toml")
    assert caught.value.hint
    return caught.value.sentence


@pytest.mark.parametrize("raw", [b"", "a = 中\r\n".encode(), b"\xef\xbb\xbfa = 1", "a = '🙂'".encode()])
def test_text_survives_to_the_byte(raw: bytes) -> None:
    assert to_text(raw, "seminar.toml").encode() == raw


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named(encoding: str) -> None:
    text = 'format = 1\ntitle = "Seminar"\n' * 3
    assert refused(text.encode(encoding)) == "seminar.toml is UTF-16 text, not UTF-8."


def test_chinese_windows_is_named_with_the_line() -> None:
    raw = 'format = 1\nname_local = "中华人民共和国商务部"\n'.encode("gb18030")
    assert (
        refused(raw)
        == "seminar.toml:2: the file is not UTF-8 text; it looks like GB18030 or GBK (Chinese Windows)."
    )


def test_western_windows_is_named_with_the_line() -> None:
    raw = 'format = 1\n\nname = "Côte d’Ivoire"\n'.encode("cp1252")
    assert refused(raw).startswith("seminar.toml:3: the file is not UTF-8 text; it looks like Windows-1252")


def test_a_lone_surrogate_is_no_text() -> None:
    assert refused(b"a = '\xed\xa0\x80'").startswith("seminar.toml:1: the file is not UTF-8 text")


def test_nul_bytes_are_damage() -> None:
    assert refused(b"format = 1\n" + b"x = 1\n" * 50 + b"\0").startswith(
        "seminar.toml:52: the file holds NUL"
    )


def test_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no plan at"):
        read_plan(tmp_path / "seminar.toml")
    (tmp_path / "link").symlink_to("gone.toml")
    with pytest.raises(NotFound, match=r"is a link to gone\.toml, which does not exist"):
        read_plan(tmp_path / "link")


def test_a_folder_or_a_loop_is_no_plan(tmp_path: Path) -> None:
    with pytest.raises(InvalidPlan, match="is a folder, not a plan"):
        read_plan(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(InvalidPlan, match="leads back to itself"):
        read_plan(tmp_path / "loop")
    (tmp_path / "file").touch()
    with pytest.raises(InvalidPlan, match="is a folder, not a plan"):
        read_plan(tmp_path / "file" / "seminar.toml")
    with pytest.raises(NotFound, match="no file name"):
        read_plan(tmp_path / "\0")


def test_a_huge_file_is_no_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LARGEST_PLAN", 10)
    path = tmp_path / "film.mkv"
    path.write_bytes(b"x" * 11)
    with pytest.raises(InvalidPlan, match=r"film\.mkv is larger than"):
        read_plan(path)
    path.write_bytes(b"x" * 10)
    assert read_plan(path) == b"x" * 10


@pytest.mark.parametrize(
    ("code", "kind"), [(errno.EACCES, InvalidPlan), (errno.EIO, DiskRefused), (errno.ESTALE, DiskRefused)]
)
def test_a_disk_that_refuses_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: type[SeminarError]
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(kind, match=r"seminar\.toml"):
        read_plan(tmp_path / "seminar.toml")
