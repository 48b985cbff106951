"""Makes `_options.py` and `plan/schema.json` from the models: `python -m seminar_cli.commands.generate`.

Help and completion read the generated tuples and need no pydantic; a test holds that they are current.
`--check` writes nothing and exits with 1 where a file is stale.
"""

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import NaiveDatetime

from seminar_cli.plan.keys import Key, keys_of, leaves
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Privacy, Record
from seminar_cli.plan.tables import SINGLE_TABLES, TABLES

PACKAGE = Path(__file__).parent.parent
OPTIONS = PACKAGE / "commands" / "_options.py"
SCHEMA = PACKAGE / "plan" / "schema.json"

KINDS: dict[object, str] = {
    str: "text",
    int: "int",
    float: "float",
    bool: "flag",
    dt.date: "date",
    dt.time: "time",
    NaiveDatetime: "moment",
}

HEAD = '''"""Made from the models by `python -m seminar_cli.commands.generate`; do not edit.

An option is (flags, path, kind, help, choices, refers, many, privacy, example).
"""

'''


def main() -> int:
    """Write both files, or with `--check` compare them; gives the exit code."""
    made = {OPTIONS: options_module(), SCHEMA: schema_text()}
    stale = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        if "--check" in sys.argv:
            sys.stderr.write(f"{path.name} is stale\n")
        else:
            path.write_text(made[path], "utf-8")
    return 1 if stale and "--check" in sys.argv else 0


# --- options ---------------------------------------------------------------------------------------


def options_module() -> str:
    """The text of the module of options: a tuple of options for each table."""
    lines = [HEAD + "OPTIONS: dict[str, tuple[tuple[object, ...], ...]] = {\n"]
    for name, model in (*((table.name, table.model) for table in TABLES), *SINGLE_TABLES.items()):
        lines.append(f"    {name!r}: (\n")
        lines += [f"        {option!r},\n" for option in _options(model, (), "open")]
        lines.append("    ),\n")
    lines.append("}\n")
    return "".join(lines)


def _options(model: type[Record], above: tuple[str, ...], privacy: Privacy) -> Iterator[tuple[object, ...]]:
    for key in keys_of(model).values():
        strictest = privacy if privacy != "open" else key.privacy
        path = (*above, key.name)
        if key.below and not key.is_list and not key.is_mapping:
            yield from _options(key.below, path, strictest)
        else:
            yield _option(key, path, strictest)


def _option(key: Key, path: tuple[str, ...], privacy: Privacy) -> tuple[object, ...]:
    kind, choices = kind_of(key)
    help_text = _help(path, key.field.description or "")
    example = (key.field.examples or [None])[0]
    return (
        flags(path, kind, many=key.is_list),
        path,
        kind,
        help_text,
        choices,
        key.refers,
        key.is_list,
        privacy,
        example,
    )


def _help(path: tuple[str, ...], description: str) -> str:
    """`Arrival: landing or take-off`, for a key below another."""
    if len(path) == 1:
        return description
    return f"{path[0].replace('_', ' ').capitalize()}: {description[:1].lower()}{description[1:]}"


def flags(path: tuple[str, ...], kind: str, *, many: bool) -> tuple[str, ...]:
    """`--arrival-at`; a list also answers to the singular; a yes or no has both."""
    name = "-".join(path).replace("_", "-")
    if kind == "flag":
        return (f"--{name}/--no-{name}",)
    if many and (one := singular(name)) != name:
        return (f"--{one}", f"--{name}")
    return (f"--{name}",)


def singular(name: str) -> str:
    """`countries` → `country`, `groups` → `group`; `people`, `away`, `diet` stay."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") and name != "serves" else name


def kind_of(key: Key) -> tuple[str, tuple[str, ...]]:
    """How a value is typed on the command line, and the words to choose from."""
    if key.is_mapping:
        return "toml", ()
    if key.is_country:
        return "country", ()
    if key.below:
        return ("part" if "id" in key.below.model_fields else "toml"), ()
    if key.words:
        return "choice", key.words
    for leaf in leaves(key.field.annotation):
        if leaf in KINDS:
            return KINDS[leaf], ()
    raise TypeError(f"no kind of option for {key.name}")


# --- schema ----------------------------------------------------------------------------------------


FORMS = {
    "time": r"^\d\d:\d\d(:\d\d(\.\d+)?)?$",
    "date-time": r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$",
}
"""Times and moments of a plan are local, and the formats of these names ask for an offset. Some editors hand
every moment to the schema with a Z behind it."""


def schema_text() -> str:
    """The JSON Schema of a plan file, for editors."""
    made = _for_editors(Plan.model_json_schema())
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Plan of a seminar",
        **{key: value for key, value in made.items() if key != "title"},
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _for_editors(node: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """A part of the schema without what TOML cannot say (null) and what only repeats the key."""
    match node:
        case {"anyOf": [*choices], **rest} if {"type": "null"} in choices:
            left = [choice for choice in choices if choice != {"type": "null"}]
            merged = {**left[0], **rest} if len(left) == 1 else {"anyOf": left, **rest}
            return _for_editors(merged)
        case {"$ref": str(named)} if named.endswith("Part"):
            return {"anyOf": [{"type": "string"}, node]}  # `"lei-hao"` for `{ id = "lei-hao" }`
        case {"format": str(form), **rest} if form in FORMS:
            return {"pattern": FORMS[form], **_for_editors(rest)}
        case dict():
            return {key: _part(key, value) for key, value in node.items() if not _says_nothing(key, value)}
        case list():
            return [_for_editors(item) for item in node]
        case _:
            return node


def _part(key: str, value: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """What stands below a word of the schema; below `properties` and `$defs` stand names, not words."""
    if key in {"properties", "$defs"}:
        return {name: _for_editors(below) for name, below in value.items()}
    return value if key in {"default", "examples", "enum", "const"} else _for_editors(value)


def _says_nothing(key: str, value: object) -> bool:
    return key == "title" or (key == "default" and value in (None, "", [], {}))


if __name__ == "__main__":
    sys.exit(main())
