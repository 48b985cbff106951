"""Somebody or something stands twice in one list.

The same speaker, institution, person or group is named twice by one key of a record, or one person is
pinned to two seats of a trip, so that a paper prints it twice or one entry hides the other.

Take one of the two out.

    [[speakers]]
    id = "lei-hao"
    family_name = "Lei"

    [[sessions]]
    id = "s01"
    title = "Opening"
    speakers = ["lei-hao", "lei-hao"]
"""

from collections.abc import Iterable, Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import place
from seminar_cli.plan.refers import Reference

ONE_MAY_STAND_TWICE = frozenset({"rooms.shares_with", "publications.publishers"})
"""Keys of records below a record, whose values may be alike."""


def find(desk: Desk) -> Iterator[Finding]:
    """Ids that one key of a record names a second time."""
    seen: set[tuple[object, ...]] = set()
    for naming in desk.namings:
        if naming.key in ONE_MAY_STAND_TWICE:
            continue
        if len(naming.path) > len(naming.above) + 1:
            yield from _twice(naming.references(), seen)
        elif len(set(naming.ids)) < len(naming.ids):
            yield from _twice(naming.references(), set())


def _twice(references: Iterable[Reference], seen: set[tuple[object, ...]]) -> Iterator[Finding]:
    for reference in references:
        spot = (*reference.path[:2], reference.key, reference.to)
        if spot in seen:
            yield warning(
                reference.path,
                f"{place(reference)}: `{reference.key.removesuffix('.id')}` names `{reference.to}` twice.",
                "Take one of the two out.",
            )
        seen.add(spot)
