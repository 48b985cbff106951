"""What is common to all that is printed on a terminal: cleaning, colour, breaking of lines.

Colour is never the only sign: what is cancelled says so in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from seminar_cli.papers.paper import Kind, Tone, Value
from seminar_cli.render.clean import for_encoding, for_terminal
from seminar_cli.render.measure import wrapped
from seminar_cli.render.values import lines

CANCELLED = "(cancelled)"
_WORDS_FOR_STRUCK = ("cancel", "withdrawn", "withdrew", "declined", "no-show", "postponed")

_CODES: dict[Tone, str] = {
    "strong": "1", "muted": "2", "good": "32", "warn": "33", "bad": "31", "struck": "2;9",
}  # fmt: skip

READING_WIDTH = 100
"""Running text is not set wider than this many cells, however wide the terminal."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one stream is written: `width` in cells (None: a pipe, nothing is wrapped), colour, encoding."""

    width: int | None
    colour: bool
    encoding: str = "utf-8"

    def text(self, text: str) -> str:
        """Text from data, made harmless and sayable in the stream's encoding."""
        clean = for_terminal(text)
        return clean if clean.isascii() else for_encoding(clean, self.encoding)

    def lines(self, value: Value, kind: Kind = "text") -> list[str]:
        """The lines of a value; in a pipe a text that breaks inside is one line, joined by `; `."""
        if isinstance(value, str) and value and value.isascii() and value.isprintable():
            return [value]  # most cells of a list: nothing to break, to clean or to spell otherwise
        if self.width is not None:
            return [line for item in lines(value, kind) for line in self.text(item).split("\n")]
        texts = value if isinstance(value, tuple) else (value,)
        return [line for text in texts if (line := self._one_line(text, kind))]

    def _one_line(self, value: Value, kind: Kind) -> str:
        return "; ".join(filter(None, (self.text(item) for item in lines(value, kind))))

    def wrapped(self, text: str, width: float | None = None) -> list[str]:
        """Cleaned text broken to `width` cells (the stream's own by default); in a pipe never."""
        if self.width is None:
            return text.split("\n")
        return wrapped(text, min(READING_WIDTH, self.width) if width is None else width)

    def toned(self, line: str, tone: Tone) -> str:
        """One line in the colour or weight of a tone."""
        code = _CODES.get(tone) if self.colour else None
        return f"\x1b[{code}m{line}\x1b[0m" if code and line else line

    def glyph(self, wanted: str, plain: str) -> str:
        """A drawing character, or the plain one where the stream cannot say it."""
        return wanted if for_encoding(wanted, self.encoding) == wanted else plain


def with_word_for_struck(texts: Sequence[str], tone: Tone) -> str:
    """What to add to something struck out whose texts do not say so: ` (cancelled)`, otherwise nothing."""
    if tone != "struck" or any(word in text.casefold() for text in texts for word in _WORDS_FOR_STRUCK):
        return ""
    return f" {CANCELLED}"
