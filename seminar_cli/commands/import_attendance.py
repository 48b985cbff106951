"""`import attendance`: marks from a sign-in sheet, or minutes from the log of an online platform."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.change import Planned
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, say, yes
from seminar_cli.commands.intake import carry_out, file_argument, read_list, sheet_option
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UnusableInput

if TYPE_CHECKING:
    from seminar_cli.intake.marks import Found
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit


def command() -> click.Command:
    """The command that imports marks."""

    @click.command(
        "attendance",
        cls=SectionedCommand,
        help=f"Marks from a sign-in sheet that was filled in.\n\n{EXAMPLES['import-attendance']}",
    )
    @file_argument
    @click.option(
        "--item",
        type=Id(["sessions", "visits"]),
        help="The file is the log of an online platform, for this item: minutes are counted.",
    )
    @sheet_option
    @yes
    @dry_run
    @everywhere
    @pass_context
    def attendance(context: Context, /, file: Path, item: str | None, sheet: str | None, **how: bool) -> None:
        from seminar_cli.plan.marking import marked
        from seminar_cli.store.toml.text import Append, Change

        plan = context.load()
        found = _from_log(plan, file, item, sheet) if item else _from_sheet(plan, file, sheet)
        if found.problems:
            for problem in found.problems:
                say(problem)
            raise UnusableInput(
                f"{len(found.problems):,} rows of {file.name} cannot be read; nothing was changed.",
                "Mend them in the sheet and import it again.",
            )
        for remark in found.remarks:
            say(remark)
        raw = plan.data.get("attendance", [])
        edits: list[Edit] = [
            Append("attendance", record) if index is None else Change("attendance", index, record)
            for index, record in marked(raw, found.sheets)
        ]
        for each in found.sheets:
            say(each.summary)
        items = ", ".join(dict.fromkeys(each.item for each in found.sheets))
        carry_out(plan, Planned(edits, f"Imported the attendance of {items} from {file.name}."), **how)

    return attendance


def _from_sheet(plan: "PlanFile", file: Path, sheet: str | None) -> "Found":
    from seminar_cli.intake.files import read_sheets
    from seminar_cli.intake.header import chosen
    from seminar_cli.intake.marks import marks_of

    return marks_of(plan.plan, chosen(read_sheets(file), sheet))


def _from_log(plan: "PlanFile", file: Path, item: str, sheet: str | None) -> "Found":
    from seminar_cli.intake.log import minutes_of
    from seminar_cli.intake.marks import Found
    from seminar_cli.plan.find import find

    key = find(plan.plan, ["sessions", "visits"], item)
    log = read_list(file, "log", (("name",), ("join", "minutes")), sheet=sheet)
    marks, problems = minutes_of(plan.plan, log, key)
    return Found([marks], problems)
