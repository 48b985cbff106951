"""Balanced groups: even sizes, spread delegations, the same each time, nobody moved who has a group."""

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_cli.plan.grouping import Division, divide, names_of
from seminar_cli.plan.plan import Plan
from tests.factories import make_plan, participant

KEYS = ("country", "gender")


def spread(division: Division, key: str) -> dict[str, int]:
    """For each value, by how many its fullest group is ahead of its emptiest."""
    counts = division.counts(key)
    values = {value for own in counts.values() for value in own}
    return {
        value: max(own[value] for own in counts.values()) - min(own[value] for own in counts.values())
        for value in values
    }


def sizes(division: Division) -> list[int]:
    return [len(people) for people in division.members.values()]


people = st.lists(
    st.tuples(st.sampled_from(["LAO", "KHM", "NPL", "KEN"]), st.sampled_from(["female", "male", None])),
    min_size=1,
    max_size=30,
)


def plan_of(drawn: list[tuple[str, str | None]]) -> Plan:
    made = []
    for number, (country, gender) in enumerate(drawn):
        stated = {"gender": gender} if gender else {}
        made.append(participant(id=f"p{number:03}", country=country, **stated))
    return make_plan(made)


@given(people, st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_sizes_differ_by_one_at_most_and_everybody_is_in_one(
    drawn: list[tuple[str, str | None]], count: int
) -> None:
    plan = plan_of(drawn)
    division = divide(plan, names_of(plan, count), KEYS)
    assert max(sizes(division)) - min(sizes(division)) <= 1
    assert Counter(division.assigned.values()) == Counter(
        {group: len(members) for group, members in division.members.items() if members}
    )
    assert set(division.assigned) == {person.id for person in plan.participants}


@given(people, st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_a_delegation_is_spread_over_the_groups(drawn: list[tuple[str, str | None]], count: int) -> None:
    plan = plan_of(drawn)
    assert max(spread(divide(plan, names_of(plan, count), ("country",)), "country").values()) <= 1


def attendee(number: int, country: str, gender: int) -> dict[str, Any]:
    return participant(id=f"p{number:03}", country=country, gender=("female", "male")[gender])


def test_the_same_plan_gives_the_same_groups_whatever_the_order_of_its_people() -> None:
    made = [
        participant(
            id=f"p{number:03}",
            country=("LAO", "KHM", "NPL")[number % 3],
            gender=("female", "male")[number % 2],
        )
        for number in range(17)
    ]
    one = divide(make_plan(made), ("A", "B", "C"), KEYS)
    assert divide(make_plan(made[::-1]), ("A", "B", "C"), KEYS).assigned == one.assigned


def test_women_and_men_are_even_where_delegations_allow_it() -> None:
    made = [
        participant(
            id=f"p{number:03}",
            country=("LAO", "KHM", "NPL", "KEN")[number % 4],
            gender=("female", "male")[number // 4 % 2],
        )
        for number in range(16)
    ]
    division = divide(make_plan(made), ("A", "B"), KEYS)
    assert max(spread(division, "country").values()) == 0
    assert max(spread(division, "gender").values()) == 0


def test_who_is_in_a_group_stays_unless_they_are_divided_again() -> None:
    made = [
        participant(id=f"p{number}", country="LAO", groups=["A"] if number < 4 else []) for number in range(6)
    ]
    plan = make_plan(made, groups=[{"id": "A"}, {"id": "B"}])
    kept = divide(plan, names_of(plan, None), KEYS)
    assert kept.assigned == {"p4": "B", "p5": "B"}
    assert sizes(divide(plan, names_of(plan, None), KEYS, again=True)) == [3, 3]


def test_only_confirmed_delegates_are_divided() -> None:
    made = [participant(id="p1"), participant(id="p2", role="staff"), participant(id="p3", status="invited")]
    assert set(divide(make_plan(made), ("A",), KEYS).assigned) == {"p1"}


def test_groups_of_the_plan_come_first_then_letters_that_are_free() -> None:
    plan = make_plan(groups=[{"id": "red"}, {"id": "B"}])
    assert names_of(plan, None) == ("red", "B")
    assert names_of(plan, 1) == ("red",)
    assert names_of(plan, 5) == ("red", "B", "A", "C", "D")
    assert len(set(names_of(plan, 60))) == 60
