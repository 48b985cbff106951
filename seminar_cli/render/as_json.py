"""JSON: a paper for programs. `docs/json.md` is the contract; what it promises is tested.

Columns filled in by hand are left out. Characters that a terminal would obey are written as JSON escapes, so
that they neither act there nor get lost.
"""

import json
import re
from collections.abc import Mapping, Sequence

from seminar_cli.papers.paper import Band, Bars, Cards, Facts, Grid, Paper, Row, Section, Table, Text
from seminar_cli.render.values import machine

Json = dict[str, object]

_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def render(papers: Sequence[Paper]) -> bytes:
    """All parts of one paper as a JSON file in UTF-8, indented by two, with a newline at its end."""
    return text(papers).encode("utf-8")


def text(papers: Sequence[Paper]) -> str:
    """All parts of one paper as JSON text that any encoding of Unicode can hold."""
    return dumped(document(papers)) + "\n"


def dumped(value: object) -> str:
    """Any JSON value as text, characters that a terminal would obey escaped."""
    plain = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)


def document(papers: Sequence[Paper]) -> Json:
    """All parts of one paper as what `json` can write."""
    first = papers[0] if papers else None
    return {
        "paper": first.name if first else "",
        "document": (first.document or first.title) if first else "",
        "issue": first.issue if first else "",
        "parts": [_part(paper) for paper in papers],
    }


def _part(paper: Paper) -> Json:
    return {
        "part": paper.part,
        "title": paper.title,
        "subtitle": paper.subtitle,
        "sections": [section_document(section) for section in paper.sections],
        "notes": list(paper.notes),
    }


def section_document(section: Section) -> Json:
    """One section: its `key`, its `kind`, its `title` and what it holds."""
    kind = type(section).__name__.lower()
    return {"key": section.key, "kind": kind, "title": section.title, **_contents(section)}


def _contents(section: Section) -> Json:
    match section:
        case Facts():
            return {"facts": [_labelled(fact.key, fact.label, machine(fact.value)) for fact in section.facts]}
        case Table():
            return _table(section)
        case Grid():
            return _grid(section)
        case Bars():
            return _bars(section)
        case Cards():
            return {"face": list(section.face), **_table(section.table)}
        case Text():
            return {"paragraphs": list(section.paragraphs), "bullets": list(section.bullets)}


def _labelled(key: str, label: str, value: object) -> Json:
    return {"key": key, "label": label, "value": value}


def _table(table: Table) -> Json:
    columns = [column for column in table.columns if not column.by_hand]
    keys = [column.key for column in columns]
    return {
        "columns": [
            {"key": column.key, "label": column.label, "over": column.over, "kind": column.kind}
            for column in columns
        ],
        "rows": [_row(row, band, keys) for band in table.bands for row in band.rows],
        "totals": [
            {"band": band.label, **_cells(band.total, keys)} for band in table.bands if band.total is not None
        ],
        "total": None if table.total is None else _cells(table.total, keys),
        "empty": table.empty,
    }


def _row(row: Row, band: Band, keys: Sequence[str]) -> Json:
    return {"id": row.id, "band": band.label, **_cells(row, keys)}


def _cells(row: Row, keys: Sequence[str]) -> Mapping[str, object]:
    return {key: machine(row.cells.get(key)) for key in keys}


def _grid(grid: Grid) -> Json:
    return {
        "columns": list(grid.columns),
        "rows": list(grid.rows),
        "blocks": [
            {
                "id": block.id,
                "when": block.when,
                "column": block.column,
                "first": block.first,
                "last": block.last,
                "text": list(block.text),
                "tone": block.tone,
            }
            for block in grid.blocks
        ],
        "legend": [{"label": label, "tone": tone} for label, tone in grid.legend],
        "empty": grid.empty,
    }


def _bars(bars: Bars) -> Json:
    return {
        "series": list(bars.series),
        "unit": bars.unit,
        "bars": [
            {"label": bar.label, "values": [machine(value) for value in bar.values]} for bar in bars.bars
        ],
    }
