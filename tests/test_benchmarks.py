"""The code that measures; how long anything takes is never asserted."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks.measure import Failed, Medians, Run, Work, interleaved, run
from benchmarks.rows import Pair, Row, rows
from benchmarks.table import Result, as_json, table
from benchmarks.workplace import QUICK, Workplace


def code(text: str) -> Work:
    return Work((sys.executable, "-c", text))


def row(*, peak: bool = False, needs: tuple[str, ...] = (), work: str = "pass") -> Row:
    def make(_: Workplace) -> Pair:
        return Pair(code(work), code("pass"))

    return Row("one", "nothing", 2.0, 1.5, make, needs, peak)


def result(
    seconds: float, *, peak: float = 50, parts: tuple[int, int] = (1, 1), of: Row | None = None
) -> Result:
    medians = (Medians(seconds, seconds, peak), Medians(1, 1, 40))
    chosen = of or row()
    return Result.of(chosen, Pair(code(""), code(""), parts), medians)


def recorder(log: list[str]) -> Callable[[Work], Run]:
    def runner(work: Work) -> Run:
        log.append(work.argv[0])
        return Run(len(log), 2 * len(log), 3 * len(log))

    return runner


def test_each_figure_has_a_median_of_its_own() -> None:
    assert Medians.of([Run(1, 30, 5), Run(9, 10, 6), Run(2, 20, 4)]) == Medians(2, 20, 5)


def test_works_take_turns_and_the_order_turns_too() -> None:
    log: list[str] = []
    interleaved([Work("a"), Work("b")], 3, recorder(log))
    assert "".join(log) == "ab" + "ab" + "ba" + "ab"


def test_the_first_round_is_not_counted() -> None:
    first, second = interleaved([Work("a"), Work("b")], 1, recorder([]))
    assert (first.seconds, second.seconds) == (3, 4)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_process_writes_where_it_is_said_to(tmp_path: Path, *, terminal: bool) -> None:
    file = tmp_path / "told"
    text = f"import sys; print('x' * 200_000); open({str(file)!r}, 'w').write(str(sys.stdout.isatty()))"
    taken = run(Work((sys.executable, "-c", text), terminal=terminal))
    assert file.read_text() == str(terminal)
    assert taken.seconds > 0
    assert taken.peak > 1


def test_bytecode_is_written_and_no_plan_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("SEMINAR_PLAN", "elsewhere.toml")
    run(code("import os, sys; sys.exit('SEMINAR_PLAN' in os.environ or sys.dont_write_bytecode)"))


def test_all_is_made_as_it_was_before_each_run(tmp_path: Path) -> None:
    file = tmp_path / "plan"
    text = f"open({str(file)!r}, 'a').write('changed')"

    def restore() -> None:
        file.write_text("plan")

    work = Work((sys.executable, "-c", text), before=restore)
    interleaved([work], 2)
    assert file.read_text() == "planchanged"


def test_an_error_says_what_the_process_said_last() -> None:
    with pytest.raises(Failed, match="exit 3: no such hall"):
        run(code("import sys; print('no such hall'); sys.exit(3)"))
    run(Work((sys.executable, "-c", "raise SystemExit(1)"), accepts=(0, 1)))


def test_a_ratio_is_of_medians_and_of_parts() -> None:
    assert result(3).figure == 3
    assert result(10, parts=(50, 10)).figure == 2
    assert result(3, peak=60, of=row(peak=True)).figure == 1.5


def test_memory_alone_is_in_megabytes() -> None:
    alone = Result.of(row(peak=True), Pair(code("")), (Medians(1, 1, 77),))
    assert alone.figure == 77
    assert alone.cpu is None


@pytest.mark.parametrize(
    ("seconds", "verdict"), [(1.5, "aim"), (1.51, "met"), (2.004, "met"), (2.01, "over")]
)
def test_the_verdict_agrees_with_the_figure_as_printed(seconds: float, verdict: str) -> None:
    assert result(seconds).verdict == verdict


def test_table_has_a_line_a_row_and_a_verdict_only_where_asked() -> None:
    text = table([result(1.8), Result(row(), "not measured: pandas not installed")], verdicts=True)
    head, measured, missing = text.splitlines()
    assert head.split()[:3] == ["work", "against", "figure"]
    assert measured.split() == ["one", "nothing", "1.80", "1.80", "2", "1.5", "1800", "50", "met"]
    assert missing.endswith("not measured: pandas not installed")
    assert "met" not in table([result(1.8)], verdicts=False)


def test_json_holds_what_the_table_shows() -> None:
    given = json.loads(as_json([result(1.8)], conditions={"cores": 2}, verdicts=True))
    assert given["cores"] == 2
    (record,) = given["rows"]
    assert (record["name"], record["figure"], record["verdict"]) == ("one", 1.8, "met")
    assert record["reference"] == {"seconds": 1, "cpu": 1, "peak": 40}
    assert json.loads(as_json([result(1.8)], conditions={}, verdicts=False))["rows"][0]["verdict"] is None


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    place = Workplace(tmp_path, quick=True)
    assert benchmarks.measured(row(needs=("no_such_module",)), place, 1).note.startswith(
        "not measured: no_such"
    )
    failing = row(work="import sys; print('Error: There is no command `import`.'); sys.exit(2)")
    assert benchmarks.measured(failing, place, 1).note == "not measured: there is no such command yet"
    broken = row(work="raise SystemExit('torn')")
    assert benchmarks.measured(broken, place, 1).note == "failed: exit 1: torn"


def test_rows_have_names_of_their_own_and_aims_within_limits() -> None:
    every = list(rows())
    assert len({one.name for one in every}) == len(every)
    assert all(one.aim <= one.at_most for one in every)


def test_a_smoke_test_is_smaller_everywhere(tmp_path: Path) -> None:
    assert Workplace(tmp_path).count(1_100) == 1_100
    assert all(Workplace(tmp_path, quick=True).count(true) <= true for true in QUICK)


def test_a_row_is_selected_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "out.json"
    assert benchmarks.main(["version", "--quick", "-o", str(file)]) == 0
    assert [one["name"] for one in json.loads(file.read_text("utf-8"))["rows"]] == ["version"]
    assert "python -c pass" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["speed"], ["version", "--rounds", "3"]])
def test_what_cannot_be_measured_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        benchmarks.main(words)
    assert "error" in capsys.readouterr().err
