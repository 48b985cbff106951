"""Who comes to a visit: the list that its host and the host's gate ask for."""

from collections.abc import Iterator, Sequence
from functools import partial

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import (
    column,
    in_groups,
    in_protocol_order,
    numbered,
    person_cells,
    seminar_line,
)
from seminar_cli.papers.paper import (
    Band,
    Column,
    Fact,
    Facts,
    Paper,
    Privacy,
    Row,
    Section,
    Table,
    Value,
    long_date,
)
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import country_name, institution_name, person_name, place_name
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Visit
from seminar_cli.plan.timeline import time_span

GATE: dict[str, Privacy] = {
    "passport": "identity",
    "nationality": "identity",
    "birth_date": "identity",
    "phone": "contact",
}
"""What a gate asks that is not on the list anyhow, and its class. A photo is shown, a plate is the trip's."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A part for each visit that is not cancelled, in order of time."""
    expectations = Expectations(plan)
    visits = [visit for visit in plan.visits if not visit.cancelled and _is_asked(visit, ask)]
    shown = {visit.id for visit in visits}
    refuse_missing(plan, ask, ask.items, shown, "is no visit: visitors are listed for the host of one")
    visits.sort(key=lambda visit: (visit.date is None, visit.date, visit.begins is None, visit.start))
    return tuple(_part(expectations, visit, ask) for visit in visits)


def _is_asked(visit: Visit, ask: Ask) -> bool:
    return (not ask.days or visit.date in ask.days) and (not ask.items or visit.id in ask.items)


def _part(expectations: Expectations, visit: Visit, ask: Ask) -> Paper:
    plan = expectations.plan
    people = [person for person in expectations.expected(visit) if _is_meant(person, ask)]
    sections: list[Section] = [_facts(plan, visit, len(people)), _table(plan, visit, people)]
    return Paper(
        name="visitors",
        part=visit.id,
        title=f"{word('visitors')} · {visit.title}",
        subtitle=seminar_line(plan),
        sections=tuple(sections),
        main="people",
        tab=f"{visit.id} {visit.title}",
        document=f"{word('visitors')} – {plan.seminar.title}",
    )


def _is_meant(person: Participant, ask: Ask) -> bool:
    return in_groups(person, ask.groups) and (not ask.countries or person.country in ask.countries)


def _facts(plan: Plan, visit: Visit, count: int) -> Facts:
    told: list[tuple[str, Value]] = [
        ("host", institution_name(plan, visit.host)),
        ("date", long_date(visit.date) if visit.date else word("undated")),
        ("time", time_span(visit.begins, visit.finishes)),
        ("place", place_name(plan, visit.venue)),
        ("head_count", count),
        ("accompanied_by", tuple(person_name(plan, key) for key in visit.accompanied_by)),
        ("interpreters", tuple(person_name(plan, key) for key in visit.interpreters)),
    ]
    return Facts("about", tuple(Fact(key, word(key).capitalize(), value) for key, value in told if value))


def _table(plan: Plan, visit: Visit, people: list[Participant]) -> Table:
    asked = [need for need in GATE if need in visit.gate_needs]
    rows = tuple(map(partial(_row, plan, asked), in_protocol_order(plan, people)))
    return Table(
        key="people",
        columns=(
            column("no", "number"),
            column("name", "name", min_width=24),
            column("gender"),
            column("country"),
            column("position_organization", min_width=30),
            *_gate_columns(asked),
        ),
        bands=numbered((Band("", rows),)),
        empty=word("nobody_expected"),
    )


def _gate_columns(asked: Sequence[str]) -> Iterator[Column]:
    for need in asked:
        yield column(need, "date" if need == "birth_date" else "text", privacy=GATE[need])


def _row(plan: Plan, asked: Sequence[str], person: Participant) -> Row:
    gate: dict[str, Value] = {
        "passport": " ".join(filter(None, (person.passport.name, person.passport.number)))
        if person.passport
        else "",
        "nationality": country_name(plan, person.nationality),
        "birth_date": person.birth_date,
        "phone": person.phone,
    }
    cells: dict[str, Value] = {**person_cells(plan, person), "gender": person.gender or ""}
    return Row({**cells, **{need: gate[need] for need in asked}}, id=person.id)
