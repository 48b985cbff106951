"""The time zone of a country that has one."""

from zoneinfo import ZoneInfo

import pytest

from seminar_cli import countries


def test_every_zone_is_one_and_belongs_to_a_country() -> None:
    zones = {each.iso3: countries.time_zone(each.iso3) for each in countries.all_countries()}
    for name in filter(None, zones.values()):
        assert ZoneInfo(name).key == name
    assert sum(map(bool, zones.values())) > 220


@pytest.mark.parametrize(
    ("code", "zone"),
    [("LAO", "Asia/Vientiane"), ("CHN", "Asia/Shanghai"), ("UKR", "Europe/Kyiv"), ("USA", ""), ("BRA", "")],
)
def test_a_country_with_one_time_has_a_zone(code: str, zone: str) -> None:
    assert countries.time_zone(code) == zone
