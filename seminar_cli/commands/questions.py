"""The questions that `init` asks, in the order in which an organizer knows the answers."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import click

from seminar_cli.commands.context import can_ask, say
from seminar_cli.commands.types import Date
from seminar_cli.errors import UsageMistake

Answers = dict[str, Any]

NEEDED = ("title", "start", "end", "timezone")
"""What a plan cannot be without."""


def answers(given: Mapping[str, Any]) -> Answers:
    """The answers, those that are missing asked for; all that are missing named where nobody can answer.

    Raises:
        UsageMistake: something is missing and nobody can answer, or no time zone is meant.
    """
    found = dict(given)
    if missing := [name for name in NEEDED if not given[name]]:
        _refuse_to_guess(missing)
        say("A few questions, then the plan is yours to fill. Ctrl-C leaves without a trace.")
        found["title"] = given["title"] or click.prompt("Title of the seminar", err=True)
        if given["city"] is None:
            found["city"] = _optional("City where it is held or begins (empty if online)")
        found["mode"] = given["mode"] or ("in-person" if found["city"] else "online")
        found["start"] = given["start"] or click.prompt("First day (2027-03-01)", type=Date(), err=True)
        found["end"] = given["end"] or _last_day(found["start"])
        found["timezone"] = given["timezone"] or _asked_zone(found["city"])
        found["participants"] = given["participants"] or _sheet()
    return found | {"timezone": zone_meant(found["timezone"])}


def _refuse_to_guess(missing: list[str]) -> None:
    if not can_ask():
        options = ", ".join(f"--{name}" for name in missing)
        raise UsageMistake(
            f"Missing: {options}.", "Give them, or run `seminar init` in a terminal to be asked."
        )


def first_day(given: dt.date | None) -> dt.date:
    """The first day of the next edition, asked for where it is not given.

    Raises:
        UsageMistake: nobody can be asked.
    """
    if given is None:
        _refuse_to_guess(["start"])
        day: dt.date = click.prompt("First day of the next edition (2028-03-06)", type=Date(), err=True)
        return day
    return given


def _optional(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, err=True)
    return answer.strip()


def _last_day(start: dt.date) -> dt.date:
    """The last day; asked again where it is before the first."""

    def day(text: str) -> dt.date:
        found = Date().convert(text, None, None)
        if found < start:
            raise click.BadParameter(f"{found} is before the first day, {start}.")
        return found

    end: dt.date = click.prompt("Last day", value_proc=day, err=True)
    return end


def _asked_zone(city: str) -> str:
    """The time zone; where one has the name of the city, that is proposed."""
    named = _zones_of_city(city)
    zone: str = click.prompt(
        "Time zone, or the country (Asia/Shanghai, China)",
        default=named[0] if named else None,
        value_proc=zone_meant,
        err=True,
    )
    return zone


def _sheet() -> str:
    """A file that is there, or nothing."""

    def file(text: str) -> str:
        if text.strip() and not Path(text.strip()).expanduser().is_file():
            raise click.BadParameter(f"there is no file {text.strip()}.")
        return text.strip()

    sheet: str = click.prompt(
        "Registration list to import (a spreadsheet; empty for none yet)",
        default="",
        show_default=False,
        value_proc=file,
        err=True,
    )
    return sheet


def zone_meant(text: str) -> str:
    """The time zone that a text names: its own name, its city, or a country that has one alone.

    Raises:
        BadParameter: none, or one of several; near names are proposed.
    """
    import difflib

    zones = _zones()
    named = text.strip()
    of_city = _zones_of_city(named)
    for found in (named, _zone_of_country(named), *of_city[: len(of_city) == 1]):
        if found in zones:
            return found
    near = of_city or difflib.get_close_matches(named, zones, n=3)
    meant = (
        f"Did you mean {' or '.join(near)}?" if near else "Name the country, or write it as America/New_York."
    )
    raise click.BadParameter(f"`{text}` is no time zone. {meant}")


@cache
def _zones() -> set[str]:
    """All time zones; they are looked for on the disk, so only once."""
    from zoneinfo import available_timezones

    return available_timezones()


def _zones_of_city(city: str) -> list[str]:
    """Zones called after a city: `Paris` → Europe/Paris."""
    wanted = city.strip().replace(" ", "_").casefold()
    return [zone for zone in sorted(_zones()) if wanted and zone.casefold().rpartition("/")[2] == wanted]


def _zone_of_country(text: str) -> str:
    """The zone of a country that has one; nothing for others, and for what is no country."""
    from seminar_cli import countries

    try:
        return countries.time_zone(countries.recognise(text))
    except ValueError:
        return ""
