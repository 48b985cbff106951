"""What can be asked of a record by the name of a column: the plan's own keys, dotted, and derived facts.

Lists, `--where`, `--sort` and `--columns` all look values up here.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from seminar_cli import countries
from seminar_cli.errors import UsageMistake
from seminar_cli.plan.ids import natural
from seminar_cli.plan.keys import Key, keys_of, privacy_of
from seminar_cli.plan.names import (
    alphabetical,
    city_of,
    country_key,
    country_name,
    institution_name,
    name_on_list,
    person_name,
    place_name,
    surname_key,
)
from seminar_cli.plan.people import Participant, Person, Speaker
from seminar_cli.plan.places import Institution, Stay
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Day, Group, Session, Timed, Trip
from seminar_cli.plan.record import Privacy, Record
from seminar_cli.plan.tables import BY_NAME, TableKind
from seminar_cli.plan.timeline import time_span

Derive = Callable[[Plan, Any], object]
"""A fact about a record, from the plan: a plain value, or a tuple of text."""


def _region(_: Plan, record: Participant | Speaker | Institution) -> str:
    return countries.country(record.country).region if record.country else ""


def _sub_region(_: Plan, record: Participant | Speaker) -> str:
    return countries.country(record.country).sub_region if record.country else ""


def _weekday(_: Plan, record: Timed) -> str:
    return f"{record.date:%a}" if record.date else ""


def _day_number(plan: Plan, record: Timed | Day) -> int | None:
    start, end = plan.seminar.start, plan.seminar.end
    return (record.date - start).days + 1 if record.date and start <= record.date <= end else None


def _speaker_names(plan: Plan, record: Session) -> tuple[str, ...]:
    return tuple(person_name(plan, part.id) for part in record.speakers)


def _nights(_: Plan, record: Stay) -> int | None:
    return (record.check_out - record.check_in).days if record.check_in and record.check_out else None


def _seats_in_all(_: Plan, record: Trip) -> int | None:
    return sum(vehicle.seats or 0 for vehicle in record.vehicles) or None


def _members(plan: Plan, record: Group) -> int:
    return sum(record.id in person.groups for person in plan.participants)


_PERSON: dict[str, tuple[str, Derive]] = {
    "name": ("Name", lambda _, record: name_on_list(record)),
    "country_name": ("Country", lambda plan, record: country_name(plan, record.country)),
    "region": ("Region", _region),
    "sub_region": ("Sub-region", _sub_region),
}
_TIMED: dict[str, tuple[str, Derive]] = {
    "day": ("Day", _day_number),
    "weekday": ("Weekday", _weekday),
    "time": ("Time", lambda _, record: time_span(record.begins, record.finishes)),
}
_ITEM: dict[str, tuple[str, Derive]] = {
    **_TIMED,
    "place": ("Place", lambda plan, record: place_name(plan, record.venue)),
    "city": ("City", lambda plan, record: city_of(plan, record.venue)),
}
_ENDS: dict[str, tuple[str, Derive]] = {
    "from": ("From", lambda plan, record: place_name(plan, record.origin)),
    "to": ("To", lambda plan, record: place_name(plan, record.destination)),
}

DERIVED: Mapping[str, Mapping[str, tuple[str, Derive]]] = {
    "participants": _PERSON,
    "speakers": {
        **_PERSON,
        "institution_name": ("Institution", lambda plan, record: institution_name(plan, record.institution)),
    },
    "sessions": {**_ITEM, "speaker_names": ("Speakers", _speaker_names)},
    "visits": {**_ITEM, "host_name": ("Host", lambda plan, record: institution_name(plan, record.host))},
    "trips": {**_TIMED, **_ENDS, "seats_in_all": ("Seats", _seats_in_all)},
    "routes": _ENDS,
    "stays": {
        "hotel": ("Hotel", lambda plan, record: place_name(plan, record.venue)),
        "city": ("City", lambda plan, record: city_of(plan, record.venue)),
        "nights": ("Nights", _nights),
    },
    "institutions": {"country_name": _PERSON["country_name"], "region": _PERSON["region"]},
    "venues": {
        "institution_name": ("Institution", lambda plan, record: institution_name(plan, record.institution))
    },
    "groups": {"members": ("Members", _members)},
    "days": {"number": ("Day", _day_number), "weekday": ("Weekday", _weekday)},
}


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """A column of a table that can be asked for, and how its values are found."""

    table: str
    name: str
    label: str
    privacy: Privacy
    key: Key | None
    derive: Derive | None

    @property
    def path(self) -> tuple[str, ...]:
        """Where its values stand in the plan."""
        return (self.table, *self.name.split("."))

    def value(self, plan: Plan, record: Record) -> object:
        """The value for one record: None, a plain value, a record, or a tuple of values."""
        if self.derive:
            return self.derive(plan, record)
        found: object = record
        for name in self.name.split("."):
            found = _step(found, name)
        return found

    def sort_key(self, plan: Plan, record: Record) -> tuple[object, ...]:
        """Sorts records by this column as a reader expects: ids naturally, countries by name, blanks last."""
        if self.name == "name" and isinstance(record, Person):
            return (False, *surname_key(record))
        value = self.value(plan, record)
        if self.key and self.key.is_country and (value is None or isinstance(value, str)):
            return country_key(plan, value)
        if isinstance(value, tuple):
            value = ", ".join(map(str, value))
        if value is None or value == "":
            return (True,)
        return (False, _comparable(value))


def _step(found: object, name: str) -> object:
    """The value below a name, for each item where there are several."""
    match found:
        case None:
            return None
        case tuple():
            steps = (_step(item, name) for item in found)
            leaves = (leaf for step in steps for leaf in (step if isinstance(step, tuple) else (step,)))
            return tuple(leaf for leaf in leaves if leaf is not None)
        case dict():
            return found.get(name)
        case _:
            return getattr(found, name)


def _comparable(value: object) -> tuple[str, object]:
    """Values of one kind compare; of different kinds, the kind decides."""
    match value:
        case bool() | int() | float():
            return "1", float(value)
        case dt.datetime():
            return "2", value
        case dt.date():
            return "3", value
        case dt.time():
            return "4", value
        case str():
            return "5", (natural(alphabetical(value)))
        case _:
            return "6", str(value)


def column(table: TableKind, name: str) -> ColumnOf:
    """The column of that name.

    Raises:
        UsageMistake: no such column; the hint names near ones.
    """
    if found := DERIVED.get(table.name, {}).get(name):
        return ColumnOf(table.name, name, found[0], "open", None, found[1])
    path = tuple(name.split("."))
    key = _key_at(table.model, path)
    if key is None and path[-1] not in _data_keys(table.model, path):
        raise unknown_column(table, name)
    label = path[-1].replace("_", " ").capitalize()
    return ColumnOf(table.name, name, label, privacy_of((table.name, *path)), key, None)


def _key_at(model: type[Record], path: tuple[str, ...]) -> Key | None:
    key = keys_of(model).get(path[0])
    if key is None or len(path) == 1:
        return key
    return _key_at(key.below, path[1:]) if key.below else None


def _data_keys(model: type[Record], path: tuple[str, ...]) -> tuple[str, ...]:
    """The last part of a path into a table whose keys are data (minutes by person)."""
    above = _key_at(model, path[:-1]) if len(path) > 1 else None
    return (path[-1],) if above and above.is_mapping else ()


def column_names(table: TableKind, privacies: frozenset[Privacy] = frozenset({"open"})) -> tuple[str, ...]:
    """Names of all columns of a table, derived ones first, nested ones dotted, of the classes given."""
    return (*DERIVED.get(table.name, {}), *_own(table.name, table.model, (), privacies))


def _own(
    table: str, model: type[Record], above: tuple[str, ...], privacies: frozenset[Privacy]
) -> tuple[str, ...]:
    names: list[str] = []
    for key in keys_of(model).values():
        path = (*above, key.name)
        if privacy_of((table, *path)) in privacies:
            names.append(".".join(path))
        if key.below:
            names.extend(_own(table, key.below, path, privacies))
    return tuple(names)


def unknown_column(table: TableKind, name: str) -> UsageMistake:
    """The mistake of asking for a column that is not there, with near names as its hint."""
    import difflib

    every = column_names(table, frozenset({"open", "contact", "identity", "care"}))
    near = difflib.get_close_matches(name, every, n=3)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Known are: {', '.join(every)}."
    return UsageMistake(f"{table.name} have no column `{name}`.", hint)


def columns(table: TableKind, names: tuple[str, ...]) -> tuple[ColumnOf, ...]:
    """The columns of those names; the table's own choice where none are named."""
    return tuple(column(table, name) for name in names or BY_NAME[table.name].columns)
