"""`undo` and `redo`: changes taken back, and brought back, without running over what was done since."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, result, say
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import InvalidPlan, NotFound

if TYPE_CHECKING:
    from seminar_cli.store.journal import Entry
    from seminar_cli.store.rewriting import Rewriting
    from seminar_cli.store.undo import Step

UNDO = """Take the last change back, or the last COUNT.

A plan that does not load because of what was changed by hand goes back to how it was before; `redo` brings
the text back as it was typed.

"""


def undo_command() -> click.Command:
    """The command that takes changes back."""

    @click.command("undo", cls=SectionedCommand, help=f"{UNDO}{EXAMPLES['undo']}")
    @click.argument("count", type=click.IntRange(min=1), default=1)
    @click.option("--to", type=click.IntRange(min=0), metavar="N", help="Back to how it was after change N.")
    @dry_run
    @everywhere
    @pass_context
    def undo(context: Context, /, count: int, to: int | None, dry_run: bool) -> None:  # noqa: FBT001 - click's call
        with _rewriting(context, "undo") as plan:
            if plan.fault is not None:
                _back_to_a_plan(plan, dry_run=dry_run)
                count -= 1
                if dry_run or (to is None and not count):
                    return
            if to is None:
                _repeated(plan, count, dry_run=dry_run)
            else:
                _all_since(plan, to, dry_run=dry_run)

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

        with _rewriting(context, "redo") as plan:
            steps = _foreseen(plan, next_to_redo, 1)
            if not steps:
                raise _nothing("redo")
            _carry_out(plan, steps, dry_run=dry_run)
            if plan.fault is not None and not dry_run:
                _tell_faults(plan.fault)
                say(f"{plan.path.name} is as it was typed, and does not load: mend it in an editor.")

    return redo


def _rewriting(context: Context, command: str) -> "AbstractContextManager[Rewriting]":
    """The plan's text under its lock, if it has a history at all: else nothing is made beside it.

    Raises:
        NotFound: no command has changed the plan yet.
        InvalidPlan: nor does it load.
    """
    from seminar_cli.store.rewriting import has_history, rewriting

    path = context.path()
    if not has_history(path):
        _refuse_broken(context)
        raise _nothing(command)
    return rewriting(path, command)


def _nothing(command: str) -> NotFound:
    return NotFound(f"There is nothing to {command}.", "`seminar history` shows what was changed.")


def _refuse_broken(context: Context) -> None:
    """A plan that does not load and that no command has changed: only its owner can mend it.

    Raises:
        InvalidPlan: with the lines to mend.
    """
    try:
        context.load()
    except InvalidPlan as fault:
        hint = fault.hint or "No command has changed it, so no earlier text is known: mend it in an editor."
        raise InvalidPlan(fault.sentence, hint, fault.faults) from None


# --- a plan that does not load -----------------------------------------------------------------------


def _back_to_a_plan(plan: "Rewriting", *, dry_run: bool) -> None:
    """Take back what was changed by hand, as far as needed for the text to be a plan again.

    Raises:
        InvalidPlan: no such text is known; nothing was changed.
    """
    from seminar_cli.store.undo import until_it_loads

    assert plan.fault is not None
    fault = plan.fault
    steps = until_it_loads(plan.text, plan.changes, plan.loads)
    if not steps:
        hint = "The history knows no text of it that loads: mend it in an editor. Nothing was changed."
        raise InvalidPlan(fault.sentence, hint, fault.faults)
    _tell_faults(fault)
    if dry_run:
        _preview(plan, steps[-1].text)
        return
    for target, swaps, _ in steps:
        lines = sum(max(swap.old.count("\n"), swap.new.count("\n"), 1) for swap in swaps)
        plan.replace(swaps, target.n, as_typed=True)
        result(f"Took back change {target.n}, by hand: about {lines:,} line{'s' * (lines != 1)}.")
    say(f"{plan.path.name} loads again. `seminar redo` brings the text back as it was typed.")


def _tell_faults(fault: InvalidPlan) -> None:
    for line in fault.faults or (fault.sentence,):
        say(line)


# --- one that loads ----------------------------------------------------------------------------------


def _repeated(plan: "Rewriting", count: int, *, dry_run: bool) -> None:
    """Take back the newest change that holds, so many times, or none of them.

    Raises:
        NotFound: there are not so many to take back.
    """
    from seminar_cli.store.undo import next_to_undo

    steps = _foreseen(plan, next_to_undo, count)
    if not steps:
        raise _nothing("undo")
    if len(steps) < count:
        number = "are only" if len(steps) > 1 else "is only"
        raise NotFound(f"There {number} {len(steps):,} to take back.", "Nothing was changed.")
    _carry_out(plan, steps, dry_run=dry_run)


def _all_since(plan: "Rewriting", number: int, *, dry_run: bool) -> None:
    """Take back, and bring back, until the changes hold that held after an entry.

    Raises:
        NotFound: the history does not reach back so far.
    """
    from seminar_cli.store.undo import back_to

    changes = plan.changes
    if changes and number < changes[0].n - 1:
        raise NotFound(
            f"The history does not reach back to change {number}: it begins with {changes[0].n}.",
            "`seminar history` shows it. Nothing was changed.",
        )
    targets = iter(back_to(changes, number))
    steps = _foreseen(plan, lambda _: next(targets, None), len(changes))
    if not steps:
        say(f"Nothing to take back: the plan is as it was after change {number}, but for edits by hand.")
    _carry_out(plan, steps, dry_run=dry_run)


def _foreseen(
    plan: "Rewriting", choose: "Callable[[Sequence[Entry]], Entry | None]", count: int
) -> "list[Step]":
    """All steps, before one is made.

    Raises:
        Entangled: something else was changed in the place of a step; that change is shown.
    """
    from seminar_cli.store.undo import Entangled, foreseen

    try:
        return foreseen(plan.text, plan.changes, choose, count)
    except Entangled as refused:
        _show(plan, refused.entry)
        raise


def _carry_out(plan: "Rewriting", steps: "Sequence[Step]", *, dry_run: bool) -> None:
    from seminar_cli.store.undo import is_by_hand

    if dry_run:
        if steps:
            _preview(plan, steps[-1].text)
        return
    changes = plan.changes
    for target, swaps, _ in steps:
        plan.replace(swaps, target.n, as_typed=is_by_hand(changes, target))
        result(f"{'Undid' if plan.command == 'undo' else 'Redid'} change {target.n}: {target.command}.")


def _preview(plan: "Rewriting", text: str) -> None:
    from seminar_cli.store.masking import masked_diff

    result(masked_diff(plan.text, text).rstrip("\n"))
    say("This is what would change; nothing was written.")


def _show(plan: "Rewriting", entry: "Entry") -> None:
    """The change that cannot be taken back, masked, on standard error."""
    from seminar_cli.store.masking import masked_diff
    from seminar_cli.store.past import earlier

    for past in earlier(plan.path):
        if past.entry.n == entry.n:
            say(masked_diff(past.before, past.after).rstrip("\n"))
