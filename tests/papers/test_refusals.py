"""What is asked for by name and leaves no sheet is refused with its name and the reason."""

from typing import Any

import pytest

from seminar_cli.errors import NotFound
from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.refusals import narrowed
from seminar_cli.plan.plan import Plan
from tests.factories import day, make_plan, participant, session, trip, visit


def _plan() -> Plan:
    bus = [{"name": "Bus 1", "seats": 9}]
    return make_plan(
        [
            participant(id="p1", groups=["A"], country="KEN"),
            participant(id="p2", status="waitlisted"),
            participant(id="p3", role="staff"),
        ],
        [session(id="s1", title="Opening")],
        visits=[visit(id="v1", title="Expo", status="cancelled"), visit(id="v2", title="Port", date=day(1))],
        trips=[
            trip(id="t1", status="cancelled", vehicles=bus),
            trip(id="t2", by="train", number="G1", date=day(1)),
            trip(id="t3", vehicles=bus, date=day(1)),
        ],
        stays=[
            {"id": "open", "check_in": day(0)},
            {"id": "empty", "check_in": day(90), "check_out": day(91)},
        ],
    )


@pytest.mark.parametrize(
    ("paper", "asked", "reason"),
    [
        ("roll-call", {"trips": ("t1",)}, "t1 is cancelled."),
        ("trip-slip", {"trips": ("t3", "t1")}, "t1 is cancelled."),
        ("trip-slip", {"trips": ("t2",)}, "t2 G1 has no vehicle, so no driver."),
        (
            "roll-call",
            {"trips": ("t3",), "days": (day(0),)},
            "is on Tue 25 July 2023, which was not asked for.",
        ),
        ("visitors", {"items": ("s1",)}, "s1 Opening is no visit: visitors are listed for the host of one."),
        ("visitors", {"items": ("v1",)}, "v1 Expo is cancelled."),
        ("rooms", {"stays": ("open",)}, "open has no `check_in` or no `check_out`."),
        ("itinerary", {"people": ("p2",)}, "is waitlisted, not confirmed."),
        ("itinerary", {"people": ("p1",), "groups": ("B",)}, "is not in B."),
        ("badges", {"people": ("p1",), "countries": ("PER",)}, "is not of PER."),
        ("table-tents", {"people": ("p3",)}, "does not sit at the table."),
    ],
)
def test_the_record_and_the_reason(paper: str, asked: dict[str, Any], reason: str) -> None:
    with pytest.raises(NotFound) as refused:
        make(paper, _plan(), Ask(**asked))
    assert refused.value.sentence.endswith(reason)
    assert refused.value.exit_code == 4


def test_a_hotel_where_nobody_sleeps() -> None:
    plan = make_plan(stays=[{"id": "empty", "check_in": day(0), "check_out": day(1)}])
    with pytest.raises(NotFound, match="empty has nobody who sleeps there"):
        make("rooms", plan, Ask(stays=("empty",)))
    assert make("rooms", plan, Ask()), "unasked, the list says so in words"


def test_what_leaves_a_sheet_is_made() -> None:
    for paper, asked in (
        ("roll-call", {"trips": ("t2", "t3")}),
        ("trip-slip", {"trips": ("t3",)}),
        ("visitors", {"items": ("v2",)}),
        ("itinerary", {"people": ("p1", "p3")}),
    ):
        assert make(paper, _plan(), Ask(**asked))


def test_what_was_asked_for_in_words() -> None:
    assert narrowed(Ask()) == ""
    assert narrowed(Ask(days=(day(0),), groups=("A",))) == "Mon 24 July 2023, group A"
