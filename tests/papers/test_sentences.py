"""Sentences hold together whatever is missing."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.papers import account_words, held_words
from seminar_cli.papers.sentences import (
    a,
    how_many,
    joined,
    numeral,
    paragraph,
    sentence,
    small_first,
    the,
    times,
    when,
)

DAY = dt.date(2023, 7, 24)

UNTIDY = re.compile(
    r"  | ,| \.| ;|\(\s*\)|“\s*”|\bNone\b(?! of)|,,|\.\.|,\.|\b(?:in|by|of|from|with|on|and)\."
)


def assert_tidy(text: str) -> None:
    """No holes: no double blanks, blanks before commas, empty brackets; whole sentences or nothing."""
    assert not UNTIDY.search(text), text
    assert text == text.strip()
    assert not text or (text[0] == "“" or text[0] == text[0].upper()), text
    assert not text or text.endswith((".", "!", "?", ".”", "!”", "?”")), text


Made = tuple[Callable[..., str], dict[str, Any]]

MAKERS: tuple[Made, ...] = (
    (
        account_words.opened,
        {"title": "Trade for All", "places": ("Beijing",), "start": DAY, "end": DAY, "days": (DAY,)},
    ),
    (account_words.themed, {"theme": "Trade"}),
    (
        account_words.borne,
        {"bodies": {"host": "A", "co-organizer": "B", "organizer": "C", "partner": "D"}, "commissioned": "A"},
    ),
    (account_words.supported, {"names": "the Bank"}),
    (account_words.belongs, {"series": "Series on trade", "initiative": "Global Initiative"}),
    (
        account_words.took_part,
        {"number": 18, "called": "officials", "countries": 14, "countries_called": "countries", "women": 9,
         "known": True},
    ),
    (
        account_words.published,
        {"number": 1100, "called": "officials", "countries": 90, "countries_called": "countries",
         "at_least": True},
    ),
    (account_words.programme_held, {"counts": {"lecture": 2, "visit": 1}, "cities": ("Beijing", "Jinan")}),
    (account_words.travelled, {"ways": [(DAY, "train", "Beijing", "Jinan")]}),
    (account_words.taken, {"number": 2, "of": 3}),
    (account_words.rate, {"attended": 17, "expected": 18, "excused": 1, "late": 2}),
    (account_words.walked_in, {"number": 2}),
    (account_words.to_come, {"counts": {"lecture": 2, "closing": 1}}),
    (account_words.goes_on, {"noun": "seminar", "end": DAY, "counts": {"lecture": 2}}),
    (
        held_words.held,
        {"name": "the lecture “Trends”", "kind": "lecture", "day": DAY, "city": "Beijing", "attended": True},
    ),
    (held_words.visited, {"name": "the Expo", "day": DAY, "city": "Beijing", "free": True}),
    (held_words.spoke, {"people": ["Mr. Lei Hao, Director"], "role": "remarks", "by": "video"}),
    (held_words.spoke, {"people": ["Ana (Peru)", "Eva (Chile)"], "role": "panellist", "by": "online"}),
    (held_words.spoke, {"people": ["Ana (Peru)"], "role": "on trade", "by": "video"}),
    (held_words.spoke, {"people": ["Ana (Peru)"], "role": "Something else", "by": "online"}),
    (held_words.spoke_all, {"people": ["Ana", "Eva"], "kind": "lecture"}),
    (held_words.moderated, {"person": "Ana"}),
    (held_words.joined_in, {"bodies": ["the Bank", "UNDP"]}),
    (held_words.hosted, {"body": "the Expo"}),
    (held_words.received, {"people": [("Ms. Qiu", "Reception"), ("Mr. Bo", "")]}),
    (held_words.published_there, {"title": "Guide", "publishers": ["UNIDO"]}),
    (held_words.again, {"number": 2}),
    (held_words.came, {"attended": 17, "expected": 18, "participants": 18}),
)  # fmt: skip

REQUIRED = {"title", "start", "end", "days", "noun", "name"} - {"title"}
"""Facts that a plan cannot be without."""


def _nothing(value: Any) -> Any:
    """A fact of that type that is missing."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, dt.date):
        return None
    return type(value)()


