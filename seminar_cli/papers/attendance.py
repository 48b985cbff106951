"""Attendance: who was where, as a matrix, with rates of people, items and countries."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import bands_by_group, column, in_groups, in_protocol_order, seminar_line
from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Column,
    Page,
    Paper,
    Row,
    Section,
    Table,
    Text,
    Value,
    long_date,
)
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import country_key, country_name, name_on_list
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item
from seminar_cli.plan.turnout import Held, Mark, Tally, Turnout

LETTERS: dict[Mark, str] = {"present": "P", "late": "L", "excused": "E", "absent": "A"}

ACROSS = 10
"""Items that one sheet of the matrix has room for."""


@dataclass(frozen=True, slots=True)
class _Matrix:
    """What all sheets are made from."""

    turnout: Turnout
    people: tuple[Participant, ...]
    taken: tuple[Held, ...]


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A summary with rates, then the matrix on as many sheets as it needs; nothing before any is taken."""
    turnout = Turnout(Expectations(plan))
    if not turnout.taken:
        return ()
    taken = tuple(held for held in turnout.taken if _is_asked(held, ask))
    items = {item.id for held in taken for item in held.items}
    refuse_missing(plan, ask, ask.items, items, "has no attendance yet")
    marked = {key for held in taken for key in (*held.expected, *held.recorded)}
    people = [
        person
        for person in turnout.expectations.confirmed
        if person.id in marked
        and in_groups(person, ask.groups)
        and (not ask.countries or person.country in ask.countries)
    ]
    matrix = _Matrix(turnout, tuple(in_protocol_order(plan, people)), taken)
    sheets = [taken[first : first + ACROSS] for first in range(0, len(taken), ACROSS)]
    return (_summary(plan, matrix, ask), *(_sheet(plan, matrix, each) for each in sheets))


def _is_asked(held: Held, ask: Ask) -> bool:
    return any(
        (not ask.items or item.id in ask.items) and (not ask.days or item.date in ask.days)
        for item in held.items
    )


def _paper(plan: Plan, part: str, title: str, sections: Iterable[Section], page: Page) -> Paper:
    return Paper(
        name="attendance",
        part=part,
        title=title,
        sections=tuple(sections),
        subtitle=seminar_line(plan),
        tab=part,
        document=f"{word('attendance')} – {plan.seminar.title}",
        page=page,
    )


# --- rates -----------------------------------------------------------------------------------------


def _summary(plan: Plan, matrix: _Matrix, ask: Ask) -> Paper:
    if not matrix.taken:
        return _paper(plan, word("summary"), word("attendance"), (_by_item(matrix),), Page())
    sections: list[Section] = [_by_item(matrix), _bars(matrix), _by_country(plan, matrix)]
    missing = [held.item for held in matrix.turnout.held if not held.taken and _is_asked(held, ask)]
    if missing:
        sections.append(
            Text("open", bullets=tuple(map(_titled, missing)), title=word("not_taken"), tone="muted")
        )
    return _paper(plan, word("summary"), word("attendance"), sections, Page())


TALLY = ("expected", "present", "late", "excused", "absent", "rate")


def _tally_columns() -> tuple[Column, ...]:
    return tuple(column(key, "share" if key == "rate" else "number") for key in TALLY)


def _tally_cells(tally: Tally) -> dict[str, Value]:
    return {
        "expected": tally.expected,
        "present": tally.present,
        "late": tally.late,
        "excused": tally.excused,
        "absent": tally.absent,
        "rate": tally.share,
    }


def _by_item(matrix: _Matrix) -> Table:
    keys = [person.id for person in matrix.people]
    rows = tuple(
        Row(
            {
                "date": held.item.date,
                "id": held.item.id,
                "item": held.item.title,
                **_tally_cells(held.tally(keys)),
                "unexpected": len(held.unexpected) + len(held.walk_ins),
            },
            id=held.item.id,
        )
        for held in matrix.taken
    )
    columns = (
        column("date", "date"),
        column("id", "id"),
        column("item", min_width=24),
        *_tally_columns(),
        column("unexpected", "number"),
    )
    return Table(
        "items", columns, (Band("", rows),), title=word("by_item"), empty=word("attendance_not_taken")
    )


def _bars(matrix: _Matrix) -> Bars:
    """The rate of each item, in percent."""
    keys = [person.id for person in matrix.people]
    shares = [(held.item, held.tally(keys).share) for held in matrix.taken]
    bars = tuple(Bar(item.id, (round(share * 100, 1),)) for item, share in shares if share is not None)
    return Bars("rates", (word("rate"),), bars, title=word("rate_by_item"), unit="%")


def _by_country(plan: Plan, matrix: _Matrix) -> Table:
    countries: dict[str | None, list[Participant]] = {}
    for person in matrix.people:
        countries.setdefault(person.country, []).append(person)

    def row(code: str | None) -> Row:
        members = countries[code]
        tallies = [matrix.turnout.of_person(person.id, matrix.taken) for person in members]
        name = country_name(plan, code) or word("without_country")
        return Row({"country": name, "people_in_all": len(members), **_tally_cells(sum(tallies, Tally()))})

    ordered = sorted(countries, key=lambda code: country_key(plan, code))
    every = sum((matrix.turnout.of_person(person.id, matrix.taken) for person in matrix.people), Tally())
    total = Row({"country": word("in_all"), "people_in_all": len(matrix.people), **_tally_cells(every)})
    columns = (column("country"), column("people_in_all", "number"), *_tally_columns())
    return Table("countries", columns, (Band("", tuple(map(row, ordered))),), word("by_country"), total)


def _titled(item: Item) -> str:
    when = f"{long_date(item.date)} · " if item.date else ""
    return f"{when}{item.id} {item.title}"


# --- the matrix ------------------------------------------------------------------------------------


def _sheet(plan: Plan, matrix: _Matrix, taken: Sequence[Held]) -> Paper:
    first, last = taken[0].item, taken[-1].item
    columns = (
        column("name", "name", min_width=22),
        column("country"),
        *(Column(held.item.id, held.item.id, "text", over=_day_of(held), min_width=4) for held in taken),
        column("rate", "share"),
    )
    table = Table(
        key="people",
        columns=columns,
        bands=bands_by_group(plan, matrix.people, _row_of(plan, matrix, taken)),
        empty=word("nobody_expected"),
    )
    legend = " · ".join(f"{letter} {word(mark)}" for mark, letter in LETTERS.items())
    items = tuple(_titled(held.item) for held in taken)
    letters = Text("legend", paragraphs=(legend,), tone="muted")
    listed = Text("items", bullets=items, title=word("items"), tone="muted")
    part = f"{first.id}–{last.id}" if first is not last else first.id
    return _paper(
        plan, part, f"{word('attendance')} · {part}", (letters, table, listed), Page(landscape=True)
    )


def _day_of(held: Held) -> str:
    return f"{held.item.date:%d %b}" if held.item.date else ""


def _row_of(plan: Plan, matrix: _Matrix, taken: Sequence[Held]) -> Callable[[Participant], Row]:
    def row(person: Participant) -> Row:
        marks = {held.item.id: held.mark(person.id) for held in taken}
        letters: dict[str, Value] = {key: LETTERS[mark] if mark else "" for key, mark in marks.items()}
        cells: dict[str, Value] = {
            "name": name_on_list(person),
            "country": country_name(plan, person.country),
            "rate": matrix.turnout.of_person(person.id, matrix.taken).share,
        }
        return Row({**cells, **letters}, id=person.id)

    return row
