"""Hours of programme without a break.

One item follows the other for longer than `stretch_minutes` of [checks] (three hours unless the plan says
otherwise) with less than ten minutes in between. Meals, free time, trips and what people may leave out are
breaks. A single long item has its own.

Put a break between them, or move one.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-01
    start = 09:00:00
    end = 11:00:00

    [[sessions]]
    id = "s02"
    title = "Payments"
    date = 2027-03-01
    start = 11:00:00
    end = 13:00:00
"""

from collections.abc import Iterator, Sequence

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.spans import begin, finish
from seminar_cli.checks.words import day, gap, minutes, thing
from seminar_cli.plan.programme import Item

BREAK = 10
"""Minutes between two items that are a break."""


def find(desk: Desk) -> Iterator[Finding]:
    """Runs of items without a break, each told once, however many people sit through it."""
    told: set[tuple[str, str]] = set()
    for duties in {id(crowd.duties): crowd.duties for crowd in desk.crowds}.values():
        for run in _runs(duties):
            first, last = run[0], max(run, key=finish)
            length = gap(begin(first), finish(last))
            if len(run) > 1 and length > desk.plan.checks.stretch_minutes and (first.id, last.id) not in told:
                told.add((first.id, last.id))
                yield warning(
                    desk.at(first),
                    f"On {day(begin(first).date())} there is no break from {begin(first):%H:%M} to "
                    f"{finish(last):%H:%M} ({minutes(length)}): {thing(desk.plan, first)} to "
                    f"{thing(desk.plan, last)}.",
                    "Put a break between them, or raise `stretch_minutes` with `seminar edit-checks`.",
                    about=[item.id for item in run[1:]],
                )


def _runs(duties: Sequence[Item]) -> Iterator[list[Item]]:
    """The items in runs without a break in between."""
    run: list[Item] = []
    for item in duties:
        if run and gap(max(map(finish, run)), begin(item)) >= BREAK:
            yield run
            run = []
        run.append(item)
    if run:
        yield run
