from seminar_cli.plan.travel import Travel
from tests.factories import institution, make_plan, venue


def _route(origin: str, destination: str, minutes: int) -> dict[str, object]:
    return {"id": f"r-{origin}-{destination}".lower(), "origin": origin, "destination": destination,
            "minutes": minutes}  # fmt: skip


def _travel(*routes: dict[str, object]) -> Travel:
    return Travel(
        make_plan(
            institutions=[institution(id="aibo", city="Beijing")],
            venues=[
                venue(id="hall", city="", institution="aibo"),
                venue(id="hotel", city="Beijing"),
                venue(id="expo", city="Qingdao"),
                venue(id="station", city="Qingdao"),
            ],
            routes=routes,
        )
    )


def test_a_route_holds_both_ways_unless_the_way_back_is_stated() -> None:
    assert _travel(_route("hotel", "hall", 20)).minutes("hall", "hotel") == 20
    both = _travel(_route("hotel", "hall", 20), _route("hall", "hotel", 35))
    assert (both.minutes("hotel", "hall"), both.minutes("hall", "hotel")) == (20, 35)


def test_what_is_said_of_an_institution_or_city_holds_for_its_places() -> None:
    assert _travel(_route("hotel", "aibo", 15)).minutes("hotel", "hall") == 15
    assert _travel(_route("Beijing", "Qingdao", 200)).minutes("hall", "expo") == 200


def test_the_nearer_word_counts() -> None:
    travel = _travel(_route("Beijing", "Qingdao", 200), _route("hotel", "expo", 230))
    assert travel.minutes("hotel", "expo") == 230


def test_routes_are_chained_where_none_is_direct() -> None:
    travel = _travel(_route("hotel", "station", 190), _route("station", "expo", 25))
    assert travel.minutes("hotel", "expo") == 215


def test_no_chain_leaves_the_city_and_comes_back() -> None:
    assert _travel(_route("Beijing", "Qingdao", 200)).minutes("hotel", "hall") is None


def test_what_is_not_known_is_none_and_the_same_place_takes_no_time() -> None:
    travel = _travel()
    assert travel.minutes("hotel", "expo") is None
    assert travel.minutes("hotel", "hotel") == 0
    assert travel.same_city("hotel", "hall")
    assert not travel.same_city("hotel", "expo")
    assert not travel.same_city("nowhere", "")
