"""What happened to a plan, a line for each change: enough to tell it, to take it back, and to see a crash.

A line is a checksum, a blank and JSON. Lines are only ever appended. A line that does not agree with its
checksum is passed over: a damaged journal loses some history and never stands in the way of the plan.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from seminar_cli.store.atomic import PRIVATE, disk_refused, write_all, write_atomically
from seminar_cli.store.splices import Swap
from seminar_cli.store.used_ids import UsedIds

HAND = "hand"
"""The command of an entry for what somebody changed in an editor, seen when the next command came."""

VOID = "void"
"""The command of an entry which says that the change of the entry it `undoes` was never made: a crash."""

CLEARED = "history clear"
"""The command of the entry that is left of a history when it is cleared: which ids never return."""

FORGOTTEN = "forget"
"""The command of the entry that is left when a person is removed for good: nothing before it comes back."""

CHECKSUM_LENGTH = 16
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. `before` and `after` are digests of the file's bytes."""

    n: int
    """Counts up from 1."""

    time: str
    """Local time of the computer with its offset, ISO 8601."""

    command: str
    before: str
    after: str

    edits: tuple[Swap, ...] | None
    """What was replaced by what in the text; None where it is not known, and undo stops."""

    undoes: int | None = None
    """The entry whose change this one takes back, brings back or declares void."""

    used: UsedIds = field(default_factory=UsedIds)
    """The ids that must not be given again, as of this entry."""


def digest(raw: bytes) -> str:
    """What tells one state of the file from another."""
    import hashlib

    return hashlib.sha256(raw).hexdigest()


def as_text(raw: bytes) -> str:
    """Any bytes as a text that leads back to them: a file that is no text has a history too."""
    return raw.decode("utf-8", "surrogateescape")


def as_bytes(text: str) -> bytes:
    """The bytes that `as_text` made a text of."""
    return text.encode("utf-8", "surrogateescape")


def now() -> str:
    """The time as the computer's clock shows it, with its offset."""
    import datetime as dt

    return dt.datetime.now().astimezone().isoformat(timespec="seconds")


class Journal:
    """The journal at a path. Reading tolerates everything; appending needs the plan's lock."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def entries(self) -> Iterator[Entry]:
        """The entries from the oldest to the newest that can be read; those voided are among them."""
        try:
            with self.path.open("rb") as file:
                for line in file:
                    if entry := _parsed(line):
                        yield entry
        except OSError:
            return

    def changes(self) -> list[Entry]:
        """What really happened, from the oldest to the newest: no void entries and none that they undo."""
        entries = list(self.entries())
        void = {entry.undoes for entry in entries if entry.command == VOID}
        return [entry for entry in entries if entry.command != VOID and entry.n not in void]

    def last(self) -> Entry | None:
        """The newest entry that can be read; reads the end of the file only."""
        try:
            with self.path.open("rb") as file:
                return _last_of(file)[0]
        except OSError:
            return None

    def append(self, entry: Entry) -> int:
        """Add an entry for good, in the place of a torn one at the end.

        Returns:
            The length of the journal before the entry, to which `cut` takes it back.

        Raises:
            DiskRefused: the journal could not be written; it is as it was.
        """
        try:
            with open(self.path, "r+b", opener=_open_private) as file:
                _, length = _last_of(file)
                file.truncate(length)
                try:
                    _add(file, _line(entry))
                except OSError:
                    file.truncate(length)
                    raise
        except OSError as error:
            raise disk_refused(error, self.path) from None
        return length

    def replace(self, entries: Iterable[Entry]) -> None:
        """Hold these entries and no others, in one step.

        Raises:
            DiskRefused: the journal could not be written; it is as it was.
        """
        write_atomically(self.path, b"".join(map(_line, entries)), mode=PRIVATE)

    def cut(self, length: int) -> None:
        """Take back the entry just appended: its change was refused by the disk."""
        os.truncate(self.path, length)


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CREAT, PRIVATE)


def _add(file: BinaryIO, line: bytes) -> None:
    end = file.seek(0, os.SEEK_END)
    os.lseek(file.fileno(), end, os.SEEK_SET)
    write_all(file.fileno(), line)
    os.fsync(file.fileno())


def _line(entry: Entry) -> bytes:
    import json

    told = {
        "n": entry.n,
        "time": entry.time,
        "command": entry.command,
        "before": entry.before,
        "after": entry.after,
        "edits": entry.edits,
        "undoes": entry.undoes,
        "highest": dict(entry.used.highest),
        "retired": sorted(entry.used.retired),
    }
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return _checksum(body) + b" " + body + b"\n"


def _checksum(body: bytes) -> bytes:
    return digest(body)[:CHECKSUM_LENGTH].encode()


def _parsed(line: bytes) -> Entry | None:
    """The entry of a line; None for one that is torn, damaged or not understood."""
    import json

    checksum, _, body = line.rstrip(b"\r\n").partition(b" ")
    if not line.endswith(b"\n") or checksum != _checksum(body):
        return None
    try:
        return _entry(json.loads(body))
    except (ValueError, TypeError, KeyError, OverflowError, AttributeError, RecursionError):
        return None


def _entry(told: Mapping[str, Any]) -> Entry:
    edits, undoes = told["edits"], told["undoes"]
    return Entry(
        n=int(told["n"]),
        time=str(told["time"]),
        command=str(told["command"]),
        before=str(told["before"]),
        after=str(told["after"]),
        edits=None
        if edits is None
        else tuple(Swap(int(start), str(old), str(new)) for start, old, new in edits),
        undoes=None if undoes is None else int(undoes),
        used=UsedIds(
            {str(prefix): int(number) for prefix, number in told["highest"].items()},
            frozenset(map(str, told["retired"])),
        ),
    )


def _last_of(file: BinaryIO) -> tuple[Entry | None, int]:
    """The newest entry that can be read, and the length of the journal without a torn line at its end.

    Only one line can be torn, the last; damaged lines before it stay where they are.
    """
    size = end = file.seek(0, os.SEEK_END)
    kept = None
    while end:
        start = _start_of_line(file, end)
        entry = _parsed(_read(file, start, end))
        if kept is None:
            kept = size if entry else start
        if entry:
            return entry, kept
        end = start
    return None, kept or 0


def _start_of_line(file: BinaryIO, end: int) -> int:
    """Where the line begins that ends at a position, its line feed included."""
    position = end - 1
    while position > 0:
        start = max(0, position - CHUNK)
        found = _read(file, start, position).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        position = start
    return 0


def _read(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(end - start)
