"""A small plan, and what tests of the store do with it."""

from pathlib import Path
from typing import Any

from seminar_cli.store.journal import Journal
from seminar_cli.store.plan_file import changing
from seminar_cli.store.room import Room
from seminar_cli.store.toml.text import Append, Edit

PLAN = """\
format = 1

# The seminar
[seminar]
title = "Seminar"  # as printed
start = 2023-07-24
end = 2023-08-04
timezone = "Asia/Shanghai"

[[participants]]
id = "p001"
given_names = "Vilayluck"
country = "LAO"
"""


def participant(number: int, **more: Any) -> Append:
    return Append("participants", {"id": f"p{number:03}", "given_names": "A", "country": "KHM", **more})


def save(path: Path, *edits: Edit) -> None:
    with changing(path, "test") as draft:
        draft.save(edits)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def commands(path: Path) -> list[str]:
    return [entry.command for entry in Journal(Room.of(path).journal).entries()]
