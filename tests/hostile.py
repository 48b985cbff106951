"""Texts that people, spreadsheets and attackers put into plans: one list for every test that needs such.

`TEXTS` may stand in a plan file, `HALVES` in no file but on command lines of terminals in another encoding.
`hostile_data()` is a plan with them everywhere; `assert_tame` must hold of all that reaches a terminal.
"""

import datetime as dt
import re
import unicodedata
from typing import Any

from seminar_cli.plan.build import build
from seminar_cli.plan.keys import KEY_ORDER
from seminar_cli.plan.plan import Plan
from seminar_cli.store.toml.text import render_record, render_table
from tests.factories import (
    day,
    institution,
    participant,
    plan_data,
    session,
    speaker,
    trip,
    venue,
    visit,
)

SHORT = (
    # what a spreadsheet calculates
    "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "#N/A", "+86 10 1234 5678", "\t=1+1", "'=1+1",
    # what a terminal obeys: CSI, OSC with both ends, C1, a bell, backspaces, a title, a link
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://x.test\x1b\\here\x1b]8;;\x1b\\",
    "\x9b2J\x9d0;t\x9c", "a\x08\x08\x7fb", "\x1b(0lqk\x0e",
    # what XML, C and TOML cannot hold
    "a\x00b", "\ufffex\uffff", "_x000D_", "_x005F_", "</t>&amp;<x/>", "]]>", '"""\'\'\'', "\\u0041\\",
    # what markup means: rich, emoji codes, Markdown, HTML, templates
    "[/red]x", "[bold]markup[/bold]", "[link=http://x.test]x", ":smile: :boom:",
    "a|b`c`<script>alert(1)</script>", "**x** _y_ [z](javascript:1)", "%s {0} ${HOME} $(id)",
    "R&D &P &[Page]",
    # what turns or hides letters
    "\u202eevil\u202c", "\u2066x\u2069", "a\u200bb\u200c\u200d\u2060c\ufeff", "\u00ad\u034f",
    # scripts
    "محمد بن عبد الله", "שלום", "雷浩" * 20, "é" * 9, "Z̸̡̢" * 12, "👩‍👩‍👧‍👦🏳️‍🌈", "ﬁ ﷺ Ⅷ ｆｕｌｌ",
    # lines and blanks
    "line\nbreak", "\r\n\t\v\f", "x\u2028y\u2029z\x85", "\u00a0 lead and trail \u3000",
    # names of files and sheets
    "Day 1/2", "[]:*?/\\", "O'Brien'", "History", "hISTORY", "../../etc/passwd", "CON", "-rf", "--help", "~",
    # length
    "Ñandú " * 20, "W" * 200,
)  # fmt: skip
"""Each up to a few hundred characters."""

LONG = "Wort " * 2_000
"""Ten thousand characters, which a cell still holds."""

TEXTS = (*SHORT, LONG)

HALVES = ("\ud800", "a\udfff\ud800b", "Caf\udce9")
"""Halves of characters: no UTF-8 file holds them."""

OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""What must not reach a terminal: it moves the cursor, rings, turns the line round, or is no character."""


def assert_tame(told: str) -> None:
    """Nothing in it that a terminal would obey, and no traceback."""
    found = OBEYED.search(told)
    assert not found, f"U+{ord(found[0]):04X} ({unicodedata.name(found[0], '?')}) in {told[:200]!r}"
    assert "Traceback" not in told


# --- a plan of them ----------------------------------------------------------------------------------


def _person(number: int, texts: tuple[str, ...]) -> dict[str, Any]:
    text = texts[number % len(texts)]
    stated = {
        "gender": ("female", "male", "other", None)[number % 4],
        "country": ("CHN", "LAO", "KEN", None)[number % 4],
    }
    made = participant(
        id=f"p{number:03}",
        given_names=_visible(text),
        family_name=texts[(number + 7) % len(texts)],
        name_local=text,
        organization=text,
        position=text,
        groups=[("A", "b-2")[number % 2]],
        email=text,
        phone=text,
        diet=[text],
        passport={"name": text, "number": text},
        rooms=[{"stay": "hotel-stay", "room": text}],
        arrival={"at": dt.datetime(2023, 7, 23, 10 + number % 5), "flight": text, "place": "airport"},
        departure={"at": dt.datetime(2023, 7, 29, 10 + number % 5), "flight": text, "place": "nowhere"},
    )
    made.pop("country")
    return made | {key: value for key, value in stated.items() if value is not None}


def _visible(text: str) -> str:
    """A text where a plan wants something that is not blank."""
    return text if text.strip() else f"{text}x"


def hostile_data(people: int = 70, texts: tuple[str, ...] = SHORT) -> dict[str, Any]:
    """The data of a plan of people, sessions, a visit and trips with whatever text there may be."""
    told = [_visible(text) for text in texts]
    everybody = [_person(number, texts) for number in range(1, people + 1)]
    everybody[3]["status"] = "withdrawn"
    everybody[4]["role"] = "interpreter"
    everybody[5]["role"] = "staff"
    rooms = [venue(id=f"room-{number}", name=told[-number]) for number in range(4)]
    sessions = [
        session(id=f"s0{number}", title=told[number * 5], venue=f"room-{number}", speakers=["nobody", "lei"])
        for number in range(4)
    ]
    return plan_data(
        everybody,
        [
            *sessions,
            session(id="s10", title=told[9], status="cancelled"),
            session(id="s11", title=told[10], kind="meal", start=dt.time(12), end=dt.time(13)),
            {"id": "s12", "title": told[11]},
        ],
        seminar={"title": told[8], "issue": 2, "data_protection": told[12], "theme": told[30]},
        days=[{"date": day(index), "title": told[13 + index]} for index in range(5)],
        institutions=[institution(id="mofcom", name=told[1], roles=["host", "visit-host"])],
        venues=[
            *rooms,
            venue(id="hotel", name=told[20], kind="hotel", address_local=told[31]),
            venue(id="airport", name=told[21], kind="airport"),
        ],
        speakers=[speaker(id="lei", given_names=told[22], family_name=told[23], institution="mofcom")],
        visits=[
            visit(id="v01", title=told[24], host="mofcom", gate_needs=["passport", "phone"], date=day(1))
        ],
        trips=[
            trip(
                id="t01",
                date=day(1),
                serves=["v01"],
                origin="hotel",
                destination="elsewhere",
                vehicles=[{"name": told[number], "seats": 20} for number in range(3)],
                seats=[
                    {"person": "p009", "vehicle": told[1]},
                    {"person": "nobody", "vehicle": "no such bus"},
                ],
                escort=["lei", "p006"],
            ),
            {"id": "t02", "date": day(2)},
        ],
        stays=[
            {"id": "hotel-stay", "venue": "hotel", "check_in": day(-1), "check_out": day(4)},
            {"id": "open"},
        ],
        groups=[{"id": "A", "name": told[25], "vehicle": told[2]}],
        attendance=[
            {"item": "s00", "present": ["p001", "nobody"], "late": ["p002"], "excused": ["p003"]},
            {"item": "no-such-item", "present": ["p001"]},
        ],
    )


def hostile_plan() -> Plan:
    """The plan of seventy people."""
    return build(hostile_data())


def as_file(data: dict[str, Any]) -> str:
    """The text of a plan file that holds the data."""
    parts = ["format = 1\n"]
    for table, value in data.items():
        if isinstance(value, list):
            parts += (render_record(table, record, KEY_ORDER) for record in value)
        elif isinstance(value, dict):
            parts.append(render_table(table, value, KEY_ORDER))
    return "\n".join(parts)
