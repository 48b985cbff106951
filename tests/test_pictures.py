"""The pictures of the README are of what the tool prints now."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from seminar_cli.cli import main

HERE = Path(__file__).parent.parent
PICTURES = HERE / "docs" / "pictures"


def _lines(svg: str) -> list[str]:
    """The lines of a drawn terminal: pieces of text of one height belong together."""
    heights: dict[str, str] = {}
    for height, text in re.findall(r'<text [^>]*? y="([\d.]+)"[^>]*>(.*?)</text>', svg, re.DOTALL):
        heights[height] = heights.get(height, "") + unescape(text).replace("\xa0", " ")
    return [" ".join(line.split()) for line in heights.values()]


def test_the_terminal_shows_what_is_printed_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(HERE / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns(".seminar"))
    monkeypatch.chdir(tmp_path / "examples" / "beijing-2023")
    svg = (PICTURES / "terminal.svg").read_text("utf-8")
    drawn = " ".join(_lines(svg))
    assert main(["show", "--as-of", "2023-07-28"]) == 0
    for line in filter(None, capsys.readouterr().out.splitlines()):
        assert " ".join(line.split()) in drawn, line
    assert "18 policy-makers and practitioners from 14 developing countries" in drawn
    assert not re.search(r"https?://(?!www\.w3\.org)", svg)


def test_the_printed_sheet_is_a_picture_of_a_page() -> None:
    data = (PICTURES / "sign-in.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n")
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    assert 1.3 < width / height < 1.5  # A4, landscape
    assert len(data) < 300_000


@pytest.mark.parametrize("name", ["terminal.svg", "sign-in.png"])
def test_the_readme_shows_them_with_words_for_those_who_do_not_see(name: str) -> None:
    readme = (HERE / "README.md").read_text("utf-8")
    (words,) = re.findall(rf"!\[([^]]+)\]\(docs/pictures/{re.escape(name)}\)", readme)
    assert len(words) > 40
