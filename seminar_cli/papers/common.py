"""What several papers share: their head, their bands, and how days, places and people are written."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from zoneinfo import ZoneInfo

from seminar_cli.papers.paper import Band, Column, Kind, Privacy, Row, long_date
from seminar_cli.papers.sentences import with_capital
from seminar_cli.papers.words import word
from seminar_cli.plan.names import affiliation, country_name, name_on_list, protocol_key
from seminar_cli.plan.people import Participant, Person, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Group, Timed, Trip
from seminar_cli.plan.seating import group_of
from seminar_cli.plan.timeline import ProgrammeDay


def column(
    key: str, kind: Kind = "text", *, label: str = "", privacy: Privacy = "open", min_width: int = 0
) -> Column:
    """A column whose label is the word for its key, with a capital, unless another is given."""
    return Column(key, label or with_capital(word(key)), kind, privacy=privacy, min_width=min_width)


def counted(number: int, one: str, many: str) -> str:
    """`1 person`, `12 people`: a number with the word for one or for several."""
    return f"{number:,} {word(one if number == 1 else many)}"


def short_date(day: dt.date) -> str:
    """`Mon 24 July`."""
    return long_date(day).removesuffix(f" {day.year}")


def span(start: dt.date, end: dt.date) -> str:
    """`24 July – 4 August 2023`, with no more repeated than is needed."""
    if start == end:
        return long_date(start)
    if start.year != end.year:
        return f"{start.day} {start:%B} {start.year} – {end.day} {end:%B} {end.year}"
    if start.month != end.month:
        return f"{start.day} {start:%B} – {end.day} {end:%B} {end.year}"
    return f"{start.day}–{end.day} {end:%B} {end.year}"


def seminar_line(plan: Plan) -> str:
    """The second line of most papers: title, dates, place."""
    seminar = plan.seminar
    return " · ".join(
        part for part in (seminar.title, span(seminar.start, seminar.end), seminar.city) if part
    )


def zone_line(plan: Plan) -> str:
    """`Times: Asia/Shanghai (UTC+08:00)`, as of the first day."""
    start = dt.datetime.combine(plan.seminar.start, dt.time(12), ZoneInfo(plan.seminar.timezone))
    offset = f"{start:%z}"
    return f"{word('times_are')}: {plan.seminar.timezone} (UTC{offset[:3]}:{offset[3:]})"


def issue_line(plan: Plan) -> str:
    """`Issue 3`; "" where the plan counts no issues."""
    return f"{word('issue')} {plan.seminar.issue}" if plan.seminar.issue else ""


def day_title(day: ProgrammeDay) -> str:
    """`Day 3 · Wed 26 July 2023 · Travel to Jinan`."""
    number = f"{word('day')} {day.number}" if day.number is not None else ""
    title = day.title or (word(day.kind) if day.kind and day.kind != "programme" else "")
    return " · ".join(part for part in (number, long_date(day.date), title) if part)


def in_protocol_order(plan: Plan, people: Iterable[Participant]) -> list[Participant]:
    """Country in English alphabetical order, precedence, family name."""
    return sorted(people, key=lambda person: protocol_key(plan, person))


def group_name(plan: Plan, key: str) -> str:
    """What is printed for a group: its name, else `Group A`."""
    group = plan.by_id.get(key)
    name = group.name if isinstance(group, Group) else ""
    return name or (f"{word('group')} {key}" if len(key) <= len("AA") else key)


def bands_by_group(
    plan: Plan, people: Sequence[Participant], row: Callable[[Participant], Row]
) -> tuple[Band, ...]:
    """A band for each group in the plan's order, one without a heading where there are no groups."""
    members: dict[str, list[Participant]] = {}
    for person in people:
        members.setdefault(group_of(plan, person), []).append(person)
    declared = [group.id for group in plan.groups]
    bands = []
    for key in (*declared, *sorted(members.keys() - {*declared, ""}), ""):
        if key in members:
            label = group_name(plan, key) if key else (word("without_group") if len(members) > 1 else "")
            bands.append(Band(label, tuple(map(row, members[key]))))
    return tuple(bands)


def concerns(plan: Plan, record: Timed, groups: Collection[str]) -> bool:
    """Whether something of the programme is meant for anybody of these groups.

    What states nobody is meant for every group, and so is what states a role. A trip that states nobody is
    meant for those of the items it serves.
    """
    if isinstance(record, Trip) and record.serves and not (record.groups or record.people):
        served = [plan.item(key) for key in record.serves]
        return any(item is None or concerns(plan, item, groups) for item in served)
    if any(person.id in record.people and in_groups(person, groups) for person in plan.participants):
        return True
    stated = set(record.groups)
    return not (stated or record.people) or not stated <= _all_groups(plan) - set(groups)


def in_groups(person: Participant, groups: Collection[str]) -> bool:
    """Whether the person is in one of the groups; everybody is where none are asked for."""
    return not groups or not set(groups).isdisjoint(person.groups)


def _all_groups(plan: Plan) -> set[str]:
    """Groups declared, and groups that people are in without that."""
    return {group.id for group in plan.groups} | {
        key for person in plan.participants for key in person.groups
    }


def numbered(bands: Iterable[Band]) -> tuple[Band, ...]:
    """The bands with a running number in the column `no`."""
    number = 0
    counted = []
    for band in bands:
        rows = []
        for row in band.rows:
            number += 1
            rows.append(Row({"no": number, **row.cells}, row.id, row.tone))
        counted.append(Band(band.label, tuple(rows), band.total))
    return tuple(counted)


def person_cells(plan: Plan, person: Person) -> dict[str, str]:
    """What most lists print of a person."""
    country = person.country if isinstance(person, Participant | Speaker) else None
    return {
        "name": name_on_list(person),
        "country": country_name(plan, country),
        "position_organization": affiliation(plan, person),
    }
