"""`init`: a plan begins, from a few answers or from the edition before, perhaps with a list of people."""

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from seminar_cli.commands.context import (
    Context,
    everywhere,
    pass_context,
    quoted_command,
    result,
    say,
)
from seminar_cli.commands.questions import answers, first_day, zone_meant
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Date, Word
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import Refused, SeminarError, UsageMistake
from seminar_cli.store.locate import PLAN_NAME


def command() -> click.Command:
    """The command that begins a plan."""

    @click.command(
        "init",
        cls=SectionedCommand,
        help=f"Begin a plan: write a seminar.toml to fill; asks for what is not given.\n\n{EXAMPLES['init']}",
    )
    @click.argument("folder", required=False, type=click.Path())
    @click.option("--title", help="Title of the seminar in full.")
    @click.option("--city", help="Where it is held, or begins; empty for an online one.")
    @click.option("--mode", type=Word(["in-person", "online", "hybrid"]), help="How it is held.")
    @click.option("--start", type=Date(), metavar="DATE", help="First day, as 2027-03-01.")
    @click.option("--end", type=Date(), metavar="DATE", help="Last day.")
    @click.option("--timezone", metavar="NAME", help="As Asia/Shanghai, or a country that has one.")
    @click.option(
        "--from",
        "old",
        metavar="OLD",
        type=click.Path(),
        help="The next edition of this plan: places, team and the shape of the programme come along.",
    )
    @click.option(
        "--participants",
        metavar="FILE",
        type=click.Path(),
        help="A registration list to import at once, as `import`.",
    )
    @everywhere
    @pass_context
    def init(context: Context, /, folder: str | None, old: str | None, **given: Any) -> None:  # noqa: ANN401 - click's call
        path = _new_path(context, folder)
        if (sheet := given["participants"]) and not Path(sheet).expanduser().is_file():
            raise UsageMistake(f"There is no file {sheet}.", "Name another, or begin without a list.")
        if old:
            found = given
            _write_edition(path, old, given)
        else:
            found = answers(given)
            _write(path, found)
        _go_on(context, path, found["participants"])

    return init


def _new_path(context: Context, folder: str | None) -> Path:
    named = Path(folder or context.plan or ".")
    path = named if named.suffix == ".toml" and not named.is_dir() else named / PLAN_NAME
    if path.exists():
        raise Refused(
            f"There is already a plan: {path}.",
            "`seminar` shows where it stands; for another one name a folder: `seminar init spring-2027`.",
        )
    return path


# --- what is written ----------------------------------------------------------------------------------


def _write(path: Path, answers: Mapping[str, Any]) -> None:
    from seminar_cli.plan.keys import KEY_ORDER
    from seminar_cli.store.new_plan import begin, plan_text

    seminar = _stated(answers)
    _refuse_faults(seminar)
    begin(path, plan_text(seminar, KEY_ORDER), quoted_command())


def _stated(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of [seminar] among the answers."""
    return {name: value for name, value in answers.items() if value and name != "participants"}


def _refuse_faults(seminar: Mapping[str, Any]) -> None:
    from seminar_cli.commands.change import mistakes
    from seminar_cli.plan.build import record_faults
    from seminar_cli.plan.settings import Seminar

    start, end = seminar["start"], seminar["end"]
    if end < start:
        raise UsageMistake(
            f"The seminar would end on {end}, before its start on {start}.", "Exchange the dates."
        )
    if faults := record_faults("seminar", Seminar, seminar):
        raise UsageMistake(mistakes(faults), "`seminar init --help` lists the options.")


def _write_edition(path: Path, old: str, given: Mapping[str, Any]) -> None:
    """The plan of the next edition.

    Raises:
        UsageMistake: no first day is given, and nobody can be asked for one.
        NotFound, InvalidPlan: the old plan is not there, or is none.
    """
    from seminar_cli.plan.keys import KEY_ORDER
    from seminar_cli.plan.next_edition import next_edition
    from seminar_cli.store.locate import locate
    from seminar_cli.store.new_plan import begin, edition_text
    from seminar_cli.store.plan_file import load

    file = load(locate(old))
    start = first_day(given["start"])
    data = next_edition(file.data, start)
    told = _stated(given)
    if zone := given["timezone"]:
        told["timezone"] = zone_meant(zone)
    data["seminar"] |= told | {"start": start, "follows": _from(path, file.path)}
    _refuse_faults(data["seminar"])
    begin(path, edition_text(data, KEY_ORDER, file.plan.seminar.title), quoted_command())
    counts = [f"{len(value)} {table}" for table, value in data.items() if isinstance(value, list)]
    say(f"From {file.path}: {', '.join(counts)}. {_moved(start - file.plan.seminar.start)}")


def _from(path: Path, old: Path) -> str:
    """The old plan as the new one names it: from its own folder."""
    try:
        return Path(os.path.relpath(old.resolve(), path.parent.resolve())).as_posix()
    except ValueError:  # another drive
        return old.resolve().as_posix()


WEEK = 7


def _moved(by: dt.timedelta) -> str:
    """How far the dates moved; other days of the week put a rest day on a Monday."""
    days = f"Dates moved by {by.days} days"
    return f"{days}." if by.days % WEEK == 0 else f"{days}: on other days of the week."


# --- what comes next -----------------------------------------------------------------------------------


def _go_on(context: Context, path: Path, sheet: str | None) -> None:
    """Tell what was written, import the list if there is one, and say what to do next."""
    result(f"Wrote {path}.")
    context.plan = str(path)
    if sheet:
        _import(path, sheet)
    if path.parent != Path():
        say(f"Next: `cd {path.parent}`, where `seminar` works on this plan; then")
    else:
        say("Next:")
    say("  `seminar import participants FILE`, `seminar import agenda FILE`, or `seminar edit`.")


def _import(path: Path, sheet: str) -> None:
    """Import people as `import participants` does; what keeps them out is told, and the plan stays."""
    from seminar_cli.commands import import_participants

    try:
        click.get_current_context().invoke(import_participants.command(), file=Path(sheet).expanduser())
    except SeminarError:
        say(f"{path} is there, without the people: mend what follows, then `seminar import participants`.")
        raise
