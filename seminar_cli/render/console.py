"""What a stream can show: its width, and whether it takes colour.

`NO_COLOR` (any value), `--no-color` and `TERM=dumb` turn colour off, `FORCE_COLOR` turns it on where there is
no terminal. A stream that is no terminal has no width: its lines are never wrapped.
"""

import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import NamedTuple, TextIO

USUAL_WIDTH = 80
LEAST_WIDTH = 20
MOST_WIDTH = 2000

_WINDOWS_THAT_COLOUR = ("WT_SESSION", "ANSICON", "ConEmuANSI", "TERM")


class Screen(NamedTuple):
    """What a stream shows: `width` in cells, None for a pipe or a file; `colour` where it is understood."""

    width: int | None
    colour: bool


def screen_of(stream: TextIO, *, no_color: bool = False, environ: Mapping[str, str] = os.environ) -> Screen:
    """Look at a stream and its surroundings; never raises, whatever the variables hold."""
    terminal = is_terminal(stream)
    colour = not no_color and _takes_colour(environ, terminal=terminal)
    return Screen(_width(stream, environ) if terminal else None, colour)


def is_terminal(stream: TextIO) -> bool:
    """Whether somebody reads the stream on a screen; a closed or missing stream is none."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError, OSError):
        return False


def _takes_colour(environ: Mapping[str, str], *, terminal: bool) -> bool:
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    if environ.get("TERM") == "dumb":
        return False
    if sys.platform == "win32" and not any(map(environ.get, _WINDOWS_THAT_COLOUR)):
        return False
    return terminal


def _width(stream: TextIO, environ: Mapping[str, str]) -> int:
    width = _stated_width(environ) or _real_width(stream)
    return min(max(width, LEAST_WIDTH), MOST_WIDTH)


def _stated_width(environ: Mapping[str, str]) -> int:
    """`COLUMNS`, 0 where it holds no number."""
    stated = environ.get("COLUMNS", "")
    return int(stated) if stated.isascii() and stated.isdecimal() and len(stated) <= len("2000") else 0


def _real_width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    except (AttributeError, ValueError, OSError):
        return USUAL_WIDTH


def make_safe(stream: TextIO) -> None:
    r"""Let the stream write what its encoding cannot say as `\u4e2d` in place of failing."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
