"""How long it takes from one place to another, by the plan's routes."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from heapq import heappop, heappush

from seminar_cli.plan.names import city_of
from seminar_cli.plan.places import Venue
from seminar_cli.plan.plan import Plan


class Travel:
    """The routes of one plan as a net; made once, asked often.

    A place is a venue, an institution or a city. What is said of an institution holds for its venues, and
    what is said of a city for everything in it.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._known: dict[tuple[str, str], int | None] = {}
        self._reached: dict[str, dict[str, int]] = {}
        self._above: dict[str, tuple[str, ...]] = {}

    def minutes(self, origin: str, destination: str) -> int | None:
        """Minutes on the way: a direct route between the places counts first, else the shortest chain.

        None where no route is known; 0 from a place to itself.
        """
        if origin == destination:
            return 0
        asked = (origin, destination)
        if asked not in self._known:
            direct = self._direct(origin, destination)
            self._known[asked] = self._chained(origin, destination) if direct is None else direct
        return self._known[asked]

    def same_city(self, one: str, other: str) -> bool:
        """Whether both places are known to be in one city."""
        city = self.city(one)
        return bool(city) and city.casefold() == self.city(other).casefold()

    def city(self, place: str) -> str:
        """The city that a place is in; "" where the plan does not say."""
        return city_of(self.plan, place)

    def _levels(self, place: str) -> tuple[str, ...]:
        """The place, its institution, its city: what routes may name it by, the nearest first."""
        if place not in self._above:
            record = self.plan.by_id.get(place)
            institution = record.institution if isinstance(record, Venue) else ""
            names = (place, institution, self.city(place))
            self._above[place] = tuple(dict.fromkeys(filter(None, names)))
        return self._above[place]

    @cached_property
    def _routes(self) -> dict[str, dict[str, int]]:
        """Minutes by origin and destination; a route holds the other way too, unless that is stated."""
        net: dict[str, dict[str, int]] = defaultdict(dict)
        for route in self.plan.routes:
            known = net[route.origin].get(route.destination, route.minutes)
            net[route.origin][route.destination] = min(known, route.minutes)
        ways = {(route.origin, route.destination) for route in self.plan.routes}
        for origin, destination in ways:
            if (destination, origin) not in ways:
                net[destination][origin] = net[origin][destination]
        return dict(net)

    def _direct(self, origin: str, destination: str) -> int | None:
        for start in self._levels(origin):
            for goal in self._levels(destination):
                if (minutes := self._routes.get(start, {}).get(goal)) is not None:
                    return minutes
        return None

    def _chained(self, origin: str, destination: str) -> int | None:
        """The shortest way over several routes."""
        if origin not in self._reached:
            self._reached[origin] = self._from(origin)
        reached = self._reached[origin]
        goals = set(self._levels(destination)) - set(self._levels(origin))
        return min((reached[goal] for goal in goals if goal in reached), default=None)

    def _from(self, origin: str) -> dict[str, int]:
        """Minutes to every place that routes lead to, by the shortest way (Dijkstra)."""
        waiting = [(0, origin)]
        reached: dict[str, int] = {}
        while waiting:
            minutes, place = heappop(waiting)
            if place not in reached:
                reached[place] = minutes
                for onward, more in self._onward(place):
                    if onward not in reached:
                        heappush(waiting, (minutes + more, onward))
        return reached

    def _onward(self, place: str) -> Iterator[tuple[str, int]]:
        for level in self._levels(place):
            yield from self._routes.get(level, {}).items()
