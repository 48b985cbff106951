"""From the plan's bytes to its text, with a sentence for every way in which a file is no plan."""

import errno
import os
import re
from pathlib import Path

from seminar_cli.errors import InvalidPlan, NotFound, SeminarError

LARGEST_PLAN = 32 * 1024 * 1024
"""Bytes. A plan of 1,100 participants with all their papers has less than two million."""

SAVE_AS_UTF8 = "Open it in a text editor and save it with the encoding UTF-8."


def read_plan(path: Path) -> bytes:
    """The bytes of a plan file.

    Raises:
        NotFound: there is no such file, or a link leads nowhere.
        InvalidPlan: it is a folder, may not be read, or is too large for a plan.
        DiskRefused: the disk fails.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_PLAN + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    if len(raw) > LARGEST_PLAN:
        raise InvalidPlan(
            f"{path.name} is larger than {LARGEST_PLAN // 1024 // 1024} MB, so it is no plan.",
            "Name the plan with `--plan FILE`.",
        )
    return raw


def to_text(raw: bytes, name: str) -> str:
    """The text of a plan; line ends and a byte order mark stay as they are.

    Raises:
        InvalidPlan: the bytes are not UTF-8 text; `name` begins the sentence.
    """
    if b"\x00" in raw:
        raise _with_nul_bytes(raw, name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        guess = _likely_encoding(raw)
        sentence = f"{name}:{line}: the file is not UTF-8 text; it looks like {guess}."
        raise InvalidPlan(sentence, SAVE_AS_UTF8) from None


def _unreadable(path: Path, error: OSError | ValueError) -> SeminarError:
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.ENOENT:
        return _missing(path)
    if code in {errno.EISDIR, errno.ENOTDIR} or os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises where it may not look
        return InvalidPlan(f"{path} is a folder, not a plan.", "Name the file with `--plan FILE`.")
    if code == errno.ELOOP:
        return InvalidPlan(f"{path} is a link that leads back to itself.", "Remove the link.")
    if code in {errno.EACCES, errno.EPERM}:
        return InvalidPlan(
            f"{path} may not be read: permission denied.", "Ask its owner for the permission to read it."
        )
    if not isinstance(error, OSError):  # a NUL in the name
        return NotFound("The plan's name is no file name.", "Name the plan with `--plan FILE`.")
    from seminar_cli.store.atomic import disk_refused

    return disk_refused(error, path, "read")


def _missing(path: Path) -> NotFound:
    if path.is_symlink():
        return NotFound(
            f"{path} is a link to {path.readlink()}, which does not exist.",
            "Restore the file it leads to, or remove the link.",
        )
    return NotFound(
        f"There is no plan at {path}.", "Make a plan with `seminar init`, or name one with `--plan FILE`."
    )


def _with_nul_bytes(raw: bytes, name: str) -> InvalidPlan:
    """UTF-16 is full of NUL bytes; elsewhere they are what a crash of the disk leaves behind."""
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or _every_other_is_nul(raw):
        return InvalidPlan(f"{name} is UTF-16 text, not UTF-8.", SAVE_AS_UTF8)
    line = raw.count(b"\n", 0, raw.index(b"\x00")) + 1
    return InvalidPlan(
        f"{name}:{line}: the file holds NUL bytes: it is no text, or it was damaged.",
        "Restore it from a backup; the text that was saved last is in .seminar/last beside it.",
    )


def _every_other_is_nul(raw: bytes) -> bool:
    start = raw[:200]
    most = len(start) // 2 * 0.8
    return len(start) > 1 and (start[::2].count(0) >= most or start[1::2].count(0) >= most)


def _likely_encoding(raw: bytes) -> str:
    """Chinese text has its high bytes in pairs; accents of European languages stand alone."""
    runs = re.findall(rb"[\x80-\xff]+", raw)
    alone = sum(len(run) == 1 for run in runs)
    return "GB18030 or GBK (Chinese Windows)" if alone * 2 < len(runs) else "Windows-1252 (Western Windows)"
