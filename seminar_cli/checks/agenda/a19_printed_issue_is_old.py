"""The printed programme is older than the plan.

The programme says on each page which issue it is. Since that number was given, items were added, taken out,
moved, or given other speakers: whoever holds the printed issue reads what is not so any more. The history
beside the plan tells when the number was given.

Print the programme anew as the next issue; `seminar agenda --changes-since` lists what moved.

    [seminar]
    title = "Seminar on trade"
    start = 2027-03-01
    end = 2027-03-05
    timezone = "Asia/Shanghai"
    issue = 3

    [[sessions]]
    id = "s01"
    title = "Trends"
    date = 2027-03-01
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import counted, several, thing
from seminar_cli.plan.changes import changes


def find(desk: Desk) -> Iterator[Finding]:
    """What changed of the programme since the issue was numbered."""
    issue = desk.plan.seminar.issue
    if desk.printed is None or issue is None:
        return
    moved = list({change.record.id: change.record for change in changes(desk.printed, desk.plan)}.values())
    if moved:
        yield warning(
            desk.at(desk.plan.seminar, "issue"),
            f"{counted(len(moved), 'item', 'items')} changed since issue {issue} was numbered: "
            f"{several([thing(desk.plan, record) for record in moved])}.",
            f"`seminar edit-seminar --issue {issue + 1}` and print the programme again.",
        )
