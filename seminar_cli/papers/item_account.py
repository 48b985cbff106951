"""What an account tells of one session or visit; who was introduced once is called by name alone."""

from collections.abc import Iterator
from itertools import groupby

from seminar_cli.papers import account_words
from seminar_cli.papers import held_words as words
from seminar_cli.papers.sentences import bracketed, joined, paragraph, the, tidy
from seminar_cli.plan.account import Told
from seminar_cli.plan.expected import DEFAULT_ROLE, EVERYBODY
from seminar_cli.plan.names import country_name, full_name, institution_name, short_institution
from seminar_cli.plan.people import Participant, Speaker
from seminar_cli.plan.places import InstitutionRole
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.programme import Item, Session, Visit

COMMON = frozenset({"discussion", "dialogue", "lecture", "keynote", "session"})
"""Kinds of which one says that the participants took part in them."""


def kind(item: Item) -> str:
    """What an item is, as accounts count it."""
    return "visit" if isinstance(item, Visit) else getattr(item, "kind", None) or "session"


def named(item: Item) -> str:
    """An item within a sentence."""
    if isinstance(item, Visit):
        return f"a visit to {words.place_visited(item.title)}"
    return words.named(item.title, kind(item))


def met(plan: Plan, item: Item) -> tuple[str, ...]:
    """Short names of the institutions that take part in an item; of a visit, its host's."""
    match item:
        case Visit():
            keys = [item.host]
        case Session():
            keys = [part.id for part in item.institutions]
        case _:
            keys = []
    found = ((key, plan.institution(key)) for key in dict.fromkeys(keys) if key)
    return tuple(short_institution(body) if body else key for key, body in found)


class Teller:
    """Tells of the items of one account in order; made for it, as it knows whom it has introduced."""

    def __init__(self, plan: Plan, participants: int) -> None:
        self.plan = plan
        self.participants = participants
        self._introduced: set[str] = set()

    def told(self, each: Told) -> str:
        """A paragraph on what was held: what and when, with whom, who spoke, how many came."""
        match each.item:
            case Visit() as visit:
                sentences = self._visit(visit, each)
            case Session() as session:
                sentences = self._session(session, each)
            case _:
                sentences = iter(())
        tally = each.tally
        counted = words.came(tally.attended, tally.expected, self.participants) if tally else ""
        return paragraph(*sentences, words.again(each.times), counted)

    def bodies(self, *, past: bool) -> tuple[str, ...]:
        """Sentences on who stands behind the seminar, which is over or goes on, or is still to begin."""
        organizers = [each for each in self.plan.institutions if "organizer" in each.roles]
        commissioned = {each.on_behalf_of for each in organizers if each.on_behalf_of}
        by_role = {role: self._with_role(role) for role in account_words.BEHIND}
        is_one = len(commissioned) == 1 and len(organizers) == 1
        on_behalf = self.body(commissioned.pop()) if is_one else ""
        supporters = self._with_role("supporter")
        return (
            account_words.borne(by_role, on_behalf, past=past),
            account_words.supported(supporters, past=past),
        )

    def _with_role(self, role: InstitutionRole) -> str:
        return joined(self.body(each.id) for each in self.plan.institutions if role in each.roles)

    # --- visits ----------------------------------------------------------------------------------------

    def _visit(self, visit: Visit, each: Told) -> Iterator[str]:
        place = words.place_visited(visit.title)
        yield words.visited(place, each.day, each.city, free=not visit.is_required)
        if visit.host and not _says(visit.title, institution_name(self.plan, visit.host)):
            yield words.hosted(self.body(visit.host))
        yield words.received([(person.name, person.position) for person in visit.received_by])

    # --- sessions --------------------------------------------------------------------------------------

    def _session(self, session: Session, each: Told) -> Iterator[str]:
        name, is_kind = words.named(session.title, kind(session)), kind(session)
        yield words.held(name, is_kind, each.day, each.city, attended=_is_for_all(session))
        yield words.joined_in([self.body(key) for key in self._others(session)])
        yield from self._speakers(session)
        yield words.moderated(self.person(session.moderator) if session.moderator else "")
        for each_one in session.publications:
            yield words.published_there(each_one.title, [self.body(key) for key in each_one.publishers])

    def _others(self, session: Session) -> Iterator[str]:
        """Institutions that take part and are named neither by the title nor by who speaks for them."""
        speaking = [self.plan.person(part.id) for part in session.speakers if part.status != "declined"]
        spoken_for = {person.institution for person in speaking if isinstance(person, Speaker)}
        for part in session.institutions:
            if part.id not in spoken_for and not _says(session.title, institution_name(self.plan, part.id)):
                yield part.id

    def _speakers(self, session: Session) -> Iterator[str]:
        parts = [part for part in session.speakers if part.status != "declined"]
        plain = [part for part in parts if not part.role and part.by == "in-person"]
        yield words.spoke_all([self.person(part.id) for part in plain], kind(session))
        others = (part for part in parts if part not in plain)
        for (role, by), alike in groupby(others, key=lambda part: (part.role, part.by)):
            yield words.spoke([self.person(part.id) for part in alike], role, by)

    # --- people and bodies -----------------------------------------------------------------------------

    def person(self, key: str) -> str:
        """Somebody, at first with post and body, or country; an unknown id is itself."""
        found, is_new = self.plan.person(key), key not in self._introduced
        self._introduced.add(key)
        match found:
            case Participant() if is_new and found.role == DEFAULT_ROLE and found.country:
                return words.from_country(full_name(found), country_name(self.plan, found.country))
            case Participant() if is_new:
                return words.who(full_name(found), found.position, the(found.organization))
            case Speaker() if is_new:
                return words.who(full_name(found), found.position, self.body(found.institution))
            case None:
                return key
            case _:
                return full_name(found)

    def body(self, key: str) -> str:
        """An institution, at first with its acronym; an unknown id is itself, "" is nothing."""
        found, is_new = self.plan.institution(key), key not in self._introduced
        if found is None:
            return key
        self._introduced.add(key)
        acronym = found.acronym if is_new and found.acronym != found.name else ""
        return tidy(f"{the(found.name, found.kind)} {bracketed(acronym)}")


def _is_for_all(session: Session) -> bool:
    """Whether the participants as such took part: not only a group, nor those who chose it."""
    everybody = not session.groups or {DEFAULT_ROLE, EVERYBODY} & set(session.groups)
    return kind(session) in COMMON and session.is_required and bool(everybody) and not session.people


def _says(title: str, name: str) -> bool:
    """Whether a title names a body already, in full or up to what it belongs to."""
    title, parts = tidy(title).lower(), tidy(name).lower().split(" of ")
    short = (" of ".join(parts[:number]) for number in range(2, len(parts)))
    return bool(name) and any(each in title for each in (*short, " of ".join(parts)))
