"""Two spellings of one person are found; two people of one name are told apart by what is known of them."""

from typing import Any

import pytest

from seminar_cli.plan.matching import Directory, doubles, name_parts
from tests.factories import make_plan, participant


def pairs(*people: dict[str, Any]) -> list[tuple[str, str]]:
    plan = make_plan([participant(id=f"p{number}", **person) for number, person in enumerate(people, 1)])
    return [(one.id, other.id) for one, other in doubles(plan.participants)]


def named(given: str, family: str, **keys: Any) -> dict[str, Any]:
    return {"given_names": given, "family_name": family, **keys}


@pytest.mark.parametrize(
    "other",
    [
        named("josé luis", "QUISPE"),
        named("Quispe", "Jose Luis"),
        named("Jose\u0301\u00a0Luis", "Quispe"),
        named("", "Quispe, José Luis"),
        named("Mr. José-Luis", "Quispe"),
        named("José\u200b Luis", "Qui'spe"),
    ],
)
def test_one_name_in_another_spelling_or_order_is_found(other: dict[str, Any]) -> None:
    assert pairs(named("José Luis", "Quispe"), other) == [("p1", "p2")]


@pytest.mark.parametrize(
    "other",
    [
        named("José", "Quispe"),
        named("José Luis", "Quispe", country="CHL"),
    ],
)
def test_another_name_or_country_is_not(other: dict[str, Any]) -> None:
    assert pairs(named("José Luis", "Quispe", country="PER"), {"country": "PER", **other}) == []


def test_dates_of_birth_tell_namesakes_apart() -> None:
    import datetime as dt

    young, old = dt.date(1990, 1, 1), dt.date(1960, 1, 1)
    one = named("Ana", "Reyes", birth_date=young)
    assert pairs(one, named("Ana", "Reyes", birth_date=old)) == []
    assert pairs(one, named("Ana", "Reyes", birth_date=young)) == [("p1", "p2")]
    assert pairs(one, named("Ana", "Reyes")) == [("p1", "p2")]


def test_a_country_that_is_not_known_tells_nobody_apart() -> None:
    plan = make_plan([participant(id="p1", **named("A", "Sok")), {"id": "p2", **named("A", "Sok")}])
    assert [(one.id, other.id) for one, other in doubles(plan.participants)] == [("p1", "p2")]


def test_one_who_stands_three_times_is_told_twice() -> None:
    assert pairs(*[named("Ana", "Reyes")] * 3) == [("p1", "p2"), ("p1", "p3")]


def test_people_are_found_again_in_another_plan() -> None:
    now, before = (
        make_plan([participant(id="p9", **named("Hao", "Lei"))]),
        make_plan(
            [participant(id="p1", **named("Lei", "Hao")), participant(id="p2", **named("Ana", "Reyes"))]
        ),
    )
    (person,) = now.participants
    found = Directory(before.participants).same_as(person)
    assert found is not None
    assert found.id == "p1"


def test_parts_keep_an_honorific_that_is_all_there_is() -> None:
    assert name_parts("Dr. José O’Neill-Paz") == ("jose", "oneill", "paz")
    assert name_parts("Miss") == ("miss",)
    assert name_parts(" ") == ()
