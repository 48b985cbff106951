"""How an entry of the programme is put into words: its time, title, people and details."""

from collections.abc import Iterable

from seminar_cli.papers.common import group_name
from seminar_cli.papers.paper import Tone
from seminar_cli.papers.words import ROLES, language_name, word
from seminar_cli.plan.expected import DEFAULT_ROLE, EVERYBODY
from seminar_cli.plan.names import affiliation, full_name, institution_name, person_name, short_institution
from seminar_cli.plan.people import ContactPerson, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session, SpeakerPart, Timed, Trip, Visit
from seminar_cli.plan.timeline import Entry, kind_of, time_span

TONES: dict[str, Tone] = {
    "opening": "ceremony",
    "ceremony": "ceremony",
    "closing": "ceremony",
    "launch": "ceremony",
    "keynote": "lecture",
    "lecture": "lecture",
    "session": "lecture",
    "discussion": "discussion",
    "dialogue": "discussion",
    "breakout": "breakout",
    "exhibit": "visit",
    "visit": "visit",
    "trip": "travel",
    "meal": "meal",
    "free": "free",
}


def tone_of(entry: Entry) -> Tone:
    """The tone of its kind."""
    return TONES[kind_of(entry)]


def time_words(entry: Entry) -> str:
    """`09:00–10:30`; of what began on an earlier day, until when it goes on; `all day` without a time."""
    if entry.begins is not None:
        return time_span(entry.begins, entry.finishes)
    if not entry.continued:
        return word("all_day") if entry.what != "lunch" else ""
    if entry.finishes and entry.finishes.date() == entry.day:
        return f"{word('continued')} –{entry.finishes:%H:%M}"
    return word("continued")


def item_lines(plan: Plan, entry: Entry) -> tuple[str, ...]:
    """The title, then what changes how it is to be read: cancelled, unconfirmed, for whom, beside what."""
    marks = []
    if entry.cancelled:
        marks.append(word("cancelled"))
    elif entry.record.status == "planned":
        marks.append(word("to_be_confirmed"))
    if meant := _meant(plan, entry.record):
        marks.append(meant)
    if entry.parallel:
        marks.append(word("parallel"))
    return (entry.title, *(f"({mark})" for mark in marks))


def _meant(plan: Plan, record: Timed) -> str:
    """The groups it is for; "" where it is for the delegates, as most is, or for everybody."""
    if not record.groups or {DEFAULT_ROLE, EVERYBODY} & set(record.groups):
        return ""
    return ", ".join(ROLES.get(key) or group_name(plan, key) for key in record.groups)


def people_lines(plan: Plan, entry: Entry) -> tuple[str, ...]:
    """Who speaks, with role and means; who hosts, receives and accompanies; who escorts."""
    match entry.record:
        case Session() as session:
            return tuple(_session_people(plan, session))
        case Visit() as visit if entry.what == "visit":
            return tuple(_visit_people(plan, visit))
        case Trip() as trip:
            return tuple(person_name(plan, key) for key in trip.escort)
        case _:
            return ()


def _session_people(plan: Plan, session: Session) -> Iterable[str]:
    for part in session.speakers:
        if part.status != "declined":
            yield speaker_line(plan, part)
    if session.moderator:
        yield f"{person_name(plan, session.moderator)} ({word('moderator')})"
    spoken_for = {_body_of(plan, part.id) for part in session.speakers if part.status != "declined"}
    for institution in session.institutions:
        if institution.role:
            yield f"{institution_name(plan, institution.id)} ({institution.role})"
        elif institution.id not in spoken_for:
            yield institution_name(plan, institution.id)


def _body_of(plan: Plan, key: str) -> str:
    person = plan.person(key)
    return person.institution if isinstance(person, Speaker) else ""


def speaker_line(plan: Plan, part: SpeakerPart) -> str:
    """`Ms. Dima Al-Khatib, Director, UNOSSC (remarks, by video)`."""
    person = plan.person(part.id)
    if person is None:
        return part.id
    marks = [part.role] if part.role else []
    if part.by != "in-person":
        marks.append(word(f"by_{part.by}"))
    line = ", ".join(filter(None, (full_name(person), affiliation(plan, person, short=True))))
    return f"{line} ({', '.join(marks)})" if marks else line


def _visit_people(plan: Plan, visit: Visit) -> Iterable[str]:
    if visit.host:
        yield f"{word('host')}: {institution_name(plan, visit.host)}"
    if visit.received_by:
        yield f"{word('received_by')} {', '.join(map(_contact, visit.received_by))}"
    if visit.accompanied_by:
        yield f"{word('accompanied_by')} {_names(plan, visit.accompanied_by)}"


def _contact(contact: ContactPerson) -> str:
    return f"{contact.name} ({contact.position})" if contact.position else contact.name


def _names(plan: Plan, keys: Iterable[str]) -> str:
    return ", ".join(person_name(plan, key) for key in keys)


def details(plan: Plan, entry: Entry) -> tuple[str, ...]:
    """What is printed besides: what to know, in which languages; of a trip where to meet."""
    match entry.record:
        case Session() | Visit() as item:
            return (*to_know(plan, entry), *(_languages(plan, item) if entry.what != "lunch" else ()))
        case Trip() as trip:
            meet = meeting(trip)
            vehicles = ", ".join(vehicle.name for vehicle in trip.vehicles)
            return tuple(filter(None, (meet, vehicles)))
        case _:
            return ()


def to_know(plan: Plan, entry: Entry) -> tuple[str, ...]:
    """What somebody who goes there must know: what to read, the link, what to wear and bring."""
    match entry.record:
        case Session() as session:
            return tuple(_session_details(plan, session))
        case Visit() as visit if entry.what == "visit":
            return tuple(_visit_details(visit))
        case _:
            return ()


def meeting(trip: Trip) -> str:
    """`Meet 08:10 Hotel lobby`; "" where the plan says neither when nor where."""
    told = (f"{trip.meet:%H:%M}" if trip.meet else "", trip.meeting_point)
    return " ".join((word("meet").capitalize(), *filter(None, told))) if any(told) else ""


def _session_details(plan: Plan, session: Session) -> Iterable[str]:
    for publication in session.publications:
        by = ", ".join(_short(plan, key) for key in publication.publishers)
        yield f"“{publication.title}”" + (f" ({by})" if by else "")
    if (venue := plan.venue(session.venue)) and venue.link:
        yield venue.link


def _short(plan: Plan, key: str) -> str:
    institution = plan.institution(key)
    return short_institution(institution) if institution else key


def _languages(plan: Plan, record: Session | Visit) -> Iterable[str]:
    if record.languages and record.languages != plan.seminar.languages:
        yield f"{word('languages')}: {', '.join(language_name(code) for code in record.languages)}"
    if record.interpreters:
        yield f"{word('interpreters')}: {_names(plan, record.interpreters)}"


def _visit_details(visit: Visit) -> Iterable[str]:
    if visit.dress:
        yield f"{word('wear')}: {visit.dress}"
    if visit.bring:
        yield f"{word('bring')}: {visit.bring}"
