"""The README keeps its word: every command it shows is typed, and what it shows is what comes."""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from seminar_cli.cli import main

HERE = Path(__file__).parent.parent
DAYS = ("first-seminar", "importing", "day-before", "during", "report", "many-seminars")
GUIDE = [f"docs/guide/{day}.md" for day in DAYS]
PAGES = ["README.md", "examples/README.md", "docs/editors.md", *GUIDE]

WHERE = {"README.md": ".", "examples/README.md": "examples"}
"""Where a page is typed that is not typed in the folder of the Beijing example."""

GAP = "…"
"""A line of this alone stands for any lines."""


def _typed(page: str) -> list[tuple[str, list[str]]]:
    """The commands of a page, each with the lines shown after it."""
    blocks = re.findall(r"```console\n(.*?)```", (HERE / page).read_text("utf-8"), re.DOTALL)
    typed: list[tuple[str, list[str]]] = []
    for line in "".join(blocks).splitlines():
        if line.startswith("$ "):
            typed.append((line[2:], []))
        else:
            typed[-1][1].append(line)
    return typed


def _agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether the lines shown are those printed, where a gap may stand for any."""
    pattern = "".join(r"(?:.*\n)*?" if line == GAP else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed)) is not None


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the examples to play with."""
    copy = tmp_path / "examples"
    shutil.copytree(HERE / "examples", copy, ignore=shutil.ignore_patterns(".seminar", "__pycache__"))
    for name in ("SEMINAR_PLAN", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return copy


@pytest.mark.parametrize(
    ("page", "folder"),
    [(page, WHERE.get(page, "examples/beijing-2023")) for page in PAGES],
)
def test_every_command_does_what_is_shown(
    page: str,
    folder: str,
    examples: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(examples.parent / folder)
    typed = _typed(page)
    assert typed
    for command, shown in typed:
        words, _, target = command.partition(" > ")
        if words.startswith("cd "):
            monkeypatch.chdir(shlex.split(words)[1])
            continue
        refused = bool(shown) and shown[0].startswith("Error: ")
        assert (main(shlex.split(words)[1:]) == 0) != refused, command
        captured = capsys.readouterr()
        printed = captured.out.splitlines()
        if target:
            Path(target).write_text("\n".join(printed), "utf-8")
            continue
        both = [*printed, *captured.err.splitlines()]  # messages stand below data, as in a terminal
        assert not shown or _agrees(shown, printed) or _agrees(shown, both), f"{command}\n" + os.linesep.join(
            printed[:40]
        )


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    path = HERE / page
    links = re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8"))
    assert links
    for link in links:
        assert (path.parent / link).exists(), link


def test_the_two_commands_are_marked_for_the_machine() -> None:
    blocks = re.findall(
        r"<!-- command -->\n```sh\n(.*?)```", (HERE / "README.md").read_text("utf-8"), re.DOTALL
    )
    assert len(blocks) == 2
    assert "export all" in blocks[0]
    assert "pytest" in blocks[1]
