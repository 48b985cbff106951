"""Country coverage: which countries and regions the delegates come from, and how many are women."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seminar_cli import countries
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, seminar_line
from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Column,
    Fact,
    Facts,
    Page,
    Paper,
    Row,
    Section,
    Table,
    Tone,
    Value,
    long_date,
)
from seminar_cli.papers.words import word
from seminar_cli.plan.expected import Expectations, delegates, women
from seminar_cli.plan.headline import headline
from seminar_cli.plan.names import country_key, country_name
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:  # noqa: ARG001 - every paper is called alike
    """One paper on the confirmed delegates; its title is the sentence that says how many from where."""
    people = delegates(Expectations(plan).confirmed)
    sections: list[Section] = [
        *_targets(plan, people),
        _bars(people),
        _by_group(plan, people),
        _by_country(plan, people),
        _by_region(people),
    ]
    notes = (
        "Counted are delegates with the status confirmed.",
        *(f"{group.label}: {group.cited}." for group in _groups(plan)),
        "Regions and sub-regions: United Nations M49.",
        *_doubts(plan, people),
    )
    title = word("coverage")
    return (
        Paper(
            name="coverage",
            part="",
            title=headline(plan, people),
            subtitle=seminar_line(plan),
            sections=tuple(sections),
            main="by_country",
            tab=title,
            notes=notes,
            document=f"{title} – {plan.seminar.title}",
            issue=issue_line(plan),
            page=Page(),
        ),
    )


# --- what the organizers aimed at ------------------------------------------------------------------


def _targets(plan: Plan, people: Sequence[Participant]) -> Iterable[Facts]:
    aims = plan.coverage
    reached = {person.country for person in people if person.country}
    facts = []
    if aims.target_countries is not None:
        tone: Tone = "good" if len(reached) >= aims.target_countries else "warn"
        facts.append(
            Fact("countries", word("countries"), f"{len(reached)} of {aims.target_countries}", tone=tone)
        )
    if aims.target_women is not None and people:
        share = women(people) / len(people)
        tone = "good" if share >= aims.target_women else "warn"
        words = f"{women(people)} of {len(people)} ({share:.0%}, aim {aims.target_women:.0%})"
        facts.append(Fact("women", word("women"), words, tone=tone))
    if aims.invited_countries:
        asked = set(aims.invited_countries)
        missing = _names(plan, asked - reached)
        beside = _names(plan, reached - asked)
        invited = f"{len(asked & reached)} of {len(asked)} invited countries have a confirmed delegate"
        facts.append(Fact("invited", "Invited", invited, tone="warn" if missing else "good"))
        if missing:
            facts.append(Fact("nobody_from", "Nobody from", ", ".join(missing), tone="warn"))
        if beside:
            facts.append(Fact("not_invited", "Beside those invited", ", ".join(beside)))
    if facts:
        yield Facts("targets", tuple(facts), title=word("targets"))


def _names(plan: Plan, codes: Iterable[str]) -> list[str]:
    return [country_name(plan, code) for code in sorted(codes, key=lambda code: country_key(plan, code))]


# --- regions ---------------------------------------------------------------------------------------


def _region(person: Participant) -> str:
    return countries.country(person.country).region if person.country else ""


def _sub_region(person: Participant) -> str:
    return countries.country(person.country).sub_region if person.country else ""


def _bars(people: Sequence[Participant]) -> Bars:
    bars = []
    for region in countries.regions():
        members = [person for person in people if _region(person) == region.name]
        bars.append(Bar(region.name, (women(members), len(members) - women(members))))
    return Bars(
        "delegates_by_region",
        (word("women"), word("others")),
        tuple(bars),
        title="Delegates by region",
        stacked=True,
    )


def _by_region(people: Sequence[Participant]) -> Table:
    bands = []
    for region in countries.regions():
        rows = tuple(_sub_region_row(sub.name, people) for sub in region.sub_regions)
        members = [person for person in people if _region(person) == region.name]
        total = Row(
            {"sub_region": f"{region.name}, {word('in_all')}", **_figures(members, len(people))},
            tone="strong",
        )
        bands.append(Band(region.name, rows, total))
    if others := [person for person in people if not _region(person)]:
        row = Row({"sub_region": word("without_country"), **_figures(others, len(people))})
        bands.append(Band("", (row,)))
    return Table(
        key="by_region",
        columns=(column("sub_region", label=word("sub_region"), min_width=30), *_figure_columns()),
        bands=tuple(bands),
        title=word("regions"),
        total=Row({"sub_region": word("total"), **_figures(people, len(people))}, tone="strong"),
    )


def _sub_region_row(name: str, people: Sequence[Participant]) -> Row:
    members = [person for person in people if _sub_region(person) == name]
    return Row({"sub_region": name, **_figures(members, len(people))})


def _figure_columns() -> tuple[Column, ...]:
    return (
        column("countries", "number"),
        column("delegates", "number"),
        column("women", "number"),
        column("share", "share", label="Share of delegates"),
    )


def _figures(members: Sequence[Participant], everybody: int) -> dict[str, Value]:
    return {
        "countries": len({person.country for person in members if person.country}),
        **_heads(members),
        "share": len(members) / everybody if everybody else None,
    }


def _heads(members: Sequence[Participant]) -> dict[str, Value]:
    return {"delegates": len(members), "women": women(members)}


# --- countries -------------------------------------------------------------------------------------


def _by_country(plan: Plan, people: Sequence[Participant]) -> Table:
    of = Counter(person.country for person in people)
    rows = []
    for code in sorted(of, key=lambda code: country_key(plan, code)):
        members = [person for person in people if person.country == code]
        rows.append(_country_row(plan, code, members))
    total = {"country": word("total"), **_heads(people)}
    return Table(
        key="by_country",
        columns=(
            column("country", min_width=30),
            column("code", "id", label="Code"),
            column("sub_region"),
            column("groups", label="Groups"),
            column("delegates", "number"),
            column("women", "number"),
        ),
        bands=(Band("", tuple(rows)),),
        title=word("countries"),
        total=Row(total, tone="strong") if rows else None,
        empty="No delegate is confirmed yet.",
    )


def _country_row(plan: Plan, code: str | None, members: Sequence[Participant]) -> Row:
    named = country_name(plan, code) or word("without_country")
    groups = ", ".join(group.label for group in _groups(plan) if code in group.members)
    sub_region = countries.country(code).sub_region if code else ""
    cells: dict[str, Value] = {
        "country": named,
        "code": code or "",
        "sub_region": sub_region,
        "groups": groups,
    }
    return Row({**cells, **_heads(members)}, id=code or "")


# --- groups of countries ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """A group of countries as of the seminar's first day, and the list that says so."""

    key: str
    name: str
    label: str
    cited: str
    members: frozenset[str]


