"""Ids are numbered on and never return, or are made from names; they sort as people count."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.ids import LONGEST_SLUG, natural, numbered, slug, slugified
from seminar_cli.plan.record import ID_PATTERN


@pytest.mark.parametrize(
    ("taken", "gone", "expected"),
    [
        ([], 0, "p001"),
        (["p001", "p018"], 0, "p019"),
        (["p018"], 40, "p041"),
        (["p41"], 40, "p042"),
        (["p999"], 0, "p1000"),
        (["p0007"], 0, "p008"),
        (["s99", "pp5", "p", "p5x", "P77", "xp8"], 0, "p001"),
        (["p000"], 0, "p001"),
    ],
)
def test_a_numbered_id_is_one_more_than_the_highest_ever(taken: list[str], gone: int, expected: str) -> None:
    assert numbered("p", 3, taken, gone) == expected


@given(st.lists(st.integers(0, 10**6).map("p{}".format)), st.integers(0, 10**6))
def test_a_numbered_id_is_new_and_valid(taken: list[str], gone: int) -> None:
    made = numbered("p", 3, taken, gone)
    assert made not in taken
    assert int(made[1:]) > gone
    assert ID_PATTERN.fullmatch(made)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("MOFCOM", "mofcom"),
        ("Ministry of Commerce", "ministry-of-commerce"),
        ("Côte d'Ivoire – Télécom", "cote-divoire-telecom"),
        ("  Hall  12 / B ", "hall-12-b"),
        ("商务部", ""),
        ("!!!", ""),
        ("ＡＩＢＯ", "aibo"),
        ("x" * 60, "x" * 40),
        ("Academy for International Business Officials of China", "academy-for-international-business"),
    ],
)
def test_a_name_becomes_a_slug(name: str, expected: str) -> None:
    assert slugified(name) == expected


def test_a_slug_that_is_taken_is_numbered_and_one_of_no_letters_is_the_word() -> None:
    assert slug("Jinan", {"beijing"}, "stay") == "jinan"
    assert slug("Jinan", {"jinan"}, "stay") == "jinan-2"
    assert slug("Jinan", {"jinan", "jinan-2", "jinan-3"}, "stay") == "jinan-4"
    assert slug("报告厅", {"venue"}, "venue") == "venue-2"


@given(st.text(), st.sets(st.sampled_from(["a", "venue", "venue-2", "0", "0-2"])))
def test_a_slug_is_always_a_valid_new_id(name: str, taken: set[str]) -> None:
    made = slug(name, taken, "venue")
    assert made not in taken
    assert ID_PATTERN.fullmatch(made)
    assert made == made.lower()
    assert len(slugified(name)) <= LONGEST_SLUG


def test_ids_sort_as_people_count() -> None:
    keys = ["s10", "s2", "S1", "a", "s02b", "10", "9", "s2-10", "s2-9", ""]
    assert sorted(keys, key=natural) == ["", "9", "10", "a", "S1", "s2", "s2-9", "s2-10", "s02b", "s10"]


@given(st.lists(st.text()))
def test_any_texts_can_be_sorted(texts: list[str]) -> None:
    order = sorted(texts, key=natural)
    assert all(natural(one) <= natural(other) for one, other in pairwise(order))


def test_a_number_too_long_for_python_still_sorts() -> None:
    assert natural("9" * 5000) > natural("8" * 5000)


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_in_ids_compare_as_numbers(one: int, other: int) -> None:
    assert (natural(f"s{one}") < natural(f"s{other}")) == (one < other)
