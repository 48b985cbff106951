"""Taking a change back: its inverse, carried over whatever was changed since, hand edits included.

An undo is an entry of the journal that takes a change back, a redo one that takes an undo back. What somebody
changed in an editor is never run over: where it meets the change, the undo is refused. It is taken back only
where it left a text that is no plan, and a redo brings it back as it was typed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from seminar_cli.errors import Refused
from seminar_cli.store.journal import CLEARED, FORGOTTEN, HAND, Entry, as_bytes, digest
from seminar_cli.store.splices import Mismatch, Swap, apply, inverse


class Entangled(Refused):
    """What was changed since stands where the change would be taken back; `entry` is the change."""

    def __init__(self, sentence: str, hint: str, entry: Entry) -> None:
        super().__init__(sentence, hint)
        self.entry = entry


@dataclass(slots=True)
class Chain:
    """A change with all that took it back and brought it back; `newest` did so last."""

    change: Entry
    newest: Entry
    holds: bool = True
    """Whether the plan is as the change made it."""

    @property
    def by_hand(self) -> bool:
        """The change was made in an editor: nobody's to take back while the plan loads."""
        return self.change.command == HAND


class Step(NamedTuple):
    """An entry that is taken back, what that replaces, and the text after it."""

    target: Entry
    swaps: tuple[Swap, ...]
    text: str


def next_to_undo(entries: Sequence[Entry]) -> Entry | None:
    """What to take back so that the newest change no longer holds; None where there is none."""
    holding = (chain.newest for chain in _chains(entries) if chain.holds and not chain.by_hand)
    return max(holding, key=_number, default=None)


def next_to_redo(entries: Sequence[Entry]) -> Entry | None:
    """The newest undo, unless a command changed something new after it; None where there is none."""
    chains = _chains(entries)
    undone = max((chain.newest for chain in chains if not chain.holds), key=_number, default=None)
    newest = max((chain.change.n for chain in chains if not chain.by_hand), default=0)
    return undone if undone and undone.n > newest else None


def back_to(entries: Sequence[Entry], number: int) -> list[Entry]:
    """What to take back, in this order, so that the changes hold that held after an entry."""
    held = {
        chain.change.n for chain in _chains([each for each in entries if each.n <= number]) if chain.holds
    }
    differing = (
        chain.newest
        for chain in _chains(entries)
        if not chain.by_hand and chain.holds != (chain.change.n in held)
    )
    return sorted(differing, key=_number, reverse=True)


def foreseen(
    text: str, entries: Sequence[Entry], choose: Callable[[Sequence[Entry]], Entry | None], count: int
) -> list[Step]:
    """Steps one after the other, each as if those before it were done; all are known before one is made.

    Args:
        text: of the plan, as the newest entry left it.
        entries: what happened, from the oldest to the newest.
        choose: what to take back next, by what happened until then; None ends it.
        count: of steps at most.

    Raises:
        Entangled: as `taking_back`.
    """
    told = list(entries)
    steps: list[Step] = []
    while len(steps) < count and (target := choose(told)):
        swaps = taking_back(text, told, target)
        after = apply(text, swaps)
        steps.append(Step(target, swaps, after))
        before, digested = told[-1].after, digest(as_bytes(after))
        told.append(Entry(told[-1].n + 1, "", target.command, before, digested, swaps, target.n))
        text = after
    return steps


def is_by_hand(entries: Sequence[Entry], target: Entry) -> bool:
    """Whether an entry is an edit by hand, or took one back, or brought one back."""
    by_number = {entry.n: entry for entry in entries}
    while target.undoes is not None and target.undoes in by_number:
        target = by_number[target.undoes]
    return target.command == HAND


def until_it_loads(text: str, entries: Sequence[Entry], loads: Callable[[str], bool]) -> list[Step]:
    """The newest entries, all of them by hand, that must be taken back for a text to be a plan again.

    Args:
        text: of the plan, as the newest entry left it; it does not load.
        entries: what happened, from the oldest to the newest.
        loads: whether a text is a plan.

    Returns:
        In the order in which they are taken back; none where that leads to no plan.
    """
    steps = []
    for entry in reversed(entries):
        if entry.edits is None or not is_by_hand(entries, entry):
            break
        swaps = inverse(entry.edits)
        try:
            text = apply(text, swaps)
        except Mismatch:
            break
        steps.append(Step(entry, swaps, text))
        if loads(text):
            return steps
    return []


def taking_back(text: str, entries: Sequence[Entry], target: Entry) -> tuple[Swap, ...]:
    """What to replace in the text so that it is as if an entry had never been made.

    Args:
        text: of the plan, as the newest entry left it.
        entries: what happened, from the oldest to the newest.
        target: one of them.

    Raises:
        Entangled: a later change stands in the same place, or the journal does not hold one in full.
    """
    later = [entry for entry in entries if entry.n > target.n]
    if target.edits is None or any(entry.edits is None for entry in later):
        raise _not_told(target)
    swaps = inverse(target.edits)
    for entry in _standing(later):
        assert entry.edits is not None
        carried = _carried(swaps, entry.edits)
        if carried is None:
            raise _entangled(target, entry)
        swaps = carried
    try:
        apply(text, swaps)
    except Mismatch:
        raise _not_told(target) from None
    return swaps


def _chains(entries: Iterable[Entry]) -> list[Chain]:
    """A chain for each change since the history was last cleared."""
    by_entry: dict[int, Chain] = {}
    chains: list[Chain] = []
    for entry in entries:
        if entry.command in {CLEARED, FORGOTTEN}:
            by_entry, chains = {}, []
        elif entry.undoes is None:
            chains.append(Chain(entry, entry))
            by_entry[entry.n] = chains[-1]
        elif entry.undoes in by_entry:
            chain = by_entry[entry.n] = by_entry[entry.undoes]
            chain.newest, chain.holds = entry, not chain.holds
    return chains


def _number(entry: Entry) -> int:
    return entry.n


def _standing(later: Sequence[Entry]) -> list[Entry]:
    """The entries without those after which the text was again what it had been."""
    standing: list[Entry] = []
    for entry in later:
        standing.append(entry)
        start = next((at for at, old in enumerate(standing) if old.before == entry.after), None)
        if start is not None:
            del standing[start:]
    return standing


def _carried(swaps: Sequence[Swap], over: Sequence[Swap]) -> tuple[Swap, ...] | None:
    """Swaps of one text as swaps of the text that others made of it; None where they meet."""
    carried = []
    for start, old, new in swaps:
        end = start + len(old)
        shift = 0
        for at, gone, come in over:
            if at + len(gone) <= start:
                shift += len(come) - len(gone)
            elif at < end or at < start:
                return None
        carried.append(Swap(start + shift, old, new))
    return tuple(carried)


def _entangled(target: Entry, entry: Entry) -> Entangled:
    by = "by hand" if entry.command == HAND else f"by `{entry.command}`"
    return Entangled(
        f"Change {target.n} (`{target.command}`) cannot be taken back: its place was changed {by} since.",
        "Nothing was changed. Above is what would have been taken back; change it by hand.",
        target,
    )


def _not_told(target: Entry) -> Entangled:
    return Entangled(
        f"Change {target.n} (`{target.command}`) cannot be taken back: the history since is not complete.",
        "Nothing was changed. `seminar history` shows how far it reaches.",
        target,
    )
