"""Attendance there and back: a thousand marks without a loss, and logs of platforms as they really are."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomli
from openpyxl import load_workbook

from tests.commands.conftest import Run

LISTS = {"P": "present", "L": "late", "E": "excused", "A": "absent"}


def _attendance(plan: Path) -> dict[str, dict[str, Any]]:
    return {marks["item"]: marks for marks in tomli.loads(plan.read_text("utf-8"))["attendance"]}


def _with_people(plan: Path, number: int) -> None:
    made = (
        f'\n[[participants]]\nid = "p{place:04}"\ngiven_names = "Ana {place}"\nfamily_name = "Reyes"\n'
        for place in range(1001, 1001 + number)
    )
    plan.write_text(plan.read_text("utf-8") + "".join(made), "utf-8")


def test_no_mark_of_1100_people_is_lost(plan: Path, run: Run) -> None:
    _with_people(plan, 1100)
    assert run("export", "sign-in", "--item", "s01", "--marks", "-o", "s01.xlsx").code == 0
    chance = Random(11)
    path = plan.parent / "s01.xlsx"
    book = load_workbook(path)
    marked: dict[str, str] = {}
    walk_ins: list[str] = []
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows())
        keys = {
            str(cell.value): place
            for row in rows
            if str(row[0].value).startswith("#table")
            for place, cell in enumerate(row)
        }
        people = [row for row in rows if str(row[0].value).startswith("p")]
        for row in people:
            mark = chance.choice(["P", "p", "x", "L", "E", "A", None])
            row[keys["signature"]].value = mark
            if mark:
                marked[str(row[0].value)] = LISTS[mark.upper().replace("X", "P")]
        values = [[cell.value for cell in row] for row in people]
        chance.shuffle(values)
        for row, cells in zip(people, values, strict=True):
            for cell, value in zip(row, cells, strict=True):
                cell.value = value
        blank = next(row for row in rows if row[0].value == "#blank")
        blank[keys["name"]].value, blank[keys["signature"]].value = f"Guest {len(walk_ins)}", "P"
        walk_ins.append(f"Guest {len(walk_ins)}")
    book.save(path)
    assert len(marked) > 900
    assert run("import", "attendance", "s01.xlsx", "--yes").code == 0
    found = _attendance(plan)["s01"]
    told = {key: name for name in ("present", "late", "excused") for key in found.get(name, [])}
    assert told == {key: name for key, name in marked.items() if name != "absent"}
    assert [each["name"] for each in found["walk_ins"]] == walk_ins
    before = plan.read_bytes()
    assert run("import", "attendance", "s01.xlsx", "--yes").code == 0
    assert plan.read_bytes() == before


def _log(plan: Path, *lines: str) -> None:
    (plan.parent / "log.csv").write_text("\n".join(lines), "utf-8")


HEAD = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)"


@pytest.mark.parametrize(
    ("join", "leave"),
    [
        ("03/01/2027 09:00:05 AM", "03/01/2027 10:00:10 AM"),  # the month first
        ("01/03/2027 09:00:05", "01/03/2027 10:00:10"),  # the day first
        ("2027-02-28 18:00:05", "2027-02-28 19:00:10"),  # another zone, the day before
        ("2027-03-01T01:00:05Z", "2027-03-01T02:00:10Z"),
        ("03/01/2027 11:30:00 PM", "03/02/2027 12:30:00 AM"),  # past midnight
    ],
)
def test_times_of_a_log_count_as_minutes_however_they_are_written(
    plan: Path, run: Run, join: str, leave: str
) -> None:
    _log(plan, HEAD, f"Ana Reyes,ana@example.org,{join},{leave},")
    assert run("import", "attendance", "log.csv", "--item", "s01", "--yes").code == 0
    assert _attendance(plan)["s01"]["minutes"] == {"p002": 60}


def test_joins_of_one_person_are_merged_whatever_the_name_shown(plan: Path, run: Run) -> None:
    _log(
        plan, HEAD,
        "Ana Reyes,,2027-03-01 09:00,2027-03-01 09:30,",
        "CHL | Ana Reyes,,2027-03-01 09:20,2027-03-01 09:40,",
        "REYES Ana (Ministry of Mines),,2027-03-01 10:00,2027-03-01 10:10,",
        "iPhone,canary@example.org,2027-03-01 09:00,2027-03-01 09:05,",
        "iPhone,,2027-03-01 09:00,2027-03-01 09:05,",
    )  # fmt: skip
    result = run("import", "attendance", "log.csv", "--item", "s01", "--yes")
    assert result.code == 0
    found = _attendance(plan)["s01"]
    assert found["minutes"] == {"p001": 5, "p002": 50}
    assert [each["name"] for each in found["walk_ins"]] == ["iPhone"]
    assert "canary" not in result.out + result.err


def test_lengths_count_where_a_log_has_no_times(plan: Path, run: Run) -> None:
    _log(plan, "Name,Total Duration (Minutes)", "Ana Reyes,47", "Ana Reyes,13")
    assert run("import", "attendance", "log.csv", "--item", "s01", "--yes").code == 0
    assert _attendance(plan)["s01"]["minutes"] == {"p002": 60}


def test_a_time_that_cannot_be_read_stops_all(plan: Path, run: Run) -> None:
    _log(plan, HEAD, "Ana Reyes,,soon,later,")
    before = plan.read_bytes()
    refused = run("import", "attendance", "log.csv", "--item", "s01", "--yes")
    assert refused.code == 6
    assert "row 2" in refused.err
    assert plan.read_bytes() == before


def test_a_file_that_is_no_sign_in_sheet_says_how_to_get_one(plan: Path, run: Run) -> None:
    _log(plan, "Name,Mark", "Ana Reyes,P")
    refused = run("import", "attendance", "log.csv", "--yes")
    assert refused.code == 6
    assert "export sign-in --marks" in refused.err


TEAMS = """1. Summary
Meeting title\tTraining
Start time\t3/1/27, 9:00:00 AM

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole
Ana Reyes\t3/1/27, 9:00:05 AM\t3/1/27, 10:30:10 AM\t1h 0m 5s\ta@example.org\tPresenter
Vilayluck Seneduangdeth (Guest)\t3/1/27, 9:00:05 AM\t3/1/27, 9:30:10 AM\t30m 5s\t\tAttendee

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Ana Reyes\t3/1/27, 9:00:05 AM\t3/1/27, 10:00:10 AM\t1h 0m 5s\ta@example.org\tPresenter
"""


def test_a_log_of_several_tables_in_utf_16(plan: Path, run: Run) -> None:
    (plan.parent / "log.csv").write_bytes(TEAMS.replace("\n", "\r\n").encode("utf-16"))
    assert run("import", "attendance", "log.csv", "--item", "s01", "--yes").code == 0
    assert _attendance(plan)["s01"]["minutes"] == {"p001": 30, "p002": 60}


def test_a_log_with_chinese_headings(plan: Path, run: Run) -> None:
    head = "用户昵称（入会昵称）,首次入会时间,最后退会时间,累计参会时长"
    _log(plan, "会议主题,培训,,", head, "Ana Reyes,2027-03-01 09:00:05,2027-03-01 10:30:10,01:00:05")
    assert run("import", "attendance", "log.csv", "--item", "s01", "--yes").code == 0
    assert _attendance(plan)["s01"]["minutes"] == {"p002": 60}


def test_marks_that_are_kept_otherwise_than_the_sheet_shows_are_told(plan: Path, run: Run) -> None:
    parallel = (
        '\n[[sessions]]\nid = "s09"\ntitle = "Parallel"\ndate = 2027-03-01\nstart = 09:30:00\nminutes = 60\n'
    )
    plan.write_text(plan.read_text("utf-8") + parallel, "utf-8")
    assert run("export", "sign-in", "--day", "1", "--marks", "-o", "day1.xlsx").code == 0
    path = plan.parent / "day1.xlsx"
    book = load_workbook(path)
    sheet = book.worksheets[0]
    (keys,) = (row for row in sheet.iter_rows() if str(row[0].value).startswith("#table"))
    columns = {str(cell.value): place for place, cell in enumerate(keys)}
    for row in sheet.iter_rows():
        if row[0].value in {"p001", "lei-hao"}:
            row[columns["morning"]].value = "P"
        if row[0].value == "#blank":
            row[columns["name"]].value, row[columns["morning"]].value = "A Guest", "P"
            break
    book.save(path)
    result = run("import", "attendance", "day1.xlsx", "--yes")
    assert result.code == 0
    assert "lei-hao Mr. Lei Hao speaks; marks are kept of participants alone" in result.err
    assert "walk-ins of the half-day are noted with s01" in result.err
    assert "s01 and s09 overlap" in result.err
