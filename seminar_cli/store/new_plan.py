"""The text of a new plan: what is known, and comments that show what else can stand there."""

import contextlib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from seminar_cli.errors import SeminarError
from seminar_cli.plan.keys import KEY_ORDER
from seminar_cli.store.atomic import PRIVATE, write_atomically
from seminar_cli.store.exports import folder_for
from seminar_cli.store.plan_file import create
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
# Useful further keys of [seminar]; take the `# ` away to use one:
# theme = "From catalogue to customer"
# series = "Training on e-commerce"
# languages = ["en"]
# participants_called = "policy-makers and practitioners"
# countries_called = "developing countries"
# issue = 1                        # of the printed programme; on every page
# data_protection = "Kept for the seminar only."    # line under sign-in sheets

# Below come the records, each under a header of its own, in any order. What follows shows one of each: take
# the `# ` away, or let the commands write them (`seminar add-session --help` lists every key).
"""

RECORDS = """
# --- who hosts, organizes and receives ---

# [[institutions]]
# id = "ministry"
# name = "Ministry of Commerce"
# roles = ["host"]                 # host, organizer, co-organizer, partner, supporter, visit-host, venue

# [[venues]]
# id = "hall"
# name = "Lecture hall"
# kind = "hall"                    # hall, hotel, station, airport, site, restaurant, online
# institution = "ministry"
# capacity = 60

# --- the programme ---

# [[sessions]]
# id = "s01"
# title = "Opening ceremony"
# kind = "opening"                 # opening, keynote, lecture, discussion, dialogue, closing, meal, free …
# date = {start}
# start = 09:00:00
# end = 10:30:00
# venue = "hall"
# speakers = ["chen-li"]

# [[speakers]]
# id = "chen-li"
# honorific = "Ms."
# given_names = "Li"
# family_name = "Chen"
# institution = "ministry"

# [[visits]]
# id = "v01"
# title = "The port"
# host = "ministry"
# date = {end}
# start = 14:00:00
# minutes = 120

# [[trips]]
# id = "t01"
# by = "bus"
# date = {end}
# depart = 13:15:00
# arrive = 13:45:00
# serves = ["v01"]
# vehicles = [{{ name = "Bus 1", seats = 33 }}]

# [[stays]]
# id = "hotel"
# check_in = {start}
# check_out = {end}

# --- who comes: `seminar import participants LIST.xlsx`, or by hand ---

# [[participants]]
# id = "p001"
# honorific = "Ms."
# given_names = "Ana"
# family_name = "Reyes"
# gender = "female"
# country = "Chile"                # any recognised name
# organization = "Ministry of Trade"
# position = "Deputy Director"
"""

CHAPTERS = {
    "what the organizers want": ("country_names", "coverage", "certificates", "checks"),
    "who hosts, organizes and receives; where": ("institutions", "venues", "routes"),
    "the programme": ("days", "sessions", "visits", "trips", "stays"),
    "who comes": ("groups", "participants"),
}
"""What stands over the first of the tables that belong together."""

EDITION = """\
# The next edition, made from {old}.
# Institutions, places, the team and the shape of the programme came along, with every date moved; people who
# were received or spoke, and what was agreed for that time, did not. Items are `planned` until confirmed.

"""


def plan_text(seminar: Mapping[str, Any], key_order: Mapping[str, Sequence[str]]) -> str:
    """The text of a plan that holds only what `[seminar]` must, with comments that show the rest."""
    lines = render_table("seminar", seminar, key_order)
    shown = RECORDS.format(start=seminar["start"], end=seminar["end"])
    return INTRODUCTION + lines.rstrip("\n") + "\n" + REMINDERS + shown


def edition_text(data: Mapping[str, Any], key_order: Mapping[str, Sequence[str]], old: str) -> str:
    """The text of the next edition's plan.

    Args:
        data: all of it.
        key_order: keys of every table in the model's order.
        old: how the reader calls the plan it was made from.
    """
    blocks = [INTRODUCTION + EDITION.format(old=" ".join(old.split())), _rendered("seminar", data, key_order)]
    for heading, tables in CHAPTERS.items():
        if found := [table for table in tables if table in data]:
            blocks.append(f"# --- {heading} ---\n\n")
            blocks += [_rendered(table, data, key_order) for table in found]
    return "".join(blocks).rstrip("\n") + "\n"


def _rendered(table: str, data: Mapping[str, Any], key_order: Mapping[str, Sequence[str]]) -> str:
    """The records of a table, or a single table, with a blank line after each."""
    value = data[table]
    if isinstance(value, list):
        return "".join(f"{render_record(table, record, key_order)}\n" for record in value)
    return f"{render_table(table, value, key_order)}\n"


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


def begin(path: Path, text: str, command: str) -> None:
    """Write a new plan, its folder where there is none, and beside it the schema that its first line names.

    Raises:
        Refused, InvalidPlan, DiskRefused: as `create`.
    """
    folder_for(path.parent)
    create(path, text, command)
    write_schema(path)


def write_schema(plan: Path) -> None:
    """Put the schema where the plan's first line says it is; an editor can do without."""
    with contextlib.suppress(SeminarError, OSError):
        room = Room.of(plan)
        room.make()
        write_atomically(room.folder / SCHEMA, schema_text().encode(), mode=PRIVATE)
