"""`import participants`: people from a registration list, new ones added, known ones brought up to date."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, say, yes
from seminar_cli.commands.intake import (
    carry_out,
    file_argument,
    good_rows,
    ids_for,
    map_option,
    mapping_of,
    pair,
    planned,
    read_list,
    settled,
    sheet_option,
    skip_option,
    tell,
)
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.types import Word
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.intake.header import Headed

NAMES = (("name", "given_names", "family_name", "id"),)
"""A list of people has one of these columns."""

TABLES = ("participants",)
"""What it is a list of."""


def command() -> click.Command:
    """The command that imports people."""

    @click.command(
        "participants",
        cls=SectionedCommand,
        help=f"People from a registration list.\n\n{EXAMPLES['import-participants']}",
    )
    @file_argument
    @sheet_option
    @map_option
    @click.option(
        "--use-map", type=click.Path(path_type=Path), metavar="FILE", help="A mapping that was saved."
    )
    @click.option("--save-map", type=click.Path(path_type=Path), metavar="FILE", help="Save the mapping.")
    @click.option(
        "--no-country",
        type=Word(["refuse", "observer"]),
        default="refuse",
        help="Rows whose country is none: refuse them, or let them in as observers of that organization.",
    )
    @click.option(
        "--country",
        "meant",
        multiple=True,
        metavar="TEXT=COUNTRY",
        help="What a text in the country column means, in every row: Congo=COG.",
    )
    @click.option(
        "--status",
        type=Word(["nominated", "invited", "accepted", "confirmed", "waitlisted"]),
        help="Status of new people, where the list has none; else confirmed.",
    )
    @click.option("--same", multiple=True, metavar="ID=ROW", help="That row is this person: p004=row17.")
    @click.option("--new", multiple=True, metavar="ROW", help="That row is nobody in the plan: row18.")
    @skip_option
    @yes
    @dry_run
    @everywhere
    @pass_context
    def participants(context: Context, /, file: Path, **options: Any) -> None:  # noqa: ANN401 - click's call
        from seminar_cli.intake.accepted import new_records
        from seminar_cli.intake.mapping import parse_saved
        from seminar_cli.intake.match import Matcher
        from seminar_cli.intake.people import nominees, with_known_words
        from seminar_cli.store.toml.text import Append

        plan = context.load()
        saved = parse_saved(options["use_map"]) if options["use_map"] else {}
        mapped = saved | mapping_of(options["maps"], "people")
        found = read_list(file, "people", NAMES, mapped, options["sheet"])
        found = with_known_words(found, mapped.values())
        if options["save_map"]:
            _save_mapping(plan.path, options["save_map"], found)
        rows = nominees(found, options["no_country"], _meant(options["meant"]))
        matcher = Matcher(plan.plan, plan.data.get("participants", []))
        mets = settled(plan, TABLES, options["same"], options["new"]).meet(matcher, rows)
        tell(found, mets)
        if "id" not in found.columns and not any("country" in met.row.record for met in mets):
            say('No column holds the country: --map "HEADING=country" says which one does.')
        good = good_rows(file, plan, found, mets, skip_bad=options["skip_bad_rows"], dry=options["dry_run"])
        added = [Append(*each) for each in new_records(good, ids_for(plan), options["status"])]
        doing = planned(plan, good, added, TABLES, f"participants from {file.name}")
        carry_out(plan, doing, yes=options["yes"], dry_run=options["dry_run"])

    return participants


def _save_mapping(plan: Path, target: Path, found: "Headed") -> None:
    from seminar_cli.intake.mapping import saved_text
    from seminar_cli.store.exports import write_export

    write_export(plan, target, saved_text(found).encode(), force=True)
    say(f"Saved the mapping to {target}.")


def _meant(typed: Sequence[str]) -> dict[str, str]:
    """Codes by what stands in the country column, as typed after `--country`."""
    from seminar_cli.countries import AmbiguousCountry, UnknownCountry, recognise

    found = {}
    for text in typed:
        told, country = pair(text, "settles nothing", "--country Congo=COG")
        try:
            found[" ".join(told.split()).casefold()] = recognise(country)
        except (UnknownCountry, AmbiguousCountry) as error:
            raise UsageMistake(str(error)) from None
    return found
