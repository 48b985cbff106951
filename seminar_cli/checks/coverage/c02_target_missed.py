"""A target of [coverage] is missed.

Fewer countries have confirmed delegates than `target_countries`, or the share of women among the delegates
who state a gender is below `target_women`. There is time until the visas are due; then it is a warning.

Invite more, or change the target.

    [coverage]
    target_countries = 2

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.plan.expected import women

MEND = "Invite more, or change it with `seminar edit-coverage`."


def find(desk: Desk) -> Iterator[Finding]:
    """Targets of countries and of women that the confirmed delegates do not reach."""
    coverage = desk.plan.coverage
    if not desk.delegates:
        return
    severity = desk.soon("visas")
    reached = len({person.country for person in desk.delegates if person.country})
    if coverage.target_countries is not None and reached < coverage.target_countries:
        told = f"Delegates come from {reached:,} countries; the target is {coverage.target_countries:,}."
        yield Finding(severity, desk.at(coverage, "target_countries"), told, MEND)
    stated = [person for person in desk.delegates if person.gender not in {None, "undisclosed"}]
    if coverage.target_women is not None and stated:
        share = women(stated) / len(stated)
        if share < coverage.target_women:
            told = f"Women are {share:.0%} of the delegates who state a gender; the target is "
            told += f"{coverage.target_women:.0%}."
            yield Finding(severity, desk.at(coverage, "target_women"), told, MEND)
