"""What is promised is held: every test that `docs/promises.md` names is there, and runs."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
PAGE = (HERE / "docs" / "promises.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_the_test_that_holds_a_promise_is_there(path: str, name: str) -> None:
    source = (HERE / path).read_text("utf-8")
    found = re.search(rf"((?:^@.*\n(?:^[ )\]].*\n)*)*)^def {name}\(", source, re.MULTILINE)
    assert found
    assert "pytest.mark.skip(" not in found[1]
    assert "xfail" not in found[1]


def test_every_promise_names_a_test() -> None:
    promises = [
        line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| promise")
    ]
    assert len(promises) > 20
    assert all("::test_" in line for line in promises)
