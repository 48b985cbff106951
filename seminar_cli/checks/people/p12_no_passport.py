"""A passport is not known.

The plan keeps passports, and of a confirmed delegate from abroad it has none, or none with a number: no train
ticket and no visa letter can be made out. There is time until the visas are due.

Ask for a copy of the page.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    passport = { number = "P0000001" }

    [[participants]]
    id = "p002"
    family_name = "Okoye"
    country = "NGA"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import DELEGATES, Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import label


def find(desk: Desk) -> Iterator[Finding]:
    """Delegates from abroad without a passport number, where the plan has any."""
    if not any(person.passport and person.passport.number for person in desk.plan.participants):
        return
    for person in desk.from_abroad:
        if person.role in DELEGATES and not (person.passport and person.passport.number.strip()):
            yield Finding(
                desk.due("visas"),
                desk.at(person),
                f"The passport of {label(person)} is not known.",
                f"`seminar edit-participant {person.id} --passport-number …`.",
                name=label(person),
                many="delegates from abroad have no passport in the plan",
            )
