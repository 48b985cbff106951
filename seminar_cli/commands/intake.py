"""`import`: spreadsheets that come in, shown before they are written, each in one write."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.change import Planned, change_after_asking, show
from seminar_cli.commands.context import Context, can_ask, dry_run, everywhere, pass_context, result, say, yes
from seminar_cli.commands.lazy import Entry, LazyGroup
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id, Word
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import Refused, UnusableInput, UsageMistake

if TYPE_CHECKING:
    from seminar_cli.intake.header import Headed
    from seminar_cli.intake.marks import Found
    from seminar_cli.intake.match import Met
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit

SHOWN = 10
"""Rows of a kind that a preview shows."""

IN = "seminar_cli.commands.intake:"


def command() -> click.Command:
    """The group of imports."""
    entries = (
        Entry("participants", f"{IN}participants_command", "People from a registration list", (), "Imports"),
        Entry("attendance", f"{IN}attendance_command", "Marks from a sign-in sheet", (), "Imports"),
    )
    help_text = f"Read a spreadsheet into the plan.\n\n{EXAMPLES['import']}"
    return LazyGroup("import", entries=entries, help=help_text)


file_argument = click.argument("file", type=click.Path(path_type=Path))
sheet_option = click.option("--sheet", metavar="NAME", help="The sheet to read, where there are several.")
skip = click.option(
    "--skip-bad-rows", is_flag=True, help="Import the others; the bad ones go to NAME.rejected.xlsx."
)


# --- participants ----------------------------------------------------------------------------------


def participants_command() -> click.Command:
    """The command that imports people."""

    @click.command(
        "participants",
        cls=SectionedCommand,
        help=f"People from a registration list.\n\n{EXAMPLES['import-participants']}",
    )
    @file_argument
    @sheet_option
    @click.option(
        "--map", "maps", multiple=True, metavar="HEADING=KEY", help="What a column holds; - leaves it out."
    )
    @click.option(
        "--use-map", type=click.Path(path_type=Path), metavar="FILE", help="A mapping that was saved."
    )
    @click.option("--save-map", type=click.Path(path_type=Path), metavar="FILE", help="Save the mapping.")
    @click.option(
        "--no-country",
        type=Word(["refuse", "observer"]),
        default="refuse",
        help="Rows whose country is none: refuse them, or let them in as observers of that organization.",
    )
    @click.option(
        "--status",
        type=Word(["nominated", "invited", "accepted", "confirmed", "waitlisted"]),
        help="Status of new people, where the list has none; else confirmed.",
    )
    @click.option("--same", multiple=True, metavar="ID=ROW", help="That row is this person: p004=row17.")
    @click.option("--new", multiple=True, metavar="ROW", help="That row is nobody in the plan: row18.")
    @skip
    @yes
    @dry_run
    @everywhere
    @pass_context
    def participants(context: Context, /, file: Path, **options: Any) -> None:  # noqa: ANN401 - click's call
        from seminar_cli.intake.files import read_sheets
        from seminar_cli.intake.header import headed
        from seminar_cli.intake.people import nominees

        plan = context.load()
        mapped = _mapping(options["maps"], options["use_map"])
        found = headed(
            read_sheets(file),
            "people",
            (("name", "given_names", "family_name", "id"),),
            mapped,
            options["sheet"],
        )
        if options["save_map"]:
            _save_mapping(plan.path, options["save_map"], found)
        mets = _met(plan, nominees(found, options["no_country"]), options["same"], options["new"])
        _tell(found, mets)
        good = _good(file, plan, found, mets, skip_bad=options["skip_bad_rows"], dry=options["dry_run"])
        planned = _planned(plan, good, options["status"], file.name)
        _carry_out(plan, planned, yes=options["yes"], dry_run=options["dry_run"])

    return participants


def _mapping(maps: Sequence[str], saved: Path | None) -> dict[str, str]:
    """Keys by heading, of the saved mapping first, then of the command line."""
    from seminar_cli.intake.mapping import check_key, parse_saved

    mapped = parse_saved(saved) if saved else {}
    for text in maps:
        heading, sign, key = text.rpartition("=")
        if not sign or not heading.strip():
            raise UsageMistake(f"`{text}` maps nothing.", 'Write --map "Nombre completo=name".')
        mapped[heading.strip()] = check_key(key.strip())
    return mapped


def _save_mapping(plan: Path, target: Path, found: "Headed") -> None:
    from seminar_cli.intake.mapping import saved_text
    from seminar_cli.store.exports import write_export

    write_export(plan, target, saved_text(found).encode(), force=True)
    say(f"Saved the mapping to {target}.")


def _met(file: "PlanFile", rows: Iterable[Any], same: Sequence[str], new: Sequence[str]) -> "list[Met]":
    from seminar_cli.intake.match import Matcher

    settled = dict(_same(file, text) for text in same)
    unknown = {_row(text) for text in new}
    matcher = Matcher(file.plan, file.data.get("participants", []))
    mets = [matcher.meet(row, settled.get(row.number), new=row.number in unknown) for row in rows]
    numbers = {met.nominee.number for met in mets}
    for number in (*settled, *unknown):
        if number not in numbers:
            raise UsageMistake(
                f"The list has no row {number} with somebody in it.",
                "Rows count as the spreadsheet shows them.",
            )
    return mets


def _same(file: "PlanFile", text: str) -> tuple[int, str]:
    from seminar_cli.plan.find import find

    who, sign, row = text.rpartition("=")
    if not sign:
        raise UsageMistake(f"`{text}` settles nothing.", "Write --same p004=row17.")
    return _row(row), find(file.plan, ["participants"], who.strip())


def _row(text: str) -> int:
    found = re.fullmatch(r"(?:row)?\s*(\d{1,8})", text.strip().lower())
    if found is None:
        raise UsageMistake(f"`{text}` is no row.", "Write it as row17.")
    return int(found[1])


def _tell(found: "Headed", mets: "Sequence[Met]") -> None:
    """How many of each kind, then the first of each: new people, changes field by field, what is in doubt."""
    counts = Counter(met.what for met in mets)
    changed = sum(bool(met.what == "known" and (met.changes or met.nominee.rooms)) for met in mets)
    say(
        f"{len(mets):,} rows: {counts['new']:,} new, {counts['known']:,} known ({changed:,} with changes), "
        f"{counts['question']:,} in question, {counts['bad']:,} cannot be read."
    )
    for warning in found.sheet.warnings:
        say(warning)
    if found.unread:
        say(f"Columns that are not read: {', '.join(found.unread)}. `--map` says what one holds.")
    _tell_some("New:", [_new(met) for met in mets if met.what == "new"])
    _tell_some("Changes:", [line for met in mets if met.what == "known" for line in _changes(met)])
    _tell_some("In question:", [_doubt(met) for met in mets if met.what == "question"], most=len(mets))
    _tell_some("Cannot be read:", [_doubt(met) for met in mets if met.what == "bad"], most=len(mets))


def _tell_some(heading: str, lines: Sequence[str], most: int = SHOWN) -> None:
    if not lines:
        return
    say(heading)
    for line in lines[:most]:
        say(f"  {line}")
    if len(lines) > most:
        say(f"  and {len(lines) - most:,} more")


def _new(met: "Met") -> str:
    country = f" ({met.nominee.record['country']})" if "country" in met.nominee.record else ""
    notes = f" – {'; '.join(met.nominee.notes)}" if met.nominee.notes else ""
    return f"row {met.nominee.number}: {met.nominee.name}{country}{notes}"


def _changes(met: "Met") -> "Iterable[str]":
    """A line for each field; values of private ones are not shown."""
    from seminar_cli.plan.find import label_of
    from seminar_cli.plan.keys import privacy_of

    assert met.person
    for key, (old, new) in met.changes.items():
        if privacy_of(("participants", 0, *key.split("."))) != "open":
            yield f"{label_of(met.person)}: {key} {'changes' if old else 'is new'} (row {met.nominee.number})"
        else:
            yield f"{label_of(met.person)}: {key} {_plain(old)} → {_plain(new)} (row {met.nominee.number})"
    for stay, room in met.nominee.rooms.items():
        yield f"{label_of(met.person)}: room in {stay} {room.get('room', '')} (row {met.nominee.number})"


def _plain(value: object) -> str:
    if value in (None, "", []):
        return "nothing"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _doubt(met: "Met") -> str:
    return f"row {met.nominee.number}, {met.nominee.name}: {' '.join(met.why)}"


def _good(
    path: Path, file: "PlanFile", found: "Headed", mets: "Sequence[Met]", *, skip_bad: bool, dry: bool
) -> "list[Met]":
    """The rows that come in: all of them, or those that are left when bad ones are set aside.

    Raises:
        UnusableInput: there are bad rows or open questions, and they are not to be left out.
    """
    bad = [met for met in mets if met.what in {"bad", "question"}]
    if not bad:
        return list(mets)
    if not skip_bad and not dry:
        hint = "`--skip-bad-rows` imports the others and puts these into a file of their own."
        question = next((met for met in bad if met.what == "question"), None)
        if question:
            row = f"row{question.nominee.number}"
            hint = f"Say who it is: --same {question.near[0]}={row}, or --new {row}. {hint}"
        raise UnusableInput(f"{len(bad):,} of {len(mets):,} rows cannot come in; nothing was changed.", hint)
    if not dry:
        target = _write_rejected(path, file, found, bad)
        say(f"{len(bad):,} rows are in {target}, each with its reason; mend them there and import that file.")
    return [met for met in mets if met not in bad]


def _write_rejected(path: Path, file: "PlanFile", found: "Headed", bad: "Sequence[Met]") -> Path:
    """The rows as they came, with the reason in a column of its own."""
    from seminar_cli.intake.sheet import text_of
    from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
    from seminar_cli.render import render
    from seminar_cli.store.exports import write_export

    lines = {line.number: line for line in found.sheet.lines}
    width = len(found.header.cells)
    keys = [f"c{number}" for number in range(width)]
    columns = [
        Column("reason", "Reason"),
        *(Column(key, text_of(found.header.at(number)) or " ") for number, key in enumerate(keys)),
    ]
    rows = []
    for met in bad:
        line = lines[met.nominee.number]
        cells = {key: text_of(line.at(number)) for number, key in enumerate(keys)}
        rows.append(Row({"reason": " ".join(met.why), **cells}))
    table = Table("rejected", tuple(columns), (Band("", tuple(rows)),))
    paper = Paper("rejected", "", f"Rows of {path.name} that did not come in", (table,))
    target = path.with_name(f"{path.stem}.rejected.xlsx")
    write_export(file.path, target, render((paper,), ".xlsx"), force=False)
    return target


def _planned(file: "PlanFile", mets: "Sequence[Met]", status: str | None, name: str) -> Planned:
    from seminar_cli.intake.accepted import changed_records, new_records
    from seminar_cli.store.toml.text import Append, Change

    added = new_records(mets, _numbering(file), status)
    changed = changed_records(mets, file.data.get("participants", []))
    edits: list[Edit] = [Change("participants", index, record) for index, record in changed]
    edits += [Append("participants", record) for record in added]
    told = [f"{len(added):,} new", f"{len(changed):,} changed"]
    return Planned(edits, f"Imported participants from {name}: {', '.join(told)}.")


def _numbering(file: "PlanFile") -> Callable[[Mapping[str, Any]], str]:
    """Ids one after the other, the first as `add-participant` would give it."""
    from seminar_cli.plan.new_id import new_id
    from seminar_cli.plan.tables import BY_NAME
    from seminar_cli.store.plan_file import retired_ids

    gone = retired_ids(file.path)
    first = new_id(file.plan, BY_NAME["participants"], {}, gone.highest, gone.retired)
    number = int(first.lstrip("p"))

    def next_id(record: Mapping[str, Any]) -> str:
        del record
        nonlocal number
        key = f"p{number:03}"
        while key in gone.retired or key in file.plan.by_id:
            number += 1
            key = f"p{number:03}"
        number += 1
        return key

    return next_id


def _carry_out(file: "PlanFile", planned: Planned, *, yes: bool, dry_run: bool) -> None:
    """Show the diff, or ask where somebody can answer, and write.

    Raises:
        Refused: the answer is no, or the plan was changed meanwhile.
    """
    if not planned.edits:
        result("Nothing to import: the plan has it all already.")
        return
    if dry_run:
        show(file, planned)
        return
    if not yes and can_ask() and not click.confirm("Write this to the plan?", default=True, err=True):
        raise Refused("Nothing was changed.")
    change_after_asking(file, planned)


# --- attendance ----------------------------------------------------------------------------------------


def attendance_command() -> click.Command:
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
        raw = plan.data.get("attendance", [])
        edits: list[Edit] = [
            Append("attendance", record) if index is None else Change("attendance", index, record)
            for index, record in marked(raw, found.sheets)
        ]
        for each in found.sheets:
            say(each.summary)
        items = ", ".join(dict.fromkeys(each.item for each in found.sheets))
        _carry_out(plan, Planned(edits, f"Imported the attendance of {items} from {file.name}."), **how)

    return attendance


def _from_sheet(plan: "PlanFile", file: Path, sheet: str | None) -> "Found":
    from seminar_cli.intake.files import read_sheets
    from seminar_cli.intake.marks import marks_of

    sheets = read_sheets(file)
    chosen = [each for each in sheets if sheet is None or each.name.casefold() == sheet.casefold()]
    if not chosen:
        names = ", ".join(f"`{each.name}`" for each in sheets)
        raise UsageMistake(f"The file has no sheet `{sheet}`.", f"It has {names}.")
    return marks_of(plan.plan, chosen)


def _from_log(plan: "PlanFile", file: Path, item: str, sheet: str | None) -> "Found":
    from seminar_cli.intake.files import read_sheets
    from seminar_cli.intake.header import headed
    from seminar_cli.intake.log import minutes_of
    from seminar_cli.intake.marks import Found
    from seminar_cli.plan.find import find

    key = find(plan.plan, ["sessions", "visits"], item)
    log = headed(read_sheets(file), "log", (("name",), ("join", "minutes")), sheet=sheet)
    marks, problems = minutes_of(plan.plan, log, key)
    return Found([marks], problems)
