import datetime as dt

from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from tests.factories import day, institution, make_plan, participant, session, visit
from tests.papers.shared import cells, facts, ids, only, parts, table

PEOPLE = [
    participant(id="p1", country="PER", gender="male", birth_date=dt.date(1980, 1, 31)),
    participant(
        id="p2", country="CHL", gender="female", nationality="FJI", passport={"name": "ANA", "number": "X1"}
    ),
    participant(id="p3", country="KEN", groups=["A"]),
    participant(id="p4", status="withdrawn"),
]


def _plan(**keys: object) -> Plan:
    return make_plan(
        PEOPLE,
        [session()],
        institutions=[institution(id="expo", name="The Expo")],
        visits=[visit(id="v1", host="expo", gate_needs=["passport", "birth_date", "photo"], **keys)],
    )


def test_those_expected_in_protocol_order_with_their_number() -> None:
    made = only("visitors", _plan())
    assert ids(table(made)) == ["p2", "p3", "p1"]
    assert cells(table(made), "no") == [1, 2, 3]
    assert facts(made)["host"] == "The Expo"
    assert facts(made)["head_count"] == 3


def test_what_the_gate_asks_is_printed_only_when_included() -> None:
    plan = _plan()
    closed = table(only("visitors", plan))
    assert "passport" not in [column.key for column in closed.columns]
    opened = table(only("visitors", plan, include=frozenset({"identity"})))
    assert cells(opened, "passport") == ["ANA X1", "", ""]
    assert cells(opened, "birth_date") == [None, None, dt.date(1980, 1, 31)]
    assert "nationality" not in [column.key for column in opened.columns], "this gate does not ask for it"


def test_a_day_a_group_and_a_country_narrow_it() -> None:
    plan = _plan()
    assert make("visitors", plan, Ask(days=(day(3),))) == ()
    assert ids(table(only("visitors", plan, groups=("A",)))) == ["p3"]
    assert ids(table(only("visitors", plan, countries=("PER",)))) == ["p1"]


def test_a_cancelled_visit_has_no_list() -> None:
    assert parts("visitors", _plan(status="cancelled")) == {}
