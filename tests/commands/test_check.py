"""`seminar check` as it is typed."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run

FAULTY = """\
format = 1

[seminar]
title = "Seminar on trade"
start = 2027-03-01
end = 2027-03-01
timezone = "Asia/Shanghai"

[[venues]]
id = "hall"
name = "Hall"

[[sessions]]
id = "s01"
title = "Opening"
venue = "hall"
date = 2027-03-01
start = 09:00:00
end = 10:30:00

[[sessions]]
id = "s02"
title = "Press [/red] \\u001b[2J"
venue = "hall"
date = 2027-03-01
start = 10:00:00
end = 11:00:00
"""

EARLY = ("--as-of", "2027-01-01")


@pytest.fixture
def faulty(folder: Path) -> Path:
    """A plan in which one venue is used twice."""
    path = folder / "seminar.toml"
    path.write_text(FAULTY, "utf-8")
    return path


def test_a_finding_is_a_line_with_its_place_and_how_to_mend_it(faulty: Path, run: Run) -> None:
    result = run("check", "--select", "A04")
    assert result.code == 1
    (line,) = result.out.splitlines()
    assert line.startswith(
        f"{faulty.name}:24: A04 error: Hall is used twice: s02 “Press [/red] ␛[2J” (Mon 1 March"
    )
    assert line.endswith("Move one of them, or give it another venue.")
    assert result.err == "1 error.\n"


def test_nothing_found_ends_with_0(plan: Path, run: Run) -> None:
    result = run("check", "--select", "A04", *EARLY)
    assert (result.code, result.out, result.err) == (0, "", "Nothing found.\n")


def test_warnings_end_with_1_only_where_asked(faulty: Path, run: Run) -> None:
    faulty.write_text(FAULTY.replace('title = "Opening"', 'title = "Opening"\nkind = "meal"'), "utf-8")
    assert run("check", "--select", "A04", *EARLY).code == 0
    assert run("check", "--select", "A04", "--strict", *EARLY).code == 1


def test_json_holds_the_day_the_counts_and_each_finding(faulty: Path, run: Run) -> None:
    document = json.loads(run("check", "--json", "--select", "A04,I", *EARLY).out)
    (finding,) = document.pop("findings")
    assert document == {
        "plan": "seminar.toml", "as_of": "2027-01-01", "errors": 1, "warnings": 0, "notes": 0, "accepted": 0,
    }  # fmt: skip
    assert {key: finding[key] for key in ("code", "severity", "line", "key", "records", "count")} == {
        "code": "A04", "severity": "error", "line": 24, "key": "sessions.1.venue",
        "records": ["s02", "s01"], "count": 1,
    }  # fmt: skip


def test_check_leaves_nothing_behind(faulty: Path, run: Run) -> None:
    run("check")
    assert [path.name for path in faulty.parent.iterdir()] == [faulty.name]


def test_explain_reads_out_the_manual(folder: Path, run: Run) -> None:
    result = run("check", "--explain", "a04")
    assert result.code == 0
    assert result.out.startswith("A04 A venue is used twice at the same time\n")
    assert "    [[venues]]" in result.out
    assert "A04  A venue is used twice at the same time" in run("check", "--explain", "all").out


@pytest.mark.parametrize("option", ["--select", "--ignore", "--explain"])
def test_an_unknown_code_is_refused(faulty: Path, run: Run, option: str) -> None:
    result = run("check", option, "A94")
    assert result.code == 4
    assert "There is no check `A94`." in result.err
    assert "`seminar check --explain all` lists them." in result.err


def test_a_day_that_is_none_is_refused(faulty: Path, run: Run) -> None:
    assert run("check", "--as-of", "soon").code == 2


def test_a_plan_that_does_not_load_is_said_so(faulty: Path, run: Run) -> None:
    faulty.write_text("format = 1\n[seminar\n", "utf-8")
    assert run("check").code == 3


def test_a_fixed_item_that_was_moved_is_found_by_the_history(plan: Path, run: Run) -> None:
    run("edit-session", "s01", "--fixed")
    run("edit-session", "s02", "--start", "15:00")
    assert run("check", "--select", "A18").out == ""
    run("edit-session", "s01", "--start", "09:30")
    result = run("check", "--select", "A18")
    assert "(Mon 1 March 09:30–10:30) is fixed and was agreed for Mon 1 March 09:00–10:30." in result.out
    run("edit-session", "s01", "--start", "09:00")
    assert run("check", "--select", "A18").out == ""


def test_a_fixed_item_that_was_added_so_is_compared_with_that(plan: Path, run: Run) -> None:
    run(
        "add-visit",
        "--title",
        "Expo",
        "--fixed",
        "--date",
        "2027-03-02",
        "--start",
        "09:00",
        "--end",
        "10:00",
    )
    run("edit-visit", "v01", "--start", "09:30")
    run("edit-visit", "v01", "--title", "The expo")
    assert "was agreed for Tue 2 March 09:00–10:00" in run("check", "--select", "A18").out
    run("edit-visit", "v01", "--no-fixed")
    run("edit-visit", "v01", "--fixed")
    assert run("check", "--select", "A18").out == ""


def test_a_printed_issue_that_is_older_than_the_programme_is_found(plan: Path, run: Run) -> None:
    run("edit-seminar", "--issue", "1")
    assert run("check", "--select", "A19").out == ""
    run("edit-session", "s02", "--start", "15:00")
    assert "1 item changed since issue 1 was numbered: s02 “Trends”." in run("check", "--select", "A19").out
    run("edit-seminar", "--issue", "2")
    assert run("check", "--select", "A19").out == ""


def test_an_edition_before_that_cannot_be_read_stops_nothing(plan: Path, run: Run) -> None:
    run("edit-seminar", "--follows", "../nowhere/seminar.toml")
    assert run("check", *EARLY).code in {0, 1}
