"""What changed between two texts, small enough to read and complete enough to take back.

Lines are matched as patience diff does: those that stand once in both texts hold the two together, and what
lies between is compared on its own. The time is that of sorting; `difflib` is quadratic where the same lines
recur, as `[[participants]]` does.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from seminar_cli.store.toml.edits import Splice


class Swap(NamedTuple):
    """Old text that was replaced by new text at a position of the old whole."""

    start: int
    old: str
    new: str


class Block(NamedTuple):
    """Lines `a_start:a_end` of one text that became lines `b_start:b_end` of the other."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


class Mismatch(ValueError):
    """A swap does not fit the text: other words stand where its old text should be."""


def swaps_of(text: str, splices: Iterable[Splice]) -> tuple[Swap, ...]:
    """The splices of an edit with the text they replace; without those that change nothing."""
    swaps = (Swap(splice.start, text[splice.start : splice.end], splice.text) for splice in splices)
    return tuple(sorted((swap for swap in swaps if swap.old != swap.new), key=lambda swap: swap.start))


def lines_of(text: str) -> list[str]:
    """The lines of a text with their ends; nothing but a line feed ends one, as in TOML."""
    *lines, rest = text.split("\n")
    return [f"{line}\n" for line in lines] + [rest] * bool(rest)


def apply(text: str, swaps: Sequence[Swap]) -> str:
    """The text after the swaps, which are in order and do not overlap.

    Raises:
        Mismatch: the text is not the one that the swaps were made for.
    """
    parts: list[str] = []
    done = 0
    for start, old, new in swaps:
        if start < done or not text.startswith(old, start):
            raise Mismatch
        parts += text[done:start], new
        done = start + len(old)
    return "".join((*parts, text[done:]))


def inverse(swaps: Sequence[Swap]) -> tuple[Swap, ...]:
    """The swaps that lead from the new text back to the old one."""
    back = []
    shift = 0
    for start, old, new in swaps:
        back.append(Swap(start + shift, new, old))
        shift += len(new) - len(old)
    return tuple(back)


def between(before: str, after: str) -> tuple[Swap, ...]:
    """Few and short swaps that lead from one text to another."""
    a, b = lines_of(before), lines_of(after)
    starts = [0]
    for line in a:
        starts.append(starts[-1] + len(line))
    swaps = []
    for block in blocks(a, b):
        old, new = a[block.a_start : block.a_end], b[block.b_start : block.b_end]
        position = starts[block.a_start]
        if len(old) != len(new):
            old, new = ["".join(old)], ["".join(new)]
        for old_line, new_line in zip(old, new, strict=True):
            if old_line != new_line:
                swaps.append(_trimmed(position, old_line, new_line))
            position += len(old_line)
    return tuple(swaps)


def blocks(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """The stretches of lines in which two texts differ, in order."""
    found: list[Block] = []
    waiting = [Block(0, len(a), 0, len(b))]
    while waiting:
        block = _without_equal_ends(a, b, waiting.pop())
        if block.a_start == block.a_end and block.b_start == block.b_end:
            continue
        anchors = _anchors(a, b, block)
        if anchors:
            waiting += _gaps(block, anchors)
        else:
            found.append(block)
    return sorted(found)


def _gaps(block: Block, anchors: list[tuple[int, int]]) -> list[Block]:
    """What lies before, between and behind the pairs of equal lines."""
    fences = [(block.a_start - 1, block.b_start - 1), *anchors, (block.a_end, block.b_end)]
    return [Block(a + 1, next_a, b + 1, next_b) for (a, b), (next_a, next_b) in pairwise(fences)]


def _without_equal_ends(a: Sequence[str], b: Sequence[str], block: Block) -> Block:
    a_start, a_end, b_start, b_end = block
    while a_start < a_end and b_start < b_end and a[a_start] == b[b_start]:
        a_start, b_start = a_start + 1, b_start + 1
    while a_start < a_end and b_start < b_end and a[a_end - 1] == b[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
    return Block(a_start, a_end, b_start, b_end)


def _anchors(a: Sequence[str], b: Sequence[str], block: Block) -> list[tuple[int, int]]:
    """The longest run of pairs of equal lines, each of which stands once on both sides of the block."""
    places = _single(b, block.b_start, block.b_end)
    pairs = [
        (index, places[line])
        for line, index in _single(a, block.a_start, block.a_end).items()
        if line in places
    ]
    return _longest_rising(pairs)


def _single(lines: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Where the lines stand that stand there once, in order."""
    part = lines[start:end]
    counts = Counter(part)
    return {line: index for index, line in enumerate(part, start) if counts[line] == 1}


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of pairs, sorted by the first number, in which the second number rises too."""
    lowest: list[int] = []  # the lowest second number that ends a run of each length
    ends: list[int] = []  # which pair that is
    previous: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(lowest, place)
        previous.append(ends[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(place)
            ends.append(index)
        else:
            lowest[length], ends[length] = place, index
    run = []
    at = ends[-1] if ends else -1
    while at >= 0:
        run.append(pairs[at])
        at = previous[at]
    return run[::-1]


def _trimmed(position: int, old: str, new: str) -> Swap:
    """A swap without the characters that both texts begin and end with."""
    shortest = min(len(old), len(new))
    head = next((i for i in range(shortest) if old[i] != new[i]), shortest)
    rest = shortest - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return Swap(position + head, old[head : len(old) - tail], new[head : len(new) - tail])
