"""`--where`: each operator on text, lists, countries, dates, and records within records."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.errors import UsageMistake
from seminar_cli.plan.find import key_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.tables import BY_NAME
from seminar_cli.plan.where import matching, parse
from tests.factories import FIRST, at, day, make_plan, participant, session, trip

PLAN = make_plan(
    [
        participant(
            id="p1", given_names="Élodie", family_name="Ngo", country="CIV", groups=["A", "bus-1"],
            arrival={"at": at(14, 25), "flight": "CA960"}, photo_consent=True, position="Deputy Director",
            rooms=[{"stay": "jinan", "room": "1203"}], diet=["halal"], precedence=1,
        ),
        participant(
            id="p2", given_names="Łukasz", family_name="Kim", country="KOR", groups=[], photo_consent=False,
            arrival={"flight": "KE1"}, rooms=[{"stay": "jinan", "room": ""}], status="declined",
        ),
        {"id": "p3", "given_names": "Nobody", "groups": ["B"], "rooms": [{"stay": "beijing", "room": "12"}]},
    ],
    [
        session(id="s1", date=FIRST, speakers=["lei", {"id": "p1", "by": "video"}], fixed=True),
        session(id="s2", date=day(1), start=dt.time(14), minutes=90),
        {"id": "s3", "title": "Some day"},
    ],
    trips=[trip(id="t1", vehicles=[{"name": "Bus 1", "seats": 33}, {"name": "Bus 2", "seats": 12}])],
    country_names={"CIV": "Ivory Coast (test)"},
    days=[{"date": FIRST, "title": "Opening"}],
)  # fmt: skip


def _found(*where: str, table: str = "participants", plan: Plan = PLAN) -> list[str]:
    return [key_of(record) for record in matching(plan, BY_NAME[table], getattr(plan, table), where)]


@pytest.mark.parametrize(
    ("where", "ids"),
    [
        # is, is one of, is not
        ("id=p1", ["p1"]),
        ("id=p1,p3", ["p1", "p3"]),
        ("id=P1 , p3", ["p1", "p3"]),
        ("id!=p1", ["p2", "p3"]),
        ("id!=p1,p3", ["p2"]),
        ("status=confirmed", ["p1", "p3"]),
        ("precedence=1", ["p1"]),
        ("id = p1", ["p1"]),
        ("  id=p1  ", ["p1"]),
        # contains
        ("position~director", ["p1"]),
        ("name~elodie", ["p1"]),
        ("name~LUKASZ", ["p2"]),
        ("name~", ["p1", "p2", "p3"]),
        # yes and no
        ("photo_consent=yes", ["p1"]),
        ("photo_consent=False", ["p2"]),
        ("photo_consent=", ["p3"]),
        ("photo-consent!=", ["p1", "p2"]),
        # lists
        ("groups=A", ["p1"]),
        ("groups=bus-1,B", ["p1", "p3"]),
        ("groups!=A", ["p2", "p3"]),
        ("groups=", ["p2"]),
        ("groups!=", ["p1", "p3"]),
        ("groups~bus", ["p1"]),
        # countries by any name
        ("country=CIV", ["p1"]),
        ("country=civ", ["p1"]),
        ("country=Côte d'Ivoire", ["p1"]),
        ("country=Korea, Republic of", ["p2"]),
        ("country=Ivory Coast,KOR", ["p1", "p2"]),
        ("country!=South Korea", ["p1", "p3"]),
        ("country=", ["p3"]),
        ("country_name~ivory", ["p1"]),
        ("region=Asia", ["p2"]),
        # records within records
        ("arrival.flight=CA960", ["p1"]),
        ("arrival.at=", ["p2", "p3"]),
        ("arrival=", ["p3"]),
        ("arrival!=", ["p1", "p2"]),
        ("arrival~ke1", ["p2"]),
        ("departure=", ["p1", "p2", "p3"]),
        ("rooms.room=1203", ["p1"]),
        ("rooms.room=", ["p2"]),
        ("rooms.stay=jinan", ["p1", "p2"]),
        ("rooms=", []),
        ("rooms=12", ["p3"]),
        # dates with and without their time
        ("arrival.at=2023-07-24", ["p1"]),
        ("arrival.at=2023-07-24T14:25", ["p1"]),
        ("arrival.at=2023-07-24 14:25", ["p1"]),
        ("arrival.at~2023-07", ["p1"]),
        ("arrival.at=2023-07-25", []),
        # private keys, by name
        ("diet=halal", ["p1"]),
        ("passport=", ["p1", "p2", "p3"]),
    ],
)
def test_a_condition_on_participants(where: str, ids: list[str]) -> None:
    assert _found(where) == ids


@pytest.mark.parametrize(
    ("table", "where", "ids"),
    [
        ("sessions", "date=2023-07-24", ["s1"]),
        ("sessions", "date=", ["s3"]),
        ("sessions", "start=09:00", ["s1"]),
        ("sessions", "start=14:00:00", ["s2"]),
        ("sessions", "minutes=90", ["s2"]),
        ("sessions", "day=2", ["s2"]),
        ("sessions", "weekday=mon", ["s1"]),
        ("sessions", "fixed=true", ["s1"]),
        ("sessions", "speakers=p1", ["s1"]),
        ("sessions", "speakers.by=video", ["s1"]),
        ("sessions", "speakers!=p1", ["s2", "s3"]),
        ("sessions", "speakers=", ["s2", "s3"]),
        ("trips", "vehicles.seats=12", ["t1"]),
        ("trips", "vehicles~bus 2", ["t1"]),
        ("trips", "vehicles.name=Bus 3", []),
        ("days", "title~open", ["2023-07-24"]),
    ],
)
def test_a_condition_on_the_programme(table: str, where: str, ids: list[str]) -> None:
    assert _found(where, table=table) == ids


def test_all_conditions_must_hold_and_none_holds_always() -> None:
    assert _found("groups=A", "country=CIV") == ["p1"]
    assert _found("groups=A", "country=KOR") == []
    assert _found() == ["p1", "p2", "p3"]


@pytest.mark.parametrize("text", ["", "id", "=p1", "~x", "!=x", "id p1", "id>p1", "id==", "country name=x"])
def test_what_is_no_condition_is_told(text: str) -> None:
    if text == "id==":
        assert _found(text) == []  # the value is "="
        return
    with pytest.raises(UsageMistake, match="is no condition"):
        parse(BY_NAME["participants"], text)


def test_an_unknown_key_gets_a_suggestion() -> None:
    with pytest.raises(UsageMistake) as raised:
        parse(BY_NAME["participants"], "contry=LAO")
    assert "country" in raised.value.hint


@pytest.mark.parametrize("name", ["Narnia", "Korea", "LAO,Narnia", "xx"])
def test_an_unknown_or_ambiguous_country_is_a_mistake(name: str) -> None:
    with pytest.raises(UsageMistake):
        parse(BY_NAME["participants"], f"country={name}")


def test_a_value_may_hold_the_signs_of_conditions_and_several_lines() -> None:
    plan = make_plan(
        [participant(id="p1", position="a=b~c != d"), participant(id="p2", position="two\nlines")]
    )
    assert _found("position=a=b~c != d", plan=plan) == ["p1"]
    assert _found("position~two\nlines", plan=plan) == ["p2"]


@pytest.mark.parametrize("text", ["status=confrmed", "status!=Confrmed", "status=declined,confrmed"])
def test_a_word_that_a_key_never_holds_is_a_slip_not_an_empty_list(text: str) -> None:
    with pytest.raises(UsageMistake, match="`status` is never") as refused:
        parse(BY_NAME["participants"], text)
    assert refused.value.hint.startswith("Did you mean confirmed?")


@pytest.mark.parametrize(("text", "ids"), [("status=declined,", ["p2"]), ("status=Confirmed", ["p1", "p3"])])
def test_words_that_a_key_may_hold_are_taken_in_any_case(text: str, ids: list[str]) -> None:
    assert _found(text) == ids


@given(
    st.sampled_from(
        ["id", "position", "groups", "country_name", "arrival", "rooms.room", "photo_consent", "name"]
    ),
    st.sampled_from(["", "p1", "A", "confirmed", "1203", "yes", "p1,p2", "declined,"]),
)
def test_is_and_is_not_part_the_records_in_two(key: str, value: str) -> None:
    matches, others = _found(f"{key}={value}"), _found(f"{key}!={value}")
    assert sorted([*matches, *others]) == ["p1", "p2", "p3"]
