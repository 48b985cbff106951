"""`edit-X ID`, `edit-participants --where …` and `edit-seminar`: new values for keys of a plan."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.change import Planned, change, mistakes
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context
from seminar_cli.commands.record_input import (
    Values,
    merged,
    paths_to_clear,
    resolved,
    values_of,
    with_record_options,
)
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id
from seminar_cli.commands.wording import EXAMPLES, article
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.plan.record import Record
    from seminar_cli.store.plan_file import PlanFile

SHOWN = 12
"""Ids that a bulk change names at most."""

clear = click.option("--clear", multiple=True, metavar="KEY", help="Empty this key. Repeat for more.")
where = click.option(
    "--where",
    multiple=True,
    metavar="CONDITION",
    help="Only these: key=value, key!=value, key~text.",
)


def command(table: str, word: str) -> click.Command:
    """The command that edits one record of a table."""
    key = "DATE" if table == "days" else "ID"

    @click.command(
        f"edit-{word}",
        cls=SectionedCommand,
        help=_help(word),
    )
    @click.argument("which", metavar=key, type=Id([table]))
    @clear
    @dry_run
    @everywhere
    @pass_context
    def edit(context: Context, /, which: str, clear: Sequence[str], dry_run: bool, **parameters: Any) -> None:  # noqa: ANN401, FBT001
        values = _asked(table, parameters, clear)

        def planned(file: "PlanFile") -> Planned:
            from seminar_cli.plan.find import find

            return _planned(
                file, table, [find(file.plan, [table], which)], values, paths_to_clear(table, clear)
            )

        change(context, planned, dry_run=dry_run)

    return with_record_options(table, leave_out=["date"] if table == "days" else ["id"])(edit)


def _help(word: str) -> str:
    return f"Change {article(word)} {word}, found by id or a part of its name.\n\n{EXAMPLES[f'edit-{word}']}"


def bulk_command(table: str, word: str) -> click.Command:
    """The command that edits many records of a table alike."""

    @click.command(
        f"edit-{table}",
        cls=SectionedCommand,
        help=f"Change many {table} at once, in one write.\n\n{EXAMPLES[f'edit-{table}']}",
    )
    @where
    @click.option("--all", "all_", is_flag=True, help=f"All {table}.")
    @clear
    @dry_run
    @everywhere
    @pass_context
    def edit(
        context: Context,
        /,
        where: Sequence[str],
        all_: bool,  # noqa: FBT001 - click's call
        clear: Sequence[str],
        dry_run: bool,  # noqa: FBT001 - click's call
        **parameters: Any,  # noqa: ANN401
    ) -> None:
        if bool(where) == all_:
            raise UsageMistake(f"Which {table}?", "Give --where, or --all for all of them.")
        values = _asked(table, parameters, clear)

        def planned(file: "PlanFile") -> Planned:
            keys = list(_matching(file, table, where))
            if not keys:
                raise UsageMistake(f"No {word} meets the condition.", f"`seminar {table}` lists them.")
            return _planned(file, table, keys, values, paths_to_clear(table, clear))

        change(context, planned, dry_run=dry_run)

    return with_record_options(table, leave_out=["id", "given_names", "family_name"])(edit)


def single_command(table: str) -> click.Command:
    """The command that edits a table that a plan has once."""

    @click.command(
        f"edit-{table}",
        cls=SectionedCommand,
        help=f"Change [{table}] of the plan.\n\n{EXAMPLES[f'edit-{table}']}",
    )
    @clear
    @dry_run
    @everywhere
    @pass_context
    def edit(context: Context, /, clear: Sequence[str], dry_run: bool, **parameters: Any) -> None:  # noqa: ANN401, FBT001
        values = _asked(table, parameters, clear)

        def planned(file: "PlanFile") -> Planned:
            from seminar_cli.plan.tables import SINGLE_TABLES
            from seminar_cli.store.toml.text import ChangeTable

            gone = paths_to_clear(table, clear)
            record = merged(file.data.get(table, {}), resolved(file.plan, table, values), gone)
            _refuse_faults(table, SINGLE_TABLES[table], record)
            return Planned([ChangeTable(table, record)], f"Changed {table}: {_keys([*values, *gone])}.")

        change(context, planned, dry_run=dry_run)

    return with_record_options(table)(edit)


def _asked(table: str, parameters: Mapping[str, Any], clear: Sequence[str]) -> Values:
    values = values_of(table, parameters)
    if not values and not clear:
        raise UsageMistake(
            "Nothing to change is named.", "Give an option such as those that --help lists, or --clear KEY."
        )
    return values


def _matching(file: "PlanFile", table: str, where: Sequence[str]) -> Iterable[str]:
    from seminar_cli.plan.find import key_of
    from seminar_cli.plan.tables import BY_NAME
    from seminar_cli.plan.where import matching

    return map(key_of, matching(file.plan, BY_NAME[table], getattr(file.plan, table), where))


def _planned(
    file: "PlanFile", table: str, keys: Sequence[str], values: Values, gone: Sequence[tuple[str, ...]]
) -> Planned:
    from seminar_cli.plan.find import key_of, label_of
    from seminar_cli.plan.tables import BY_NAME
    from seminar_cli.store.toml.text import Change

    kind = BY_NAME[table]
    found = resolved(file.plan, table, values)
    wanted = set(keys)
    edits, labels = [], []
    for index, model in enumerate(getattr(file.plan, table)):
        if key_of(model) in wanted:
            record = merged(file.data[table][index], found, gone)
            _refuse_faults(table, kind.model, record)
            edits.append(Change(table, index, record))
            labels.append(label_of(model))
    what = _keys([*values, *gone])
    if len(labels) == 1:
        return Planned(edits, f"Changed {kind.word} {labels[0]}: {what}.")
    ids = ", ".join(keys[:SHOWN]) + (" …" if len(keys) > SHOWN else "")
    return Planned(edits, f"Changed {len(keys)} {table} ({ids}): {what}.")


def _refuse_faults(table: str, model: "type[Record]", record: Mapping[str, Any]) -> None:
    from seminar_cli.plan.build import record_faults

    if faults := record_faults(table, model, record):
        raise UsageMistake(mistakes(faults), "Nothing was changed; `--help` says what each option takes.")


def _keys(paths: Iterable[tuple[str, ...]]) -> str:
    return ", ".join(dict.fromkeys(".".join(path) for path in paths))
