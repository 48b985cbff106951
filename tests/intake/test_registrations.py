"""The form that goes with the online example: made again it is the same, and all who can come in do."""

import importlib.util
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
import tomli

from seminar_cli.cli import main
from seminar_cli.intake.files import read_sheets
from seminar_cli.intake.sheet import text_of

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "online-2022"
FORM = EXAMPLE / "registrations.xlsx"
COMMAND = ["import", "participants", str(FORM), "--no-country", "observer", "--yes"]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("registrations", EXAMPLE / "registrations.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_form_is_what_its_script_makes(script: ModuleType) -> None:
    made = [[text_of(cell) for cell in row[1:]] for row in script.rows()]
    form = next(sheet for sheet in read_sheets(FORM) if not sheet.hidden)
    read = [[text_of(line.at(column)) for column in range(1, 12)] for line in form.lines[2:-1]]
    assert read == [
        [" ".join(cell.split("\u00a0")).strip() if cell[:1] == " " else cell.strip() for cell in row]
        for row in made
    ]


def test_no_address_in_it_reaches_anybody(script: ModuleType) -> None:
    for row in script.rows():
        assert str(row[7]).lower().endswith("@example.org")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SEMINAR_PLAN", raising=False)
    path = tmp_path / "seminar.toml"
    path.write_bytes((EXAMPLE / "seminar.toml").read_bytes())
    return path


def test_all_come_in_and_none_twice(plan: Path, tmp_path: Path, script: ModuleType) -> None:
    form = tmp_path / "registrations.xlsx"
    form.write_bytes(FORM.read_bytes())
    command = [*COMMAND[:2], str(form), *COMMAND[3:]]
    before = plan.read_bytes()
    assert main(command) == 6  # all or nothing
    assert plan.read_bytes() == before
    assert main([*command, "--skip-bad-rows"]) == 0
    people = tomli.loads(plan.read_text("utf-8"))["participants"]
    assert Counter(person.get("role", "delegate") for person in people) == {"delegate": 1106, "observer": 6}
    assert len({person["country"] for person in people if "country" in person}) == 92
    names = Counter(
        (person.get("given_names"), person["family_name"], person.get("country")) for person in people
    )
    assert max(names.values()) == 1
    assert {person["country"] for person in people if "country" in person} == set(script.CODES)
    imported = plan.read_bytes()
    assert main([*command, "--skip-bad-rows"]) == 0
    assert plan.read_bytes() == imported
    again = ["import", "participants", str(tmp_path / "registrations.rejected.xlsx"), "--yes"]
    assert main(again) == 6  # five countries are still to be mended
    assert plan.read_bytes() == imported


def test_what_the_participants_told_stays_theirs(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*COMMAND[:-1], "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "@example" not in told.out + told.err
    assert " 000 0" not in told.out + told.err
