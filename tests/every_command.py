"""Every command that there is, as words to type: made from the tables of contents, none forgotten."""

import click

from seminar_cli.cli import RECORDS, root
from seminar_cli.papers import PAPERS

PAPER_NAMES = tuple(kind.name for kind in PAPERS)

MEDIA = (".xlsx", ".csv", ".json", ".md", ".html")

LOOKING: tuple[tuple[str, ...], ...] = (
    *((name,) for name in (*PAPER_NAMES, *RECORDS.values(), "show", "check", "history", "series")),
    *((name, "--json") for name in (*PAPER_NAMES, *RECORDS.values(), "check", "history", "series")),
    *((name, "--csv") for name in (*PAPER_NAMES, *RECORDS.values())),
    ("history", "--diff"),
    ("agenda", "--changes-since", "1"),
    ("stats", "--records", "women"),
    ("path",),
    ("groups", "make", "--count", "2", "--dry-run"),
    ("shift", "--day", "1", "--from", "08:00", "--by", "10m", "--dry-run"),
    ("move", "s01", "--to", "2027-03-02T08:00", "--dry-run"),
    ("attend", "s01", "--all", "--dry-run"),
    ("undo", "--dry-run"),
    ("redo", "--dry-run"),
    ("forget", "p001", "--dry-run"),
    ("remove-participant", "p001"),
    ("edit-participants", "--where", "role=delegate", "--position", "X", "--dry-run"),
)
"""Commands that change nothing, in the forms in which they print."""

EXPORTS: tuple[tuple[str, ...], ...] = tuple(
    ("export", name, "-o", f"{name}{medium}") for name in PAPER_NAMES for medium in MEDIA
)


def commands() -> list[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that call it, groups included."""
    found: list[tuple[tuple[str, ...], click.Command]] = []
    waiting: list[tuple[tuple[str, ...], click.Group]] = [((), root())]
    while waiting:
        words, group = waiting.pop()
        context = click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            found.append(((*words, name), command))
            if isinstance(command, click.Group):
                waiting.append(((*words, name), command))
    return found
