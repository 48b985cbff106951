"""`edit`: the plan in the user's editor; what comes back is proved before it takes the plan's place."""

import re
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import (
    Context,
    can_ask,
    everywhere,
    pass_context,
    quoted_command,
    result,
    say,
    some,
)
from seminar_cli.commands.days import today
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Id
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import InvalidPlan, Refused, SeminarError

if TYPE_CHECKING:
    from pathlib import Path

    from seminar_cli.store.by_hand import Copy
    from seminar_cli.store.plan_file import PlanFile

TABLES = (
    "participants", "sessions", "visits", "trips", "stays", "institutions", "venues", "speakers", "routes",
    "groups", "days",
)  # fmt: skip

MOST_TOLD = 3
"""Records that the line about the change names at most."""


def command() -> click.Command:
    """The command that opens the plan in an editor."""

    @click.command(
        "edit",
        cls=SectionedCommand,
        help="Open the plan in your editor; it is checked when you close it.\n\n"
        "The editor is that of VISUAL or EDITOR. A text that is no plan never takes the plan's place.\n\n"
        f"{EXAMPLES['edit']}",
    )
    @click.argument("which", metavar="[ID]", required=False, type=Id(TABLES))
    @everywhere
    @pass_context
    def edit(context: Context, /, which: str | None) -> None:
        path = context.path()
        line: int | None = _first_line(path, which)
        _tell_kept(path)
        while line is not None:
            line = _once(path, line)

    return edit


def _first_line(path: "Path", which: str | None) -> int:
    """Where the record begins that is named; else the first fault of a plan that does not load; else the top.

    Raises:
        NotFound: no such plan or record.
        InvalidPlan: a record is named, and the plan does not load.
    """
    from seminar_cli.plan.find import find, key_of
    from seminar_cli.store.plan_file import load

    try:
        file = load(path)
    except InvalidPlan as error:
        if which is not None:
            raise
        return _line_of(error)
    if which is None:
        return 1
    key = find(file.plan, TABLES, which)
    places = ((table, index) for table in TABLES for index, each in enumerate(getattr(file.plan, table))
              if key_of(each) == key)  # fmt: skip
    return file.line_of(next(places))


def _once(path: "Path", line: int) -> int | None:
    """Open the editor once and take over what comes back; the line to open it at again, if that is wanted.

    Raises:
        Refused: the editor failed, or the plan was changed meanwhile; the text is kept.
        InvalidPlan: the text is no plan and there is nobody to ask; it is kept.
    """
    from seminar_cli.store.by_hand import copy_of, take_over

    copy = copy_of(path)
    _open(copy, line)
    if not copy.changed:
        copy.remove()
        say("Nothing was changed.")
        return None
    try:
        file = take_over(copy, quoted_command())
    except InvalidPlan as error:
        return _again(error, copy)
    except SeminarError as error:
        raise Refused(error.sentence, _kept_in(copy)) from None
    copy.remove()
    result(_sentence(copy, file))
    return _first_finding(file)


def _tell_kept(path: "Path") -> None:
    """Texts of earlier times that did not become the plan: where they are, and which this goes on with."""
    from seminar_cli.store.by_hand import copy_of, older_copies

    copy = copy_of(path)
    if copy.kept:
        say(f"This goes on with the text that was kept in {copy.path}.")
    for older in older_copies(copy):
        say(f"Kept from before the plan changed: {older}. Take from it what you need, then delete it.")


def _open(copy: "Copy", line: int) -> None:
    """Open the editor.

    Raises:
        UsageMistake: there is none.
        Refused: it failed; a text that it left is kept.
    """
    from seminar_cli.commands.editor import edit

    try:
        code = edit(copy.path, line)
    except SeminarError:
        if not copy.changed:
            copy.remove()
        raise
    if code:
        hint = _kept_in(copy) if copy.changed else "Nothing was written in it."
        if not copy.changed:
            copy.remove()
        raise Refused(f"The editor ended with {code}; the plan is as it was.", hint)


def _kept_in(copy: "Copy") -> str:
    return f"Your text is kept in {copy.path}; `seminar edit` goes on with it while the plan is as it is."


def _again(error: InvalidPlan, copy: "Copy") -> int:
    """The line of the first fault, if the user wants to mend it now.

    Raises:
        InvalidPlan, Refused: nobody can be asked, or the answer is no; the text is kept.
    """
    line = _line_of(error)
    if not can_ask():
        raise InvalidPlan(f"{error.sentence} The plan is as it was.", _kept_in(copy), error.faults)
    for fault in error.faults or (error.sentence,):
        say(fault)
    if click.confirm(f"Open it again at line {line}?", default=True, err=True):
        return line
    raise Refused("The plan is as it was.", _kept_in(copy))


def _line_of(error: InvalidPlan) -> int:
    """The line that the first fault names, else the first."""
    found = re.search(r":(\d+):", (*error.faults, error.sentence)[0])
    return int(found[1]) if found else 1


def _sentence(copy: "Copy", file: "PlanFile") -> str:
    """`Changed seminar.toml: participants p004 changed (position).`"""
    from seminar_cli.store.saving import data_of
    from seminar_cli.store.touched import touched

    told = [each.sentence for each in touched(data_of(copy.before), file.data)]
    return f"Changed {file.path.name}: {some(told, MOST_TOLD, '; ') or 'comments and layout'}."


def _first_finding(file: "PlanFile") -> int | None:
    """Tell what `check` finds; the line of the first error, if the user wants to see it now."""
    from seminar_cli.checks.report import report
    from seminar_cli.commands.check import desk_of, told

    found = report(desk_of(file, today(file.plan)))
    errors = sorted(
        ((file.line_of(each.path), each) for each in found.findings if each.severity == "error"),
        key=lambda each: each[0],
    )
    for line, finding in errors:
        say(click.unstyle(told(file.path.name, line, finding)))
    say(f"{found.summary} `seminar check` tells all." if found.findings else found.summary)
    if (
        errors
        and can_ask()
        and click.confirm(f"Open it again at line {errors[0][0]}?", default=True, err=True)
    ):
        return errors[0][0]
    return None
