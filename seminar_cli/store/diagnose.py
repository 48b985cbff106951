"""What is wrong with a file that is no TOML, in the organizer's words, with the likely cause.

The parser says where it stopped and what it expected; the cause is read off the text around that place.
Values are never repeated: they may be private. A key may be named.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from seminar_cli.store.splices import lines_of

BYTE_ORDER_MARK = "\ufeff"


class Cause(NamedTuple):
    """What is wrong and how to mend it, and where, if not where the parser stopped."""

    what: str
    how: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the parser stopped; lines and columns count from 1."""

    lines: list[str]
    line: int
    column: int
    said: str

    @property
    def here(self) -> str:
        """The line at which the parser stopped, without its end."""
        return self.lines[self.line - 1].rstrip("\r\n") if self.line <= len(self.lines) else ""

    @property
    def character(self) -> str:
        """The character at which the parser stopped."""
        return self.here[self.column - 1 : self.column]

    @property
    def key(self) -> str:
        """The key that the line begins with."""
        return _key(self.here)

    @property
    def token(self) -> str:
        """The value, or the item of a list, in which the parser stopped."""
        head = re.split(r"[=,\[{]", self.here[: self.column - 1])[-1]
        tail = re.split(r"[,\]}#]", self.here[self.column - 1 :])[0]
        return (head + tail).strip()


def diagnose(text: str, name: str, error: Exception) -> str:
    """One line: where, what, and how to mend it.

    Args:
        text: the text of the file.
        name: the file's name, with which the line begins.
        error: what `tomli` raised.
    """
    stop = _stop(text.removeprefix(BYTE_ORDER_MARK), error)
    cause = next(found for find in CAUSES if (found := find(stop)))
    line, column = (cause.line, cause.column or 1) if cause.line else (stop.line, stop.column)
    key = _key(stop.lines[line - 1]) if line <= len(stop.lines) else ""
    return f"{name}:{line}:{column}: {key and f'{key}: '}{cause.what}. {cause.how}."


def _stop(text: str, error: Exception) -> Stop:
    lines = lines_of(text)
    line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
    return Stop(lines, line or 1, column or 1, getattr(error, "msg", str(error)))


def _key(line: str) -> str:
    match = re.match(r"""[ \t]*([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)[ \t]*[=:＝：]""", line)
    return match[1] if match else ""


def _matching(lines: list[str], pattern: str, last: int | None = None) -> Iterator[int]:
    """The numbers of the lines that begin with a pattern."""
    return (number for number, line in enumerate(lines[:last], 1) if re.match(pattern, line))


# --- causes that the whole file shows -----------------------------------------------------------------


def _conflict(stop: Stop) -> Cause | None:
    """Git and file-sharing tools leave both versions in the file."""
    begin = next(_matching(stop.lines, "<<<<<<<"), None)
    end = next(_matching(stop.lines, ">>>>>>>"), None)
    if (begin is None or end is None) and stop.line not in {begin, end}:
        return None
    what = "the file holds the marks of an unfinished merge (<<<<<<<, =======, >>>>>>>)"
    return Cause(what, "Keep one of the two versions and delete the marks", begin or end or 0, 1)


def _too_much(stop: Stop) -> Cause | None:
    """What the parser refuses without saying where."""
    if "nested" in stop.said:
        line = next(_matching(stop.lines, r".*(?:[\[{][ \t]*){50}"), 1)
        return Cause("brackets are nested hundreds deep", "Close each bracket where its list ends", line)
    if "digits" in stop.said:
        line = next(_matching(stop.lines, r".*[0-9_]{4000}"), 1)
        return Cause("a number has thousands of digits", "Write a shorter number, or text in quotes", line)
    return None


# --- causes that the character shows ------------------------------------------------------------------

CURLY = "“”„‟‘’‚«»「」『』＂"
FULL_WIDTH = dict(zip("＝：，；［］｛｝＃．\u3000\u00a0", "=:,;[]{}#.  ", strict=True))


def _curly(stop: Stop) -> Cause | None:
    value = stop.here.partition("=")[2].lstrip() or stop.here
    signs = (stop.character, value[:1], value.rstrip()[-1:])
    found = next((sign for sign in signs if sign and sign in CURLY), None)
    if found is None:
        return None
    what = f"a typographic quote stands here ({found})"
    return Cause(what, 'Write straight quotes: "…"', stop.line, stop.here.index(found) + 1)


def _full_width(stop: Stop) -> Cause | None:
    plain = FULL_WIDTH.get(stop.character)
    if plain is None:
        return None
    if plain == " ":
        return Cause("a blank of a special kind stands here", "Replace it with an ordinary blank")
    return Cause(f"a full-width sign stands here ({stop.character})", f"Write it as {plain}")


def _control(stop: Stop) -> Cause | None:
    sign = stop.character
    if sign == "\t" or not re.fullmatch(r"[\x00-\x1f\x7f]", sign):
        return None
    return Cause(f"a control character stands here (U+{ord(sign):04X})", "Delete it")


