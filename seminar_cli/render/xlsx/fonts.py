"""How much room text takes on a printed page, in points (1/72 inch).

Spreadsheets do not fit a row to wrapped text before somebody opens and edits it, so widths and heights are
computed here, from the advance widths of Calibri (those of Carlito, its free equal in metrics).
"""

from unicodedata import category, normalize

from seminar_cli.render.measure import is_wide, words, wrapped
from seminar_cli.render.xlsx.memory import remembered

FONT = "Calibri"
SIZE = 11.0

_EM = 2048
DIGIT_WIDTH = SIZE * 1038 / _EM
"""The unit of a column's width: a digit of the workbook's default font, in points, as printers set it."""

_ASCII = (
    463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791,
    1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949,
    1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356,
    1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020,
    596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080,
    1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
)  # fmt: skip
"""Advances of U+0020 to U+007E in 1/2048 of the size."""

_OTHER_ADVANCES = {"—": 1855, "–": 1020, "’": 511, "‘": 511, "“": 857, "”": 857, "…": 1414, "·": 517}
_USUAL_ADVANCE = 1150
_WIDE_ADVANCE = 2048
_BOLD = 1.045
_FIRST, _LAST = 0x20, 0x7E

_LINE = 1.34
_WIDE_LINE = 1.46
"""The height of a line of Chinese, Japanese or Korean text: their fonts stand higher than Calibri."""


def text_width(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of one line of text, in points."""
    return _units(text) * size / _EM * (_BOLD if bold else 1)


@remembered
def _units(text: str) -> int:
    return sum(map(_advance, text))


@remembered
def _advance(character: str) -> int:
    code = ord(character)
    if _FIRST <= code <= _LAST:
        return _ASCII[code - _FIRST]
    if character in _OTHER_ADVANCES:
        return _OTHER_ADVANCES[character]
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    if is_wide(character):
        return _WIDE_ADVANCE
    base = normalize("NFD", character)[0]
    return _advance(base) if base != character else _USUAL_ADVANCE


def widest_line(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of the text's widest line, in points."""
    return max(text_width(line, size, bold=bold) for line in text.split("\n"))


@remembered
def longest_word(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width below which a word would have to be broken, in points."""
    parts = text.split() if text.isascii() else (word for line in text.split() for word in words(line))
    return max((text_width(word, size, bold=bold) for word in parts), default=0.0)


def set_lines(text: str, width: float, size: float = SIZE, *, bold: bool = False) -> list[str]:
    """The lines in which text is set in a cell `width` points wide."""
    return wrapped(text, width, lambda line: text_width(line, size, bold=bold))


@remembered
def set_height(text: str, width: float, size: float = SIZE, *, bold: bool = False) -> float:
    """The height of text set in a cell `width` points wide, in points."""
    if "\n" not in text and text_width(text, size, bold=bold) <= width:
        return line_height(text, size)
    return len(set_lines(text, width, size, bold=bold)) * line_height(text, size)


def line_height(text: str, size: float = SIZE) -> float:
    """The height of one line of this text, in points."""
    return size * (_LINE if text.isascii() or not any(map(is_wide, text)) else _WIDE_LINE)
