"""An invited country has nobody confirmed.

[coverage] names the country as invited, and no delegate of it is confirmed. There is time until the visas
are due; then it is a warning.

Remind the embassy, or take the country out.

    [coverage]
    invited_countries = ["LAO"]
"""

from collections import Counter
from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import counted
from seminar_cli.plan.names import country_name


def find(desk: Desk) -> Iterator[Finding]:
    """Invited countries without a confirmed delegate."""
    confirmed = {person.country for person in desk.delegates}
    hoped = Counter(
        person.country
        for person in desk.plan.participants
        if person.role == "delegate" and person.status not in GONE
    )
    for number, code in enumerate(desk.plan.coverage.invited_countries):
        if code not in confirmed:
            name = country_name(desk.plan, code)
            open_ = f"; {counted(hoped[code], 'nominee is', 'nominees are')} open" if hoped[code] else ""
            yield Finding(
                desk.soon("visas"),
                desk.at(desk.plan.coverage, "invited_countries", number),
                f"{name} is invited and has no confirmed delegate{open_}.",
                "Remind the embassy, or take the country out.",
                name=name,
                many="invited countries have no confirmed delegate",
            )
