"""Where the headers of a plan stand, which record each belongs to, and whose the comments between them are.

The text is never tokenised as a whole: strings over several lines are masked where a triple quote occurs,
and then every line that looks like the header of a table that is there is one. Only an item of a list of
lists can deceive; what follows it does not parse as a fragment, and so the proof catches it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

import tomli

from seminar_cli.store.toml.parse import BYTE_ORDER_MARK

KEY_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*')"""
KEY = rf"{KEY_PART}(?:[ \t]*\.[ \t]*{KEY_PART})*"
STRING = r""""(?:[^"\\\n]|\\[^\n])*"|'[^'\n]*'"""

_HEADER = rf"[ \t]*(\[\[?)[ \t]*({KEY})[ \t]*\]\]?[ \t\r]*(?:#[^\n]*)?(?=\n)"
_FIRST_LINE_HEADER = re.compile(_HEADER)
_LATER_HEADER = re.compile(rf"\n{_HEADER}")
_KEY_PART = re.compile(KEY_PART)
_TRIPLE = re.compile(r"\"\"\"|'''")
_TOKEN = re.compile(
    rf"""\"\"\"(?:[^\\]|\\.)*?\"\"\"\"{{0,2}}|'''.*?''''{{0,2}}|{STRING}|#[^\n]*""",
    re.DOTALL,
)
_STRING_OR_COMMENT = re.compile(rf"{STRING}|(#[^\n]*)")
_COMMENT_LINES = re.compile(r"(?:[ \t]*#[^\n]*\n)*")
_BLANK_LINES = re.compile(r"(?:[ \t\r]*\n)*")


class Fragment(NamedTuple):
    """The text from one header to the next: `[start:end]`, of which `[start:body]` is the header's line."""

    start: int
    body: int
    end: int
    path: tuple[str, ...]
    array: bool


class Layout:
    """A plan's text with its headers found.

    Attributes:
        text: The plan without its byte order mark, its last line always ended.
        masked: The same with strings of several lines filled with `x`; offsets agree.
        newline: What the file ends most of its lines with.
        fragments: All of them in order; the first is what stands above the first header, with an empty path.
    """

    def __init__(self, source: str, data: Mapping[str, Any] | None = None) -> None:
        """Find the headers of `source`, which parses to `data`: a header names a table that is there."""
        self.mark = BYTE_ORDER_MARK if source.startswith(BYTE_ORDER_MARK) else ""
        core = source.removeprefix(self.mark)
        self.newline = "\r\n" if 2 * core.count("\r\n") > core.count("\n") else "\n"
        self.padding = self.newline if core and not core.endswith("\n") else ""
        self.text = core + self.padding
        self.masked = masked(self.text)
        self.fragments = _fragments(self.masked, data)
        self._records: dict[str, list[list[int]]] = {}

    @cached_property
    def by_table(self) -> dict[str, list[int]]:
        """First part of the path → numbers of the fragments under it, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, fragment in enumerate(self.fragments[1:], 1):
            found[fragment.path[0]].append(number)
        return dict(found)

    def records(self, table: str) -> list[list[int]]:
        """The fragments of each `[[table]]` record: its header's and those below it until the next one's."""
        if table not in self._records:
            self._records[table] = self._found_records(table)
        return self._records[table]

    def _found_records(self, table: str) -> list[list[int]]:
        records: list[list[int]] = []
        for number in self.by_table.get(table, ()):
            fragment = self.fragments[number]
            if fragment.array and len(fragment.path) == 1:
                records.append([number])
            elif records:
                records[-1].append(number)
        return records

    def line(self, offset: int) -> int:
        """The line, from 1, of an offset."""
        return self.text.count("\n", 0, offset) + 1

    def line_start(self, offset: int) -> int:
        """Where the line of `offset` begins; a string over several lines is one line."""
        return self.masked.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of `offset` ends, behind its newline."""
        return self.masked.find("\n", offset) + 1

    def statements_end(self, number: int) -> int:
        """Where the last statement of a fragment ends (its header, if it has none), behind the newline."""
        fragment = self.fragments[number]
        end = fragment.end
        while end > fragment.body:
            start = self.line_start(end - 1)
            if self.masked[start:end].strip() and not self._is_comment(start, end):
                return end
            end = start
        return fragment.body

    def belongings_end(self, number: int) -> int:
        """As `statements_end`, with the comment block that touches the last statement, if it is its own.

        A block that touches the next header too belongs to that header.
        """
        end = self.statements_end(number)
        touching = self.comments_end(end)
        is_next_headers = touching == self.fragments[number].end and number + 1 < len(self.fragments)
        return end if is_next_headers else touching

    def belongings_start(self, number: int) -> int:
        """Where the comment block that touches a fragment's header begins; else where the header does."""
        start = self.fragments[number].start
        while start:
            above = self.line_start(start - 1)
            if not self._is_comment(above, start):
                break
            start = above
        return start

    def comments_end(self, offset: int) -> int:
        """The end of the lines of comment from `offset` on."""
        return _matched_to(_COMMENT_LINES, self.masked, offset)

    def blanks_end(self, offset: int) -> int:
        """The end of the blank lines from `offset` on."""
        return _matched_to(_BLANK_LINES, self.masked, offset)

    def blanks_start(self, offset: int) -> int:
        """The start of the blank lines that end at `offset`."""
        while offset:
            above = self.line_start(offset - 1)
            if self.masked[above:offset].strip():
                break
            offset = above
        return offset

    def comments(self, start: int, end: int) -> list[tuple[int, str]]:
        """Offset and text of every comment in a stretch that begins outside of strings."""
        found = _STRING_OR_COMMENT.finditer(self.masked, start, end)
        return [(match.start(1), match[1].rstrip()) for match in found if match[1]]

    def _is_comment(self, start: int, end: int) -> bool:
        return self.masked[start:end].lstrip().startswith("#")


