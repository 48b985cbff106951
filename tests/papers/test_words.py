"""The fixed words of papers stand in one catalogue."""

import ast
from pathlib import Path
from typing import get_args

import pytest

import seminar_cli.papers
from seminar_cli.papers.words import ENGLISH, ROLES, language_name, word
from seminar_cli.plan.people import Role
from seminar_cli.plan.programme import DayKind, SpeakerPart

SOURCES = sorted(Path(seminar_cli.papers.__file__).parent.glob("*.py"))


def _asked(path: Path) -> set[str]:
    """The keys that a module looks up by name."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    named = (
        call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "word" and call.args
    )
    return {
        arg.value
        for call in named
        if isinstance(arg := call.args[0], ast.Constant) and isinstance(arg.value, str)
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_word_that_a_paper_asks_for_is_there(path: Path) -> None:
    assert _asked(path) <= {*ENGLISH}


def test_words_made_from_the_plan_are_there() -> None:
    for kind in get_args(DayKind):
        assert kind == "programme" or word(kind)
    for by in get_args(SpeakerPart.model_fields["by"].annotation):
        assert by == "in-person" or word(f"by_{by}")


def test_every_role_has_a_heading() -> None:
    assert {*ROLES} == {*get_args(Role)}


def test_no_word_is_blank_or_untidy() -> None:
    assert all(text == text.strip() and text for text in ENGLISH.values())


def test_a_language_is_called_by_its_name_or_stands_for_itself() -> None:
    assert [language_name(code) for code in ("zh", "EN", "tlh")] == ["Chinese", "English", "tlh"]
