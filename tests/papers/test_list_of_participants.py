"""The list of participants: everybody confirmed, once, in protocol order; contacts on request only."""

from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.plan.names import protocol_key
from seminar_cli.plan.plan import Plan
from tests.factories import COUNTRIES, Data, make_plan, participant
from tests.papers.shared import cells, example, ids, only, table

NAME = "list-of-participants"


def _ids(plan: Plan, **asked: object) -> list[str]:
    return ids(table(only(NAME, plan, **asked)))


def test_people_stand_in_bands_by_role_and_in_protocol_order() -> None:
    plan = make_plan(
        [
            participant(id="i1", role="interpreter"),
            participant(id="p1", country="LAO", family_name="Bb"),
            participant(id="p2", country="KHM"),
            participant(id="p3", country="LAO", family_name="Aa"),
            participant(id="p4", country="LAO", family_name="Zz", precedence=1),
            participant(id="m1", role="media"),
        ]
    )
    bands = table(only(NAME, plan)).bands
    assert [(band.label, [row.id for row in band.rows]) for band in bands] == [
        ("Delegates", ["p2", "p4", "p3", "p1"]),
        ("Media", ["m1"]),
        ("Interpreters", ["i1"]),
    ]
    assert [row.cells["no"] for band in bands for row in band.rows] == [1, 2, 3, 4, 5, 6]


def test_people_may_stand_by_surname() -> None:
    plan = make_plan(
        [
            participant(id="p1", family_name="Zhou", country="CHN"),
            participant(id="p2", family_name="Óscar", country="ZWE"),
            {"id": "p3", "given_names": "Pele"},
        ]
    )
    assert _ids(plan, order="surname") == ["p2", "p3", "p1"]


def test_a_line_tells_name_country_post_and_body() -> None:
    plan = make_plan(
        [
            participant(
                honorific="Mr.",
                given_names="Hao",
                family_name="Lei",
                name_order="family-first",
                country="CHN",
                position="Dean",
                organization="AIBO",
            )
        ],
        country_names={"CHN": "P. R. China"},
    )
    (row,) = table(only(NAME, plan)).rows
    assert row.cells == {
        "no": 1,
        "name": "Mr. LEI Hao",
        "country": "P. R. China",
        "position": "Dean",
        "organization": "AIBO",
    }


def test_only_the_confirmed_are_listed() -> None:
    statuses = ["nominated", "invited", "accepted", "waitlisted", "declined", "withdrawn", "no-show"]
    plan = make_plan([*(participant(status=status) for status in statuses), participant(id="p1")])
    assert _ids(plan) == ["p1"]


def test_groups_and_countries_narrow_the_list() -> None:
    crew = [
        participant(id="p1", groups=["A"]),
        participant(id="p2", groups=["B", "A"], country="KHM"),
        participant(id="p3", country="KHM"),
        {"id": "p4", "given_names": "x"},
    ]
    plan = make_plan(crew)
    assert {*_ids(plan, groups=("A",))} == {"p1", "p2"}
    assert {*_ids(plan, countries=("KHM", "FJI"))} == {"p2", "p3"}
    assert _ids(plan, groups=("A",), countries=("KHM",)) == ["p2"]
    assert _ids(plan, groups=("Z",)) == []


def test_how_to_reach_people_is_printed_on_request_only() -> None:
    plan = make_plan([participant(email="canary@example.org", phone="+856 00")])
    open_list = table(only(NAME, plan))
    assert "canary" not in repr(open_list)
    assert [column.key for column in open_list.columns] == [
        "no",
        "name",
        "country",
        "position",
        "organization",
    ]
    paper = only(NAME, plan, include=frozenset({"contact"}))
    assert cells(table(paper), "email") == ["canary@example.org"]
    assert cells(table(paper), "phone") == ["+856 00"]
    assert paper.notes == ()


def test_an_empty_list_says_how_people_are_added() -> None:
    for plan in (make_plan(), make_plan([participant(status="invited")])):
        shown = table(only(NAME, plan))
        assert shown.rows == ()
        assert "add-participant" in shown.empty


PERSON = st.fixed_dictionaries(
    {
        "role": st.sampled_from(["delegate", "observer", "guest", "media", "interpreter", "staff"]),
        "status": st.sampled_from(["confirmed", "invited"]),
        "country": st.sampled_from(COUNTRIES),
        "family_name": st.sampled_from(["Aa", "Ää", "Zz", ""]),
    },
    optional={"precedence": st.integers(1, 3)},
)


@given(st.lists(PERSON, max_size=10))
def test_every_confirmed_person_stands_once_and_in_order(people: list[Data]) -> None:
    plan = make_plan([participant(**{"id": f"p{number}", **person}) for number, person in enumerate(people)])
    shown = table(only(NAME, plan))
    assert sorted(ids(shown)) == sorted(
        person.id for person in plan.participants if person.status == "confirmed"
    )
    by_id = {person.id: person for person in plan.participants}
    for band in shown.bands:
        members = [by_id[row.id] for row in band.rows]
        assert members == sorted(members, key=lambda person: protocol_key(plan, person))
        assert len({person.role for person in members}) == 1


def test_the_list_of_2023_holds_eighteen_delegates() -> None:
    shown = table(only(NAME, example("beijing-2023")))
    assert len(next(band for band in shown.bands if band.label == "Delegates").rows) == 18
