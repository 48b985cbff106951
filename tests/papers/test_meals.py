from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.names import bare_name
from tests.factories import day, make_plan, participant, session
from tests.papers.shared import cells, example, only, table


def test_a_band_a_day_and_a_column_a_diet() -> None:
    plan = make_plan(
        [participant(diet=["halal"]), participant(diet=["vegetarian"]), participant()],
        [session(kind="meal", title="Lunch"), session(kind="meal", title="Dinner", date=day(2))],
    )
    made = table(only("meals", plan))
    assert len(made.bands) == 2
    assert cells(made, "meal") == ["Lunch", "Dinner"]
    assert cells(made, "diet: halal") == [1, 1]
    assert cells(made, "diet_unknown") == [1, 1]
    assert cells(table(only("meals", plan, days=(day(2),))), "meal") == ["Dinner"]


def test_without_meals_there_is_no_paper() -> None:
    assert make("meals", make_plan(2, 2), Ask()) == ()


def test_nobody_is_named() -> None:
    plan = example("beijing-2023")
    said = repr(make("meals", plan, Ask()))
    assert not [person.id for person in plan.participants if bare_name(person) in said]
