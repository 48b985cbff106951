"""Which items of a list stay, change, go and come."""

from dataclasses import dataclass, field
from typing import Any

from seminar_cli.store.toml.same import fingerprint


@dataclass
class Steps:
    """The way from one list to another.

    Attributes:
        pairs: (old number, new number) of items that change where they stand.
        cut: Old numbers of items that go.
        added: Old number of an item that stays or changes (-1: the front) → new numbers that follow it.
    """

    pairs: list[tuple[int, int]] = field(default_factory=list)
    cut: set[int] = field(default_factory=set)
    added: dict[int, list[int]] = field(default_factory=dict)


def steps_between(old: list[Any], new: list[Any]) -> Steps:
    """The fewest steps that a line comparison finds; types count."""
    before, after = list(map(fingerprint, old)), list(map(fingerprint, new))
    steps = Steps()
    for tag, old_start, old_end, new_start, new_end in _opcodes(before, after):
        if tag != "equal":
            shared = min(old_end - old_start, new_end - new_start)
            steps.pairs += [(old_start + step, new_start + step) for step in range(shared)]
            steps.cut.update(range(old_start + shared, old_end))
            if new_start + shared < new_end:
                steps.added[old_start + shared - 1] = list(range(new_start + shared, new_end))
    return steps


def _opcodes(before: list[object], after: list[object]) -> list[tuple[str, int, int, int, int]]:
    """What `difflib` says of two lists, without what they share at their ends (it is slow on long lists)."""
    from difflib import SequenceMatcher

    start, stop = 0, min(len(before), len(after))
    while start < stop and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < stop - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    matcher = SequenceMatcher(
        None, before[start : len(before) - tail], after[start : len(after) - tail], autojunk=False
    )
    return [
        (tag, start + old_start, start + old_end, start + new_start, start + new_end)
        for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes()
    ]
