from html.parser import HTMLParser

from hypothesis import given

from seminar_cli.papers.paper import Paper
from seminar_cli.render import as_html
from tests.golden import golden
from tests.render.samples import badges, coverage, daily, overview, sign_in
from tests.render.test_hostile import numbers, paper_of, several

VOID = {"meta", "br", "link", "img", "hr", "input", "col"}


class _Page(HTMLParser):
    """What a browser would make of a page: its tags, in order, each closed where it must be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == name]


def _page(*papers: Paper) -> _Page:
    return _Page(as_html.render(papers).decode("utf-8"))


def test_every_kind_of_section() -> None:
    papers = [overview(), daily(), sign_in(), coverage(), badges()]
    golden("render/all.html", as_html.render(papers).decode("utf-8"))


def test_one_page_that_loads_nothing_and_runs_nothing() -> None:
    page = _page(overview(), daily(), sign_in(), coverage(), badges())
    assert page.open == []
    assert page.named("script") == []
    assert page.named("link") == []
    assert page.named("img") == []
    assert all(not key.startswith("on") for _, attrs in page.tags for key in attrs)
    assert all(str(attrs.get("href", "#")).startswith("#") for attrs in page.named("a"))


def test_a_reader_without_eyes_finds_headings_and_labels() -> None:
    page = _page(overview(), daily(), coverage())
    assert page.named("html")[0].get("lang") == "en"
    assert len(page.named("h1")) == 1
    assert len(page.named("h2")) >= 3
    assert all(attrs.get("scope") in {"col", "row", "colgroup", "rowgroup"} for attrs in page.named("th"))
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len({*ids}) == len(ids)
    assert {str(attrs["href"])[1:] for attrs in page.named("a")} <= {*ids}


@given(several, numbers)
def test_hostile_text_is_text(texts: list[str], number: float) -> None:
    page = _page(paper_of(texts, number))
    assert page.open == []
    assert page.named("script") == []
    assert page.named("x") == []
