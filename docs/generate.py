"""Makes the reference from the program itself: `python docs/generate.py`.

`commands.md` is every command's `--help`, `papers.md` every paper and who reads it, `checks.md` the manual of
every check, `plan-file.md` every key of every table of the plan, `surroundings.md` exit codes and
variables. `--check` writes nothing and exits with 1 where a page is stale.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click

from seminar_cli.checks import CHECKS, EVERY_MODE, FAMILIES, Check
from seminar_cli.checks.manual import manual
from seminar_cli.cli import BUG, INTERRUPTED, root
from seminar_cli.commands.check import HAS_ERRORS
from seminar_cli.commands.generate import kind_of
from seminar_cli.commands.paper_options import options_for
from seminar_cli.errors import SeminarError
from seminar_cli.papers import PAPERS
from seminar_cli.plan.keys import Key, keys_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.settings import Mode

HERE = Path(__file__).parent

WIDTH = 100

MODES = get_args(Mode)


def main() -> int:
    """Write the pages, or with `--check` compare them; gives the exit code."""
    stale = False
    for name, text in pages().items():
        path = HERE / name
        if not path.exists() or path.read_text("utf-8") != text:
            stale = True
            if "--check" not in sys.argv:
                path.write_text(text, "utf-8")
    return 1 if stale and "--check" in sys.argv else 0


def pages() -> dict[str, str]:
    """The text of every generated page, by file name."""
    return {
        "checks.md": checks_page(),
        "commands.md": commands_page(),
        "papers.md": papers_page(),
        "plan-file.md": plan_page(),
        "surroundings.md": surroundings_page(),
    }


# --- commands --------------------------------------------------------------------------------------


def commands_page() -> str:
    """Every command's help as a page."""
    lines = [
        "# Commands",
        "",
        "What `--help` says of each. Every command takes `-p FILE`, `--plain` and `--no-color`.",
        "",
    ]
    for path, command, context in _commands(root(), click.Context(root(), info_name="seminar")):
        lines += [f"## `{path}`", "", "```", _help(command, context), "```", ""]
    return "\n".join(lines)


def _commands(
    group: click.Group, context: click.Context
) -> Iterator[tuple[str, click.Command, click.Context]]:
    yield context.command_path, group, context
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        below = click.Context(command, info_name=name, parent=context)
        if isinstance(command, click.Group):
            yield from _commands(command, below)
        else:
            yield below.command_path, command, below


def _help(command: click.Command, context: click.Context) -> str:
    formatter = click.HelpFormatter(width=WIDTH, max_width=WIDTH)
    command.format_help(context, formatter)
    return formatter.getvalue().rstrip("\n")


# --- papers ----------------------------------------------------------------------------------------


def papers_page() -> str:
    """Every paper, its reader and what it takes, as a page."""
    lines = [
        "# Papers",
        "",
        "Each is a command (`seminar agenda`), an export (`seminar export agenda -o agenda.xlsx`) and a",
        "workbook of the pack (`seminar export all -o papers/`), which holds those that the seminar's mode",
        "asks for. Personal data beyond names is printed only where the reader cannot do without;",
        "`--include` adds more by name.",
        "",
        "| paper | what it is | for | options | personal data | in the pack of |",
        "|---|---|---|---|---|---|",
    ]
    for kind in PAPERS:
        options = " ".join(f"`{option.opts[0]}`" for option in options_for(kind.takes))
        modes = (
            ", ".join(mode for mode in MODES if mode in kind.modes)
            if kind.modes < {*MODES}
            else "every seminar"
        )
        personal = ", ".join(sorted(kind.needs))
        lines.append(f"| `{kind.name}` | {kind.help} | {kind.reader} | {options} | {personal} | {modes} |")
    return "\n".join(lines) + "\n"


# --- checks ----------------------------------------------------------------------------------------


def checks_page() -> str:
    """The manual of every check, by family, as a page."""
    lines = [
        "# Checks",
        "",
        "What `seminar check` finds. `seminar check --explain A04` reads out one of these. An error goes",
        "wrong on the day, a warning may, a note is worth knowing or has time: what has a deadline is a",
        "note before it and an error or a warning from it on. The deadlines stand in `[checks]`, else",
        "visas are due two weeks before the seminar begins, flights ten days, rooms six and groups four.",
        'What is accepted stands on the record, `ignore = [{ code = "A04", reason = "…" }]`, or in',
        "`[checks]` for the whole plan.",
        "",
    ]
    for letter, family in FAMILIES.items():
        lines += [f"## {family}", ""]
        for check in CHECKS:
            if check.code.startswith(letter):
                lines += _check(check)
    return "\n".join(lines)


def _check(check: Check) -> list[str]:
    page = manual(check)
    modes = [] if check.modes == EVERY_MODE else ["", f"For seminars that are {_modes(check)}."]
    return [f"### {page.code} {page.title}", "", page.text, *modes, "", "```toml", page.example, "```", ""]


