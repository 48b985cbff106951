"""The keys of a plan, read off the models: their order, their privacy class, what they refer to."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from seminar_cli import countries
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Privacy, Record

Path = tuple[str | int, ...]
"""Where a value stands in the data: `("participants", 3, "passport", "number")`."""


class Key(NamedTuple):
    """One key of a record. `below` is the record its value, or each item of its value, is made of."""

    name: str
    field: FieldInfo
    below: type[Record] | None

    @property
    def privacy(self) -> Privacy:
        """Its own class; a key below a private key is private too (see `privacy_of`)."""
        privacy: Privacy = self._extra("x-privacy", "open")
        return privacy

    @property
    def refers(self) -> tuple[str, ...]:
        """Tables whose ids the value names."""
        return tuple(self._extra("x-refers", ()))

    @property
    def is_list(self) -> bool:
        """The value is a list in the file."""
        return get_origin(self.field.annotation) is tuple

    @property
    def is_mapping(self) -> bool:
        """The value is a table whose keys are data (countries, people)."""
        return get_origin(self.field.annotation) is dict

    @property
    def is_country(self) -> bool:
        """The value, or each item of it, is a country."""
        return _mentions_country(self.field)

    @property
    def words(self) -> tuple[str, ...]:
        """The words to choose from, where the value, or each item of it, is one of a few."""
        return next(
            (get_args(leaf) for leaf in leaves(self.field.annotation) if get_origin(leaf) is Literal), ()
        )

    def _extra(self, name: str, default: Any) -> Any:  # noqa: ANN401 - a JSON Schema value
        extra = self.field.json_schema_extra
        return extra.get(name, default) if isinstance(extra, dict) else default


@cache
def keys_of(model: type[Record]) -> dict[str, Key]:
    """The keys of a model in the order in which they are written: its leading ones, then the rest."""
    fields = model.model_fields
    names = (*model.leading, *(name for name in fields if name not in model.leading))
    return {name: Key(name, fields[name], _record_in(fields[name].annotation)) for name in names}


def _record_in(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def leaves(annotation: object) -> Iterator[object]:
    """The types that an annotation is made of, with unions and lists taken apart."""
    if get_origin(annotation) in {UnionType, Union, tuple}:
        for part in get_args(annotation):
            yield from leaves(part)
    elif hasattr(annotation, "__metadata__"):
        yield from leaves(get_args(annotation)[0])
    else:
        yield annotation


def _mentions_country(field: FieldInfo) -> bool:
    marks: list[object] = [*field.metadata]
    parts: list[object] = [field.annotation]
    while parts:
        part = parts.pop()
        marks += getattr(part, "__metadata__", ())
        if get_origin(part) is not dict:
            parts += get_args(part)
    return any(isinstance(mark, AfterValidator) and mark.func is countries.recognise for mark in marks)


def _orders(path: str, model: type[Record]) -> Iterator[tuple[str, tuple[str, ...]]]:
    keys = keys_of(model)
    yield path, tuple(keys)
    for key in keys.values():
        if key.below:
            yield from _orders(f"{path}.{key.name}" if path else key.name, key.below)


KEY_ORDER: dict[str, tuple[str, ...]] = dict(_orders("", Plan))
"""Keys in the order in which new ones are written, by dotted path of their table; "" is the file itself."""


@cache
def privacy_of(path: tuple[str | int, ...]) -> Privacy:
    """The class of a value of the plan: that of the first key on its path that is not open.

    A key that no model knows may be a private one misspelt, so it counts as the most private.
    """
    model: type[Record] | None = Plan
    for name in (part for part in path if isinstance(part, str)):
        if model is None:  # below a list of plain values or a table whose keys are data
            return "open"
        key = keys_of(model).get(name)
        if key is None:
            return "care"
        if key.privacy != "open":
            return key.privacy
        model = key.below
    return "open"
