"""`export PAPER -o FILE` and `export all -o FOLDER`: papers as files to print, send or work on."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import Context, everywhere, pass_context, result
from seminar_cli.commands.lazy import Entry, LazyGroup
from seminar_cli.commands.paper_options import ask_from, options_for
from seminar_cli.commands.wording import EXAMPLES, examples
from seminar_cli.errors import UsageMistake
from seminar_cli.papers import BY_NAME, PAPERS, PaperKind, make

if TYPE_CHECKING:
    from seminar_cli.papers.paper import Paper
    from seminar_cli.plan.plan import Plan

USUAL = ".xlsx"

force = click.option("--force", is_flag=True, help="Replace a file that was changed since it was exported.")


def command() -> click.Command:
    """The group of exports: one for each paper, and all of them."""
    entries = (
        Entry(
            "all", "seminar_cli.commands.export:all_command", "The whole pack, into a folder", (), "Exports"
        ),
        *(
            Entry(kind.name, "seminar_cli.commands.export:paper_command", kind.help, (kind.name,), "Exports")
            for kind in PAPERS
        ),
    )
    help_text = f"Write a paper to a file: .xlsx, .csv or .json.\n\n{EXAMPLES['export']}"
    return LazyGroup(
        "export", entries=entries, help=help_text, context_settings={"help_option_names": ["-h", "--help"]}
    )


# --- one paper -------------------------------------------------------------------------------------


def paper_command(name: str) -> click.Command:
    """The command that exports one paper."""
    kind = BY_NAME[name]
    lines = (f"seminar export {name} -o {name}.xlsx", f"seminar export {name} -o {name}.csv")

    @click.command(name, help=f"{kind.help}; for {kind.reader}.\n\n{examples(name, lines)}")
    @click.option(
        "-o", "--output", metavar="FILE", help="The file; its ending chooses the medium. Else NAME.xlsx here."
    )
    @force
    @everywhere
    @pass_context
    def export(context: Context, /, output: str | None, force: bool, **parameters: Any) -> None:  # noqa: ANN401, FBT001
        file = context.load()
        target = _target(kind, parameters, output)
        parts = make(name, file.plan, ask_from(file, parameters))
        if not parts:
            raise UsageMistake(f"There is nothing to print for {name}.", f"`seminar {name}` says why.")
        _write(file.path, target, parts, force=force)
        result(f"Wrote {target}: {_size(parts)}.")

    export.params = [*options_for(kind.takes), *export.params]
    return export


def _target(kind: PaperKind, parameters: Mapping[str, Any], output: str | None) -> Path:
    """The file that is named; in a folder that is named, or here, one called after the paper and the day."""
    asked = [f"day-{day}" for day in parameters.get("day", ())] + list(parameters.get("item", ()))
    asked += [f"group-{group}" for group in parameters.get("group", ())]
    asked += ["changes"] if parameters.get("changes_since") else []
    usual = "-".join([kind.name, *asked]).replace("/", "-").replace("\\", "-").replace(" ", "-") + USUAL
    if output is None:
        return Path(usual)
    path = Path(output)
    return path / usual if path.is_dir() or output.endswith(("/", "\\")) else path


def _write(plan: Path, target: Path, parts: "Sequence[Paper]", *, force: bool) -> None:
    from seminar_cli.render import render
    from seminar_cli.store.exports import write_export

    if not target.suffix:
        raise UsageMistake(f"`{target}` has no ending that says what to write.", f"Call it {target}{USUAL}.")
    refuse_plan(target)
    write_export(plan, target, render(parts, target.suffix), force=force)


def refuse_plan(target: Path) -> None:
    """A plan is refused before a medium is looked for: `-o plan.toml` is a slip that costs a seminar."""
    from seminar_cli.errors import Refused

    if target.suffix.lower() == ".toml":
        raise Refused(
            f"A paper is never written over a plan: {target}.", "Name it with .xlsx, .csv or .json."
        )


def _size(parts: "Sequence[Paper]") -> str:
    rows = sum(len(part.main_table.rows) for part in parts if part.main_table)
    sheets = f"{len(parts)} sheet" if len(parts) == 1 else f"{len(parts)} sheets"
    return f"{sheets}, {rows:,} rows"


# --- the pack --------------------------------------------------------------------------------------


def all_command() -> click.Command:
    """The command that exports every paper that the seminar's mode asks for."""

    @click.command("all", help=f"The whole pack: every paper as a workbook.\n\n{EXAMPLES['export-all']}")
    @click.option("-o", "--output", metavar="FOLDER", default="papers", show_default=True, help="Where to.")
    @force
    @everywhere
    @pass_context
    def export_all(context: Context, /, output: str, force: bool) -> None:  # noqa: FBT001 - click's call
        from seminar_cli.store.exports import folder_for, write_export

        file = context.load()
        folder = folder_for(Path(output))
        written = []
        for kind, parts in _pack(file.plan):
            target = folder / f"{kind.name}{USUAL}"
            _write(file.path, target, parts, force=force)
            written.append((kind, parts))
        write_export(file.path, folder / "README.md", _contents(file.plan, written).encode(), force=force)
        for kind, parts in written:
            result(f"{folder / kind.name}{USUAL}: {_size(parts)}, for {kind.reader}")
        result(f"Wrote {len(written)} papers to {folder}; README.md lists them.")

    return export_all


def _pack(plan: "Plan") -> "Iterator[tuple[PaperKind, tuple[Paper, ...]]]":
    """Every paper that the mode asks for and that has something to say, one after the other."""
    from seminar_cli.commands.progress import along
    from seminar_cli.papers.ask import Ask

    kinds = [kind for kind in PAPERS if plan.seminar.mode in kind.modes]
    for kind in along(kinds, "Writing papers", enough=len(plan.participants) > MANY):
        if parts := make(kind.name, plan, Ask()):
            yield kind, parts


MANY = 500
"""Participants from which on a pack takes long enough for a progress bar."""


def _contents(plan: "Plan", written: "Sequence[tuple[PaperKind, Sequence[Paper]]]") -> str:
    """The pack's table of contents, as Markdown."""
    lines = [f"# {plan.seminar.title}", "", "| file | what | for | sheets |", "|---|---|---|---|"]
    for kind, parts in written:
        lines.append(f"| {kind.name}{USUAL} | {kind.help} | {kind.reader} | {len(parts)} |")
    return "\n".join(lines) + "\n"
