"""Ids that never return: those in use, and those the journal says were used and are gone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from seminar_cli.plan.tables import BY_NAME, TABLES

NUMBERED = re.compile(rf"({'|'.join(kind.prefix for kind in TABLES if kind.prefix)})([0-9]+)")
"""Ids that the program counts: p019, s07."""


@dataclass(frozen=True, slots=True)
class UsedIds:
    """What must be known of the past so that no id is used twice.

    A number is remembered as the highest of its prefix, so that the record stays short however many
    participants come and go; other ids are remembered one by one.
    """

    highest: Mapping[str, int] = field(default_factory=dict)
    """The highest number ever used with a prefix, in whatever table."""

    retired: frozenset[str] = frozenset()
    """Ids without such a number that were used and are gone."""

    def after(self, before: Mapping[str, Any] | None, now: Mapping[str, Any] | None) -> "UsedIds":
        """The record after a change of the plan's data; None where the data are not known.

        What is gone cannot be told without the new data: then every old id counts as gone until one of the
        next changes shows that it is there.
        """
        old, new = set(_ids(before)), set(_ids(now))
        highest = dict(self.highest)
        for _, key in old | new:
            if match := NUMBERED.fullmatch(key):
                highest[match[1]] = max(highest.get(match[1], 0), int(match[2]))
        gone = {key for table, key in old - new if not _is_counted(table, key)}
        return UsedIds(highest, (self.retired | gone) - {key for _, key in new})


def _ids(data: Mapping[str, Any] | None) -> Iterator[tuple[str, str]]:
    """Table and id of every record of the raw data."""
    for table, records in (data or {}).items():
        for record in records if isinstance(records, list) else ():
            key = record.get("id") if isinstance(record, dict) else None
            if isinstance(key, str):
                yield table, key


def _is_counted(table: str, key: str) -> bool:
    """The highest number alone keeps such an id from returning."""
    kind = BY_NAME.get(table)
    match = NUMBERED.fullmatch(key)
    return bool(kind and match and kind.prefix == match[1])
