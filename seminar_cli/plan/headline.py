"""The sentence that says how many came from where, in the plan's own words."""

from collections.abc import Sequence

from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan


def headline(plan: Plan, people: Sequence[Participant]) -> str:
    """`18 policy-makers and practitioners from 14 developing countries`, in the plan's own words.

    Where the plan holds nobody but knows the published figures, it is made from those.
    """
    reported = plan.reported
    if not people and reported.participants is not None:
        more, over = ("More than ", "over ") if reported.at_least else ("", "")
        who = _counted(reported.participants, plan.seminar.participants_called, "participant")
        if reported.countries is None:
            return f"{more}{who} (as reported)"
        where = _counted(reported.countries, plan.seminar.countries_called, "country")
        return f"{more}{who} from {over}{where} (as reported)"
    reached = {person.country for person in people if person.country}
    who = _counted(len(people), plan.seminar.participants_called, "participant")
    return f"{who} from {_counted(len(reached), plan.seminar.countries_called, 'country')}"


def _counted(number: int, many: str, one: str) -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {many}"
