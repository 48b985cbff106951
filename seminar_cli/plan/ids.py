"""Ids: numbered ones that never return, and slugs made from names."""

import re
import unicodedata
from collections.abc import Collection, Iterable

LONGEST_SLUG = 40


def numbered(prefix: str, digits: int, taken: Iterable[str], highest_gone: int = 0) -> str:
    """One more than the highest number in use or ever used: `p019`.

    Args:
        prefix: letters before the number.
        digits: how many digits the number has at least.
        taken: ids in use, of whatever tables.
        highest_gone: the highest number that the journal knows of.
    """
    pattern = re.compile(rf"{re.escape(prefix)}(\d+)")
    numbers = (int(match[1]) for key in taken if (match := pattern.fullmatch(key)))
    return f"{prefix}{max([highest_gone, *numbers]) + 1:0{digits}d}"


def slug(name: str, taken: Collection[str], fallback: str) -> str:
    """A short lower-case id made from a name, with a number where it is taken.

    A name without Latin letters or digits gives the fallback: `venue`, `venue-2`.
    """
    base = slugified(name) or fallback
    if base not in taken:
        return base
    return next(key for number in range(2, len(taken) + 3) if (key := f"{base}-{number}") not in taken)


def slugified(name: str) -> str:
    """The Latin letters and digits of a name, without accents, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    text = "-".join(words)
    if len(text) <= LONGEST_SLUG:
        return text
    return text[: LONGEST_SLUG + 1].rpartition("-")[0] or text[:LONGEST_SLUG]


def natural(key: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key by which s2 comes before s10."""
    parts = re.findall(r"\d{1,18}|\D+", key)  # in pieces: Python reads no number of 5,000 digits
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts)
