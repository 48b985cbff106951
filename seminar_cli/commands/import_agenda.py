"""`import agenda`: sessions and visits from a list of them, with the places and people it names."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, yes
from seminar_cli.commands.intake import (
    carry_out,
    file_argument,
    good_rows,
    ids_for,
    map_option,
    mapping_of,
    planned,
    read_list,
    settled,
    sheet_option,
    skip_option,
    tell,
    tell_some,
)
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES

if TYPE_CHECKING:
    from seminar_cli.intake.listed import Met
    from seminar_cli.intake.references import References
    from seminar_cli.store.toml.text import Append

NEEDED = (("title",),)
"""An agenda has these columns."""


def command() -> click.Command:
    """The command that imports sessions and visits."""

    @click.command(
        "agenda",
        cls=SectionedCommand,
        help=f"Sessions and visits from a list of them.\n\n{EXAMPLES['import-agenda']}",
    )
    @file_argument
    @sheet_option
    @map_option
    @click.option("--same", multiple=True, metavar="ID=ROW", help="That row is this item, moved: s04=row17.")
    @click.option("--new", multiple=True, metavar="ROW", help="That row, and whom it names, is new: row18.")
    @skip_option
    @yes
    @dry_run
    @everywhere
    @pass_context
    def agenda(context: Context, /, file: Path, **options: Any) -> None:  # noqa: ANN401 - click's call
        from seminar_cli.intake.agenda import items
        from seminar_cli.intake.match_items import TABLES, ItemMatcher
        from seminar_cli.intake.references import References

        plan = context.load()
        found = read_list(file, "agenda", NEEDED, mapping_of(options["maps"], "agenda"), options["sheet"])
        references = References(plan.plan, ids_for(plan))
        said = settled(plan, TABLES, options["same"], options["new"])
        mets = said.meet(ItemMatcher(plan.plan, plan.data), items(found, references, said.rows))
        tell(found, mets)
        good = good_rows(file, plan, found, mets, skip_bad=options["skip_bad_rows"], dry=options["dry_run"])
        doing = planned(plan, good, _added(references, good), TABLES, f"the agenda from {file.name}")
        carry_out(plan, doing, yes=options["yes"], dry_run=options["dry_run"])

    return agenda


def _added(references: "References", mets: "Sequence[Met]") -> "list[Append]":
    """Places and people that the rows name for the first time, which are told, then the items."""
    from seminar_cli.intake.accepted import new_records
    from seminar_cli.store.toml.text import Append

    added = new_records(mets, references.ids)
    used = dict.fromkeys(key for record in _written(added, mets) for key in references.used_by(record))
    told = [_told(references, key) for key in used]
    tell_some("Added, as the plan does not have them:", told, most=len(told))
    return [Append(*each) for each in (*(references.made[key] for key in used), *added)]


def _written(added: "Sequence[tuple[str, dict[str, Any]]]", mets: "Sequence[Met]") -> list[dict[str, Any]]:
    """The new records, and the new values of those that change."""
    changes = [{key: new for key, (_, new) in met.changes.items()} for met in mets]
    return [*(record for _, record in added), *changes]


def _told(references: "References", key: str) -> str:
    from seminar_cli.plan.tables import BY_NAME

    table, record = references.made[key]
    name = record.get("name") or f"{record.get('given_names', '')} | {record['family_name']}".strip(" |")
    note = " – name split by its order" if key in references.guessed else ""
    return f"{BY_NAME[table].word} {key}: {name}{note}"
