"""What the shell completes from the plan: ids with names beside, days with titles, and quickly."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

import click

from seminar_cli.errors import SeminarError

Data = dict[str, Any]

HEADER = re.compile(r"^\[\[\s*(\w+)\s*\]\]", re.MULTILINE)
TELLING = re.compile(
    r"^(?:id|date|title|name|city|number|given_names|family_name)\s*=\s*[^\s\[{].*", re.MULTILINE
)
"""Lines of a record that hold its id and its name."""


def ids_in_plan(ctx: click.Context, tables: Sequence[str], incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of the tables that begin as typed, each with a name; nothing where there is no plan to read.

    Where no id begins so, those of the records in whose name a word does: `sene` finds p001.
    """
    typed = incomplete.casefold()
    found = [(key, _name(record)) for key, record in _records(_text(ctx), tables)]
    begun = [(key, name) for key, name in found if key.casefold().startswith(typed)]
    yield from begun or [each for each in found if _some_word_begins(each[1], typed)]


def days_in_plan(ctx: click.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """The numbers of the seminar's days that begin as typed, each with its date and title."""
    data = _parsed(_text(ctx))
    seminar = data.get("seminar")
    start, end = (seminar.get(key) if isinstance(seminar, dict) else None for key in ("start", "end"))
    if not isinstance(start, dt.date) or not isinstance(end, dt.date):
        return
    days = data.get("days")
    titles = {day.get("date"): day.get("title", "") for day in days or () if isinstance(day, dict)}
    for index in range((end - start).days + 1):
        date = start + dt.timedelta(days=index)
        if str(index + 1).startswith(incomplete):
            yield str(index + 1), f"{date:%a} {date.day} {date:%B} {titles.get(date, '')}".rstrip()


def _records(text: str, tables: Sequence[str]) -> Iterator[tuple[str, Data]]:
    """The records of some tables with their ids; days have dates."""
    data = _parsed(_shortened(text, tables)) or _parsed(text)
    for table in tables:
        records = data.get(table)
        for record in records if isinstance(records, list) else ():
            key = str(record.get("id", record.get("date", ""))) if isinstance(record, dict) else ""
            if key:
                yield key, record


def _shortened(text: str, tables: Sequence[str]) -> str:
    """The records of some tables with nothing but ids and names: of a long plan that parses ten times faster.

    A layout in which they stand elsewhere gives less, or nothing: then all of the text is parsed.
    """
    headers = list(HEADER.finditer(text))
    ends = [*(header.start() for header in headers), len(text)][1:]
    parts = [
        "\n".join((header[0], *TELLING.findall(text, header.end(), end)))
        for header, end in zip(headers, ends, strict=True)
        if header[1] in tables
    ]
    return "\n".join(parts)


def _parsed(text: str) -> Data:
    import tomli

    try:
        return tomli.loads(text)
    except (ValueError, RecursionError):
        return {}


def _text(ctx: click.Context) -> str:
    """The plan that is meant; nothing where there is none to read."""
    from seminar_cli.store.locate import locate

    named = next((above.params.get("plan") for above in _chain(ctx) if above.params.get("plan")), None)
    try:
        return locate(named).read_text("utf-8-sig")
    except (SeminarError, OSError, ValueError):
        return ""


def _chain(ctx: click.Context) -> Iterator[click.Context]:
    above: click.Context | None = ctx
    while above is not None:
        yield above
        above = above.parent


def _name(record: Data) -> str:
    person = " ".join(str(record[key]) for key in ("given_names", "family_name") if record.get(key))
    return person or str(record.get("title") or record.get("name") or record.get("city") or "")


def _some_word_begins(name: str, typed: str) -> bool:
    return any(word.startswith(typed) for word in name.casefold().split())
