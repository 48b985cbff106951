"""Items of lists changed, added and removed: each layout by what stands before and after."""

from typing import Any

import pytest

from tests.store.toml.kit import change, text_of

HEAD = '[[people]]\nid = "p1"\n'


def languages(before: str, items: list[Any]) -> str:
    """What becomes of a list when it shall hold `items`."""
    after = change(f"{HEAD}languages = {text_of(before)}", "people", 0, {"languages": items})
    assert after.startswith(f"{HEAD}languages = ")
    return after.removeprefix(f"{HEAD}languages = ")


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("['a', 'b']", ["a", "c", "b"], "['a', \"c\", 'b']"),
        ("['a', 'b']", ["c", "a", "b"], "[\"c\", 'a', 'b']"),
        ("['a', 'b']", ["a", "b", "c"], "['a', 'b', \"c\"]"),
        ("['a', 'b']", ["b"], "['b']"),
        ("['a', 'b']", ["a"], "['a']"),
        ("['a', 'b']", [], "[]"),
        ("[ 'a', 'b' ]", ["b", "c"], "[ 'b', \"c\" ]"),
        ("['a','b',]", ["a", "c"], "['a',\"c\",]"),
        ("['a','b',]", ["a"], "['a',]"),
        ("[]", ["a", "b"], '["a", "b"]'),
        ("[ ]", ["a"], '["a"]'),
        ("[1, 2, 3, 4]", [1, 4], "[1, 4]"),
        ("[0x1, 2]", [1, 2.0], "[0x1, 2.0]"),
        ("['a'] # c", ["b"], '["b"] # c'),
    ],
)
def test_on_one_line(before: str, items: list[Any], after: str) -> None:
    assert languages(f"{before}\n", items) == f"{after}\n"


OWN_LINES = """
    [
        # spoken
        "en",  # well
        "fr",
        # read
        "zh",  # a little
    ]
    """


@pytest.mark.parametrize(
    ("items", "old", "new"),
    [
        (["en", "zh"], '    "fr",\n', ""),
        (["fr", "zh"], '    "en",  # well\n', ""),
        (["en", "fr"], '    "zh",  # a little\n', ""),
        (["en", "fr", "ru", "zh"], '    "fr",\n', '    "fr",\n    "ru",\n'),
        (["ru", "en", "fr", "zh"], "[\n", '[\n    "ru",\n'),
        (["en", "fr", "zh", "ru", "ar"], "# a little\n", '# a little\n    "ru",\n    "ar",\n'),
        (["en", "ru", "zh"], '"fr"', '"ru"'),
        ([], '    "en",  # well\n    "fr",\n    # read\n    "zh",  # a little\n', "    # read\n"),
    ],
)
def test_each_item_on_its_own_line(items: list[str], old: str, new: str) -> None:
    assert languages(OWN_LINES, items) == text_of(OWN_LINES).replace(old, new, 1)


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ('[\n  "a",\n  "b" # b\n]', ["a", "b", "c"], '[\n  "a",\n  "b", # b\n  "c"\n]'),
        ('[\n  "a",\n  "b" # b\n]', ["a"], '[\n  "a"\n]'),
        ('[\n  "a"\n  , "b"\n]', ["a", "b", "c"], '[\n  "a"\n  , "b",\n  "c"\n]'),
        ('["a",\n "b"]', ["a"], '["a"\n ]'),
        ('["a",\n "b"]', ["b"], '[\n "b"]'),
        ('["a",\n "b"]', ["a", "c", "b"], '["a",\n "c",\n "b"]'),
        ("[\n  # none yet\n]", ["a"], '[\n    "a",\n  # none yet\n]'),
        ('[\n  "a", "b", # two\n  "c",\n]', ["a", "c"], '[\n  "a", # two\n  "c",\n]'),
        ('[\n  "a", "b", # two\n  "c",\n]', ["b", "c"], '[\n  "b", # two\n  "c",\n]'),
        ('[\n  "a", "b", # two\n  "c",\n]', ["a", "b", "x", "c"], '[\n  "a", "b", # two\n  "x",\n  "c",\n]'),
        ('[\n  "a", "b", # two\n  "c",\n]', ["c"], '[\n  "c",\n]'),
        ('[\n  "a" # a\n  , "b",\n]', ["b"], '[\n  "b",\n]'),
    ],
)
def test_other_layouts(before: str, items: list[str], after: str) -> None:
    assert languages(f"{before}\n", items) == f"{after}\n"


