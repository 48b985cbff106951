"""Nobody of the team goes along.

A trip has no escort, or a visit nobody who accompanies the group: nobody has the list, and nobody is called
when one is missing. A walk needs none, nor do optional visits.

Name who goes along.

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-02
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import timed


def find(desk: Desk) -> Iterator[Finding]:
    """Trips without an escort and visits that nobody accompanies; there is time until groups are made."""
    for trip in desk.plan.trips:
        if not (trip.escort or trip.cancelled or trip.by == "walk"):
            yield Finding(
                desk.soon("groups"),
                desk.at(trip),
                f"{timed(desk.plan, trip)} has no escort.",
                f"`seminar edit-trip {trip.id} --escort …`.",
                name=trip.id,
                many="trips have no escort",
            )
    for visit in desk.plan.visits:
        if not (visit.accompanied_by or visit.cancelled) and visit.is_required:
            yield Finding(
                desk.soon("groups"),
                desk.at(visit),
                f"Nobody accompanies the group to {timed(desk.plan, visit)}.",
                f"`seminar edit-visit {visit.id} --accompanied-by …`.",
                name=visit.id,
                many="visits are accompanied by nobody",
            )
