"""Somebody is likely in the list twice.

Two people who come have the same name, whatever its order, accents and capitals, come from one country, or
one of them from none, and no birth date tells them apart. Two with the same
passport number of one country are an error.
People who have withdrawn or declined are left out.

Remove one of the two, or give both their birth dates.

    [[participants]]
    id = "p001"
    given_names = "José"
    family_name = "Reyes"
    country = "CHL"

    [[participants]]
    id = "p002"
    given_names = "REYES"
    family_name = "Jose"
    country = "CHL"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding, error, warning
from seminar_cli.checks.words import label
from seminar_cli.plan.matching import doubles
from seminar_cli.plan.people import Participant


def find(desk: Desk) -> Iterator[Finding]:
    """Pairs with one name or one passport."""
    people = [person for person in desk.plan.participants if person.status not in GONE]
    told: set[str] = set()
    passports: dict[tuple[str, str], Participant] = {}
    for person in people:
        number = _passport(person)
        if number and number in passports:
            told.add(person.id)
            other = passports[number]
            yield error(
                desk.at(person, "passport", "number"),
                f"{label(person)} and {label(other)} have the same passport number.",
                "Remove one of the two, or mend the number.",
                about=[other.id],
            )
        if number:
            passports.setdefault(number, person)
    for first, second in doubles(people):
        if second.id not in told:
            yield warning(
                desk.at(second),
                f"{label(second)} and {label(first)} are likely the same person.",
                f"`seminar remove-participant {second.id}`, or give both their birth dates.",
                about=[first.id],
                name=label(second),
                many="people are likely in the list twice",
            )


def _passport(person: Participant) -> tuple[str, str] | None:
    """Number and country of a passport; None for none, and for `tbc` and `0000` in its place."""
    if person.passport is None:
        return None
    number = "".join(filter(str.isalnum, person.passport.number.upper()))
    is_one = len(set(number)) > 1 and any(map(str.isdigit, number))
    issued_by = person.passport.issued_by or person.nationality or person.country
    return (number, issued_by or "") if is_one else None
