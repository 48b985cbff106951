"""Sentences on one session or visit that was held, from facts of which any may be missing ("" or none)."""

import datetime as dt
import re
from collections.abc import Sequence

from seminar_cli.papers.account_words import NOUNS, UNIQUE
from seminar_cli.papers.sentences import (
    a,
    bracketed,
    how_many,
    joined,
    numeral,
    on_day,
    quoted,
    sentence,
    small_first,
    the,
    tidy,
    times,
    with_capital,
)

SPEECHES = frozenset(
    {"remarks", "message", "address", "report", "speech", "keynote", "statement", "presentation", "lecture",
     "welcome", "case", "greeting", "greetings", "introduction", "overview", "briefing"}
)  # fmt: skip
"""Last words of a role that is delivered."""

PRESENTED = frozenset({"report", "presentation", "case", "introduction", "overview"})
"""Those of them that are presented."""

ROLES = frozenset(
    {"chair", "discussant", "facilitator", "lecturer", "moderator", "panelist", "panellist", "rapporteur",
     "speaker", "trainer"}
)  # fmt: skip
"""First words of a role that one has."""

ACADEMIC = re.compile(r"\b(Professor|Lecturer|Research|Researcher|Fellow|Scientist|Student)\b")
COMMON_FIRST = frozenset(
    {"agricultural", "bonded", "cross-border", "customs", "demonstration", "digital", "e-commerce", "free",
     "industrial", "local", "logistics", "model", "municipal", "national", "new", "old", "pilot", "port",
     "provincial", "rural", "smart", "special", "village"}
)  # fmt: skip
"""First words of a place that make no name where a small one follows."""

OUTINGS = frozenset({"day", "demonstration", "excursion", "inspection", "programme", "tour", "trip", "walk"})
"""Last words of what is done rather than visited."""

_VISIT = re.compile(r"^(?:field |study )*visit (?:to|at|of) ", re.IGNORECASE)
_UNQUOTABLE = re.compile(r"[,;:?!–—“”\"]")


def named(title: str, kind: str) -> str:
    """An item within a sentence: `a policy dialogue with the city`, `the lecture “Trends”`.

    A title that says itself what it is becomes part of the sentence: up to a colon, and if it has no commas.
    """
    title, noun = tidy(title), NOUNS.get(kind, NOUNS["session"])[0]
    keyword = noun.split()[-1 if kind in {"discussion", "dialogue"} else 0]
    prefixed = re.match(rf"(?:{noun}|{keyword})\s*:\s*(?=\S)", title, re.IGNORECASE)
    if prefixed:
        rest = title[prefixed.end() :]
        return f"the {noun} {quoted(with_capital(rest))}"
    head, _, subject = title.partition(": ")
    if re.match(rf"{keyword}\b", title, re.IGNORECASE) and _UNQUOTABLE.search(head):
        return quoted(title)
    says = re.search(rf"\b{keyword}\b", " ".join(head.lower().split()[:3]))
    if not says or not head[0].isascii() or _UNQUOTABLE.search(head):
        return f"the {noun} {quoted(title)}"
    article = "" if re.match(r"(?:the|an?) ", head, re.IGNORECASE) else "the" if kind in UNIQUE else a(head)
    return tidy(f"{article} {small_first(head)} {f'on {quoted(subject)}' if subject else ''}")


def place_visited(title: str) -> str:
    """What was visited, within a sentence: `the Museum of the Old Harbour`."""
    bare = _VISIT.sub("", tidy(title))
    words = bare.lower().split()
    is_name = bare[:1].isascii() and bare[:1].isalpha() and not _UNQUOTABLE.search(bare)
    if not is_name or words[0] in {"a", "an"} or words[-1] in OUTINGS:
        return quoted(bare)
    if bare[:1] != bare[:1].upper() or " " not in bare:
        return bare
    return the(_small_common(bare))


def _small_common(title: str) -> str:
    """`special economic zone in Jinan`: where the first word is a common one and the second small."""
    first, second = title.split()[:2]
    return small_first(title) if first.lower() in COMMON_FIRST and second[0].islower() else title


def held(name: str, kind: str, day: dt.date | None, city: str, *, attended: bool) -> str:
    """That an item was held: `attended` where the participants as such came to it."""
    if attended:
        verb = "attended" if kind in {"lecture", "keynote"} else "took part in"
        return sentence(_at(day, city, name), "the participants", verb, name)
    return sentence(name, "was held", _at(day, city, name).rstrip(","))


def visited(name: str, day: dt.date | None, city: str, *, free: bool) -> str:
    """That a place was visited; `free` where nobody had to."""
    return sentence(_at(day, city, name), "the participants", "could visit" if free else "visited", name)


