"""What every record of a plan is made of: strictness, types of keys, and what is said about each key."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, NaiveDatetime
from pydantic_core import PydanticCustomError

from seminar_cli import countries

Privacy = Literal["open", "contact", "identity", "care"]
"""Who may see a key: everybody; whoever must reach the person; gates and registers; doctors and caterers."""


class Record(BaseModel):
    """A table of the plan file as a frozen value: strict types, no unknown keys, values never in errors."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        hide_input_in_errors=True,
        allow_inf_nan=False,
        ser_json_inf_nan="null",
        defer_build=True,  # only the plan as a whole is validated: half the time of building every model
    )

    leading: ClassVar[tuple[str, ...]] = ()
    """Keys that stand first when a record is written; a model with a base begins with the base's else."""


def about(
    help_text: str,
    *,
    example: object = None,
    privacy: Privacy = "open",
    refers: Iterable[str] = (),
    **constraints: Any,  # noqa: ANN401 - handed on to pydantic's Field
) -> Any:  # noqa: ANN401 - what pydantic's Field returns
    """What is said of a key: one line of help, an example, its privacy class, and what it refers to.

    Args:
        help_text: one line; it is printed in `--help`, the reference and the JSON Schema.
        example: a value as the plan holds it.
        privacy: the class of the key and of all keys below it.
        refers: tables whose ids the value names; "cities" where a city may stand for itself.
        constraints: passed to `pydantic.Field` (`ge`, `max_length`, …).
    """
    extra: dict[str, Any] = {"x-privacy": privacy}
    if tables := list(refers):
        extra["x-refers"] = tables
    examples = None if example is None else [example]
    return Field(description=help_text, examples=examples, json_schema_extra=extra, **constraints)


T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A list of the file as a tuple: strict in its items, not in being a tuple (TOML gives lists)."""

ID_PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")


def _id(text: str) -> str:
    if not ID_PATTERN.fullmatch(text):
        message = "is no id: letters, digits, `-`, `_` and `.`, up to 64, beginning with a letter or digit"
        raise PydanticCustomError("no_id", message)
    return text


def _lower_case_id(text: str) -> str:
    if text != text.lower():
        raise PydanticCustomError("no_id", "is no id: ids are lower-case")
    return _id(text)


Id = Annotated[str, AfterValidator(_lower_case_id)]
"""A record's own id: short, lower-case, unique in the plan."""

GroupId = Annotated[str, AfterValidator(_id)]
"""A group's id; a group may be called A."""


def _stated(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "is blank")
    return text


Stated = Annotated[str, AfterValidator(_stated)]
"""Text that must not be blank."""


def _whole_characters(text: str) -> str:
    """Half of a surrogate pair, as a terminal in another encoding gives, fits in no sentence about it."""
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise PydanticCustomError("no_text", "holds half a character")
    return text


Country = Annotated[str, AfterValidator(_whole_characters), AfterValidator(countries.recognise)]
"""A country, kept as ISO 3166-1 alpha-3; any recognised name may stand in the file."""


YEARS = range(1900, 2200)
"""Years that a date of a plan may be in: `0203-07-24` is a slip, and no calculation overflows."""


def _near(value: dt.date) -> dt.date:
    if value.year not in YEARS:
        raise PydanticCustomError("far_date", "is in a year far from ours")
    return value


def _near_moment(value: dt.datetime) -> dt.datetime:
    _near(value)
    return value


Date = Annotated[dt.date, AfterValidator(_near)]
"""A calendar day."""

Moment = Annotated[NaiveDatetime, AfterValidator(_near_moment)]
"""A day with a time, local to the seminar."""

LONGEST = 60 * 24 * 31
"""The longest anything lasts, in minutes: a month."""

MOST = 10**9
"""The most of anything that is counted: TOML knows no limit, spreadsheets and floats do."""


def _shorthand(value: object) -> object:
    """`"lei-hao"` stands for `{ id = "lei-hao" }`: one type inside, so that one fault gives one error."""
    return {"id": value} if isinstance(value, str) else value


Shorthand = BeforeValidator(_shorthand)


class Ignore(Record):
    """A finding of `seminar check` that the organizer has looked at and accepts, with the reason."""

    code: Annotated[str, about("Code of the finding", example="A07")]
    reason: Annotated[Stated, about("Why it is accepted", example="the hall is next door")]


Ignores = Annotated[Many[Ignore], about("Findings accepted for this record, each with a reason")]
