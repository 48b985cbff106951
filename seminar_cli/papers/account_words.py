"""Sentences on a seminar and on some days of it, from facts of which any may be missing ("" or none)."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence

from seminar_cli.papers.sentences import (
    a,
    how_many,
    joined,
    numeral,
    on_day,
    paragraph,
    quoted,
    sentence,
    small_first,
    the,
    tidy,
    when,
)
from seminar_cli.plan.places import InstitutionRole

NOUNS = {
    "opening": ("opening session", "opening sessions"),
    "keynote": ("keynote", "keynotes"),
    "lecture": ("lecture", "lectures"),
    "discussion": ("thematic discussion", "thematic discussions"),
    "dialogue": ("policy dialogue", "policy dialogues"),
    "breakout": ("breakout session", "breakout sessions"),
    "launch": ("launch", "launches"),
    "exhibit": ("exhibit", "exhibits"),
    "ceremony": ("ceremony", "ceremonies"),
    "closing": ("closing session", "closing sessions"),
    "visit": ("field visit", "field visits"),
    "session": ("session", "sessions"),
}
"""What one and several of a kind of item are called, in the order in which they are counted."""

UNIQUE = frozenset({"opening", "launch", "ceremony", "closing"})
"""Kinds of which one speaks as of the only one."""

EVENTS = (
    "seminar",
    "training",
    "forum",
    "workshop",
    "course",
    "conference",
    "symposium",
    "summit",
    "meeting",
)
"""What the title of an event may say that it is."""

BEHIND: tuple[InstitutionRole, ...] = ("host", "co-organizer", "organizer", "partner")
"""Roles of those who stand behind a seminar, in the order of the sentence."""

_TITLE_ENDS = re.compile(r"(?i) (?:on|for|of|in|at|to|about|with|and|\d+)(?: |$)|[:,;–—(]")
BY = {"bus": "by bus", "train": "by train", "flight": "by air", "ferry": "by ferry", "walk": "on foot"}

# --- the seminar -----------------------------------------------------------------------------------


def event_noun(title: str) -> str:
    """`forum` for an event whose title calls it one; else `seminar`."""
    return _said(title) or "seminar"


def event(title: str) -> str:
    """`the Seminar on Trade`; `the seminar “Trade for All”` where the title does not say what it is."""
    title = tidy(title)
    if _said(title):
        return title if title.lower().startswith("the ") else f"the {title}"
    return f"the seminar {quoted(title)}"


def _said(title: str) -> str:
    """What a title says that the event is: the last word before a preposition, a colon or a number."""
    head = _TITLE_ENDS.split(tidy(title), maxsplit=1)[0].lower()
    last = head.split()[-1] if head.split() else ""
    return last if last in EVENTS else ""


def opened(title: str, places: Sequence[str], start: dt.date, end: dt.date, days: Sequence[dt.date]) -> str:
    """That it opened, took place or went on: the sentence that an account of the days begins with.

    Args:
        title: of the seminar.
        places: cities, in order; `online` is one too.
        start: first day of the seminar.
        end: its last day.
        days: those told of, in order.
    """
    whole, first_day = event(title), when((start,))
    if days[0] <= start and end <= days[-1]:
        span = first_day if start == end else f"from {_from_to(start, end)}"
        return sentence(whole, "took place", _in(places), span)
    if days[-1] < start:
        return sentence(whole, "begins", _in(places[:1]), first_day)
    if start in days:
        return sentence(whole, "opened", _in(places[:1]), first_day)
    if days[0] > end:
        return sentence(whole, "ended", when((end,)))
    return sentence(f"{whole},", f"which had opened {first_day},", "continued", _in(places), when(days))


def _from_to(start: dt.date, end: dt.date) -> str:
    days = tuple(start + dt.timedelta(days=offset) for offset in range((end - start).days + 1))
    return when(days).removeprefix("from ")


def _in(places: Sequence[str]) -> str:
    if tuple(places) == ("online",):
        return "online"
    return f"in {joined(places)}" if places else ""


def themed(theme: str) -> str:
    """Its theme."""
    return sentence("its theme was", quoted(theme)) if theme.strip() else ""


def borne(bodies: Mapping[InstitutionRole, str], commissioned: str = "", *, past: bool = True) -> str:
    """Who stands behind it.

    Args:
        bodies: names of bodies, joined, by their role at the seminar.
        commissioned: on whose behalf the organizers organize.
        past: whether it began.
    """
    host, partner = bodies.get("host", ""), bodies.get("partner", "")
    on_behalf = f"on behalf of {commissioned}" if commissioned else ""
    verbs = (
        _verb("hosted by", host),
        _verb("co-organized by", bodies.get("co-organizer", "")),
        _verb("organized by", bodies.get("organizer", ""), on_behalf),
        _verb("held in partnership with", partner),
    )
    return sentence("it", "was" if past else "is", joined(verbs)) if any(verbs) else ""


def supported(names: str, *, past: bool = True) -> str:
    """Who supports it."""
    return sentence("it", "was" if past else "is", "supported by", names) if names else ""


def _verb(verb: str, names: str, rest: str = "") -> str:
    return tidy(f"{verb} {names} {rest}") if names else ""


def belongs(series: str, initiative: str) -> str:
    """What it is part of."""
    series, initiative = tidy(series), tidy(initiative)
    of_series = ""
    if series:
        is_called_so = re.search(r"\bseries\b", series, re.IGNORECASE)
        of_series = f"part of the {small_first(series) if is_called_so else f'series {quoted(series)}'}"
    of_initiative = f"a deliverable of {the(initiative)}" if initiative else ""
    whole = joined((of_series, of_initiative))
    return sentence("it is", whole) if whole else ""


# --- who took part ---------------------------------------------------------------------------------


def took_part(  # noqa: PLR0913 - a sentence of seven facts
    number: int,
    called: str,
    countries: int,
    countries_called: str,
    women: int,
    *,
    known: bool,
    past: bool = True,
) -> str:
    """How many from where; `known` where attendance was taken, else they are told as confirmed."""
    if not number:
        return ""
    people = how_many(number, "participant", tidy(called) or "participants")
    lands = how_many(countries, "country", tidy(countries_called) or "countries") if countries else ""
    from_where = f"from {lands}" if lands else ""
    be = ("were" if past else "are") if number > 1 else ("was" if past else "is")
    verb = "took part" if known else f"{be} confirmed"
    as_women = f", {numeral(women)} of them {'a woman' if women == 1 else 'women'}"
    among = as_women if women and number > 1 else ""
    start = "" if people[0].isalpha() else "in all,"
    return sentence(start, people, from_where, f"{verb}{among}")


def published(
    number: int | None, called: str, countries: int | None, countries_called: str, *, at_least: bool
) -> str:
    """What is known from published figures alone."""
    if number is None:
        return ""
    more, over = ("more than", "over") if at_least else ("", "")
    people = f"{number:,} {'participant' if number == 1 else tidy(called) or 'participants'}"
    lands = "country" if countries == 1 else tidy(countries_called) or "countries"
    from_where = f"from {over} {countries:,} {lands}" if countries is not None else ""
    return sentence("according to published figures,", more, people, from_where, "took part")


def some(kind: str, number: int) -> str:
    """`a lecture`, `policy dialogues`."""
    one, many = NOUNS[kind]
    return many if number > 1 else f"{a(one)} {one}"


def programme_held(counts: Mapping[str, int], cities: Sequence[str]) -> str:
    """How many of which kind, and where."""
    held = [(number, *NOUNS[kind]) for kind in NOUNS if (number := counts.get(kind, 0))]
    if not held:
        return ""
    verb = "was" if len(held) == 1 and held[0][0] == 1 else "were"
    where = f", in {joined(cities)}" if cities else ""
    return sentence("on the programme", verb, joined(how_many(*each) for each in held) + where)


def travelled(ways: Iterable[tuple[dt.date, str, str, str]]) -> str:
    """The journeys: day, means, from, to."""
    legs = [
        tidy(f"{BY.get(by, '')} from {origin} to {goal} on {on_day(day)}") for day, by, origin, goal in ways
    ]
    return sentence("the group travelled", joined(legs)) if legs else ""


# --- who came, and what comes ----------------------------------------------------------------------


def taken(number: int, of: int) -> str:
    """Of how many items attendance was taken."""
    if not of:
        return ""
    if not number:
        return sentence("the plan holds no attendance for these days")
    if of == 1:
        return sentence("attendance was taken")
    return sentence(f"attendance was taken at {'all' if number == of else f'{numeral(number)} of the'} "
                    f"{numeral(of)} sessions and visits")  # fmt: skip


def rate(attended: int, expected: int, excused: int, late: int) -> str:
    """How the participants came to all of it."""
    if expected < 2:  # noqa: PLR2004 - of one time alone, its item tells
        return ""
    late_ones = f", {numeral(late)} of these late" if late else ""
    absences = "absence was" if excused == 1 else "absences were"
    occasions = f"{expected:,} times that they were expected"
    share = f"({attended / expected:.0%})"
    there = sentence("participants were there", f"{attended:,} of the", occasions, share + late_ones)
    excuses = sentence(numeral(excused), absences, "excused") if excused else ""
    return paragraph(there, excuses)


def walked_in(number: int) -> str:
    """Who came without being in the plan."""
    return sentence(how_many(number, "person", "people"), "came without being registered") if number else ""


def to_come(counts: Mapping[str, int]) -> str:
    """What is still to come, by kind."""
    ahead = _ahead(counts)
    return sentence("to come:", joined(ahead)) if ahead else ""


def goes_on(noun: str, end: dt.date, counts: Mapping[str, int]) -> str:
    """Until when it goes on, and what is still to come by kind."""
    ahead = _ahead(counts)
    rest = f"with {joined(ahead)} still to come" if ahead else ""
    return sentence(f"the {noun} goes on until {on_day(end, year=True)}", rest)


def _ahead(counts: Mapping[str, int]) -> list[str]:
    return [
        f"the {NOUNS[kind][0]}" if kind in UNIQUE and number == 1 else how_many(number, *NOUNS[kind])
        for kind in NOUNS
        if (number := counts.get(kind, 0))
    ]
