"""The checks of a plan, one a file; `CHECKS` is their table of contents.

A new check is a file in the folder of its family and one line in `CHECKS`. Its name begins with its code. Its
docstring is its manual, for `seminar check --explain A04`, the reference and whoever reads the code: a title;
what is found and why it matters; how to mend it; indented, a piece of a plan in which it is found. Its
`find(desk)` yields findings. Its golden pair is `A04.toml` in `tests/checks/pairs/` and `A04.txt` in `golden/`.
"""

from typing import NamedTuple

EVERY_MODE = frozenset({"in-person", "online", "hybrid"})
IN_PERSON = frozenset({"in-person", "hybrid"})
ONLINE = frozenset({"online", "hybrid"})


class Check(NamedTuple):
    """A check: the module that makes it, and the modes of a seminar in which it has a point."""

    module: str
    modes: frozenset[str] = EVERY_MODE

    @property
    def path(self) -> str:
        """The module's full name."""
        return f"seminar_cli.checks.{self.module}"

    @property
    def code(self) -> str:
        """`A04`, of `agenda.a04_venue_twice`."""
        return self.module.rpartition(".")[2].partition("_")[0].upper()


FAMILIES = {
    "R": "References",
    "A": "Agenda",
    "V": "Visits and trips",
    "P": "People",
    "C": "Coverage",
    "T": "Attendance",
    "I": "Accepted findings",
}
"""What the letter of a code stands for, in the order in which findings are told."""

CHECKS = (
    Check("agenda.a01_outside_the_days"),
    Check("agenda.a04_venue_twice"),
    Check("accepted.i01_unused_ignore"),
)