def _modes(check: Check) -> str:
    return " or ".join(mode for mode in MODES if mode in check.modes)


# --- exit codes and variables ----------------------------------------------------------------------

OTHER_CODES = {
    0: "Done.",
    HAS_ERRORS: "`check` found errors; with `--strict` warnings too.",
    BUG: "A bug in `seminar`. The plan is as it was.",
    INTERRUPTED: "Interrupted with Ctrl-C or a signal; nothing was left half done.",
}
"""Codes that are no `SeminarError`'s."""

VARIABLES = {
    "SEMINAR_PLAN": "The plan file or its folder, where `-p` names none. Else the nearest, here or above.",
    "SEMINAR_PLAIN": "`1`: every command as with `--plain`, for screen readers.",
    "VISUAL": "The editor that `seminar edit` opens.",
    "EDITOR": "The same, where VISUAL is not set.",
    "NO_COLOR": "Any value: no colour, as with `--no-color`.",
    "FORCE_COLOR": "`1`: colour even where the output is no terminal.",
    "TERM": "`dumb`: no colour.",
    "COLUMNS": "How wide the terminal is taken to be. What goes into a pipe is never cut.",
    "WT_SESSION": "Set by terminals on Windows that understand colour.",
    "ANSICON": "Likewise.",
}


def surroundings_page() -> str:
    """What a command ends with, and what it looks for around it, as a page."""
    codes = dict(OTHER_CODES)
    for kind in SeminarError.__subclasses__():
        about, _, _ = (kind.__doc__ or "").partition("\n")
        codes.setdefault(kind.exit_code, re.sub(r"[ ;]*\(?exit \d+[^)]*\)?", "", about))
    lines = [
        "# Exit codes and variables",
        "",
        "Data goes to standard output, messages to standard error. A command that is refused says what,",
        "where and how to go on, changes nothing, and ends with a code that scripts can rely on.",
        "",
        "| code | meaning |",
        "|---|---|",
        *(f"| {code} | {about} |" for code, about in sorted(codes.items())),
        "",
        "What `seminar` looks for in its environment:",
        "",
        "| variable | meaning |",
        "|---|---|",
        *(f"| `{name}` | {about} |" for name, about in VARIABLES.items()),
    ]
    return "\n".join(lines) + "\n"


# --- the plan file ---------------------------------------------------------------------------------

MEANINGS = {
    "text": "text",
    "int": "whole number",
    "float": "number",
    "flag": "true or false",
    "date": "date",
    "time": "time",
    "moment": "date with time",
    "country": "country",
    "toml": "table",
    "part": "id, or table",
}


def plan_page() -> str:
    """Every key of every table as a page."""
    lines = [
        "# The plan file",
        "",
        "Every table of `seminar.toml` and what can stand in it. Only what is marked *needed* must be there.",
        "A key's class says who may see it: *contact*, *identity* and *care* stay out of papers, lists and",
        "messages unless they are asked for by name. A country may be written in any recognised way.",
        "",
    ]
    for key in keys_of(Plan).values():
        lines += _table(key)
    return "\n".join(lines)


def _table(key: Key) -> list[str]:
    header = f"[[{key.name}]]" if key.is_list else f"[{key.name}]"
    title = f"`{header}`" if key.below or key.is_mapping else f"`{key.name}`"
    lines = [f"## {title}", "", f"{key.field.description}.", ""]
    if key.below:
        lines += ["| key | what it is | kind | example | class |", "|---|---|---|---|---|"]
        lines += _rows(key.below, "")
        lines.append("")
    elif key.field.examples:
        lines += [f"Example: `{_toml(key.field.examples[0])}`", ""]
    return lines


def _rows(model: type[Record], above: str) -> Iterator[str]:
    for key in keys_of(model).values():
        name = f"{above}{key.name}"
        yield f"| `{name}`{' *needed*' if key.field.is_required() else ''} | {_cells(key)} |"
        if key.below:
            yield from _rows(key.below, f"{name}.")


def _cells(key: Key) -> str:
    kind, choices = kind_of(key) if not (key.below and not key.is_list) else ("toml", ())
    words = ", ".join(f"`{choice}`" for choice in choices) or MEANINGS[kind]
    many = "list: " if key.is_list else ""
    example = f"`{_toml(key.field.examples[0])}`" if key.field.examples else ""
    privacy = key.privacy if key.privacy != "open" else ""
    cells = (key.field.description or "", f"{many}{words}", example, privacy)
    return " | ".join(cell.replace("|", "\\|") for cell in cells)


def _toml(value: object) -> str:
    """An example as it stands in the file: dates and times are written without quotes."""
    match value:
        case bool():
            return str(value).lower()
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {_toml(item)}' for key, item in value.items())} }}"
        case str() if not value[:2].isdigit() or not any(mark in value for mark in ("-", ":")):
            return f'"{value}"'
        case _:
            return str(value)


if __name__ == "__main__":
    sys.exit(main())
