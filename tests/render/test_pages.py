from dataclasses import replace
from pathlib import Path

from seminar_cli.papers.paper import Page
from seminar_cli.render import render
from tests.pages import printed
from tests.render.samples import badges, coverage, daily, overview, sign_in


def test_pages(tmp_path: Path) -> None:
    """One session of LibreOffice for all that is to be seen on paper."""
    workbooks = {
        "sign_in": [sign_in()],
        "long": [replace(sign_in(people, 0), page=Page()) for people in range(20, 60, 3)],
        "agenda": [overview(), *(daily(day) for day in range(24, 28))],
        "coverage": [coverage()],
        "badges": [badges(9)],
    }
    pages = printed({name: render(papers, ".xlsx") for name, papers in workbooks.items()}, tmp_path)
    _check_sign_in(pages["sign_in"])
    _check_last_pages(pages["long"])
    assert len(pages["agenda"]) == 6
    assert "page 2 of 6" in pages["agenda"][1]
    assert len(pages["coverage"]) == 1
    assert "56%" in pages["coverage"][0]
    assert len(pages["badges"]) == 2


def _check_sign_in(pages: list[str]) -> None:
    assert all("Signature" in page and "Morning 09:00–12:00" in page for page in pages)
    assert all("Issue 3 · Thu 20 July 2023" in page for page in pages)
    assert f"page 1 of {len(pages)}" in pages[0]
    assert "Mon 24 July 2023" in pages[0]
    assert all("p001" not in page and "#blank" not in page and "am_mark" not in page for page in pages)


def _check_last_pages(pages: list[str]) -> None:
    """After the contents, no page goes on with fewer than three people."""
    later = [page for page in pages[1:] if not page.lstrip().startswith("Sign-in sheet")]
    assert len(later) >= 14
    for page in later:
        assert sum(page.count(word) for word in ("Fiji", "Saudi", "Mauritania", "China", "UNOSSC")) >= 3
