"""What CONTRIBUTING.md promises is performed: its field, paper, check and medium are added and used."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from seminar_cli import checks, cli, papers, render
from seminar_cli.checks import manual, report
from seminar_cli.commands import export, pack
from tests.commands.conftest import PLAN, Run

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"


def _examples(heading: str) -> list[str]:
    """The pieces of code under a heading of the page."""
    section = PAGE.read_text("utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"```python\n(.*?)```", section, re.DOTALL)


def test_every_file_that_the_page_names_is_there() -> None:
    package = PAGE.parent / "seminar_cli"
    homes = (PAGE.parent, package, package / "store" / "toml", package / "render" / "xlsx")
    made = {"render/as_text.py", "tests/checks/pairs/A99.toml", "dist/"}
    named = re.findall(r"`([\w/.]+\.(?:py|md|toml)|[\w/.]+/)`", PAGE.read_text("utf-8"))
    assert len(named) > 30
    for name in sorted({*named} - made):
        assert any((home / name).exists() for home in homes), name


def test_the_field_of_the_worked_example_is_one_line(tmp_path: Path) -> None:
    """The line goes into a copy of the package, whose generated files are made again."""
    root = PAGE.parent
    for name in ("seminar_cli", "docs"):
        shutil.copytree(root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (line,) = _examples("Adding a field")
    people = tmp_path / "seminar_cli" / "plan" / "people.py"
    before, mark, after = people.read_text("utf-8").partition("    photo_consent:")
    below, rest = after.split("\n", 1)
    people.write_text(f"{before}{mark}{below}\n{line}{rest}", "utf-8")

    def python(*words: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    python("-m", "seminar_cli.commands.generate")
    python("docs/generate.py")
    (tmp_path / "seminar.toml").write_text(PLAN, "utf-8")
    python("-m", "seminar_cli", "add-participant", "--given-names", "Li", "--shirt-size", "XL")
    assert 'shirt_size = "XL"' in (tmp_path / "seminar.toml").read_text("utf-8")
    listed = python(
        "-m", "seminar_cli", "participants", "--where", "shirt_size=XL", "--columns", "id,shirt_size"
    )
    assert "p003" in listed
    assert "Size of the seminar's shirt" in python("-m", "seminar_cli", "schema")
    assert "shirt_size" in (tmp_path / "docs" / "plan-file.md").read_text("utf-8")


def test_the_medium_of_the_worked_example_is_one_file_and_one_line(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, line = _examples("Adding a medium")
    ((ending, medium),) = eval(f"{{{line.strip()}}}", {"Medium": render.Medium}).items()
    module = ModuleType(medium.module)
    exec(file, module.__dict__)  # the page's own example
    monkeypatch.setitem(sys.modules, medium.module, module)
    monkeypatch.setitem(render.RENDERERS, ending, medium)

    assert run("export", "agenda", "-o", "agenda.txt").code == 0
    assert "Item: Opening ceremony" in (plan.parent / "agenda.txt").read_text("utf-8")


def test_the_check_of_the_worked_example_is_one_file_and_one_line(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, line = _examples("Adding a check")
    check = eval(line.strip(), {"Check": checks.Check})
    module = ModuleType(check.path)
    exec(file, module.__dict__)  # the page's own example
    monkeypatch.setitem(sys.modules, check.path, module)
    for room in (checks, report, manual):
        monkeypatch.setattr(room, "CHECKS", (*checks.CHECKS, check))

    run("edit-session", "s02", "--title", "12")
    assert "A99 warning: s02 is called 12." in run("check", "--select", "A99").out
    assert run("check", "--explain", "A99").out.startswith("A99 A session has no title in words\n")


def test_the_paper_of_the_worked_example_is_one_file_and_one_line(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, line = _examples("Adding a paper")
    module = ModuleType("seminar_cli.papers.speaker_list")
    exec(file, module.__dict__)  # the page's own example
    kind = eval(line.strip().rstrip(","), {"PaperKind": papers.PaperKind})
    monkeypatch.setitem(sys.modules, module.__name__, module)
    more = (*papers.PAPERS, kind)
    for room in (papers, cli, export, pack):
        monkeypatch.setattr(room, "PAPERS", more)
    monkeypatch.setitem(papers.BY_NAME, kind.name, kind)

    assert "Mr. LEI Hao" in run("speaker-list").out
    assert run("export", "speaker-list", "-o", "speakers.xlsx").code == 0
    assert run("export", "all", "-o", "papers").code == 0
    assert (plan.parent / "papers" / "speaker-list.xlsx").exists()
