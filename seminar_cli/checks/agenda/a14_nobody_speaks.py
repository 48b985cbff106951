"""A session has nobody to speak, or somebody who has not agreed.

A lecture, keynote, dialogue, opening or launch names no speaker and no institution; a speaker is planned or
invited and has not confirmed, or has declined. Whoever declined is an error: the programme is printed with
a name that will not come.

Name the speaker, or say that the part is confirmed.

    [[sessions]]
    id = "s01"
    title = "Trends"
    kind = "lecture"
    date = 2027-03-01
    start = 09:00:00
    end = 10:30:00
"""

from collections.abc import Iterator

from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, Severity
from seminar_cli.checks.words import timed
from seminar_cli.plan.names import person_name
from seminar_cli.plan.programme import Session

SPOKEN = frozenset({"lecture", "keynote", "dialogue", "opening", "launch"})
"""Kinds of session in which somebody is to speak."""


def find(desk: Desk) -> Iterator[Finding]:
    """Sessions without a speaker, and parts that are not confirmed."""
    for session in desk.plan.sessions:
        if session.cancelled:
            continue
        if session.kind in SPOKEN and not (session.speakers or session.moderator or session.institutions):
            yield Finding(
                desk.soon("groups"),
                desk.at(session),
                f"{timed(desk.plan, session)} has no speaker.",
                f"`seminar edit-session {session.id} --speaker …`.",
                name=session.id,
                many="sessions have no speaker",
            )
        yield from _unsure(desk, session)


def _unsure(desk: Desk, session: Session) -> Iterator[Finding]:
    for number, part in enumerate(session.speakers):
        if part.status in {None, "confirmed"}:
            continue
        severity: Severity = "error" if part.status == "declined" else desk.soon("groups")
        words = {"declined": "has declined", "planned": "is only planned", "invited": "has not answered"}
        yield Finding(
            severity,
            desk.at(session, "speakers", number),
            f"{person_name(desk.plan, part.id)} {words[part.status or '']} for {timed(desk.plan, session)}.",
            "Find somebody else." if part.status == "declined" else "Ask, and mend the status of the part.",
            about=(part.id,),
        )
