"""The protocol list: each body once, under its first role, with contacts and what it takes part in."""

import pytest

from seminar_cli.plan.plan import Plan
from seminar_cli.render import as_json
from tests.factories import Data, day, institution, make_plan, session, speaker, visit
from tests.golden import golden
from tests.papers.shared import cells, example, only, table

NAME = "protocol-list"


def _bands(plan: Plan, key: str = "institutions") -> list[tuple[str, list[str]]]:
    found = table(only(NAME, plan), key)
    return [(band.label, [row.id for row in band.rows]) for band in found.bands]


def _cells(plan: Plan, of: str) -> object:
    (value,) = cells(table(only(NAME, plan)), of)
    return value


def test_bodies_stand_by_role_and_then_as_in_the_plan() -> None:
    plan = make_plan(
        institutions=[
            institution(id="lab", roles=["visit-host"]),
            institution(id="b", roles=["partner"]),
            institution(id="a", roles=["partner"]),
            institution(id="state", roles=["host"]),
            institution(id="silent"),
        ]
    )
    assert _bands(plan) == [("Hosts", ["state"]), ("Partners", ["b", "a"]), ("Hosts of visits", ["lab"])]


def test_a_body_of_several_roles_stands_once_and_all_are_named() -> None:
    plan = make_plan(institutions=[institution(id="aibo", roles=["venue", "supporter", "organizer"])])
    assert _bands(plan) == [("Organizers", ["aibo"])]
    assert _cells(plan, "roles") == ("Organizer", "Supporter", "Venue")


def test_whoever_receives_a_visit_is_a_host_of_visits() -> None:
    plan = make_plan(institutions=[institution(id="expo")], visits=[visit(host="expo")])
    assert _bands(plan) == [("Hosts of visits", ["expo"])]


def test_others_in_the_programme_follow_even_if_unknown() -> None:
    plan = make_plan(
        sessions=[session(institutions=["met", "nowhere"])],
        institutions=[institution(id="met"), institution(id="parent")],
    )
    assert _bands(plan) == [("Also in the programme", ["met", "nowhere"])]
    assert cells(table(only(NAME, plan)), "institution")[1] == ("nowhere",)


def test_it_is_said_whose_a_body_is_and_for_whom_it_acts() -> None:
    plan = make_plan(
        institutions=[
            institution(
                id="aibo",
                name="Academy",
                acronym="AIBO",
                name_local="学院",
                parent="mofcom",
                on_behalf_of="nowhere",
                roles=["organizer"],
            ),
            institution(id="mofcom", name="Ministry of Commerce"),
        ]
    )
    assert _cells(plan, "institution") == (
        "Academy (AIBO)",
        "学院",
        "part of Ministry of Commerce",
        "on behalf of nowhere",
    )


def test_contacts_are_those_of_the_body_and_of_its_visits_once() -> None:
    plan = make_plan(
        institutions=[
            institution(id="expo", contacts=[{"name": "Ms. Wang", "position": "Desk", "phone": "+86 1"}])
        ],
        visits=[
            visit(host="expo", received_by=[{"name": "Ms. Wang"}, {"name": "Mr. Shao", "email": "s@x.org"}])
        ],
    )
    assert _cells(plan, "contacts") == ("Ms. Wang, Desk", "+86 1", "Mr. Shao", "s@x.org")
    contacts = [column for column in table(only(NAME, plan)).columns if column.key == "contacts"]
    assert [column.privacy for column in contacts] == ["contact"]


@pytest.mark.parametrize(
    ("keys", "role"),
    [
        ({"institutions": [{"id": "un", "role": "partner"}], "speakers": ["hao"]}, "Partner"),
        ({"institutions": ["un"]}, ""),
        ({"speakers": ["hao"]}, ""),
        ({"moderator": "hao"}, ""),
    ],
)
def test_a_body_takes_part_itself_or_through_its_speakers(keys: Data, role: str) -> None:
    plan = make_plan(
        sessions=[session(id="s1", **keys)],
        institutions=[institution(id="un", name="UN", roles=["partner"])],
        speakers=[speaker(id="hao", institution="un")],
    )
    assert _bands(plan, "programme") == [("UN", ["s1"])]
    assert cells(table(only(NAME, plan), "programme"), "role") == [role]


def test_a_speaker_who_declined_brings_nobody_in() -> None:
    plan = make_plan(
        sessions=[session(speakers=[{"id": "hao", "status": "declined"}])],
        institutions=[institution(id="un")],
        speakers=[speaker(id="hao", institution="un")],
    )
    assert _bands(plan) == []


def test_items_stand_in_order_of_time_the_undated_last_and_the_cancelled_struck() -> None:
    plan = make_plan(
        sessions=[
            {"id": "open", "title": "Later", "institutions": ["un"]},
            session(id="second", date=day(1), ends_on=day(3), institutions=["un"]),
            session(id="first", institutions=["un"], status="cancelled"),
        ],
        institutions=[institution(id="un", name="UN")],
    )
    assert _bands(plan, "programme") == [("UN", ["first", "second", "open"])]
    rows = table(only(NAME, plan), "programme").rows
    assert [row.tone for row in rows] == ["struck", "plain", "plain"]
    assert [row.cells["date"] for row in rows] == [day(), day(1), None]


def test_the_protocol_list_of_the_example() -> None:
    golden("papers/protocol-list.json", as_json.text([only(NAME, example("beijing-2023"))]))
