"""Replacing a file as one step: whoever looks sees the old file or the new one, never a part of either."""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from seminar_cli.errors import DiskRefused

PRIVATE = 0o600
"""Mode of files that hold personal data: the plan, its journal."""

SHARED = 0o666
"""Mode of other files, from which the user's umask takes away."""


LEFT_BEHIND = re.compile(r"\..+\.[0-9a-f]{12}\.tmp", re.DOTALL)
"""Names of temporary files: `.seminar.toml.0123456789ab.tmp`."""


def write_atomically(path: Path, data: bytes, *, mode: int = SHARED) -> None:
    """Write a whole file beside the old one, then put it in its place.

    A link is followed and stays a link. A file that exists keeps its mode, owner and access list. Temporary
    files that a crash left in the folder are removed.

    Args:
        path: the file to write or replace.
        data: all of its bytes.
        mode: the mode of a file that is new.

    Raises:
        DiskRefused: the disk is full, read-only or failing, or the folder may not be written. The old file
            is untouched and nothing is left beside it.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    with hold_signals():
        held: list[int] = []
        try:
            _write_new(beside, data, target, mode, held)
            beside.replace(target)
        except OSError as error:
            _remove(beside)
            raise disk_refused(error, path) from None
        except BaseException:
            _remove(beside)
            raise
        finally:
            for descriptor in held:
                with contextlib.suppress(OSError):
                    os.close(descriptor)
        sync_folder(target.parent)
        remove_leftovers(target.parent)


def remove_leftovers(folder: Path) -> None:
    """Remove temporary files that a crash or a power cut left in a folder; none that is being written."""
    with contextlib.suppress(OSError):
        for stray in os.listdir(folder):  # noqa: PTH208 - a Path for each of a thousand files costs more
            if stray.endswith(".tmp") and LEFT_BEHIND.fullmatch(stray):
                _remove_if_left(folder / stray)


@contextlib.contextmanager
def hold_signals() -> Iterator[None]:
    """Let Ctrl-C and a polite kill wait until the block is done.

    Without it a signal between two steps would leave a file to clean up, or a journal without its change.
    """
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut, where the system can do so.

    A refusal is no failure: the new file is complete and in its place.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _stat_of(path: Path) -> os.stat_result | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        code = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.EINVAL
        raise OSError(code, os.strerror(code))
    return found


def _write_new(
    beside: Path, data: bytes, target: Path, mode: int, held: list[int], *, nameless: bool = True
) -> None:
    """Write a file beside its target; a descriptor in `held` shows others that it is being written."""
    old = _stat_of(target)
    descriptor, nameless = _open_new(beside, PRIVATE if old else mode, nameless=nameless)
    try:
        _hold(descriptor, held)
        write_all(descriptor, data)
        if old and os.name != "nt":
            _take_owner_and_mode(descriptor, old)
            _take_access_list(descriptor, target)
        os.fsync(descriptor)
        named = not nameless or _name(descriptor, beside)
    finally:
        os.close(descriptor)
    if not named:
        _write_new(beside, data, target, mode, held, nameless=False)


def _open_new(beside: Path, mode: int, *, nameless: bool) -> tuple[int, bool]:
    """A new file; where the system can do so, it has no name until it is whole: a crash leaves nothing."""
    if nameless and hasattr(os, "O_TMPFILE") and _can_name():
        with contextlib.suppress(OSError):  # the file system cannot do so, or there is no such folder
            return os.open(beside.parent, os.O_WRONLY | os.O_TMPFILE, mode), True
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(beside, flags, mode), False


@cache
def _can_name() -> bool:
    """Whether a file without a name can be given one."""
    return os.path.isdir("/proc/self/fd")  # noqa: PTH112 - asked once, before every write


def _name(descriptor: int, beside: Path) -> bool:
    """Give a file without a name one, where the file system can do so."""
    with contextlib.suppress(OSError):
        # A folder is named, as `os.link` follows links only then.
        os.link(f"/proc/self/fd/{descriptor}", beside, src_dir_fd=descriptor, follow_symlinks=True)
        return True
    return False


def _hold(descriptor: int, held: list[int]) -> None:
    """Lock a temporary file for as long as it is one; a duplicate keeps the lock when it is closed."""
    try:
        import fcntl
    except ImportError:  # Windows: an open file cannot be removed there
        return
    with contextlib.suppress(OSError):  # a file system without locks: nobody removes what cannot be locked
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held.append(os.dup(descriptor))


def _remove_if_left(stray: Path) -> None:
    """Remove a temporary file that no process is writing."""
    with contextlib.suppress(OSError, ImportError):
        descriptor = os.open(stray, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        try:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            stray.unlink()
        finally:
            os.close(descriptor)


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of the bytes: a disk that fills up may take a part of them without an error."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _take_owner_and_mode(descriptor: int, old: os.stat_result) -> None:
    mode = stat.S_IMODE(old.st_mode)
    new = os.fstat(descriptor)
    if new.st_uid != old.st_uid:
        with contextlib.suppress(OSError):
            os.fchown(descriptor, old.st_uid, -1)
    if new.st_gid != old.st_gid:
        try:
            os.fchown(descriptor, -1, old.st_gid)
        except OSError:
            # The group is another one now: it must not read what only the old group was allowed to.
            mode = mode & ~stat.S_IRWXG | (mode & stat.S_IRWXO) << 3
    os.fchmod(descriptor, mode)


def _take_access_list(descriptor: int, target: Path) -> None:
    """Access lists are extended attributes; without theirs the mode would mean something else."""
    if not hasattr(os, "listxattr"):  # macOS
        return
    with contextlib.suppress(OSError):
        for name in os.listxattr(target):
            os.setxattr(descriptor, name, os.getxattr(target, name))


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


REASONS = {
    errno.ENOSPC: ("the disk is full", "Free some space, then run the command again."),
    errno.EDQUOT: ("your quota on this disk is used up", "Free some space, then run the command again."),
    errno.EROFS: ("the disk is read-only", "Work on a disk that can be written."),
    errno.EACCES: ("you may not write there", "Ask the owner of the folder for the permission to write."),
    errno.EPERM: ("you may not write there", "Ask the owner of the folder for the permission to write."),
    errno.ENOENT: ("the folder does not exist", "Make the folder first."),
    errno.ENOTDIR: ("a part of its path is a file, not a folder", "Name another place."),
    errno.EISDIR: ("there is a folder of that name", "Name another file."),
    errno.ENAMETOOLONG: ("the name is too long", "Give it a shorter name."),
    errno.ELOOP: ("a link on the way leads back to itself", "Remove the link."),
    errno.EFBIG: ("the file is too large for this disk", "Write it to another disk."),
    errno.EIO: ("the disk reports a failure", "Copy your files to another disk before anything else."),
}


def disk_refused(error: OSError, path: Path, verb: str = "write") -> DiskRefused:
    """The sentence for what the disk said.

    Args:
        error: what the system raised.
        path: the file that the user knows of, not the temporary one.
        verb: what could not be done with it.
    """
    said = (os.strerror(error.errno) if error.errno else str(error)).lower()
    reason, hint = REASONS.get(error.errno or 0, (f"the system says: {said}", ""))
    return DiskRefused(f"Cannot {verb} {path}: {reason}.", hint)
