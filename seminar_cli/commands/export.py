"""`export PAPER -o FILE`: a paper as a file to print, send or work on; `pack.py` writes them all."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import Context, everywhere, pass_context, result
from seminar_cli.commands.lazy import Entry, LazyGroup
from seminar_cli.commands.paper_options import ask_from, nothing, options_for
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES, examples
from seminar_cli.errors import NotFound, UsageMistake
from seminar_cli.papers import BY_NAME, PAPERS, PaperKind, make

if TYPE_CHECKING:
    from seminar_cli.papers.paper import Paper

USUAL = ".xlsx"

force = click.option("--force", is_flag=True, help="Replace a file that was changed since it was exported.")


def command() -> click.Command:
    """The group of exports: one for each paper, all of them, and the plan itself."""
    entries = (
        Entry("all", "seminar_cli.commands.pack:command", "The whole pack, into a folder", (), "Exports"),
        Entry("plan", "seminar_cli.commands.plan_copy:command", "A plan without private data", (), "Exports"),
        *(
            Entry(kind.name, "seminar_cli.commands.export:paper_command", kind.help, (kind.name,), "Exports")
            for kind in PAPERS
        ),
    )
    help_text = (
        f"Write a paper to a file: .xlsx, .html, .md, .csv, .json or (agenda) .ics.\n\n{EXAMPLES['export']}"
    )
    return LazyGroup(
        "export", entries=entries, help=help_text, context_settings={"help_option_names": ["-h", "--help"]}
    )


# --- one paper -------------------------------------------------------------------------------------


def paper_command(name: str) -> click.Command:
    """The command that exports one paper."""
    kind = BY_NAME[name]
    lines = (f"seminar export {name} -o {name}.xlsx", f"seminar export {name} -o {name}.csv")

    @click.command(
        name, cls=SectionedCommand, help=f"{kind.help}; for {kind.reader}.\n\n{examples(name, lines)}"
    )
    @click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(),
        help="The file; its ending chooses the medium. Else NAME.xlsx here.",
    )
    @force
    @everywhere
    @pass_context
    def export(context: Context, /, output: str | None, force: bool, **parameters: Any) -> None:  # noqa: ANN401, FBT001
        file = context.load()
        target = _target(kind, parameters, output)
        ask = ask_from(file, parameters)
        parts = make(name, file.plan, ask)
        if not parts:
            raise NotFound(nothing("There is nothing to print", kind, ask), "Nothing was written.")
        write(file.path, target, parts, force=force)
        result(f"Wrote {target}: {size(parts)}.")

    export.params = [*options_for(kind.takes), *export.params]
    return export


def _target(kind: PaperKind, parameters: Mapping[str, Any], output: str | None) -> Path:
    """The file that is named; in a folder that is named, or here, one called after the paper and the day."""
    asked = [f"day-{day}" for day in parameters.get("day", ())] + list(parameters.get("item", ()))
    asked += [f"week-{week}" for week in parameters.get("week", ())]
    asked += [f"group-{group}" for group in parameters.get("group", ())]
    asked += [parameters["records"]] if parameters.get("records") else []
    asked += ["changes"] if parameters.get("changes_since") else []
    usual = "-".join([kind.name, *asked]).replace("/", "-").replace("\\", "-").replace(" ", "-") + USUAL
    if output is None:
        return Path(usual)
    path = Path(output)
    return path / usual if path.is_dir() or output.endswith(("/", "\\")) else path


def write(plan: Path, target: Path, parts: "Sequence[Paper]", *, force: bool) -> bytes:
    """Write all parts of a paper to a file whose ending says how; what was written.

    Raises:
        UsageMistake: the ending is that of no medium.
        Refused, DiskRefused: as `write_export`.
    """
    from seminar_cli.render import render
    from seminar_cli.store.exports import write_export

    if not target.suffix:
        raise UsageMistake(f"`{target}` has no ending that says what to write.", f"Call it {target}{USUAL}.")
    refuse_plan(target)
    data = render(parts, target.suffix)
    write_export(plan, target, data, force=force)
    return data


def refuse_plan(target: Path) -> None:
    """A plan is refused before a medium is looked for: `-o plan.toml` is a slip that costs a seminar."""
    from seminar_cli.errors import Refused

    if target.suffix.lower() == ".toml":
        raise Refused(
            f"A paper is never written over a plan: {target}.",
            "Name it with .xlsx, .html, .md, .csv or .json.",
        )


def size(parts: "Sequence[Paper]") -> str:
    """`3 sheets, 66 rows`."""
    rows = sum(len(part.main_table.rows) for part in parts if part.main_table)
    sheets = f"{len(parts)} sheet" if len(parts) == 1 else f"{len(parts)} sheets"
    return f"{sheets}, {rows:,} row{'' if rows == 1 else 's'}"
