"""What an import writes: new records, and changed ones as they shall be."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from seminar_cli.intake.listed import Met
from seminar_cli.plan.names import bare_name
from seminar_cli.plan.new_id import Ids
from seminar_cli.plan.people import Participant
from seminar_cli.plan.tables import BY_NAME

Record = dict[str, Any]


def new_records(mets: Iterable[Met], ids: Ids, status: str | None = None) -> list[tuple[str, Record]]:
    """A record for each new row, with its table and an id; with the status asked for where it has none."""
    made = []
    for met in mets:
        if met.what == "new":
            kind = BY_NAME[met.row.table]
            record = {key: value for key, value in met.row.record.items() if key != "id"}
            if status is not None:
                record.setdefault("status", status)
            key = ids.take(kind, record)
            made.append((kind.name, {"id": key, **_with_rooms(record, met.row.rooms)}))
    return made


def changed_records(mets: Iterable[Met], raw: Sequence[Mapping[str, Any]]) -> list[tuple[int, Record]]:
    """Each known record of a table that changes: its number in the table, and the record as it shall be."""
    place = {record.get("id"): index for index, record in enumerate(raw)}
    found = []
    for met in mets:
        if met.what == "known" and met.known is not None and met.known.id in place:
            index = place[met.known.id]
            record = changed(raw[index], met)
            if record != raw[index]:
                found.append((index, record))
    return found


def changed(raw: Mapping[str, Any], met: Met) -> Record:
    """A record with what its row changes; a name that was settled by hand is remembered."""
    record = dict(raw)
    for key, (_, new) in met.changes.items():
        above, _, below = key.rpartition(".")
        if above:
            record[above] = {**record.get(above, {}), below: new}
        else:
            record[key] = new
    if met.settled and isinstance(met.known, Participant):
        known = list(record.get("also_known_as", []))
        written = met.row.name
        if written not in (*known, bare_name(met.known)):
            record["also_known_as"] = [*known, written]
    return _with_rooms(record, met.row.rooms)


def _with_rooms(record: Record, rooms: Mapping[str, Mapping[str, str]]) -> Record:
    """The record with rooms of the stays that the row has columns for; those of other stays stay."""
    if not rooms:
        return record
    kept = [dict(room) for room in record.get("rooms", [])]
    for stay, keys in rooms.items():
        own = next((room for room in kept if room.get("stay") == stay), None)
        if own is None:
            kept.append({"stay": stay, **keys})
        else:
            own.update(keys)
    return {**record, "rooms": kept}
