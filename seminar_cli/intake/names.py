"""Whole names into given and family names, and how sure that is."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from seminar_cli.plan.names import alphabetical

HONORIFICS = {
    "mr": "Mr.", "mister": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "miss": "Ms.", "mme": "Mme", "m": "M.",
    "mlle": "Mlle", "sr": "Sr.", "sra": "Sra.", "srta": "Srta.", "dr": "Dr.", "dra": "Dra.", "prof": "Prof.",
    "professor": "Prof.", "eng": "Eng.", "ing": "Ing.", "h e": "H.E.", "he": "H.E.", "hon": "Hon.",
    "amb": "Amb.", "ambassador": "Amb.", "г н": "Mr.", "г жа": "Ms.", "先生": "Mr.", "女士": "Ms.",
}  # fmt: skip
"""How honorifics are typed, without dots and case, and how they are printed."""

WORDS_OF_HONORIFICS = frozenset(word for key in HONORIFICS for word in key.split())

PARTICLES = frozenset(
    [
        "da",
        "das",
        "de",
        "del",
        "della",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "la",
        "las",
        "le",
        "los",
        "san",
        "santa",
        "st",
        "ten",
        "van",
        "vande",
        "von",
        "y",
        "zu",
        "al",
        "bin",
        "ibn",
        "bint",
        "abu",
        "abd",
        "ben",
        "ould",
        "بن",
        "ابن",
        "بنت",
        "ال",
        "آل",
        "ابو",
        "عبد",
    ]
)
"""Small words that belong to the family name after them."""

CHINESE = re.compile(r"[\u4e00-\u9fff]{2,6}")


OF_TWO_CHARACTERS = frozenset({
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "夏侯", "东方", "東方", "皇甫",
    "尉迟", "公孙", "公孫", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "南宫", "南宮",
    "端木", "独孤", "百里", "呼延", "钟离", "申屠", "轩辕", "淳于", "单于", "太史", "公羊",
    "闻人", "赫连", "澹台", "宗政", "濮阳", "鲜于", "闾丘", "西门", "东郭", "拓跋", "梁丘",
    "左丘",
})  # fmt: skip
"""Chinese family names of two characters."""


@dataclass(frozen=True, slots=True)
class Split:
    """A name in its parts; `guessed` where nothing but its order says which part is which."""

    given_names: str
    family_name: str
    honorific: str = ""
    family_first: bool = False
    guessed: bool = False


def split(name: str, *, family_first: bool = False) -> Split:
    """Split a whole name.

    Sure is: a comma after the family name, one part of the name in capitals, a single word (kept whole, as a
    family name), a patronymic at the end, and Chinese characters. Else the last word, with the particles
    before it, is taken for the family name, and that is a guess.

    Args:
        name: as it was written.
        family_first: what the guess is where the list says that family names come first.
    """
    honorific, rest = _without_honorific(" ".join(name.split()))
    if "," in rest:
        before, _, after = (part.strip() for part in rest.partition(","))
        if before and after:
            return Split(_cased(after), _cased(before), honorific)
    words = rest.replace(",", " ").split()
    if len(words) == 1:
        return _of_one_word(words[0], honorific)
    capitals = [_is_capital(word) for word in words]
    if any(capitals) and not all(capitals):
        return _by_capitals(words, capitals, honorific)
    patronymic = len(words) == OF_PATRONYMIC and PATRONYMIC.search(words[-1].casefold())
    if patronymic or family_first:
        family, *given = _cased(" ".join(words)).split()
        return Split(" ".join(given), family, honorific, family_first=True, guessed=not patronymic)
    return _by_order(words, honorific)


OF_PATRONYMIC = 3
PATRONYMIC = re.compile(r"(?:вич|вна|ична|инична|оглы|кызы|уулу|улы|ovich|evich|ovna|evna|ogly|kyzy)$")
"""How the third part of a name ends that begins with the family name."""


def _without_honorific(name: str) -> tuple[str, str]:
    found = ""
    while True:
        first, _, rest = name.partition(" ")
        key = alphabetical(first).strip(".").replace(".", " ").strip()
        if not rest or key not in HONORIFICS or (key == "m" and not first.endswith(".")):
            return found, name
        found = f"{found} {HONORIFICS[key]}".strip()
        name = rest.strip()


def _of_one_word(word: str, honorific: str) -> Split:
    if CHINESE.fullmatch(word):
        cut = 2 if word[:2] in OF_TWO_CHARACTERS and len(word) > 2 else 1  # noqa: PLR2004 - characters
        return Split(word[cut:], word[:cut], honorific, family_first=True, guessed=len(word) > cut + 2)
    return Split("", _cased(word), honorific)


def _family_word(word: str) -> str:
    keeps = _may_be_initials(word) or alphabetical(word).strip(".") in AT_BIRTH
    return word if keeps else _in_case(word)


AT_BIRTH = frozenset({"nee", "ne", "epouse", "ep", "epse", "veuve", "vve", "born"})
"""Words between two family names."""

MIN_SURE = 3
"""Letters from which on a part in capitals is the family name for sure."""


def _is_capital(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    cased = [letter for letter in letters if letter.upper() != letter.lower()]
    return len(cased) > 1 and all(letter.isupper() for letter in cased) and not word.endswith(".")


def _by_capitals(words: list[str], capitals: list[bool], honorific: str) -> Split:
    """The family name is what stands in capitals, with particles before it and a name at birth behind it."""
    for at in range(1, len(words) - 1):
        if alphabetical(words[at]).strip(".") in AT_BIRTH:
            capitals[at] = True
    first, last = capitals.index(True), len(capitals) - 1 - capitals[::-1].index(True)
    if not all(capitals[first : last + 1]):
        return _by_order(words, honorific)
    while first > 0 and alphabetical(words[first - 1]) in PARTICLES:
        first -= 1
    family, given = words[first : last + 1], [*words[:first], *words[last + 1 :]]
    if not given:
        return _by_order(words, honorific)
    short = max(map(len, family)) < MIN_SURE  # `LI Wei`, or initials: `JP Morgan`
    plain = " ".join(map(_family_word, family))
    return Split(" ".join(given), plain, honorific, family_first=first == 0, guessed=short)


def _by_order(words: list[str], honorific: str) -> Split:
    at = len(words) - 1
    while at > 1 and alphabetical(words[at - 1]) in PARTICLES:
        at -= 1
    words = _cased(" ".join(words)).split()
    return Split(" ".join(words[:at]), " ".join(words[at:]), honorific, guessed=True)


def alike(one: str, other: str, least: float) -> bool:
    """Whether two written names are so alike, from 0 to 1; the cheap upper bounds are asked first."""
    matcher = SequenceMatcher(None, one, other)
    return matcher.real_quick_ratio() > least and matcher.quick_ratio() > least and matcher.ratio() > least


def honorific_of(text: str) -> str:
    """An honorific as it is printed: `Mr.` for `MR`; what is not known stays."""
    key = alphabetical(text).replace(".", " ").strip()
    return HONORIFICS.get(" ".join(key.split()), text)


def is_honorific(text: str) -> bool:
    """Whether a text is an honorific, or several: `H.E. Ms.`."""
    words = alphabetical(text).replace(".", " ").split()
    return bool(words) and all(word in WORDS_OF_HONORIFICS for word in words)


def part_of(text: str) -> str:
    """A given or a family name from a column of its own, in the case in which names are written."""
    return text if _may_be_initials(text) else _cased(text, least=MIN_SURE)


def _cased(name: str, least: int = 4) -> str:
    """A name typed in capitals, or in small letters alone, as names are written; else as it stands.

    Of fewer letters than `least`, capitals may be initials.
    """
    letters = [letter for letter in name if letter.upper() != letter.lower()]
    if len(letters) < least or not (all(map(str.isupper, letters)) or all(map(str.islower, letters))):
        return name
    return _in_case(name)


def _in_case(name: str) -> str:
    return re.sub(r"[^\W\d_]+", _word_cased, name)


def _may_be_initials(word: str) -> bool:
    """Two letters without a vowel: `JP`, not `LI`."""
    return len(word) < MIN_SURE and not set(alphabetical(word)) & set("aeiouy")


def _word_cased(found: re.Match[str]) -> str:
    word = found[0]
    return (
        word.lower() if word.lower() in PARTICLES and found.start() else word[:1].upper() + word[1:].lower()
    )
