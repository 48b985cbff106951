"""The proof refuses whatever does not read as meant, whoever made the mistake."""

import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from seminar_cli.store.toml import batch, proof
from seminar_cli.store.toml import text as face
from seminar_cli.store.toml.edits import Overlap, Splice, ordered, spliced
from seminar_cli.store.toml.same import same
from seminar_cli.store.toml.text import Append, CannotEdit, Change, ChangeTable, Edit, Remove, apply, parse
from tests.store.toml.kit import edit, text_of
from tests.store.toml.test_generator import KEY_ORDER, made

PLAN = text_of("""
    [[people]]
    id = "p1"
    name = "Ann"

    [[people]]
    id = "p2"
    arrival = { at = 1 }

    [x]
    y = 1
    """)

DECEIVING = text_of("""
    [[people]]
    id = "p1"
    lists = [
      ["people"],
      ["people"]
      ,
      [ 1 ]
    ]
    name = "Ann"

    [[people]]
    id = "p2"
    """)

EDITS: list[Edit] = [
    Append("people", {"id": "p3"}),
    Change("people", 0, {"id": "p1", "name": "Eve", "email": "e"}),
    Change("people", 1, {"id": "p2", "arrival": {"at": 2}}),
    Remove("people", 0),
    Remove("people", 1),
]


def sabotaged(monkeypatch: pytest.MonkeyPatch, sabotage: Callable[[list[Splice], int], list[Splice]]) -> None:
    """Let every edit's splices pass through `sabotage`, with the length of the text."""
    honest = batch.splices_for

    def dishonest(layout: Any, intent: Any, key_order: Any) -> list[Splice]:
        return sabotage(honest(layout, intent, key_order), len(layout.text))

    monkeypatch.setattr(face, "splices_for", dishonest)


def earlier(splices: list[Splice], length: int) -> list[Splice]:
    return [Splice(max(one.start - 4, 0), max(one.end - 4, 0), one.text) for one in splices]


def longer(splices: list[Splice], length: int) -> list[Splice]:
    return [*splices[:-1], Splice(splices[-1].start, min(splices[-1].end + 3, length), splices[-1].text)]


def forgotten(splices: list[Splice], length: int) -> list[Splice]:
    return splices[1:] or [Splice(0, 0, "\n")]


def elsewhere(splices: list[Splice], length: int) -> list[Splice]:
    return [*splices, Splice(length, length, "[z]\n")]


def unended(splices: list[Splice], length: int) -> list[Splice]:
    last = splices[-1]
    return [*splices[:-1], Splice(last.start, last.end, f"{last.text}w = 1")]


@pytest.mark.parametrize("sabotage", [earlier, longer, forgotten, elsewhere, unended])
@pytest.mark.parametrize("wish", EDITS, ids=lambda one: type(one).__name__)
def test_a_wrong_splice_is_refused(
    monkeypatch: pytest.MonkeyPatch, sabotage: Callable[[list[Splice], int], list[Splice]], wish: Edit
) -> None:
    edit(PLAN, wish)
    sabotaged(monkeypatch, sabotage)
    with pytest.raises(CannotEdit, match=r"^Line \d+: after this edit the text would") as refusal:
        edit(PLAN, wish)
    assert "by hand" in refusal.value.hint


def test_a_forgotten_splice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    sabotaged(monkeypatch, forgotten)
    with pytest.raises(CannotEdit):
        edit(PLAN, EDITS[3], EDITS[2])


def test_a_change_outside_of_the_splices_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = spliced
    monkeypatch.setattr(
        face, "spliced", lambda text, splices: honest(text, splices).replace("y = 1", "y = 2")
    )
    with pytest.raises(CannotEdit):
        edit(PLAN, EDITS[0])


def test_splices_that_overlap_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    clash = [Splice(3, 9, "a"), Splice(5, 12, "b")]
    monkeypatch.setattr("seminar_cli.store.toml.batch._Batch.finish", lambda _: clash)
    with pytest.raises(CannotEdit, match="Line 1: two changes of this batch meet here"):
        edit(PLAN, EDITS[0])


