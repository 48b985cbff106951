"""`--where`: one condition on the records of a table; repeated, all must hold.

key=a,b     is one of            key!=value   is not
key=        is empty             key!=        is not empty
key~text    contains the text    (case and accents do not matter; a list is or contains if one item does)
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from seminar_cli import countries
from seminar_cli.errors import UsageMistake
from seminar_cli.plan.columns import ColumnOf, column
from seminar_cli.plan.names import alphabetical
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import TableKind

CONDITION = re.compile(r"(?P<key>[\w.-]+)\s*(?P<how>!=|=|~)\s*(?P<value>.*)", re.DOTALL)

MOMENT_FORMS = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: a column and a test of one of its values, perhaps turned round."""

    column: ColumnOf
    holds_for: Callable[[object], bool]
    negated: bool

    def holds(self, plan: Plan, record: Record) -> bool:
        """Whether a record meets the condition."""
        values = tuple(_leaves(self.column.value(plan, record)))
        return any(map(self.holds_for, values or (None,))) != self.negated


def parse(table: TableKind, text: str) -> Condition:
    """The condition that a text states.

    Raises:
        UsageMistake: it is no condition, or names an unknown column or country.
    """
    match = CONDITION.fullmatch(text.strip())
    if match is None:
        raise UsageMistake(
            f"`{text}` is no condition.", "Write key=value, key!=value, key~text or key= (empty)."
        )
    found = column(table, match["key"].replace("-", "_"))
    value = match["value"].strip()
    if match["how"] == "~":
        return Condition(found, _containing(value), negated=False)
    return Condition(found, _one_of(found, value), negated=match["how"] == "!=")


def matching(plan: Plan, table: TableKind, records: Iterable[Record], where: Iterable[str]) -> list[Record]:
    """The records that meet every condition, in their order."""
    conditions = [parse(table, text) for text in where]
    return [record for record in records if all(condition.holds(plan, record) for condition in conditions)]


def _containing(text: str) -> Callable[[object], bool]:
    wanted = alphabetical(text)
    return lambda value: value is not None and any(wanted in alphabetical(form) for form in _forms(value))


def _one_of(found: ColumnOf, text: str) -> Callable[[object], bool]:
    if not text:
        return lambda value: value is None or value == ""
    parts = [text] if found.key and found.key.is_country and _is_country(text) else text.split(",")
    _refuse_no_word(found, parts)
    wanted = {alphabetical(_normal(found, part.strip())) for part in parts}
    return lambda value: any(alphabetical(form) in wanted for form in _forms(value))


def _refuse_no_word(found: ColumnOf, parts: Iterable[str]) -> None:
    """A word that the key never holds is a slip: an empty list would hide it."""
    from difflib import get_close_matches

    words = found.key.words if found.key else ()
    for part in map(str.strip, parts) if words else ():
        if part and part.casefold() not in words:
            near = get_close_matches(part.casefold(), words, n=1)
            meant = f"Did you mean {near[0]}? " if near else ""
            raise UsageMistake(
                f"`{found.name}` is never `{part}`.", f"{meant}It is one of: {', '.join(words)}."
            )


def _is_country(text: str) -> bool:
    """A whole text that is a country's name may hold a comma: `Korea, Republic of`."""
    try:
        countries.recognise(text)
    except ValueError:
        return False
    return True


def _normal(found: ColumnOf, part: str) -> str:
    if not (found.key and found.key.is_country):
        return part
    try:
        return countries.recognise(part.upper() if len(part) == len("LAO") else part)
    except ValueError as error:
        raise UsageMistake(str(error)) from None


def _leaves(value: object) -> Iterable[object]:
    match value:
        case tuple():
            for item in value:
                yield from _leaves(item)
        case dict():
            yield from value
        case Record():  # what is stated in it, so that it is empty only where nothing is
            held = (leaf for name in type(value).model_fields for leaf in _leaves(getattr(value, name)))
            yield from [leaf for leaf in held if leaf not in (None, "")] or (None,)
        case _:
            yield value


def _forms(value: object) -> tuple[str, ...]:
    """The ways in which somebody may type a value."""
    match value:
        case None:
            return ("",)
        case bool():
            return ("true", "yes") if value else ("false", "no")
        case float():
            return (f"{value:g}",)
        case dt.datetime():
            return tuple(f"{value:{form}}" for form in MOMENT_FORMS)
        case dt.time():
            return (f"{value:%H:%M}", f"{value:%H:%M:%S}")
        case _:
            return (str(value),)
