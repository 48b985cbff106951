"""`remove-X ID`: a record and its comments go; what refers to it is named first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.change import Planned, change, change_after_asking
from seminar_cli.commands.context import Context, ask_first, dry_run, everywhere, pass_context, say, yes
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id
from seminar_cli.commands.wording import EXAMPLES, article
from seminar_cli.errors import Refused

if TYPE_CHECKING:
    from seminar_cli.store.plan_file import PlanFile


def command(table: str, word: str) -> click.Command:
    """The command that removes records of a table."""
    key = "DATE" if table == "days" else "ID"

    @click.command(
        f"remove-{word}",
        cls=SectionedCommand,
        help=f"Remove {article(word)} {word}, by id or a part of its name.\n\n"
        f"Asks first where other records name it.\n\n{EXAMPLES[f'remove-{word}']}",
    )
    @click.argument("which", metavar=f"{key}…", type=Id([table]), nargs=-1, required=True)
    @yes
    @dry_run
    @everywhere
    @pass_context
    def remove(context: Context, /, which: Sequence[str], yes: bool, dry_run: bool) -> None:  # noqa: FBT001 - click's call
        if not yes and not dry_run:
            file = context.load()
            if named_in := _named_in(file, table, which):
                _ask(named_in)
                change_after_asking(file, _planned(file, table, which))
                return
        change(context, lambda file: _planned(file, table, which), dry_run=dry_run)

    return remove


def _planned(file: "PlanFile", table: str, which: Sequence[str]) -> Planned:
    from seminar_cli.plan.find import find, key_of, label_of
    from seminar_cli.plan.tables import BY_NAME
    from seminar_cli.store.toml.text import Remove

    keys = {find(file.plan, [table], text) for text in which}
    found = [
        (index, record) for index, record in enumerate(getattr(file.plan, table)) if key_of(record) in keys
    ]
    labels = ", ".join(label_of(record) for _, record in found)
    return Planned([Remove(table, index) for index, _ in found], f"Removed {BY_NAME[table].word} {labels}.")


def _named_in(file: "PlanFile", table: str, which: Sequence[str]) -> list[str]:
    """A line for each place that names one of the records and would be left."""
    from seminar_cli.plan.find import find
    from seminar_cli.plan.refers import references_to

    keys = {find(file.plan, [table], text) for text in which}
    lines = (
        f"{reference.to} is named in {reference.table} {reference.record}: {reference.key}"
        for key in keys
        for reference in references_to(file.plan, key)
        if not (reference.table == table and reference.record in keys)
    )
    return list(dict.fromkeys(lines))


def _ask(named_in: Sequence[str]) -> None:
    """Name what refers to the records and ask.

    Raises:
        Refused: the answer is no, or there is nobody to ask.
    """
    for line in named_in:
        say(line)
    unasked = Refused(
        "Other records name what would be removed.", "Change them first, or remove it with --yes."
    )
    ask_first("Remove it all the same? What names it stays as it is.", unasked, "Nothing was removed.")
