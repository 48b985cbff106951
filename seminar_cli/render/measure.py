"""How wide text is on a terminal, in cells, and how it is broken into lines of a given width.

A Chinese, Japanese or Korean character takes two cells, a combining mark none. Breaking works with any
measure, so that the printed page uses it with widths of the font.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

Measure = Callable[[str], float]

_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))


def cells(text: str) -> int:
    """The width of one line of text on a terminal, in cells."""
    return len(text) if text.isascii() else sum(map(_character_cells, text))


@lru_cache(maxsize=4096)
def _character_cells(character: str) -> int:
    if category(character) in _NO_WIDTH:
        return 0
    return 2 if is_wide(character) else 1


def is_wide(character: str) -> bool:
    """Whether a character is set in a square, as Chinese ones are."""
    return east_asian_width(character) in ("W", "F")


def padded(text: str, width: int, *, right: bool = False) -> str:
    """The text filled with blanks to `width` cells, before it where it stands on the right."""
    blanks = " " * (width - cells(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, width: float, measure: Measure = cells) -> list[str]:
    """The text in lines of at most `width`; never cut, at least one line.

    Words are kept whole where they fit; square characters may part anywhere. A character wider than
    `width` stands alone.
    """
    return [line for paragraph in text.split("\n") for line in _filled(paragraph, width, measure)]


def _filled(paragraph: str, width: float, measure: Measure) -> list[str]:
    if measure(paragraph) <= width:
        return [paragraph]
    done: list[str] = []
    line = ""
    for word in words(paragraph):
        if measure((line + word).rstrip()) <= width:
            line += word
            continue
        if line.strip():
            done.append(line.rstrip())
        *full, line = _chopped(word.lstrip(), width, measure)
        done += full
    if line.strip() or not done:
        done.append(line.rstrip())
    return done


def words(paragraph: str) -> Iterator[str]:
    """The parts between which a line may end.

    Joined they are the paragraph: words with the blanks after them, square characters alone.
    """
    start = 0
    for index in range(1, len(paragraph)):
        before, here = paragraph[index - 1], paragraph[index]
        if (before == " " and here != " ") or (
            not (before + here).isascii() and here != " " and (is_wide(before) or is_wide(here))
        ):
            yield paragraph[start:index]
            start = index
    yield paragraph[start:]


def _chopped(word: str, width: float, measure: Measure) -> list[str]:
    """The word whole where it fits, otherwise in pieces that do; the last may be followed by more."""
    if measure(word.rstrip()) <= width:
        return [word]
    pieces: list[str] = []
    piece = ""
    for character in word:
        if piece and measure(piece + character) > width and _character_cells(character):
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
