"""Country coverage: which countries, regions and groups the delegates come from, before, now and after."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from seminar_cli import countries
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, seminar_line
from seminar_cli.papers.coverage_aims import targets
from seminar_cli.papers.coverage_rows import figure_columns, figures, share_of
from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Page,
    Paper,
    Row,
    Section,
    Table,
    Text,
    long_date,
)
from seminar_cli.papers.words import word
from seminar_cli.plan.country_groups import CountryGroup, cited, country_groups, ldc_status
from seminar_cli.plan.headline import headline
from seminar_cli.plan.names import country_key, country_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.reach import Reach

MOST_BARS = 40
"""Countries up to which a chart of them can be read."""

TABLES = {"country": "by_country", "region": "by_region", "sub-region": "by_sub_region"}
"""What delegates are counted by, and the table that does it."""


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """One paper on the delegates; its title is the sentence that says how many are confirmed from where."""
    reached = Reach(plan)
    title = word("coverage")
    return (
        Paper(
            name="coverage",
            part="",
            title=headline(plan, reached.confirmed),
            subtitle=seminar_line(plan),
            sections=tuple(_sections(reached, ask.by)),
            main=TABLES[ask.by or "country"],
            tab=title,
            notes=tuple(_notes(reached)),
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(landscape=True),
        ),
    )


def _sections(reached: Reach, by: str) -> Iterator[Section]:
    """Aims, chart, groups, tables; only one table and the chart of it where `by` says which."""
    yield from targets(reached)
    match by:
        case "country":
            yield from _bars_by_country(reached)
            yield _by_country(reached)
        case "region":
            yield _bars_by_region(reached)
            yield _by_region(reached)
        case "sub-region":
            yield _bars_by_sub_region(reached)
            yield _by_sub_region(reached)
        case _:
            yield _bars_by_region(reached)
            yield _by_region(reached)
            yield _by_group(reached)
            yield _by_country(reached)
            yield _by_sub_region(reached)
    if by != "country":
        yield from _nobody(reached)


# --- charts ----------------------------------------------------------------------------------------


def _bars_by_region(reached: Reach) -> Bars:
    bars = (_bar(reached, region.name, _codes(region)) for region in countries.regions())
    return _bars(bars, "delegates_by_region")


def _bars_by_sub_region(reached: Reach) -> Bars:
    subs = (sub for region in countries.regions() for sub in region.sub_regions)
    return _bars((_bar(reached, sub.name, _codes(sub)) for sub in subs), "delegates_by_sub_region")


def _bars_by_country(reached: Reach) -> Iterator[Bars]:
    codes = sorted(reached.everybody.countries, key=lambda code: country_key(reached.plan, code))
    if 0 < len(codes) <= MOST_BARS:
        bars = (_bar(reached, country_name(reached.plan, code), (code,)) for code in codes)
        yield _bars(bars, "delegates_by_country")


def _bar(reached: Reach, label: str, codes: Collection[str]) -> Bar:
    counts = reached.of(codes)
    return Bar(label, (counts.women, counts.confirmed - counts.women))


def _bars(bars: Iterable[Bar], key: str) -> Bars:
    return Bars(key, (word("women"), word("others")), tuple(bars), title=word(key), stacked=True)


def _codes(area: countries.Region | countries.SubRegion) -> tuple[str, ...]:
    return tuple(country.iso3 for country in area.countries)


# --- regions ---------------------------------------------------------------------------------------


def _by_region(reached: Reach) -> Table:
    rows = [_area_row(reached, "region", region) for region in countries.regions()]
    return Table(
        key="by_region",
        columns=(column("region", min_width=24), *figure_columns(of_area=True)),
        bands=(Band("", (*rows, *_elsewhere(reached, "region"))),),
        title=word("by_region"),
        total=_total(reached, "region"),
    )


def _by_sub_region(reached: Reach) -> Table:
    bands = []
    for region in countries.regions():
        rows = tuple(_sub_region_row(reached, sub, region) for sub in region.sub_regions)
        total = {"sub_region": f"{region.name}, {word('in_all')}", **figures(reached, _codes(region))}
        bands.append(Band(region.name, rows, Row(total, tone="strong")))
    if rest := tuple(_elsewhere(reached, "sub_region")):
        bands.append(Band("", rest))
    return Table(
        key="by_sub_region",
        columns=(column("sub_region", min_width=30), *figure_columns(of_area=True, in_region=True)),
        bands=tuple(bands),
        title=word("by_sub_region"),
        total=_total(reached, "sub_region"),
    )


def _sub_region_row(reached: Reach, sub: countries.SubRegion, region: countries.Region) -> Row:
    row = _area_row(reached, "sub_region", sub)
    share = share_of(reached, _codes(sub), _codes(region))
    return replace(row, cells={**row.cells, "share_of_region": share})


def _area_row(reached: Reach, key: str, area: countries.Region | countries.SubRegion) -> Row:
    cells = figures(reached, _codes(area))
    return Row(
        {key: area.name, **cells}, id=_slug(area.name), tone="plain" if cells["confirmed"] else "muted"
    )


def _slug(name: str) -> str:
    return "-".join(name.lower().split())


def _elsewhere(reached: Reach, key: str) -> Iterator[Row]:
    """Those whose country lies in no region, and those without a country."""
    beyond = [code for code in reached.codes if not countries.country(code).region]
    counts = reached.of(beyond)
    if counts.invited_countries or counts.confirmed:
        yield Row({key: word("without_region"), **figures(reached, beyond)}, id="without-region")
    nowhere = reached.nowhere
    if nowhere.invited or nowhere.confirmed:
        yield Row({key: word("without_country"), **figures(reached, None)}, id="without-country")


def _total(reached: Reach, key: str, *, of_area: bool = True) -> Row:
    everywhere = tuple(country.iso3 for country in countries.all_countries())
    cells = figures(reached, everywhere, everybody=True, of_area=of_area)
    return Row({key: word("total"), **cells}, tone="strong")


def _nobody(reached: Reach) -> Iterator[Text]:
    """Regions, and sub-regions of the others, that nobody confirmed comes from."""
    lines = []
    for region in countries.regions():
        empty = [sub.name for sub in region.sub_regions if not reached.of(_codes(sub)).confirmed]
        if len(empty) == len(region.sub_regions):
            lines.append(f"{region.name} ({word('nowhere_in_it')})")
        elif empty:
            lines.append(f"{region.name}: {', '.join(empty)}")
    if lines:
        yield Text("nobody_from_regions", (), tuple(lines), title=word("nobody_from_regions"))


# --- countries -------------------------------------------------------------------------------------


def _by_country(reached: Reach) -> Table:
    plan, groups = reached.plan, country_groups(reached.plan)
    codes = sorted(reached.codes, key=lambda code: country_key(plan, code))
    rows = [_country_row(reached, code, groups) for code in codes]
    if reached.nowhere.invited or reached.nowhere.confirmed:
        rows.append(Row({"country": word("without_country"), **figures(reached, None, of_area=False)}))
    return Table(
        key="by_country",
        columns=(
            column("country", min_width=24),
            column("code", "id"),
            column("sub_region"),
            column("country_groups"),
            column("income", min_width=20),
            *figure_columns(of_area=False, in_region=True),
        ),
        bands=(Band("", tuple(rows)),),
        title=word("countries"),
        total=_total(reached, "country", of_area=False) if rows else None,
        empty=word("nobody_confirmed"),
    )


def _country_row(reached: Reach, code: str, groups: Iterable[CountryGroup]) -> Row:
    own = [group for group in groups if code in group.members]
    figured = figures(reached, (code,), of_area=False)
    return Row(
        {
            "country": country_name(reached.plan, code),
            "code": code,
            "sub_region": countries.country(code).sub_region,
            "country_groups": ", ".join(_label(reached.plan, group, code) for group in own if group.label),
            "income": next((group.name for group in own if group.kind == "income"), ""),
            **figured,
            "share_of_region": share_of(reached, (code,), _region_of(code)),
        },
        id=code,
        tone="plain" if figured["confirmed"] else "muted",
    )


def _region_of(code: str) -> tuple[str, ...]:
    """The countries of the region in which a country lies; none for one that lies in no region."""
    name = countries.country(code).region
    return next((_codes(region) for region in countries.regions() if region.name == name), ())


def _label(plan: Plan, group: CountryGroup, code: str) -> str:
    """The group's label, with a mark where a note says that membership ends or is the plan's own."""
    marked = group.kind == "ldc" and ldc_status(plan, code).until is not None
    return f"{group.label}*" if marked else group.label


# --- groups of countries ---------------------------------------------------------------------------


def _by_group(reached: Reach) -> Table:
    groups = country_groups(reached.plan)
    bands = (
        Band("", tuple(_group_row(reached, group) for group in groups if group.kind != "income")),
        Band(
            countries.LISTS["income"].name,
            tuple(_group_row(reached, group) for group in groups if group.kind == "income"),
        ),
    )
    return Table(
        key="by_group",
        columns=(column("group", min_width=30), *figure_columns(of_area=True)),
        bands=bands,
        title=word("groups"),
    )


def _group_row(reached: Reach, group: CountryGroup) -> Row:
    named = f"{group.name} ({group.label})" if group.label else group.name
    return Row({"group": named, **figures(reached, group.members)}, id=group.key)


# --- what was counted, and by which lists ----------------------------------------------------------


def _notes(reached: Reach) -> Iterator[str]:
    if not reached.confirmed and reached.plan.reported.participants is not None:
        yield word("stats_reported")
    yield word("coverage_counted")
    if reached.came is None:
        yield word("attendance_not_taken")
    yield word("coverage_shares")
    yield from cited(reached.plan)
    yield word("regions_cited")
    yield from _graduations(reached)


def _graduations(reached: Reach) -> Iterator[str]:
    """What a reader must know of countries that leave, or by the plan stay on, the list of LDCs."""
    plan = reached.plan
    for code in sorted(reached.codes, key=lambda code: country_key(plan, code)):
        status = ldc_status(plan, code)
        if status.until is None:
            continue
        named, day = country_name(plan, code), long_date(status.until)
        if status.unsettled:
            yield f"* {named}: graduation from the LDC category on {day} is {status.graduation}."
        elif status.graduation == "effective" and status.member:
            yield f"* {named}: graduated from the LDC category on {day}, after the first day."
        elif status.graduation == "overridden":
            counted = "is counted among the LDCs until" if status.member else "is no LDC from"
            yield f"* {named} {counted} {day}, as the plan says against the list."
