"""The linter must see what it is there to see."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from seminar_cli.render import render
from tests.render.samples import overview, sign_in
from tests.xlsx_lint import complaints


def altered(old: str, new: str, papers: bytes) -> bytes:
    """The workbook with a text of its sheets, styles or list of sheets replaced."""
    out = BytesIO()
    changed = False
    with ZipFile(BytesIO(papers)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            data = source.read(entry).decode("utf-8")
            changed |= old in data
            target.writestr(entry, data.replace(old, new))
    assert changed, old
    return out.getvalue()


def test_a_good_workbook() -> None:
    assert complaints(render([sign_in()], ".xlsx")) == []


def test_a_bare_workbook() -> None:
    out = BytesIO()
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "=1+1"
    book.save(out)
    found = "\n".join(complaints(out.getvalue()))
    for word in ("formula", "fitted", "A4", "page numbers", "creator", "time of writing"):
        assert word in found


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ('name="Mon 24 July"', 'name="History"', "reserved"),
        ('name="Mon 24 July"', 'name="a/b"', "forbidden"),
        ('name="Mon 24 July"', f'name="{"x" * 32}"', "units"),
        ('<name val="Calibri" />', "", "font"),
        ("<row ", "<row <", "well-formed"),
        ('paperSize="9"', 'paperSize="1"', "A4"),
        ('"P,L,E,A"', "A1:A3", "drop-down"),
        ("&amp;P", "", "page numbers"),
        ("page &amp;P", "R&amp; &amp;P", "bare &"),
        ('t="inlineStr"', 't="e"', "error"),
        ('<mergeCell ref="B1:I1" />', '<mergeCell ref="B1:I1" /><mergeCell ref="C1:D1" />', "overlap"),
    ],
)
def test_a_fault_is_seen(old: str, new: str, word: str) -> None:
    assert word in "\n".join(complaints(altered(old, new, render([sign_in()], ".xlsx"))))


def test_links_and_runs_of_text() -> None:
    many = render([overview()] * 4, ".xlsx")
    assert "no sheet" in "\n".join(complaints(altered("'Overview'!A1", "'Elsewhere'!A1", many)))
    assert "run of text" in "\n".join(complaints(altered('<rFont val="Calibri" />', "", many)))
