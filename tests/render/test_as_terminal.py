from io import BytesIO, StringIO, TextIOWrapper

import pytest

from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
from seminar_cli.render.as_terminal import table_lines, write
from seminar_cli.render.measure import cells
from tests.golden import golden
from tests.render.samples import EVERY_KIND, PEOPLE, badges, coverage, daily, overview, sign_in


def shown(*papers: Paper, width: int | None = None, colour: bool = False) -> str:
    out = StringIO()
    write(papers, out, width=width, colour=colour)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "paper", "width"),
    [
        ("sign-in-110", sign_in(6, 2), 110),
        ("sign-in-pipe", sign_in(6, 2), None),
        ("daily-80", daily(), 80),
        ("daily-30", daily(), 30),
        ("coverage-80", coverage(), 80),
        ("coverage-pipe", coverage(), None),
        ("overview-80", overview(3), 80),
        ("overview-30", overview(1), 30),
        ("overview-pipe", overview(2), None),
        ("badges-80", badges(3), 80),
    ],
)
def test_look(name: str, paper: Paper, width: int | None) -> None:
    golden(f"render/{name}.txt", shown(paper, width=width))


def test_colour() -> None:
    golden("render/daily-colour.txt", shown(daily(), width=80, colour=True))


@pytest.mark.parametrize("width", [20, 33, 80, 500])
def test_everything_fits_the_terminal(width: int) -> None:
    for make in EVERY_KIND:
        assert max(map(cells, shown(make(), width=width).split("\n"))) <= width


@pytest.mark.parametrize("width", [20, None])
def test_no_name_is_cut(width: int | None) -> None:
    text = "".join(shown(sign_in(), width=width).split())
    for name, _, organization in PEOPLE:
        assert "".join(name.split()) in text
        assert "".join(organization.split()) in text


def test_no_word_is_lost_between_columns() -> None:
    text = shown(sign_in(), width=120)
    for name, country, organization in PEOPLE[:2]:
        assert all(word in text for word in f"{name} {country} {organization}".split())


def test_a_row_is_a_line_in_a_pipe_unless_a_cell_has_several() -> None:
    rows = (Row({"a": "one\ntwo", "b": "three"}), Row({"a": ("four", "five"), "b": "six"}))
    table = Table("t", (Column("a", "A"), Column("b", "B")), (Band("", rows),))
    assert list(table_lines(table, width=None, colour=False))[2:] == [
        "one; two  three",
        "four      six",
        "five",
    ]


def test_cancelled_is_said_in_words() -> None:
    def line(tone_row: Row) -> str:
        table = Table("t", (Column("t", "Time"), Column("a", "A")), (Band("", (tone_row,)),))
        return list(table_lines(table, width=None, colour=True))[-1]

    assert "Talk (cancelled)" in line(Row({"t": "09:00", "a": "Talk"}, tone="struck"))
    assert "(cancelled)" not in line(Row({"a": "Talk, withdrawn"}, tone="struck"))


def test_empty_tables_say_so() -> None:
    table = Table("t", (Column("a", "A"),), (), empty="Nobody yet.")
    assert list(table_lines(table, width=80, colour=False)) == ["Nobody yet."]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gb18030", "utf-8"])
def test_any_encoding(encoding: str) -> None:
    written = BytesIO()
    out = TextIOWrapper(written, encoding)
    write([make() for make in EVERY_KIND], out, width=100, colour=False)
    out.flush()
    text = written.getvalue().decode(encoding)
    assert "NGO" in text
    assert ("█" in text) == (encoding in ("utf-8", "gb18030"))
