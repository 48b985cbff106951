"""Which earlier state of a plan a user means: another file, or an entry of the history."""

from pathlib import Path
from typing import TYPE_CHECKING

from seminar_cli.errors import NotFound

if TYPE_CHECKING:
    from seminar_cli.plan.plan import Plan
    from seminar_cli.store.plan_file import PlanFile


def earlier_plan(path: Path, which: str) -> "Plan":
    """The plan as it was.

    Args:
        path: the plan as it is now.
        which: the number of an entry in its history, for the state after it; else another
            plan, its file or folder.

    Raises:
        NotFound: no such entry, or no such file.
        InvalidPlan: it is no plan.
    """
    from seminar_cli.store.locate import locate
    from seminar_cli.store.plan_file import load, understood

    if not (which.isascii() and which.isdigit()):
        return load(locate(which)).plan
    from seminar_cli.store.past import text_after

    text = text_after(path, int(which))
    if text is None:
        raise NotFound(
            f"The history of {path.name} does not tell how it was after entry {which}.",
            "`seminar history` numbers its entries; else name the file of the earlier plan.",
        )
    return understood(path, text).plan


def edition_before(file: "PlanFile") -> "Plan | None":
    """The plan of the edition that a plan follows; None if it follows none, or none that can be read."""
    from seminar_cli.errors import SeminarError
    from seminar_cli.store.locate import locate
    from seminar_cli.store.plan_file import load

    if not file.plan.seminar.follows:
        return None
    try:
        return load(locate(str(file.path.parent / file.plan.seminar.follows))).plan
    except SeminarError:
        return None
