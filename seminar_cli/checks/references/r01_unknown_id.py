"""An id that no record has.

Some key names a venue, institution, speaker, participant, item or group that the plan does not hold, or
that is something else there: papers print the bare id. The end of a route or trip may be a city. Items are
meant for groups, for roles, or for `all`; where the plan has no [[groups]], people may be in groups that
have no record.

Mend the id, or add the record.

    [[sessions]]
    id = "s01"
    title = "Opening"
    date = 2027-03-01
    venue = "lecture-hal"
"""

import difflib
from collections.abc import Iterator
from typing import get_args

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, error
from seminar_cli.checks.words import place
from seminar_cli.plan.expected import EVERYBODY
from seminar_cli.plan.people import Role
from seminar_cli.plan.refers import Reference
from seminar_cli.plan.tables import BY_NAME

ROLES = frozenset(get_args(Role)) | {EVERYBODY}


def find(desk: Desk) -> Iterator[Finding]:
    """References that lead nowhere, or to a record of another table."""
    plan = desk.plan
    table_of = {key: str(desk.at(record)[0]) for key, record in plan.by_id.items()}
    cities = _cities(desk)
    for reference in _in_doubt(desk, table_of):
        table = table_of.get(reference.to)
        if table in reference.tables or _is_understood(desk, reference):
            continue
        if "cities" in reference.tables and (reference.to in cities or not _is_like_an_id(reference.to)):
            continue
        yield error(reference.path, *_told(reference, table, table_of))


def _in_doubt(desk: Desk, table_of: dict[str, str]) -> Iterator[Reference]:
    """The references that name no record of a table that is meant; nearly none of most plans."""
    for naming in desk.namings:
        if any(table_of.get(key) not in naming.tables for key in naming.ids):
            yield from naming.references()


def _is_understood(desk: Desk, reference: Reference) -> bool:
    """Groups that need no record: roles and `all` of items, and any group of a plan that declares none."""
    if reference.tables != ("groups",):
        return False
    used = desk.groups_used
    if reference.table == "participants":
        return not desk.plan.groups
    return reference.to in ROLES or (not desk.plan.groups and reference.to in used)


def _cities(desk: Desk) -> frozenset[str]:
    plan = desk.plan
    bodies = {each.city for each in plan.venues} | {each.city for each in plan.institutions}
    return frozenset(bodies | {each.city for each in plan.days} | {plan.seminar.city})


def _is_like_an_id(text: str) -> bool:
    """Cities have a capital or a blank, ids neither."""
    return text == text.lower() and " " not in text and text.isascii()


def _told(reference: Reference, table: str | None, known: dict[str, str]) -> tuple[str, str]:
    wanted = " or ".join(BY_NAME[name].word for name in reference.tables if name in BY_NAME)
    where = place(reference)
    names = f"{where}: `{reference.key.removesuffix('.id')}` names `{reference.to}`"
    if table is not None:
        word = BY_NAME[table].word
        return f"{names}, a {word}; a {wanted} belongs here.", "Name another, or use another key."
    sentence = f"{names}, which is no {wanted} of the plan."
    candidates = [key for key, name in known.items() if name in reference.tables]
    near = difflib.get_close_matches(reference.to, candidates, n=2, cutoff=0.7)
    if near:
        return sentence, f"Did you mean {' or '.join(near)}?"
    name = next((name for name in reference.tables if name in BY_NAME), "")
    return sentence, f"Mend the id, or `seminar add-{BY_NAME[name].word}`."
