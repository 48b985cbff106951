"""A canary in each key of class contact, identity and care; every command, error and file is searched for it.

A paper may hold the classes that its reader cannot do without (`PaperKind.needs`) and those asked for.
Everything else holds none: no list, no error, no journal listing, no JSON.
"""

import io
import re
import zipfile
from pathlib import Path

import pytest

from seminar_cli.papers import BY_NAME
from tests.canaries import CANARIES, DATA, Canary
from tests.commands.conftest import Result, Run
from tests.every_command import EXPORTS, LOOKING, PAPER_NAMES, commands
from tests.hostile import as_file
from tests.long import either

CLASSES = ("contact", "identity", "care")

COUNTED = {"meals": frozenset({"participants.diet"})}
"""The caterer is told what is eaten and how often, and never by whom."""


@pytest.fixture
def watched(folder: Path, run: Run) -> Path:
    """A plan full of canaries, with a history in which each of them is written, changed and removed."""
    path = folder / "seminar.toml"
    path.write_text(
        "format = 1\n" + as_file({"seminar": DATA["seminar"]}).removeprefix("format = 1\n"), "utf-8"
    )
    assert run("edit-seminar", "--issue", "3").code == 0
    path.write_text(as_file(DATA), "utf-8")
    assert run("edit-participant", "p001", "--clear", "phone", "--clear", "passport").code == 0
    assert run("undo").code == 0
    assert path.read_text("utf-8") == as_file(DATA)
    return path


def found_in(
    text: str, classes: frozenset[str] = frozenset(), counted: frozenset[str] = frozenset()
) -> list[Canary]:
    """The canaries of classes that may not stand in a text, and do."""
    told = text.casefold()
    watched = (each for each in CANARIES if each.privacy not in classes and each.path not in counted)
    return [canary for canary in watched if any(_stands(sign.casefold(), told) for sign in canary.signs)]


def _stands(sign: str, told: str) -> bool:
    return bool(sign in told and re.search(rf"(?<![0-9a-z]){re.escape(sign)}(?![0-9a-z])", told))


