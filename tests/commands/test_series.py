"""`series`: which plans it reads, how it tells of those it cannot, and that it keeps none of them."""

import json
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from seminar_cli.store import plan_file
from tests.commands.conftest import PLAN, Run

Write = Callable[..., Path]


@pytest.fixture
def edition(folder: Path) -> Write:
    """Writes the plan of an edition: its folder, the day it begins, and which edition it follows."""

    def written(name: str, start: str, follows: str = "", text: str = PLAN) -> Path:
        path = folder / name / "seminar.toml"
        path.parent.mkdir()
        dated = text.replace("2027-03-01", start).replace("2027-03-03", start)
        wish = f'follows = "{follows}"\n' if follows else ""
        path.write_text(dated.replace('city = "Beijing"\n', f'city = "Beijing"\n{wish}', 1), "utf-8")
        return path

    return written


def _facts(out: str) -> dict[str, Any]:
    sections = json.loads(out)["parts"][0]["sections"]
    facts = next(section for section in sections if section["key"] == "together")["facts"]
    return {fact["key"]: fact["value"] for fact in facts}


def test_plans_are_named_in_any_order(edition: Write, run: Run) -> None:
    edition("a", "2025-03-01")
    edition("b", "2026-03-01")
    edition("c", "2027-03-01")
    told = run("series", "b", "c/seminar.toml", "a", "--json")
    assert told.code == 0
    assert told.err == "The editions are put in the order of their dates.\n"
    assert run("series", "a", "b", "c", "--json") == told._replace(err="")
    assert run("series", "c", "b", "a", "--json").err == ""
    facts = _facts(told.out)
    assert (facts["editions"], facts["places"], facts["people"], facts["came_again"]) == (3, 6, 2, 2)


def test_without_names_the_plans_followed_are_read_back_to_the_first(
    edition: Write, run: Run, folder: Path
) -> None:
    edition("a", "2025-03-01")
    edition("b", "2026-03-01", follows="../a")
    last = edition("c", "2027-03-01", follows="../b/seminar.toml")
    assert _facts(run("-p", last, "series", "--json").out)["editions"] == 3
    assert _facts(run("-p", folder / "b", "series", "--json").out)["editions"] == 2


def test_every_medium_and_the_terminal(edition: Write, run: Run, folder: Path) -> None:
    edition("a", "2025-03-01")
    edition("b", "2026-03-01")
    assert run("series", "a", "b").out.startswith("2 editions: 2 people from 2 countries\n")
    assert run("series", "a", "b", "--csv").out.startswith("part,band,edition,start,end,mode,")
    for ending in ("xlsx", "md", "html", "csv", "json"):
        done = run("series", "a", "b", "-o", folder / f"series.{ending}")
        assert done.code == 0
        assert done.out == f"Wrote {folder / f'series.{ending}'}: 1 sheet, 2 rows.\n"
    assert run("series", "a", "b", "-o", folder).code == 0
    assert run("series", "a", "b", "-o", folder / "series.toml").code == 5
    assert run("series", "a", "b", "-o", folder / "series").code == 2


# --- wrong input -----------------------------------------------------------------------------------


def test_a_plan_named_twice_is_told(edition: Write, run: Run, folder: Path) -> None:
    path = edition("a", "2025-03-01")
    (folder / "again.toml").symlink_to(path)
    for names in (("a", "a/seminar.toml"), ("a", "again.toml")):
        told = run("series", *names)
        assert told.code == 2
        assert "is named twice" in told.err


def test_a_plan_that_is_not_there_or_is_none_is_named(edition: Write, run: Run, folder: Path) -> None:
    edition("a", "2025-03-01")
    told = run("series", "a", "nowhere")
    assert told.code == 4
    assert "nowhere" in told.err
    (folder / "bad.toml").write_text("format = 1\n[seminar]\ntitle = 3\n", "utf-8")
    told = run("series", "a", "bad.toml")
    assert told.code == 3
    assert "bad.toml" in told.err.splitlines()[-1] + told.err.splitlines()[-2]


def test_a_followed_plan_that_is_missing_or_is_none_is_told_with_who_follows_it(
    edition: Write, run: Run
) -> None:
    last = edition("b", "2026-03-01", follows="../a")
    told = run("-p", last, "series")
    assert told.code == 4
    assert "b/seminar.toml follows `../a`, which is not there" in told.err
    edition("a", "2025-03-01", text="format = 1\nsurprise = 2\n")
    told = run("-p", last, "series")
    assert told.code == 3
    assert "a/seminar.toml:" in told.err


def test_a_circle_is_told_link_by_link(edition: Write, run: Run) -> None:
    edition("a", "2025-03-01", follows="../b")
    last = edition("b", "2026-03-01", follows="../a")
    told = run("-p", last, "series")
    assert told.code == 3
    assert "b/seminar.toml follows a/seminar.toml follows b/seminar.toml" in told.err
    own = edition("c", "2026-03-01", follows=".")
    assert "c/seminar.toml follows c/seminar.toml" in run("-p", own, "series").err


def test_an_edition_that_begins_after_the_one_that_follows_it_is_told(edition: Write, run: Run) -> None:
    edition("a", "2027-03-01")
    last = edition("b", "2026-03-01", follows="../a")
    told = run("-p", last, "series", "--json")
    assert told.code == 0
    assert "a/seminar.toml begins on 2027-03-01, not before the edition that follows it." in told.err
    rows = json.loads(told.out)["parts"][0]["sections"][1]["rows"]
    assert [row["start"] for row in rows] == ["2026-03-01", "2027-03-01"]


# --- one at a time ---------------------------------------------------------------------------------


def test_a_plan_is_let_go_before_the_next_is_read(
    edition: Write, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        edition(f"e{number}", f"202{number}-03-01")
    load = plan_file.load
    alive: list[weakref.ref[Any]] = []
    most = 0

    def watched(path: Path) -> plan_file.PlanFile:
        nonlocal most
        most = max(most, sum(reference() is not None for reference in alive))
        file = load(path)
        alive.append(weakref.ref(file.plan))
        return file

    monkeypatch.setattr(plan_file, "load", watched)
    assert run("series", *(f"e{number}" for number in range(6))).code == 0
    assert len(alive) == 6
    assert most == 0


def test_no_private_value_is_printed(edition: Write, run: Run) -> None:
    edition("a", "2025-03-01")
    for option in ((), ("--json",), ("--csv",)):
        assert "canary" not in run("series", "a", *option).out
        assert "Seneduangdeth" not in run("series", "a", *option).out
