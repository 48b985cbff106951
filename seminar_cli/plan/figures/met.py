"""Whom the participants meet, in figures: institutions, hosts of visits, speakers."""

from collections.abc import Iterable, Sequence
from typing import get_args

from seminar_cli.plan.figures.figure import Group, count, split
from seminar_cli.plan.figures.people import kinds_of_bodies
from seminar_cli.plan.figures.programme import counted
from seminar_cli.plan.people import Gender, Participant, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session, SpeakerPart, Visit

WAYS = ("in-person", "online", "video")
"""How speakers take part; who does so in several ways counts in the first of these."""


def met(plan: Plan) -> tuple[Group, ...]:
    """Institutions and people of the items held; a speaker who declined is none."""
    held = counted(plan)
    parts = [part for item in _sessions(held) for part in item.speakers if part.status != "declined"]
    speakers = count("speakers", "person", (part.id for part in parts))
    hosts = count("visit_hosts", "institution", (item.host for item in _visits(held) if item.host))
    institutions = count("institutions", "institution", _institutions(plan, held, speakers.records))
    moderators = count("moderators", "person", (item.moderator for item in _sessions(held) if item.moderator))
    kinds = kinds_of_bodies()

    def kind(key: str) -> str | None:
        body = plan.institution(key)
        return body.kind if body else None

    return (
        Group("in_short", (institutions, hosts, speakers, moderators)),
        split(institutions, "kind", kind, kinds),
        split(hosts, "kind", kind, kinds),
        split(speakers, "institution", lambda key: _kind_of_speaker(plan, key), kinds),
        split(speakers, "gender", lambda key: _gender(plan, key), get_args(Gender)),
        split(speakers, "by", _ways(parts).get, WAYS),
    )


def _sessions(items: Iterable[Item]) -> list[Session]:
    return [item for item in items if isinstance(item, Session)]


def _visits(items: Iterable[Item]) -> list[Visit]:
    return [item for item in items if isinstance(item, Visit)]


def _institutions(plan: Plan, held: Sequence[Item], speakers: Iterable[str]) -> Iterable[str]:
    """Those with a part in an item, those spoken for, and hosts of visits."""
    yield from (part.id for item in _sessions(held) for part in item.institutions)
    people = (plan.person(key) for key in speakers)
    yield from (person.institution for person in people if isinstance(person, Speaker) and person.institution)
    yield from (item.host for item in _visits(held) if item.host)


def _kind_of_speaker(plan: Plan, key: str) -> str | None:
    match plan.person(key):
        case Participant() as person:
            return person.organization_kind
        case Speaker() as person if body := plan.institution(person.institution):
            return body.kind
        case _:
            return None


def _gender(plan: Plan, key: str) -> str | None:
    person = plan.person(key)
    return person.gender if person else None


def _ways(parts: Iterable[SpeakerPart]) -> dict[str, str]:
    ways: dict[str, str] = {}
    for part in parts:
        before = ways.get(part.id, part.by)
        ways[part.id] = min(before, part.by, key=WAYS.index)
    return ways
