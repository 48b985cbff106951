"""`demo`: the examples, to play with."""

from pathlib import Path

import click

from seminar_cli.commands.context import everywhere, quoted_command, result, say
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import Refused
from seminar_cli.store.locate import PLAN_NAME

FIRST = "beijing-2023"
"""The example to begin with."""

FORM = "registrations.xlsx"
"""What people filled in, beside a plan that has it: something to import."""

SCHEMA_LINE = "#:schema .seminar/schema.json"


def command() -> click.Command:
    """The command that copies the examples."""

    @click.command(
        "demo",
        cls=SectionedCommand,
        help=f"Copy the examples into a new folder, to play with.\n\n{EXAMPLES['demo']}",
    )
    @click.argument("folder", type=click.Path(path_type=Path))
    @everywhere
    def demo(folder: Path) -> None:
        _copy(folder)
        result(f"Wrote the examples into {folder}. All people in them are invented.")
        say(f"Next: `cd {folder / FIRST}`, then `seminar` and `seminar agenda --day 1`.")

    return demo


def _copy(folder: Path) -> None:
    """Every example under its own name, with its schema beside it; all or, where one is there, none."""
    from seminar_cli.store.atomic import write_atomically
    from seminar_cli.store.exports import folder_for, write_export
    from seminar_cli.store.new_plan import begin

    copies = {source: folder / source.parent.name / PLAN_NAME for source in _examples()}
    for target in copies.values():
        if target.exists():
            raise Refused(f"There is already a plan: {target}.", "Name another folder.")
    for source, target in copies.items():
        _, _, below = source.read_text("utf-8").partition("\n")
        begin(target, f"{SCHEMA_LINE}\n{below}", quoted_command())
        if (form := source.with_name(FORM)).exists():
            write_export(target, target.with_name(FORM), form.read_bytes(), force=False)
    for source in _lists():
        copy = folder / source.parent.name / source.name
        folder_for(copy.parent)
        write_atomically(copy, source.read_bytes())


def _examples() -> list[Path]:
    """The plans that come with the tool."""
    return sorted(plan for home in _homes() for plan in home.glob(f"*/{PLAN_NAME}"))


def _lists() -> list[Path]:
    """The lists from which a first seminar is made."""
    return sorted(each for home in _homes() for each in home.glob("first-seminar/*.csv"))


def _homes() -> tuple[Path, ...]:
    """Where examples are: inside the installed package, or beside it in its repository."""
    package = Path(__file__).parent.parent
    return (package / "examples", package.parent / "examples")
