"""`history`: what changed when and by which command, as the journal beside the plan tells it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import Context, as_json, everywhere, pass_context, result, say
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES

if TYPE_CHECKING:
    from seminar_cli.store.past import Past
    from seminar_cli.store.touched import Touched

MOST_TOLD = 3
"""Records that one line of history names at most."""


def command() -> click.Command:
    """The command that tells what changed."""

    @click.command(
        "history", cls=SectionedCommand, help=f"What changed, the newest first.\n\n{EXAMPLES['history']}"
    )
    @click.option("--last", type=click.IntRange(min=1), metavar="N", help="Only the newest N changes.")
    @click.option("--diff", is_flag=True, help="The lines that changed; private values are masked.")
    @as_json
    @everywhere
    @pass_context
    def history(context: Context, /, last: int | None, diff: bool, json_: bool) -> None:  # noqa: FBT001 - click's call
        from itertools import islice

        from seminar_cli.store.past import earlier

        changes = islice(_told(earlier(context.path())), last)
        if json_:
            _print_json(changes)
            return
        empty = True
        for past, records in changes:
            empty = False
            result(_line(past, records))
            if diff:
                _print_diff(past)
        if empty:
            say("No history yet: it begins with the first command that changes the plan.")

    return history


def _told(pasts: "Iterator[Past]") -> "Iterator[tuple[Past, tuple[Touched, ...]]]":
    """Each change with the records that it touched."""
    from seminar_cli.store.saving import data_of
    from seminar_cli.store.touched import touched

    for past in pasts:
        yield past, touched(data_of(past.before.encode()), data_of(past.after.encode()))


def _line(past: "Past", records: "tuple[Touched, ...]") -> str:
    """`12  2027-02-03 09:15  add-participant  participants p019 added`."""
    when = past.entry.time[:16].replace("T", " ")
    told = "; ".join(record.sentence for record in records[:MOST_TOLD])
    more = f" and {len(records) - MOST_TOLD:,} more" if len(records) > MOST_TOLD else ""
    return f"{past.entry.n:>4}  {when}  {past.entry.command}  {told}{more}".rstrip()


def _print_diff(past: "Past") -> None:
    from seminar_cli.store.masking import masked_diff

    result(masked_diff(past.before, past.after).rstrip("\n"))
    result("")


def _print_json(changes: "Iterator[tuple[Past, tuple[Touched, ...]]]") -> None:
    from seminar_cli.render.as_json import dumped

    click.echo(dumped([_document(past, records) for past, records in changes]))


def _document(past: "Past", records: "tuple[Touched, ...]") -> dict[str, Any]:
    entry = past.entry
    return {
        "n": entry.n,
        "time": entry.time,
        "command": entry.command,
        "undoes": entry.undoes,
        "records": [
            {"table": each.table, "record": each.record, "what": each.what, "keys": list(each.keys)}
            for each in records
        ],
    }
