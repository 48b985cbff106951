"""Dividing delegates into balanced groups: the same plan gives the same groups, whoever asks."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil

from seminar_cli import countries
from seminar_cli.plan.expected import Expectations, delegates
from seminar_cli.plan.names import protocol_key
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan

BALANCED: dict[str, Callable[[Participant], str]] = {
    "country": lambda person: person.country or "",
    "region": lambda person: countries.country(person.country).region if person.country else "",
    "gender": lambda person: person.gender or "",
    "organization-kind": lambda person: person.organization_kind or "",
    "language": lambda person: person.languages[0] if person.languages else "",
}
"""What groups can be balanced by, and how a person's value is found; "" where it is not known."""

EXCHANGES_FOR = 300
"""People up to which pairs are exchanged to even out what the first distribution left uneven."""

MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Division:
    """Who is in which group, by group in the order of the plan; `assigned` are those who were in none."""

    members: Mapping[str, tuple[Participant, ...]]
    assigned: Mapping[str, str]

    def counts(self, key: str) -> dict[str, Counter[str]]:
        """How often each value of a balanced key is in each group."""
        value = BALANCED[key]
        return {group: Counter(map(value, people)) for group, people in self.members.items()}


def names_of(plan: Plan, count: int | None) -> tuple[str, ...]:
    """The groups to divide into: those of the plan in file order, and as many letters more as are needed."""
    known = [group.id for group in plan.groups]
    wanted = len(known) if count is None else count
    letters = (letter for letter in _letters() if letter not in plan.by_id)
    while len(known) < wanted:
        known.append(next(letters))
    return tuple(known[:wanted])


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB …"""
    alphabet = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    yield from alphabet
    for first in alphabet:
        yield from (first + second for second in alphabet)


def divide(plan: Plan, groups: Sequence[str], balance: Sequence[str], *, again: bool = False) -> Division:
    """Divide the confirmed delegates.

    Those who are in one of the groups stay, unless `again`. The others are spread so that each value of each
    balanced key, the first key before the second, is in the groups as evenly as can be; sizes differ by at
    most one where nobody is in a group beforehand.
    """
    people = sorted(delegates(Expectations(plan).confirmed), key=lambda person: protocol_key(plan, person))
    values = {person.id: tuple(BALANCED[key](person) for key in balance) for person in people}
    kept = {} if again else {person.id: own for person in people if (own := _own(person, groups))}
    table = _Table(groups, values, len(people))
    for person in people:
        if person.id in kept:
            table.put(person.id, kept[person.id])
    free = [person for person in people if person.id not in kept]
    frequency = Counter(values[person.id] for person in free)
    first = Counter(values[person.id][:1] for person in free)
    for person in sorted(free, key=lambda each: _order(values[each.id], first, frequency)):
        table.put(person.id, table.best(person.id))
    if len(free) <= EXCHANGES_FOR:
        table.exchange([person.id for person in free])
    members = {
        group: tuple(person for person in people if table.group_of[person.id] == group) for group in groups
    }
    return Division(members, {person.id: table.group_of[person.id] for person in free})


def _own(person: Participant, groups: Sequence[str]) -> str:
    return next((group for group in groups if group in person.groups), "")


def _order(
    own: tuple[str, ...], first: Counter[tuple[str, ...]], frequency: Counter[tuple[str, ...]]
) -> tuple[object, ...]:
    """The largest delegations first, those who are alike one after the other."""
    return -first[own[:1]], own[:1], -frequency[own], own


class _Table:
    """The groups while they are filled: who sits where, and how often each value does."""

    def __init__(self, groups: Sequence[str], values: Mapping[str, tuple[str, ...]], total: int) -> None:
        self.groups = groups
        self.values = values
        self.group_of: dict[str, str] = {}
        self.size: Counter[str] = Counter()
        self.held: dict[str, Counter[tuple[int, str]]] = {group: Counter() for group in groups}
        self.floor, self.larger = divmod(total, len(groups))
        self.most = ceil(total / len(groups))

    def put(self, key: str, group: str) -> None:
        """Seat somebody."""
        self.group_of[key] = group
        self.size[group] += 1
        self.held[group].update(enumerate(self.values[key]))

    def best(self, key: str) -> str:
        """The group with room that has the fewest like this person, by the first key, then the next."""
        own = list(enumerate(self.values[key]))
        return min(
            self._with_room(),
            key=lambda group: (
                *(self.held[group][each] for each in own),
                self.size[group],
                self.groups.index(group),
            ),
        )

    def _with_room(self) -> list[str]:
        full = sum(self.size[group] > self.floor for group in self.groups)
        room = [
            group
            for group in self.groups
            if self.size[group] < self.floor or (self.size[group] == self.floor and full < self.larger)
        ]
        return room or [min(self.groups, key=lambda group: self.size[group])]

    def exchange(self, keys: Sequence[str]) -> None:
        """Exchange pairs as long as that makes the groups more even; sizes stay."""
        for _ in range(MOST_ROUNDS):
            exchanged = [self._exchange(one, other) for one, other in combinations(keys, 2)]
            if not any(exchanged):
                return

    def _exchange(self, one: str, other: str) -> bool:
        here, there = self.group_of[one], self.group_of[other]
        if here == there or self.values[one] == self.values[other]:
            return False
        if self._gain(one, other, here, there) <= (0,) * len(self.values[one]):
            return False
        for key, old, new in ((one, here, there), (other, there, here)):
            self.held[old].subtract(enumerate(self.values[key]))
            self.held[new].update(enumerate(self.values[key]))
            self.group_of[key] = new
        return True

    def _gain(self, one: str, other: str, here: str, there: str) -> tuple[int, ...]:
        """By how much fewer pairs of one value share a group, key by key; the first key counts first."""
        gains = []
        for number, (own, theirs) in enumerate(zip(self.values[one], self.values[other], strict=True)):
            if own == theirs:
                gains.append(0)
                continue
            left = self.held[here][number, own] - self.held[there][number, own] - 1
            right = self.held[there][number, theirs] - self.held[here][number, theirs] - 1
            gains.append(left + right)
        return tuple(gains)
