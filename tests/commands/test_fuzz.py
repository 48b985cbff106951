"""Seeded noise through every command: a sentence with a documented exit code, and the plan as it was.

`SEMINAR_LONG=1` makes a few hundred times as many; a seed that fails is told in the name of the test.
"""

import random
from functools import cache
from pathlib import Path

import click
import pytest

from seminar_cli.cli import INTERRUPTED
from tests.commands.conftest import OUTING, PLAN, Result, Run
from tests.every_command import EXPORTS, LOOKING, PAPER_NAMES, commands
from tests.hostile import HALVES, LONG, TEXTS, assert_tame
from tests.intake.sheets import workbook
from tests.long import either

DOCUMENTED = {0, 1, 2, 3, 4, 5, 6, 7}

SEEDS = range(either(10, 40))


def _assert_sound(told: Result, words: object) -> None:
    assert told.code in DOCUMENTED, (words, told.err)
    assert told.code not in {70, INTERRUPTED}
    assert "Traceback" not in told.err + told.out, words
    assert told.code in {0, 1} or told.err.strip(), (words, "a failure is said")


SIGNS = (b'"', b"[", b"]", b"{", b"=", b"\n", b"#", b"\x00", b"\xff", b"'''")


def _noisy(raw: bytes, chance: random.Random) -> bytes:
    """Bytes flipped, cut, doubled or put elsewhere."""
    data = bytearray(raw)
    for _ in range(chance.choice([1, 1, 2, 5, 30])):
        at = chance.randrange(len(data))
        match chance.randrange(5):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                data[at] ^= 1 << chance.randrange(8)
            case 2:
                del data[at : at + chance.choice([1, 2, 20])]
            case 3:
                data[at:at] = data[at : at + chance.choice([1, 5, 60])]
            case _:
                data[at:at] = chance.choice(
                    [b'"', b"[", b"]", b"{", b"=", b"\n", b"#", b"\x00", b"\xff", b"'''"]
                )
        data = data or bytearray(b"x")
    return bytes(data[: chance.randrange(len(data))] if chance.random() < 0.15 else data)


# --- plans ------------------------------------------------------------------------------------------------

LOOKS = tuple(words for words in LOOKING if "--csv" not in words)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_plan_with_flipped_and_cut_bytes(plan: Path, run: Run, seed: int) -> None:
    chance = random.Random(f"plan {seed}")
    whole = (PLAN + OUTING).encode()
    for _ in range(either(50, 500)):
        noisy = _noisy(whole, chance)
        plan.write_bytes(noisy)
        words = chance.choice(LOOKS)
        told = run(*words)
        _assert_sound(told, (words, noisy))
        assert_tame(told.err)
        assert plan.read_bytes() == noisy


@pytest.mark.parametrize("seed", SEEDS)
def test_a_change_of_a_noisy_plan_is_made_or_refused_and_can_be_taken_back(
    plan: Path, run: Run, seed: int
) -> None:
    chance = random.Random(f"change {seed}")
    whole = (PLAN + OUTING).encode()
    changes = (
        ("add-participant", "--given-names", "Dawa"),
        ("edit-participant", "p001", "--position", "X", "--clear", "email"),
        ("edit-session", "s01", "--start", "08:00"),
        ("remove-participant", "p002", "--yes"),
        ("attend", "s02", "p001"),
        ("edit-coverage", "--target-countries", "3"),
    )
    for _ in range(either(8, 80)):
        noisy = _noisy(whole, chance)
        plan.write_bytes(noisy)
        words = chance.choice(changes)
        told = run(*words)
        _assert_sound(told, (words, noisy))
        if told.code == 0 and plan.read_bytes() != noisy:
            assert run("undo").code == 0, noisy
        assert plan.read_bytes() == noisy


# --- lists that come in -----------------------------------------------------------------------------------

PEOPLE = [
    ["Name", "Country", "E-mail", "Birth date", "Organization"],
    *(
        [f"Ana Reyes {number}", "Chile", f"a{number}@x.test", "1980-01-31", "Ministry"]
        for number in range(12)
    ),
]
AGENDA = [
    ["Date", "Start", "End", "Title"],
    *([f"2027-03-0{day}", "09:00", "10:00", "Talk"] for day in (1, 2)),
]
MARKS = [["id", "Name", "s01"], ["p001", "Vilayluck Seneduangdeth", "P"], ["p002", "Ana Reyes", "L"]]

INTAKE = {"participants": PEOPLE, "agenda": AGENDA, "attendance": MARKS}


@cache
def _list_of(kind: str, ending: str) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list.{ending}"
        if ending == "xlsx":
            workbook(path, INTAKE[kind])
        else:
            path.write_text("\n".join(",".join(row) for row in INTAKE[kind]), "utf-8")
        return path.read_bytes()


