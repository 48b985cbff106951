"""A name would print badly.

Names stand on badges, table tents and certificates as they are typed. One is in capitals or in small letters
only; has blanks around it, two in a row or one that does not break; a digit, a comma, a character that cannot
be seen; or an honorific in the place of a name. Particles (`de`, `van`, `bin`), initials, single names,
apostrophes, hyphens and scripts without capitals are as they should be. Who has withdrawn or declined is left
out.

Type the name as it is to be printed: `seminar edit-participant p001 --family-name Reyes`.

    [[participants]]
    id = "p001"
    given_names = "Ana"
    family_name = "REYES"
    country = "CHL"
"""

import re
import unicodedata
from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import label
from seminar_cli.plan.matching import HONORIFICS
from seminar_cli.plan.people import Participant, Person

KEYS = ("given_names", "family_name", "name_local", "badge_name", "honorific")
NAMES = frozenset({"given_names", "family_name"})

PARTICLES = frozenset({
    "a", "ab", "abu", "al", "ap", "ben", "bin", "bint", "d", "da", "dal", "das", "de", "dei", "del",
    "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "lo", "los",
    "na", "of", "op", "san", "st", "te", "ten", "ter", "van", "vom", "von", "vos", "y", "zu", "zum",
    "zur",
})  # fmt: skip
"""Words of a name that are written small where a name has them."""

CASED = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN")
"""Scripts in which names begin with a capital."""

SHORT = 2
"""Letters of a word that may be initials or a number: `JR`, `II`."""

ROMAN = re.compile("[IVX]+")
NO_BREAK = re.compile("[\u00a0\u2007\u202f]")
JOINERS = frozenset("\u200c\u200d")
"""Invisible, and letters of Persian and of the scripts of India."""


def find(desk: Desk) -> Iterator[Finding]:
    """Names of participants and speakers that are not fit to print, each part by itself."""
    people: tuple[Person, ...] = (*desk.plan.participants, *desk.plan.speakers)
    for person in people:
        if isinstance(person, Participant) and person.status in GONE:
            continue
        for key in KEYS:
            if faults := list(_faults(key, getattr(person, key, ""))):
                yield _told(desk, person, key, " and ".join(faults))


def _told(desk: Desk, person: Person, key: str, faults: str) -> Finding:
    command = "edit-participant" if isinstance(person, Participant) else "edit-speaker"
    option = key.replace("_", "-")
    return warning(
        desk.at(person, key),
        f"{label(person)} would print badly: `{key}` {faults}.",
        f"Type it as it is to be printed: `seminar {command} {person.id} --{option} …`.",
        name=label(person),
        many="names would print badly",
    )


def _faults(key: str, text: str) -> Iterator[str]:
    """What is wrong with a part of a name, as what it does: `has a digit`."""
    if not text.isalpha():  # most names are letters alone
        yield from _signs(key, text)
    if key in NAMES:
        yield from _wording(NO_BREAK.sub(" ", text).split())


def _signs(key: str, text: str) -> Iterator[str]:
    """What is wrong with all that is no letter."""
    plain = NO_BREAK.sub(" ", text)
    if any(map(_is_invisible, text)):
        yield "has a character that cannot be seen"
    if plain != text:
        yield "has a blank that does not break"
    if plain.strip(" ") != plain:
        yield "begins or ends with a blank"
    if "  " in plain.strip(" "):
        yield "has two blanks in a row"
    if key != "honorific":
        if any(letter.isdecimal() for letter in text):
            yield "has a digit"
        if set(text) & {",", "，", "、"}:
            yield "has a comma"


def _is_invisible(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return (kind in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} and letter not in JOINERS) or letter == "\ufffd"


def _wording(words: list[str]) -> Iterator[str]:
    cased = [word for word in words if _has_case(word)]
    if any(map(_is_shouted, cased)):
        yield "is in capitals"
    elif cased and all(word.islower() for word in cased) and not set(words) <= PARTICLES:
        yield "is in small letters"
    if words and words[0].rstrip(".").casefold() in HONORIFICS and (len(words) > 1 or words[0].endswith(".")):
        yield "begins with an honorific"


def _has_case(word: str) -> bool:
    return any(letter.isalpha() and unicodedata.name(letter, "").startswith(CASED) for letter in word)


def _is_shouted(word: str) -> bool:
    """In capitals, and neither initials nor a number: `J.R.`, `MD.`, `III`."""
    letters = sum(map(str.isalpha, word))
    return word.isupper() and letters > SHORT and "." not in word and not ROMAN.fullmatch(word)