# --- what stands twice --------------------------------------------------------------------------------


def _table_twice(stop: Stop) -> Cause | None:
    header = re.match(r"[ \t]*(\[\[?)[ \t]*([^\]]+?)[ \t]*\]", stop.here)
    if not header or not stop.said.startswith(("Cannot", "Can't")):
        return None
    brackets, table = header[1], header[2]
    pattern = rf"[ \t]*(\[\[?)[ \t]*{re.escape(table)}[ \t]*\]"
    first = next(_matching(stop.lines, pattern, stop.line - 1), None)
    if first is None:
        return Cause(f"[{table}] is given in another way above", "Write the table in one place only")
    other = re.match(pattern, stop.lines[first - 1])
    if other and other[1] != brackets:
        how = f"Write [[{table}]] in both lines if there are several of it"
        return Cause(
            f"[{table}] and [[{table}]] cannot stand in one file; the other is in line {first}",
            how,
            stop.line,
        )
    return Cause(
        f"[{table}] stands twice; first in line {first}", "Put both parts under one header", stop.line
    )


def _key_twice(stop: Stop) -> Cause | None:
    if stop.said.startswith("Duplicate inline table key"):
        return Cause("a key stands twice within the braces", "Delete one of the two")
    if not stop.said.startswith("Cannot") or not stop.key:
        return None
    top = max(_matching(stop.lines, r"[ \t]*\[", stop.line - 1), default=0)
    same = rf"[ \t]*{re.escape(stop.key)}[ \t]*="
    first = next((number for number in _matching(stop.lines, same, stop.line - 1) if number > top), None)
    if first is None:
        return Cause("the key, or a part of it, is given in another way above", "Write it in one place only")
    return Cause(f"the key stands twice; first in line {first}", "Delete one of the two lines", stop.line, 1)


# --- what is not closed -------------------------------------------------------------------------------


def _open_text(stop: Stop) -> Cause | None:
    if stop.said.startswith(("Unterminated string", "Expected \"'")):
        line, quote = _open_quote(stop.lines)
        if line:
            return Cause(
                f"the text that begins here is never closed with {quote}", f"Write {quote} behind it", line
            )
    if stop.said.startswith(
        ("Illegal character '\\n'", "Found invalid character '\\n'", "Unterminated string")
    ):
        return Cause(
            "the text has no closing quote", 'Write " at its end, or """ around a text of several lines'
        )
    return None


def _open_quote(lines: list[str]) -> tuple[int, str]:
    """Where the last text begins that has no end, and what would end it."""
    line, quote = 0, ""
    for number, text in enumerate(lines, 1):
        for match in re.finditer('"""|' + "'''", text if quote else text.partition("#")[0]):
            if not quote:
                line, quote = number, match[0]
            elif match[0] == quote:
                line, quote = 0, ""
    if line:
        return line, quote
    return max(_matching(lines, r"[^#]*=[ \t]*'[^']*$"), default=0), "'"


def _open_header(stop: Stop) -> Cause | None:
    if not stop.said.startswith(("Expected ']", "Invalid initial character for a key part")):
        return None
    if not stop.here.lstrip().startswith("["):
        return None
    several = stop.here.lstrip().startswith("[[")
    example = "[[participants]]" if several else "[seminar]"
    return Cause("the header of a table is not closed, or has no name", f"Write it like {example}")


def _open_bracket(stop: Stop) -> Cause | None:
    """The parser stops at the next line that cannot be part of the list; the list began above."""
    at_end = stop.line > len(stop.lines)
    if not stop.said.startswith("Unclosed") and not (at_end and stop.said.startswith("Invalid value")):
        return None
    begins = r"[ \t]*[A-Za-z0-9_.\"'-]+[ \t]*=[ \t]*(?:\[|\{|.*[\[{][ \t]*$)"
    line = max(_matching(stop.lines, begins, stop.line), default=stop.line)
    if line == stop.line and not at_end and stop.column <= len(stop.here):
        return Cause("a comma or a closing bracket is missing here", "Put a comma between two items")
    bracket = "}" if "table" in stop.said else "]"
    return Cause("the bracket that opens here is not closed", f"Write {bracket} behind the last item", line)


# --- what the value looks like ------------------------------------------------------------------------

