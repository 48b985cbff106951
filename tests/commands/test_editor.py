"""`edit`: what the editor leaves is proved, checked and journalled, or kept where it can be found."""

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from seminar_cli.commands import editor as editors
from tests.commands.conftest import PLAN, Run

Editor = Callable[..., Path]

SCRIPT = """\
import pathlib, sys
answers = {answers!r}
log = pathlib.Path({log!r})
words = sys.argv[1:]
seen = log.read_text().splitlines() if log.exists() else []
log.write_text("\\n".join([*seen, " ".join(words)]) + "\\n")
path = pathlib.Path(words[-1])
text = path.read_text("utf-8")
for old, new in answers[len(seen)]:
    assert old in text, old
    text = text.replace(old, new)
path.write_text(text, "utf-8")
sys.exit({code})
"""


@pytest.fixture
def editor(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """An editor that replaces texts, one list of them each time it is opened; gives the log of its words."""
    home = tmp_path_factory.mktemp("editor")

    def install(*answers: list[tuple[str, str]], code: int = 0) -> Path:
        log = home / "log"
        script = home / "script.py"
        script.write_text(SCRIPT.format(answers=answers, log=str(log), code=code))
        vi = home / "vi"
        vi.write_text(f'#!/bin/sh\nexec {sys.executable} {script} "$@"\n')
        vi.chmod(0o755)
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", str(vi))
        return log

    return install


@pytest.fixture
def says_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody at a terminal who answers every question with yes."""
    monkeypatch.setattr("seminar_cli.commands.by_hand.can_ask", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)


def _kept(plan: Path) -> list[Path]:
    return sorted((plan.parent / ".seminar").glob("edit-*"))


def test_what_the_editor_leaves_becomes_the_plan_and_an_entry_of_the_history(
    plan: Path, run: Run, editor: Editor
) -> None:
    plan.chmod(0o640)
    editor([('title = "Trends"', 'title = "Trends and outlook"   # agreed')])
    result = run("edit")
    assert result.code == 0, result.err
    assert result.out == "Changed seminar.toml: sessions s02 changed (title).\n"
    assert plan.read_text("utf-8") == PLAN.replace('"Trends"', '"Trends and outlook"   # agreed')
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert " edit " in run("history").out
    assert _kept(plan) == []
    assert run("undo").code == 0
    assert plan.read_text("utf-8") == PLAN


def test_it_is_checked_on_close(plan: Path, run: Run, editor: Editor) -> None:
    editor([('venue = "hall"', 'venue = "hal"')])
    result = run("edit")
    assert result.code == 0
    assert "R01" in result.err
    assert 'venue = "hal"' in plan.read_text("utf-8")


@pytest.mark.usefixtures("says_yes")
def test_it_opens_again_at_the_first_error_that_check_finds(plan: Path, run: Run, editor: Editor) -> None:
    log = editor([('venue = "hall"', 'venue = "hal"')], [('venue = "hal"', 'venue = "hall"   # yes')])
    assert run("edit").code == 0
    line = PLAN[: PLAN.index('venue = "hall"')].count("\n") + 1
    assert [words.split()[0] for words in log.read_text().splitlines()] == ["+1", f"+{line}"]
    assert 'venue = "hall"   # yes' in plan.read_text("utf-8")


@pytest.mark.usefixtures("says_yes")
def test_it_opens_again_at_the_first_fault_of_a_text_that_is_no_plan(
    plan: Path, run: Run, editor: Editor
) -> None:
    log = editor([('title = "Trends"', "title = Trends")], [("title = Trends", 'title = "Outlook"')])
    result = run("edit")
    assert result.code == 0, result.err
    line = PLAN[: PLAN.index('title = "Trends"')].count("\n") + 1
    assert log.read_text().splitlines()[1].split()[0] == f"+{line}"
    assert f"seminar.toml:{line}:" in result.err
    assert plan.read_text("utf-8") == PLAN.replace('"Trends"', '"Outlook"')
    assert "goes on with" not in result.err
    assert len(run("history").out.splitlines()) == 1


def test_a_text_that_is_no_plan_is_kept_and_found_again(plan: Path, run: Run, editor: Editor) -> None:
    editor([('title = "Trends"', "title = Trends")], [("title = Trends", 'title = "Outlook"')])
    result = run("edit")
    assert result.code == 3
    assert plan.read_text("utf-8") == PLAN
    (kept,) = _kept(plan)
    assert str(kept) in result.err
    assert "title = Trends" in kept.read_text("utf-8")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    result = run("edit")
    assert result.code == 0, result.err
    assert "goes on with" in result.err
    assert plan.read_text("utf-8") == PLAN.replace('"Trends"', '"Outlook"')
    assert _kept(plan) == []


def test_whoever_does_not_open_it_again_finds_the_text_kept(
    plan: Path, run: Run, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor([('title = "Trends"', "title = Trends")])
    monkeypatch.setattr("seminar_cli.commands.by_hand.can_ask", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    result = run("edit")
    assert (result.code, plan.read_text("utf-8")) == (5, PLAN)
    assert str(_kept(plan)[0]) in result.err


def test_a_kept_text_is_never_put_over_what_others_changed(plan: Path, run: Run, editor: Editor) -> None:
    editor([('title = "Trends"', "title = Trends")], [])
    run("edit")
    run("edit-session", "s02", "--title", "Theirs")
    result = run("edit")
    assert "Kept from before the plan changed" in result.err
    assert 'title = "Theirs"' in plan.read_text("utf-8")
    assert len(_kept(plan)) == 1


def test_a_plan_that_changes_while_the_editor_is_open_keeps_both_works(
    plan: Path, run: Run, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = PLAN.replace('"Trends"', '"Theirs"')

    def slow(path: Path, line: int | None) -> int:
        path.write_text(PLAN.replace('"Trends"', '"Mine"'), "utf-8")
        plan.write_text(theirs, "utf-8")
        return 0

    monkeypatch.setattr(editors, "edit", slow)
    result = run("edit")
    assert result.code == 5
    assert plan.read_text("utf-8") == theirs
    (kept,) = _kept(plan)
    assert str(kept) in result.err
    assert '"Mine"' in kept.read_text("utf-8")


def test_an_editor_that_fails_changes_nothing_and_what_it_left_is_kept(
    plan: Path, run: Run, editor: Editor
) -> None:
    editor([('"Trends"', '"Outlook"')], code=2)
    result = run("edit")
    assert (result.code, plan.read_text("utf-8")) == (5, PLAN)
    (kept,) = _kept(plan)
    assert str(kept) in result.err


def test_an_editor_that_leaves_all_as_it_is_leaves_no_trace(plan: Path, run: Run, editor: Editor) -> None:
    editor([])
    before = plan.stat().st_mtime_ns
    assert "Nothing was changed" in run("edit").err
    assert plan.stat().st_mtime_ns == before
    assert _kept(plan) == []
    editor([], code=1)
    assert run("edit").code == 5
    assert _kept(plan) == []


@pytest.mark.parametrize("name", ["no-such-editor", 'nano "'])
def test_an_editor_that_is_none_is_told(
    plan: Path, run: Run, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", name)
    result = run("edit")
    assert result.code == 2
    assert "EDITOR=nano" in result.err
    assert _kept(plan) == []


def test_where_no_editor_is_set_a_usual_one_is_looked_for(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert "No editor is set" in run("edit").err


def test_it_opens_at_the_record_that_is_named(plan: Path, run: Run, editor: Editor) -> None:
    log = editor([], [])
    run("edit", "Reyes")
    line = PLAN[: PLAN.index('[[participants]]\nid = "p002"')].count("\n") + 1
    assert log.read_text().split()[0] == f"+{line}"
    assert run("edit", "nobody").code == 4


def test_a_plan_that_does_not_load_opens_at_its_first_fault(plan: Path, run: Run, editor: Editor) -> None:
    broken = PLAN.replace("minutes = 90", 'minutes = "90"')
    plan.write_text(broken, "utf-8")
    log = editor([('minutes = "90"', "minutes = 80")])
    result = run("edit")
    assert result.code == 0, result.err
    line = broken[: broken.index('minutes = "90"')].count("\n") + 1
    assert log.read_text().split()[0] == f"+{line}"
    assert plan.read_text("utf-8") == PLAN.replace("minutes = 90", "minutes = 80")


@pytest.mark.parametrize(
    ("words", "line", "opened"),
    [
        ("vim", 12, "vim +12 plan.toml"),
        ("emacsclient -t", 12, "emacsclient -t +12 plan.toml"),
        ("code", 12, "code --wait --goto plan.toml:12"),
        ("code -w", None, "code -w plan.toml"),
        ("hx", 12, "hx plan.toml:12"),
        ("subl", 12, "subl --wait plan.toml:12"),
        ("my-editor", 12, "my-editor plan.toml"),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(words: str, line: int | None, opened: str) -> None:
    assert " ".join(editors.command_line(words.split(), Path("plan.toml"), line)) == opened


@pytest.mark.parametrize("words", [["forget", "p002", "--yes"], ["history", "clear", "--yes"]])
def test_what_is_forgotten_is_kept_in_no_text_of_an_editor(
    plan: Path, run: Run, editor: Editor, words: list[str]
) -> None:
    run("edit-session", "s02", "--title", "Outlook")
    editor([('"Outlook"', "Outlook")])
    run("edit")
    assert _kept(plan)
    assert run(*words).code == 0
    assert _kept(plan) == []
