"""One country is over-represented.

More than `country_share` of [checks] of the confirmed delegates come from one country (a quarter unless the
plan says otherwise). Seminars of fewer than eight delegates are left out, and so are delegations of two.

Invite others, or raise the share.

    [checks]
    country_share = 0.2

    [[participants]]
    id = "p001"
    family_name = "A"
    country = "CHL"

    [[participants]]
    id = "p002"
    family_name = "B"
    country = "CHL"

    [[participants]]
    id = "p003"
    family_name = "C"
    country = "CHL"

    [[participants]]
    id = "p004"
    family_name = "D"
    country = "NGA"

    [[participants]]
    id = "p005"
    family_name = "E"
    country = "LAO"

    [[participants]]
    id = "p006"
    family_name = "F"
    country = "KHM"

    [[participants]]
    id = "p007"
    family_name = "G"
    country = "KEN"

    [[participants]]
    id = "p008"
    family_name = "H"
    country = "PER"
"""

from collections import Counter
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.plan.names import country_name

FEW = 8
"""Delegates below which shares say nothing."""

DELEGATION = 2
"""People who are no more than a delegation."""


def find(desk: Desk) -> Iterator[Finding]:
    """Countries with more than their share of the delegates."""
    numbers = Counter(person.country for person in desk.delegates if person.country)
    total = sum(numbers.values())
    most = desk.plan.checks.country_share
    for code, number in numbers.most_common():
        if total >= FEW and number > DELEGATION and number > most * total:
            yield warning(
                ("coverage",) if desk.plan.coverage.model_fields_set else ("seminar",),
                f"{number:,} of {total:,} delegates ({number / total:.0%}) come from "
                f"{country_name(desk.plan, code)}.",
                "Invite others, or raise it with `seminar edit-checks --country-share …`.",
            )
