"""Every way that people and speakers make between two steps of the programme, each told once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from seminar_cli.checks.crowds import Appearances, Way, crowds, ways
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.words import label, people
from seminar_cli.plan.people import Participant, Person
from seminar_cli.plan.programme import Item, Timed


@dataclass(frozen=True, slots=True)
class Walked:
    """A way between two steps and who makes it; `whom` in words, `who` by id where it is told by name."""

    before: Timed
    after: Timed
    origin: str
    destination: str
    minutes: int
    whom: str
    who: tuple[str, ...]


def walked(desk: Desk) -> Iterator[Walked]:
    """The ways of the crowds, then those of speakers, moderators and interpreters, in order of time."""
    if not desk.in_person:
        return
    found: dict[tuple[str, str], list[Person]] = defaultdict(list)
    way_of: dict[tuple[str, str], Way] = {}
    for persons, steps in chain(_of_crowds(desk), _of_speakers(desk)):
        for way in ways(tuple(step for step in steps if not _is_online(desk, step))):
            key = way.before.id, way.after.id
            way_of.setdefault(key, way)
            found[key] += persons
    for key, way in way_of.items():
        whom = _whom(desk, list({person.id: person for person in found[key]}.values()))
        yield Walked(way.before, way.after, way.origin, way.destination, way.minutes, *whom)


def _of_crowds(desk: Desk) -> Iterator[tuple[tuple[Person, ...], tuple[Timed, ...]]]:
    for crowd in crowds(desk):
        yield crowd.people, crowd.steps


def _of_speakers(desk: Desk) -> Iterator[tuple[tuple[Person, ...], tuple[Timed, ...]]]:
    appearances = Appearances(desk)
    for key, parts in appearances.of.items():
        items = {part.item.id: part.item for part in parts if not part.remote}
        person = appearances.person(key)
        if not isinstance(person, Participant):  # participants ride on trips: their crowd has them
            yield (person,), tuple(items.values())


def _is_online(desk: Desk, step: Timed) -> bool:
    venue = desk.plan.venue(step.venue) if isinstance(step, Item) else None
    return venue is not None and venue.kind == "online"


def _whom(desk: Desk, persons: list[Person]) -> tuple[str, tuple[str, ...]]:
    received = [person for person in persons if isinstance(person, Participant)]
    if len(received) > 1 and {person.id for person in desk.delegates} <= {person.id for person in received}:
        return f"All {len(desk.delegates):,} delegates", ()
    if len(persons) > 1:
        return people(persons), ()
    return label(persons[0]), (persons[0].id,)
