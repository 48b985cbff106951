"""Marks of attendance put into the records of a plan: whoever is marked anew leaves the list of before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LISTS = ("present", "late", "excused")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a sheet, a log or a person says of one item.

    Attributes:
        item: id of the session or visit.
        lists: ids of people by list: present, late, excused; those in "absent" are in none of them.
        minutes: by id, of an online log.
        walk_ins: people who are not in the plan, as raw data.
    """

    item: str
    lists: Mapping[str, Sequence[str]]
    minutes: Mapping[str, int] = field(default_factory=dict)
    walk_ins: Sequence[Mapping[str, Any]] = ()

    @property
    def summary(self) -> str:
        """`s01: 17 present, 1 late, 2 walk-ins`."""
        told = [f"{len(keys):,} {name}" for name, keys in self.lists.items() if keys]
        if self.minutes:
            told.append(f"{len(self.minutes):,} with minutes")
        if self.walk_ins:
            told.append(f"{len(self.walk_ins):,} walk-in{'' if len(self.walk_ins) == 1 else 's'}")
        return f"{self.item}: {', '.join(told) or 'nobody'}"


def marked(
    raw: Sequence[Mapping[str, Any]], marks: Iterable[Marks]
) -> Iterator[tuple[int | None, dict[str, Any]]]:
    """The records of `[[attendance]]` that change: the number of each, None for a new one, and its data."""
    for each in marks:
        index = next((number for number, record in enumerate(raw) if _is_of(record, each.item)), None)
        old: Mapping[str, Any] = {"item": each.item} if index is None else raw[index]
        record = _merged(old, each)
        if index is None or record != old:
            yield index, record


def _is_of(record: Mapping[str, Any], item: str) -> bool:
    return record.get("item") == item and "half" not in record


def _merged(old: Mapping[str, Any], marks: Marks) -> dict[str, Any]:
    named = {key for keys in marks.lists.values() for key in keys}
    record = dict(old)
    for name in LISTS:
        before = old.get(name, [])
        new = list(marks.lists.get(name, ()))
        keys = [key for key in before if key not in named or key in new]
        keys += [key for key in new if key not in before]
        if keys:
            record[name] = keys
        else:
            record.pop(name, None)
    if marks.minutes:
        record["minutes"] = {**old.get("minutes", {}), **marks.minutes}
    known = list(old.get("walk_ins", []))
    more = [dict(each) for each in marks.walk_ins if dict(each) not in known]
    if known or more:
        record["walk_ins"] = [*known, *more]
    return record
