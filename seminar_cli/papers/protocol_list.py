"""The protocol list: which bodies host, organize, support and receive, whom to ask there, and for what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, numbered, seminar_line
from seminar_cli.papers.item_words import item_lines, time_words
from seminar_cli.papers.paper import Band, Page, Paper, Row, Table, Value
from seminar_cli.papers.words import BODIES, PART_OF_BODY, word
from seminar_cli.plan.names import country_name, institution_name, place_name
from seminar_cli.plan.people import ContactPerson, Speaker
from seminar_cli.plan.places import Institution
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session, Timed, Visit
from seminar_cli.plan.timeline import Entry, programme, undated

Part = tuple[Entry, str]
"""Something in the programme, and the role of a body in just that: "" where none is stated."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:  # noqa: ARG001 - every paper is asked alike
    """The bodies with their contacts, then what each of them takes part in."""
    parts = _parts(plan)
    bands = numbered(_bands(plan, parts))
    order = [row.id for band in bands for row in band.rows if row.id in parts]
    title = word("protocol_list")
    return (
        Paper(
            name="protocol-list",
            part="",
            title=title,
            subtitle=seminar_line(plan),
            sections=(_bodies(bands), *_programme(plan, order, parts)),
            main="institutions",
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(landscape=True),
        ),
    )


# --- who they are ----------------------------------------------------------------------------------


def _bands(plan: Plan, parts: Mapping[str, Sequence[Part]]) -> Iterable[Band]:
    """Bands by role, the plan's order within; each body once, under its first role.

    Bodies without a role follow where the programme involves them; what is only the parent of others does
    not.
    """
    roles = {body.id: _roles(plan, body) for body in plan.institutions}
    for role, label in BODIES.items():
        bodies = [body for body in plan.institutions if roles[body.id][:1] == (role,)]
        if bodies:
            yield Band(label, tuple(_row(plan, body, roles[body.id]) for body in bodies))
    rows = [_row(plan, body, ()) for body in plan.institutions if not roles[body.id] and body.id in parts]
    rows += [Row({"institution": (key,)}, id=key) for key in parts if plan.institution(key) is None]
    if rows:
        yield Band(word("in_programme"), tuple(rows))


def _bodies(bands: tuple[Band, ...]) -> Table:
    return Table(
        key="institutions",
        columns=(
            column("no", "number"),
            column("institution", min_width=40),
            column("roles", min_width=14),
            column("place", min_width=14),
            column("contacts", privacy="contact", min_width=40),
        ),
        bands=bands,
        empty="The plan names no institution with a part in the seminar. `seminar add-institution` adds one.",
    )


def _roles(plan: Plan, body: Institution) -> tuple[str, ...]:
    """What it is to the seminar, in protocol order; whoever receives a visit is a visit host."""
    receives = any(visit.host == body.id and not visit.cancelled for visit in plan.visits)
    held = {*body.roles, *(("visit-host",) if receives else ())}
    return tuple(role for role in BODIES if role in held)


def _row(plan: Plan, body: Institution, roles: tuple[str, ...]) -> Row:
    cells: dict[str, Value] = {
        "institution": tuple(_named(plan, body)),
        "roles": tuple(PART_OF_BODY[role] for role in roles),
        "place": ", ".join(filter(None, (body.city, country_name(plan, body.country)))),
        "contacts": tuple(line for contact in _contacts(plan, body) for line in _reached(contact)),
    }
    return Row(cells, id=body.id)


def _named(plan: Plan, body: Institution) -> Iterable[str]:
    yield f"{body.name} ({body.acronym})" if body.acronym else body.name
    if body.name_local:
        yield body.name_local
    if body.parent:
        yield f"{word('part_of')} {institution_name(plan, body.parent)}"
    if body.on_behalf_of:
        yield f"{word('on_behalf_of')} {institution_name(plan, body.on_behalf_of)}"


def _contacts(plan: Plan, body: Institution) -> Iterable[ContactPerson]:
    """Whom to ask there, then who else receives the visits it hosts."""
    receiving = (
        contact
        for visit in plan.visits
        if visit.host == body.id and not visit.cancelled
        for contact in visit.received_by
    )
    named: set[str] = set()
    for contact in (*body.contacts, *receiving):
        if contact.name not in named:
            yield contact
        named.add(contact.name)


def _reached(contact: ContactPerson) -> Iterable[str]:
    yield ", ".join(filter(None, (contact.name, contact.position)))
    if reached := " · ".join(filter(None, (contact.phone, contact.email))):
        yield reached


# --- what they take part in ------------------------------------------------------------------------


def _programme(plan: Plan, order: Sequence[str], parts: Mapping[str, Sequence[Part]]) -> Iterable[Table]:
    """A band for each body that takes part in something, in the order of `order`."""
    bands = tuple(
        Band(institution_name(plan, key), tuple(_part(plan, entry, role) for entry, role in parts[key]))
        for key in order
    )
    if bands:
        columns = (
            column("date", "date"),
            column("time", min_width=12),
            column("item", min_width=44),
            column("place", min_width=20),
            column("role", min_width=12),
        )
        yield Table("programme", columns, bands, title=word("take_part"))


def _part(plan: Plan, entry: Entry, role: str) -> Row:
    cells: dict[str, Value] = {
        "date": entry.day,
        "time": time_words(entry) if entry.day else word("undated"),
        "item": item_lines(plan, replace(entry, parallel=False)),
        "place": place_name(plan, entry.venue),
        "role": role,
    }
    return Row(cells, id=entry.id, tone="struck" if entry.cancelled else "plain")


def _parts(plan: Plan) -> Mapping[str, Sequence[Part]]:
    """By id of the body, in order of time, then what has no date; what goes on for days stands once."""
    parts: dict[str, list[Part]] = {}
    entries = [entry for day in programme(plan) for entry in day.entries]
    for entry in (*entries, *undated(plan)):
        if entry.what in {"session", "visit"} and not entry.continued:
            for key, role in _involved(plan, entry.record).items():
                parts.setdefault(key, []).append((entry, role))
    return parts


def _involved(plan: Plan, record: Timed) -> dict[str, str]:
    """Who takes part, by id, each with its role in this item: "" for one who only sends a speaker."""
    match record:
        case Visit():
            return {record.host: PART_OF_BODY["visit-host"]} if record.host else {}
        case Session():
            speaking = [part.id for part in record.speakers if part.status != "declined"]
            spoken_for = (plan.person(key) for key in (*speaking, record.moderator))
            sent = {person.institution: "" for person in spoken_for if isinstance(person, Speaker)}
            stated = {part.id: PART_OF_BODY.get(part.role or "", "") for part in record.institutions}
            return {key: role for key, role in (sent | stated).items() if key}
        case _:
            return {}
