"""How every command changes the plan: under the lock, proved, in one write; or shown and not written."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from seminar_cli.commands.context import Context, quoted_command, result, say

if TYPE_CHECKING:
    from seminar_cli.plan.build import Fault
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit, Edited


class Planned(NamedTuple):
    """What a command is about to do: the edits, and the line that tells of them afterwards."""

    edits: "Sequence[Edit]"
    sentence: str


def change(context: Context, plan_it: "Callable[[PlanFile], Planned]", *, dry_run: bool) -> None:
    """Load under the lock, plan the edits on what is there, and save; with `dry_run` only show the diff."""
    if dry_run:
        file = context.load()
        show(file, plan_it(file))
        return
    from seminar_cli.store.plan_file import changing

    with changing(context.path(), quoted_command()) as draft:
        planned = plan_it(draft.file)
        tell(draft.save(planned.edits), planned)


def change_after_asking(file: "PlanFile", planned: Planned) -> None:
    """Save what was planned on a plan that was loaded before a question; refused if it changed meanwhile."""
    from seminar_cli.store.plan_file import save_if_unchanged

    tell(save_if_unchanged(file, quoted_command(), planned.edits), planned)


def show(file: "PlanFile", planned: Planned, *, most: int | None = None) -> None:
    """Print the change as a diff in which private values are masked; in a terminal `most` lines of it."""
    from seminar_cli.store.masking import masked_diff
    from seminar_cli.store.plan_file import preview

    edited = preview(file, planned.edits)
    if edited.text == file.text:
        say("Nothing would change.")
        return
    lines = masked_diff(file.text, edited.text).rstrip("\n").split("\n")
    cut = len(lines) if most is None or not sys.stdout.isatty() else most
    result("\n".join(lines[:cut]))
    if len(lines) > cut:
        say(f"… and {len(lines) - cut:,} more lines; `> change.diff` keeps them all.")
    say("This is what would change; nothing was written.")


def tell(edited: "Edited", planned: Planned) -> None:
    """Say what changed, and which comments went with what was removed."""
    if not edited.splices:
        say("Nothing to change: the plan says so already.")
        return
    result(planned.sentence)
    if edited.removed_comments:
        say("Comments that went with it:")
        for comment in edited.removed_comments:
            say(f"  {comment.strip()}")


def mistakes(faults: "Sequence[Fault]") -> str:
    """Faults of a record in terms of the options that were typed."""
    return " ".join(_mistake(fault) for fault in faults)


def _mistake(fault: "Fault") -> str:
    names = [str(part).replace("_", "-") for part in fault.path if isinstance(part, str)]
    return (
        f"`--{'-'.join(names)}` {fault.what}. {fault.how}."
        if names
        else f"The record {fault.what}. {fault.how}."
    )
