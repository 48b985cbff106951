"""The protocol list: which bodies host, organize, support and receive, whom to ask there, and for what."""

from collections.abc import Iterable, Mapping

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, numbered, seminar_line, short_date
from seminar_cli.papers.item_words import time_words
from seminar_cli.papers.paper import Band, Page, Paper, Row, Table, Value
from seminar_cli.papers.words import BODIES, PART_OF_BODY, word
from seminar_cli.plan.names import country_name, institution_name
from seminar_cli.plan.people import ContactPerson, Speaker
from seminar_cli.plan.places import Institution
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session, Timed, Visit
from seminar_cli.plan.timeline import Entry, programme, undated

Parts = Mapping[str, Mapping[str, str]]
"""For each institution, by id, the lines of what it takes part in, by the id of the item."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:  # noqa: ARG001 - every paper is asked alike
    """One list in bands by role, the plan's order within; each body once, under its first role.

    Bodies without a role follow where the programme involves them; what is only the parent of others does
    not.
    """
    parts = _parts(plan)
    roles = {body.id: _roles(plan, body) for body in plan.institutions}
    known = [
        Band(
            label,
            tuple(
                _row(plan, body, roles[body.id], parts)
                for body in plan.institutions
                if _first(roles[body.id]) == role
            ),
        )
        for role, label in BODIES.items()
    ]
    met = [body for body in plan.institutions if not roles[body.id] and body.id in parts]
    rows = [_row(plan, body, (), parts) for body in met]
    rows += [_unknown(key, parts) for key in parts if plan.institution(key) is None]
    bands = [band for band in (*known, Band(word("in_programme"), tuple(rows))) if band.rows]
    title = word("protocol_list")
    return (
        Paper(
            name="protocol-list",
            part="",
            title=title,
            subtitle=seminar_line(plan),
            sections=(_table(numbered(bands)),),
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(landscape=True),
        ),
    )


def _table(bands: tuple[Band, ...]) -> Table:
    return Table(
        key="institutions",
        columns=(
            column("no", "number"),
            column("institution", min_width=30),
            column("roles", min_width=12),
            column("place", min_width=10),
            column("contacts", privacy="contact", min_width=26),
            column("programme", min_width=34),
        ),
        bands=bands,
        empty="The plan names no institution with a part in the seminar. `seminar add-institution` adds one.",
    )


def _roles(plan: Plan, body: Institution) -> tuple[str, ...]:
    """What it is to the seminar, in protocol order; whoever receives a visit is a visit host."""
    receives = any(visit.host == body.id and not visit.cancelled for visit in plan.visits)
    held = {*body.roles, *(("visit-host",) if receives else ())}
    return tuple(role for role in BODIES if role in held)


def _first(roles: tuple[str, ...]) -> str:
    return next(iter(roles), "")


def _row(plan: Plan, body: Institution, roles: tuple[str, ...], parts: Parts) -> Row:
    cells: dict[str, Value] = {
        "institution": tuple(_named(plan, body)),
        "roles": tuple(PART_OF_BODY[role] for role in roles),
        "place": ", ".join(filter(None, (body.city, country_name(plan, body.country)))),
        "contacts": tuple(line for contact in body.contacts for line in _contact(contact)),
        "programme": tuple(parts.get(body.id, {}).values()),
    }
    return Row(cells, id=body.id)


def _unknown(key: str, parts: Parts) -> Row:
    """An institution that the plan names and does not hold stands for itself."""
    return Row({"institution": (key,), "programme": tuple(parts[key].values())}, id=key)


def _named(plan: Plan, body: Institution) -> Iterable[str]:
    yield f"{body.name} ({body.acronym})" if body.acronym else body.name
    if body.name_local:
        yield body.name_local
    if body.parent:
        yield f"{word('part_of')} {institution_name(plan, body.parent)}"
    if body.on_behalf_of:
        yield f"{word('on_behalf_of')} {institution_name(plan, body.on_behalf_of)}"


def _contact(contact: ContactPerson) -> Iterable[str]:
    yield ", ".join(filter(None, (contact.name, contact.position)))
    if reached := " · ".join(filter(None, (contact.phone, contact.email))):
        yield reached


# --- what they take part in ------------------------------------------------------------------------


def _parts(plan: Plan) -> Parts:
    """Everything in order of time, then what has no date; what goes on for days stands once."""
    parts: dict[str, dict[str, str]] = {}
    entries = [entry for day in programme(plan) for entry in day.entries]
    for entry in (*entries, *undated(plan)):
        if entry.what in {"session", "visit"} and not entry.continued:
            for key, role in _involved(plan, entry.record).items():
                parts.setdefault(key, {})[entry.id] = _line(entry, role)
    return parts


def _involved(plan: Plan, record: Timed) -> dict[str, str]:
    """Who takes part, by id, each with its role in this item: "" for one who only sends a speaker."""
    match record:
        case Visit():
            return {record.host: ""} if record.host else {}
        case Session():
            speaking = [part.id for part in record.speakers if part.status != "declined"]
            spoken_for = (plan.person(key) for key in (*speaking, record.moderator))
            sent = {person.institution: "" for person in spoken_for if isinstance(person, Speaker)}
            stated = {part.id: PART_OF_BODY.get(part.role or "", "") for part in record.institutions}
            return {key: role for key, role in (sent | stated).items() if key}
        case _:
            return {}


def _line(entry: Entry, role: str) -> str:
    """`Mon 24 July 09:00–10:30 Opening ceremony (partner)`."""
    day = short_date(entry.day) if entry.day else word("undated")
    time = time_words(entry) if entry.begins else ""
    marks = ", ".join(filter(None, (word("cancelled") if entry.cancelled else "", role.lower())))
    return " ".join(filter(None, (day, time, entry.title, f"({marks})" if marks else "")))
