"""Figures: recounted from the files as they stand, their parts sum, and each has its records."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.build import build
from seminar_cli.plan.figures import SUBJECTS, figures
from seminar_cli.plan.plan import Plan
from tests.factories import day, institution, make_plan, participant, session, speaker, venue, visit

EXAMPLES = Path(__file__).parents[2] / "examples"


def _raw(name: str) -> dict[str, Any]:
    return tomli.loads((EXAMPLES / name / "seminar.toml").read_text("utf-8"))


def _value(plan: Plan, key: str) -> float:
    return figures(plan)[key].value


# --- recounted -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["beijing-2023", "forum-2021"])
def test_people_are_those_of_the_file(name: str) -> None:
    raw = _raw(name)
    made = figures(build(raw))
    confirmed = [each for each in raw["participants"] if each.get("status", "confirmed") == "confirmed"]
    coming = [each for each in confirmed if each.get("role", "delegate") == "delegate"]
    assert made["people"].value == len(confirmed)
    assert made["people.staff"].value == sum(each.get("role") == "staff" for each in confirmed)
    assert made["participants"].records == tuple(each["id"] for each in coming)
    assert made["countries"].value == len({each["country"] for each in coming})
    for gender in ("female", "male", "other", "undisclosed"):
        counted = made[f"participants.gender.{gender}"].value
        assert counted == sum(each.get("gender") == gender for each in coming)
    asked = [each for each in raw["participants"] if each.get("role", "delegate") == "delegate"]
    assert made["delegates"].value == len(asked)


@pytest.mark.parametrize("name", ["beijing-2023", "forum-2021", "online-2022"])
def test_the_programme_is_that_of_the_file(name: str) -> None:
    raw = _raw(name)
    made = figures(build(raw))
    held = [each for each in raw["sessions"] if each.get("status") != "cancelled"]
    once = [each for each in held if not each.get("repeat_of")]
    work = [each for each in once if each.get("kind") not in {"meal", "free"}]
    assert made["sessions"].records == tuple(each["id"] for each in work)
    assert made["sessions.lecture"].value == sum(each.get("kind") == "lecture" for each in work)
    visits = [each for each in raw.get("visits", []) if each.get("status") != "cancelled"]
    assert made["visits"].value == len(visits)
    assert set(made["visit_hosts"].records) == {each["host"] for each in visits}
    assert made["days"].value == (raw["seminar"]["end"] - raw["seminar"]["start"]).days + 1
    minutes = sum(map(_minutes, [each for each in (*work, *visits) if each.get("kind") != "exhibit"]))
    assert made["hours_offered"].value == round(minutes / 60, 2)
    speakers = {
        part if isinstance(part, str) else part["id"]
        for each in once
        for part in each.get("speakers", [])
        if isinstance(part, str) or part.get("status") != "declined"
    }
    assert set(made["speakers"].records) == speakers


def _minutes(item: dict[str, Any]) -> int:
    if "minutes" in item:
        return int(item["minutes"])
    if "start" not in item or "end" not in item:
        return 0
    start, end = (60 * item[key].hour + item[key].minute for key in ("start", "end"))
    return int(end - start)


def test_beijing_is_what_the_account_says() -> None:
    made = figures(build(_raw("beijing-2023")))
    assert (made["participants"].value, made["countries"].value, made["days"].value) == (18, 14, 12)
    assert made["cities"].records == ("Beijing", "Jinan", "Qingdao")
    assert made["speakers.by.video"].value == 1


def test_published_figures_stand_where_nobody_is_in_the_plan() -> None:
    made = figures(build(_raw("online-2022")))
    assert (made["participants"].value, made["countries"].value) == (1100, 90)
    assert "women" not in made
    assert not any(key.startswith("attendance") for key in made)


# --- rules -----------------------------------------------------------------------------------------


def test_reruns_count_once_and_what_is_cancelled_nowhere() -> None:
    plan = make_plan(
        sessions=[
            session(id="s1"),
            session(id="s2", repeat_of="s1", date=day(1)),
            session(id="s3", status="cancelled"),
            session(id="s4", kind="meal", start=dt.time(12), end=dt.time(13)),
        ]
    )
    assert figures(plan)["sessions"].records == ("s1",)
    assert figures(plan)["reruns"].records == ("s2",)
    assert _value(plan, "contact_hours") == 1.5


def test_a_rerun_of_what_is_cancelled_takes_its_place() -> None:
    plan = make_plan(
        sessions=[session(id="s1", status="cancelled"), session(id="s2", repeat_of="s1", date=day(1))]
    )
    assert figures(plan)["sessions"].records == ("s2",)


def test_what_runs_in_parallel_is_one_contact_hour_and_two_offered() -> None:
    side_by_side = [session(kind="breakout", attend="choice") for _ in range(2)]
    longer = session(start=dt.time(10), end=dt.time(11))
    plan = make_plan(sessions=[*side_by_side, longer, session(start=None, end=None, minutes=30)])
    assert _value(plan, "contact_hours") == 2.5
    assert _value(plan, "hours_offered") == 4.5


def test_speakers_count_once_by_the_nearest_way_and_not_where_they_declined() -> None:
    parts = [{"id": "lei", "by": "video"}, {"id": "no", "status": "declined"}, "p001", "nobody"]
    plan = make_plan(
        [participant(id="p001", organization_kind="ngo", gender="other")],
        [session(speakers=parts), session(date=day(1), speakers=["lei"])],
        institutions=[institution(id="uno", kind="un")],
        speakers=[speaker(id="lei", institution="uno", gender="male"), speaker(id="no")],
    )
    made = figures(plan)
    assert made["speakers"].records == ("lei", "p001", "nobody")
    assert made["speakers.by.video"].value == 0
    assert made["speakers.institution.un"].records == ("lei",)
    assert made["speakers.institution.ngo"].records == ("p001",)
    assert made["speakers.institution.unstated"].records == ("nobody",)
    assert made["speakers.gender.other"].records == ("p001",)


def test_a_visit_is_in_the_city_of_its_venue_its_host_or_its_day() -> None:
    plan = make_plan(
        visits=[
            visit(venue="here", host="expo"),
            visit(host="expo", date=day(1)),
            visit(date=day(2)),
            visit(venue="web", date=day(2)),
        ],
        venues=[venue(id="here", city="Jinan"), venue(id="web", kind="online", city="")],
        institutions=[institution(id="expo", city="Qingdao")],
        days=[{"date": day(2), "city": "Weihai"}],
    )
    assert figures(plan)["cities"].records == ("Jinan", "Qingdao", "Weihai")


def test_rates_are_those_of_delegates_once_attendance_was_taken() -> None:
    people = [participant(id=f"p{number}") for number in range(1, 5)] + [participant(id="p9", role="staff")]
    held = [session(id="s1"), session(id="s2", date=day(1))]
    assert "attendance" not in figures(make_plan(people, held))
    plan = make_plan(
        people,
        held,
        attendance=[{"item": "s1", "present": ["p1", "p9"], "late": ["p2"], "walk_ins": [{"name": "Ms. X"}]}],
    )
    made = figures(plan)
    assert made["attended"].records == ("p1", "p2")
    assert made["attendance.item.s1"].records == ("p1", "p2")
    assert made["attendance.item.s1"].rate == 0.5
    assert made["attendance.day.2023-07-24"].value == 2
    assert made["walk_ins"].value == 1
    assert "attendance.item.s2" not in made


# --- what holds always -----------------------------------------------------------------------------

PEOPLE = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "gender": st.sampled_from(["female", "male", "other", "undisclosed"]),
            "role": st.sampled_from(["delegate", "observer", "staff"]),
            "status": st.sampled_from(["confirmed", "invited", "withdrawn"]),
            "country": st.sampled_from(["LAO", "KEN", "ATA", "CHL", "FRA"]),
            "organization_kind": st.sampled_from(["government", "ngo"]),
        },
    ),
    max_size=12,
)
SESSIONS = st.lists(
    st.fixed_dictionaries(
        {"start": st.sampled_from([dt.time(8), dt.time(9), dt.time(10), dt.time(11)])},
        optional={
            "kind": st.sampled_from(["lecture", "dialogue", "meal", "breakout"]),
            "status": st.sampled_from(["planned", "cancelled"]),
        },
    ),
    max_size=8,
)


@given(PEOPLE, SESSIONS)
def test_parts_sum_to_their_whole_and_counts_have_their_records(
    people: list[dict[str, Any]], sessions: list[dict[str, Any]]
) -> None:
    bare = [
        {"given_names": "Ana", "id": f"p{number:03}", **each} for number, each in enumerate(people, start=1)
    ]
    held = [
        {"title": "Trade", "id": f"s{number:02}", "date": day(), "minutes": 90, **each}
        for number, each in enumerate(sessions, start=1)
    ]
    plan = make_plan(bare, held)
    for make in SUBJECTS.values():
        for group in make(plan):
            if group.whole:
                assert sum(figure.value for figure in group.figures) == group.whole.value, group.key
                together = [key for figure in group.figures for key in figure.records]
                assert sorted(together) == sorted(group.whole.records)
    made = figures(plan)
    for region in [each for each in made if each.startswith("participants.region.") and each.count(".") == 2]:
        parts = [figure for key, figure in made.items() if key.startswith(f"{region}.")]
        assert sum(figure.value for figure in parts) == made[region].value
    assert made["contact_hours"].value <= made["hours_offered"].value
    hours = {"contact_hours", "hours_offered"}
    assert all(len(each.records) == each.value for key, each in made.items() if key not in hours)
