"""`attend`: marks typed at the door, for one item."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.change import Planned, change
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit


def command() -> click.Command:
    """The command that marks people at an item."""
    person = Id(["participants"])

    @click.command("attend", cls=SectionedCommand, help=f"Mark who was at an item.\n\n{EXAMPLES['attend']}")
    @click.argument("item", type=Id(["sessions", "visits"]))
    @click.argument("present", nargs=-1, metavar="[ID]...", type=person)
    @click.option("--late", multiple=True, metavar="ID", type=person, help="Came late.")
    @click.option("--excused", multiple=True, metavar="ID", type=person, help="Had a reason.")
    @click.option("--absent", multiple=True, metavar="ID", type=person, help="Was not there.")
    @click.option("--all", "all_", is_flag=True, help="Everybody else who was expected was there.")
    @dry_run
    @everywhere
    @pass_context
    def attend(
        context: Context,
        /,
        item: str,
        present: Sequence[str],
        all_: bool,  # noqa: FBT001 - click's call
        dry_run: bool,  # noqa: FBT001 - click's call
        **lists: Sequence[str],
    ) -> None:
        if not (present or all_ or any(lists.values())):
            raise UsageMistake("Who was there?", "Name people by id, or give --all.")
        change(
            context,
            lambda file: _planned(file, item, {"present": present, **lists}, everybody=all_),
            dry_run=dry_run,
        )

    return attend


def _planned(file: "PlanFile", item: str, asked: dict[str, Sequence[str]], *, everybody: bool) -> Planned:
    from seminar_cli.plan.expected import Expectations
    from seminar_cli.plan.find import find
    from seminar_cli.plan.marking import Marks, marked
    from seminar_cli.store.toml.text import Append, Change

    plan = file.plan
    key = find(plan, ["sessions", "visits"], item)
    lists = {name: [find(plan, ["participants"], text) for text in texts] for name, texts in asked.items()}
    named = [person for people in lists.values() for person in people]
    if twice := sorted({person for person in named if named.count(person) > 1}):
        raise UsageMistake(f"{', '.join(twice)} stands in two lists.", "Name everybody once.")
    record = plan.item(key)
    assert record is not None
    if everybody:
        expected = (person.id for person in Expectations(plan).expected(record))
        lists["present"] += [person for person in expected if person not in named]
    marks = Marks(key, lists)
    edits: list[Edit] = [
        Append("attendance", made) if index is None else Change("attendance", index, made)
        for index, made in marked(file.data.get("attendance", []), [marks])
    ]
    return Planned(edits, f"Marked {marks.summary}.")
