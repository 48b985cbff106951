"""How thorough the tests are that could go on for ever: quick in CI, long with `SEMINAR_LONG=1`."""

import os

LONG = os.environ.get("SEMINAR_LONG", "") not in {"", "0"}


def either(short: int, long: int) -> int:
    """So many repetitions in CI, so many in the long mode."""
    return long if LONG else short
