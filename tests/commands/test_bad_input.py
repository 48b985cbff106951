"""Bad input costs a sentence with the right exit code, and the plan's bytes stay unchanged."""

from pathlib import Path

import pytest

from tests.commands.conftest import PLAN, Run


def test_a_missing_plan_says_where_it_looked_and_how_to_begin(folder: Path, run: Run) -> None:
    result = run("participants")
    assert result.code == 4
    assert str(folder) in result.err
    assert "seminar init" in result.err


def _line_of(text: str, part: str) -> int:
    return text.count("\n", 0, text.rindex(part)) + 1


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ('title = "Opening ceremony"', "title = Opening ceremony", "quotes"),
        ("start = 09:00:00", "start = 09.00", "colon"),
        ("minutes = 90", "minutes = 090", "zero"),
        ('id = "p002"', 'id = "p002"\nid = "p009"', "twice"),
        ('id = "mofcom"', '<<<<<<< ours\nid = "mofcom"', "merge"),
        ("minutes = 90", 'minutes = "90"', "whole number"),
        ('id = "p002"', 'id = "p001"', "p001"),
        ("end = 2027-03-03", "end = 2027-02-03", "before its start"),
        ('country = "CHL"', 'country = "Chille"', "Chile"),
        ('country = "CHL"', 'country = "Congo"', "COD"),
        ("[[venues]]", "[[venue]]", "venues"),
        ('family_name = "Reyes"', 'familly_name = "Reyes"', "family_name"),
    ],
)
def test_a_fault_of_the_file_is_told_with_its_line(
    plan: Path, run: Run, good: str, bad: str, says: str
) -> None:
    assert PLAN.count(good) >= 1
    broken = PLAN.replace(good, bad, 1)
    line = _line_of(broken, bad.rpartition("\n")[2] if bad.startswith("id") else bad)
    plan.write_text(broken, "utf-8")
    for command in (["agenda"], ["add-participant", "--given-names", "Ana"]):
        result = run(*command)
        assert result.code == 3
        assert f"seminar.toml:{line}:" in result.err
        assert says in result.err
        assert plan.read_text("utf-8") == broken


def test_all_faults_are_told_in_one_run(plan: Path, run: Run) -> None:
    broken = PLAN.replace("minutes = 90", 'minutes = "90"').replace('"CHL"', '"Chille"')
    plan.write_text(broken, "utf-8")
    result = run("agenda")
    assert f"seminar.toml:{_line_of(broken, 'minutes')}:" in result.err
    assert f"seminar.toml:{_line_of(broken, 'Chille')}:" in result.err
    assert "2 faults" in result.err


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["add-participant", "--given-names", "X", "--country", "Korea"], 4, "KOR"),
        (["add-participant", "--given-names", "X", "--country", "Chille"], 4, "Chile"),
        (["add-participant"], 2, "given_names"),
        (["add-participant", "--given-names", "X", "--role", "delegat"], 2, "delegate"),
        (["add-participant", "--given-name", "X"], 2, "--given-names"),
        (["add-participant", "--given-names", "X", "--arrival-at", "03/04/2027"], 2, "2023-07-23T14:25"),
        (["add-session"], 2, "--title"),
        (["add-session", "--title", "T", "--start", "25:00"], 2, "09:30"),
        (["add-trip", "--vehicle", "{ name = "], 2, "table"),
        (["edit-participant", "p001"], 2, "--clear"),
        (["edit-participant", "p999", "--position", "X"], 4, "p999"),
        (["edit-participant", "p001", "--clear", "postion"], 2, "position"),
        (["remove-session", "nothing"], 4, "nothing"),
        (["participants", "--where", "nonsense"], 2, "key=value"),
        (["participants", "--where", "countri=LAO"], 2, "country"),
        (["participants", "--columns", ","], 2, "no column"),
        (["particpants"], 2, "participants"),
        (["agenda", "--day", "9"], 4, "from 1 to 3"),
        (["sign-in", "--item", "s99"], 4, "s99"),
        (["sign-in", "--group", "Z"], 4, "Z"),
        (["export", "agenda", "-o", "x.pdf"], 2, ".xlsx"),
        (["export", "agenda", "-o", "x"], 2, "x.xlsx"),
        (["export", "agenda", "-o", "seminar.toml"], 5, "plan"),
        (["export", "agenda", "-o", "no/such/folder/x.xlsx"], 7, "folder"),
        (["init", "elsewhere", "--title", "T"], 2, "--start"),
        (["init", "--title", "T"], 5, "already"),
        (["-p", "nowhere.toml", "agenda"], 4, "nowhere.toml"),
    ],
)
def test_a_mistake_in_a_command_leaves_the_plan_alone(
    plan: Path, run: Run, words: list[str], code: int, says: str
) -> None:
    result = run(*words)
    assert result.code == code, result.err
    assert says in result.err
    assert "Traceback" not in result.err
    assert plan.read_text("utf-8") == PLAN


