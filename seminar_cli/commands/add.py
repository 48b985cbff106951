"""`add-X`: a new record at the end of its table."""

from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.change import Planned, change, mistakes
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, say
from seminar_cli.commands.record_input import Values, merged, resolved, values_of, with_record_options
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES, article
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.plan.plan import Plan
    from seminar_cli.plan.record import Record
    from seminar_cli.plan.tables import TableKind
    from seminar_cli.store.plan_file import PlanFile


def command(table: str, word: str) -> click.Command:
    """The command that adds a record to a table."""

    @click.command(f"add-{word}", cls=SectionedCommand, help=_help(word))
    @dry_run
    @everywhere
    @pass_context
    def add(context: Context, /, dry_run: bool, **parameters: Any) -> None:  # noqa: ANN401, FBT001 - click's call
        values = values_of(table, parameters)
        change(context, lambda file: _planned(file, table, values), dry_run=dry_run)

    return with_record_options(table)(add)


def _help(word: str) -> str:
    return f"Add {article(word)} {word} to the plan.\n\n{EXAMPLES[f'add-{word}']}"


def _planned(file: "PlanFile", table: str, values: Values) -> Planned:
    from seminar_cli.plan.build import record_faults
    from seminar_cli.plan.find import label_of
    from seminar_cli.plan.tables import BY_NAME
    from seminar_cli.store.toml.text import Append

    kind = BY_NAME[table]
    record = merged({}, resolved(file.plan, table, values))
    if kind.key == "id":
        record = {"id": _id(file, kind, record), **record}
    else:
        _refuse_second_day(file.plan, record)
    if faults := record_faults(table, kind.model, record):
        raise UsageMistake(mistakes(faults), f"`seminar add-{kind.word} --help` lists the options.")
    made = kind.model.model_validate(record)
    if table == "participants":
        _note_namesake(file.plan, made)
    return Planned([Append(table, record)], f"Added {kind.word} {label_of(made)}.")


def _id(file: "PlanFile", kind: "TableKind", record: dict[str, Any]) -> str:
    from seminar_cli.plan.new_id import check_given_id, new_id
    from seminar_cli.store.plan_file import retired_ids

    gone = retired_ids(file.path, file)
    if isinstance(given := record.get("id"), str):
        check_given_id(file.plan, given, gone.highest, gone.retired)
        return given
    return new_id(file.plan, kind, record, gone.highest, gone.retired)


def _refuse_second_day(plan: "Plan", record: dict[str, Any]) -> None:
    date = record.get("date")
    if any(day.date == date for day in plan.days):
        raise UsageMistake(f"The plan has a day {date} already.", f"Change it: `seminar edit-day {date} …`.")


def _note_namesake(plan: "Plan", made: "Record") -> None:
    """Somebody of the same name from the same country is likely to be the same person."""
    from seminar_cli.plan.find import label_of
    from seminar_cli.plan.matching import Directory, may_be_one
    from seminar_cli.plan.people import Participant

    assert isinstance(made, Participant)
    if same := Directory(each for each in plan.participants if may_be_one(each, made)).same_as(made):
        say(f"Note: {label_of(same)} has the same name and country. Is it the same person?")
