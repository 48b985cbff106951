"""`import agenda`: sessions and visits from a list of them, with the places and people it names."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.change import Planned
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, yes
from seminar_cli.commands.intake import (
    carry_out,
    check_settled,
    file_argument,
    good_rows,
    ids_for,
    map_option,
    mapping_of,
    read_list,
    row_number,
    same_as,
    sheet_option,
    skip_option,
    tell,
    tell_some,
)
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES

if TYPE_CHECKING:
    from seminar_cli.intake.header import Headed
    from seminar_cli.intake.listed import Met
    from seminar_cli.intake.references import References
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit

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
        from seminar_cli.intake.agenda import asides
        from seminar_cli.intake.references import References

        plan = context.load()
        found = read_list(file, "agenda", NEEDED, mapping_of(options["maps"], "agenda"), options["sheet"])
        references = References(plan.plan, ids_for(plan))
        mets = _met(plan, found, references, options["same"], options["new"])
        tell(found, mets, asides(found))
        good = good_rows(file, plan, found, mets, skip_bad=options["skip_bad_rows"], dry=options["dry_run"])
        planned = _planned(plan, references, good, file.name)
        carry_out(plan, planned, yes=options["yes"], dry_run=options["dry_run"])

    return agenda


def _met(
    file: "PlanFile", found: "Headed", references: "References", same: Sequence[str], new: Sequence[str]
) -> "list[Met]":
    from seminar_cli.intake.agenda import items
    from seminar_cli.intake.match_items import TABLES, ItemMatcher

    settled = dict(same_as(file, TABLES, text) for text in same)
    unknown = {row_number(text) for text in new}
    matcher = ItemMatcher(file.plan, file.data)
    rows = items(found, references, {*settled, *unknown})
    mets = [matcher.meet(row, settled.get(row.number), new=row.number in unknown) for row in rows]
    check_settled((*settled, *unknown), mets)
    return mets


def _planned(file: "PlanFile", references: "References", mets: "Sequence[Met]", name: str) -> Planned:
    """Places and people that the rows name for the first time, then the items."""
    from seminar_cli.intake.accepted import changed_records, new_items
    from seminar_cli.intake.match_items import TABLES
    from seminar_cli.store.toml.text import Append, Change

    edits: list[Edit] = []
    for table in TABLES:
        changed = changed_records(mets, file.data.get(table, []))
        edits += [Change(table, index, record) for index, record in changed]
    count = len(edits)
    added = new_items(mets, references.ids)
    used = dict.fromkeys(key for record in _written(added, mets) for key in references.used_by(record))
    edits += [Append(*references.made[key]) for key in used]
    edits += [Append(table, record) for table, record in added]
    told = [_told(references, key) for key in used]
    tell_some("Added, as the plan does not have them:", told, most=len(told))
    return Planned(edits, f"Imported the agenda from {name}: {len(added):,} new, {count:,} changed.")


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
