"""Questions at a terminal: what is asked, what the answers do, and what happens while somebody thinks."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from tests.commands.conftest import PLAN, Run

Answer = Callable[..., None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Sit at a terminal and give these answers."""

    def give(*lines: str) -> None:
        for module in ("questions", "types", "context", "intake"):
            monkeypatch.setattr(f"seminar_cli.commands.{module}.can_ask", lambda: True)
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return give


def test_init_asks_for_what_is_missing_and_again_where_the_answer_cannot_be(
    folder: Path, run: Run, answer: Answer
) -> None:
    answer("Trial", "Beijing", "tomorrow", "2027-03-01", "2027-02-05", "2027-03-05", "Shangai", "China", "")
    result = run("init")
    assert result.code == 0, result.err
    assert "no date" in result.err
    assert "before the first day" in result.err
    assert "no time zone" in result.err
    seminar = tomli.loads((folder / "seminar.toml").read_text("utf-8"))["seminar"]
    assert seminar["title"] == "Trial"
    assert seminar["timezone"] == "Asia/Shanghai"
    assert seminar["city"] == "Beijing"


def test_init_asks_only_for_what_is_missing(folder: Path, run: Run, answer: Answer) -> None:
    answer("")
    words = ["--title", "Trial", "--start", "2027-03-01", "--end", "2027-03-05"]
    assert run("init", *words, "--city", "Paris").code == 130  # the answers end: nothing is left behind
    assert list(folder.iterdir()) == []
    answer("", "")  # Europe/Paris is proposed; there is no list
    assert run("init", *words, "--city", "Paris").code == 0
    assert 'timezone = "Europe/Paris"' in (folder / "seminar.toml").read_text("utf-8")


def test_init_asks_for_a_list_until_it_is_there(folder: Path, run: Run, answer: Answer) -> None:
    (folder / "people.csv").write_text("Name,Country\nAna Reyes,Chile\n", "utf-8")
    answer("Trial", "Paris", "2027-03-01", "5 March 2027", "", "peple.csv", "people.csv", "y")
    result = run("init")
    assert result.code == 0, result.err
    assert "there is no file peple.csv" in result.err
    assert "Imported participants from people.csv: 1 new" in result.out


def test_the_next_edition_asks_for_its_first_day_alone(plan: Path, run: Run, answer: Answer) -> None:
    answer("6 September 2027")
    result = run("init", "autumn", "--from", "seminar.toml", "--timezone", "France")
    assert result.code == 0, result.err
    seminar = tomli.loads((plan.parent / "autumn" / "seminar.toml").read_text("utf-8"))["seminar"]
    assert (str(seminar["start"]), seminar["timezone"]) == ("2027-09-06", "Europe/Paris")


def test_a_country_that_may_be_several_is_asked_about(plan: Path, run: Run, answer: Answer) -> None:
    answer("FRA", "kor")
    result = run("add-participant", "--given-names", "Min-ji", "--country", "Korea")
    assert result.code == 0, result.err
    assert "PRK" in result.err
    assert tomli.loads(plan.read_text("utf-8"))["participants"][-1]["country"] == "KOR"


@pytest.mark.parametrize(("word", "code"), [("n", 5), ("", 5), ("y", 0)])
def test_removal_of_what_others_name_is_asked_about(
    plan: Path, run: Run, answer: Answer, word: str, code: int
) -> None:
    answer(word)
    assert run("remove-participant", "p001").code == code
    people = [record["id"] for record in tomli.loads(plan.read_text("utf-8"))["participants"]]
    assert people == (["p002"] if code == 0 else ["p001", "p002"])


def test_a_plan_that_changes_while_the_question_waits_keeps_the_work_of_others(
    plan: Path, run: Run, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = PLAN.replace('title = "Trends"', 'title = "Trends and outlook"')

    def thinks(*_: object, **__: object) -> bool:
        plan.write_text(changed, "utf-8")
        return True

    answer()
    monkeypatch.setattr("click.confirm", thinks)
    result = run("remove-participant", "p001")
    assert result.code == 5
    assert "changed meanwhile" in result.err
    assert plan.read_text("utf-8") == changed
