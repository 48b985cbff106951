"""Text to text: a plan's records added, changed and removed in place, every other character kept.

The layout of the old text (`scan`, `tree`) tells where `batch` puts its splices; the result is
returned only when it is proved to parse to exactly what was meant (`proof`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from seminar_cli.store.toml.batch import splices_for
from seminar_cli.store.toml.edits import (
    Append,
    CannotEdit,
    Change,
    ChangeTable,
    Edit,
    Edited,
    KeyOrder,
    Remove,
    Splice,
    joined,
    spliced,
)
from seminar_cli.store.toml.intent import Intent, intent_of
from seminar_cli.store.toml.parse import TomlFault, parse
from seminar_cli.store.toml.proof import Draft, proved
from seminar_cli.store.toml.render import render_record, render_table
from seminar_cli.store.toml.scan import Layout

__all__ = [
    "Append",
    "CannotEdit",
    "Change",
    "ChangeTable",
    "Edit",
    "Edited",
    "KeyOrder",
    "Remove",
    "Splice",
    "TomlFault",
    "apply",
    "parse",
    "render_record",
    "render_table",
]


def apply(text: str, data: Mapping[str, Any], edits: Sequence[Edit], key_order: KeyOrder) -> Edited:
    """Edit the text of a plan.

    Args:
        text: The old text, as read from the file (byte order mark and newlines as they are).
        data: What `parse` made of it.
        edits: All that shall happen; indices are those of `data`.
        key_order: Keys of every table in the model's order.

    Returns:
        The new text and what it parses to; the very same text without splices when nothing differs.

    Raises:
        CannotEdit: The layout does not allow the edit, or the result does not read as meant.
        IndexError: There is no record of that number.
        TypeError: A value has no form in TOML.
        ValueError: Two edits name the same record or table.
    """
    try:
        return _applied(text, data, intent_of(data, edits), key_order)
    except RecursionError as error:
        raise CannotEdit(
            "The plan is nested too deeply to be edited.", "Make this change by hand."
        ) from error


def _applied(text: str, data: Mapping[str, Any], intent: Intent, key_order: KeyOrder) -> Edited:
    if not intent.names:
        return Edited(text, dict(data), (), ())
    layout = Layout(text, data)
    splices = splices_for(layout, intent, key_order)
    draft = Draft(layout, data, intent, splices, spliced(layout.text, splices))
    outcome = proved(draft)
    comments = [found for splice in splices for _, found in layout.comments(splice.start, splice.end)]
    final = _for_source(layout, splices, draft.text)
    return Edited(spliced(text, final), outcome, final, tuple(comments))


def _for_source(layout: Layout, splices: Sequence[Splice], result: str) -> tuple[Splice, ...]:
    """The splices for the text as given: with its byte order mark, its last line unended if it was."""
    splices = joined(splices)
    if layout.padding:
        splices = _unpadded(layout, splices, result)
    offset = len(layout.mark)
    return tuple(Splice(one.start + offset, one.end + offset, one.text) for one in splices)


def _unpadded(layout: Layout, splices: Sequence[Splice], result: str) -> list[Splice]:
    """The splices that leave the last line unended; `result` is the new text with its last line ended."""
    end = len(layout.text) - len(layout.padding)
    before = [splice for splice in splices if splice.end <= end]
    if len(before) == len(splices):
        return before
    # The one that reaches the last newline gives all that follows its start, up to the new last newline;
    # where it only cuts, that newline is the one above it.
    start = min(splices[-1].start, end)
    start_in_result = start + sum(len(splice.text) - (splice.end - splice.start) for splice in before)
    wanted = result.removesuffix("\n").removesuffix("\r")
    above = max(0, start_in_result - len(wanted))
    return [*before, Splice(start - above, end, wanted[start_in_result:])]
