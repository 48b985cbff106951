"""Texts of a plan as they may be shown: values of private keys become `…`, layout and comments stay.

The text may be anything, also a plan that does not parse: what is not understood is masked.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import tomli

from seminar_cli.plan.keys import KEY_ORDER, privacy_of
from seminar_cli.store.splices import Block, blocks, lines_of
from seminar_cli.store.toml.parse import BYTE_ORDER_MARK

MASK = "…"
CONTEXT = 3
"""Lines shown around a change."""

Keys = tuple[str, ...]
"""Dotted keys, without the indices of lists."""

PRIVATE = {
    key: privacy_of((*path.split("."), key))
    for path, keys in KEY_ORDER.items()
    for key in keys
    if path and privacy_of(tuple(path.split("."))) == "open" and privacy_of((*path.split("."), key)) != "open"
}
"""Keys that are private in some table, with their class."""


def masked_diff(
    before: str, after: str, include: frozenset[str] = frozenset(), name: str = "seminar.toml"
) -> str:
    """What changed between two texts of a plan, as a unified diff; "" if nothing did.

    Args:
        before: the old text.
        after: the new text.
        include: privacy classes whose values are shown: identity, care, contact.
        name: the file's name, for the header.
    """
    a, b = lines_of(before), lines_of(after)
    changes = blocks(a, b)
    if not changes:
        return ""
    shown = (_shown(before, include), _shown(after, include))
    hunks = [line for group in _grouped(changes) for line in _hunk(group, *shown)]
    return "\n".join((f"--- {name}", f"+++ {name}", *hunks, ""))


def masked(text: str, include: frozenset[str] = frozenset()) -> str:
    """The text with the values of private keys replaced, line by line."""
    return "".join(_Mask(text.removeprefix(BYTE_ORDER_MARK), include).pieces())


# --- the mask -----------------------------------------------------------------------------------------

PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
DOTTED = rf"{PART}(?:[ \t]*\.[ \t]*{PART})*"
NAMED = rf"[ \t]*(?P<table>{DOTTED})[ \t]*"
HEADER = re.compile(rf"[ \t]*\[(?P<array>\[)?{NAMED}\](?(array)\])[ \t]*(?:\#[^\n]*)?\r?(?:\n|\Z)")
KEY = re.compile(rf"[ \t]*({DOTTED})[ \t]*=[ \t]*")
SIMPLE = re.compile(r"""([A-Za-z0-9_-]+)[ \t]*=[ \t]*("[^"\\\n]*"|[^"'\[{\#\s][^"'\[{\#\r\n]*)\r?\n""")
"""Most lines of a plan: a bare key, one short value, nothing behind it."""
COMMENTED_OUT = re.compile(rf"[ \t]*\#[\# \t]*({DOTTED})[ \t]*=[ \t]*([^\n]*?)\r?(?:\n|\Z)")
COMMENT_OR_BLANK = re.compile(r"[ \t]*(?:\#[^\n]*)?\r?(?:\n|\Z)")
TOKEN = re.compile(
    r'"""(?s:\\.|(?!""")[^\\])*"""(?:"{0,2})'
    r"|'''(?s:(?!''').)*'''(?:'{0,2})"
    r"""|(?P<never_closed>\"\"\"|''')"""
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<opens>[\[{])"
    r"|(?P<closes>[\]}])"
    r"|(?P<end>\r?\n)"
    r"|[^\"'#\[\]{}\r\n]+|."
)


class _Mask:
    """One pass over a text, statement by statement; the table is the one whose header came last."""

    def __init__(self, text: str, include: frozenset[str]) -> None:
        self.text = text
        self.include = include
        self.table: Keys | None = ()
        """None below a header that is not understood: then everything is private."""

    def pieces(self) -> Iterator[str]:
        at = 0
        while at < len(self.text):
            piece, at = self.statement(at)
            yield piece

    def statement(self, at: int) -> tuple[str, int]:
        """What is shown of the statement at a position, and where the next one begins."""
        if simple := SIMPLE.match(self.text, at):
            hidden = simple.span(2) if self.is_private(simple[1]) else None
            return self.shown(at, simple.end(), hidden)
        if header := HEADER.match(self.text, at):
            self.table = _keys(header["table"])
            return self.shown(at, header.end())
        if out := COMMENTED_OUT.match(self.text, at):
            return self.shown(at, out.end(), out.span(2) if self.was_private(out[1], out[2]) else None)
        if comment := COMMENT_OR_BLANK.match(self.text, at):
            return self.shown(at, comment.end())
        if key := KEY.match(self.text, at):
            return self.with_value(key)
        behind = self.end_of_line(at)
        if re.search(r"[\[\]]", self.text[at:behind]):  # perhaps a header
            self.table = None
        return self.shown(at, behind, (at, behind))

    def with_value(self, key: re.Match[str]) -> tuple[str, int]:
        """A statement with any value; one that cannot be read may go on in what looks like a comment."""
        start = key.end()
        end = _end_of_value(self.text, start)
        behind = self.end_of_line(end)
        data = _read(self.text[start:end])
        if data is None:
            return self.shown(key.start(), behind, (start, behind))
        return self.shown(key.start(), behind, (start, end) if self.is_private(key[1], data) else None)

    def shown(self, at: int, behind: int, hidden: tuple[int, int] | None = None) -> tuple[str, int]:
        """The text `[at:behind]`, of which a part is hidden."""
        if hidden is None:
            return self.text[at:behind], behind
        start, end = hidden
        return self.text[at:start] + _hidden(self.text[start:end]) + self.text[end:behind], behind

    def end_of_line(self, at: int) -> int:
        return self.text.find("\n", at) + 1 or len(self.text)

    def is_private(self, dotted: str, value: object = None) -> bool:
        """The key, or one within its value, is of a class that is not shown."""
        keys = _keys(dotted)
        if self.table is None or keys is None:
            return True
        path = (*self.table, *keys)
        return not (self.may_show(path) and all(self.may_show(inner) for inner in _paths(path, value)))

    def was_private(self, dotted: str, value: str) -> bool:
        """A comment such as `# phone = …` is a statement taken out of use; others only look like one."""
        keys = _keys(dotted) or ("",)
        if self.table is not None and keys[-1] in KEY_ORDER.get(".".join((*self.table, *keys[:-1])), ()):
            return self.is_private(dotted, _read(value))
        return any(key in PRIVATE and PRIVATE[key] not in self.include for key in keys)

    def may_show(self, path: Keys) -> bool:
        privacy = privacy_of(path)
        return privacy == "open" or privacy in self.include


@cache
def _keys(dotted: str) -> Keys | None:
    """The parts of a dotted key; None if it is none."""
    try:
        data: object = tomli.loads(f"{dotted} = 0")
    except (ValueError, RecursionError):
        return None
    keys: list[str] = []
    while isinstance(data, dict):
        ((key, data),) = data.items()
        keys.append(key)
    return tuple(keys)


def _read(value: str) -> object:
    """The data of a value; None where it cannot be read."""
    try:
        data = tomli.loads(f"value = {value}")
    except (ValueError, RecursionError):
        return None
    return data["value"] if len(data) == 1 else None


def _paths(path: Keys, data: object) -> Iterator[Keys]:
    """The path of every key within a value."""
    if isinstance(data, list):
        for item in data:
            yield from _paths(path, item)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield (*path, key)
            yield from _paths((*path, key), value)


def _end_of_value(text: str, start: int) -> int:
    """Where a value ends: before a comment or the line's end, outside brackets and quotes."""
    depth = 0
    end = start
    for token in TOKEN.finditer(text, start):
        kind = token.lastgroup
        if kind == "never_closed":
            return len(text)
        depth += (kind == "opens") - (kind == "closes")
        if kind in {"end", "comment"} and depth <= 0:
            break
        if token[0].strip():
            end = token.end() - (len(token[0]) - len(token[0].rstrip()))
    else:
        return len(text)
    return end


def _hidden(value: str) -> str:
    """The mask in the place of a value; every line keeps its end, so that lines still correspond."""
    return re.sub(r"[^\r\n]+", MASK, value) or MASK


# --- the diff -----------------------------------------------------------------------------------------


def _shown(text: str, include: frozenset[str]) -> list[str]:
    """The masked lines without their ends; the last one says if it has none."""
    lines = lines_of(masked(text, include))
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n\\ No newline at end of file"
    return [line.removesuffix("\n").removesuffix("\r") for line in lines]


def _grouped(changes: Sequence[Block]) -> Iterator[list[Block]]:
    """Changes that are so near each other that they share their context."""
    group = [changes[0]]
    for before, after in pairwise(changes):
        if after.a_start - before.a_end > 2 * CONTEXT:
            yield group
            group = []
        group.append(after)
    yield group


def _hunk(group: Sequence[Block], a: Sequence[str], b: Sequence[str]) -> Iterator[str]:
    first, last = group[0], group[-1]
    head = min(CONTEXT, first.a_start)
    tail = min(CONTEXT, len(a) - last.a_end)
    yield (
        f"@@ -{_span(first.a_start - head, last.a_end + tail)}"
        f" +{_span(first.b_start - head, last.b_end + tail)} @@"
    )
    at = first.a_start - head
    for block in group:
        yield from (f" {line}" for line in a[at : block.a_start])
        yield from (f"-{line}" for line in a[block.a_start : block.a_end])
        yield from (f"+{line}" for line in b[block.b_start : block.b_end])
        at = block.a_end
    yield from (f" {line}" for line in a[at : at + tail])


def _span(start: int, end: int) -> str:
    """First line and number of lines as diffs write them: `12,3`, `12`, and `11,0` for none."""
    length = end - start
    return str(start + 1) if length == 1 else f"{start + (length > 0)},{length}"
