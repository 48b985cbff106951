"""What CONTRIBUTING.md promises is performed: its paper is added and printed, its check finds something."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from seminar_cli import checks, cli, papers
from seminar_cli.checks import manual, report
from seminar_cli.commands import export, pack
from tests.commands.conftest import Run

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"


def test_the_check_of_the_worked_example_is_one_file_and_one_line(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = PAGE.read_text("utf-8").partition("## Adding a check")[2].partition("\n## ")[0]
    file, line = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
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
    section = PAGE.read_text("utf-8").partition("## Adding a paper")[2].partition("\n## ")[0]
    file, line = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
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
