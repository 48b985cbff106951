"""The text of a new plan: what is known, and comments that show what else can stand there."""

import contextlib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from seminar_cli.errors import SeminarError
from seminar_cli.plan.keys import KEY_ORDER
from seminar_cli.store.atomic import PRIVATE, write_atomically
from seminar_cli.store.room import Room
from seminar_cli.store.toml.render import render_entry
from seminar_cli.store.toml.text import render_record, render_table

SCHEMA = "schema.json"

INTRODUCTION = """\
#:schema .seminar/schema.json
# The plan of a seminar. All times are local to the time zone below.
# Change it by hand or with `seminar add-…` and `seminar edit-…`: comments and order stay as you leave them.

format = 1

"""

REMINDERS = """
# Useful further keys of [seminar]:
#   theme = "…"                    series = "…"                   initiative = "…"
#   participants_called = "policy-makers and practitioners"
#   countries_called = "developing countries"
#   issue = 1                      # of the printed programme
#   data_protection = "…"          # line under sign-in sheets

# Below come the records, each under a header of its own. `seminar add-session --help` and its like list
# what each can hold; `seminar participants`, `seminar agenda` and `seminar coverage` show what is there.
"""


def plan_text(seminar: Mapping[str, Any], key_order: Mapping[str, Sequence[str]]) -> str:
    """The text of a plan that holds only what `[seminar]` must."""
    lines = render_table("seminar", seminar, key_order)
    return INTRODUCTION + lines.rstrip("\n") + "\n" + REMINDERS


def copy_text(data: Mapping[str, Any], without: Sequence[str]) -> str:
    """The text of a plan made from its data alone, with a line that says what is left out."""
    parts = [f"# Without personal data of class {', '.join(without)}.\n"]
    for table, value in data.items():
        if isinstance(value, list):
            parts += (render_record(table, record, KEY_ORDER) for record in value)
        elif isinstance(value, Mapping):
            parts.append(render_table(table, value, KEY_ORDER))
        else:
            parts.insert(1, f"{render_entry(table, value, table, KEY_ORDER)}\n")
    return "\n".join(parts)


def schema_text() -> str:
    """The JSON Schema of a plan file, as shipped."""
    return (files("seminar_cli.plan") / SCHEMA).read_text("utf-8")


def write_schema(plan: Path) -> None:
    """Put the schema where the plan's first line says it is; an editor can do without."""
    with contextlib.suppress(SeminarError, OSError):
        room = Room.of(plan)
        room.make()
        write_atomically(room.folder / SCHEMA, schema_text().encode(), mode=PRIVATE)
