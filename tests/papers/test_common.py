"""What papers share: dates, heads, bands by group, and whom an item concerns."""

import datetime as dt
from typing import Any

import pytest

from seminar_cli.papers.common import (
    bands_by_group,
    column,
    concerns,
    day_title,
    group_name,
    in_groups,
    in_protocol_order,
    issue_line,
    numbered,
    person_cells,
    seminar_line,
    short_date,
    span,
    zone_line,
)
from seminar_cli.papers.paper import Band, Column, Row
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Timed
from seminar_cli.plan.seating import group_of
from seminar_cli.plan.timeline import programme
from tests.factories import FIRST, Data, day, make_plan, participant, session, speaker, trip, visit

# --- dates and heads -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (FIRST, FIRST, "Mon 24 July 2023"),
        (FIRST, dt.date(2023, 7, 28), "24–28 July 2023"),
        (FIRST, dt.date(2023, 8, 4), "24 July – 4 August 2023"),
        (dt.date(2023, 12, 30), dt.date(2024, 1, 2), "30 December 2023 – 2 January 2024"),
        (dt.date(2023, 7, 24), dt.date(2024, 7, 24), "24 July 2023 – 24 July 2024"),
    ],
)
def test_a_span_of_days_repeats_no_more_than_it_must(start: dt.date, end: dt.date, told: str) -> None:
    assert span(start, end) == told


def test_a_short_date_has_no_year() -> None:
    assert short_date(FIRST) == "Mon 24 July"


def test_the_second_line_says_what_when_and_where_as_far_as_known() -> None:
    assert seminar_line(make_plan()) == "Seminar on trade · 24–28 July 2023 · Beijing"
    assert seminar_line(make_plan(seminar={"city": ""})) == "Seminar on trade · 24–28 July 2023"


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("Asia/Shanghai", "Times: Asia/Shanghai (UTC+08:00)"),
        ("America/St_Johns", "Times: America/St_Johns (UTC-02:30)"),
        ("UTC", "Times: UTC (UTC+00:00)"),
        ("Europe/Paris", "Times: Europe/Paris (UTC+02:00)"),
    ],
)
def test_the_time_zone_is_told_as_of_the_first_day(zone: str, told: str) -> None:
    assert zone_line(make_plan(seminar={"timezone": zone})) == told


def test_an_issue_is_told_where_it_is_counted() -> None:
    assert issue_line(make_plan(seminar={"issue": 3})) == "Issue 3"
    assert issue_line(make_plan()) == ""


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({}, "Day 2 · Tue 25 July 2023"),
        ({"kind": "programme"}, "Day 2 · Tue 25 July 2023"),
        ({"kind": "rest"}, "Day 2 · Tue 25 July 2023 · Rest day"),
        ({"kind": "travel", "title": "To Jinan"}, "Day 2 · Tue 25 July 2023 · To Jinan"),
        ({"kind": "arrival"}, "Day 2 · Tue 25 July 2023 · Arrival"),
        ({"kind": "departure"}, "Day 2 · Tue 25 July 2023 · Departure"),
    ],
)
def test_a_day_is_titled_by_number_date_and_what_it_is(stated: Data, told: str) -> None:
    plan = make_plan(days=[{"date": day(1), **stated}])
    assert day_title(programme(plan)[1]) == told


def test_a_day_outside_the_seminar_has_no_number() -> None:
    plan = make_plan(days=[{"date": day(-1)}])
    assert day_title(programme(plan)[0]) == "Sun 23 July 2023"


def test_a_column_is_labelled_by_the_word_for_its_key_unless_another_is_given() -> None:
    assert column("no", "number") == Column("no", "No.", "number")
    assert column("no", label="Number").label == "Number"
    with pytest.raises(KeyError):
        column("no such word")


# --- groups ----------------------------------------------------------------------------------------

GROUPS = [{"id": "A", "name": "Alpha"}, {"id": "B"}, {"id": "blue-bus"}]


@pytest.mark.parametrize(
    ("of", "declared", "group"),
    [
        (["A"], GROUPS, "A"),
        (["B", "A"], GROUPS, "A"),
        (["bus-1", "B"], GROUPS, "B"),
        (["bus-1"], GROUPS, ""),
        ([], GROUPS, ""),
        (["bus-1", "B"], [], "bus-1"),
        ([], [], ""),
    ],
)
def test_a_sheet_lists_a_person_under_one_group(of: list[str], declared: list[Data], group: str) -> None:
    plan = make_plan([participant(groups=of)], groups=declared)
    assert group_of(plan, plan.participants[0]) == group


@pytest.mark.parametrize(
    ("key", "name"), [("A", "Alpha"), ("B", "Group B"), ("AB", "Group AB"), ("blue-bus", "blue-bus")]
)
def test_a_group_is_called_by_its_name_or_its_letter(key: str, name: str) -> None:
    assert group_name(make_plan(groups=GROUPS), key) == name


def _bands(plan: Plan) -> dict[str, list[str]]:
    bands = bands_by_group(plan, plan.participants, lambda person: Row({}, id=person.id))
    return {band.label: [row.id for row in band.rows] for band in bands}


