"""A person who is to be forgotten: the record that goes, and every place that names it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from seminar_cli.errors import NotFound
from seminar_cli.plan.find import find, key_of
from seminar_cli.plan.keys import Path
from seminar_cli.plan.names import bare_name
from seminar_cli.plan.people import Participant, Person
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.refers import references_to

TABLES = ("participants", "speakers")

NEEDED = ("id", "person")
"""Keys without which nothing is left of the table they stand in: a speaker's part, a seat."""

SHORTEST = 5
"""Characters of a text that is looked for: shorter ones stand in too many words."""

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Leaving:
    """What is changed for a person to be gone.

    Attributes:
        table: in which the person stands.
        index: where, counted from 0.
        person: who.
        others: the records that named the person, as they are without; by table and index.
        places: those records with the key, in words.
        open_now: items that were for this person alone: they are for everybody now.
    """

    table: str
    index: int
    person: Person
    others: Mapping[tuple[str, int], Raw]
    places: tuple[str, ...]
    open_now: tuple[str, ...]


def leaving(plan: Plan, data: Raw, who: str) -> Leaving:
    """Everything that must change for a person to be gone.

    Args:
        plan: the plan.
        data: the raw data that it was made from.
        who: an id, or a part of a name.

    Raises:
        NotFound: nobody, or more than one.
    """
    key = find(plan, TABLES, who)
    table, index, person = next(_with_id(plan, key))
    named = [each for each in references_to(plan, key) if each.path[:2] != (table, index)]
    others: dict[tuple[str, int], Any] = {}
    for each in sorted(named, key=lambda one: list(map(_in_order, one.path)), reverse=True):
        at, number, *rest = each.path
        assert isinstance(at, str)
        assert isinstance(number, int)
        record = others.get((at, number), data[at][number])
        others[at, number] = _without(record, tuple(rest), key)
    places = dict.fromkeys(f"{each.table} {each.record}: {each.key}" for each in named)
    open_now = tuple(
        str(data[at][number]["id"])
        for (at, number), record in others.items()
        if _was_for_some(data[at][number]) and not _was_for_some(record)
    )
    return Leaving(table, index, person, others, tuple(places), open_now)


def traces(person: Person, lines: list[str]) -> list[int]:
    """The numbers of the lines, from 1, that still hold a name of the person or what only it has."""
    wanted = [text.casefold() for text in _told_of(person) if len(text) >= SHORTEST or not text.isascii()]
    return [number for number, line in enumerate(lines, 1) if any(text in line.casefold() for text in wanted)]


def _with_id(plan: Plan, key: str) -> Iterator[tuple[str, int, Person]]:
    for table in TABLES:
        for index, person in enumerate(getattr(plan, table)):
            if key_of(person) == key:
                yield table, index, person
    raise NotFound(f"There is nobody called `{key}` in the plan.", "`seminar participants` lists everybody.")


def _in_order(part: str | int) -> tuple[bool, str, int]:
    """Sorts names and numbers of a path together."""
    return (True, "", part) if isinstance(part, int) else (False, part, 0)


def _without(value: Any, path: Path, key: str) -> Any:  # noqa: ANN401 - raw data
    """A value without what stands at a path below it; None where nothing is left of it."""
    if not path or isinstance(value, str):  # "lei-hao" stands for { id = "lei-hao" }
        return (
            {name: each for name, each in value.items() if name != key} if isinstance(value, dict) else None
        )
    head, rest = path[0], path[1:]
    inside = _without(value[head], rest, key)
    if isinstance(value, list):
        assert isinstance(head, int)
        return [*value[:head], *([] if inside is None else [inside]), *value[head + 1 :]]
    if inside is None and head in NEEDED:
        return None
    return {name: inside if name == head else each for name, each in value.items() if name != head or inside}


def _was_for_some(record: Raw) -> bool:
    return bool(record.get("people") or record.get("groups"))


def _told_of(person: Person) -> Iterator[str]:
    yield from (bare_name(person), person.family_name, person.name_local)
    yield f"{person.given_names} {person.family_name}".strip()
    yield f"{person.family_name} {person.given_names}".strip()
    yield from (getattr(person, "email", ""), getattr(person, "phone", ""))
    if isinstance(person, Participant):
        yield from (person.badge_name, *person.also_known_as)
        if person.passport:
            yield from (person.passport.name, person.passport.number)
