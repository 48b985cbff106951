"""What the changes to a programme say to those who hold the earlier one."""

import datetime as dt

import pytest

from seminar_cli.papers.paper import Table
from seminar_cli.plan.plan import Plan
from tests.factories import Data, day, make_plan, participant, session, speaker, trip, venue, visit
from tests.papers.shared import assert_sound, cells, only, table

SPEAKERS = [speaker(id="hao", given_names="Hao", family_name="Lei", honorific="Mr.")]


def _changes(before: Plan, now: Plan, **asked: object) -> Table:
    paper = only("agenda", now, before=before, **asked)
    assert_sound(paper)
    assert paper.part == "changes"
    return table(paper)


def _plan(*sessions: Data, **tables: object) -> Plan:
    return make_plan([participant(id="p1", groups=["A"])], [*sessions], speakers=SPEAKERS, **tables)


def test_nothing_has_changed_is_said_in_words() -> None:
    plan = _plan(session())
    found = _changes(plan, plan)
    assert not found.rows
    assert found.empty == "Nothing has changed."


@pytest.mark.parametrize(
    ("now", "row"),
    [
        ({"date": day(1)}, ("Time", "Mon 24 July 09:00–10:30", "Tue 25 July 09:00–10:30")),
        ({"venue": "hall"}, ("Place", "", "Great hall")),
        ({"venue": "nowhere"}, ("Place", "", "nowhere")),
        ({"speakers": ["hao"]}, ("People", (), ("Mr. Hao Lei",))),
        ({"speakers": ["nobody"]}, ("People", (), ("nobody",))),
        ({"title": "Prices"}, ("Title", "Trends in trade", "Prices")),
        ({"status": "cancelled"}, ("Cancelled", ("Mon 24 July 09:00–10:30",), "cancelled")),
    ],
)
def test_what_it_was_and_what_it_is(now: Data, row: tuple[object, ...]) -> None:
    venues = [venue(id="hall", name="Great hall")]
    found = _changes(_plan(session(id="s1"), venues=venues), _plan(session(id="s1", **now), venues=venues))
    assert [(each.cells["what"], each.cells["was"], each.cells["is"]) for each in found.rows] == [row]


def test_what_is_new_is_told_whole_and_what_is_taken_out_is_said_to_be() -> None:
    found = _changes(_plan(session(id="s1")), _plan(visits=[visit(id="v1", host="expo")]))
    assert cells(found, "what") == ["Cancelled", "New"]
    assert cells(found, "is") == ["no longer in the programme", ("Mon 24 July 14:00–16:00", "expo")]


def test_a_trip_tells_when_people_meet() -> None:
    before, now = (_plan(trips=[trip(id="t1", meet=at)]) for at in (dt.time(12, 45), dt.time(12, 30)))
    assert cells(_changes(before, now), "is") == ["Mon 24 July 13:00–13:30 (meet 12:30)"]


def test_changes_stand_under_the_day_on_which_things_are_now() -> None:
    before = _plan(session(id="s1"), session(id="s2"))
    now = _plan(session(id="s1", date=day(2)), {"id": "s2", "title": "Trends in trade"})
    assert [band.label for band in _changes(before, now).bands] == ["Wed 26 July 2023", "Not yet dated"]


def test_days_asked_for_are_those_left_and_those_come_to() -> None:
    before, now = _plan(session(id="s1")), _plan(session(id="s1", date=day(2)))
    assert [len(_changes(before, now, days=(day(n),)).rows) for n in range(4)] == [1, 0, 1, 0]


def test_groups_hear_of_what_concerned_them_or_does() -> None:
    before = _plan(session(id="s1", groups=["A"]), groups=[{"id": "A"}, {"id": "B"}])
    now = _plan(session(id="s1", groups=["A"], date=day(1)), groups=[{"id": "A"}, {"id": "B"}])
    assert len(_changes(before, now, groups=("A",)).rows) == 1
    assert not _changes(before, now, groups=("B",)).rows


def test_the_issue_it_is_compared_with_is_named() -> None:
    before, now = (make_plan(seminar={"issue": number}) for number in (2, 3))
    paper = only("agenda", now, before=before)
    assert "Compared with Issue 2" in paper.subtitle
    assert paper.issue == "Issue 3"
