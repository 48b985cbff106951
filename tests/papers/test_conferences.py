"""A conference: thirteen rooms in parallel, three days, speakers in several rooms, posters overnight."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from seminar_cli.papers import PAPERS, make
from seminar_cli.papers.agenda import LANES_ACROSS
from seminar_cli.papers.ask import Ask
from seminar_cli.papers.paper import Grid, Paper
from seminar_cli.plan.plan import Plan
from seminar_cli.render import RENDERERS, printed_pages, render
from tests.factories import day, make_plan, session, venue
from tests.papers.shared import parts
from tests.xlsx_lint import assert_clean

ROOMS = 13
SLOTS = (dt.time(9), dt.time(11), dt.time(14), dt.time(16))


def _sessions() -> Iterator[dict[str, Any]]:
    for number in range(3):
        for slot, start in enumerate(SLOTS):
            for room in range(ROOMS):
                yield session(
                    id=f"d{number}-{slot}-{room:02}",
                    title=f"Digital public infrastructure in the least developed countries, part {room}",
                    kind="breakout",
                    date=day(number),
                    start=start,
                    end=start.replace(hour=start.hour + 1, minute=30),
                    venue=f"r{room:02}",
                    attend="choice",
                    speakers=[f"p{1 + (room * 7 + slot) % 40:03}"],
                )
    yield session(
        id="posters",
        kind="exhibit",
        date=day(0),
        start=dt.time(18),
        end=dt.time(12),
        ends_on=day(1),
        venue="r00",
    )


@pytest.fixture(scope="module")
def conference() -> Plan:
    rooms = [venue(id=f"r{number:02}", name=f"Room {number}") for number in range(ROOMS)]
    return make_plan(60, list(_sessions()), venues=rooms)


def _grid(part: Paper) -> Grid:
    (grid,) = (section for section in part.sections if isinstance(section, Grid))
    return grid


def test_an_overview_holds_no_more_than_has_room_side_by_side(conference: Plan) -> None:
    made = parts("agenda", conference)
    overviews = [part for key, part in made.items() if key.startswith("overview")]
    assert len(overviews) >= 3
    for part in overviews:
        grid = _grid(part)
        across = [
            max((block.lanes for block in grid.blocks if block.column == column), default=1)
            for column in range(len(grid.columns))
        ]
        assert len(across) == 1 or sum(across) <= LANES_ACROSS
        assert printed_pages(render([part], ".xlsx")) == 1


def test_many_rooms_have_a_sheet_of_their_own_before_the_days(conference: Plan) -> None:
    made = parts("agenda", conference)
    first = day(0).isoformat()
    keys = list(made)
    assert keys.index(f"{first}-rooms") == keys.index(first) - 1
    assert len(_grid(made[f"{first}-rooms"]).columns) == ROOMS
    assert printed_pages(render([made[f"{first}-rooms"]], ".xlsx")) == 1
    assert not any(isinstance(section, Grid) for section in made[first].sections)


def test_two_rooms_stay_on_the_sheet_of_the_day() -> None:
    two = [session(id=f"s{room}", attend="choice", venue=room) for room in ("a", "b")]
    made = parts("agenda", make_plan(2, two, venues=[venue(id="a"), venue(id="b", name="Other")]))
    assert isinstance(made[day(0).isoformat()].sections[-1], Grid)
    assert not any(key.endswith("-rooms") for key in made)


@pytest.mark.parametrize("name", [kind.name for kind in PAPERS])
def test_every_paper_goes_to_every_medium(conference: Plan, name: str) -> None:
    made = make(name, conference, Ask())
    for medium in RENDERERS:
        if medium != ".ics" and made:
            data = render(made, medium)
            assert data
            if medium == ".xlsx":
                assert_clean(data)
