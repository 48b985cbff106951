"""The cells, styles and sizes of a workbook as JSON: `WORKBOOK FILE`."""

import json
import sys
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell import Cell


def main(workbook: str, file: str) -> None:
    """Write `{"styles": [look], "sheets": [{"title", "widths", "heights", "cells"}]}`.

    A cell is `[row, column, value, number of its style]`, counted from 0.
    """
    book = openpyxl.load_workbook(workbook)
    styles: dict[str, int] = {}
    sheets = [
        {
            "title": sheet.title,
            "widths": {letter: column.width for letter, column in sheet.column_dimensions.items()},
            "heights": {row - 1: size.height for row, size in sheet.row_dimensions.items() if size.height},
            "cells": [
                [cell.row - 1, cell.column - 1, cell.value, styles.setdefault(_style(cell), len(styles))]
                for row in sheet.iter_rows()
                for cell in row
                if isinstance(cell, Cell) and (cell.value is not None or cell.has_style)
            ],
        }
        for sheet in book.worksheets
    ]
    made = {"styles": [json.loads(style) for style in styles], "sheets": sheets}
    Path(file).write_text(json.dumps(made, default=str), "utf-8")


def _style(cell: Cell) -> str:
    """What XlsxWriter is told of a cell's look, as text that can be compared."""
    sides = {side: getattr(cell.border, side) for side in ("left", "right", "top", "bottom")}
    look: dict[str, Any] = {
        "font_name": cell.font.name,
        "font_size": cell.font.size,
        "bold": bool(cell.font.bold),
        "italic": bool(cell.font.italic),
        "align": cell.alignment.horizontal or "left",
        "valign": {"center": "vcenter"}.get(cell.alignment.vertical, cell.alignment.vertical or "bottom"),
        "text_wrap": bool(cell.alignment.wrap_text),
        "num_format": cell.number_format,
    }
    look |= {side: 1 for side, line in sides.items() if line is not None and line.style}
    if cell.fill.fill_type == "solid" and isinstance(cell.fill.fgColor.rgb, str):
        look["bg_color"] = "#" + cell.fill.fgColor.rgb[-6:]
    return json.dumps(look, sort_keys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
