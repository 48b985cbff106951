"""Each check has a manual whose example it finds, and a golden pair: a plan, and what is found in it.

A check that compares with what was before finds that in `CODE.before.toml`: the plan as it was printed and
agreed, and as that of the edition before. The examples of their manuals are compared with `BEFORE`.
"""

from pathlib import Path
from typing import Any

import click
import pytest

from seminar_cli.checks import CHECKS, FAMILIES, Check
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.manual import manual
from seminar_cli.checks.report import report
from seminar_cli.commands.check import told
from seminar_cli.plan.plan import Plan
from seminar_cli.store.plan_file import PlanFile
from tests.checks.desks import EARLY, LATE, findings, written
from tests.golden import golden

PAIRS = Path(__file__).parent / "pairs"

BEFORE = """
[[visits]]
id = "v01"
title = "Expo"
fixed = true
date = 2027-03-02
start = 08:00:00
end = 11:00:00

[[participants]]
id = "p001"
family_name = "Reyes"
country = "CHL"
"""

of_each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)


def test_codes_are_unique_and_of_a_family() -> None:
    codes = [check.code for check in CHECKS]
    assert len(set(codes)) == len(codes)
    assert {code[0] for code in codes} <= set(FAMILIES)


def test_every_module_stands_in_the_table_of_contents() -> None:
    import seminar_cli.checks

    package = Path(seminar_cli.checks.__file__).parent
    modules = {f"{path.parent.name}.{path.stem}" for path in package.glob("*/[a-z][0-9][0-9]_*.py")}
    assert modules == {check.module for check in CHECKS}


@of_each_check
def test_a_manual_has_a_title_a_text_and_an_example_that_is_found(check: Check) -> None:
    page = manual(check)
    assert page.title
    assert page.text
    mode = "in-person" if "in-person" in check.modes else max(check.modes)
    plan = written(page.example, mode).plan
    before = _before(written(BEFORE).plan)
    # the check of unused `ignore`s needs others to have run
    codes = (check.code,) if check.code != "I01" else ()
    found = [finding for day in (EARLY, LATE) for finding in findings(plan, *codes, as_of=day, **before)]
    assert check.code in {finding.code for finding in found}


@of_each_check
def test_golden_pair(check: Check) -> None:
    path = PAIRS / f"{check.code}.toml"
    file = written(path.read_text("utf-8"))
    before = PAIRS / f"{check.code}.before.toml"
    beside = _before(written(before.read_text("utf-8")).plan) if before.exists() else {}
    golden(f"checks/{check.code}.txt", _printed(check, path.name, file, beside))


def _before(plan: Plan) -> dict[str, Any]:
    """A plan as what a plan is compared with."""
    fixed = {record.id: record for record in (*plan.items, *plan.trips) if record.fixed}
    return {"printed": plan, "agreed": fixed, "earlier": plan}


def _printed(check: Check, name: str, file: PlanFile, before: dict[str, Any]) -> str:
    """The lines that `seminar check` prints of this check, before the deadlines and after the seminar."""
    codes = (check.code,) if check.code != "I01" else ()
    lines = []
    for day in (EARLY, LATE):
        found = report(Desk(file.plan, day, **before), codes, one_by_one=True).findings
        own = [(file.line_of(each.path), each) for each in found if each.code == check.code]
        lines += [f"as of {day}", *(click.unstyle(told(name, *each)) for each in sorted(own, key=_line)), ""]
    return "\n".join(lines)


def _line(placed: tuple[int, object]) -> int:
    return placed[0]
