import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from seminar_cli.errors import UsageMistake
from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from seminar_cli.render import render
from tests.factories import at, day, make_plan, participant, session, trip, venue
from tests.papers.shared import example


def _plan(**seminar: object) -> Plan:
    return make_plan(
        [participant(id="p1", groups=["A"]), participant(id="p2", groups=["B"])],
        [
            session(id="s1", title="Opening; =1+1\n[x]", venue="hall"),
            session(id="s2", title="Group work", groups=["A"], start=dt.time(14), end=dt.time(15)),
            session(id="s3", title="Off", status="cancelled", date=day(1)),
            {"id": "s4", "title": "Exhibit", "date": day(2)},
        ],
        seminar={"issue": 3, **seminar},
        venues=[venue(id="hall", name="Lecture hall")],
        trips=[trip(id="t1", date=day(1))],
    )


def _events(plan: Plan, **asked: object) -> dict[str, Component]:
    data = render(make("agenda", plan, Ask(**asked)), ".ics")  # type: ignore[arg-type]
    calendar = Calendar.from_ical(data)
    return {str(event["uid"]).split("@")[0]: event for event in calendar.walk("VEVENT")}


def test_every_item_once_with_time_place_and_edition() -> None:
    events = _events(_plan())
    assert sorted(events) == ["s1", "s2", "s3", "s4", "t1"]
    opening = events["s1"]
    assert opening.decoded("dtstart").replace(tzinfo=None) == at(9)
    assert opening.decoded("dtstart").utcoffset() == dt.timedelta(hours=8)
    assert str(opening["location"]) == "Lecture hall"
    assert opening["sequence"] == 3
    assert str(opening["summary"]) == "Opening; =1+1\n[x]"
    assert events["s4"].decoded("dtstart") == day(2), "what has no time takes the day"


@pytest.mark.parametrize(
    "title", ["Two\nlines", "Two\r\nlines", "Two\u2028lines", "Two\x0blines", " Two  lines "]
)
def test_a_title_of_several_lines_is_one_in_the_name_of_the_calendar(title: str) -> None:
    calendar = Calendar.from_ical(render(make("agenda", _plan(title=title), Ask()), ".ics"))
    assert str(calendar["x-wr-calname"]).endswith("Two lines")


def test_what_is_cancelled_is_told_as_cancelled() -> None:
    assert str(_events(_plan())["s3"]["status"]) == "CANCELLED"


def test_a_group_and_a_person_have_calendars_of_their_own() -> None:
    assert "s2" not in _events(_plan(), groups=("B",))
    assert "s2" in _events(_plan(), people=("p1",))
    assert "s2" not in _events(_plan(), people=("p2",))


def test_ids_outlive_an_edition_and_tell_seminars_apart() -> None:
    first, second = _events(_plan()), _events(_plan(issue=4))
    assert first["s1"]["uid"] == second["s1"]["uid"]
    assert first["s1"]["uid"] != _events(_plan(title="Another"))["s1"]["uid"]


def test_times_in_a_zone_with_summer_time_are_those_of_the_plan() -> None:
    plan = make_plan(
        sessions=[session(id="s1", date=dt.date(2023, 10, 28)), session(id="s2", date=dt.date(2023, 10, 30))],
        seminar={"timezone": "Europe/Paris", "start": dt.date(2023, 10, 28), "end": dt.date(2023, 10, 30)},
    )
    events = _events(plan)
    assert events["s1"].decoded("dtstart").utcoffset() == dt.timedelta(hours=2)
    assert events["s2"].decoded("dtstart").utcoffset() == dt.timedelta(hours=1)
    assert b"BEGIN:VTIMEZONE" in render(make("agenda", plan, Ask()), ".ics")


def test_a_paper_without_events_is_refused() -> None:
    with pytest.raises(UsageMistake):
        render(make("coverage", _plan(), Ask()), ".ics")


def test_a_calendar_program_reads_it(tmp_path: Path) -> None:
    khal = shutil.which("khal")
    if khal is None:
        pytest.skip("khal is not installed")
    (tmp_path / "seminar.ics").write_bytes(render(make("agenda", example("beijing-2023"), Ask()), ".ics"))
    (tmp_path / "calendars").mkdir()
    config = tmp_path / ".config" / "khal" / "config"
    config.parent.mkdir(parents=True)
    config.write_text(
        f"[calendars]\n[[seminar]]\npath = {tmp_path}/calendars\n[locale]\ntimeformat = %H:%M\n"
    )
    home = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    words = [khal, "printics", str(tmp_path / "seminar.ics")]
    printed = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, env=home)
    assert printed.returncode == 0, printed.stderr
    assert "Opening ceremony" in printed.stdout
