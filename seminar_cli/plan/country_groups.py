"""The groups of countries that reports count, as of a seminar's first day, and the lists that say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from seminar_cli import countries
from seminar_cli.countries import LdcStatus
from seminar_cli.plan.plan import Plan

UNCLASSIFIED = "unclassified"
"""The income group of what the World Bank does not classify."""


GroupKind = Literal["ldc", "lldc", "sids", "g77", "income"]
"""The lists that groups come from; keys of `countries.LISTS`."""


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """A group of countries as of the seminar's first day.

    Attributes:
        key: stable: `ldc`, `lldc`, `sids`, `g77`, `income_L` and its like.
        kind: of which list it is: `ldc`, `income` …
        name: as a heading prints it.
        label: as a cell prints it; "" for the income groups, which have a column of their own.
        members: ISO alpha-3 codes.
    """

    key: str
    kind: GroupKind
    name: str
    label: str
    members: frozenset[str]


def country_groups(plan: Plan) -> tuple[CountryGroup, ...]:
    """LDC, LLDC, SIDS, G77, then the income groups from the lowest and what is not classified."""
    day = plan.seminar.start
    members: dict[GroupKind, frozenset[str]] = {
        "ldc": countries.ldcs(day, plan.coverage.ldc_until),
        "lldc": countries.lldcs(),
        "sids": countries.sids(),
        "g77": countries.g77(),
    }
    lists = ((key, countries.LISTS[key], codes) for key, codes in members.items())
    return (
        *(CountryGroup(key, key, known.name, known.label, codes) for key, known, codes in lists),
        *_income_groups(plan),
    )


def _income_groups(plan: Plan) -> Iterator[CountryGroup]:
    classified: dict[str, set[str]] = {key: set() for key in (*countries.INCOME_GROUPS, "")}
    for country in countries.all_countries():
        classified[countries.income_group(country.iso3, plan.seminar.start)].add(country.iso3)
    for key, codes in classified.items():
        name = countries.INCOME_GROUPS[key] if key else "Not classified by income"
        yield CountryGroup(f"income_{key or UNCLASSIFIED}", "income", name, "", frozenset(codes))


def cited(plan: Plan) -> tuple[str, ...]:
    """The lists that groups are counted by, each with date and version of its data."""
    day = plan.seminar.start
    lines = []
    for known in countries.LISTS.values():
        version = f"; data: {known.version}" if known.dated else ""
        lines.append(f"{known.label}: {known.cite(day)}{version}.")
    return tuple(lines)


def ldc_status(plan: Plan, code: str) -> LdcStatus:
    """Where a country stands on the list of least developed countries, by the plan where that says so."""
    return countries.ldc_status(code, plan.seminar.start, plan.coverage.ldc_until)
