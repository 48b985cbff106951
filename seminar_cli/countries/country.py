"""The record of one country or area, and the order and regions in which lists of countries are printed.

Records are named tuples, made when they are asked for: defining dataclasses would double the time that this
package takes to load.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from seminar_cli.countries._data import COUNTRIES, ZONES
from seminar_cli.countries.normalise import normalise

LANGUAGES = ("en", "fr", "es", "zh", "ar", "ru")
"""The six official languages of the United Nations, in the order of `Country.official_names`."""


class Country(NamedTuple):
    """A country or area of the UN M49 standard, or Taiwan or Kosovo, which that standard does not list.

    Attributes:
        iso3: ISO 3166-1 alpha-3 code (`XKX`, user-assigned, for Kosovo).
        iso2: ISO 3166-1 alpha-2 code.
        m49: UN M49 numeric code, three digits; empty where M49 has none.
        name: English short name of the UN, as lists print it.
        official_names: the UN short names in the order of `LANGUAGES`; empty where the UN gives none.
        region: M49 region, in English; empty for Antarctica.
        sub_region: M49 sub-region; empty for Antarctica.
        intermediate_region: M49 intermediate region; empty where the sub-region has none.
        un_member: whether it is a member state of the United Nations.
        un_observer: whether it is a non-member observer state.
        lldc: whether M49 counts it among the landlocked developing countries.
        sids: whether M49 counts it among the small island developing states.
        g77: whether it is a member of the Group of 77.
    """

    iso3: str
    iso2: str
    m49: str
    name: str
    official_names: tuple[str, ...]
    region: str
    sub_region: str
    intermediate_region: str
    un_member: bool
    un_observer: bool
    lldc: bool
    sids: bool
    g77: bool

    def name_in(self, language: str) -> str:
        """The UN short name in one of `LANGUAGES`; the English one where the UN gives none in that language.

        Raises:
            ValueError: the language is none of the six.
        """
        if language not in LANGUAGES:
            raise ValueError(f"no official name of a country in {language!r}, only in {', '.join(LANGUAGES)}")
        return self.official_names[LANGUAGES.index(language)] or self.name


class SubRegion(NamedTuple):
    """An M49 sub-region with its countries and areas in English alphabetical order."""

    name: str
    countries: tuple[Country, ...]


class Region(NamedTuple):
    """An M49 region with its sub-regions in English alphabetical order."""

    name: str
    sub_regions: tuple[SubRegion, ...]

    @property
    def countries(self) -> tuple[Country, ...]:
        """All countries and areas of the region, sub-region by sub-region."""
        return tuple(member for sub_region in self.sub_regions for member in sub_region.countries)


@cache
def country(iso3: str) -> Country:
    """The record of an ISO alpha-3 code that was recognised before.

    Raises:
        KeyError: there is no such code. That is a mistake in the program: what people type goes through
            `recognise`.
    """
    iso2, m49, official_names, places, marks = COUNTRIES[iso3]
    return Country(iso3, iso2, m49, official_names[0], official_names, *places, *marks)


def is_code(iso3: str) -> bool:
    """Whether this is the ISO alpha-3 code of a country, in upper case."""
    return iso3 in COUNTRIES


def time_zone(iso3: str) -> str:
    """The IANA name of the time zone of a country that has one; "" where the clocks of its parts differ."""
    return ZONES.get(iso3, "")


@cache
def all_countries() -> tuple[Country, ...]:
    """All 250 countries and areas in English alphabetical order."""
    return tuple(country(iso3) for iso3 in COUNTRIES)


@lru_cache(maxsize=1024)  # every participant is put in order by one
def sort_key(name: str) -> str:
    """What to sort countries' names by for the English alphabetical order of protocol.

    Case, accents, punctuation and the article are ignored, so "Côte d’Ivoire" stands among C, "Türkiye" among
    T and "The Gambia", where a host wants it printed so, among G.
    """
    return normalise(name)


@cache
def regions() -> tuple[Region, ...]:
    """The five M49 regions in English alphabetical order.

    Antarctica is in none of them. Taiwan and Kosovo stand where the UN's humanitarian taxonomy puts them.
    """
    names = sorted({member.region for member in all_countries() if member.region})
    return tuple(Region(name, _sub_regions_of(name)) for name in names)


def _sub_regions_of(region: str) -> tuple[SubRegion, ...]:
    members = [member for member in all_countries() if member.region == region]
    names = sorted({member.sub_region for member in members})
    return tuple(
        SubRegion(name, tuple(member for member in members if member.sub_region == name)) for name in names
    )
