from pathlib import Path

from seminar_cli.store.past import earlier, text_after
from seminar_cli.store.plan_file import changing, create
from seminar_cli.store.toml.text import Append

TEXT = """\
format = 1

[seminar]
title = "Trade"
start = 2027-03-01
end = 2027-03-05
timezone = "Asia/Shanghai"
"""


def _plan(folder: Path) -> Path:
    path = folder / "seminar.toml"
    create(path, TEXT, "init")
    return path


def _add(path: Path, key: str) -> None:
    with changing(path, "add-venue") as draft:
        draft.save([Append("venues", {"id": key, "name": key})])


def test_the_newest_change_comes_first_with_the_text_before_it(tmp_path: Path) -> None:
    path = _plan(tmp_path)
    _add(path, "hall")
    with_hall = path.read_text("utf-8")
    _add(path, "garden")
    found = list(earlier(path))
    assert [past.entry.command for past in found] == ["add-venue", "add-venue", "init"]
    assert [past.before for past in found] == [with_hall, TEXT, ""]


def test_a_hand_edit_not_yet_noted_hides_nothing(tmp_path: Path) -> None:
    path = _plan(tmp_path)
    _add(path, "hall")
    path.write_text(path.read_text("utf-8") + "# by hand\n", "utf-8")
    assert [past.before for past in earlier(path)] == [TEXT, ""]


def test_a_plan_without_a_journal_has_no_past(tmp_path: Path) -> None:
    path = tmp_path / "seminar.toml"
    path.write_text(TEXT, "utf-8")
    assert list(earlier(path)) == []
    assert [entry.name for entry in tmp_path.iterdir()] == ["seminar.toml"]


def test_it_ends_where_the_journal_is_damaged(tmp_path: Path) -> None:
    path = _plan(tmp_path)
    _add(path, "hall")
    _add(path, "garden")
    journal = tmp_path / ".seminar" / "journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(lines[0] + b"damaged\n" + lines[2])
    assert [past.entry.command for past in earlier(path)] == ["add-venue"]


def test_the_text_after_a_change_is_found_by_its_number(tmp_path: Path) -> None:
    path = _plan(tmp_path)
    _add(path, "hall")
    with_hall = path.read_text("utf-8")
    _add(path, "garden")
    now = path.read_text("utf-8")
    path.write_text(now + "# by hand\n", "utf-8")
    assert [text_after(path, number) for number in range(5)] == [None, TEXT, with_hall, now, None]


def test_without_a_journal_there_is_no_text_after_anything(tmp_path: Path) -> None:
    path = tmp_path / "seminar.toml"
    path.write_text(TEXT, "utf-8")
    assert text_after(path, 1) is None
