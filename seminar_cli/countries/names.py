"""From what a person typed to a country: recognise the certain, ask about the ambiguous, suggest the near."""

from collections.abc import Sequence
from functools import lru_cache

from seminar_cli.countries._data import AMBIGUOUS, CODES, INDEX
from seminar_cli.countries.country import Country, country
from seminar_cli.countries.normalise import normalise, tidy

_MOST_SUGGESTIONS = 3
_LIKENESS = 0.75  # of difflib, from 0 to 1: lower, and "Ethopia" is also like Latvia and Estonia
_NEAR_SPELLINGS = 12  # of which several usually name one country
_LONGEST_ECHO = 60  # characters of the input that an error repeats


class UnknownCountry(ValueError):
    """No country has this name or code.

    Attributes:
        text: what was given.
        suggestions: up to three countries of a similar name, the most similar first.
    """

    def __init__(self, text: str, suggestions: tuple[Country, ...]) -> None:
        super().__init__(text, suggestions)
        self.text = text
        self.suggestions = suggestions

    def __str__(self) -> str:
        """One sentence that names the suggestions with their codes."""
        if self.suggestions:
            return f"{_quoted(self.text)} is not a country; did you mean {_either(self.suggestions)}?"
        return f"{_quoted(self.text)} is not a country; write its name or its ISO code, such as LAO."


class AmbiguousCountry(ValueError):
    """The name may mean more than one country, or something that is no country of today.

    Attributes:
        text: what was given.
        candidates: the countries it may mean, at least one.
        note: why it is asked about, in a few words; may be empty.
    """

    def __init__(self, text: str, candidates: tuple[Country, ...], note: str) -> None:
        super().__init__(text, candidates, note)
        self.text = text
        self.candidates = candidates
        self.note = note

    def __str__(self) -> str:
        """One sentence that names the candidates with their codes."""
        candidates = _either(self.candidates)
        if len(self.candidates) == 1:
            candidates += ", but not only that"
        return f"{_quoted(self.text)} may mean {candidates}; write the code of the country that is meant."


def recognise(text: str) -> str:
    """The ISO alpha-3 code of the country that a text names.

    Accepted are, and exactly so: ISO codes of two or three letters in upper case (`na`, `no` and `in` are
    words), M49 codes of three digits, UN short names in six languages, and aliases. Codes come first and
    always resolve; names are compared as `normalise` makes them.

    Ambiguous names ("Korea", "Guyane", "Czechoslovakia") are asked about, never guessed. Five of them are
    also the official short name of one country. "Guinea", "Ireland", "Samoa" and "Sudan" are accepted as
    that country: in UN use no other is called so, its own delegates write nothing else, and what a paper
    prints must be readable again. "Congo" is the exception: delegates of both Congos write it, so it is
    asked about in each of the six languages, although it is the official name of one of them.

    Raises:
        AmbiguousCountry: the text may mean several countries.
        UnknownCountry: the text names none.
    """
    code = CODES.get(text) or CODES.get(tidy(text))  # plans mostly hold codes, which need no tidying
    if code:
        return code
    name = normalise(text)
    if name in AMBIGUOUS:
        candidates, note = AMBIGUOUS[name]
        raise AmbiguousCountry(text, _records(candidates), note)
    if name not in INDEX:
        raise UnknownCountry(text, suggest(text))
    return INDEX[name]


def suggest(text: str) -> tuple[Country, ...]:
    """Up to three countries that a text may have meant, the likeliest first.

    A code in lower case comes first (`lao`); the rest are the names and aliases that `difflib` finds near.
    """
    return _suggest(tidy(text).upper(), normalise(text))


@lru_cache(maxsize=1024)  # a misspelling in a registration sheet comes in many rows
def _suggest(code: str, name: str) -> tuple[Country, ...]:
    from difflib import get_close_matches

    found = [CODES[code]] if code in CODES else []
    for near in get_close_matches(name, (*INDEX, *AMBIGUOUS), n=_NEAR_SPELLINGS, cutoff=_LIKENESS):
        found += AMBIGUOUS[near][0] if near in AMBIGUOUS else (INDEX[near],)
    return _records(tuple(dict.fromkeys(found))[:_MOST_SUGGESTIONS])


def _records(codes: Sequence[str]) -> tuple[Country, ...]:
    return tuple(country(code) for code in codes)


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= _LONGEST_ECHO else f'"{line[:_LONGEST_ECHO]}…"'


def _either(countries: tuple[Country, ...]) -> str:
    *others, last = [f"{one.name} ({one.iso3})" for one in countries]
    return f"{', '.join(others)} or {last}" if others else last
