"""`import`: spreadsheets that come in, shown before they are written, each in one write."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from seminar_cli.commands.change import Planned, change_after_asking, show
from seminar_cli.commands.context import ask_unless, can_ask, result, say
from seminar_cli.commands.lazy import Entry, LazyGroup
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UnusableInput, UsageMistake

if TYPE_CHECKING:
    from seminar_cli.intake.header import Headed
    from seminar_cli.intake.listed import Listed, Met
    from seminar_cli.intake.match import Matcher
    from seminar_cli.intake.match_items import ItemMatcher
    from seminar_cli.plan.new_id import Ids
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Append, Edit

SHOWN = 10
"""Rows of a kind that a preview shows."""

SHOWN_DOUBTS = 20
"""Rows in doubt that are told one by one."""

SHOWN_LINES = 60
"""Lines of the change that a dry run shows in a terminal."""

IN = "seminar_cli.commands.import_"


def command() -> click.Command:
    """The group of imports."""
    entries = (
        Entry("participants", f"{IN}participants:command", "People from a registration list", (), "Imports"),
        Entry("agenda", f"{IN}agenda:command", "Sessions and visits from a list of them", (), "Imports"),
        Entry("attendance", f"{IN}attendance:command", "Marks from a sign-in sheet", (), "Imports"),
    )
    help_text = f"Read a spreadsheet into the plan.\n\n{EXAMPLES['import']}"
    return LazyGroup("import", entries=entries, help=help_text)


file_argument = click.argument("file", type=click.Path(path_type=Path))
sheet_option = click.option("--sheet", metavar="NAME", help="The sheet to read, where there are several.")
map_option = click.option(
    "--map", "maps", multiple=True, metavar="HEADING=KEY", help="What a column holds; - leaves it out."
)
skip_option = click.option(
    "--skip-bad-rows", is_flag=True, help="Import the others; the bad ones go to NAME.rejected.xlsx."
)


def read_list(
    file: Path,
    table: str,
    needed: Sequence[Sequence[str]],
    mapped: Mapping[str, str] | None = None,
    sheet: str | None = None,
) -> "Headed":
    """The list in a file; where several sheets hold one, somebody at a terminal is asked which.

    The arguments are those of `intake.header.lists_in`.

    Raises:
        UsageMistake: several sheets could be meant, and nobody can be asked.
    """
    from seminar_cli.intake.files import read_sheets
    from seminar_cli.intake.header import check_mapped, lists_in

    found = lists_in(read_sheets(file), table, needed, mapped, sheet)
    if len(found) > 1:
        names = [each.sheet.name for each in found]
        if not can_ask():
            told = ", ".join(f"`{name}`" for name in names)
            raise UsageMistake(f"Several sheets hold such a list: {told}.", "Choose one with --sheet.")
        chosen = click.prompt("Which sheet?", type=click.Choice(names, case_sensitive=False), err=True)
        found = [each for each in found if each.sheet.name == chosen]
    check_mapped(found[0], mapped or {})
    return found[0]


def mapping_of(maps: Sequence[str], table: str) -> dict[str, str]:
    """Keys by heading, as typed after `--map`."""
    from seminar_cli.intake.mapping import check_key

    mapped = {}
    for text in maps:
        heading, key = pair(text, "maps nothing", '--map "Nombre completo=name"')
        mapped[heading] = check_key(key, table)
    return mapped


def pair(text: str, what: str, example: str) -> tuple[str, str]:
    """What stands before and after the last `=` of a text that was typed.

    Raises:
        UsageMistake: nothing stands before one; it says what the text does, and how it is written.
    """
    before, sign, after = text.rpartition("=")
    if not sign or not before.strip():
        raise UsageMistake(f"`{text}` {what}.", f"Write {example}.")
    return before.strip(), after.strip()


def _row(text: str) -> int:
    """The number in `row17`."""
    found = re.fullmatch(r"(?:row)?\s*(\d{1,8})", text.strip().lower())
    if found is None:
        raise UsageMistake(f"`{text}` is no row.", "Write it as row17.")
    return int(found[1])


class Settled(NamedTuple):
    """What the user says of rows: which record of the plan one is, and which are in the plan nowhere."""

    same: Mapping[int, str]
    new: frozenset[int]

    @property
    def rows(self) -> frozenset[int]:
        """The numbers of all of them."""
        return self.new | self.same.keys()

    def meet(self, matcher: "Matcher | ItemMatcher", rows: "Iterable[Listed]") -> "list[Met]":
        """Whom or what each row meets.

        Raises:
            UsageMistake: the list does not have a row that something is said of.
        """
        mets = [matcher.meet(row, self.same.get(row.number), new=row.number in self.new) for row in rows]
        if missing := self.rows - {met.row.number for met in mets}:
            raise UsageMistake(
                f"The list has no row {min(missing)} that is read.",
                "Rows count as the spreadsheet shows them.",
            )
        return mets


def settled(file: "PlanFile", tables: Sequence[str], same: Sequence[str], new: Sequence[str]) -> Settled:
    """What was typed after `--same` and `--new`, of records of these tables."""
    return Settled(dict(_same(file, tables, text) for text in same), frozenset(map(_row, new)))


def _same(file: "PlanFile", tables: Sequence[str], text: str) -> tuple[int, str]:
    """The row and the id of `p004=row17`."""
    from seminar_cli.plan.find import find

    which, row = pair(text, "settles nothing", "--same p004=row17")
    return _row(row), find(file.plan, tables, which)


# --- what is shown -----------------------------------------------------------------------------------


def tell(found: "Headed", mets: "Sequence[Met]") -> None:
    """How many of each kind, then the first of each: new ones, changes field by field, what is in doubt."""
    read = {met.row.number for met in mets}
    asides = [line.number for line in found.rows if line.number not in read]
    counts = Counter(met.what for met in mets)
    changed = sum(bool(met.what == "known" and (met.changes or met.row.rooms)) for met in mets)
    say(
        f"{_rows(len(mets))}: {counts['new']:,} new, {counts['known']:,} known ({changed:,} with changes), "
        f"{counts['question']:,} in question, {counts['bad']:,} cannot be read."
    )
    for warning in found.sheet.warnings:
        say(warning)
    if found.unread:
        say(f"Columns that are not read: {', '.join(found.unread)}; `--map` says what one holds.")
    if asides:
        say(f"Not read, as a heading, a remark or a total: row {_some(asides)}.")
    tell_some("New:", [_new(met) for met in mets if met.what == "new"])
    if guessed := [met.row.number for met in mets if met.row.guessed and met.what != "bad"]:
        told = f"{len(guessed):,} (row {_some(guessed)})"
        say(f"Names split by nothing but their order, to be looked at: {told}.")
    known = (met for met in mets if met.what == "known")
    tell_some("Changes:", [line for met in known for line in _changes(met)])
    _tell_doubts("In question:", [met for met in mets if met.what == "question"])
    _tell_doubts("Cannot be read:", [met for met in mets if met.what == "bad"])


def _rows(number: int) -> str:
    return f"{number:,} {'row' if number == 1 else 'rows'}"


def tell_some(heading: str, lines: Sequence[str], most: int = SHOWN) -> None:
    """The first lines of a kind, and how many more there are."""
    if not lines:
        return
    say(heading)
    for line in lines[:most]:
        say(f"  {line}")
    if len(lines) > most:
        say(f"  and {len(lines) - most:,} more")


def _new(met: "Met") -> str:
    record = met.row.record
    told = [str(record[key])[:5] if key == "start" else str(record[key]) for key in BESIDE if key in record]
    beside = f" ({' '.join(told)})" if told else ""
    notes = f" – {'; '.join(met.row.notes)}" if met.row.notes else ""
    return f"row {met.row.number}: {met.row.name}{beside}{notes}"


BESIDE = ("country", "date", "start")
"""What is shown beside a name or a title."""


def _changes(met: "Met") -> "Iterable[str]":
    """A line for each field; values of private ones are not shown."""
    from seminar_cli.plan.find import label_of
    from seminar_cli.plan.keys import privacy_of

    assert met.known
    for key, (old, new) in met.changes.items():
        if privacy_of((met.row.table, 0, *key.split("."))) != "open":
            yield f"{label_of(met.known)}: {key} {'changes' if old else 'is new'} (row {met.row.number})"
        else:
            yield f"{label_of(met.known)}: {key} {_plain(old)} → {_plain(new)} (row {met.row.number})"
    for stay, room in met.row.rooms.items():
        yield f"{label_of(met.known)}: room in {stay} {room.get('room', '')} (row {met.row.number})"


def _plain(value: object) -> str:
    if value in (None, "", []):
        return "nothing"
    if isinstance(value, list):
        return ", ".join(_plain(each["id"]) if isinstance(each, Mapping) else _plain(each) for each in value)
    return str(value)


def _tell_doubts(heading: str, mets: "Sequence[Met]") -> None:
    """A line for each row; of very many a line for each reason."""
    if len(mets) <= SHOWN_DOUBTS:
        lines = [f"row {met.row.number}, {met.row.name}: {' '.join(met.why)}" for met in mets]
    else:
        rows: dict[str, list[int]] = {}
        for met in mets:
            rows.setdefault(" ".join(met.why), []).append(met.row.number)
        lines = [f"{_rows(len(numbers))} ({_some(numbers)}): {why}" for why, numbers in rows.items()]
    tell_some(heading, lines, most=SHOWN_DOUBTS)


def _some(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:SHOWN])) + (" …" if len(numbers) > SHOWN else "")


# --- what is done --------------------------------------------------------------------------------------


BAD = frozenset({"bad", "question"})
"""What does not come in as it is."""


def good_rows(
    path: Path, file: "PlanFile", found: "Headed", mets: "Sequence[Met]", *, skip_bad: bool, dry: bool
) -> "list[Met]":
    """The rows that come in: all of them, or those that are left when bad ones are set aside.

    Raises:
        UnusableInput: there are bad rows or open questions, and they are not to be left out.
    """
    bad = [met for met in mets if met.what in BAD]
    if not bad:
        return list(mets)
    if not skip_bad and not dry:
        hint = "`--skip-bad-rows` imports the others and puts these into a file of their own."
        question = next((met for met in bad if met.what == "question"), None)
        if question:
            row = f"row{question.row.number}"
            same = f"--same {question.near[0]}={row}, or " if question.near else ""
            hint = f"Settle it: {same}--new {row}. {hint}"
        raise UnusableInput(f"{len(bad):,} of {_rows(len(mets))} cannot come in; nothing was changed.", hint)
    if not dry:
        target = _write_rejected(path, file, found, bad)
        told = "with its reason; mend it" if len(bad) == 1 else "each with its reason; mend them"
        say(f"{_rows(len(bad))} set aside in {target}, {told} there and import that file.")
    return [met for met in mets if met.what not in BAD]


def _write_rejected(path: Path, file: "PlanFile", found: "Headed", bad: "Sequence[Met]") -> Path:
    """The rows as they came, with the reason in a column of its own."""
    from seminar_cli.commands.rejected import rejected
    from seminar_cli.render import render
    from seminar_cli.store.exports import write_export

    target = path.with_name(f"{path.stem}.rejected.xlsx")
    write_export(file.path, target, render((rejected(path.name, found, bad),), ".xlsx"), force=False)
    return target


def ids_for(file: "PlanFile") -> "Ids":
    """Ids for what an import adds; those that were ever used do not return."""
    from seminar_cli.plan.new_id import Ids
    from seminar_cli.store.plan_file import retired_ids

    gone = retired_ids(file.path, file)
    return Ids(file.plan, gone.highest, gone.retired)


def planned(
    file: "PlanFile", mets: "Sequence[Met]", added: "Sequence[Append]", tables: Sequence[str], what: str
) -> Planned:
    """What an import does: known records of these tables change, then new ones are added.

    Args:
        file: the plan.
        mets: the rows that come in.
        added: the new records that are counted as such, of these tables, and what must stand before them.
        tables: those that the list is of.
        what: was imported, and from where, for the sentence.
    """
    from seminar_cli.intake.accepted import changed_records
    from seminar_cli.store.toml.text import Change

    changed: list[Edit] = [
        Change(table, index, record)
        for table in tables
        for index, record in changed_records(mets, file.data.get(table, []))
    ]
    new = sum(each.table in tables for each in added)
    return Planned([*changed, *added], f"Imported {what}: {new:,} new, {len(changed):,} changed.")


def carry_out(file: "PlanFile", planned: Planned, *, yes: bool, dry_run: bool) -> None:
    """Show the diff, or ask where somebody can answer, and write.

    Raises:
        Refused: the answer is no, or the plan was changed meanwhile.
    """
    if not planned.edits:
        result("Nothing to import: the plan has it all already.")
        return
    if dry_run:
        show(file, planned, most=SHOWN_LINES)
        return
    ask_unless(yes, "Write this to the plan?")
    change_after_asking(file, planned)
