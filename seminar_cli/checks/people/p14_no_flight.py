"""A flight is not known.

Of a confirmed guest from abroad the landing or the take-off is open, although the plan knows those of
others. The airport team meets nobody whom it does not know of. There is time until the flights are due. Who
has `present_from` needs no landing.

Ask, and enter the flight.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    arrival = { at = 2027-02-28T14:25:00 }
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import label
from seminar_cli.plan.people import Participant


def find(desk: Desk) -> Iterator[Finding]:
    """Guests without a landing, and guests without a take-off, where any is known."""
    if not any(_lands(person) or _leaves(person) for person in desk.plan.participants):
        return
    for person in desk.from_abroad:
        for known, key, word in (
            (_lands(person) or person.present_from, "arrival", "landing"),
            (_leaves(person), "departure", "take-off"),
        ):
            if not known:
                yield Finding(
                    desk.due("flights"),
                    desk.at(person, *([key] if getattr(person, key) else [])),
                    f"The {word} of {label(person)} is not known.",
                    f"`seminar edit-participant {person.id} --{key}-at … --{key}-flight …`.",
                    name=label(person),
                    many=f"guests from abroad have no {word} yet",
                )


def _lands(person: Participant) -> bool:
    return person.arrival is not None and person.arrival.at is not None


def _leaves(person: Participant) -> bool:
    return person.departure is not None and person.departure.at is not None
