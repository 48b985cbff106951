import datetime as dt
import json
import random
from pathlib import Path

import pytest

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


# --- forgetting -------------------------------------------------------------------------------------------


def _held(plan: Path) -> str:
    """All that the folder beside the plan holds, but the copy of the plan as it is."""
    files = (plan.parent / ".seminar").iterdir()
    return "\n".join(path.read_text("utf-8") for path in files if path.name != "last")


def test_a_cleared_history_holds_nothing_but_which_ids_never_return(plan: Path, run: Run) -> None:
    _change(run)
    run("edit-participant", "p001", "--email", "new@example.org")
    run("remove-participant", "p003")
    kept = plan.read_bytes()
    assert "secret@example.org" in _held(plan)

    refused = run("history", "clear")
    assert refused.code == 5
    assert "--yes" in refused.err
    assert "secret@example.org" in _held(plan)

    told = run("history", "clear", "--yes")
    assert told.code == 0, told.err
    assert told.out == "Forgot 4 changes.\n"
    assert "backups" in told.err
    assert plan.read_bytes() == kept
    assert "example.org" not in _held(plan)
    assert run("undo").code == 4
    assert "history clear" in run("history").out
    assert "p004" in run("add-participant", "--given-names", "Dawa", "--country", "Bhutan").out
    assert run("undo").code == 0
    assert plan.read_bytes() == kept
    assert run("undo").code == 4
    assert run("undo", "--to", "1").code == 4


def test_clearing_nothing_says_so(plan: Path, run: Run) -> None:
    told = run("history", "clear", "--yes")
    assert (told.code, told.out) == (0, "")
    assert "no history" in told.err
    assert not (plan.parent / ".seminar").exists()


def test_old_changes_are_forgotten_and_young_ones_stay(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = dt.datetime.now().astimezone()
    ages = iter([40, 31, 29, 0])

    def at_that_age() -> str:
        return (now - dt.timedelta(days=next(ages))).isoformat()

    monkeypatch.setattr("seminar_cli.store.saving.now", at_that_age)
    _change(run)
    for number in ("2", "3"):
        run("edit-seminar", "--issue", number)
    assert run("history", "--keep", "999999999", "--yes").code == 0
    assert len(run("history").out.splitlines()) == 4
    assert run("history", "--keep", "30").code == 5
    assert run("history", "--keep", "30", "--yes").out == "Forgot 2 changes.\n"
    assert [line.split()[0] for line in run("history").out.splitlines()] == ["4", "3"]
    assert "secret" not in _held(plan)
    monkeypatch.undo()
    monkeypatch.chdir(plan.parent)
    refused = run("undo", "3")
    assert refused.code == 4
    assert "only 2" in refused.err
    assert run("undo", "2").code == 0
    assert run("undo").code == 4


def test_a_plan_that_does_not_load_can_have_its_history_cleared(plan: Path, run: Run) -> None:
    _change(run)
    plan.write_text("nonsense", "utf-8")
    assert run("history", "clear", "--yes").code == 0
    assert plan.read_text("utf-8") == "nonsense"
    assert "secret" not in _held(plan)


def test_what_changed_while_the_question_waited_is_kept(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _change(run)

    def thinks(*_: object, **__: object) -> bool:
        history_of = (plan.parent / ".seminar" / "journal").read_bytes()
        (plan.parent / ".seminar" / "journal").write_bytes(history_of.splitlines(keepends=True)[0])
        return True

    monkeypatch.setattr("seminar_cli.commands.context.can_ask", lambda: True)
    monkeypatch.setattr("click.confirm", thinks)
    told = run("history", "clear")
    assert told.code == 5
    assert "changed meanwhile" in told.err
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    assert run("history", "clear").code == 5
    assert run("history").out


# --- damage -----------------------------------------------------------------------------------------------

LOOKING = (
    ["history"], ["history", "--diff"], ["history", "--json"], ["agenda", "--changes-since", "1"], ["check"],
    ["show"], ["participants"], ["export", "agenda", "--force"],
)  # fmt: skip
CHANGING = (
    ["undo"], ["undo", "2"], ["redo"], ["undo", "--to", "1"], ["history", "--keep", "1", "--yes"],
    ["history", "clear", "--yes"], ["remove-participant", "p002", "--yes"],
    ["add-participant", "--given-names", "Dawa", "--country", "Bhutan"],
)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_journal_blocks_no_command(plan: Path, run: Run, seed: int) -> None:
    chance = random.Random(seed)
    _change(run)
    for number in range(4):
        run("edit-seminar", "--issue", str(number + 2))
    whole = {path: path.read_bytes() for path in (plan.parent / ".seminar").iterdir() if path.is_file()}
    for words in chance.sample(LOOKING + CHANGING, 6):
        for path, raw in whole.items():
            if path.name in {"journal", "last", "exports"}:
                path.write_bytes(_damaged(raw, chance))
        before = plan.read_bytes()
        told = run(*words)
        assert told.code in {0, 1, 4, 5}, (words, told.err)
        if told.code in {4, 5} or words in LOOKING:
            assert plan.read_bytes() == before, words


def _damaged(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    shuffled = chance.sample(lines, len(lines))
    torn, cut = raw[:-3] + bytes(30), raw[: chance.randrange(len(raw) + 1)]
    twice = lines + lines  # two copies put together by a cloud drive
    return chance.choice([raw, b"", cut, torn, chance.randbytes(400), b"".join(shuffled), b"".join(twice)])
