"""Keys of a record changed, added and removed: each rule by what stands before and after."""

from datetime import date
from typing import Any

import pytest

from seminar_cli.store.toml.text import CannotEdit, Change, parse
from tests.store.toml.kit import change, change_table, edit, text_of

PERSON = text_of("""
    [[people]]  # the first
    id = "p1"
    # as she writes it
    name   = 'Ann'   # checked
    languages = ["en", 'lo']
    age = 0x2F

    email = "a@b.c"
    """)


def test_only_the_value_is_touched() -> None:
    assert change(PERSON, "people", 0, {"name": "Eve"}) == PERSON.replace("'Ann'", '"Eve"')


def test_types_count() -> None:
    before = "[[people]]\na = 1\nb = 1.0\nc = true\nd = 2023-07-24T10:00:00Z\n"
    record = parse(before)["people"][0]
    changed = edit(before, Change("people", 0, {**record, "a": 1.0, "b": True, "c": 1}))
    assert changed.text == "[[people]]\na = 1.0\nb = true\nc = 1\nd = 2023-07-24T10:00:00Z\n"
    zoned = record["d"].astimezone(tz=parse("d = 2023-07-24T18:00:00+08:00")["d"].tzinfo)
    assert zoned == record["d"]
    assert "d = 2023-07-24T18:00:00+08:00" in edit(before, Change("people", 0, {**record, "d": zoned})).text


def test_a_new_key_follows_the_one_before_it_in_the_models_order() -> None:
    assert change(PERSON, "people", 0, {"country": "LAO"}) == PERSON.replace(
        "# checked\n", '# checked\ncountry = "LAO"\n'
    )


def test_a_key_that_none_precedes_comes_first() -> None:
    assert change('[[people]] # x\n# her mail\nemail = "e"\n', "people", 0, {"id": "p1"}) == (
        '[[people]] # x\nid = "p1"\n# her mail\nemail = "e"\n'
    )


def test_a_key_the_model_does_not_know_comes_last() -> None:
    assert change(PERSON, "people", 0, {"zeal": 1}) == f"{PERSON}zeal = 1\n"


def test_a_new_key_stands_where_its_neighbour_does() -> None:
    assert (
        change('[[people]]\n  id = "p1"\n', "people", 0, {"name": "A"})
        == '[[people]]\n  id = "p1"\n  name = "A"\n'
    )


def test_a_key_goes_with_its_line_and_the_comment_above_stays() -> None:
    record = {key: value for key, value in parse(PERSON)["people"][0].items() if key != "name"}
    edited = edit(PERSON, Change("people", 0, record))
    assert edited.text == PERSON.replace("name   = 'Ann'   # checked\n", "")
    assert edited.removed_comments == ("# checked",)


def test_blank_lines_do_not_pile_up_where_a_key_goes() -> None:
    before = "[[people]]\na = 1\n\nb = 2\nc = 3\n\nd = 4\n\n[x]\n"
    assert change(before, "people", 0, {"b": None, "c": None}) == "[[people]]\na = 1\n\nd = 4\n\n[x]\n"
    assert change(before, "people", 0, {"d": None}) == "[[people]]\na = 1\n\nb = 2\nc = 3\n\n[x]\n"


def test_the_comment_of_a_key_that_goes_does_not_fall_to_the_next_record() -> None:
    before = "[[people]]\na = 1\n# about b\nb = 2\n# about x\n[x]\n"
    assert change(before, "people", 0, {"b": None}) == "[[people]]\na = 1\n# about b\n\n# about x\n[x]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('arrival = { flight = "A", place = "p" } # c\n', 'arrival = { at = 1, flight = "B" } # c\n'),
        ('arrival = {flight = "A",place = "p"}\n', 'arrival = {at = 1, flight = "B"}\n'),
        (
            'arrival = {\n  flight = "A", # f\n  # p\n  place = "p",\n}\n',
            'arrival = {\n  at = 1,\n  flight = "B", # f\n  # p\n}\n',
        ),
        ('arrival.flight = "A" # f\narrival.place = "p"\n', 'arrival.at = 1\narrival.flight = "B" # f\n'),
        (
            '\n# hers\n[people.arrival] # h\n# f\nflight = "A"\nplace = "p"\n',
            '\n# hers\n[people.arrival] # h\nat = 1\n# f\nflight = "B"\n',
        ),
        (
            '\n[[sessions]]\nid = "s"\n\n[people.arrival]\nflight = "A"\nplace = "p"\n',
            '\n[[sessions]]\nid = "s"\n\n[people.arrival]\nat = 1\nflight = "B"\n',
        ),
    ],
)
def test_nested_keys_change_where_their_siblings_stand(before: str, after: str) -> None:
    head = '[[people]]\nid = "p1"\n'
    assert (
        change(head + before, "people", 0, {"arrival": {"flight": "B", "place": None, "at": 1}})
        == head + after
    )


