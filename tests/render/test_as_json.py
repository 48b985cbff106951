import json
from dataclasses import replace
from pathlib import Path

import pytest

from seminar_cli.errors import UsageMistake
from seminar_cli.papers.paper import Band, Column, Paper, Row, Table
from seminar_cli.render import RENDERERS, render
from seminar_cli.render.as_json import text
from tests.golden import golden
from tests.render.samples import EVERY_KIND, badges, coverage, daily, overview, sign_in


@pytest.mark.parametrize(
    ("name", "paper"),
    [("sign-in", sign_in(2, 1)), ("coverage", coverage()), ("overview", overview(2)), ("badges", badges(1))],
)
def test_contract(name: str, paper: Paper) -> None:
    golden(f"render/{name}.json", text([paper]))


def test_parts() -> None:
    told = json.loads(render([daily(24), daily(25)], ".json"))
    assert told["paper"] == "agenda"
    assert [part["part"] for part in told["parts"]] == ["2023-07-24", "2023-07-25"]


def test_nothing_by_hand() -> None:
    assert "sign" not in {
        column["key"] for column in json.loads(text([sign_in()]))["parts"][0]["sections"][1]["columns"]
    }
    assert "_sign" not in text([sign_in()])


def test_no_parts() -> None:
    assert json.loads(text([])) == {"paper": "", "document": "", "issue": "", "parts": []}


def test_hidden_characters_are_escaped_and_kept() -> None:
    hostile = "\x1b\x9b\u202e\ud800 é 雷"
    row = Row({"a": hostile})
    paper = Paper("p", "", "T", (Table("t", (Column("a", "A"),), (Band("", (row,)),)),))
    written = text([paper])
    assert "\\u001b\\u009b\\u202e\\ud800 é 雷" in written
    assert json.loads(written)["parts"][0]["sections"][0]["rows"][0]["a"] == hostile


def test_order_is_stable() -> None:
    for make in EVERY_KIND:
        assert text([make()]) == text([replace(make())])


def test_unknown_medium() -> None:
    with pytest.raises(UsageMistake) as caught:
        render([daily()], ".doc")
    assert all(extension in caught.value.hint for extension in RENDERERS)


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def test_every_key_is_documented() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    columns = {column.key for make in EVERY_KIND for table in make().tables for column in table.columns}
    for make in EVERY_KIND:
        for key in _keys(json.loads(text([make()]))) - columns - {"name", "country", "organization"}:
            assert f"`{key}`" in documented or f'"{key}"' in documented, key
