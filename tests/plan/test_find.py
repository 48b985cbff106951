"""The record a user means: by id, by its whole name, by a part of it that only it has; else the near ones."""

import pytest

from seminar_cli.errors import NotFound
from seminar_cli.plan.find import SHOWN, find, find_whole, key_of, label_of, names_of
from seminar_cli.plan.keys import privacy_of
from tests.factories import FIRST, institution, make_plan, participant, session, speaker, trip

CANARY = "Qx7Zw9Vk"

PLAN = make_plan(
    [
        participant(
            id="p001", honorific="Ms.", given_names="Ana", family_name="Reyes", email=f"{CANARY}@x.org"
        ),
        participant(id="p002", honorific="Ms.", given_names="Ana", family_name="Reyes Cruz", phone=CANARY),
        participant(
            id="p003", given_names="Élodie", family_name="Ngo", passport={"name": CANARY}, notes=CANARY
        ),
        participant(id="p004", given_names="p001", family_name="Strange", badge_name="Lucky"),
        participant(id="p005", given_names="Łukasz", family_name="Nowak"),
    ],
    [session(id="s01", title="Opening ceremony"), session(id="s02", title="Closing ceremony")],
    speakers=[
        speaker(
            id="lei-hao", given_names="Hao", family_name="Lei", name_order="family-first", name_local="雷浩"
        ),
        speaker(id="lei-wei", given_names="Wei", family_name="Lei", name_order="family-first"),
    ],
    institutions=[institution(id="mofcom", name="Ministry of Commerce", acronym="MOC", name_local="商务部")],
    trips=[trip(id="t01", number="G335")],
    days=[{"date": FIRST, "title": "Arrival day"}],
    groups=[{"id": "A", "name": "Group A"}, {"id": "B"}],
)
PEOPLE = ("participants", "speakers")


@pytest.mark.parametrize(
    ("tables", "text", "key"),
    [
        (PEOPLE, "p001", "p001"),
        (PEOPLE, "Ms. Ana Reyes", "p001"),
        (PEOPLE, "ana reyes", "p001"),
        (PEOPLE, "  Ana Reyes Cruz ", "p002"),
        (PEOPLE, "cruz", "p002"),
        (PEOPLE, "elodie", "p003"),
        (PEOPLE, "LUKASZ", "p005"),
        (PEOPLE, "Lei Hao", "lei-hao"),
        (PEOPLE, "雷浩", "lei-hao"),
        (PEOPLE, "lei w", "lei-wei"),
        (("institutions",), "moc", "mofcom"),
        (("institutions",), "商务部", "mofcom"),
        (("trips",), "g335", "t01"),
        (("days",), "2023-07-24", "2023-07-24"),
        (("days",), "arrival", "2023-07-24"),
        (("groups",), "A", "A"),
        (("groups",), "group a", "A"),
        (("sessions",), "opening", "s01"),
    ],
)
def test_a_record_is_found_by_id_by_its_whole_name_or_by_a_part(
    tables: tuple[str, ...], text: str, key: str
) -> None:
    assert find(PLAN, tables, text) == key


def test_an_id_counts_before_a_name() -> None:
    assert find(PLAN, ["participants"], "p001") == "p001"
    assert find(PLAN, ["participants"], "p001 strange") == "p004"


def test_what_several_could_be_names_them_with_their_ids() -> None:
    with pytest.raises(NotFound, match="More than one session could be `ceremony`") as raised:
        find(PLAN, ["sessions"], "ceremony")
    assert raised.value.hint == "Give the id: s01 Opening ceremony, s02 Closing ceremony."


def test_namesakes_are_told_apart_by_id() -> None:
    plan = make_plan([participant(id=key, given_names="Li", family_name="Wei") for key in ("p1", "p2")])
    with pytest.raises(NotFound) as raised:
        find(plan, ["participants"], "Li Wei")
    assert raised.value.hint == "Give the id: p1 Li Wei, p2 Li Wei."


