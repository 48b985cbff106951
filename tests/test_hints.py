"""Every error proposes the next step: who raises one says how to go on, or passes on a sentence that does."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "seminar_cli"
KINDS = {"UsageMistake", "NotFound", "UnusableInput", "DiskRefused", "InvalidPlan", "Refused"}

DECLINED = ("Nothing was ", "Nothing to ")
"""What the user has just decided needs no advice."""


def _raised() -> Iterator[tuple[str, ast.Call]]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def _advises(call: ast.Call) -> bool:
    """A second argument, or named ones; a sentence made elsewhere has its advice in it."""
    if len(call.args) > 1 or call.keywords or not call.args:
        return True
    (sentence,) = call.args
    if isinstance(sentence, ast.Constant):
        return str(sentence.value).startswith(DECLINED)
    return not isinstance(sentence, ast.JoinedStr)


RAISED = list(_raised())


def test_there_are_errors_to_look_at() -> None:
    assert len(RAISED) > 100


@pytest.mark.parametrize(("place", "call"), RAISED, ids=[place for place, _ in RAISED])
def test_an_error_says_how_to_go_on(place: str, call: ast.Call) -> None:
    assert _advises(call), ast.unparse(call)
