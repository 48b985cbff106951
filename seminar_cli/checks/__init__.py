"""The checks of a plan, one a file; `CHECKS` is their table of contents.

A new check is a file in the folder of its family and one line in `CHECKS`. Its name begins with its code. Its
docstring is its manual, for `seminar check --explain A04`, the reference and whoever reads the code: a title;
what is found and why it matters; how to mend it; indented, a piece of a plan in which it is found. Its
`find(desk)` yields findings. Its golden pair is `A04.toml` in `tests/checks/pairs/`, `A04.txt` in `golden/`.
"""

from typing import NamedTuple

EVERY_MODE = frozenset({"in-person", "online", "hybrid"})
IN_PERSON = frozenset({"in-person", "hybrid"})
ONLINE = frozenset({"online", "hybrid"})


class Check(NamedTuple):
    """A check: the module that makes it, and the modes of a seminar in which it has a point."""

    module: str
    modes: frozenset[str] = EVERY_MODE

    @property
    def path(self) -> str:
        """The module's full name."""
        return f"seminar_cli.checks.{self.module}"

    @property
    def code(self) -> str:
        """`A04`, of `agenda.a04_venue_twice`."""
        return self.module.rpartition(".")[2].partition("_")[0].upper()


FAMILIES = {
    "R": "References",
    "A": "Agenda",
    "V": "Visits and trips",
    "P": "People",
    "C": "Coverage",
    "T": "Attendance",
    "I": "Accepted findings",
}
"""What the letter of a code stands for, in the order in which findings are told."""

CHECKS = (
    Check("references.r01_unknown_id"),
    Check("references.r02_unused"),
    Check("references.r03_named_twice"),
    Check("references.r04_roles_contradict"),
    Check("references.r05_circle"),
    Check("references.r06_no_such_vehicle", IN_PERSON),
    Check("agenda.a01_outside_the_days"),
    Check("agenda.a02_ends_before_it_starts"),
    Check("agenda.a03_overnight"),
    Check("agenda.a04_venue_twice"),
    Check("agenda.a05_speaker_twice"),
    Check("agenda.a06_two_duties_at_once"),
    Check("agenda.a07_no_time_for_the_way", IN_PERSON),
    Check("agenda.a08_way_not_known", IN_PERSON),
    Check("agenda.a09_no_break"),
    Check("agenda.a10_empty_day"),
    Check("agenda.a11_work_on_a_rest_day"),
    Check("agenda.a12_no_such_time"),
    Check("agenda.a13_at_night_where_they_sit", ONLINE),
    Check("agenda.a14_nobody_speaks"),
    Check("agenda.a15_no_time_yet"),
    Check("agenda.a16_still_planned"),
    Check("agenda.a17_place_too_small", IN_PERSON),
    Check("agenda.a18_fixed_item_moved"),
    Check("agenda.a19_printed_issue_is_old"),
    Check("visits.v01_no_host", IN_PERSON),
    Check("visits.v02_no_trip", IN_PERSON),
    Check("visits.v03_seats_short", IN_PERSON),
    Check("visits.v04_host_takes_fewer", IN_PERSON),
    Check("visits.v05_meets_too_early", IN_PERSON),
    Check("visits.v06_arrives_late", IN_PERSON),
    Check("visits.v07_leaves_early", IN_PERSON),
    Check("visits.v08_name_in_the_passport", IN_PERSON),
    Check("visits.v09_nobody_goes_along", IN_PERSON),
    Check("visits.v10_no_interpreter"),
    Check("visits.v11_no_vehicle", IN_PERSON),
    Check("visits.v12_trip_is_open", IN_PERSON),
    Check("visits.v13_not_confirmed"),
    Check("people.p01_not_there_yet", IN_PERSON),
    Check("people.p02_twice_in_the_list"),
    Check("people.p03_no_visa", IN_PERSON),
    Check("people.p04_gone_and_still_named"),
    Check("people.p05_no_bed", IN_PERSON),
    Check("people.p06_passport_expires", IN_PERSON),
    Check("people.p07_no_room", IN_PERSON),
    Check("people.p08_sharing", IN_PERSON),
    Check("people.p09_no_group"),
    Check("people.p10_no_diet", IN_PERSON),
    Check("people.p11_no_country"),
    Check("people.p12_no_passport", IN_PERSON),
    Check("people.p13_name_prints_badly"),
    Check("people.p14_no_flight", IN_PERSON),
    Check("people.p15_replaces"),
    Check("people.p16_journeys_cross", IN_PERSON),
    Check("coverage.c01_nobody_from"),
    Check("coverage.c02_target_missed"),
    Check("coverage.c03_one_country_over_represented"),
    Check("coverage.c04_came_before"),
    Check("coverage.c05_words_for_countries"),
    Check("attendance.t01_not_expected"),
    Check("attendance.t02_marked_twice"),
    Check("attendance.t03_not_taken"),
    Check("attendance.t04_cannot_be"),
    Check("accepted.i01_unused_ignore"),
)
