"""Who was where: what the marks of `[[attendance]]` say, for papers, certificates and checks alike."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Attendance, Item, Session, WalkIn
from seminar_cli.plan.timeline import LONGEST_SPAN

Mark = Literal["present", "late", "excused", "absent"]

ATTENDED: frozenset[Mark] = frozenset({"present", "late"})
"""Marks of those who were there."""

_WEIGHT: dict[Mark, int] = {"present": 3, "late": 2, "excused": 1, "absent": 0}


@dataclass(frozen=True, slots=True)
class Tally:
    """How often people came, of those expected."""

    present: int = 0
    late: int = 0
    excused: int = 0
    absent: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.present + other.present,
            self.late + other.late,
            self.excused + other.excused,
            self.absent + other.absent,
        )

    @property
    def attended(self) -> int:
        """Who came late came."""
        return self.present + self.late

    @property
    def expected(self) -> int:
        """Everybody counted, however they are marked."""
        return self.attended + self.excused + self.absent

    @property
    def share(self) -> float | None:
        """Attended of expected, 0..1; an excused absence is one. None where nobody was expected."""
        return self.attended / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class Held:
    """A session or visit together with its reruns: attending one of them is attending it.

    Attributes:
        item: the session or visit itself, of a rerun of something cancelled the rerun.
        reruns: the others that repeat it, in file order.
        due: ids of those it is for by name or group, whether they are at the seminar then or not.
        expected: ids of those expected at it or at a rerun.
        open: ids of those expected where attendance was not taken yet.
        recorded: the marks taken, of whomever; the best where somebody has several.
        taken: attendance of it or of a rerun was taken.
        unexpected: ids of those who are marked and were not expected, in file order of the marks.
        walk_ins: people who came and are not in the plan.
    """

    item: Item
    reruns: tuple[Item, ...]
    due: frozenset[str]
    expected: frozenset[str]
    open: frozenset[str]
    recorded: Mapping[str, Mark]
    taken: bool
    unexpected: tuple[str, ...]
    walk_ins: tuple[WalkIn, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The item and its reruns."""
        return (self.item, *self.reruns)

    @property
    def is_required(self) -> bool:
        """It counts for the rates of people and for certificates."""
        return self.item.is_required

    def mark(self, key: str) -> Mark | None:
        """The person's mark; None where nobody knows yet or the person was not expected."""
        if key in self.recorded:
            return self.recorded[key]
        if not self.taken or key in self.open or key not in self.expected:
            return None
        return "absent"

    def counts(self, key: str) -> bool:
        """Whether the person's mark says something of a duty: expected, or come to what is theirs."""
        if key in self.expected:
            return self.mark(key) is not None
        return key in self.due and self.recorded.get(key) in ATTENDED

    def tally(self, keys: Iterable[str]) -> Tally:
        """The marks of these people, as far as they count."""
        return _tally([self.mark(key) for key in keys if self.counts(key)])


def _tally(marks: Sequence[Mark | None]) -> Tally:
    return Tally(marks.count("present"), marks.count("late"), marks.count("excused"), marks.count("absent"))


