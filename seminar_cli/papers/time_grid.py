"""A grid of columns (days, rooms) across and half-hours down, with what happens drawn where it belongs."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from seminar_cli.papers.item_words import time_words, tone_of
from seminar_cli.papers.paper import Block, Grid, Tone
from seminar_cli.plan.timeline import Entry, in_lanes

SLOT = dt.timedelta(minutes=30)

ENDLESS = dt.timedelta(hours=1)
"""How long something is drawn that has no end."""

DAY = dt.timedelta(days=1)

Legend = tuple[tuple[str, Tone], ...]


def grid_of(
    key: str,
    columns: Mapping[str, Sequence[Entry]],
    *,
    title: str = "",
    legend: Legend = (),
    empty: str = "",
) -> Grid:
    """The entries of each column as blocks over half-hours.

    An entry begins and ends at the half-hour nearest to its own, after the one before it; its block says
    the exact time.

    Args:
        key: the section's key.
        columns: what stands over a column, and its entries, all with times.
        title: of the section.
        legend: what the tones mean.
        empty: what is said where nothing has a time.
    """
    every = [entry for entries in columns.values() for entry in entries]
    origin = min((_nearest(_extent(entry)[0]) for entry in every), default=0)
    blocks = [
        block for number, entries in enumerate(columns.values()) for block in _blocks(number, entries, origin)
    ]
    count = max((block.last + 1 for block in blocks), default=0)
    return Grid(
        key=key,
        columns=tuple(columns),
        rows=tuple(_label((origin + row) * SLOT) for row in range(count)),
        blocks=tuple(blocks),
        title=title,
        legend=legend,
        empty=empty,
    )


def _blocks(column: int, entries: Sequence[Entry], origin: int) -> Iterator[Block]:
    """The blocks of one column from the top; entries that overlap share rows, others never do.

    Lanes are those of the time that is drawn, so that nothing is drawn over what has no end.
    """
    when = {(entry.what, entry.id): time_words(entry) for entry in entries}
    until = dt.timedelta()
    floor = below = 0
    taken: dict[int, int] = {}
    for entry in in_lanes([_as_drawn(entry) for entry in entries]):
        begins, ends = _extent(entry)
        if begins >= until:  # nothing before it goes on: it stands below all that was drawn
            floor, taken = below, {}
        until = max(until, ends)
        first = max(_nearest(begins) - origin, floor, taken.get(entry.lane, 0))
        last = max(_nearest(ends) - origin - 1, first)
        taken[entry.lane] = last + 1
        below = max(below, last + 1)
        yield Block(
            column=column,
            first=first,
            last=last,
            text=(entry.title,),
            tone=tone_of(entry),
            lane=entry.lane,
            lanes=entry.lanes,
            id=entry.id,
            when=when[entry.what, entry.id],
        )


def _as_drawn(entry: Entry) -> Entry:
    assert entry.begins is not None
    begins, ends = _extent(entry)
    return replace(entry, finishes=entry.begins + (ends - begins))


def _extent(entry: Entry) -> tuple[dt.timedelta, dt.timedelta]:
    """From when to when it is drawn, since midnight: until midnight at most, the endless for an hour."""
    assert entry.begins is not None
    midnight = dt.datetime.combine(entry.begins.date(), dt.time.min)
    ends = max(entry.finishes or entry.begins + ENDLESS, entry.begins)
    return entry.begins - midnight, min(ends - midnight, DAY)


def _nearest(moment: dt.timedelta) -> int:
    """The number of the half-hour nearest to a moment; between two, the later."""
    return (moment + SLOT / 2) // SLOT


def _label(moment: dt.timedelta) -> str:
    """`09:00`; past midnight, where a full day has run over, the hours go on."""
    minutes = moment // dt.timedelta(minutes=1)
    return f"{minutes // 60:02}:{minutes % 60:02}"
