"""The keys as read off the models: in which order they are written, who may see them, what they name."""

from collections.abc import Iterator

import pytest

from seminar_cli.plan.keys import KEY_ORDER, keys_of, privacy_of
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Attendance, Session, Trip
from seminar_cli.plan.record import Record
from seminar_cli.plan.settings import Coverage

CLASSES = {
    "contact": {
        "participants.email",
        "participants.phone",
        "speakers.email",
        "speakers.phone",
        "institutions.contacts.phone",
        "institutions.contacts.email",
        "visits.received_by.phone",
        "visits.received_by.email",
        "seminar.contacts.phone",
        "trips.vehicles.phone",
    },
    "identity": {
        "participants.nationality",
        "participants.birth_date",
        "participants.passport",
        "participants.passport.name",
        "participants.passport.number",
        "participants.passport.kind",
        "participants.passport.issued_by",
        "participants.passport.issued",
        "participants.passport.expires",
        "participants.visa",
        "participants.visa.status",
        "participants.visa.kind",
        "participants.visa.letter_sent",
        "participants.visa.expires",
    },
    "care": {
        "participants.diet",
        "participants.diet_notes",
        "participants.access_needs",
        "participants.emergency_contact",
        "participants.emergency_contact.name",
        "participants.emergency_contact.phone",
        "participants.emergency_contact.relation",
        "participants.away.reason",
        "participants.notes",
        "speakers.notes",
    },
}
"""Section 2 of the design says which; a new private key is added here on purpose."""


def _paths(model: type[Record], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key in keys_of(model).values():
        yield (*above, key.name)
        if key.below:
            yield from _paths(key.below, (*above, key.name))


@pytest.mark.parametrize("privacy", CLASSES)
def test_exactly_the_keys_of_the_design_have_the_class(privacy: str) -> None:
    assert {".".join(path) for path in _paths(Plan) if privacy_of(path) == privacy} == CLASSES[privacy]


def test_every_other_key_is_open() -> None:
    private = {key for keys in CLASSES.values() for key in keys}
    for path in _paths(Plan):
        assert (privacy_of(path) == "open") == (".".join(path) not in private)


def test_numbers_of_records_do_not_matter_for_privacy() -> None:
    assert privacy_of(("participants", 3, "passport", "number")) == "identity"
    assert privacy_of(("participants", 3, "away", 0, "reason")) == "care"
    assert privacy_of(("trips", 0, "vehicles", 1, "phone")) == "contact"
    assert privacy_of(("participants", 3)) == "open"
    assert privacy_of(()) == "open"


@pytest.mark.parametrize(
    "path",
    [
        ("participants", 0, "pasport"),
        ("participnats", 0, "email"),
        ("seminar", "fone"),
        ("participants", 0, ""),
    ],
)
def test_an_unknown_key_counts_as_the_most_private(path: tuple[str | int, ...]) -> None:
    assert privacy_of(path) == "care"


def test_what_stands_below_a_private_key_is_private_whatever_it_is() -> None:
    assert privacy_of(("participants", 0, "passport", "nubmer", "x")) == "identity"
    assert privacy_of(("participants", 0, "diet", 0)) == "care"


def test_keys_that_are_data_are_open() -> None:
    assert privacy_of(("country_names", "LAO")) == "open"
    assert privacy_of(("attendance", 0, "minutes", "p003")) == "open"


# --- order -----------------------------------------------------------------------------------------


def test_every_record_has_an_order_of_all_its_keys() -> None:
    assert set(KEY_ORDER) == {""} | {".".join(path) for path in _paths(Plan) if _below(path)}
    assert KEY_ORDER[""][:2] == ("format", "seminar")
    assert KEY_ORDER["participants"][:3] == ("id", "role", "status")
    assert KEY_ORDER["participants.passport"] == ("name", "number", "kind", "issued_by", "issued", "expires")
    assert all(len(set(order)) == len(order) for order in KEY_ORDER.values())


def _below(path: tuple[str, ...]) -> type[Record] | None:
    model: type[Record] = Plan
    for name in path[:-1]:
        below = keys_of(model)[name].below
        assert below is not None
        model = below
    return keys_of(model)[path[-1]].below


def test_a_record_begins_with_its_id() -> None:
    first = {table: order[0] for table, order in KEY_ORDER.items() if "id" in order}
    assert set(first.values()) == {"id"}


# --- what a key is ---------------------------------------------------------------------------------


def test_lists_mappings_and_countries_are_known_as_such() -> None:
    people, coverage = keys_of(Participant), keys_of(Coverage)
    assert {key for key, found in people.items() if found.is_list} == {
        "languages", "groups", "away", "rooms", "diet", "ignore", "also_known_as"
    }  # fmt: skip
    assert {key for key, found in people.items() if found.is_country} == {"country", "nationality"}
    assert coverage["ldc_until"].is_mapping
    assert not coverage["ldc_until"].is_country
    assert coverage["invited_countries"].is_country
    assert coverage["invited_countries"].is_list


def test_what_a_key_names_is_known() -> None:
    assert keys_of(Session)["repeat_of"].refers == ("sessions",)
    assert keys_of(Session)["title"].refers == ()
    assert keys_of(Trip)["origin"].refers == ("venues", "institutions", "cities")
    assert keys_of(Attendance)["minutes"].refers == ("participants",)


def test_every_table_that_a_key_names_exists() -> None:
    tables = {*keys_of(Plan), "cities"}
    for path in _paths(Plan):
        model: type[Record] = Plan
        for name in path[:-1]:
            model = keys_of(model)[name].below or model
        assert set(keys_of(model)[path[-1]].refers) <= tables
