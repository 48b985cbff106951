"""Statistics: sheets by subject, a key for every figure, and the records behind it."""

import pytest

from seminar_cli.errors import NotFound
from seminar_cli.papers.figure_words import FIGURES, PARTS_OF_FIGURES
from seminar_cli.papers.paper import Bars
from seminar_cli.plan.figures import figures
from seminar_cli.plan.plan import Plan
from seminar_cli.render import as_json
from tests.factories import make_plan, participant, session
from tests.golden import golden
from tests.papers.shared import assert_sound, cells, example, ids, only, parts, table, text_of

SHEETS = ["people", "programme", "met", "attendance"]


def test_the_report_of_beijing_is_as_it_was_looked_at() -> None:
    golden("papers/stats.json", as_json.text(tuple(parts("stats", example("beijing-2023")).values())))


def test_the_first_sheet_is_headed_by_the_sentence() -> None:
    made = parts("stats", example("beijing-2023"))
    assert list(made) == SHEETS
    assert made["people"].title == "18 policy-makers and practitioners from 14 developing countries"


@pytest.mark.parametrize("name", ["beijing-2023", "forum-2021", "online-2022"])
def test_every_figure_printed_can_be_traced(name: str) -> None:
    plan = example(name)
    for paper in parts("stats", plan).values():
        for of in paper.tables[:1]:
            for key, value in zip(ids(of), cells(of, "value"), strict=True):
                traced = only("stats", plan, records=key)
                assert traced.title.endswith(f": {value:,g}")
                assert len(table(traced).rows) == len(figures(plan)[key].records)


@pytest.mark.parametrize("name", ["beijing-2023", "forum-2021"])
def test_it_says_how_it_differs_from_the_list_of_participants(name: str) -> None:
    plan = example(name)
    listed = table(only("list-of-participants", plan)).rows
    made = figures(plan)
    assert made["people"].value == len(listed)
    others = len(listed) - int(made["participants"].value)
    assert f"{len(listed)} people: the" in " ".join(parts("stats", plan)["people"].notes)
    assert f"and {others} others, counted apart" in " ".join(parts("stats", plan)["people"].notes)


def test_every_figure_has_a_word() -> None:
    for name in ("beijing-2023", "forum-2021", "online-2022"):
        for figure in figures(example(name)).values():
            known = figure.label or figure.key in FIGURES or figure.key.startswith("attendance.day.")
            assert known or figure.key.rpartition(".")[2] in PARTS_OF_FIGURES, figure.key


def test_before_attendance_is_taken_it_says_so_in_words() -> None:
    paper = parts("stats", make_plan(2, 1))["attendance"]
    assert not paper.tables
    text = text_of(paper, "not_taken")
    assert text is not None
    assert text.paragraphs == ("No attendance was taken yet.",)


@pytest.mark.parametrize("plan", [make_plan(), make_plan(2), make_plan(sessions=2)], ids=["none", "p", "s"])
def test_a_plan_with_little_in_it_has_sound_sheets(plan: Plan) -> None:
    for paper in parts("stats", plan).values():
        assert_sound(paper)


def test_charts_are_there_where_there_is_something_to_show() -> None:
    made = parts("stats", example("beijing-2023")).values()
    charts = [section.key for paper in made for section in paper.sections if isinstance(section, Bars)]
    assert charts == [
        "chart_participants.region",
        "chart_sessions",
        "chart_speakers.institution",
        "chart_attendance.day",
    ]


def test_region_by_gender_keeps_what_is_not_female_or_male_apart() -> None:
    people = [
        participant(country="LAO", **({"gender": gender} if gender else {}))
        for gender in ("female", "other", "undisclosed", None)
    ]
    of = table(parts("stats", make_plan(people))["people"], "region_by_gender")
    asia = next(row for row in of.rows if row.id == "participants.region.asia")
    assert [asia.cells[key] for key in ("female", "male", "other", "undisclosed", "unstated", "in_all")] == [
        1, 0, 1, 1, 1, 4,
    ]  # fmt: skip


# --- records ---------------------------------------------------------------------------------------


def test_the_records_of_a_figure_are_named_and_described() -> None:
    plan = make_plan(
        [
            participant(
                id="p001", given_names="Ana", family_name="Reyes", gender="female", position="Director"
            )
        ],
        [session(id="s1", speakers=["ghost"])],
    )
    (row,) = table(only("stats", plan, records="women")).rows
    assert dict(row.cells) == {
        "record": "p001",
        "name": "Ana REYES",
        "what": "Delegate",
        "details": "Lao People's Democratic Republic · Director",
    }
    (row,) = table(only("stats", plan, records="sessions.lecture")).rows
    assert row.cells["details"] == "Mon 24 July 2023 09:00–10:30"
    (row,) = table(only("stats", plan, records="speakers")).rows
    assert row.cells["name"] == "ghost"


def test_a_figure_without_records_says_why() -> None:
    assert "published" in table(only("stats", example("online-2022"), records="participants")).empty
    assert table(only("stats", make_plan(), records="women")).empty == "Nothing is counted here."


@pytest.mark.parametrize(
    ("asked", "near"),
    [("womn", "women"), ("lectures", "sessions.lecture"), ("participant", "participants"), ("qqq", "prints")],
)
def test_an_unknown_figure_is_refused_with_near_ones(asked: str, near: str) -> None:
    with pytest.raises(NotFound) as told:
        only("stats", make_plan(1, 1), records=asked)
    assert near in told.value.hint
