"""The results as one table and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.measure import Medians
from benchmarks.rows import Pair, Row

HEADINGS = ("work", "against", "figure", "of CPU", "at most", "aim", "ms", "MB", "")


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a row; `note` says why there are no medians."""

    row: Row
    note: str = ""
    work: Medians | None = None
    reference: Medians | None = None
    parts: tuple[int, int] = (1, 1)

    @classmethod
    def of(cls, row: Row, pair: Pair, medians: Sequence[Medians]) -> "Result":
        """The medians of the work and, where there is one, of its reference."""
        work, *others = medians
        return cls(row, "", work, others[0] if others else None, pair.parts)

    @property
    def figure(self) -> float | None:
        """The ratio of time or of peak memory; megabytes where there is no reference."""
        return self._ratio("peak" if self.row.peak else "seconds")

    @property
    def cpu(self) -> float | None:
        """The ratio of processor time, a cross-check on a machine that others use."""
        return None if self.row.peak else self._ratio("cpu")

    @property
    def verdict(self) -> str:
        """Whether the figure, as it is printed, is within the aim, within what it may be, or over."""
        if self.figure is None:
            return self.note
        figure = round(self.figure, 2)
        return "aim" if figure <= self.row.aim else "met" if figure <= self.row.at_most else "over"

    def _ratio(self, name: str) -> float | None:
        if self.work is None:
            return None
        ours = float(getattr(self.work, name)) / self.parts[0]
        return ours if self.reference is None else ours / (getattr(self.reference, name) / self.parts[1])


def table(results: Sequence[Result], *, verdicts: bool) -> str:
    """Plain columns, a row a line."""
    lines = [HEADINGS] + [_cells(result, verdicts=verdicts) for result in results]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number < 2 or number == 8 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def as_json(results: Sequence[Result], *, conditions: dict[str, Any], verdicts: bool) -> str:
    """The conditions of the run, and a record a row; times in seconds, memory in megabytes."""
    records = [
        {
            "name": result.row.name,
            "against": result.row.against,
            "measures": "peak" if result.row.peak else "seconds",
            "figure": result.figure,
            "cpu": result.cpu,
            "at_most": result.row.at_most,
            "aim": result.row.aim,
            "verdict": result.verdict if verdicts and result.work else None,
            "note": result.note,
            "work": asdict(result.work) if result.work else None,
            "reference": asdict(result.reference) if result.reference else None,
        }
        for result in results
    ]
    return json.dumps(conditions | {"rows": records}, indent=2, ensure_ascii=False) + "\n"


def _cells(result: Result, *, verdicts: bool) -> tuple[str, ...]:
    row, work = result.row, result.work
    return (
        row.name,
        row.against or "MB at its peak",
        _number(result.figure),
        _number(result.cpu),
        f"{row.at_most:g}",
        f"{row.aim:g}",
        f"{work.seconds * 1000:.0f}" if work else "",
        f"{work.peak:.0f}" if work else "",
        result.verdict if verdicts or not work else "",
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
