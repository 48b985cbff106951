"""The page of exit codes and variables names all that the program ends with or looks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from seminar_cli import errors
from seminar_cli.cli import BUG, INTERRUPTED
from seminar_cli.commands.check import HAS_ERRORS

HERE = Path(__file__).parent.parent
PAGE = (HERE / "docs" / "surroundings.md").read_text("utf-8")


def _kinds(kind: type[errors.SeminarError]) -> Iterator[type[errors.SeminarError]]:
    for below in kind.__subclasses__():
        yield below
        yield from _kinds(below)


def test_every_exit_code_is_told() -> None:
    codes = {0, HAS_ERRORS, BUG, INTERRUPTED, *(kind.exit_code for kind in _kinds(errors.SeminarError))}
    told = {int(code) for code in re.findall(r"^\| (\d+) \| \S", PAGE, re.MULTILINE)}
    assert told == codes


def test_every_variable_that_is_looked_for_is_told() -> None:
    read = {
        node.value
        for path in (HERE / "seminar_cli").rglob("*.py")
        if "os.environ" in (text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.fullmatch(r"[A-Z][A-Z_]{3,}", node.value)
    }
    told = set(re.findall(r"^\| `([A-Z_]+)` \| \S", PAGE, re.MULTILINE))
    assert read - {"FILE"} == told  # how help calls the plan
