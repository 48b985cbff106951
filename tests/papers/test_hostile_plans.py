"""Whatever stands in a plan, every paper of it goes to every medium, the same bytes each time."""

import datetime as dt
from typing import Any

import pytest

from seminar_cli.errors import Refused, UsageMistake
from seminar_cli.papers import BY_NAME, make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from seminar_cli.render import RENDERERS, render
from tests.factories import day, institution, make_plan, participant, session, speaker, trip, venue, visit
from tests.xlsx_lint import assert_clean

NASTY = (
    "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "#N/A", "[/red]x", "\x1b[31mred\x1b[0m", "a\x00b",
    "\ufffex\uffff", "Day 1/2", "O'Brien'", "History", "雷浩" * 20, "hISTORY", "محمد بن عبد الله", "_x000D_",
    "Ñandú " * 20, "a|b`c`<script>", "\u202eevil", "line\nbreak", "👩‍👩‍👧‍👦", "e\u0301" * 9, "W" * 200,
)  # fmt: skip


def _person(number: int) -> dict[str, Any]:
    text = NASTY[number % len(NASTY)]
    stated = {
        "gender": ("female", "male", "other", None)[number % 4],
        "country": ("CHN", "LAO", "KEN", None)[number % 4],
    }
    made = participant(
        id=f"p{number:03}",
        given_names=text,
        family_name=NASTY[(number + 7) % len(NASTY)],
        name_local=text,
        organization=text,
        position=text,
        groups=[("A", "b-2")[number % 2]],
        email=text,
        phone=text,
        diet=[text],
        passport={"name": text, "number": text},
        rooms=[{"stay": "hotel-stay", "room": text}],
        arrival={"at": dt.datetime(2023, 7, 23, 10 + number % 5), "flight": text, "place": "airport"},
        departure={"at": dt.datetime(2023, 7, 29, 10 + number % 5), "flight": text, "place": "nowhere"},
    )
    made.pop("country")
    return made | {key: value for key, value in stated.items() if value is not None}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return hostile_plan()


def hostile_plan() -> Plan:
    """Seventy people, sessions, a visit and trips with whatever text people may have typed."""
    people = [_person(number) for number in range(1, 71)]
    people[3]["status"] = "withdrawn"
    people[4]["role"] = "interpreter"
    people[5]["role"] = "staff"
    rooms = [venue(id=f"room-{number}", name=NASTY[number]) for number in range(4)]
    return make_plan(
        people,
        [
            *(
                session(
                    id=f"s0{number}", title=NASTY[number], venue=f"room-{number}", speakers=["nobody", "lei"]
                )
                for number in range(4)
            ),
            session(id="s10", title=NASTY[5], status="cancelled"),
            session(id="s11", title=NASTY[6], kind="meal", start=dt.time(12), end=dt.time(13)),
            {"id": "s12", "title": NASTY[8]},
        ],
        seminar={"title": NASTY[0], "issue": 2, "data_protection": NASTY[6]},
        days=[{"date": day(index), "title": NASTY[9 + index]} for index in range(5)],
        institutions=[institution(id="mofcom", name=NASTY[1], roles=["host", "visit-host"])],
        venues=[
            *rooms,
            venue(id="hotel", name=NASTY[10], kind="hotel", address_local=NASTY[12]),
            venue(id="airport", name=NASTY[14], kind="airport"),
        ],
        speakers=[speaker(id="lei", given_names=NASTY[2], family_name=NASTY[12], institution="mofcom")],
        visits=[
            visit(id="v01", title=NASTY[9], host="mofcom", gate_needs=["passport", "phone"], date=day(1))
        ],
        trips=[
            trip(
                id="t01",
                date=day(1),
                serves=["v01"],
                origin="hotel",
                destination="elsewhere",
                vehicles=[{"name": NASTY[number], "seats": 20} for number in range(3)],
                seats=[
                    {"person": "p009", "vehicle": NASTY[1]},
                    {"person": "nobody", "vehicle": "no such bus"},
                ],
                escort=["lei", "p006"],
            ),
            {"id": "t02", "date": day(2)},
        ],
        stays=[
            {"id": "hotel-stay", "venue": "hotel", "check_in": day(-1), "check_out": day(4)},
            {"id": "open"},
        ],
        groups=[{"id": "A", "name": NASTY[3], "vehicle": NASTY[2]}],
        attendance=[
            {"item": "s00", "present": ["p001", "nobody"], "late": ["p002"], "excused": ["p003"]},
            {"item": "no-such-item", "present": ["p001"]},
        ],
    )


@pytest.mark.parametrize("name", BY_NAME)
def test_every_paper_goes_to_every_medium(name: str, plan: Plan) -> None:
    everything = Ask(include=frozenset({"contact", "identity", "care"}))
    for ask in (Ask(), everything):
        parts = make(name, plan, ask)
        assert parts, "this plan gives a reason for every paper"
        for extension in RENDERERS:
            try:
                data = render(parts, extension)
            except UsageMistake:  # a calendar of a paper that has no events
                assert extension == ".ics"
                continue
            assert data == render(parts, extension)
            if extension == ".xlsx":
                assert_clean(data)


@pytest.mark.parametrize("name", ["agenda", "sign-in", "list-of-participants"])
def test_a_text_too_long_for_a_cell_is_refused_by_name(name: str) -> None:
    long = make_plan([participant(id="p001", given_names="W" * 40_000)], [session(speakers=["p001"])])
    with pytest.raises(Refused, match="32,767"):
        render(make(name, long, Ask()), ".xlsx")
