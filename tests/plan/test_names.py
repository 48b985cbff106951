"""Names are printed as people use them, and sorted as protocol wants them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.names import (
    affiliation,
    alphabetical,
    bare_name,
    city_of,
    country_key,
    country_name,
    full_name,
    institution_name,
    name_on_badge,
    name_on_list,
    person_name,
    place_name,
    protocol_key,
    short_institution,
    surname_key,
)
from seminar_cli.plan.people import Participant, Person
from tests.factories import institution, make_plan, participant, speaker, venue


def _person(**keys: Any) -> Participant:
    return Participant.model_validate({"id": "p001", **keys})


ANA = {"honorific": "Ms.", "given_names": "Vilayluck", "family_name": "Seneduangdeth"}
LEI = {"honorific": "Mr.", "given_names": "Hao", "family_name": "Lei", "name_order": "family-first"}


@pytest.mark.parametrize(
    ("keys", "full", "listed", "badge"),
    [
        (ANA, "Ms. Vilayluck Seneduangdeth", "Ms. Vilayluck SENEDUANGDETH", "Vilayluck Seneduangdeth"),
        (LEI, "Mr. Lei Hao", "Mr. LEI Hao", "Lei Hao"),
        ({"given_names": "Suharto"}, "Suharto", "Suharto", "Suharto"),
        ({"family_name": "Suharto"}, "Suharto", "SUHARTO", "Suharto"),
        ({**LEI, "given_names": "浩", "family_name": "雷"}, "Mr. 雷 浩", "Mr. 雷 浩", "雷 浩"),
        (
            {"given_names": "Øystein", "family_name": "Strauß"},
            "Øystein Strauß",
            "Øystein STRAUSS",
            "Øystein Strauß",
        ),
        (
            {"given_names": " Ana ", "family_name": " de la Cruz "},
            "Ana de la Cruz",
            "Ana DE LA CRUZ",
            "Ana de la Cruz",
        ),
        (
            {**ANA, "badge_name": "Lucky"},
            "Ms. Vilayluck Seneduangdeth",
            "Ms. Vilayluck SENEDUANGDETH",
            "Lucky",
        ),
        ({"honorific": "Ana", "given_names": "Ana"}, "Ana Ana", "Ana Ana", "Ana"),
    ],
)
def test_a_name_on_paper_on_a_list_and_on_a_badge(
    keys: dict[str, str], full: str, listed: str, badge: str
) -> None:
    person = _person(**keys)
    assert (full_name(person), name_on_list(person), name_on_badge(person)) == (full, listed, badge)


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(NAMES, NAMES, st.sampled_from(["given-first", "family-first"]), st.text(max_size=4))
def test_nothing_of_a_name_is_lost_and_the_order_is_the_persons(
    given_names: str, family: str, order: str, honorific: str
) -> None:
    person = _person(given_names=given_names, family_name=family, name_order=order, honorific=honorific)
    names = [given_names.strip(), family.strip()]
    expected = " ".join(names if order == "given-first" else names[::-1])
    assert bare_name(person) == expected
    assert full_name(person) == " ".join(filter(None, (honorific.strip(), expected)))


# --- sorting ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Élodie", "elodie"),
        ("ŁUKASZ", "lukasz"),
        ("Ørsted", "orsted"),
        ("Đặng", "dang"),
        ("İstanbul", "istanbul"),
        ("Strauß", "strauss"),
        ("ＬＡＯ", "lao"),
        ("雷浩", "雷浩"),
        ("O'Brien", "o'brien"),
        ("Þór", "thor"),
        ("Kılıç", "kilic"),
    ],
)
def test_case_accents_and_strokes_do_not_matter(text: str, key: str) -> None:
    assert alphabetical(text) == key


@given(st.text())
def test_the_form_that_is_compared_is_its_own(text: str) -> None:
    assert alphabetical(alphabetical(text)) == alphabetical(text)


def test_surnames_sort_without_accents_and_single_names_among_them() -> None:
    people = [
        _person(id="a", family_name="Zhou"),
        _person(id="b", family_name="Østergård"),
        _person(id="c", given_names="Suharto"),
        _person(id="d", given_names="Ana", family_name="Óscar"),
        _person(id="e", given_names="Pele", family_name=" "),
    ]
    assert [person.id for person in sorted(people, key=surname_key)] == ["d", "b", "e", "c", "a"]


def test_protocol_order_is_country_then_precedence_then_family_name() -> None:
    plan = make_plan(
        [
            participant(id="p1", country="LAO", family_name="Bb"),
            participant(id="p2", country="LAO", family_name="Aa"),
            participant(id="p3", country="LAO", family_name="Zz", precedence=1),
            participant(id="p4", country="LAO", family_name="Yy", precedence=2),
            participant(id="p5", country="CIV"),
            participant(id="p6", country="KHM"),
            {"id": "p7", "given_names": "Nobody"},
            participant(id="p8", country="GMB"),
        ],
    )
    order = sorted(plan.participants, key=lambda person: protocol_key(plan, person))
    assert [person.id for person in order] == ["p6", "p5", "p8", "p3", "p4", "p2", "p1", "p7"]


def test_protocol_order_follows_the_names_that_are_printed() -> None:
    people = [
        participant(id="p1", country="MKD"),
        participant(id="p2", country="PER"),
        participant(id="p3", country="GMB"),
    ]
    plan = make_plan(
        people, country_names={"North Macedonia": "Republic of North Macedonia", "GMB": "The Gambia"}
    )
    order = sorted(plan.participants, key=lambda person: protocol_key(plan, person))
    assert [person.id for person in order] == ["p3", "p2", "p1"]


def test_protocol_order_is_settled_for_namesakes() -> None:
    twins = [participant(id=key, family_name="Lee") for key in ("p2", "p1")]
    plan = make_plan(twins)
    order = sorted(plan.participants, key=lambda person: protocol_key(plan, person))
    assert [person.id for person in order] == ["p1", "p2"]


# --- countries, places, affiliations ---------------------------------------------------------------


def test_a_country_is_printed_as_the_plan_wants_it() -> None:
    plan = make_plan(country_names={"PSE": "State of Palestine (test)"})
    assert country_name(plan, "PSE") == "State of Palestine (test)"
    assert country_name(plan, "LAO") == "Lao People's Democratic Republic"
    assert country_name(plan, None) == ""
    assert country_key(plan, None) > country_key(plan, "ZWE")


def test_what_the_plan_does_not_know_is_printed_as_it_stands() -> None:
    plan = make_plan()
    assert person_name(plan, "p999") == "p999"
    assert institution_name(plan, "mofcom") == "mofcom"
    assert place_name(plan, "Jinan") == city_of(plan, "Jinan") == "Jinan"
    assert place_name(plan, "") == city_of(plan, "") == ""


def test_a_venue_is_in_its_own_city_or_that_of_its_institution() -> None:
    plan = make_plan(
        institutions=[institution(id="aibo", name="AIBO", city="Beijing")],
        venues=[
            venue(id="own", city="Jinan", institution="aibo"),
            venue(id="its", city="", institution="aibo"),
            venue(id="none", city="", institution="nobody"),
            venue(id="self", city="", institution=""),
        ],
    )
    assert [city_of(plan, key) for key in ("own", "its", "none", "self", "aibo")] == [
        "Jinan",
        "Beijing",
        "",
        "",
        "Beijing",
    ]
    assert place_name(plan, "aibo") == "AIBO"


def test_an_affiliation_is_post_and_body_as_far_as_known() -> None:
    plan = make_plan(
        [participant(id="p1", position="Director", organization="Ministry"), participant(id="p2")],
        institutions=[institution(id="aibo", name="Academy", acronym="AIBO")],
        speakers=[
            speaker(id="lei", institution="aibo", position="Dean"),
            speaker(id="wang", institution="aibo"),
        ],
    )
    told = [affiliation(plan, person) for person in (*plan.participants, *plan.speakers)]
    assert told == ["Director, Ministry", "", "Dean, Academy", "Academy"]
    assert affiliation(plan, Person(id="x", family_name="X")) == ""
    assert short_institution(plan.institutions[0]) == "AIBO"
    assert person_name(plan, "lei").startswith("Hao Lei")
