"""The parts of the workbook renderer that are worth looking at alone."""

import itertools
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.render.xlsx.canvas import SheetRow
from seminar_cli.render.xlsx.fonts import set_height, text_width
from seminar_cli.render.xlsx.pages import page_ends
from seminar_cli.render.xlsx.ruler import Need, Ruler, shared_out
from seminar_cli.render.xlsx.titles import sheet_titles

widths = st.lists(st.floats(min_value=20, max_value=300), min_size=1, max_size=12)


def test_sheet_titles() -> None:
    assert sheet_titles(["a/b:c", "A-B-C", "'quoted'", "", "History", "x" * 40, "X" * 40]) == [
        "a-b-c", "A-B-C (2)", "quoted", "Sheet", "History (2)", "x" * 31, "X" * 27 + " (2)",
    ]  # fmt: skip
    assert sheet_titles(["Contents"], ["Contents"]) == ["Contents (2)"]
    assert sheet_titles(["😀" * 20]) == ["😀" * 15]


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=()), max_size=40), max_size=20))
def test_sheet_titles_are_valid(wanted: list[str]) -> None:
    titles = sheet_titles(wanted)
    assert len({title.casefold() for title in titles}) == len(wanted)
    assert all(0 < len(title.encode("utf-16-le")) <= 62 for title in titles)


@pytest.mark.parametrize(
    ("needs", "room", "expected"),
    [
        ([Need(10, 50), Need(10, 30)], 100, [50, 30]),
        ([Need(10, 50, 1), Need(10, 30, 3)], 100, [55, 45]),
        ([Need(10, 80), Need(10, 30)], 60, [30, 30]),
        ([Need(40, 80), Need(50, 90)], 60, [40, 50]),
    ],
)
def test_room_is_shared(needs: list[Need], room: float, expected: list[float]) -> None:
    assert shared_out(needs, room) == pytest.approx(expected, abs=0.2)


@given(widths, st.lists(widths, max_size=4), st.sampled_from((0.5, 25.0, inf)))
def test_all_sections_find_their_columns(
    lead: list[float], others: list[list[float]], tolerance: float
) -> None:
    ruler = Ruler(lead)
    all_edges = [ruler.take_in(other, [width * 0.9 for width in other], tolerance) for other in others]
    labels = ruler.take_in_label(60, steady=tolerance == inf)
    for edges in [*all_edges, labels]:
        spans = ruler.spans(edges)
        assert len(spans) == len(edges) - 1
        assert all(first <= last for first, last in spans)
        assert all(left[1] + 1 == right[0] for left, right in itertools.pairwise(spans))
    for edges, other in zip(all_edges, others, strict=True):
        for span, width in zip(ruler.spans(edges), other, strict=True):
            assert ruler.width(span) >= width * 0.9 - 1


def test_pages_end_between_what_belongs_together() -> None:
    rows = [SheetRow(10) for _ in range(12)]
    assert page_ends(rows, 100, 0, 0) == [10]
    rows[8].glued = rows[9].glued = rows[10].glued = True
    assert page_ends(rows, 100, 0, 0) == [8]
    assert page_ends(rows, 50, 10, 1) == [5, 8]
    for row in rows:
        row.glued = True
    assert page_ends(rows, 100, 0, 0) == [10]
    rows[2].ends_page = True
    assert page_ends(rows, 1000, 0, 0) == [3]


@given(st.lists(st.builds(SheetRow, st.floats(0, 400), st.booleans(), st.booleans()), max_size=60))
def test_paging_ends(rows: list[SheetRow]) -> None:
    ends = page_ends(rows, 700, 40, 3)
    assert ends == sorted(set(ends))
    assert all(0 < end < len(rows) for end in ends)


def test_widths_are_those_of_the_font() -> None:
    assert text_width("0" * 10) == pytest.approx(55.75, abs=0.1)
    assert text_width("雷浩") == pytest.approx(22)
    assert text_width("é") == text_width("e")
    assert text_width("W", bold=True) > text_width("W") > text_width("i")
    assert set_height("one two", 20) == 2 * set_height("one", 20)
