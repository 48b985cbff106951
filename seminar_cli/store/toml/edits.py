"""The words of an edit: what may be asked, what comes of it, and how it is refused.

They are named tuples, as every command that changes the plan loads them: dataclasses take four times as long.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from seminar_cli.errors import Refused

KeyOrder = Mapping[str, Sequence[str]]
"""Path of a table, dotted and without indices (`participants.arrival`) → its keys in the model's order."""


class Append(NamedTuple):
    """A new record behind the last one of an array of tables."""

    table: str
    record: Mapping[str, Any]


class Change(NamedTuple):
    """A record as it shall be, whole; only what differs from the old one (types count) is touched.

    A nested table that held keys and is empty now counts as removed: clearing its last key clears it.
    """

    table: str
    place: int
    record: Mapping[str, Any]


class Remove(NamedTuple):
    """A record that goes, with the comments that belong to it."""

    table: str
    place: int


class ChangeTable(NamedTuple):
    """A single table such as `[coverage]` as it shall be: made when absent, removed when empty."""

    table: str
    record: Mapping[str, Any]


Edit = Append | Change | Remove | ChangeTable


class Splice(NamedTuple):
    """`text` takes the place of `[start:end]` of the old text (offsets in characters)."""

    start: int
    end: int
    text: str


class Edited(NamedTuple):
    """The new text, what it parses to, how it came from the old one, and the comments that had to go."""

    text: str
    data: dict[str, Any]
    splices: tuple[Splice, ...]
    removed_comments: tuple[str, ...]


class CannotEdit(Refused):
    """The layout cannot be edited safely: the sentence has line and reason, the hint what to do by hand."""


def refusal(line: int, reason: str, hint: str = "") -> CannotEdit:
    """A refusal in the usual form."""
    return CannotEdit(
        f"Line {line}: {reason}", hint or f"Make this change by hand, at line {line} of the plan."
    )


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """`text` with the splices applied, which must be in order and must not overlap."""
    pieces: list[str] = []
    at = 0
    for splice in splices:
        pieces += (text[at : splice.start], splice.text)
        at = splice.end
    pieces.append(text[at:])
    return "".join(pieces)


class Unreadable(ValueError):
    """The text at `offset` is no statement: a header was found where there is none."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"No statement can be read at offset {offset}.")
        self.offset = offset


class Overlap(ValueError):
    """Two replacements contend for the characters at `offset`."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"Two changes meet at offset {offset}.")
        self.offset = offset


def ordered(splices: Iterable[Splice]) -> list[Splice]:
    """The splices in the order of the text, without overlaps; an insertion stands before a cut at its place.

    Cuts that overlap become one; an insertion inside a cut parts it.

    Raises:
        Overlap: Two replacements contend for the same characters.
    """
    result: list[Splice] = []
    for splice in sorted(splices, key=lambda one: (one.start, one.end)):
        if not result or splice.start >= result[-1].end:
            result.append(splice)
        else:
            result += _settled(result.pop(), splice)
    return result


def _settled(first: Splice, second: Splice) -> list[Splice]:
    """A cut and what overlaps it, as splices in order."""
    if first.text or (second.text and second.end > second.start):
        raise Overlap(second.start)
    if not second.text:
        return [Splice(first.start, max(first.end, second.end), "")]
    return [Splice(first.start, second.start, ""), second, Splice(second.start, first.end, "")]


def joined(splices: Iterable[Splice]) -> list[Splice]:
    """The ordered splices with those that touch made one."""
    result: list[Splice] = []
    for splice in splices:
        if result and result[-1].end == splice.start:
            last = result.pop()
            result.append(Splice(last.start, splice.end, last.text + splice.text))
        else:
            result.append(splice)
    return result
