"""Participants and speakers: a name, and what is open until it is known."""

import pytest

from seminar_cli.plan.people import Journey, Participant, Speaker
from tests.factories import at, make_plan, participant, plan_data, speaker, told


def test_a_name_alone_makes_a_confirmed_delegate() -> None:
    person = Participant(id="p001", family_name="Reyes")
    assert (person.role, person.status, person.country, person.gender) == (
        "delegate",
        "confirmed",
        None,
        None,
    )


@pytest.mark.parametrize(
    "names", [{"given_names": "Suharto"}, {"family_name": "Lei"}, {"given_names": "雷浩"}]
)
def test_one_of_the_two_names_is_enough(names: dict[str, str]) -> None:
    assert Speaker.model_validate({"id": "x", **names}).id == "x"


@pytest.mark.parametrize("names", [{}, {"given_names": ""}, {"given_names": " ", "family_name": "\t"}])
@pytest.mark.parametrize("table", ["participants", "speakers"])
def test_nobody_is_without_a_name(table: str, names: dict[str, str]) -> None:
    data = {**plan_data(), table: [{"id": "x1", **names}]}
    assert told(data) == {f"{table}.0": "has neither given_names nor family_name"}


def test_a_badge_name_is_no_name() -> None:
    assert told(plan_data([{"id": "x1", "badge_name": "Ana"}])) == {
        "participants.0": "has neither given_names nor family_name"
    }


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("role", "delegates"),
        ("role", "Delegate"),
        ("status", "Confirmed"),
        ("status", ""),
        ("gender", "F"),
        ("gender", ""),
        ("name_order", "eastern"),
        ("organization_kind", "ministry"),
        ("precedence", 0),
        ("precedence", -1),
        ("photo_consent", "yes"),
        ("groups", ["Gruppe A"]),
        ("certificate", {"decision": "yes"}),
        ("visa", {"status": "Issued"}),
        ("away", [{"since": at(9)}]),
        ("rooms", [{"room": "1203"}]),
        ("away", {"since": at(9), "until": at(10)}),
        ("diet", "halal"),
        ("emergency_contact", "a friend"),
    ],
    ids=str,
)
def test_a_participant_is_strict_in_its_words(key: str, value: object) -> None:
    assert len(told(plan_data([participant(**{key: value})]))) == 1


def test_countries_of_a_participant_are_read_from_any_name() -> None:
    plan = make_plan(
        [participant(country="Lao PDR", nationality="Viet Nam", passport={"issued_by": "Côte d'Ivoire"})]
    )
    (person,) = plan.participants
    assert person.passport is not None
    assert (person.country, person.nationality, person.passport.issued_by) == ("LAO", "VNM", "CIV")


def test_a_flight_may_be_known_before_its_time() -> None:
    assert Journey(flight="CA960").at is None


def test_a_speaker_has_no_role_status_or_group() -> None:
    wrong = {"role": "delegate", "status": "confirmed", "groups": ["A"]}
    data = plan_data(speakers=[speaker(**wrong)])
    assert set(told(data)) == {f"speakers.0.{key}" for key in wrong}
