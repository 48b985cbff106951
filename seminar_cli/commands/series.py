"""`series`: the editions of a series side by side and together, read one at a time."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from seminar_cli.commands.context import Context, as_csv, as_json, everywhere, pass_context, result, say
from seminar_cli.commands.export import force, size, write
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.showing import show_papers
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import InvalidPlan, NotFound, UsageMistake

if TYPE_CHECKING:
    from seminar_cli.papers.paper import Paper
    from seminar_cli.plan.editions import Edition

HELP = """Put the editions of a series side by side, and count each person and country once.

Name the plans, in any order; without any, the plan and those that it follows, back to the first.
"""


def command() -> click.Command:
    """The command that reports on a series of plans."""

    @click.command("series", cls=SectionedCommand, help=f"{HELP}\n{EXAMPLES['series']}")
    @click.argument("plans", nargs=-1, metavar="[PLAN]...")
    @click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(),
        help="Write it: .xlsx, .html, .md, .csv or .json.",
    )
    @force
    @as_json
    @as_csv
    @everywhere
    @pass_context
    def series_command(
        context: Context,
        /,
        plans: tuple[str, ...],
        output: str | None,
        force: bool,  # noqa: FBT001 - click's call
        json_: bool,  # noqa: FBT001 - click's call
        csv_: bool,  # noqa: FBT001 - click's call
    ) -> None:
        from seminar_cli.papers.series import series_paper
        from seminar_cli.plan.editions import series

        path, editions = _named(plans) if plans else _followed(context.path())
        part = series_paper(series(editions))
        if output is not None:
            target = Path(output) / "series.xlsx" if Path(output).is_dir() else Path(output)
            write(path, target, (part,), force=force)
            result(f"Wrote {target}: {size((part,))}.")
        else:
            _show(context, part, json_=json_, csv_=csv_)

    return series_command


def _show(context: Context, part: "Paper", *, json_: bool, csv_: bool) -> None:
    if json_:
        from seminar_cli.render import as_json

        click.echo(as_json.text((part,)), nl=False)
    elif csv_:
        from seminar_cli.render import as_csv

        click.echo(as_csv.text((part,)), nl=False)
    else:
        show_papers(context, (part,))


# --- which plans -----------------------------------------------------------------------------------


def _named(texts: tuple[str, ...]) -> "tuple[Path, list[Edition]]":
    """The first of the plans named, and the editions of all.

    Raises:
        NotFound: one is not there.
        UsageMistake: one is named twice.
        InvalidPlan: one is no plan; the sentence says which.
    """
    from seminar_cli.commands.progress import along
    from seminar_cli.store.locate import locate

    paths = [locate(text) for text in texts]
    seen: dict[str, Path] = {}
    for path in paths:
        before = seen.setdefault(os.path.realpath(path), path)
        if before is not path:
            raise UsageMistake(f"{path} is named twice.", "Name each plan once.")
    editions = [_read(path)[0] for path in along(paths, "Reading plans", enough=len(paths) > MANY)]
    starts = [edition.start for edition in editions]
    if starts not in (sorted(starts), sorted(starts, reverse=True)):
        say("The editions are put in the order of their dates.")
    return paths[0], editions


MANY = 5
"""Plans from which on reading them takes long enough for a progress bar."""


def _followed(path: Path) -> "tuple[Path, list[Edition]]":
    """The plan, and the editions that it follows, back to the first.

    Raises:
        NotFound: one that is followed is not there.
        InvalidPlan: one is no plan, or a plan follows itself by way of others.
    """
    editions: list[Edition] = []
    passed: dict[str, Path] = {}
    for each, edition in _back_from(path, passed):
        if editions and edition.start >= editions[-1].start:
            say(f"{_short(each)} begins on {edition.start}, not before the edition that follows it.")
        editions.append(edition)
    return path, editions


def _back_from(path: Path, passed: dict[str, Path]) -> "Iterator[tuple[Path, Edition]]":
    from seminar_cli.store.locate import locate

    follower: Path | None = None
    while True:
        real = os.path.realpath(path)
        if real in passed:
            circle = " follows ".join(map(_short, (*_from(passed, real), path)))
            raise InvalidPlan(f"Plans follow each other in a circle: {circle}.", "Correct `follows` in one.")
        passed[real] = path
        edition, follows = _read(path)
        yield path, edition
        if not follows:
            return
        follower = path
        try:
            path = locate(str(follower.parent / follows))
        except NotFound as error:
            raise NotFound(
                f"{_short(follower)} follows `{follows}`, which is not there: {error.sentence}",
                "Correct `follows` with `seminar edit-seminar --follows`, or name the plans.",
            ) from None


def _from(passed: dict[str, Path], real: str) -> list[Path]:
    """The plans from that one on."""
    keys = list(passed)
    return [passed[key] for key in keys[keys.index(real) :]]


def _short(path: Path) -> str:
    """The end of a path that tells plans apart, which are all called alike: `online-2022/seminar.toml`."""
    resolved = Path(os.path.normpath(path))
    return str(Path(*resolved.parts[-2:]))


def _read(path: Path) -> "tuple[Edition, str]":
    """The edition of a plan and what it follows; the plan itself is let go."""
    from seminar_cli.plan.editions import edition
    from seminar_cli.store.plan_file import load

    try:
        plan = load(path).plan
    except InvalidPlan as error:
        raise InvalidPlan(f"{_short(path)}: {error.sentence}", error.hint, error.faults) from None
    return edition(plan), plan.seminar.follows
