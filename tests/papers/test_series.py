"""The report on a series, recounted from the files themselves."""

import datetime as dt
from typing import Any

import tomli

from seminar_cli import countries
from seminar_cli.papers.paper import Bars, Facts, Paper, Table
from seminar_cli.papers.series import series_paper
from seminar_cli.papers.series_words import SERIES
from seminar_cli.plan.editions import edition, series
from seminar_cli.render import as_json
from tests.factories import make_plan
from tests.golden import golden
from tests.papers.shared import EXAMPLES, assert_sound, cells, example

NAMES = ("beijing-2023", "forum-2021", "online-2022")


def _paper(*names: str) -> Paper:
    return series_paper(series(edition(example(name)) for name in names))


def _table(of: Paper, key: str) -> Table:
    return next(table for table in of.tables if table.key == key)


def _facts(of: Paper) -> dict[str, Any]:
    return {fact.key: fact.value for each in of.sections if isinstance(each, Facts) for fact in each.facts}


def _delegates(name: str) -> list[dict[str, Any]]:
    data = tomli.loads((EXAMPLES / name / "seminar.toml").read_text("utf-8"))
    people = data.get("participants", [])
    return [each for each in people if each.get("role") == "delegate" and each.get("status") == "confirmed"]


def test_the_series_of_all_examples_as_json() -> None:
    made = _paper(*NAMES)
    assert_sound(made)
    golden("papers/series.json", as_json.text([made]))


def test_every_figure_is_that_of_the_files() -> None:
    made = _paper(*NAMES)
    lists = {number: _delegates(name) for number, name in ((1, "forum-2021"), (3, "beijing-2023"))}
    everybody = [person for people in lists.values() for person in people]
    facts = _facts(made)
    assert facts["editions"] == 3
    assert facts["published_only"] == 1
    assert facts["days"] == 1 + 5 + 12
    assert facts["places"] == len(everybody)
    assert facts["published_at_least"] == 1100
    names = {(person.get("given_names", ""), person.get("family_name", "")) for person in everybody}
    assert facts["people"] == len(names)
    assert facts["came_again"] == len(everybody) - len(names)
    reached = {person["country"] for person in everybody}
    assert facts["countries"] == len(reached)
    assert facts["women"] == sum(person["gender"] == "female" for person in everybody)
    assert facts["regions"] == len({countries.country(code).region for code in reached})
    assert facts["sub_regions"] == len({countries.country(code).sub_region for code in reached})
    first, published, last = (row.cells for row in _table(made, "editions").rows)
    assert first["countries"] == first["new_countries"] == len({person["country"] for person in lists[1]})
    before = {person["country"] for person in lists[1]}
    now = {person["country"] for person in lists[3]}
    assert (last["new_countries"], last["returning_countries"]) == (len(now - before), len(now & before))
    assert last["countries_so_far"] == len(now | before)
    assert (published["participants"], published["countries"], published["new_people"]) == (1100, 90, None)
    for row in _table(made, "countries").rows:
        for number, people in lists.items():
            assert row.cells[f"edition_{number}"] == sum(person["country"] == row.id for person in people)
        assert row.cells["edition_2"] is None


def test_regions_over_time_sum_to_the_countries_reached() -> None:
    regions = _table(_paper(*NAMES), "regions")
    assert sum(int(str(value)) for value in cells(regions, "together")) == 26
    assert regions.total is not None
    assert (regions.total.cells["edition_1"], regions.total.cells["edition_3"]) == (20, 14)


def test_editions_stand_in_order_of_their_dates_and_the_published_one_is_marked() -> None:
    editions = _table(_paper(*NAMES), "editions")
    assert cells(editions, "start") == sorted(cells(editions, "start"), key=str)
    assert cells(editions, "basis") == ["its list", "published figures, at least", "its list"]
    assert [row.tone for row in editions.rows] == ["plain", "muted", "plain"]


def test_the_title_says_how_many_from_where() -> None:
    assert _paper("beijing-2023").title == "1 edition: 18 people from 14 countries"
    assert _paper("online-2022").title == "1 edition: 1,100 participants or more, as published"
    assert _paper("beijing-2023", "online-2022").title == (
        "2 editions: 18 people from 14 countries, 1,100 participants or more, as published"
    )


def test_an_empty_plan_is_an_edition_too() -> None:
    made = series_paper(series([edition(make_plan())]))
    assert_sound(made)
    assert made.title == "1 edition"
    assert _facts(made)["share_women"] is None
    assert not [each for each in made.sections if isinstance(each, Bars)]


def test_editions_of_one_month_and_one_day_are_called_differently() -> None:
    days = [dt.date(2023, 5, 1), dt.date(2023, 5, 1), dt.date(2023, 5, 9), dt.date(2023, 6, 1)]
    plans = [make_plan(2, seminar={"title": f"{n}", "start": day, "end": day}) for n, day in enumerate(days)]
    labels = [
        column.label for column in _table(series_paper(series(map(edition, plans))), "regions").columns[2:-1]
    ]
    assert labels == ["1 May 2023", "1 May 2023 (2)", "9 May 2023", "Jun 2023"]


def test_its_words_are_tidy() -> None:
    assert all(text == text.strip() and text for text in SERIES.values())
