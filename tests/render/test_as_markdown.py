import re

from hypothesis import given

from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
from seminar_cli.render import as_markdown
from tests.golden import golden
from tests.render.samples import badges, coverage, daily, overview, sign_in
from tests.render.test_hostile import hostile, numbers, paper_of, several


def _text(paper: Paper) -> str:
    return as_markdown.render([paper]).decode("utf-8")


def _cell(text: str) -> str:
    table = Table("t", (Column("a", "A"),), (Band("", (Row({"a": text}),)),))
    return _text(Paper("p", "", "T", (table,))).splitlines()[-1]


def test_every_kind_of_section() -> None:
    papers = [overview(), daily(), sign_in(), coverage(), badges()]
    golden("render/all.md", as_markdown.render(papers).decode("utf-8"))


def test_what_is_filled_in_by_hand_is_left_out() -> None:
    assert "Signature" not in _text(sign_in())


def test_text_is_never_markup() -> None:
    assert _cell("a|b") != "| a|b |"
    assert "<script>" not in _cell("<script>alert(1)</script>")
    assert "\n" not in _cell("two\nlines")
    assert "**bold**" not in _cell("**bold**")


@given(several, numbers, hostile)
def test_hostile_text_stays_in_its_cell(texts: list[str], number: float, one: str) -> None:
    told = _text(paper_of([*texts, one], number))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", told)
    assert not re.search(r"<(?!br>)", told)
