"""How values are typed on the command line: each type reads a word and completes it."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from seminar_cli.commands.context import can_ask, clean, say
from seminar_cli.errors import NotFound

if TYPE_CHECKING:
    from seminar_cli.countries import Country

Items = list[CompletionItem]
TIME = re.compile(r"(\d{1,2})[:.h](\d{2})(?::(\d{2}))?")


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMED_MONTH = re.compile(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})")


class Date(click.ParamType[dt.date]):
    """A calendar day, `2023-07-24` or `24 July 2023`; others are refused, since 03/04 is two days."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:  # noqa: ANN401
        """The day."""
        if isinstance(value, dt.date):
            return value
        try:
            return date_from(value)
        except ValueError:
            self.fail(f"`{value}` is no date. Write it as 2023-07-24 or 24 July 2023.", param, ctx)


def date_from(text: str) -> dt.date:
    """The day that a text states: `2023-07-24`, `24 July 2023`, `Mon 24 Jul 2023`; ValueError for none."""
    match = NAMED_MONTH.fullmatch(" ".join(text.split()))
    if match is None:
        return dt.date.fromisoformat(text.strip())
    day, name, year = match.groups()
    months = [number for number, month in enumerate(MONTHS, 1) if name.lower().startswith(month)]
    if not months:
        raise ValueError(text)
    return dt.date(int(year), months[0], int(day))


class Time(click.ParamType[dt.time]):
    """A time of day, `09:30`."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.time:  # noqa: ANN401
        """The time."""
        if isinstance(value, dt.time):
            return value
        try:
            return time_from(value)
        except ValueError:
            self.fail(f"`{value}` is no time of day. Write it as 09:30.", param, ctx)


def time_from(text: str) -> dt.time:
    """The time that a text states: `9:30`, `09:30:00`, `9h30`; ValueError for none."""
    match = TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    hour, minute, second = map(int, match.groups(default="0"))
    return dt.time(hour, minute, second)


class Moment(click.ParamType[dt.datetime]):
    """A day with a time, `2023-07-23T14:25` or with a blank between."""

    name = "date time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.datetime:  # noqa: ANN401
        """The moment."""
        if isinstance(value, dt.datetime):
            return value
        day, _, time = value.strip().replace("T", " ").partition(" ")
        try:
            return dt.datetime.combine(dt.date.fromisoformat(day), time_from(time))
        except ValueError:
            self.fail(f"`{value}` is no date with a time. Write it as 2023-07-23T14:25.", param, ctx)


class Word(click.Choice[str]):
    """One of a few words, in whatever case; near ones are proposed for one that is none of them."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words, case_sensitive=False)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401
        """`lectre` is none of them, and what may be meant."""
        del ctx
        from seminar_cli.commands.near import did_you_mean, near

        meant = did_you_mean(near(str(value), self.choices, most=1))
        return f"`{value}` is none of {', '.join(self.choices)}.{meant}"


class CountryName(click.ParamType[str]):
    """A country by any recognised name or code; kept as ISO alpha-3."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401, ARG002
        """The alpha-3 code; what may mean several countries is asked about where somebody can answer.

        Raises:
            NotFound: the name is unknown, or may mean several countries; the sentence names them.
        """
        from seminar_cli import countries

        try:
            return countries.recognise(value)
        except countries.AmbiguousCountry as error:
            if not can_ask():
                raise NotFound(sentence(str(error))) from None
            return _which(value, error.candidates)
        except ValueError as error:
            raise NotFound(sentence(str(error))) from None

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
        """Codes and names that begin as typed."""
        del ctx, param
        from seminar_cli import countries

        wanted = countries.normalise(incomplete)
        return [
            CompletionItem(country.iso3, help=country.name)
            for country in countries.all_countries()
            if country.iso3.lower().startswith(incomplete.lower())
            or countries.normalise(country.name).startswith(wanted)
        ]


class Toml(click.ParamType[dict[str, Any]]):
    """A table as TOML text: `{ name = "Bus 1", seats = 33 }`."""

    name = "toml"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, Any]:  # noqa: ANN401
        """The table as data."""
        if isinstance(value, dict):
            return value
        import tomli

        text = value.strip()
        text = text if text.startswith("{") else f"{{ {text} }}"
        try:
            table = tomli.loads(f"value = {text}")["value"]
        except (tomli.TOMLDecodeError, ValueError, RecursionError):
            self.fail('This is no table. Write it as { name = "Bus 1", seats = 33 }.', param, ctx)
        assert isinstance(table, dict)
        return table


class Part(click.ParamType[Any]):
    """An id, or a table with an id: `lei-hao` or `{ id = "lei-hao", by = "video" }`."""

    name = "id"

    def __init__(self, tables: Sequence[str]) -> None:
        self.tables = tuple(tables)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The id as text, or the table as data."""
        if isinstance(value, str) and value.lstrip().startswith("{"):
            return Toml().convert(value, param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
        """Ids of the tables."""
        return Id(self.tables).shell_complete(ctx, param, incomplete)


class Id(click.ParamType[str]):
    """An id of some tables, or a part of a name; the command finds which record is meant."""

    name = "id"

    def __init__(self, tables: Sequence[str]) -> None:
        self.tables = tuple(tables)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
        """Ids in the plan that begin as typed, with names beside."""
        del param
        from seminar_cli.commands.completion import ids_in_plan

        return [CompletionItem(key, help=name) for key, name in ids_in_plan(ctx, self.tables, incomplete)]


class Day(click.ParamType[str]):
    """A day of the seminar, by number or date; the command finds which is meant."""

    name = "day"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
        """Numbers of days that begin as typed, with dates and titles beside."""
        del param
        from seminar_cli.commands.completion import days_in_plan

        return [CompletionItem(key, help=title) for key, title in days_in_plan(ctx, incomplete)]


def _which(text: str, candidates: "Sequence[Country]") -> str:
    """The code of the country that the user says is meant."""
    for country in candidates:
        say(f"  {country.iso3}  {country.name}")
    codes = click.Choice([country.iso3 for country in candidates], case_sensitive=False)
    chosen: str = click.prompt(
        f"Which one is meant by `{clean(text)}`?", type=codes, show_choices=False, err=True
    )
    return chosen


def sentence(text: str) -> str:
    """The text with a full stop, unless it asks something."""
    return text if text.endswith(("?", ".")) else f"{text}."


def type_for(kind: str, choices: Sequence[str], refers: Sequence[str]) -> click.ParamType[Any]:
    """The type of an option by the words of the generated table of options."""
    if refers and kind in {"text", "part"}:
        return Part(refers) if kind == "part" else Id(refers)
    types: dict[str, click.ParamType[Any]] = {
        "text": click.STRING,
        "int": click.INT,
        "float": click.FLOAT,
        "flag": click.BOOL,
        "date": Date(),
        "time": Time(),
        "moment": Moment(),
        "country": CountryName(),
        "toml": Toml(),
    }
    return Word(choices) if kind == "choice" else types[kind]
