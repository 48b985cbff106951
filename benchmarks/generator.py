"""Whole plans of any size, the same bytes for the same arguments; everybody in them is invented.

python -m benchmarks.generator --participants 1100 --countries 90 --days 5 [--online] -o FILE
"""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import Any, TypedDict, Unpack

from benchmarks.attendance import attendance as sheets_of
from benchmarks.online import put_online, seat_at_screens, without_journeys
from benchmarks.people import participants as people_of
from benchmarks.places import ACCEPTED, institutions, routes, speakers, stays, venues
from benchmarks.programme import days as days_of
from benchmarks.programme import groups, programme
from benchmarks.sizes import CITIES, START, Size, sending_countries
from seminar_cli.plan.keys import KEY_ORDER
from seminar_cli.store.toml.text import render_record, render_table

HEADING = "# A generated plan: everybody and everything in it is invented.\n\nformat = 1\n"


class How(TypedDict, total=False):
    """How a plan is made beyond its three figures.

    Attributes:
        items_per_day: periods of a day; visits and breakout sessions in parallel share one; 5 if not given.
        seed: another one gives another plan of the same size; 2023 if not given.
        attendance: whether the sign-in sheets of the first half are there; they are if not given.
        online: everybody sits before a screen, and there is nothing that only travellers need.
    """

    items_per_day: int
    seed: int
    attendance: bool
    online: bool


def make_plan(participants: int, countries: int, days: int, **how: Unpack[How]) -> str:
    """The text of a plan; arguments as for `make_data`."""
    return text_of(make_data(participants, countries, days, **how))


def make_data(participants: int, countries: int, days: int, **how: Unpack[How]) -> dict[str, Any]:
    """The data of a plan, as a parser would give them.

    Args:
        participants: Delegates who come; the team and some nominees who do not come are added to them.
        countries: How many countries these delegates are from.
        days: Length of the seminar; from four days on it goes on to a second city.
        how: What else it is made by.

    Raises:
        ValueError: The figures do not go together.
    """
    online = how.get("online", False)
    size = Size(participants, countries, days, how.get("items_per_day", 5), how.get("seed", 2023))
    people = people_of(size)
    made = programme(size, people)
    if online:
        seat_at_screens(people)
        put_online(made)
    data: dict[str, Any] = {
        "format": 1,
        "seminar": _seminar(size),
        "days": days_of(size),
        "institutions": institutions(size),
        "venues": venues(size),
        "routes": routes(size),
        "speakers": speakers(size),
        "sessions": made.sessions,
        "visits": made.visits,
        "trips": made.trips,
        "groups": groups(size),
        "stays": stays(size),
        "participants": people,
    }
    if how.get("attendance", True):
        data["attendance"] = sheets_of(size, made)
    data |= _aims(size)
    return without_journeys(data) if online else data


def text_of(data: dict[str, Any]) -> str:
    """Data as the tool writes them."""
    parts = [HEADING]
    for table, value in data.items():
        if isinstance(value, dict):
            parts.append(render_table(table, value, KEY_ORDER))
        elif isinstance(value, list):
            parts += [render_record(table, record, KEY_ORDER) for record in value]
    return "\n".join(parts)


def _seminar(size: Size) -> dict[str, Any]:
    duty = {"name": "Ms. Xu", "role": "duty officer", "phone": "+86 000 0000 0001"}
    return {
        "title": f"Seminar on Small Parcels for {size.participants:,} Participants",
        "start": START,
        "end": size.date(size.days - 1),
        "timezone": "Asia/Shanghai",
        "mode": "hybrid",
        "city": CITIES[0],
        "theme": "What a parcel can do",
        "series": "Seminars on small parcels",
        "initiative": "Initiative for Small Parcels",
        "languages": ["en", "zh"],
        "participants_called": "officials and traders",
        "countries_called": "countries and territories",
        "issue": 1,
        "data_protection": "Signatures are destroyed after two years.",
        "contacts": [duty | {"city": CITIES[0], "since": START}],
        "ignore": ACCEPTED,
    }


def _aims(size: Size) -> dict[str, Any]:
    ahead = size.date(0)
    return {
        "coverage": {
            "invited_countries": sorted(country.iso3 for country in sending_countries(size)),
            "target_countries": size.countries,
            "target_women": 0.5,
            "ldc_until": {"BGD": dt.date(2029, 11, 24)},
        },
        "country_names": {"LAO": "Lao PDR", "TZA": "Tanzania"},
        "certificates": {
            "minimum_attendance": 0.8,
            "of": "expected",
            "excused_counts": True,
            "minimum_minutes_share": 0.7,
            "signatories": ["College of Foreign Trade"],
        },
        "checks": {
            "ignore": [{"code": "P07", "reason": "rooms are the hotel's business"}],
            "buffer_minutes": 5,
            "stretch_minutes": 240,
            "country_share": 0.3,
            "passport_months": 6,
            "landing_minutes": 120,
            "flight_minutes": 180,
            "deadlines": {
                stage: ahead - dt.timedelta(days=before)
                for stage, before in (("visas", 14), ("flights", 10), ("rooms", 6), ("groups", 4))
            },
        },
    }


def main() -> None:
    """Write a plan of the size asked for to a file or to standard output."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generator", description=main.__doc__)
    parser.add_argument("--participants", type=int, default=1100)
    parser.add_argument("--countries", type=int, default=90)
    parser.add_argument("--days", type=int, default=5)
    parser.add_argument("--items-per-day", type=int, default=5)
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--attendance", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--online", action="store_true", help="everybody sits before a screen")
    parser.add_argument("-o", "--output", type=Path, help="file to write (default: standard output)")
    asked = vars(parser.parse_args())
    output: Path | None = asked.pop("output")
    try:
        text = make_plan(**asked)
    except ValueError as error:
        parser.error(str(error))
    if output:
        output.write_text(text, "utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
