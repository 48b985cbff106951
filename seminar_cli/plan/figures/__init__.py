"""A seminar in figures, each with the records that it counts; the paper `stats` lays them out.

Participants are the confirmed delegates; people are all who are confirmed, as on the list of participants.
"""

from collections.abc import Iterator

from seminar_cli.plan.figures.after import after
from seminar_cli.plan.figures.figure import Figure, Group
from seminar_cli.plan.figures.met import met
from seminar_cli.plan.figures.people import by_gender, people
from seminar_cli.plan.figures.programme import programme
from seminar_cli.plan.plan import Plan

SUBJECTS = {"people": people, "programme": programme, "met": met, "attendance": after}
"""What the figures are about, in print order, and what makes them."""


def figures(plan: Plan) -> dict[str, Figure]:
    """Every figure of a plan by its key, those of regions by gender too."""
    return {figure.key: figure for group in _groups(plan) for figure in group.figures}


def _groups(plan: Plan) -> Iterator[Group]:
    for make in SUBJECTS.values():
        for group in make(plan):
            yield group
            if group.whole:
                yield Group(group.whole.key, (group.whole,))
            if group.key == "participants.region":
                yield from (by_gender(plan, region) for region in group.figures)
