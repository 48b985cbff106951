"""What every command has at hand: which plan is meant, and how to speak to the person at the terminal."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from seminar_cli.errors import Refused

if TYPE_CHECKING:
    from seminar_cli.render.console import Screen
    from seminar_cli.store.plan_file import PlanFile

Function = TypeVar("Function", bound=Callable[..., Any])

PLAIN = "SEMINAR_PLAIN"
"""The variable of those who always want `--plain`."""


@dataclass
class Context:
    """The options that every command takes, wherever on the line they stand.

    Attributes:
        plan: what `-p` names; None to look upwards from the current folder.
        no_color: asked for by `--no-color`.
        plain: asked for by `--plain` or `SEMINAR_PLAIN`: a record a line, words in the place of signs.
    """

    plan: str | None = None
    no_color: bool = False
    plain: bool = field(default_factory=lambda: os.environ.get(PLAIN, "") not in {"", "0"})

    def path(self) -> Path:
        """The plan file that is meant.

        Raises:
            NotFound: there is none; the sentence says where it was looked for.
        """
        from seminar_cli.store.locate import locate

        return locate(self.plan)

    def load(self) -> "PlanFile":
        """The plan file that is meant, loaded."""
        from seminar_cli.store.plan_file import load

        return load(self.path())

    def screen(self) -> "Screen":
        """What standard output can show."""
        from seminar_cli.render.console import screen_of

        return screen_of(sys.stdout, no_color=self.no_color or self.plain)


pass_context = click.make_pass_decorator(Context, ensure=True)


def to_be_heard() -> bool:
    """Whether the command that runs was asked for output that is listened to."""
    ctx = click.get_current_context(silent=True)
    context = ctx.find_object(Context) if ctx else None
    return context is not None and context.plain


def _remember(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _: click.Parameter, value: object) -> None:
        if value:
            setattr(ctx.ensure_object(Context), name, value)

    return callback


def everywhere(function: Function) -> Function:
    """Give a command `-p/--plan`, `--no-color` and `--plain`; it reads them from its `Context`."""
    for option in (
        click.option(
            "--plain",
            is_flag=True,
            expose_value=False,
            callback=_remember("plain"),
            is_eager=True,
            help="A record a line, nothing drawn, for screen readers. So does SEMINAR_PLAIN=1.",
        ),
        click.option(
            "--no-color",
            is_flag=True,
            expose_value=False,
            callback=_remember("no_color"),
            is_eager=True,
            help="Plain text. So do NO_COLOR and TERM=dumb.",
        ),
        click.option(
            "-p",
            "--plan",
            metavar="FILE",
            expose_value=False,
            callback=_remember("plan"),
            is_eager=True,
            type=click.Path(),
            help="The plan file or its folder. Else SEMINAR_PLAN, else seminar.toml here or further up.",
        ),
    ):
        function = option(function)
    return function


dry_run = click.option(
    "-n", "--dry-run", is_flag=True, help="Show the change as a diff of the file and write nothing."
)
yes = click.option("-y", "--yes", is_flag=True, help="Do not ask.")
as_json = click.option("--json", "json_", is_flag=True, help="JSON on standard output.")
as_csv = click.option("--csv", "csv_", is_flag=True, help="CSV on standard output.")


def say(text: str) -> None:
    """A message for the person, on standard error; one that cannot be written stops nothing."""
    with suppress(OSError):
        click.echo(clean(text), err=True)


def result(text: str) -> None:
    """What a command is asked for, on standard output."""
    click.echo(clean(text))


def clean(text: str) -> str:
    """Text that may hold data, with control characters made visible, line by line."""
    from seminar_cli.render.clean import for_terminal

    return "\n".join(map(for_terminal, text.split("\n")))


def can_ask() -> bool:
    """Whether there is a person to answer a question."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_first(question: str, unasked: Refused, declined: str) -> None:
    """Ask before what cannot be taken back, or what others depend on.

    Args:
        question: whose answer is no where Enter is pressed.
        unasked: what is raised where nobody can answer.
        declined: the sentence after a no.

    Raises:
        Refused: nobody can answer, or the answer is no.
    """
    if not can_ask():
        raise unasked
    if not click.confirm(question, default=False, err=True):
        raise Refused(declined)


def ask_unless(agreed: bool, question: str) -> None:  # noqa: FBT001 - `--yes`, which stands first as it decides
    """Ask before what was shown is written; where nobody can answer, or `agreed` to it, it is.

    Raises:
        Refused: the answer is no.
    """
    if not agreed and can_ask() and not click.confirm(question, default=True, err=True):
        raise Refused("Nothing was changed.")


def some(things: Sequence[object], most: int, between: str = ", ") -> str:
    """The first of many things, and how many more there are."""
    more = f" and {len(things) - most:,} more" if len(things) > most else ""
    return between.join(map(str, things[:most])) + more


def quoted_command() -> str:
    """The command line as a history tells it: the command's name, without values that may be private."""
    ctx = click.get_current_context()
    return ctx.command_path.partition(" ")[2] or ctx.command_path
