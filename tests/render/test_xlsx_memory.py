"""What is remembered while a workbook is made, and let go of when it is done."""

import pytest

from seminar_cli.errors import Refused
from seminar_cli.papers.paper import Paper, Text
from seminar_cli.render import render
from seminar_cli.render.xlsx.memory import forget, remembered
from tests.render.samples import sign_in

asked: list[str] = []


@remembered
def answer(question: str, *, loud: bool = False) -> str:
    """Says it in capitals, and notes that it was asked."""
    asked.append(question)
    return question.upper() if loud else question


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    asked.clear()
    forget()


def test_asked_once_for_each_argument() -> None:
    assert [answer("who"), answer("who"), answer("who", loud=True)] == ["who", "who", "WHO"]
    assert asked == ["who", "who"]


def test_asked_again_after_forgetting() -> None:
    answer("who")
    forget()
    assert (answer("who"), asked) == ("who", ["who", "who"])


def test_a_workbook_leaves_nothing_behind() -> None:
    answer("who")
    render([sign_in()], ".xlsx")
    answer("who")
    assert asked == ["who", "who"]


def test_nor_does_one_that_is_refused() -> None:
    answer("who")
    endless = Paper("sample", "", "Sample", (Text("said", ("Long. " * 40_000,)),))
    with pytest.raises(Refused):
        render([endless], ".xlsx")
    answer("who")
    assert asked == ["who", "who"]
