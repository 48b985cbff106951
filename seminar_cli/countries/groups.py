"""Groups of countries that reports count, as of a day: LDC, LLDC, SIDS, G77 and income groups.

Only the least developed countries and the income groups are known day by day; of the others one list is
known. `LISTS` says which, so that a paper can print what it counted by.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from seminar_cli.countries._data import COUNTRIES, INCOME, LDC
from seminar_cli.countries.country import all_countries

Graduation = Literal["", "effective", "scheduled", "contested", "overridden"]

NO_OVERRIDES: Mapping[str, date] = MappingProxyType({})

INCOME_GROUPS: Mapping[str, str] = MappingProxyType(
    {"L": "Low income", "LM": "Lower middle income", "UM": "Upper middle income", "H": "High income"}
)
"""The World Bank's income groups from the lowest, with their names."""


class GroupList(NamedTuple):
    """The list by which a group is counted.

    Attributes:
        name: full name of the group, for a heading.
        label: short label, for a column or a bar.
        source: the list it comes from.
        version: the list's date, or the span of time it covers.
        dated: whether membership is known day by day.
    """

    name: str
    label: str
    source: str
    version: str
    dated: bool

    def cite(self, day: date) -> str:
        """What a paper prints about the list, such as "as of 24 July 2023, UN list of … (CDP)".

        A list that is not known day by day is cited by its version, whatever the day.
        """
        if self.dated:
            return f"as of {day.day} {day:%B %Y}, {self.source}"
        return f"{self.source}, {self.version}"


LISTS: Mapping[str, GroupList] = MappingProxyType(
    {
        "ldc": GroupList(
            name="Least developed countries",
            label="LDC",
            source="UN list of least developed countries (CDP)",
            version="decisions known on 22 November 2026",
            dated=True,
        ),
        "lldc": GroupList(
            name="Landlocked developing countries",
            label="LLDC",
            source="UN list of landlocked developing countries (UNSD M49)",
            version="25 September 2024",
            dated=False,
        ),
        "sids": GroupList(
            name="Small island developing States",
            label="SIDS",
            source="UN list of small island developing States (UNSD M49)",
            version="25 September 2024",
            dated=False,
        ),
        "g77": GroupList(
            name="Group of 77",
            label="G77",
            source="membership of the Group of 77",
            version="November 2021",
            dated=False,
        ),
        "income": GroupList(
            name="World Bank income groups",
            label="Income group",
            source="World Bank country classification by income level",
            version="fiscal years 2015 to 2027 (1 July 2014 to 30 June 2027)",
            dated=True,
        ),
    }
)
"""The groups a report may count by, with the list each comes from."""


class LdcStatus(NamedTuple):
    """Where a country stands on the list of least developed countries on a day.

    Attributes:
        member: whether it is on the list on that day.
        since: its first day on the list; None if it never was.
        until: its first day off the list, past or to come; None if no graduation is decided.
        graduation: how certain `until` is: `effective` (it came about), `scheduled` (decided), `contested`
            (decided, but a postponement is asked for), `overridden` (the caller's own date); empty where
            `until` is None.
        note: where `until` is from or why it is uncertain; may be empty.
    """

    member: bool
    since: date | None
    until: date | None
    graduation: Graduation
    note: str

    @property
    def unsettled(self) -> bool:
        """Whether a paper should mark that the graduation was still to come when the list was made."""
        return self.graduation in {"scheduled", "contested"}


def ldc_status(iso3: str, day: date, until_overrides: Mapping[str, date] = NO_OVERRIDES) -> LdcStatus:
    """Where a country stands on the list of least developed countries on a day.

    Args:
        iso3: ISO alpha-3 code.
        day: the day asked about; a seminar's papers take its first day.
        until_overrides: first days off the list by ISO alpha-3 code, in place of the known ones; those of
            countries that were never on the list have no effect.

    Raises:
        KeyError: there is no such code.
    """
    _require_code(iso3)
    if iso3 not in LDC:
        return LdcStatus(member=False, since=None, until=None, graduation="", note="")
    graduation: Graduation
    first, last, graduation, note = LDC[iso3]
    since = date.fromisoformat(first)
    until = date.fromisoformat(last) if last else None
    if iso3 in until_overrides:
        until, graduation, note = until_overrides[iso3], "overridden", ""
    return LdcStatus(since <= day and (until is None or day < until), since, until, graduation, note)


def is_ldc(iso3: str, day: date, until_overrides: Mapping[str, date] = NO_OVERRIDES) -> bool:
    """Whether a country is a least developed country on a day; arguments and errors as for `ldc_status`."""
    return ldc_status(iso3, day, until_overrides).member


def ldcs(day: date, until_overrides: Mapping[str, date] = NO_OVERRIDES) -> frozenset[str]:
    """The ISO alpha-3 codes of the least developed countries on a day; overrides as for `ldc_status`."""
    return frozenset(iso3 for iso3 in LDC if is_ldc(iso3, day, until_overrides))


def lldcs() -> frozenset[str]:
    """The ISO alpha-3 codes of the 32 landlocked developing countries."""
    return frozenset(member.iso3 for member in all_countries() if member.lldc)


def sids() -> frozenset[str]:
    """The ISO alpha-3 codes of the 53 small island developing states and areas."""
    return frozenset(member.iso3 for member in all_countries() if member.sids)


def g77() -> frozenset[str]:
    """The ISO alpha-3 codes of the 134 members of the Group of 77."""
    return frozenset(member.iso3 for member in all_countries() if member.g77)


def income_group(iso3: str, day: date) -> str:
    """The World Bank's income group of a country on a day: a key of `INCOME_GROUPS`, or empty.

    Groups change on 1 July. Empty where the Bank does not classify the country, and for every country before
    1 July 2014, where the data begin. After 30 June 2027, where they end, the last known group.

    Raises:
        KeyError: there is no such code.
    """
    _require_code(iso3)
    known = ""
    for since, group in INCOME.get(iso3, ()):
        if day.isoformat() >= since:
            known = group
    return known


def _require_code(iso3: str) -> None:
    if iso3 not in COUNTRIES:
        raise KeyError(iso3)
