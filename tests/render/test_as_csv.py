import csv
from dataclasses import replace
from io import StringIO

from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
from seminar_cli.render import render
from seminar_cli.render.as_csv import text
from tests.golden import golden
from tests.render.samples import coverage, daily, overview, sign_in


def test_daily() -> None:
    golden("render/daily.csv", text([daily()]))


def test_parts_share_a_header() -> None:
    rows = list(csv.reader(StringIO(text([sign_in(4, part="2023-07-24"), sign_in(2, part="2023-07-25")]))))
    assert rows[0] == ["part", "band", "no", "name", "country", "organization", "am_mark", "pm_mark"]
    assert [row[:2] for row in rows[1:]].count(["2023-07-24", "Group A"]) == 2
    assert rows[-1][:2] == ["2023-07-25", "Speakers and moderators"]
    assert len(rows) == 1 + 6 + 4


def test_main_table_is_chosen() -> None:
    assert "LDC" in text([coverage()])
    assert text([replace(coverage(), main="missing")]) == "part,band,country,why\r\n"
    assert text([overview()]) == "part,band\r\n"


def test_a_file_starts_with_a_mark_and_a_pipe_does_not() -> None:
    assert render([daily()], ".CSV").startswith(b"\xef\xbb\xbfpart,band,")
    assert text([daily()]).startswith("part,band,")


def test_values() -> None:
    columns = tuple(Column(key, key) for key in "abcd")
    row = Row({"a": "=1", "b": ("x", "y"), "c": True, "d": float("nan")})
    paper = Paper("p", "1", "T", (Table("t", columns, (Band("-b", (row,)),)),))
    assert text([paper]).split("\r\n")[1] == "1,'-b,'=1,x; y,yes,"
