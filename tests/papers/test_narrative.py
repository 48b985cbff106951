"""The account of a week or some days, from examples and from plans with holes."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.errors import NotFound
from seminar_cli.papers.ask import days_of_week, weeks
from seminar_cli.papers.paper import Paper, Text
from seminar_cli.plan.plan import Plan
from seminar_cli.render import as_json, as_markdown
from tests.factories import (
    Data,
    day,
    institution,
    make_plan,
    participant,
    session,
    speaker,
    trip,
    venue,
)
from tests.golden import golden
from tests.papers.shared import assert_sound, cells, example, only, table
from tests.papers.test_sentences import assert_tidy


def _narrative(plan: Plan, **asked: Any) -> Paper:
    return only("narrative", plan, **asked)


def _texts(paper: Paper) -> dict[str, str]:
    found = (section for section in paper.sections if isinstance(section, Text))
    return {text.key: "\n".join((*text.paragraphs, *text.bullets)) for text in found}


def _first_week() -> Paper:
    plan = example("beijing-2023")
    return _narrative(plan, days=days_of_week(plan, 1))


# --- the examples ----------------------------------------------------------------------------------


def test_the_first_week_in_beijing_as_markdown() -> None:
    golden("papers/narrative-week1.md", as_markdown.text([_first_week()]))


@pytest.mark.parametrize("name", ["forum-2021", "online-2022"])
def test_a_whole_seminar_as_json(name: str) -> None:
    golden(f"papers/narrative-{name}.json", as_json.text([_narrative(example(name))]))


def test_the_first_week_tells_what_its_published_account_tells() -> None:
    texts = _texts(_first_week())
    assert "opened in Beijing on 24 July 2023" in texts["opening_facts"]
    assert (
        "Eighteen policy-makers and practitioners from fourteen developing countries"
        in texts["opening_facts"]
    )
    assert "in Beijing, Jinan and Qingdao" in texts["opening_facts"]
    assert "the Department of Foreign Trade" in texts["discussions"]
    assert "the Qingdao Municipal Government" in texts["dialogues"]
    assert "Youth Entrepreneurs" in texts["visits"]
    assert "the Qingdao Cross-border E-commerce Expo" in texts["visits"]
    assert "goes on until 4 August 2023" in texts["next"]


def test_a_week_and_its_days_make_the_same_account() -> None:
    plan = example("beijing-2023")
    days = tuple(dt.date(2023, 7, 24) + dt.timedelta(days=offset) for offset in range(7))
    assert weeks(plan)[1] == days
    assert _narrative(plan, days=days[::-1]) == _first_week()
    with pytest.raises(NotFound, match="no week 3"):
        days_of_week(plan, 3)


# --- what is told, and what is not -----------------------------------------------------------------


def test_what_is_cancelled_planned_or_by_the_way_is_not_told_as_held() -> None:
    plan = make_plan(
        sessions=[
            session(id="s1", title="Kept"),
            session(id="s2", title="Called off", status="cancelled"),
            session(id="s3", title="Hoped for", status="planned"),
            session(id="s4", title="Lunch", kind="meal"),
            session(id="s5", title="Photograph", kind="ceremony", signed=False),
            session(id="s6", title="Elsewhen", date=day(3)),
        ],
    )
    paper = _narrative(plan, days=(day(0),))
    assert cells(table(paper), "item") == ["Kept"]
    assert "Cancelled: Called off (24 July)." in paper.notes
    assert "Not told, as it is not confirmed: Hoped for (24 July)." in paper.notes
    assert "27 July: the lecture “Elsewhen”" in _texts(paper)["next"]
    assert "Lunch" not in "".join(_texts(paper).values())


def test_a_rerun_is_told_with_what_it_repeats() -> None:
    plan = make_plan(sessions=[session(id="s1"), session(id="s2", repeat_of="s1", start=dt.time(20))])
    assert "It was held twice." in _texts(_narrative(plan))["lectures"]
    assert len(table(_narrative(plan)).rows) == 1


def test_attendance_is_told_where_it_was_taken() -> None:
    plan = make_plan(
        [participant(id=f"p{number}") for number in range(3)],
        [session(id="s1"), session(id="s2", date=day(1))],
        attendance=[{"item": "s1", "present": ["p0"], "late": ["p1"], "walk_ins": [{"name": "X"}]}],
    )
    told = _texts(_narrative(plan))["attendance"]
    assert told == (
        "Attendance was taken at one of the two sessions and visits. Participants were there 2 of the 3 "
        "times that they were expected (67%), one of these late. One person came without being registered."
    )
    assert "holds no attendance" in _texts(_narrative(plan, days=(day(1),)))["attendance"]


def test_nobody_and_nothing_still_make_an_account() -> None:
    paper = _narrative(make_plan())
    assert_sound(paper)
    assert _texts(paper)["opening_facts"].startswith(
        "The Seminar on trade took place in Beijing from 24 to 28"
    )
    assert "holds nothing" in table(paper).empty


def test_days_before_and_after_the_seminar_are_told_as_that() -> None:
    plan = make_plan(2, 2)
    assert "begins in Beijing on 24 July 2023" in _texts(_narrative(plan, days=(day(-1),)))["opening_facts"]
    assert "ended on 28 July 2023" in _texts(_narrative(plan, days=(day(9),)))["opening_facts"]
    assert "continued in" in _texts(_narrative(plan, days=(day(1),)))["opening_facts"]


def test_what_is_after_the_day_on_which_one_looks_back_is_still_to_come() -> None:
    plan = make_plan(2, 5)
    paper = _narrative(plan, as_of=day(1))
    assert cells(table(paper), "date") == [day(0), day(1)]
    texts = _texts(paper)
    assert texts["opening_facts"].startswith("The Seminar on trade opened in Beijing on 24 July 2023.")
    assert texts["next"].startswith(
        "The seminar goes on until 28 July 2023 with three lectures still to come."
    )
    assert paper.title.startswith("24–28 July 2023")
    before = _texts(_narrative(plan, as_of=day(-30)))
    assert before["opening_facts"].startswith("The Seminar on trade begins in Beijing on 24 July 2023.")
    assert "Two participants from two countries are confirmed" in before["opening_facts"]
    assert table(_narrative(plan, as_of=day(-30))).empty == "These days are still to come."
    assert before["next"].startswith("To come: five lectures.")
    later = _texts(_narrative(plan, as_of=day(1), days=(day(3),)))
    assert later["opening_facts"].startswith("The Seminar on trade opened in Beijing on 24 July 2023.")
    assert table(_narrative(plan, as_of=day(1), days=(day(3),))).empty == "These days are still to come."
    assert _narrative(plan, as_of=day(9)) == _narrative(plan)


def test_who_was_introduced_is_called_by_name_alone() -> None:
    plan = make_plan(
        sessions=[session(id="s1", speakers=["lei"]), session(id="s2", date=day(1), speakers=["lei"])],
        institutions=[institution(id="bank", name="Bank of Trade", acronym="BOT")],
        speakers=[
            speaker(id="lei", given_names="Hao", family_name="Lei", position="Director", institution="bank")
        ],
    )
    told = _texts(_narrative(plan))["lectures"]
    assert told.count("Director of the Bank of Trade (BOT)") == 1
    assert told.count("Hao Lei") == 2


# --- no holes --------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["", "Trade", "Policy dialogue with the city: ports", "Visit to Haier", "青岛", "x, y (z)"]
)
KINDS = ("opening", "lecture", "discussion", "dialogue", "breakout", "closing", "exhibit")
SOME_SESSION = st.fixed_dictionaries(
    {"title": WORDS.filter(bool)},
    optional={
        "kind": st.sampled_from(KINDS),
        "date": st.integers(-1, 6).map(day),
        "venue": st.sampled_from(["hall", "nowhere"]),
        "institutions": st.lists(st.sampled_from(["bank", "nobody"]), max_size=2),
        "speakers": st.lists(
            st.fixed_dictionaries(
                {"id": st.sampled_from(["lei", "p1", "nobody"])},
                optional={"role": st.sampled_from(["", "remarks", "panellist", "on trade", "x"]),
                          "by": st.sampled_from(["video", "online"])},
            ),
            max_size=3,
        ),
        "moderator": st.sampled_from(["lei", "p1", "nobody"]),
        "status": st.sampled_from(["planned", "cancelled"]),
        "attend": st.sampled_from(["optional", "choice"]),
        "publications": st.just([{"title": "Guide"}]),
    },
)  # fmt: skip
SOME_VISIT = st.fixed_dictionaries(
    {"title": WORDS.filter(bool)},
    optional={
        "host": st.sampled_from(["bank", "nobody"]),
        "date": st.integers(-1, 6).map(day),
        "received_by": st.just([{"name": "Ms. Qiu"}]),
        "attend": st.just("optional"),
    },
)
SOME_SEMINAR = st.fixed_dictionaries(
    {"title": WORDS.filter(bool)},
    optional={"theme": WORDS, "series": WORDS, "initiative": WORDS, "city": WORDS,
              "mode": st.sampled_from(["online", "hybrid"]), "participants_called": WORDS},
)  # fmt: skip


@given(
    seminar=SOME_SEMINAR,
    sessions=st.lists(SOME_SESSION, max_size=4),
    visits=st.lists(SOME_VISIT, max_size=2),
    body=st.fixed_dictionaries(
        {},
        optional={
            "acronym": st.just("BOT"),
            "roles": st.lists(st.sampled_from(["host", "organizer", "supporter"])),
        },
    ),
    when=st.tuples(st.sets(st.integers(-1, 6).map(day)), st.none() | st.integers(-3, 8).map(day)),
    people=st.integers(0, 2),
)
def test_an_account_of_any_plan_has_no_holes(
    seminar: Data,
    sessions: list[Data],
    visits: list[Data],
    body: Data,
    when: tuple[set[dt.date], dt.date | None],
    people: int,
) -> None:
    plan = make_plan(
        [{"id": f"p{number + 1}", "given_names": "Ana"} for number in range(people)],
        [{"id": f"s{number}", **each} for number, each in enumerate(sessions)],
        visits=[{"id": f"v{number}", **each} for number, each in enumerate(visits)],
        seminar=seminar,
        institutions=[institution(id="bank", name="Bank of Trade", **body)],
        speakers=[{"id": "lei", "given_names": "Hao", "institution": "bank"}],
        venues=[venue(id="hall")],
        trips=[trip(id="t1", origin="Beijing", destination="Jinan")],
    )
    paper = _narrative(plan, days=tuple(when[0]), as_of=when[1])
    assert_sound(paper)
    assert paper.title.strip() == paper.title
    for section in paper.sections:
        if isinstance(section, Text):
            for paragraph in section.paragraphs:
                assert_tidy(paragraph)
