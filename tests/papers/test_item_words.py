"""How what happens is put into words: when, what, with whom, and what must be known besides."""

import datetime as dt
from typing import Any, get_args

import pytest

from seminar_cli.papers.item_words import details, item_lines, people_lines, time_words, tone_of
from seminar_cli.papers.paper import Tone
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import SessionKind
from seminar_cli.plan.timeline import Entry, programme, undated
from tests.factories import (
    FIRST,
    Data,
    day,
    institution,
    make_plan,
    participant,
    session,
    speaker,
    trip,
    venue,
    visit,
)

CANARY = "Qx7Zw9Vk"


def _entries(plan: Plan) -> list[Entry]:
    return [*(entry for each in programme(plan) for entry in each.entries), *undated(plan)]


def _session(**keys: Any) -> tuple[Plan, Entry]:
    plan = make_plan(
        [
            participant(
                id="p001", honorific="Ms.", family_name="Reyes", position="Director", organization="Ministry"
            )
        ],
        [session(id="s1", **keys)],
        institutions=[
            institution(id="mofcom", name="Ministry of Commerce", acronym="MOFCOM"),
            institution(id="undp", name="UNDP"),
        ],
        speakers=[
            speaker(
                id="lei",
                honorific="Mr.",
                family_name="Lei",
                position="Dean",
                institution="mofcom",
                email=CANARY,
            ),
            speaker(id="wang", honorific="Ms.", given_names="Li", family_name="Wang"),
        ],
        venues=[venue(id="room", link="https://meet.example.org/1")],
        groups=[{"id": "A", "name": "Alpha"}],
    )
    return plan, _entries(plan)[0]


# --- when ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({}, "09:00–10:30"),
        ({"end": dt.time(1), "ends_on": day(1)}, "09:00–01:00 (+1)"),
        ({"ends_on": day(-1)}, "09:00–10:30"),
    ],
)
def test_a_time_is_told_with_the_days_it_goes_on(keys: Data, told: str) -> None:
    assert time_words(_session(**keys)[1]) == told


def test_what_goes_on_says_until_when_on_its_last_day_only() -> None:
    plan = make_plan([], [session(ends_on=day(2), end=dt.time(17))])
    assert [time_words(entry) for entry in _entries(plan)] == [
        "09:00–17:00 (+2)",
        "continued",
        "continued –17:00",
    ]
    plan = make_plan([], [{"id": "s1", "title": "Exhibit", "date": FIRST, "ends_on": day(1)}])
    assert [time_words(entry) for entry in _entries(plan)] == ["all day", "continued"]


def test_a_time_is_told_as_far_as_it_is_known() -> None:
    plan = make_plan(
        [],
        [
            {"id": "s1", "title": "x", "date": FIRST, "start": dt.time(9)},
            {"id": "s2", "title": "x", "date": FIRST},
        ],
        visits=[{"id": "v1", "title": "x", "date": FIRST, "lunch": "x"}, visit(lunch="x")],
    )
    told = {(entry.what, entry.id): time_words(entry) for entry in _entries(plan)}
    assert told["session", "s1"] == "09:00"
    assert told["session", "s2"] == told["visit", "v1"] == "all day"
    assert told["lunch", "v1"] == ""
    assert "16:00" in told.values()


# --- what ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "marks"),
    [
        ({}, ()),
        ({"status": "cancelled"}, ("(cancelled)",)),
        ({"status": "planned"}, ("(to be confirmed)",)),
        ({"groups": ["A", "B"]}, ("(Alpha, Group B)",)),
        ({"groups": ["staff"]}, ("(Organizing team)",)),
        ({"groups": ["delegate"]}, ()),
        ({"groups": ["A"], "status": "planned"}, ("(to be confirmed)", "(Alpha)")),
    ],
)
def test_a_title_is_followed_by_what_changes_how_it_is_read(keys: Data, marks: tuple[str, ...]) -> None:
    assert item_lines(*_session(**keys)) == ("Trends in trade", *marks)


def test_parallel_items_say_so_and_a_bus_beside_one_changes_nothing() -> None:
    plan = make_plan([], [session(id="s1"), session(id="s2")])
    assert [item_lines(plan, entry)[1:] for entry in _entries(plan)] == [("(in parallel)",)] * 2
    plan = make_plan([], [session(id="s1")], trips=[trip(depart=dt.time(9), arrive=dt.time(10))])
    assert [item_lines(plan, entry)[1:] for entry in _entries(plan)] == [(), ()]


def test_an_item_without_an_end_hides_no_parallel_ones() -> None:
    endless = {"id": "s0", "title": "Coffee", "date": FIRST, "start": dt.time(9, 15)}
    plan = make_plan([], [session(id="s1"), endless, session(id="s2", start=dt.time(9, 30))])
    assert [entry.id for entry in _entries(plan) if "(in parallel)" in item_lines(plan, entry)] == [
        "s1",
        "s2",
    ]


