"""The tables of a plan whose records are added, changed and removed one by one."""

from typing import NamedTuple

from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.places import Institution, Route, Stay, Venue
from seminar_cli.plan.programme import Day, Group, Session, Trip, Visit
from seminar_cli.plan.record import Record
from seminar_cli.plan.settings import Certificates, Checks, Coverage, Seminar


class TableKind(NamedTuple):
    """A table: its name in the file, the word for one record, its model, and how ids are made.

    `prefix` and `digits` make numbered ids (p001); where the prefix is "", ids are slugs of a name.
    `columns` are those a list shows when none are asked for.
    """

    name: str
    word: str
    model: type[Record]
    columns: tuple[str, ...]
    prefix: str = ""
    digits: int = 2

    @property
    def key(self) -> str:
        """The key that tells records apart; days have dates, the others ids."""
        return "id" if "id" in self.model.model_fields else "date"


TABLES = (
    TableKind(
        "participants",
        "participant",
        Participant,
        ("id", "name", "country_name", "role", "status", "organization", "position", "groups"),
        prefix="p",
        digits=3,
    ),
    TableKind(
        "sessions",
        "session",
        Session,
        ("id", "date", "time", "kind", "title", "place", "speaker_names", "status"),
        prefix="s",
    ),
    TableKind(
        "visits",
        "visit",
        Visit,
        ("id", "date", "time", "title", "host_name", "place", "status"),
        prefix="v",
    ),
    TableKind(
        "trips",
        "trip",
        Trip,
        ("id", "date", "meet", "time", "by", "number", "from", "to", "serves", "seats_in_all"),
        prefix="t",
    ),
    TableKind("stays", "stay", Stay, ("id", "hotel", "city", "check_in", "check_out", "nights")),
    TableKind(
        "institutions",
        "institution",
        Institution,
        ("id", "name", "acronym", "kind", "country_name", "city", "roles"),
    ),
    TableKind("venues", "venue", Venue, ("id", "name", "kind", "city", "institution_name", "capacity")),
    TableKind("speakers", "speaker", Speaker, ("id", "name", "position", "institution_name", "country_name")),
    TableKind("routes", "route", Route, ("id", "from", "to", "minutes", "by"), prefix="r"),
    TableKind("groups", "group", Group, ("id", "name", "colour", "vehicle", "members")),
    TableKind("days", "day", Day, ("date", "number", "title", "city", "kind")),
)

BY_NAME = {table.name: table for table in TABLES}

SINGLE_TABLES: dict[str, type[Record]] = {
    "seminar": Seminar,
    "coverage": Coverage,
    "certificates": Certificates,
    "checks": Checks,
}
"""Tables that a plan has once, each with a command `edit-NAME`."""
