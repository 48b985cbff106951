import json
from pathlib import Path

from tests.commands.conftest import Run


def _change(run: Run) -> None:
    assert (
        run("edit-participant", "p001", "--position", "Director", "--email", "secret@example.org").code == 0
    )
    assert run("add-participant", "--given-names", "Binta", "--country", "Senegal").code == 0


def test_history_names_command_and_records_the_newest_first(plan: Path, run: Run) -> None:
    _change(run)
    told = run("history")
    newest, oldest = told.out.splitlines()
    assert newest.split()[0] == "2"
    assert newest.endswith("add-participant  participants p003 added")
    assert oldest.endswith("edit-participant  participants p001 changed (email, position)")


def test_json_tells_keys_and_no_values(plan: Path, run: Run) -> None:
    _change(run)
    told = run("history", "--json")
    assert "secret" not in told.out
    first, second = json.loads(told.out)
    assert (first["n"], first["command"], first["undoes"]) == (2, "add-participant", None)
    assert second["records"] == [
        {"table": "participants", "record": "p001", "what": "changed", "keys": ["email", "position"]}
    ]


def test_the_diff_masks_private_values(plan: Path, run: Run) -> None:
    _change(run)
    told = run("history", "--diff", "--last", "2")
    assert '+position = "Director"' in told.out
    assert "secret" not in told.out
    assert "canary" not in told.out


def test_a_hand_edit_is_an_entry_of_its_own(plan: Path, run: Run) -> None:
    _change(run)
    plan.write_text(plan.read_text("utf-8").replace('title = "Trends"', 'title = "New trends"'), "utf-8")
    run("edit-seminar", "--issue", "2")
    commands = [line.split()[3] for line in run("history").out.splitlines()]
    assert commands == ["edit-seminar", "hand", "add-participant", "edit-participant"]


def test_a_plan_without_history_says_so(plan: Path, run: Run) -> None:
    told = run("history")
    assert (told.code, told.out) == (0, "")
    assert "No history yet" in told.err


def test_an_edit_by_hand_is_told_before_the_next_command_notes_it(plan: Path, run: Run) -> None:
    _change(run)
    plan.write_text(plan.read_text("utf-8").replace('title = "Trends"', 'title = "New trends"'), "utf-8")
    before = (plan.parent / ".seminar" / "journal").read_bytes()
    told = run("history", "--last", "1")
    assert told.out.split()[0] == "3"
    assert told.out.endswith("hand  sessions s02 changed (title)\n")
    assert (plan.parent / ".seminar" / "journal").read_bytes() == before
    run("edit-seminar", "--issue", "2")
    assert json.loads(run("history", "--json").out)[1]["command"] == "hand"


def test_a_crash_before_the_copy_was_made_hides_no_history(plan: Path, run: Run) -> None:
    _change(run)
    last = plan.parent / ".seminar" / "last"
    old = last.read_bytes()
    run("edit-seminar", "--issue", "2")
    last.write_bytes(old)
    assert run("history").out.split()[3] == "edit-seminar"
    assert len(run("history").out.splitlines()) == 3
