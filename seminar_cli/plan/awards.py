"""Who gets a certificate: the rule of `[certificates]`, decisions against it, and the numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_cli.plan.expected import DEFAULT_ROLE
from seminar_cli.plan.names import protocol_key
from seminar_cli.plan.people import Participant
from seminar_cli.plan.turnout import Held, Turnout

_ROUNDING = 1e-9
"""0.7 × 10 is a little more than 7."""


@dataclass(frozen=True, slots=True)
class Award:
    """Whether somebody gets a certificate.

    Attributes:
        person: who.
        awarded: gets one.
        why: what decided, in a sentence.
        number: printed on it; "" for who gets none.
        share: of the items that count, 0..1; None where none was taken.
    """

    person: Participant
    awarded: bool
    why: str
    number: str
    share: float | None


def awards(turnout: Turnout) -> tuple[Award, ...]:
    """Everybody in question, in protocol order: confirmed delegates, and whom a decision names.

    A number that the plan gives stays; the others are made from the year and a running number that no other
    certificate bears.
    """
    plan = turnout.plan
    people = sorted(_in_question(turnout), key=lambda person: protocol_key(plan, person))
    required = [held for held in turnout.taken if held.is_required]
    numbers = _numbers(turnout)
    return tuple(_award(turnout, person, required, numbers) for person in people)


def _in_question(turnout: Turnout) -> Iterator[Participant]:
    for person in turnout.expectations.confirmed:
        if person.role == DEFAULT_ROLE or (person.certificate and person.certificate.decision):
            yield person


def _award(turnout: Turnout, person: Participant, required: Sequence[Held], numbers: Iterator[str]) -> Award:
    share, told = _reached(turnout, person, required)
    least = turnout.plan.certificates.minimum_attendance
    awarded = share is not None and share + _ROUNDING >= least
    why = told if awarded or share is None else f"{told}, below {least:.0%}"
    decided = person.certificate.decision if person.certificate else None
    if decided:
        awarded = decided == "award"
        reason = person.certificate.reason if person.certificate else ""
        why = f"{'Awarded' if awarded else 'Withheld'} by decision" + (f": {reason}" if reason else "")
    number = (_given(person) or next(numbers)) if awarded else ""
    return Award(person, awarded, why, number, share)


def _reached(turnout: Turnout, person: Participant, required: Sequence[Held]) -> tuple[float | None, str]:
    """The share of what counts that the person attended, and how it was counted."""
    rule = turnout.plan.certificates
    tally = turnout.of_person(person.id, required)
    reached = tally.attended + (tally.excused if rule.excused_counts else 0)
    counted = tally.expected if rule.of == "expected" else sum(_is_for(held, person) for held in required)
    counted = max(counted, reached)
    if not counted:
        return None, "No attendance was taken yet"
    excused = f", {tally.excused} of them excused" if rule.excused_counts and tally.excused else ""
    return reached / counted, f"{reached} of {counted} items{excused}"


def _is_for(held: Held, person: Participant) -> bool:
    """Whether an item of the programme is for the person, who may not have been there to come."""
    return person.id in held.due


def _given(person: Participant) -> str:
    return person.certificate.number.strip() if person.certificate else ""


def _numbers(turnout: Turnout) -> Iterator[str]:
    """`2023-001`, `2023-002` …, without those that the plan has given."""
    given = {_given(person) for person in turnout.plan.participants}
    year = turnout.plan.seminar.end.year
    for number in range(1, len(turnout.plan.participants) + len(given) + 2):
        if (made := f"{year}-{number:03}") not in given:
            yield made
