"""What a reader is not meant to see is neither printed nor carried."""

import datetime as dt
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.papers.paper import (
    Band,
    Bars,
    Cards,
    Column,
    Fact,
    Facts,
    Grid,
    Paper,
    Privacy,
    Row,
    Section,
    Table,
    Text,
    for_reader,
    long_date,
)

CANARY = "Qx7Zw9Vk"


def _row(**cells: str) -> Row:
    return Row(
        {"name": "Ana", "phone": CANARY, "passport": CANARY, "diet": CANARY, **cells}, id="p001", tone="muted"
    )


TABLE = Table(
    key="people",
    columns=(
        Column("name", "Name"),
        Column("phone", "Telephone", privacy="contact"),
        Column("passport", "Passport", privacy="identity"),
        Column("diet", "Diet", privacy="care"),
    ),
    bands=(Band("Group A", (_row(), _row()), total=_row(name="2")), Band("Group B", (_row(),))),
    title="People",
    total=_row(name="3"),
    blanks=2,
    readable_back=True,
)
FACTS = Facts(
    "about",
    (
        Fact("place", "Place", "Hall"),
        Fact("duty", "Duty", CANARY, privacy="contact"),
        Fact("ill", "Ill", CANARY, privacy="care"),
    ),
)
CARDS = Cards("badges", replace(TABLE, key="cards"), ("passport", "name", "phone"), 90, 55, 2, 4)
GRID = Grid("week", ("Mon",), ("09:00",), ())
BARS = Bars("by_region", ("Women",), ())
TEXT = Text("note", ("Come.",))


def _paper(*sections: Section) -> Paper:
    return Paper("list", "", "List", sections, notes=("Counted by hand.",))


def _read(
    *included: Privacy, sections: tuple[Section, ...] = (TABLE, FACTS, CARDS, GRID, BARS, TEXT)
) -> Paper:
    return for_reader(_paper(*sections), frozenset(included))


def test_columns_cells_facts_and_faces_of_other_classes_are_gone() -> None:
    paper = _read()
    assert CANARY not in repr(paper)
    table, facts, cards = paper.sections[:3]
    assert isinstance(table, Table)
    assert isinstance(facts, Facts)
    assert isinstance(cards, Cards)
    assert [column.key for column in table.columns] == ["name"]
    assert [dict(row.cells) for row in table.rows] == [{"name": "Ana"}] * 3
    assert table.bands[0].total == Row({"name": "2"}, id="p001", tone="muted")
    assert table.total == Row({"name": "3"}, id="p001", tone="muted")
    assert [fact.key for fact in facts.facts] == ["place"]
    assert cards.face == ("name",)
    assert [column.key for column in cards.table.columns] == ["name"]


def test_the_rest_of_a_section_stays_as_it_is() -> None:
    table = _read().sections[0]
    assert isinstance(table, Table)
    assert (table.title, table.blanks, table.readable_back) == ("People", 2, True)
    assert [band.label for band in table.bands] == ["Group A", "Group B"]
    assert [(row.id, row.tone) for row in table.rows] == [("p001", "muted")] * 3
    assert _read().sections[3:] == (GRID, BARS, TEXT)


def test_what_is_included_is_kept_in_the_order_of_the_paper() -> None:
    table = _read("contact", "care").sections[0]
    assert isinstance(table, Table)
    assert [column.key for column in table.columns] == ["name", "phone", "diet"]
    assert {*table.rows[0].cells} == {"name", "phone", "diet"}


def test_a_paper_of_open_things_is_the_same_paper() -> None:
    paper = _paper(Table("t", (Column("name", "Name"),), (Band("", (Row({"name": "Ana"}),)),)), TEXT)
    assert for_reader(paper, frozenset()) == paper
    assert for_reader(paper, frozenset({"contact", "identity", "care"})) == paper


def test_with_everything_included_nothing_is_lost() -> None:
    assert _read("contact", "identity", "care").sections == (TABLE, FACTS, CARDS, GRID, BARS, TEXT)


def _notes(*included: Privacy, sections: tuple[Section, ...] = (TABLE,)) -> tuple[str, ...]:
    return _read(*included, sections=sections).notes[1:]


def test_identity_and_care_are_announced_and_contact_is_not() -> None:
    assert _notes() == ()
    assert _notes("contact") == ()
    assert _notes("care") == (
        "Confidential: this paper holds personal data of class care. Do not pass it on.",
    )
    assert _notes("care", "identity", "contact") == (
        "Confidential: this paper holds personal data of class identity and care. Do not pass it on.",
    )


def test_facts_and_cards_are_announced_like_tables() -> None:
    assert len(_notes("care", sections=(FACTS,))) == 1
    assert len(_notes("identity", sections=(CARDS,))) == 1


def test_what_the_paper_does_not_hold_is_not_announced() -> None:
    assert _notes("identity", "care", sections=(TEXT, GRID)) == ()


def test_a_table_knows_its_rows_and_a_paper_its_main_table() -> None:
    other = replace(TABLE, key="other")
    assert len(TABLE.rows) == 3
    assert _paper(TEXT, TABLE, other).main_table == TABLE
    assert replace(_paper(TABLE, other), main="other").main_table == other
    assert replace(_paper(TABLE), main="nothing").main_table == TABLE
    assert _paper(TEXT, CARDS).main_table == CARDS.table
    assert _paper(CARDS, TABLE).main_table == TABLE
    assert _paper(TEXT).main_table is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_long_date_can_be_read_back(date: dt.date) -> None:
    text = long_date(date)
    assert re.fullmatch(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]+ \d{4}", text)
    assert dt.datetime.strptime(text, "%a %d %B %Y").date() == date
