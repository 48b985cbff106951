"""What is remembered while one workbook is made: a name stands on many sheets, and many rows are the same."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_forgetting: list[Callable[[], None]] = []


def remembered(function: Callable[P, T]) -> Callable[P, T]:
    """Ask the function once for each of its arguments, until `forget`."""
    known = lru_cache(maxsize=None)(function)
    _forgetting.append(known.cache_clear)
    return known  # type: ignore[return-value]  # it takes what the function takes


def forget() -> None:
    """Let go of all that is remembered, so that a pack of workbooks takes no more room than its largest."""
    for each in _forgetting:
        each()
