"""The JSON Schema that editors use says what the tool says: held against an independent validator."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator

from seminar_cli.plan.build import PlanFaults, build
from seminar_cli.store.new_plan import schema_text

HERE = Path(__file__).parent.parent
PLANS = sorted((HERE / "examples").glob("*/seminar.toml"))
SCHEMA = json.loads(schema_text())
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)

SMALL: dict[str, Any] = {
    "format": 1,
    "seminar": {
        "title": "Trial",
        "start": dt.date(2027, 3, 1),
        "end": dt.date(2027, 3, 5),
        "timezone": "Asia/Shanghai",
    },
}


def _as_editors_see_it(value: Any) -> Any:
    """Dates and times are text for a validator of JSON."""
    match value:
        case dict():
            return {key: _as_editors_see_it(item) for key, item in value.items()}
        case list():
            return [_as_editors_see_it(item) for item in value]
        case dt.date() | dt.time():
            return value.isoformat()
        case _:
            return value


def _errors(data: dict[str, Any]) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(_as_editors_see_it(data))]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_every_example_is_valid_and_names_the_schema(plan: Path) -> None:
    text = plan.read_text("utf-8")
    assert text.startswith("#:schema ")
    assert _errors(tomli.loads(text)) == []


@pytest.mark.parametrize(
    "more",
    [
        {"participnats": []},
        {"participants": [{"id": "p001", "given_names": "Ana", "contry": "CHL"}]},
        {"sessions": [{"id": "s01", "title": "Opening", "kind": "oppening"}]},
        {"sessions": [{"id": "s01", "title": "Opening", "start": "nine"}]},
        {"sessions": [{"id": "s01", "title": "Opening", "minutes": "90"}]},
        {"sessions": [{"id": "s01", "title": "Opening", "minutes": 0}]},
        {"sessions": [{"id": "s01", "title": "Opening", "speakers": [{"id": "x", "by": "post"}]}]},
        {"sessions": [{"title": "Opening"}]},
        {"coverage": {"target_women": 1.5}},
        {"participants": {"id": "p001"}},
    ],
    ids=str,
)
def test_what_the_tool_refuses_an_editor_underlines(more: dict[str, Any]) -> None:
    assert _errors(SMALL) == []
    build(SMALL)
    assert _errors(SMALL | more)
    with pytest.raises(PlanFaults):
        build(SMALL | more)


@pytest.mark.parametrize(
    "more",
    [
        {
            "sessions": [
                {
                    "id": "s01",
                    "title": "T",
                    "start": dt.time(9),
                    "speakers": ["x", {"id": "y", "by": "video"}],
                }
            ]
        },
        {
            "participants": [
                {"id": "p001", "given_names": "A", "arrival": {"at": dt.datetime(2027, 2, 28, 14, 25)}}
            ]
        },
        {"country_names": {"PSE": "State of Palestine"}},
        {"attendance": [{"item": "s01", "minutes": {"p003": 47}}]},
    ],
    ids=str,
)
def test_what_the_tool_takes_an_editor_takes(more: dict[str, Any]) -> None:
    build(SMALL | more)
    assert _errors(SMALL | more) == []


def test_every_key_is_described() -> None:
    for name, model in {"": SCHEMA, **SCHEMA["$defs"]}.items():
        assert model["description"], name
        for key, value in model["properties"].items():
            assert value["description"], f"{name}.{key}"
            assert "title" not in value
