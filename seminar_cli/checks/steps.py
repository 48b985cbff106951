"""Every way that people and speakers make between two steps of the programme, each told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from seminar_cli.checks.crowds import Steps, Way, starts_at, way_between, ways
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.spans import finish
from seminar_cli.checks.words import label, people
from seminar_cli.plan.people import Participant, Person
from seminar_cli.plan.programme import Timed


@dataclass(frozen=True, slots=True)
class Walked:
    """A way between two steps, and who makes it."""

    way: Way
    persons: tuple[Person, ...]


def walked(desk: Desk) -> Iterator[Walked]:
    """The ways of the crowds, then those of speakers, moderators and interpreters."""
    if not desk.in_person:
        return
    found: dict[tuple[str, str], tuple[Way, dict[str, Person]]] = {}
    for way, persons in (*_of_crowds(desk), *_of_speakers(desk)):
        _, known = found.setdefault((way.before.id, way.after.id), (way, {}))
        known.update((person.id, person) for person in persons)
    for way, known in found.values():
        yield Walked(way, tuple(known.values()))


def _of_crowds(desk: Desk) -> Iterator[tuple[Way, list[Person]]]:
    """The ways within each day, then those through the night from one day to the next."""
    days: dict[int, tuple[Steps, list[Person]]] = {}
    nights: dict[tuple[int, int], list[Person]] = defaultdict(list)
    for crowd in desk.crowds:
        for day in crowd.days:
            days.setdefault(id(day), (day, []))[1].extend(crowd.people)
        for before, after in pairwise(map(id, crowd.days)):
            nights[before, after].extend(crowd.people)
    placed = {key: _with_place(desk, day) for key, (day, _) in days.items()}
    for key, (_, persons) in days.items():
        yield from ((way, persons) for way in ways(placed[key]))
    for (evening, morning), persons in nights.items():
        one, other = placed[evening], placed[morning]
        if one and other and (through := way_between(max(one, key=finish), other[0])):
            yield through, persons


def _of_speakers(desk: Desk) -> Iterator[tuple[Way, list[Person]]]:
    for key, parts in desk.appearances.items():
        items = {part.item.id: part.item for part in parts if not part.remote}
        person = desk.plan.person(key)
        if person and not isinstance(person, Participant):  # who rides on trips is in a crowd
            who: list[Person] = [person]
            yield from ((way, who) for way in ways(_with_place(desk, items.values())))


def _with_place(desk: Desk, steps: Iterable[Timed]) -> Steps:
    return tuple(step for step in steps if (at := starts_at(step)) and at not in desk.online)


def whom(desk: Desk, persons: tuple[Person, ...]) -> str:
    """Who makes a way, in words: all delegates, or people by name."""
    received = {person.id for person in persons if isinstance(person, Participant)}
    if len(desk.delegates) > 1 and {person.id for person in desk.delegates} <= received:
        return f"All {len(desk.delegates):,} delegates"
    return people(persons) if len(persons) > 1 else label(persons[0])
