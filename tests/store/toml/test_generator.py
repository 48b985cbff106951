"""Plans as organizers may write them, with every freedom that TOML gives, made from a seed."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from seminar_cli.store.toml.text import KeyOrder, parse

KEY_ORDER: KeyOrder = {
    "seminar": ("title", "start", "languages", "contacts"),
    "coverage": ("target_women", "invited_countries", "ldc_until"),
    "participants": (
        "id", "name", "age", "share", "consent", "born", "meets", "diet", "languages", "rooms", "away",
        "arrival", "departure", "notes",
    ),
    "participants.arrival": ("at", "flight", "place"),
    "participants.departure": ("at", "flight", "place"),
    "participants.rooms": ("stay", "room"),
    "participants.away": ("since", "reason"),
    "sessions": ("id", "title", "start", "speakers", "ignore"),
    "sessions.ignore": ("code", "reason"),
    "attendance": ("item", "present", "minutes"),
}  # fmt: skip

SCALARS = {
    "age": ["47", "1_100", "0x2F", "-3", "+5"],
    "share": ["0.50", "5e-1", "1.0", "inf", "-0.0", "1"],
    "target_women": ["0.50", "5e-1", "1"],
    "consent": ["true", "false"],
    "born": ["1980-01-31", "2023-07-29"],
    "since": ["2023-07-29"],
    "at": ["2023-07-23T14:25:00", "2023-07-23 14:25:00", "2023-07-23T14:25:00.5+08:00"],
    "meets": ["2023-07-23T14:25:00", "2023-07-23T14:25"],
    "start": ["09:00:00", "09:30", "2023-07-24"],
}

Owner = tuple[str, int]
"""Table and number of the record (0: a single table); headings and the lines above all have no name."""


@dataclass
class Made:
    """A plan and what it was made of: the text of each fragment with its comments, and whose it is."""

    text: str
    chunks: list[tuple[Owner, str]]


@dataclass
class Fragment:
    """A header with statements and comments to come, not yet written down."""

    owner: Owner
    header: str
    statements: list[list[str]] = field(default_factory=list)


class Maker:
    """Writes one plan."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.words = 0
        self.comments = self.dice.choice([0.0, 0.1, 0.4])
        self.wild = self.dice.random() < 0.8
        self.counts: dict[str, int] = {}
        self.pieces: list[tuple[Owner, list[str]]] = []
        self.waiting: list[Fragment] = []

    # --- the plan -----------------------------------------------------------------------------------------

    def plan(self) -> Made:
        self.piece(("", 0), ["#:schema x.json"] * self.chance(0.3) + ["format = 1", *self.tail_comments()])
        self.single("seminar")
        for _ in range(self.dice.randrange(9)):
            self.record(self.dice.choice(["participants", "participants", "sessions", "attendance"]))
            if self.chance(0.1):
                self.piece(("", 0), [self.comment("heading")])
        self.flush("")
        if self.chance(0.6):
            self.single("coverage")
        return self.assembled()

    def single(self, table: str) -> None:
        main = Fragment((table, 0), self.header(f"[{table}]"))
        subs = self.filled(main, table)
        for fragment in [main, *subs]:
            self.write(fragment)

    def record(self, table: str) -> None:
        number = self.counts.get(table, 0)
        self.counts[table] = number + 1
        self.flush(table)
        name = self.dice.choice([f'"{table}"', f" {table} "]) if self.wild and self.chance(0.05) else table
        main = Fragment((table, number), self.header(f"[[{name}]]"))
        subs = self.filled(main, table)
        self.write(main)
        for fragment in subs:
            if self.wild and self.chance(0.2):
                self.waiting.append(fragment)
            else:
                self.flush(table)
                self.write(fragment)

    def flush(self, table: str) -> None:
        """Write the scattered fragments of a table, or all, before another header takes them over."""
        ready = [fragment for fragment in self.waiting if table in ("", fragment.owner[0])]
        self.waiting = [fragment for fragment in self.waiting if fragment not in ready]
        for fragment in ready:
            self.write(fragment)

    def write(self, fragment: Fragment) -> None:
        lines = [self.comment("lead") for _ in range(2) if self.chance(self.comments)]
        lines.append(fragment.header)
        for statement in fragment.statements:
            lines += [""] * self.chance(0.05)
            lines += [self.comment("above")] * self.chance(self.comments)
            lines += statement
        lines += self.tail_comments()
        self.piece(fragment.owner, lines)

    def piece(self, owner: Owner, lines: list[str]) -> None:
        self.pieces.append((owner, lines))

    def assembled(self) -> Made:
        dense = self.chance(0.15)
        ends = self.dice.choice([["\n"], ["\n"], ["\n"], ["\r\n"], ["\r\n", "\n"]])
        chunks: list[tuple[Owner, str]] = []
        text = ""
        for owner, lines in self.pieces:
            # A comment that touched the next header, or a heading that touched anything, would be another's.
            apart = (
                not dense
                or owner == ("", 0)
                or text.rstrip("\r\n").rpartition("\n")[2].lstrip().startswith("#")
            )
            blanks = self.dice.choice([1, 1, 1, 2, 3]) if apart and text else 0
            text += "".join(self.dice.choice(ends) for _ in range(blanks))
            chunk = "".join(line.replace("\n", ends[0]) + self.dice.choice(ends) for line in lines)
            chunks.append((owner, chunk.rstrip("\r\n")))
            text += chunk
        text += self.dice.choice(["", "", "", "\n", "\n\n"])
        if self.chance(0.2):
            text = text.rstrip("\r\n")
        return Made("\ufeff" * self.chance(0.15) + text, chunks)

    # --- statements ---------------------------------------------------------------------------------------

    def filled(self, main: Fragment, table: str) -> list[Fragment]:
        """Give a record its statements; what it has under headers of its own is returned."""
        subs: list[Fragment] = []
        for key in KEY_ORDER[table]:
            if key in {"id", "item", "title"} or self.chance(0.5):
                self.fill(main, table, key, subs)
        if self.wild and self.chance(0.2):
            self.dice.shuffle(main.statements)
        return subs

    def fill(self, main: Fragment, table: str, key: str, subs: list[Fragment]) -> None:
        if key in {"arrival", "departure", "minutes", "ldc_until"}:
            self.fill_table(main, table, key, subs)
        elif key in {"rooms", "away", "contacts", "ignore"}:
            self.fill_tables(main, table, key, subs)
        elif key in {"languages", "diet", "present", "invited_countries", "speakers"}:
            items = [
                self.string() for _ in range(self.dice.choice([0, 1, 2, 3, 5, 30 if self.chance(0.1) else 2]))
            ]
            main.statements.append(self.statement(key, self.array(items)))
        else:
            main.statements.append(self.statement(key, self.scalar(key)))

    def fill_table(self, main: Fragment, table: str, key: str, subs: list[Fragment]) -> None:
        entries = [(inner, self.scalar(inner)) for inner in self.inner_keys(table, key)]
        shape = self.dice.choice(["inline", "inline", "dotted", "header"]) if self.wild else "inline"
        if shape == "dotted":
            main.statements += [self.statement(f"{key}.{inner}", value) for inner, value in entries]
        elif shape == "header":
            fragment = Fragment(main.owner, self.header(f"[{table}.{key}]"))
            fragment.statements = [self.statement(inner, value) for inner, value in entries]
            subs.append(fragment)
        else:
            main.statements.append(self.statement(key, self.inline(entries)))

    def fill_tables(self, main: Fragment, table: str, key: str, subs: list[Fragment]) -> None:
        rows = [
            [(inner, self.scalar(inner)) for inner in self.inner_keys(table, key)]
            for _ in range(self.dice.randrange(1, 4))
        ]
        if self.wild and self.chance(0.2):
            for row in rows:
                fragment = Fragment(main.owner, self.header(f"[[{table}.{key}]]"))
                fragment.statements = [self.statement(inner, value) for inner, value in row]
                subs.append(fragment)
        else:
            main.statements.append(self.statement(key, self.array([self.inline(row) for row in rows])))

    def inner_keys(self, table: str, key: str) -> list[str]:
        known = list(KEY_ORDER.get(f"{table}.{key}", ("p001", "p002", "p003", "p004")))
        keys = self.dice.sample(known, self.dice.randrange(1, len(known) + 1))
        return keys if self.chance(0.2) else sorted(keys, key=known.index)

    def statement(self, key: str, value: str) -> list[str]:
        indent = "  " * (self.wild and self.chance(0.05))
        equals = self.dice.choice([" = ", " = ", " = ", "=", "   = "])
        name = f'"{key}"' if self.wild and "." not in key and self.chance(0.05) else key
        trailing = f"  {self.comment('trailing')}" if self.chance(self.comments) else ""
        return [f"{indent}{name}{equals}{value}{trailing}"]

    def header(self, text: str) -> str:
        return f"{text}  {self.comment('header')}" if self.chance(self.comments / 2) else text

    def tail_comments(self) -> list[str]:
        return [self.comment("tail") for _ in range(2) if self.chance(self.comments / 2)]

    # --- values -------------------------------------------------------------------------------------------

    def array(self, items: list[str]) -> str:
        shape = (
            self.dice.choice(["line", "line", "line", "own", "filled", "commas first"])
            if self.wild
            else "line"
        )
        if shape == "line" or not items:
            last = "," if items and self.chance(0.1) else ""
            return self.dice.choice([f"[{', '.join(items)}{last}]", f"[ {', '.join(items)}{last} ]"])
        if shape == "commas first":
            return "[\n    " + "\n  , ".join(items) + "\n]"
        return "[" + "".join(self.spread(items, 1 if shape == "own" else 3)) + "]"

    def inline(self, entries: list[tuple[str, str]]) -> str:
        pairs = [f"{key} = {value}" for key, value in entries]
        if self.wild and self.chance(0.15):
            return "{" + "".join(self.spread(pairs, 1)) + "}"
        return "{ " + ", ".join(pairs) + " }" if self.chance(0.8) else "{" + ",".join(pairs) + "}"

    def spread(self, items: list[str], per_line: int) -> Iterator[str]:
        """Items over several lines, with comments where they may be."""
        yield f" {self.comment('opening')}\n" if self.chance(self.comments / 2) else "\n"
        trailing_comma = self.chance(0.7)
        for start in range(0, len(items), per_line):
            line = items[start : start + per_line]
            is_last = start + per_line >= len(items)
            if self.chance(self.comments / 2):
                yield f"    {self.comment('inner')}\n"
            yield "    " + ", ".join(line) + ("," if trailing_comma or not is_last else "")
            yield f"  {self.comment('item')}\n" if self.chance(self.comments / 2) else "\n"

    def scalar(self, key: str) -> str:
        if re.fullmatch(r"p\d+", key):
            key = "age"
        return self.dice.choice(SCALARS[key]) if key in SCALARS else self.string()

    def string(self) -> str:
        self.words += 1
        word = self.dice.choice(["alpha", "Zoë", "青岛", "a # b", "x = [1", "{ y", "it’s", "\U0001f600"])
        text = f"{word} {self.words}"
        shape = self.dice.randrange(12) if self.wild else 0
        if shape == 1:
            return f"'{text} \\'"
        if shape == 2:
            return f'"{text} \\" \\\\ \\u00e9 \\t"'
        if shape == 3:
            return f'"""\n{text}\n[[participants]]\n# no comment\n[x]\nid = "no"\n"" \\""" {self.words}"""'
        if shape == 4:
            return f"'''{text}\n[seminar]\n  [[sessions]]\n# no comment \"\"\"\n'' '''"
        return f'"{text}"'

    def comment(self, kind: str) -> str:
        self.words += 1
        tail = self.dice.choice(["", "[[participants]]", '‘é’ "', "x = 1, [", '""" it'])
        return f"# {kind} {self.words} {tail}"

    def chance(self, share: float) -> bool:
        return self.dice.random() < share


def made(seed: int) -> Made:
    """The plan of a seed."""
    return Maker(seed).plan()


def test_plans_can_be_read_and_show_every_freedom() -> None:
    texts = [made(seed).text for seed in range(300)]
    for text in texts:
        parse(text)
    everything = "\n".join(texts)
    for freedom in (
        "\ufeff", "\r\n", "[participants.arrival]", "[[participants.rooms]]", "arrival.at", '"""', "'''",
        "# inner", "# item", "# lead", "# tail", "# trailing", "# above", "# heading", "\n  , ", "青岛",
        '[["participants"]]',
    ):  # fmt: skip
        assert freedom in everything, freedom
    assert any(not text.endswith("\n") for text in texts)


def test_chunks_are_the_text_apart_from_blank_lines() -> None:
    for seed in range(300):
        plan = made(seed)
        joined = "\n".join(chunk for _, chunk in plan.chunks)
        assert [line for line in re.split(r"\r?\n", plan.text.lstrip("\ufeff")) if line] == [
            line for line in re.split(r"\r?\n", joined) if line
        ]
