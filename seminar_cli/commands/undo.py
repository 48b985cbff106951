"""`undo` and `redo`: changes taken back, and brought back, without running over what was done since."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, result, say
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import NotFound

if TYPE_CHECKING:
    from seminar_cli.store.journal import Entry
    from seminar_cli.store.plan_file import Draft


def undo_command() -> click.Command:
    """The command that takes changes back."""

    @click.command(
        "undo",
        cls=SectionedCommand,
        help=f"Take the last change back, or the last COUNT.\n\n{EXAMPLES['undo']}",
    )
    @click.argument("count", type=click.IntRange(min=1), default=1)
    @click.option("--to", type=click.IntRange(min=0), metavar="N", help="Back to how it was after change N.")
    @dry_run
    @everywhere
    @pass_context
    def undo(context: Context, /, count: int, to: int | None, dry_run: bool) -> None:  # noqa: FBT001 - click's call
        from seminar_cli.store.undo import back_to, changes_of, next_to_undo

        with _changing(context, "undo") as draft:
            if to is None:
                _repeated(draft, "undo", next_to_undo, 1 if dry_run else count, dry_run=dry_run)
                return
            targets = back_to(changes_of(draft.file.path), to)
            if not targets:
                say(f"Nothing to take back: the plan is as it was after change {to}, but for edits by hand.")
            for target in targets[: 1 if dry_run else None]:
                _take_back(draft, "undo", target, dry_run=dry_run)

    return undo


def redo_command() -> click.Command:
    """The command that brings back what was taken back."""

    @click.command(
        "redo", cls=SectionedCommand, help=f"Bring back what the last undo took back.\n\n{EXAMPLES['redo']}"
    )
    @dry_run
    @everywhere
    @pass_context
    def redo(context: Context, /, dry_run: bool) -> None:  # noqa: FBT001 - click's call
        from seminar_cli.store.undo import next_to_redo

        with _changing(context, "redo") as draft:
            _repeated(draft, "redo", next_to_redo, 1, dry_run=dry_run)

    return redo


def _changing(context: Context, command: str) -> "AbstractContextManager[Draft]":
    """The plan under its lock, if it has a history at all: else nothing is made beside it.

    Raises:
        NotFound: no command has changed the plan yet.
    """
    from seminar_cli.store.plan_file import changing
    from seminar_cli.store.undo import changes_of

    path = context.path()
    if not changes_of(path):
        raise _nothing(command)
    return changing(path, command)


def _nothing(command: str) -> NotFound:
    return NotFound(f"There is nothing to {command}.", "`seminar history` shows what was changed.")


def _repeated(
    draft: "Draft",
    command: str,
    choose: "Callable[[Sequence[Entry]], Entry | None]",
    count: int,
    *,
    dry_run: bool,
) -> None:
    """Take back what is chosen, so many times.

    Raises:
        NotFound: nothing is left to choose.
    """
    from seminar_cli.store.undo import changes_of

    for _ in range(count):
        target = choose(changes_of(draft.file.path))
        if target is None:
            raise _nothing(command)
        _take_back(draft, command, target, dry_run=dry_run)


def _take_back(draft: "Draft", command: str, target: "Entry", *, dry_run: bool) -> None:
    """Take one entry back, or show what that would change.

    Raises:
        Entangled: something else was changed in the same place; the change is shown.
    """
    from seminar_cli.store.splices import apply
    from seminar_cli.store.undo import Entangled, changes_of, taking_back

    try:
        swaps = taking_back(draft.file.text, changes_of(draft.file.path), target)
    except Entangled as refused:
        _show(draft, refused.entry)
        raise
    text = apply(draft.file.text, swaps)
    if dry_run:
        from seminar_cli.store.masking import masked_diff

        result(masked_diff(draft.file.text, text).rstrip("\n"))
        say("This is what the first step would change; nothing was written.")
        return
    draft.save_text(text, target.n, swaps)
    result(f"{'Undid' if command == 'undo' else 'Redid'} change {target.n}: {target.command}.")


def _show(draft: "Draft", entry: "Entry") -> None:
    """The change that cannot be taken back, masked, on standard error."""
    from seminar_cli.store.masking import masked_diff
    from seminar_cli.store.past import earlier

    for past in earlier(draft.file.path):
        if past.entry.n == entry.n:
            say(masked_diff(past.before, past.after).rstrip("\n"))
