"""`--plain`: every list and paper can be listened to; nothing is drawn, aligned or coloured."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from seminar_cli.cli import RECORDS
from seminar_cli.commands import days
from seminar_cli.papers import PAPERS
from tests.commands.conftest import Run

BEIJING = Path(__file__).parents[2] / "examples" / "beijing-2023"

DRAWN = re.compile(r"[\u2190-\u21ff\u2500-\u259f\u2022\u00b7\x1b]")
"""Arrows, boxes, blocks, bullets, middle dots, colour."""

NAMES = [*(kind.name for kind in PAPERS), *RECORDS.values(), "series", "show", "check"]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_aligned_or_coloured(
    name: str, folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    result = run("-p", BEIJING, name, "--plain")
    assert result.code == 0
    assert result.out.strip()
    assert not DRAWN.search(result.out)
    assert "  " not in result.out


@pytest.mark.parametrize("table", ["participants", "sessions", "venues"])
def test_a_record_is_a_line(table: str, folder: Path, run: Run) -> None:
    records = json.loads(run("-p", BEIJING, table, "--json").out)
    lines = run("-p", BEIJING, table, "--plain").out.splitlines()
    assert [line.partition(";")[0] for line in lines] == [f"Id: {record['id']}" for record in records]


def test_values_come_after_their_labels_and_what_is_empty_is_not_read_out(plan: Path, run: Run) -> None:
    assert run("participants", "--plain").out == (
        "Id: p001; Name: Ms. Vilayluck SENEDUANGDETH; Country: Lao PDR; Role: delegate; Status: confirmed\n"
        "Id: p002; Name: Ana REYES; Country: Chile; Role: delegate; Status: confirmed\n"
    ).replace("Lao PDR", "Lao People's Democratic Republic")


def test_times_are_read_as_spans_and_cancelled_items_say_so(plan: Path, run: Run) -> None:
    run("edit-session", "s01", "--status", "cancelled")
    out = run("agenda", "--day", "1", "--plain").out
    assert "09:00 to 10:30" in out
    assert "Item: Opening ceremony (cancelled)" in out


def test_a_variable_asks_for_it_always(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = run("participants", "--plain").out
    monkeypatch.setenv("SEMINAR_PLAIN", "1")
    assert run("participants").out == asked
    assert run().out == run("show", "--plain").out
    monkeypatch.setenv("SEMINAR_PLAIN", "0")
    assert run("participants").out != asked


def test_the_dashboard_can_be_listened_to(plan: Path, run: Run) -> None:
    out = run("show", "--as-of", "2027-03-01", "--plain").out
    assert "\n09:00 to 10:30: Opening ceremony\n" in out
    assert "\nseminar agenda: look at the programme\n" in out


def test_a_preview_can_be_listened_to(plan: Path, run: Run) -> None:
    result = run("shift", "--day", "1", "--from", "14:00", "--by", "30m", "--dry-run", "--plain")
    assert "s02; Before: 14:00; After: 14:30; Item: Trends\n" in result.err


@pytest.mark.parametrize(("hour", "told"), [(15, "day 1 of 3"), (17, "day 2 of 3")])
def test_today_is_that_of_the_seminar(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch, hour: int, told: str
) -> None:
    moment = dt.datetime(2027, 3, 1, hour, tzinfo=dt.UTC)  # in Shanghai it is eight hours later
    monkeypatch.setattr(days, "now", lambda: moment)
    assert told in run().out
