"""The manual of each check, which is its docstring: its title, what it finds, how to mend it, an example."""

import inspect
import textwrap
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module

from seminar_cli.checks import CHECKS, Check
from seminar_cli.errors import NotFound


@dataclass(frozen=True, slots=True)
class Manual:
    """What there is to know of a check; `example` is a piece of a plan in which it finds something."""

    code: str
    title: str
    text: str
    example: str


def manual(check: Check) -> Manual:
    """The manual of a check."""
    title, _, body = inspect.cleandoc(import_module(check.path).__doc__ or "").partition("\n")
    text, _, example = body.partition("\n    ")
    return Manual(
        check.code,
        title.rstrip("."),
        text.strip(),
        textwrap.dedent(f"    {example}").strip() if example else "",
    )


def explain(code: str) -> str:
    """The manual of the check of a code, to be read in a terminal.

    Raises:
        NotFound: there is no such check.
    """
    page = manual(named(code))
    example = f"\n\n{textwrap.indent(page.example, '    ')}" if page.example else ""
    return f"{page.code} {page.title}\n\n{page.text}{example}"


def contents() -> str:
    """A line for each check: its code and its title."""
    return "\n".join(f"{page.code}  {page.title}" for page in map(manual, CHECKS))


def named(code: str) -> Check:
    """The check of a code, in whatever case.

    Raises:
        NotFound: there is none.
    """
    found = next((check for check in CHECKS if check.code == code.upper()), None)
    if found is None:
        near = get_close_matches(code.upper(), [check.code for check in CHECKS], n=3, cutoff=0.7)
        meant = f"Did you mean {' or '.join(near)}? " if near else ""
        raise NotFound(f"There is no check `{code}`.", f"{meant}`seminar check --explain all` lists them.")
    return found
