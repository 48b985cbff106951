"""The system's own lock on an open file: `flock` where there is one, which every program there knows."""

import sys

if sys.platform != "win32":
    import fcntl

    def take(descriptor: int) -> bool:
        """Lock an open file for this process; False while another holds it. Closing it gives the lock back.

        Raises:
            OSError: the disk knows no locks.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

else:  # pragma: no cover - Windows

    def take(descriptor: int) -> bool:
        """As above; portalocker takes twice as long to load as all else here, and only Windows needs it."""
        import portalocker

        try:
            portalocker.lock(descriptor, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
        except portalocker.AlreadyLocked:
            return False
        except portalocker.LockException as error:
            raise next((one for one in error.args if isinstance(one, OSError)), OSError()) from error
        return True
