r"""Data is data: what stands in a plan or a registration sheet is printed and never acted upon.

A name with an escape sequence must not repaint a terminal, one that begins with `=` must not run in a
spreadsheet, and one with a lone surrogate must not break a file. Three media, three ways:

- `for_terminal` makes what is hidden visible: U+001B becomes `␛`, U+202E becomes `\u202e`.
- `for_sheet` drops what cannot be printed, and what XML cannot hold; `escaped_for_xml` then guards `_x000D_`.
- `for_csv` is `for_sheet` with an apostrophe before what a spreadsheet would take for a formula.
"""

import re
from unicodedata import combining, normalize

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")

_HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls, of the terminal too
    "\u200e\u200f\u061c"  # direction marks
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides, isolates
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_MARKS = "\u200e\u200f\u061c"
_PICTURE_OF_DELETE = "\u2421"
_LAST_C0 = 0x1F
_PICTURES = 0x2400

_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")

_HEX_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

_FORMULA = re.compile("'*[\\s\u200e\u200f\ufeff\u202a-\u202e\u2066-\u2069]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
_TELEPHONE = re.compile(r"\+\d[\d ()./\-]{4,}")

_ASCII_FORMS = {
    "–": "-", "—": "-", "−": "-", "‑": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "·": "-",
    "•": "*", "→": "->", "×": "x", "\xa0": " ", "\u202f": " ", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe",
    "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i", "þ": "th", "Þ": "Th",
}  # fmt: skip


def for_terminal(text: str) -> str:
    """The text with nothing in it that a terminal would obey; newlines stay, a tab is a space."""
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(_visible, _LINE_ENDS.sub("\n", text))


def _visible(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    if character in _MARKS:  # they turn no letters round and belong to Arabic and Hebrew text
        return ""
    if character == "\t":
        return " "
    if code <= _LAST_C0:
        return chr(_PICTURES + code)
    return _PICTURE_OF_DELETE if character == "\x7f" else f"\\u{code:04x}"


def for_encoding(text: str, encoding: str) -> str:
    r"""The text as far as an encoding can say it: `é` as `e` in ASCII, what has no near form as `\u4e2d`."""
    if _can_say(text, encoding):
        return text
    return "".join(_nearest(character, encoding) for character in normalize("NFC", text))


def _can_say(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _nearest(character: str, encoding: str) -> str:
    plain = "".join(part for part in normalize("NFKD", character) if not combining(part))
    for form in (character, _ASCII_FORMS.get(character, plain)):
        if form and _can_say(form, encoding):
            return form
    return character.encode("ascii", "backslashreplace").decode("ascii")


def for_sheet(text: str) -> str:
    """The text without the unprintable; line ends are newlines, tabs spaces, lone surrogates U+FFFD."""
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub(_printable, _LINE_ENDS.sub("\n", text))


def _printable(found: re.Match[str]) -> str:
    if found[0] == "\t":
        return " "
    return "\ufffd" if "\ud800" <= found[0] <= "\udfff" else ""


def escaped_for_xml(text: str) -> str:
    """The text with `_x000D_` and its like escaped: a spreadsheet reads them as characters."""
    return _HEX_ESCAPE.sub("_x005F_", text) if "_x" in text else text


def for_csv(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would calculate it.

    Telephone numbers (`+86 10 …`) stay as they are. Text that itself begins with apostrophes before such a
    character gets one more, so that taking one away on import always gives the text back.
    """
    text = for_sheet(text)
    if _FORMULA.match(text) and not _TELEPHONE.fullmatch(text.strip()):
        return f"'{text}"
    return text
