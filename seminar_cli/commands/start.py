"""`init`, `path`, `schema` and `completion`: where a plan begins and is; help for editors and shells."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from seminar_cli.commands.context import (
    Context,
    can_ask,
    everywhere,
    pass_context,
    quoted_command,
    result,
    say,
)
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Date, Word
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

PLAN_NAME = "seminar.toml"


def init_command() -> click.Command:
    """The command that begins a plan."""

    @click.command(
        "init",
        cls=SectionedCommand,
        help=f"Begin a plan: write a seminar.toml to fill.\n\n{EXAMPLES['init']}",
    )
    @click.argument("folder", required=False, type=click.Path())
    @click.option("--title", help="Title of the seminar in full.")
    @click.option("--start", type=Date(), metavar="DATE", help="First day, as 2027-03-01.")
    @click.option("--end", type=Date(), metavar="DATE", help="Last day.")
    @click.option("--timezone", metavar="NAME", help="IANA name, as Asia/Shanghai.")
    @click.option("--city", help="Where it is held, or begins.")
    @click.option("--mode", type=Word(["in-person", "online", "hybrid"]), help="How it is held.")
    @everywhere
    @pass_context
    def init(context: Context, /, folder: str | None, **given: Any) -> None:  # noqa: ANN401 - click's call
        path = _new_path(context, folder)
        _write(path, _asked(given))

    return init


def _new_path(context: Context, folder: str | None) -> Path:
    from seminar_cli.errors import Refused

    named = Path(folder or context.plan or ".")
    path = named if named.suffix == ".toml" and not named.is_dir() else named / PLAN_NAME
    if path.exists():
        raise Refused(f"There is already a plan: {path}.", "Work on it, or name another folder.")
    return path


Answers = Mapping[str, Any]


def _asked(given: Answers) -> Answers:
    """The answers, those that are missing asked for; all that are missing named where nobody can answer."""
    missing = [name for name in ("title", "start", "end", "timezone") if not given[name]]
    if not missing:
        return given
    if not can_ask():
        options = ", ".join(f"--{name}" for name in missing)
        raise UsageMistake(
            f"Missing: {options}.", "Give them, or run `seminar init` in a terminal to be asked."
        )
    say("A few questions, then the plan is yours to fill. Ctrl-C leaves without a trace.")
    title = given["title"] or click.prompt("Title of the seminar", err=True)
    start = given["start"] or click.prompt("First day (2027-03-01)", type=Date(), err=True)
    end = given["end"] or click.prompt("Last day", type=Date(), err=True)
    timezone = given["timezone"] or click.prompt("Time zone (Asia/Shanghai)", value_proc=_zone, err=True)
    city = given["city"]
    if city is None:
        city = click.prompt("City (empty if online)", default="", show_default=False, err=True)
    return {**given, "title": title, "start": start, "end": end, "timezone": timezone, "city": city}


def _zone(text: str) -> str:
    """A time zone that is known, or the question again with near names."""
    import difflib
    from zoneinfo import available_timezones

    zones = available_timezones()
    if text.strip() in zones:
        return text.strip()
    wanted = text.strip().replace(" ", "_").casefold()
    near = [zone for zone in sorted(zones) if wanted and zone.casefold().rpartition("/")[2] == wanted]
    near = near or difflib.get_close_matches(text.strip(), zones, n=3)
    raise click.BadParameter(
        f"`{text}` is no time zone." + (f" Did you mean {' or '.join(near)}?" if near else "")
    )


def _write(path: Path, answers: Answers) -> None:
    from seminar_cli.commands.change import mistakes
    from seminar_cli.plan.build import record_faults
    from seminar_cli.plan.keys import KEY_ORDER
    from seminar_cli.plan.settings import Seminar
    from seminar_cli.store.exports import folder_for
    from seminar_cli.store.new_plan import plan_text, write_schema
    from seminar_cli.store.plan_file import create

    seminar = {name: value for name, value in answers.items() if value}
    start, end = seminar["start"], seminar["end"]
    assert isinstance(start, dt.date)
    assert isinstance(end, dt.date)
    if end < start:
        raise UsageMistake(
            f"The seminar would end on {end}, before its start on {start}.", "Exchange the dates."
        )
    if faults := record_faults("seminar", Seminar, seminar):
        raise UsageMistake(mistakes(faults))
    folder_for(path.parent)
    create(path, plan_text(seminar, KEY_ORDER), quoted_command())
    write_schema(path)
    result(f"Wrote {path}.")
    say("Next: `seminar add-participant`, `seminar add-session`, or open it in an editor.")


def path_command() -> click.Command:
    """The command that prints where the plan is."""

    @click.command(
        "path",
        cls=SectionedCommand,
        help=f"Print the path of the plan that commands work on.\n\n{EXAMPLES['path']}",
    )
    @everywhere
    @pass_context
    def path(context: Context, /) -> None:
        result(str(context.path()))

    return path


def schema_command() -> click.Command:
    """The command that prints the JSON Schema."""

    @click.command(
        "schema",
        cls=SectionedCommand,
        help=f"Print the JSON Schema of a plan, for editors.\n\n{EXAMPLES['schema']}",
    )
    @everywhere
    def schema() -> None:
        from seminar_cli.store.new_plan import schema_text

        click.echo(schema_text(), nl=False)

    return schema


def completion_command() -> click.Command:
    """The command that prints a completion script."""

    @click.command(
        "completion",
        cls=SectionedCommand,
        help=f"Print the script that completes commands, ids and countries.\n\n{EXAMPLES['completion']}",
    )
    @click.argument("shell", type=Word(["bash", "zsh", "fish"]))
    def completion(shell: str) -> None:
        from click.shell_completion import get_completion_class

        root = click.get_current_context().find_root()
        made = get_completion_class(shell)
        assert made is not None
        click.echo(made(root.command, {}, "seminar", "_SEMINAR_COMPLETE").source())

    return completion
