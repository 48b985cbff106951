"""Something that nothing in the plan uses.

An institution without a role or a part, a venue where nothing takes place, a speaker who speaks nowhere, a
group without people. Often the item that should name it was forgotten.
Routes are used by whoever goes that way.

Name it where it belongs, or take it out.

    [[speakers]]
    id = "lei-hao"
    family_name = "Lei"
"""

from collections.abc import Iterable, Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, note
from seminar_cli.checks.words import label
from seminar_cli.plan.record import Record


def find(desk: Desk) -> Iterator[Finding]:
    """Institutions, venues, speakers and groups that no record names."""
    plan = desk.plan
    used = {key for naming in desk.namings for key in naming.ids if naming.record != key}
    bodies = [body for body in plan.institutions if not body.roles]
    tables: dict[str, Iterable[Record]] = {
        "institutions": bodies,
        "venues": plan.venues,
        "speakers": plan.speakers,
        "groups": plan.groups,
    }
    for word, records in tables.items():
        yield from _unused(desk, word, records, used)


def _unused(desk: Desk, word: str, records: Iterable[Record], used: set[str]) -> Iterator[Finding]:
    for record in records:
        key = str(getattr(record, "id", ""))
        if key not in used:
            yield note(
                desk.at(record),
                f"Nothing in the plan names {label(record)}.",
                f"Name it where it belongs, or `seminar remove-{word[:-1]} {key}`.",
                name=label(record),
                many=f"{word} are named nowhere in the plan",
            )
