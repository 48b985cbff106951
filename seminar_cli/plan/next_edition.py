"""The next edition of a seminar: what of a plan holds again, with its dates moved to the new start.

Places, institutions, the team and the shape of the programme come along. Who was received or spoke, what
they signed, whatever is personal and whatever was agreed for that one time (trains, rooms, drivers) does not:
a key that is not named here stays behind.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from seminar_cli.plan.keys import Key, keys_of
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import TABLES

Data = dict[str, Any]

TEAM = ("staff", "interpreter")
"""Roles of those who work for the seminar, and will again."""

_ITEM = ("id", "title", "date", "start", "end", "minutes", "ends_on", "venue", "groups", "attend", "signed",
         "languages", "interpreters")  # fmt: skip

COMES_ALONG: dict[str, tuple[str, ...]] = {
    "seminar": (
        "title", "timezone", "mode", "city", "series", "initiative", "languages", "participants_called",
        "countries_called", "data_protection",
    ),
    "days": ("date", "title", "city", "kind"),
    "institutions": (
        "id", "name", "name_local", "acronym", "kind", "country", "city", "address", "address_local", "roles",
        "parent", "on_behalf_of",
    ),
    "venues": (
        "id", "name", "name_local", "kind", "institution", "city", "address", "address_local", "capacity",
    ),
    "routes": ("id", "origin", "destination", "minutes", "by"),
    "sessions": (*_ITEM, "kind", "institutions", "repeat_of"),
    "visits": (*_ITEM, "host", "capacity", "dress", "bring", "gate_needs", "lunch", "accompanied_by"),
    "trips": (
        "id", "by", "date", "ends_on", "groups", "meet", "meeting_point", "depart", "arrive", "origin",
        "destination", "serves", "escort", "vehicles.name", "vehicles.seats",
    ),
    "groups": ("id", "name", "colour", "vehicle"),
    "stays": ("id", "venue", "check_in", "check_out"),
    "participants": (
        "id", "role", "honorific", "given_names", "family_name", "name_local", "name_order", "badge_name",
        "gender", "country", "organization", "organization_kind", "position", "languages", "groups",
    ),
    "coverage": ("invited_countries", "target_countries", "target_women", "ldc_until"),
    "country_names": (),
    "certificates": ("minimum_attendance", "of", "excused_counts", "minimum_minutes_share"),
    "checks": (
        "buffer_minutes", "passport_months", "landing_minutes", "flight_minutes", "stretch_minutes",
        "country_share", "deadlines",
    ),
}  # fmt: skip
"""Keys that come along, by table."""

LASTING = ("coverage", "country_names")
"""Tables whose dates are not the seminar's: a country leaves the LDCs when it does."""

AGREED_ANEW = ("sessions", "visits", "trips")
"""Tables whose records are planned again, whatever was agreed for the last time."""


def next_edition(old: Mapping[str, Any], start: dt.date) -> Data:
    """The data of the plan of the next edition, `[seminar]` with its dates among them.

    Args:
        old: the data of the plan of the edition before, as its file holds it; it is valid.
        start: the first day of the next edition; every date moves with it.
    """
    by = start - old["seminar"]["start"]
    made: Data = {"format": old["format"]}
    for table, keys in COMES_ALONG.items():
        found = old.get(table)
        if isinstance(found, list):
            made[table] = [_moved(_kept(record, keys), by) for record in found if _comes(table, record)]
        elif found:
            kept = _kept(found, keys) if keys else dict(found)
            made[table] = kept if table in LASTING else _moved(kept, by)
    made["seminar"] |= {"start": start, "end": old["seminar"]["end"] + by}
    gone = _ids(old) - _ids(made)
    for kind in TABLES:
        records = [_without(kind.model, record, gone) for record in made.get(kind.name, ())]
        made[kind.name] = [_planned(kind.name, record) for record in records]
    return {name: value for name, value in made.items() if value}


def _comes(table: str, record: Mapping[str, Any]) -> bool:
    if table == "participants":
        return record.get("role") in TEAM and record.get("status", "confirmed") == "confirmed"
    return record.get("status") != "cancelled"


def _kept(record: Mapping[str, Any], paths: Iterable[str]) -> Data:
    """The keys of a record that are named, `vehicles.name` for a key of each of its vehicles."""
    below: dict[str, list[str]] = {}
    for path in paths:
        name, _, rest = path.partition(".")
        below.setdefault(name, []).extend([rest] if rest else [])
    return {
        name: [_kept(each, rest) for each in record[name]] if rest else record[name]
        for name, rest in below.items()
        if name in record
    }


def _moved(value: Any, by: dt.timedelta) -> Any:  # noqa: ANN401 - data of a file
    """Every date in a value, so many days later."""
    match value:
        case dt.date():
            return value + by
        case dict():
            return {key: _moved(item, by) for key, item in value.items()}
        case list():
            return [_moved(item, by) for item in value]
        case _:
            return value


def _planned(table: str, record: Data) -> Data:
    return {**record, "status": "planned"} if table in AGREED_ANEW else record


def _ids(data: Mapping[str, Any]) -> set[str]:
    """The ids of all records but groups, whose names people carry without a record."""
    tables = [table.name for table in TABLES if table.key == "id" and table.name != "groups"]
    return {record["id"] for table in tables for record in data.get(table, ())}


def _without(model: type[Record], record: Mapping[str, Any], gone: set[str]) -> Data:
    """A record that names nothing that stayed behind; keys that become empty go."""
    keys = keys_of(model)
    found = {name: _still_there(keys[name], value, gone) for name, value in record.items()}
    return {name: value for name, value in found.items() if value not in (None, [], {})}


def _still_there(key: Key, value: Any, gone: set[str]) -> Any:  # noqa: ANN401 - data of a file
    match value:
        case list():
            return [
                kept for item in value if (kept := _still_there(key, item, gone)) is not None and kept != {}
            ]
        case dict() if key.below:
            return None if value.get("id") in gone else _without(key.below, value, gone)
        case str() if key.refers or key.below:
            return None if value in gone else value
        case _:
            return value
