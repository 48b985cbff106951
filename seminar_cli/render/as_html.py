"""HTML: one page for a browser, a telephone and a printer, whole in one file.

Nothing is loaded from elsewhere and nothing runs: the page forbids it itself. Text from data is escaped,
control characters are made visible as on a terminal. Cards are laid out in millimetres, to be cut out.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from math import sqrt

from seminar_cli.papers.paper import (
    Band,
    Bars,
    Block,
    Cards,
    Column,
    Facts,
    Grid,
    Paper,
    Row,
    Section,
    Table,
    Text,
    Tone,
    Value,
)
from seminar_cli.render.clean import for_terminal
from seminar_cli.render.html_style import STYLE, pages
from seminar_cli.render.measure import cells
from seminar_cli.render.sections import bar_lines, days_of, whole_title
from seminar_cli.render.terminal_look import CANCELLED, with_word_for_struck
from seminar_cli.render.values import ABSENT, lines, number

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_RIGHT = ("number", "share")
_LARGEST, _SMALLEST = 22.0, 6.5
"""Points of the text on a card."""
_LARGEST_SCALE = 1.8
"""A browser does not measure what it prints: type is never larger than leaves a slip on its page."""
_MM2_OF_A_CELL = 0.12
"""Square millimetres that a cell of text of one point takes, with what is lost where lines break."""


def render(papers: Sequence[Paper]) -> bytes:
    """All parts of one paper as a page in UTF-8."""
    return text(papers).encode("utf-8")


def text(papers: Sequence[Paper]) -> str:
    """All parts of one paper as a page; where there are several, links to them stand on top."""
    title = html(whole_title(papers)) or "…"
    head = (
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{title}</title>",
        f"<style>\n{STYLE}{pages(papers)}</style>",
        "</head>",
        "<body>",
    )
    return "\n".join((*head, *_body(title, papers), "</body>", "</html>")) + "\n"


def html(plain: str) -> str:
    """Text from data that stands for itself, on one line."""
    return escape(" ".join(for_terminal(plain).split()))


def broken(plain: str) -> str:
    """The same with its line ends kept."""
    return "<br>".join(escape(line) for line in for_terminal(plain).split("\n"))


def _body(title: str, papers: Sequence[Paper]) -> Iterator[str]:
    yield f"<header><h1>{title}</h1></header>"
    if len(papers) > 1:
        links = "".join(
            f'<li><a href="#{_id(index)}">{html(paper.tab or paper.title) or ABSENT}</a></li>'
            for index, paper in enumerate(papers)
        )
        yield f'<nav aria-label="Contents"><ul>{links}</ul></nav>'
    yield "<main>"
    for index, paper in enumerate(papers):
        yield from _part(paper, index, alone=len(papers) == 1)
    yield "</main>"


def _id(index: int) -> str:
    return f"part-{index + 1}"


def _part(paper: Paper, index: int, *, alone: bool) -> Iterator[str]:
    name = _id(index)
    kind = "landscape" if paper.page.landscape else "portrait"
    size = min(paper.page.largest, _LARGEST_SCALE)
    larger = f' style="font-size:{size:.0%}"' if size > 1 else ""
    yield f'<section class="part {kind}" id="{name}" aria-labelledby="{name}-title"{larger}>'
    hidden = ' class="unseen"' if alone else ""
    yield f'<h2 id="{name}-title"{hidden}>{html(paper.title) or ABSENT}</h2>'
    second = " · ".join(filter(None, (html(paper.subtitle), html(paper.issue))))
    if second:
        yield f'<p class="subtitle">{second}</p>'
    for section in paper.sections:
        yield from _section(section)
    yield from (f'<p class="note">{broken(note)}</p>' for note in paper.notes if note)
    yield "</section>"


def _section(section: Section) -> Iterator[str]:
    contents = list(_contents(section))
    title = html(section.title)
    if contents and title and not isinstance(section, Table | Bars):  # those have captions
        yield f"<h3>{title}</h3>"
    yield from contents


def _contents(section: Section) -> Iterator[str]:
    match section:
        case Facts():
            yield from _facts(section)
        case Table():
            yield from _table(section)
        case Grid():
            yield from _grid(section)
        case Bars():
            yield from _bars(section)
        case Cards():
            yield from _cards(section)
        case Text():
            yield from _text(section)


def _toned(inner: str, tone: Tone, told: str = CANCELLED) -> str:
    return f"<s>{inner}</s> {told}".rstrip() if tone == "struck" and inner else inner


def _facts(facts: Facts) -> Iterator[str]:
    if not facts.facts:
        return
    yield "<dl>"
    for fact in facts.facts:
        made = lines(fact.value, fact.kind) or (ABSENT,)
        value = _toned(broken("\n".join(made)), fact.tone, with_word_for_struck(made, fact.tone).strip())
        yield f'<div><dt>{html(fact.label)}</dt><dd class="{fact.tone}">{value}</dd></div>'
    yield "</dl>"


def _text(section: Text) -> Iterator[str]:
    for paragraph in section.paragraphs:
        yield f'<p class="{section.tone}">{broken(paragraph)}</p>'
    if section.bullets:
        items = "".join(f"<li>{broken(bullet)}</li>" for bullet in section.bullets)
        yield f'<ul class="{section.tone}">{items}</ul>'


# --- tables ----------------------------------------------------------------------------------------


def _table(table: Table) -> Iterator[str]:
    columns = table.columns
    holds = any(band.rows or band.total for band in table.bands) or table.total or table.blanks
    if not columns or not holds:
        if table.empty:
            yield f"<p>{broken(table.empty)}</p>"
        return
    yield '<div class="scroll"><table>'
    if title := html(table.title):
        yield f"<caption>{title}</caption>"
    yield f"<thead>{_heads(columns)}</thead>"
    for band in table.bands:
        yield from _band(band, columns)
    if table.blanks:
        blank = f"<tr>{''.join(_td(None, column) for column in columns)}</tr>"
        yield f'<tbody class="blank">{blank * table.blanks}</tbody>'
    if table.total is not None:
        yield f"<tfoot>{_row(table.total, columns, 'total')}</tfoot>"
    yield "</table></div>"


def _heads(columns: Sequence[Column]) -> str:
    over = "".join(_spans(columns)) if any(column.over for column in columns) else ""
    heads = "".join(f'<th scope="col"{_class(column)}>{html(column.label)}</th>' for column in columns)
    return (f"<tr>{over}</tr>" if over else "") + f"<tr>{heads}</tr>"


def _spans(columns: Sequence[Column]) -> Iterator[str]:
    first = 0
    for index in range(1, len(columns) + 1):
        if index == len(columns) or columns[index].over != columns[first].over:
            label = html(columns[first].over)
            if label:
                yield f'<th scope="colgroup" colspan="{index - first}">{label}</th>'
            else:
                yield f'<td colspan="{index - first}"></td>'
            first = index


def _class(column: Column) -> str:
    return ' class="right"' if column.kind in _RIGHT else ""


def _band(band: Band, columns: Sequence[Column]) -> Iterator[str]:
    if not (band.rows or band.total):
        return
    yield "<tbody>"
    if label := html(band.label):
        yield f'<tr class="band"><th scope="rowgroup" colspan="{len(columns)}">{label}</th></tr>'
    yield from (_row(row, columns, row.tone) for row in band.rows)
    if band.total is not None:
        yield _row(band.total, columns, "total")
    yield "</tbody>"


def _row(row: Row, columns: Sequence[Column], style: str) -> str:
    told = _telling(row, columns) if style == "struck" else ""
    made = "".join(
        _td(row.cells.get(column.key), column, struck=style == "struck", told=column.key == told)
        for column in columns
    )
    return f'<tr class="{style}">{made}</tr>'


def _telling(row: Row, columns: Sequence[Column]) -> str:
    """The key of the first column with words in it, which says that the row is struck where no cell does."""
    texts = {column.key: lines(row.cells.get(column.key), column.kind) for column in columns}
    if not with_word_for_struck([line for each in texts.values() for line in each], "struck"):
        return ""
    wordy = (column.key for column in columns if column.kind in ("text", "name") and texts[column.key])
    return next((key for key in wordy if any(map(str.isalpha, "".join(texts[key])))), "")


def _td(value: Value, column: Column, *, struck: bool = False, told: bool = False) -> str:
    made = lines(value, column.kind)
    inner = broken("\n".join(made))
    if struck and inner:
        inner = f"<s>{inner}</s>{f' {CANCELLED}' if told else ''}"
    if not made and column.kind == "tick":
        inner = "☐"
    style = "right" if column.kind in _RIGHT else column.kind if column.kind in ("sign", "name") else ""
    return f'<td class="{style}">{inner}</td>' if style else f"<td>{inner}</td>"


# --- what is drawn ---------------------------------------------------------------------------------


def _grid(grid: Grid) -> Iterator[str]:
    """Days side by side where there is room, otherwise one under the other; each a list in order of time."""
    if not grid.blocks:
        if grid.empty:
            yield f"<p>{broken(grid.empty)}</p>"
        return
    days = list(days_of(grid))
    yield f'<div class="days" style="--days:{len(days)}">'
    for label, blocks in days:
        items = "".join(_block(when, block) for when, block in blocks)
        yield f'<div class="day"><h4>{broken(label) or ABSENT}</h4><ol>{items}</ol></div>'
    yield "</div>"
    if grid.legend:
        keys = "".join(f'<li class="{tone}">{html(label)}</li>' for label, tone in grid.legend)
        yield f'<ul class="legend" aria-label="Colours">{keys}</ul>'


def _block(when: str, block: Block) -> str:
    told = with_word_for_struck(block.text, block.tone).strip()
    words = _toned(broken("\n".join(block.text)), block.tone, told)
    return f'<li class="{block.tone}"><span class="when">{html(when)}</span> {words}</li>'


def _bars(bars: Bars) -> Iterator[str]:
    if not bars.bars:
        return
    title = " ".join(filter(None, (html(bars.title), f"({html(bars.unit)})" if bars.unit else "")))
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("", html(bars.unit) or "#"))
    yield f'<div class="scroll"><table class="bars"><caption>{title}</caption>'
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for bar in bars.bars:
        drawn = "".join(
            f'<div class="bar series-{index % 3}"><i style="width:{length * 100:.1f}%"></i>'
            f"<span>{html(name)} {number(value)}</span></div>"
            for index, (name, value, length) in enumerate(bar_lines(bars, bar))
        )
        yield f'<tr><th scope="row">{html(bar.label)}</th><td class="{bar.tone}">{drawn}</td></tr>'
    yield "</tbody></table></div>"


# --- cards -----------------------------------------------------------------------------------------


def _cards(cards: Cards) -> Iterator[str]:
    """Sheets of cards to be cut out; of what is folded the upper half is turned, and both stay together."""
    if not cards.table.rows:
        if cards.table.empty:
            yield f"<p>{broken(cards.table.empty)}</p>"
        return
    columns = {column.key: column for column in cards.table.columns}
    face = [columns[key] for key in cards.face if key in columns]
    each = max(cards.across * cards.down // (2 if cards.folded else 1), 1)
    size = f"--across:{cards.across};--card-width:{cards.width_mm:g}mm;--card-height:{cards.height_mm:g}mm"
    rows = cards.table.rows
    for first in range(0, len(rows), each):
        made = "".join(_sides(row, face, cards) for row in rows[first : first + each])
        yield f'<div class="sheet" style="{size}">{made}</div>'


def _sides(row: Row, face: Sequence[Column], cards: Cards) -> str:
    """A card; of what is folded both sides, that which is read from behind turned, and read out once."""
    front = _card(row, face, cards)
    if not cards.folded:
        return front
    back = front.replace('class="card', 'aria-hidden="true" class="card turned', 1)
    return f'<div class="folded">{back}{front}</div>'


def _card(row: Row, face: Iterable[Column], cards: Cards) -> str:
    texts = [lines(row.cells.get(column.key), column.kind) for column in face]
    shown = [text for text in texts if text]
    sizes = [_points(text, cards, index, len(shown)) for index, text in enumerate(shown)]
    parts = "".join(
        f'<p style="font-size:{size:.1f}pt">{broken(chr(10).join(text))}</p>'
        for size, text in zip(sizes, shown, strict=True)
    )
    return f'<div class="card {row.tone}">{parts}</div>'


def _points(text: Sequence[str], cards: Cards, index: int, count: int) -> float:
    """The size of a text on a card: the first largest, each as large as its share of the card lets it be."""
    room = 0.7 * cards.width_mm * cards.height_mm  # without the margins
    weight = (2 if index == 0 else 1) / (count + 1)
    width = max(sum(cells(for_terminal(line)) for line in text), 1)
    largest = _LARGEST * min(cards.height_mm / 55, 3) * (1 if index == 0 else 0.55)
    return max(min(largest, sqrt(room * weight / (_MM2_OF_A_CELL * width))), _SMALLEST)
