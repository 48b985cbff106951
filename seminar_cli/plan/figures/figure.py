"""What a figure is: a number, and the records that it counts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Of = Literal["person", "item", "institution", "country", "city", "language", "day", "publication"]
"""What the records of a figure are: it says how a record's key is to be read."""

UNSTATED = "unstated"
"""The last part of the key of what the plan does not state."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it is made of.

    Attributes:
        key: stable name, from the general to the particular: `participants.gender.female`.
        value: how many; of contact hours, hours.
        of: what the records are.
        records: keys of the records behind it: ids, ISO codes, names of cities, dates.
        label: its name where that is data (a region, the title of an item); "" where it is a word.
        rate: of attendance, attended of expected, 0..1; else None.
    """

    key: str
    value: float
    of: Of
    records: tuple[str, ...] = ()
    label: str = ""
    rate: float | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that stand together; where they are the parts of a whole, they sum to it."""

    key: str
    figures: tuple[Figure, ...]
    whole: Figure | None = None


def count(key: str, of: Of, records: Iterable[str], label: str = "") -> Figure:
    """How many different records there are."""
    different = tuple(dict.fromkeys(records))
    return Figure(key, len(different), of, different, label)


def split(whole: Figure, by: str, kind: Callable[[str], str | None], kinds: Iterable[str]) -> Group:
    """The whole by kind: a figure for each of the kinds and one for the records that state none.

    Args:
        whole: what is divided; its parts sum to it.
        by: what it is divided by, "" where its key says so; the middle of the keys of the parts.
        kind: the kind of a record, None where it is not stated.
        kinds: all kinds there are, in print order.
    """
    stem = f"{whole.key}.{by}" if by else whole.key
    members: dict[str, list[str]] = {key: [] for key in (*kinds, UNSTATED)}
    for record in whole.records:
        members[kind(record) or UNSTATED].append(record)
    return Group(stem, tuple(count(f"{stem}.{key}", whole.of, ids) for key, ids in members.items()), whole)


def split_by_name(whole: Figure, by: str, names: Mapping[str, Iterable[str]]) -> Group:
    """The whole by what has a name in the data, such as regions: records by name."""
    stem = f"{whole.key}.{by}"
    parts = (count(f"{stem}.{slug(name)}", whole.of, ids, label=name) for name, ids in names.items())
    return Group(stem, tuple(parts), whole)


def slug(name: str) -> str:
    """The part of a key that a name makes: `latin-america`."""
    return "-".join(name.lower().split())
