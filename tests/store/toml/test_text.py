import time

import pytest
import tomli

from seminar_cli.store.toml.edits import spliced
from seminar_cli.store.toml.text import (
    Append,
    Change,
    ChangeTable,
    Edit,
    Remove,
    TomlFault,
    apply,
    parse,
    render_record,
)
from tests.store.toml.kit import KEY_ORDER, edit, text_of


def test_parse_skips_a_byte_order_mark() -> None:
    assert parse("\ufeffa = 1") == {"a": 1}


def test_parse_reads_toml_1_1() -> None:
    assert parse("a = { b = 09:30,\n}")["a"]["b"].isoformat() == "09:30:00"


def test_parse_fails_in_two_ways() -> None:
    with pytest.raises(tomli.TOMLDecodeError):
        parse("a = ")
    with pytest.raises(TomlFault, match="nested"):
        parse(f"a = {'[' * 5000}")
    with pytest.raises(TomlFault, match="digits"):
        parse(f"a = {'1' * 5000}")
    assert issubclass(TomlFault, ValueError)


NO_EDITS: list[list[Edit]] = [
    [],
    [Change("people", 0, {"rooms": [], "id": "p1", "at": {"b": 1.0}})],
    [ChangeTable("x", {"y": [1]}), ChangeTable("none", {})],
]


@pytest.mark.parametrize("edits", NO_EDITS)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_nothing_to_do_gives_the_same_text(edits: list[Edit], mark: str) -> None:
    before = f"{mark}[x]\r\ny = [1]\n[[people]]\nid='p1'\n\n\nrooms=[]\nat.b=1.0"
    edited = edit(before, *edits)
    assert edited.text is before
    assert edited.splices == ()
    assert edited.removed_comments == ()
    assert edited.data == parse(before)


def test_a_batch_counts_in_the_old_data() -> None:
    before = "".join(f'[[people]]\nid = "p{number}"\n\n' for number in range(5))
    edits: list[Edit] = [
        Remove("people", 3),
        Append("people", {"id": "p5"}),
        Change("people", 4, {"id": "p4", "name": "Ann"}),
        Remove("people", 0),
        ChangeTable("x", {"y": 1}),
        Append("people", {"id": "p6"}),
    ]
    edited = edit(before, *edits)
    assert [person["id"] for person in edited.data["people"]] == ["p1", "p2", "p4", "p5", "p6"]
    assert edited.text == text_of("""
        [[people]]
        id = "p1"

        [[people]]
        id = "p2"

        [[people]]
        id = "p4"
        name = "Ann"

        [[people]]
        id = "p5"

        [[people]]
        id = "p6"

        [x]
        y = 1
        """)


def test_splices_are_offsets_into_the_text_as_given() -> None:
    before = '\ufeff[[people]]\r\nid = "p1"  # one\r\n[[people]]\r\nid = "p2"'
    edited = edit(before, Change("people", 1, {"id": "p2", "name": "Ann"}), Remove("people", 0))
    assert edited.text == '\ufeff[[people]]\r\nid = "p2"\r\nname = "Ann"'
    assert spliced(before, edited.splices) == edited.text
    assert all(
        left.end < right.start for left, right in zip(edited.splices, edited.splices[1:], strict=False)
    )
    assert edited.removed_comments == ("# one",)


PLAN = text_of("""
    #:schema seminar.schema.json
    format = 1  # of the file

    # The seminar
    [seminar]  # only one
    # as on the invitation
    title = "T"  # short
    contacts = [
        # by day
        { name = "Li" },  # duty officer
    ]

    # ---- People ----

    # the first one
    [[people]]  # delegate
    # as in the passport
    id = "p0"  # 0
    languages = [
        "en",  # well
        # "fr",
    ]

    # hers
    [people.arrival]
    at = 2023-07-23T14:25:00  # CA960
    # end of hers

    # the second one
    [[people]]
    id = "p1"  # 1
    arrival = { at = 2023-07-24T14:25:00 }  # late
    email = "a@b.c"  # private

    # ---- The end ----
    """)


def test_a_plan_full_of_comments_edited_a_hundred_times() -> None:
    text = PLAN
    for turn in range(100):
        people = parse(text)["people"]
        first, second = people[0], people[1]
        first["arrival"]["flight"] = f"MU{turn}"
        first["languages"] = ["en", f"x{turn}"]
        second["arrival"]["place"] = f"place{turn}"
        second["name"] = f"Ann {turn}"
        edits: list[Edit] = [Change("people", 0, first), Change("people", 1, second)]
        if turn % 2:
            edits.append(Remove("people", 2))
        else:
            edits.append(Append("people", {"id": f"n{turn}"}))
        text = apply(text, parse(text), edits, KEY_ORDER).text
    expected = (
        PLAN.replace('    # "fr",\n', '    # "fr",\n')
        .replace('    "en",  # well\n', '    "en",  # well\n    "x99",\n')
        .replace("# CA960\n", '# CA960\nflight = "MU99"\n')
        .replace("14:25:00 }", '14:25:00, place = "place99" }')
        .replace('id = "p1"  # 1\n', 'id = "p1"  # 1\nname = "Ann 99"\n')
    )
    assert text == expected


def many(count: int) -> str:
    """A plan of `count` people."""
    languages = ["en", "lo"]
    records = (
        render_record("people", {"id": f"p{number:05}", "name": "Ann", "languages": languages}, KEY_ORDER)
        for number in range(count)
    )
    return "\n".join(records)


def seconds(text: str, edits: list[Edit]) -> float:
    data = parse(text)
    start = time.perf_counter()
    apply(text, data, edits, KEY_ORDER)
    return time.perf_counter() - start


def test_a_batch_costs_as_much_as_its_length() -> None:
    def batch(count: int) -> list[Edit]:
        changes = [
            Change(
                "people", number, {"id": f"p{number:05}", "name": "Eve", "languages": ["en"], "email": "e"}
            )
            for number in range(count)
        ]
        return [*changes, *(Append("people", {"id": f"n{number}"}) for number in range(count))]

    small = min(seconds(many(300), batch(300)) for _ in range(3))
    large = min(seconds(many(2400), batch(2400)) for _ in range(3))
    assert large < 8 * small * 4


def test_a_single_append_does_not_cost_what_a_batch_does() -> None:
    text = many(2400)
    single = min(seconds(text, [Append("people", {"id": "n"})]) for _ in range(3))
    batch = min(
        seconds(text, [Append("people", {"id": f"n{number}"}) for number in range(60)]) for _ in range(3)
    )
    assert single < batch
    assert single < 0.5
