"""One writer at a time."""

import contextlib
import os
import time
from collections.abc import Iterator

from seminar_cli.errors import Refused
from seminar_cli.store.atomic import PRIVATE, disk_refused
from seminar_cli.store.flock import take
from seminar_cli.store.room import Room

PATIENCE = 10.0
"""Seconds to wait for another command; none holds the lock while it asks its user something."""

PAUSE = 0.01
"""Seconds between two attempts."""


@contextlib.contextmanager
def locked(room: Room, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the plan's lock; makes the room where there is none.

    Raises:
        Refused: another command is still at work after `patience` seconds.
        DiskRefused: the folder may not be written, or its disk knows no locks.
    """
    room.make()
    deadline = time.monotonic() + patience
    while True:
        descriptor = _open(room)
        try:
            _acquire(descriptor, room, deadline)
            if _is_current(descriptor, room):
                yield
                return
        finally:
            os.close(descriptor)  # which gives the lock back
        room.make()


def _open(room: Room) -> int:
    try:
        return os.open(room.lock, os.O_RDWR | os.O_CREAT, PRIVATE)
    except OSError as error:
        raise disk_refused(error, room.lock) from None


def _acquire(descriptor: int, room: Room, deadline: float) -> None:
    try:
        while not take(descriptor):
            if time.monotonic() >= deadline:
                raise _busy(room)
            time.sleep(PAUSE)
    except OSError as error:
        raise disk_refused(error, room.lock, "lock") from None


def _is_current(descriptor: int, room: Room) -> bool:
    """Whoever removed the folder meanwhile made this lock worthless: the next command makes another."""
    try:
        return os.path.samestat(os.fstat(descriptor), room.lock.stat())
    except OSError:
        return False


def _busy(room: Room) -> Refused:
    return Refused(
        f"Another seminar command is changing {room.plan.name}; it has not finished yet.",
        "Nothing was changed. Run the command again in a moment.",
    )
