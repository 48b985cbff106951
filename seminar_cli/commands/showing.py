"""How papers and tables reach standard output: as a terminal shows them, or to be listened to."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from seminar_cli.commands.context import Context

if TYPE_CHECKING:
    from seminar_cli.papers.paper import Paper, Table


def show_papers(context: Context, parts: "Sequence[Paper]") -> None:
    """Write the parts of a paper."""
    if context.plain:
        from seminar_cli.render import as_plain

        as_plain.write(parts, sys.stdout)
        return
    from seminar_cli.render import as_terminal

    screen = context.screen()
    as_terminal.write(parts, sys.stdout, width=screen.width, colour=screen.colour)


def show_table(context: Context, table: "Table") -> None:
    """Write a table without a paper around it."""
    encoding = sys.stdout.encoding or "utf-8"
    if context.plain:
        from seminar_cli.render import as_plain

        lines = as_plain.table_lines(table, encoding)
    else:
        from seminar_cli.render import as_terminal

        screen = context.screen()
        lines = as_terminal.table_lines(table, width=screen.width, colour=screen.colour, encoding=encoding)
    sys.stdout.write("".join([f"{line}\n" for line in lines]))  # at once: a terminal takes lines one by one
