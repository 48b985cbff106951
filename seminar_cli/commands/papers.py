"""`agenda`, `sign-in`, `coverage` and their like: a paper in the terminal, as JSON or as CSV."""

from typing import Any

import click

from seminar_cli.commands.context import Context, as_csv, as_json, everywhere, pass_context, say
from seminar_cli.commands.paper_options import ask_from, nothing, options_for
from seminar_cli.commands.sections import SectionedCommand
from seminar_cli.commands.showing import show_papers
from seminar_cli.commands.wording import EXAMPLES, examples
from seminar_cli.papers import BY_NAME, make


def _examples(name: str) -> str:
    """Its own examples, or the plainest ones."""
    return EXAMPLES.get(name) or examples(name, (f"seminar {name}", f"seminar export {name} -o {name}.xlsx"))


def command(name: str) -> click.Command:
    """The command that shows a paper."""
    kind = BY_NAME[name]

    @click.command(name, cls=SectionedCommand, help=f"{kind.help}; for {kind.reader}.\n\n{_examples(name)}")
    @as_json
    @as_csv
    @everywhere
    @pass_context
    def show(context: Context, /, json_: bool, csv_: bool, **parameters: Any) -> None:  # noqa: ANN401, FBT001
        file = context.load()
        ask = ask_from(file, parameters)
        parts = make(name, file.plan, ask)
        if not parts:
            say(nothing("Nothing to show", kind, ask))
        if json_:
            from seminar_cli.render import as_json

            click.echo(as_json.text(parts), nl=False)
        elif csv_:
            from seminar_cli.render import as_csv

            click.echo(as_csv.text(parts), nl=False)
        else:
            from seminar_cli.papers.paper import printed

            show_papers(context, [printed(part) for part in parts])

    show.params = [*options_for(kind.takes), *show.params]
    return show
