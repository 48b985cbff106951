"""`show`, and `seminar` alone: where the seminar stands today and what to do next."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import Context, clean, everywhere, pass_context, result
from seminar_cli.commands.days import today
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import NotFound

if TYPE_CHECKING:
    from seminar_cli.checks.report import Report
    from seminar_cli.plan.plan import Plan
    from seminar_cli.plan.timeline import Entry
    from seminar_cli.store.plan_file import PlanFile

NO_PLAN = """There is no plan here yet.

  seminar init                     begin one: a few questions, then a seminar.toml to fill
  seminar demo play                copy the examples, to play with
  seminar -p FOLDER show           look at one that stands elsewhere
  seminar --help                   every command"""


def command() -> click.Command:
    """The command that shows where the seminar stands."""

    @click.command(
        "show",
        cls=SectionedCommand,
        help=f"Show where the seminar stands and what to do next.\n\n{EXAMPLES['show']}",
    )
    @click.option(
        "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="As if it were that day."
    )
    @everywhere
    @pass_context
    def show(context: Context, /, as_of: dt.datetime | None) -> None:
        _show(context, as_of.date() if as_of else None)

    return show


def alone(context: Context) -> None:
    """What `seminar` without a word prints: the dashboard, or how to begin where there is no plan.

    Raises:
        NotFound: the plan that is named is not there.
        InvalidPlan: there is a plan and it cannot be read.
    """
    try:
        context.path()
    except NotFound:
        if context.plan:
            raise
        _print(context, NO_PLAN)
        return
    _show(context, None)


def _show(context: Context, day: dt.date | None) -> None:
    file = context.load()
    _print(context, dashboard(file, day or today(file.plan)))


def _print(context: Context, text: str) -> None:
    """The text with its headings in bold where colour is; or to be listened to.

    To be listened to, a colon stands where columns stood apart, and blank lines go.
    """
    if context.plain:
        from seminar_cli.render.as_plain import said

        lines = (re.sub(r"(?<=\S) {2,}", ": ", line.strip()) for line in text.splitlines())
        result("\n".join(said(line) for line in lines if line))
        return
    screen = context.screen()
    for number, line in enumerate(clean(text).splitlines()):
        heading = number == 0 or (line.endswith(":") and not line.startswith(" "))
        for piece in _fitted(line, screen.width):
            click.echo(click.style(piece, bold=True) if heading else piece, color=screen.colour)


def _fitted(line: str, width: int | None) -> list[str]:
    """A line broken to the width of the screen; what is in a column goes on below it."""
    from seminar_cli.render.measure import wrapped

    if width is None:
        return [line]
    column = re.match(r" *(?:\S+ )*\S+ {2,}| *", line)
    assert column is not None
    before = column.end() if column.end() < width // 2 else 0
    first, *rest = wrapped(line[before:], width - before) or [""]
    return [line[:before] + first, *(" " * before + piece for piece in rest)]


def dashboard(file: "PlanFile", day: dt.date) -> str:
    """Title, dates, the day's items, people by status, open findings and the next steps, a line each."""
    from seminar_cli.checks.report import report
    from seminar_cli.commands.check import desk_of

    found = report(desk_of(file, day))
    plan = file.plan
    seminar = plan.seminar
    lines = [
        seminar.title,
        f"{_dates(seminar.start, seminar.end)}, {_days_to_go(plan, day)}",
        "",
        *_today(plan, day),
        f"People: {_people(plan)}",
        f"Findings: {_findings(found)}",
        "",
        "Next:",
        *(f"  {step}" for step in _next(plan, day, found)),
    ]
    return "\n".join(lines)


def _dates(first: dt.date, last: dt.date) -> str:
    return _date(first) if first == last else f"{_date(first)} to {_date(last)}"


def _date(date: dt.date) -> str:
    return f"{date:%a} {date.day} {date:%B %Y}"


def _days_to_go(plan: "Plan", day: dt.date) -> str:
    first, last = plan.seminar.start, plan.seminar.end
    if day < first:
        return f"{_counted((first - day).days, 'day')} to go"
    if day > last:
        return f"over since {_counted((day - last).days, 'day')}"
    return f"day {(day - first).days + 1} of {(last - first).days + 1}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _today(plan: "Plan", day: dt.date) -> Iterator[str]:
    from seminar_cli.plan.timeline import programme

    entries = [entry for each in programme(plan) if each.date == day for entry in each.entries]
    if entries:
        yield f"Today, {_date(day)} ({plan.seminar.timezone}):"
        yield from (f"  {_time(entry)}  {entry.title}{_mark(entry)}" for entry in entries)
        yield ""


def _time(entry: "Entry") -> str:
    begins = f"{entry.begins:%H:%M}" if entry.begins else "--:--"
    return f"{begins}–{entry.finishes:%H:%M}" if entry.finishes else f"{begins:<11}"


def _mark(entry: "Entry") -> str:
    return " (cancelled)" if entry.cancelled else ""


def _people(plan: "Plan") -> str:
    statuses = Counter(person.status for person in plan.participants)
    return ", ".join(f"{number} {status}" for status, number in statuses.items()) or "none yet"


def _findings(found: "Report") -> str:
    numbers = {grade: found.count(grade) for grade in ("error", "warning", "note")}
    return ", ".join(_counted(n, grade) for grade, n in numbers.items() if n) or "none open"


def _of_the_day(plan: "Plan", day: dt.date) -> Iterator[str]:
    """The marks of what is signed for today, the first that has none yet; then who was where."""
    marked = {marks.item for marks in plan.attendance}
    today = [item for item in plan.items if item.date == day and item.is_signed and item.id not in marked]
    if today:
        first = min(today, key=lambda item: (item.start or dt.time.min, item.id))
        yield f"{f'seminar attend {first.id} --all':<34}mark who was there, except --late, --excused …"
    yield f"{'seminar attendance':<34}who was where"


def _next(plan: "Plan", day: dt.date, found: "Report") -> Iterator[str]:
    """The commands that bring this plan forward on that day, the most pressing first."""
    if not plan.participants:
        yield f"{'seminar import participants FILE':<34}people from a registration list"
        yield f"{'seminar add-participant --help':<34}or one by one"
    if not plan.sessions and not plan.visits:
        yield f"{'seminar import agenda FILE':<34}the programme from a list"
        yield f"{'seminar edit':<34}or written in your editor"
    if found.count("error") or found.count("warning"):
        yield f"{'seminar check':<34}see what is wrong and how to mend it"
    if day > plan.seminar.end:
        yield f"{'seminar narrative':<34}the account for the report"
        yield f"{'seminar certificates':<34}who gets one"
        return
    if plan.seminar.start <= day:
        number = (day - plan.seminar.start).days + 1
        yield f"{f'seminar export all --day {number}':<34}print the papers of the day"
        yield f"{'seminar import attendance FILE':<34}read the marked sheet in"
        yield from _of_the_day(plan, day)
    yield f"{'seminar agenda':<34}look at the programme"
    yield f"{'seminar export all -o papers/':<34}print every paper"
