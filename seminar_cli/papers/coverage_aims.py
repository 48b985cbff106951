"""What the organizers aimed at, and how far they are: countries, women, those invited."""

from collections.abc import Iterable, Iterator

from seminar_cli.papers.paper import Fact, Facts, Tone
from seminar_cli.papers.words import word
from seminar_cli.plan.names import country_key, country_name
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.reach import Reach


def targets(reached: Reach) -> Iterator[Facts]:
    """The confirmed against the aims of `[coverage]`; nothing where the plan states none."""
    aims, everybody = reached.plan.coverage, reached.everybody
    facts = []
    if aims.target_countries is not None:
        tone: Tone = "good" if len(everybody.countries) >= aims.target_countries else "warn"
        told = f"{len(everybody.countries)} of {aims.target_countries}"
        facts.append(Fact("countries", word("countries"), told, tone=tone))
    if aims.target_women is not None and everybody.confirmed:
        share = everybody.women / everybody.confirmed
        tone = "good" if share >= aims.target_women else "warn"
        told = f"{everybody.women} of {everybody.confirmed} ({share:.0%}, aim {aims.target_women:.0%})"
        facts.append(Fact("women", word("women"), told, tone=tone))
    if aims.invited_countries:
        facts += _invited(reached)
    if facts:
        yield Facts("targets", tuple(facts), title=word("targets"))


def _invited(reached: Reach) -> Iterator[Fact]:
    asked, come = set(reached.plan.coverage.invited_countries), reached.everybody.countries
    missing, beside = _names(reached.plan, asked - come), _names(reached.plan, come - asked)
    told = f"{len(asked & come)} of {len(asked)} invited countries have a confirmed delegate"
    yield Fact("invited", word("invited"), told, tone="warn" if missing else "good")
    if missing:
        yield Fact("nobody_from", word("nobody_from"), ", ".join(missing), tone="warn")
    if beside:
        yield Fact("not_invited", word("beside_invited"), ", ".join(beside))


def _names(plan: Plan, codes: Iterable[str]) -> list[str]:
    return [country_name(plan, code) for code in sorted(codes, key=lambda code: country_key(plan, code))]
