"""What the caterer cooks for: heads and diets of every meal, and nobody's name."""

from collections.abc import Sequence

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, day_title, seminar_line, zone_line
from seminar_cli.papers.item_words import time_words
from seminar_cli.papers.paper import Band, Column, Page, Paper, Row, Table, Text, Value
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.meals import Meal, meals
from seminar_cli.plan.names import place_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.timeline import ProgrammeDay, programme

NOTHING_KNOWN = ""
"""The diet of those of whom nothing is known."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """One table of all meals, a band a day; nothing where the programme has no meal."""
    expectations = Expectations(plan)
    days = [day for day in programme(plan) if not ask.days or day.date in ask.days]
    by_day = [(day, tuple(meals(expectations, day))) for day in days]
    served = [meal for _, each in by_day for meal in each]
    if not served:
        return ()
    diets = sorted({diet for meal in served for diet in meal.diets()} - {NOTHING_KNOWN})
    table = Table(
        key="meals",
        columns=_columns(diets),
        bands=tuple(_band(plan, day, each, diets) for day, each in by_day if each),
        empty=word("nobody_expected"),
    )
    return (
        Paper(
            name="meals",
            part="",
            title=word("meals"),
            sections=(table, Text("how_counted", paragraphs=(word("meals_counted"),), tone="muted")),
            subtitle=f"{seminar_line(plan)} · {zone_line(plan)}",
            document=f"{word('meals')} – {plan.seminar.title}",
            page=Page(landscape=True),
        ),
    )


def _columns(diets: Sequence[str]) -> tuple[Column, ...]:
    return (
        column("time"),
        column("meal", min_width=20),
        column("place", min_width=14),
        column("heads", "number"),
        column("guests", "number"),
        column("staff", "number"),
        column("interpreters", "number"),
        column("drivers", "number"),
        *(Column(_key(diet), diet, "number", over=word("diets")) for diet in diets),
        Column("diet_unknown", word("diet_unknown"), "number", over=word("diets")),
    )


def _key(diet: str) -> str:
    return f"diet: {diet}"


def _band(plan: Plan, day: ProgrammeDay, each: Sequence[Meal], diets: Sequence[str]) -> Band:
    title = " · ".join(filter(None, (day_title(day), day.city)))
    return Band(title, tuple(_row(plan, meal, diets) for meal in each))


def _row(plan: Plan, meal: Meal, diets: Sequence[str]) -> Row:
    counts = meal.diets()
    cells: dict[str, Value] = {
        "time": time_words(meal.entry),
        "meal": meal.entry.title,
        "place": place_name(plan, meal.entry.venue),
        "heads": meal.heads,
        "guests": len(meal.guests),
        "staff": len(meal.staff),
        "interpreters": len(meal.interpreters),
        "drivers": meal.drivers,
        "diet_unknown": counts[NOTHING_KNOWN],
        **{_key(diet): counts[diet] for diet in diets},
    }
    return Row(cells, id=meal.entry.id)
