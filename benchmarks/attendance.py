"""Sign-in sheets of the first half of a generated plan."""

import datetime as dt
from collections.abc import Sequence
from random import Random
from typing import Any

from benchmarks.places import ACCEPTED, Records
from benchmarks.programme import Programme
from benchmarks.sizes import Size

UNSIGNED = {"meal", "free", "exhibit"}


def attendance(size: Size, made: Programme) -> Records:
    """A sheet for every signed item; of a hundred people, 3 are late, 2 excused and 3 absent."""
    chance = size.chance("attendance")
    until = size.date((size.days + 1) // 2)
    sheets: Records = []
    for item in (*made.sessions, *made.visits):
        signed = item.get("signed", item.get("kind") not in UNSIGNED)
        chosen = item.get("attend") == "choice"
        if signed and not chosen and item.get("status") != "cancelled" and item["date"] < until:
            sheets.append(_sheet(item, _expected(item, made.delegates), chance))
    if sheets:
        sheets[0] |= {
            "half": "am",
            "walk_ins": [{"name": "Ms. Ana Souza", "organization": "Embassy of Brazil", "country": "BRA"}],
            "ignore": ACCEPTED,
        }
    return sheets


def _expected(item: dict[str, Any], delegates: Sequence[dict[str, Any]]) -> list[str]:
    begins = dt.datetime.combine(item["date"], item["start"])
    groups, people = set(item.get("groups", ())), set(item.get("people", ()))
    everybody = not groups and not people
    return [
        person["id"]
        for person in delegates
        if (everybody or person["id"] in people or not groups.isdisjoint(person["groups"]))
        and not any(span["since"] <= begins < span["until"] for span in person.get("away", ()))
    ]


def _sheet(item: dict[str, Any], people: Sequence[str], chance: Random) -> dict[str, Any]:
    if item.get("venue") == "online":
        return {"item": item["id"], "minutes": {key: chance.randrange(10, 61) for key in people}}
    columns: dict[str, list[str]] = {"present": [], "late": [], "excused": [], "absent": []}
    for key in people:
        columns[_mark(chance.random())].append(key)
    del columns["absent"]
    return {"item": item["id"]} | {name: keys for name, keys in columns.items() if keys}


def _mark(drawn: float) -> str:
    bounds = ((0.92, "present"), (0.95, "late"), (0.97, "excused"))
    return next((mark for bound, mark in bounds if drawn < bound), "absent")
