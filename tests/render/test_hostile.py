"""Whatever stands in a plan, no medium breaks, obeys it or loses it."""

import json
import re
from io import BytesIO, StringIO
from itertools import cycle

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Block,
    Cards,
    Column,
    Fact,
    Facts,
    Grid,
    Paper,
    Row,
    Table,
    Text,
)  # fmt: skip
from seminar_cli.render import as_csv, as_json, as_terminal, render
from seminar_cli.render.clean import escaped_for_xml, for_sheet, for_terminal
from seminar_cli.render.measure import cells
from tests.hostile import HALVES, SHORT
from tests.xlsx_lint import assert_clean

_NASTY = (*SHORT, *HALVES, "", " ", "\n", "W" * 300)

hostile = st.sampled_from(_NASTY) | st.text(alphabet=st.characters(exclude_categories=()), max_size=60)
several = st.lists(hostile, min_size=1, max_size=12)
numbers = st.floats() | st.integers(min_value=-(10**20), max_value=10**20)


def paper_of(texts: list[str], number: float, part: str = "") -> Paper:
    words = cycle(texts)

    def word() -> str:
        return next(words)

    columns = (
        Column("a", word(), "name"), Column("b", word(), "choice", (word(), word()), word()),
        Column("c", word(), "number"), Column("d", word(), "sign", over=word(), by_hand=True),
        Column("e", word(), "share"), Column("f", word(), "tick"),
    )  # fmt: skip
    rows = tuple(
        Row({"a": word(), "b": (word(), word()), "c": number, "e": number, "f": word()}, word(), "struck")
        for _ in range(3)
    )
    table = Table(
        "t", columns, (Band(word(), rows, rows[0]),), word(), rows[1], 2, word(), readable_back=True
    )
    blocks = (Block(0, 0, 1, (word(), word()), "visit", 0, 2), Block(1, 1, 1, (word(),), "struck", id=word()))
    grid = Grid("g", (word(), word()), (word(), word()), blocks, word(), ((word(), "meal"),), word())
    return Paper(
        word(),
        part or word(),
        word(),
        (
            Facts("f", (Fact("k", word(), word()), Fact("n", word(), number, "number", "bad")), word()),
            table,
            grid,
            Bars("b", (word(), word()), (Bar(word(), (number, 1)), Bar(word(), (2,))), word(), word()),
            Cards("c", table, ("a", "b"), 80, 50, 2, 2, word()),
            Text("x", (word(), word()), (word(),), word()),
        ),
        tab=word(),
        subtitle=word(),
        notes=(word(),),
        document=word(),
        issue=word(),
    )


@settings(max_examples=15)
@given(several, numbers)
def test_workbook(texts: list[str], number: float) -> None:
    paper = paper_of(texts, number)
    data = render([paper, paper], ".xlsx")
    assert_clean(data)
    told = {
        str(cell.value)
        for sheet in load_workbook(BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    table = paper.tables[0]
    for value in (row.cells["a"] for row in table.rows):
        text = for_sheet("\n".join(str(value).splitlines()))
        assert not text or escaped_for_xml(text) in told


@given(several, numbers, st.sampled_from((20, 47, 80, 200)), st.booleans())
def test_terminal(texts: list[str], number: float, width: int, colour: bool) -> None:  # noqa: FBT001
    out = StringIO()
    as_terminal.write([paper_of(texts, number)], out, width=width, colour=colour)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue()) if colour else out.getvalue()
    assert for_terminal(plain) == plain
    assert max(map(cells, plain.split("\n"))) <= width


@given(several, numbers)
def test_pipe(texts: list[str], number: float) -> None:
    paper = paper_of(texts, number)
    out = StringIO()
    as_terminal.write([paper], out, width=None, colour=False)
    assert for_terminal(out.getvalue()) == out.getvalue()
    for row in paper.tables[0].rows:
        for line in str(row.cells["a"]).splitlines():
            assert all(piece in out.getvalue() for piece in for_terminal(line).split("\n"))


@given(several, numbers)
def test_csv(texts: list[str], number: float) -> None:
    text = as_csv.text([paper_of(texts, number)])
    assert text.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)


@given(several, numbers)
def test_json(texts: list[str], number: float) -> None:
    paper = paper_of(texts, number)
    text = as_json.text([paper])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    told = json.loads(text)["parts"][0]
    assert told["title"] == _paired(paper.title)
    assert [row["a"] for row in told["sections"][1]["rows"]] == [
        _paired(str(row.cells["a"])) for row in paper.tables[0].rows
    ]


def _paired(text: str) -> str:
    """As JSON reads it: two halves of a character that meet are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
