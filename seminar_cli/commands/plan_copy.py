"""`export plan`: a copy of the plan that can be mailed, without personal data of the classes named."""

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from seminar_cli.commands.context import Context, everywhere, pass_context, result, say, some
from seminar_cli.commands.near import near
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.plan.lean import Lean
    from seminar_cli.plan.record import Privacy
    from seminar_cli.store.plan_file import PlanFile

ENDING = ".toml"
EVERY_CLASS = "contact,identity,care"
MOST_TOLD = 20

HELP = """A copy of the plan that can be mailed, without personal data.

Names, organizations and the programme stay. Comments do not: nobody knows what stands in them.

"""


def command() -> click.Command:
    """The command that writes a copy of the plan."""

    @click.command("plan", cls=SectionedCommand, help=f"{HELP}{EXAMPLES['export-plan']}")
    @click.option(
        "--without",
        multiple=True,
        default=(EVERY_CLASS,),
        show_default=EVERY_CLASS,
        metavar="CLASSES",
        help="What to leave out: contact, identity, care; repeat it, or part with commas.",
    )
    @click.option("-o", "--output", metavar="FILE", required=True, help="The file; it ends in .toml.")
    @everywhere
    @pass_context
    def export_plan(context: Context, /, without: tuple[str, ...], output: str) -> None:
        from seminar_cli.plan.lean import lean
        from seminar_cli.store.exports import write_plan_copy
        from seminar_cli.store.new_plan import copy_text
        from seminar_cli.store.plan_file import understood

        classes = _classes(without)
        target = Path(output)
        if target.suffix.lower() != ENDING:
            raise UsageMistake(f"A copy of the plan ends in {ENDING}.", f"Call it {target}{ENDING}.")
        file = context.load()
        made = lean(file.data, classes)
        text = copy_text(made.data, classes)
        understood(target, text)  # or it would be of no use to anybody
        write_plan_copy(file.path, target, text.encode())
        result(f"Wrote {target}, without {_in_words(classes)}.")
        _tell(file, made)

    return export_plan


def _classes(words: tuple[str, ...]) -> "list[Privacy]":
    """The privacy classes that are named.

    Raises:
        UsageMistake: one is none.
    """
    from seminar_cli.plan.record import Privacy

    known = {name: name for name in get_args(Privacy) if name != "open"}
    named = [part.strip().lower() for word in words for part in word.split(",") if part.strip()]
    for name in named:
        if name not in known:
            meant = near(name, known, most=1)
            hint = f"Did you mean {meant[0]}?" if meant else f"Known are: {', '.join(known)}."
            raise UsageMistake(f"`{name}` is no class of personal data.", hint)
    if not named:
        raise UsageMistake("No class is named.", f"Known are: {', '.join(known)}.")
    return [known[name] for name in known if name in named]


def _in_words(classes: "list[Privacy]") -> str:
    *most, last = classes
    return f"{', '.join(most)} and {last}" if most else last


def _tell(file: "PlanFile", made: "Lean") -> None:
    """What was left out, and what its reader should look at: places alone, no value."""
    counts = ", ".join(f"{number:,} of class {name}" for name, number in made.left_out.items())
    say(f"Left out: {counts or 'nothing, the plan holds none of it'}; and all comments.")
    if made.echoes:
        say(f"What was left out still stands in {some(made.echoes, MOST_TOLD)}.")
        say(f"Take it out of {file.path.name} and export again before you send it.")
    say("Free texts (titles, reasons, addresses) are as they stand: read them before you send it.")
