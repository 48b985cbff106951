"""Statistics: the seminar in figures, each with its key, and the records behind any one of them."""

from collections.abc import Iterable, Iterator, Sequence

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, seminar_line
from seminar_cli.papers.figure_records import label_of, records_paper
from seminar_cli.papers.figure_words import FIGURES, GROUPS_OF_FIGURES, PARTS_OF_FIGURES
from seminar_cli.papers.paper import Band, Bar, Bars, Page, Paper, Row, Section, Table, Text, Tone, Value
from seminar_cli.papers.words import ROLES, word
from seminar_cli.plan.expected import DEFAULT_ROLE, Expectations, delegates
from seminar_cli.plan.figures import SUBJECTS
from seminar_cli.plan.figures.figure import Figure, Group
from seminar_cli.plan.figures.people import GENDERS, by_gender
from seminar_cli.plan.headline import headline
from seminar_cli.plan.plan import Plan

SHOWN_EMPTY = frozenset({"in_short", "around", "participants.gender", "participants.region"})
"""Groups whose zeros say something; of others, what does not occur is left out."""

CHARTED = ("participants.region", "sessions", "speakers.institution", "attendance.day")
"""Groups with a chart, of which a sheet has one."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A sheet for each subject; with `ask.records`, what that figure counts instead."""
    if ask.records:
        return (records_paper(plan, ask.records),)
    return tuple(_sheet(plan, subject, make(plan)) for subject, make in SUBJECTS.items())


# --- a sheet for each subject ----------------------------------------------------------------------


def _sheet(plan: Plan, subject: str, groups: Sequence[Group]) -> Paper:
    title = word(f"stats_{subject}")
    is_first = subject == next(iter(SUBJECTS))
    coming = delegates(Expectations(plan).confirmed)
    return Paper(
        name="stats",
        part=subject,
        title=headline(plan, coming) if is_first else title,
        subtitle=seminar_line(plan),
        sections=tuple(_sections(plan, subject, groups)),
        main="figures",
        tab=title,
        notes=tuple(_notes(plan, subject, groups)),
        document=f"{word('stats')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=Page(),
    )


def _sections(plan: Plan, subject: str, groups: Sequence[Group]) -> Iterator[Section]:
    if not groups:
        yield Text("not_taken", (word("attendance_not_taken"),))
        return
    yield _table(groups)
    for group in groups:
        if group.key in CHARTED and any(figure.value for figure in group.figures):
            yield _bars(group)
        if group.key == "participants.region" and group.whole and group.whole.value:
            yield _regions(plan, group)
    if subject == "attendance":
        yield Text("how", (word("stats_rates"),), tone="muted")


def _table(groups: Sequence[Group]) -> Table:
    bands = ((GROUPS_OF_FIGURES.get(group.key, ""), tuple(_rows(group))) for group in groups)
    return Table(
        key="figures",
        columns=(
            column("figure", min_width=34),
            column("value", "number"),
            column("share", "share"),
            column("key", "id", min_width=24),
        ),
        bands=tuple(Band(label, rows) for label, rows in bands if rows),
        empty=word("nothing_counted"),
    )


def _rows(group: Group) -> Iterator[Row]:
    for figure in group.figures:
        if figure.value or figure.rate is not None or group.key in SHOWN_EMPTY:
            cells: dict[str, Value] = {
                "figure": label_of(figure),
                "value": figure.value,
                "share": figure.rate if figure.rate is not None else _share(figure, group.whole),
                "key": figure.key,
            }
            yield Row(cells, id=figure.key, tone=_tone(figure))


def _tone(figure: Figure) -> Tone:
    return "plain" if figure.value else "muted"


def _share(figure: Figure, whole: Figure | None) -> float | None:
    return figure.value / whole.value if whole and whole.value else None


def _bars(group: Group) -> Bars:
    """The figures of a group; of rates, the rates in percent."""
    rated = [figure for figure in group.figures if figure.rate is not None]
    shown = rated or [figure for figure in group.figures if figure.value or group.key in SHOWN_EMPTY]
    bars = tuple(
        Bar(label_of(figure), (round(figure.rate * 100, 1) if figure.rate is not None else figure.value,))
        for figure in shown
    )
    return Bars(
        f"chart_{group.key}",
        (word("rate") if rated else FIGURES[group.whole.key if group.whole else group.key],),
        bars,
        title=GROUPS_OF_FIGURES[group.key],
        unit="%" if rated else "",
    )


def _regions(plan: Plan, regions: Group) -> Table:
    """Region by gender; the key of a cell is that of its row, a dot, and its column."""
    columns = (column(key, "number", label=PARTS_OF_FIGURES[key]) for key in GENDERS)
    rows = [_region(plan, figure) for figure in regions.figures]
    total: dict[str, Value] = {"region": word("total"), "in_all": regions.whole.value if regions.whole else 0}
    total |= {key: sum(int(str(row.cells[key])) for row in rows) for key in GENDERS}
    return Table(
        key="region_by_gender",
        columns=(column("region", min_width=24), *columns, column("in_all", "number")),
        bands=(Band("", tuple(rows)),),
        title=word("region_by_gender"),
        total=Row(total, tone="strong"),
    )


def _region(plan: Plan, region: Figure) -> Row:
    genders = by_gender(plan, region)
    cells: dict[str, Value] = {figure.key.rpartition(".")[2]: figure.value for figure in genders.figures}
    return Row({"region": label_of(region), **cells, "in_all": region.value}, id=region.key)


# --- what was counted ------------------------------------------------------------------------------


def _notes(plan: Plan, subject: str, groups: Sequence[Group]) -> Iterable[str]:
    match subject:
        case "people":
            yield from _notes_on_people(plan)
        case "programme":
            yield word("stats_sessions_counted")
            yield word("stats_hours_counted")
        case "met":
            yield word("stats_speakers_counted")
        case _ if groups:
            yield word("stats_attendance_counted")
    yield word("stats_trace")


def _notes_on_people(plan: Plan) -> Iterator[str]:
    confirmed = Expectations(plan).confirmed
    if not confirmed and plan.reported.participants is not None:
        yield word("stats_reported")
        if plan.reported.at_least:
            yield word("stats_reported_least")
        return
    yield word("stats_people_counted")
    coming = delegates(confirmed)
    if others := len(confirmed) - len(coming):
        roles = ", ".join(
            f"{ROLES[role].lower()} {number}"
            for role in ROLES
            if role != DEFAULT_ROLE and (number := sum(person.role == role for person in confirmed))
        )
        yield (
            f"The list of participants holds {len(confirmed):,} people: the {len(coming):,} participants "
            f"counted here and {others:,} others, counted apart ({roles})."
        )
    if nowhere := sum(not person.country for person in coming):
        yield f"{nowhere:,} without a country: counted as participants and in no country."
