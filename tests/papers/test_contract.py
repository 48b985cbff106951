"""What `docs/json.md` promises of the reports is what they hold: every key stands there."""

import re
from pathlib import Path

import pytest

from seminar_cli.papers.ask import days_of_week
from seminar_cli.papers.paper import Facts, Paper
from seminar_cli.papers.series import series_paper
from seminar_cli.plan.editions import edition, series
from tests.papers.shared import example, only

CONTRACT = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")


def _promised(command: str) -> set[str]:
    """What the chapter of a command names in code."""
    chapter = CONTRACT.split(f"## `seminar {command} --json`\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"`([^`]+)`", chapter))


def _papers() -> dict[str, Paper]:
    beijing = example("beijing-2023")
    names = ("online-2022", "forum-2021", "beijing-2023")
    return {
        "coverage": only("coverage", beijing),
        "narrative": only("narrative", beijing, days=days_of_week(beijing, 1)),
        "series": series_paper(series(edition(example(name)) for name in names)),
    }


@pytest.mark.parametrize("command", ["coverage", "narrative", "series"])
def test_every_key_is_documented(command: str) -> None:
    paper, promised = _papers()[command], _promised(command)
    keys = {section.key for section in paper.sections}
    keys |= {fact.key for section in paper.sections if isinstance(section, Facts) for fact in section.facts}
    for table in paper.tables:
        keys |= {column.key for column in table.columns}
    assert keys - promised - {"edition_2", "edition_3"} == set()


def test_groups_and_tables_of_the_coverage_are_documented() -> None:
    groups = next(table for table in _papers()["coverage"].tables if table.key == "by_group")
    assert {row.id for row in groups.rows} <= _promised("coverage")
