"""A name would print badly.

It is all in capitals or all in small letters, holds a digit, a comma or a control character, blanks at its
ends or two in a row, or the honorific a second time. Badges and certificates print it as it stands.
Particles (`de la`), names of one word, initials and scripts without capitals are fine.

Mend the name.

    [[participants]]
    id = "p001"
    given_names = "ANA MARIA"
    family_name = "Reyes"
    country = "CHL"
"""

import unicodedata
from collections.abc import Iterator

from seminar_cli.checks.desk import GONE, Desk
from seminar_cli.checks.finding import Finding, warning
from seminar_cli.checks.words import label
from seminar_cli.plan.people import Participant, Person

SHORT = 3
"""Letters up to which capitals may be initials: `JP`, `ABM`."""


SPECIAL_BLANKS = frozenset("\u00a0\u200b\u202f\ufeff")

UNPRINTABLE = frozenset({"Cc", "Cs", "Co", "Cn"})
"""Unicode categories of what no printer has a letter for."""


def find(desk: Desk) -> Iterator[Finding]:
    """Participants and speakers with such a name, one finding for each key."""
    people: tuple[Person, ...] = (*desk.plan.participants, *desk.plan.speakers)
    for person in people:
        if isinstance(person, Participant) and person.status in GONE:
            continue
        word = "participant" if isinstance(person, Participant) else "speaker"
        for key in ("given_names", "family_name"):
            if why := flaw(getattr(person, key), person):
                yield warning(
                    desk.at(person, key),
                    f"The {key.removesuffix('s').replace('_', ' ')} of {label(person)} {why}.",
                    f"`seminar edit-{word} {person.id} --{key.replace('_', '-')} …`.",
                    name=label(person),
                    many=f"{word}s have a name that {why}",
                )


def flaw(name: str, person: Person) -> str:
    """What is wrong with a part of a name, after "it …"; "" for a good one."""
    cased = [letter for letter in name if letter.isalpha() and letter.lower() != letter.upper()]
    flaws = (
        (name != name.strip() or "  " in name, "has blanks that do not belong there"),
        (any(sign in SPECIAL_BLANKS for sign in name), "holds a blank of a special kind"),
        (any(unicodedata.category(sign) in UNPRINTABLE for sign in name), "holds a control character"),
        (any(sign.isdecimal() for sign in name), "holds a digit"),
        ("," in name or ";" in name, "holds a comma"),
        (bool(person.honorific) and person.honorific.strip() in name.split(), "holds the honorific"),
        (len(cased) > SHORT and all(letter.isupper() for letter in cased), "is all in capitals"),
        (len(cased) > SHORT and all(letter.islower() for letter in cased), "is all in small letters"),
    )
    return next((why for is_so, why in flaws if is_so), "")
