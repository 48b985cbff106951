"""Help in sections: what a command sets, what of it is personal, and how it behaves."""

from typing import Any

import click

PERSONAL = "Personal data (kept out of lists and papers unless asked for by name)"
RECORD = "What it holds"
OTHERS = "Options"


class SectionedOption(click.Option):
    """An option that knows the section of the help it stands in."""

    def __init__(self, *words: Any, section: str = OTHERS, **attributes: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*words, **attributes)
        self.section = section


class SectionedCommand(click.Command):
    """A command whose help prints its options section by section."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Sections in the order in which their first options stand; the command's own options last."""
        rows: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None and isinstance(param, click.Option):
                rows.setdefault(getattr(param, "section", OTHERS), []).append(record)
        rows[OTHERS] = rows.pop(OTHERS, [])
        for section, records in rows.items():
            if records:
                with formatter.section(section):
                    formatter.write_dl(records)
