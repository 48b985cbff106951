"""Help in sections: what and who is meant, what a record holds, what comes out, what every command takes."""

from typing import Any

import click

WHAT = "What"
WHO = "Who"
RECORD = "What it holds"
PERSONAL = "Personal data (kept out of lists and papers unless asked for by name)"
OUTPUT = "Output"
WRITING = "Before anything is written"
EVERYWHERE = "With every command"

SECTIONS = (WHAT, WHO, RECORD, PERSONAL, OUTPUT, WRITING, EVERYWHERE)
"""In the order in which help prints them."""

WHERE_IT_STANDS = {
    WHO: (
        "absent", "country", "excused", "group", "late", "meant", "new", "no_country", "person", "same",
        "status",
    ),
    OUTPUT: (
        "blanks", "columns", "csv_", "diff", "include", "json_", "last", "marks", "one_by_one", "order",
        "output", "per", "sign", "sort", "strict",
    ),
    WRITING: ("dry_run", "force", "save_map", "skip_bad_rows", "yes"),
    EVERYWHERE: ("no_color", "plain", "plan", "version"),
}  # fmt: skip
"""The section of an option by the name of its parameter; one that is not here says what is meant."""

SECTION_OF = {name: section for section, names in WHERE_IT_STANDS.items() for name in names}


class SectionedOption(click.Option):
    """An option that knows the section of the help it stands in."""

    def __init__(self, *words: Any, section: str, **attributes: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*words, **attributes)
        self.section = section


def section_of(param: click.Parameter) -> str:
    """The section of the help in which an option stands."""
    if "--help" in param.opts:
        return EVERYWHERE
    stated: str = getattr(param, "section", "")
    return stated or SECTION_OF.get(param.name or "", WHAT)


class SectionedCommand(click.Command):
    """A command whose help prints its options section by section."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options under the heading of their section, in the order in which they are declared."""
        rows: dict[str, list[tuple[str, str]]] = {section: [] for section in SECTIONS}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None and isinstance(param, click.Option):
                rows[section_of(param)].append(record)
        for section, records in rows.items():
            if records:
                with formatter.section(section):
                    formatter.write_dl(records)


class SectionedGroup(SectionedCommand, click.Group):
    """A group of commands: its contents first, its own options after them."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands of the group, then its options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; what somebody may have meant is proposed for one that is not there."""
        name = args[0]
        if not name.startswith("-") and name not in self.list_commands(ctx):
            from seminar_cli.commands.near import command_meant

            meant = command_meant(ctx.command_path, name, self.list_commands(ctx))
            ctx.fail(f"There is no command `{ctx.command_path} {name}`.{meant}")
        return super().resolve_command(ctx, args)