def test_a_line_that_outgrows_100_columns_is_filled() -> None:
    names = [f"p{number:03}" for number in range(12)]
    before = f"[{', '.join(repr(name) for name in names)}]\n"
    after = text_of("""
        [
            'p000', 'p001', 'p002', 'p003', 'p004', 'p005', 'p006', 'p007', 'p008', 'p009', 'p010', 'p011',
            "p012",
        ]
        """)
    assert languages(before, [*names, "p012"]) == after


def test_filled_lines_take_what_fits_and_begin_new_ones() -> None:
    before = text_of("""
        [
            "p000", "p001", "p002", "p003", "p004", "p005", "p006", "p007", "p008", "p009", "p010", "p011",
            "p012",
        ]
        """)
    names = [f"p{number:03}" for number in range(13)]
    assert languages(before, [*names, "p013"]) == before.replace('"p012",', '"p012", "p013",')
    assert languages(before, [*names[:3], "new", *names[3:]]) == before.replace(
        '"p002", ', '"p002",\n    "new",\n    '
    )
    assert languages(before, [*names[:12], "new", *names[12:]]) == before.replace(
        '    "p012', '    "new",\n    "p012'
    )
    assert languages(before, ["new", *names]) == before.replace("[\n", '[\n    "new",\n')


ROOMS = """
    rooms = [
        { stay = "a", room = "1" },  # sea view
        { stay = "b" },
    ]
    """


def test_tables_in_lists_change_by_key() -> None:
    before = HEAD + text_of(ROOMS)
    rooms = [{"stay": "a", "room": "2"}, {"stay": "b", "room": "3"}, {"room": "4", "stay": "c"}]
    assert change(before, "people", 0, {"rooms": rooms}) == before.replace('"1"', '"2"').replace(
        '{ stay = "b" },\n', '{ stay = "b", room = "3" },\n    { stay = "c", room = "4" },\n'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{ flight = 1, place = 2 }", "{ flight = 3 }"),
        ("{ place = 2 }", "{ flight = 3 }"),
        ("{ place = 2, at = 5, flight = 1 }", "{ flight = 3 }"),
        ("{ flight.a = 1, flight.b = 2 }", "{ flight = 3 }"),
        ("{\n  place = 2, # p\n}", "{\n  flight = 3,\n}"),
        ("{\n  place = 2\n}", "{\n  flight = 3\n}"),
        ("{ place = 2,\n  at = 1 }", "{ flight = 3\n   }"),
    ],
)
def test_inline_tables(before: str, after: str) -> None:
    changes = {"arrival": {"flight": 3, "place": None, "at": None}}
    assert change(f"{HEAD}arrival = {before}\n", "people", 0, changes) == f"{HEAD}arrival = {after}\n"


def test_a_dotted_table_in_a_list_that_becomes_empty_is_written_out() -> None:
    before = f"{HEAD}rooms = [{{ a.b = 1, stay = 2 }}]\n"
    after = f"{HEAD}rooms = [{{ stay = 2, a = {{}} }}]\n"
    assert change(before, "people", 0, {"rooms": [{"a": {}, "stay": 2}]}) == after


def test_dotted_keys_inside_inline_tables_get_dotted_siblings() -> None:
    before = f"{HEAD}arrival = {{ a.b = 1, c = 2 }}\n"
    assert change(before, "people", 0, {"arrival": {"a": {"x": 3}}}) == before.replace(
        "a.b = 1", "a.b = 1, a.x = 3"
    )