@pytest.mark.parametrize("kind", [*get_args(SessionKind), None])
def test_every_kind_has_a_tone(kind: str | None) -> None:
    keys = {"kind": kind} if kind else {}
    entry = _entries(make_plan([], [{"id": "s1", "title": "x", **keys}]))[0]
    assert tone_of(entry) in get_args(Tone)


def test_visits_lunches_and_trips_have_tones_of_their_own() -> None:
    plan = make_plan(visits=[visit(lunch="x")], trips=[trip()])
    assert {entry.what: tone_of(entry) for entry in _entries(plan)} == {
        "visit": "visit",
        "lunch": "meal",
        "trip": "travel",
    }


# --- with whom -------------------------------------------------------------------------------------


def test_speakers_are_told_with_post_body_role_and_means() -> None:
    people = people_lines(
        *_session(
            speakers=[
                {"id": "lei", "role": "remarks", "by": "video"},
                {"id": "wang", "by": "online"},
                "p001",
                "nobody",
            ]
        )
    )
    assert people == (
        "Mr. Hao Lei, Dean, MOFCOM (remarks, by video)",
        "Ms. Li Wang (online)",
        "Ms. Ana Reyes, Director, Ministry",
        "nobody",
    )


def test_who_has_declined_is_not_announced_and_does_not_hide_the_institution() -> None:
    people = people_lines(*_session(speakers=[{"id": "lei", "status": "declined"}], institutions=["mofcom"]))
    assert people == ("Ministry of Commerce",)


def test_the_moderator_and_the_institutions_follow() -> None:
    people = people_lines(
        *_session(
            speakers=["lei"],
            moderator="wang",
            institutions=["mofcom", "undp", {"id": "mofcom", "role": "host"}, "unknown"],
        )
    )
    assert people == (
        "Mr. Hao Lei, Dean, MOFCOM",
        "Ms. Li Wang (moderator)",
        "UNDP",
        "Ministry of Commerce (host)",
        "unknown",
    )


def test_a_visit_tells_its_host_who_receives_and_who_goes_along_without_their_telephones() -> None:
    plan = make_plan(
        [participant(id="p020", given_names="Li", family_name="Na")],
        visits=[
            visit(
                host="expo",
                received_by=[
                    {"name": "Ms. Wang", "position": "Director", "phone": CANARY},
                    {"name": "Mr. Xu"},
                ],
                accompanied_by=["p020", "p999"],
                lunch="grill",
            )
        ],
        institutions=[institution(id="expo", name="Expo Centre")],
    )
    expo, lunch = _entries(plan)
    assert people_lines(plan, expo) == (
        "Host: Expo Centre",
        "received by Ms. Wang (Director), Mr. Xu",
        "accompanied by Li Na, p999",
    )
    assert (people_lines(plan, lunch), details(plan, lunch)) == ((), ())


def test_a_trip_tells_its_escort_and_where_to_meet() -> None:
    plan = make_plan(
        [participant(id="p020", given_names="Li", family_name="Na")],
        trips=[
            trip(
                escort=["p020"],
                meet=dt.time(8, 10),
                meeting_point="Hotel lobby",
                vehicles=[{"name": "Bus 1", "phone": CANARY, "driver": CANARY}, {"name": "Bus 2"}],
            ),
            trip(depart=dt.time(15)),
        ],
    )
    first, second = _entries(plan)
    assert people_lines(plan, first) == ("Li Na",)
    assert details(plan, first) == ("Meet 08:10 Hotel lobby", "Bus 1, Bus 2")
    assert (people_lines(plan, second), details(plan, second)) == ((), ())


# --- besides ---------------------------------------------------------------------------------------


def test_a_session_tells_publications_languages_interpreters_and_the_link() -> None:
    told = details(
        *_session(
            publications=[
                {"title": "South-South Ideas", "publishers": ["mofcom", "xyz"]},
                {"title": "Atlas"},
            ],
            languages=["en", "zh"],
            interpreters=["wang"],
            venue="room",
        )
    )
    assert told == (
        "“South-South Ideas” (MOFCOM, xyz)",
        "“Atlas”",
        "https://meet.example.org/1",
        "Languages: English, Chinese",
        "Interpreters: Ms. Li Wang",
    )


def test_the_languages_of_the_whole_seminar_are_not_repeated() -> None:
    plan = make_plan([], [session(languages=["en"])], seminar={"languages": ["en"]})
    assert details(plan, _entries(plan)[0]) == ()


def test_a_visit_tells_what_to_wear_and_bring() -> None:
    plan = make_plan(visits=[visit(dress="business casual", bring="passport")])
    assert details(plan, _entries(plan)[0]) == ("Wear: business casual", "Bring: passport")
