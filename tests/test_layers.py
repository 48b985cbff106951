"""One way in which things point; held by a walk over the imports of every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import seminar_cli

PACKAGE = Path(seminar_cli.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

ALLOWED = {
    "errors": set(),
    "countries": {"errors"},
    "plan": {"errors", "countries"},
    "store": {"errors", "countries", "plan"},
    "intake": {"errors", "countries", "plan"},
    "checks": {"errors", "countries", "plan"},
    "papers": {"errors", "countries", "plan"},
    "render": {"errors", "papers.paper"},
    "commands": {"errors", "countries", "plan", "store", "intake", "checks", "papers", "render"},
    "cli": {"errors", "papers", "commands", "store", "render"},
}
"""What each part may import, beside itself; cli reaches below only where an error becomes an exit code."""

HOMES = {
    "click": {"commands", "cli"},
    "icalendar": {"render"},
    "openpyxl": {"render"},
    "rich": {"render", "commands"},
    "pydantic": {"plan", "commands"},
    "pydantic_core": {"plan"},
    "tomli": {"store", "commands"},
    "tomli_w": {"store"},
    "portalocker": {"store"},
    "python_calamine": {"intake"},
}
"""Where a library may be used."""


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path.name}: an import names the whole path"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _part(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_layer_may(path: Path) -> None:
    part = _part(path)
    if part in {"__init__", "__main__"}:
        return
    own = [name.removeprefix("seminar_cli.") for name in _imports(path) if name.startswith("seminar_cli.")]
    own = [name for name in own if name != "__version__"]
    may = {part, *ALLOWED[part]}
    wrong = [name for name in own if not any(name == each or name.startswith(f"{each}.") for each in may)]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_is_used_only_where_it_is_at_home(path: Path) -> None:
    wrong = [
        name
        for name in _imports(path)
        if (library := name.partition(".")[0]) in HOMES and _part(path) not in HOMES[library]
    ]
    assert wrong == []


def test_no_room_is_too_long_to_see_across() -> None:
    generated = {"_data.py", "_options.py"}
    long = {
        path.name: lines
        for path in MODULES
        if path.name not in generated and (lines := path.read_text("utf-8").count("\n")) > 400
    }
    assert long == {}