def _groups(plan: Plan) -> tuple[CountryGroup, ...]:
    day = plan.seminar.start
    members = {
        "ldc": countries.ldcs(day, plan.coverage.ldc_until),
        "lldc": countries.lldcs(),
        "sids": countries.sids(),
    }
    lists = ((countries.LISTS[key], key, codes) for key, codes in members.items())
    return tuple(
        CountryGroup(key, known.name, known.label, known.cite(day), codes) for known, key, codes in lists
    )


def _by_group(plan: Plan, people: Sequence[Participant]) -> Table:
    rows = tuple(_group_row(group, people) for group in _groups(plan))
    return Table(
        key="by_group",
        columns=(
            column("group", label=word("group"), min_width=30),
            column("countries", "number"),
            column("delegates", "number"),
            column("women", "number"),
            column("share", "share", label="Share of delegates"),
        ),
        bands=(Band("", rows),),
        title=word("groups"),
    )


def _group_row(group: CountryGroup, people: Sequence[Participant]) -> Row:
    members = [person for person in people if person.country in group.members]
    named = f"{group.name} ({group.label})"
    return Row({"group": named, **_figures(members, len(people))}, id=group.key)


def _doubts(plan: Plan, people: Sequence[Participant]) -> Iterable[str]:
    """What a reader must know of countries whose graduation from the LDC category is not settled."""
    codes = {person.country for person in people if person.country}
    for code in sorted(codes, key=lambda code: country_key(plan, code)):
        status = countries.ldc_status(code, plan.seminar.start, plan.coverage.ldc_until)
        if status.unsettled and status.until:
            named, day = country_name(plan, code), long_date(status.until)
            yield f"{named}: graduation from the LDC category on {day} is {status.graduation}."
