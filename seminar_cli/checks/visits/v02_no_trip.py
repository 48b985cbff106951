"""A visit has no trip there, or none back.

No trip that takes place serves the visit or goes to its place before it begins; or none leaves from there
afterwards. None is needed where the group is next door before or after: in the same venue or institution,
at most a quarter of an hour apart by a route, or at the hotel of the night.

Add the trip (`by = "walk"` is one), and name the visit in its `serves`.

    [[venues]]
    id = "expo"
    name = "Expo"

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[visits]]
    id = "v01"
    title = "Expo"
    venue = "expo"
    date = 2027-03-02
    start = 09:00:00
    end = 11:00:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.rides import around, brings_to, is_near, place_of, serving
from seminar_cli.checks.words import timed
from seminar_cli.plan.programme import Visit


def find(desk: Desk) -> Iterator[Finding]:
    """Visits to which, or from which, nothing goes; there is time until the flights are known."""
    ways_of = around(desk)
    for visit in desk.items:
        if not isinstance(visit, Visit) or not place_of(visit):
            continue
        ways = ways_of[visit.id]
        bringing = {brings_to(desk, trip, visit) for trip in serving(desk, visit)}
        there, back = True in bringing, False in bringing
        there = there or all(is_near(desk, before, place_of(visit)) for before, _ in ways)
        back = back or all(is_near(desk, after, place_of(visit)) for _, after in ways)
        if ways and not (there and back):
            missing = "there or back" if not (there or back) else "back" if there else "there"
            yield Finding(
                desk.soon("flights"),
                desk.at(visit),
                f"{timed(desk.plan, visit)} has no trip {missing}.",
                f"`seminar add-trip --serves {visit.id} …`; a walk is a trip too.",
                name=visit.id,
                many=f"visits have no trip {missing}",
            )
