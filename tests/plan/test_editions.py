"""Editions of a series: who and which countries are new, who came again, and everybody once in all."""

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.editions import Edition, Series, Someone, edition, series, sub_regions_of
from tests.factories import Data, make_plan, participant


def _edition(number: int, *people: Data, **tables: Any) -> Edition:
    """The edition of a year: one a number, from 2001 on."""
    day = dt.date(2000 + number, 5, 1)
    crew = [participant(id=f"p{index}", **person) for index, person in enumerate(people)]
    return edition(make_plan(crew, seminar={"start": day, "end": day + dt.timedelta(days=4)}, **tables))


def _named(given: str, family: str = "Reyes", **keys: Any) -> Data:
    return {"given_names": given, "family_name": family, **keys}


def _counts(made: Series) -> list[tuple[int | None, int | None]]:
    return [(each.new_people, each.returning_people) for each in made.standings]


def test_who_comes_again_is_counted_once_in_all() -> None:
    made = series([
        _edition(1, _named("Ana"), _named("Eva")),
        _edition(2, _named("ANA"), _named("Ida", country="KHM")),
        _edition(3, _named("Reyes", "Ana"), _named("Eva")),
    ])  # fmt: skip
    assert _counts(made) == [(2, 0), (1, 1), (0, 2)]
    assert (len(made.people), made.came_again) == (3, 2)
    assert made.countries == {"LAO", "KHM"}
    assert [(each.new_countries, each.returning_countries) for each in made.standings] == [
        (1, 0),
        (1, 1),
        (0, 1),
    ]


def test_another_country_or_birth_date_makes_somebody_else() -> None:
    made = series([
        _edition(1, _named("Ana"), _named("Eva", birth_date=dt.date(1980, 1, 1))),
        _edition(2, _named("Ana", country="KHM"), _named("Eva", birth_date=dt.date(1990, 1, 1))),
    ])  # fmt: skip
    assert _counts(made) == [(2, 0), (2, 0)]


def test_two_of_one_name_in_one_edition_are_two() -> None:
    made = series(
        [_edition(1, _named("Ana"), _named("Ana")), _edition(2, _named("Ana"), _named("Ana"), _named("Ana"))]
    )
    assert _counts(made) == [(2, 0), (1, 2)]
    assert len(made.people) == 3


def test_what_one_edition_does_not_know_of_somebody_another_may() -> None:
    nameless = _named("Ana")
    first = edition(
        make_plan(
            [{"id": "p1", **nameless}], seminar={"start": dt.date(2001, 5, 1), "end": dt.date(2001, 5, 1)}
        )
    )
    made = series(
        [first, _edition(2, _named("Ana", country="KHM")), _edition(3, _named("Ana", country="LAO"))]
    )
    assert _counts(made) == [(1, 0), (0, 1), (1, 0)]
    assert dict(made.people_by_country) == {"KHM": 1, "LAO": 1}


def test_only_confirmed_delegates_take_part() -> None:
    made = _edition(1, _named("Ana"), _named("Eva", status="invited"), _named("Ida", role="staff"))
    assert made.participants == 1


def test_an_edition_known_by_published_figures_takes_its_place_and_stands_in_no_sum() -> None:
    reported = {"participants": 1100, "countries": 90, "at_least": True}
    made = series([_edition(2, _named("Ana")), _edition(1, reported=reported), _edition(3)])
    first, second, third = made.standings
    assert (first.edition.participants, first.countries, first.edition.at_least) == (1100, 90, True)
    assert (first.new_people, first.returning_people, first.new_countries, first.edition.women) == (None,) * 4
    assert (second.new_people, second.returning_people) == (1, 0)
    assert (third.edition.participants, third.countries) == (None, None)
    assert (len(made.people), len(made.listed), len(made.unlisted)) == (1, 1, 2)


def test_a_list_counts_before_published_figures() -> None:
    made = _edition(1, _named("Ana"), reported={"participants": 1100})
    assert (made.participants, made.reported, made.is_listed) == (1, None, True)


def test_the_latest_wish_for_a_name_is_printed() -> None:
    made = series(
        [
            _edition(1, country_names={"LAO": "Laos"}),
            _edition(2, country_names={"LAO": "Lao PDR"}),
            _edition(3),
        ]
    )
    assert made.name_of("LAO") == "Lao PDR"
    assert made.name_of("KHM") == "Cambodia"


def test_sub_regions_of_countries() -> None:
    assert sub_regions_of({"LAO", "KHM", "ATA", "PER"}) == {
        "South-eastern Asia",
        "Latin America and the Caribbean",
    }


# --- whatever people there are ---------------------------------------------------------------------

SOMEONE = st.builds(
    Someone,
    name=st.sampled_from(["ana reyes", "eva reyes", "ida"]),
    country=st.sampled_from([None, "LAO", "KHM", "PER"]),
    birth_date=st.sampled_from([None, dt.date(1980, 1, 1), dt.date(1990, 1, 1)]),
    is_woman=st.booleans(),
)


@st.composite
def _editions(draw: st.DrawFn) -> list[Edition]:
    crews = draw(st.lists(st.lists(SOMEONE, max_size=5), min_size=1, max_size=4))
    return [
        Edition(
            f"{number}", dt.date(2000 + number, 1, 1), dt.date(2000 + number, 1, 2), "online", tuple(crew)
        )
        for number, crew in enumerate(crews)
    ]


@given(_editions())
def test_new_and_returning_are_all_and_the_new_are_everybody_once(editions: list[Edition]) -> None:
    made = series(editions)
    for standing in made.listed:
        assert (standing.new_people or 0) + (standing.returning_people or 0) == standing.edition.participants
        assert (standing.new_countries or 0) + (standing.returning_countries or 0) == standing.countries
    assert sum(each.new_people or 0 for each in made.standings) == len(made.people)
    assert sum(each.new_countries or 0 for each in made.standings) == len(made.countries)
    assert made.standings[-1].people_so_far == len(made.people)
    assert sum(made.people_by_country.values()) == len(made.people)
    assert sum(known.editions for known in made.people) == sum(len(each.people) for each in editions)
    assert max(len(each.people) for each in editions) <= len(made.people)


@given(_editions(), st.randoms())
def test_the_order_in_which_plans_are_named_does_not_matter(editions: list[Edition], random: Any) -> None:
    shuffled = [*editions]
    random.shuffle(shuffled)
    assert series(shuffled).standings == series(editions).standings
