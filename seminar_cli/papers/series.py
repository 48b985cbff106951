"""The editions of a series side by side and together: for the initiative's report and the next edition."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from seminar_cli import countries
from seminar_cli.papers.common import span
from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Column,
    Fact,
    Facts,
    Kind,
    Page,
    Paper,
    Row,
    Section,
    Table,
    Tone,
    Value,
)
from seminar_cli.papers.series_words import series_word
from seminar_cli.plan.editions import Edition, Series, Standing, sub_regions_of
from seminar_cli.plan.figures.figure import slug

NAME = "series"


def series_paper(series: Series) -> Paper:
    """One paper on all editions, which are at least one."""
    first, last = series.standings[0].edition, series.standings[-1].edition
    latest = max(standing.edition.end for standing in series.standings)
    return Paper(
        name=NAME,
        part="",
        title=_title(series),
        subtitle=f"{last.title} · {span(first.start, latest)}",
        sections=tuple(_sections(series)),
        main="editions",
        tab=series_word("series"),
        notes=tuple(_notes(series)),
        document=series_word("series"),
        page=Page(landscape=True),
    )


def _title(series: Series) -> str:
    """`3 editions: 39 people from 26 countries, 1,100 or more as published`."""
    number = len(series.standings)
    editions = f"{number} {series_word('editions' if number > 1 else 'edition').lower()}"
    told = []
    if series.listed:
        people, lands = len(series.people), len(series.countries)
        who = f"{people:,} {series_word('people' if people != 1 else 'person')}"
        where = f"{lands:,} {series_word('countries' if lands != 1 else 'country').lower()}"
        told.append(f"{who} {series_word('from')} {where}")
    for key, figure in _published(series):
        told.append(f"{figure:,} {series_word('and_published_least' if 'least' in key else 'and_published')}")
    return f"{editions}: {', '.join(told)}" if told else editions


def _sections(series: Series) -> Iterator[Section]:
    yield Facts("together", tuple(_together(series)), title=series_word("together"))
    yield _editions(series)
    if series.listed:
        yield _new_and_returning(series, "people_by_edition", [
            (standing, standing.new_people, standing.returning_people) for standing in series.listed
        ])  # fmt: skip
        yield _new_and_returning(series, "countries_by_edition", [
            (standing, standing.new_countries, standing.returning_countries) for standing in series.listed
        ])  # fmt: skip
        yield _women(series)
        yield _regions(series)
        yield _countries(series)


# --- together --------------------------------------------------------------------------------------


def _together(series: Series) -> Iterator[Fact]:
    people, women = len(series.people), series.women
    places = sum(len(standing.edition.people) for standing in series.listed)
    reached = sub_regions_of(series.countries)
    regions = {countries.country(code).region for code in series.countries} - {""}
    numbers: tuple[tuple[str, int], ...] = (
        ("editions", len(series.standings)),
        ("published_only", len(series.unlisted)),
        ("days", sum(standing.edition.days for standing in series.standings)),
        ("places", places),
        *_published(series),
        ("people", people),
        ("came_again", series.came_again),
        ("countries", len(series.countries)),
        ("regions", len(regions)),
        ("sub_regions", len(reached)),
        ("women", women),
    )
    for key, value in numbers:
        yield Fact(key, series_word(f"together_{key}"), value, "number")
    yield Fact("share_women", series_word("share_women"), women / people if people else None, "share")


def _published(series: Series) -> Iterator[tuple[str, int]]:
    """The sum of published participants, where there are any."""
    figures = [each.edition.reported for each in series.unlisted if each.edition.reported is not None]
    if figures:
        is_least = any(each.edition.at_least for each in series.unlisted)
        yield "published_at_least" if is_least else "published", sum(figures)


def _notes(series: Series) -> Iterator[str]:
    yield series_word("series_counted")
    yield series_word("series_people")
    if series.unlisted:
        yield series_word("series_published")
    yield series_word("series_regions")


# --- side by side ----------------------------------------------------------------------------------


def _editions(series: Series) -> Table:
    return Table(
        key="editions",
        columns=(
            Column("edition", series_word("edition"), min_width=30),
            _column("start", "date"),
            _column("end", "date"),
            _column("mode"),
            _column("days", "number"),
            _column("basis", min_width=12),
            _column("participants", "number"),
            _column("women", "number"),
            _column("share_women", "share"),
            _column("new_people", "number", over="people_over"),
            _column("returning_people", "number", over="people_over"),
            _column("people_so_far", "number", over="people_over"),
            _column("countries", "number", over="countries_over", label="of_edition"),
            _column("new_countries", "number", over="countries_over"),
            _column("returning_countries", "number", over="countries_over"),
            _column("countries_so_far", "number", over="countries_over"),
        ),
        bands=(Band("", tuple(_edition(each, number) for number, each in enumerate(series.standings, 1))),),
        title=series_word("side_by_side"),
    )


def _column(key: str, kind: Kind = "text", *, over: str = "", label: str = "", min_width: int = 0) -> Column:
    spanning = series_word(over) if over else ""
    return Column(key, series_word(label or key), kind, over=spanning, min_width=min_width)


def _edition(standing: Standing, number: int) -> Row:
    edition = standing.edition
    women = edition.women
    cells: dict[str, Value] = {
        "edition": edition.title,
        "start": edition.start,
        "end": edition.end,
        "mode": series_word(f"mode_{edition.mode}"),
        "days": edition.days,
        "basis": _basis(edition),
        "participants": edition.participants,
        "women": women,
        "share_women": women / len(edition.people) if women is not None else None,
        "new_people": standing.new_people,
        "returning_people": standing.returning_people,
        "people_so_far": standing.people_so_far,
        "countries": standing.countries,
        "new_countries": standing.new_countries,
        "returning_countries": standing.returning_countries,
        "countries_so_far": standing.countries_so_far,
    }
    return Row(cells, id=_key(number), tone="plain" if edition.is_listed else "muted")


def _basis(edition: Edition) -> str:
    if edition.is_listed:
        return series_word("listed")
    if edition.reported is None:
        return series_word("nothing_known")
    return series_word("published_least" if edition.at_least else "published")


def _key(number: int) -> str:
    """What a table calls the edition: `edition_1` is the first."""
    return f"edition_{number}"


def _labels(series: Series) -> list[str]:
    """What charts and narrow columns call each edition: its month, or day, and which of one day it is."""
    starts = [standing.edition.start for standing in series.standings]
    months = Counter((start.year, start.month) for start in starts)
    labels: list[str] = []
    for start in starts:
        label = f"{start:%b %Y}" if months[start.year, start.month] == 1 else f"{start.day} {start:%b %Y}"
        again = sum(before.partition(" (")[0] == label for before in labels)
        labels.append(f"{label} ({again + 1})" if again else label)
    return labels


# --- over time -------------------------------------------------------------------------------------


def _new_and_returning(
    series: Series, key: str, counts: Iterable[tuple[Standing, int | None, int | None]]
) -> Bars:
    labels = dict(zip(map(id, series.standings), _labels(series), strict=True))
    bars = tuple(Bar(labels[id(each)], (new or 0, returning or 0)) for each, new, returning in counts)
    return Bars(
        key, (series_word("new"), series_word("returning")), bars, title=series_word(key), stacked=True
    )


def _women(series: Series) -> Bars:
    labels = dict(zip(map(id, series.standings), _labels(series), strict=True))
    shares = ((each, (each.edition.women or 0) / len(each.edition.people)) for each in series.listed)
    bars = tuple(Bar(labels[id(each)], (round(share * 100, 1),)) for each, share in shares)
    return Bars(
        "women_by_edition",
        (series_word("share_women"),),
        bars,
        title=series_word("women_by_edition"),
        unit="%",
    )


def _regions(series: Series) -> Table:
    """Countries reached of each sub-region, edition by edition and in all."""
    bands = []
    for region in countries.regions():
        rows = []
        for sub in region.sub_regions:
            codes = {country.iso3 for country in sub.countries}
            cells = _reached(series, codes)
            tone: Tone = "plain" if cells["together"] else "muted"
            rows.append(Row({"sub_region": sub.name, **cells}, slug(sub.name), tone))
        codes = {country.iso3 for country in region.countries}
        total = {"sub_region": f"{region.name}, {series_word('in_all')}", **_reached(series, codes)}
        bands.append(Band(region.name, tuple(rows), Row(total, tone="strong")))
    everywhere = {country.iso3 for country in countries.all_countries()}
    return Table(
        key="regions",
        columns=(
            Column("sub_region", series_word("sub_region"), min_width=28),
            Column("in_area", series_word("in_area"), "number"),
            *_edition_columns(series),
            Column("together", series_word("together"), "number"),
        ),
        bands=tuple(bands),
        title=series_word("regions_over_time"),
        total=Row({"sub_region": series_word("total"), **_reached(series, everywhere)}, tone="strong"),
    )


def _edition_columns(series: Series) -> tuple[Column, ...]:
    labels = enumerate(zip(series.standings, _labels(series), strict=True), 1)
    return tuple(Column(_key(number), label, "number") for number, (_, label) in labels)


def _reached(series: Series, codes: Collection[str]) -> dict[str, Value]:
    cells: dict[str, Value] = {"in_area": len(codes)}
    for number, standing in enumerate(series.standings, 1):
        listed = standing.edition.is_listed
        cells[_key(number)] = len(codes & standing.edition.by_country.keys()) if listed else None
    return cells | {"together": len(series.countries.intersection(codes))}


def _countries(series: Series) -> Table:
    """The cumulated map of coverage: who of which country took part when."""
    once = series.people_by_country
    by_edition = [standing.edition.by_country for standing in series.standings]
    codes = sorted(series.countries, key=lambda code: countries.sort_key(series.name_of(code)))
    rows = [_country(series, code, by_edition, once[code]) for code in codes]
    if once.get(None):
        rows.append(Row({"country": series_word("without_country"), "people": once[None]}))
    total: dict[str, Value] = {"country": series_word("total"), "people": len(series.people)}
    total |= {
        _key(number): len(standing.edition.people) if standing.edition.is_listed else None
        for number, standing in enumerate(series.standings, 1)
    }
    return Table(
        key="countries",
        columns=(
            Column("country", series_word("country"), min_width=24),
            Column("code", series_word("code"), "id"),
            Column("region", series_word("region")),
            Column("sub_region", series_word("sub_region"), min_width=20),
            *_edition_columns(series),
            Column("number", series_word("number_of_editions"), "number"),
            Column("first", series_word("first_edition")),
            Column("people", series_word("people_once"), "number"),
        ),
        bands=(Band("", tuple(rows)),),
        title=series_word("countries_over_time"),
        total=Row(total, tone="strong"),
    )


def _country(series: Series, code: str, by_edition: list[Counter[str]], once: int) -> Row:
    country = countries.country(code)
    came = [number for number, counts in enumerate(by_edition) if counts[code]]
    cells: dict[str, Value] = {
        "country": series.name_of(code),
        "code": code,
        "region": country.region,
        "sub_region": country.sub_region,
        "number": len(came),
        "first": _labels(series)[came[0]],
        "people": once,
    }
    for number, standing in enumerate(series.standings):
        cells[_key(number + 1)] = by_edition[number][code] if standing.edition.is_listed else None
    return Row(cells, id=code)
