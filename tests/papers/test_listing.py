"""Lists: the records of a table with the columns asked for, nothing private below an open one."""

import datetime as dt

import pytest

from seminar_cli.papers.listing import listing
from seminar_cli.papers.paper import Table
from seminar_cli.plan.columns import column_names
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.tables import BY_NAME, TABLES, TableKind
from tests.factories import FIRST, at, institution, make_plan, participant, session, trip
from tests.papers.shared import cells, ids, table

CANARY = "Qx7Zw9Vk"

PLAN = make_plan(
    [
        participant(
            id="p001", languages=["en", "lo"], away=[{"since": at(9), "until": at(10), "reason": CANARY}],
            passport={"number": "X1", "expires": FIRST}, arrival={"at": at(14)}, groups=["A", "B"],
        )
    ],
    [session(id="s01", speakers=["lei", "p001"]), session(id="s02", status="cancelled")],
    trips=[trip(vehicles=[{"name": "Bus 1", "seats": 33, "phone": CANARY}])],
    institutions=[institution(contacts=[{"name": "Mr. Li", "phone": CANARY}])],
    days=[{"date": FIRST}],
)  # fmt: skip


def _listed(name: str, *columns: str, plan: Plan = PLAN) -> Table:
    return table(listing(plan, BY_NAME[name], getattr(plan, name), columns))


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
def test_a_list_shows_the_usual_columns_and_says_when_it_is_empty(kind: TableKind) -> None:
    assert [column.key for column in _listed(kind.name).columns] == [*kind.columns]
    empty = _listed(kind.name, plan=make_plan())
    assert (empty.rows, empty.empty) == ((), f"No {kind.name}.")


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.name)
def test_no_open_column_tells_what_is_private_below_it(kind: TableKind) -> None:
    assert CANARY not in repr(_listed(kind.name, *column_names(kind)))


def test_what_is_named_is_told() -> None:
    assert cells(_listed("participants", "away"), "away") == [
        "since=2023-07-24 09:00:00 until=2023-07-24 10:00:00"
    ]
    assert cells(_listed("participants", "away.reason"), "away.reason") == [CANARY]
    assert cells(_listed("participants", "passport"), "passport") == ["number=X1 expires=2023-07-24"]
    assert cells(_listed("institutions", "contacts"), "contacts") == ["name=Mr. Li"]


def test_cells_keep_their_types_and_lists_are_told_with_commas() -> None:
    people = _listed("participants", "arrival.at", "languages", "precedence", "photo_consent", "departure")
    assert dict(people.rows[0].cells) == {
        "arrival.at": at(14),
        "languages": "en, lo",
        "precedence": None,
        "photo_consent": None,
        "departure": None,
    }
    items = _listed("sessions", "date", "start", "speakers", "fixed")
    assert dict(items.rows[0].cells) == {
        "date": FIRST,
        "start": dt.time(9),
        "speakers": "lei, p001",
        "fixed": False,
    }


def test_rows_know_their_record_and_cancelled_ones_are_struck_out() -> None:
    items = _listed("sessions")
    assert ids(items) == ["s01", "s02"]
    assert [row.tone for row in items.rows] == ["plain", "struck"]
    assert ids(_listed("days")) == ["2023-07-24"]


def test_columns_know_their_class_and_kind() -> None:
    kinds = {
        column.key: (column.kind, column.privacy)
        for column in _listed("participants", "name", "precedence", "email").columns
    }
    assert kinds == {"name": ("name", "open"), "precedence": ("number", "open"), "email": ("text", "contact")}
