"""When two raw values are the same: in type too, since `1 == True == 1.0` but a reader sees a difference."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

_SCALARS = (str, bool, int, float, date, datetime, time)


def same(one: object, other: object) -> bool:
    """Whether two raw values would be written alike, apart from the order of keys."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float):
        return repr(one) == repr(other)
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one == other and one.utcoffset() == other.utcoffset()
    return one == other


def fingerprint(value: object) -> object:
    """Something hashable that is equal for two raw values if and only if they are the same."""
    if isinstance(value, dict):
        return dict, frozenset((key, fingerprint(inner)) for key, inner in value.items())
    if isinstance(value, list):
        return list, tuple(map(fingerprint, value))
    if isinstance(value, float):
        return float, repr(value)
    if isinstance(value, datetime):
        return datetime, value.isoformat()
    return type(value), value


def plain(value: object) -> Any:  # noqa: ANN401 - raw data is what TOML can hold
    """A copy made of nothing but what a parser gives: dicts, lists and scalars.

    Raises:
        TypeError: A value has no form in TOML.
    """
    if isinstance(value, Mapping):
        return {_key(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [plain(item) for item in value]
    if type(value) in _SCALARS:
        return value
    raise TypeError(f"A {type(value).__name__} has no form in TOML.")


def without_emptied(new: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    """`new` without the tables that held keys in `old` and hold none now.

    Clearing the last key of a table clears the table.
    """
    result: dict[str, Any] = {}
    for key, value in new.items():
        was = old.get(key)
        if isinstance(value, dict) and isinstance(was, dict) and was:
            inner = without_emptied(value, was)
            if inner:
                result[key] = inner
        else:
            result[key] = value
    return result


def _key(key: object) -> str:
    if type(key) is str:
        return key
    raise TypeError(f"A key must be text, not {type(key).__name__}.")
