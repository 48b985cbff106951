"""Who came, in figures: rates by day and item, and certificates; nothing before attendance was taken."""

from collections.abc import Iterable, Sequence

from seminar_cli.plan.awards import awards
from seminar_cli.plan.expected import Expectations, delegates
from seminar_cli.plan.figures.figure import Figure, Group, count
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.turnout import ATTENDED, Held, Tally, Turnout

UNDATED = "undated"


def after(plan: Plan) -> tuple[Group, ...]:
    """The rates of the participants, who are the confirmed delegates, and what they earned.

    The records of a rate are, of an item, those who came; of a day and of all, the items.
    """
    turnout = Turnout(Expectations(plan))
    if not turnout.taken:
        return ()
    keys = [person.id for person in delegates(turnout.expectations.confirmed)]
    return (
        _in_short(turnout, keys),
        Group("attendance.day", tuple(_by_day(turnout.taken, keys))),
        Group("attendance.item", tuple(_of_item(held, keys) for held in turnout.taken)),
    )


def _in_short(turnout: Turnout, keys: Sequence[str]) -> Group:
    taken = turnout.taken
    came = (key for key in keys if any(held.recorded.get(key) in ATTENDED for held in taken))
    decided = awards(turnout)
    walk_ins = [held for held in taken if held.walk_ins]
    return Group(
        "in_short",
        (
            count("attended", "person", came),
            count("attendance.taken", "item", (held.item.id for held in taken)),
            _rate("attendance", taken, keys),
            Figure(
                "walk_ins",
                sum(len(held.walk_ins) for held in walk_ins),
                "item",
                tuple(held.item.id for held in walk_ins),
            ),
            count("certificates.awarded", "person", (each.person.id for each in decided if each.awarded)),
            count(
                "certificates.withheld", "person", (each.person.id for each in decided if not each.awarded)
            ),
        ),
    )


def _by_day(taken: Iterable[Held], keys: Sequence[str]) -> Iterable[Figure]:
    days: dict[str, list[Held]] = {}
    for held in taken:
        days.setdefault(held.item.date.isoformat() if held.item.date else UNDATED, []).append(held)
    return (_rate(f"attendance.day.{day}", items, keys) for day, items in days.items())


def _rate(key: str, taken: Sequence[Held], keys: Sequence[str]) -> Figure:
    tally = sum((held.tally(keys) for held in taken), Tally())
    ids = tuple(held.item.id for held in taken)
    return Figure(key, tally.attended, "item", ids, rate=tally.share)


def _of_item(held: Held, keys: Sequence[str]) -> Figure:
    tally = held.tally(keys)
    came = tuple(key for key in keys if held.counts(key) and held.mark(key) in ATTENDED)
    label = held.item.title
    return Figure(f"attendance.item.{held.item.id}", tally.attended, "person", came, label, tally.share)
