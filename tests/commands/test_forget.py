"""A person is gone from the plan, its history and the folder beside it; what remains is said."""

from pathlib import Path

import pytest
import tomli

from tests.commands.conftest import PLAN, Run

MORE = """
arrival = { at = 2027-02-28T14:25:00, flight = "XX 1" }

# Mr. Okello will bring his own papers.
[[participants]]
id = "p004"
given_names = "Daudi"
family_name = "Okello"
country = "KEN"
email = "okello@example.org"
phone = "+254 700 000 004"
groups = ["A"]
rooms = [{ stay = "beijing", room = "12", shares_with = "p005" }]
notes = "secret of care"
passport = { name = "OKELLO DAUDI", number = "AK0000004" }

[[participants]]
id = "p005"
given_names = "Otieno"
country = "KEN"
replaces = "p004"
rooms = [{ stay = "beijing", room = "12", shares_with = "p004" }]

[[attendance]]
item = "s01"
present = ["p001", "p004", "p002"]
late = ["p004"]
minutes = { p001 = 40, p004 = 47 }

[[attendance]]
item = "s02"
excused = ["p004"]
minutes = { p004 = 3 }

[[sessions]]
id = "s03"
title = "Remarks by Daudi Okello"
speakers = [{ id = "p004", role = "remarks" }, "lei-hao", "p004"]
moderator = "p004"
interpreters = ["p004"]
people = ["p004"]

[[visits]]
id = "v01"
title = "The port"
accompanied_by = ["p004", "lei-hao"]

[[trips]]
id = "t01"
escort = ["p004"]
vehicles = [{ name = "Bus 1", seats = 15 }]
seats = [{ person = "p004", vehicle = "Bus 1" }, { person = "p001", vehicle = "Bus 1" }]
"""


@pytest.fixture
def crowded(plan: Path) -> Path:
    plan.write_text(PLAN + MORE, "utf-8")
    return plan


def _everywhere(plan: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in (plan.parent / ".seminar").iterdir())


def test_a_person_goes_from_every_place(crowded: Path, run: Run) -> None:
    run("edit-participant", "p004", "--position", "Director")
    run("export", "itinerary", "--person", "p004", "-o", "okello.md")
    told = run("forget", "Okello", "--yes")
    assert told.code == 0, told.err
    assert told.out == "Forgot p004, and 14 places that named them.\n"
    text = crowded.read_text("utf-8")
    assert "p004" not in text
    assert "own papers" not in text, "the comment on the record goes with it"
    data = tomli.loads(text)
    sessions = {each["id"]: each for each in data["sessions"]}
    assert sessions["s03"] == {"id": "s03", "title": "Remarks by Daudi Okello", "speakers": ["lei-hao"]}
    assert data["attendance"] == [
        {"item": "s01", "present": ["p001", "p002"], "minutes": {"p001": 40}},
        {"item": "s02"},
    ]
    assert data["visits"][0]["accompanied_by"] == ["lei-hao"]
    assert data["trips"][0]["seats"] == [{"person": "p001", "vehicle": "Bus 1"}]
    assert data["participants"][-1]["rooms"] == [{"stay": "beijing", "room": "12"}]
    for private in ("okello@", "+254", "secret", "AK0000004", "Daudi", "Okello"):
        assert private not in _everywhere(crowded).replace("Remarks by Daudi Okello", "")
        assert private not in told.err

    line = text[: text.index("Daudi Okello")].count("\n") + 1
    assert f"line {line}." in told.err, "a title that still has the name"
    assert "s03" in told.err, "an item that was for this person alone"
    assert "okello.md" in told.err.casefold()
    assert "printed" in told.err
    assert run("agenda").code == 0


def test_what_was_before_cannot_be_taken_back_and_the_id_does_not_return(crowded: Path, run: Run) -> None:
    run("remove-participant", "p005", "--yes")
    assert run("forget", "p004", "-y").code == 0
    kept = crowded.read_bytes()
    assert run("undo").code == 4
    assert run("redo").code == 4
    assert crowded.read_bytes() == kept
    assert [line.split()[3] for line in run("history").out.splitlines()] == ["forget"]
    told = run("add-participant", "--given-names", "Dawa", "--country", "Bhutan")
    assert "p006" in told.out
    assert run("undo").code == 0
    assert crowded.read_bytes() == kept
    again = run("forget", "p004", "--yes")
    assert again.code == 4


def test_an_id_made_of_a_name_is_not_kept_either(crowded: Path, run: Run) -> None:
    run("edit-speaker", "lei-hao", "--position", "Dean")
    assert run("forget", "lei-hao", "--yes").code == 0
    assert "lei-hao" not in _everywhere(crowded)
    assert "lei-hao" not in crowded.read_text("utf-8")
    assert run("check").code in {0, 1}


def test_nothing_is_forgotten_unasked(crowded: Path, run: Run) -> None:
    told = run("forget", "p004")
    assert told.code == 5
    assert "--yes" in told.err
    assert "attendance s01: present" in told.err
    preview = run("forget", "p004", "--dry-run")
    assert preview.code == 0
    assert '-id = "p004"' in preview.out
    assert "okello@example.org" not in preview.out
    assert crowded.read_text("utf-8") == PLAN + MORE


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_counts_and_what_changed_meanwhile_is_kept(
    crowded: Path, run: Run, monkeypatch: pytest.MonkeyPatch, *, answer: bool
) -> None:
    def thinks(*_: object, **__: object) -> bool:
        crowded.write_text(f"{PLAN}{MORE}# by hand\n", "utf-8")
        return answer

    monkeypatch.setattr("seminar_cli.commands.context.can_ask", lambda: True)
    monkeypatch.setattr("click.confirm", thinks)
    told = run("forget", "p004")
    assert told.code == 5
    assert ("changed meanwhile" in told.err) == answer
    assert crowded.read_text("utf-8").endswith("# by hand\n")