def test_no_mutation_of_a_splice_gets_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """Splices moved, cut, doubled or changed at random: refused, or by chance what was meant."""
    dice = random.Random(1)

    def mutated(splices: list[Splice], length: int) -> list[Splice]:
        at = dice.randrange(len(splices))
        one = splices[at]
        start = max(0, one.start + dice.choice([-2, -1, 0, 1, 9]))
        end = min(length, max(start, one.end + dice.choice([-2, -1, 0, 1, 9])))
        text = dice.choice(
            [one.text, one.text[1:], one.text[:-1], one.text.replace("1", "2"), one.text * 2, ""]
        )
        return ordered([*splices[:at], Splice(start, end, text), *splices[at + 1 :]])

    sabotaged(monkeypatch, mutated)
    refused = 0
    for seed in range(400):
        text = made(seed).text
        data = parse(text)
        if "participants" not in data:
            continue
        record = {**data["participants"][0], "name": 1, "email": "e11"}
        meant = {**data, "participants": [record, *data["participants"][1:]]}
        try:
            edited = apply(text, data, [Change("participants", 0, record)], KEY_ORDER)
        except (CannotEdit, Overlap):
            refused += 1
        else:
            assert same(parse(edited.text), meant)
            assert same(edited.data, meant)
    assert refused > 150


def counted_parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the proof parses from now on."""
    texts: list[str] = []

    def counting(text: str) -> dict[str, Any]:
        texts.append(text)
        return parse(text)

    monkeypatch.setattr(proof, "parse", counting)
    return texts


@pytest.mark.parametrize("wish", EDITS, ids=lambda one: type(one).__name__)
def test_a_small_edit_parses_the_records_it_touches(monkeypatch: pytest.MonkeyPatch, wish: Edit) -> None:
    plan = PLAN + "\n[big]\n" + "".join(f"key{number} = {number}\n" for number in range(500))
    texts = counted_parses(monkeypatch)
    edited = edit(plan, wish)
    assert sum(map(len, texts)) < 400
    assert same(edited.data, parse(edited.text))


@pytest.mark.parametrize(
    ("plan", "edits"),
    [
        (PLAN, [Append("sessions", {"id": "s1"})]),
        (PLAN, [Remove("people", 0), Remove("people", 1)]),
        (PLAN, [Append("people", {"id": f"n{number}"}) for number in range(51)]),
        ("rows = [{}]\n" + PLAN, [Append("people", {"id": "p3"})]),
    ],
)
def test_what_a_region_cannot_prove_is_parsed_as_a_whole(
    monkeypatch: pytest.MonkeyPatch, plan: str, edits: Sequence[Edit]
) -> None:
    texts = counted_parses(monkeypatch)
    edited = edit(plan, *edits)
    assert texts[-1] == edited.text


def test_an_item_that_looks_like_a_header_is_edited_around_or_refused() -> None:
    assert edit(DECEIVING, Change("people", 1, {"id": "p3"})).data["people"][1] == {"id": "p3"}
    assert edit(DECEIVING, Append("people", {"id": "p3"})).data["people"][2] == {"id": "p3"}
    with pytest.raises(CannotEdit) as refusal:
        edit(DECEIVING, Change("people", 0, {**parse(DECEIVING)["people"][0], "name": "Eve"}))
    assert refusal.value.sentence.startswith("Line 6: the text here cannot be told apart safely")
    assert edit(DECEIVING, Remove("people", 0)).text == '[[people]]\nid = "p2"\n'


def test_data_that_is_not_of_this_text_is_refused() -> None:
    data = parse(PLAN.replace('"Ann"', '"Bob"'))
    with pytest.raises(CannotEdit):
        apply(PLAN, data, [Change("people", 0, {"id": "p1", "name": "Bob", "age": 1})], {})
    with pytest.raises(CannotEdit):
        apply(PLAN, parse(PLAN.replace("name", "title")), [Change("people", 0, {"id": "p1"})], {})
    with pytest.raises(CannotEdit):
        apply(PLAN, parse(PLAN + "[[people]]\n"), [Remove("people", 0)], {})
    with pytest.raises(CannotEdit):
        apply("y = 1\n", {"x": {"y": 1}}, [ChangeTable("x", {"y": 2})], {})


def test_a_plan_nested_too_deeply_is_refused() -> None:
    deep = f"[[people]]\nx = {'{a = ' * 390}1{'}' * 390}\n"
    with pytest.raises(CannotEdit, match="nested too deeply"):
        edit(deep, Change("people", 0, {"id": "p1", **parse(deep)["people"][0]}))
