"""The grammar of sentences made from data: whatever is missing, what is left is still a sentence."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

NUMERALS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip

PROPER_HEADS = frozenset({"University", "College", "School", "Institute", "Hospital", "Polytechnic"})
"""Bodies that are called by a name of their own: Nankai University, but the University of Nairobi."""

ADJECTIVES = frozenset(
    {"African", "Asian", "Central", "Chinese", "Federal", "General", "Global", "Higher", "International",
     "National", "Regional", "Royal", "State"}
)  # fmt: skip
"""First words that make no name of their own of what follows: the National University of Laos."""

_UP_TO_PREPOSITION = re.compile(r" (?:of|for|on|in|and|at|under) ")
GENERIC_HEADS = frozenset(
    {"Alliance", "Association", "Base", "Center", "Centre", "Chamber", "Council", "Expo", "Fair",
     "Federation", "Network", "Park", "Union", "Zone"}
)  # fmt: skip
"""Last words with which even a business takes an article."""

_PUNCTUATED = (".", "!", "?", "…", ".”", "!”", "?”")


def tidy(text: str) -> str:
    """Text from data on one line, without blanks at its ends or doubled."""
    return " ".join(text.split())


def sentence(*parts: str) -> str:
    """The parts that are there, as one sentence: capital first, full stop last; "" for none."""
    text = tidy(" ".join(filter(None, map(tidy, parts)))).replace(" ,", ",").replace(" ;", ";")
    text = text.rstrip(",;")
    if not text:
        return ""
    text = with_capital(text)
    return text if text.endswith(_PUNCTUATED) else f"{text}."


def with_capital(text: str) -> str:
    """The text as it begins a sentence or heads a column."""
    return text[:1].upper() + text[1:]


def paragraph(*sentences: str) -> str:
    """The sentences that are there, one after the other."""
    return " ".join(filter(None, sentences))


def joined(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`; with semicolons where a part has a comma itself."""
    there = [part for part in map(tidy, parts) if part]
    if len(there) < 2:  # noqa: PLR2004 - one is no list
        return "".join(there)
    if len(there) == 2:  # noqa: PLR2004 - two need no comma unless they have one
        return (", and " if "," in there[0] else " and ").join(there)
    comma = "; " if any("," in part for part in there) else ", "
    last = "; and " if comma == "; " else " and "
    return comma.join(there[:-1]) + last + there[-1]


def numeral(number: int) -> str:
    """`twelve`, and from 21 on `1,100`."""
    return NUMERALS[number] if 0 <= number < len(NUMERALS) else f"{number:,}"


def how_many(number: int, one: str, many: str) -> str:
    """`one lecture`, `three lectures`, `21 lectures`."""
    return f"{numeral(number)} {one if number == 1 else many}"


def a(noun: str) -> str:
    """`a` or `an`, as the noun begins."""
    return "an" if noun[:1].lower() in tuple("aeiou") else "a"


def times(number: int) -> str:
    """`once`, `twice`, `three times`."""
    return {1: "once", 2: "twice"}.get(number, f"{numeral(number)} times")


def quoted(title: str) -> str:
    """A title in quotation marks; "" for none."""
    return f"“{tidy(title)}”" if title.strip() else ""


def bracketed(text: str) -> str:
    """In brackets; "" for nothing."""
    return f"({tidy(text)})" if text.strip() else ""


def small_first(text: str) -> str:
    """A title within a sentence: its first letter small, but not that of an acronym."""
    first = text.split(" ", 1)[0]
    is_acronym = first[1:] != first[1:].lower() or (len(first) == 1 and first != "A")
    return text if is_acronym else text[:1].lower() + text[1:]


def the(name: str, kind: str | None = None) -> str:
    """The name of a body within a sentence, with the article that its kind of name takes.

    Args:
        name: `Ministry of Commerce` takes one; `Nankai University`, `UNDP` and what is not in Latin letters
            take none.
        kind: of the institution; a business or medium is called by its name alone.
    """
    name = tidy(name)
    words = _UP_TO_PREPOSITION.split(name, maxsplit=1)[0].split()
    if not words or name.lower().startswith(("the ", "a ", "an ")) or not name[0].isascii():
        return name
    goes_on = name != " ".join(words)
    if len(words) == 1 and not goes_on:
        return name
    is_named = len(words) > 1 and words[-1] in PROPER_HEADS and words[0] not in ADJECTIVES
    is_firm = kind in {"business", "media"} and not goes_on and words[-1] not in GENERIC_HEADS
    return name if is_named or is_firm else f"the {name}"


# --- days ------------------------------------------------------------------------------------------


def on_day(day: dt.date, *, year: bool = False) -> str:
    """`24 July`, with the year where it is wanted."""
    return f"{day.day} {day:%B} {day.year}" if year else f"{day.day} {day:%B}"


def when(days: Sequence[dt.date]) -> str:
    """`on 24 July 2023`, `from 24 to 30 July 2023`, `on 24 July and 2 August 2023`; "" for no day."""
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return f"on {on_day(first, year=True)}"
    if all(later - day == dt.timedelta(days=1) for day, later in pairwise(days)):
        return f"from {_shared(first, last)} to {on_day(last, year=True)}"
    named = [on_day(day, year=day.year != last.year) for day in days[:-1]]
    return f"on {joined([*named, on_day(last, year=True)])}"


def _shared(first: dt.date, last: dt.date) -> str:
    """The first day with no more of its date than the last does not say."""
    if first.year != last.year:
        return on_day(first, year=True)
    return f"{first.day}" if first.month == last.month else on_day(first)
