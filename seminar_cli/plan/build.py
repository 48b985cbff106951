"""From the data of a parsed file to a `Plan`, or to everything that is wrong with it, in words."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from seminar_cli.countries import AmbiguousCountry, UnknownCountry
from seminar_cli.plan.keys import Path, keys_of, privacy_of
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record

FORMAT = 1
"""The version of the plan file that this program reads and writes."""

LONGEST_SEMINAR = 1000
"""Days; more is a slip in a year."""


class Fault(NamedTuple):
    """One thing that is wrong: where it stands in the data, what it is, and how to mend it."""

    path: Path
    what: str
    how: str


class PlanFaults(ValueError):
    """The data are no plan; `faults` has everything that is wrong, in file order as far as known."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def build(data: Mapping[str, Any]) -> Plan:
    """The plan that a parsed file holds.

    Raises:
        PlanFaults: with every type, key, id and country that is wrong, in one go.
    """
    if newer := _newer_format(data):
        raise PlanFaults((newer,))
    try:
        plan = Plan.model_validate(data)
    except ValidationError as error:
        told = tuple(_in_words(detail) for detail in error.errors(include_url=False, include_input=False))
        raise PlanFaults((*told, *_clashes(data))) from None
    check_whole(data, plan)
    return plan


def check_whole(data: Mapping[str, Any], plan: Plan) -> None:
    """Whether what concerns no single record is right: ids, days that have two records, the seminar's dates.

    Raises:
        PlanFaults: it is not.
    """
    if faults := (*_clashes(data), *_backwards(plan)):
        raise PlanFaults(tuple(faults))


def _newer_format(data: Mapping[str, Any]) -> Fault | None:
    """A newer file would bring a hundred faults that are none: say the one thing that matters."""
    version = data.get("format")
    if type(version) is int and version > FORMAT:
        told = f"version {version}" if version < FORMAT + 1000 else "a far newer version"
        what = f"is {told} of the plan file, and this program reads version {FORMAT}"
        return Fault(("format",), what, "Install a newer version of seminar")
    return None


def _clashes(data: Mapping[str, Any]) -> Iterator[Fault]:
    """Ids that stand twice, in whatever tables, and days that have two records."""
    first: dict[str, str] = {}
    for table, records in data.items():
        own = "date" if table == "days" else "id"
        for index, record in enumerate(records if isinstance(records, list) else ()):
            key = record.get(own) if isinstance(record, dict) else None
            if not isinstance(key, str | date):
                continue
            key = str(key)
            if key in first:
                where = "twice in" if first[key] == table else f"in {first[key]} and in"
                how = "Make one record of them" if table == "days" else "Give one of them another id"
                yield Fault((table, index, own), f"`{key}` stands {where} {table}", how)
            first.setdefault(key, table)


def _backwards(plan: Plan) -> Iterator[Fault]:
    if plan.seminar.end < plan.seminar.start:
        what = f"the seminar ends on {plan.seminar.end}, before its start on {plan.seminar.start}"
        yield Fault(("seminar", "end"), what, "Exchange or mend the two dates")
    elif (length := (plan.seminar.end - plan.seminar.start).days + 1) > LONGEST_SEMINAR:
        yield Fault(
            ("seminar", "end"), f"the seminar lasts {length:,} days", "Mend the year of one of the two"
        )


# --- one error of pydantic in an organizer's words ---------------------------------------------------

TYPES = {
    "string_type": ("must be text", 'Write it in quotes: "…"'),
    "int_type": ("must be a whole number", "Write it without quotes: 40"),
    "int_from_float": ("must be a whole number", "Write it without a decimal point: 40"),
    "float_type": ("must be a number", "Write it without quotes: 0.5"),
    "finite_number": ("must be a finite number", "Write a number: 0.5"),
    "bool_type": ("must be true or false", "Write true or false, without quotes"),
    "date_type": ("must be a date", "Write it as 2023-07-24, without quotes"),
    "date_from_datetime_inexact": ("must be a date without a time", "Write it as 2023-07-24"),
    "time_type": ("must be a time of day", "Write it as 09:30, without quotes"),
    "datetime_type": ("must be a date with a time", "Write it as 2023-07-24T09:30:00, without quotes"),
    "timezone_naive": ("must have no offset", "All times are local to the seminar: leave out Z or +08:00"),
    "dict_type": ("must be a table", "Write it in braces: { … }"),
    "model_type": ("must be a table", "Write it in braces, { … }, or under a [header] of its own"),
    "far_date": ("is in a year far from ours", "Mend the year: 1900 to 2199"),
    "nameless": ("has neither given_names nor family_name", "Give at least one of the two"),
    "no_text": ("holds half a character", "Type it anew: no file can hold it"),
    "blank": ("is blank", "Write something, or leave the key out"),
    "no_zone": ("is no IANA time zone", 'Write a name such as "Asia/Shanghai" or "Europe/Paris"'),
}


