"""The options that papers take, and from them the one `Ask` that a paper is given."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.days import today
from seminar_cli.commands.types import CountryName, Day, Id, Word

if TYPE_CHECKING:
    from seminar_cli.papers import PaperKind
    from seminar_cli.papers.ask import Ask
    from seminar_cli.plan.plan import Plan
    from seminar_cli.store.plan_file import PlanFile

OPTIONS: dict[str, Callable[[], click.Option]] = {
    "day": lambda: click.Option(
        ["--day"],
        multiple=True,
        metavar="DAY",
        type=Day(),
        help="Only this day: 3, or 2027-03-03. Repeat for more.",
    ),
    "week": lambda: click.Option(
        ["--week"],
        multiple=True,
        type=click.IntRange(1),
        metavar="N",
        help="Only this week of the seminar, counted from its first day. Repeat for more.",
    ),
    "item": lambda: click.Option(
        ["--item"],
        multiple=True,
        metavar="ID",
        type=Id(["sessions", "visits"]),
        help="Only this session or visit.",
    ),
    "group": lambda: click.Option(
        ["--group"],
        multiple=True,
        metavar="GROUP",
        type=Id(["groups"]),
        help="Only this group. Repeat for more.",
    ),
    "country": lambda: click.Option(
        ["--country"], multiple=True, type=CountryName(), help="Only this country. Repeat for more."
    ),
    "person": lambda: click.Option(
        ["--person"],
        multiple=True,
        metavar="ID",
        type=Id(["participants"]),
        help="Only this participant. Repeat for more.",
    ),
    "trip": lambda: click.Option(
        ["--trip"], multiple=True, metavar="ID", type=Id(["trips"]), help="Only this trip. Repeat for more."
    ),
    "stay": lambda: click.Option(
        ["--stay"], multiple=True, metavar="ID", type=Id(["stays"]), help="Only this stay. Repeat for more."
    ),
    "marks": lambda: click.Option(
        ["--marks"], is_flag=True, help="Drop-downs (P, L, E, A) in the place of signatures, to be imported."
    ),
    "window": lambda: click.Option(
        ["--window"],
        type=click.IntRange(0, 24 * 60),
        default=60,
        metavar="MINUTES",
        help="Flights within so many minutes are met together.",
    ),
    "per": lambda: click.Option(
        ["--per"],
        type=Word(["day", "session"]),
        default="day",
        help="A sheet for each day, or each session.",
    ),
    "sign": lambda: click.Option(
        ["--sign"],
        type=Word(["half-day", "session"]),
        default="half-day",
        help="On a day's sheet, sign for morning and afternoon, or for each session.",
    ),
    "blanks": lambda: click.Option(
        ["--blanks"],
        type=click.IntRange(0, 100),
        default=5,
        help="Empty rows for people who come unannounced.",
    ),
    "order": lambda: click.Option(
        ["--order"],
        type=Word(["protocol", "surname"]),
        default="protocol",
        help="By country, or by surname.",
    ),
    "by": lambda: click.Option(
        ["--by"],
        type=Word(["country", "region", "sub-region"]),
        help="Only this table, and the chart of it; else all.",
    ),
    "records": lambda: click.Option(
        ["--records"],
        metavar="FIGURE",
        default="",
        help="The records behind one figure, by its key: women, sessions.lecture.",
    ),
    "as_of": lambda: click.Option(
        ["--as-of"],
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="As if it were that day: what is after it is told as still to come. Else today.",
    ),
    "changes_since": lambda: click.Option(
        ["--changes-since"],
        metavar="WHICH",
        help="What moved since: another plan file, or a number of `seminar history`, as it was after that.",
    ),
    "include": lambda: click.Option(
        ["--include"],
        type=Word(["contact", "identity", "care"]),
        multiple=True,
        help="Print personal data of this class too. Repeat for more.",
    ),
}


def options_for(takes: Iterable[str]) -> list[click.Parameter]:
    """The options of a paper that takes these, in the order of the table above."""
    taken = set(takes)
    return [make() for name, make in OPTIONS.items() if name in taken]


def ask_from(file: "PlanFile", parameters: Mapping[str, Any]) -> "Ask":
    """What the user asks of a paper.

    Raises:
        NotFound: a day, week, item, group or earlier state that the plan does not have.
        InvalidPlan: the earlier state is no plan.
    """
    from seminar_cli.commands.earlier import earlier_plan
    from seminar_cli.papers.ask import Ask
    from seminar_cli.plan.find import find

    plan = file.plan
    since = parameters.get("changes_since")
    plain = ("per", "sign", "blanks", "order", "marks", "window", "by", "records")
    chosen = {name: parameters[name] for name in plain if parameters.get(name) is not None}
    return Ask(
        days=_days(plan, parameters),
        items=tuple(find(plan, ["sessions", "visits"], text) for text in parameters.get("item", ())),
        groups=tuple(_group(plan, text) for text in parameters.get("group", ())),
        countries=tuple(parameters.get("country", ())),
        people=tuple(find(plan, ["participants"], text) for text in parameters.get("person", ())),
        trips=tuple(find(plan, ["trips"], text) for text in parameters.get("trip", ())),
        stays=tuple(find(plan, ["stays"], text) for text in parameters.get("stay", ())),
        include=frozenset(parameters.get("include", ())),
        as_of=_as_of(plan, parameters) if "as_of" in parameters else None,
        before=earlier_plan(file.path, since) if since else None,
        **chosen,
    )


def _days(plan: "Plan", parameters: Mapping[str, Any]) -> tuple[dt.date, ...]:
    """The days named one by one, and those of the weeks named."""
    from seminar_cli.papers.ask import day_of, days_of_week

    days = [day_of(plan, text) for text in parameters.get("day", ())]
    weeks = [day for number in parameters.get("week", ()) for day in days_of_week(plan, number)]
    return tuple(dict.fromkeys((*days, *weeks)))


def _as_of(plan: "Plan", parameters: Mapping[str, Any]) -> dt.date:
    """The day named, else today."""
    named: dt.datetime | None = parameters["as_of"]
    return named.date() if named else today(plan)


def _group(plan: "Plan", text: str) -> str:
    """A group that has a record, or one that participants merely name."""
    from seminar_cli.plan.find import find

    if any(text in person.groups for person in plan.participants):
        return text
    return find(plan, ["groups"], text)


def nothing(sentence: str, kind: "PaperKind", ask: "Ask") -> str:
    """Why a paper has no sheet: `Nothing to show: meals holds nothing for Sat 29 July 2023.`"""
    from seminar_cli.papers.refusals import narrowed

    asked = narrowed(ask)
    return f"{sentence}: {f'{kind.name} holds nothing for {asked}.' if asked else kind.without}"
