"""Table tents: the name and country of everybody who sits at the table, to be read across the room."""

from collections.abc import Iterable

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, in_groups, in_protocol_order, issue_line, seminar_line
from seminar_cli.papers.paper import Band, Cards, Paper, Row, Table
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import full_name, where_from
from seminar_cli.plan.people import Participant, Person, Speaker
from seminar_cli.plan.plan import Plan

WIDTH_MM, HEIGHT_MM = 180.0, 100.0
ACROSS, DOWN = 1, 2

SEATED = frozenset({"delegate", "observer", "guest"})
"""Roles that sit at the table; the team, interpreters and media do not."""

FACE = ("name", "from", "name_local")
"""The lines of a tent from the top; one that nobody has is left out for all."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A tent for each confirmed person at the table, in protocol order, then for each speaker who comes.

    Who asks for groups or people by name gets no speakers, who are in neither.
    """
    seated = [
        person for person in Expectations(plan).confirmed if person.role in SEATED and _is_asked(person, ask)
    ]
    refuse_missing(plan, ask, ask.people, {person.id for person in seated}, "does not sit at the table")
    speakers = (
        [] if ask.groups or ask.people else [person for person in _speakers(plan) if _is_of(person, ask)]
    )
    people: list[Person] = [*in_protocol_order(plan, seated), *speakers]
    rows = tuple(_row(plan, person) for person in people)
    face = tuple(key for key in FACE if any(row.cells[key] for row in rows))
    table = Table(
        key="people",
        columns=tuple(map(column, FACE)),
        bands=(Band("", rows),),
        empty="Nobody is confirmed yet. `seminar add-participant` adds people.",
    )
    title = word("table_tents")
    return (
        Paper(
            name="table-tents",
            part="",
            title=title,
            subtitle=seminar_line(plan),
            sections=(Cards("tents", table, face or FACE, WIDTH_MM, HEIGHT_MM, ACROSS, DOWN, folded=True),),
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
        ),
    )


def _is_asked(person: Participant, ask: Ask) -> bool:
    return (
        in_groups(person, ask.groups) and _is_of(person, ask) and (not ask.people or person.id in ask.people)
    )


def _is_of(person: Participant | Speaker, ask: Ask) -> bool:
    return not ask.countries or person.country in ask.countries


def _speakers(plan: Plan) -> Iterable[Speaker]:
    """Those who speak or moderate in person somewhere, in the order of the plan's speakers."""
    there: set[str] = set()
    for session in plan.sessions:
        if not session.cancelled:
            coming = (part for part in session.speakers if part.status != "declined")
            there.update(part.id for part in coming if part.by == "in-person")
            there.add(session.moderator)
    return (person for person in plan.speakers if person.id in there)


def _row(plan: Plan, person: Person) -> Row:
    cells = {
        "name": full_name(person),
        "name_local": person.name_local,
        "from": where_from(plan, person),
    }
    return Row(cells, id=person.id)
