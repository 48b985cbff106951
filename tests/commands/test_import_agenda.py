"""An agenda that comes in: what is understood, what is asked, and that the same file adds nothing."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import tomli
from openpyxl import Workbook

from tests.commands.conftest import Run
from tests.intake.sheets import workbook

FIRST, SECOND, THIRD = (dt.date(2027, 3, day) for day in (1, 2, 3))
HEAD = ("Date", "Time", "Topic", "Type", "Venue", "Speaker", "Institution")


def _plan(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_text("utf-8"))


def _by_title(path: Path, table: str = "sessions") -> dict[str, dict[str, Any]]:
    return {record["title"]: record for record in _plan(path).get(table, [])}


def test_sessions_and_visits_come_in_with_those_they_name(plan: Path, run: Run) -> None:
    dean, hall = "Prof. Amal Haddad, Dean, Trade College", "Lecture hall"
    lecture = (FIRST, "11:00-12:30", "Digital trade", "Lecture", hall, dean, "Trade College")
    visit = ("Day 2", dt.time(9), "The port", "Field visit", "Pier 3", "Ms. Wang Fang", "Port of Tianjin")
    workbook(plan.parent / "agenda.xlsx", [("Agenda",), (), HEAD, lecture, visit])
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    found = _plan(plan)
    assert _by_title(plan)["Digital trade"] == {
        "id": "s03",
        "title": "Digital trade",
        "kind": "lecture",
        "date": FIRST,
        "start": dt.time(11),
        "end": dt.time(12, 30),
        "venue": "hall",
        "institutions": ["trade-college"],
        "speakers": ["amal-haddad"],
    }
    assert found["visits"] == [
        {
            "id": "v01",
            "title": "The port",
            "host": "port-of-tianjin",
            "venue": "pier-3",
            "date": SECOND,
            "start": dt.time(9),
            "received_by": [{"name": "Ms. Wang Fang"}],
        }
    ]
    assert found["speakers"][-1] == {
        "id": "amal-haddad",
        "honorific": "Prof.",
        "given_names": "Amal",
        "family_name": "Haddad",
        "position": "Dean",
        "institution": "trade-college",
    }
    assert [each["id"] for each in found["institutions"]] == ["mofcom", "trade-college", "port-of-tianjin"]
    assert run("check").code in {0, 1}


def test_the_same_agenda_adds_nothing(plan: Path, run: Run) -> None:
    rows = [(FIRST, "11:00-12:30", "Digital trade", "Lecture", "Hall B"), (None, "12:30-13:30", "Lunch")]
    workbook(plan.parent / "agenda.xlsx", [HEAD, *rows])
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    before = plan.read_bytes()
    again = run("import", "agenda", "agenda.xlsx", "--yes")
    assert again.code == 0
    assert "Nothing to import" in again.out
    assert plan.read_bytes() == before


def test_what_the_plan_lists_comes_back_without_a_change(plan_with_outing: Path, run: Run) -> None:
    before = plan_with_outing.read_bytes()
    (plan_with_outing.parent / "s.csv").write_text(run("sessions", "--csv").out, "utf-8")
    result = run("import", "agenda", "s.csv", "--yes")
    assert "Nothing to import" in result.out
    assert plan_with_outing.read_bytes() == before


def test_a_merged_date_holds_for_its_rows_and_a_blank_one_is_that_above(plan: Path, run: Run) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        HEAD,
        (SECOND, "9:00", "One"),
        (None, "10:00", "Two"),
        (THIRD, "9:00", "Three"),
        (None, "10:00", "Four"),
    ]
    for row in rows:
        sheet.append(list(row))
    sheet.merge_cells("A2:A3")
    book.save(plan.parent / "agenda.xlsx")
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    found = _by_title(plan)
    assert [found[title]["date"] for title in ("One", "Two", "Three", "Four")] == [
        SECOND,
        SECOND,
        THIRD,
        THIRD,
    ]


def test_a_merged_place_holds_for_its_rows(plan: Path, run: Run) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in [
        HEAD,
        (SECOND, "9:00", "One", None, "Lecture hall"),
        (SECOND, "10:00", "Two"),
        (SECOND, "11:00", "Three"),
    ]:
        sheet.append(list(row))
    sheet.merge_cells("E2:E3")
    book.save(plan.parent / "agenda.xlsx")
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    found = _by_title(plan)
    assert [found[title].get("venue") for title in ("One", "Two", "Three")] == ["hall", "hall", None]


def test_a_row_with_a_day_alone_is_a_heading(plan: Path, run: Run) -> None:
    head = ("Time", "Topic")
    rows = [
        ("Tuesday, 2 March 2027",),
        head,
        ("9:00", "One"),
        ("Day 3: Wednesday, 3 March",),
        ("9:00", "Two"),
    ]
    workbook(plan.parent / "agenda.xlsx", rows)
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    found = _by_title(plan)
    assert (found["One"]["date"], found["Two"]["date"]) == (SECOND, THIRD)


def test_a_length_stands_for_an_end_and_both_must_agree(plan: Path, run: Run) -> None:
    head = ("Date", "Start", "End", "Duration", "Title")
    good = (SECOND, "9:00", None, 90, "Long")
    workbook(plan.parent / "agenda.xlsx", [head, good, (SECOND, "9:00", "10:00", 60, "Both")])
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    assert _by_title(plan)["Long"]["minutes"] == 90
    assert _by_title(plan)["Both"]["end"] == dt.time(10)
    workbook(plan.parent / "agenda.xlsx", [head, (SECOND, "9:00", "10:00", 90, "Other")])
    refused = run("import", "agenda", "agenda.xlsx", "--yes")
    assert refused.code == 6
    assert "09:00 to 10:00 is not 90 minutes" in refused.err


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("Monday, 2 March 2027", "9:00", "X"), "names another weekday: 2027-03-02 is a Tuesday"),
        ((SECOND, "10:00-9:00", "X"), "ends at 09:00, before it begins at 10:00"),
        ((SECOND, "late", "X"), "is no time of day"),
        ((dt.date(2026, 3, 2), "9:00", "X"), "the seminar lasts from"),
        ((SECOND, "9:00", "X", "circus"), "is none of"),
        ((SECOND, "9:00", None, "lecture"), "There is no title"),
    ],
)
def test_what_cannot_be_right_is_refused_by_row(
    plan: Path, run: Run, row: tuple[object, ...], why: str
) -> None:
    workbook(plan.parent / "agenda.xlsx", [HEAD, row])
    before = plan.read_bytes()
    refused = run("import", "agenda", "agenda.xlsx", "--yes")
    assert refused.code == 6
    assert "row 2" in refused.err
    assert why in refused.err
    assert plan.read_bytes() == before


def test_what_ends_past_midnight_ends_on_the_next_day(plan: Path, run: Run) -> None:
    workbook(plan.parent / "agenda.xlsx", [HEAD, (SECOND, "21:00–00:30", "Farewell", "Dinner")])
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    assert _by_title(plan)["Farewell"]["ends_on"] == THIRD


def test_a_name_nearly_that_of_a_record_is_a_question(plan: Path, run: Run) -> None:
    workbook(
        plan.parent / "agenda.xlsx", [HEAD, (SECOND, "9:00", "X", "lecture", "Lecture Hal", "Mr. Lei Haoo")]
    )
    asked = run("import", "agenda", "agenda.xlsx", "--yes")
    assert asked.code == 6
    assert "Venue is nearly `hall` (Lecture hall)" in asked.err
    assert "`lei-hao` (Mr. Lei Hao)" in asked.err
    assert run("import", "agenda", "agenda.xlsx", "--yes", "--new", "row2").code == 0
    assert _by_title(plan)["X"]["venue"] == "lecture-hal"


def test_a_title_on_another_day_is_moved_or_given_again_as_the_user_says(plan: Path, run: Run) -> None:
    workbook(plan.parent / "agenda.xlsx", [HEAD, (SECOND, "9:00", "Trends")])
    asked = run("import", "agenda", "agenda.xlsx", "--yes")
    assert asked.code == 6
    assert "--same s02=row2, or --new row2" in asked.err
    before = plan.read_bytes()
    assert run("import", "agenda", "agenda.xlsx", "--yes", "--new", "row2").code == 0
    assert len(_plan(plan)["sessions"]) == 3
    plan.write_bytes(before)
    assert run("import", "agenda", "agenda.xlsx", "--yes", "--same", "s02=row2").code == 0
    assert _by_title(plan)["Trends"]["date"] == SECOND
    assert len(_plan(plan)["sessions"]) == 2


def test_a_known_session_keeps_what_the_list_does_not_tell(plan: Path, run: Run) -> None:
    row = (FIRST, "9:30-10:30", "Opening ceremony", None, None, "Lei Hao; Vilayluck Seneduangdeth")
    workbook(plan.parent / "agenda.xlsx", [HEAD, row])
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    found = _by_title(plan)["Opening ceremony"]
    assert (found["start"], found["end"], found["venue"]) == (dt.time(9, 30), dt.time(10, 30), "hall")
    assert found["speakers"] == ["lei-hao", {"id": "p001", "role": "on behalf of the participants"}]


def test_a_printed_agenda_is_no_list(plan: Path, run: Run) -> None:
    assert run("export", "agenda", "--day", "1", "-o", "day1.xlsx").code == 0
    before = plan.read_bytes()
    refused = run("import", "agenda", "day1.xlsx", "--yes")
    assert refused.code == 6
    assert "made from a plan" in refused.err
    assert plan.read_bytes() == before


def test_rows_that_are_mended_come_in(plan: Path, run: Run) -> None:
    from openpyxl import load_workbook

    rows = [HEAD, (SECOND, "9:00", "Good"), (SECOND, "late", "Bad")]
    workbook(plan.parent / "agenda.xlsx", rows)
    assert run("import", "agenda", "agenda.xlsx", "--yes", "--skip-bad-rows").code == 0
    left = plan.parent / "agenda.rejected.xlsx"
    book = load_workbook(left)
    for cells in book.worksheets[0].iter_rows():
        for cell in cells:
            if cell.value == "late":
                cell.value = "10:00"
    book.save(left)
    again = run("import", "agenda", "agenda.rejected.xlsx", "--yes")
    assert again.code == 0
    assert "Reason" not in again.err
    assert _by_title(plan)["Bad"]["start"] == dt.time(10)


def test_a_day_that_cannot_be_is_in_doubt_for_all_rows_below_it(plan: Path, run: Run) -> None:
    rows = [
        ("Time", "Topic"),
        ("Day 2: Tuesday, 2 March",),
        ("9:00", "One"),
        ("Day 3 (Thursday, 3 March)",),
        ("9:00", "Two"),
    ]
    workbook(plan.parent / "agenda.xlsx", rows)
    refused = run("import", "agenda", "agenda.xlsx", "--yes")
    assert refused.code == 6
    assert "row 5, Two: Date names another weekday: 2027-03-03 is a Wednesday." in refused.err
    rows[3] = ("Please be on time",)
    workbook(plan.parent / "agenda.xlsx", rows)
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    assert _by_title(plan)["Two"]["date"] == SECOND


def test_who_speaks_from_afar_and_what_has_no_hour(plan: Path, run: Run) -> None:
    row = (SECOND, "All day", "Open day", "free", None, "Lei Hao; Ms. Dima AL-KHATIB (video message)")
    workbook(plan.parent / "agenda.xlsx", [HEAD, row])
    assert run("import", "agenda", "agenda.xlsx", "--yes").code == 0
    found = _by_title(plan)["Open day"]
    assert "start" not in found
    assert found["speakers"] == ["lei-hao", {"id": "dima-al-khatib", "by": "video"}]
    assert "position" not in _plan(plan)["speakers"][-1]
    assert "Nothing to import" in run("import", "agenda", "agenda.xlsx", "--yes").out


def test_a_title_in_another_case_is_the_same(plan: Path, run: Run) -> None:
    workbook(plan.parent / "agenda.xlsx", [HEAD, (FIRST, "14:00", "TRENDS")])
    assert "Nothing to import" in run("import", "agenda", "agenda.xlsx", "--yes").out
