"""A new record gets an id that no other ever had."""

from typing import Any

import pytest

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.new_id import check_given_id, new_id
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.tables import BY_NAME
from tests.factories import make_plan, venue

PLAN = make_plan(participants=18, sessions=2, venues=[venue(id="jinan-hotel", city="Jinan")])


def _made(table: str, record: dict[str, Any], plan: Plan = PLAN, gone: int = 0, *retired: str) -> str:
    kind = BY_NAME[table]
    return new_id(plan, kind, record, {kind.prefix: gone}, set(retired))


@pytest.mark.parametrize(
    ("table", "expected"),
    [("participants", "p019"), ("sessions", "s03"), ("visits", "v01"), ("trips", "t01"), ("routes", "r01")],
)
def test_people_items_and_routes_are_numbered(table: str, expected: str) -> None:
    assert _made(table, {}) == expected


def test_a_number_that_the_journal_remembers_does_not_return() -> None:
    assert _made("participants", {}, PLAN, 30) == "p031"


@pytest.mark.parametrize(
    ("table", "record", "expected"),
    [
        ("institutions", {"name": "Ministry of Commerce", "acronym": "MOFCOM"}, "mofcom"),
        ("institutions", {"name": "Ministry of Commerce"}, "ministry-of-commerce"),
        ("institutions", {"name": "商务部"}, "institution"),
        ("venues", {"name": "Lecture hall"}, "lecture-hall"),
        ("speakers", {"given_names": "Hao", "family_name": "Lei"}, "hao-lei"),
        ("speakers", {"given_names": "Hao", "family_name": "Lei", "name_order": "family-first"}, "lei-hao"),
        ("speakers", {"family_name": "Lei"}, "lei"),
        ("stays", {"venue": "jinan-hotel"}, "jinan"),
        ("stays", {"venue": "Hotel Pushkin"}, "hotel-pushkin"),
        ("stays", {}, "stay"),
        ("groups", {"name": "Blue"}, "A"),
    ],
)
def test_places_and_speakers_have_slugs_and_groups_letters(
    table: str, record: dict[str, Any], expected: str
) -> None:
    assert _made(table, record) == expected


def test_a_slug_that_the_journal_remembers_does_not_return() -> None:
    assert _made("venues", {"name": "Lecture hall"}, PLAN, 0, "lecture-hall") == "lecture-hall-2"


def test_groups_go_on_after_the_letters_in_use_and_after_z() -> None:
    plan = make_plan(groups=[{"id": "A"}, {"id": "C"}])
    assert _made("groups", {}, plan) == "B"
    every = make_plan(groups=[{"id": letter} for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])
    assert _made("groups", {"name": "Blue"}, every) == "blue"
    assert _made("groups", {}, every) == "group"


def test_a_given_id_that_is_taken_is_refused() -> None:
    with pytest.raises(UsageMistake, match="`p001` is taken"):
        check_given_id(PLAN, "p001", {}, set())


@pytest.mark.parametrize(("key", "retired"), [("p019", set()), ("p020", set()), ("old-hall", {"old-hall"})])
def test_a_given_id_that_was_another_records_is_refused(key: str, retired: set[str]) -> None:
    with pytest.raises(UsageMistake, match="never return"):
        check_given_id(PLAN, key, {"p": 20}, retired)


@pytest.mark.parametrize("key", ["p021", "hall", "hall-7", "2023", "covid-19"])
def test_a_given_id_that_is_new_is_fine(key: str) -> None:
    check_given_id(PLAN, key, {"p": 20}, {"old-hall"})
    assert key not in PLAN.by_id
