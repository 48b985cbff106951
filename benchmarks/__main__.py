"""Measure the command against what a user would otherwise run: one table, and JSON.

python -m benchmarks [NAME …] [--rounds 9] [--online] [--quick] [-o FILE]
"""

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from benchmarks.measure import Failed, interleaved
from benchmarks.rows import Row, rows
from benchmarks.table import Result, as_json, table
from benchmarks.workplace import Workplace

LEAST_ROUNDS = 9


def main(words: Sequence[str] | None = None) -> int:
    """Measure the rows named, or all; gives 1 where a smoke test found one that does not run."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="rows to measure (default: all)")
    parser.add_argument("--rounds", type=int, default=LEAST_ROUNDS, help=f"{LEAST_ROUNDS} or more")
    parser.add_argument("--online", action="store_true", help="plans of online trainings: half as long")
    parser.add_argument("--quick", action="store_true", help="small plans, one round, no verdict")
    parser.add_argument("-o", "--output", type=Path, default=Path("benchmarks.json"), help="JSON file")
    asked = parser.parse_args(words)
    every = {row.name: row for row in rows()}
    if unknown := [name for name in asked.names if name not in every]:
        parser.error(f"no row {', '.join(unknown)}; there are {', '.join(every)}")
    if asked.rounds < LEAST_ROUNDS:
        parser.error(f"--rounds must be {LEAST_ROUNDS} or more")
    rounds = 1 if asked.quick else asked.rounds
    chosen = [every[name] for name in asked.names] or list(every.values())
    with tempfile.TemporaryDirectory() as folder:
        place = Workplace(Path(folder), asked.quick, asked.online)
        results = [measured(row, place, rounds) for row in chosen]
    found = conditions(rounds, quick=asked.quick, online=asked.online)
    print(", ".join(f"{name} {value}" for name, value in found.items()))
    print(table(results, verdicts=not asked.quick))
    asked.output.write_text(as_json(results, conditions=found, verdicts=not asked.quick), "utf-8")
    return int(asked.quick and any(result.note.startswith("failed") for result in results))


def measured(row: Row, place: Workplace, rounds: int) -> Result:
    """A row's medians, or why there are none."""
    if missing := row.missing():
        return Result(row, f"not measured: {', '.join(missing)} not installed (pip install '.[bench]')")
    pair = row.make(place)
    works = [pair.work, *([pair.reference] if pair.reference else [])]
    try:
        return Result.of(row, pair, interleaved(works, rounds))
    except Failed as failure:
        if "There is no command" in str(failure):
            return Result(row, "not measured: there is no such command yet")
        return Result(row, f"failed: {failure}")


def conditions(rounds: int, *, quick: bool, online: bool) -> dict[str, Any]:
    """On what and how it was measured."""
    origin = json.loads(distribution("seminar-cli").read_text("direct_url.json") or "{}")
    return {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "install": "editable" if origin.get("dir_info", {}).get("editable") else "ordinary",
        "rounds": rounds,
        "plans": "online" if online else "in person",
        "quick": quick,
    }


if __name__ == "__main__":
    raise SystemExit(main())
