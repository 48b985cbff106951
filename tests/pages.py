"""What a printer would make of workbooks: the text of each page, as LibreOffice prints it.

LibreOffice takes seconds to start, so one session converts all files that a test has. Where it is not
installed the tests that need it are skipped; with SEMINAR_REQUIRE_LIBREOFFICE=1 they fail.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_TOOLS = ("soffice", "pdftotext")
_SECONDS = 240


def require_libreoffice() -> None:
    """Skip the test, or fail it, where the tools are missing."""
    missing = [tool for tool in _TOOLS if not shutil.which(tool)]
    if missing and os.environ.get("SEMINAR_REQUIRE_LIBREOFFICE"):
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def printed(workbooks: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """The text of each page of each workbook, by the workbook's name; layout is kept.

    Args:
        workbooks: the bytes of .xlsx files by a name for each.
        folder: an empty one, for the files on the way.
    """
    require_libreoffice()
    for name, data in workbooks.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    _convert([folder / f"{name}.xlsx" for name in workbooks], folder)
    return {name: _pages(folder / f"{name}.pdf") for name in workbooks}


def _convert(files: list[Path], folder: Path) -> None:
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf:calc_pdf_Export", "--outdir", str(folder), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    missing = [file.name for file in files if not file.with_suffix(".pdf").exists()]
    assert not missing, f"LibreOffice printed no {missing}: {done.stderr}"


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"],
        capture_output=True,
        check=True,
        timeout=_SECONDS,
    )
    return done.stdout.decode("utf-8").split("\f")[:-1]
