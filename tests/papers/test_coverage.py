"""Coverage: how many from where, as of which day, by which list, against what was aimed at."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli import countries
from seminar_cli.papers.paper import Bars, Facts, Paper, Value
from seminar_cli.plan.plan import Plan
from tests.factories import COUNTRIES, Data, make_plan, participant
from tests.papers.shared import assert_sound, cells, example, facts, only, table

CALLED = {
    "participants_called": "policy-makers and practitioners",
    "countries_called": "developing countries",
}


def _coverage(plan: Plan) -> Paper:
    return only("coverage", plan)


def _from(*codes: str, **tables: Any) -> Plan:
    return make_plan([participant(country=code) for code in codes], **tables)


def _total(paper: Paper, key: str) -> dict[str, Value]:
    total = table(paper, key).total
    assert total is not None
    return dict(total.cells)


# --- the sentence ----------------------------------------------------------------------------------


def test_the_seminar_of_2023_reached_eighteen_people_from_fourteen_countries() -> None:
    paper = _coverage(example("beijing-2023"))
    assert paper.title == "18 policy-makers and practitioners from 14 developing countries"


@pytest.mark.parametrize(
    ("plan", "title"),
    [
        (make_plan(), "0 participants from 0 countries"),
        (_from("LAO"), "1 participant from 1 country"),
        (_from("LAO", seminar=CALLED), "1 participant from 1 country"),
        (_from("LAO", "LAO"), "2 participants from 1 country"),
        (
            _from("LAO", "KHM", seminar=CALLED),
            "2 policy-makers and practitioners from 2 developing countries",
        ),
        (make_plan([{"id": "p1", "given_names": "x"}]), "1 participant from 0 countries"),
        (make_plan(participants=1100), "1,100 participants from 10 countries"),
    ],
)
def test_the_title_is_a_sentence_in_the_plans_own_words(plan: Plan, title: str) -> None:
    assert _coverage(plan).title == title


@pytest.mark.parametrize(
    ("reported", "title"),
    [
        ({"participants": 1100, "countries": 90}, "1,100 participants from 90 countries (as reported)"),
        (
            {"participants": 1100, "countries": 90, "at_least": True},
            "More than 1,100 participants from over 90 countries (as reported)",
        ),
        ({"participants": 1100}, "1,100 participants (as reported)"),
        ({"participants": 1, "countries": 1}, "1 participant from 1 country (as reported)"),
        ({"participants": 0, "countries": 0}, "0 participants from 0 countries (as reported)"),
    ],
)
def test_where_the_plan_holds_nobody_the_published_figures_speak(reported: Data, title: str) -> None:
    assert _coverage(make_plan(reported=reported)).title == title


def test_people_in_the_plan_count_before_published_figures() -> None:
    assert _coverage(_from("LAO", reported={"participants": 1100})).title == "1 participant from 1 country"


def test_the_training_of_2022_is_known_by_its_published_figures() -> None:
    title = _coverage(example("online-2022")).title
    assert title.startswith("More than 1,100 ")
    assert "over 90 " in title


def test_only_confirmed_delegates_are_counted() -> None:
    plan = make_plan(
        [
            participant(),
            participant(status="invited"),
            participant(role="staff"),
            participant(role="observer"),
        ]
    )
    paper = _coverage(plan)
    assert paper.title == "1 participant from 1 country"
    assert paper.notes[0].startswith("Invited: delegates asked")


# --- countries and regions -------------------------------------------------------------------------


def test_countries_stand_in_alphabetical_order_with_how_many_and_how_many_women() -> None:
    plan = make_plan(
        [
            participant(country="NPL", gender="female"),
            participant(country="CHL", gender="male"),
            participant(country="NPL", gender="undisclosed"),
            {"id": "p9", "given_names": "x", "gender": "female"},
        ],
        country_names={"CHL": "Republic of Chile"},
    )
    by_country = table(_coverage(plan), "by_country")
    assert cells(by_country, "country") == ["Nepal", "Republic of Chile", "Without a country"]
    assert cells(by_country, "confirmed") == [2, 1, 1]
    assert cells(by_country, "women") == [1, 0, 1]
    assert cells(by_country, "country_groups") == ["LDC*, LLDC, G77", "G77", None]
    total = _total(_coverage(plan), "by_country")
    assert (total["country"], total["confirmed"], total["women"]) == ("Total", 4, 2)


def test_regions_show_what_is_not_reached_too() -> None:
    by_region = table(_coverage(_from("LAO")), "by_sub_region")
    assert [band.label for band in by_region.bands] == [region.name for region in countries.regions()]
    asia = next(band for band in by_region.bands if band.label == "Asia")
    assert {
        row.cells["sub_region"]: row.cells["confirmed"] for row in asia.rows if row.cells["confirmed"]
    } == {"South-eastern Asia": 1}
    assert asia.total is not None
    assert asia.total.cells["share"] == 1.0


def test_nobody_gives_no_share_and_no_division() -> None:
    paper = _coverage(make_plan())
    assert {*cells(table(paper, "by_region"), "share")} == {None}
    assert table(paper, "by_country").total is None
    assert table(paper, "by_country").empty == "No delegate is confirmed yet."


PERSON = st.fixed_dictionaries(
    {
        "gender": st.sampled_from(["female", "male", "other"]),
        "role": st.sampled_from(["delegate", "delegate", "guest"]),
    },
    optional={"country": st.sampled_from([*COUNTRIES, "ATA", "XKX", "TWN", "CHN"])},
)


@given(st.lists(PERSON, max_size=12))
def test_the_totals_of_regions_and_countries_are_equal_and_count_everybody(people: list[Data]) -> None:
    crew = [{"id": f"p{number}", "given_names": "x", **person} for number, person in enumerate(people)]
    paper = _coverage(make_plan(crew))
    assert_sound(paper)
    counted = [person for person in people if person["role"] == "delegate"]
    women = sum(person["gender"] == "female" for person in counted)
    regions = table(paper, "by_sub_region")
    for key, number in (("confirmed", len(counted)), ("women", women)):
        assert sum(_number(row.cells[key]) for row in regions.rows) == number
        assert _total(paper, "by_sub_region")[key] == number
        assert sum(_number(row.cells[key]) for row in table(paper, "by_country").rows) == number
    reached = {person["country"] for person in counted if "country" in person}
    assert sum(_number(row.cells["countries"]) for row in regions.rows) == len(reached)
    assert _total(paper, "by_sub_region")["countries"] == len(reached)
    for band in regions.bands:
        if band.total:
            assert band.total.cells["confirmed"] == sum(_number(row.cells["confirmed"]) for row in band.rows)
    bars = next(section for section in paper.sections if isinstance(section, Bars))
    placed = sum(1 for person in counted if person.get("country") not in {None, "ATA"})
    assert sum(sum(bar.values) for bar in bars.bars) == placed


def _number(value: Value) -> int:
    assert isinstance(value, int)
    return value


# --- groups of countries ---------------------------------------------------------------------------


def _ldcs(start: dt.date, *codes: str, **coverage: Any) -> tuple[Value, Paper]:
    plan = _from(*codes, seminar={"start": start, "end": start}, coverage=coverage)
    paper = _coverage(plan)
    row = next(row for row in table(paper, "by_group").rows if row.id == "ldc")
    return row.cells["countries"], paper


@pytest.mark.parametrize(
    ("start", "count"),
    [
        (dt.date(2023, 7, 24), 3),
        (dt.date(2023, 12, 12), 3),
        (dt.date(2023, 12, 13), 2),
        (dt.date(2024, 12, 13), 1),
    ],
)
def test_least_developed_countries_are_counted_as_of_the_first_day(start: dt.date, count: int) -> None:
    assert _ldcs(start, "BTN", "STP", "LAO", "CHL")[0] == count


def test_the_plan_may_say_until_when_a_country_is_counted() -> None:
    start = dt.date(2023, 7, 24)
    assert _ldcs(start, "LAO", "KHM", ldc_until={"LAO": start})[0] == 1
    assert _ldcs(start, "LAO", "KHM", ldc_until={"LAO": dt.date(2023, 7, 25)})[0] == 2
    assert _ldcs(dt.date(2030, 1, 1), "BTN", ldc_until={"Bhutan": dt.date(2031, 1, 1)})[0] == 1
    assert _ldcs(start, "CHL", ldc_until={"CHL": dt.date(2031, 1, 1)})[0] == 0


def test_the_paper_says_as_of_when_and_by_which_list() -> None:
    _, paper = _ldcs(dt.date(2023, 7, 24), "LAO")
    row = next(row for row in table(paper, "by_group").rows if row.id == "ldc")
    assert row.cells["group"] == "Least developed countries (LDC)"
    assert (
        "LDC: as of 24 July 2023, UN list of least developed countries (CDP); "
        "data: decisions known on 22 November 2026."
    ) in paper.notes
    assert {note.partition(":")[0] for note in paper.notes} >= {"LDC", "LLDC", "SIDS", "G77", "Income group"}


def test_a_graduation_that_is_not_settled_is_told_and_an_overridden_one_is_not() -> None:
    start = dt.date(2023, 7, 24)
    unsettled = [code for code in countries.ldcs(start) if countries.ldc_status(code, start).unsettled]
    assert unsettled
    _, paper = _ldcs(start, unsettled[0])
    assert any("graduation from the LDC category on" in note for note in paper.notes)
    _, paper = _ldcs(start, unsettled[0], ldc_until={unsettled[0]: dt.date(2031, 1, 1)})
    assert not any("graduation" in note for note in paper.notes)
    assert any(note.endswith("as the plan says against the list.") for note in paper.notes)


# --- aims ------------------------------------------------------------------------------------------


def _aims(plan: Plan) -> dict[str, tuple[Value, str]]:
    sections = (section for section in _coverage(plan).sections if isinstance(section, Facts))
    return {fact.key: (fact.value, fact.tone) for section in sections for fact in section.facts}


def test_without_aims_nothing_is_held_against_them() -> None:
    assert facts(_coverage(_from("LAO"))) == {}


@pytest.mark.parametrize(("target", "tone"), [(1, "good"), (2, "good"), (3, "warn")])
def test_countries_are_held_against_the_number_aimed_at(target: int, tone: str) -> None:
    aims = _aims(_from("LAO", "LAO", "KHM", coverage={"target_countries": target}))
    assert aims == {"countries": (f"2 of {target}", tone)}


@pytest.mark.parametrize(
    ("genders", "told", "tone"),
    [
        (["female", "male"], "1 of 2 (50%, aim 50%)", "good"),
        (["female", "male", "other"], "1 of 3 (33%, aim 50%)", "warn"),
        (["female"], "1 of 1 (100%, aim 50%)", "good"),
    ],
)
def test_women_are_held_against_the_share_aimed_at(genders: list[str], told: str, tone: str) -> None:
    crew = [participant(gender=gender) for gender in genders]
    assert _aims(make_plan(crew, coverage={"target_women": 0.5})) == {"women": (told, tone)}


def test_a_share_of_nobody_is_not_told() -> None:
    assert _aims(make_plan(coverage={"target_women": 0.5})) == {}


def test_those_invited_are_held_against_those_who_come() -> None:
    aims = _aims(
        _from("LAO", "FJI", "PER", coverage={"invited_countries": ["LAO", "KHM", "CIV", "Laos", "PER"]})
    )
    assert aims == {
        "invited": ("2 of 4 invited countries have a confirmed delegate", "warn"),
        "nobody_from": ("Cambodia, Côte d’Ivoire", "warn"),
        "not_invited": ("Fiji", "plain"),
    }


def test_when_all_invited_come_nobody_is_missing() -> None:
    aims = _aims(_from("LAO", coverage={"invited_countries": ["LAO"]}))
    assert aims == {"invited": ("1 of 1 invited countries have a confirmed delegate", "good")}
