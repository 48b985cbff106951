"""Golden files: what a thing printed when somebody last looked at it and was content.

`golden("render/daily.csv", text)` compares with `tests/render/golden/daily.csv`. To accept what is printed
now, run pytest with `--refresh-golden` (or with SEMINAR_REFRESH_GOLDEN=1) and read the diff before it is
committed.
"""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

REFRESH = "SEMINAR_REFRESH_GOLDEN"
_TESTS = Path(__file__).parent


def golden(name: str, text: str) -> None:
    """Fail unless `text` is that of the golden file `name`, a folder under `tests/` and a file.

    Line ends count; a lone surrogate is kept.
    """
    folder, _, file = name.rpartition("/")
    path = _TESTS / folder / "golden" / file
    if os.environ.get(REFRESH):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return
    assert path.exists(), f"{path} is missing: run pytest with --refresh-golden"
    before = path.read_bytes().decode("utf-8", "surrogatepass")
    if text != before:
        diff = "\n".join(unified_diff(before.split("\n"), text.split("\n"), "golden", "now", lineterm=""))
        pytest.fail(f"{path} differs; --refresh-golden accepts what is new.\n{diff}", pytrace=False)
