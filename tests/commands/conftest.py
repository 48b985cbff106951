"""A way to type a command in a test, and a plan to type it at."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from seminar_cli.cli import main

PLAN = """\
# The plan of a trial seminar.
format = 1

[seminar]
title = "Seminar on trade"   # as agreed with the host
start = 2027-03-01
end = 2027-03-03
timezone = "Asia/Shanghai"
city = "Beijing"

# --- who hosts ---

[[institutions]]
id = "mofcom"
name = "Ministry of Commerce"
acronym = "MOFCOM"
roles = ["host"]

[[venues]]
id = "hall"
name = "Lecture hall"
city = "Beijing"

[[speakers]]
id = "lei-hao"
honorific = "Mr."
given_names = "Hao"
family_name = "Lei"
name_order = "family-first"
institution = "mofcom"

[[sessions]]
id = "s01"
title = "Opening ceremony"
kind = "opening"
date = 2027-03-01
start = 09:00:00
end = 10:30:00
venue = "hall"
speakers = ["lei-hao", { id = "p001", role = "on behalf of the participants" }]

[[sessions]]
id = "s02"
title = "Trends"
kind = "lecture"
date = 2027-03-01
start = 14:00:00
minutes = 90

# Ms. Seneduangdeth speaks at the opening.
[[participants]]
id = "p001"
honorific = "Ms."
given_names = "Vilayluck"
family_name = "Seneduangdeth"
gender = "female"
country = "LAO"
email = "canary@example.org"   # reply by Friday
phone = "+856 00 000 0001"

[[participants]]
id = "p002"
given_names = "Ana"
family_name = "Reyes"
country = "CHL"
"""


class Result(NamedTuple):
    """What a command did: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ("SEMINAR_PLAN", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def plan(folder: Path) -> Path:
    """A small plan with comments, in the current folder."""
    path = folder / "seminar.toml"
    path.write_text(PLAN, "utf-8")
    return path


OUTING = """
arrival = { at = 2027-02-28T14:25:00, flight = "XX 1" }

[[attendance]]
item = "s01"
present = ["p001"]

[[visits]]
id = "v01"
title = "The port"
date = 2027-03-02

[[trips]]
id = "t01"
date = 2027-03-02
depart = 08:00:00
serves = ["v01"]
vehicles = [{ name = "Bus 1", seats = 15 }]

[[sessions]]
id = "s03"
title = "Lunch"
kind = "meal"
date = 2027-03-02
start = 12:00:00

[[stays]]
id = "beijing"
check_in = 2027-02-28
check_out = 2027-03-04
"""


@pytest.fixture
def plan_with_outing(plan: Path) -> Path:
    """The small plan with a visit and its bus, so that there is a reason for every paper."""
    plan.write_text(PLAN + OUTING, "utf-8")
    return plan


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Type a command: `run("add-participant", "--given-names", "Ana")`."""

    def typed(*words: str | os.PathLike[str]) -> Result:
        capsys.readouterr()
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return typed
