"""All checks at once: planted faults are all found, sound plans are left alone, odd plans break nothing."""

import datetime as dt
from pathlib import Path
from typing import Any

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_cli.checks import CHECKS
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.report import report
from seminar_cli.commands.check import told
from seminar_cli.plan.build import build
from seminar_cli.plan.plan import Plan
from seminar_cli.store.plan_file import load
from tests.checks.desks import LATE, findings, written
from tests.checks.test_pairs import PAIRS
from tests.factories import at, day, make_plan, participant, session, trip, venue
from tests.hostile import assert_tame, hostile_plan

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_faults_of_different_kinds_in_one_plan_are_all_found_each_in_its_line() -> None:
    text = (PAIRS / "A04.toml").read_text("utf-8")
    text += """
[[speakers]]
id = "lei-hao"
family_name = "Lei"

[[participants]]
id = "p001"
family_name = "REYES"

[[sessions]]
id = "s20"
title = "No such hall"
date = 2027-03-09
start = 11:00:00
end = 10:00:00
venue = "hal"
speakers = ["lei-hao", "lei-hao"]
"""
    file = written(text)
    found = {(each.code, file.line_of(each.path)) for each in findings(file.plan)}
    lines = text.splitlines()

    def line(start: str) -> int:
        return next(number for number, each in enumerate(lines, 1) if each.startswith(start))

    wanted = {
        ("A04", 31),
        ("A01", line("date = 2027-03-09")),
        ("A02", line("end = 10:00:00")),
        ("R01", line('venue = "hal"')),
        ("R03", line('speakers = ["lei-hao", "lei-hao"]')),
        ("P11", line('id = "p001"') - 1),
        ("P13", line('family_name = "REYES"')),
    }
    assert wanted - found == set()


@pytest.mark.parametrize("example", sorted(plan.parent.name for plan in EXAMPLES.glob("*/seminar.toml")))
def test_an_example_has_no_errors(example: str) -> None:
    plan = load(EXAMPLES / example / "seminar.toml").plan
    for as_of in (dt.date(2020, 1, 1), plan.seminar.start, LATE):
        assert [found.sentence for found in findings(plan, as_of=as_of) if found.severity == "error"] == []


ROOMS = 13

SLOTS = ((11, 12), (13, 15), (15, 16))


def conference() -> Plan:
    """Four days in thirteen rooms: sessions to choose from, a plenary, coffee, posters all day."""
    rooms = [venue(id=f"room-{number:02}", name=f"Room {number}", capacity=300) for number in range(ROOMS)]
    sessions = []
    for offset in range(4):
        plenary: dict[str, Any] = {"kind": "discussion", "venue": "room-00", "moderator": "p150"}
        coffee: dict[str, Any] = {
            "kind": "meal",
            "venue": "foyer",
            "start": dt.time(10, 30),
            "end": dt.time(11),
        }
        posters: dict[str, Any] = {
            "kind": "exhibit",
            "venue": "foyer",
            "start": dt.time(9),
            "end": dt.time(18),
        }
        common = {"plenary": plenary, "coffee": coffee, "posters": posters}
        sessions += [
            session(id=f"{name}-{offset}", date=day(offset), **keys) for name, keys in common.items()
        ]
        for slot, (begins, ends) in enumerate(SLOTS):
            times = {"date": day(offset), "start": dt.time(begins), "end": dt.time(ends)}
            sessions += [
                session(
                    id=f"p-{offset}-{slot}-{room:02}",
                    kind="breakout",
                    venue=f"room-{room:02}",
                    attend="choice",
                    speakers=[f"p{slot * ROOMS + room + 1:03}"],
                    **times,
                )
                for room in range(ROOMS)
            ]
    return make_plan(
        [_attendee(number) for number in range(1, 201)],
        sessions,
        venues=[*rooms, venue(id="foyer", name="Foyer")],
        seminar={"end": day(3)},
    )


def _attendee(number: int) -> dict[str, Any]:
    name = f"N{chr(97 + number // 26)}{chr(97 + number % 26)}"
    return participant(
        id=f"p{number:03}", family_name=name, country=("LAO", "KHM", "NPL", "KEN", "PER")[number % 5]
    )


def test_a_conference_in_thirteen_rooms_has_no_false_alarm() -> None:
    found = [each.sentence for each in findings(conference()) if each.severity != "note"]
    assert found == []


def test_one_fault_in_the_conference_is_all_that_is_found() -> None:
    data = conference().model_dump(exclude_unset=True)
    data["sessions"][-1]["venue"] = "room-03"
    assert {each.code for each in findings(build(data)) if each.severity != "note"} == {"A04"}


