"""iCalendar (RFC 5545): what a paper holds for a calendar, each event once."""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry

from seminar_cli.errors import UsageMistake
from seminar_cli.papers.paper import Event, Paper
from seminar_cli.render.clean import for_terminal
from seminar_cli.render.sections import whole_title

PRODUCT = "-//seminar//seminar-cli//EN"
_SPARE = dt.timedelta(days=366)
"""Before and after the events, zones are told for so long: changes of the clock near them are then known."""


def render(papers: Sequence[Paper]) -> bytes:
    """A calendar of the events of all parts; the same papers give the same bytes.

    Raises:
        UsageMistake: no part holds an event.
    """
    events = list({event.id: event for paper in papers for event in reversed(paper.events)}.values())
    if not events:
        raise UsageMistake(
            "This paper holds nothing for a calendar.",
            "The agenda does, once something has a date: `seminar export agenda -o seminar.ics`.",
        )
    events.sort(
        key=lambda event: (event.day, event.begins or dt.datetime.combine(event.day, dt.time.min), event.id)
    )
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", " ".join(_clean(whole_title(papers)).split()))  # escaped by nobody
    calendar.add("x-wr-timezone", events[0].zone)
    for event in events:
        calendar.add_component(_entry(event))
    days = [event.day for event in events]
    calendar.add_missing_timezones(min(days) - _SPARE, max(days) + _SPARE)
    return bytes(calendar.to_ical())


def _entry(event: Event) -> Entry:
    entry = Entry()
    entry.add("uid", _clean(event.id))
    entry.add("dtstamp", dt.datetime.combine(event.stamp, dt.time.min, dt.UTC))
    entry.add("sequence", event.sequence)
    entry.add("summary", _clean(event.title))
    if event.place:
        entry.add("location", _clean(event.place))
    if event.description:
        entry.add("description", _clean(event.description))
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED" if event.confirmed else "TENTATIVE")
    _add_times(entry, event)
    return entry


def _add_times(entry: Entry, event: Event) -> None:
    """Times in their zone; of what has none whole days, of which a calendar names the day after the last."""
    if event.begins is None:
        entry.add("dtstart", event.day)
        entry.add("dtend", (event.last_day or event.day) + dt.timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
        return
    zone = ZoneInfo(event.zone)
    entry.add("dtstart", event.begins.replace(tzinfo=zone))
    if event.finishes is not None and event.finishes > event.begins:
        entry.add("dtend", event.finishes.replace(tzinfo=zone))


def _clean(text: str) -> str:
    return for_terminal(text).strip()
