"""CSV: the rows of a paper's main table, of all its parts, for spreadsheets and programs.

The header holds the columns' keys, `part` and `band` first: which part of the paper and which group of the
table a row stands under. Columns filled in by hand are left out, and so are totals. Dates and times are ISO,
shares are of 1, several lines in a cell are joined by `; `. Lines end with CR LF (RFC 4180).
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from seminar_cli.papers.paper import Paper, Value
from seminar_cli.render.clean import for_csv
from seminar_cli.render.values import machine

BYTE_ORDER_MARK = "\ufeff"


def render(papers: Sequence[Paper], *, byte_order_mark: bool = True) -> bytes:
    """A CSV file in UTF-8.

    Args:
        papers: the parts of one paper.
        byte_order_mark: start the file with one, without which Excel takes UTF-8 for the computer's old
            code page; a program that reads a pipe wants none.
    """
    mark = BYTE_ORDER_MARK if byte_order_mark else ""
    return (mark + text(papers)).encode("utf-8")


def text(papers: Sequence[Paper]) -> str:
    """The table as CSV text; nothing but the header's `part,band` for papers without a table."""
    keys = _keys(papers)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("part", "band", *(for_csv(key) for key in keys)))
    writer.writerows(_rows(papers, keys))
    return out.getvalue()


def _keys(papers: Sequence[Paper]) -> tuple[str, ...]:
    """The columns of all parts, each once, in the order in which they first come."""
    tables = [paper.main_table for paper in papers]
    return tuple(
        dict.fromkeys(
            column.key for table in tables if table for column in table.columns if not column.by_hand
        )
    )


def _rows(papers: Sequence[Paper], keys: Sequence[str]) -> Iterator[list[object]]:
    for paper in papers:
        table = paper.main_table
        for band in table.bands if table else ():
            for row in band.rows:
                values = (row.cells.get(key) for key in keys)
                yield [for_csv(paper.part), for_csv(band.label), *map(_cell, values)]


def _cell(value: Value) -> object:
    match value:
        case str():
            return for_csv(value)
        case bool():
            return "yes" if value else "no"
        case tuple():
            return for_csv("; ".join(value))
        case _:
            return machine(value)
