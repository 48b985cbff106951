"""Finding the record a user means: by its id, or by a part of its name that only it has."""

from collections.abc import Iterable, Sequence

from seminar_cli.errors import NotFound
from seminar_cli.plan.names import alphabetical, bare_name, full_name
from seminar_cli.plan.people import Person
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import BY_NAME

SHOWN = 5
"""Near ones that are named at most."""


def find(plan: Plan, tables: Sequence[str], text: str) -> str:
    """The id of the one record of the tables that a text names; the date, for days.

    An id counts before a name, a whole name before a part of one. Case and accents do not matter in names.

    Raises:
        NotFound: no record, or more than one, with the near ones in the hint.
    """
    named = _named(plan, tables)
    if any(key == text for key, _ in named):
        return text
    wanted = alphabetical(text).strip()
    whole = _with_name(named, wanted)
    parts = {key for key, names in named if wanted and any(wanted in alphabetical(name) for name in names)}
    for found in (whole, parts):
        if len(found) == 1:
            return next(iter(found))
    word = " or ".join(BY_NAME[table].word for table in tables)
    if several := (whole or parts):
        raise NotFound(f"More than one {word} could be `{text}`.", f"Give the id: {_told(named, several)}.")
    raise NotFound(f"There is no {word} `{text}` in the plan.", _near(named, text, tables))


def find_whole(plan: Plan, tables: Sequence[str], text: str) -> str | None:
    """The id of the one record that has this id or this whole name; None for none or several."""
    named = _named(plan, tables)
    if any(key == text for key, _ in named):
        return text
    whole = _with_name(named, alphabetical(text).strip())
    return next(iter(whole)) if len(whole) == 1 else None


Named = list[tuple[str, tuple[str, ...]]]


def _named(plan: Plan, tables: Sequence[str]) -> Named:
    return [(key_of(record), names_of(record)) for table in tables for record in getattr(plan, table)]


def _with_name(named: Named, wanted: str) -> set[str]:
    return {key for key, names in named if wanted in map(alphabetical, names)}


def key_of(record: Record) -> str:
    """What tells a record from others of its table: its id, or the date of a day."""
    key = getattr(record, "id", None)
    return str(key) if key is not None else str(getattr(record, "date", ""))


def names_of(record: Record) -> tuple[str, ...]:
    """What a record is called, best first; never a private value."""
    if isinstance(record, Person):
        return (full_name(record), bare_name(record), *filter(None, (record.name_local,)))
    keys = ("title", "name", "acronym", "name_local", "number")
    return tuple(str(value) for key in keys if (value := getattr(record, key, None)))


def label_of(record: Record) -> str:
    """The id with the name on one line, for sentences: `p001 Ms. Vilayluck Seneduangdeth`."""
    return " ".join(" ".join((key_of(record), *names_of(record)[:1])).split())


def _told(named: Iterable[tuple[str, tuple[str, ...]]], keys: Iterable[str]) -> str:
    wanted = set(keys)
    labels = [" ".join((key, *names[:1])) for key, names in named if key in wanted]
    more = f" and {len(labels) - SHOWN} more" if len(labels) > SHOWN else ""
    return ", ".join(labels[:SHOWN]) + more


def _near(named: Sequence[tuple[str, tuple[str, ...]]], text: str, tables: Sequence[str]) -> str:
    import difflib

    forms = {alphabetical(form): key for key, names in named for form in (key, *names)}
    words = {word: key for form, key in forms.items() for word in form.split()}
    close = difflib.get_close_matches(alphabetical(text), {**words, **forms}, n=SHOWN, cutoff=0.7)
    keys = dict.fromkeys({**words, **forms}[form] for form in close)
    if keys:
        return f"Did you mean {_told(named, keys)}?"
    adds = f"`seminar add-{BY_NAME[tables[0]].word}` adds one."
    return (
        f"`seminar {tables[0]}` lists them; {adds}" if named else f"The plan has no {tables[0]} yet; {adds}"
    )
