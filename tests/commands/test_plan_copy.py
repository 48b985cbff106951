"""A copy of the plan for partners: it loads, and holds nothing of the classes that were left out."""

from pathlib import Path

import pytest
import tomli

from seminar_cli.plan.keys import privacy_of
from tests.commands.conftest import PLAN, Run

PRIVATE = (
    PLAN
    + """
passport = { name = "REYES ANA", number = "XX0000001" }
diet = ["halal"]
away = [{ since = 2027-03-01T00:00:00, until = 2027-03-02T00:00:00, reason = "canary" }]
# phone = "+56 9 0000 0000"
"""
)


@pytest.fixture
def private(plan: Path) -> Path:
    plan.write_text(PRIVATE, "utf-8")
    return plan


def _copied(run: Run, folder: Path, *words: str) -> dict[str, list[dict[str, object]]]:
    told = run("export", "plan", *words, "-o", "partner.toml")
    assert told.code == 0, told.err
    assert told.out.startswith("Wrote partner.toml, without ")
    assert "comments" in told.err
    return tomli.loads((folder / "partner.toml").read_text("utf-8"))


def test_nothing_of_the_classes_is_left_and_all_else_is(private: Path, run: Run) -> None:
    before = private.read_bytes()
    data = _copied(run, private.parent, "--without", "contact,identity,care")
    expected = tomli.loads(PRIVATE)
    for key in ("email", "phone"):
        del expected["participants"][0][key]
    for key in ("passport", "diet"):
        del expected["participants"][1][key]
    del expected["participants"][1]["away"][0]["reason"]
    assert data == expected
    text = (private.parent / "partner.toml").read_text("utf-8")
    assert "reply by Friday" not in text, "nobody knows what stands in comments"
    assert "+56 9" not in text
    assert private.read_bytes() == before
    assert run("-p", "partner.toml", "check").code in {0, 1}
    assert run("-p", "partner.toml", "agenda").code == 0
    assert run("undo").code == 4, "a copy is no change"


def test_without_a_word_all_classes_are_left_out(private: Path, run: Run) -> None:
    assert _copied(run, private.parent) == _copied(run, private.parent, "--without", EVERYTHING)


EVERYTHING = "care, identity,contact"


def test_what_is_not_named_stays(private: Path, run: Run) -> None:
    data = _copied(run, private.parent, "--without", "identity", "--without", "care")
    assert data["participants"][0]["phone"] == "+856 00 000 0001"
    assert "passport" not in data["participants"][1]


def test_every_private_key_of_the_models_is_left_out(plan: Path, run: Run) -> None:
    """Each of them, in whatever table, with a value of its kind."""
    from seminar_cli.plan.lean import lean
    from tests.canaries import DATA

    found = lean(DATA, {"contact", "identity", "care"}).data

    def walk(value: object, path: tuple[str, ...]) -> None:
        if isinstance(value, dict):
            for key, below in value.items():
                assert privacy_of((*path, key)) == "open", (*path, key)
                walk(below, (*path, key))
        elif isinstance(value, list):
            for below in value:
                walk(below, path)

    walk(found, ())
    assert found["participants"][0]["given_names"] == "Vilayluck"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--without", "identitiy"], "identity"),
        (["--without", "everything"], "contact, identity, care"),
        (["--without", "open"], "contact, identity, care"),
        (["--without", ","], "contact, identity, care"),
    ],
)
def test_a_class_that_is_none_is_refused(private: Path, run: Run, words: list[str], says: str) -> None:
    told = run("export", "plan", *words, "-o", "partner.toml")
    assert told.code == 2
    assert says in told.err
    assert not (private.parent / "partner.toml").exists()


def test_a_value_that_stands_elsewhere_too_is_told_by_its_place(private: Path, run: Run) -> None:
    private.write_text(
        private.read_text("utf-8").replace('title = "Trends"', 'title = "Trends (canary@example.org)"'),
        "utf-8",
    )
    told = run("export", "plan", "-o", "partner.toml")
    assert told.code == 0
    assert "sessions s02: title" in told.err
    assert "canary" not in told.err


def test_a_copy_is_never_written_over_a_plan(private: Path, run: Run) -> None:
    other = private.parent / "other.toml"
    other.write_text(PLAN, "utf-8")
    for name in ("seminar.toml", "other.toml"):
        assert run("export", "plan", "-o", name).code == 5
    assert private.read_text("utf-8") == PRIVATE
    assert other.read_text("utf-8") == PLAN
    assert run("export", "plan", "-o", "partner.xlsx").code == 2
    _copied(run, private.parent)
    _copied(run, private.parent)  # its own copy is replaced
    copy = private.parent / "partner.toml"
    copy.write_text(copy.read_text("utf-8") + "# their remark\n", "utf-8")
    assert run("export", "plan", "-o", "partner.toml").code == 5