@pytest.mark.parametrize("number", range(len(MAKERS)))
def test_each_sentence_is_whole_with_every_fact_and_with_each_missing_in_turn(number: int) -> None:
    make, facts = MAKERS[number]
    whole = make(**facts)
    assert whole
    assert_tidy(whole)
    for key in facts:
        if key not in REQUIRED and not (make is account_words.opened and key == "title"):
            assert_tidy(make(**{**facts, key: _nothing(facts[key])}))


@given(st.data())
def test_sentences_are_whole_whatever_is_missing_together(data: st.DataObject) -> None:
    make, facts = data.draw(st.sampled_from(MAKERS))
    may_miss = [key for key in facts if key not in REQUIRED and key != "title"]
    gone = data.draw(st.sets(st.sampled_from(may_miss))) if may_miss else set()
    assert_tidy(make(**{key: _nothing(value) if key in gone else value for key, value in facts.items()}))


@pytest.mark.parametrize(
    ("days", "span"),
    [
        ([], ""),
        ([0], "on 24 July 2023"),
        ([0, 1, 2], "from 24 to 26 July 2023"),
        ([6, 7, 8], "from 30 July to 1 August 2023"),
        ([0, 2], "on 24 July and 26 July 2023"),
        ([160, 161], "from 31 December 2023 to 1 January 2024"),
    ],
)
def test_days_are_told_without_repeating_more_than_needed(days: list[int], span: str) -> None:
    assert when([DAY + dt.timedelta(days=offset) for offset in days]) == span


@pytest.mark.parametrize(
    ("name", "kind", "within"),
    [
        ("Ministry of Commerce of China", "government", "the Ministry of Commerce of China"),
        ("Nankai University", "academia", "Nankai University"),
        ("University of Nairobi", "academia", "the University of Nairobi"),
        ("National University of Laos", "academia", "the National University of Laos"),
        ("Renmin University of China", "academia", "Renmin University of China"),
        ("UNDP", "un", "UNDP"),
        ("The World Bank", "igo", "The World Bank"),
        ("Seagull Trading", "business", "Seagull Trading"),
        ("China-Africa Business Council", "business", "the China-Africa Business Council"),
        ("商务部", "government", "商务部"),
        ("", None, ""),
    ],
)
def test_bodies_take_the_article_that_their_names_take(name: str, kind: str | None, within: str) -> None:
    assert the(name, kind) == within


@pytest.mark.parametrize(
    ("title", "kind", "within"),
    [
        ("Trends in trade", "lecture", "the lecture “Trends in trade”"),
        ("Policy dialogue with the city", "dialogue", "a policy dialogue with the city"),
        ("Policy dialogue with the city: ports", "dialogue", "a policy dialogue with the city on “ports”"),
        ("Opening ceremony", "opening", "the opening ceremony"),
        ("Opening, and a word on ports", "opening", "“Opening, and a word on ports”"),
        ("Breakout: platforms", "breakout", "the breakout session “Platforms”"),
        ("Coffee with the press", "", "the session “Coffee with the press”"),
        ("数字贸易", "lecture", "the lecture “数字贸易”"),
        ("A dialogue on ports", "dialogue", "a dialogue on ports"),
        ("Closing", "closing", "the closing"),
    ],
)
def test_a_title_that_says_what_it_is_becomes_part_of_the_sentence(
    title: str, kind: str, within: str
) -> None:
    assert held_words.named(title, kind) == within


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Museum of the Old Harbour", "the Museum of the Old Harbour"),
        ("Visit to the port of Qingdao", "the port of Qingdao"),
        ("Field visit to Haier", "Haier"),
        ("Special economic zone in Jinan", "the special economic zone in Jinan"),
        ("Morning: a walk", "“Morning: a walk”"),
        ("Haier factory", "the Haier factory"),
        ("Haier factory tour", "“Haier factory tour”"),
        ("A day at the farm", "“A day at the farm”"),
        ("青岛港", "“青岛港”"),
    ],
)
def test_a_place_is_visited_by_its_name(title: str, within: str) -> None:
    assert held_words.place_visited(title) == within


