"""Coverage recounted from the files themselves, without the program's models."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
import tomli

from seminar_cli import countries
from seminar_cli.papers.paper import Bars, Paper, Table, Text
from seminar_cli.render import as_json
from tests.factories import Data, make_plan, participant, session
from tests.golden import golden
from tests.papers.shared import EXAMPLES, assert_sound, example, only, table

NAMES = ("beijing-2023", "forum-2021", "online-2022")


def _data(name: str) -> Data:
    return tomli.loads((EXAMPLES / name / "seminar.toml").read_text("utf-8"))


def _rows(of: Table, key: str) -> dict[str, dict[str, Any]]:
    return {str(row.cells[key]): dict(row.cells) for row in of.rows}


def _recounted(data: Data) -> list[dict[str, Any]]:
    """Each delegate with what coverage asks of him or her."""
    came = {
        key
        for record in data.get("attendance", [])
        for key in (*record.get("present", ()), *record.get("late", ()))
    }
    people = []
    for person in data.get("participants", []):
        if person.get("role", "delegate") == "delegate":
            status = person.get("status", "confirmed")
            confirmed = status == "confirmed"
            people.append({
                "country": countries.recognise(person["country"]) if "country" in person else None,
                "asked": status not in {"nominated", "waitlisted"},
                "confirmed": confirmed,
                "attended": confirmed and person["id"] in came,
                "woman": confirmed and person.get("gender") == "female",
            })  # fmt: skip
    return people


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_every_country_and_region_is_that_of_the_file(name: str) -> None:
    data = _data(name)
    people, taken = _recounted(data), bool(data.get("attendance"))
    listed = {countries.recognise(text) for text in data.get("coverage", {}).get("invited_countries", [])}
    paper = only("coverage", example(name))
    by_country = {row.id: row.cells for row in table(paper, "by_country").rows if row.id}
    assert set(by_country) == listed | {
        each["country"] for each in people if each["country"] and each["asked"]
    }
    for code, cells in by_country.items():
        own = [each for each in people if each["country"] == code]
        _assert_delegates(dict(cells), own, taken=taken)
    for key, area in (("by_region", "region"), ("by_sub_region", "sub_region")):
        for label, cells in _rows(table(paper, key), area).items():
            inside = {
                country.iso3 for country in countries.all_countries() if getattr(country, area) == label
            }
            own = [each for each in people if each["country"] in inside]
            _assert_delegates(cells, own, taken=taken)
            assert cells["in_area"] == len(inside)
            assert cells["countries_invited"] == len(
                (listed & inside) | {each["country"] for each in own if each["asked"]}
            )
            assert cells["countries"] == len({each["country"] for each in own if each["confirmed"]})
            came = len({each["country"] for each in own if each["attended"]})
            assert cells["countries_attended"] == (came if taken else None)


def _assert_delegates(cells: dict[str, Any], own: list[dict[str, Any]], *, taken: bool) -> None:
    counts = Counter(key for each in own for key in ("asked", "confirmed", "attended", "woman") if each[key])
    assert cells["invited"] == counts["asked"]
    assert cells["confirmed"] == counts["confirmed"]
    assert cells["attended"] == (counts["attended"] if taken else None)
    assert cells["to_come"] == counts["confirmed"] - counts["attended"]
    assert cells["women"] == counts["woman"]


def test_groups_are_those_of_the_first_day() -> None:
    people = [each for each in _recounted(_data("beijing-2023")) if each["confirmed"]]
    rows = {row.id: row.cells for row in table(only("coverage", example("beijing-2023")), "by_group").rows}
    start = dt.date(2023, 7, 24)
    for key, members in (
        ("ldc", countries.ldcs(start)),
        ("lldc", countries.lldcs()),
        ("sids", countries.sids()),
        ("g77", countries.g77()),
    ):
        assert rows[key]["in_area"] == len(members)
        assert rows[key]["confirmed"] == sum(each["country"] in members for each in people)
    incomes = Counter(countries.income_group(each["country"], start) or "unclassified" for each in people)
    assert {key: rows[f"income_{key}"]["confirmed"] for key in ("L", "LM", "UM", "H", "unclassified")} == {
        key: incomes[key] for key in ("L", "LM", "UM", "H", "unclassified")
    }
    assert sum(int(str(rows[key]["in_area"])) for key in rows if key.startswith("income_")) == 250


def test_the_coverage_of_beijing_as_json() -> None:
    golden("papers/coverage.json", as_json.text([only("coverage", example("beijing-2023"))]))


# --- one table at a time ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "key"), [("country", "by_country"), ("region", "by_region"), ("sub-region", "by_sub_region")]
)
def test_by_shows_one_table_with_its_chart(by: str, key: str) -> None:
    paper = only("coverage", example("beijing-2023"), by=by)
    assert_sound(paper)
    assert [each.key for each in paper.tables] == [key]
    assert paper.main_table is not None
    assert paper.main_table.key == key
    (bars,) = (section for section in paper.sections if isinstance(section, Bars))
    whole = only("coverage", example("beijing-2023"))
    assert table(paper, key) == table(whole, key)
    assert sum(sum(bar.values) for bar in bars.bars) == 18


def test_regions_without_anybody_are_listed() -> None:
    paper = only("coverage", make_plan([participant(country="LAO")]))
    found = next(section for section in paper.sections if isinstance(section, Text))
    assert "Europe (nobody from any part of it)" in found.bullets
    assert any(line.startswith("Asia: Central Asia") for line in found.bullets)


def test_before_attendance_is_taken_nobody_is_said_to_have_come_or_not() -> None:
    row = dict(table(only("coverage", make_plan([participant()])), "by_country").rows[0].cells)
    assert (row["attended"], row["to_come"]) == (None, 1)


def test_nominated_and_waitlisted_are_not_asked_and_who_declined_was() -> None:
    states = (
        "nominated",
        "waitlisted",
        "invited",
        "accepted",
        "declined",
        "withdrawn",
        "no-show",
        "confirmed",
    )
    plan = make_plan(
        [participant(id=f"p-{state}", status=state) for state in states],
        [session(id="s1")],
        attendance=[{"item": "s1", "present": ["p-confirmed", "p-withdrawn"]}],
    )
    paper = only("coverage", plan)
    row = dict(table(paper, "by_country").rows[0].cells)
    assert {key: row[key] for key in ("invited", "confirmed", "attended", "to_come")} == {
        "invited": 6, "confirmed": 1, "attended": 1, "to_come": 0,
    }  # fmt: skip


# --- graduations -----------------------------------------------------------------------------------


def _in(year: int, code: str, **coverage: Any) -> Paper:
    day = dt.date(year, 7, 1)
    return only(
        "coverage",
        make_plan([participant(country=code)], seminar={"start": day, "end": day}, coverage=coverage),
    )


def _group_cell(paper: Paper) -> object:
    return table(paper, "by_country").rows[0].cells["country_groups"]


def test_a_graduation_to_come_is_marked_and_told() -> None:
    paper = _in(2023, "BTN")
    assert _group_cell(paper) == "LDC*, LLDC, G77"
    assert any("graduated from the LDC category" in note for note in paper.notes)
    later = _in(2024, "BTN")
    assert _group_cell(later) == "LLDC, G77"
    assert not any(note.startswith("* Bhutan") for note in later.notes)
    assert any(note.startswith("* Bangladesh") and "contested" in note for note in _in(2023, "BGD").notes)


def test_the_plan_overrides_the_list_in_both_directions() -> None:
    paper = _in(2024, "BTN", ldc_until={"BTN": dt.date(2031, 1, 1)})
    assert _group_cell(paper) == "LDC*, LLDC, G77"
    assert any("is counted among the LDCs until" in note for note in paper.notes)
    paper = _in(2023, "BTN", ldc_until={"BTN": dt.date(2020, 1, 1)})
    assert _group_cell(paper) == "LLDC, G77"
    assert any("is no LDC from" in note for note in paper.notes)
