"""What holds for every plan and every edit: exact data, untouched text, comments with their owners."""

import copy
import random
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import pytest

from seminar_cli.store.toml.edits import spliced
from seminar_cli.store.toml.same import same
from seminar_cli.store.toml.scan import Layout
from seminar_cli.store.toml.text import (
    Append,
    CannotEdit,
    Change,
    ChangeTable,
    Edit,
    Edited,
    Remove,
    apply,
    parse,
)
from tests.store.toml.test_generator import KEY_ORDER, Made, made

PLANS = 2400
SHARDS = 8
Raw = dict[str, Any]
EXTRA = ("email", "title", "new key", "")
SCALARS = (
    1, 1.0, True, False, -0.0, 1e22, float("inf"), date(2023, 7, 24), datetime(2023, 7, 24, 9, 30),
    time(9, 30), "", "x" * 90,
    "plain", 'q"\\', "a\nb\r\n\t\x00\x7f", "青岛 # x", "[x]\n[[sessions]]", "“curly”",
)  # fmt: skip


@dataclass
class Wish:
    """Edits, and what they mean, worked out apart from the code under test."""

    edits: list[Edit] = field(default_factory=list)
    meant: Raw = field(default_factory=dict)
    touched: set[tuple[str, int]] = field(default_factory=set)
    removed: set[tuple[str, int]] = field(default_factory=set)


class Wisher:
    """Thinks of edits for a plan."""

    def __init__(self, seed: int, data: Raw) -> None:
        self.dice = random.Random(seed * 7919 + 1)
        self.data = data

    def wish(self) -> Wish:
        """One edit, or many at once."""
        wish = Wish(meant=copy.deepcopy(self.data))
        self.left = self.dice.choice([1, 99])
        for table in self.dice.sample(["participants", "sessions", "attendance"], 3):
            self.records(wish, table)
        for table in ("seminar", "coverage"):
            if self.dice.random() < 0.3 and self.spend():
                self.single(wish, table)
        if (self.dice.random() < 0.4 or not wish.edits) and self.spend():
            self.append(wish, self.dice.choice(["participants", "sessions", "days"]))
        wish.meant = {name: value for name, value in wish.meant.items() if value != []}
        return wish

    def spend(self) -> bool:
        """Whether another edit may be thought of."""
        self.left -= 1
        return self.left >= 0

    def records(self, wish: Wish, table: str) -> None:
        kept = []
        for number, record in enumerate(self.data.get(table, [])):
            lot = self.dice.random()
            lot = lot if lot >= 0.5 or self.spend() else 1
            if lot < 0.15:
                wish.edits.append(Remove(table, number))
                wish.removed.add((table, number))
            elif lot < 0.5:
                new = self.changed(record)
                wish.edits.append(Change(table, number, new))
                kept.append(pruned(new, record))
                wish.touched.add((table, number))
            else:
                kept.append(record)
        wish.meant[table] = kept

    def single(self, wish: Wish, table: str) -> None:
        old = self.data.get(table, {})
        new = {} if table == "coverage" and self.dice.random() < 0.3 else self.changed(old)
        wish.edits.append(ChangeTable(table, new))
        wish.touched.add((table, 0))
        if same(new, old):
            return
        wish.meant.pop(table, None)
        if pruned(new, old):
            wish.meant[table] = pruned(new, old)
        elif old:
            wish.removed.add((table, 0))

    def append(self, wish: Wish, table: str) -> None:
        for number in range(self.dice.randrange(1, 4)):
            record = {"n": number, **self.changed({})}
            wish.edits.append(Append(table, record))
            wish.meant.setdefault(table, []).append(record)

    def changed(self, record: Raw) -> Raw:
        new = copy.deepcopy(record)
        for _ in range(self.dice.choice([0, 1, 1, 2, 3])):
            self.change(new, depth=0)
        return new

    def change(self, table: Raw, depth: int) -> None:
        keys = [key for key in table if depth or key not in {"id", "item"}]
        lot = self.dice.random()
        if lot < 0.35 or not keys:
            known = [key for keys in KEY_ORDER.values() for key in keys]
            new = self.dice.choice([*known, *EXTRA])
            if new not in {"id", "item"}:
                table[new] = self.value(depth)
            return
        key = self.dice.choice(keys)
        if lot < 0.55:
            del table[key]
        elif isinstance(table[key], dict) and lot < 0.95:
            self.change(table[key], depth + 1)
        elif isinstance(table[key], list) and lot < 0.95:
            self.change_items(table[key], depth + 1)
        else:
            table[key] = self.value(depth)

    def change_items(self, items: list[Any], depth: int) -> None:
        for _ in range(self.dice.randrange(1, 4)):
            lot = self.dice.random()
            at = self.dice.randrange(len(items) + 1)
            if lot < 0.4 or at == len(items):
                number = self.dice.choice([1, 1, 1, 40]) if lot < 0.03 else 1
                items[at:at] = [self.item(items, depth) for _ in range(number)]
            elif lot < 0.7:
                del items[at]
            elif isinstance(items[at], dict):
                self.change(items[at], depth)
            else:
                items[at] = self.item(items, depth)

    def item(self, items: list[Any], depth: int) -> object:
        return (
            {"room": self.scalar(), "stay": "x"}
            if items and isinstance(items[0], dict)
            else self.value(depth + 1)
        )

    def value(self, depth: int) -> object:
        lot = self.dice.random()
        if lot < 0.15 and depth < 3:
            return {key: self.value(depth + 2) for key in self.dice.sample(["at", "flight", "p 1", "x"], 2)}
        if lot < 0.3 and depth < 3:
            return [self.value(depth + 1) for _ in range(self.dice.choice([0, 1, 3, 20]))]
        return self.scalar()

    def scalar(self) -> object:
        return self.dice.choice(SCALARS)


