import tomllib
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from seminar_cli.store.toml.render import render_record, render_table
from seminar_cli.store.toml.text import CannotEdit
from tests.store.toml.kit import KEY_ORDER, text_of


def test_keys_come_in_the_models_order_and_unknown_ones_last() -> None:
    record = {"zeal": 1, "languages": ["en"], "country": "LAO", "name": "Ann", "id": "p1"}
    assert render_record("people", record, KEY_ORDER) == text_of("""
        [[people]]
        id = "p1"
        name = "Ann"
        country = "LAO"
        languages = ["en"]
        zeal = 1
        """)


def test_nested_tables_stand_inline_in_their_own_order() -> None:
    record = {
        "arrival": {"place": "pek", "at": datetime(2023, 7, 23, 14, 25)},
        "rooms": [{"room": "1", "stay": "j"}],
    }
    assert render_record("people", record, KEY_ORDER) == text_of("""
        [[people]]
        arrival = { at = 2023-07-23T14:25:00, place = "pek" }
        rooms = [{ stay = "j", room = "1" }]
        """)


def test_a_single_table_has_one_pair_of_brackets() -> None:
    assert render_table("seminar", {"title": "T"}, KEY_ORDER) == '[seminar]\ntitle = "T"\n'


def test_a_long_list_is_filled_to_100_columns() -> None:
    text = render_record("people", {"languages": [f"p{number:03}" for number in range(1, 31)]}, {})
    assert text == text_of("""
        [[people]]
        languages = [
            "p001", "p002", "p003", "p004", "p005", "p006", "p007", "p008", "p009", "p010", "p011", "p012",
            "p013", "p014", "p015", "p016", "p017", "p018", "p019", "p020", "p021", "p022", "p023", "p024",
            "p025", "p026", "p027", "p028", "p029", "p030",
        ]
        """)
    assert max(map(len, text.splitlines())) <= 100


def test_a_list_of_exactly_100_columns_stays_on_its_line() -> None:
    line = render_record("people", {"x": ["a" * 92]}, {}).splitlines()[1]
    assert len(line) == 100
    assert render_record("people", {"x": ["a" * 93]}, {}).splitlines()[1] == "x = ["


def test_tables_of_a_long_list_stand_one_to_a_line() -> None:
    record = {"rooms": [{"stay": "jinan", "room": "1" * 40}, {"stay": "qingdao", "room": "2" * 40}]}
    assert render_record("people", record, KEY_ORDER) == text_of(f"""
        [[people]]
        rooms = [
            {{ stay = "jinan", room = "{"1" * 40}" }},
            {{ stay = "qingdao", room = "{"2" * 40}" }},
        ]
        """)


@pytest.mark.parametrize(
    "value",
    [
        True, False, 0, -5, 10**20, 0.5, 1e22, 1e-7, float("inf"), "", "plain", "tab\t",
        'quote " and \\', "a\nb\r\nc",
        "\x00\x1f\x7f\x85\u2028\ufeff", "青岛 \U0001f600", "# no comment", "[[people]]", "'''", '"""',
        date(2023, 7, 24), time(9, 30), time(9, 30, 1, 500), datetime(2023, 7, 24, 9, 30),
        datetime(2023, 7, 24, 9, 30, tzinfo=UTC),
        [], {}, [[1, 2], [{"a": [{}]}]], {"a key": {"": 1}}, {"a.b": "c"},
    ],
)  # fmt: skip
def test_what_is_written_is_toml_1_0_and_reads_as_it_was(value: object) -> None:
    text = render_record("people", {"value": value, "list": [value]}, {})
    assert tomllib.loads(text) == {"people": [{"value": value, "list": [value]}]}
    assert text.replace("\n", "").replace("\t", "").isprintable()


def test_a_table_of_any_name_is_quoted_where_it_must_be() -> None:
    assert tomllib.loads(render_record("a b", {"c d": 1}, {})) == {"a b": [{"c d": 1}]}


@pytest.mark.parametrize("value", [None, object(), b"bytes", {1: 2}, {"a": None}, [None], 1 + 2j])
def test_what_toml_cannot_say_is_a_type_error(value: Any) -> None:
    with pytest.raises(TypeError):
        render_record("people", {"value": value}, {})


def test_half_a_character_is_refused() -> None:
    with pytest.raises(CannotEdit, match="half of a character"):
        render_record("people", {"name": "\ud83d"}, {})
