"""Who comes, in figures: by role, gender, organization and region; and whom the organizers asked before."""

from collections.abc import Sequence
from typing import get_args

from seminar_cli import countries
from seminar_cli.plan.expected import Expectations, delegates
from seminar_cli.plan.figures.figure import UNSTATED, Figure, Group, count, split, split_by_name
from seminar_cli.plan.people import Gender, OrganizationKind, Participant, Role, Status
from seminar_cli.plan.plan import Plan

GENDERS: tuple[str, ...] = (*get_args(Gender), UNSTATED)
"""The last parts of the keys of figures by gender; other, undisclosed and not stated are three things."""


def people(plan: Plan) -> tuple[Group, ...]:
    """The confirmed, by role; the participants, who are the confirmed delegates, in every respect.

    Where the plan holds nobody but knows published figures, these alone: the rest is not known to be zero.
    """
    confirmed = Expectations(plan).confirmed
    if not confirmed and plan.reported.participants is not None:
        return (Group("reported", tuple(_reported(plan))),)
    by_id = {person.id: person for person in plan.participants}
    everybody = count("people", "person", (person.id for person in confirmed))
    coming = delegates(confirmed)
    participants = count("participants", "person", (person.id for person in coming))
    asked = count("delegates", "person", (person.id for person in delegates(plan.participants)))
    return (
        _in_short(participants, coming),
        split(everybody, "", lambda key: by_id[key].role, get_args(Role)),
        split(participants, "gender", lambda key: by_id[key].gender, get_args(Gender)),
        split(participants, "organization", lambda key: by_id[key].organization_kind, kinds_of_bodies()),
        _by_region(participants, coming),
        split(asked, "status", lambda key: by_id[key].status, get_args(Status)),
    )


def kinds_of_bodies() -> tuple[str, ...]:
    """Kinds of organizations and institutions, which are the same."""
    return get_args(OrganizationKind)


def _in_short(participants: Figure, coming: Sequence[Participant]) -> Group:
    women = (person.id for person in coming if person.gender == "female")
    from_where = (person.country for person in coming if person.country)
    return Group(
        "in_short",
        (participants, count("countries", "country", from_where), count("women", "person", women)),
    )


def _reported(plan: Plan) -> list[Figure]:
    """Published figures have no records behind them."""
    reported = plan.reported
    figures = [Figure("participants", reported.participants or 0, "person")]
    if reported.countries is not None:
        figures.append(Figure("countries", reported.countries, "country"))
    return figures


# --- regions ---------------------------------------------------------------------------------------


def region_of(person: Participant) -> str:
    """The M49 region of the delegation; "" for who has no country, or one that lies in no region."""
    return countries.country(person.country).region if person.country else ""


def _by_region(participants: Figure, coming: Sequence[Participant]) -> Group:
    members: dict[str, list[str]] = {region.name: [] for region in countries.regions()}
    others: list[str] = []
    for person in coming:
        members.get(region_of(person), others).append(person.id)
    named = split_by_name(participants, "region", members)
    rest = count(f"{named.key}.{UNSTATED}", "person", others)
    return Group(named.key, (*named.figures, rest), participants)


def by_gender(plan: Plan, region: Figure) -> Group:
    """The people of a region by gender."""
    gender = {person.id: person.gender for person in plan.participants}
    return split(region, "", lambda key: gender[key], get_args(Gender))
