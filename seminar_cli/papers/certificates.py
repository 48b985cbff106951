"""Who gets a certificate, as the printer merges it; and who does not, and why."""

from seminar_cli.papers.ask import Ask
from seminar_cli.papers.common import column, in_groups, seminar_line, span
from seminar_cli.papers.paper import Band, Column, Fact, Facts, Page, Paper, Row, Table, Text, Value
from seminar_cli.papers.words import word
from seminar_cli.plan.awards import Award, awards
from seminar_cli.plan.expected import Expectations
from seminar_cli.plan.names import country_name, full_name, name_on_list
from seminar_cli.plan.plan import Plan
from seminar_cli.plan.turnout import Turnout


def paper(plan: Plan, ask: Ask) -> tuple[Paper, ...]:
    """One list to merge, and one of those who get none; nothing before anything is taken or decided."""
    turnout = Turnout(Expectations(plan))
    asked = [award for award in awards(turnout) if _is_asked(award, ask)]
    if not turnout.taken and not any(award.awarded for award in asked):
        return ()
    told = Text("rule", paragraphs=(_rule(plan, turnout), word("to_merge")), tone="muted")
    return (
        Paper(
            name="certificates",
            part="",
            title=word("certificates"),
            sections=(_same_on_all(plan), told, _awarded(plan, asked), *_withheld(plan, asked)),
            main="awarded",
            subtitle=seminar_line(plan),
            document=f"{word('certificates')} – {plan.seminar.title}",
            page=Page(),
        ),
    )


def _same_on_all(plan: Plan) -> Facts:
    """What is printed on every certificate."""
    told: tuple[tuple[str, Value], ...] = (
        ("seminar", plan.seminar.title),
        ("season", span(plan.seminar.start, plan.seminar.end)),
        ("signatories", tuple(plan.certificates.signatories)),
    )
    return Facts("same", tuple(Fact(key, word(key), value) for key, value in told if value))


def _is_asked(award: Award, ask: Ask) -> bool:
    person = award.person
    return in_groups(person, ask.groups) and (not ask.countries or person.country in ask.countries)


def _rule(plan: Plan, turnout: Turnout) -> str:
    """The rule that decided, in a sentence."""
    if not turnout.taken:
        return word("attendance_not_taken")
    rule = plan.certificates
    of = word("of_programme" if rule.of == "programme" else "of_expected")
    excused = word("excused_count" if rule.excused_counts else "excused_do_not_count")
    return f"{word('rule_from')} {rule.minimum_attendance:.0%} {of}; {excused}."


def _awarded(plan: Plan, asked: list[Award]) -> Table:
    seminar = plan.seminar
    dates = span(seminar.start, seminar.end)
    signatories = tuple(plan.certificates.signatories)
    rows = tuple(
        Row(
            {
                "number": award.number,
                "printed_name": full_name(award.person),
                "country": country_name(plan, award.person.country),
                "seminar": seminar.title,
                "season": dates,
                "signatories": signatories,
                "share": award.share,
                "why": award.why,
            },
            id=award.person.id,
        )
        for award in asked
        if award.awarded
    )
    columns = (
        column("number", "id"),
        column("printed_name", "name", min_width=24),
        column("country"),
        *(Column(key, word(key), merged=True) for key in ("seminar", "season")),
        *([Column("signatories", word("signatories"), merged=True)] if signatories else []),
        column("share", "share"),
        column("why", min_width=16),
    )
    kept = [each.key for each in columns]
    rows = tuple(Row({key: row.cells[key] for key in kept}, row.id) for row in rows)
    return Table("awarded", columns, (Band("", rows),), title=word("awarded"), empty=word("nobody_awarded"))


def _withheld(plan: Plan, asked: list[Award]) -> tuple[Table, ...]:
    refused = [award for award in asked if not award.awarded]
    if not refused:
        return ()
    columns = (
        column("name", "name", min_width=24),
        column("country"),
        column("share", "share"),
        column("why"),
    )

    def cells(award: Award) -> dict[str, Value]:
        person = award.person
        return {
            "name": name_on_list(person),
            "country": country_name(plan, person.country),
            "share": award.share,
            "why": award.why,
        }

    rows = tuple(Row(cells(award), id=award.person.id) for award in refused)
    return (Table("withheld", columns, (Band("", rows),), title=word("withheld")),)
