import datetime as dt

from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.meals import Meal, meals
from seminar_cli.plan.timeline import programme
from tests.factories import at, day, make_plan, participant, session, trip, visit


def _served(**tables: object) -> list[Meal]:
    plan = make_plan(
        [
            participant(id="p1", diet=["halal"]),
            participant(id="p2", diet=["Halal ", "no nuts"]),
            participant(id="p3", status="invited"),
            participant(id="p4", arrival={"at": at(20, offset=0)}),
            participant(id="p5", role="staff", country="CHN"),
            participant(id="p6", role="interpreter", country="CHN"),
        ],
        **tables,  # type: ignore[arg-type]
    )
    expectations = Expectations(plan)
    return [meal for each in programme(plan) for meal in meals(expectations, each)]


def test_a_meal_counts_those_it_is_for_and_the_team_that_is_there() -> None:
    (meal,) = _served(sessions=[session(kind="meal", start=dt.time(12), end=dt.time(13)), session()])
    assert [person.id for person in meal.guests] == ["p1", "p2"]
    assert [person.id for person in (*meal.staff, *meal.interpreters)] == ["p5", "p6"]
    assert (meal.heads, meal.drivers) == (4, 0)
    assert meal.diets() == {"halal": 2, "no nuts": 1, "": 2}


def test_a_lunch_counts_who_goes_along_and_the_drivers_who_wait() -> None:
    (meal,) = _served(
        visits=[visit(id="v1", lunch="terrace", accompanied_by=["p5"], date=day(1))],
        trips=[trip(serves=["v1"], vehicles=[{"name": "Bus 1"}, {"name": "Bus 2"}])],
    )
    assert [person.id for person in meal.people] == ["p1", "p2", "p4", "p5"]
    assert (meal.heads, meal.drivers) == (6, 2)


def test_a_cancelled_meal_is_not_cooked() -> None:
    assert _served(sessions=[session(kind="meal", status="cancelled")]) == []
