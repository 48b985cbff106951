"""The attendance matrix, the certificates, and the sheet that is marked instead of signed."""

from io import BytesIO

from openpyxl import load_workbook

from seminar_cli.papers import BY_NAME, make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from seminar_cli.render import render
from tests.factories import day, make_plan, participant, session
from tests.papers.shared import cells, example, ids, parts, table


def _plan() -> Plan:
    return make_plan(
        [participant(id="p1", country="PER"), participant(id="p2", country="CHL", groups=["A"])],
        [session(id="s1"), session(id="s2", date=day(1)), session(id="s3", date=day(2))],
        attendance=[
            {"item": "s1", "present": ["p1"], "late": ["p2"], "walk_ins": [{"name": "Ms. Wang"}]},
            {"item": "s2", "excused": ["p1"]},
        ],
    )


def test_a_summary_with_rates_by_item_and_country() -> None:
    made = parts("attendance", _plan())
    items = table(made["Summary"], "items")
    assert cells(items, "rate") == [1.0, 0.0]
    assert cells(items, "unexpected") == [1, 0]
    countries = table(made["Summary"], "countries")
    assert cells(countries, "country") == ["Chile", "Peru"]
    assert cells(countries, "rate") == [0.5, 0.5]
    assert countries.total is not None
    assert countries.total.cells["expected"] == 4


def test_a_matrix_of_letters() -> None:
    matrix = table(parts("attendance", _plan())["s1–s2"])
    assert ids(matrix) == ["p2", "p1"]
    assert (cells(matrix, "s1"), cells(matrix, "s2")) == (["L", "P"], ["A", "E"])


def test_many_items_go_on_on_more_sheets() -> None:
    sessions = [session(id=f"s{number:02}", date=day(number % 5)) for number in range(12)]
    plan = make_plan(2, sessions, attendance=[{"item": each["id"], "present": ["p001"]} for each in sessions])
    assert len(parts("attendance", plan)) == 3


def test_a_day_and_a_group_narrow_it() -> None:
    made = parts("attendance", _plan(), days=(day(0),), groups=("A",))
    assert list(made) == ["Summary", "s1"]
    assert ids(table(made["s1"])) == ["p2"]


def test_before_anything_is_taken_there_is_no_paper_and_the_command_says_so() -> None:
    assert make("attendance", make_plan(2, 1), Ask()) == ()
    assert make("certificates", make_plan(2, 1), Ask()) == ()
    assert BY_NAME["attendance"].without == "No attendance was taken yet."


def test_certificates_are_a_list_to_merge_and_say_why_not() -> None:
    plan = _plan()
    made = parts("certificates", plan)[""]
    assert cells(table(made), "printed_name") == [f"Ana {_family(plan, 'p1')}"]
    assert ids(table(made, "withheld")) == ["p2"]
    assert cells(table(made, "withheld"), "why") == ["1 of 2 items, below 80%"]


def _family(plan: Plan, key: str) -> str:
    person = plan.person(key)
    assert person is not None
    return person.family_name


def test_in_the_example_whoever_came_has_a_certificate() -> None:
    made = parts("certificates", example("beijing-2023"))[""]
    assert len(table(made).rows) == 18


def test_marks_take_the_place_of_signatures() -> None:
    data = render(make("sign-in", _plan(), Ask(days=(day(0),), marks=True)), ".xlsx")
    (sheet,) = load_workbook(BytesIO(data)).worksheets
    (validation,) = sheet.data_validations.dataValidation
    assert validation.formula1 == '"P,L,E,A"'
    signed = render(make("sign-in", _plan(), Ask(days=(day(0),))), ".xlsx")
    assert load_workbook(BytesIO(signed)).worksheets[0].data_validations.dataValidation == []
