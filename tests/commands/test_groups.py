"""`seminar groups` and `seminar groups make` as they are typed."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run


@pytest.fixture
def crowd(plan: Path) -> Path:
    """The small plan with six delegates, one of them in a group of another kind."""
    text = plan.read_text("utf-8")
    for number, country in enumerate(("LAO", "CHL", "KEN", "KEN"), 3):
        text += f'\n[[participants]]\nid = "p{number:03}"\nfamily_name = "Name"\ncountry = "{country}"\n'
    plan.write_text(text + 'groups = ["bus-1"]   # as agreed\n', "utf-8")
    return plan


def test_groups_alone_lists_them(crowd: Path, run: Run) -> None:
    run("add-group", "--id", "A", "--name", "Group A")
    assert "Group A" in run("groups").out
    assert "A" in run("groups", "--csv").out


def test_make_divides_in_one_write_and_keeps_comments_and_other_groups(crowd: Path, run: Run) -> None:
    result = run("groups", "make", "--count", "2", "--yes")
    assert result.code == 0
    assert result.out == "Divided 6 delegates into A, B.\n"
    text = crowd.read_text("utf-8")
    assert text.count("[[groups]]") == 2
    assert "# as agreed" in text
    assert '"bus-1"]' in text
    assert run("history").out.count("groups make") == 1
    run("undo")
    assert "[[groups]]" not in crowd.read_text("utf-8")


def test_make_shows_the_balance_and_the_findings_that_go(crowd: Path, run: Run) -> None:
    run("groups", "make", "--count", "2")
    run("add-participant", "--family-name", "Late", "--country", "PER")
    result = run("groups", "make")
    assert "Group  Delegates  Country" in result.err
    assert "This would mend:" in result.err
    assert "Late is in no group" in result.err
    assert result.out == "Divided 1 delegate into A, B.\n"


def test_dry_run_shows_the_diff_and_writes_nothing(crowd: Path, run: Run) -> None:
    before = crowd.read_bytes()
    result = run("groups", "make", "--count", "2", "--dry-run")
    assert "+[[groups]]" in result.out
    assert crowd.read_bytes() == before


def test_who_is_in_one_is_divided_only_again(crowd: Path, run: Run) -> None:
    run("groups", "make", "--count", "2")
    result = run("groups", "make")
    assert result.code == 2
    assert "Every confirmed delegate is in one of the groups." in result.err
    assert run("groups", "make", "--again", "--count", "3").code == 0
    assert "participants" in run("history").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--count", "0"), "0 is not in the range"),
        (("--count", "2", "--balance", "shoe-size"), "Groups cannot be balanced by `shoe-size`."),
        (("--count", "2", "--balance", ","), "Groups cannot be balanced by nothing."),
        ((), "The plan has no groups yet."),
    ],
)
def test_what_cannot_be_done_is_said(crowd: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("groups", "make", *words)
    assert result.code == 2
    assert told in result.err


def test_an_unknown_word_after_groups_is_refused(crowd: Path, run: Run) -> None:
    assert run("groups", "mak").code == 2