def _at(day: dt.date | None, city: str, name: str) -> str:
    """`on 24 July in Beijing,`, the city only where the name does not say it."""
    on = f"on {on_day(day)}" if day else ""
    where = f"in {tidy(city)}" if city.strip() and tidy(city) not in name else ""
    at = tidy(f"{on} {where}")
    return f"{at}," if at else ""


def from_country(name: str, country: str) -> str:
    """A delegate: `Ms. Vilayluck Seneduangdeth (Lao PDR)`."""
    return tidy(f"{name} {bracketed(country)}")


def who(name: str, position: str, body: str) -> str:
    """`Mr. Lei Hao, Vice President of the Academy (AIBO)`."""
    name, position, body = tidy(name), tidy(position), tidy(body)
    if not position or not body:
        rest = position or body
    elif "," in position or _has_preposition(position):
        rest = f"{position}, {body}"
    else:
        rest = f"{position} {'at' if ACADEMIC.search(position) else 'of'} {body}"
    return f"{name}, {rest}" if rest else name


def _has_preposition(position: str) -> bool:
    return bool(re.search(r" (?:of|in|for|at|on|to) ", position)) and not ACADEMIC.search(position)


def spoke(people: Sequence[str], role: str, by: str) -> str:
    """What those of one role did: `X, Director, delivered a message by video`."""
    role, who_spoke = small_first(tidy(role)), joined(people)
    if not who_spoke:
        return ""
    way = {"video": "by video", "online": "online"}.get(by, "")
    comma = "," if "," in people[-1] else ""
    return sentence(f"{who_spoke}{comma}", _did(role, way, several=len(people) > 1))


def _did(role: str, way: str, *, several: bool) -> str:
    words = role.lower().split()
    if not words:
        return f"spoke {way}"
    if words[0] in {"on", "about", "for"}:
        return f"spoke {way} {role}"
    if words[0] in ROLES:
        return f"spoke {way} as {_plural(role, 0) if several else role}"
    if words[-1] in SPEECHES:
        verb = "presented" if words[-1] in PRESENTED else "delivered"
        return f"{verb} {_plural(role, -1) if several else _with_article(role)} {way}"
    return f"spoke {way} {bracketed(role)}"


def _with_article(role: str) -> str:
    first, last = role.lower().split()[0], role.lower().split()[-1]
    is_one = not last.endswith("s") or last.endswith("ss")
    return f"{a(role)} {role}" if is_one and first not in {"a", "an", "the"} else role


def _plural(role: str, which: int) -> str:
    """A role that several have, `rapporteurs of group A`; the word counted is the first or the last."""
    words = role.split()
    last = words[which]
    words[which] = f"{last}es" if last.endswith("ss") else last if last.endswith("s") else f"{last}s"
    return " ".join(words)


def spoke_all(people: Sequence[str], kind: str) -> str:
    """Those who spoke without more being known."""
    if not people:
        return ""
    if kind in {"lecture", "keynote"}:
        return sentence("it was given by", joined(people))
    return sentence("the speaker was" if len(people) == 1 else "the speakers were", joined(people))


def moderated(person: str) -> str:
    """Who moderated."""
    return sentence("it was moderated by", person) if person else ""


def joined_in(bodies: Sequence[str]) -> str:
    """Institutions that took part and are not named yet."""
    return sentence(joined(bodies), "took part") if bodies else ""


def hosted(body: str) -> str:
    """Whose guests the participants were."""
    return sentence("the host was", body) if body else ""


def received(people: Sequence[tuple[str, str]]) -> str:
    """Who welcomed them there: name and post."""
    each = [tidy(f"{name} {bracketed(post)}") for name, post in people]
    return sentence("they were received by", joined(each)) if each else ""


def published_there(title: str, publishers: Sequence[str]) -> str:
    """Something that was launched or handed out."""
    by = f", published by {joined(publishers)}," if any(publishers) else ""
    return sentence(f"{quoted(title)}{by} was presented") if title.strip() else ""


def again(number: int) -> str:
    """That it was held more than once."""
    return sentence("it was held", times(number)) if number > 1 else ""


def came(attended: int, expected: int, participants: int) -> str:
    """How many of those expected were there; `participants` is how many there are in all."""
    if not expected:
        return ""
    people = how_many(expected, "participant", "participants")
    rest = f" who {'was' if expected == 1 else 'were'} expected" if expected != participants else ""
    meant = people + rest
    if attended == expected:
        return sentence("the one" if expected == 1 else "all", meant.removeprefix("one "), "attended")
    return sentence(numeral(attended), "of the", meant, "attended")
