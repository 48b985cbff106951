"""Who may be the same person: names compared without accents, case and order, and what contradicts them."""

import datetime as dt
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from seminar_cli.plan.names import alphabetical
from seminar_cli.plan.people import Participant, Person

NameKey = tuple[str, ...]
"""The parts of a name in alphabetical order, without accents, case, hyphens and apostrophes."""


HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "mme", "mlle", "sra", "madam"})
"""What people type before a name in the place of a part of it, without case and dots."""

APOSTROPHES = frozenset("'’‘‛ʼʻʹ′`´.")


def name_parts(name: str) -> NameKey:
    """The parts of a written name, whatever their order and the signs between them; no honorific."""
    words = alphabetical(unicodedata.normalize("NFKC", name).translate(_PLAIN)).split()
    return tuple(sorted(word for word in words if word not in HONORIFICS) or sorted(words))


class _Plain(dict[int, str]):
    """What stands for a character, by its number: found when it is first met."""

    def __missing__(self, number: int) -> str:
        self[number] = _plain(chr(number))
        return self[number]


_PLAIN = _Plain()


def _plain(letter: str) -> str:
    """The letter; nothing for an apostrophe and for what is invisible, a blank for other signs."""
    kind = unicodedata.category(letter)
    if letter in APOSTROPHES or kind == "Cf":
        return ""
    return " " if kind[0] in "PSZC" else letter


def name_key(person: Person) -> NameKey:
    """What two ways of writing one person's name have in common."""
    return name_parts(f"{person.given_names} {person.family_name}")


class Told(Protocol):
    """What tells people of one name apart."""

    @property
    def country(self) -> str | None:
        """ISO alpha-3; None where it is not known."""

    @property
    def birth_date(self) -> dt.date | None:
        """None where it is not known."""


def may_be_one(one: Told, other: Told) -> bool:
    """Whether nothing speaks against two people of one name being one.

    Another country, where both have one, and another birth date do; another organization alone does not, as
    people change posts.
    """
    return _agree(one.country, other.country) and _agree(one.birth_date, other.birth_date)


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def doubles(people: Iterable[Participant]) -> Iterator[tuple[Participant, Participant]]:
    """Pairs of people who are likely one, each later one with the first before it that it may be."""
    by_name: dict[NameKey, list[Participant]] = defaultdict(list)
    for person in people:
        alike = by_name[name_key(person)]
        if first := next((each for each in alike if may_be_one(each, person)), None):
            yield first, person
        alike.append(person)


class Directory:
    """People by name, to find those of another list among them; made once, asked often."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self._by_name: dict[NameKey, list[Participant]] = defaultdict(list)
        for person in people:
            self._by_name[name_key(person)].append(person)

    def same_as(self, person: Participant) -> Participant | None:
        """The first who may be the person; None for nobody."""
        return next(
            (each for each in self._by_name.get(name_key(person), ()) if may_be_one(each, person)), None
        )
