"""What a check finds: where it is, how bad it is, a sentence, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from seminar_cli.plan.keys import Path

Severity = Literal["error", "warning", "note"]
"""An error goes wrong on the day; a warning may; a note is worth knowing, or has time."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The worst first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        severity: how bad it is.
        path: where it stands in the plan: `("sessions", 3, "venue")`.
        sentence: what is wrong, naming people, places and times; never a private value.
        mend: how to mend it, as a sentence.
        about: ids of other records that it concerns; an `ignore` on one of them accepts it too.
        name: what it is about, in a list of many: `p003 Ms. Ana Reyes`.
        many: what is said of many in the place of the sentence: "confirmed delegates have no room".
        code: of the check that found it; set by the runner.
        records: ids of all records that it concerns; set by the runner.
        count: how many findings it stands for; set by the runner.
    """

    severity: Severity
    path: Path
    sentence: str
    mend: str
    about: tuple[str, ...] = ()
    name: str = ""
    many: str = ""
    code: str = ""
    records: tuple[str, ...] = ()
    count: int = 1


def error(
    path: Path, sentence: str, mend: str, *, about: Iterable[str] = (), name: str = "", many: str = ""
) -> Finding:
    """Something that goes wrong on the day."""
    return Finding("error", path, sentence, mend, tuple(about), name, many)


def warning(
    path: Path, sentence: str, mend: str, *, about: Iterable[str] = (), name: str = "", many: str = ""
) -> Finding:
    """Something that may go wrong."""
    return Finding("warning", path, sentence, mend, tuple(about), name, many)


def note(
    path: Path, sentence: str, mend: str, *, about: Iterable[str] = (), name: str = "", many: str = ""
) -> Finding:
    """Something worth knowing."""
    return Finding("note", path, sentence, mend, tuple(about), name, many)
