"""Spans of time of what takes place: which overlap, and which come one after the other."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeVar

from seminar_cli.plan.programme import Timed

TimedT = TypeVar("TimedT", bound=Timed)


def in_time(records: Iterable[TimedT]) -> tuple[TimedT, ...]:
    """Those that take place and have a beginning and a later end, in order of time."""
    return tuple(sorted(filter(_has_span, records), key=begin))


def _has_span(record: Timed) -> bool:
    if record.cancelled or record.begins is None or record.finishes is None:
        return False
    return record.begins < record.finishes


def begin(record: Timed) -> dt.datetime:
    """When something that `in_time` gave begins."""
    assert record.begins is not None
    return record.begins


def finish(record: Timed) -> dt.datetime:
    """When something that `in_time` gave ends."""
    assert record.finishes is not None
    return record.finishes


def clashes(records: Iterable[TimedT]) -> Iterator[tuple[TimedT, TimedT]]:
    """Of records in order of time, each that begins before an earlier one ends, with that one.

    Gives one pair for each that clashes, with the earlier one that ends last: linear, however many clash.
    """
    longest: TimedT | None = None
    for record in records:
        if longest is not None and begin(record) < finish(longest):
            yield longest, record
        if longest is None or finish(record) > finish(longest):
            longest = record