def _allowed(words: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    name = next((word for word in words if word in BY_NAME), "")
    needs: frozenset[str] = frozenset(BY_NAME[name].needs) if name else frozenset()
    return needs, COUNTED.get(name, frozenset())


def _assert_private(told: Result, words: tuple[str, ...]) -> None:
    assert not found_in(told.out, *_allowed(words)), words
    assert not found_in(told.err), words
    assert told.code in {0, 1, 2, 3, 4, 5, 6}, told.err


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_no_command_prints_what_its_reader_does_not_need(
    watched: Path, run: Run, words: tuple[str, ...]
) -> None:
    _assert_private(run(*words), words)


def test_the_search_finds_what_is_asked_for_by_name(watched: Path, run: Run) -> None:
    """Or the other tests would hold nothing."""
    columns = "id,email,phone,birth_date,nationality,passport.number,diet,notes"
    told = run("participants", "--columns", columns).out
    assert {canary.privacy for canary in found_in(told)} == {*CLASSES}
    assert len(found_in(watched.read_text("utf-8"))) == len(CANARIES)


@pytest.mark.parametrize("name", PAPER_NAMES)
@pytest.mark.parametrize("included", CLASSES)
def test_asking_for_one_class_brings_no_other(watched: Path, run: Run, name: str, included: str) -> None:
    needs, counted = _allowed((name,))
    told = run(name, "--include", included)
    assert told.code in {0, 2}
    assert not found_in(told.out, needs | {included}, counted)


@pytest.mark.parametrize("words", EXPORTS, ids=lambda words: words[-1])
def test_no_export_holds_what_its_reader_does_not_need(
    watched: Path, run: Run, words: tuple[str, ...]
) -> None:
    _assert_private(run(*words), words)
    assert not found_in(_read(Path(words[-1])), *_allowed(words))


def test_the_pack_holds_what_its_readers_need_and_no_more(watched: Path, run: Run) -> None:
    assert run("export", "all", "-o", "papers/").code == 0
    files = [path for path in Path("papers").rglob("*") if path.is_file()]
    assert len(files) > 10
    for path in files:
        assert not found_in(_read(path), *_allowed((path.stem,))), path.name


@pytest.mark.parametrize("left", [(), *((name,) for name in CLASSES)], ids=str)
def test_a_copy_of_the_plan_holds_only_the_classes_that_are_left_in(
    watched: Path, run: Run, left: tuple[str, ...]
) -> None:
    without = ",".join(name for name in CLASSES if name not in left)
    told = run("export", "plan", "--without", without, "-o", "partner.toml")
    assert told.code == 0
    assert not found_in(told.out + told.err)
    text = Path("partner.toml").read_text("utf-8")
    assert not found_in(text, frozenset(left))
    assert {canary.privacy for canary in found_in(text)} == {*left}


def _read(path: Path) -> str:
    """All text of a file; of a workbook that of all its parts."""
    data = path.read_bytes()
    if path.suffix != ".xlsx":
        return data.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "\n".join(
            re.sub("<[^>]*>", " ", package.read(name).decode("utf-8"))
            for name in package.namelist()
            if name.endswith(".xml") and "styles" not in name and "theme" not in name
        )


# --- errors ----------------------------------------------------------------------------------------------


def _words_of_errors() -> list[tuple[str, ...]]:
    return [
        ("add-participant", "--given-names", "X", "--id", "p001"),
        ("edit-participant", "p001", "--email", "new", "--country", "Nowhere"),
        ("edit-participant", "p00"),
        ("remove-participant", "p001"),
        ("remove-speaker", "lei"),
        ("forget", "p001"),
        ("participants", "--where", "emial=x"),
        ("participants", "--where", "email=nobody"),
        ("participants", "--columns", "pasport"),
        ("undo", "--to", "0", "--dry-run"),
        ("undo", "9"),
        ("history", "clear"),
        ("check", "--json"),
        ("nonsense",),
        ("show",),
    ]  # fmt: skip


@pytest.mark.parametrize("words", _words_of_errors(), ids=" ".join)
def test_no_error_tells_a_private_value(watched: Path, run: Run, words: tuple[str, ...]) -> None:
    _assert_private(run(*words), ())


@pytest.mark.parametrize("number", range(len(CANARIES)))
def test_a_fault_beside_or_in_a_private_value_does_not_repeat_it(
    watched: Path, run: Run, number: int
) -> None:
    """The value without its quotes, of another type, its key misspelt, its line cut: every kind of fault."""
    canary = CANARIES[number]
    key = canary.path.rpartition(".")[2]
    text = as_file(DATA)
    sign = canary.signs[0]
    at = next(found for found in re.finditer(rf"{key} = (\[?\"?{re.escape(sign)}[^,\]}}\n]*)", text))
    value = at[1]
    faults = (
        text.replace(f"{key} = {value}", f"{key} = {sign}", 1),
        text.replace(f"{key} = {value}", f"{key} = [[{value.strip('[]')}]]", 1),
        text.replace(f"{key} = {value}", f"{key} = {{ x = {value.strip('[]')} }}", 1),
        text.replace(f"{key} = {value}", f"{key}z = {value}", 1),
        text.replace(f"{key} = {value}", f'{key} = "{sign}', 1),
        text.replace(f"{key} = {value}", f"{key} {value}", 1),
        text[: at.end() - 2],
    )
    looks: tuple[tuple[str, ...], ...] = (("agenda",), ("history", "--diff"), ("undo", "--dry-run"))
    for turn in range(either(3, len(faults) * len(looks))):
        watched.write_text(faults[(number + turn * 2) % len(faults)], "utf-8")
        words = looks[turn % len(looks)]
        told = run(*words)
        assert not found_in(told.out + told.err), (words, told)


def test_a_refused_undo_shows_its_change_masked(watched: Path, run: Run) -> None:
    assert run("edit-participant", "p001", "--notes", "first", "--diet", "second").code == 0
    text = watched.read_text("utf-8").replace('"first"', '"CANARY30X"').replace('"second"', '"canary13x"')
    watched.write_text(text, "utf-8")
    told = run("undo")
    assert told.code == 5
    assert "notes = …" in told.err
    assert not found_in(told.out + told.err)


def test_help_and_completion_hold_none(watched: Path, run: Run) -> None:
    for words, _ in commands():
        assert not found_in(run(*words, "--help").out), words


def test_a_list_that_comes_in_is_shown_without_private_values(watched: Path, run: Run) -> None:
    columns = ("id", "name", "country", "email", "phone", "passport.number", "birth_date", "diet", "notes")
    signs = [canary.signs[0] for canary in CANARIES if canary.path.startswith("participants.")]
    rows = [
        (
            "p001",
            "Vilayluck Seneduangdeth",
            "LAO",
            "canary11x@x.test",
            "canary12x",
            "canary22x",
            "1920-05-07",
        ),
        ("", "Binta Diallo", "Senegal", "canary11x@x.test", "canary12x", "canary22x", "1920-05-07"),
        ("", "Vilayluck Seneduangdet", "LAO", "canary11x@", "canary12x", "canary22x", "7.5.1920 or so"),
        ("p999", "Nobody", "Nowhere", "canary11x@", "canary12x", "canary22x", "1920-05-07"),
    ]
    assert "canary11x@" in signs
    lines = [",".join((*row, "canary13x", "canary30x")) for row in rows]
    Path("list.csv").write_text("\n".join((",".join(columns), *lines)), "utf-8")
    told = run("import", "participants", "list.csv", "--dry-run")
    assert not found_in(told.out + told.err)
    told = run("import", "participants", "list.csv", "--skip-bad-rows", "--yes")
    assert not found_in(told.out + told.err)
