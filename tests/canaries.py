"""A plan with something in every private key, each value one that stands nowhere else.

Whoever finds one of them where its class was not asked for has found a leak. A private key that is added to
the models has its canary here by itself; where no record has a place for it, this module says so.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from seminar_cli.commands.generate import kind_of
from seminar_cli.plan.keys import KEY_ORDER, Key, keys_of, privacy_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record

DAY = dt.date(2027, 3, 1)

EPOCH = dt.date(1899, 12, 30)
"""From which spreadsheets count days."""


class Canary(NamedTuple):
    """A value with its place and class; `signs` are what it may look like where it leaks."""

    path: str
    privacy: str
    signs: tuple[str, ...]


BASE: dict[str, Any] = {
    "format": 1,
    "seminar": {
        "title": "Seminar on trade", "start": DAY, "end": DAY + dt.timedelta(2), "timezone": "Asia/Shanghai",
        "city": "Beijing", "issue": 2, "contacts": [{"name": "Mr. Zhao"}],
    },
    "institutions": [
        {"id": "mofcom", "name": "Ministry of Commerce", "roles": ["host"], "city": "Beijing",
         "contacts": [{"name": "Ms. Wang"}]},
    ],
    "venues": [
        {"id": "hall", "name": "Lecture hall", "city": "Beijing"},
        {"id": "hotel", "name": "Garden hotel", "kind": "hotel", "city": "Beijing"},
    ],
    "speakers": [{"id": "lei", "given_names": "Hao", "family_name": "Lei", "institution": "mofcom"}],
    "sessions": [
        {"id": "s01", "title": "Opening", "kind": "opening", "date": DAY, "start": dt.time(9), "minutes": 60,
         "venue": "hall", "speakers": ["lei", "p001"]},
        {"id": "s02", "title": "Lunch", "kind": "meal", "date": DAY, "start": dt.time(12), "minutes": 60},
    ],
    "visits": [
        {"id": "v01", "title": "The port", "host": "mofcom", "date": DAY + dt.timedelta(1),
         "start": dt.time(10), "minutes": 60, "received_by": [{"name": "Mr. Sun"}],
         "accompanied_by": ["p002"]},
    ],
    "trips": [
        {"id": "t01", "by": "bus", "date": DAY + dt.timedelta(1), "depart": dt.time(9), "arrive": dt.time(10),
         "origin": "hotel", "serves": ["v01"], "escort": ["p002"],
         "vehicles": [{"name": "Bus 1", "seats": 30}]},
    ],
    "stays": [{"id": "garden", "venue": "hotel", "check_in": DAY, "check_out": DAY + dt.timedelta(2)}],
    "participants": [
        {"id": "p001", "given_names": "Vilayluck", "family_name": "Seneduangdeth", "country": "LAO",
         "arrival": {"at": dt.datetime(2027, 2, 28, 10), "flight": "XX 1"},
         "departure": {"at": dt.datetime(2027, 3, 4, 10), "flight": "XX 2"},
         "away": [{"since": dt.datetime(2027, 3, 3, 8), "until": dt.datetime(2027, 3, 3, 9)}],
         "rooms": [{"stay": "garden", "room": "12"}]},
        {"id": "p002", "role": "staff", "given_names": "Ana", "country": "CHL"},
    ],
    "attendance": [{"item": "s01", "present": ["p001"]}],
}  # fmt: skip
"""What the papers need to have something to say, with a record wherever a private key may stand."""

COUNTRIES = iter([("TUV", "Tuvalu"), ("NRU", "Nauru"), ("PLW", "Palau"), ("KIR", "Kiribati")])


def _filled(value: Any, model: type[Record], path: tuple[str, ...], found: list[Canary]) -> Any:
    """A record with a canary in each of its private keys; a list holds them in its first item."""
    if isinstance(value, list):
        return [_filled(value[0], model, path, found), *value[1:]]
    filled = dict(value)
    for key in keys_of(model).values():
        here = (*path, key.name)
        if key.below and privacy_of(here) != "open" and key.name not in filled:
            filled[key.name] = {}
        if key.below and key.name in filled and isinstance(filled[key.name], dict | list):
            first = filled[key.name][0] if isinstance(filled[key.name], list) else filled[key.name]
            if isinstance(first, dict):
                filled[key.name] = _filled(filled[key.name], key.below, here, found)
        elif privacy_of(here) != "open" and not key.below:
            filled[key.name] = _canary(key, here, found)
    return filled


def _canary(key: Key, path: tuple[str, ...], found: list[Canary]) -> Any:
    number = len(found) + 1
    kind, choices = kind_of(key)
    value: Any
    if kind == "choice":
        return choices[-1]  # a word of the language: nothing tells it from others
    if kind == "date":
        value = dt.date(1900 + number, 5, 7)
        signs: tuple[str, ...] = (str(value.year), str((value - EPOCH).days))
    elif kind == "country":
        signs = next(COUNTRIES)
        value = signs[0]
    else:
        assert kind == "text", f"say what a canary of {path} looks like"
        value = f"canary{number}x@" if path[-1] == "email" else f"canary{number}x"
        signs = (value,)
    found.append(Canary(".".join(path), privacy_of(path), signs))
    return [value] if key.is_list else value


def _private_paths() -> Iterator[str]:
    for above, keys in KEY_ORDER.items():
        for name in keys:
            path = (*filter(None, above.split(".")), name)
            if privacy_of(path) != "open" and ".".join(path) not in KEY_ORDER:
                yield ".".join(path)


def _made() -> tuple[dict[str, Any], tuple[Canary, ...]]:
    found: list[Canary] = []
    data = {
        table: _filled(value, keys_of(Plan)[table].below, (table,), found)  # type: ignore[arg-type]
        if isinstance(value, dict | list)
        else value
        for table, value in BASE.items()
    }
    missing = {*_private_paths()} - {canary.path for canary in found} - {"participants.visa.status"}
    assert not missing, f"no record of BASE has a place for {missing}"
    return data, tuple(found)


DATA, CANARIES = _made()
