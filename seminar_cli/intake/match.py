"""Which rows are new, which are known and what would change of them, and which must be looked at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from seminar_cli.intake.listed import Listed, Met, says_the_same, spelt_alike
from seminar_cli.intake.names import alike
from seminar_cli.plan.find import label_of
from seminar_cli.plan.matching import name_parts
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan

NEAR = 0.86 + 0.06
"""How alike two written names are that may be one person's."""

LETTERS = 2
"""By which one of them may be longer."""


class Matcher:
    """The people of a plan, looked up by id, passport, name and mail; those met in one file are added."""

    def __init__(self, plan: Plan, raw: Sequence[Mapping[str, Any]]) -> None:
        self.by_id = {person.id: person for person in plan.participants}
        self.raw = {str(record.get("id")): record for record in raw}
        self.by_passport: dict[str, Participant] = {}
        self.by_name: dict[tuple[str, ...], list[Participant]] = defaultdict(list)
        self.by_mail: dict[str, list[Participant]] = defaultdict(list)
        for person in plan.participants:
            self._add(person)
        self._seen: dict[tuple[str, ...] | str, list[Listed]] = defaultdict(list)
        self._mails: dict[str, tuple[int, tuple[str, ...]]] = {}

    def _add(self, person: Participant) -> None:
        if person.passport and (number := _passport(person.passport.number)):
            self.by_passport[number] = person
        names = {_name(person.given_names, person.family_name), *map(name_parts, person.also_known_as)}
        for name in names:
            self.by_name[name].append(person)
        if person.email:
            self.by_mail[person.email.casefold()].append(person)

    def meet(self, row: Listed, same: str | None = None, *, new: bool = False) -> Met:
        """Whom a row meets: the id first, then the passport, then the name with the country.

        Args:
            row: of the list.
            same: the id of the person that the user says it is.
            new: the user says that it is nobody known.
        """
        if row.problems:
            return Met("bad", row, why=row.problems)
        same_name = self._earlier(row)
        if twin := next((other for other in same_name if _is_twin(other, row)), None):
            return Met("bad", row, why=(f"It is the same person as row {twin.number}.",))
        if same is not None:
            return replace(self._known(row, self.by_id[same]), settled=True)
        if new:
            return Met("new", row)
        if questions := (*row.questions, *self._doubts(row, same_name)):
            return Met("question", row, why=questions)
        return self._looked_up(row)

    def _looked_up(self, row: Listed) -> Met:
        if key := row.record.get("id"):
            return self._by_id(row, str(key))
        return self._by_passport(row) or self._by_name(row)

    def _by_passport(self, row: Listed) -> Met | None:
        number = _passport_of(row.record)
        person = self.by_passport.get(number) if number else None
        return self._known(row, person) if person else None

    def _by_name(self, row: Listed) -> Met:
        alike = self.by_name.get(_key(row.record), [])
        fitting = [person for person in alike if not _contradicts(person, row.record)]
        if len(fitting) == 1:
            return self._known(row, fitting[0])
        if fitting:
            why = f"More than one in the plan could be meant: {_told(fitting)}."
            return Met("question", row, why=(why,), near=tuple(person.id for person in fitting))
        return self._near(row, alike)

    def _by_id(self, row: Listed, key: str) -> Met:
        person = self.by_id.get(key)
        if person is None:
            return Met("bad", row, why=(f"The plan has no participant {key}.",))
        if not _agrees(person, row.record):
            why = f"The id is that of {label_of(person)}, and the name is another."
            return Met("bad", row, why=(why,), near=(key,))
        return self._known(row, person)

    def _known(self, row: Listed, person: Participant) -> Met:
        other_name = _key(row.record) != _name(person.given_names, person.family_name)
        raw = self.raw.get(person.id, {})
        return Met("known", row, person, changes(raw, row, person, keep_name=other_name))

    def _earlier(self, row: Listed) -> list[Listed]:
        """The rows before this one with the same name or passport."""
        keys: list[tuple[str, ...] | str] = [_key(row.record)]
        if passport := _passport_of(row.record):
            keys.append(passport)
        found = [other for key in keys for other in self._seen[key]]
        for key in keys:
            self._seen[key].append(row)
        return found

    def _doubts(self, row: Listed, same_name: Sequence[Listed]) -> Iterator[str]:
        """Who before it in the file may be the same person; an id settles that."""
        record = row.record
        mail = str(record.get("email", "")).casefold()
        number, name = self._mails.setdefault(mail, (row.number, _key(record))) if mail else (row.number, ())
        if record.get("id"):
            return
        if alike := [
            other for other in same_name if _agree(other.record.get("country"), record.get("country"))
        ]:
            yield f"Row {alike[0].number} has the same name and country; birth date or organization differ."
        if number != row.number and name != _key(record):
            yield f"Row {number} has the same mail address and another name."

    def _near(self, row: Listed, alike: Sequence[Participant]) -> Met:
        """New, unless somebody is so near that a person must say."""
        record = row.record
        mail = str(record.get("email", "")).casefold()
        close = [person for person in self.by_mail.get(mail, ()) if mail]
        if close:
            why = f"The mail address is that of {_told(close)}, and the name is another."
            return Met("question", row, why=(why,), near=tuple(person.id for person in close))
        same_country = [person for person in alike if person.country == record.get("country")]
        if same_country:
            why = f"{_told(same_country)} has the same name and country; birth date or organization differ."
            return Met("question", row, why=(why,), near=tuple(person.id for person in same_country))
        if found := self._written_alike(record):
            why = f"{_told(found)} is written nearly the same."
            return Met("question", row, why=(why,), near=tuple(person.id for person in found))
        return Met("new", row)

    def _written_alike(self, record: Mapping[str, Any]) -> list[Participant]:
        """People of the same country whose names differ in a letter or two."""
        own = " ".join(_key(record))
        people = self.by_country.get(str(record.get("country", "")), ())
        return [
            person
            for name, person in people
            if abs(len(name) - len(own)) <= LETTERS and name and own and alike(name, own, NEAR)
        ]

    @property
    def by_country(self) -> dict[str, list[tuple[str, Participant]]]:
        """Names and people by country, made when it is first asked for."""
        if not hasattr(self, "_by_country"):
            self._by_country: dict[str, list[tuple[str, Participant]]] = defaultdict(list)
            for name, people in self.by_name.items():
                for person in people:
                    self._by_country[person.country or ""].append((" ".join(name), person))
        return self._by_country


