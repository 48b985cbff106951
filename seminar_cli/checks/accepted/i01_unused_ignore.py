"""An `ignore` accepts nothing.

A finding that was accepted once is not found any more, or its code is that of no check. An entry that is
left standing would hide the same mistake the next time.

Take the entry out, or mend its code.

    [[participants]]
    id = "p001"
    family_name = "Reyes"
    country = "CHL"
    ignore = [{ code = "A04", reason = "both halls are large" }]
"""

from collections.abc import Iterator

from seminar_cli.checks import CHECKS
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, note, warning


def find(desk: Desk) -> Iterator[Finding]:
    """Entries that accepted no finding, of checks that ran or of none; other checks have run before."""
    known = {check.code for check in CHECKS}
    for path, entry in desk.acceptance.unused():
        code = entry.code.upper()
        if code not in known:
            yield warning(
                path,
                f"`ignore` names {entry.code}, which is no check.",
                "`seminar check --explain all` lists the checks.",
            )
        elif code in desk.ran:
            yield note(path, f"`ignore` accepts {code}, which is not found here.", "Take the entry out.")
