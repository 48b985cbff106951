"""Nobody has asked what somebody eats.

The plan knows the diets of some people, and of a confirmed guest nothing at all. The caterer counts those
as without any need; `diet = ["none"]` says that somebody was asked.

Ask, and enter the diet.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    diet = ["halal"]

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, note
from seminar_cli.checks.words import label

MOST_ARE_KNOWN = 0.5
"""From this share on those without a diet were forgotten; below it the plan notes exceptions only."""


def find(desk: Desk) -> Iterator[Finding]:
    """Guests of whom no diet is known, where it is of most."""
    known = sum(bool(person.diet or person.diet_notes) for person in desk.coming)
    if not known or known < MOST_ARE_KNOWN * len(desk.coming):
        return
    for person in desk.coming:
        if not (person.diet or person.diet_notes):
            yield note(
                desk.at(person),
                f"No diet is known of {label(person)}.",
                f'`seminar edit-participant {person.id} --diet …`; "none" says that it was asked.',
                name=label(person),
                many="guests were not asked what they eat, as far as the plan knows",
            )