def test_bands_stand_in_the_plans_order_and_who_has_no_group_comes_last() -> None:
    people = [
        participant(id="p1", groups=[]),
        participant(id="p2", groups=["B"]),
        participant(id="p3", groups=["A", "B"]),
    ]
    plan = make_plan(people, groups=[{"id": "B"}, {"id": "A"}, {"id": "C"}])
    assert _bands(plan) == {"Group B": ["p2", "p3"], "Without a group": ["p1"]}


def test_groups_that_are_not_declared_make_bands_too() -> None:
    plan = make_plan(
        [participant(id="p1", groups=["b"]), participant(id="p2", groups=["a"]), participant(id="p3")]
    )
    assert _bands(plan) == {"Group a": ["p2"], "Group b": ["p1"], "Without a group": ["p3"]}


def test_without_groups_there_is_one_band_without_a_heading_and_for_nobody_none() -> None:
    assert list(_bands(make_plan(participants=2))) == [""]
    assert _bands(make_plan()) == {}


def test_numbers_run_on_through_the_bands() -> None:
    bands = numbered(
        (Band("A", (Row({"name": "x"}, "p1", "muted"),), Row({"name": "1"})), Band("B", (Row({}),)))
    )
    assert [row.cells["no"] for band in bands for row in band.rows] == [1, 2]
    assert bands[0].rows[0] == Row({"no": 1, "name": "x"}, "p1", "muted")
    assert bands[0].total == Row({"name": "1"})


# --- whom something concerns -----------------------------------------------------------------------

PEOPLE = [participant(id="a1", groups=["A"]), participant(id="b1", groups=["B"]), participant(id="n1")]


@pytest.mark.parametrize(
    ("keys", "concerned"),
    [
        ({}, ["A", "B"]),
        ({"groups": ["A"]}, ["A"]),
        ({"groups": ["A", "B"]}, ["A", "B"]),
        ({"groups": ["all"]}, ["A", "B"]),
        ({"groups": ["delegate"]}, ["A", "B"]),
        ({"groups": ["B", "staff"]}, ["A", "B"]),
        ({"people": ["a1"]}, ["A"]),
        ({"people": ["n1"]}, []),
        ({"groups": ["B"], "people": ["a1"]}, ["A", "B"]),
        ({"groups": ["B"], "people": ["n1"]}, ["B"]),
    ],
)
def test_an_item_concerns_those_it_is_meant_for(keys: Data, concerned: list[str]) -> None:
    plan = make_plan(PEOPLE, [session(**keys)])
    assert [group for group in ("A", "B") if concerns(plan, plan.sessions[0], [group])] == concerned


@pytest.mark.parametrize(
    ("keys", "concerned"),
    [
        ({"serves": ["va"]}, ["A"]),
        ({"serves": ["va", "vb"]}, ["A", "B"]),
        ({"serves": ["nothing"]}, ["A", "B"]),
        ({"serves": ["va"], "groups": ["B"]}, ["B"]),
        ({}, ["A", "B"]),
    ],
)
def test_a_trip_concerns_those_of_the_items_it_serves(keys: Data, concerned: list[str]) -> None:
    plan = make_plan(
        PEOPLE, visits=[visit(id="va", groups=["A"]), visit(id="vb", groups=["B"])], trips=[trip(**keys)]
    )
    assert [group for group in ("A", "B") if concerns(plan, plan.trips[0], [group])] == concerned


def test_declared_groups_count_before_anybody_is_in_them() -> None:
    plan = make_plan([], [session(groups=["B"])], groups=[{"id": "A"}, {"id": "B"}])
    record: Timed = plan.sessions[0]
    assert [concerns(plan, record, [group]) for group in ("A", "B")] == [False, True]


def test_everybody_is_in_the_groups_where_none_are_asked_for() -> None:
    plan = make_plan(PEOPLE)
    assert [in_groups(person, ()) for person in plan.participants] == [True, True, True]
    assert [in_groups(person, ("A", "C")) for person in plan.participants] == [True, False, False]


# --- people ----------------------------------------------------------------------------------------


def test_what_lists_print_of_a_person() -> None:
    plan = make_plan(
        [participant(honorific="Ms.", family_name="Reyes", position="Director", organization="Ministry")],
        speakers=[speaker(family_name="Lei", position="Dean")],
    )
    told: list[dict[str, Any]] = [
        person_cells(plan, person) for person in (*plan.participants, *plan.speakers)
    ]
    assert told == [
        {
            "name": "Ms. Ana REYES",
            "country": "Lao People's Democratic Republic",
            "position_organization": "Director, Ministry",
        },
        {"name": "Hao LEI", "country": "", "position_organization": "Dean"},
    ]


def test_people_are_put_in_protocol_order() -> None:
    plan = make_plan(
        [
            participant(id="p1", country="LAO"),
            participant(id="p2", country="KHM"),
            participant(id="p3", country="LAO", precedence=1),
        ]
    )
    assert [person.id for person in in_protocol_order(plan, plan.participants)] == ["p2", "p3", "p1"]
