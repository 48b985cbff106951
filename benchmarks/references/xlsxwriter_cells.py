"""Write again with XlsxWriter what `cells` took from a workbook: `JSON WORKBOOK`."""

import json
import sys

import xlsxwriter

with open(sys.argv[1], encoding="utf-8") as stream:  # noqa: PTH123 - a reference imports nothing it can do without
    made = json.load(stream)
book = xlsxwriter.Workbook(sys.argv[2])
formats = [book.add_format(style) for style in made["styles"]]
for given in made["sheets"]:
    sheet = book.add_worksheet(given["title"])
    for letter, width in given["widths"].items():
        sheet.set_column(f"{letter}:{letter}", width)
    for row, height in given["heights"].items():
        sheet.set_row(int(row), height)
    for row, column, value, style in given["cells"]:
        if value is None:
            sheet.write_blank(row, column, None, formats[style])
        elif isinstance(value, str):
            sheet.write_string(row, column, value, formats[style])
        else:
            sheet.write_number(row, column, value, formats[style])
book.close()