VALUES: tuple[tuple[str, str, str], ...] = (
    (r"(?i:yes|no|on|off|true|false|y|n)", "yes and no are written true and false", "Write true or false"),
    (
        r"(?i:none|null|nil|n/a|tbc|tbd)",
        "there is no word for nothing",
        "Delete the line while it is not known",
    ),
    (r"\d{4}-\d{2}-\d{2}[ T].+", "a date with a time has another form", "Write it like 2023-07-24T09:30:00"),
    (r"\d{4}-\d{1,2}-\d{1,2}", "a month or a day has one digit", "Write the date like 2023-07-04"),
    (r"\d{1,2}[.]\d{2}[.]00", "a time is written with colons", "Write it like 09:30"),
    (
        r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./年]\d{1,2}[./月]\d{1,2}日?",
        "a date is written year-month-day",
        "Write it like 2023-07-24",
    ),
    (r"\d{1,2}[.hH]\d{2}(?:[.:]\d{2})?", "a time is written with a colon", "Write it like 09:30"),
    (r"\d:\d{2}(?::\d{2})?", "the hour has one digit", "Write the time like 09:30"),
    (r"\d{1,2}:\d{2}\s*(?i:[ap]\.?m\.?)", "times have 24 hours", "Write it like 14:30"),
    (r"\d{1,2}:\d{1,2}(?::\d{1,2})?", "there is no such time of day", "Write it from 00:00 to 23:59"),
    (
        r"[+-]?0\d+",
        "a number cannot begin with a zero",
        'Write it without the zero, or in quotes where the zero counts: "0123"',
    ),
    (r"[+-]?\.\d+|[+-]?\d+\.", "a number has a digit on both sides of its point", "Write it like 0.5"),
    (r"\d[\d.]*\s*%", "a share is written as a number", "Write 0.8 for 80 %"),
)


def _value(stop: Stop) -> Cause | None:
    """Dates, times and words as people write them."""
    if not stop.said.startswith(("Invalid value", "Expected newline", "Unclosed")):
        return None
    for pattern, what, how in VALUES:
        if re.fullmatch(pattern, stop.token):
            return Cause(what, how)
    return None


def _no_such_day(stop: Stop) -> Cause | None:
    if not stop.said.startswith("Invalid date"):
        return None
    return Cause("the calendar has no such day, or the day no such time", "Write it like 2023-07-24T09:30:00")


def _backslash(stop: Stop) -> Cause | None:
    if not stop.said.startswith(("Unescaped", "Invalid hex", "Escaped character", "Reserved escape")):
        return None
    return Cause("a backslash stands in double quotes", r"Write \\ for each \, or / in the path of a file")


def _no_value(stop: Stop) -> Cause | None:
    if not stop.said.startswith("Invalid value"):
        return None
    if stop.token:
        return Cause("text must be in quotes", 'Write it like "…"')
    return Cause("nothing stands after the =", "Write the value, or delete the line while it is not known")


def _more_behind(stop: Stop) -> Cause | None:
    """A value was read, and the line goes on."""
    if not stop.said.startswith("Expected newline"):
        return None
    if stop.here.lstrip().startswith("["):
        return Cause("something stands behind the header", "Write the header alone in its line")
    value = stop.here.partition("=")[2].lstrip()
    if stop.character == ",":
        return Cause("a comma stands behind the value", "Delete it; a list stands in brackets: [1, 2]")
    if value[:1] in {'"', "'"}:
        return Cause(
            "something stands behind the closing quote",
            r"Write \" for a quote within the text; a note begins with #",
        )
    if re.match(r"[+-]?\d", value) and not re.match(r"\S+[ \t]+[A-Za-z0-9_.-]+[ \t]*=", value):
        return Cause("text must be in quotes, also when it begins with a digit", 'Write it like "…"')
    return Cause(
        "something stands behind the value", "Write one `key = value` in a line; a note begins with #"
    )


# --- what the line looks like -------------------------------------------------------------------------


def _no_equals_sign(stop: Stop) -> Cause | None:
    if not stop.said.startswith("Expected '='"):
        return None
    if stop.character == ":":
        return Cause("a colon stands where = belongs", "Write `key = value`")
    if "=" in stop.here[stop.column - 1 :]:
        return Cause("a key is one word", "Join its words with _")
    return Cause(
        "the line is no `key = value`", 'Write # before a note, or """ around a text of several lines'
    )


def _no_statement(stop: Stop) -> Cause | None:
    if not stop.said.startswith("Invalid statement"):
        return None
    if stop.character == "=":
        return Cause("no key stands before the =", "Write `key = value`")
    return Cause(
        "the line is neither `key = value` nor a [header]", "Write # before a note, or delete the line"
    )


def _as_the_parser_says(stop: Stop) -> Cause:
    """What is left; none of the parser's own sentences repeats a value."""
    said = stop.said[:1].lower() + stop.said[1:]
    return Cause(f"this is no TOML ({said})", "Mend the line, or take back your last change to it")


CAUSES: tuple[Callable[[Stop], Cause | None], ...] = (
    _conflict,
    _too_much,
    _curly,
    _full_width,
    _control,
    _table_twice,
    _key_twice,
    _value,
    _open_text,
    _open_header,
    _open_bracket,
    _no_such_day,
    _backslash,
    _no_value,
    _more_behind,
    _no_equals_sign,
    _no_statement,
    _as_the_parser_says,
)
"""What may be the cause, the surest first; the last one always is."""
