"""Records are strict and frozen: nothing is guessed, and nothing changes under anybody's hands."""

import datetime as dt
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from seminar_cli.plan.keys import keys_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import (
    Country,
    Date,
    GroupId,
    Id,
    Ignore,
    Many,
    Moment,
    Record,
    Shorthand,
    Stated,
    about,
)


class Part(Record):
    id: Annotated[str, about("Which")]


class Sample(Record):
    flag: bool = False
    number: int = 0
    share: float = 0.0
    text: str = ""
    date: dt.date | None = None
    time: dt.time | None = None
    moment: Moment | None = None
    words: Many[str] = ()
    parts: Many[Annotated[Part, Shorthand]] = ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"flag": 1},
        {"flag": 0},
        {"flag": "true"},
        {"flag": "yes"},
        {"flag": None},
        {"number": "1"},
        {"number": 1.0},
        {"number": True},
        {"number": None},
        {"share": "0.5"},
        {"share": True},
        {"share": float("nan")},
        {"share": float("inf")},
        {"text": 1},
        {"text": b"x"},
        {"text": None},
        {"text": dt.date(2023, 7, 24)},
        {"date": "2023-07-24"},
        {"date": dt.datetime(2023, 7, 24)},
        {"date": 1},
        {"date": dt.time(9)},
        {"time": "09:00"},
        {"time": 900},
        {"time": 9.5},
        {"time": dt.datetime(2023, 7, 24, 9)},
        {"moment": dt.date(2023, 7, 24)},
        {"moment": "2023-07-24T09:00:00"},
        {"moment": 1},
        {"moment": dt.datetime(2023, 7, 24, tzinfo=dt.UTC)},
        {"words": "en"},
        {"words": {"en": 1}},
        {"words": [1]},
        {"words": [None]},
        {"words": 1},
        {"words": None},
        {"parts": "lei-hao"},
        {"parts": [1]},
        {"parts": [["lei-hao"]]},
        {"parts": [{"id": 1}]},
        {"parts": [{}]},
        {"unknown": 1},
        {"Flag": True},
        {"": 1},
    ],
    ids=str,
)
def test_a_value_of_another_type_is_refused_however_near_it_is(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Sample.model_validate(wrong)


@pytest.mark.parametrize(
    "right",
    [
        {"flag": True}, {"number": -3}, {"share": 1}, {"share": 0.25}, {"date": dt.date(2023, 7, 24)},
        {"time": dt.time(9, 30)}, {"moment": dt.datetime(2023, 7, 24, 9)}, {"words": ["en", "zh"]},
    ],
    ids=str,
)  # fmt: skip
def test_a_value_of_the_right_type_is_kept(right: dict[str, object]) -> None:
    sample = Sample.model_validate(right)
    ((name, value),) = right.items()
    assert getattr(sample, name) == (tuple(value) if isinstance(value, list) else value)


def test_a_list_of_the_file_becomes_a_tuple() -> None:
    assert Sample.model_validate({"words": ["en"]}).words == ("en",)


def test_text_stands_for_a_record_with_that_id() -> None:
    short = Sample.model_validate({"parts": ["lei-hao", {"id": "x"}]})
    assert short.parts == (Part(id="lei-hao"), Part(id="x"))


def test_a_fault_in_a_shorthand_is_one_error() -> None:
    with pytest.raises(ValidationError) as raised:
        Sample.model_validate({"parts": [1]})
    assert raised.value.error_count() == 1


def test_a_record_does_not_change() -> None:
    with pytest.raises(ValidationError):
        Sample().text = "other"  # type: ignore[misc]  # that is what is tried


def test_errors_hold_no_values() -> None:
    with pytest.raises(ValidationError) as raised:
        Sample.model_validate({"number": "canary"})
    assert "canary" not in str(raised.value)


@pytest.mark.parametrize("text", ["p001", "s01", "city-hall", "a", "9", "a.b_c-d", "x" * 64])
def test_what_an_id_may_be(text: str) -> None:
    assert TypeAdapter(Id).validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "P001",
        "a b",
        "-a",
        ".a",
        "_a",
        "é",
        "ß",
        "雷",
        "a/b",
        "a\n",
        "\na",
        "x" * 65,
        "a,b",
        "a'b",
        "İ",
        "a\0",
    ],
)
def test_what_no_id_may_be(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(text)


def test_a_group_may_have_a_capital() -> None:
    assert TypeAdapter(GroupId).validate_python("A") == "A"
    with pytest.raises(ValidationError):
        TypeAdapter(GroupId).validate_python("Gruppe A")


@pytest.mark.parametrize("blank", ["", " ", "\t\n", "\u00a0", "\u3000"])
def test_stated_text_is_not_blank(blank: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Stated).validate_python(blank)


@pytest.mark.parametrize("year", [1, 203, 1899, 2200, 9999])
def test_a_date_in_a_far_year_is_a_slip(year: int) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Date).validate_python(dt.date(year, 7, 24))
    with pytest.raises(ValidationError):
        TypeAdapter(Moment).validate_python(dt.datetime(year, 7, 24))


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_near_date_is_one(date: dt.date) -> None:
    assert TypeAdapter(Date).validate_python(date) == date


@pytest.mark.parametrize(
    "name", ["LAO", "Laos", "Lao PDR", "lao people's democratic republic", "老挝人民民主共和国"]
)
def test_a_country_is_kept_as_its_code(name: str) -> None:
    assert TypeAdapter(Country).validate_python(name) == "LAO"


@pytest.mark.parametrize("name", ["", " ", "khm", "Korea", "Congo", "Narnia", "na", "\ud800"])
def test_what_is_no_single_country_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Country).validate_python(name)


def test_an_accepted_finding_needs_a_reason() -> None:
    with pytest.raises(ValidationError):
        Ignore.model_validate({"code": "A07", "reason": " "})


def _named(model: type[Record]) -> str:
    return model.__name__


def _models(model: type[Record]) -> list[type[Record]]:
    below = [key.below for key in keys_of(model).values() if key.below]
    found = [model, *(each for record in below for each in _models(record))]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("model", _models(Plan), ids=_named)
def test_every_model_is_strict_frozen_closed_and_silent_about_values(model: type[Record]) -> None:
    config = model.model_config
    assert (config["strict"], config["frozen"], config["extra"]) == (True, True, "forbid")
    assert config["hide_input_in_errors"] is True
    assert config["allow_inf_nan"] is False
    assert model.__doc__


def test_every_key_is_explained_in_one_line() -> None:
    keys = [(model.__name__, key) for model in _models(Plan) for key in keys_of(model).values()]
    unexplained = [f"{name}.{key.name}" for name, key in keys if not key.field.description]
    assert unexplained == []
    assert [key.name for _, key in keys if "\n" in (key.field.description or "")] == []
