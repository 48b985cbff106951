"""Every place in a plan that names a record by its id is known."""

from collections.abc import Iterator
from typing import Any

from seminar_cli.plan.keys import keys_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.refers import Reference, references, references_to
from tests.factories import FIRST, Data, make_plan, plan_data


def _referring(model: type[Record], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Paths of keys that hold ids, and whether the value is a list or mapping of them."""
    for key in keys_of(model).values():
        path = (*above, key.name)
        if key.below:
            yield from _referring(key.below, path)
        elif key.refers:
            yield path, key.is_list or key.is_mapping


NEEDED: dict[str, Data] = {
    "institutions": {"id": "own", "name": "x"},
    "venues": {"id": "own", "name": "x"},
    "routes": {"id": "own", "origin": "a", "destination": "b", "minutes": 1},
    "speakers": {"id": "own", "family_name": "x"},
    "sessions": {"id": "own", "title": "x"},
    "visits": {"id": "own", "title": "x"},
    "trips": {"id": "own"},
    "stays": {"id": "own"},
    "participants": {"id": "own", "family_name": "x"},
    "attendance": {"item": "own"},
}
BELOW: dict[str, Data] = {
    "publications": {"title": "x"},
    "seats": {"person": "x", "vehicle": "x"},
    "rooms": {"stay": "x"},
}


def _naming(path: tuple[str, ...], target: str) -> Plan:
    """A plan in which the key at a path, and no other of its own accord, names the target."""
    table, *keys = path
    record: Data = dict(NEEDED[table])
    at = record
    for depth, name in enumerate(keys[:-1]):
        model = keys_of(Plan)[table].below
        for step in keys[:depth]:
            assert model is not None
            model = keys_of(model)[step].below
        assert model is not None
        inner: Data = dict(BELOW.get(name, {}))
        at[name] = [inner] if keys_of(model)[name].is_list else inner
        at = inner
    at[keys[-1]] = _value(path, target)
    return (
        make_plan(**{**plan_data(), table: [record]})
        if table not in {"participants", "sessions"}
        else _with(table, record)
    )


def _with(table: str, record: Data) -> Plan:
    return make_plan(**{table: [record]})


def _value(path: tuple[str, ...], target: str) -> Any:
    model: type[Record] = Plan
    for name in path[:-1]:
        model = keys_of(model)[name].below or model
    key = keys_of(model)[path[-1]]
    if key.is_mapping:
        return {target: 1}
    return [target] if key.is_list else target


PATHS = sorted({path for path, _ in _referring(Plan)})


def test_the_model_names_records_in_many_places() -> None:
    assert {("attendance", "minutes"), ("trips", "seats", "person"), ("sessions", "speakers", "id")} <= {
        *PATHS
    }
    assert len(PATHS) > 35


def test_every_key_that_names_records_is_found_with_its_place() -> None:
    for path in PATHS:
        found = references_to(_naming(path, "target"), "target")
        owner = "target" if path == ("attendance", "item") else "own"
        assert [(each.table, each.record, each.key) for each in found] == [
            (path[0], owner, ".".join(path[1:]))
        ]
        assert found[0].tables


def test_shorthand_and_long_form_are_the_same_reference() -> None:
    plan = make_plan(
        [],
        [
            {
                "id": "s1",
                "title": "x",
                "speakers": ["lei", {"id": "lei", "role": "chair"}],
                "institutions": ["aibo"],
            }
        ],
    )
    assert references_to(plan, "lei") == [
        Reference("sessions", "s1", "speakers.id", "lei", ("speakers", "participants")),
        Reference("sessions", "s1", "speakers.id", "lei", ("speakers", "participants")),
    ]
    assert [each.key for each in references_to(plan, "aibo")] == ["institutions.id"]


def test_what_is_left_out_names_nothing() -> None:
    assert list(references(make_plan())) == []
    assert list(references(make_plan([], [{"id": "s1", "title": "x"}], days=[{"date": FIRST}]))) == []


def test_ids_that_nobody_has_are_references_too() -> None:
    plan = make_plan([], [{"id": "s1", "title": "x", "venue": "nowhere"}])
    assert [each.to for each in references(plan)] == ["nowhere"]
