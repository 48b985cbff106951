"""`export all -o FOLDER`: the logistics pack, every paper that the seminar's mode asks for."""

import datetime as dt
import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import Context, everywhere, pass_context, result
from seminar_cli.commands.export import USUAL, force, size, write
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Day
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import NotFound
from seminar_cli.papers import BY_NAME, PAPERS, PaperKind, make

if TYPE_CHECKING:
    from seminar_cli.papers.ask import Ask
    from seminar_cli.papers.paper import Paper
    from seminar_cli.plan.plan import Plan
    from seminar_cli.store.plan_file import PlanFile

MANY = 500
"""Participants from which on a pack takes long enough for a progress bar."""

MOST_TOGETHER = 100
"""People whose own papers stand in one workbook; where there are more, each delegation has its own."""


OF_A_DAY = ("agenda", "sign-in", "trip-slip", "roll-call", "visitors", "arrivals", "meals")
"""What is printed for each day."""

HANDED_OUT = ("itinerary", "list-of-participants", "badges", "table-tents", "protocol-list", "rooms")
"""What is handed out once, when the seminar begins."""

FOR_SCREENS = {
    "programme.html": "The programme for browsers and telephones",
    "seminar.ics": "The programme for calendars",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the pack and what its table of contents says of it."""

    name: str
    kind: PaperKind
    about: str
    size: str
    pages: int | None
    """None for what is not printed."""

    privacy: tuple[str, ...]


def command() -> click.Command:
    """The command that exports every paper that the seminar's mode asks for."""

    @click.command(
        "all",
        cls=SectionedCommand,
        help=f"The whole pack, or that of a day: every paper as a workbook.\n\n{EXAMPLES['export-all']}",
    )
    @click.option(
        "--day", metavar="DAY", type=Day(), help="Only what is printed for this day: 1, or 2027-03-01."
    )
    @click.option(
        "-o",
        "--output",
        metavar="FOLDER",
        type=click.Path(),
        help="Where to; else papers, or day-1 for the papers of a day.",
    )
    @force
    @everywhere
    @pass_context
    def export_all(context: Context, /, day: str | None, output: str | None, force: bool) -> None:  # noqa: FBT001 - click's call
        from seminar_cli.papers.ask import day_of
        from seminar_cli.store.exports import folder_for, write_export

        file = context.load()
        date = None if day is None else day_of(file.plan, day)
        folder = Path(output or _folder(file.plan, date))
        written = [
            each
            for kind, ask in _asked(file.plan, date)
            for each in _write_kind(file, kind, ask, folder, force=force, filled=date is not None)
        ]
        if date is None:
            written += _write_for_screens(file, folder, force=force)
        elif not written:
            raise NotFound(
                f"Nothing is printed for {date}.", f"`seminar add-session --date {date}` fills the day."
            )
        contents = _contents(file.plan, written, date)
        folder_for(folder)
        write_export(file.path, folder / "README.md", contents.encode(), force=force)
        for each in written:
            result(f"{folder / each.name}: {each.size}, for {each.kind.reader}")
        papers = len({each.kind.name for each in written})
        result(f"Wrote {papers} paper{'' if papers == 1 else 's'} to {folder}; README.md lists them.")

    return export_all


def _folder(plan: "Plan", date: dt.date | None) -> str:
    """`papers`, or `day-1`; a day outside the seminar has its date."""
    if date is None:
        return "papers"
    number = (date - plan.seminar.start).days + 1
    return f"day-{number}" if plan.seminar.start <= date <= plan.seminar.end else f"day-{date}"


def _asked(plan: "Plan", date: dt.date | None) -> "Iterator[tuple[PaperKind, Ask]]":
    """The papers that the mode asks for, or those of a day, with what is asked of each."""
    from seminar_cli.papers.ask import Ask

    for kind in _kinds(plan):
        if date is None or (kind.name in HANDED_OUT and date == plan.seminar.start):
            yield kind, Ask()
        elif kind.name in OF_A_DAY:
            yield kind, Ask(days=(date,))


def _kinds(plan: "Plan") -> "Iterator[PaperKind]":
    """The papers that the mode asks for, one after the other, with a bar where that takes long."""
    from seminar_cli.commands.progress import along

    kinds = [kind for kind in PAPERS if plan.seminar.mode in kind.modes]
    yield from along(kinds, "Writing papers", enough=len(plan.participants) > MANY)


def _write_kind(
    file: "PlanFile", kind: PaperKind, ask: "Ask", folder: Path, *, force: bool, filled: bool
) -> Iterator[Written]:
    """Write a paper that has something to say, in as many workbooks as it needs.

    What has to be `filled` is left out where its main table has no row.
    """
    from seminar_cli.papers.paper import held
    from seminar_cli.render import printed_pages
    from seminar_cli.store.exports import folder_for

    papers = make(kind.name, file.plan, ask)
    if filled and not any(part.main_table and part.main_table.rows for part in papers):
        return  # nobody lands on that day
    gc.freeze()  # what stays is not looked at again when the memory of a written workbook is given back
    for name, about, parts in _workbooks(file.plan, kind, papers):
        target = folder / name
        folder_for(target.parent)
        data = write(file.path, target, parts, force=force)
        yield Written(name, kind, about, size(parts), printed_pages(data), held(parts))
        gc.collect()


def _write_for_screens(file: "PlanFile", folder: Path, *, force: bool) -> Iterator[Written]:
    """Write the programme for browsers, telephones and calendars."""
    from seminar_cli.papers.ask import Ask

    kind = BY_NAME["agenda"]
    parts = make(kind.name, file.plan, Ask())
    dated = any(part.events for part in parts)
    for name, about in FOR_SCREENS.items():
        if parts and (dated or not name.endswith(".ics")):
            write(file.path, folder / name, parts, force=force)
            yield Written(name, kind, about, "for screens", None, ())


def _workbooks(
    plan: "Plan", kind: PaperKind, parts: "Sequence[Paper]"
) -> "Iterator[tuple[str, str, Sequence[Paper]]]":
    """File name, what it is, and parts: one workbook, or one a delegation for the papers of many people."""
    if not parts:
        return
    if not kind.personal or len(parts) <= MOST_TOGETHER:
        yield f"{kind.name}{USUAL}", kind.help, parts
        return
    from seminar_cli.plan.ids import slugified

    for country, own in _by_delegation(plan, parts).items():
        yield f"{kind.name}/{slugified(country)}{USUAL}", f"{kind.help}: {country}", own


def _by_delegation(plan: "Plan", parts: "Sequence[Paper]") -> "dict[str, list[Paper]]":
    """The papers of people by the printed name of their country, in the order of the papers."""
    from seminar_cli.papers.words import word
    from seminar_cli.plan.names import country_name
    from seminar_cli.plan.people import Participant

    delegations: dict[str, list[Paper]] = {}
    for part in parts:
        person = plan.person(part.part)
        code = person.country if isinstance(person, Participant) else None
        delegations.setdefault(country_name(plan, code) or word("without_country"), []).append(part)
    return delegations


def _contents(plan: "Plan", written: Sequence[Written], date: dt.date | None) -> str:
    """The pack's table of contents, as Markdown."""
    from seminar_cli.papers.common import issue_line, span
    from seminar_cli.papers.paper import long_date

    seminar = plan.seminar
    days = span(seminar.start, seminar.end) if date is None else long_date(date)
    when = " · ".join(filter(None, (days, seminar.city, issue_line(plan))))
    lines = [
        f"# {_cell(seminar.title)}",
        "",
        when,
        "",
        "Each file is for its reader alone: the last column says which personal data it holds.",
        "",
        "| file | what | for | pages | personal data |",
        "|---|---|---|---|---|",
    ]
    for each in written:
        privacy = ", ".join(each.privacy) or "none but names"
        cells = (each.name, each.about, each.kind.reader, str(each.pages or ""), privacy)
        lines.append(f"| {' | '.join(map(_cell, cells))} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Text on one line that no reader of Markdown takes for more."""
    from seminar_cli.render.clean import for_terminal

    return " ".join(for_terminal(text).split()).replace("|", "\\|").replace("<", "&lt;")
