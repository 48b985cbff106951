"""Files as they come: encodings, separators, formats under false names, broken and hostile ones."""

import contextlib
import random
import zipfile
from pathlib import Path

import pytest

from seminar_cli.errors import NotFound, SeminarError, UnusableInput
from seminar_cli.intake.files import read_sheets
from seminar_cli.intake.sheet import text_of
from tests.intake.sheets import altered, workbook

SHEET = "xl/worksheets/sheet1.xml"


def _texts(path: Path) -> list[list[str]]:
    (sheet,) = read_sheets(path)
    return [[text_of(cell) for cell in line.cells] for line in sheet.lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separated_values_of_every_encoding_and_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    path = tmp_path / "list.csv"
    rows = [["Nom", "Pays"], ["José Núñez", "Pérou"], ["Zoë Müller", "Sénégal"]]
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    assert _texts(path) == rows


def test_chinese_separated_values(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = [["姓名", "国家"], ["王小明", "中国"], ["李华", "老挝"]]
    path.write_bytes("\n".join(",".join(row) for row in rows).encode("gb18030"))
    assert _texts(path) == rows


def test_a_workbook_is_known_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Name", "Country"], ["Ana Reyes", "Chile"]])
    assert _texts(path.rename(tmp_path / "list.csv"))[1] == ["Ana Reyes", "Chile"]


def test_a_stray_cell_in_the_last_row_is_left_out_and_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Name", "Country"], ["Ana Reyes", "Chile"]])
    stray = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    (sheet,) = read_sheets(altered(path, SHEET, b"</sheetData>", stray))
    assert [line.number for line in sheet.lines] == [1, 2]
    assert sheet.warnings


def test_a_quote_without_its_end_swallows_no_row(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Name,Country\n"Ana Reyes,Chile\nAmina Diallo,Senegal\n', "utf-8")
    with pytest.raises(UnusableInput):
        read_sheets(path)


def test_a_zip_bomb_is_not_opened(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Name"], ["Ana"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.bin", bytes(200_000_000))
    with pytest.raises(UnusableInput, match="unpack"):
        read_sheets(path)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", [["Name"], ["Ana"]])
    bad = b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet '
    with pytest.raises(UnusableInput, match="document type"):
        read_sheets(altered(path, SHEET, b"<worksheet ", bad))


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"  \n", b"%PDF-1.7 x", b"<html><table></table></html>", b"PK\x03\x04rest",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b"Name\0Country\n\0\0\n", b"{\\rtf1 Name}",
    ],
    ids=["empty", "blank", "pdf", "page", "half a zip", "half an xls", "NUL", "rtf"],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_no_list_is_refused_with_a_sentence(tmp_path: Path, raw: bytes, ending: str) -> None:
    path = tmp_path / f"list.{ending}"
    path.write_bytes(raw)
    with pytest.raises(UnusableInput) as caught:
        read_sheets(path)
    assert str(caught.value).startswith(path.name)


def test_a_folder_and_nothing_at_all(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput, match="folder"):
        read_sheets(tmp_path)
    with pytest.raises(NotFound):
        read_sheets(tmp_path / "none.xlsx")


def test_a_cell_too_long_for_a_name_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Name,Country\n{'x' * 200_000},Chile\n", "utf-8")
    with pytest.raises(UnusableInput, match=r"line 2 holds more than 100,000 characters"):
        read_sheets(path)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_flipped_and_cut_files_never_surprise(tmp_path: Path, kind: str, seed: int) -> None:
    chance = random.Random(f"{kind} {seed}")
    path = tmp_path / f"list.{kind}"
    rows = [["Name", "Country"], *([f"Ana Reyes {number}", "Chile"] for number in range(30))]
    if kind == "xlsx":
        workbook(path, rows)
    else:
        path.write_text("\n".join(",".join(row) for row in rows), "utf-8")
    whole = path.read_bytes()
    for _ in range(60):
        raw = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw[: chance.choice([len(raw), chance.randrange(len(raw))])])
        with contextlib.suppress(SeminarError):
            read_sheets(path)


def test_more_rows_than_a_list_has_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Country\n" + "Ana Reyes,Chile\n" * 50_000, "utf-8")
    with pytest.raises(UnusableInput, match="more than 50,000 filled rows"):
        read_sheets(path)
    path = workbook(tmp_path / "list.xlsx", [["Name"], ["Ana"]])
    many = b"<row>" + b"<c><v>1</v></c>" * 500 + b"</row>"
    with pytest.raises(UnusableInput, match="unpack"):
        read_sheets(altered(path, SHEET, b"</sheetData>", many * 4001 + b"</sheetData>"))
