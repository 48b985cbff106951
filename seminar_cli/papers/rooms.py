"""The rooming list of each hotel: who sleeps where, with whom, for how long; and the beds of each night."""

import datetime as dt
from collections.abc import Sequence

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, issue_line, seminar_line, span
from seminar_cli.papers.paper import Band, Fact, Facts, Page, Paper, Row, Table, Value
from seminar_cli.papers.refusals import refuse_missing
from seminar_cli.papers.words import word
from seminar_cli.plan.names import city_of, country_name, name_on_list, person_name, place_name, surname_key
from seminar_cli.plan.nights import ONE_DAY, Bed, beds
from seminar_cli.plan.places import Stay
from seminar_cli.plan.plan import Plan


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """A part for each stay, in file order."""
    stays = [stay for stay in plan.stays if not ask.stays or stay.id in ask.stays]
    slept_in = {stay.id for stay in stays if any(beds(plan, stay))}
    refuse_missing(plan, ask, ask.stays, slept_in, "has nobody who sleeps there")
    wide = "identity" in ask.include
    return tuple(_part(plan, stay, Page(landscape=wide)) for stay in stays)


def _part(plan: Plan, stay: Stay, page: Page) -> Paper:
    slept = _in_order(list(beds(plan, stay)))
    hotel = place_name(plan, stay.venue) or stay.id
    facts = (
        Fact("city", word("city"), city_of(plan, stay.venue)),
        Fact("season", word("season"), _dates(stay)),
        Fact("guests", word("guests"), len(slept)),
    )
    return Paper(
        name="rooms",
        part=stay.id,
        title=f"{word('rooms')} · {hotel}",
        sections=(
            Facts("about", tuple(fact for fact in facts if fact.value != "")),
            _rooming(plan, slept),
            *_nights(slept),
        ),
        main="rooms",
        tab=f"{stay.id} {hotel}",
        subtitle=seminar_line(plan),
        document=f"{word('rooms')} – {plan.seminar.title}",
        issue=issue_line(plan),
        page=page,
    )


def _dates(stay: Stay) -> str:
    if stay.check_in is None or stay.check_out is None:
        return word("dates_open")
    return span(stay.check_in, stay.check_out)


def _in_order(slept: Sequence[Bed]) -> list[Bed]:
    """By surname, those who share a room next to each other."""
    by_name = sorted(slept, key=lambda bed: surname_key(bed.person))
    by_person = {bed.person.id: bed for bed in by_name}
    ordered: dict[str, Bed] = {}
    for bed in by_name:
        ordered.setdefault(bed.person.id, bed)
        other = by_person.get(bed.room.shares_with) if bed.room else None
        if other:
            ordered.setdefault(other.person.id, other)
    return list(ordered.values())


def _rooming(plan: Plan, slept: Sequence[Bed]) -> Table:
    rows = tuple(_row(plan, bed, number) for number, bed in enumerate(slept, 1))
    return Table(
        key="rooms",
        columns=(
            column("no", "number"),
            column("room", min_width=6),
            column("name", "name", min_width=22),
            column("gender"),
            column("country"),
            column("shares_with", min_width=14),
            column("in", "date"),
            column("out", "date"),
            column("nights", "number"),
            column("passport_name", "name", privacy="identity"),
            column("nationality", privacy="identity"),
            column("birth_date", "date", privacy="identity"),
            column("passport_number", privacy="identity"),
            column("visa", privacy="identity"),
        ),
        bands=(Band("", rows),),
        empty=word("nobody_sleeps"),
    )


def _row(plan: Plan, bed: Bed, number: int) -> Row:
    person, room = bed.person, bed.room
    passport, visa = person.passport, person.visa
    cells: dict[str, Value] = {
        "no": number,
        "room": room.room if room else "",
        "name": name_on_list(person),
        "gender": person.gender or "",
        "country": country_name(plan, person.country),
        "shares_with": person_name(plan, room.shares_with) if room else "",
        "in": bed.first,
        "out": bed.leaves,
        "nights": bed.nights,
        "passport_name": passport.name if passport else "",
        "nationality": country_name(plan, person.nationality),
        "birth_date": person.birth_date,
        "passport_number": passport.number if passport else "",
        "visa": visa.kind if visa else "",
    }
    return Row(cells, id=person.id)


def _nights(slept: Sequence[Bed]) -> tuple[Table, ...]:
    """Beds and rooms of each night; nothing where nobody sleeps."""
    if not slept:
        return ()
    first, last = min(bed.first for bed in slept), max(bed.leaves for bed in slept)
    nights = [first + ONE_DAY * offset for offset in range((last - first).days)]
    columns = (column("night", "date"), column("beds", "number"), column("rooms_used", "number"))
    rows = tuple(_night(slept, night) for night in nights)
    total = Row({"night": word("in_all"), "beds": sum(bed.nights for bed in slept)})
    return (Table("nights", columns, (Band("", rows),), title=word("nights_in_all"), total=total),)


def _night(slept: Sequence[Bed], night: dt.date) -> Row:
    there = [bed for bed in slept if bed.first <= night < bed.leaves]
    return Row({"night": night, "beds": len(there), "rooms_used": len({_room_key(bed) for bed in there})})


def _room_key(bed: Bed) -> tuple[str, ...]:
    """What makes two people share: the pair they say they are, else the number of the room, else nothing."""
    if bed.room and bed.room.shares_with:
        return tuple(sorted((bed.person.id, bed.room.shares_with)))
    return ("room", bed.room.room) if bed.room and bed.room.room else (bed.person.id,)
