"""What must hold for every workbook that leaves the tool, looked up in its package and not through openpyxl.

`assert_clean(data)` is for tests that make workbooks; `complaints(data)` says what is wrong, one line each.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import combinations
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_CELL = re.compile(r"([A-Z]+)(\d+)")

Box = tuple[int, int, int, int]


def assert_clean(data: bytes) -> None:
    found = complaints(data)
    assert not found, "\n".join(found)


def complaints(data: bytes) -> list[str]:
    """All that is wrong with a workbook; nothing for a good one."""
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
        dates = {entry.date_time for entry in package.infolist()}
    broken = [f"{name}: not well-formed" for name in parts if not _is_well_formed(name, parts[name])]
    if broken:
        return broken
    found = [] if len(dates) == 1 else ["package: entries carry the time of writing"]
    found += _of_workbook(parts)
    found += _of_styles(parts)
    found += _of_properties(parts)
    found += [complaint for name, part in _sheets(parts) for complaint in _of_sheet(name, part, parts)]
    found += [
        complaint for name in parts if "/charts/chart" in name for complaint in _of_chart(name, parts[name])
    ]
    return found


def _is_well_formed(name: str, data: bytes) -> bool:
    if not name.endswith((".xml", ".rels")):
        return True
    try:
        ET.fromstring(data)
    except ET.ParseError:
        return False
    return True


def _sheets(parts: dict[str, bytes]) -> Iterator[tuple[str, ET.Element]]:
    """Each sheet's name and part, in order."""
    relations = {
        relation.get("Id"): relation.get("Target", "").lstrip("/")
        for relation in ET.fromstring(parts["xl/_rels/workbook.xml.rels"]).iter(f"{_PACKAGE}Relationship")
    }
    for sheet in ET.fromstring(parts["xl/workbook.xml"]).iter(f"{_MAIN}sheet"):
        target = relations[sheet.get(f"{_RELATIONS}id")]
        path = target if target.startswith("xl/") else f"xl/{target}"
        yield sheet.get("name", ""), ET.fromstring(parts[path])


def _of_workbook(parts: dict[str, bytes]) -> Iterator[str]:
    names = [name for name, _ in _sheets(parts)]
    if not names:
        yield "workbook: no sheet"
    if len({name.casefold() for name in names}) < len(names):
        yield f"workbook: sheets of one name among {names}"
    for name in names:
        units = len(name.encode("utf-16-le")) // 2
        if not 0 < units <= 31:
            yield f"{name}: the name has {units} units"
        if re.search(r"[\[\]:*?/\\]", name) or name.startswith("'") or name.endswith("'"):
            yield f"{name}: the name has a forbidden character"
        if name.casefold() == "history":
            yield f"{name}: the name is reserved"


def _of_styles(parts: dict[str, bytes]) -> Iterator[str]:
    styles = ET.fromstring(parts["xl/styles.xml"])
    fonts = list(styles.iter(f"{_MAIN}fonts"))
    for index, font in enumerate(fonts[0]):
        name = font.find(f"{_MAIN}name")
        if name is None or not name.get("val"):
            yield f"styles: font {index} has no name"
    for runs in (name for name in parts if name.startswith("xl/worksheets/sheet")):
        for properties in ET.fromstring(parts[runs]).iter(f"{_MAIN}rPr"):
            if properties.find(f"{_MAIN}rFont") is None:
                yield f"{runs}: a run of text has no font"
                break


def _of_properties(parts: dict[str, bytes]) -> Iterator[str]:
    core = parts["docProps/core.xml"].decode("utf-8")
    if "<dc:creator>seminar</dc:creator>" not in core:
        yield "properties: the creator is not seminar"
    if "2000-01-01T00:00:00Z</dcterms:modified>" not in core:
        yield "properties: the time of writing is told"


def _of_sheet(name: str, sheet: ET.Element, parts: dict[str, bytes]) -> list[str]:
    found = [
        *_of_cells(sheet),
        *_of_printing(sheet),
        *_of_merges(sheet),
        *_of_validations(sheet),
        *_of_sizes(sheet),
    ]
    found += _of_links(sheet, {other for other, _ in _sheets(parts)})
    titles = parts["xl/workbook.xml"].decode("utf-8").count("_xlnm.Print_Titles")
    if sheet.find(f".//{_MAIN}pane") is not None and not titles:
        found.append("a header is frozen and none is repeated on pages")
    return [f"{name}: {complaint}" for complaint in found]


def _of_cells(sheet: ET.Element) -> Iterator[str]:
    for cell in sheet.iter(f"{_MAIN}c"):
        if cell.find(f"{_MAIN}f") is not None:
            yield f"{cell.get('r')} holds a formula"
        if cell.get("t") == "e":
            yield f"{cell.get('r')} holds an error"
        if len(_text(cell).encode("utf-16-le")) // 2 > 32_767 * 2:
            yield f"{cell.get('r')} is too long"


def _text(cell: ET.Element) -> str:
    return "".join(text.text or "" for text in cell.iter(f"{_MAIN}t"))


