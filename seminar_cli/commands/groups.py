"""`groups`: the list of groups, and `groups make`, which divides the delegates into balanced ones."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from seminar_cli.commands import lists
from seminar_cli.commands.change import Planned
from seminar_cli.commands.context import Context, dry_run, everywhere, pass_context, yes
from seminar_cli.commands.sections import SectionedCommand, SectionedGroup
from seminar_cli.commands.wording import EXAMPLES
from seminar_cli.errors import UsageMistake

if TYPE_CHECKING:
    from seminar_cli.papers.paper import Value
    from seminar_cli.plan.grouping import Division
    from seminar_cli.store.plan_file import PlanFile
    from seminar_cli.store.toml.text import Edit

MOST_GROUPS = 200


def command(table: str, word: str) -> click.Group:
    """The list of groups as a command that has `make` below it."""
    listing = lists.command(table, word)
    show = listing.callback
    assert show is not None

    def list_unless_more_is_said(**parameters: Any) -> None:  # noqa: ANN401 - click's call
        if click.get_current_context().invoked_subcommand is None:
            show(**parameters)

    group = SectionedGroup(
        listing.name,
        params=listing.params,
        help=listing.help,
        callback=list_unless_more_is_said,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    group.add_command(make_command())
    return group


def make_command() -> click.Command:
    """The command that divides the delegates into groups."""

    @click.command(
        "make",
        cls=SectionedCommand,
        help=f"Divide the delegates into balanced groups.\n\n{EXAMPLES['groups-make']}",
    )
    @click.option(
        "--count",
        type=click.IntRange(1, MOST_GROUPS),
        help="How many groups; those of the plan first, then A, B, C … Else as many as the plan has.",
    )
    @click.option(
        "--balance",
        default="country,gender",
        show_default=True,
        metavar="KEYS",
        help="What to spread evenly, the first before the next: "
        "country, region, gender, organization-kind, language.",
    )
    @click.option("--again", is_flag=True, help="Divide anew those who are in one of the groups already.")
    @yes
    @dry_run
    @everywhere
    @pass_context
    def make(context: Context, /, count: int | None, balance: str, again: bool, **how: bool) -> None:  # noqa: FBT001
        from seminar_cli.commands.foreseen import carry_out
        from seminar_cli.plan.grouping import divide, names_of

        keys = _keys(balance)
        file = context.load()
        names = names_of(file.plan, count)
        if not names:
            raise UsageMistake("The plan has no groups yet.", "Say how many to make: `--count 3`.")
        division = divide(file.plan, names, keys, again=again)
        if not division.assigned:
            raise UsageMistake(
                "Every confirmed delegate is in one of the groups.", "`--again` divides them anew."
            )
        _tell_balance(division, keys)
        number = len(division.assigned)
        sentence = f"Divided {number:,} delegate{'' if number == 1 else 's'} into {', '.join(names)}."
        carry_out(file, Planned(_edits(file, names, division), sentence), **how)

    return make


def _keys(text: str) -> tuple[str, ...]:
    """The keys to balance by, as they are typed.

    Raises:
        UsageMistake: one is none, or there is none at all.
    """
    from seminar_cli.plan.grouping import BALANCED

    keys = tuple(dict.fromkeys(part.strip().replace("_", "-") for part in text.split(",") if part.strip()))
    unknown = [key for key in keys if key not in BALANCED]
    if unknown or not keys:
        named = f"`{unknown[0]}`" if unknown else "nothing"
        raise UsageMistake(f"Groups cannot be balanced by {named}.", f"Known are: {', '.join(BALANCED)}.")
    return keys


def _edits(file: "PlanFile", names: Sequence[str], division: "Division") -> "list[Edit]":
    """A record for each group that has none, and on each person the group in the place of its like."""
    from seminar_cli.store.toml.text import Append, Change

    declared = {group.id for group in file.plan.groups}
    edits: list[Edit] = [
        Append("groups", {"id": name, "name": f"Group {name}"}) for name in names if name not in declared
    ]
    for index, person in enumerate(file.plan.participants):
        if person.id in division.assigned:
            others = [key for key in person.groups if key not in names]
            groups = [division.assigned[person.id], *others]
            if list(person.groups) != groups:
                edits.append(
                    Change("participants", index, {**file.data["participants"][index], "groups": groups})
                )
    return edits


def _tell_balance(division: "Division", keys: Sequence[str]) -> None:
    """A line for each group: how many, and how often each value of each key; countries in a number."""
    from seminar_cli.commands.foreseen import tell_table
    from seminar_cli.papers.paper import Column

    columns = [Column("group", "Group"), Column("people", "Delegates", "number")]
    columns += [Column(key, key.replace("-", " ").capitalize()) for key in keys]
    rows: list[dict[str, Value]] = []
    for group, people in division.members.items():
        told = {key: _spread(division.counts(key)[group]) for key in keys}
        rows.append({"group": group, "people": len(people), **told})
    tell_table(columns, rows)


FEW = 5
"""Values that are told one by one; of more only how many there are, and the most of one."""


def _spread(counts: "dict[str, int]") -> str:
    stated = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    if len(stated) <= FEW:
        return ", ".join(f"{number} {value or 'not stated'}" for value, number in stated)
    return f"{len(stated)}, at most {stated[0][1]} of one"
