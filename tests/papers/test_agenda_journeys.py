from seminar_cli.plan.plan import Plan
from tests.factories import at, day, make_plan, participant, venue
from tests.papers.shared import facts, parts


def _plan() -> Plan:
    def person(hour: int, place: str = "pek", **keys: object) -> dict[str, object]:
        return participant(arrival={"at": at(hour), "place": place}, **keys)

    people = [person(14), person(9), person(11, "tao", groups=["A"]), person(8, status="invited")]
    people.append(participant(departure={"at": at(10, offset=4)}))
    return make_plan(people, venues=[venue(id="pek", name="Capital Airport")])


def test_a_day_tells_how_many_arrive_where_and_when() -> None:
    told = facts(parts("agenda", _plan())[day().isoformat()])
    assert told == {"arrivals": ("2 people, 09:00–14:00, Capital Airport", "1 person, 11:00, tao")}


def test_departures_are_told_and_other_days_say_nothing() -> None:
    made = parts("agenda", _plan())
    assert facts(made[day(4).isoformat()]) == {"departures": ("1 person, 10:00",)}
    assert facts(made[day(1).isoformat()]) == {}


def test_a_group_sees_its_own() -> None:
    told = facts(parts("agenda", _plan(), groups=("A",))[day().isoformat()])
    assert told == {"arrivals": ("1 person, 11:00, tao",)}
