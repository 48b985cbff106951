"""All findings of a plan, without those that the organizers accept, long lists of one kind as one finding."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from importlib import import_module

from seminar_cli.checks import CHECKS, Check
from seminar_cli.checks.acceptance import record_at
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import SEVERITIES, Finding, Severity
from seminar_cli.checks.words import several

LONG = 3
"""Findings of one kind that are told one by one at most."""

FIRST_NAMES = 5
"""Names that stand for a long list."""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings in the order of the checks; `accepted` is how many an `ignore` silenced."""

    findings: tuple[Finding, ...]
    accepted: int

    def count(self, severity: Severity) -> int:
        """How many there are of a severity, those of a long list counted one by one."""
        return sum(finding.count for finding in self.findings if finding.severity == severity)

    @property
    def summary(self) -> str:
        """`2 errors, 1 warning, 14 notes; 3 accepted.`"""
        counts = {severity: self.count(severity) for severity in SEVERITIES}
        words = [f"{count:,} {name}{'' if count == 1 else 's'}" for name, count in counts.items() if count]
        accepted = f"; {self.accepted:,} accepted" if self.accepted else ""
        return f"{', '.join(words) or 'Nothing found'}{accepted}."


def report(
    desk: Desk, select: Collection[str] = (), ignore: Collection[str] = (), *, one_by_one: bool = False
) -> Report:
    """Run the checks.

    Args:
        desk: what is checked, and as of when.
        select: codes, or the letter they begin with; empty for all.
        ignore: codes, or letters, of checks that are left out.
        one_by_one: tell long lists of one kind one by one.
    """
    chosen = [check for check in CHECKS if _is_wanted(check, desk, select, ignore)]
    desk.ran = frozenset(check.code for check in chosen)
    found = [
        finding for check in chosen for finding in _found(check, desk) if not desk.acceptance.accepts(finding)
    ]
    told = found if one_by_one else _shortened(found)
    return Report(tuple(told), desk.acceptance.count)


def _is_wanted(check: Check, desk: Desk, select: Collection[str], ignore: Collection[str]) -> bool:
    if desk.plan.seminar.mode not in check.modes or check.code.startswith(tuple(ignore)):
        return False
    return not select or check.code.startswith(tuple(select))


def _found(check: Check, desk: Desk) -> Iterator[Finding]:
    for finding in import_module(check.path).find(desk):
        yield replace(finding, code=check.code, records=_records(desk, finding))


def _records(desk: Desk, finding: Finding) -> tuple[str, ...]:
    own = record_at(desk.plan, finding.path)
    keys = (getattr(own, key, None) for key in ("id", "item", "date"))
    first = next((str(key) for key in keys if key), "")
    return tuple(dict.fromkeys(filter(None, (first, *finding.about))))


def _shortened(found: list[Finding]) -> list[Finding]:
    """The findings, with one in the place of each long list of one kind, where its first stood."""
    alike: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for number, finding in enumerate(found):
        alike[_kind(finding) if finding.many else (str(number),)].append(finding)
    return [
        finding for group in alike.values() for finding in (group if len(group) <= LONG else [_as_one(group)])
    ]


def _kind(finding: Finding) -> tuple[str, ...]:
    return finding.code, finding.severity, finding.many


def _as_one(group: list[Finding]) -> Finding:
    names = several([finding.name for finding in group], FIRST_NAMES)
    sentence = f"{len(group):,} {group[0].many}: {names}."
    records = tuple(dict.fromkeys(key for finding in group for key in finding.records))
    return replace(group[0], sentence=sentence, records=records, count=len(group))
