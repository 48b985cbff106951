"""Places, bodies and people that an agenda names, as ids of the plan; who is new gets a record."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from seminar_cli.intake.headings import plain
from seminar_cli.intake.names import Split, alike, split
from seminar_cli.intake.values import Doubt
from seminar_cli.plan.find import key_of, names_of
from seminar_cli.plan.matching import name_parts
from seminar_cli.plan.names import full_name
from seminar_cli.plan.new_id import Ids
from seminar_cli.plan.people import Participant, Person, Role, Speaker
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.record import Record
from seminar_cli.plan.tables import BY_NAME

NEAR = 0.84
"""How alike two written names are that may be one."""

SEVERAL = re.compile(r"\s*[;；、\n]\s*|\s+(?:&|and|et)\s+")
"""What stands between two who are named in one cell."""


class Near(Doubt):
    """A name nearly that of a record: only a person can say whether it is the same."""


class References:
    """Names looked up in a plan.

    `made` holds the new records by id, with their tables; `guessed` the ids of people whose names were split
    by nothing but their order.
    """

    def __init__(self, plan: Plan, ids: Ids) -> None:
        self.plan = plan
        self.ids = ids
        self.made: dict[str, tuple[str, dict[str, Any]]] = {}
        self.guessed: set[str] = set()
        self._new: dict[tuple[str, str], str] = {}
        people = (*plan.speakers, *plan.participants)
        self._people = [(name_parts(full_name(person)), person) for person in people]
        self._people += [
            (name_parts(known), each) for each in plan.participants for known in each.also_known_as
        ]

    def venue(self, told: str, *, new: bool = False) -> str:
        """The id of a place; a link is a place of its own, online.

        Args:
            told: the name as the list has it.
            new: it is known to be none of the plan's, however near.

        Raises:
            Near: it is nearly the name of one that the plan has.
        """
        if re.match(r"https?://", told):
            known = next((venue.id for venue in self.plan.venues if venue.link == told), None)
            return known or self._make("venues", told, {"name": "Online", "kind": "online", "link": told})
        return self._named("venues", told, new=new)

    def institution(self, told: str, *, new: bool = False) -> str:
        """The id of a body, by its name or acronym.

        Raises:
            Near: it is nearly the name of one that the plan has.
        """
        return self._named("institutions", told, new=new)

    def institutions(self, told: str, *, new: bool = False) -> list[str]:
        """The ids of all bodies named in a cell."""
        whole = self._known("institutions", told)
        names = [told] if whole else _several(told)
        return list(dict.fromkeys(self.institution(name, new=new) for name in names))

    def groups(self, told: Sequence[str]) -> list[str]:
        """The ids of groups, roles, or `all`.

        Raises:
            Doubt: the plan has no such group.
        """
        found = []
        for name in told:
            group = self._known("groups", name)
            if group is None and plain(name) not in {"all", *ROLES}:
                raise Doubt("names a group that the plan does not have: `seminar add-group` adds it")
            found.append(group or plain(name))
        return found

    def people(self, told: str, *, new: bool = False) -> list[Any]:
        """The ids of all who speak as named in a cell, participants too; with how, of those from afar."""
        found: dict[str, Any] = {}
        for name in _several(told):
            key = self.person(name, new=new)
            how = FROM_AFAR.get(plain(_cut(name)[1]))
            found.setdefault(key, {"id": key, "by": how} if how else key)
        return list(found.values())

    def person(self, told: str, *, new: bool = False) -> str:
        """The id of one who speaks: `Mr. Lei Hao`, `Lei Hao, Vice President`, `Lei Hao (AIBO)`.

        Raises:
            Near: it is nearly the name of somebody in the plan, or of more than one.
        """
        found = self.plan.by_id.get(told)
        if isinstance(found, Participant | Speaker):
            return found.id
        name, rest = _cut(told)
        for written in (told, name):
            called = [person for parts, person in self._people if parts == name_parts(written)]
            if len({person.id for person in called}) == 1:
                return called[0].id
            if called:
                raise Near(f"names one of several: {_told(called)}; write the id")
        if not new and (near := self._nearly(name)):
            raise Near(f"is nearly {_told(near)}: write it alike, or the id")
        parts = split(name)
        key = self._make("speakers", " ".join(name_parts(name)), self._speaker(parts, rest))
        if parts.guessed:
            self.guessed.add(key)
        return key

    def used_by(self, record: Mapping[str, Any]) -> list[str]:
        """The ids of new records that a record names, those that a speaker names before the speaker."""
        named = [record.get(key) for key in ("venue", "host", "moderator")]
        named += [each for key in ("institutions", "speakers") for each in record.get(key, ())]
        keys = [each["id"] if isinstance(each, Mapping) else each for each in named]
        used = [key for key in keys if key in self.made]
        bodies = [self.made[key][1].get("institution", "") for key in used]
        return [*(body for body in bodies if body in self.made), *used]

    def _named(self, table: str, told: str, *, new: bool) -> str:
        if known := self._known(table, told):
            return known
        if not new:
            wanted = plain(told)
            records = getattr(self.plan, table)
            if near := [
                each for each in records if any(_alike(wanted, plain(name)) for name in names_of(each))
            ]:
                raise Near(f"is nearly {_told(near)}: write it alike, or the id")
        return self._make(table, plain(told), {"name": told})

    def _known(self, table: str, told: str) -> str | None:
        """The id of the one record of a table that has this id or this name."""
        records: Sequence[Record] = getattr(self.plan, table)
        if any(key_of(record) == told for record in records):
            return told
        wanted = plain(told)
        found = [key_of(record) for record in records if wanted in map(plain, names_of(record))]
        if len(found) > 1:
            raise Near(f"names one of several: {', '.join(found)}; write the id")
        return found[0] if found else None

    def _make(self, table: str, name: str, record: dict[str, Any]) -> str:
        """The id of a new record, the same for the same name."""
        if (table, name) not in self._new:
            key = self.ids.take(BY_NAME[table], record)
            self._new[table, name] = key
            self.made[key] = (table, {"id": key, **record})
        return self._new[table, name]

    def _nearly(self, name: str) -> list[Person]:
        own = " ".join(name_parts(name))
        return [person for parts, person in self._people if _alike(own, " ".join(parts))]

    def _speaker(self, parts: Split, rest: str) -> dict[str, Any]:
        rest = "" if plain(rest) in FROM_AFAR else rest
        made = {key: getattr(parts, key) for key in ("honorific", "given_names", "family_name")}
        if parts.family_first:
            made["name_order"] = "family-first"
        post, comma, body = (part.strip() for part in rest.rpartition(","))
        if rest and (institution := self._body(body)):
            made |= {"position": post, "institution": institution}
        else:
            made["position"] = f"{post}, {body}" if comma else body
        return {key: value for key, value in made.items() if value}

    def _body(self, told: str) -> str | None:
        """The id of a body that the plan has, or that this list has named before."""
        return self._known("institutions", told) or self._new.get(("institutions", plain(told)))


FROM_AFAR = {
    "video": "video", "video message": "video", "by video": "video", "video address": "video",
    "视频": "video", "视频致辞": "video", "线上": "online", "online": "online", "remote": "online",
    "virtual": "online",
}  # fmt: skip
"""What stands behind the name of one who is not in the room."""

ROLES = get_args(Role)


def _several(told: str) -> list[str]:
    return [" ".join(part.split()) for part in SEVERAL.split(told) if part.strip()]


def _cut(told: str) -> tuple[str, str]:
    """A name, and what stands behind it in brackets or after a comma or dash; `FAMILY, Given` is a name."""
    found = re.fullmatch(r"(.+?)\s*(?:[(（\[](.+?)[)）\]]|,\s*(.+)|\s[–—-]\s(.+))", told)
    if not found:
        return told, ""
    if found[3] and " " not in found[1].strip() and " " not in found[3].strip():
        return told, ""
    return found[1].strip(), next(part for part in found.groups()[1:] if part).strip()


def _alike(one: str, other: str) -> bool:
    """Whether two names are nearly the same, or the words of one all stand in the other."""
    if not one or not other:
        return False
    words, others = set(one.split()), set(other.split())
    if min(len(words), len(others)) > 1 and (words <= others or others <= words):
        return True
    return alike(one, other, NEAR)


def _told(records: Iterable[Record]) -> str:
    return " or ".join(dict.fromkeys(f"`{key_of(each)}` ({names_of(each)[0]})" for each in records))
