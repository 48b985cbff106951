"""`participants`, `sessions` and their like: the records of a table, chosen, sorted and shown."""

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import Context, as_csv, as_json, everywhere, pass_context
from seminar_cli.commands.edit import where
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.showing import show_table
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.plan.plan import Plan
    from seminar_cli.plan.record import Record
    from seminar_cli.plan.tables import TableKind


def command(table: str, word: str) -> click.Command:
    """The command that lists the records of a table."""

    @click.command(table, cls=SectionedCommand, help=f"List {table}.\n\n{EXAMPLES[table]}")
    @where
    @click.option("--sort", metavar="COLUMNS", help="By these, with commas; -COLUMN for descending.")
    @click.option("--columns", metavar="COLUMNS", help="These, with commas; `all` for all that are open.")
    @as_json
    @as_csv
    @everywhere
    @pass_context
    def show(
        context: Context,
        where: Sequence[str],
        sort: str | None,
        columns: str | None,
        json_: bool,  # noqa: FBT001 - click's call
        csv_: bool,  # noqa: FBT001 - click's call
    ) -> None:
        from seminar_cli.plan.tables import BY_NAME

        kind = BY_NAME[table]
        plan = context.load().plan
        records = _chosen(plan, kind, where, sort)
        names = _names(kind, columns)
        if json_:
            _print_json(plan, kind, records, names)
            return
        _print(context, plan, kind, records, names, csv=csv_)
        if sys.stdout.isatty() and not csv_:
            click.echo(f"{len(records):,} {word if len(records) == 1 else table}", err=True)

    return show


def _chosen(plan: "Plan", kind: "TableKind", where: Sequence[str], sort: str | None) -> "list[Record]":
    from seminar_cli.plan.columns import column
    from seminar_cli.plan.where import matching

    records = matching(plan, kind, getattr(plan, kind.name), where)
    for name in reversed(_split(sort)):
        by = column(kind, name.removeprefix("-"))
        records.sort(key=partial(by.sort_key, plan), reverse=name.startswith("-"))
    return records


def _split(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def _names(kind: "TableKind", text: str | None) -> tuple[str, ...]:
    from seminar_cli.plan.columns import column, column_names

    if text is not None and not _split(text):
        raise UsageMistake("`--columns` names no column.", f"Known are: {', '.join(column_names(kind))}.")
    names = column_names(kind) if text == "all" else _split(text)
    for name in names:
        column(kind, name)
    return names


def _print_json(plan: "Plan", kind: "TableKind", records: "Sequence[Record]", names: tuple[str, ...]) -> None:
    from seminar_cli.plan.export import documents
    from seminar_cli.render.as_json import dumped

    click.echo(dumped(documents(plan, kind, records, names)))


def _print(
    context: Context,
    plan: "Plan",
    kind: "TableKind",
    records: "Sequence[Record]",
    names: tuple[str, ...],
    *,
    csv: bool,
) -> None:
    from seminar_cli.papers.listing import listing

    paper = listing(plan, kind, records, names)
    if csv:
        from seminar_cli.render import as_csv as medium

        click.echo(medium.text([paper]), nl=False)
        return
    assert paper.main_table is not None
    show_table(context, paper.main_table)
