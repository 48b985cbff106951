"""`history`: what changed when and by which command, as the journal beside the plan tells it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import (
    Context,
    as_json,
    ask_first,
    everywhere,
    pass_context,
    result,
    say,
    some,
    yes,
)
from seminar_cli.commands.sections import SectionedCommand, SectionedGroup
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import Refused

if TYPE_CHECKING:
    from seminar_cli.store.journal import Entry
    from seminar_cli.store.past import Past
    from seminar_cli.store.touched import Touched

Told = tuple["Entry", "Past | None", "tuple[Touched, ...]"]
"""A change, its texts where the journal holds them in full, and the records that it touched."""

MOST_TOLD = 3
"""Records that one line of history names at most."""

keep_option = click.option(
    "--keep", type=click.IntRange(min=0), metavar="DAYS", help="Forget the changes that are older than DAYS."
)


def command() -> click.Group:
    """The command that tells what changed, with `clear` below it."""

    @click.group(
        "history",
        cls=SectionedGroup,
        help=f"What changed, the newest first.\n\n{EXAMPLES['history']}",
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    @click.option("--last", type=click.IntRange(min=1), metavar="N", help="Only the newest N changes.")
    @click.option("--diff", is_flag=True, help="The lines that changed; private values are masked.")
    @keep_option
    @yes
    @as_json
    @everywhere
    @pass_context
    def history(context: Context, /, last: int | None, keep: int | None, **how: bool) -> None:
        if click.get_current_context().invoked_subcommand is not None:
            return
        if keep is not None:
            _forget(context, keep, yes=how["yes"])
            return
        _tell(context, last, diff=how["diff"], json=how["json_"])

    history.add_command(clear_command())
    return history


def clear_command() -> click.Command:
    """The command that forgets the history."""

    @click.command(
        "clear",
        cls=SectionedCommand,
        help="Forget the history, for privacy: what was changed cannot be taken back any more.\n\n"
        f"The plan stays as it is; ids that were used do not return.\n\n{EXAMPLES['history-clear']}",
    )
    @keep_option
    @yes
    @everywhere
    @pass_context
    def clear(context: Context, /, keep: int | None, yes: bool) -> None:  # noqa: FBT001 - click's call
        _forget(context, keep, yes=yes)

    return clear


# --- forgetting --------------------------------------------------------------------------------------


def _forget(context: Context, keep: int | None, *, yes: bool) -> None:
    """Clear what is older than so many days, or all.

    Raises:
        Refused: the answer is no, there is nobody to ask, or the plan was changed meanwhile.
    """
    import datetime as dt

    from seminar_cli.store.forgetting import clear, history_of, older_than

    path = context.path()
    seen = history_of(path)
    gone = seen if keep is None else older_than(seen, keep, dt.datetime.now().astimezone())
    if not gone:
        say("There is no history to forget." if keep is None else f"No change is older than {keep:,} days.")
        return
    number = f"{len(gone):,} change{'s' * (len(gone) != 1)}"
    if not yes:
        question = f"Forget {number}? They cannot be taken back any more."
        why = f"{number} would be forgotten and could not be taken back any more."
        ask_first(question, Refused(why, "Say so with --yes."), "Nothing was forgotten.")
    clear(path, seen, gone)
    result(f"Forgot {number}.")
    say(
        "What remains: the plan, files that were exported, and copies of the plan in backups, git or a cloud."
    )


# --- telling -----------------------------------------------------------------------------------------


def _tell(context: Context, last: int | None, *, diff: bool, json: bool) -> None:
    from itertools import islice

    changes = islice(_changes(context), last)
    if json:
        _print_json(changes)
        return
    empty = True
    for told in changes:
        empty = False
        result(_line(told))
        if diff and told[1]:
            _print_diff(told[1])
    if empty:
        say("No history yet: it begins with the first command that changes the plan.")


def _changes(context: Context) -> Iterator[Told]:
    """Each change, the newest first; those behind a gap with their commands alone."""
    from itertools import chain

    from seminar_cli.store.journal import Journal, as_bytes
    from seminar_cli.store.past import by_hand, earlier
    from seminar_cli.store.room import Room
    from seminar_cli.store.saving import data_of
    from seminar_cli.store.touched import touched

    path = context.path()
    unnoted = by_hand(path)
    oldest = None
    for past in chain([unnoted] if unnoted else [], earlier(path)):
        oldest = past.entry.n
        records = touched(data_of(as_bytes(past.before)), data_of(as_bytes(past.after)))
        yield past.entry, past, records
    for entry in reversed(Journal(Room.of(path).journal).changes()):
        if oldest is None or entry.n < oldest:
            yield entry, None, ()


def _line(told: Told) -> str:
    """`12  2027-02-03 09:15  add-participant  participants p019 added`."""
    entry, past, records = told
    when = entry.time[:16].replace("T", " ")
    what = some([record.sentence for record in records], MOST_TOLD, "; ")
    unknown = "" if past else "(what it changed is not kept)"
    return f"{entry.n:>4}  {when}  {entry.command}  {what}{unknown}".rstrip()


def _print_diff(past: "Past") -> None:
    from seminar_cli.store.masking import masked_diff

    result(masked_diff(past.before, past.after).rstrip("\n"))
    result("")


def _print_json(changes: Iterator[Told]) -> None:
    from seminar_cli.render.as_json import dumped

    click.echo(dumped([_document(told) for told in changes]))


def _document(told: Told) -> dict[str, Any]:
    entry, past, records = told
    return {
        "n": entry.n,
        "time": entry.time,
        "command": entry.command,
        "undoes": entry.undoes,
        "records": [
            {"table": each.table, "record": each.record, "what": each.what, "keys": list(each.keys)}
            for each in records
        ]
        if past
        else None,
    }
