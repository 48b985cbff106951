"""Mappings of columns, typed or saved: a line for each, `heading = key`."""

import difflib
from pathlib import Path

from seminar_cli.errors import NotFound, UnusableInput, UsageMistake
from seminar_cli.intake.header import DOTTED, LEAVE_OUT, Headed
from seminar_cli.intake.headings import AGENDA, PEOPLE
from seminar_cli.intake.separated import decoded
from seminar_cli.intake.sheet import text_of

HEAD = "# What each column of a registration list holds: heading = key. Used with --use-map.\n"


def check_key(key: str, table: str = "people") -> str:
    """A key that a column of a list of "people" or of an "agenda" can hold.

    Raises:
        UsageMistake: it is none; near ones are named.
    """
    known = {*PEOPLE, *DOTTED, LEAVE_OUT} if table == "people" else {*AGENDA, LEAVE_OUT}
    plain = key.replace("-", "_") if key != LEAVE_OUT else key
    if plain in known or (table == "people" and plain.startswith("rooms.")):
        return plain
    near = difflib.get_close_matches(plain, known, n=3, cutoff=0.5)
    hint = (
        f"Did you mean {' or '.join(near)}?"
        if near
        else f"Known are: {', '.join(sorted(known - {LEAVE_OUT}))}."
    )
    what = "a participant" if table == "people" else "a session or visit"
    raise UsageMistake(f"`{key}` is no key of {what}.", hint)


def saved_text(found: Headed) -> str:
    """The mapping of a list as it was understood."""
    lines = [f"{' '.join(found.heading(key).split())} = {key}\n" for key in found.columns]
    unread = [f"# {' '.join(heading.split())} = \n" for heading in found.unread]
    return "".join((HEAD, *lines, *unread))


def parse_saved(path: Path) -> dict[str, str]:
    """Keys by heading, from a saved mapping.

    Raises:
        NotFound: there is no such file.
        UnusableInput: a line is no `heading = key`.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"There is no mapping {path}.", "`--save-map FILE` writes one.") from None
    except OSError as error:
        told = (error.strerror or "it cannot be read").lower()
        raise UnusableInput(
            f"{path.name}: {told}.", "`--save-map FILE` writes one that can be read."
        ) from None
    mapped = {}
    for number, line in enumerate(decoded(raw, path.name).splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        heading, sign, key = line.rpartition("=")
        if not sign or not heading.strip():
            raise UnusableInput(
                f"{path.name}:{number}: the line is no `heading = key`.", "Mend or delete it."
            )
        mapped[heading.strip()] = check_key(key.strip())
    return mapped


def headings(found: Headed) -> tuple[str, ...]:
    """What the columns are called, in order."""
    return tuple(text_of(cell) for cell in found.header.cells)