def test_of_very_many_only_some_are_named() -> None:
    plan = make_plan(participants=12)
    with pytest.raises(NotFound) as raised:
        find(plan, ["participants"], "Ana")
    assert raised.value.hint.count("Ana") == SHOWN
    assert raised.value.hint.endswith("and 7 more.")


@pytest.mark.parametrize(
    ("tables", "text", "near"),
    [
        (PEOPLE, "P003", "p003"),
        (PEOPLE, "Elodi Ngo", "p003"),
        (PEOPLE, "nowack", "p005"),
        (("sessions",), "opning", "s01"),
    ],
)
def test_a_miss_names_the_near_ones(tables: tuple[str, ...], text: str, near: str) -> None:
    with pytest.raises(NotFound, match="There is no") as raised:
        find(PLAN, tables, text)
    assert raised.value.hint.startswith("Did you mean")
    assert near in raised.value.hint


def test_a_miss_near_nothing_says_where_to_look_and_in_an_empty_table_that_it_is_empty() -> None:
    with pytest.raises(NotFound, match="no participant or speaker `zzzzzz`") as raised:
        find(PLAN, PEOPLE, "zzzzzz")
    assert raised.value.hint == "`seminar participants` lists them; `seminar add-participant` adds one."
    with pytest.raises(NotFound) as raised:
        find(make_plan(), ["visits"], "v01")
    assert raised.value.hint == "The plan has no visits yet; `seminar add-visit` adds one."


@pytest.mark.parametrize("text", ["", " ", "\u0301", "\0", "x" * 5000])
def test_no_text_finds_somebody_by_accident(text: str) -> None:
    with pytest.raises(NotFound):
        find(PLAN, PEOPLE, text)
    assert find_whole(PLAN, PEOPLE, text) is None


@pytest.mark.parametrize("text", ["Ana", "Reyes", "zzz", "p999", "Lei", "o", "x.org", CANARY[:4]])
def test_neither_the_sentence_nor_the_hint_holds_a_private_value(text: str) -> None:
    with pytest.raises(NotFound) as raised:
        find(PLAN, PEOPLE, text)
    assert CANARY not in f"{raised.value.sentence} {raised.value.hint}"


def test_nobody_is_found_by_a_private_value() -> None:
    with pytest.raises(NotFound):
        find(PLAN, PEOPLE, CANARY)


def test_names_are_made_of_open_keys() -> None:
    for key in ("title", "name", "acronym", "name_local", "number"):
        for table in ("sessions", "institutions", "venues", "trips", "groups", "stays", "routes", "days"):
            privacy = privacy_of((table, key))
            assert privacy == "open" or not any(hasattr(record, key) for record in getattr(PLAN, table))


# --- whole names only ------------------------------------------------------------------------------


def test_a_whole_name_is_found_and_a_part_is_not() -> None:
    assert find_whole(PLAN, PEOPLE, "p002") == "p002"
    assert find_whole(PLAN, PEOPLE, "Ms. ana reyes") == "p001"
    assert find_whole(PLAN, PEOPLE, "Ana Reyes") == "p001"
    assert find_whole(PLAN, PEOPLE, "Ana") is None
    assert find_whole(PLAN, ["institutions"], "MOC") == "mofcom"


def test_a_whole_name_of_two_is_nobodys() -> None:
    plan = make_plan([participant(id=key, given_names="Li", family_name="Wei") for key in ("p1", "p2")])
    assert find_whole(plan, ["participants"], "Li Wei") is None


# --- labels ----------------------------------------------------------------------------------------


def test_a_label_is_the_id_with_the_name() -> None:
    assert label_of(PLAN.participants[0]) == "p001 Ms. Ana Reyes"
    assert label_of(PLAN.days[0]) == "2023-07-24 Arrival day"
    assert label_of(PLAN.groups[1]) == "B"
    assert key_of(PLAN.seminar) == ""
    assert names_of(PLAN.institutions[0]) == ("Ministry of Commerce", "MOC", "商务部")


def test_a_label_is_one_line_whatever_the_name() -> None:
    plan = make_plan(sessions=[session(id="s01", title="Opening\n  ceremony")])
    assert label_of(plan.sessions[0]) == "s01 Opening ceremony"
