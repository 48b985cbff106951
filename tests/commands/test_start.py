"""Beginning: `init`, the schema, the path, completion, help; and what start-up may import."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import tomli

from seminar_cli import __version__
from seminar_cli.cli import RECORDS, SINGLES, contents, root
from seminar_cli.commands import generate
from seminar_cli.commands.wording import EXAMPLES_OF
from seminar_cli.plan.build import build
from seminar_cli.plan.tables import SINGLE_TABLES, TABLES
from tests.commands.conftest import Run

INIT = ["--title", "Trial", "--start", "2027-03-01", "--end", "2027-03-05", "--timezone", "Asia/Shanghai"]


def test_init_writes_a_plan_that_loads_and_a_schema_beside_it(folder: Path, run: Run) -> None:
    result = run("init", *INIT, "--city", "Beijing")
    assert result.code == 0
    text = (folder / "seminar.toml").read_text("utf-8")
    assert build(tomli.loads(text)).seminar.city == "Beijing"
    named = text.splitlines()[0].removeprefix("#:schema ")
    assert json.loads((folder / named).read_text("utf-8"))["title"] == "Plan of a seminar"
    assert (folder / "seminar.toml").stat().st_mode & 0o777 == 0o600


def test_what_a_new_plan_shows_in_comments_is_a_plan_when_the_marks_are_taken_away(
    folder: Path, run: Run
) -> None:
    run("init", *INIT)
    text = (folder / "seminar.toml").read_text("utf-8")
    shown = re.sub(r"^# (?=\[\[|[a-z_]+ = )", "", text, flags=re.MULTILINE)
    plan = build(tomli.loads(shown))
    assert plan.seminar.theme
    assert plan.participants[0].country == "CHL"
    assert (plan.trips[0].serves, plan.speakers[0].institution) == (("v01",), "ministry")
    (folder / "seminar.toml").write_text(shown, "utf-8")
    assert run("check", "--select", "R").code == 0


def test_init_imports_a_registration_list(folder: Path, run: Run) -> None:
    (folder / "list.csv").write_text("Name,Country\nAna Reyes,Chile\nLi Chen,China\n", "utf-8")
    result = run("init", "spring", *INIT, "--participants", "list.csv")
    assert result.code == 0, result.err
    assert "2 new" in result.out
    assert len(build(tomli.loads((folder / "spring" / "seminar.toml").read_text("utf-8"))).participants) == 2


def test_a_list_that_cannot_come_in_leaves_the_plan_and_says_how_to_go_on(folder: Path, run: Run) -> None:
    (folder / "list.csv").write_text("Name,Country\nAna Reyes,Atlantis\n", "utf-8")
    result = run("init", *INIT, "--participants", "list.csv")
    assert result.code == 6
    assert "seminar import participants" in result.err
    assert not build(tomli.loads((folder / "seminar.toml").read_text("utf-8"))).participants


def test_a_list_that_is_not_there_leaves_nothing(folder: Path, run: Run) -> None:
    assert run("init", *INIT, "--participants", "list.csv").code == 2
    assert list(folder.iterdir()) == []


def test_the_next_edition_follows_the_last_one(plan: Path, run: Run) -> None:
    result = run("init", "autumn", "--from", "seminar.toml", "--start", "2027-09-06", "--title", "Again")
    assert result.code == 0, result.err
    made = build(tomli.loads((plan.parent / "autumn" / "seminar.toml").read_text("utf-8")))
    assert (made.seminar.title, made.seminar.end) == ("Again", dt.date(2027, 9, 8))
    assert made.seminar.follows == "../seminar.toml"
    assert [session.status for session in made.sessions] == ["planned", "planned"]
    assert "canary" not in (plan.parent / "autumn" / "seminar.toml").read_text("utf-8")
    assert run("-p", "autumn", "series").code == 0


def test_the_next_edition_needs_a_first_day(plan: Path, run: Run) -> None:
    result = run("init", "autumn", "--from", "seminar.toml")
    assert (result.code, "--start" in result.err) == (2, True)
    assert not (plan.parent / "autumn").exists()


def test_init_makes_the_folder_it_is_given(folder: Path, run: Run) -> None:
    assert run("init", "spring 2027/Pékin", *INIT).code == 0
    assert (folder / "spring 2027" / "Pékin" / "seminar.toml").exists()


def test_init_never_replaces_a_plan(folder: Path, run: Run) -> None:
    (folder / "seminar.toml").write_text("mine")
    assert run("init", *INIT).code == 5
    assert (folder / "seminar.toml").read_text() == "mine"


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--end", "2027-02-01", "before its start"),
        ("--timezone", "Asia/Peking", "time zone"),
        ("--title", " ", "title"),
    ],
)
def test_init_refuses_what_would_be_no_plan(
    folder: Path, run: Run, option: str, value: str, says: str
) -> None:
    words = list(INIT)
    words[words.index(option) + 1] = value
    result = run("init", *words)
    assert result.code == 2
    assert says in result.err
    assert list(folder.iterdir()) == []


def test_the_words_of_the_root_are_those_of_the_models() -> None:
    assert {table.word: table.name for table in TABLES} == RECORDS
    assert tuple(SINGLE_TABLES) == SINGLES


def test_generated_files_are_current() -> None:
    assert generate.OPTIONS.read_text("utf-8") == generate.options_module()
    assert generate.SCHEMA.read_text("utf-8") == generate.schema_text()


def test_the_schema_is_printed(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["properties"]["participants"]["description"] == "People who are received"


@pytest.mark.parametrize("entry", list(contents()), ids=lambda entry: entry.name)
def test_every_command_has_help_an_example_and_a_line_in_the_contents(entry: object, run: Run) -> None:
    name = entry.name  # type: ignore[attr-defined]  # an Entry
    result = run(name, "--help")
    assert result.code == 0
    assert f"seminar {name}" in result.out
    assert "Examples:" in result.out


def _parsed(line: str) -> click.Context:
    """The words of an example, parsed as the shell and click would; nothing is run."""
    import shlex

    words = shlex.split(line.partition(" > ")[0].removeprefix('eval "$(').removesuffix(')"'))
    group: click.Command = root()
    context = click.Context(group, info_name=words[0])
    rest = words[1:]
    while isinstance(group, click.Group) and rest and rest[0][0] != "-":  # `seminar groups` is a list, too
        name, command, rest = group.resolve_command(context, rest)
        assert command is not None
        group, context = command, click.Context(command, info_name=name, parent=context)
    return group.make_context(context.info_name, rest, parent=context.parent)


@pytest.mark.parametrize("line", [line for lines in EXAMPLES_OF.values() for line in lines])
def test_every_example_parses(line: str) -> None:
    assert _parsed(line).command.name


@pytest.mark.parametrize("words", [["--help"], ["export"]])
def test_a_group_alone_prints_its_contents(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert (result.code, result.err) == (0, "")
    assert "agenda" in result.out


def test_version_is_told(run: Run) -> None:
    assert run("--version").out == f"seminar {__version__}\n"


HEAVY = {"pydantic", "rich", "openpyxl", "tomli", "tomli_w", "portalocker"}


@pytest.mark.parametrize(
    ("words", "forbidden"),
    [
        (["--version"], {"click", *HEAVY}),
        (["--help"], HEAVY),
        (["add-participant", "--help"], HEAVY),
        (["export", "agenda", "--help"], HEAVY),
        (["participants"], {"openpyxl", "portalocker", "tomli_w"}),
        (["agenda", "--json"], {"openpyxl", "portalocker", "tomli_w", "rich"}),
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(
    plan: Path, words: list[str], forbidden: set[str]
) -> None:
    program = (
        "import sys; sys.argv = ['seminar', *sys.argv[1:]]\n"
        "from seminar_cli.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=plan.parent, capture_output=True, text=True, check=True
    )
    assert not forbidden & set(done.stderr.splitlines())


def test_a_closed_pipe_ends_quietly(plan: Path) -> None:
    command = f"{sys.executable} -m seminar_cli agenda | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=plan.parent, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[1:] == ["0"]
    assert done.stderr == ""


EVERYWHERE = ["--version", "--help", "participants", "agenda --json", "export", "schema"]


def _ends_with(command: str, cwd: Path) -> tuple[int, str]:
    """Exit code and standard error of a line of the shell, the streams buffered as at a user's."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    line = f"{sys.executable} -m seminar_cli {command}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("command", EVERYWHERE)
