"""Cells into values as the plan holds them; what is doubtful is refused with a sentence, never guessed."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from seminar_cli import countries
from seminar_cli.intake.headings import plain
from seminar_cli.intake.sheet import SURE_DIGITS, Cell, text_of
from seminar_cli.intake.vocabulary import LANGUAGES, MONTH_OF, WORDS


class Doubt(ValueError):
    """A cell that cannot be read: what is wrong with it, as the end of a sentence, without its value."""


def choice(key: str, cell: Cell) -> str:
    """One of the words that the plan knows for a key.

    Raises:
        Doubt: none of them.
    """
    told = plain(text_of(cell))
    for value, words in WORDS[key].items():
        if told == plain(value) or told in map(plain, words):
            return value
    raise Doubt(f"is none of {', '.join(WORDS[key])}")


def country(cell: Cell) -> str:
    """An ISO alpha-3 code.

    Raises:
        Doubt: it is no country, or more than one.
    """
    try:
        return countries.recognise(text_of(cell))
    except ValueError as error:
        raise Doubt(str(error).rstrip(".")) from None


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
    codes = {plain(word): code for code, words in LANGUAGES.items() for word in (code, *words)}
    return [codes.get(plain(word), word) for word in texts(cell)]


def date(cell: Cell) -> dt.date:
    """A day.

    Raises:
        Doubt: it is none, or could be two: `03/04/2026`.
    """
    match cell:
        case dt.datetime():
            return cell.date()
        case dt.date():
            return cell
    told = text_of(cell).strip()
    if found := re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", told):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", told):
        return _of_two_orders(int(found[1]), int(found[2]), int(found[3]))
    words = re.findall(r"\w+", plain(told))
    months = [MONTH_OF[word] for word in words if word in MONTH_OF]
    numbers = [int(re.sub(r"\D", "", word)) for word in words if re.fullmatch(r"\d+(st|nd|rd|th)?", word)]
    if len(months) == 1 and len(numbers) == 2:  # noqa: PLR2004 - a day and a year
        year, day = max(numbers), min(numbers)
        return _day(year, months[0], day)
    raise Doubt("is no date: write it as 2026-04-03")


def _of_two_orders(one: int, other: int, year: int) -> dt.date:
    if one != other and one <= 12 and other <= 12:  # noqa: PLR2004 - months
        raise Doubt("may be two dates, day or month first: write it as 2026-04-03")
    return _day(year, other, one) if one > 12 or one == other else _day(year, one, other)  # noqa: PLR2004


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
    told = text_of(cell).strip().lower()
    if found := re.fullmatch(r"(\d{1,2})[:.h时](\d{2})?(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", told):
        hour = int(found[1])
        if found[4]:
            hour = hour % 12 + (12 if found[4].startswith("p") else 0)
        if hour < 24 and int(found[2] or 0) < 60:  # noqa: PLR2004 - hours and minutes
            return dt.time(hour, int(found[2] or 0), min(int(found[3] or 0), 59))
    raise Doubt("is no time of day: write it as 09:30")


def moment(cell: Cell) -> dt.datetime:
    """A day with a time.

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
    return dt.datetime.combine(date(day.strip(" ,")), time(hour))


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