def test_a_private_value_is_not_echoed_by_an_error(plan: Path, run: Run) -> None:
    plan.write_text(PLAN.replace('phone = "+856 00 000 0001"', "phone = 85600000001"), "utf-8")
    result = run("participants")
    assert result.code == 3
    assert "phone" in result.err
    assert "85600000001" not in result.err
    plan.write_text(PLAN.replace('phone = "+856 00 000 0001"', "phone = +856 00 0001"), "utf-8")
    assert "+856 00" not in run("participants").err


def test_a_plan_that_is_no_utf8_is_told_so(plan: Path, run: Run) -> None:
    plan.write_bytes(PLAN.replace("Lecture hall", "Grand café").encode("cp1252"))
    result = run("agenda")
    assert result.code == 3
    assert "UTF-8" in result.err


def test_a_newer_format_is_one_clear_sentence(plan: Path, run: Run) -> None:
    plan.write_text(PLAN.replace("format = 1", "format = 2\nnew_things = true"), "utf-8")
    result = run("agenda")
    assert result.code == 3
    assert "version 2" in result.err
    assert "new_things" not in result.err


def test_a_full_disk_is_said_aloud_and_leaves_the_plan(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno
    import os

    def full(descriptor: int, data: bytes) -> int:
        del descriptor, data
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    result = run("add-participant", "--given-names", "Ana")
    assert result.code == 7
    assert "disk is full" in result.err
    assert plan.read_text("utf-8") == PLAN


def test_a_bug_costs_a_sentence_and_no_traceback(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("canary@example.org")

    monkeypatch.setattr("seminar_cli.store.plan_file.build", broken)
    result = run("agenda")
    assert result.code == 70
    assert "RuntimeError" in result.err
    assert "canary" not in result.err


def test_ctrl_c_ends_with_130(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("seminar_cli.store.plan_file.build", interrupted)
    assert run("agenda").code == 130


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["agnda"], "`seminar agenda`"),
        (["delegates"], "`seminar participants`"),
        (["import-participants", "list.xlsx"], "`seminar import participants`"),
        (["export", "agnda"], "`seminar export agenda`"),
        (["import", "participant", "x.xlsx"], "`seminar import participants`"),
        (["import", "list.xlsx"], "`seminar import participants list.xlsx`"),
        (["groups", "mke"], "`seminar groups make`"),
        (["agenda", "--dya", "1"], "--day"),
        (["add-session", "--title", "T", "--kind", "lectre"], "`lecture`"),
        (["coverage", "--by", "contry"], "`country`"),
        (["edit-participant", "Senedouangdeth", "--position", "X"], "p001"),
        (["add-participant", "--given-names", "X", "--country", "Germny"], "Germany"),
        (["add-visit", "--title", "T", "--host", "mofcon"], "mofcom"),
        (["participants", "--columns", "nmae"], "name"),
        (["participants", "--where", "contry=LAO"], "country"),
        (["participants", "--where", "status=confrmed"], "confirmed"),
        (["participants", "--sort", "nme"], "name"),
        (["check", "--explain", "A4"], "A04"),
        (["stats", "--records", "woman"], "women"),
        (["edit-participant", "p001", "--clear", "arival"], "arrival"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else value,
)
def test_what_may_be_meant_is_proposed(plan: Path, run: Run, words: list[str], meant: str) -> None:
    result = run(*words)
    assert result.code in {2, 4}
    assert meant in result.err.partition("id you mean")[2]


@pytest.mark.parametrize("text", ["2027-03-02", "2 March 2027", "Tue 2 March 2027", "2. mar. 2027"])
def test_a_date_may_name_its_month(plan: Path, run: Run, text: str) -> None:
    assert run("edit-session", "s02", "--date", text).code == 0
    assert "date = 2027-03-02" in plan.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["03/04/2027", "2 Marz 2027x", "31 February 2027", "2 Brumaire 2027", "March 2"]
)
def test_a_date_that_may_be_two_days_or_none_is_refused(plan: Path, run: Run, text: str) -> None:
    result = run("edit-session", "s02", "--date", text)
    assert (result.code, plan.read_text("utf-8")) == (2, PLAN)
    assert "24 July 2023" in result.err
