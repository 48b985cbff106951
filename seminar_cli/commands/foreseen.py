"""What a change of the agenda would do, told before it is done, and the question whether to do it."""

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.change import Planned, change_after_asking, show
from seminar_cli.commands.check import desk_of, told
from seminar_cli.commands.context import ask_unless, say, to_be_heard
from seminar_cli.commands.days import today

if TYPE_CHECKING:
    from seminar_cli.checks.finding import Finding
    from seminar_cli.papers.paper import Column, Value
    from seminar_cli.plan.plan import Plan
    from seminar_cli.plan.shifting import Displaced
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit


def edits_of(file: "PlanFile", displaced: "Sequence[Displaced]") -> "list[Edit]":
    """The edits that put items into their new places."""
    from seminar_cli.store.toml.text import Change

    edits: list[Edit] = []
    for each in displaced:
        record = {**file.data[each.table][each.index], **each.keys}
        record = {key: value for key, value in record.items() if value is not None}
        edits.append(Change(each.table, each.index, record))
    return edits


def tell_places(plan: "Plan", displaced: "Sequence[Displaced]") -> None:
    """A table of what moves: times before and after, what it is, where."""
    from seminar_cli.papers.paper import Column
    from seminar_cli.plan.names import place_name
    from seminar_cli.plan.programme import Trip
    from seminar_cli.plan.shifting import times
    from seminar_cli.plan.timeline import trip_title

    rows = []
    for each in displaced:
        after = each.record.model_copy(update=each.keys)
        days = (each.record.date, after.date) if each.record.date != after.date else ("", "")
        old, new = (
            f"{day} {times(record)}".strip() for day, record in zip(days, (each.record, after), strict=True)
        )
        place = place_name(plan, getattr(after, "venue", "") or getattr(after, "origin", ""))
        what = trip_title(plan, after) if isinstance(after, Trip) else getattr(after, "title", "")
        rows.append({"id": after.id, "before": old, "after": new, "what": what, "place": place})
    heads = (("id", ""), ("before", "Before"), ("after", "After"), ("what", "Item"), ("place", "Place"))
    tell_table([Column(key, label) for key, label in heads], rows)


def tell_table(columns: "Sequence[Column]", rows: "Sequence[Mapping[str, Value]]") -> None:
    """A table on standard error, within the width of a terminal."""
    from seminar_cli.papers.paper import Band, Row, Table
    from seminar_cli.render import as_plain, as_terminal
    from seminar_cli.render.console import screen_of

    table = Table("preview", tuple(columns), (Band("", tuple(map(Row, rows))),))
    encoding = sys.stderr.encoding or "utf-8"
    if to_be_heard():
        lines = as_plain.table_lines(table, encoding)
    else:
        width = screen_of(sys.stderr).width
        lines = as_terminal.table_lines(table, width=width, colour=False, encoding=encoding)
    for line in lines:
        click.echo(line, err=True)


def carry_out(file: "PlanFile", planned: Planned, *, yes: bool, dry_run: bool) -> None:
    """Tell which findings would come and go, then ask where somebody can answer, and save; or show the diff.

    Raises:
        Refused: the answer is no, or the plan was changed meanwhile.
    """
    _tell_findings(file, planned)
    if dry_run:
        show(file, planned)
        return
    ask_unless(yes, "Change the plan so?")
    change_after_asking(file, planned)


def _tell_findings(file: "PlanFile", planned: Planned) -> None:
    from seminar_cli.store.plan_file import preview, understood

    after = understood(file.path, preview(file, planned.edits).text)
    old, new = _findings(file), _findings(after)
    for heading, source, findings in (
        ("This would add:", after, [new[key] for key in new if key not in old]),
        ("This would mend:", file, [old[key] for key in old if key not in new]),
    ):
        if findings:
            say(heading)
        for finding in findings:
            say(f"  {click.unstyle(told(file.path.name, source.line_of(finding.path), finding))}")


def _findings(file: "PlanFile") -> "dict[tuple[object, ...], Finding]":
    """Findings by what makes them the same in two states of a plan: not by their line."""
    from seminar_cli.checks.report import report

    found = report(desk_of(file, today(file.plan)), one_by_one=True).findings
    return {(each.code, each.records, each.sentence): each for each in found}
