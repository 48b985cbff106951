"""A plan rebuilt after a change is the plan built anew, faults included."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.build import PlanFaults, build
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.rebuild import rebuild
from tests.factories import Data, participant, plan_data, session, some_participants, venue

OLD = plan_data(
    some_participants(4),
    [session(), session()],
    venues=[venue()],
    coverage={"target_women": 0.5},
    days=[{"date": session()["date"], "title": "Opening"}],
)

CHANGES: list[Data] = [
    {},
    {"participants": [*OLD["participants"], participant(country="Lao PDR")]},
    {"participants": OLD["participants"][1:]},
    {"participants": [OLD["participants"][0] | {"position": "Director"}, *OLD["participants"][1:]]},
    {"participants": OLD["participants"][::-1], "sessions": OLD["sessions"][:1]},
    {"participants": []},
    {"coverage": {"target_women": 0.3}},
    {"seminar": OLD["seminar"] | {"title": "Another"}},
    {"trips": [{"id": "t01", "date": OLD["seminar"]["start"]}]},
    {"speakers": [{"id": "hao", "given_names": "Hao"}]},
]

FAULTS: list[Data] = [
    {"participants": [*OLD["participants"], participant(country="Atlantis")]},
    {"participants": [*OLD["participants"], OLD["participants"][0]]},
    {"participants": [*OLD["participants"][:3], participant(position=3)]},
    {"participants": "none"},
    {"participants": [*OLD["participants"], "p077"]},
    {"sessions": [*OLD["sessions"], session(id=OLD["participants"][0]["id"])]},
    {"days": [*OLD["days"], dict(OLD["days"][0])]},
    {"seminar": OLD["seminar"] | {"end": OLD["seminar"]["start"].replace(year=2022)}},
    {"guests": [{"id": "g1"}]},
    {"format": 2},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_rebuilt_is_built_anew(change: Data) -> None:
    new = OLD | change
    assert alike(rebuild(build(OLD), OLD, new), build(new))


@pytest.mark.parametrize("change", FAULTS, ids=str)
def test_all_faults_are_told_where_they_stand(change: Data) -> None:
    new = OLD | change
    with pytest.raises(PlanFaults) as wanted:
        build(new)
    with pytest.raises(PlanFaults) as told:
        rebuild(build(OLD), OLD, new)
    assert told.value.faults == wanted.value.faults


def test_a_table_may_go() -> None:
    new = {name: value for name, value in OLD.items() if name not in {"participants", "coverage"}}
    assert alike(rebuild(build(OLD), OLD, new), build(new))


def test_what_did_not_change_is_taken_over_and_nothing_is_kept_of_look_ups() -> None:
    plan = build(OLD)
    assert OLD["participants"][0]["id"] in plan.by_id
    new = OLD | {"participants": OLD["participants"][1:]}
    rebuilt = rebuild(plan, OLD, new)
    assert rebuilt.participants[0] is plan.participants[1]
    assert OLD["participants"][0]["id"] not in rebuilt.by_id


@given(st.data())
def test_any_mixture_of_records(data: st.DataObject) -> None:
    tables = ("participants", "sessions", "venues")
    new = dict(OLD)
    for table in tables:
        kept = data.draw(st.lists(st.sampled_from(OLD[table]), unique_by=id))
        new[table] = [data.draw(st.sampled_from([one, dict(one)])) for one in kept]
    assert alike(rebuild(build(OLD), OLD, new), build(new))


def alike(one: Plan, other: Plan) -> bool:
    return one == other and dump(one) == dump(other)


def dump(plan: Plan) -> dict[str, Any]:
    return plan.model_dump(exclude_unset=True)
