"""`path`, `schema` and `completion`: where the plan is; help for editors and shells."""

import click

from seminar_cli.commands.context import Context, everywhere, pass_context, result
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Word
from seminar_cli.commands.wording import EXAMPLES


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
