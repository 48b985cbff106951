"""The folder that measurements work in: plans of each size, made once, by processes of their own."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[1]
QUICK = {18: 18, 1_100: 60, 2_200: 120, 10_000: 200, 10: 2, 50: 4}
"""Sizes of a smoke test in the place of the true ones."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where plans and workbooks are made; `quick` makes small ones, `online` those of online trainings."""

    folder: Path
    quick: bool = False
    online: bool = False

    def count(self, true: int) -> int:
        """How many of something this run takes where the true measurement takes so many."""
        return QUICK[true] if self.quick else true

    def plan(self, participants: int, days: int = 5) -> Path:
        """A plan that is only read."""
        file = self.folder / f"read-{participants}-{days}" / "seminar.toml"
        if not file.exists():
            count = self.count(participants)
            figures = ("--participants", str(count), "--countries", str(min(90, max(1, count * 7 // 9))))
            mode = ("--online",) if self.online else ()
            file.parent.mkdir(parents=True, exist_ok=True)
            self.make("benchmarks.generator", *figures, *mode, "--days", str(days), "-o", str(file))
        return file

    def own_plan(self, participants: int, purpose: str) -> Path:
        """Where a copy may be changed; `renew` brings it back."""
        return self.folder / f"{purpose}-{participants}" / "seminar.toml"

    def renew(self, participants: int, own: Path) -> None:
        """Bring a changed copy back to what it was, without a history."""
        shutil.rmtree(own.parent, ignore_errors=True)
        own.parent.mkdir()
        shutil.copy(self.plan(participants), own)

    def series(self, editions: int) -> list[Path]:
        """Plans of 1,100 participants each, told apart by their titles."""
        text = self.plan(1_100).read_text("utf-8")
        files = [self.folder / f"edition-{number}.toml" for number in range(self.count(editions))]
        for number, file in enumerate(files):
            if not file.exists():
                file.write_text(text.replace("Seminar on Small", f"Edition {number} on Small", 1), "utf-8")
        return files

    def registration(self) -> Path:
        """A registration sheet with a row for each participant of the plan of 1,100."""
        file = self.folder / "registration.xlsx"
        if not file.exists():
            self.make("benchmarks.references.registration", str(self.plan(1_100)), str(file))
        return file

    def cells(self, participants: int, days: int) -> Path:
        """The cells and styles of the sign-in workbook, as JSON for a script that writes them again."""
        file = self.folder / f"cells-{participants}-{days}.json"
        if not file.exists():
            book = self.folder / f"sheet-{participants}-{days}.xlsx"
            plan = self.plan(participants, days)
            self.make("seminar_cli", "-p", str(plan), "export", "sign-in", "--force", "-o", str(book))
            self.make("benchmarks.references.cells", str(book), str(file))
        return file

    def make(self, module: str, *words: str) -> None:
        """Run a module of the project to its end."""
        subprocess.run(
            [sys.executable, "-m", module, *words], check=True, cwd=PROJECT, stdout=subprocess.DEVNULL
        )