def _of_printing(sheet: ET.Element) -> Iterator[str]:
    fit = sheet.find(f"{_MAIN}sheetPr/{_MAIN}pageSetUpPr")
    setup = sheet.find(f"{_MAIN}pageSetup")
    footer = sheet.find(f"{_MAIN}headerFooter/{_MAIN}oddFooter")
    enlarged = setup is not None and int(setup.get("scale", "100")) > 100
    if (fit is None or fit.get("fitToPage") not in ("1", "true")) and not enlarged:
        yield "is not fitted to the page"
    if setup is None or setup.get("paperSize") != "9":
        yield "is not A4"
    elif setup.get("fitToWidth", "1") != "1" or setup.get("fitToHeight") not in ("0", "1"):
        yield "is not fitted to one page's width"
    if sheet.find(f"{_MAIN}pageMargins") is None:
        yield "has no margins"
    text = footer.text or "" if footer is not None else ""
    if len(text) > 255:
        yield "its footer is too long"
    if "&P" not in text or "&N" not in text:
        yield "its footer has no page numbers"
    if re.search(r"(?<!&)(?:&&)*&(?![&LCRPNA\"\d])", text):
        yield f"its footer has a bare &: {text}"


def _of_merges(sheet: ET.Element) -> Iterator[str]:
    boxes = [_box(merge.get("ref", "")) for merge in sheet.iter(f"{_MAIN}mergeCell")]
    rows: dict[int, list[Box]] = {}
    for box in boxes:
        for row in range(box[1], box[3] + 1):
            rows.setdefault(row, []).append(box)
    for row, there in rows.items():
        if any(left[0] <= right[2] and right[0] <= left[2] for left, right in combinations(there, 2)):
            yield f"merged cells overlap in row {row}"
            break
    hidden = {(column, row) for box in boxes for column, row in _inside(box)}
    for cell in sheet.iter(f"{_MAIN}c"):
        if _place(cell.get("r", "")) in hidden and (_text(cell) or cell.find(f"{_MAIN}v") is not None):
            yield f"{cell.get('r')} holds what a merge hides"


def _inside(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = box
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (column, row) != (left, top):
                yield column, row


def _of_validations(sheet: ET.Element) -> Iterator[str]:
    taken: set[tuple[int, int]] = set()
    for validation in sheet.iter(f"{_MAIN}dataValidation"):
        listed = validation.findtext(f"{_MAIN}formula1") or ""
        if validation.get("type") != "list" or not re.fullmatch(r'"[^"]*(""[^"]*)*"', listed):
            yield f"a drop-down without a list: {listed}"
        if len(listed) > 257:
            yield f"a drop-down with a list too long: {len(listed)}"
        if validation.get("showDropDown") in ("1", "true"):
            yield "a drop-down that hides its arrow"
        for reference in validation.get("sqref", "").split():
            left, top, right, bottom = _box(reference)
            cells = {(column, row) for row in range(top, bottom + 1) for column in range(left, right + 1)}
            if cells & taken:
                yield f"drop-downs overlap at {reference}"
            taken |= cells
        if not validation.get("sqref"):
            yield "a drop-down of no cell"


def _of_sizes(sheet: ET.Element) -> Iterator[str]:
    for row in sheet.iter(f"{_MAIN}row"):
        if float(row.get("ht", 0)) > 409:
            yield f"row {row.get('r')} is too high"
    for column in sheet.iter(f"{_MAIN}col"):
        if not 0 < float(column.get("width", 0)) <= 255:
            yield f"column {column.get('min')} is {column.get('width')} wide"


def _of_links(sheet: ET.Element, names: set[str]) -> Iterator[str]:
    for link in sheet.iter(f"{_MAIN}hyperlink"):
        target = link.get("location", "").rpartition("!")[0]
        bare = target[1:-1].replace("''", "'") if target.startswith("'") else target
        if bare not in names:
            yield f"a link to no sheet: {link.get('location')}"


def _of_chart(name: str, data: bytes) -> Iterator[str]:
    chart = ET.fromstring(data)
    axes = [*chart.iter(f"{_CHART}catAx"), *chart.iter(f"{_CHART}valAx")]
    for axis in axes:
        deleted = axis.find(f"{_CHART}delete")
        if deleted is None or deleted.get("val") not in ("0", "false"):
            yield f"{name}: an axis is hidden"


def alt_texts(data: bytes) -> list[str]:
    """The words for each chart of a workbook."""
    with ZipFile(BytesIO(data)) as package:
        drawings = [name for name in package.namelist() if name.startswith("xl/drawings/drawing")]
        return [
            element.get("descr", "")
            for name in sorted(drawings)
            for element in ET.fromstring(package.read(name)).iter()
            if element.tag.endswith("cNvPr")
        ]


def _box(reference: str) -> Box:
    first, _, last = reference.replace("$", "").partition(":")
    return *_place(first), *_place(last or first)


def _place(reference: str) -> tuple[int, int]:
    found = _CELL.fullmatch(reference)
    assert found, reference
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(found[2])
