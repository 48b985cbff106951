"""Which countries are meant by words such as "least developed and African countries"."""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from seminar_cli import countries

ARAB_STATES = frozenset({
    "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN",
    "PSE", "QAT", "SAU", "SDN", "SOM", "SYR", "TUN", "YEM",
})  # fmt: skip
"""The 22 members of the League of Arab States."""

Until = Mapping[str, dt.date]
Members = Callable[[dt.date, Until], frozenset[str]]


def _developing(day: dt.date, until: Until) -> frozenset[str]:
    listed = countries.g77() | countries.ldcs(day, until) | countries.lldcs() | countries.sids()
    return listed | {
        each.iso3
        for each in countries.all_countries()
        if countries.income_group(each.iso3, day) not in {"", "H"}
    }


def _in(*places: str) -> Members:
    """Members of M49 regions and sub-regions."""

    def members(_day: dt.date, _until: Until) -> frozenset[str]:
        return frozenset(
            each.iso3
            for each in countries.all_countries()
            if {each.region, each.sub_region, each.intermediate_region} & set(places)
        )

    return members


WORDS: tuple[tuple[str, Members], ...] = (
    (r"least[\s-]+developed|\bldcs?\b", countries.ldcs),
    (r"land-?locked(\s+developing)?|\blldcs?\b", lambda _day, _until: countries.lldcs()),
    (r"small\s+island(\s+developing)?|\bsids\b", lambda _day, _until: countries.sids()),
    (r"group of 77|\bg-?77\b", lambda _day, _until: countries.g77() | {"CHN"}),
    (r"developing|emerging|global south", _developing),
    (r"\barab\b", lambda _day, _until: ARAB_STATES),
    (r"(sub-?\s?saharan|west(ern)?|east(ern)?|southern|central)\s+africa\w*", _in("Sub-Saharan Africa")),
    (r"north(ern)?\s+africa\w*", _in("Northern Africa")),
    (r"africa\w*", _in("Africa")),
    (r"central\s+asia\w*", _in("Central Asia")),
    (r"south-?\s?east(ern)?\s+asia\w*|\basean\b", _in("South-eastern Asia")),
    (r"south(ern)?\s+asia\w*", _in("Southern Asia")),
    (r"west(ern)?\s+asia\w*", _in("Western Asia")),
    (r"east(ern)?\s+asia\w*", _in("Eastern Asia", "South-eastern Asia")),
    (r"asia\w*", _in("Asia")),
    (r"latin[\s-]+america\w*", _in("Latin America and the Caribbean")),
    (r"central\s+america\w*", _in("Central America")),
    (r"south\s+america\w*", _in("South America")),
    (r"caribbean", _in("Caribbean")),
    (r"america\w*", _in("Americas")),
    (r"pacific|oceania\w*", _in("Oceania")),
    (r"europe\w*", _in("Europe")),
)
"""What words for countries mean, the longer ones first; a word that was understood is not read twice."""

EVERYBODY = re.compile(r"\bdeveloped\b|\ball\b|industriali[sz]ed")
"""Beside the words above these leave nobody out."""


def covered(words: str, day: dt.date, ldc_until: Until) -> frozenset[str] | None:
    """The countries that words for countries name, as of a day; None where they name no group or region.

    A country is covered that is in any of the groups and regions named.
    """
    left = words.casefold()
    found: frozenset[str] = frozenset()
    for pattern, members in WORDS:
        left, times = re.subn(pattern, " ", left)
        if times:
            found |= members(day, ldc_until)
    return found if found and not EVERYBODY.search(left) else None
