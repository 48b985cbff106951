"""Looking: lists and papers in the terminal, as JSON and CSV; what goes to standard output."""

import csv
import io
import json
from pathlib import Path

import pytest

from seminar_cli.papers import PAPERS
from tests.commands.conftest import PLAN, Run

LISTS = (
    "participants", "sessions", "visits", "trips", "stays", "institutions", "venues", "speakers",
    "routes", "groups", "days",
)  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_every_list_speaks_text_json_and_csv(plan: Path, run: Run, name: str) -> None:
    assert run(name).code == 0
    assert isinstance(json.loads(run(name, "--json").out), list)
    assert run(name, "--csv").out.startswith("part,band,")


def test_a_list_chooses_sorts_and_shows_what_is_asked(plan: Path, run: Run) -> None:
    result = run("participants", "--sort", "-country", "--columns", "id,country", "--json")
    assert json.loads(result.out) == [{"id": "p001", "country": "LAO"}, {"id": "p002", "country": "CHL"}]
    result = run("participants", "--where", "country=Chile", "--columns", "id", "--csv")
    assert list(csv.reader(io.StringIO(result.out)))[1:] == [["", "", "p002"]]


def test_contact_data_is_shown_only_when_it_is_named(plan: Path, run: Run) -> None:
    for words in (["participants"], ["participants", "--json"], ["participants", "--columns", "all"]):
        assert "canary@example.org" not in run(*words).out
    assert "canary@example.org" in run("participants", "--columns", "id,email").out


def test_an_empty_list_says_so_and_is_an_empty_array(plan: Path, run: Run) -> None:
    assert "No trips" in run("trips").out
    assert json.loads(run("trips", "--json").out) == []


@pytest.mark.parametrize("name", [kind.name for kind in PAPERS])
def test_every_paper_speaks_text_json_and_csv(plan_with_outing: Path, run: Run, name: str) -> None:
    text = run(name)
    assert (text.code, text.err) == (0, "")
    document = json.loads(run(name, "--json").out)
    assert document["paper"] == name
    assert run(name, "--csv").out.startswith("part,band,")


def test_coverage_begins_with_its_sentence(plan: Path, run: Run) -> None:
    assert run("coverage").out.splitlines()[0] == "2 participants from 2 countries"


def test_an_agenda_of_one_day_holds_that_day_alone(plan: Path, run: Run) -> None:
    text = run("agenda", "--day", "1").out
    assert text.splitlines()[0] == "Day 1 · Mon 1 March 2027"
    assert "Mr. Lei Hao" in text
    assert "Tue 2 March" not in text


def test_a_pipe_gets_plain_text_at_full_width(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    long = "Very long title " * 20
    plan.write_text(PLAN.replace("Opening ceremony", long.strip()), "utf-8")
    out = run("sessions").out
    assert long.strip() in out
    assert "\x1b[" not in out


def test_colour_only_where_it_is_wanted(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("participants").out
    assert "\x1b[" not in run("participants", "--no-color").out
    assert "\x1b[" not in run("--no-color", "participants").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("participants").out


def test_escape_sequences_in_data_are_made_visible(plan: Path, run: Run) -> None:
    plan.write_text(PLAN.replace('"Trends"', r'"\u001b]0;owned\u0007 \u202Eevil [red]x[/red]"'), "utf-8")
    for words in (["sessions"], ["agenda"], ["remove-session", "s02", "-n"], ["remove-session", "s02"]):
        out = "".join(run(*words)[1:])
        assert "\x1b" not in out
        assert "\u202e" not in out
    assert "Removed" in out


def test_the_plan_is_named_before_or_after_the_command_or_in_the_environment(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("participants").code == 4
    assert run("-p", plan, "participants").code == 0
    assert run("participants", "--plan", plan.parent).code == 0
    monkeypatch.setenv("SEMINAR_PLAN", str(plan))
    assert run("path").out.strip() == str(plan)


def test_a_paper_that_has_nothing_to_show_says_why(plan: Path, run: Run) -> None:
    told = run("trip-slip")
    assert (told.code, told.out) == (0, "")
    assert "No trip with a vehicle takes place." in told.err
    exported = run("export", "trip-slip")
    assert exported.code == 4
    assert "No trip with a vehicle takes place." in exported.err
