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
from seminar_cli.store.toml_parse import BYTE_ORDER_MARK

MASK = "…"
CONTEXT = 3
"""Lines shown around a change."""

Keys = tuple[str, ...]
"""Dotted keys, without the indices of lists."""


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
SIMPLE = re.compile(r"""([A-Za-z0-9_-]+)[ \t]*=[ \t]*("[^"\\\n]*"|[^"'\[{\#\r\n]+)\r?\n""")
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
            return self.shown(simple, simple.start(2), simple.end(2), simple.end())
        if header := HEADER.match(self.text, at):
            self.table = _keys(header["table"])
            return header[0], header.end()
        if out := COMMENTED_OUT.match(self.text, at):
            hidden = self.is_known(out[1]) and self.is_private(out[1], out[2])
            return _hidden(out[0], out.start(2) - at, out.end(2) - at) if hidden else out[0], out.end()
        if comment := COMMENT_OR_BLANK.match(self.text, at):
            return comment[0], comment.end()
        if key := KEY.match(self.text, at):
            end = _end_of_value(self.text, key.end())
            return self.shown(key, key.end(), end, self.end_of_line(end))
        return self.not_understood(at)

    def shown(self, key: re.Match[str], start: int, end: int, behind: int) -> tuple[str, int]:
        """What is shown of `key = value # comment`, whose value is `[start:end]`; and where it ends."""
        at = key.start()
        statement = self.text[at:behind]
        if self.is_private(key[1], self.text[start:end]):
            statement = _hidden(statement, start - at, end - at)
        return statement, behind

    def not_understood(self, at: int) -> tuple[str, int]:
        behind = self.end_of_line(at)
        line = self.text[at:behind]
        if line.lstrip().startswith("["):
            self.table = None
        return _hidden(line, 0, len(line.rstrip("\r\n"))), behind

    def end_of_line(self, at: int) -> int:
        return self.text.find("\n", at) + 1 or len(self.text)

    def is_private(self, dotted: str, value: str) -> bool:
        """The key, or one within the value, is of a class that is not shown."""
        keys = _keys(dotted)
        if self.table is None or keys is None:
            return True
        path = (*self.table, *keys)
        if not self.may_show(path):
            return True
        return ("\n" in value or value.startswith(("[", "{"))) and not self.may_show_within(path, value)

    def may_show(self, path: Keys) -> bool:
        privacy = privacy_of(path)
        return privacy == "open" or privacy in self.include

    def may_show_within(self, path: Keys, value: str) -> bool:
        """What is not closed would take in all that follows, so it is shown only if it can be read."""
        try:
            data = tomli.loads(f"value = {value}")["value"]
        except (ValueError, RecursionError):
            return False
        return all(self.may_show(inner) for inner in _paths(path, data))

    def is_known(self, dotted: str) -> bool:
        """A comment such as `# phone = …` is a statement taken out of use if its key is one of the table."""
        keys = _keys(dotted)
        if self.table is None or keys is None:
            return True
        *above, key = (*self.table, *keys)
        return key in KEY_ORDER.get(".".join(above), ())


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


def _hidden(statement: str, start: int, end: int) -> str:
    """A statement whose value is hidden; every line keeps its end, so that lines still correspond."""
    lines = re.sub(r"[^\r\n]+", MASK, statement[start:end]) or MASK
    return statement[:start] + lines + statement[end:]


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
