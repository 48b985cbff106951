"""A dated account of a week, some days or the whole seminar: plain sentences, each made from the plan."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from seminar_cli.papers import account_words as words
from seminar_cli.papers import item_account
from seminar_cli.papers.ask import Ask, weeks
from seminar_cli.papers.common import column, issue_line, seminar_line, span
from seminar_cli.papers.item_account import Teller
from seminar_cli.papers.paper import Band, Page, Paper, Row, Section, Table, Text, Value
from seminar_cli.papers.sentences import joined, on_day, paragraph, when
from seminar_cli.papers.words import word
from seminar_cli.plan.account import Account, Told, account
from seminar_cli.plan.expected import women
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item

THEMES = {
    "opening": ("opening", "ceremony"),
    "lectures": ("keynote", "lecture"),
    "discussions": ("discussion", "breakout"),
    "dialogues": ("dialogue",),
    "visits": ("visit",),
    "sessions": ("session",),
    "launches": ("launch", "exhibit"),
    "closing": ("closing",),
}
"""Chapters of an account and the kinds of items they tell of, in print order."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """One account of the days asked for, else of the whole seminar."""
    told = account(plan, ask.days, ask.as_of)
    return (
        Paper(
            name="narrative",
            part="",
            title=_title(told),
            subtitle=seminar_line(plan),
            sections=tuple(_sections(told)),
            main="account",
            tab=word("narrative"),
            notes=tuple(_notes(told)),
            document=f"{word('narrative')} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(),
        ),
    )


def _title(told: Account) -> str:
    """`Week 1, 24–30 July 2023: policy dialogues and field visits`."""
    days = told.asked
    number = next((number for number, week in weeks(told.plan).items() if week == days), None)
    seminar = told.plan.seminar
    is_whole = days[0] <= seminar.start and seminar.end <= days[-1]
    dates = when(days).removeprefix("from ").removeprefix("on ") if len(days) > 1 else ""
    if len(days) == (days[-1] - days[0]).days + 1:
        dates = span(days[0], days[-1])
    called = f"{word('week')} {number}, {dates}" if number and not is_whole else dates
    counts = Counter(item_account.kind(each.item) for each in told.told)
    told_of = [
        words.some(kind, counts[kind])
        for kind in ("lecture", "discussion", "dialogue", "breakout", "visit")
        if counts[kind]
    ]
    return f"{called}: {joined(told_of)}" if told_of else called


def _sections(told: Account) -> Iterator[Section]:
    teller = Teller(told.plan, len(told.participants))
    opening = (_opening(told, teller), _programme(told))
    yield Text("opening_facts", tuple(filter(None, opening)))
    if not told.told:
        yield _table(told)
    for theme, kinds in THEMES.items():
        items = [each for each in told.told if item_account.kind(each.item) in kinds]
        if items:
            paragraphs = tuple(teller.told(each) for each in items)
            yield Text(theme, paragraphs, title=word(f"account_{theme}"))
    if told.told:
        yield Text("attendance", (_attendance(told),), title=word("attendance"))
    if told.ahead or told.undated or not told.is_last:
        yield Text("next", (_next(told),), tuple(_ahead(told)), title=word("account_next"))
    if told.told:
        yield _table(told)


# --- the seminar, and who took part ----------------------------------------------------------------


def _opening(told: Account, teller: Teller) -> str:
    seminar = told.plan.seminar
    places = told.cities if told.is_last or not told.is_first else ()
    if seminar.mode == "online":
        places = ("online",)
    elif not places and seminar.city:
        places = (seminar.city,)
    return paragraph(
        words.opened(seminar.title, places, seminar.start, seminar.end, _days_told(told)),
        words.themed(seminar.theme),
        *teller.bodies(past=told.is_begun),
        words.belongs(seminar.series, seminar.initiative),
    )


def _days_told(told: Account) -> tuple[dt.date, ...]:
    """The days of which the first sentence speaks; the first day where those asked for are still to come."""
    if told.days:
        return told.days
    return (told.plan.seminar.start if told.is_begun else told.until,)


def _programme(told: Account) -> str:
    counts = Counter(item_account.kind(each.item) for each in told.told)
    main = {kind: number for kind, number in counts.items() if kind not in {"ceremony", "opening", "closing"}}
    ways = ((each.day, each.by, each.origin, each.destination) for each in told.journeys)
    return paragraph(
        _people(told),
        words.programme_held(main, told.cities if len(told.cities) > 1 else ()),
        words.travelled(ways),
    )


def _people(told: Account) -> str:
    seminar, reported = told.plan.seminar, told.plan.reported
    if not told.participants:
        return words.published(
            reported.participants,
            seminar.participants_called,
            reported.countries,
            seminar.countries_called,
            at_least=reported.at_least,
        )
    people = told.came or told.participants
    reached = {person.country for person in people if person.country}
    return words.took_part(
        len(people),
        seminar.participants_called,
        len(reached),
        seminar.countries_called,
        women(people),
        known=bool(told.came),
        past=told.is_begun,
    )


def _attendance(told: Account) -> str:
    tally = told.tally
    return paragraph(
        words.taken(len(told.taken), len(told.told)),
        words.rate(tally.attended, tally.expected, tally.excused, tally.late),
        words.walked_in(told.walk_ins),
    )


# --- what comes next -------------------------------------------------------------------------------


def _next(told: Account) -> str:
    seminar = told.plan.seminar
    counts = Counter(item_account.kind(item) for item in told.ahead)
    if told.is_last:
        return ""
    if not told.is_begun:
        return words.to_come(counts)
    return words.goes_on(words.event_noun(seminar.title), seminar.end, counts)


def _ahead(told: Account) -> Iterator[str]:
    for item in told.ahead:
        day = f"{on_day(item.date)}: " if item.date else ""
        yield day + _ahead_words(item)
    for item in told.undated:
        yield f"{_ahead_words(item)} ({word('dates_open')})"


def _ahead_words(item: Item) -> str:
    open_yet = f" ({word('to_be_confirmed')})" if item.status == "planned" else ""
    return item_account.named(item) + open_yet


# --- day by day, and what was left out -------------------------------------------------------------


def _table(told: Account) -> Table:
    return Table(
        key="account",
        columns=(
            column("date", "date"),
            column("item", min_width=40),
            column("kind", label=word("what_it_is"), min_width=16),
            column("city"),
            column("with", label=word("people"), min_width=30),
            column("present", "number", label=word("attended")),
            column("expected", "number"),
        ),
        bands=(Band("", tuple(_row(told.plan, each) for each in told.told)),),
        title=word("day_by_day") if told.told else "",
        empty=word("nothing_told" if told.days else "nothing_yet"),
    )


def _row(plan: Plan, each: Told) -> Row:
    cells: dict[str, Value] = {
        "date": each.day,
        "item": each.item.title,
        "kind": words.NOUNS[item_account.kind(each.item)][0],
        "city": each.city,
        "with": ", ".join(item_account.met(plan, each.item)),
        "present": each.tally.attended if each.tally else None,
        "expected": each.tally.expected if each.tally else None,
    }
    return Row(cells, id=each.item.id)


def _notes(told: Account) -> Iterator[str]:
    yield word("account_basis")
    if told.unconfirmed:
        yield f"{word('account_unconfirmed')}: {_titles(told.unconfirmed)}."
    if told.cancelled:
        yield f"{word('change_gone')}: {_titles(told.cancelled)}."


def _titles(items: Iterable[Item]) -> str:
    return joined(f"{item.title} ({on_day(item.date)})" if item.date else item.title for item in items)
