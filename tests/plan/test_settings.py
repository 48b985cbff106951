"""The single tables: defaults for what is left out, and bounds for what is stated."""

import datetime as dt

import pytest

from seminar_cli.plan.settings import Certificates, Checks, Reported
from tests.factories import FIRST, make_plan, plan_data, told


def test_what_is_left_out_has_the_usual_value() -> None:
    plan = make_plan()
    assert (plan.checks, plan.certificates, plan.reported) == (Checks(), Certificates(), Reported())
    assert (plan.seminar.participants_called, plan.seminar.countries_called) == ("participants", "countries")
    assert (plan.checks.landing_minutes, plan.checks.flight_minutes) == (120, 180)
    assert (plan.certificates.minimum_attendance, plan.certificates.of) == (0.8, "programme")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("seminar.title", ""),
        ("seminar.mode", "onsite"),
        ("seminar.start", dt.datetime(2023, 7, 24)),
        ("seminar.issue", 0),
        ("seminar.issue", "3"),
        ("seminar.languages", "en"),
        ("seminar.timezone", "GMT+8"),
        ("seminar.contacts", [{"phone": "+86"}]),
        ("seminar.days", 5),
        ("coverage.target_women", 1.01),
        ("coverage.target_women", -0.1),
        ("coverage.target_countries", 0),
        ("coverage.target_countries", 15.0),
        ("coverage.ldc_until", {"BGD": "2029-11-24"}),
        ("coverage.ldc_until", ["BGD"]),
        ("coverage.invited_countries", "LAO"),
        ("certificates.minimum_attendance", 80),
        ("certificates.of", "sessions"),
        ("certificates.excused_counts", 1),
        ("checks.buffer_minutes", -1),
        ("checks.passport_months", 121),
        ("checks.deadlines", FIRST),
        ("checks.ignore", [{"code": "P07"}]),
        ("reported.participants", -1),
        ("reported.at_least", "more than"),
    ],
    ids=str,
)
def test_a_single_table_is_strict(path: str, value: object) -> None:
    table, _, key = path.partition(".")
    data = plan_data(seminar={key: value}) if table == "seminar" else {**plan_data(), table: {key: value}}
    (where,) = told(data)
    assert where.startswith(path)


@pytest.mark.parametrize("share", [0, 0.0, 0.5, 1, 1.0])
def test_a_share_lies_between_nothing_and_everything(share: float) -> None:
    assert make_plan(coverage={"target_women": share}).coverage.target_women == share


def test_countries_are_keys_by_any_name() -> None:
    plan = make_plan(
        country_names={"Palestine": "State of Palestine"},
        coverage={"ldc_until": {"Bangladesh": FIRST}, "invited_countries": ["Laos", "KHM"]},
    )
    assert plan.country_names == {"PSE": "State of Palestine"}
    assert plan.coverage.ldc_until == {"BGD": FIRST}
    assert plan.coverage.invited_countries == ("LAO", "KHM")


def test_nothing_reported_is_not_nobody() -> None:
    assert Reported().participants is None
    assert make_plan(reported={"participants": 0}).reported.participants == 0
