"""One country has very many of the delegates.

More than the share of `[checks] country_share` of the confirmed delegates, and more than two, come from one
country. Told from eight delegates on. A seminar that a country was asked to fill has a larger share.

Invite others, or state the share that is meant: `seminar edit-checks --country-share 0.4`.

    [checks]
    country_share = 0.25

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[participants]]
    id = "p002"
    family_name = "Soto"
    country = "CHL"

    [[participants]]
    id = "p003"
    family_name = "Rojas"
    country = "CHL"

    [[participants]]
    id = "p004"
    family_name = "Okoye"
    country = "NGA"

    [[participants]]
    id = "p005"
    family_name = "Sok"
    country = "KHM"

    [[participants]]
    id = "p006"
    family_name = "Gurung"
    country = "NPL"

    [[participants]]
    id = "p007"
    family_name = "Diop"
    country = "SEN"

    [[participants]]
    id = "p008"
    family_name = "Quispe"
    country = "PER"
"""

from collections import Counter
from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.plan.names import country_name

FEW = 8
"""Delegates from which on a share says something."""

A_PAIR = 2
"""Delegates that any country may have."""


def find(desk: Desk) -> Iterator[Finding]:
    """Countries with more than their share."""
    everybody, most = len(desk.delegates), desk.plan.checks.country_share
    if everybody < FEW:
        return
    for code, number in Counter(person.country for person in desk.delegates).items():
        if code and number > A_PAIR and number > most * everybody:
            people = [person for person in desk.delegates if person.country == code]
            yield warning(
                desk.at(people[0], "country"),
                f"{number} of the {everybody:,} confirmed delegates ({number / everybody:.0%}) come from "
                f"{country_name(desk.plan, code)}, more than {most:.0%}.",
                "Invite others, or state the share that is meant: `seminar edit-checks --country-share …`.",
                about=[person.id for person in people[1:]],
            )
