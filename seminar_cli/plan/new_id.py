"""The id that a new record gets: one more than the highest number ever used, or a slug of its name."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from string import ascii_uppercase
from typing import Any

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.ids import numbered, slug
from seminar_cli.plan.names import city_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.tables import TableKind


def new_id(
    plan: Plan,
    table: TableKind,
    record: Mapping[str, Any],
    highest_gone: Mapping[str, int],
    retired: AbstractSet[str],
) -> str:
    """The id for a record that states none.

    Args:
        plan: the plan it is added to.
        table: its table.
        record: its data, without an id.
        highest_gone: by prefix, the highest number that the journal remembers.
        retired: slugs that the journal remembers; ids never return.
    """
    if table.prefix:
        return numbered(table.prefix, table.digits, plan.by_id, highest_gone.get(table.prefix, 0))
    taken = plan.by_id.keys() | retired
    if table.name == "groups":
        return _next_letter(taken) or slug(str(record.get("name", "")), taken, "group")
    return slug(_name(plan, table, record), taken, table.word)


def _next_letter(taken: AbstractSet[str]) -> str:
    return next((letter for letter in ascii_uppercase if letter not in taken), "")


def _name(plan: Plan, table: TableKind, record: Mapping[str, Any]) -> str:
    match table.name:
        case "speakers":
            names = [record.get("given_names", ""), record.get("family_name", "")]
            return " ".join(names if record.get("name_order") != "family-first" else reversed(names))
        case "stays":
            return city_of(plan, str(record.get("venue", ""))) or str(record.get("venue", ""))
        case _:
            return str(record.get("acronym") or record.get("name") or "")


def check_given_id(plan: Plan, key: str, highest_gone: Mapping[str, int], retired: AbstractSet[str]) -> None:
    """Refuse an id that is taken, or that was another record's before.

    Raises:
        UsageMistake: with the reason.
    """
    prefix = key.rstrip("0123456789")
    number = key[len(prefix) :]
    if key in plan.by_id:
        raise UsageMistake(f"The id `{key}` is taken.", "Leave `--id` out and one is assigned.")
    if key in retired or (prefix and number and int(number[:9]) <= highest_gone.get(prefix, 0)):
        hint = "Leave `--id` out and one is assigned."
        raise UsageMistake(f"The id `{key}` was another record's; ids never return.", hint)


class Ids:
    """New ids for many records that are added in one write, each as `new_id` would give it."""

    def __init__(self, plan: Plan, highest_gone: Mapping[str, int], retired: AbstractSet[str]) -> None:
        self.plan = plan
        self.highest_gone = highest_gone
        self._taken = set(plan.by_id) | retired
        self._next: dict[str, int] = {}

    def take(self, table: TableKind, record: Mapping[str, Any]) -> str:
        """The id for a record that states none; it is taken from then on."""
        key = self._numbered(table) if table.prefix else self._slug(table, record)
        self._taken.add(key)
        return key

    def _numbered(self, table: TableKind) -> str:
        if table.prefix not in self._next:
            first = numbered(table.prefix, table.digits, self._taken, self.highest_gone.get(table.prefix, 0))
            self._next[table.prefix] = int(first.removeprefix(table.prefix))
        number = self._next[table.prefix]
        self._next[table.prefix] += 1
        return f"{table.prefix}{number:0{table.digits}d}"

    def _slug(self, table: TableKind, record: Mapping[str, Any]) -> str:
        return slug(_name(self.plan, table, record), self._taken, table.word)