def _in_words(detail: ErrorDetails) -> Fault:
    path = _data_path(detail["loc"])
    kind = detail["type"]
    if path == ("format",) and kind != "missing":
        return Fault(path, f"must be {FORMAT}", f"Write `format = {FORMAT}`, without quotes")
    if kind in TYPES:
        return Fault(path, *TYPES[kind])
    if kind in SPECIAL:
        return SPECIAL[kind](path, detail)
    return Fault(path, detail["msg"][:1].lower() + detail["msg"][1:], "Mend the value")


def _data_path(loc: tuple[int | str, ...]) -> Path:
    """Pydantic marks a faulty key of a mapping with `[key]`; the file has no such part."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def _missing(path: Path, _: ErrorDetails) -> Fault:
    key = str(path[-1])
    if len(path) == 1:
        how = f"Begin the file with `format = {FORMAT}`" if key == "format" else f"Add a table [{key}]"
    else:
        how = f"Add a line `{key} = …`"
    return Fault(path, "is missing", how)


def _extra(path: Path, _: ErrorDetails) -> Fault:
    import difflib

    known = tuple(keys_of(_model_at(path[:-1])))
    near = difflib.get_close_matches(str(path[-1]), known, n=1)
    what = "is no table of a plan" if len(path) == 1 else "is no key here"
    if near:
        return Fault(path, what, f"Did you mean `{near[0]}`?")
    return Fault(path, what, f"Known are: {', '.join(known)}")


def _model_at(path: Path) -> type[Record]:
    """The model of the record at a path; the path leads to a record, since an extra key was found there."""
    model: type[Record] = Plan
    for name in (part for part in path if isinstance(part, str)):
        key = keys_of(model).get(name)
        model = key.below if key and key.below else model
    return model


def _no_list(path: Path, _: ErrorDetails) -> Fault:
    if len(path) == 1:
        return Fault(path, "must be a list of records", f"Write [[{path[0]}]] over each of them")
    return Fault(path, "must be a list", 'Write it in brackets: ["…", "…"]')


def _choice(path: Path, detail: ErrorDetails) -> Fault:
    expected = str(detail.get("ctx", {}).get("expected", "")).replace("'", "")
    return Fault(path, "is none of the words known here", f"Write one of: {expected}")


def _bound(path: Path, detail: ErrorDetails) -> Fault:
    bounds = detail.get("ctx", {})
    words = {"ge": "at least", "le": "at most", "gt": "more than", "lt": "less than"}
    told = " and ".join(f"{word} {bounds[key]:,}" for key, word in words.items() if key in bounds)
    return Fault(path, f"must be {told}", "Mend the number")


def _too_long(path: Path, detail: ErrorDetails) -> Fault:
    return Fault(path, f"is longer than {detail.get('ctx', {}).get('max_length')} characters", "Shorten it")


def _no_id(path: Path, detail: ErrorDetails) -> Fault:
    return Fault(path, detail["msg"], "Write a short one, such as `s01` or `city-hall`")


def _value(path: Path, detail: ErrorDetails) -> Fault:
    error = detail.get("ctx", {}).get("error")
    how = "Write the country's name or its three-letter code"
    if not isinstance(error, UnknownCountry | AmbiguousCountry):
        return Fault(path, "is not understood", "Mend the value")
    if privacy_of(path) != "open":
        return Fault(path, "is no country, or more than one", how)
    return Fault(path, str(error).rstrip("."), how)


SPECIAL: dict[str, Callable[[Path, ErrorDetails], Fault]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "tuple_type": _no_list,
    "literal_error": _choice,
    "greater_than_equal": _bound,
    "less_than_equal": _bound,
    "too_long": _too_long,
    "no_id": _no_id,
    "value_error": _value,
}


def record_faults(table: str, model: type[Record], record: Mapping[str, Any]) -> tuple[Fault, ...]:
    """What is wrong with one record that is to be written; paths begin at the record."""
    try:
        model.model_validate(record)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        told = (_in_words({**detail, "loc": (table, *detail["loc"])}) for detail in details)
        return tuple(Fault(fault.path[1:], fault.what, fault.how) for fault in told)
    return ()
