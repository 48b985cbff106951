"""The report: what is accepted, what is folded into one line, what is left out."""

import datetime as dt

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.report import LONG, Report, report
from seminar_cli.plan.plan import Plan
from tests.checks.desks import LATE, findings, written
from tests.factories import make_plan, session

UNDATED = [session(id=f"s{number:02}", date=None, start=None, end=None) for number in range(1, 7)]


def told(plan: Plan, *codes: str, ignore: tuple[str, ...] = (), day: dt.date = LATE) -> Report:
    return report(Desk(plan, day), codes, ignore)


def test_a_small_plan_that_was_just_begun_has_nothing_to_mend() -> None:
    for plan in (make_plan(), make_plan(participants=3), make_plan(participants=3, sessions=5)):
        found = findings(plan, as_of=dt.date(2023, 1, 1))
        told = [each.sentence for each in found if each.severity != "note"]
        assert [sentence for sentence in told if "digit" not in sentence] == []  # Ana Reyes1


def test_a_long_list_of_one_kind_is_one_finding_with_a_count_and_the_first_names() -> None:
    (found,) = told(make_plan(sessions=UNDATED), "A15").findings
    assert found.sentence == "6 items have no date yet: s01, s02, s03, s04, s05 and 1 more."
    assert found.count == 6
    assert found.records == ("s01", "s02", "s03", "s04", "s05", "s06")
    assert told(make_plan(sessions=UNDATED), "A15").count("error") == 6


def test_a_short_list_stays_a_list() -> None:
    assert len(told(make_plan(sessions=UNDATED[:LONG]), "A15").findings) == LONG


def test_one_by_one_tells_all() -> None:
    found = report(Desk(make_plan(sessions=UNDATED), LATE), ("A15",), one_by_one=True).findings
    assert len(found) == len(UNDATED)


def test_what_has_time_is_a_note_before_its_deadline_and_an_error_from_it_on() -> None:
    plan = make_plan(sessions=UNDATED[:1], seminar={"start": dt.date(2027, 3, 1), "end": dt.date(2027, 3, 2)})
    before, from_then = dt.date(2027, 2, 24), dt.date(2027, 2, 25)
    assert told(plan, "A15", day=before).count("note") == 1
    assert told(plan, "A15", day=from_then).count("error") == 1


def test_a_deadline_of_the_plan_counts_before_the_usual_one() -> None:
    early = dt.date(2023, 1, 1)
    plan = make_plan(sessions=UNDATED[:1], checks={"deadlines": {"groups": early}})
    assert told(plan, "A15", day=early).count("error") == 1


def test_select_and_ignore_take_codes_and_families() -> None:
    plan = make_plan(sessions=UNDATED[:1])
    assert {found.code for found in told(plan, "A").findings} == {"A14", "A15"}
    assert {found.code for found in told(plan, "A15", "R").findings} == {"A15"}
    assert {found.code for found in told(plan, "A", ignore=("A15",)).findings} == {"A14"}
    assert told(plan, ignore=("A", "R", "V", "P", "C", "T")).findings == ()


PIECE = """
[checks]
{plan_wide}

[[sessions]]
id = "s01"
title = "Late"
date = 2027-03-09
{here}

[[sessions]]
id = "s02"
title = "Later"
date = 2027-03-10
"""


def accepted(plan_wide: str = "", here: str = "") -> tuple[list[str], int]:
    found = told(written(PIECE.format(plan_wide=plan_wide, here=here)).plan, "A01", "I")
    return [f"{each.code} {' '.join(each.records)}" for each in found.findings], found.accepted


def test_ignore_on_a_record_accepts_that_finding_there_alone() -> None:
    assert accepted() == (["A01 s01", "A01 s02"], 0)
    assert accepted(here='ignore = [{ code = "A01", reason = "agreed" }]') == (["A01 s02"], 1)


def test_ignore_of_the_plan_accepts_all_of_a_code() -> None:
    assert accepted(plan_wide='ignore = [{ code = "A01", reason = "agreed" }]') == ([], 2)


def test_an_ignore_that_accepts_nothing_is_found_only_where_its_check_ran() -> None:
    unused = 'ignore = [{ code = "A04", reason = "agreed" }]'
    assert accepted(here=unused)[0] == ["A01 s01", "A01 s02"]
    plan = written(PIECE.format(plan_wide="", here=unused)).plan
    assert [found.code for found in told(plan, "A01", "A04", "I").findings] == ["A01", "A01", "I01"]


def test_the_summary_counts_each_of_a_long_list() -> None:
    assert told(make_plan(sessions=UNDATED), "A15").summary == "6 errors."
    assert told(make_plan()).summary == "Nothing found."
    assert told(written(PIECE.format(plan_wide="", here="")).plan, "A01").summary == "2 warnings."