def masked(text: str) -> str:
    """`text` with each string of several lines replaced by a string of as many `x`."""
    if '"""' not in text and "'''" not in text:
        return text
    pieces: list[str] = []
    done = told = 0
    while triple := _TRIPLE.search(text, told):
        # A line that follows what is told begins outside of any string, so tokens can be told from there.
        token = _token_over(text, max(told, text.rfind("\n", 0, triple.start()) + 1), triple.start())
        told = token.end()
        if token[0].startswith(('"""', "'''")):
            pieces += (text[done : token.start()], f'"{"x" * (len(token[0]) - 2)}"')
            done = told
    return "".join((*pieces, text[done:]))


def key_parts(raw: str) -> tuple[str, ...]:
    """The parts of a key as it stands in the text: `a."b c".d` → a, b c, d."""
    if '"' not in raw and "'" not in raw:
        return tuple(part.strip() for part in raw.split("."))
    return tuple(_unquoted(part) for part in _KEY_PART.findall(raw))


def _unquoted(part: str) -> str:
    return str(tomli.loads(f"v = {part}")["v"]) if part[0] in "\"'" else part


def _token_over(text: str, at: int, offset: int) -> re.Match[str]:
    """The string or comment over the quotes at `offset`; there always is one, if only an empty string."""
    return next(token for token in _TOKEN.finditer(text, at) if token.end() > offset)


def _matched_to(pattern: re.Pattern[str], text: str, offset: int) -> int:
    match = pattern.match(text, offset)
    return match.end() if match else offset


def _fragments(text: str, data: Mapping[str, Any] | None) -> list[Fragment]:
    headers = [(match.start() + 1, match) for match in _LATER_HEADER.finditer(text)]
    if first := _FIRST_LINE_HEADER.match(text):
        headers.insert(0, (0, first))
    paths = {raw: key_parts(raw) for raw in {match[2] for _, match in headers}}
    if data is not None and any(path[0] not in data for path in paths.values()):
        headers = [(start, match) for start, match in headers if paths[match[2]][0] in data]
    ends = [start for start, _ in headers[1:]] + [len(text)]
    fragments = [Fragment(0, 0, headers[0][0] if headers else len(text), (), array=False)]
    for (start, match), end in zip(headers, ends, strict=bool(headers)):
        brackets, raw = match.groups()
        fragments.append(Fragment(start, match.end() + 1, end, paths[raw], brackets == "[["))
    return fragments
