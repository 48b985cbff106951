"""Name badges to cut out, eight to a page: the name large, where from, the group, and what one is there."""

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, group_name, in_groups, issue_line, seminar_line
from seminar_cli.papers.paper import Band, Cards, Page, Paper, Row, Table, Value
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import ONE_OF_ROLE, word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import country_name, name_on_badge, surname_key, where_from
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.seating import group_of

WIDTH_MM, HEIGHT_MM = 90.0, 55.0
ACROSS, DOWN = 2, 4

FACE = ("name", "name_local", "from", "group", "role")
"""The lines of a badge from the top; one that nobody has is left out for all."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A badge for each confirmed person, whatever the role, by surname as they lie on the desk."""
    people = sorted(
        (person for person in Expectations(plan).confirmed if _is_asked(person, ask)), key=surname_key
    )
    refuse_missing(plan, ask, ask.people, {person.id for person in people}, "has no badge")
    rows = tuple(_row(plan, person) for person in people)
    face = tuple(key for key in FACE if any(row.cells[key] for row in rows))
    table = Table(
        key="people",
        columns=(*map(column, FACE), column("country"), column("organization")),
        bands=(Band("", rows),),
        empty="Nobody is confirmed yet. `seminar add-participant` adds people.",
    )
    title = word("badges")
    return (
        Paper(
            name="badges",
            part="",
            title=title,
            subtitle=seminar_line(plan),
            sections=(Cards("badges", table, face or FACE, WIDTH_MM, HEIGHT_MM, ACROSS, DOWN),),
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(),
        ),
    )


def _is_asked(person: Participant, ask: Ask) -> bool:
    """In a group, of a country and among the people asked for; each asks for all where it names none."""
    return (
        in_groups(person, ask.groups)
        and (not ask.countries or person.country in ask.countries)
        and (not ask.people or person.id in ask.people)
    )


def _row(plan: Plan, person: Participant) -> Row:
    cells: dict[str, Value] = {
        "name": name_on_badge(person),
        "name_local": person.name_local,
        "from": where_from(plan, person),
        "group": _group(plan, person),
        "role": ONE_OF_ROLE[person.role].upper(),
        "country": country_name(plan, person.country),
        "organization": person.organization,
    }
    return Row(cells, id=person.id)


def _group(plan: Plan, person: Participant) -> str:
    """`Group A · blue`: colour and name, so that nobody must tell colours apart."""
    key = group_of(plan, person)
    if not key:
        return ""
    colour = next((group.colour for group in plan.groups if group.id == key), "")
    return " · ".join(filter(None, (group_name(plan, key), colour)))
