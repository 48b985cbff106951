"""Nobody interprets where people would not understand.

A session or visit states its languages, none of them is a working language of the seminar, or somebody
expected there states languages and speaks none of them; and no interpreter is named.

Name an interpreter, or mend the languages.

    [seminar]
    title = "Seminar on trade"
    start = 2027-03-01
    end = 2027-03-05
    timezone = "Asia/Shanghai"
    languages = ["en"]

    [[visits]]
    id = "v01"
    title = "Expo"
    date = 2027-03-02
    languages = ["zh"]
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding
from seminar_cli.checks.words import people, several, timed
from seminar_cli.plan.programme import Item, Visit


def find(desk: Desk) -> Iterator[Finding]:
    """Items in languages that need an interpreter and have none; there is time until groups are made."""
    for item in desk.plan.items:
        if item.cancelled or not item.languages or item.interpreters or not (why := _why(desk, item)):
            continue
        word = "visit" if isinstance(item, Visit) else "session"
        yield Finding(
            desk.soon("groups"),
            desk.at(item, "languages"),
            f"{timed(desk.plan, item)} is in {several(list(item.languages))}, {why}, and nobody interprets.",
            f"`seminar edit-{word} {item.id} --interpreter …`, or mend the languages.",
            name=item.id,
            many="items need an interpreter and have none",
        )


def _why(desk: Desk, item: Item) -> str:
    spoken = set(item.languages)
    working = set(desk.plan.seminar.languages)
    if working and not working & spoken:
        return "no working language of the seminar"
    lost = [
        person
        for person in desk.expectations.expected(item)
        if person.languages and not spoken & set(person.languages)
    ]
    return f"which {people(lost)} did not name among theirs" if lost else ""
