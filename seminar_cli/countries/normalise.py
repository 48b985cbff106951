"""How a country's name is compared: without case, accents, punctuation and the small words people vary."""

import re
import unicodedata

_APOSTROPHES_AND_DOTS = str.maketrans("", "", "'’‘‛ʼʻʹ′`.。·")
_BETWEEN_WORDS = re.compile(r"[\s_,;:()\[\]\-‐‑‒–—―−]+")
_SAINT_WITH_A_DOT = re.compile(r"\b(ste?)\.")
_WHOLE_WORDS = {"st": "saint", "ste": "sainte"}
_LETTERS_WITHOUT_ACCENT = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
)


def tidy(text: str) -> str:
    """The text as it was meant to be typed: letters of plain width, nothing invisible, no blanks around it.

    Spreadsheets bring full-width letters, no-break spaces, byte order marks and direction marks along.
    """
    without_acute = text.replace("´", "'")  # which NFKC would make a blank and an accent
    compatible = unicodedata.normalize("NFKC", without_acute)
    return "".join(character for character in compatible if unicodedata.category(character) != "Cf").strip()


def normalise(name: str) -> str:
    """The form in which two spellings of a country's name are equal.

    - Case is folded, `&` is "and", dots and apostrophes of every kind are dropped.
    - Accents are stripped from Latin letters only: elsewhere they make another letter (Russian й, Arabic أ).
    - `St` and `Ste` are spelled out.
    - The word "the" is dropped wherever it stands, as lists put it first, last and after a comma
      ("Gambia, the", "Congo (the Democratic Republic of the)").
    - Blanks, hyphens, commas and brackets part words alike, so "Iran, Islamic Republic of" equals "Iran
      (Islamic Republic of)". The order of words stays: other inversions ("Korea, South") are aliases.

    Normalising twice changes nothing more; a text of punctuation alone becomes empty.
    """
    folded = _SAINT_WITH_A_DOT.sub(r"\1 ", tidy(name).casefold())
    spelled = _without_accents(folded.replace("&", " and ").translate(_APOSTROPHES_AND_DOTS))
    words = _BETWEEN_WORDS.sub(" ", spelled).split()
    return " ".join(_WHOLE_WORDS.get(word, word) for word in words if word != "the")


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    letter = ""
    for character in unicodedata.normalize("NFD", text):
        if not unicodedata.combining(character):
            letter = character
        elif _is_latin(letter):
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS_WITHOUT_ACCENT)


def _is_latin(letter: str) -> bool:
    return letter != "" and unicodedata.name(letter, "").startswith("LATIN ")
