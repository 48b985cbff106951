"""The folder `.seminar` beside a plan: lock, journal and the text that was saved last."""

import contextlib
import errno
import os
from dataclasses import dataclass
from pathlib import Path

from seminar_cli.store.atomic import disk_refused
from seminar_cli.store.locate import PLAN_NAME

FOLDER = ".seminar"


@dataclass(frozen=True, slots=True)
class Room:
    """Where the files about one plan are kept. Nothing exists before `make`."""

    plan: Path
    """The plan file itself: links to it from several folders share one room, and so one lock."""

    @classmethod
    def of(cls, path: Path) -> "Room":
        """The room of the plan at a path, which may be a link."""
        return cls(Path(os.path.realpath(path)))

    @property
    def folder(self) -> Path:
        """The folder, beside the plan."""
        return self.plan.parent / FOLDER

    @property
    def lock(self) -> Path:
        """Whoever changes the plan holds a lock on this file, which is never removed."""
        return self._file("lock")

    @property
    def journal(self) -> Path:
        """A line for each change."""
        return self._file("journal")

    @property
    def last(self) -> Path:
        """A copy of the plan as the last command left it: what was changed by hand is seen against it."""
        return self._file("last")

    @property
    def edited(self) -> list[Path]:
        """Texts that `seminar edit` has open or that did not become the plan, and copies of editors."""
        return sorted(self.folder.glob("edit-*"))

    def make(self) -> None:
        """Make the folder, closed to other users and to git.

        Raises:
            DiskRefused: the plan's folder may not be written.
        """
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            with contextlib.suppress(FileExistsError), (self.folder / ".gitignore").open("x") as file:
                file.write("*\n")
        except FileExistsError:
            raise disk_refused(
                NotADirectoryError(errno.ENOTDIR, ""), self.folder, "make the folder"
            ) from None
        except OSError as error:
            raise disk_refused(error, self.folder, "make the folder") from None

    def _file(self, name: str) -> Path:
        """A folder may hold several plans; those of other names have files of their own."""
        return self.folder / (name if self.plan.name == PLAN_NAME else f"{self.plan.name}.{name}")
