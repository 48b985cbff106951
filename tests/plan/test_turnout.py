import datetime as dt
from typing import Any

from seminar_cli.plan.awards import Award, awards
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.turnout import Held, Tally, Turnout
from tests.factories import at, day, make_plan, participant, session


def _plan(*attendance: dict[str, Any], people: list[dict[str, Any]] | None = None, **tables: Any) -> Plan:
    everybody = people or [participant(id=f"p{number}") for number in range(1, 5)]
    sessions = tables.pop("sessions", [session(id="s1"), session(id="s2", date=day(1))])
    return make_plan(everybody, sessions, attendance=attendance, **tables)


def _turnout(*attendance: dict[str, Any], **tables: Any) -> Turnout:
    return Turnout(Expectations(_plan(*attendance, **tables)))


def _marks(held: Held) -> list[str | None]:
    return [held.mark(f"p{number}") for number in range(1, 5)]


def _awards(*attendance: dict[str, Any], **tables: Any) -> dict[str, Award]:
    return {award.person.id: award for award in awards(_turnout(*attendance, **tables))}


def test_who_is_in_no_list_was_absent_and_what_was_not_taken_is_not_known() -> None:
    turnout = _turnout({"item": "s1", "present": ["p1"], "late": ["p2"], "excused": ["p3"]})
    first, second = turnout.held
    assert _marks(first) == ["present", "late", "excused", "absent"]
    assert _marks(second) == [None] * 4
    assert turnout.taken == (first,)
    assert first.tally(["p1", "p2", "p3", "p4"]) == Tally(1, 1, 1, 1)
    assert first.tally(["p1", "p2", "p3", "p4"]).share == 0.5


def test_the_better_of_two_halves_counts() -> None:
    turnout = _turnout(
        {"item": "s1", "half": "am", "late": ["p1"], "excused": ["p2"]},
        {"item": "s1", "half": "pm", "present": ["p1"], "late": ["p2"]},
    )
    assert _marks(turnout.held[0]) == ["present", "late", "absent", "absent"]


def test_minutes_make_one_present_from_the_share_of_the_plan() -> None:
    turnout = _turnout({"item": "s1", "minutes": {"p1": 63, "p2": 62}})
    assert _marks(turnout.held[0]) == ["present", "absent", "absent", "absent"], "90 minutes × 0.7 = 63"


def test_a_rerun_is_the_same_item() -> None:
    turnout = _turnout(
        {"item": "s1", "present": ["p1"]},
        {"item": "s2", "present": ["p2"]},
        sessions=[session(id="s1"), session(id="s2", date=day(1), repeat_of="s1")],
    )
    (held,) = turnout.held
    assert _marks(held) == ["present", "present", "absent", "absent"]


def test_who_was_not_expected_is_told_apart() -> None:
    turnout = _turnout(
        {"item": "s1", "present": ["p1", "nobody", "p2"]},
        {"item": "gone", "present": ["p1"]},
        people=[participant(id="p1"), participant(id="p2", arrival={"at": at(20)})],
    )
    assert turnout.held[0].unexpected == ("nobody", "p2")
    assert turnout.strays == ("gone",)


def test_a_certificate_wants_the_share_of_the_programme() -> None:
    made = _awards(
        {"item": "s1", "present": ["p1", "p2"], "excused": ["p4"]}, {"item": "s2", "present": ["p1", "p4"]}
    )
    assert {key: award.awarded for key, award in made.items()} == {
        "p1": True, "p2": False, "p3": False, "p4": True,
    }  # fmt: skip
    assert made["p1"].number == "2023-001"
    assert made["p2"].why == "1 of 2 items, below 80%"
    assert made["p4"].why == "2 of 2 items, 1 of them excused"


def test_an_excuse_counts_only_where_the_plan_says_so() -> None:
    rule = {"certificates": {"excused_counts": False}}
    made = _awards({"item": "s1", "excused": ["p4"], "present": ["p1"]}, **rule)
    assert not made["p4"].awarded


def test_who_came_late_to_the_seminar_is_measured_by_the_programme_or_by_what_was_expected() -> None:
    people = [participant(id="p1", arrival={"at": at(20, offset=0)})]
    taken: list[dict[str, Any]] = [{"item": "s1", "present": []}, {"item": "s2", "present": ["p1"]}]
    assert not _awards(*taken, people=people)["p1"].awarded
    assert _awards(*taken, people=people, certificates={"of": "expected"})["p1"].awarded


def test_a_decision_overrides_the_rule_and_a_given_number_stays() -> None:
    people = [
        participant(id="p1", certificate={"number": "2023-001"}),
        participant(id="p2", certificate={"decision": "award", "reason": "on duty at the door"}),
        participant(id="p3", certificate={"decision": "withhold"}),
        participant(id="p4", role="staff"),
    ]
    made = _awards({"item": "s1", "present": ["p1", "p3"]}, people=people)
    assert "p4" not in made
    assert (made["p1"].number, made["p2"].number, made["p3"].number) == ("2023-001", "2023-002", "")
    assert made["p2"].why == "Awarded by decision: on duty at the door"
    assert not made["p3"].awarded


def test_before_attendance_is_taken_nobody_has_one() -> None:
    made = _awards()
    assert not any(award.awarded for award in made.values())
    assert made["p1"].why == "No attendance was taken yet"


def test_an_item_over_midnight_is_measured_by_its_length() -> None:
    turnout = _turnout(
        {"item": "s1", "minutes": {"p1": 84, "p2": 83}},
        sessions=[session(id="s1", start=dt.time(23), end=dt.time(1), ends_on=day(1))],
    )
    assert turnout.held[0].mark("p3") == "absent"
