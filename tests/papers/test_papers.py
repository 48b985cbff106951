"""The table of contents of papers, and what holds for every paper of every plan."""

import datetime as dt
from importlib import import_module
from pathlib import Path

import pytest

import seminar_cli.papers
from seminar_cli.papers import BY_NAME, PAPERS, PaperKind, make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from tests.factories import day, make_plan, participant, session, trip, visit
from tests.papers.shared import EXAMPLES, assert_sound, example, parts

NOT_PAPERS = {"__init__", "ask", "common", "item_words", "listing", "paper", "words", "time_grid"}

CANARY = "Qx7Zw9Vk"

PRIVATE = make_plan(
    [
        participant(
            id=f"p{number}",
            email=CANARY,
            phone=CANARY,
            diet=[CANARY],
            diet_notes=CANARY,
            access_needs=CANARY,
            notes=CANARY,
            emergency_contact={"name": CANARY, "phone": CANARY},
            visa={"kind": CANARY},
            passport={"name": CANARY, "number": CANARY},
            nationality="FJI",
            away=[{"since": dt.datetime(2023, 7, 24), "until": dt.datetime(2023, 7, 25), "reason": CANARY}],
        )
        for number in (1, 2)
    ],
    [session(speakers=["p1"]), session(date=day(1))],
    visits=[visit(date=day(2), received_by=[{"name": "Ms. Wang", "phone": CANARY}], accompanied_by=["p2"])],
    trips=[trip(vehicles=[{"name": "Bus 1", "phone": CANARY}], escort=["p1"])],
)

SMALL = {
    "nobody and nothing": make_plan(),
    "one day": make_plan(seminar={"end": day()}),
    "people and no programme": make_plan(participants=3),
    "a programme and no people": make_plan(sessions=3),
    "one session": make_plan(participants=2, sessions=1),
    "one session without a time": make_plan(
        participants=2, sessions=[{"id": "s1", "title": "x", "date": day()}]
    ),
    "one session without a date": make_plan(participants=2, sessions=[{"id": "s1", "title": "x"}]),
    "all cancelled": make_plan(participants=1, sessions=[session(status="cancelled")]),
    "nobody confirmed": make_plan([participant(status="invited")], sessions=1),
    "only outside": make_plan(participants=1, sessions=[session(date=day(-40))]),
}


@pytest.mark.parametrize("kind", PAPERS, ids=lambda kind: kind.name)
def test_a_paper_is_a_module_with_one_function(kind: PaperKind) -> None:
    module = import_module(f"seminar_cli.papers.{kind.module}")
    assert callable(module.paper)
    assert kind.help
    assert kind.reader
    assert kind.modes <= {"in-person", "online", "hybrid"}


def test_every_paper_is_in_the_table_of_contents_once() -> None:
    folder = Path(seminar_cli.papers.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if "def paper(" in path.read_text("utf-8")}
    assert {kind.module for kind in PAPERS} == modules
    assert len(BY_NAME) == len(PAPERS)


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize("plan", SMALL.values(), ids=SMALL)
def test_the_smallest_plans_give_sound_papers(name: str, plan: Plan) -> None:
    for paper in parts(name, plan).values():
        assert_sound(paper)
        assert paper.name == name
    assert make(name, plan, Ask()) == make(name, plan, Ask())


@pytest.mark.parametrize("name", ["agenda", "list-of-participants", "coverage"])
@pytest.mark.parametrize("plan", SMALL.values(), ids=SMALL)
def test_all_but_sign_in_sheets_have_a_part_whatever_is_missing(name: str, plan: Plan) -> None:
    assert parts(name, plan)


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize("plan", sorted(path.parent.name for path in EXAMPLES.glob("*/seminar.toml")))
def test_the_examples_give_sound_papers(name: str, plan: str) -> None:
    for paper in parts(name, example(plan)).values():
        assert_sound(paper)
        assert paper.name == name


@pytest.mark.parametrize("name", BY_NAME)
def test_no_paper_holds_what_its_reader_does_not_need(name: str) -> None:
    kind = BY_NAME[name]
    if kind.needs:
        assert kind.needs <= {"contact", "identity", "care"}
        return
    said = repr(make(name, PRIVATE, Ask()))
    assert CANARY not in said
    assert "Fiji" not in said


@pytest.mark.parametrize("name", ["list-of-participants"])
def test_what_is_included_is_printed(name: str) -> None:
    assert CANARY in repr(make(name, PRIVATE, Ask(include=frozenset({"contact"}))))
