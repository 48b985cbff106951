"""The programme: an overview, a sheet a day, and what has no date yet."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.papers.agenda import DAYS_ACROSS
from seminar_cli.papers.paper import Grid, Paper
from seminar_cli.plan.plan import Plan
from tests.factories import FIRST, Data, day, make_plan, participant, session, trip, venue, visit
from tests.papers.shared import assert_sound, cells, example, grid, ids, parts, table


def _agenda(plan: Plan, **asked: object) -> dict[str, Paper]:
    return parts("agenda", plan, **asked)


def _first(plan: Plan, **asked: object) -> Paper:
    return _agenda(plan, **asked)["2023-07-24"]


def _timed(key: str, start: float, end: float | None = None, **keys: Any) -> Data:
    times = {"start": start} if end is None else {"start": start, "end": end}
    clock = {name: dt.time(int(hour), round(hour % 1 * 60)) for name, hour in times.items()}
    return {"id": key, "title": key, "date": FIRST, **clock, **keys}


# --- parts -----------------------------------------------------------------------------------------


def test_there_is_an_overview_and_a_part_for_each_day() -> None:
    assert list(_agenda(make_plan(sessions=2))) == [
        "overview", "2023-07-24", "2023-07-25", "2023-07-26", "2023-07-27", "2023-07-28"
    ]  # fmt: skip


def test_a_day_asked_for_comes_alone_and_two_with_an_overview() -> None:
    plan = make_plan(sessions=[session(), {"id": "s9", "title": "Some day"}])
    assert list(_agenda(plan, days=(FIRST,))) == ["2023-07-24"]
    assert list(_agenda(plan, days=(FIRST, day(2)))) == ["overview", "2023-07-24", "2023-07-26"]


def test_a_seminar_of_one_day_has_no_overview() -> None:
    assert list(_agenda(make_plan(seminar={"end": FIRST}))) == ["2023-07-24"]


def test_a_long_seminar_has_overviews_of_about_as_many_days() -> None:
    plan = make_plan(seminar={"end": day(2 * DAYS_ACROSS)})
    overviews = [paper for part, paper in _agenda(plan).items() if part.startswith("overview")]
    counts = [len(grid(paper, "overview").columns) for paper in overviews]
    assert sum(counts) == 2 * DAYS_ACROSS + 1
    assert max(counts) <= DAYS_ACROSS
    assert max(counts) - min(counts) <= 2


def test_titles_name_the_day_its_city_and_the_zone_and_every_page_the_issue() -> None:
    paper = _first(make_plan(sessions=1, seminar={"issue": 3}))
    assert paper.title == "Day 1 · Mon 24 July 2023"
    assert paper.subtitle == "Beijing · Times: Asia/Shanghai (UTC+08:00)"
    assert (paper.tab, paper.issue, paper.document) == ("Day 1", "Issue 3", "Programme – Seminar on trade")


def test_a_day_outside_is_called_by_its_date() -> None:
    paper = _agenda(make_plan(sessions=[session(date=day(-1))]))["2023-07-23"]
    assert (paper.title, paper.tab) == ("Sun 23 July 2023", "23 Jul")


def test_days_on_which_nothing_is_planned_say_so() -> None:
    agenda = _agenda(make_plan(days=[{"date": day(1), "kind": "rest"}]))
    assert table(agenda["2023-07-24"]).empty == "Nothing is planned for this day yet."
    assert table(agenda["2023-07-25"]).empty == "Rest day: nothing is planned."
    assert grid(agenda["overview"], "overview").empty == "Nothing has a time yet."


# --- a day -----------------------------------------------------------------------------------------


def test_a_day_tells_everything_in_order_of_time() -> None:
    plan = make_plan(
        sessions=[_timed("s1", 9, 10.5, venue="hall"), {"id": "s2", "title": "Exhibit", "date": FIRST}],
        visits=[visit(id="v1", lunch="hall")],
        trips=[trip(id="t1", origin="hall", destination="Jinan")],
        venues=[venue(id="hall", name="Hall")],
    )
    shown = table(_first(plan))
    assert ids(shown) == ["s2", "s1", "t1", "v1", "v1"]
    assert cells(shown, "time") == ["all day", "09:00–10:30", "13:00–13:30", "14:00–16:00", "16:00"]
    assert cells(shown, "place") == ["", "Hall", "", "", "Hall"]


def test_a_cancelled_item_is_kept_and_struck_out_and_is_not_in_the_overview() -> None:
    agenda = _agenda(make_plan(sessions=[_timed("s1", 9, 10, status="cancelled"), _timed("s2", 11, 12)]))
    row = table(agenda["2023-07-24"]).rows[0]
    assert (row.id, row.tone, row.cells["item"]) == ("s1", "struck", ("s1", "(cancelled)"))
    assert [block.id for block in grid(agenda["overview"], "overview").blocks] == ["s2"]


def test_parallel_items_stand_side_by_side_under_their_places() -> None:
    plan = make_plan(
        sessions=[
            _timed("s1", 9, 10, venue="a"),
            _timed("s2", 9, 10, venue="b"),
            _timed("s3", 9, 10),
            _timed("s4", 11, 12, venue="a"),
        ],
        venues=[venue(id="a", name="Hall A"), venue(id="b", name="Hall B")],
    )
    shown = grid(_first(plan), "side_by_side")
    assert shown.columns == ("Hall A", "Hall B", "s3")
    assert [(block.id, block.column, block.lane, block.lanes) for block in shown.blocks] == [
        ("s1", 0, 0, 1),
        ("s2", 1, 0, 1),
        ("s3", 2, 0, 1),
    ]


def test_two_parallel_items_in_one_place_share_its_column_and_no_grid_is_made_of_one_place() -> None:
    halls = [venue(id="a", name="Hall A"), venue(id="b", name="Hall B")]
    both = [_timed("s1", 9, 10, venue="a"), _timed("s2", 9.5, 11, venue="a")]
    plan = make_plan(sessions=[*both, _timed("s3", 9, 11, venue="b")], venues=halls)
    assert [(block.lane, block.lanes) for block in grid(_first(plan), "side_by_side").blocks] == [
        (0, 2),
        (1, 2),
        (0, 1),
    ]
    assert not any(
        isinstance(section, Grid) for section in _first(make_plan(sessions=both, venues=halls)).sections
    )


def test_an_item_of_several_days_stands_on_each() -> None:
    agenda = _agenda(make_plan(sessions=[_timed("s1", 9, 17, ends_on=day(2))]))
    times = [cells(table(agenda[day(offset).isoformat()]), "time") for offset in range(4)]
    assert times == [["09:00–17:00 (+2)"], ["continued"], ["continued –17:00"], []]


# --- groups ----------------------------------------------------------------------------------------

PEOPLE = [participant(id="a1", groups=["A"]), participant(id="b1", groups=["B"])]
SPLIT = make_plan(
    PEOPLE,
    [
        _timed("every", 8, 9),
        _timed("role", 9, 10, groups=["delegate"]),
        _timed("for-a", 10, 11, groups=["A"]),
        _timed("for-b", 10, 11, groups=["B"]),
        _timed("named", 11, 12, groups=["B"], people=["a1"]),
        {"id": "later-a", "title": "x", "groups": ["A"]},
        {"id": "later-b", "title": "x", "groups": ["B"]},
    ],
    visits=[visit(id="visit-b", groups=["B"], lunch="grill")],
    trips=[trip(id="bus-b", serves=["visit-b"])],
)


def test_a_group_sees_what_concerns_it_and_nothing_else() -> None:
    agenda = _agenda(SPLIT, groups=("A",))
    shown = table(agenda["2023-07-24"])
    assert ids(shown) == ["every", "role", "for-a", "named"]
    assert ids(table(agenda["undated"])) == ["later-a"]
    assert "in parallel" not in repr(cells(shown, "item"))


def test_another_group_sees_its_visit_lunch_and_bus() -> None:
    shown = table(_first(SPLIT, groups=("B",)))
    assert ids(shown) == ["every", "role", "for-b", "named", "bus-b", "visit-b", "visit-b"]


def test_two_groups_see_what_either_sees() -> None:
    assert ids(table(_first(SPLIT, groups=("A", "B")))) == ids(table(_first(SPLIT)))


# --- undated ---------------------------------------------------------------------------------------


def test_what_has_no_date_comes_last_in_file_order() -> None:
    plan = make_plan(sessions=[{"id": "s9", "title": "Later"}, {"id": "s1", "title": "Some day"}])
    agenda = _agenda(plan)
    assert list(agenda)[-1] == "undated"
    assert ids(table(agenda["undated"])) == ["s9", "s1"]


# --- the overview ----------------------------------------------------------------------------------


def test_a_short_way_is_left_out_of_the_overview_and_a_long_one_is_not() -> None:
    plan = make_plan(
        trips=[
            trip(id="hop", depart=dt.time(8), arrive=dt.time(8, 20)),
            trip(id="train", depart=dt.time(9), arrive=dt.time(11)),
            {"id": "open", "date": FIRST, "depart": dt.time(12)},
        ]
    )
    assert [block.id for block in grid(_agenda(plan)["overview"], "overview").blocks] == ["train", "open"]


def test_the_legend_tells_only_the_tones_that_are_used() -> None:
    plan = make_plan(sessions=[session(kind="lecture")], visits=[visit()])
    assert grid(_agenda(plan)["overview"], "overview").legend == (
        ("Lectures", "lecture"),
        ("Visits", "visit"),
    )


@pytest.mark.parametrize("start", [0, 9, 23.5, 23 + 59 / 60])
@pytest.mark.parametrize("hours", [None, 0, 1, 30])
def test_one_item_at_any_time_gives_a_grid_that_holds_it(start: float, hours: float | None) -> None:
    item = _timed("s1", start)
    if hours is not None:
        item["minutes"] = round(hours * 60) or 1
    paper = _agenda(make_plan(sessions=[item]))["overview"]
    assert_sound(paper)
    assert [block.id for block in grid(paper, "overview").blocks] == ["s1"]


QUARTERS = st.integers(0, 95).map(lambda quarter: quarter / 4)
ITEMS = st.lists(
    st.tuples(
        st.sampled_from(["sessions", "visits", "trips"]),
        QUARTERS,
        st.none() | QUARTERS,
        st.sampled_from(["confirmed", "cancelled"]),
        st.sampled_from(["a", "b", ""]),
        st.sampled_from([None, None, 0, 1, 2]),
    ),
    max_size=12,
)


@given(ITEMS)
def test_whatever_is_planned_the_programme_is_sound_and_complete(items: list[Any]) -> None:
    tables: dict[str, Any] = {"sessions": [], "visits": [], "trips": []}
    for number, (name, start, end, status, place, until) in enumerate(items):
        item = _timed(f"x{number}", start, end, status=status)
        if name == "trips":
            names = {"start": "depart", "end": "arrive"}
            item = {names.get(key, key): value for key, value in item.items() if key != "title"}
        else:
            item["venue"] = place
        if until is not None:
            item["ends_on"] = day(until)
        tables[name].append(item)
    agenda = _agenda(make_plan(**tables))
    for paper in agenda.values():
        assert_sound(paper)
    assert {f"x{number}" for number in range(len(items))} == {
        row.id for part, paper in agenda.items() if part != "overview" for row in table(paper).rows
    }


# --- an example ------------------------------------------------------------------------------------


def test_the_seminar_of_2023_has_twelve_days_from_beijing_by_jinan_to_qingdao() -> None:
    agenda = _agenda(example("beijing-2023"))
    numbered = [paper.title for paper in agenda.values() if paper.title.startswith("Day ")]
    assert len(numbered) == 12
    assert numbered[0].startswith("Day 1 · Mon 24 July 2023")
    overviews = [paper for part, paper in agenda.items() if part.startswith("overview")]
    cities = [
        city for paper in overviews for city in ("Beijing", "Jinan", "Qingdao") if city in paper.subtitle
    ]
    assert list(dict.fromkeys(cities)) == ["Beijing", "Jinan", "Qingdao"]
