"""Makes `_data.py` from the CSV files in `data/`: `python -m seminar_cli.countries.generate [--check]`.

A module of plain tuples loads ten times faster than CSV files, and its index spares normalising 2,200 names
at each start. The package needs the old `_data.py` to make the new one: a broken one is restored first.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from seminar_cli.countries.country import LANGUAGES
from seminar_cli.countries.normalise import normalise

HERE = Path(__file__).parent
TARGET = HERE / "_data.py"

Row = Mapping[str, str]

_PLACES = ("region", "sub_region", "intermediate_region")
_MARKS = ("un_member", "un_observer", "lldc", "sids", "g77")
_LDC = ("ldc_from", "ldc_until", "ldc_until_status", "note")
_OFFICIAL_AND_ASKED_ABOUT = frozenset({"Congo"})  # `names.recognise` says why

_HEADER = '''\
"""Countries and groups as plain tuples, made by `python -m seminar_cli.countries.generate`: do not edit.

Sources and licences: `data/README.md`. Some spellings in INDEX are from the Unicode CLDR:
Copyright © 1991-2026 Unicode, Inc., under the Unicode License v3 in `data/LICENSE-UNICODE.txt`.
"""
'''

_SIX_TEXTS = "tuple[str, str, str, str, str, str]"
_THREE_TEXTS = "tuple[str, str, str]"
_FIVE_FLAGS = "tuple[bool, bool, bool, bool, bool]"

_TABLES = {
    "COUNTRIES": (
        f"dict[str, tuple[str, str, {_SIX_TEXTS}, {_THREE_TEXTS}, {_FIVE_FLAGS}]]",
        (
            "alpha-3: alpha-2, M49, names (en fr es zh ar ru), (region, sub-region, intermediate region), "
            "(UN member, UN observer, LLDC, SIDS, G77). In English alphabetical order."
        ),
    ),
    "CODES": ("dict[str, str]", "alpha-3, alpha-2 and M49 codes: alpha-3."),
    "INDEX": ("dict[str, str]", "Normalised names and aliases: alpha-3."),
    "AMBIGUOUS": (
        "dict[str, tuple[tuple[str, ...], str]]",
        "Normalised names to ask about: the alpha-3 codes they may mean, and why.",
    ),
    "LDC": (
        'dict[str, tuple[str, str, Literal["", "effective", "scheduled", "contested"], str]]',
        "alpha-3: first day a least developed country, first day no longer one, how certain that is, note.",
    ),
    "INCOME": (
        "dict[str, tuple[tuple[str, str], ...]]",
        "alpha-3: (first day, World Bank income group), oldest first.",
    ),
    "ZONES": ("dict[str, str]", "alpha-3: the IANA time zone of a country that has one."),
}


def data_module() -> str:
    """The text of `_data.py` as the CSV files give it.

    Raises:
        ValueError: a name or code would stand for two countries.
    """
    countries = sorted(_read("countries.csv"), key=lambda row: normalise(row["name_en"]))
    iso3 = {row["iso2"]: row["iso3"] for row in countries}
    ambiguous = _ambiguous(countries, iso3)
    lines = {
        "COUNTRIES": [_line({row["iso3"]: _record(row)}) for row in countries],
        "CODES": _lines_of_keys(_codes(countries)),
        "INDEX": _lines_of_keys(pair for pair in _names(countries, iso3) if pair[0] not in ambiguous),
        "AMBIGUOUS": [_line({name: meaning}) for name, meaning in ambiguous.items()],
        "LDC": [_line({row["iso3"]: _ldc(row)}) for row in countries if row["ldc_from"]],
        "INCOME": [_line({code: spans}) for code, spans in _income().items()],
        "ZONES": [_line({row["iso3"]: row["zone"]}) for row in _read("zones.csv")],
    }
    tables = (_table(name, *_TABLES[name], lines[name]) for name in _TABLES)
    return "\n".join((_HEADER, "from typing import Literal\n", *tables))


def main() -> int:
    """Write `_data.py`, or with `--check` only say whether it is current; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m seminar_cli.countries.generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if _data.py is stale")
    wanted = data_module()
    if not parser.parse_args().check:
        TARGET.write_text(wanted, encoding="utf-8", newline="\n")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    sys.stderr.write(f"{TARGET.name} is stale; run python -m seminar_cli.countries.generate\n")
    return 1


def _read(name: str) -> list[Row]:
    with (HERE / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _record(row: Row) -> tuple[object, ...]:
    names = tuple(row[f"name_{language}"] for language in LANGUAGES)
    places = tuple(row[key] for key in _PLACES)
    marks = tuple(row[key] == "true" for key in _MARKS)
    return row["iso2"], row["m49"], names, places, marks


def _ldc(row: Row) -> tuple[str, ...]:
    return tuple(row[key] for key in _LDC)


def _codes(countries: Iterable[Row]) -> Iterator[tuple[str, str]]:
    for row in countries:
        for code in (row["iso3"], row["iso2"], row["m49"]):
            yield code, row["iso3"]


def _official_names(row: Row) -> set[str]:
    names = {normalise(row[f"name_{language}"]) for language in LANGUAGES}
    return names - {""}


def _names(countries: Iterable[Row], iso3: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for row in countries:
        for name in sorted(_official_names(row)):
            yield name, row["iso3"]
        yield normalise(row["name_unterm_en"]), row["iso3"]
    for row in _read("aliases.csv"):
        yield normalise(row["alias"]), iso3[row["iso2"]]


def _ambiguous(countries: Iterable[Row], iso3: Mapping[str, str]) -> dict[str, tuple[tuple[str, ...], str]]:
    official = {row["name_en"]: row for row in countries}
    found = {}
    for row in _read("ambiguous.csv"):
        meaning = tuple(iso3[code] for code in row["candidates"].split()), row["note"]
        names = {normalise(row["input"])}
        if row["input"] in official:
            asked_about = row["input"] in _OFFICIAL_AND_ASKED_ABOUT
            names = _official_names(official[row["input"]]) if asked_about else set()
        found.update(dict.fromkeys(sorted(names), meaning))
    return found


def _income() -> dict[str, tuple[tuple[str, str], ...]]:
    spans: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in _read("income_groups.csv"):
        spans[row["iso3"]] = (*spans.get(row["iso3"], ()), (row["from"], row["group"]))
    return {code: tuple(sorted(spans[code])) for code in sorted(spans)}


def _lines_of_keys(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """One line a country: its keys, each with its alpha-3 code. Empty keys are left out.

    Raises:
        ValueError: a key would stand for two countries.
    """
    owners: dict[str, str] = {}
    for key, code in pairs:
        if key and owners.setdefault(key, code) != code:
            raise ValueError(f"{key!r} stands for both {owners[key]} and {code}")
    lines: dict[str, dict[str, str]] = {}
    for key, code in owners.items():
        lines.setdefault(code, {})[key] = code
    return [_line(keys) for keys in lines.values()]


def _line(entries: Mapping[str, object]) -> str:
    return f"    {repr(dict(entries))[1:-1]},"


def _table(name: str, kind: str, meaning: str, lines: Iterable[str]) -> str:
    return "\n".join((f"# {meaning}", f"{name}: {kind} = {{", *lines, "}", ""))


if __name__ == "__main__":
    sys.exit(main())
