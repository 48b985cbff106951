"""`shift` and `move`: the rest of a day pushed, an item or a day put on another date."""

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.change import Planned
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, say, yes
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Date, Day, Id, Moment, Time
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.plan.shifting import Displaced

SPAN = re.compile(r"([+-]?)(?:(\d{1,2})(?:h|:(?=\d{2}$)))?(?:(\d{1,4})(?:m|min)?)?")


class Span(click.ParamType[dt.timedelta]):
    """So many hours and minutes, `30m`, `-15m`, `1h30`, `01:30`."""

    name = "time span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.timedelta:  # noqa: ANN401
        """The span; negative for earlier."""
        if isinstance(value, dt.timedelta):
            return value
        match = SPAN.fullmatch(value.strip())
        sign, hours, minutes = match.groups() if match else ("", None, None)
        span = dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        if not span:
            self.fail(f"`{value}` is no span of time. Write it as 30m, -15m or 1h30.", param, ctx)
        return -span if sign == "-" else span


class DateOrMoment(click.ParamType[Any]):
    """A day, or a day with a time."""

    name = "date or date time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """The day as a date, the moment as a datetime."""
        text = str(value).strip()
        kind = Moment() if "T" in text or " " in text else Date()
        return kind.convert(text, param, ctx)


def shift_command() -> click.Command:
    """The command that pushes the rest of a day."""

    @click.command(
        "shift",
        cls=SectionedCommand,
        help=f"Push the rest of a day, up to the next fixed item.\n\n{EXAMPLES['shift']}",
    )
    @click.option("--day", required=True, metavar="DAY", type=Day(), help="Which day: 3, or 2027-03-03.")
    @click.option("--from", "since", required=True, type=Time(), help="What begins then or later.")
    @click.option("--by", required=True, type=Span(), help="How much: 30m, 1h30, or -15m for earlier.")
    @click.option("--group", type=Id(["groups"]), help="Only what this group alone has.")
    @yes
    @dry_run
    @everywhere
    @pass_context
    def shift(
        context: Context,
        /,
        day: str,
        since: dt.time,
        by: dt.timedelta,
        group: str | None,
        **how: bool,
    ) -> None:
        from seminar_cli.commands.foreseen import carry_out, edits_of, tell_places
        from seminar_cli.papers.ask import day_of
        from seminar_cli.plan.find import find, label_of
        from seminar_cli.plan.shifting import first_moment, shifted

        file = context.load()
        key = find(file.plan, ["groups"], group) if group else ""
        found = shifted(file.plan, day_of(file.plan, day), since, by, key)
        if found.stop is not None:
            begins = first_moment(found.stop)
            why = "fixed" if found.stop.fixed else "for others too,"
            say(f"Stops at {label_of(found.stop)} ({why} {begins:%H:%M}).")
        if not found.displaced:
            raise UsageMistake(
                "Nothing begins there that could move.", f"`seminar agenda --day {day}` shows it."
            )
        tell_places(file.plan, found.displaced)
        for record, other in found.collisions:
            say(f"{label_of(record)} would run into {label_of(other)}.")
        names = ", ".join(each.record.id for each in found.displaced)
        carry_out(file, Planned(edits_of(file, found.displaced), f"Shifted {names}."), **how)

    return shift


def move_command() -> click.Command:
    """The command that puts an item or a day on another date."""

    @click.command(
        "move",
        cls=SectionedCommand,
        help=f"Put an item, or a whole day, on another date.\n\n{EXAMPLES['move']}",
    )
    @click.argument("which", metavar="[ID]", required=False, type=Id(["sessions", "visits", "trips"]))
    @click.option("--day", metavar="DAY", type=Day(), help="All of this day: 3, or 2027-03-03.")
    @click.option("--to", required=True, type=DateOrMoment(), help="2027-03-04, or 2027-03-04T10:00.")
    @click.option("--fixed-too", is_flag=True, help="Fixed items of the day move as well.")
    @yes
    @dry_run
    @everywhere
    @pass_context
    def move(
        context: Context,
        /,
        which: str | None,
        day: str | None,
        to: dt.date,
        fixed_too: bool,  # noqa: FBT001 - click's call
        **how: bool,
    ) -> None:
        from seminar_cli.commands.foreseen import carry_out, edits_of, tell_places
        from seminar_cli.papers.ask import day_of
        from seminar_cli.plan.find import find
        from seminar_cli.plan.shifting import day_moved, item_moved
        from seminar_cli.store.toml.text import Change

        if (which is None) == (day is None):
            raise UsageMistake("What is to move?", "Give the id of an item, or --day.")
        file = context.load()
        if which is not None:
            date, at = (to.date(), to.time()) if isinstance(to, dt.datetime) else (to, None)
            found: tuple[Displaced, ...] = (
                item_moved(file.plan, find(file.plan, ["sessions", "visits", "trips"], which), date, at),
            )
        else:
            assert day is not None
            if isinstance(to, dt.datetime):
                raise UsageMistake("A day moves to a date, without a time.", "Write --to as 2027-03-04.")
            found = day_moved(file.plan, day_of(file.plan, day), to, fixed_too=fixed_too)
        edits = edits_of(file, found)
        if day is not None:
            old = day_of(file.plan, day)
            taken = any(each.date == to for each in file.plan.days)
            if taken and any(each.date == old for each in file.plan.days):
                say(f"{to} has a [[days]] record of its own: both stay as they are.")
            edits += [
                Change("days", index, {**file.data["days"][index], "date": to})
                for index, each in enumerate(file.plan.days)
                if each.date == old and not taken
            ]
        if not edits:
            raise UsageMistake("There is nothing on that day to move.", "`seminar agenda` shows the days.")
        if found:
            tell_places(file.plan, found)
        names = ", ".join(each.record.id for each in found) or "the day"
        carry_out(file, Planned(edits, f"Moved {names} to {to:%Y-%m-%d}."), **how)

    return move
