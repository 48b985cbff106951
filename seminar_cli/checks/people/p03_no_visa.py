"""A visa is not issued.

A confirmed guest from abroad has no visa yet, and the plan keeps track of visas; there is time until their
deadline. A refused one is an error at once, as is one that expires before the person leaves. Who needs
none, and who comes from the country of the hosts, is left out.

Ask the embassy, and mend `visa.status`.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    visa = { status = "applied" }
"""

import datetime as dt
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import label
from seminar_cli.plan.nights import last_day
from seminar_cli.plan.people import Participant

SETTLED = frozenset({"issued", "not-needed"})


def find(desk: Desk) -> Iterator[Finding]:
    """Visas that are refused, missing, or too short."""
    if not any(person.visa and person.visa.status for person in desk.plan.participants):
        return
    for person in desk.from_abroad:
        status = person.visa.status if person.visa else None
        if status == "refused":
            sentence = f"The visa of {label(person)} was refused."
            yield error(desk.at(person, "visa"), sentence, "Ask the embassy, or name somebody else.")
        elif status not in SETTLED:
            yield Finding(
                desk.due("visas"),
                desk.at(person, *(["visa"] if person.visa else [])),
                f"The visa of {label(person)} is not issued yet.",
                f"`seminar edit-participant {person.id} --visa-status issued` once it is.",
                name=label(person),
                many="visas of confirmed guests are not issued yet",
            )
        elif _is_too_short(desk, person):
            sentence = f"The visa of {label(person)} expires before the person leaves."
            yield error(desk.at(person, "visa", "expires"), sentence, "Ask for a longer one.")


def _is_too_short(desk: Desk, person: Participant) -> bool:
    expires = person.visa.expires if person.visa else None
    return expires is not None and expires < leaving_day(desk, person)


def leaving_day(desk: Desk, person: Participant) -> dt.date:
    """The day on which somebody leaves the country; the seminar's last, where no flight is known."""
    return last_day(person) or desk.plan.seminar.end
