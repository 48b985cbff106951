"""The editions of a series, side by side and together: who and which countries are new, and who came again.

An edition keeps of a plan only what a series needs, so that many large plans can be read one after the other.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from seminar_cli import countries
from seminar_cli.plan.expected import Expectations, delegates
from seminar_cli.plan.matching import may_be_one, name_key
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.settings import Mode


class Someone(NamedTuple):
    """A participant of an edition: what tells him or her from others, and nothing else.

    The `name` is the parts that all ways of writing it have in common, in one text: it takes half the room.
    """

    name: str
    country: str | None
    birth_date: dt.date | None
    is_woman: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """What a series keeps of a plan.

    Attributes:
        title: of the seminar.
        start: its first day.
        end: its last day.
        mode: in-person, online or hybrid.
        people: the confirmed delegates.
        reported: published number of participants, of an edition that lists nobody; else None.
        reported_countries: published number of their countries, likewise.
        at_least: the published figures are lower bounds.
        country_names: names of countries as the plan wants them printed.
    """

    title: str
    start: dt.date
    end: dt.date
    mode: Mode
    people: tuple[Someone, ...]
    reported: int | None = None
    reported_countries: int | None = None
    at_least: bool = False
    country_names: Mapping[str, str] = field(default_factory=dict)

    @property
    def days(self) -> int:
        """From the first to the last."""
        return (self.end - self.start).days + 1

    @property
    def is_listed(self) -> bool:
        """Whether its participants are known one by one; else at most by published figures."""
        return bool(self.people)

    @property
    def participants(self) -> int | None:
        """How many there are; None where neither a list nor a published figure tells."""
        return len(self.people) if self.is_listed else self.reported

    @property
    def by_country(self) -> Counter[str]:
        """How many come from each country."""
        return Counter(person.country for person in self.people if person.country)

    @property
    def women(self) -> int | None:
        """How many are women; None where nobody is listed."""
        return sum(person.is_woman for person in self.people) if self.is_listed else None


def edition(plan: Plan) -> Edition:
    """What a series keeps of a plan."""
    seminar, reported = plan.seminar, plan.reported
    people = delegates(Expectations(plan).confirmed)
    return Edition(
        title=seminar.title,
        start=seminar.start,
        end=seminar.end,
        mode=seminar.mode,
        people=tuple(
            Someone(
                intern(" ".join(name_key(person))),
                person.country,
                person.birth_date,
                person.gender == "female",
            )
            for person in people
        ),
        reported=None if people else reported.participants,
        reported_countries=None if people else reported.countries,
        at_least=reported.at_least and not people,
        country_names=dict(plan.country_names),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """An edition within its series; what cannot be known of one that lists nobody is None.

    Attributes:
        edition: itself.
        new_countries: that no edition before it lists.
        returning_countries: that one before it does.
        new_people: who take part for the first time.
        returning_people: who took part before.
        countries_so_far: listed by it and all before it, each once.
        people_so_far: likewise.
    """

    edition: Edition
    new_countries: int | None
    returning_countries: int | None
    new_people: int | None
    returning_people: int | None
    countries_so_far: int
    people_so_far: int

    @property
    def countries(self) -> int | None:
        """From how many countries its participants come."""
        listed = self.edition.is_listed
        return len(self.edition.by_country) if listed else self.edition.reported_countries


@dataclass(slots=True)
class _Known:
    """Somebody of the series, with what is known by now."""

    country: str | None
    birth_date: dt.date | None
    is_woman: bool
    editions: int = 0


@dataclass
class Series:
    """Editions in order of their dates, each person and country counted once in all.

    People are one who have one name, however it is written, and whom neither another country nor another
    birth date tells apart. Within an edition everybody is somebody else: two people of one name are two.
    """

    standings: list[Standing] = field(default_factory=list)
    _people: dict[str, list[_Known]] = field(default_factory=lambda: defaultdict(list))
    _countries: set[str] = field(default_factory=set)

    def add(self, edition: Edition) -> Standing:
        """Put the next edition beside those before it."""
        reached = set(edition.by_country)
        before = len(self._countries & reached)
        again = self._meet(edition.people)
        self._countries |= reached
        listed = edition.is_listed
        standing = Standing(
            edition=edition,
            new_countries=len(reached) - before if listed else None,
            returning_countries=before if listed else None,
            new_people=len(edition.people) - again if listed else None,
            returning_people=again if listed else None,
            countries_so_far=len(self._countries),
            people_so_far=len(self.people),
        )
        self.standings.append(standing)
        return standing

    def _meet(self, people: Iterable[Someone]) -> int:
        """Count these people among those known; how many of them were known before."""
        taken: set[int] = set()
        again = 0
        for person in sorted(people, key=lambda person: person.country is None):
            known = self._find(person, taken)
            again += known is not None
            if known is None:
                known = _Known(person.country, person.birth_date, person.is_woman)
                self._people[person.name].append(known)
            known.country = known.country or person.country
            known.birth_date = known.birth_date or person.birth_date
            known.is_woman = known.is_woman or person.is_woman
            known.editions += 1
            taken.add(id(known))
        return again

    def _find(self, person: Someone, taken: set[int]) -> _Known | None:
        """Who this is of those known and not met in this edition yet; one of the same country first."""
        alike = [
            known
            for known in self._people.get(person.name, ())
            if id(known) not in taken and may_be_one(known, person)
        ]
        return min(alike, key=lambda known: known.country != person.country, default=None)

    # --- together --------------------------------------------------------------------------------------

    @property
    def people(self) -> list[_Known]:
        """Everybody once."""
        return [known for alike in self._people.values() for known in alike]

    @property
    def countries(self) -> frozenset[str]:
        """Every country once."""
        return frozenset(self._countries)

    def name_of(self, code: str) -> str:
        """A country's name as the latest edition that has a wish wants it printed."""
        wishes = (standing.edition.country_names.get(code) for standing in reversed(self.standings))
        return next(filter(None, wishes), "") or countries.country(code).name

    @property
    def women(self) -> int:
        """Women, each once."""
        return sum(known.is_woman for known in self.people)

    @property
    def came_again(self) -> int:
        """Who took part in more than one edition."""
        return sum(known.editions > 1 for known in self.people)

    @property
    def people_by_country(self) -> Mapping[str | None, int]:
        """Everybody once, by country; None for those without one."""
        return Counter(known.country for known in self.people)

    @property
    def listed(self) -> list[Standing]:
        """Editions whose participants are known one by one."""
        return [standing for standing in self.standings if standing.edition.is_listed]

    @property
    def unlisted(self) -> list[Standing]:
        """The others."""
        return [standing for standing in self.standings if not standing.edition.is_listed]


def series(editions: Iterable[Edition]) -> Series:
    """The series of these editions, which are put in order of their dates."""
    made = Series()
    for each in sorted(editions, key=lambda edition: (edition.start, edition.end, edition.title)):
        made.add(each)
    return made


def sub_regions_of(codes: Iterable[str]) -> set[str]:
    """The M49 sub-regions in which these countries lie."""
    return {name for code in codes if (name := countries.country(code).sub_region)}
