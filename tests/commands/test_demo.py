"""`demo`: the examples as they come with the tool."""

import tomllib
from pathlib import Path

import pytest

from tests.commands.conftest import Run

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
NAMES = sorted(plan.parent.name for plan in EXAMPLES.glob("*/seminar.toml"))


def test_every_example_is_copied_with_its_comments(folder: Path, run: Run) -> None:
    assert run("demo", "play").code == 0
    assert sorted(path.name for path in (folder / "play").iterdir()) == sorted([*NAMES, "first-seminar"])
    for name in NAMES:
        mine = (folder / "play" / name / "seminar.toml").read_text("utf-8").splitlines()
        theirs = (EXAMPLES / name / "seminar.toml").read_text("utf-8").splitlines()
        assert mine[1:] == theirs[1:]


def test_a_copy_has_its_registration_form(folder: Path, run: Run) -> None:
    run("demo", "play")
    form = folder / "play" / "online-2022" / "registrations.xlsx"
    assert form.read_bytes() == (EXAMPLES / "online-2022" / "registrations.xlsx").read_bytes()
    typed = ("import", "participants", str(form), "--no-country", "observer", "--dry-run")
    assert run("-p", str(form.parent), *typed).code == 0


def test_a_first_seminar_is_made_of_the_lists_that_are_copied(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("demo", "play")
    monkeypatch.chdir(folder / "play" / "first-seminar")
    days = ["--start", "2027-03-01", "--end", "2027-03-05", "--timezone", "China"]
    assert run("init", "--title", "Trial", *days, "--participants", "registrations.csv").code == 0
    assert run("import", "agenda", "programme.csv").code == 0
    assert run("export", "all", "--day", "1").code == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_names_a_schema_that_stands_beside_it(folder: Path, run: Run, name: str) -> None:
    run("demo", "play")
    plan = folder / "play" / name / "seminar.toml"
    named = plan.read_text("utf-8").splitlines()[0].removeprefix("#:schema ")
    assert (plan.parent / named).is_file()


def test_a_copy_can_be_looked_at_and_changed(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("demo", "play")
    monkeypatch.chdir(folder / "play" / "beijing-2023")
    assert run("agenda", "--day", "1").code == 0
    assert run("series").code == 0
    assert run("edit-seminar", "--city", "Jinan").code == 0
    assert tomllib.loads(Path("seminar.toml").read_text("utf-8"))["seminar"]["city"] == "Jinan"


def test_a_copy_that_someone_played_with_is_never_replaced(folder: Path, run: Run) -> None:
    mine = folder / "play" / "online-2022" / "seminar.toml"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")
    result = run("demo", "play")
    assert result.code == 5
    assert "already a plan" in result.err
    assert mine.read_text("utf-8") == "mine"
    assert [path.name for path in (folder / "play").iterdir()] == ["online-2022"]
