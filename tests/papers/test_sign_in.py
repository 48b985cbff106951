"""Sign-in sheets: who is expected is on the sheet, once, with a space to sign for what is attended."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.errors import NotFound
from seminar_cli.papers.common import concerns
from seminar_cli.papers.paper import Paper, Table
from seminar_cli.papers.sign_in import NOT_EXPECTED
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.timeline import programme
from tests.factories import FIRST, Data, at, day, make_plan, participant, session, speaker, trip, venue, visit
from tests.papers.shared import cells, example, facts, ids, only, parts, table, text_of

AFTERNOON = {"start": dt.time(14), "end": dt.time(15)}


def _sheet(plan: Plan, **asked: object) -> Paper:
    return only("sign-in", plan, **asked)


def _people(plan: Plan, **asked: object) -> Table:
    return table(_sheet(plan, **asked), "people")


def _signatures(of: Table) -> list[str]:
    return [column.key for column in of.columns if column.kind == "sign"]


def _listed(of: Table) -> list[str]:
    """Ids of the participants, without the block of speakers."""
    return [row.id for band in of.bands if band.label != "Speakers" for row in band.rows]


def _absent(plan: Plan, **asked: object) -> tuple[str, ...]:
    text = text_of(_sheet(plan, **asked), "absent")
    return text.bullets if text else ()


# --- which sheets there are ------------------------------------------------------------------------


def test_there_is_a_sheet_for_each_day_with_something_to_sign_for() -> None:
    plan = make_plan(
        2, [session(), session(date=day(2)), session(date=day(3), kind="meal")], trips=[trip(date=day(4))]
    )
    assert list(parts("sign-in", plan)) == ["2023-07-24", "2023-07-26"]


@pytest.mark.parametrize(
    "keys",
    [{"status": "cancelled"}, {"signed": False}, {"kind": "meal"}, {"kind": "free"}, {"kind": "exhibit"}],
)
def test_what_nobody_signs_for_has_no_sheet(keys: Data) -> None:
    assert parts("sign-in", make_plan(2, [session(**keys)])) == {}


def test_an_exhibit_that_the_plan_wants_signed_has_a_sheet() -> None:
    assert len(_people(make_plan(2, [session(kind="exhibit", signed=True)])).rows) == 2


def test_a_day_has_a_space_for_each_half_that_is_signed() -> None:
    morning, afternoon = session(), session(**AFTERNOON)
    assert _signatures(_people(make_plan(2, [morning, afternoon]))) == ["morning", "afternoon"]
    assert _signatures(_people(make_plan(2, [morning]))) == ["morning"]
    assert _signatures(_people(make_plan(2, [afternoon]))) == ["afternoon"]
    assert _signatures(_people(make_plan(2, [{"id": "s1", "title": "x", "date": FIRST}]))) == ["morning"]


def test_a_day_may_have_a_space_for_each_session() -> None:
    people = _people(
        make_plan(2, [session(id="s1"), session(id="s2", **AFTERNOON)], visits=[visit(id="v1")]),
        sign="session",
    )
    assert _signatures(people) == ["s1", "s2", "v1"]
    assert [column.label for column in people.columns if column.kind == "sign"] == [
        "s1 09:00–10:30",
        "s2 14:00–15:00",
        "v1 14:00–16:00",
    ]


def test_signatures_are_made_by_hand_and_never_exported() -> None:
    people = _people(make_plan(2, [session()]))
    assert all(column.by_hand for column in people.columns if column.kind == "sign")
    assert people.readable_back


def test_a_sheet_may_be_for_one_session() -> None:
    plan = make_plan(
        2, [session(id="s1"), session(id="s2", **AFTERNOON), session(id="s3", date=day(1), ends_on=day(2))]
    )
    assert list(parts("sign-in", plan, per="session")) == ["s1", "s2", "s3", "s3 2023-07-26"]
    assert list(parts("sign-in", plan, items=("s2",))) == ["s2"]
    assert _signatures(table(parts("sign-in", plan, items=("s2",))["s2"])) == ["signature"]


def test_days_asked_for_are_the_only_ones() -> None:
    assert list(parts("sign-in", make_plan(2, 5), days=(day(1), day(3)))) == ["2023-07-25", "2023-07-27"]


def test_an_item_that_nobody_signs_for_is_refused_even_beside_one_that_is_signed() -> None:
    plan = make_plan(2, [session(id="s1"), session(id="s2", kind="meal"), {"id": "s3", "title": "x"}])
    with pytest.raises(NotFound, match=r"Nobody signs for s2, s3\."):
        parts("sign-in", plan, items=("s1", "s2", "s3"))
    with pytest.raises(NotFound):
        parts("sign-in", plan, items=("s1",), days=(day(3),))


# --- what a sheet says -----------------------------------------------------------------------------


def test_a_sheet_says_when_where_and_what_is_signed_for() -> None:
    plan = make_plan(
        2,
        [session(title="Opening", venue="hall"), session(title="Trends", **AFTERNOON), session(kind="meal")],
        venues=[venue(id="hall", name="Hall")],
    )
    sheet = _sheet(plan)
    assert facts(sheet) == {"programme": ("09:00–10:30 Opening · Hall", "14:00–15:00 Trends")}
    assert sheet.subtitle.startswith("Beijing · Times: Asia/Shanghai (UTC+08:00) · ")


def test_a_sheet_is_titled_by_its_day_or_its_session() -> None:
    plan = make_plan(2, [session(id="s1", title="Opening")], seminar={"issue": 2})
    assert _sheet(plan).title == "Sign-in sheet · Day 1 · Mon 24 July 2023"
    paper = _sheet(plan, items=("s1",))
    assert (paper.title, paper.tab, paper.issue) == (
        "Sign-in sheet · Mon 24 July 2023 · Opening",
        "s1 Opening",
        "Issue 2",
    )


def test_a_sheet_carries_the_line_on_data_protection_where_the_plan_has_one() -> None:
    line = "Data are kept until 31 December."
    assert _sheet(make_plan(2, 1, seminar={"data_protection": line})).notes == (line,)
    assert _sheet(make_plan(2, 1)).notes == ()


def test_there_are_blank_rows_for_walk_ins_and_a_line_for_the_facilitator() -> None:
    plan = make_plan(2, 1)
    assert _people(plan).blanks == 5
    assert _people(plan, blanks=0).blanks == 0
    facilitator = table(_sheet(plan), "facilitator")
    assert (facilitator.blanks, facilitator.rows) == (1, ())


# --- who is on it ----------------------------------------------------------------------------------


def test_people_stand_in_protocol_order_and_are_numbered() -> None:
    plan = make_plan(
        [
            participant(id="p1", country="LAO"),
            participant(id="p2", country="KHM"),
            participant(id="p3", country="LAO", precedence=1),
        ],
        1,
    )
    people = _people(plan)
    assert ids(people) == ["p2", "p3", "p1"]
    assert cells(people, "no") == [1, 2, 3]


def test_groups_are_bands_and_numbers_run_on() -> None:
    crew = [
        participant(id="p1", groups=["B"]),
        participant(id="p2", groups=["A", "B"]),
        participant(id="p3"),
    ]
    people = _people(make_plan(crew, 1, groups=[{"id": "A"}, {"id": "B", "name": "Blue"}]))
    assert [(band.label, [row.id for row in band.rows]) for band in people.bands] == [
        ("Group A", ["p2"]),
        ("Blue", ["p1"]),
        ("Without a group", ["p3"]),
    ]
    assert cells(people, "no") == [1, 2, 3]


def test_who_is_expected_in_one_half_only_is_crossed_out_in_the_other() -> None:
    crew = [
        participant(id="p1", departure={"at": at(15)}),
        participant(id="p2", arrival={"at": at(10)}),
        participant(id="p3"),
    ]
    people = _people(make_plan(crew, [session(), session(**AFTERNOON)]))
    crossed = {
        row.id: {key for key, value in row.cells.items() if value == NOT_EXPECTED} for row in people.rows
    }
    assert crossed == {"p1": {"afternoon"}, "p2": {"morning"}, "p3": set()}


def test_a_sheet_for_a_group_holds_its_people_and_what_they_attend() -> None:
    crew = [participant(id="a1", groups=["A"]), participant(id="b1", groups=["B"]), participant(id="n1")]
    items = [
        session(id="s1", title="Everybody", groups=["all"]),
        session(id="s2", title="Delegates", groups=["delegate"]),
        session(id="s3", title="Other", groups=["B"]),
        session(id="s4", title="Named", groups=["B"], people=["a1"]),
    ]
    paper = _sheet(make_plan(crew, items), groups=("A",))
    assert _listed(table(paper, "people")) == ["a1"]
    lines = facts(paper)["programme"]
    assert isinstance(lines, tuple)
    assert [line.partition(" ")[2] for line in lines] == ["Everybody", "Delegates", "Named"]


def test_a_group_that_nothing_is_for_that_day_has_no_sheet() -> None:
    crew = [participant(groups=["A"]), participant(groups=["B"])]
    assert parts("sign-in", make_plan(crew, [session(groups=["B"])]), groups=("A",)) == {}


def test_where_people_choose_the_sheet_has_blanks_and_nobody_by_name() -> None:
    plan = make_plan(3, [session(attend="choice")])
    people = _people(plan)
    assert (people.rows, people.blanks, people.empty) == ((), 5, "Nobody is expected.")
    assert _absent(plan) == ()


def test_those_who_chose_are_on_the_sheet_of_their_session() -> None:
    plan = make_plan(
        3,
        [
            session(id="s1", attend="choice", people=["p002"]),
            session(id="s2", attend="choice", people=["p001"]),
        ],
    )
    sheets = parts("sign-in", plan, per="session")
    assert {part: _listed(table(paper)) for part, paper in sheets.items()} == {"s1": ["p002"], "s2": ["p001"]}


# --- speakers --------------------------------------------------------------------------------------


def test_who_speaks_in_person_signs_in_a_block_of_their_own() -> None:
    plan = make_plan(
        [participant(id="p001")],
        [
            session(
                speakers=[
                    "lei",
                    {"id": "video", "by": "video"},
                    {"id": "online", "by": "online"},
                    {"id": "gone", "status": "declined"},
                    "p001",
                    "nobody",
                ],
                moderator="wang",
            ),
            session(speakers=["lei"], **AFTERNOON),
        ],
        speakers=[speaker(id=key) for key in ("lei", "wang", "video", "online", "gone", "other")],
    )
    people = _people(plan)
    block = people.bands[-1]
    assert (block.label, [row.id for row in block.rows]) == ("Speakers", ["lei", "wang"])
    assert [row.cells.get("afternoon") for row in block.rows] == [None, NOT_EXPECTED]
    assert all("no" not in row.cells for row in block.rows)
    assert _listed(people) == ["p001"]


def test_without_speakers_there_is_no_block() -> None:
    assert [band.label for band in _people(make_plan(2, 1)).bands] == [""]


# --- who is not ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "item", "why"),
    [
        ({"arrival": {"at": at(9, 0, 1)}}, session(), "not yet there"),
        ({"arrival": {"at": at(8)}}, session(), "not yet there"),
        (
            {"arrival": {"at": at(13)}, "departure": {"at": at(12, 0, 4)}},
            session(**AFTERNOON),
            "not yet there",
        ),
        ({"present_from": day(1)}, session(), "not yet there"),
        ({"departure": {"at": at(10)}}, session(), "has left"),
        ({"departure": {"at": at(12, 0, -1)}}, session(), "has left"),
        ({"departure": {"at": at(0, 30, 1)}}, session(start=dt.time(22), end=dt.time(23)), "has left"),
        ({"away": [{"since": at(0), "until": at(0, 0, 1), "reason": "unwell"}]}, session(), "away"),
        (
            {
                "away": [{"since": at(8), "until": at(10), "reason": "unwell"}],
                "arrival": {"at": at(9, 0, -1)},
                "departure": {"at": at(9, 0, 3)},
            },
            session(),
            "away",
        ),
        (
            {"away": [{"since": at(0), "until": at(0, 0, 1)}]},
            {"title": "x", "id": "s1", "date": FIRST},
            "away",
        ),
    ],
)
def test_who_is_meant_and_not_there_is_named_with_why_and_without_the_reason(
    keys: Data, item: Data, why: str
) -> None:
    plan = make_plan([participant(given_names="Ana", family_name="Reyes", **keys), participant()], [item])
    assert _absent(plan) == (f"Ana REYES ({why})",)
    assert "unwell" not in repr(_sheet(plan))


def test_who_is_there_for_a_part_of_the_day_is_not_named_as_absent() -> None:
    crew = [participant(departure={"at": at(15)}), participant(status="declined"), participant(role="staff")]
    assert _absent(make_plan(crew, [session(), session(**AFTERNOON)])) == ()


def test_that_people_also_choose_hides_nobody_who_is_missing_and_who_chose_is_missed_too() -> None:
    crew = [participant(id="p1", given_names="Ana", family_name="Reyes", present_from=day(3)), participant()]
    choice = session(attend="choice", **AFTERNOON)
    assert _absent(make_plan(crew, [session(), choice])) == ("Ana REYES (not yet there)",)
    assert _absent(make_plan(crew, [choice])) == ()
    assert _absent(make_plan(crew, [{**choice, "people": ["p1"]}])) == ("Ana REYES (not yet there)",)


def test_the_absent_of_other_groups_are_not_named() -> None:
    crew = [participant(id="a1", groups=["A"]), participant(id="b1", groups=["B"], present_from=day(3))]
    plan = make_plan(crew, 1)
    assert len(_absent(plan)) == 1
    assert _absent(plan, groups=("A",)) == ()


# --- nobody is lost, nobody stands twice -----------------------------------------------------------

PERSON = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["delegate", "delegate", "staff"]),
        "status": st.sampled_from(["confirmed", "confirmed", "confirmed", "declined"]),
        "groups": st.lists(st.sampled_from(["A", "B", "loose"]), max_size=2, unique=True),
    },
    optional={
        "arrival": st.fixed_dictionaries(
            {"at": st.builds(at, st.integers(0, 23), st.just(0), st.integers(-1, 2))}
        ),
        "present_from": st.integers(0, 2).map(day),
    },
)
ITEM = st.fixed_dictionaries(
    {
        "date": st.integers(-1, 2).map(day),
        "start": st.builds(dt.time, st.integers(0, 22)),
        "groups": st.lists(st.sampled_from(["A", "B", "all", "staff"]), max_size=2, unique=True),
        "people": st.lists(st.sampled_from(["p1", "p2", "p3"]), max_size=1),
        "attend": st.sampled_from(["required", "choice"]),
        "status": st.sampled_from(["confirmed", "cancelled"]),
        "signed": st.booleans(),
    },
    optional={"ends_on": st.integers(0, 2).map(day)},
)


def _random(people: list[Data], items: list[Data]) -> Plan:
    crew = [participant(**{"id": f"p{number}", **person}) for number, person in enumerate(people, 1)]
    programme_of = [{"id": f"s{number}", "title": "x", **item} for number, item in enumerate(items)]
    return make_plan(crew, programme_of, groups=[{"id": "A"}, {"id": "B"}])


@given(
    st.lists(PERSON, max_size=6),
    st.lists(ITEM, max_size=5),
    st.sampled_from(["day", "session"]),
    st.sampled_from(["half-day", "session"]),
    st.sampled_from([(), ("A",), ("A", "B")]),
)
def test_the_people_on_the_sheets_are_those_expected(
    people: list[Data], items: list[Data], per: str, sign: str, groups: tuple[str, ...]
) -> None:
    plan = _random(people, items)
    expectations = Expectations(plan)
    sheets = parts("sign-in", plan, per=per, sign=sign, groups=groups)
    expected: dict[str, set[str]] = {}
    for each in programme(plan):
        for entry in each.entries:
            item = plan.item(entry.id)
            assert item is not None
            if not item.is_signed or (groups and not concerns(plan, item, groups)):
                continue  # who is in two groups signs for the other's items on the other's sheet
            continued = f"{entry.id} {each.date}" if entry.continued else entry.id
            part = each.date.isoformat() if per == "day" else continued
            asked = {
                person.id
                for person in expectations.expected(item, each.date)
                if not groups or not {*groups}.isdisjoint(person.groups)
            }
            expected[part] = expected.get(part, set()) | asked
    for part, paper in sheets.items():
        listed = _listed(table(paper, "people"))
        assert len({*listed}) == len(listed)
        assert {*listed} == expected.pop(part)
    assert all(not asked for asked in expected.values())


@given(st.lists(PERSON, max_size=6), st.lists(ITEM, max_size=5))
def test_everybody_due_is_on_the_sheet_or_told_absent(people: list[Data], items: list[Data]) -> None:
    plan = _random(people, items)
    expectations = Expectations(plan)
    for each in programme(plan):
        signed = [item for entry in each.entries if (item := plan.item(entry.id)) and item.is_signed]
        if not signed:
            continue
        paper = parts("sign-in", plan)[each.date.isoformat()]
        text = text_of(paper, "absent")
        told = len(_listed(table(paper, "people"))) + len(text.bullets if text else ())
        assert told == len({person.id for item in signed for person in expectations.due(item)})


def test_the_sheets_of_the_seminar_of_2023_hold_everybody_expected() -> None:
    plan = example("beijing-2023")
    expectations = Expectations(plan)
    expected = {
        person.id
        for each in programme(plan)
        for entry in each.entries
        if (item := plan.item(entry.id)) and item.is_signed
        for person in expectations.expected(item, each.date)
    }
    listed: set[Any] = {
        key for paper in parts("sign-in", plan).values() for key in _listed(table(paper, "people"))
    }
    assert listed == expected
    assert len(listed) >= 18


def test_each_day_of_a_long_item_expects_those_who_are_there_that_day() -> None:
    late = participant(id="p1", arrival={"at": at(8, 0, 1)})
    early = participant(id="p2", departure={"at": at(20, 0, 1)})
    plan = make_plan([late, early], [session(id="s1", ends_on=day(2))])
    sheets = parts("sign-in", plan)
    assert [ids(table(paper, "people")) for paper in sheets.values()] == [["p2"], ["p1", "p2"], ["p1"]]
