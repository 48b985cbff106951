"""What CONTRIBUTING.md promises is performed: the paper that it shows is added and printed."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from seminar_cli import cli, papers
from seminar_cli.commands import export, pack
from tests.commands.conftest import Run

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"


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
