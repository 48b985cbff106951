"""Groups as of a day, and the lists that papers cite."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.countries import (
    INCOME_GROUPS,
    LISTS,
    all_countries,
    country,
    g77,
    income_group,
    is_ldc,
    ldc_status,
    ldcs,
    lldcs,
    regions,
    sids,
)

BEIJING = date(2023, 7, 24)


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(1971, 11, 17), 0),
        (date(1995, 12, 31), 48),
        (date(2001, 12, 31), 49),
        (date(2011, 12, 31), 48),
        (date(2018, 12, 31), 47),
        (BEIJING, 46),
        (date(2023, 12, 12), 46),
        (date(2023, 12, 13), 45),
        (date(2024, 12, 12), 45),
        (date(2024, 12, 13), 44),
        (date(2026, 11, 23), 44),
    ],
)
def test_number_of_least_developed_countries(day: date, count: int) -> None:
    assert len(ldcs(day)) == count


def test_graduation_takes_effect_on_its_day() -> None:
    graduation = date(2023, 12, 13)
    assert is_ldc("BTN", graduation - timedelta(days=1))
    assert not is_ldc("BTN", graduation)


@pytest.mark.parametrize(
    ("iso3", "until", "graduation"),
    [
        ("AFG", None, ""),
        ("BTN", date(2023, 12, 13), "effective"),
        ("LAO", date(2026, 11, 24), "scheduled"),
        ("SEN", date(2029, 12, 19), "scheduled"),
        ("BGD", date(2026, 11, 24), "contested"),
    ],
)
def test_status_tells_how_certain_a_graduation_is(iso3: str, until: date | None, graduation: str) -> None:
    status = ldc_status(iso3, BEIJING)
    assert status.member
    assert (status.until, status.graduation) == (until, graduation)
    assert status.unsettled is (graduation in {"scheduled", "contested"})


def test_a_day_after_an_unsettled_graduation_is_still_marked() -> None:
    status = ldc_status("NPL", date(2026, 11, 24))
    assert not status.member
    assert status.unsettled


def test_status_before_and_without_membership() -> None:
    before = ldc_status("SSD", date(2012, 12, 17))
    assert (before.member, before.since) == (False, date(2012, 12, 18))
    never = ldc_status("CHN", BEIJING)
    assert (never.member, never.since, never.until) == (False, None, None)


def test_a_plan_may_override_a_graduation() -> None:
    day, later = date(2027, 5, 1), {"BGD": date(2029, 11, 24)}
    assert not is_ldc("BGD", day)
    assert is_ldc("BGD", day, later)
    assert ldcs(day, later) - ldcs(day) == {"BGD"}
    status = ldc_status("BGD", day, later)
    assert (status.until, status.graduation, status.note) == (later["BGD"], "overridden", "")
    assert not status.unsettled


def test_an_override_makes_no_country_a_least_developed_one() -> None:
    assert not is_ldc("CHN", BEIJING, {"CHN": date(2030, 1, 1)})


def test_status_agrees_with_contested_notes() -> None:
    contested = {
        member.iso3
        for member in all_countries()
        if ldc_status(member.iso3, BEIJING).graduation == "contested"
    }
    assert contested == {"BGD", "NPL"}
    assert all(ldc_status(iso3, BEIJING).note for iso3 in contested)


@pytest.mark.parametrize(
    ("iso3", "day", "group"),
    [
        ("CHN", BEIJING, "UM"),
        ("IDN", date(2023, 6, 30), "LM"),
        ("IDN", date(2023, 7, 1), "UM"),
        ("RUS", date(2024, 7, 1), "H"),
        ("VEN", date(2021, 6, 30), "UM"),
        ("VEN", date(2021, 7, 1), ""),
        ("TGO", date(2040, 1, 1), "LM"),
        ("CHN", date(2014, 6, 30), ""),
        ("VAT", BEIJING, ""),
    ],
)
def test_income_group(iso3: str, day: date, group: str) -> None:
    assert income_group(iso3, day) == group


@given(st.sampled_from([member.iso3 for member in all_countries()]), st.dates())
def test_any_country_has_an_answer_on_any_day(iso3: str, day: date) -> None:
    assert income_group(iso3, day) in {"", *INCOME_GROUPS}
    assert is_ldc(iso3, day) is (iso3 in ldcs(day))


@pytest.mark.parametrize("ask", [is_ldc, ldc_status, income_group])
def test_unknown_codes_are_programming_errors(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(KeyError):
        ask("ZZZ", BEIJING)


def test_undated_groups() -> None:
    assert (len(lldcs()), len(sids()), len(g77())) == (32, 53, 134)
    assert {"LAO", "MNG", "NPL"} <= lldcs()
    assert {"FJI", "MDV", "TLS"} <= sids()
    assert {"CHN", "LAO", "PSE"} <= g77()
    assert "MEX" not in g77()


def test_members_of_the_united_nations() -> None:
    assert sum(member.un_member for member in all_countries()) == 193
    assert {member.iso3 for member in all_countries() if member.un_observer} == {"PSE", "VAT"}


def test_lists_are_cited_with_their_day_or_version() -> None:
    assert set(LISTS) == {"ldc", "lldc", "sids", "g77", "income"}
    assert LISTS["ldc"].cite(BEIJING) == "as of 24 July 2023, UN list of least developed countries (CDP)"
    assert LISTS["g77"].cite(BEIJING) == "membership of the Group of 77, November 2021"
    assert all(each.name and each.label and each.version for each in LISTS.values())


def test_regions_hold_every_country_but_antarctica_once() -> None:
    assert [region.name for region in regions()] == ["Africa", "Americas", "Asia", "Europe", "Oceania"]
    members = [member.iso3 for region in regions() for member in region.countries]
    assert sorted(members) == sorted(each.iso3 for each in all_countries() if each.iso3 != "ATA")
    assert country("ATA").region == ""


def test_sub_regions_stand_in_order_with_their_members() -> None:
    asia = regions()[2]
    names = [sub_region.name for sub_region in asia.sub_regions]
    assert names == ["Central Asia", "Eastern Asia", "South-eastern Asia", "Southern Asia", "Western Asia"]
    central = [member.iso3 for member in asia.sub_regions[0].countries]
    assert central == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    for region in regions():
        for sub_region in region.sub_regions:
            for member in sub_region.countries:
                assert (member.region, member.sub_region) == (region.name, sub_region.name)


def test_taiwan_and_kosovo_have_a_region_without_an_m49_code() -> None:
    assert [each.iso3 for each in all_countries() if not each.m49] == ["XKX", "TWN"]
    assert country("TWN").sub_region == "Eastern Asia"
    assert country("XKX").sub_region == "Southern Europe"