@pytest.mark.parametrize("seed", range(either(2, 20)))
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", INTAKE)
def test_a_list_with_flipped_and_cut_bytes(plan: Path, run: Run, kind: str, ending: str, seed: int) -> None:
    chance = random.Random(f"{kind} {ending} {seed}")
    path = plan.parent / f"list.{ending}"
    for _ in range(either(90, 250)):
        path.write_bytes(_noisy(_list_of(kind, ending), chance))
        more = ["--item", "s01"] if kind == "attendance" and chance.random() < 0.5 else []
        told = run("import", kind, path, "--dry-run", *more)
        _assert_sound(told, path.read_bytes())
        assert_tame(told.err)
        assert plan.read_text("utf-8") == PLAN


# --- generated plans --------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(either(2, 12)))
def test_a_generated_plan_goes_through_every_paper_and_medium(folder: Path, run: Run, seed: int) -> None:
    from benchmarks.generator import make_plan

    chance = random.Random(f"generated {seed}")
    path = folder / "seminar.toml"
    people = chance.choice([1, 2, 25])
    text = make_plan(people, max(1, people // 2), chance.choice([1, 2, 5]), seed=seed)
    path.write_text(text, "utf-8")
    held = path.read_bytes()
    for words in (*((name,) for name in PAPER_NAMES), *chance.sample(EXPORTS, either(25, len(EXPORTS)))):
        told = run(*words)
        _assert_sound(told, words)
        assert told.code in {0, 4}, (words, told.err)
        assert path.read_bytes() == held


# --- words ------------------------------------------------------------------------------------------------

VALUES = (
    *TEXTS[:-1], LONG, *HALVES, "", " ", "-1", "0", "1", "99999999999999999999", "1e308", "nan", "p001",
    "s01", "2027-03-01", "9999-12-31", "0001-01-01", "2027-02-30", "25:99", "09:00", "2027-03-01T09:00",
    "{", "{ x = 1 }", "[]", "=", "a=b", "id=", "~", ".", "..", "/", "/dev/null", "seminar.toml", ".seminar",
    "\\", "LAO", "Congo", "x" * 300, ",", ",,", "a,b", "all", "true", "١٢", "½", "１",
)  # fmt: skip

QUIET = {"completion", "edit"}
"""Commands that print a script, or start a program of the user's."""


def _typed(command: click.Command, chance: random.Random) -> list[str]:
    """Some of the options and arguments of a command, with any value."""
    words = []
    for parameter in chance.sample(command.params, min(len(command.params), chance.randrange(1, 5))):
        if isinstance(parameter, click.Argument):
            words.append(chance.choice(VALUES))
        elif isinstance(parameter, click.Option):
            words.append(chance.choice((*parameter.opts, *parameter.secondary_opts)))
            if not parameter.is_flag and not parameter.count:
                words.append(chance.choice(VALUES))
    if chance.random() < 0.5:
        words += [chance.choice(VALUES)]
    if any("--dry-run" in parameter.opts for parameter in command.params):
        words += ["--dry-run"]
    return words


COMMANDS = [(words, command) for words, command in commands() if words[0] not in QUIET]


@pytest.mark.parametrize("part", range(8))
def test_every_option_of_every_command_with_any_value(plan_with_outing: Path, run: Run, part: int) -> None:
    """Whatever is typed costs a sentence; only commands that said so with 0 change the plan."""
    before = plan_with_outing.read_bytes()
    for words, command in COMMANDS[part::8]:
        chance = random.Random(f"{words}")
        for _ in range(either(5, 60)):
            typed = [*words, *_typed(command, chance)]
            told = run(*typed)
            _assert_sound(told, typed)
            assert_tame(told.err)
            if told.code != 0:
                assert plan_with_outing.read_bytes() == before, typed
            elif plan_with_outing.read_bytes() != before:
                assert words[0].startswith(("add-", "edit-", "remove-", "import", "undo", "redo")), typed
                plan_with_outing.write_bytes(before)


@pytest.mark.parametrize("part", range(4))
def test_each_option_once_with_several_values(plan_with_outing: Path, run: Run, part: int) -> None:
    before = plan_with_outing.read_bytes()
    options = [
        (words, parameter)
        for words, command in COMMANDS
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.is_flag
    ]
    for number, (words, parameter) in enumerate(options[part::4]):
        chance = random.Random(f"{words} {parameter.name}")
        for value in chance.sample(VALUES, either(1, 20)):
            needed = ["p001"] if words[0] in {"edit-participant", "remove-participant"} else []
            typed = [*words, *needed, parameter.opts[0], value]
            told = run(*typed)
            _assert_sound(told, (number, typed))
            assert_tame(told.err)
            if plan_with_outing.read_bytes() != before:
                assert told.code == 0, typed
                plan_with_outing.write_bytes(before)
