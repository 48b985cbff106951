"""The findings that the organizers have looked at and accept, each with a reason: `ignore` in the plan."""

from collections.abc import Iterator

from seminar_cli.checks.finding import Finding
from seminar_cli.plan.keys import Path
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Ignore, Record


class Acceptance:
    """The `ignore` entries of a plan, and which of them accepted a finding so far."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.count = 0
        """Findings accepted so far."""
        self._used: set[int] = set()

    def accepts(self, finding: Finding) -> bool:
        """Whether an entry accepts a finding: on a record that it concerns, or on the whole plan."""
        plan = self.plan
        concerned = (record_at(plan, finding.path), *(plan.by_id.get(key) for key in finding.about))
        entries = [entry for record in concerned for entry in getattr(record, "ignore", ())]
        entries += [*plan.seminar.ignore, *plan.checks.ignore]
        used = [entry for entry in entries if entry.code.upper() == finding.code]
        self._used.update(map(id, used))
        self.count += bool(used)
        return bool(used)

    def unused(self) -> Iterator[tuple[Path, Ignore]]:
        """The entries that accepted nothing, each with its place in the plan."""
        for path, entry in self._entries():
            if id(entry) not in self._used:
                yield path, entry

    def _entries(self) -> Iterator[tuple[Path, Ignore]]:
        for table in type(self.plan).model_fields:
            value = getattr(self.plan, table)
            if isinstance(value, tuple):
                for number, record in enumerate(value):
                    for index, entry in enumerate(getattr(record, "ignore", ())):
                        yield (table, number, "ignore", index), entry
            else:
                for index, entry in enumerate(getattr(value, "ignore", ())):
                    yield (table, "ignore", index), entry


def record_at(plan: Plan, path: Path) -> Record | None:
    """The record of a table, or the single table, that a path begins with."""
    value = getattr(plan, str(path[0]), None) if path else None
    if isinstance(value, tuple):
        return value[int(path[1])] if len(path) > 1 else None
    return value if isinstance(value, Record) else None
