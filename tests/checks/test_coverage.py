"""Checks of coverage: what words for countries mean, and what plans just begun are spared."""

import datetime as dt

import pytest

from seminar_cli.checks.coverage.called import ARAB_STATES, covered
from seminar_cli.countries import is_code
from tests.checks.desks import findings, sentences
from tests.factories import make_plan, participant

DAY = dt.date(2023, 7, 24)


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("developing countries", "LAO CHN PSE FJI SGP KAZ", "CHE JPN USA"),
        ("Developing Countries and Emerging Economies", "LAO CHN", "CHE"),
        ("least developed countries", "LAO BGD", "CHN VNM CHE"),
        ("landlocked developing countries", "LAO NPL", "KHM CHE"),
        ("small island developing States", "FJI TLS", "NPL IDN"),
        ("members of the Group of 77", "CHN LAO", "RUS"),
        ("African countries", "KEN EGY", "LAO"),
        ("African and Arab States", "KEN EGY PSE YEM", "LAO IRN"),
        ("countries of Asia and the Pacific", "LAO FJI QAT", "KEN"),
        ("South-East Asian countries", "LAO IDN", "CHN"),
        ("countries of Central Asia", "UZB", "LAO"),
        ("Latin American and Caribbean countries", "PER JAM", "USA"),
        ("sub-Saharan African countries", "KEN", "EGY"),
        ("European countries", "CHE", "LAO"),
    ],
)
def test_words_cover_the_countries_that_they_name(words: str, inside: str, outside: str) -> None:
    meant = covered(words, DAY, {})
    assert meant is not None
    assert meant.issuperset(inside.split())
    assert meant.isdisjoint(outside.split())


@pytest.mark.parametrize(
    "words",
    ["countries", "countries and territories", "developing and developed countries", "all of Asia", ""],
)
def test_words_that_name_nobody_leave_nobody_out(words: str) -> None:
    assert covered(words, DAY, {}) is None


def test_the_day_and_the_plans_own_dates_decide_who_is_least_developed() -> None:
    words, later = "least developed countries", dt.date(2028, 1, 1)
    assert "BGD" in (covered(words, DAY, {}) or ())
    assert "BGD" not in (covered(words, DAY, {"BGD": DAY}) or ())
    assert "BGD" in (covered(words, later, {"BGD": dt.date(2029, 11, 24)}) or ())


def test_arab_states_are_twenty_two_countries() -> None:
    assert len(ARAB_STATES) == 22
    assert all(map(is_code, ARAB_STATES))


def test_a_plan_without_aims_misses_none() -> None:
    for number in (0, 1, 3, 12):
        assert findings(make_plan(participants=number), "C") == []


def test_a_target_is_not_missed_before_anybody_is_confirmed() -> None:
    assert sentences(make_plan(coverage={"target_countries": 5, "target_women": 0.5}), "C02") == []
    nobody_said = make_plan([participant(gender=None)], coverage={"target_women": 0.5})
    assert sentences(nobody_said, "C02") == []


def test_a_target_that_is_met_exactly_is_met() -> None:
    people = [participant(gender="female"), participant(gender="male", country="KHM")]
    assert sentences(make_plan(people, coverage={"target_countries": 2, "target_women": 0.5}), "C02") == []


def test_the_share_of_a_country_is_told_above_the_limit_only() -> None:
    plan = make_plan(participants=10, checks={"country_share": 0.3})
    three = [*plan.participants[:7]]
    people = [person.model_dump(exclude_none=True, exclude_defaults=True) for person in three]
    for country, number in (("LAO", 2), ("USA", 1)):
        people += [participant(country=country) for _ in range(number)]
    assert sentences(make_plan(people, checks={"country_share": 0.3}), "C03") == []
    (told,) = sentences(make_plan(people, checks={"country_share": 0.29}), "C03")
    assert "3 of the 10 confirmed delegates (30%) come from Lao" in told


def test_without_an_earlier_edition_nobody_took_part_in_it() -> None:
    assert findings(make_plan(participants=3), "C04", earlier=None) == []
