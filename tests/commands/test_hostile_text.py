"""Whatever stands in a plan, no command prints what a terminal would obey, and no export runs it."""

import re
from functools import cache
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.every_command import EXPORTS, LOOKING
from tests.hostile import HALVES, LONG, SHORT, TEXTS, as_file, assert_tame, hostile_data
from tests.xlsx_lint import assert_clean

CODES = {0, 1, 4, 5}

FORMULA = re.compile(r"\s*[=@＝＠]")


@cache
def _text() -> str:
    data = hostile_data(len(SHORT))
    data["participants"][0]["organization"] = LONG
    data["sessions"][6]["title"] = LONG
    return as_file(data)


@pytest.fixture
def hostile(folder: Path, run: Run) -> Path:
    """A plan with every hostile text, and a change in its history."""
    path = folder / "seminar.toml"
    path.write_text(_text(), "utf-8")
    assert run("edit-speaker", "lei", "--position", SHORT[8]).code == 0
    return path


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_nothing_that_a_terminal_obeys_is_printed(hostile: Path, run: Run, words: tuple[str, ...]) -> None:
    before = hostile.read_bytes()
    told = run(*words)
    assert told.code in CODES, told.err
    assert_tame(told.err)
    if "--csv" in words:  # goes to a spreadsheet: direction marks are a part of what people typed
        assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", told.out)
        _assert_calculates_nothing(told.out)
    else:
        assert_tame(told.out)
    assert hostile.read_bytes() == before


@pytest.mark.parametrize("words", EXPORTS, ids=lambda words: words[-1])
def test_nothing_is_run_by_whoever_opens_an_export(hostile: Path, run: Run, words: tuple[str, ...]) -> None:
    told = run(*words, *(["--include", "contact"] if "list-of-participants" in words else []))
    assert told.code == 0, told.err
    assert_tame(told.out + told.err)
    data = Path(words[-1]).read_bytes()
    match Path(words[-1]).suffix:
        case ".xlsx":
            assert_clean(data)
        case ".csv":
            _assert_calculates_nothing(data.decode("utf-8-sig"))
        case ".html":
            page = data.decode("utf-8")
            assert "<script>alert" not in page
            assert not re.search(r"<[^>]+ (?:on\w+|href)=[\"']?(?:javascript|alert)", page)
        case _:
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", data.decode("utf-8"))


def _assert_calculates_nothing(text: str) -> None:
    import csv
    import io

    for row in csv.reader(io.StringIO(text)):
        for cell in row:
            assert not FORMULA.match(cell), cell


def test_a_calendar_and_a_copy_of_the_plan(hostile: Path, run: Run) -> None:
    assert run("export", "agenda", "-o", "agenda.ics").code == 0
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", Path("agenda.ics").read_text("utf-8"))
    told = run("export", "plan", "-o", "partner.toml")
    assert told.code == 0
    assert_tame(told.out + told.err)
    assert run("-p", "partner.toml", "participants").code == 0


def test_markup_is_shown_as_it_was_typed(hostile: Path, run: Run) -> None:
    told = run("participants", "--columns", "id,organization").out
    for text in ("[/red]x", "[bold]markup[/bold]", ":smile: :boom:", "=cmd|'/C calc'!A0", "␛[31mred"):
        assert text in told


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_text_that_is_typed_comes_back_as_it_was(plan: Path, run: Run, number: int) -> None:
    """Written into the file, read from it, and taken back."""
    before = plan.read_bytes()
    text = TEXTS[number]
    told = run("edit-participant", "p001", "--organization", text)
    assert_tame(told.out + told.err)
    if told.code == 0:
        import json

        (person, *_) = json.loads(run("participants", "--json").out)
        assert person["organization"] == text
        assert run("undo").code == 0
    assert plan.read_bytes() == before


@pytest.mark.parametrize("text", HALVES, ids=ascii)
def test_half_a_character_is_refused(plan: Path, run: Run, text: str) -> None:
    before = plan.read_bytes()
    for words in (
        ["add-participant", "--given-names", text],
        ["edit-participant", "p001", "--organization", text],
        ["edit-participant", text, "--organization", "X"],
        ["participants", "--where", f"organization~{text}"],
        ["add-session", "--title", "T", "--venue", text],
        ["-p", text, "agenda"],
        ["export", "agenda", "-o", text],
    ):
        told = run(*words)
        assert told.code in {0, 2, 4, 5, 7}, (words, told)
        assert_tame(told.out + told.err)
        assert plan.read_bytes() == before
