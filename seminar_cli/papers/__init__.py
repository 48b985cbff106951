"""The papers of a seminar, one a file; `PAPERS` is their table of contents.

A new paper is a file here with `paper(plan, ask) -> tuple[Paper, ...]` and one line in `PAPERS`. It then has
a command, an export to every medium, JSON, CSV, a page of reference and a place in the pack.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from seminar_cli.papers.ask import Ask
    from seminar_cli.papers.paper import Paper, Privacy
    from seminar_cli.plan.plan import Plan

IN_PERSON = frozenset({"in-person", "hybrid"})
EVERY_MODE = frozenset({"in-person", "online", "hybrid"})


class PaperKind(NamedTuple):
    """A paper: its name, the module that makes it, what it takes from the user, and who reads it.

    `takes` names options of `Ask`; `needs` are the privacy classes that the reader cannot do without;
    `modes` are those of the seminar in which the pack holds it; an account of what happened is in no pack, as
    that is for before. A `personal` paper has a part for each
    person, named by the person's id: of many people, the pack holds a workbook for each delegation.
    `without` is said where there is nothing to print.
    """

    name: str
    module: str
    help: str
    takes: tuple[str, ...]
    reader: str
    needs: "frozenset[Privacy]" = frozenset()
    modes: frozenset[str] = EVERY_MODE
    personal: bool = False
    without: str = "The plan holds nothing for it yet."


PAPERS = (
    PaperKind(
        "agenda",
        "agenda",
        "The programme, an overview and day by day",
        ("day", "group", "person", "changes_since"),
        "everybody",
    ),
    PaperKind(
        "itinerary",
        "itinerary",
        "Own days, meetings, bed and flights of each person",
        ("day", "group", "country", "person"),
        "each participant",
        needs=frozenset({"contact"}),
        personal=True,
        without="Nobody of those asked for is confirmed.",
    ),
    PaperKind(
        "sign-in",
        "sign_in",
        "Sign-in sheets to print, for a day or a session",
        ("day", "item", "group", "per", "sign", "marks", "blanks"),
        "the door",
        modes=IN_PERSON,
        without="Nothing is signed for on these days.",
    ),
    PaperKind(
        "list-of-participants",
        "list_of_participants",
        "Everybody who comes, in protocol order",
        ("group", "country", "order", "include"),
        "the ministry",
    ),
    PaperKind(
        "badges",
        "badges",
        "Name badges to cut out, eight to a page",
        ("group", "country", "person"),
        "the printer",
        modes=IN_PERSON,
    ),
    PaperKind(
        "table-tents",
        "table_tents",
        "Names and countries for the table, two to a page",
        ("group", "country", "person"),
        "the printer",
        modes=IN_PERSON,
    ),
    PaperKind(
        "protocol-list",
        "protocol_list",
        "Hosts and partners, their contacts, their parts",
        (),
        "protocol",
        needs=frozenset({"contact"}),
    ),
    PaperKind(
        "trip-slip",
        "trip_slip",
        "A slip a vehicle: where, when, how many",
        ("day", "trip"),
        "the driver",
        needs=frozenset({"contact"}),
        modes=IN_PERSON,
        without="No trip with a vehicle takes place.",
    ),
    PaperKind(
        "roll-call",
        "roll_call",
        "Who rides where, to tick off",
        ("day", "trip"),
        "the escort",
        needs=frozenset({"contact"}),
        modes=IN_PERSON,
        without="No trip takes place.",
    ),
    PaperKind(
        "visitors",
        "visitors",
        "Who comes to a visit, in protocol order",
        ("day", "item", "group", "country", "include"),
        "the host of a visit",
        modes=IN_PERSON,
        without="No visit takes place.",
    ),
    PaperKind(
        "arrivals",
        "arrivals",
        "Who lands and takes off when, and who is met together",
        ("day", "window"),
        "the airport team",
        needs=frozenset({"contact"}),
        modes=IN_PERSON,
        without="No flight is known.",
    ),
    PaperKind(
        "rooms",
        "rooms",
        "Who sleeps where, and the beds of each night",
        ("stay", "include"),
        "the hotel",
        modes=IN_PERSON,
        without="The plan has no stays.",
    ),
    PaperKind(
        "meals",
        "meals",
        "Heads and diets of every meal",
        ("day",),
        "the caterer",
        modes=IN_PERSON,
        without="The programme has no meals.",
    ),
    PaperKind(
        "attendance",
        "attendance",
        "Who was where, with rates by person, item and country",
        ("day", "item", "group", "country"),
        "the report",
        without="No attendance was taken yet.",
    ),
    PaperKind(
        "certificates",
        "certificates",
        "Who gets a certificate, and who does not and why",
        ("group", "country"),
        "the printer and the signatory",
        without="No attendance was taken yet, and no certificate was awarded by decision.",
    ),
    PaperKind("coverage", "coverage", "Which countries and regions are reached", ("by",), "partners"),
    PaperKind(
        "stats",
        "stats",
        "The seminar in figures, and the records behind each",
        ("records",),
        "the report",
    ),
    PaperKind(
        "narrative",
        "narrative",
        "A dated account in sentences: a week, days or all",
        ("day", "week", "as_of"),
        "the report",
        modes=frozenset(),
    ),
)

BY_NAME = {kind.name: kind for kind in PAPERS}


def make(name: str, plan: "Plan", ask: "Ask") -> tuple["Paper", ...]:
    """The parts of a paper, holding only what its reader needs and what `ask.include` adds by name.

    Args:
        name: of a paper in `PAPERS`.
        plan: what it is made from.
        ask: what the user asked for; options that the paper does not take are ignored.
    """
    from importlib import import_module

    from seminar_cli.papers.paper import for_reader

    kind = BY_NAME[name]
    parts = import_module(f"seminar_cli.papers.{kind.module}").paper(plan, ask)
    return tuple(for_reader(part, kind.needs | ask.include) for part in parts)
