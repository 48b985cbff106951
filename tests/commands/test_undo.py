"""Changes taken back and brought back, by hand edits and around them."""

import random
from pathlib import Path

from tests.commands.conftest import PLAN, Run


def _add(run: Run, name: str) -> None:
    assert run("add-venue", "--name", name).code == 0


def test_undo_gives_the_bytes_that_were_there_and_redo_those_that_were_taken(plan: Path, run: Run) -> None:
    assert run("edit-participant", "p001", "--position", "Director").code == 0
    changed = plan.read_bytes()
    told = run("undo")
    assert told.out == "Undid change 1: edit-participant.\n"
    assert plan.read_text("utf-8") == PLAN
    assert run("redo").out == "Redid change 2: undo.\n"
    assert plan.read_bytes() == changed
    assert run("undo").code == 0
    assert plan.read_text("utf-8") == PLAN


def test_several_are_undone_from_the_newest_and_redone_one_by_one(plan: Path, run: Run) -> None:
    states = [plan.read_bytes()]
    for name in ("Garden", "Library", "Museum"):
        _add(run, name)
        states.append(plan.read_bytes())
    assert run("undo", "2").code == 0
    assert plan.read_bytes() == states[1]
    assert run("undo").code == 0
    assert plan.read_bytes() == states[0]
    for state in states[1:]:
        assert run("redo").code == 0
        assert plan.read_bytes() == state
    assert run("redo").code == 4


def test_undo_to_an_entry(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    kept = plan.read_bytes()
    _add(run, "Library")
    _add(run, "Museum")
    assert run("undo", "--to", "1").code == 0
    assert plan.read_bytes() == kept
    assert "Nothing to take back" in run("undo", "--to", "1").err


def test_back_to_an_entry_brings_back_what_was_undone_since(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    kept = plan.read_bytes()
    run("undo")
    _add(run, "Library")
    assert run("undo", "--to", "1").code == 0
    assert plan.read_bytes() == kept
    run("undo")
    run("redo")
    assert "Nothing to take back" in run("undo", "--to", "1").err


def test_nothing_to_undo_or_redo_is_said(plan: Path, run: Run) -> None:
    assert run("undo").code == 4
    assert run("redo", "--dry-run").code == 4
    assert not (plan.parent / ".seminar").exists()
    _add(run, "Garden")
    run("undo")
    _add(run, "Library")
    assert run("redo").code == 4, "a new change ends what can be redone"
    assert plan.read_text("utf-8").count("[[venues]]") == 2


def test_a_hand_edit_elsewhere_is_kept(plan: Path, run: Run) -> None:
    assert run("edit-participant", "p001", "--position", "Director").code == 0
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("# The plan of a trial seminar.", "# Our plan.\n# By hand."), "utf-8")
    assert run("undo").code == 0
    assert plan.read_text("utf-8") == PLAN.replace(
        "# The plan of a trial seminar.", "# Our plan.\n# By hand."
    )


def test_a_hand_edit_in_the_same_place_is_never_run_over(plan: Path, run: Run) -> None:
    assert (
        run("edit-participant", "p001", "--position", "Director", "--email", "secret@example.org").code == 0
    )
    text = plan.read_text("utf-8").replace("Director", "Director General")
    plan.write_text(text, "utf-8")
    told = run("undo")
    assert told.code == 5
    assert "changed by hand since" in told.err
    assert '+position = "Director"' in told.err
    assert "secret" not in told.err
    assert plan.read_text("utf-8") == text


def test_dry_run_shows_and_writes_nothing(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    kept = plan.read_bytes()
    told = run("undo", "--dry-run")
    assert '-name = "Garden"' in told.out
    assert plan.read_bytes() == kept


def test_ids_of_what_was_undone_do_not_return(plan: Path, run: Run) -> None:
    run("add-participant", "--given-names", "Binta", "--country", "Senegal")
    run("undo")
    told = run("add-participant", "--given-names", "Dawa", "--country", "Bhutan")
    assert "p004" in told.out


def test_a_damaged_journal_refuses_and_keeps_the_plan(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    _add(run, "Library")
    journal = plan.parent / ".seminar" / "journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(lines[0] + b"torn\n")
    kept = plan.read_bytes()
    assert run("undo").code in {4, 5}
    assert plan.read_bytes() == kept


def test_whatever_the_order_every_state_can_be_walked_back_to(plan: Path, run: Run) -> None:
    """Seeded: changes, hand edits at the end of the file, undos and redos; at last all is undone."""
    dice = random.Random(20)
    hand = 0
    for number in range(40):
        match dice.randrange(5):
            case 0:
                run("undo")
            case 1:
                run("redo")
            case 2:
                hand += 1
                plan.write_text(
                    plan.read_text("utf-8").replace("# The plan", f"# {hand}\n# The plan"), "utf-8"
                )
            case _:
                _add(run, f"Room {number}")
    assert run("undo", "--to", "0").code == 0
    expected = PLAN
    for number in range(1, hand + 1):
        expected = expected.replace("# The plan", f"# {number}\n# The plan")
    assert plan.read_text("utf-8") == expected
