"""Plan text to raw data, with every way of failing made a `ValueError`."""

from typing import Any

import tomli

BYTE_ORDER_MARK = "\ufeff"


class TomlFault(ValueError):
    """The text is no TOML that can be read, and the parser has no line for it."""


def parse(text: str) -> dict[str, Any]:
    """What the text says: dates, times, numbers, strings, lists and dicts; a byte order mark is skipped.

    Raises:
        tomli.TOMLDecodeError: A syntax error; it knows line and column.
        TomlFault: Nesting too deep, or a number too long, for any parser.
    """
    try:
        return tomli.loads(text.removeprefix(BYTE_ORDER_MARK))
    except tomli.TOMLDecodeError:
        raise
    except RecursionError as error:
        raise TomlFault("Lists, tables or keys are nested too deeply to be read.") from error
    except ValueError as error:
        raise TomlFault("A value cannot be read; a number may have too many digits.") from error
