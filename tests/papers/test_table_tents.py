"""Table tents: one for everybody at the table, with name and country."""

import pytest

from seminar_cli.papers.paper import Cards
from seminar_cli.papers.table_tents import ACROSS, DOWN, HEIGHT_MM, WIDTH_MM
from seminar_cli.plan.plan import Plan
from tests.factories import Data, institution, make_plan, participant, session, speaker
from tests.papers.shared import cells, ids, only


def _cards(plan: Plan, **asked: object) -> Cards:
    (section,) = only("table-tents", plan, **asked).sections
    assert isinstance(section, Cards)
    return section


def _ids(plan: Plan, **asked: object) -> list[str]:
    return ids(_cards(plan, **asked).table)


def test_those_at_the_table_have_a_tent_in_protocol_order() -> None:
    plan = make_plan(
        [
            participant(id="p1", country="LAO"),
            participant(id="p2", country="KHM", role="observer"),
            participant(id="p3", role="staff"),
            participant(id="p4", role="interpreter"),
            participant(id="p5", status="withdrawn"),
        ]
    )
    assert _ids(plan) == ["p2", "p1"]


@pytest.mark.parametrize(
    ("keys", "has_one"),
    [
        ({"speakers": ["hao"]}, True),
        ({"moderator": "hao"}, True),
        ({"speakers": [{"id": "hao", "by": "video"}]}, False),
        ({"speakers": [{"id": "hao", "status": "declined"}]}, False),
        ({"speakers": ["hao"], "status": "cancelled"}, False),
        ({}, False),
    ],
)
def test_a_speaker_who_comes_has_a_tent(keys: Data, has_one: bool) -> None:  # noqa: FBT001 - a table of cases
    plan = make_plan(sessions=[session(**keys)], speakers=[speaker(id="hao")])
    assert _ids(plan) == (["hao"] if has_one else [])


def test_a_tent_bears_name_and_country_or_body() -> None:
    plan = make_plan(
        [participant(honorific="Ms.", given_names="Ana", family_name="Reyes", country="LAO")],
        [session(speakers=["hao"])],
        speakers=[speaker(id="hao", given_names="Hao", family_name="Lei", institution="aibo")],
        institutions=[institution(id="aibo", name="Academy")],
        country_names={"LAO": "Laos"},
    )
    table = _cards(plan).table
    assert cells(table, "name") == ["Ms. Ana Reyes", "Hao Lei"]
    assert cells(table, "from") == ["Laos", "Academy"]


def test_what_is_asked_for_narrows_the_tents() -> None:
    plan = make_plan(
        [participant(id="p1", groups=["A"]), participant(id="p2", country="KHM")],
        [session(speakers=["hao"])],
        speakers=[speaker(id="hao", country="KHM")],
    )
    assert _ids(plan, groups=("A",)) == ["p1"]
    assert _ids(plan, people=("p2",)) == ["p2"]
    assert _ids(plan, countries=("KHM",)) == ["p2", "hao"]


def test_two_tents_fit_an_a4_page() -> None:
    page = only("table-tents", make_plan(1)).page
    assert 210 - 2 * page.margin_mm >= ACROSS * WIDTH_MM
    assert 297 - 2 * page.margin_mm >= DOWN * HEIGHT_MM