def pruned(new: Raw, old: Raw) -> Raw:
    """`new` without tables that were emptied."""
    result = {}
    for key, value in new.items():
        was = old.get(key) or None
        inner = pruned(value, was) if isinstance(value, dict) and isinstance(was, dict) else value
        if inner != {} or not isinstance(was, dict):
            result[key] = inner
    return result


def owners(text: str, data: Raw) -> dict[str, object]:
    """Each comment's owner: a record by its table and name; a single table; `None` for a heading."""
    layout = Layout(text, data)
    found: dict[str, object] = {}
    for table in layout.by_table:
        records = layout.records(table) or [layout.by_table[table]]
        values = data[table] if isinstance(data[table], list) else [{"id": table}]
        for numbers, value in zip(records, values, strict=True):
            for number in numbers:
                stretch = layout.belongings_start(number), layout.belongings_end(number)
                found |= {
                    comment: (table, value.get("id", value.get("item")))
                    for _, comment in layout.comments(*stretch)
                }
    everything = layout.comments(0, len(layout.text))
    return {comment: found.get(comment) for _, comment in everything}


def check_exact(plan: Made, wish: Wish, edited: Edited) -> None:
    assert same(parse(edited.text), wish.meant)
    assert same(edited.data, wish.meant)
    assert spliced(plan.text, edited.splices) == edited.text
    if is_toml_1_0(plan.text):
        assert is_toml_1_0(edited.text)
    assert edited.text.startswith("\ufeff") == plan.text.startswith("\ufeff")
    if plan.text.strip("\ufeff \r\n") and edited.text.strip("\ufeff \r\n"):
        assert edited.text.endswith("\n") == plan.text.endswith("\n")


def is_toml_1_0(text: str) -> bool:
    try:
        tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        return False
    return True


def check_untouched(plan: Made, wish: Wish, edited: Edited) -> None:
    at = 0
    for owner, chunk in plan.chunks:
        if owner not in wish.touched | wish.removed:
            found = edited.text.find(chunk, at)
            assert found >= 0, chunk
            at = found + len(chunk)


def check_comments(plan: Made, wish: Wish, edited: Edited) -> None:
    before, after = owners(plan.text, parse(plan.text)), owners(edited.text, edited.data)
    assert Counter([*before]) == Counter([*after, *edited.removed_comments])
    for comment, owner in after.items():
        if owner != before[comment]:
            # Only a comment whose key went may become a heading.
            assert owner is None
            assert before[comment] is not None


def check_blank_lines(plan: Made, wish: Wish, edited: Edited) -> None:
    """No heap of blank lines is higher than the organizer's; edits that meet may leave one more."""
    assert heap(edited.text) <= max(heap(plan.text), 1) + (len(wish.edits) > 1)


def heap(text: str) -> int:
    """The most blank lines that follow each other, apart from those inside strings."""
    masked = Layout(text).masked.replace("\r", "")
    return max((len(found) - 1 for found in re.findall(r"\n+", f"\n{masked}")), default=0)


def check_nothing(plan: Made, data: Raw) -> None:
    edits: list[Edit] = [
        Change(name, number, copy.deepcopy(record))
        for name, value in data.items()
        if isinstance(value, list)
        for number, record in enumerate(value)
    ]
    edits += [ChangeTable(name, dict(value)) for name, value in data.items() if isinstance(value, dict)]
    edited = apply(plan.text, data, edits, KEY_ORDER)
    assert edited.text is plan.text
    assert edited.splices == ()
    assert edited.removed_comments == ()


@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_edit_of_every_plan(shard: int) -> None:
    refused: list[str] = []
    for seed in range(shard, PLANS, SHARDS):
        plan = made(seed)
        data = parse(plan.text)
        check_nothing(plan, data)
        wish = Wisher(seed, data).wish()
        try:
            edited = apply(plan.text, data, wish.edits, KEY_ORDER)
        except CannotEdit as refusal:
            refused.append(refusal.sentence)
            continue
        check_exact(plan, wish, edited)
        check_untouched(plan, wish, edited)
        check_comments(plan, wish, edited)
        check_blank_lines(plan, wish, edited)
    assert len(refused) < 0.05 * PLANS / SHARDS
    assert all(re.fullmatch(r"Line \d+: .*this comment inside it\.", sentence) for sentence in refused), (
        refused
    )
