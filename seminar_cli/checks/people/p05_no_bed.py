"""Somebody has no bed for a night.

Between the first and the last stay, or from the night of the landing to the day of the take-off, there is a
night that no stay covers: guests stand in a lobby with their luggage. Where the flights are not known the
nights between the stays count. Nights on a trip, and away, need no bed. A note until the deadline of
`[checks] deadlines.rooms`, an error from it on; told only where the plan has stays.

Begin the stay earlier or end it later, or add a stay for the night.

    [[stays]]
    id = "beijing"
    check_in = 2027-02-28
    check_out = 2027-03-05

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-02-27T20:00:00 }
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.spans import begin, finish
from seminar_cli.checks.words import day, label
from seminar_cli.plan.keys import Path
from seminar_cli.plan.nights import ONE_DAY, SMALL_HOURS, first_night, last_day
from seminar_cli.plan.people import Participant
from seminar_cli.plan.places import Stay

EVENING = dt.time(22)
Nights = tuple[dt.date, dt.date]
"""From the first night up to, but not including, the second date."""

LONGEST = dt.timedelta(days=400)
"""A flight further away than this from the stays is a wrong date, which P16 tells."""


def find(desk: Desk) -> Iterator[Finding]:
    """For each person, the spans of nights that no stay covers."""
    stays = sorted((stay for stay in desk.plan.stays if _is_dated(stay)), key=_check_in)
    if not stays:
        return
    covered = _joined([(_check_in(stay), _check_out(stay)) for stay in stays])
    trips = [trip for trip in desk.trips if begin(trip).date() < finish(trip).date()]
    riders = {trip.id: {person.id for person in desk.expectations.expected(trip)} for trip in trips}
    for person in _sleepers(desk):
        rides = [trip for trip in trips if person.id in riders[trip.id]]
        spans = [(begin(trip).date(), finish(trip).date()) for trip in rides]
        for first, leaves in _gaps(_wanted(person, covered), _joined([*covered, *spans])):
            nights = [night for night in _each(first, leaves) if not _is_away(person, night)]
            if nights:
                yield _told(desk, person, stays, (nights[0], nights[-1] + ONE_DAY))


def _is_dated(stay: Stay) -> bool:
    return stay.check_in is not None and stay.check_out is not None and stay.check_in < stay.check_out


def _check_in(stay: Stay) -> dt.date:
    assert stay.check_in
    return stay.check_in


def _check_out(stay: Stay) -> dt.date:
    assert stay.check_out
    return stay.check_out


def _sleepers(desk: Desk) -> Iterator[Participant]:
    """Whom the hotels expect: guests who travel, and of the team those who have rooms."""
    guests = {person.id for person in desk.travelling}
    for person in desk.expectations.confirmed:
        is_local = person.country in desk.host_countries and not person.arrival
        if person.rooms or (person.id in guests and not is_local):
            yield person


def _wanted(person: Participant, covered: list[Nights]) -> Nights:
    """The nights for which a person wants a bed; where nothing is known, those from first to last stay."""
    first, last = first_night(person) or covered[0][0], last_day(person) or covered[-1][1]
    if first < covered[0][0] - LONGEST or last > covered[-1][1] + LONGEST:
        return covered[0][0], covered[0][0]
    return first, last


def _joined(spans: list[Nights]) -> list[Nights]:
    """The spans in order, those that touch or overlap as one."""
    joined: list[Nights] = []
    for first, leaves in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(leaves, joined[-1][1])
        else:
            joined.append((first, leaves))
    return joined


def _gaps(wanted: Nights, covered: list[Nights]) -> Iterator[Nights]:
    """What is left of the nights wanted."""
    at, end = wanted
    for first, leaves in covered:
        if at < min(first, end):
            yield at, min(first, end)
        at = max(at, leaves)
    if at < end:
        yield at, end


def _each(first: dt.date, leaves: dt.date) -> Iterator[dt.date]:
    for number in range((leaves - first).days):
        yield first + number * ONE_DAY


def _is_away(person: Participant, night: dt.date) -> bool:
    evening = dt.datetime.combine(night, EVENING)
    morning = dt.datetime.combine(night + ONE_DAY, SMALL_HOURS)
    return any(absence.since <= evening and morning <= absence.until for absence in person.away)


def _told(desk: Desk, person: Participant, stays: list[Stay], nights: Nights) -> Finding:
    when = _nights(*nights)
    return Finding(
        desk.due("rooms"),
        _where(desk, person, stays, nights),
        f"{label(person)} has no bed in {when}.",
        "Begin the stay earlier or end it later, or add a stay for the night.",
        about=(person.id,),
        name=label(person),
        many=f"people have no bed in {when}",
    )


def _nights(first: dt.date, leaves: dt.date) -> str:
    number = (leaves - first).days
    if number == 1:
        return f"the night of {day(first)}"
    return f"the {number} nights from {day(first)} to {day(leaves)}"


def _where(desk: Desk, person: Participant, stays: list[Stay], nights: Nights) -> Path:
    """Between two stays the stay that ends too early; else the person's journey."""
    before = [stay for stay in stays if _check_out(stay) <= nights[0]]
    after = [stay for stay in stays if _check_in(stay) >= nights[1]]
    if before and after:
        return desk.at(max(before, key=_check_out), "check_out")
    key = "arrival" if after else "departure"
    return desk.at(person, key, "at") if getattr(person, key) else desk.at(person)
