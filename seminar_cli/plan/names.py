"""Names as they are printed: of people in the order they use, of countries as the plan wants them."""

import unicodedata

from seminar_cli import countries
from seminar_cli.plan.people import Participant, Person, Speaker
from seminar_cli.plan.places import Institution, Venue
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Visit


def full_name(person: Person) -> str:
    """The name as it is written and read: `Ms. Vilayluck Seneduangdeth`, `Mr. Lei Hao`."""
    return _joined(person, person.family_name)


def name_on_list(person: Person) -> str:
    """The name with the family name in capitals: `Ms. Vilayluck SENEDUANGDETH`, `Mr. LEI Hao`."""
    return _joined(person, person.family_name.upper())


def _joined(person: Person, family: str) -> str:
    names = (
        (family, person.given_names) if person.name_order == "family-first" else (person.given_names, family)
    )
    return " ".join(part.strip() for part in (person.honorific, *names) if part.strip())


def bare_name(person: Person) -> str:
    """The name in the order the person uses, without the honorific: `Lei Hao`."""
    return full_name(person).removeprefix(person.honorific.strip()).strip()


def name_on_badge(person: Participant) -> str:
    """What is printed large on the badge: no honorific, or the name the plan gives."""
    return person.badge_name or bare_name(person)


PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode does not take apart, and that people type and look up without their stroke."""


def alphabetical(text: str) -> str:
    """A sort key without case and accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(PLAIN_LETTERS)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def surname_key(person: Person) -> tuple[str, str, str]:
    """Sorts by family name, then given names; a single name counts as family name."""
    family = person.family_name.strip() or person.given_names
    return alphabetical(family), alphabetical(person.given_names), person.id


def country_name(plan: Plan, code: str | None) -> str:
    """A country's name as the plan wants it printed, else the United Nations' short name; "" for none."""
    if code is None:
        return ""
    return plan.country_names.get(code) or countries.country(code).name


def country_key(plan: Plan, code: str | None) -> tuple[bool, str]:
    """Sorts by the printed name in English alphabetical order, those without a country last."""
    return code is None, countries.sort_key(country_name(plan, code))


def protocol_key(plan: Plan, person: Participant) -> tuple[object, ...]:
    """Protocol order: country in English alphabetical order, precedence, family name."""
    rank = person.precedence if person.precedence is not None else float("inf")
    return (*country_key(plan, person.country), rank, *surname_key(person))


def person_name(plan: Plan, key: str) -> str:
    """The full name of a participant or speaker; the id itself where the plan does not know it."""
    person = plan.person(key)
    return full_name(person) if person else key


def institution_name(plan: Plan, key: str) -> str:
    """The name of an institution; the id itself where the plan does not know it."""
    institution = plan.institution(key)
    return institution.name if institution else key


def short_institution(institution: Institution) -> str:
    """The acronym where there is one, else the name."""
    return institution.acronym or institution.name


def place_name(plan: Plan, key: str) -> str:
    """The name of a venue or institution; a city stands for itself."""
    place = plan.by_id.get(key)
    return place.name if isinstance(place, Venue | Institution) else key


def city_of(plan: Plan, key: str) -> str:
    """The city of a venue or institution; a name that is no id is a city itself."""
    place = plan.by_id.get(key)
    if isinstance(place, Venue):
        return place.city or (city_of(plan, place.institution) if place.institution in plan.by_id else "")
    return place.city if isinstance(place, Institution) else key


def city_held(plan: Plan, item: Item) -> str:
    """Where an item is held: its venue's city, its host's, the day's; "" for what is online."""
    if venue := plan.venue(item.venue):
        return "" if venue.kind == "online" else city_of(plan, venue.id)
    if isinstance(item, Visit) and (host := plan.institution(item.host)) and host.city:
        return host.city
    return next((day.city for day in plan.days if day.date == item.date and day.city), "")


def affiliation(plan: Plan, person: Person, *, short: bool = False) -> str:
    """Post and body: `Vice President, Academy for International Business Officials`; in `short`, `AIBO`."""
    match person:
        case Participant():
            body = person.organization
        case Speaker():
            institution = plan.institution(person.institution)
            named = short_institution(institution) if short and institution else ""
            body = named or institution_name(plan, person.institution)
        case _:
            body = ""
    return ", ".join(part for part in (getattr(person, "position", ""), body) if part)


def where_from(plan: Plan, person: Person) -> str:
    """What stands under a name on badges and table tents: the country of a delegation, else the body.

    Speakers stand for their institution, the organizing team for its organization; either has the country
    where that is not known.
    """
    match person:
        case Participant() if person.role != "staff" and person.country:
            return country_name(plan, person.country)
        case Participant():
            return person.organization or country_name(plan, person.country)
        case Speaker():
            return institution_name(plan, person.institution) or country_name(plan, person.country)
        case _:
            return ""
