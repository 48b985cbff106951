"""What is measured, against what, and how much it may take: the table of contents of the benchmarks."""

import importlib.util
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.measure import Work
from benchmarks.workplace import Workplace

PYTHON = sys.executable
SEMINAR = str(Path(PYTHON).with_name("seminar"))
REFERENCES = Path(__file__).with_name("references")
MODEL = "import click\nfrom pydantic import BaseModel\nclass M(BaseModel):\n    x: int"
PARSE = "import sys, tomli\nwith open(sys.argv[1], 'rb') as file: tomli.load(file)"
NEW = ("add-participant", "--given-names", "Ana", "--family-name", "Reyes", "--country", "PER")
TERMINAL = {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}


@dataclass(frozen=True, slots=True)
class Pair:
    """The work and its reference, which is missing where memory alone is measured.

    Attributes:
        parts: the figure of each is divided by so many: plans of a series.
    """

    work: Work
    reference: Work | None = None
    parts: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Attributes:
        name: by which it is selected.
        against: the reference, in words.
        at_most: what the figure may be; `aim` what it should be. A ratio, or megabytes where there is no
            reference.
        make: prepares what is run.
        needs: modules that the reference imports.
        peak: whether peak memory is compared, not time.
    """

    name: str
    against: str
    at_most: float
    aim: float
    make: Callable[[Workplace], Pair]
    needs: tuple[str, ...] = ()
    peak: bool = False

    def missing(self) -> list[str]:
        """Modules of the reference that are not installed."""
        return [name for name in self.needs if importlib.util.find_spec(name) is None]


def python(code: str, *words: str) -> Work:
    """A reference of a few lines."""
    return Work((PYTHON, "-c", code, *words))


def script(name: str, *words: str) -> Work:
    """A reference that is a file of `references/`."""
    return Work((PYTHON, str(REFERENCES / f"{name}.py"), *words))


def seminar(
    plan: Path | None, *words: str, terminal: bool = False, env: Mapping[str, str] | None = None
) -> Work:
    """The command as it is installed."""
    chosen = ("-p", str(plan)) if plan else ()
    return Work((SEMINAR, *chosen, *words), (TERMINAL if terminal else {}) | dict(env or {}), terminal)


def changing(place: Workplace, participants: int, purpose: str, *words: str) -> Work:
    """A command that changes a plan, which is brought back before each run."""
    own = place.own_plan(participants, purpose)
    work = seminar(own, *words)
    return Work(work.argv, work.env, before=partial(place.renew, participants, own))


def last_participant(place: Workplace) -> str:
    """The id of the last participant of the plan of 1,100."""
    text = place.plan(1_100).read_text("utf-8")
    return str(re.findall(r'^\[\[participants\]\]\nid = "([^"]+)"', text, re.MULTILINE)[-1])


def version(_: Workplace) -> Pair:
    return Pair(seminar(None, "--version"), python("pass"))


def help_page(*words: str) -> Callable[[Workplace], Pair]:
    return lambda _: Pair(seminar(None, *words, "--help"), python("import click"))


def add_to_small(place: Workplace) -> Pair:
    return Pair(changing(place, 18, "add", *NEW), python(MODEL))


def add_to_large(place: Workplace) -> Pair:
    return Pair(changing(place, 1_100, "add", *NEW), python(MODEL))


def add_to_huge(place: Workplace) -> Pair:
    return Pair(changing(place, 10_000, "add", *NEW), python(PARSE, str(place.plan(10_000))))


def edit(place: Workplace) -> Pair:
    words = ("edit-participant", last_participant(place), "--position", "Director")
    return Pair(changing(place, 1_100, "edit", *words), changing(place, 1_100, "add", *NEW))


def remove(place: Workplace) -> Pair:
    words = ("remove-participant", last_participant(place), "--yes")
    return Pair(changing(place, 1_100, "remove", *words), changing(place, 1_100, "add", *NEW))


def look(command: str, *, terminal: bool) -> Callable[[Workplace], Pair]:
    return lambda place: Pair(seminar(place.plan(1_100), command, terminal=terminal), python("import pandas"))


def completion(place: Workplace) -> Pair:
    env = {
        "_SEMINAR_COMPLETE": "bash_complete",
        "COMP_WORDS": "seminar edit-participant p00",
        "COMP_CWORD": "2",
        "SEMINAR_PLAN": str(place.plan(1_100)),
    }
    return Pair(seminar(None, env=env), seminar(None, "--help"))


def check(place: Workplace) -> Pair:
    plan = place.plan(1_100)
    work = seminar(plan, "check")
    return Pair(Work(work.argv, accepts=(0, 1)), seminar(plan, "participants", "--json"))


def sign_in(participants: int, days: int) -> Callable[[Workplace], Pair]:
    def make(place: Workplace) -> Pair:
        ours, theirs = (
            place.folder / f"ours-{participants}.xlsx",
            place.folder / f"theirs-{participants}.xlsx",
        )
        work = seminar(place.plan(participants, days), "export", "sign-in", "--force", "-o", str(ours))
        return Pair(work, script("xlsxwriter_cells", str(place.cells(participants, days)), str(theirs)))

    return make


def list_in_a_pipe(place: Workplace) -> Pair:
    return Pair(seminar(place.plan(1_100), "participants"), seminar(place.plan(18), "participants"))


def import_preview(place: Workplace) -> Pair:
    sheet = str(place.registration())
    own = place.own_plan(18, "import")
    words = ("import", "participants", sheet, "--dry-run")
    work = Work(seminar(own, *words).argv, before=partial(place.renew, 18, own))
    return Pair(work, script("pandas_countries", sheet))


def coverage_workbook(place: Workplace) -> Pair:
    work = seminar(
        place.plan(1_100), "export", "coverage", "--force", "-o", str(place.folder / "coverage.xlsx")
    )
    theirs = str(place.folder / "countries.xlsx")
    return Pair(work, script("pandas_countries", str(place.registration()), theirs))


def whole_pack(participants: int, place: Workplace) -> Work:
    folder = place.folder / f"pack-{participants}"
    return seminar(place.plan(participants), "export", "all", "--force", "-o", str(folder))


def packs(place: Workplace) -> Pair:
    return Pair(whole_pack(2_200, place), whole_pack(1_100, place))


def series(place: Workplace) -> Pair:
    long, short = place.series(50), place.series(10)
    return Pair(
        seminar(None, "series", *map(str, long)),
        seminar(None, "series", *map(str, short)),
        (len(long), len(short)),
    )


def series_memory(place: Workplace) -> Pair:
    pair = series(place)
    return Pair(pair.work, pair.reference)


def memory(make: Callable[[Workplace], Pair]) -> Callable[[Workplace], Pair]:
    return lambda place: Pair(make(place).work)


def rows() -> Iterator[Row]:
    """Every row, in the order of the table."""
    model, pandas = "click, pydantic and one model", "import pandas"
    writer = "XlsxWriter, the same cells and styles"
    yield Row("version", "python -c pass", 2.0, 1.6, version)
    yield Row("help", "import click", 1.3, 1.15, help_page())
    yield Row("help-add-participant", "import click", 2.3, 2.0, help_page("add-participant"))
    yield Row("add-18", model, 1.6, 1.3, add_to_small, ("click", "pydantic"))
    yield Row("add-1100", model, 2.2, 1.5, add_to_large, ("click", "pydantic"))
    yield Row("add-10000", "tomli.load of the plan", 2.5, 1.6, add_to_huge)
    yield Row("edit-1100", "add-participant", 1.1, 1.0, edit)
    yield Row("remove-1100", "add-participant", 1.1, 1.0, remove)
    for command in ("participants", "agenda", "coverage"):
        for terminal in (True, False):
            name = f"{command}-{'terminal' if terminal else 'pipe'}"
            yield Row(name, pandas, 1.0, 0.5, look(command, terminal=terminal), ("pandas",))
    yield Row("complete-id", "seminar --help", 3.0, 2.0, completion)
    yield Row("check", "participants --json", 1.5, 1.2, check)
    yield Row("sign-in-1100", writer, 2.2, 1.6, sign_in(1_100, 5), ("xlsxwriter",))
    yield Row("sign-in-18", writer, 3.3, 2.6, sign_in(18, 12), ("xlsxwriter",))
    yield Row("list-growth", "the same list of 18", 1.6, 1.3, list_in_a_pipe)
    counted = "pandas read_excel, groupby"
    yield Row("import-preview", counted, 1.0, 0.6, import_preview, ("pandas", "openpyxl"))
    yield Row(
        "coverage-workbook", f"{counted}, to_excel", 0.6, 0.45, coverage_workbook, ("pandas", "openpyxl")
    )
    yield Row("export-all-growth", "export all, 1,100", 2.1, 2.0, packs)
    yield Row("series-growth", "10 plans, per plan", 1.1, 1.0, series)
    yield Row("series-memory", "10 plans, peak memory", 1.1, 1.0, series_memory, peak=True)
    heaviest: dict[str, Callable[[Workplace], Pair]] = {
        "add": add_to_large,
        "check": check,
        "participants": list_in_a_pipe,
        "coverage-workbook": coverage_workbook,
        "sign-in": sign_in(1_100, 5),
        "import-preview": import_preview,
    }
    for name, make in heaviest.items():
        yield Row(f"memory-{name}", "", 90, 60, memory(make), peak=True)
    yield Row("memory-export-all", "", 90, 60, lambda place: Pair(whole_pack(1_100, place)), peak=True)
