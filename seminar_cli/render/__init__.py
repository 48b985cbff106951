"""Media: each turns papers into a file or into lines of a terminal, and knows nothing else of the seminar.

A medium of a file is a module with `render(papers) -> bytes`: one file here and one line in `RENDERERS`.
A file holds all parts of one paper.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.papers.paper import Paper


class Medium(NamedTuple):
    """Where a medium lives, and whether its bytes are of no use on a terminal or in a text pipe.

    What is `data` is read by programs and holds the columns that they merge.
    """

    module: str
    binary: bool
    data: bool = False


RENDERERS: dict[str, Medium] = {
    ".xlsx": Medium("seminar_cli.render.as_xlsx", binary=True),
    ".csv": Medium("seminar_cli.render.as_csv", binary=False, data=True),
    ".json": Medium("seminar_cli.render.as_json", binary=False, data=True),
    ".md": Medium("seminar_cli.render.as_markdown", binary=False),
    ".html": Medium("seminar_cli.render.as_html", binary=False),
    ".ics": Medium("seminar_cli.render.as_ics", binary=False),
}
"""The media of files by the extension that chooses them."""


def render(papers: "Sequence[Paper]", extension: str) -> bytes:
    """Fill a file with all parts of one paper; the same papers give the same bytes.

    Args:
        papers: the parts, in print order.
        extension: one of `RENDERERS`, in any case: `.xlsx`.

    Raises:
        UsageMistake: no medium has this extension.
        Refused: the paper holds something that the medium would cut or lose.
    """
    medium = RENDERERS.get(extension.lower())
    if medium is None:
        raise UsageMistake(
            f"No paper can be written as `{extension}`.",
            f"Name the file with one of {', '.join(RENDERERS)}.",
        )
    renderer = cast("Callable[[Sequence[Paper]], bytes]", import_module(medium.module).render)
    if medium.data:
        return renderer(papers)
    from seminar_cli.papers.paper import printed

    return renderer([printed(paper) for paper in papers])


def printed_pages(workbook: bytes) -> int:
    """How many A4 pages a workbook of `render` prints on."""
    from seminar_cli.render.xlsx.package import pages_in

    return pages_in(workbook)
