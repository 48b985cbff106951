"""Badges: one for everybody who comes, by surname, with where from, the group and the role."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.errors import NotFound
from seminar_cli.papers.badges import ACROSS, DOWN, HEIGHT_MM, WIDTH_MM
from seminar_cli.papers.paper import Cards, Value
from seminar_cli.plan.plan import Plan
from seminar_cli.render import as_json
from tests.factories import make_plan, participant
from tests.golden import golden
from tests.papers.shared import cells, example, ids, only, table


def _cards(plan: Plan, **asked: object) -> Cards:
    (section,) = only("badges", plan, **asked).sections
    assert isinstance(section, Cards)
    return section


def _ids(plan: Plan, **asked: object) -> list[str]:
    return ids(_cards(plan, **asked).table)


def _badge(**keys: object) -> dict[str, Value]:
    (row,) = _cards(make_plan([participant(**keys)], groups=[GROUP])).table.rows
    return dict(row.cells)


GROUP = {"id": "A", "name": "Lotus", "colour": "blue"}


def test_everybody_who_comes_has_a_badge_by_surname() -> None:
    plan = make_plan(
        [
            participant(id="p1", family_name="Zhou"),
            participant(id="p2", family_name="Óscar", role="interpreter"),
            participant(id="p3", family_name="Adams", role="staff"),
            participant(id="p4", family_name="Adams", status="withdrawn"),
        ]
    )
    assert _ids(plan) == ["p3", "p2", "p1"]


def test_a_badge_bears_the_name_as_it_is_said() -> None:
    assert _badge(given_names="Hao", family_name="Lei", name_order="family-first", honorific="Mr.")[
        "name"
    ] == ("Lei Hao")
    assert _badge(badge_name="Uncle Lei")["name"] == "Uncle Lei"


def test_delegations_come_from_a_country_the_team_from_its_body() -> None:
    assert _badge(country="LAO", organization="MOIC")["from"] == "Lao People's Democratic Republic"
    assert _badge(country="CHN", organization="AIBO", role="staff")["from"] == "AIBO"
    assert _badge(country="CHN", role="staff")["from"] == "China"
    assert _badge(country=None, organization="UNOSSC", role="guest")["from"] == "UNOSSC"
    assert _badge(country=None)["from"] == ""


def test_a_country_is_called_as_the_plan_calls_it() -> None:
    plan = make_plan([participant(country="LAO")], country_names={"LAO": "Laos"})
    assert cells(_cards(plan).table, "from") == ["Laos"]


def test_a_group_is_told_by_name_and_colour() -> None:
    assert _badge(groups=["A"])["group"] == "Lotus · blue"
    assert _badge(groups=[])["group"] == ""
    plan = make_plan([participant(groups=["Z"])])
    assert cells(_cards(plan).table, "group") == ["Group Z"]


def test_the_role_is_told_of_one_person() -> None:
    assert _badge(role="staff")["role"] == "ORGANIZING TEAM"
    assert _badge(role="media")["role"] == "MEDIA"


def test_a_line_that_nobody_has_takes_no_room() -> None:
    plan = make_plan([participant(id="p1"), participant(id="p2")])
    assert _cards(plan).face == ("name", "from", "role")
    local = make_plan([participant(id="p1"), participant(id="p2", name_local="雷浩")])
    assert _cards(local).face == ("name", "name_local", "from", "role")


def test_groups_countries_and_people_narrow_the_badges() -> None:
    plan = make_plan(
        [
            participant(id="p1", family_name="A", groups=["A"]),
            participant(id="p2", family_name="B", groups=["A"], country="KHM"),
            participant(id="p3", family_name="C"),
        ]
    )
    assert _ids(plan, groups=("A",)) == ["p1", "p2"]
    assert _ids(plan, countries=("KHM",)) == ["p2"]
    assert _ids(plan, people=("p3", "p1")) == ["p1", "p3"]
    with pytest.raises(NotFound, match="p3 Ana C is not in A"):
        _ids(plan, people=("p3",), groups=("A",))


def test_eight_badges_fit_an_a4_page() -> None:
    page = only("badges", make_plan(1)).page
    assert ACROSS * DOWN == 8
    assert 210 - 2 * page.margin_mm >= ACROSS * WIDTH_MM
    assert 297 - 2 * page.margin_mm >= DOWN * HEIGHT_MM


def test_the_rows_reach_a_printer_as_csv() -> None:
    assert len(table(only("badges", make_plan(3))).rows) == 3


@given(st.lists(st.tuples(st.sampled_from(["confirmed", "invited", "declined"]), st.text(max_size=40))))
def test_each_confirmed_person_has_one_badge_whatever_the_name(people: list[tuple[str, str]]) -> None:
    plan = make_plan(
        [participant(id=f"p{n}", status=status, badge_name=name) for n, (status, name) in enumerate(people)]
    )
    expected = [f"p{n}" for n, (status, _) in enumerate(people) if status == "confirmed"]
    assert sorted(_ids(plan)) == sorted(expected)
    assert all(cells(_cards(plan).table, "name"))


def test_the_badges_of_the_example() -> None:
    golden("papers/badges.json", as_json.text([only("badges", example("beijing-2023"))]))
