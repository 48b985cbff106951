"""`check`: everything that is wrong with a plan, each with its line and how to mend it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import Context, as_json, everywhere, pass_context, result, say
from seminar_cli.commands.days import today
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.wording import EXAMPLES

if TYPE_CHECKING:
    from seminar_cli.checks.desk import Desk
    from seminar_cli.checks.finding import Finding
    from seminar_cli.checks.report import Report
    from seminar_cli.store.plan_file import PlanFile

HAS_ERRORS = 1

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def command() -> click.Command:
    """The command that finds what is wrong with a plan."""

    @click.command(
        "check", cls=SectionedCommand, help=f"Find what is wrong with the plan.\n\n{EXAMPLES['check']}"
    )
    @click.option(
        "--select", multiple=True, metavar="CODE", help="Only these checks: A04, or A for all of a kind."
    )
    @click.option("--ignore", multiple=True, metavar="CODE", help="Leave these checks out.")
    @click.option(
        "--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="As if it were that day."
    )
    @click.option("--strict", is_flag=True, help="Warnings too end with 1.")
    @click.option("--all", "one_by_one", is_flag=True, help="Tell long lists of one kind one by one.")
    @click.option("--explain", metavar="CODE", help="The manual of a check; `all` lists every check.")
    @as_json
    @everywhere
    @pass_context
    def check(
        context: Context,
        /,
        explain: str | None,
        as_of: dt.datetime | None,
        json_: bool,  # noqa: FBT001 - click's call
        **options: Any,  # noqa: ANN401 - click's call
    ) -> None:
        if explain is not None:
            result(_explained(explain))
            return
        from seminar_cli.checks.report import report

        codes = _codes(options["select"]), _codes(options["ignore"])
        file = context.load()
        day = as_of.date() if as_of else today(file.plan)
        found = report(desk_of(file, day), *codes, one_by_one=options["one_by_one"])
        if json_:
            _print_json(file, day, found)
        else:
            _print(context, file, found)
        if found.count("error") or (options["strict"] and found.count("warning")):
            click.get_current_context().exit(HAS_ERRORS)

    return check


def _explained(code: str) -> str:
    from seminar_cli.checks.manual import contents, explain

    return contents() if code.lower() == "all" else explain(code)


def _codes(texts: Iterable[str]) -> tuple[str, ...]:
    """Codes and the letters of families, in capitals; `A04,P` is two of them.

    Raises:
        NotFound: one is neither.
    """
    from seminar_cli.checks import FAMILIES
    from seminar_cli.checks.manual import named

    codes = [part.strip().upper() for text in texts for part in text.split(",") if part.strip()]
    return tuple(code if code in FAMILIES else named(code).code for code in codes)


def desk_of(file: "PlanFile", day: dt.date) -> "Desk":
    """The plan with what the history and the edition before tell of it."""
    from seminar_cli.checks.desk import Desk
    from seminar_cli.commands.earlier import edition_before
    from seminar_cli.store.agreed import agreed, printed

    return Desk(
        file.plan,
        day,
        printed=printed(file),
        agreed=agreed(file),
        earlier=edition_before(file),
    )


def _print(context: Context, file: "PlanFile", found: "Report") -> None:
    """A line for each finding; on a screen under the name of its family."""
    from seminar_cli.checks import FAMILIES

    screen = context.screen()
    by_family = screen.width is not None and not context.plain
    family = ""
    for line, finding in _in_order(file, found.findings, by_family=by_family):
        if by_family and finding.code[0] != family:
            heading = f"{'' if not family else chr(10)}{FAMILIES[finding.code[0]]}"
            family = finding.code[0]
            click.echo(click.style(heading, bold=True), color=screen.colour)
        click.echo(told(file.path.name, line, finding), color=screen.colour)
    say(found.summary)


def told(name: str, line: int, finding: "Finding") -> str:
    """`seminar.toml:12: A04 error: the hall is used twice. Move one of them.`, styled for a screen."""
    from seminar_cli.render.clean import for_terminal

    kind = click.style(f"{finding.code} {finding.severity}", fg=COLOURS[finding.severity], bold=True)
    words = " ".join(for_terminal(f"{finding.sentence} {finding.mend}").split())
    return f"{for_terminal(name)}:{line}: {kind}: {words}"


def _in_order(
    file: "PlanFile", findings: "Iterable[Finding]", *, by_family: bool
) -> "Iterator[tuple[int, Finding]]":
    """Findings with their lines, in the order of the file, or of the file within each family."""
    from seminar_cli.checks import FAMILIES

    families = {letter: number for number, letter in enumerate(FAMILIES)}
    placed = [(file.line_of(finding.path), finding) for finding in findings]

    def place(each: "tuple[int, Finding]") -> tuple[int, int, str]:
        line, finding = each
        return families[finding.code[0]] if by_family else 0, line, finding.code

    yield from sorted(placed, key=place)


def _print_json(file: "PlanFile", day: dt.date, found: "Report") -> None:
    from seminar_cli.render.as_json import dumped

    findings = [_document(*each) for each in _in_order(file, found.findings, by_family=False)]
    counts = {f"{name}s": found.count(name) for name in ("error", "warning", "note")}
    document = {
        "plan": file.path.name,
        "as_of": day.isoformat(),
        "findings": findings,
        **counts,
        "accepted": found.accepted,
    }
    click.echo(dumped(document))


def _document(line: int, finding: "Finding") -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "line": line,
        "key": ".".join(map(str, finding.path)),
        "records": list(finding.records),
        "count": finding.count,
        "sentence": finding.sentence,
        "mend": finding.mend,
    }
