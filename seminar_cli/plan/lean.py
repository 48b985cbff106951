"""A plan without the personal data of some classes, to be handed to somebody who must not have them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from seminar_cli.plan.keys import Path, privacy_of
from seminar_cli.plan.record import Privacy

SHORTEST = 6
"""Characters of a value that is looked for in what remains: shorter ones stand in too many words."""


@dataclass(frozen=True)
class Lean:
    """What remains of a plan's data, and what was left out.

    Attributes:
        data: the raw data without it.
        left_out: how many values of each class.
        echoes: where a value that was left out still stands within another: `sessions s03: title`.
    """

    data: dict[str, Any]
    left_out: Mapping[Privacy, int]
    echoes: tuple[str, ...]


def lean(data: Mapping[str, Any], classes: Collection[Privacy]) -> Lean:
    """The data of a plan without the values of some privacy classes.

    Args:
        data: the raw data of a plan that loads.
        classes: those that are left out.
    """
    gone: list[tuple[Privacy, object]] = []
    kept: dict[str, Any] = _kept(data, (), frozenset(classes), gone) or {}
    left_out: dict[Privacy, int] = {}
    for privacy, _ in gone:
        left_out[privacy] = left_out.get(privacy, 0) + 1
    return Lean(kept, left_out, tuple(dict.fromkeys(_echoes(kept, _telling(gone)))))


def _kept(
    value: Any,  # noqa: ANN401 - raw data
    path: Path,
    classes: frozenset[str],
    gone: list[tuple[Privacy, object]],
) -> Any:  # noqa: ANN401 - raw data
    """A value without what is left out; None where nothing is left of it."""
    if path and (privacy := privacy_of(path)) in classes:
        gone += ((privacy, each) for each in _leaves(value))
        return None
    if isinstance(value, Mapping):
        below = {key: _kept(each, (*path, key), classes, gone) for key, each in value.items()}
        return _or_none({key: each for key, each in below.items() if each is not None}, value)
    if isinstance(value, list):
        items = [_kept(each, path, classes, gone) for each in value]
        return _or_none([each for each in items if each is not None], value)
    return value


def _or_none(kept: Any, value: Any) -> Any:  # noqa: ANN401 - raw data
    """None for what is empty and was not."""
    return kept if kept or not value else None


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _leaves(each)
    else:
        yield value


def _telling(gone: Collection[tuple[Privacy, object]]) -> set[str]:
    """Values that tell of one person alone wherever they stand: addresses, numbers."""
    texts = {value.strip().casefold() for _, value in gone if isinstance(value, str)}
    return {text for text in texts if len(text) >= SHORTEST and ("@" in text or any(map(str.isdigit, text)))}


def _echoes(data: Mapping[str, Any], texts: Collection[str]) -> Iterator[str]:
    """The keys of records whose values hold one of the texts."""
    for table, records in data.items() if texts else ():
        for number, record in enumerate(records if isinstance(records, list) else [records], 1):
            stated = record if isinstance(record, Mapping) else {}
            name = next((stated[key] for key in ("id", "date", "item") if key in stated), f"#{number}")
            for key, value in stated.items():
                told = [each.casefold() for each in _leaves(value) if isinstance(each, str)]
                if any(text in each for text in texts for each in told):
                    yield f"{table} {name}: {key}" if isinstance(records, list) else f"{table}: {key}"
