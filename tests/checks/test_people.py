"""Checks of people where a pair of files cannot show it: privacy, plans just begun, long lists, modes."""

import datetime as dt
from typing import Any

import pytest

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.people.p06_passport_expires import months_after
from seminar_cli.checks.report import report
from tests.checks.desks import findings, sentences
from tests.factories import LAST, at, day, make_plan, participant, session

BEFORE, AFTER = dt.date(2023, 1, 1), dt.date(2023, 9, 1)


def _some_people(number: int) -> list[dict[str, Any]]:
    """People as a plan just begun has them, with names that are fit to print."""
    return [
        participant(id=f"p{index}", family_name=f"Reyes{chr(ord('a') + index)}") for index in range(number)
    ]


@pytest.mark.parametrize("as_of", [BEFORE, AFTER])
@pytest.mark.parametrize("number", [0, 1, 3, 12])
def test_what_a_plan_does_not_use_is_not_missed(as_of: dt.date, number: int) -> None:
    assert findings(make_plan(_some_people(number), sessions=3), "P", as_of=as_of) == []


def test_no_private_value_is_told() -> None:
    private = {
        "birth_date": dt.date(1981, 12, 13),
        "passport": {"name": "SECRETNAME", "number": "SECRET001", "expires": dt.date(2019, 8, 17)},
        "visa": {"status": "issued", "expires": dt.date(2018, 6, 16)},
        "away": [{"since": at(9), "until": at(8), "reason": "SECRET reason"}],
        "diet_notes": "SECRET diet",
        "email": "secret@example.org",
    }
    people = [participant(id=key, given_names="ANA", family_name="REYES", **private) for key in ("p1", "p2")]
    found = findings(make_plan([*people, participant()]), "P")
    assert {"P02", "P03", "P06", "P12", "P13", "P16"} <= {finding.code for finding in found}
    told = " ".join(f"{finding.sentence} {finding.mend} {finding.many}" for finding in found).casefold()
    for value in ("secret", "1981", "2019", "2018", "13 december", "17 august", "16 june"):
        assert value not in told


def test_what_has_time_is_a_note_until_its_deadline() -> None:
    plan = make_plan(
        [participant(visa={"status": "needed"}), participant()],
        groups=[{"id": "A"}, {"id": "B"}],
        checks={"deadlines": {"visas": day(-9), "groups": day(-3)}},
    )
    told = {(finding.code, finding.severity) for finding in findings(plan, "P03", "P09", as_of=day(-5))}
    assert told == {("P03", "error"), ("P09", "note")}
    assert {finding.severity for finding in findings(plan, "P03", "P09", as_of=day(-10))} == {"note"}
    assert {finding.severity for finding in findings(plan, "P03", "P09", as_of=day(-3))} == {"error"}


def test_many_of_one_kind_are_one_line() -> None:
    people = [participant(id=f"p{number}", family_name=f"NAME{'ABCDEFGHIJ'[number]}") for number in range(9)]
    found = report(Desk(make_plan(people), AFTER), ("P13",)).findings
    assert [finding.count for finding in found] == [9]
    assert found[0].sentence.startswith("9 names would print badly: p0 ")


def test_beds_and_flights_are_nobodys_concern_online() -> None:
    keys: dict[str, Any] = {
        "stays": [{"id": "beijing", "check_in": day(0), "check_out": day(2)}],
        "participants": [
            participant(family_name="Reyes", rooms=[{"stay": "beijing"}], departure={"at": at(9, offset=4)})
        ],
    }
    in_person = {finding.code for finding in findings(make_plan(**keys), "P")}
    assert {"P05", "P07", "P14"} <= in_person
    assert findings(make_plan(**keys, seminar={"mode": "online"}), "P") == []


def test_of_a_hybrid_seminar_those_who_sit_elsewhere_need_no_visa() -> None:
    people = [participant(visa={"status": "issued"}), participant(timezone="Asia/Vientiane"), participant()]
    found = findings(make_plan(people, seminar={"mode": "hybrid"}), "P03")
    assert [finding.path[1] for finding in found] == [2]


def test_an_item_that_only_begins_counts_for_whoever_lands_later() -> None:
    plan = make_plan([participant(arrival={"at": at(8)})], [session(end=None)])
    (told,) = sentences(plan, "P01")
    assert told.startswith("warning: ")
    plan = make_plan([participant(arrival={"at": at(7)})], [session(end=None)])
    assert sentences(plan, "P01") == []


def test_margins_are_those_of_the_plan() -> None:
    people = [participant(arrival={"at": at(8)})]
    assert sentences(make_plan(people, [session()], checks={"landing_minutes": 60}), "P01") == []
    assert len(sentences(make_plan(people, [session()], checks={"landing_minutes": 61}), "P01")) == 1


def test_a_choice_counts_for_those_who_made_it() -> None:
    people = [participant(id=key, arrival={"at": at(8)}) for key in ("p1", "p2")]
    plan = make_plan(people, [session(attend="choice", people=["p2"], groups=["delegate"])])
    (told,) = sentences(plan, "P01")
    assert told.startswith("error: p2 ")


def test_who_comes_from_the_country_of_the_seminars_clock_crosses_no_border() -> None:
    people = [participant(visa={"status": "issued"}), participant(country="CHN")]
    assert findings(make_plan(people), "P03") == []
    elsewhere = make_plan(
        people, institutions=[{"id": "h", "name": "H", "country": "LAO", "roles": ["host"]}]
    )
    assert len(findings(elsewhere, "P03")) == 1


def test_groups_of_a_few_divide_nobody() -> None:
    few = [participant(groups=["speakers-corner"]), *(participant() for _ in range(5))]
    assert findings(make_plan(few), "P09") == []
    most = [*(participant(groups=["A"]) for _ in range(5)), participant()]
    assert len(findings(make_plan(most), "P09")) == 1


def test_months_end_where_a_month_does() -> None:
    assert months_after(dt.date(2023, 8, 31), 6) == dt.date(2024, 2, 29)
    assert months_after(dt.date(2023, 12, 1), 1) == dt.date(2024, 1, 1)
    assert months_after(LAST, 0) == LAST
