"""Which nominees are new, which are known and what would change of them, and which must be looked at."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from seminar_cli.intake.people import Nominee
from seminar_cli.plan.find import label_of
from seminar_cli.plan.matching import name_parts
from seminar_cli.plan.people import Participant
from seminar_cli.plan.plan import Plan

What = Literal["new", "known", "question", "bad"]

NEAR = 0.86
"""How alike two written names are that may be one person's."""


@dataclass(frozen=True, slots=True)
class Met:
    """A nominee and whom it meets in the plan.

    Attributes:
        what: new, known (`person` is who), in question, or bad.
        nominee: the row.
        person: of a known one.
        changes: of a known one, what the row would change: old and new values by key.
        why: of a question or a bad row, sentences.
        near: ids of those it may be.
        settled: the user said who it is.
    """

    what: What
    nominee: Nominee
    person: Participant | None = None
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    why: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    settled: bool = False


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
        self._seen: dict[tuple[str, ...], list[Nominee]] = defaultdict(list)

    def _add(self, person: Participant) -> None:
        if person.passport and (number := _passport(person.passport.number)):
            self.by_passport[number] = person
        names = {_name(person.given_names, person.family_name), *map(name_parts, person.also_known_as)}
        for name in names:
            self.by_name[name].append(person)
        if person.email:
            self.by_mail[person.email.casefold()].append(person)

    def meet(self, nominee: Nominee, same: str | None = None, *, new: bool = False) -> Met:
        """Whom a nominee meets: the id first, then the passport, then the name with the country.

        Args:
            nominee: a row.
            same: the id of the person that the user says it is.
            new: the user says that it is nobody known.
        """
        if nominee.problems:
            return Met("bad", nominee, why=nominee.problems)
        if twin := self._twin(nominee):
            return Met("bad", nominee, why=(f"It is the same person as row {twin.number}.",))
        if same is not None:
            return replace(self._known(nominee, self.by_id[same]), settled=True)
        if new:
            return Met("new", nominee)
        if key := nominee.record.get("id"):
            return self._by_id(nominee, str(key))
        return self._by_passport(nominee) or self._by_name(nominee)

    def _by_passport(self, nominee: Nominee) -> Met | None:
        number = _passport(nominee.record.get("passport", {}).get("number", ""))
        person = self.by_passport.get(number) if number else None
        return self._known(nominee, person) if person else None

    def _by_name(self, nominee: Nominee) -> Met:
        alike = self.by_name.get(_key(nominee.record), [])
        fitting = [person for person in alike if not _contradicts(person, nominee.record)]
        if len(fitting) == 1:
            return self._known(nominee, fitting[0])
        if fitting:
            why = f"More than one in the plan could be meant: {_told(fitting)}."
            return Met("question", nominee, why=(why,), near=tuple(person.id for person in fitting))
        return self._near(nominee, alike)

    def _by_id(self, nominee: Nominee, key: str) -> Met:
        person = self.by_id.get(key)
        if person is None:
            return Met("bad", nominee, why=(f"The plan has no participant {key}.",))
        if not _agrees(person, nominee.record):
            why = f"The id is that of {label_of(person)}, and the name is another."
            return Met("bad", nominee, why=(why,), near=(key,))
        return self._known(nominee, person)

    def _known(self, nominee: Nominee, person: Participant) -> Met:
        other_name = _key(nominee.record) != _name(person.given_names, person.family_name)
        raw = self.raw.get(person.id, {})
        return Met("known", nominee, person, changes(raw, nominee, keep_name=other_name))

    def _twin(self, nominee: Nominee) -> Nominee | None:
        """An earlier row of the file with the same name, country, birth date and passport."""
        seen = self._seen[_key(nominee.record)]
        record = nominee.record
        keys = ("country", "birth_date", "passport", "organization")
        for other in seen:
            if all(_agree(other.record.get(key), record.get(key)) for key in keys):
                return other
        seen.append(nominee)
        return None

    def _near(self, nominee: Nominee, alike: Sequence[Participant]) -> Met:
        """New, unless somebody is so near that a person must say."""
        record = nominee.record
        mail = str(record.get("email", "")).casefold()
        close = [person for person in self.by_mail.get(mail, ()) if mail]
        if close:
            why = f"The mail address is that of {_told(close)}, and the name is another."
            return Met("question", nominee, why=(why,), near=tuple(person.id for person in close))
        same_country = [person for person in alike if person.country == record.get("country")]
        if same_country:
            why = f"{_told(same_country)} has the same name and country; birth date or organization differ."
            return Met("question", nominee, why=(why,), near=tuple(person.id for person in same_country))
        if found := self._written_alike(record):
            why = f"{_told(found)} is written nearly the same."
            return Met("question", nominee, why=(why,), near=tuple(person.id for person in found))
        return Met("new", nominee)

    def _written_alike(self, record: Mapping[str, Any]) -> list[Participant]:
        """People of the same country whose names differ in a letter or two."""
        own = " ".join(_key(record))
        people = self.by_country.get(str(record.get("country", "")), ())
        found = []
        for name, person in people:
            if abs(len(name) - len(own)) <= 2 and name[:1] and own[:1]:  # noqa: PLR2004 - a letter or two
                matcher = difflib.SequenceMatcher(None, name, own)
                if (
                    matcher.real_quick_ratio() > NEAR
                    and matcher.quick_ratio() > NEAR
                    and matcher.ratio() > NEAR + 0.06
                ):
                    found.append(person)
        return found

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
    raw: Mapping[str, Any], nominee: Nominee, *, keep_name: bool = False
) -> dict[str, tuple[Any, Any]]:
    """What a row changes of a record, by dotted key; blank cells and other spellings change nothing."""
    found: dict[str, tuple[Any, Any]] = {}
    for key, value in nominee.record.items():
        if key == "id" or (keep_name and key in NAME_KEYS):
            continue
        if isinstance(value, dict):
            below = raw.get(key, {})
            found |= {
                f"{key}.{name}": (below.get(name), new)
                for name, new in value.items()
                if _differs(below.get(name), new)
            }
        elif _differs(raw.get(key), value) and not _is_same_name(key, raw, nominee.record):
            found[key] = (raw.get(key), value)
    return found


NAME_KEYS = frozenset({"given_names", "family_name", "name_order", "honorific"})


def _is_same_name(key: str, raw: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """A name that is only cut, ordered or cased otherwise stays as the plan has it."""
    if key == "honorific":
        return bool(raw.get(key))
    return key == "name_order" or (key in {"given_names", "family_name"} and _key(raw) == _key(record))


def _differs(old: Any, new: Any) -> bool:  # noqa: ANN401
    if isinstance(old, str) and isinstance(new, str):
        return " ".join(old.split()) != new
    return bool(old != new)


def _key(record: Mapping[str, Any]) -> tuple[str, ...]:
    return _name(str(record.get("given_names", "")), str(record.get("family_name", "")))


def _name(given: str, family: str) -> tuple[str, ...]:
    return name_parts(f"{given} {family}")


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
