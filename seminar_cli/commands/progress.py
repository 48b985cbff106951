"""A progress bar on standard error, for work that takes longer than a breath."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

from seminar_cli.commands.context import say, to_be_heard

Work = TypeVar("Work")


def along(work: Sequence[Work], label: str, *, enough: bool) -> Iterable[Work]:
    """The pieces of work one by one; with a bar where there is `enough` of it and somebody to see it."""
    if not enough or not sys.stderr.isatty():
        return work
    if to_be_heard():  # a bar would be read out again and again
        say(f"{label} …")
        return work
    from rich.console import Console
    from rich.progress import track

    return track(work, description=label, console=Console(stderr=True), transient=True)
