"""The list of participants: everybody who comes, in protocol order or by surname."""

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import (
    column,
    in_groups,
    in_protocol_order,
    issue_line,
    numbered,
    seminar_line,
)
from seminar_cli.papers.paper import Band, Page, Paper, Row, Table
from seminar_cli.papers.words import ROLES, word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import country_name, name_on_list, surname_key
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """One list of the confirmed people, in bands by role; e-mail and telephone with `--include contact`."""
    people = [person for person in Expectations(plan).confirmed if _is_asked(person, ask)]
    people = in_protocol_order(plan, people) if ask.order == "protocol" else sorted(people, key=surname_key)
    bands = tuple(
        Band(label, tuple(_row(plan, person) for person in people if person.role == role))
        for role, label in ROLES.items()
        if any(person.role == role for person in people)
    )
    table = Table(
        key="participants",
        columns=(
            column("no", "number"),
            column("name", "name", min_width=24),
            column("country"),
            column("position"),
            column("organization"),
            column("email", privacy="contact"),
            column("phone", privacy="contact"),
        ),
        bands=numbered(bands),
        empty="Nobody is confirmed yet. `seminar add-participant` adds people.",
    )
    title = word("list_of_participants")
    return (
        Paper(
            name="list-of-participants",
            part="",
            title=title,
            subtitle=seminar_line(plan),
            sections=(table,),
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(landscape=True),
        ),
    )


def _is_asked(person: Participant, ask: Ask) -> bool:
    return in_groups(person, ask.groups) and (not ask.countries or person.country in ask.countries)


def _row(plan: Plan, person: Participant) -> Row:
    cells = {
        "name": name_on_list(person),
        "country": country_name(plan, person.country),
        "position": person.position,
        "organization": person.organization,
        "email": person.email,
        "phone": person.phone,
    }
    return Row(cells, id=person.id)
