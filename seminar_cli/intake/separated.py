"""Files of separated values, in the encodings and with the separators that spreadsheet programs save them."""

import csv
import io

from seminar_cli.errors import UnusableInput
from seminar_cli.intake.sheet import MOST_LINES, Cell, Line, Sheet, too_many_lines

SEPARATORS = (",", ";", "\t", "|")

LONGEST_CELL = 100_000


def separated(raw: bytes, name: str) -> Sheet:
    """The only sheet of such a file.

    Raises:
        UnusableInput: it is no text, or a quote is never closed.
    """
    text = decoded(raw, name)
    separator = _separator(text)
    csv.field_size_limit(LONGEST_CELL)
    lines = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 1
    try:
        for row in reader:
            cells = tuple(_cell(text) for text in row)
            if any(cell is not None for cell in cells):
                lines.append(Line(number, cells))
                if len(lines) > MOST_LINES:
                    raise too_many_lines(name)
            number = reader.line_num + 1
    except csv.Error as error:
        raise _broken(name, number, str(error)) from None
    return Sheet("", tuple(lines))


def _broken(name: str, number: int, said: str) -> UnusableInput:
    if "field larger" in said:
        what = f"a cell that begins in line {number} holds more than {LONGEST_CELL:,} characters"
        return UnusableInput(f"{name}: {what}.", "Shorten it, or close the quote before it.")
    what = f"a quote that is opened in line {number} is never closed, or stands in the middle of a cell"
    return UnusableInput(f"{name}: {what}.", "Close it, or write two quotes for one that is meant.")


def _cell(text: str) -> Cell:
    """Text without blanks at its ends, and without the apostrophe that our own export puts before `=`."""
    plain = text.strip(" \t\r\n\u00a0\ufeff")
    if plain[:1] == "'" and plain[1:2] in {"=", "+", "-", "@", "'"}:
        plain = plain[1:]
    return plain or None


def decoded(raw: bytes, name: str) -> str:
    """The text of a file: UTF-8 or UTF-16 with a mark, else UTF-8, GB18030 or Windows-1252, whichever fits.

    Raises:
        UnusableInput: it holds NUL bytes, so that it is no text.
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return _decode(raw, encoding, name)
    if b"\x00" in raw:
        even, odd = raw[::2].count(0), raw[1::2].count(0)
        if len(raw) > 1 and max(even, odd) > 0.4 * len(raw) / 2 > 3 * min(even, odd):
            return _decode(raw, "utf-16-le" if odd > even else "utf-16-be", name)
        raise UnusableInput(f"{name} is no text: it holds NUL bytes.", "Save it as a spreadsheet or as CSV.")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030") if _is_chinese(raw) else raw.decode("cp1252", "replace")


def _decode(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise UnusableInput(f"{name} is damaged: its text breaks off.", "Ask for the file again.") from None


def _is_chinese(raw: bytes) -> bool:
    """Whether the bytes are GB18030 text with common characters in it; accents of Europe are alone."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    high = [sign for sign in text if not sign.isascii()]
    return bool(high) and sum(map(_is_common, high)) >= MOST * len(high)


MOST = 0.9
"""Share of the signs beyond ASCII that are Chinese in a Chinese text."""


def _is_common(sign: str) -> bool:
    """A Chinese character, or a sign or letter of the width of one."""
    return any(first <= sign <= last for first, last in ("\u4e00\u9fff", "\u3000\u303f", "\uff00\uffef"))


def _separator(text: str) -> str:
    """The separator that cuts the first lines into the same number of parts, and into most."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    best, score = ",", (0.0, 0)
    for separator in SEPARATORS:
        counts = [_parts(line, separator) for line in lines]
        wide = [count for count in counts if count > 1]
        if not wide:
            continue
        usual = max(set(wide), key=lambda count: (wide.count(count), count))
        found = (wide.count(usual) / len(lines), usual)
        if found > score:
            best, score = separator, found
    return best


def _parts(line: str, separator: str) -> int:
    """How many cells a line has; separators within quotes cut nothing."""
    quoted, parts = False, 1
    for sign in line:
        if sign == '"':
            quoted = not quoted
        elif sign == separator and not quoted:
            parts += 1
    return parts
