"""`show` and `seminar` alone: where things stand, and how to begin."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_alone_without_a_plan_says_how_to_begin(folder: Path, run: Run) -> None:
    result = run()
    assert result.code == 0
    assert "seminar init" in result.out
    assert list(folder.iterdir()) == []


def test_alone_with_a_plan_is_the_dashboard(plan: Path, run: Run) -> None:
    assert run().out == run("show").out
    assert run().out.startswith("Seminar on trade\n")


def test_alone_with_a_plan_that_cannot_be_read_says_where(plan: Path, run: Run) -> None:
    plan.write_text(plan.read_text("utf-8") + "nonsense = 1\n", "utf-8")
    result = run()
    assert result.code == 3
    assert "nonsense" in result.err


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2027-02-20", "9 days to go"),
        ("2027-02-28", "1 day to go"),
        ("2027-03-01", "day 1 of 3"),
        ("2027-03-05", "over since 2 days"),
    ],
)
def test_it_tells_how_far_the_seminar_is(plan: Path, run: Run, day: str, told: str) -> None:
    assert told in run("show", "--as-of", day).out.splitlines()[1]


def test_it_tells_the_items_of_that_day_and_of_no_other(plan: Path, run: Run) -> None:
    assert "  09:00–10:30  Opening ceremony\n" in run("show", "--as-of", "2027-03-01").out
    assert "Opening ceremony" not in run("show", "--as-of", "2027-03-02").out


def test_a_cancelled_item_and_one_without_an_hour_say_so(plan: Path, run: Run) -> None:
    run("edit-session", "s01", "--status", "cancelled")
    run("edit-session", "s02", "--clear", "start", "--clear", "minutes")
    out = run("show", "--as-of", "2027-03-01").out
    assert "Opening ceremony (cancelled)" in out
    assert "--:--" in out


def test_it_counts_people_by_status(plan: Path, run: Run) -> None:
    run("edit-participant", "p002", "--status", "invited")
    assert "People: 1 confirmed, 1 invited\n" in run("show").out


def test_an_empty_plan_is_told_to_be_filled(folder: Path, run: Run) -> None:
    days = ["--start", "2027-03-01", "--end", "2027-03-05", "--timezone", "Asia/Shanghai"]
    run("init", "--title", "Trial", *days)
    out = run("show", "--as-of", "2027-01-01").out
    assert "People: none yet" in out
    assert "seminar add-participant" in out
    assert "seminar import agenda" in out


def test_after_the_seminar_the_report_is_next(plan: Path, run: Run) -> None:
    out = run("show", "--as-of", "2027-03-10").out
    assert "seminar narrative" in out
    assert "export all" not in out


def test_it_shows_nothing_private(plan: Path, run: Run) -> None:
    assert "canary" not in run("show").out


def test_a_seminar_of_one_day_has_one_date(folder: Path, run: Run) -> None:
    day = ["--start", "2027-03-01", "--end", "2027-03-01", "--timezone", "Asia/Shanghai"]
    run("init", "--title", "Trial", *day)
    assert run("show", "--as-of", "2027-03-01").out.splitlines()[1] == "Mon 1 March 2027, day 1 of 1"


def test_it_proposes_the_marks_of_what_is_on_and_not_yet_marked(plan: Path, run: Run) -> None:
    assert "seminar attend s01 --all" in run("show", "--as-of", "2027-03-01").out
    assert run("attend", "s01", "--all").code == 0
    assert "seminar attend s02 --all" in run("show", "--as-of", "2027-03-01").out
    assert "seminar attend" not in run("show", "--as-of", "2027-03-02").out.replace("seminar attendance", "")


def test_it_proposes_lists_where_there_is_nothing_yet(folder: Path, run: Run) -> None:
    words = ("--title", "T", "--start", "2027-03-01", "--end", "2027-03-02", "--timezone", "UTC")
    assert run("init", *words, "--city", "Beijing").code == 0
    told = run("show", "--as-of", "2027-02-01").out
    assert "seminar import participants FILE" in told
    assert "seminar import agenda FILE" in told
