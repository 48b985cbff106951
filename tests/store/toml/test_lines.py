import re
from collections.abc import Iterator
from typing import Any

import pytest

from seminar_cli.store.toml.lines import Lines, Path, line_of
from seminar_cli.store.toml.text import parse
from tests.store.toml.kit import text_of
from tests.store.toml.test_generator import made

PLAN = text_of('''
    format = 1
    coverage.target_women = 0.5

    [seminar]
    title = """
    [[people]]
    """
    contacts = [
        { name = "Li" },
        {
            name = "Wu",  # (
            phone = "1",
        },
    ]

    [[people]]
    id = "p1"
    languages = ["en",
        # "fr",
        "lo"]

    [[sessions]]
    id = "s1"

    [people.arrival]
    at = 1
    "two words".x = 1

    [[people.rooms]]
    stay = "a"
    [[people.rooms]]
    stay = "b"

    [[people]]
    id = "p2"
    ''')

PLACES: list[tuple[Path, int]] = [
    ((), 1),
    (("format",), 1),
    (("coverage",), 2),
    (("coverage", "target_women"), 2),
    (("coverage", "none"), 2),
    (("seminar",), 4),
    (("seminar", "start"), 4),
    (("seminar", "title"), 5),
    (("seminar", "contacts"), 8),
    (("seminar", "contacts", 0, "name"), 9),
    (("seminar", "contacts", 1), 10),
    (("seminar", "contacts", 1, "name"), 11),
    (("seminar", "contacts", 1, "phone", "more"), 12),
    (("seminar", "contacts", 1, "email"), 10),
    (("seminar", "contacts", 7), 8),
    (("people",), 16),
    (("people", 0), 16),
    (("people", 0, "id"), 17),
    (("people", 0, "languages", 0), 18),
    (("people", 0, "languages", 1), 20),
    (("sessions", 0, "id"), 23),
    (("people", 0, "arrival"), 25),
    (("people", 0, "arrival", "at"), 26),
    (("people", 0, "arrival", "two words"), 27),
    (("people", 0, "arrival", "two words", "x"), 27),
    (("people", 0, "rooms"), 29),
    (("people", 0, "rooms", 1), 31),
    (("people", 0, "rooms", 1, "stay"), 32),
    (("people", 0, "rooms", 5), 29),
    (("people", 1), 34),
    (("people", 1, "name"), 34),
    (("people", 2), 16),
    (("people", "id"), 16),
    (("none", 0), 1),
    ((0, "x"), 1),
]


@pytest.mark.parametrize(("path", "line"), PLACES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_line_of_a_path(path: Path, line: int, newline: str, mark: str) -> None:
    text = mark + PLAN.replace("\n", newline)
    assert line_of(text, path) == line
    assert Lines(text, parse(text)).of(path) == line


def test_records_in_one_inline_list_have_lines_too() -> None:
    text = 'people = [\n  { id = "p1" },\n  { id = "p2" },\n]\n'
    assert line_of(text, ("people", 1, "id")) == 3


def test_where_headers_and_records_disagree_the_table_is_named() -> None:
    text = '[[people]]\nx = [\n  ["a"],\n  ["people"]\n]\n[[people]]\nid = 1\n'
    lines = Lines(text, {"people": [{}, {}, {}]})
    assert lines.of(("people", 1, "id")) == 1


def test_what_cannot_be_read_gives_the_record() -> None:
    text = 'format = 1\n\n[[people]]\nx = [\n  [1],\n  ["people"]\n]\n'
    assert Lines(text, parse(text)).of(("people", 0, "x")) == 3
    assert line_of("x = [\n", ("x",)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "[[a]]\nx = 1\n[a.x]\n",
        "[[a]]\n[a.x]\n[[a.x]]\n",
        '[[a]]\nx = "a" 2\n',
        '[[a]]\nx = ["a" 2]\n',
        "[[a]]\n[1, 2]\n",
    ],
)
def test_text_that_is_no_toml_gives_the_record(text: str) -> None:
    assert line_of("\n" + text, ("a", 0, "x")) == 2


def leaves(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every string with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))
    elif isinstance(value, str):
        yield path, value


def test_every_string_of_every_plan_is_found_on_its_line() -> None:
    for seed in range(300):
        text = made(seed).text
        data = parse(text)
        lines = Lines(text, data)
        rows = [*text.split("\n"), ""]
        for path, value in leaves(data, ()):
            words = re.search(r"\S+ \d+", value)
            number = lines.of(path)
            # A string over several lines may begin with a line break.
            assert words is not None
            assert words[0] in rows[number - 1] + rows[number]


def test_many_paths_cost_one_scan() -> None:
    text = "".join(f'[[people]]\nid = "p{number}"\n' for number in range(3000))
    lines = Lines(text)
    assert [lines.of(("people", number, "id")) for number in range(3000)] == list(range(2, 6001, 2))
