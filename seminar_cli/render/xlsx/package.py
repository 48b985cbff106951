"""A workbook as bytes: the same papers always give the same ones.

openpyxl stamps files with the time of writing and gives charts no words for those who do not see them.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

CREATOR = "seminar"
TIMELESS = datetime(2000, 1, 1)
"""What stands as the time of writing: the paper's issue says when it was made, the file need not."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_BODY = re.compile(rb"<sheetData ?/>|<sheetData>.*</sheetData>", re.DOTALL)
_DRAWING = re.compile(r"xl/drawings/drawing(\d+)\.xml")
_BREAK = re.compile(rb"<brk\b")
_UNLINKED = b'<numFmt formatCode="General;;;" />'
_DRAWN = re.compile(r"(<(?:\w+:)?cNvPr id=\"\d+\" name=\"[^\"]*\")")


@dataclass(frozen=True, slots=True)
class Completion:
    """What openpyxl leaves to be filled in.

    Attributes:
        bodies: the rows of each sheet and its merged cells, as XML.
        alt_texts: for each sheet with charts, in order, the words of each chart.
    """

    bodies: list[bytes] = field(default_factory=list)
    alt_texts: list[list[str]] = field(default_factory=list)


def package(workbook: Workbook, title: str, completion: Completion) -> bytes:
    """Write a workbook.

    Args:
        workbook: finished, but for the bodies of its sheets.
        title: of the document.
        completion: its bodies, and the words of its charts.
    """
    properties = workbook.properties
    properties.title = title
    properties.creator = properties.lastModifiedBy = CREATOR
    properties.created = properties.modified = TIMELESS
    loose = BytesIO()
    ExcelWriter(workbook, ZipFile(loose, "w", ZIP_STORED)).save()
    packed = BytesIO()
    with ZipFile(loose) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(_entry(name), _completed(name, source.read(name), completion))
    return packed.getvalue()


def pages_in(workbook: bytes) -> int:
    """How many pages a workbook made here prints on: each sheet ends its pages by breaks of its own."""
    with ZipFile(BytesIO(workbook)) as packed:
        sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/sheet")]
    return sum(1 + len(_BREAK.findall(sheet)) for sheet in sheets)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _ZIP_TIME)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0
    return entry


def _completed(name: str, data: bytes, completion: Completion) -> bytes:
    """A part of the package with what openpyxl cannot say: alt texts, that a label's format is its own."""
    if sheet := _SHEET.fullmatch(name):
        return _BODY.sub(lambda _: completion.bodies[int(sheet[1]) - 1], data)
    if name.startswith("xl/charts/"):
        return data.replace(_UNLINKED, _UNLINKED.replace(b" />", b' sourceLinked="0" />'))
    drawing = _DRAWING.fullmatch(name)
    if not drawing:
        return data
    words = iter(completion.alt_texts[int(drawing[1]) - 1])
    text = _DRAWN.sub(lambda found: f'{found[1]} descr="{escape(next(words))}"', data.decode("utf-8"))
    return text.encode("utf-8")
