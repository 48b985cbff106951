"""Cells into values as the plan holds them; what is doubtful is refused with a sentence, never guessed."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from seminar_cli import countries
from seminar_cli.intake.headings import FULL_NAME, plain
from seminar_cli.intake.names import honorific_of, part_of
from seminar_cli.intake.sheet import SURE_DIGITS, Cell, text_of
from seminar_cli.intake.vocabulary import LANGUAGES, MONTH_OF, WEEKDAY_OF, WORDS


class Doubt(ValueError):
    """A cell that cannot be read: what is wrong with it, as the end of a sentence, without its value."""


def ended(text: str) -> str:
    """A sentence with its full stop, unless it asks something."""
    return text if text.endswith(("?", ".", "!")) else f"{text}."


def is_blank(key: str, cell: Cell) -> bool:
    """Whether a cell says nothing: empty, or what people type to say that they leave it so."""
    if cell is None:
        return True
    told = text_of(cell).strip().casefold()
    if told in NO_WORD:
        return True
    return key not in NAMES and (told in BLANKS or (key in OF_NEEDS and plain(told) in NO_NEEDS))


NO_WORD = frozenset({"", "-", "--", "---", "–", "—", "_", "/", ".", "n/a", "n.a.", "#n/a"})
BLANKS = frozenset(
    {
        "none",
        "nil",
        "null",
        "tbd",
        "tbc",
        "to be confirmed",
        "to be decided",
        "all day",
        "whole day",
        "全天",
        "无",
        "未定",
        "待定",
    }
)
"""What is typed for nothing. `NA` is Namibia and no blank, and there are people called Null."""

NAMES = frozenset({FULL_NAME, "given_names", "family_name", "name_local", "passport.name", "title", "status"})
OF_NEEDS = frozenset({"diet", "access_needs", "notes"})
NO_NEEDS = frozenset({
    "no", "none", "nothing", "no restrictions", "no restriction", "not applicable", "normal", "non", "aucun",
    "aucune", "neant", "ninguno", "ninguna", "nenhum", "nenhuma", "nao", "нет", "لا", "لا يوجد", "没有", "否",
})  # fmt: skip
"""Answers to a question for needs that name none."""


def choice(key: str, cell: Cell) -> str:
    """One of the words that the plan knows for a key.

    Raises:
        Doubt: none of them.
    """
    if value := choices(key).get(plain(text_of(cell))):
        return value
    raise Doubt(f"is none of {', '.join(WORDS[key])}")


@cache
def choices(key: str) -> dict[str, str]:
    """The words that the plan knows for a key, by every word for them as `plain` makes it."""
    found: dict[str, str] = {}
    for value, words in WORDS[key].items():
        for word in (value, *words):
            found.setdefault(plain(word), value)
    return found


def country(cell: Cell) -> str:
    """An ISO alpha-3 code.

    Raises:
        Doubt: it is no country, or more than one.
    """
    try:
        return countries.recognise(text_of(cell))
    except ValueError as error:
        raise Doubt(str(error).rstrip(".")) from None


def is_no_country(cell: Cell) -> bool:
    """Whether a cell names something that is no country, and not one misspelt or one of several."""
    told = text_of(cell)
    try:
        countries.recognise(told)
    except countries.UnknownCountry as error:
        return not error.suggestions or (told.isupper() and len(told) <= LONGEST_ACRONYM)
    except countries.AmbiguousCountry:
        return False
    return False


LONGEST_ACRONYM = 6


def text(cell: Cell) -> str:
    """Text on one line; digits stay digits.

    Raises:
        Doubt: a number so long that the spreadsheet has rounded it.
    """
    if (
        isinstance(cell, int | float)
        and not isinstance(cell, bool)
        and len(str(abs(int(cell)))) > SURE_DIGITS
    ):
        raise Doubt("is a number of more than 15 digits, which the spreadsheet has rounded: type it as text")
    return " ".join(text_of(cell).split())


def texts(cell: Cell) -> list[str]:
    """Several values in one cell, cut at commas, semicolons, slashes and new lines."""
    return [" ".join(part.split()) for part in re.split(r"[,;/\n、，；]+", text_of(cell)) if part.strip()]


def languages(cell: Cell) -> list[str]:
    """Language codes; a language that has none here stays as it was written."""
    codes = _language_codes()
    return [codes.get(plain(word), word) for word in texts(cell)]


@cache
def _language_codes() -> dict[str, str]:
    return {plain(word): code for code, words in LANGUAGES.items() for word in (code, *words)}


def date(cell: Cell, fits: Callable[[dt.date], bool] | None = None) -> dt.date:
    """A day.

    Args:
        cell: what it is read from.
        fits: whether a day can be meant, where one is written that may be two: `03/04/2026`.

    Raises:
        Doubt: it is none, or could be two.
    """
    match cell:
        case dt.datetime():
            return cell.date()
        case dt.date():
            return cell
    told = text_of(cell).strip()
    if found := re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", told):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})", told):
        year = int(found[3]) + (CENTURY if len(found[3]) == len("27") else 0)
        if year == int(found[3]) or fits:  # of a birthday, two digits of a year say too little
            return _of_two_orders(int(found[1]), int(found[2]), year, fits)
    words = re.findall(r"\w+", plain(told))
    months = [MONTH_OF[word] for word in words if word in MONTH_OF]
    numbers = [
        int(re.sub(r"\D", "", word)) for word in words if re.fullmatch(r"\d{1,4}(st|nd|rd|th|er)?", word)
    ]
    if len(months) == 1 and len(numbers) == 2 and is_date_alone(words):  # noqa: PLR2004 - a day and a year
        year, day = max(numbers), min(numbers)
        return _day(year, months[0], day)
    raise Doubt("is no date: write it as 2026-04-03")


def is_date_alone(words: Iterable[str]) -> bool:
    """Whether no word is one that does not belong to a date."""
    return not any(word.isalpha() and word not in MONTH_OF and word not in BESIDE for word in words)


CENTURY = 2000

BESIDE = frozenset({"of", "the", "de", "del", "do", "le", "la", "г", "года", "date", *WEEKDAY_OF})
"""Words that stand beside the parts of a date."""


def _of_two_orders(one: int, other: int, year: int, fits: Callable[[dt.date], bool] | None) -> dt.date:
    if one == other or one > 12 or other > 12:  # noqa: PLR2004 - months
        return _day(year, other, one) if one > 12 or one == other else _day(year, one, other)  # noqa: PLR2004
    both = (_day(year, other, one), _day(year, one, other))
    meant = [day for day in both if fits and fits(day)]
    if len(meant) != 1:
        raise Doubt("may be two dates, day or month first: write it as 2026-04-03")
    return meant[0]


def _day(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Doubt("is no date of the calendar: write it as 2026-04-03") from None


MIDNIGHT = dt.datetime(2000, 1, 1)
"""Of any day: what is added to it is read off as a time."""


def time(cell: Cell) -> dt.time:
    """A time of day.

    Raises:
        Doubt: it is none.
    """
    match cell:
        case dt.datetime():
            return cell.time().replace(microsecond=0)
        case dt.time():
            return cell.replace(microsecond=0)
        case dt.timedelta() if dt.timedelta() <= cell < dt.timedelta(days=1):
            return (MIDNIGHT + cell).time().replace(microsecond=0)
        case float() | int() if not isinstance(cell, bool) and 0 <= cell < 1:
            return (MIDNIGHT + dt.timedelta(seconds=round(cell * 86400))).time()
    told = unicodedata.normalize("NFKC", text_of(cell)).strip().lower()
    if told in {"noon", "midday", "midi", "mediodia", "mediodía", "meio-dia"}:
        return dt.time(12)
    if found := next(filter(None, (form.fullmatch(told) for form in CLOCKS)), None):
        hour, minute, second, half = (found[1], *(found.groupdict().get(name) for name in ("m", "s", "half")))
        hours = int(hour) if half is None else int(hour) % 12 + (12 if half.startswith("p") else 0)
        if hours < 24 and int(minute or 0) < 60:  # noqa: PLR2004 - hours and minutes
            return dt.time(hours, int(minute or 0), min(int(second or 0), 59))
    raise Doubt("is no time of day: write it as 09:30")


CLOCKS = (
    re.compile(r"(\d{1,2})\s*[:.h时]\s*(?P<m>\d{2})?(?::(?P<s>\d{2}))?分?\s*(?P<half>am|pm|a\.m\.|p\.m\.)?"),
    re.compile(r"(\d{1,2})\s*(?P<half>am|pm|a\.m\.|p\.m\.)"),
    re.compile(r"(\d{2})(?P<m>\d{2})\s*(?:h|hrs?|hours)"),
)
"""Times of day as they are typed: `9:30`, `9h30`, `9.30 pm`, `9 am`, `0930 hrs`."""


def moment(cell: Cell, fits: Callable[[dt.date], bool] | None = None) -> dt.datetime:
    """A day with a time; `fits` settles a day that may be two, as in `date`.

    Raises:
        Doubt: it is none, or the day may be two.
    """
    if isinstance(cell, dt.datetime):
        return cell.replace(microsecond=0, tzinfo=None)
    told = text_of(cell).strip().rstrip("Z")
    day, _, hour = told.replace("T", " ").rpartition(" ")
    if re.fullmatch(r"(?i)[ap]\.?m\.?", hour):
        day, _, clock = day.rpartition(" ")
        hour = f"{clock} {hour}"
    if not day:
        raise Doubt("has no time: write it as 2026-04-03 14:25")
    return dt.datetime.combine(date(day.strip(" ,"), fits), time(hour))


def minutes(cell: Cell) -> int:
    """A length in whole minutes, from `90`, `1:30`, `1 h 30` or a time of day.

    Raises:
        Doubt: it is none.
    """
    match cell:
        case dt.timedelta():
            return round(cell.total_seconds() / 60)
        case dt.time():
            return cell.hour * 60 + cell.minute + round(cell.second / 60)
        case int() | float() if not isinstance(cell, bool):
            return round(cell) if cell >= 1 else round(cell * 24 * 60)
    told = text_of(cell).strip().lower()
    found = CLOCK.fullmatch(told) or HOURS.fullmatch(told)
    if found is None or not (found[1] or found[2]):
        raise Doubt("is no length of time: write 90 or 1:30")
    return int(found[1] or 0) * 60 + int(found[2] or 0)


CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?")
HOURS = re.compile(
    r"(?:(\d{1,3})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,4})\s*(?:m(?:in(?:utes?|s)?)?)?)?\s*(?:\d{1,2}\s*s\w*)?"
)


READERS: Mapping[str, Callable[[Cell], Any]] = {
    "gender": lambda cell: choice("gender", cell),
    "honorific": lambda cell: honorific_of(text(cell)),
    "given_names": lambda cell: part_of(text(cell)),
    "family_name": lambda cell: part_of(text(cell)),
    "organization_kind": lambda cell: choice("organization_kind", cell),
    "role": lambda cell: choice("role", cell),
    "status": lambda cell: choice("status", cell),
    "country": country,
    "nationality": country,
    "passport.issued_by": country,
    "birth_date": date,
    "passport.issued": date,
    "passport.expires": date,
    "visa.expires": date,
    "visa.letter_sent": date,
    "arrival.at": moment,
    "departure.at": moment,
    "languages": languages,
    "diet": texts,
    "groups": texts,
}
"""How the cells of a column are read; text otherwise."""


def read(key: str, cell: Cell) -> Any:  # noqa: ANN401 - as the plan holds it
    """A cell of a column as the plan holds it.

    Raises:
        Doubt: it cannot be read.
    """
    return READERS.get(key, text)(cell)