def test_a_hostile_plan_breaks_no_check_and_reaches_no_terminal() -> None:
    for found in findings(hostile_plan()):
        line = click.unstyle(told("seminar.toml", 1, found))
        assert "\n" not in line
        assert_tame(line)


CANARY = "CANARY"


def test_no_finding_tells_a_private_value() -> None:
    private = {
        "email": CANARY,
        "phone": CANARY,
        "diet": [CANARY],
        "notes": CANARY,
        "access_needs": CANARY,
        "passport": {"name": CANARY, "number": CANARY, "expires": dt.date(1999, 9, 9)},
        "visa": {"status": "issued", "kind": CANARY, "expires": dt.date(1999, 9, 9)},
        "birth_date": dt.date(1999, 9, 9),
        "away": [{"since": at(9), "until": at(8), "reason": CANARY}],
    }
    people = [participant(id=key, family_name="Same", **private) for key in ("p001", "p002")]
    plan = make_plan(
        people, trips=[trip(by="train")], stays=[{"id": "one", "check_in": day(), "check_out": day(1)}]
    )
    found = findings(plan)
    assert {"P02", "P03", "P06", "P16", "V08"} <= {each.code for each in found}
    for each in found:
        words = f"{each.sentence} {each.mend} {each.many}"
        assert CANARY not in words
        assert "1999" not in words


moments = st.integers(0, 24 * 60 - 1).map(lambda minute: dt.time(minute // 60, minute % 60))
maybe = st.none()


@st.composite
def odd_items(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Items with any times, people and places, known or not."""
    made = []
    for number in range(draw(st.integers(0, 6))):
        keys = {
            "date": draw(maybe | st.integers(-2, 8).map(day)),
            "start": draw(maybe | moments),
            "end": draw(maybe | moments),
            "minutes": draw(maybe | st.integers(1, 3000)),
            "ends_on": draw(maybe | st.integers(-2, 8).map(day)),
            "venue": draw(st.sampled_from(["", "hall", "nowhere", "p001"])),
            "groups": draw(st.lists(st.sampled_from(["A", "all", "delegate", "x"]), max_size=2)),
            "people": draw(st.lists(st.sampled_from(["p001", "p002", "p009", "hall"]), max_size=2)),
            "status": draw(st.sampled_from(["planned", "confirmed", "cancelled"])),
            "attend": draw(maybe | st.sampled_from(["required", "optional", "choice"])),
            "interpreters": draw(st.lists(st.sampled_from(["p001", "hall"]), max_size=1)),
            "languages": draw(st.lists(st.sampled_from(["en", "zh"]), max_size=2)),
        }
        stated = {key: value for key, value in keys.items() if value is not None}
        made.append({"id": f"x{number}", "title": "x", **stated})
    return made


@given(odd_items(), odd_items(), st.sampled_from(["in-person", "online", "hybrid"]))
@settings(max_examples=60, deadline=None)
def test_whatever_stands_in_an_agenda_every_check_ends(
    sessions: list[dict[str, Any]], visits: list[dict[str, Any]], mode: str
) -> None:
    visits = [{**each, "id": f"v{each['id']}", "capacity": 1, "host": "hall"} for each in visits]
    trips = [
        trip(id=f"t{each['id']}", serves=[each["id"]], origin="hall", destination="nowhere")
        for each in visits
    ]
    people = [participant(id="p001", groups=["A"]), participant(id="p002", languages=["fr"])]
    plan = make_plan(
        people,
        sessions,
        visits=visits,
        trips=trips,
        venues=[venue(id="hall", capacity=1)],
        seminar={"mode": mode, "languages": ["en"], "timezone": "Europe/Paris"},
        attendance=[{"item": each["id"], "present": ["p001", "p009"]} for each in sessions],
    )
    codes = {check.code for check in CHECKS}
    for found in report(Desk(plan, LATE, printed=plan, earlier=plan)).findings:
        assert found.code in codes
        assert found.sentence.endswith(".")
        assert found.mend.endswith((".", "?"))


def test_items_that_all_clash_give_one_finding_each_not_one_a_pair() -> None:
    number = 200
    sessions = [session(id=f"s{index:03}", venue="hall", speakers=["p001"]) for index in range(number)]
    plan = make_plan(participants=1, sessions=sessions, venues=[venue(id="hall")])
    for code in ("A04", "A05", "A06"):
        assert len(findings(plan, code)) == number - 1
