"""Items of a list, or entries of an inline table, taken out and put in as their neighbours are laid out."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from seminar_cli.store.toml.edits import Splice
from seminar_cli.store.toml.render import INDENT, WIDTH, items_in_lines
from seminar_cli.store.toml.scan import Layout
from seminar_cli.store.toml.values import Array, InlineTable

FRONT = -1
_NOTHING_MORE_ON_LINE = re.compile(r"[ \t\r]*(?:#[^\n]*)?\n")


@dataclass
class Rearrangement:
    """What shall happen to the items of one list or inline table.

    Attributes:
        sequence: The list or inline table.
        cut: Numbers of the items that go.
        added: Number of an item that stays (or `FRONT`) → rendered items that shall follow it.
        may_wrap: A list that outgrows its line may go over several lines.
    """

    sequence: Array | InlineTable
    cut: AbstractSet[int] = field(default_factory=set)
    added: Mapping[int, list[str]] = field(default_factory=dict)
    may_wrap: bool = False


def rearranged(layout: Layout, wish: Rearrangement) -> list[Splice]:
    """The splices of a rearrangement; items that stay are not touched, nor are their comments."""
    inside = layout.masked[wish.sequence.start : wish.sequence.end]
    return _Spread(layout, wish).splices() if "\n" in inside else _OneLine(layout, wish).splices()


class _OneLine:
    """A sequence on one line: the gaps between the items that stay are written anew where they change."""

    def __init__(self, layout: Layout, wish: Rearrangement) -> None:
        self.layout = layout
        self.wish = wish
        self.items = wish.sequence.items
        self.kept = [number for number in range(len(self.items)) if number not in wish.cut]

    def splices(self) -> list[Splice]:
        if not self.kept:
            return [self._all_new()]
        splices = [*self._front(), *self._between(), *self._back()]
        outgrown = self.wish.may_wrap and self._width(splices) > WIDTH
        return self._wrapped() if outgrown else splices

    def _all_new(self) -> Splice:
        sequence = self.wish.sequence
        new = self.wish.added.get(FRONT, [])
        inner = ", ".join(new)
        if isinstance(sequence, InlineTable):
            return Splice(sequence.start, sequence.end, f"{{ {inner} }}" if new else "{}")
        indent = self._indent()
        if self.wish.may_wrap and sequence.start - self._line_start() + len(inner) + 2 > WIDTH:
            lines = [f"{self.layout.newline}{line}" for line in items_in_lines(new, indent + INDENT)]
            inner = "".join([*lines, self.layout.newline, indent])
        return Splice(sequence.start, sequence.end, f"[{inner}]")

    def _front(self) -> Iterator[Splice]:
        first = self.items[self.kept[0]].start
        new = "".join(f"{item}, " for item in self.wish.added.get(FRONT, ()))
        if new or self.kept[0] > 0:
            yield Splice(self.items[0].start, first, new)

    def _between(self) -> Iterator[Splice]:
        for left, right in zip(self.kept, self.kept[1:], strict=False):
            new = self.wish.added.get(left, ())
            if new or right > left + 1:
                text = "".join(f", {item}" for item in new)
                yield Splice(self.items[left].end, self.items[right].start, f"{text}, ")

    def _back(self) -> Iterator[Splice]:
        last = self.kept[-1]
        new = self.wish.added.get(last, ())
        if new or last + 1 < len(self.items):
            yield Splice(self.items[last].end, self.items[-1].end, "".join(f", {item}" for item in new))

    def _width(self, splices: list[Splice]) -> int:
        """How wide the line becomes, up to the closing bracket."""
        growth = sum(len(splice.text) - (splice.end - splice.start) for splice in splices)
        return self.wish.sequence.end - self._line_start() + growth

    def _wrapped(self) -> list[Splice]:
        """Line breaks in all gaps where the filled lines break; the items themselves stay as they are."""
        pieces = list(self._pieces())
        indent = self._indent()
        lines = _broken([text for text, _ in pieces], indent + INDENT)
        splices: list[Splice] = []
        at, gap = self.wish.sequence.start + 1, self.layout.newline
        for line in lines:
            for number in line:
                text, item = pieces[number]
                gap += indent + INDENT if number == line[0] else " "
                if item is None:
                    gap += f"{text},"
                else:
                    splices.append(Splice(at, self.items[item].start, gap))
                    at, gap = self.items[item].end, ","
            gap += self.layout.newline
        return [*splices, Splice(at, self.wish.sequence.end - 1, gap + indent)]

    def _pieces(self) -> Iterator[tuple[str, int | None]]:
        """The text of each item to be, and the number of the old item that it is."""
        for number in (FRONT, *self.kept):
            if number != FRONT:
                item = self.items[number]
                yield self.layout.text[item.start : item.end], number
            for new in self.wish.added.get(number, ()):
                yield new, None

    def _line_start(self) -> int:
        return self.layout.line_start(self.wish.sequence.start)

    def _indent(self) -> str:
        return _indent_at(self.layout, self.wish.sequence.start)


def _broken(texts: list[str], indent: str) -> list[list[int]]:
    """The numbers of the items of each filled line."""
    lines: list[list[int]] = []
    width = 0
    for number, text in enumerate(texts):
        alone = text.startswith("{") or (number > 0 and texts[number - 1].startswith("{"))
        if lines and not alone and width + len(text) + 2 <= WIDTH:
            lines[-1].append(number)
            width += len(text) + 2
        else:
            lines.append([number])
            width = len(indent) + len(text) + 1
    return lines


class _Spread:
    """A sequence over several lines, perhaps with comments: only items, their commas and lines change."""

    def __init__(self, layout: Layout, wish: Rearrangement) -> None:
        self.layout = layout
        self.text = layout.masked
        self.wish = wish
        self.items = wish.sequence.items
        self.commas = wish.sequence.commas
        self.kept = [number for number in range(len(self.items)) if number not in wish.cut]
        # Whether the last item has a comma behind it, or shall have one.
        self.trailing = len(self.commas) == len(self.items)
        # The old item that the sequence will end with; none if it ends with a new one or with nothing.
        self.last = self.kept[-1] if self.kept and not wish.added.get(self.kept[-1]) else None

    def splices(self) -> list[Splice]:
        return [*self._commas(), *self._additions(), *self._cuts()]

    def _commas(self) -> Iterator[Splice]:
        """A comma behind the item that is no longer the last; none behind the one that becomes it."""
        if self.trailing:
            return
        if self.last is not None and self.last < len(self.commas):
            yield Splice(self.commas[self.last], self.commas[self.last] + 1, "")
        if self.wish.added.get(len(self.items) - 1) and self.items:
            yield Splice(self.items[-1].end, self.items[-1].end, ",")

    def _additions(self) -> Iterator[Splice]:
        final = self._final_anchor()
        for anchor, new in self.wish.added.items():
            yield self._addition(anchor, new, closes=anchor == final and not self.trailing)

    def _final_anchor(self) -> int | None:
        """The item behind which the new last item comes, if a new one will be the last."""
        if self.last is not None:
            return None
        return self.kept[-1] if self.kept else FRONT

    def _addition(self, anchor: int, new: list[str], *, closes: bool) -> Splice:
        if self._alone_below(anchor):
            return self._on_own_lines(anchor, new, closes=closes)
        at = self._after(anchor)
        text = "".join(f" {item}," for item in new)
        if isinstance(self.wish.sequence, Array) and self._line_width(at) + len(text) > WIDTH:
            return self._on_filled_lines(anchor, new, closes=closes)
        return Splice(at, at, text.removesuffix(",") if closes else text)

    def _on_own_lines(self, anchor: int, new: list[str], *, closes: bool) -> Splice:
        """A line for each new item below the line of the anchor."""
        at = self.layout.line_end(self._after(anchor))
        indent = self._item_indent()
        lines = [f"{indent}{item},{self.layout.newline}" for item in new]
        if closes:
            lines[-1] = f"{indent}{new[-1]}{self.layout.newline}"
        return Splice(at, at, "".join(lines))

    def _on_filled_lines(self, anchor: int, new: list[str], *, closes: bool) -> Splice:
        """The new items on lines of their own; what followed the anchor begins a line below them."""
        at = self._after(anchor)
        indent = self._item_indent()
        text = "".join(f"{self.layout.newline}{line}" for line in items_in_lines(new, indent))
        text = text.removesuffix(",") if closes else text
        following = anchor + 1
        if following < len(self.items) and self._on_one_line(at, self.items[following].start):
            return Splice(at, self.items[following].start, f"{text}{self.layout.newline}{indent}")
        return Splice(at, at, text)

    def _cuts(self) -> Iterator[Splice]:
        for first, last in self._groups():
            yield self._cut(first, last)

    def _groups(self) -> Iterator[tuple[int, int]]:
        """Runs of items to cut that share a line."""
        first = last = None
        for number in sorted(self.wish.cut):
            if last is not None and number == last + 1 and not self._ends_line(last):
                last = number
                continue
            if first is not None and last is not None:
                yield first, last
            first = last = number
        if first is not None and last is not None:
            yield first, last

    def _cut(self, first: int, last: int) -> Splice:
        start, end = self.items[first].start, self._after(last)
        if self._starts_line(first) and self._ends_line(last):
            return Splice(self.layout.line_start(start), self.layout.line_end(end), "")
        if last + 1 < len(self.items) and self._on_one_line(end, self.items[last + 1].start):
            return Splice(start, self.items[last + 1].start, "")
        before = self._after(first - 1)
        return Splice(before if self._on_one_line(before, start) else start, end, "")

    def _after(self, number: int) -> int:
        """Behind an item and its comma; for `FRONT`, behind the opening bracket."""
        if number == FRONT:
            return self.wish.sequence.start + 1
        return self.commas[number] + 1 if number < len(self.commas) else self.items[number].end

    def _alone_below(self, anchor: int) -> bool:
        """Whether what follows the anchor has, or shall have, a line of its own."""
        if not self._line_ends_after(anchor):
            return False
        if anchor == FRONT or self._comment_after(anchor):
            return True
        return self._ends_line(anchor) and not self._is_filled()

    def _is_filled(self) -> bool:
        """Whether items share lines."""
        return any(
            self._on_one_line(self.items[number].end, following.start)
            for number, following in enumerate(self.items[1:])
        )

    def _comment_after(self, number: int) -> bool:
        after = self._after(number)
        return "#" in self.text[after : self.layout.line_end(after)]

    def _starts_line(self, number: int) -> bool:
        start = self.items[number].start
        return not self.text[self.layout.line_start(start) : start].strip()

    def _ends_line(self, number: int) -> bool:
        comma_is_near = self._on_one_line(self.items[number].end, self._after(number))
        return comma_is_near and self._line_ends_after(number)

    def _line_ends_after(self, number: int) -> bool:
        return _NOTHING_MORE_ON_LINE.match(self.text, self._after(number)) is not None

    def _on_one_line(self, start: int, end: int) -> bool:
        return "\n" not in self.text[start:end]

    def _line_width(self, offset: int) -> int:
        line = self.text[self.layout.line_start(offset) : self.layout.line_end(offset)]
        return len(line.rstrip())

    def _item_indent(self) -> str:
        """The white space before the first item that starts a line; else a step more than the key's."""
        for number, item in enumerate(self.items):
            if self._starts_line(number):
                return _indent_at(self.layout, item.start)
        return _indent_at(self.layout, self.wish.sequence.start) + INDENT


def _indent_at(layout: Layout, offset: int) -> str:
    """The white space at the start of a line."""
    start = layout.line_start(offset)
    line = layout.masked[start:offset]
    return line[: len(line) - len(line.lstrip())]
