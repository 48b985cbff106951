"""The log of an online platform: a row for each time that somebody joined, under whatever name."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from seminar_cli import countries
from seminar_cli.intake import values
from seminar_cli.intake.header import Headed
from seminar_cli.intake.headings import plain
from seminar_cli.intake.sheet import Line, text_of
from seminar_cli.plan.marking import Marks
from seminar_cli.plan.matching import NameKey, name_key, name_parts
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan

Span = tuple[dt.datetime, dt.datetime]
Fits = Callable[[dt.date], bool]


def minutes_of(plan: Plan, headed: Headed, item: str) -> tuple[Marks, list[str]]:
    """The minutes of each participant at an item, strangers as walk-ins, and rows that cannot be read.

    Times of one person that overlap, from two devices, count once. The platform's own time zone does not
    matter: only how long somebody was there is counted.
    """
    spans: dict[str, list[Span]] = defaultdict(list)
    lengths: dict[str, int] = defaultdict(int)
    strangers: dict[NameKey, dict[str, str]] = {}
    problems = []
    people = _People(plan)
    fits = _near(plan, item)
    for line in _of_people(headed):
        name = text_of(line.at(headed.columns["name"]))
        if not name:
            continue
        try:
            span, length = _time(headed, line, fits)
        except values.Doubt as doubt:
            problems.append(f"row {line.number}: the time {doubt}.")
            continue
        person = people.called(name, _mail(headed, line))
        if person is None:
            strangers.setdefault(name_parts(name), _stranger(headed, line, name))
        elif span:
            spans[person.id].append(span)
        else:
            lengths[person.id] += length
    minutes = {key: round(_together(each).total_seconds() / 60) for key, each in spans.items()}
    for key, length in lengths.items():
        minutes[key] = minutes.get(key, 0) + length
    return Marks(item, {}, dict(sorted(minutes.items())), list(strangers.values())), problems


def _of_people(headed: Headed) -> Iterator[Line]:
    """The rows up to the next table of the file; its title, alone in its row, is none of them."""
    name = headed.columns["name"]
    for line in headed.rows:
        if text_of(line.at(name)) == headed.heading("name"):
            return
        if sum(cell is not None for cell in line.cells) > 1:
            yield line


def _near(plan: Plan, key: str) -> Fits:
    """Whether a day of the log can be the item's: its own, or the one before or after in another zone."""
    item = plan.item(key)
    held = item.date if item else None
    return lambda day: held is not None and abs((day - held).days) <= 1


class _People:
    """Confirmed participants by mail address and by the parts of their names."""

    def __init__(self, plan: Plan) -> None:
        people = [person for person in plan.participants if person.status == "confirmed"]
        self.by_mail: dict[str, list[Participant]] = defaultdict(list)
        self.by_name: dict[NameKey, list[Participant]] = defaultdict(list)
        for person in people:
            if person.email:
                self.by_mail[person.email.casefold()].append(person)
            for name in {name_key(person), *map(name_parts, person.also_known_as)}:
                self.by_name[name].append(person)

    def called(self, name: str, mail: str) -> Participant | None:
        """The one participant of a display name, or of a mail address that only one has; else None.

        A display name may hold the country or the institution too, after a bracket, a dash or a bar.
        """
        for part in (name, *_cuts(name)):
            alike = self.by_name.get(name_parts(part), [])
            if len(alike) == 1:
                return alike[0]
        owners = self.by_mail.get(mail.casefold(), []) if mail else []
        return owners[0] if len(owners) == 1 else None


def _cuts(name: str) -> Iterable[str]:
    for sign in ("(", "[", "|", " - ", " – ", "_", "/", ","):
        if sign in name:
            yield from (part for part in name.split(sign))


def _mail(headed: Headed, line: Line) -> str:
    return text_of(line.at(headed.columns["email"])) if "email" in headed.columns else ""


def _time(headed: Headed, line: Line, fits: Fits) -> tuple[Span | None, int]:
    """From when to when; how long, where the log does not tell or has one row for several joins."""
    join, leave, lasts = (
        line.at(headed.columns[key]) if key in headed.columns else None
        for key in ("join", "leave", "minutes")
    )
    summed = "join" in headed.columns and plain(headed.heading("join")).startswith(("first", "首次"))
    if join is not None and leave is not None and not (summed and lasts is not None):
        begins, ends = values.moment(join, fits), values.moment(leave, fits)
        return (begins, max(begins, ends)), 0
    if lasts is None:
        raise values.Doubt("is not there")
    return None, values.minutes(lasts)


def _together(spans: list[Span]) -> dt.timedelta:
    """How long the spans are together, what overlaps counted once."""
    total = dt.timedelta()
    until: dt.datetime | None = None
    for begins, ends in sorted(spans):
        if until is None or begins > until:
            total += ends - begins
            until = ends
        elif ends > until:
            total += ends - until
            until = ends
    return total


def _stranger(headed: Headed, line: Line, name: str) -> dict[str, str]:
    made = {"name": " ".join(name.split())}
    if "organization" in headed.columns and (body := text_of(line.at(headed.columns["organization"]))):
        made["organization"] = " ".join(body.split())
    if "country" in headed.columns and (country := text_of(line.at(headed.columns["country"]))):
        with suppress(ValueError):  # strangers may be from wherever they say
            made["country"] = countries.recognise(country)
    return made
