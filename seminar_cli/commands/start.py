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


INSTALL = {
    "bash": """\
# Completion of `seminar` for bash. To have it in every new terminal, add this line to ~/.bashrc:
#   eval "$(seminar completion bash)"
# or keep a copy: seminar completion bash > ~/.local/share/bash-completion/completions/seminar
""",
    "zsh": """\
# Completion of `seminar` for zsh. To have it in every new terminal, add this to ~/.zshrc, below compinit:
#   eval "$(seminar completion zsh)"
# or keep a copy in a folder of your fpath: seminar completion zsh > ~/.zfunc/_seminar
""",
    "fish": """\
# Completion of `seminar` for fish. To have it in every new terminal:
#   seminar completion fish > ~/.config/fish/completions/seminar.fish
""",
}


def completion_command() -> click.Command:
    """The command that prints a completion script."""

    @click.command(
        "completion",
        cls=SectionedCommand,
        help="Print the script that completes commands, ids and countries, and how to install it.\n\n"
        f"{EXAMPLES['completion']}",
    )
    @click.argument("shell", type=Word(["bash", "zsh", "fish"]))
    @everywhere
    def completion(shell: str) -> None:
        from click.shell_completion import get_completion_class

        root = click.get_current_context().find_root()
        made = get_completion_class(shell)
        assert made is not None
        source = made(root.command, {}, "seminar", "_SEMINAR_COMPLETE").source().strip()
        first, _, rest = source.partition("\n") if shell == "zsh" else ("", "", source)
        click.echo(f"{first}\n{INSTALL[shell]}\n{rest.lstrip()}".lstrip())  # zsh needs its first line first

    return completion
