"""Whole processes, measured from outside: what a user waits for, and what the machine has to hold."""

import os
import pty
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

READ = 1 << 16
LAST_WORDS = 2_000
UNSET = ("PYTHON", "COVERAGE_", "SEMINAR_PLAN", "NO_COLOR", "FORCE_COLOR")
"""How the names of variables begin that would change what is measured: no bytecode, no buffers."""


class Failed(Exception):
    """A process ended with an error; its last words."""


@dataclass(frozen=True, slots=True)
class Work:
    """One process to run.

    Attributes:
        argv: the command line.
        env: variables beside those of the caller.
        terminal: whether it writes to a terminal rather than a pipe.
        before: makes all as it was, outside the time measured.
        accepts: exit codes that are no failure.
    """

    argv: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    terminal: bool = False
    before: Callable[[], None] | None = None
    accepts: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: seconds waited, seconds of processor, megabytes at its peak."""

    seconds: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Medians:
    """The medians of several runs, in the units of `Run`."""

    seconds: float
    cpu: float
    peak: float

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Medians":
        """The median of each figure by itself; at least one run."""
        return cls(
            median(run.seconds for run in runs),
            median(run.cpu for run in runs),
            median(run.peak for run in runs),
        )


def run(work: Work) -> Run:
    """Run a process to its end, reading all that it says.

    The system counts the memory of the process that starts another as the other's first peak: this one
    stays small, and has plans and workbooks made by processes of their own.

    Raises:
        Failed: it ended with a code that the work does not accept.
    """
    if work.before:
        work.before()
    env = {name: value for name, value in os.environ.items() if not name.startswith(UNSET)} | dict(work.env)
    ours, theirs = pty.openpty() if work.terminal else os.pipe()
    started = time.perf_counter()
    process = subprocess.Popen(
        work.argv, env=env, stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.STDOUT
    )
    os.close(theirs)
    last = _read_all(ours)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in work.accepts:
        raise Failed(f"exit {process.returncode}: {_reason(last.decode('utf-8', 'replace'))}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def interleaved(
    works: Sequence[Work], rounds: int, runner: Callable[[Work], Run] = run
) -> tuple[Medians, ...]:
    """Medians of each work, all run in turn in every round; every other round the other way about.

    What else the machine does then falls on all of them alike. One round before the first is not counted: it
    writes bytecode and fills the system's caches.
    """
    runs: list[list[Run]] = [[] for _ in works]
    for work in works:
        runner(work)
    for number in range(rounds):
        order = range(len(works)) if number % 2 == 0 else reversed(range(len(works)))
        for index in order:
            runs[index].append(runner(works[index]))
    return tuple(Medians.of(each) for each in runs)


def _reason(said: str) -> str:
    """The sentence of an error; else the last line said."""
    lines = said.strip().splitlines() or ["no word"]
    return next((line for line in lines if line.startswith("Error: ")), lines[-1])


def _read_all(descriptor: int) -> bytes:
    """Read to the end; gives the last words."""
    last = b""
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        while True:
            try:
                piece = stream.read(READ)
            except OSError:  # a terminal whose other end was closed
                return last
            if not piece:
                return last
            last = (last + piece)[-LAST_WORDS:]
