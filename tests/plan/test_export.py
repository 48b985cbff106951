"""Records for programs: open keys unless others are asked for by name, and values as JSON has them."""

import datetime as dt
import json

import pytest

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.columns import DERIVED, column_names
from seminar_cli.plan.export import documents, plain
from seminar_cli.plan.keys import keys_of, privacy_of
from seminar_cli.plan.tables import BY_NAME, TABLES, TableKind
from tests.factories import FIRST, at, day, institution, make_plan, participant, session, speaker, trip, visit

CANARY = "Qx7Zw9Vk"

PLAN = make_plan(
    [
        participant(
            id="p001", email=CANARY, phone=CANARY, diet=[CANARY], diet_notes=CANARY, access_needs=CANARY,
            emergency_contact={"name": CANARY, "phone": CANARY, "relation": CANARY}, notes=CANARY,
            passport={"name": CANARY, "number": CANARY, "kind": CANARY}, visa={"kind": CANARY},
            away=[{"since": at(9), "until": at(10), "reason": CANARY}], arrival={"at": at(14)},
        )
    ],
    [session(id="s01", speakers=["p001"])],
    visits=[visit(received_by=[{"name": "Ms. Wang", "phone": CANARY, "email": CANARY}])],
    trips=[trip(vehicles=[{"name": "Bus 1", "driver": "Mr. Zhao", "phone": CANARY}])],
    institutions=[institution(contacts=[{"name": "Mr. Li", "phone": CANARY, "email": CANARY}])],
    speakers=[speaker(email=CANARY, phone=CANARY, notes=CANARY)],
    days=[{"date": FIRST}],
)  # fmt: skip


def _text(table: str, *names: str) -> str:
    return json.dumps(documents(PLAN, BY_NAME[table], getattr(PLAN, table), names))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_by_default_only_open_keys_are_given_and_what_is_derived(table: TableKind) -> None:
    for document in documents(PLAN, table, getattr(PLAN, table.name)):
        own = [name for name in keys_of(table.model) if privacy_of((table.name, name)) == "open"]
        assert list(document) == list(dict.fromkeys([*own, *DERIVED.get(table.name, {})]))
    assert CANARY not in _text(table.name)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_all_columns_that_are_open_hold_nothing_private_below_them(table: TableKind) -> None:
    assert CANARY not in _text(table.name, *column_names(table))


def test_what_is_asked_for_by_name_is_given_and_no_more() -> None:
    assert json.loads(_text("participants", "id", "email", "arrival.at")) == [
        {"id": "p001", "email": CANARY, "arrival.at": "2023-07-24T14:00:00"}
    ]
    assert json.loads(_text("participants", "away")) == [
        {"away": [{"since": "2023-07-24T09:00:00", "until": "2023-07-24T10:00:00"}]}
    ]
    assert json.loads(_text("participants", "away.reason")) == [{"away.reason": [CANARY]}]
    assert CANARY in _text("participants", "passport")


def test_the_default_document_shows_what_stands_below_open_keys_without_the_private() -> None:
    (document,) = documents(PLAN, BY_NAME["institutions"], PLAN.institutions)
    assert document["contacts"] == [{"name": "Mr. Li", "position": ""}]
    (document,) = documents(PLAN, BY_NAME["trips"], PLAN.trips)
    assert document["vehicles"] == [{"name": "Bus 1", "seats": None, "plate": "", "driver": "Mr. Zhao"}]


def test_shorthand_is_given_in_full() -> None:
    (document,) = documents(PLAN, BY_NAME["sessions"], PLAN.sessions)
    assert document["speakers"] == [{"id": "p001", "role": "", "by": "in-person", "status": None}]
    assert document["date"] == "2023-07-24"
    assert document["start"] == "09:00:00"


def test_an_unknown_column_is_a_mistake_and_no_records_are_no_documents() -> None:
    with pytest.raises(UsageMistake):
        _text("participants", "nothing")
    assert documents(PLAN, BY_NAME["participants"], []) == []


@pytest.mark.parametrize(
    ("value", "json_value"),
    [
        (None, None),
        (True, True),
        (3, 3),
        (0.5, 0.5),
        ("x", "x"),
        (FIRST, "2023-07-24"),
        (dt.time(9, 30), "09:30:00"),
        (at(9, 0, 1), "2023-07-25T09:00:00"),
        ((FIRST, (1,)), ["2023-07-24", [1]]),
        ({"LAO": day(1)}, {"LAO": "2023-07-25"}),
        ((), []),
    ],
)
def test_a_value_as_json_has_it(value: object, json_value: object) -> None:
    assert plain(value) == json_value
