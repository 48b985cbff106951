"""`shift` and `move`: what the file says afterwards, what is told, and what is refused."""

from pathlib import Path

import pytest

from tests.commands.conftest import PLAN, Run

FIXED = '\n[[visits]]\nid = "v01"\ntitle = "Expo"\ndate = 2027-03-01\nstart = 15:00:00\nfixed = true\n'


def test_a_day_is_pushed_and_pulled_back_to_the_same_bytes(plan: Path, run: Run) -> None:
    assert run("shift", "--day", "1", "--from", "09:00", "--by", "1h30").code == 0
    assert plan.read_text("utf-8") == (
        PLAN.replace("start = 14:00:00", "start = 15:30:00")
        .replace("start = 09:00:00", "start = 10:30:00")
        .replace("\nend = 10:30:00", "\nend = 12:00:00")
    )
    assert run("shift", "--day", "1", "--from", "09:00", "--by", "-01:30").code == 0
    assert plan.read_text("utf-8") == PLAN


def test_a_shift_stops_at_a_fixed_item_and_tells_what_runs_into_it(plan: Path, run: Run) -> None:
    plan.write_text(PLAN + FIXED.replace("fixed", "end = 16:00:00\nfixed"), "utf-8")
    told = run("shift", "--day", "1", "--from", "14:00", "--by", "30m")
    assert told.code == 0
    assert "Stops at v01 Expo (fixed 15:00)." in told.err
    assert "s02 Trends would run into v01 Expo." in told.err
    assert "start = 14:30:00" in plan.read_text("utf-8")
    assert "start = 15:00:00" in plan.read_text("utf-8")


def test_a_dry_run_shows_and_writes_nothing(plan: Path, run: Run) -> None:
    told = run("shift", "--day", "1", "--from", "14:00", "--by", "30m", "--dry-run")
    assert "+start = 14:30:00" in told.out
    assert plan.read_text("utf-8") == PLAN


def test_an_item_moves_with_its_end(plan: Path, run: Run) -> None:
    assert run("move", "s01", "--to", "2027-03-02T23:00").code == 0
    text = plan.read_text("utf-8")
    assert "start = 23:00:00" in text
    assert "end = 00:30:00" in text
    assert "ends_on = 2027-03-03" in text
    assert run("move", "s01", "--to", "2027-03-01T09:00").code == 0
    assert "ends_on" not in plan.read_text("utf-8")


def test_a_day_with_fixed_items_moves_only_when_that_is_said(plan: Path, run: Run) -> None:
    plan.write_text(PLAN + FIXED, "utf-8")
    assert run("move", "--day", "1", "--to", "2027-03-02").code == 2
    assert run("move", "--day", "1", "--to", "2027-03-02", "--fixed-too").code == 0
    assert plan.read_text("utf-8").count("\ndate = 2027-03-02") == 3
    assert run("undo").code == 0
    assert plan.read_text("utf-8") == PLAN + FIXED


@pytest.mark.parametrize(
    "words",
    [
        "shift --day 9 --from 09:00 --by 30m",
        "shift --day 1 --from 09:00 --by soon",
        "shift --day 1 --from 09:00 --by 0m",
        "shift --day 1 --from 09:00 --by 12h",
        "shift --day 3 --from 09:00 --by 30m",
        "move s01 --to 2027-02-30",
        "move --day 1 --to 2027-03-02T10:00",
        "move --to 2027-03-02",
        "move s99 --to 2027-03-02",
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(plan: Path, run: Run, words: str) -> None:
    assert run(*words.split()).code in {2, 4}
    assert plan.read_text("utf-8") == PLAN


def test_findings_that_would_come_and_go_are_told(plan: Path, run: Run) -> None:
    plan.write_text(PLAN.replace("minutes = 90\n", 'minutes = 90\nvenue = "hall"\n'), "utf-8")
    added = run("move", "s01", "--to", "2027-03-01T14:00")
    assert "This would add:\n  seminar.toml:" in added.err
    assert "A04" in added.err
    mended = run("move", "s01", "--to", "2027-03-01T09:00")
    assert "This would mend:\n  seminar.toml:" in mended.err