@pytest.mark.parametrize(
    "before",
    [
        'arrival = { flight = "A" } # c\n',
        'arrival.flight = "A"\n',
        '\n# hers\n[people.arrival]\nflight = "A" # f\n',
        '\n[people.arrival]\n# f\nflight = "A"\n# end\n',
    ],
)
def test_clearing_the_last_nested_key_removes_its_table(before: str) -> None:
    head = '[[people]]\nid = "p1"\n'
    edited = edit(head + before, Change("people", 0, {"id": "p1", "arrival": {}}))
    assert edited.text == head
    assert edited.data == {"people": [{"id": "p1"}]}


def test_an_empty_table_stays_as_long_as_nobody_fills_it() -> None:
    before = '[[people]]\nid = "p1"\narrival = {}\n[people.rest]\n'
    assert change(before, "people", 0, {"id": "p2"}) == before.replace("p1", "p2")
    filled = change(before, "people", 0, {"arrival": {"at": 1}, "rest": {"a": 1}})
    assert filled == '[[people]]\nid = "p1"\narrival = { at = 1 }\n[people.rest]\na = 1\n'


def test_a_value_becomes_a_table_and_back() -> None:
    assert change('[[people]]\narrival = "A" # c\n', "people", 0, {"arrival": {"at": 1}}) == (
        "[[people]]\narrival = { at = 1 } # c\n"
    )
    for before in ("arrival = { at = 1 }\n", "arrival.at = 1\n", "\n[people.arrival]\nat = 1\n"):
        head = '[[people]]\nid = "p1"\n'
        assert change(head + before, "people", 0, {"arrival": "A"}) == f'{head}arrival = "A"\n'


ROOMS = text_of("""
    [[people]]
    id = "p1"

    # first
    [[people.rooms]]
    stay = "a"
    room = "1"

    # second
    [[people.rooms]]
    stay = "b"

    [[people]]
    id = "p2"
    """)


def test_records_under_headers_inside_a_record() -> None:
    rooms: list[dict[str, Any]] = [{"stay": "a", "room": "2"}, {"stay": "b"}, {"stay": "c"}]
    assert change(ROOMS, "people", 0, {"rooms": rooms}) == ROOMS.replace('"1"', '"2"').replace(
        'stay = "b"\n', 'stay = "b"\n\n[[people.rooms]]\nstay = "c"\n'
    )
    assert change(ROOMS, "people", 0, {"rooms": rooms[1:2]}) == ROOMS.replace(
        '# first\n[[people.rooms]]\nstay = "a"\nroom = "1"\n\n', ""
    )
    assert change(
        ROOMS, "people", 0, {"rooms": [{"stay": "z"}, {"stay": "a", "room": "1"}, {"stay": "b"}]}
    ) == (ROOMS.replace("# first", '[[people.rooms]]\nstay = "z"\n\n# first'))
    assert change(ROOMS, "people", 0, {"rooms": []}) == (
        '[[people]]\nid = "p1"\nrooms = []\n\n[[people]]\nid = "p2"\n'
    )


def test_a_comment_inside_a_value_that_is_replaced_is_refused() -> None:
    before = '[[people]]\nlanguages = [\n  "en", # well\n]\n'
    with pytest.raises(CannotEdit) as refusal:
        change(before, "people", 0, {"languages": "en"})
    assert refusal.value.sentence == (
        "Line 3: the edit would replace a value that has this comment inside it."
    )
    assert refusal.value.hint == "Make this change by hand, at line 3 of the plan."
    assert refusal.value.exit_code == 5


def test_a_key_with_comments_inside_its_value_goes_and_says_so() -> None:
    before = '[[people]]\nlanguages = [\n  "en", # well\n] # all\n'
    edited = edit(before, Change("people", 0, {}))
    assert edited.text == "[[people]]\n"
    assert edited.removed_comments == ("# well", "# all")


def test_long_values_of_new_keys_are_filled() -> None:
    names = [f"p{number:03}" for number in range(20)]
    assert change('[[people]]\r\nid = "p1"\r\n', "people", 0, {"languages": names}).startswith(
        '[[people]]\r\nid = "p1"\r\nlanguages = [\r\n    "p000", "p001"'
    )
    assert change('[[people]]\nlanguages = "x"\n', "people", 0, {"languages": names}).startswith(
        '[[people]]\nlanguages = [\n    "p000", "p001"'
    )


def test_single_tables_change_alike() -> None:
    before = '[seminar]\ntitle = "A" # t\nend = 2023-08-04\n'
    after = '[seminar]\ntitle = "A" # t\nstart = 2023-07-24\n'
    assert change_table(before, "seminar", {"start": date(2023, 7, 24), "end": None}) == after


def test_two_thousand_keys_at_once() -> None:
    minutes = {f"p{number:04}": number for number in range(2000)}
    before = "[[attendance]]\nitem = 's'\nminutes = { p0000 = 0 }\n"
    assert parse(change(before, "attendance", 0, {"minutes": minutes}))["attendance"][0]["minutes"] == minutes
