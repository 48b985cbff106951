"""The proof that a new text says exactly what was meant: by parsing the changed records, or else all."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from seminar_cli.store.toml.edits import CannotEdit, Splice
from seminar_cli.store.toml.intent import Intent
from seminar_cli.store.toml.parse import parse
from seminar_cli.store.toml.same import same
from seminar_cli.store.toml.scan import Layout

MOST_RECORDS = 50
"""Above so many records, parsing the whole text is about as quick as parsing the records."""


class Draft(NamedTuple):
    """A new text that is not yet proved.

    Attributes:
        layout: The old text.
        data: What the old text parses to.
        intent: What shall become of it.
        splices: What was done to `layout.text`, in order.
        text: What came of it.
    """

    layout: Layout
    data: Mapping[str, Any]
    intent: Intent
    splices: Sequence[Splice]
    text: str


def proved(draft: Draft) -> dict[str, Any]:
    """What the new text parses to; what did not change are the very objects of the old data.

    Raises:
        CannotEdit: It does not parse, or not to what was meant.
    """
    meant = draft.intent.outcome(draft.data)
    if _is_local(draft) and _regions_agree(draft):
        return meant
    try:
        found = parse(draft.text)
    except ValueError as error:
        raise _unproved(draft, "would no longer be a readable plan") from error
    if not same(found, meant):
        raise _unproved(draft, "would not say exactly what was meant")
    return meant


def _unproved(draft: Draft, what: str) -> CannotEdit:
    line = draft.layout.line(draft.splices[0].start)
    return CannotEdit(
        f"Line {line}: after this edit the text {what}, so nothing was changed.",
        f"Make this change by hand, at line {line} of the plan.",
    )


# --- the changed regions alone --------------------------------------------------------------------------
#
# Parsing the records that the splices touch is enough, because the parser has read the whole old text, each
# table has as many headers as records, the fragments of each touched record parse on their own to exactly the
# old record before and the new one after, and every other character is copied. A line taken for a header by
# mistake can only stand inside a list of lists, and what follows it does not parse on its own.


def _is_local(draft: Draft) -> bool:
    """Whether few records are touched, no table comes or goes, and headers are as many as records."""
    records, tables = draft.intent.records.values(), draft.intent.tables.values()
    touched = sum(len(one.changed) + len(one.removed) + len(one.appended) for one in records) + len(tables)
    stays = all(len(one.removed) < len(one.old) for one in records)
    stays = stays and all(one.old is not None and one.new is not None for one in tables)
    return touched <= MOST_RECORDS and stays and _headers_agree(draft.layout, draft.data)


def _headers_agree(layout: Layout, data: Mapping[str, Any]) -> bool:
    """Whether each table has as many `[[…]]` headers as records."""
    headers = Counter(one.path[0] for one in layout.fragments if one.array and len(one.path) == 1)
    records = {
        name: len(value)
        for name, value in data.items()
        if isinstance(value, list) and value and isinstance(value[0], dict)
    }
    return headers == records


Owner = tuple[str, int]
"""Whose a fragment is: table and number of the record (0: a single table); no name above the first header."""


def _regions_agree(draft: Draft) -> bool:
    """Whether what the splices touch parses, before and after, to what it shall, and the rest is copied."""
    if not _rest_is_copied(draft):
        return False
    touched = _touched(draft)
    if not _owners_meant(draft) <= touched:
        return False
    try:
        return all(_agrees(draft, owner) for owner in touched)
    except ValueError:
        return False


def _rest_is_copied(draft: Draft) -> bool:
    """Whether the new text is the old one apart from the splices."""
    old, new = draft.layout.text, draft.text
    end = Splice(len(old), len(old), "")
    at = shift = 0
    for splice in (*draft.splices, end):
        if old[at : splice.start] != new[at + shift : splice.start + shift]:
            return False
        at = splice.end
        shift += len(splice.text) - (splice.end - splice.start)
    return len(new) == len(old) + shift


def _owners_meant(draft: Draft) -> set[Owner]:
    """The records that must have been touched."""
    owners: set[Owner] = {(name, 0) for name in draft.intent.tables}
    for name, records in draft.intent.records.items():
        owners.update((name, number) for number in records.changed.keys() | records.removed)
        if records.appended:
            owners.add((name, records.last_staying))
    return owners


def _touched(draft: Draft) -> set[Owner]:
    """The records into whose fragments the splices reach."""
    starts = [fragment.start for fragment in draft.layout.fragments]
    owners: set[Owner] = set()
    for splice in draft.splices:
        first = bisect_right(starts, splice.start) - 1
        if splice.start == splice.end:
            first = max(bisect_left(starts, splice.start) - 1, 0)  # at a border it belongs to what is above
        last = max(first, bisect_left(starts, splice.end) - 1)
        owners.update(_owner(draft, number) for number in range(first, last + 1))
    return owners


def _owner(draft: Draft, number: int) -> Owner:
    path = draft.layout.fragments[number].path
    if not path:
        return "", 0
    if not isinstance(draft.data.get(path[0]), list):
        return path[0], 0
    firsts = [record[0] for record in draft.layout.records(path[0])]
    return path[0], bisect_right(firsts, number) - 1


def _agrees(draft: Draft, owner: Owner) -> bool:
    """Whether the fragments of a record parse on their own to what it was, and now to what it shall be."""
    name, _ = owner
    before, after = _texts(draft, _fragments_of(draft, owner))
    if not all(text.endswith("\n") for text in after if text):
        return False
    old, new = parse("".join(before)), parse("".join(after))
    if not name:
        return same(old, new)
    return same(old, _expected_old(draft, owner)) and same(new, _expected_new(draft, owner))


def _fragments_of(draft: Draft, owner: Owner) -> list[int]:
    name, number = owner
    if not name:
        return [0]
    if isinstance(draft.data.get(name), list):
        return draft.layout.records(name)[number]
    return draft.layout.by_table[name]


def _texts(draft: Draft, fragments: Sequence[int]) -> tuple[list[str], list[str]]:
    """The fragments before and after."""
    old, new = draft.layout.text, draft.text
    spans = [
        (draft.layout.fragments[number].start, draft.layout.fragments[number].end) for number in fragments
    ]
    before = [old[start:end] for start, end in spans]
    after = [new[_moved(draft, start) : _moved(draft, end)] for start, end in spans]
    return before, after


def _moved(draft: Draft, border: int) -> int:
    """Where the border of a fragment is in the new text; what is put in there belongs to what is above."""
    shift = 0
    for splice in draft.splices:
        if splice.end > border:
            return min(border, splice.start) + shift
        shift += len(splice.text) - (splice.end - splice.start)
    return border + shift


def _expected_old(draft: Draft, owner: Owner) -> dict[str, Any]:
    name, number = owner
    value = draft.data[name]
    return {name: [value[number]] if isinstance(value, list) else value}


def _expected_new(draft: Draft, owner: Owner) -> dict[str, Any]:
    name, number = owner
    if name in draft.intent.tables:
        return {name: draft.intent.tables[name].new}
    records = draft.intent.records.get(name)
    if records is None:
        return _expected_old(draft, owner)
    new = [] if number in records.removed else [records.changed.get(number, records.old[number])]
    if records.appended and number == records.last_staying:
        new += records.appended
    return {name: new} if new else {}
