"""A registration sheet as people send it, from the participants of a plan: `PLAN FILE`."""

import sys
from pathlib import Path

import openpyxl
import tomli

COLUMNS = (
    "honorific", "given_names", "family_name", "gender", "country", "organization", "position",
    "email", "phone",
)  # fmt: skip


def main(plan: str, file: str) -> None:
    """Write the sheet; its headings are the plan's own keys."""
    people = tomli.loads(Path(plan).read_text("utf-8"))["participants"]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Registration")
    sheet.append(COLUMNS)
    for person in people:
        sheet.append([person.get(column) for column in COLUMNS])
    book.save(file)


if __name__ == "__main__":
    main(*sys.argv[1:])
