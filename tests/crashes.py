"""A computer that fails: the n-th call to the system is refused, or the process ends there and then.

`calls_of` counts the calls that a command makes; `refused_at` runs it with the n-th call refused, `killed_at`
in a process of its own that ends at the n-th call without another step, a write half done.
"""

import builtins
import contextlib
import errno
import io
import os
import signal
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

import pytest

from seminar_cli.cli import INTERRUPTED, main

WATCHED = ("open", "write", "fsync", "replace", "rename", "truncate", "ftruncate", "unlink", "mkdir", "link")
"""Calls of `os` that make, write, move or remove files."""

SIGNALS = {signal.SIGINT, signal.SIGTERM}

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

Fails = Callable[[str], None]


class Counter:
    """Counts calls, and does something at the n-th."""

    def __init__(self, fatal: int = 0, fails: Fails | None = None) -> None:
        self.made: list[str] = []
        self.fatal = fatal
        self.fails = fails

    def passes(self, name: str) -> None:
        self.made.append(name)
        if len(self.made) == self.fatal and self.fails is not None:
            self.fails(name)


@contextlib.contextmanager
def watching(counter: Counter) -> Iterator[None]:
    """Every call that writes goes by the counter first."""

    def watched(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            if name == "open" and not (args[1] if len(args) > 1 else named.get("flags", 0)) & WRITING:
                return real(*args, **named)
            if name == "write" and len(counter.made) + 1 == counter.fatal:
                real(args[0], args[1][: len(args[1]) // 2])
            counter.passes(name)
            return real(*args, **named)

        return call

    def opened(*args: Any, **named: Any) -> Any:
        mode = args[1] if len(args) > 1 else named.get("mode", "r")
        if set(mode) & set("wax+") and "opener" not in named:
            counter.passes("io.open")
        return real_open(*args, **named)

    real_open = io.open
    with pytest.MonkeyPatch.context() as patch:
        for name in WATCHED:
            patch.setattr(os, name, watched(name, getattr(os, name)))
        patch.setattr(io, "open", opened)
        patch.setattr(builtins, "open", opened)
        yield


def calls_of(*words: str) -> list[str]:
    """The calls that a command makes; it succeeds."""
    counter = Counter()
    with watching(counter):
        assert main([*words]) == 0
    return counter.made


def refused_at(number: int, code: int, *words: str) -> int:
    """The exit code of a command whose n-th call is refused, and none after it."""

    def refuse(_: str) -> None:
        raise OSError(code, os.strerror(code))

    with watching(Counter(number, refuse)):
        return main([*words])


def full_from(number: int, *words: str) -> int:
    """The exit code of a command on a disk that takes nothing more from its n-th call on."""
    counter = Counter()

    def passes(name: str) -> None:
        counter.made.append(name)
        if len(counter.made) >= number and name in {"open", "io.open", "write", "fsync", "mkdir", "link"}:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    counter.passes = passes  # type: ignore[method-assign]
    with watching(counter):
        return main([*words])


def killed_at(number: int, *words: str) -> int:
    """How a process ends that is gone at the n-th call of a command: 137, else the command's exit code."""

    def gone(_: str) -> None:
        os._exit(137)

    def run() -> int:
        with watching(Counter(number, gone)):
            return main([*words])

    return os.waitstatus_to_exitcode(os.waitpid(started(run), 0)[1])


def started(run: Callable[[], int]) -> int:
    """A process of its own that runs a function and says nothing; its number.

    Signals wait until the child is where it can only end: else it would go on as a second runner of tests.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a fork beside threads: the child only runs this
        child = os.fork()
    if child == 0:
        try:
            _run_and_end(run, before)
        except BaseException:  # noqa: BLE001 - a signal that came at the last moment
            os._exit(INTERRUPTED)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return child


def _run_and_end(run: Callable[[], int], mask: Iterable[int]) -> NoReturn:
    code = 99
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        code = run()
    finally:
        os._exit(code)
