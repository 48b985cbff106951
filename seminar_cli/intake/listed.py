"""What a row of a list says, and whom or what it meets in the plan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from seminar_cli.plan.build import record_faults
from seminar_cli.plan.people import Participant
from seminar_cli.plan.programme import Session, Visit
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import BY_NAME

What = Literal["new", "known", "question", "bad"]


@dataclass(frozen=True, slots=True)
class Listed:
    """One row: the record it makes, and what is in doubt.

    Attributes:
        number: of the row, as the spreadsheet shows it.
        record: raw data as the plan holds it, without an id unless the row has one.
        problems: why it cannot come in, as sentences without private values; empty for a good row.
        questions: what only a person can say, as sentences; settled when the user says what the row is.
        notes: what was decided for it: a split that was guessed, a role that was given.
        rooms: of a person, room numbers by stay, from columns such as `rooms.jinan.room`.
        guessed: the name was split by nothing but the order of its words.
        table: the table it belongs to: "participants", "sessions" or "visits".
    """

    number: int
    record: Mapping[str, Any]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    rooms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    guessed: bool = False
    table: str = "participants"

    @property
    def name(self) -> str:
        """The name or title for sentences; or that it has none."""
        keys = ("given_names", "family_name") if self.table == "participants" else ("title",)
        if self.record.get("name_order") == "family-first":
            keys = keys[::-1]
        return " ".join(filter(None, (self.record.get(key, "") for key in keys))) or "without a name"


@dataclass(frozen=True, slots=True)
class Met:
    """A row and whom or what it meets in the plan.

    Attributes:
        what: new, known (`known` is who or what), in question, or bad.
        row: the row.
        known: the record of the plan that it is.
        changes: of a known one, what the row would change: old and new values by key.
        why: of a question or a bad row, sentences.
        near: ids of those it may be.
        settled: the user said which it is.
    """

    what: What
    row: Listed
    known: Participant | Session | Visit | None = None
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    why: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    settled: bool = False


def spelt_alike(old: object, new: object) -> bool:
    """Whether two values are the same, but for blanks in a text."""
    if isinstance(old, str) and isinstance(new, str):
        return " ".join(old.split()) == new
    return old == new


def says_the_same(raw: Mapping[str, Any], known: Record, key: str, new: object) -> bool:
    """Whether a record says already what a row says: so written, or as its model reads what is written.

    Args:
        raw: the record as the file has it.
        known: the same as its model reads it: a country by its code, what is left out as it is meant.
        key: of both.
        new: what the row says.
    """
    return spelt_alike(raw.get(key), new) or new == getattr(known, key, None)


def faults_of(table: str, record: Mapping[str, Any]) -> Iterator[str]:
    """What the models say of a record that has no id yet, as sentences without its values."""
    kind = BY_NAME[table]
    for fault in record_faults(table, kind.model, {"id": f"{kind.prefix}0", **record}):
        yield f"{'.'.join(map(str, fault.path)) or 'The row'} {fault.what}."
