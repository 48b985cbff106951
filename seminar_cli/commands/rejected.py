"""The rows that did not come in, as a sheet that can be mended and imported again."""

from collections.abc import Sequence

from seminar_cli.intake.header import Headed
from seminar_cli.intake.headings import REASON
from seminar_cli.intake.listed import Met
from seminar_cli.intake.sheet import text_of
from seminar_cli.papers.paper import Band, Column, Paper, Row, Table


def rejected(name: str, found: Headed, bad: Sequence[Met]) -> Paper:
    """The rows of a list as they came, under its headings, each with its reason in a column of its own."""
    lines = {line.number: line for line in found.sheet.lines}
    own = [number for number, cell in enumerate(found.header.cells) if text_of(cell) != REASON]
    keys = {f"c{number}": number for number in own}
    columns = [
        Column("reason", REASON),
        *(Column(key, text_of(found.header.at(number)) or " ") for key, number in keys.items()),
    ]
    rows = []
    for met in bad:
        line = lines[met.row.number]
        cells = {key: text_of(line.at(number)) for key, number in keys.items()}
        rows.append(Row({"reason": " ".join(met.why), **cells}))
    table = Table("rejected", tuple(columns), (Band("", tuple(rows)),))
    return Paper("rejected", "", f"Rows of {name} that did not come in", (table,))
