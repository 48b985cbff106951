import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_cli.errors import DiskRefused
from seminar_cli.store.journal import Entry, Journal, digest
from seminar_cli.store.splices import Swap
from seminar_cli.store.used_ids import UsedIds


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


def entry(n: int, **values: Any) -> Entry:
    used = UsedIds({"p": n}, frozenset({"unctad"}))
    plain = Entry(
        n, "2023-07-01T09:00:00+08:00", "add-participant", "a", "b", (Swap(3, "x", "中\n"),), None, used
    )
    return replace(plain, **values)


def test_entries_come_back_as_they_were(journal: Journal) -> None:
    told = [entry(1), entry(2, edits=None, undoes=1), entry(3, edits=())]
    for one in told:
        journal.append(one)
    assert list(journal.entries()) == told
    assert journal.last() == told[-1]


def test_a_line_is_a_checksum_and_json(journal: Journal) -> None:
    journal.append(entry(1))
    checksum, _, body = journal.path.read_bytes().partition(b" ")
    assert digest(body.rstrip(b"\n")).startswith(checksum.decode())
    assert json.loads(body) == {
        "n": 1,
        "time": "2023-07-01T09:00:00+08:00",
        "command": "add-participant",
        "before": "a",
        "after": "b",
        "edits": [[3, "x", "中\n"]],
        "undoes": None,
        "highest": {"p": 1},
        "retired": ["unctad"],
    }


def test_only_its_owner_reads_it(journal: Journal) -> None:
    journal.append(entry(1))
    assert journal.path.stat().st_mode & 0o777 == 0o600


def test_no_journal_is_an_empty_one(journal: Journal) -> None:
    assert list(journal.entries()) == []
    assert journal.last() is None
    journal.path.write_bytes(b"")
    assert journal.last() is None


@given(st.data())
@settings(max_examples=60)
def test_a_torn_line_is_dropped_before_the_next(data: st.DataObject) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "journal")
        journal.append(entry(1))
        whole = journal.path.read_bytes()
        journal.append(entry(2))
        line = journal.path.read_bytes()[len(whole) :]
        torn = line[: data.draw(st.integers(0, len(line) - 1))]
        if data.draw(st.booleans()):  # a power cut may leave the length without the bytes
            torn += b"\0" * (len(line) - len(torn))
        journal.path.write_bytes(whole + torn)
        assert journal.last() == entry(1)
        assert list(journal.entries()) == [entry(1)]
        assert journal.append(entry(3)) == len(whole)
        assert list(journal.entries()) == [entry(1), entry(3)]


def test_damaged_lines_are_passed_over_and_stay(journal: Journal) -> None:
    journal.append(entry(1))
    length = journal.path.stat().st_size
    journal.append(entry(2))
    journal.append(entry(3))
    raw = journal.path.read_bytes()
    journal.path.write_bytes(raw[:length] + b"?" + raw[length + 1 :])
    assert [one.n for one in journal.entries()] == [1, 3]
    journal.append(entry(4))
    assert [one.n for one in journal.entries()] == [1, 3, 4]
    assert b"?" in journal.path.read_bytes()


@pytest.mark.parametrize("body", [b"{}", b"[]", b"nonsense", b'{"n": "x"}', b"[" * 100_000, b"\xff"])
def test_a_line_with_a_checksum_may_still_be_nonsense(journal: Journal, body: bytes) -> None:
    journal.append(entry(1))
    with journal.path.open("ab") as file:
        file.write(digest(body)[:16].encode() + b" " + body + b"\n")
        file.write(b"more\n")
    assert list(journal.entries()) == [entry(1)]
    assert journal.last() == entry(1)
    journal.append(entry(2))
    assert [one.n for one in journal.entries()] == [1, 2]


def test_only_the_end_is_read_for_the_newest(journal: Journal) -> None:
    for n in range(1, 4):
        journal.append(entry(n, edits=(Swap(0, "", "x" * 300_000),)))
    with journal.path.open("r+b") as file:
        file.write(b"?" * 500_000)
    newest = journal.last()
    assert newest
    assert newest.n == 3


def test_an_unreadable_journal_is_an_empty_one(journal: Journal) -> None:
    journal.path.mkdir()
    assert list(journal.entries()) == []
    assert journal.last() is None
    with pytest.raises(DiskRefused, match="Cannot write"):
        journal.append(entry(1))


def test_a_full_disk_leaves_the_journal_as_it_was(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.append(entry(1))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskRefused, match="the disk is full"):
        journal.append(entry(2))
    assert list(journal.entries()) == [entry(1)]
