"""How large a generated plan is, and all that follows from it."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from seminar_cli.countries import Country, all_countries

START = dt.date(2023, 7, 24)
CITIES = ("Beijing", "Jinan")
OPENS, CLOSES = 9 * 60, 18 * 60
"""When a day's programme begins and ends, in minutes after midnight."""

BREAK = 15
"""Minutes between two periods."""

MOST_PERIODS = 20
GROUP_SIZE = 25
BUS_SEATS = 45
MOST_SITES = 24
MOST_LANES = 6
TWO_CITIES_FROM = 4
"""Days from which on the seminar goes on to a second city."""

SEND_MANY = frozenset({
    "BGD", "CUB", "EGY", "ETH", "GHA", "IDN", "IND", "KEN", "KHM", "LKA", "MEX", "MYS", "NGA", "NPL", "PAK",
    "PER", "PHL", "SDN", "THA", "TZA", "UGA", "VNM", "ZAF", "ZMB",
})  # fmt: skip
"""Countries that send the largest delegations, where they send any."""

LUNCH_FROM = 4
"""Periods from which on one of them is lunch."""


@dataclass(frozen=True, slots=True)
class Size:
    """The figures a plan is made from.

    Attributes:
        participants: delegates who come.
        countries: from how many countries.
        days: length of the seminar.
        periods: of a day; parallel items share one.
        seed: of chance.
    """

    participants: int
    countries: int
    days: int
    periods: int
    seed: int

    def __post_init__(self) -> None:
        if not 1 <= self.countries <= len(_sending()):
            raise ValueError(f"countries must be 1 to {len(_sending())}")
        if self.participants < self.countries:
            raise ValueError("there must be a participant from each country")
        if self.days < 1:
            raise ValueError("days must be 1 or more")
        if not 1 <= self.periods <= MOST_PERIODS:
            raise ValueError(f"items_per_day must be 1 to {MOST_PERIODS}")

    def chance(self, part: str) -> Random:
        """Chance of its own for each part of the plan: one may change without the others."""
        return Random(f"{self.seed}:{part}")

    @property
    def groups(self) -> tuple[str, ...]:
        """Ids of the groups: A … Z, then G27 …."""
        count = max(2, -(-self.participants // GROUP_SIZE))
        return tuple(chr(ord("A") + n) if n < 26 else f"G{n + 1}" for n in range(count))

    @property
    def lanes(self) -> int:
        """How many breakout sessions run in parallel."""
        return min(MOST_LANES, len(self.groups))

    @property
    def sites(self) -> int:
        """How many hosts receive visitors at one time."""
        return max(1, min(MOST_SITES, self.participants // 40))

    @property
    def team(self) -> int:
        """How many interpreters there are, and how many others of the team."""
        return max(self.lanes, self.sites)

    @property
    def moves_after(self) -> int | None:
        """The day, counted from 0, in whose evening the group goes to the second city."""
        return self.days // 2 - 1 if self.days >= TWO_CITIES_FROM else None

    @property
    def lunch(self) -> int | None:
        """The period, counted from 0, that is lunch."""
        return self.periods // 2 if self.periods >= LUNCH_FROM else None

    def date(self, day: int) -> dt.date:
        """The date of a day counted from 0."""
        return START + dt.timedelta(days=day)

    def city(self, day: int) -> int:
        """Which of the cities a day is spent in."""
        return int(self.moves_after is not None and day > self.moves_after)

    def period(self, number: int) -> tuple[int, int]:
        """Beginning and end of a period, in minutes after midnight."""
        length = (CLOSES - OPENS) // self.periods // 5 * 5
        return OPENS + number * length, OPENS + (number + 1) * length - BREAK

    def share(self, number: int, parts: int) -> list[str]:
        """The groups that one of several parallel items is for."""
        return list(self.groups[number::parts])

    def largest_share(self, parts: int) -> int:
        """How many people that may be at most, with some to spare."""
        return -(-len(self.groups) // parts) * GROUP_SIZE + 10


def clock(minutes: int) -> dt.time:
    """A time of day from minutes after midnight."""
    return dt.time(minutes // 60, minutes % 60)


def sending_countries(size: Size) -> list[Country]:
    """The countries that send delegates: developing ones first, otherwise as chance has it.

    Those that send many come first.
    """
    chance = size.chance("countries")
    ranked = sorted(_sending(), key=lambda country: (not country.g77, not country.un_member, chance.random()))
    return sorted(ranked[: size.countries], key=lambda country: country.iso3 not in SEND_MANY)


def delegation_sizes(size: Size) -> list[int]:
    """How many delegates each sends: one at least, a few very many."""
    chance = size.chance("delegations")
    weights = [1 / (rank + 1) ** 0.7 for rank in range(size.countries)]
    counts = [1] * size.countries
    for index in chance.choices(range(size.countries), weights, k=size.participants - size.countries):
        counts[index] += 1
    return counts


def _sending() -> list[Country]:
    """All but the host and the continent that nobody is from."""
    return [country for country in all_countries() if country.iso3 not in {"CHN", "ATA"}]
