"""Which rows of an agenda are new, which are in the plan and what would change, which must be looked at."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from seminar_cli.intake.headings import plain
from seminar_cli.intake.listed import Listed, Met, says_the_same
from seminar_cli.intake.when import minutes_between
from seminar_cli.plan.find import label_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Session, Visit

Raw = Mapping[str, Any]


class ItemMatcher:
    """The items of a plan, looked up by id, and by title with day and time."""

    def __init__(self, plan: Plan, data: Mapping[str, Sequence[Raw]]) -> None:
        self.plan = plan
        self.raw = {str(each.get("id")): each for table in TABLES for each in data.get(table, ())}
        self.by_title: dict[str, list[Session | Visit]] = defaultdict(list)
        items: tuple[Session | Visit, ...] = (*plan.sessions, *plan.visits)
        for item in items:
            self.by_title[plain(item.title)].append(item)
        self._seen: dict[str, int] = {}
        self._rows: dict[tuple[object, ...], int] = {}

    def meet(self, row: Listed, same: str | None = None, *, new: bool = False) -> Met:
        """Which item a row is: the id first, then the title with day and time.

        Args:
            row: of the agenda.
            same: the id of the item that the user says it is.
            new: the user says that the plan does not have it.
        """
        if row.problems:
            return Met("bad", row, why=row.problems)
        if same is not None:
            return self._known(row, self._item(same), settled=True)
        if row.questions and not new:
            return Met("question", row, why=row.questions)
        if key := row.record.get("id"):
            return self._by_id(row, str(key))
        return self._by_title(row, new=new)

    def _item(self, key: str) -> Session | Visit:
        item = self.plan.item(key)
        assert isinstance(item, Session | Visit)  # found among them
        return item

    def _by_id(self, row: Listed, key: str) -> Met:
        item = self.plan.item(key)
        if not isinstance(item, Session | Visit):
            return Met("bad", row, why=(f"The plan has no session or visit {key}.",))
        alike = plain(item.title) == plain(row.record["title"]) or item.date == row.record.get("date")
        if not alike:
            why = f"The id is that of {label_of(item)}, and both title and day are others."
            return Met("bad", row, why=(why,), near=(key,))
        return self._known(row, item)

    def _by_title(self, row: Listed, *, new: bool) -> Met:
        """The item of that title at that time, else on that day; one on another day is a question."""
        titled = self.by_title.get(plain(row.record["title"]), [])
        free = [item for item in titled if item.id not in self._seen]
        same_day = [item for item in free if item.date == row.record.get("date")]
        same_time = [item for item in same_day if item.start == row.record.get("start")]
        for fitting in (same_time, () if new else same_day):
            if len(fitting) == 1:
                return self._known(row, fitting[0])
        if new or same_day or len(titled) != 1 or not free or _is_daily(free[0]):
            return self._new(row)
        why = f"{label_of(free[0])} has that title, on another day: was it moved, or is it given again?"
        return Met("question", row, why=(why,), near=(free[0].id,))

    def _new(self, row: Listed) -> Met:
        record = row.record
        mark = (plain(record["title"]), record.get("date"), record.get("start"), str(record.get("groups")))
        if mark in self._rows:
            return Met("bad", row, why=(f"It is the same as row {self._rows[mark]}.",))
        self._rows[mark] = row.number
        return Met("new", row)

    def _known(self, row: Listed, item: Session | Visit, *, settled: bool = False) -> Met:
        if item.id in self._seen:
            return Met("bad", row, why=(f"It is {item.id}, as row {self._seen[item.id]} is.",))
        if _table_of(item) != row.table:
            why = f"{label_of(item)} is in {_table_of(item)}, and the row is one of {row.table}."
            return Met("bad", row, why=(why,), near=(item.id,))
        self._seen[item.id] = row.number
        return Met("known", row, item, item_changes(self.raw[item.id], item, row.record), settled=settled)


TABLES = ("sessions", "visits")


def _table_of(item: Session | Visit) -> str:
    return "visits" if isinstance(item, Visit) else "sessions"


def _is_daily(item: Session | Visit) -> bool:
    """Lunch is lunch on every day."""
    return isinstance(item, Session) and item.kind in {"meal", "free"}


def item_changes(raw: Raw, item: Session | Visit, record: Raw) -> dict[str, tuple[Any, Any]]:
    """What a row changes of an item, by key; what says the same in another way changes nothing."""
    found = {}
    for key, value in _ends_alike(raw, item, record).items():
        old = raw.get(key)
        new = _with_parts(old, value) if key in {"speakers", "institutions"} else value
        same = says_the_same(raw, item, key, new) or (key == "title" and plain(str(new)) == plain(item.title))
        if key not in {"id", "received_by"} and not same:
            found[key] = (old, new)
    if "received_by" in record and not raw.get("received_by"):
        found["received_by"] = (None, record["received_by"])
    return found


def _ends_alike(raw: Raw, item: Session | Visit, record: Raw) -> dict[str, Any]:
    """The row with its end told as the plan tells it: as a time, or as a length."""
    told = dict(record)
    begin = told.get("start", item.start)
    if "minutes" in told and "end" in raw and begin:
        told["end"] = _after(begin, told.pop("minutes"))
    elif "end" in told and "minutes" in raw and "end" not in raw and begin:
        told["minutes"] = minutes_between(begin, told.pop("end"))
        told.pop("ends_on", None)
    return told


def _after(begin: dt.time, minutes: int) -> dt.time:
    return (dt.datetime.combine(dt.date(2000, 1, 1), begin) + dt.timedelta(minutes=minutes)).time()


def _with_parts(old: Any, new: Iterable[Any]) -> list[Any]:  # noqa: ANN401 - as the plan holds it
    """A list of ids and parts, those that the plan has more to say of as it says it."""
    told = {each["id"]: each for each in old or () if isinstance(each, Mapping) and "id" in each}
    return [told.get(each["id"] if isinstance(each, Mapping) else each, each) for each in new]
