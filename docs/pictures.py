"""Makes the pictures of the README from what the tool itself prints: `python docs/pictures.py`.

`terminal.svg` is what a terminal of 100 columns shows, `sign-in.png` the first page of the sign-in sheet of
the first day as LibreOffice prints it (with `soffice` and `pdftoppm`; without them it stays as it is).
"""

import io
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
PICTURES = HERE / "pictures"

WIDTH = 100
DOTS_PER_INCH = 90

SHOWN = (("show --as-of 2023-07-28", ""), ("coverage", "By region"))
"""Commands, each with the line before which the picture breaks off."""


def main() -> None:
    """Make the pictures again."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(EXAMPLES, folder / "examples", ignore=shutil.ignore_patterns(".seminar"))
        plan = folder / "examples" / "beijing-2023"
        (PICTURES / "terminal.svg").write_text(terminal(plan), "utf-8")
        if shutil.which("soffice") and shutil.which("pdftoppm"):
            print_sign_in(plan, folder)


def terminal(plan: Path) -> str:
    """The commands and what they print, as an SVG."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    for words, until in SHOWN:
        console.print(Text.from_ansi(f"\x1b[32m$\x1b[0m seminar {words}"))
        printed = _printed(words.split(), plan)
        console.print(
            Text.from_ansi(printed.partition(f"\x1b[1m{until}\x1b")[0].rstrip() if until else printed)
        )
    drawn = console.export_svg(title="beijing-2023", unique_id="seminar")
    return re.sub(
        r"\s*(?:<!--.*?-->|@font-face \{.*?\})", "", drawn, flags=re.DOTALL
    )  # no fonts from elsewhere


def _printed(words: list[str], plan: Path) -> str:
    """What a command prints on a terminal of WIDTH columns, colour included."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "seminar_cli", *words]
    running = subprocess.Popen(command, cwd=plan, env=environment, stdout=theirs, stderr=subprocess.DEVNULL)  # noqa: S603 - our own words
    os.close(theirs)
    pieces = []
    while piece := _read(ours):
        pieces.append(piece)
    running.wait()
    os.close(ours)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end is closed
        return b""


def print_sign_in(plan: Path, folder: Path) -> None:
    """The first page of the sign-in sheet of the first day, as a printer would set it."""
    book = folder / "day1.xlsx"
    export = [sys.executable, "-m", "seminar_cli", "export", "sign-in", "--day", "1", "-o", str(book)]
    subprocess.run(export, cwd=plan, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(book)]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    page = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", "-singlefile", str(folder / "day1.pdf")]
    subprocess.run([*page, str(PICTURES / "sign-in")], check=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
