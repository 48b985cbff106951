"""A plan at the desk of the checks, and what they find in it, as tests ask for it."""

import datetime as dt
from pathlib import Path
from typing import Any

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.report import report
from seminar_cli.plan.plan import Plan
from seminar_cli.store.plan_file import PlanFile, understood

EARLY = dt.date(2027, 1, 1)
"""Before every deadline of the plans in the manuals, which begin on 1 March 2027."""

LATE = dt.date(2027, 3, 20)
"""After them, and after the seminar."""

HEADER = """\
format = 1

[seminar]
title = "Seminar on trade"
start = 2027-03-01
end = 2027-03-05
timezone = "Asia/Shanghai"
city = "Beijing"
mode = "{mode}"

"""


def written(text: str, mode: str = "in-person") -> PlanFile:
    """A plan from a piece of one; a piece with a [seminar] of its own is a whole plan."""
    whole = text if "[seminar]" in text else HEADER.format(mode=mode) + text
    if "format = " not in whole:
        whole = f"format = 1\n\n{whole}"
    return understood(Path("seminar.toml"), whole)


def findings(plan: Plan, *codes: str, as_of: dt.date = LATE, **more: Any) -> list[Finding]:
    """What the checks of these codes find, one by one."""
    return list(report(Desk(plan, as_of, **more), codes, one_by_one=True).findings)


def sentences(plan: Plan, *codes: str, as_of: dt.date = LATE, **more: Any) -> list[str]:
    """Severity and sentence of each finding: `error: The hall is used twice …`."""
    return [f"{found.severity}: {found.sentence}" for found in findings(plan, *codes, as_of=as_of, **more)]
