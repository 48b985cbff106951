"""Days and times of an agenda as people type them, read with the seminar's own days at hand."""

import datetime as dt
import re
import unicodedata

from seminar_cli.intake import values
from seminar_cli.intake.headings import plain
from seminar_cli.intake.sheet import Cell, text_of
from seminar_cli.intake.values import Doubt
from seminar_cli.intake.vocabulary import MONTH_OF, WEEKDAY_OF
from seminar_cli.plan.settings import Seminar

MARGIN = dt.timedelta(days=7)
"""How far before and after a seminar an agenda may reach: arrivals, a tour afterwards."""

NUMBERED = re.compile(
    r"(?:day|jour|día|dia|день|اليوم|第)\s*(\d{1,2})\s*(?:天|日)?[\s:.,·–—-]*", re.IGNORECASE
)
DAY_MONTH = re.compile(r"(\d{1,2})[./-](\d{1,2})\.?")
MONTH_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
BETWEEN = re.compile(r"\s*(?:-|–|—|−|~|～|至|\bto\b|\buntil\b|\bà\b|\ba\b|\bdo\b|\bдо\b)\s*")


def day_of(cell: Cell, seminar: Seminar) -> dt.date:
    """A day: a date, a date without its year, or `Day 3`.

    Raises:
        Doubt: it is none, could be two, is far from the seminar, or is another day of the week than it says.
    """
    if isinstance(cell, dt.date):  # a moment is one too
        return _near(values.date(cell), seminar)
    told = unicodedata.normalize("NFKC", text_of(cell)).strip()
    numbered = NUMBERED.match(told)
    rest = told[numbered.end() :].strip(" ()（）") if numbered else told
    if numbered and not rest:
        day = seminar.start + dt.timedelta(days=int(numbered[1]) - 1)
        if day > seminar.end:
            raise Doubt(f"is beyond the last day of the seminar, {seminar.end}")
        return day
    day = _near(_date(rest, seminar), seminar)
    stated = {WEEKDAY_OF[word] for word in re.findall(r"\w+", plain(rest)) if word in WEEKDAY_OF}
    if stated and day.weekday() not in stated:
        raise Doubt(f"names another weekday: {day} is a {day:%A}")
    return day


def names_a_day(text: str) -> bool:
    """Whether a text means to be a day and nothing else, be it one of the calendar or not."""
    told = unicodedata.normalize("NFKC", text).strip()
    words = re.findall(r"\w+", plain(told))
    named = [word for word in words if word in MONTH_OF or word in WEEKDAY_OF]
    others = [
        word for word in words if word not in named and word not in values.BESIDE and not word[0].isdigit()
    ]
    return NUMBERED.match(told) is not None or (bool(named) and not others)


def _near(day: dt.date, seminar: Seminar) -> dt.date:
    if not _fits(day, seminar):
        raise Doubt(f"is {day}, and the seminar lasts from {seminar.start} to {seminar.end}")
    return day


def _fits(day: dt.date, seminar: Seminar) -> bool:
    return seminar.start - MARGIN <= day <= seminar.end + MARGIN


def _date(told: str, seminar: Seminar) -> dt.date:
    """A date, with the year of the seminar where none is written."""
    words = re.findall(r"\w+", plain(told))
    named = words if values.is_date_alone(words) else []  # else a text in which a month is named
    months = [MONTH_OF[word] for word in named if word in MONTH_OF]
    numbers = [int(text) for text in re.findall(r"\d+", told)]
    if found := MONTH_DAY.search(told):
        pairs = [(int(found[1]), int(found[2]))] if not re.search(r"\d{4}", told) else []
    elif found := DAY_MONTH.fullmatch(told):
        pairs = [(int(found[2]), int(found[1])), (int(found[1]), int(found[2]))]
    else:
        pairs = [(months[0], numbers[0])] if len(months) == 1 and len(numbers) == 1 else []
    if not pairs:
        return values.date(told, lambda day: _fits(day, seminar))
    possible = {
        day
        for month, number in pairs
        for year in {seminar.start.year, seminar.end.year}
        if (day := _day(year, month, number)) and _fits(day, seminar)
    }
    if len(possible) != 1:
        raise Doubt("has no year, and no one day of the seminar fits: write it as 2026-04-03")
    return possible.pop()


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def times_of(cell: Cell) -> tuple[dt.time, dt.time | None]:
    """When something begins, and when it ends if the cell says so: `9:00–10:30`, `2–3:30 pm`.

    Raises:
        Doubt: it is no time.
    """
    if not isinstance(cell, str):
        return values.time(cell), None
    told = unicodedata.normalize("NFKC", cell).strip()
    parts = [part for part in BETWEEN.split(told) if part]
    if len(parts) == 1:
        return values.time(parts[0]), None
    if len(parts) != 2:  # noqa: PLR2004 - from and until
        raise Doubt("is no time of day: write it as 09:30")
    end = values.time(parts[1])
    begin = values.time(_completed(parts[0], parts[1]))
    if begin > end and _half(parts[1]) and not _half(parts[0]):  # `11–1 pm`
        begin = values.time(parts[0] if re.search(r"\D", parts[0]) else f"{parts[0]}:00")
    return begin, end


def minutes_between(begin: dt.time, end: dt.time) -> int:
    """Minutes from one time to another, on the next day where that is earlier."""
    return ((end.hour - begin.hour) * 60 + end.minute - begin.minute) % (24 * 60)


def _half(told: str) -> str:
    found = re.search(r"(?i)[ap]\.?m\.?$", told)
    return found[0] if found else ""


def _completed(begin: str, end: str) -> str:
    """The first of two times with what it shares with the second: `2` of `2–3:30 pm` is `2 pm`."""
    if re.fullmatch(r"\d{1,2}([:.]\d{2})?", begin) and _half(end):
        return f"{begin} {_half(end)}"
    return f"{begin}:00" if re.fullmatch(r"\d{1,2}", begin) else begin
