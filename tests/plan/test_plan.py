"""Look-ups in a plan give the right kind of record, or nothing."""

from tests.factories import institution, make_plan, participant, session, speaker, venue, visit

PLAN = make_plan(
    [participant(id="p001")],
    [session(id="s01")],
    visits=[visit(id="v01")],
    speakers=[speaker(id="lei-hao")],
    institutions=[institution(id="aibo")],
    venues=[venue(id="hall")],
)


def test_items_are_sessions_and_visits() -> None:
    assert [item.id for item in PLAN.items] == ["s01", "v01"]


def test_a_look_up_gives_a_record_of_its_kind_and_of_no_other() -> None:
    found = {
        name: {key for key in (*PLAN.by_id, "nobody", "") if look_up(key) is not None}
        for name, look_up in {
            "person": PLAN.person,
            "item": PLAN.item,
            "venue": PLAN.venue,
            "institution": PLAN.institution,
        }.items()
    }
    assert found == {
        "person": {"p001", "lei-hao"},
        "item": {"s01", "v01"},
        "venue": {"hall"},
        "institution": {"aibo"},
    }


def test_an_empty_plan_knows_nobody() -> None:
    assert make_plan().by_id == {}
    assert make_plan().items == ()
