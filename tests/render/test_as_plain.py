"""Papers to be listened to: the sections of every kind, as lines."""

from io import StringIO

import pytest

from seminar_cli.papers.paper import Band, Column, Fact, Facts, Grid, Paper, Row, Table, Text
from seminar_cli.render.as_plain import said, table_lines, write
from tests.golden import golden
from tests.render.samples import EVERY_KIND, badges, coverage, daily, overview, sign_in


def shown(*papers: Paper) -> str:
    out = StringIO()
    write(papers, out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("sign-in", sign_in(6, 2)),
        ("daily", daily()),
        ("coverage", coverage()),
        ("overview", overview(2)),
        ("badges", badges(3)),
    ],
)
def test_look(name: str, paper: Paper) -> None:
    golden(f"render/{name}-plain.txt", shown(paper))


def test_nothing_of_any_section_is_lost_or_drawn() -> None:
    for make in EVERY_KIND:
        text = shown(make())
        assert text.endswith("\n")
        assert not set("─│█▌•·") & set(text)


def test_parts_are_kept_apart_by_a_blank_line() -> None:
    text = Text("t", ("One.",), ("A point.",))
    paper = Paper("p", "", "Title", (text,), subtitle="Below", notes=("Small print.",))
    assert shown(paper, paper) == "Title\nBelow\nOne.\nA point.\nSmall print.\n" + "\n" + (
        "Title\nBelow\nOne.\nA point.\nSmall print.\n"
    )


def test_what_is_not_there_is_said() -> None:
    columns = (Column("name", "Name"), Column("sign", "Signature", "sign", by_hand=True))
    assert list(table_lines(Table("t", columns, (), empty="Nobody comes."))) == ["Nobody comes."]
    assert list(table_lines(Table("t", columns, ()))) == []
    facts = Paper("p", "", "Title", (Facts("f", (Fact("a", "Place", None),)),))
    assert shown(facts) == "Title\nPlace: none\n"
    grid = Paper("p", "", "Title", (Grid("g", (), (), (), empty="No day has a date."),))
    assert shown(grid) == "Title\nNo day has a date.\n"


def test_totals_bands_and_what_is_struck_out() -> None:
    columns = (Column("name", "Name"), Column("n", "No.", "number", over="AM"))
    rows = (Row({"name": "Ana", "n": 2}), Row({"name": "Li"}, tone="struck"))
    table = Table("t", columns, (Band("Group A", rows, Row({"n": 2})),), total=Row({"name": "All", "n": 2}))
    assert list(table_lines(table)) == [
        "Group A:",
        "Name: Ana; AM, No: 2",
        "Name: Li (cancelled)",
        "AM, No: 2",
        "Name: All; AM, No: 2",
    ]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("09:00–10:30", "09:00 to 10:30"),
        ("24 July – 4 August", "24 July to 4 August"),
        ("Beijing · Times: local", "Beijing, Times: local"),
        ("Beijing → Jinan", "Beijing to Jinan"),
        ("two\nlines", "two lines"),
        ("Jean-Luc – Paris", "Jean-Luc – Paris"),
    ],
)
def test_signs_are_said_in_words(text: str, heard: str) -> None:
    assert said(text) == heard