@pytest.mark.parametrize(
    ("title", "called", "noun"),
    [
        ("Seminar on trade", "the Seminar on trade", "seminar"),
        ("2021 International Forum on Services", "the 2021 International Forum on Services", "forum"),
        ("Online Training 2022", "the Online Training 2022", "training"),
        ("The Trade Summit: what next", "The Trade Summit: what next", "summit"),
        ("Trade for All", "the seminar “Trade for All”", "seminar"),
        ("How to prepare a seminar together", "the seminar “How to prepare a seminar together”", "seminar"),
        ("贸易研讨会", "the seminar “贸易研讨会”", "seminar"),
    ],
)
def test_an_event_is_called_what_its_title_says_it_is(title: str, called: str, noun: str) -> None:
    assert account_words.event(title) == called
    assert account_words.event_noun(title) == noun


def test_roles_become_what_somebody_did() -> None:
    assert held_words.spoke(["A"], "opening remarks", "in-person") == "A delivered opening remarks."
    assert (
        held_words.spoke(["A, Director"], "address", "video") == "A, Director, delivered an address by video."
    )
    assert (
        held_words.spoke(["A", "B"], "rapporteur of group A", "in-person")
        == "A and B spoke as rapporteurs of group A."
    )
    assert held_words.spoke(["A"], "country case", "online") == "A presented a country case online."
    assert held_words.spoke(["A"], "Host", "in-person") == "A spoke (host)."
    assert held_words.spoke(["A"], "", "in-person") == "A spoke."


def test_posts_are_tied_to_their_bodies() -> None:
    assert held_words.who("A", "Director", "the Bank") == "A, Director of the Bank"
    assert held_words.who("A", "Lecturer in trade", "the Academy") == "A, Lecturer in trade at the Academy"
    assert held_words.who("A", "Head of Trade", "the Bank") == "A, Head of Trade, the Bank"
    assert held_words.who("A", "", "the Bank") == "A, the Bank"
    assert held_words.who("A", "Director", "") == "A, Director"
    assert held_words.who("A", "", "") == "A"


def test_those_who_came_are_told_of_those_expected() -> None:
    assert held_words.came(18, 18, 18) == "All eighteen participants attended."
    assert held_words.came(17, 18, 18) == "Seventeen of the eighteen participants attended."
    assert held_words.came(6, 6, 18) == "All six participants who were expected attended."
    assert held_words.came(0, 2, 2) == "None of the two participants attended."
    assert held_words.came(1, 1, 1) == "The one participant attended."
    assert held_words.came(3, 0, 9) == ""


def test_lists_numbers_and_articles() -> None:
    assert joined([]) == ""
    assert joined(["a", "", "b"]) == "a and b"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert joined(["a, x", "b", "c"]) == "a, x; b; and c"
    assert joined(["a, x", "b, y"]) == "a, x, and b, y"
    assert [numeral(number) for number in (0, 2, 20, 21, 1100)] == ["none", "two", "twenty", "21", "1,100"]
    assert [times(number) for number in (1, 2, 3)] == ["once", "twice", "three times"]
    assert how_many(1, "lecture", "lectures") == "one lecture"
    assert [a("exhibit"), a("lecture"), a("")] == ["an", "a", "a"]
    assert [small_first(text) for text in ("Policy x", "UNDP x", "A x")] == ["policy x", "UNDP x", "a x"]


def test_a_sentence_ends_once_and_a_paragraph_has_no_holes() -> None:
    assert sentence("", " what  is ", "left") == "What is left."
    assert sentence("is it?") == "Is it?"
    assert sentence("the theme is “Why?”") == "The theme is “Why?”"
    assert sentence("", "") == ""
    assert sentence("a", ", b,") == "A, b."
    assert paragraph("A.", "", "B.") == "A. B."
