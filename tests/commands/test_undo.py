"""Changes taken back and brought back, by hand edits and around them."""

import random
from pathlib import Path

import pytest

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


# --- a plan that does not load --------------------------------------------------------------------------

BREAKS = {
    "a quote without its end": lambda raw: raw.replace(b'title = "Trends"', b'title = "Trends'),
    "a key that is none": lambda raw: raw.replace(b'family_name = "Reyes"', b'familly_name = "Reyes"'),
    "no UTF-8": lambda raw: raw.replace(b"Lecture hall", "Grand café".encode("cp1252")),
    "half of it": lambda raw: raw[: len(raw) // 2],
    "nothing": lambda raw: raw[:0],
    "NUL bytes": lambda raw: raw[:-40] + bytes(40),
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_plan_broken_by_hand_goes_back_to_the_last_text_that_loads(plan: Path, run: Run, how: str) -> None:
    _add(run, "Garden")
    good = plan.read_bytes()
    broken = BREAKS[how](good)
    plan.write_bytes(broken)
    assert run("agenda").code == 3

    told = run("undo", "--dry-run")
    assert told.code == 0, told.err
    assert plan.read_bytes() == broken

    told = run("undo")
    assert told.code == 0, told.err
    assert "by hand" in told.out
    assert "seminar.toml:" in told.err, "what was wrong is told"
    assert "seminar redo" in told.err
    assert plan.read_bytes() == good
    assert [line.split()[3] for line in run("history").out.splitlines()] == ["undo", "hand", "add-venue"]

    told = run("redo")
    assert told.code == 0, told.err
    assert "does not load" in told.err
    assert plan.read_bytes() == broken, "what was typed is not lost"
    assert run("undo").code == 0
    assert plan.read_bytes() == good
    assert run("undo").code == 0, "and the change before it can be taken back as ever"
    assert plan.read_text("utf-8") == PLAN


def test_what_was_typed_can_be_mended_after_a_redo(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    good = plan.read_text("utf-8")
    plan.write_text(good.replace('title = "Trends"', 'title = "New trends'), "utf-8")
    run("undo")
    run("redo")
    plan.write_text(good.replace('title = "Trends"', 'title = "New trends"'), "utf-8")
    assert run("undo").code == 0
    assert 'title = "New trends"' in plan.read_text("utf-8")
    assert "Garden" not in plan.read_text("utf-8")


def test_the_first_of_several_undos_mends_and_the_next_take_back_commands(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    _add(run, "Library")
    plan.write_text("nonsense", "utf-8")
    assert run("undo", "2").code == 0
    assert "Garden" in plan.read_text("utf-8")
    assert "Library" not in plan.read_text("utf-8")
    plan.write_text("nonsense", "utf-8")
    assert run("undo", "--to", "0").code == 0
    assert plan.read_text("utf-8") == PLAN


def test_a_broken_plan_without_history_says_which_lines_to_mend(plan: Path, run: Run) -> None:
    plan.write_text(PLAN.replace('title = "Trends"', 'title = "Trends'), "utf-8")
    told = run("undo")
    assert told.code == 3
    assert "seminar.toml:44:" in told.err
    assert "mend it in an editor" in told.err
    assert not (plan.parent / ".seminar").exists()


def test_a_broken_plan_whose_last_text_is_lost_is_left_as_it_is(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    (plan.parent / ".seminar" / "last").unlink()
    plan.write_text("nonsense", "utf-8")
    told = run("undo")
    assert told.code == 3
    assert "mend it in an editor" in told.err
    assert plan.read_text("utf-8") == "nonsense"


def test_a_plan_that_was_removed_is_found_in_its_copy(plan: Path, run: Run) -> None:
    _add(run, "Garden")
    kept = plan.read_bytes()
    plan.unlink()
    told = run("undo")
    assert told.code == 4
    copy = plan.parent / ".seminar" / "last"
    assert f"cp {copy} {plan}" in told.err
    plan.write_bytes(copy.read_bytes())
    assert plan.read_bytes() == kept


def test_several_are_taken_back_all_or_none(plan: Path, run: Run) -> None:
    assert run("edit-participant", "p001", "--position", "Director").code == 0
    plan.write_text(plan.read_text("utf-8").replace("Director", "Director General"), "utf-8")
    _add(run, "Garden")
    kept = plan.read_bytes()
    for words in (["2"], ["--to", "0"]):
        told = run("undo", *words)
        assert told.code == 5
        assert told.out == ""
        assert "Nothing was changed." in told.err
        assert plan.read_bytes() == kept