def changes(
    raw: Mapping[str, Any], row: Listed, person: Participant, *, keep_name: bool = False
) -> dict[str, tuple[Any, Any]]:
    """What a row changes of a record, by dotted key; blank cells and other spellings change nothing."""
    found: dict[str, tuple[Any, Any]] = {}
    for key, value in row.record.items():
        if key == "id" or (keep_name and key in NAME_KEYS):
            continue
        if isinstance(value, dict):
            below = raw.get(key, {})
            found |= {
                f"{key}.{name}": (below.get(name), new)
                for name, new in value.items()
                if not spelt_alike(below.get(name), new)
            }
        elif not says_the_same(raw, person, key, value) and not _is_same_name(key, raw, row.record):
            found[key] = (raw.get(key), value)
    return found


def _is_twin(one: Listed, other: Listed) -> bool:
    """Whether two rows of one name or passport say nothing that tells two people apart."""
    if _passport_of(one.record) and _passport_of(one.record) == _passport_of(other.record):
        return True
    keys = ("country", "birth_date", "organization")
    return all(_agree(one.record.get(key), other.record.get(key)) for key in keys)


NAME_KEYS = frozenset({"given_names", "family_name", "name_order", "honorific"})


def _is_same_name(key: str, raw: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """A name that is only cut, ordered or cased otherwise stays as the plan has it."""
    if key == "honorific":
        return bool(raw.get(key))
    return key == "name_order" or (key in {"given_names", "family_name"} and _key(raw) == _key(record))


def _key(record: Mapping[str, Any]) -> tuple[str, ...]:
    return _name(str(record.get("given_names", "")), str(record.get("family_name", "")))


def _name(given: str, family: str) -> tuple[str, ...]:
    return name_parts(f"{given} {family}")


def _passport_of(record: Mapping[str, Any]) -> str:
    return _passport(record.get("passport", {}).get("number", ""))


def _passport(number: str) -> str:
    return "".join(str(number).split()).upper()


def _agrees(person: Participant, record: Mapping[str, Any]) -> bool:
    """Whether the name of a row is that of a person, or a part of it."""
    one, other = set(_name(person.given_names, person.family_name)), set(_key(record))
    return not other or one <= other or other <= one


def _contradicts(person: Participant, record: Mapping[str, Any]) -> bool:
    stated = {"country": person.country, "birth_date": person.birth_date}
    if any(not _agree(value, record.get(key)) for key, value in stated.items()):
        return True
    own, theirs = name_parts(person.organization), name_parts(str(record.get("organization", "")))
    return bool(own and theirs) and not set(own) & set(theirs) and person.birth_date is None


def _agree(one: Any, other: Any) -> bool:  # noqa: ANN401
    return not one or not other or one == other


def _told(people: Iterable[Participant]) -> str:
    return " or ".join(label_of(person) for person in people)
