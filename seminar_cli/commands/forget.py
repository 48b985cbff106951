"""`forget ID`: a person goes from the plan and from its history, and what remains is said."""

from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import (
    Context,
    ask_first,
    dry_run,
    everywhere,
    pass_context,
    result,
    say,
    some,
    yes,
)
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import Refused

if TYPE_CHECKING:
    from seminar_cli.plan.leaving import Leaving
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit

MOST_TOLD = 20
"""Places, lines and files that are named one by one."""

HELP = """Remove a person for good, by id or a part of the name.

The record goes with every place that names it: attendance, groups, rooms, seats, parts in sessions. The
history is cleared, since it knew the person, so that nothing before can be taken back. The id is not given
again. What remains elsewhere is said.

"""


def command() -> click.Command:
    """The command that forgets a person."""

    @click.command("forget", cls=SectionedCommand, help=f"{HELP}{EXAMPLES['forget']}")
    @click.argument("who", metavar="ID", type=Id(["participants", "speakers"]))
    @yes
    @dry_run
    @everywhere
    @pass_context
    def forget(context: Context, /, who: str, yes: bool, dry_run: bool) -> None:  # noqa: FBT001 - click's call
        from seminar_cli.commands.change import Planned, show
        from seminar_cli.plan.leaving import leaving
        from seminar_cli.store.forgetting import forget

        file = context.load()
        going = leaving(file.plan, file.data, who)
        edits = _edits(going)
        if dry_run:
            show(file, Planned(edits, ""))
            return
        if not yes:
            _ask(going)
        edited = forget(file, going.person.id, edits)
        count = len(going.places)
        result(
            f"Forgot {going.person.id}, and {count:,} place{'s' * (count != 1)} that named {_them(going)}."
        )
        _tell_remains(file, going, edited.text, comments=len(edited.removed_comments))

    return forget


def _edits(going: "Leaving") -> "list[Edit]":
    from seminar_cli.store.toml.text import Change, Remove

    changes: list[Edit] = [Change(table, index, record) for (table, index), record in going.others.items()]
    return [Remove(going.table, going.index), *changes]


def _them(going: "Leaving") -> str:
    return {"female": "her", "male": "him"}.get(going.person.gender or "", "them")


def _ask(going: "Leaving") -> None:
    """Name who goes and what names the person, and ask.

    Raises:
        Refused: the answer is no, or there is nobody to ask.
    """
    from seminar_cli.plan.find import label_of

    label = label_of(going.person)
    if going.places:
        say(f"{going.person.id} is named in {some(going.places, MOST_TOLD)}")
    unasked = Refused(f"{label} would be removed for good, and the history cleared.", "Say so with --yes.")
    question = f"Remove {label} for good? It cannot be undone, nor can any change before it."
    ask_first(question, unasked, "Nothing was removed.")


def _tell_remains(file: "PlanFile", going: "Leaving", text: str, *, comments: int) -> None:
    """Say what the command could not remove, without a single value."""
    from seminar_cli.plan.leaving import traces
    from seminar_cli.store.forgetting import exported

    if comments:
        say(f"{comments:,} comment{'s' * (comments != 1)} beside the record went with it.")
    if going.open_now:
        say(f"Only this person was meant by {', '.join(going.open_now)}: it is for everybody now.")
    if lines := traces(going.person, text.split("\n")):
        say(f"What may be the same name still stands in {file.path.name}, line {some(lines, MOST_TOLD)}.")
    say("The history was cleared. What remains is not the program's to remove:")
    say("  papers that were printed or sent, lists that came in, copies in backups, git or a cloud drive")
    for folder, files in exported(file.path).items():
        say(f"  exported to {folder}: {some(files, MOST_TOLD)}")
