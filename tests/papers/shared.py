"""How tests of papers look into a paper: its parts by name, its tables as plain rows."""

from itertools import combinations
from pathlib import Path

from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.paper import Block, Cards, Facts, Grid, Paper, Table, Text, Value
from seminar_cli.plan.build import build
from seminar_cli.plan.plan import Plan

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str) -> Plan:
    """An example plan as it stands in the repository."""
    import tomli

    return build(tomli.loads((EXAMPLES / name / "seminar.toml").read_text("utf-8")))


def parts(name: str, plan: Plan, **asked: object) -> dict[str, Paper]:
    """The parts of a paper by what tells them apart."""
    made = make(name, plan, Ask(**asked))  # type: ignore[arg-type]  # options as the test names them
    by_part = {paper.part: paper for paper in made}
    assert len(by_part) == len(made), "two parts are called alike"
    return by_part


def only(name: str, plan: Plan, **asked: object) -> Paper:
    """The paper, which has one part."""
    (paper,) = parts(name, plan, **asked).values()
    return paper


def table(paper: Paper, key: str = "") -> Table:
    """The table of that key, or the main one."""
    found = next((each for each in paper.tables if each.key == key), None) if key else paper.main_table
    assert found is not None
    return found


def cells(of: Table, key: str) -> list[Value]:
    """What stands in a column, row by row, in all bands."""
    return [row.cells.get(key) for row in of.rows]


def ids(of: Table) -> list[str]:
    return [row.id for row in of.rows]


def facts(paper: Paper) -> dict[str, Value]:
    return {
        fact.key: fact.value
        for section in paper.sections
        if isinstance(section, Facts)
        for fact in section.facts
    }


def text_of(paper: Paper, key: str) -> Text | None:
    found = (section for section in paper.sections if isinstance(section, Text) and section.key == key)
    return next(found, None)


def grid(paper: Paper, key: str) -> Grid:
    return next(section for section in paper.sections if isinstance(section, Grid) and section.key == key)


def assert_sound(paper: Paper) -> None:
    """What holds for every paper: keys are unique, cells have columns, blocks lie within their grid."""
    assert paper.title
    assert paper.document
    keys = [section.key for section in paper.sections]
    assert len({*keys}) == len(keys)
    for section in paper.sections:
        if isinstance(section, Cards):
            _assert_table(section.table)
        elif isinstance(section, Table):
            _assert_table(section)
        elif isinstance(section, Grid):
            _assert_grid(section)


def _assert_table(of: Table) -> None:
    columns = [column.key for column in of.columns]
    assert len({*columns}) == len(columns)
    totals = [band.total for band in of.bands] + [of.total]
    for row in (*of.rows, *filter(None, totals)):
        assert {*row.cells} <= {*columns}
    assert of.rows or of.blanks or of.empty


def _assert_grid(of: Grid) -> None:
    assert of.blocks or of.empty
    for block in of.blocks:
        assert 0 <= block.column < len(of.columns)
        assert 0 <= block.first <= block.last < len(of.rows)
        assert 0 <= block.lane < block.lanes
    for one, other in combinations(of.blocks, 2):
        apart = one.column != other.column or one.last < other.first or other.last < one.first
        assert apart or _beside(one, other) or _beside(other, one), f"{one} and {other} want one place"


def _beside(one: Block, other: Block) -> bool:
    """The first ends, across, where the second begins or before."""
    return (one.lane + 1) * other.lanes <= other.lane * one.lanes