def test_output_that_finds_the_disk_full_is_said_once_and_ends_with_7(plan: Path, command: str) -> None:
    code, err = _ends_with(f"{command} >/dev/full", plan.parent)
    assert code == 7
    assert err.splitlines()[0] == "Error: Cannot write the output: the disk is full."
    assert "Exception" not in err


@pytest.mark.parametrize("command", EVERYWHERE)
def test_output_that_nobody_reads_ends_with_0(plan: Path, command: str) -> None:
    assert _ends_with(f"{command} | true; exit ${{PIPESTATUS[0]}}", plan.parent) == (0, "")
    assert _ends_with(f"{command} >&-", plan.parent) == (0, "")


@pytest.mark.parametrize(("command", "code"), [("-p nowhere agenda", 4), ("agnda", 2), ("participants", 0)])
def test_messages_that_cannot_be_written_change_no_exit_code(plan: Path, command: str, code: int) -> None:
    assert _ends_with(f"{command} >/dev/null 2>/dev/full", plan.parent)[0] == code


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_takes_nothing_and_breaks_nothing(plan: Path, closed: str) -> None:
    for command in ("participants", "add-participant --given-names Ana", "export coverage -o c.csv"):
        line = f"{sys.executable} -m seminar_cli {command} {closed}"
        done = subprocess.run(
            ["bash", "-c", line], cwd=plan.parent, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0
