"""Files that leave the tool: written as one step, and never over what somebody changed since."""

import contextlib
import hashlib
import json
import os
from pathlib import Path

from seminar_cli.errors import DiskRefused, Refused, SeminarError
from seminar_cli.store.atomic import PRIVATE, write_atomically
from seminar_cli.store.room import Room

RECORD = "exports"
"""Name of the file in `.seminar` that remembers what was exported: path → SHA-256, of two versions at most.

A path within the plan's folder is told from there, so that the folder can be moved.
"""


def write_export(plan: Path, target: Path, data: bytes, *, force: bool) -> None:
    """Write a file made from a plan.

    A file that is there already is replaced when it is still what the tool exported, or with `force`.

    Args:
        plan: the plan it was made from; its folder `.seminar` remembers the export.
        target: the file to write.
        data: all of its bytes.
        force: replace whatever stands there, but never a plan.

    Raises:
        Refused: the target is the plan, or was changed since it was exported, or was not exported at all.
        DiskRefused: the disk says no; the earlier file is as it was.
    """
    room = Room.of(plan)
    _refuse_the_plan(room.plan, target)
    known = remembered(room)
    key = _key(room, target)
    if not force and target.exists() and not _is_ours(target, known.get(key, "")):
        raise Refused(
            f"{target} was not made by this tool, or was changed since.",
            "Name another file with `-o`, or replace it with --force.",
        )
    _write(room, target, data, known)


def write_plan_copy(plan: Path, target: Path, data: bytes) -> None:
    """Write a copy of a plan for others, never over a plan that somebody works on.

    Raises:
        Refused: there is a file of that name that is not such a copy, unchanged since.
        DiskRefused: the disk says no; the earlier file is as it was.
    """
    room = Room.of(plan)
    known = remembered(room)
    is_plan = os.path.realpath(target) == str(room.plan)
    if os.path.lexists(target) and (is_plan or not _is_ours(target, known.get(_key(room, target), ""))):
        raise Refused(
            f"{target} is there already, and may be a plan that somebody works on.", "Name another file."
        )
    _write(room, target, data, known)


def _write(room: Room, target: Path, data: bytes, known: dict[str, str]) -> None:
    """Remember the file before it is there: after a crash, the old one and the new one are both ours."""
    key = _key(room, target)
    old = [each for each in known.get(key, "").split() if _is_ours(target, each)]
    _remember(room, {**known, key: " ".join(dict.fromkeys((_digest(data), *old)))}, key)
    write_atomically(target, data)


def _key(room: Room, target: Path) -> str:
    """What a file is remembered by: its path from the plan's folder, or from the root."""
    path = os.path.realpath(target)
    folder = os.path.join(room.plan.parent, "")  # noqa: PTH118 - with the separator at its end
    return path.removeprefix(folder)


def _refuse_the_plan(plan: Path, target: Path) -> None:
    named_like_a_plan = target.suffix.lower() == ".toml"
    if named_like_a_plan or (target.exists() and plan.exists() and plan.samefile(target)):
        raise Refused(
            f"A paper is never written over a plan: {target}.", "Name it with .xlsx, .csv or .json."
        )


def _is_ours(target: Path, digests: str) -> bool:
    try:
        return bool(digests) and _digest(target.read_bytes()) in digests.split()
    except OSError:
        return False


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def remembered(room: Room) -> dict[str, str]:
    """SHA-256 by path; nothing where the record is missing or damaged, so that nothing is overwritten."""
    try:
        record = json.loads((room.folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(key): str(value) for key, value in record.items()} if isinstance(record, dict) else {}


def _remember(room: Room, known: dict[str, str], new: str) -> None:
    """A folder that cannot be written only means that the next export asks for --force."""
    with contextlib.suppress(SeminarError, OSError):
        room.make()
        folder = room.plan.parent
        text = json.dumps(
            {key: known[key] for key in sorted(known) if key == new or (folder / key).exists()}, indent=0
        )
        write_atomically(room.folder / RECORD, text.encode(), mode=PRIVATE)


def folder_for(target: Path) -> Path:
    """Make a folder for several files; one that exists is used.

    Raises:
        DiskRefused: it cannot be made.
    """
    from seminar_cli.store.atomic import disk_refused

    try:
        target.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise DiskRefused(f"{target} is a file, not a folder.", "Name a folder with `-o`.") from None
    except OSError as error:
        raise disk_refused(error, target, "make the folder") from None
    return target
