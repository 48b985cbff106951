"""Where the clocks of an online seminar's participants stand."""

import datetime as dt
from zoneinfo import ZoneInfo

from seminar_cli import countries
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.settings import zone_of


def own_zone(person: Participant) -> str:
    """The IANA name of the zone in which a person sits: the one stated, else that of a country with one."""
    return person.timezone or (countries.time_zone(person.country) if person.country else "")


def local(plan: Plan, moment: dt.datetime, zone: str) -> dt.datetime | None:
    """A moment of the plan as the clocks of a zone show it; None for a zone that is none."""
    there, here = zone_of(zone), ZoneInfo(plan.seminar.timezone)
    if there is None:
        return None
    return moment.replace(tzinfo=here).astimezone(there).replace(tzinfo=None)