class Turnout:
    """Who was where in one plan; made once, asked often. Linear in people and marks.

    What is signed for is counted, and what attendance was taken of although nobody had to sign. Halves of a
    day are merged: who came to one half came, and counts as late only where no half has them present. Minutes
    of an online log are added up and make one present from `certificates.minimum_minutes_share` of the item's
    length; of an item without a length, any minute does.
    """

    def __init__(self, expectations: Expectations) -> None:
        self.expectations = expectations
        self.plan = expectations.plan

    @cached_property
    def records(self) -> dict[str, list[Attendance]]:
        """What was taken, by item, halves together."""
        records: dict[str, list[Attendance]] = {}
        for record in self.plan.attendance:
            records.setdefault(record.item, []).append(record)
        return records

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """Every session and visit that is signed for or was taken, by day and time, the undated last."""
        together: dict[str, list[Item]] = {}
        for item in self.plan.items:
            if not item.cancelled:
                together.setdefault(original(self.plan, item), []).append(item)
        made = [
            self._held(key, items)
            for key, items in together.items()
            if any(item.is_signed or item.id in self.records for item in items)
        ]
        return tuple(sorted(made, key=lambda held: _by_time(held.item)))

    @cached_property
    def taken(self) -> tuple[Held, ...]:
        """What attendance was taken of."""
        return tuple(held for held in self.held if held.taken)

    @property
    def strays(self) -> tuple[str, ...]:
        """Ids under which attendance was taken and that are no item of the plan, or a cancelled one."""
        return tuple(key for key in self.records if (item := self.plan.item(key)) is None or item.cancelled)

    def of_person(self, key: str, held: Iterable[Held]) -> Tally:
        """How the person came to these, as far as they are required."""
        return _tally([each.mark(key) for each in held if each.is_required and each.counts(key)])

    def _held(self, key: str, items: list[Item]) -> Held:
        item = next((each for each in items if each.id == key), items[0])
        taken = [each for each in items if each.id in self.records]
        expected = {each.id: self._expected(each) for each in items}
        everybody = frozenset[str]().union(*expected.values())
        records = [record for each in taken for record in self.records[each.id]]
        recorded: dict[str, Mark] = {}
        for each in taken:
            _keep_best(recorded, self._marks(each))
        welcome = everybody.union(*(self._choosing(each) for each in items))
        return Held(
            item=item,
            reruns=tuple(each for each in items if each is not item),
            due=_ids(person for each in items for person in self.expectations.due(each)),
            expected=everybody,
            open=frozenset[str]().union(*(expected[each.id] for each in items if each not in taken)),
            recorded=recorded,
            taken=bool(taken),
            unexpected=tuple(person for person in recorded if person not in welcome),
            walk_ins=tuple(person for record in records for person in record.walk_ins),
        )

    def _expected(self, item: Item) -> frozenset[str]:
        """Those expected on some day of the item."""
        return _ids(person for day in _days(item) for person in self.expectations.expected(item, day))

    def _choosing(self, item: Item) -> frozenset[str]:
        """Those who may come to what people choose without having said so before."""
        return _ids(self.expectations.meant(item)) if item.attend == "choice" else frozenset()

    def _marks(self, item: Item) -> dict[str, Mark]:
        """The marks taken at one item, its halves merged; lists stand above minutes."""
        minutes: dict[str, int] = {}
        marks: dict[str, Mark] = {}
        for record in self.records[item.id]:
            for key, spent in record.minutes.items():
                minutes[key] = minutes.get(key, 0) + spent
            _keep_best(marks, _listed(record))
        least = max(1.0, (length(item) or 0) * self.plan.certificates.minimum_minutes_share)
        stayed: dict[str, Mark] = {key: "present" for key, spent in minutes.items() if spent >= least}
        return {**stayed, **marks}


def original(plan: Plan, item: Item) -> str:
    """The id of what the item is a rerun of, at the end of all references; its own where it is none."""
    passed = {item.id}
    while isinstance(item, Session) and item.repeat_of:
        before = plan.item(item.repeat_of)
        if before is None or before.id in passed:
            break
        passed.add(before.id)
        item = before
    return item.id


def length(item: Item) -> int | None:
    """How many minutes an item takes, on all its days; None while that is open."""
    if item.minutes is not None:
        return item.minutes
    if item.start is None or item.end is None:
        return None
    day = dt.date(2000, 1, 1)
    lasts = dt.datetime.combine(day, item.end) - dt.datetime.combine(day, item.start)
    if lasts > dt.timedelta():
        return len(_days(item)) * int(lasts.total_seconds() // 60)
    return int((lasts + dt.timedelta(days=1)).total_seconds() // 60)


def _days(item: Item) -> tuple[dt.date | None, ...]:
    if item.date is None or item.ends_on is None:
        return (item.date,)
    last = min((item.ends_on - item.date).days + 1, LONGEST_SPAN)
    return tuple(item.date + dt.timedelta(days=offset) for offset in range(max(last, 1)))


def _by_time(item: Item) -> tuple[dt.date, dt.time]:
    return item.date or dt.date.max, item.start or dt.time.min


def _ids(people: Iterable[Participant]) -> frozenset[str]:
    return frozenset([person.id for person in people])


def _listed(record: Attendance) -> dict[str, Mark]:
    """Who stands in a list; who stands in two is late rather than present, and either rather than excused."""
    marks: dict[str, Mark] = dict.fromkeys(record.excused, "excused")
    marks.update(dict.fromkeys(record.present, "present"))
    marks.update(dict.fromkeys(record.late, "late"))
    return marks


def _keep_best(marks: dict[str, Mark], others: Mapping[str, Mark]) -> None:
    """Add marks, keeping of each person the better one."""
    for key, mark in others.items():
        if key not in marks or _WEIGHT[mark] > _WEIGHT[marks[key]]:
            marks[key] = mark
