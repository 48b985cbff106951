"""The root command: a table of contents, and the one place where an error becomes an exit code."""

import sys
from collections.abc import Iterator

import click

from seminar_cli import __version__
from seminar_cli.commands.context import Context, everywhere, pass_context, say
from seminar_cli.commands.lazy import Entry, LazyGroup
from seminar_cli.errors import InvalidPlan, SeminarError, UsageMistake
from seminar_cli.papers import PAPERS

RECORDS = {
    "participant": "participants",
    "session": "sessions",
    "visit": "visits",
    "trip": "trips",
    "stay": "stays",
    "institution": "institutions",
    "venue": "venues",
    "speaker": "speakers",
    "route": "routes",
    "group": "groups",
    "day": "days",
}
"""The word for a record, and its table."""

SINGLES = ("seminar", "coverage", "certificates", "checks")
"""Tables that a plan has once."""

BUG = 70
INTERRUPTED = 130

IN = "seminar_cli.commands."

CHANGES = "Add, change, remove"


def contents() -> Iterator[Entry]:
    """Every command: name, where it is made, one line of help, section."""
    yield Entry("init", f"{IN}init:command", "Begin a plan, or the next edition", (), "Start")
    yield Entry("demo", f"{IN}demo:command", "Copy the examples, to play with", (), "Start")
    yield Entry("show", f"{IN}show:command", "Where the seminar stands, what to do next", (), "Start")
    yield Entry("edit", f"{IN}by_hand:command", "Open the plan in your editor, and check it", (), "Start")
    yield Entry("path", f"{IN}start:path_command", "Print where the plan is", (), "Start")
    yield Entry("schema", f"{IN}start:schema_command", "Print the JSON Schema of a plan", (), "Start")
    yield Entry("completion", f"{IN}start:completion_command", "Print a completion script", (), "Start")
    yield Entry("import", f"{IN}intake:command", "Read spreadsheets into the plan", (), "Intake")
    yield Entry("attend", f"{IN}attend:command", "Mark who was at an item", (), "Intake")
    yield Entry("shift", f"{IN}shift:shift_command", "Push the rest of a day", (), "Agenda")
    yield Entry("move", f"{IN}shift:move_command", "Put an item or a day on another date", (), "Agenda")
    for kind in PAPERS:
        yield Entry(kind.name, f"{IN}papers:command", kind.help, (kind.name,), "Papers")
    yield Entry("series", f"{IN}series:command", "The editions of a series side by side", (), "Papers")
    yield Entry("export", f"{IN}export:command", "Write papers to files", (), "Papers")
    yield Entry("check", f"{IN}check:command", "Find what is wrong with the plan", (), "Trust")
    yield Entry("history", f"{IN}history:command", "What changed, the newest first", (), "Trust")
    yield Entry("undo", f"{IN}undo:undo_command", "Take changes back", (), "Trust")
    yield Entry("redo", f"{IN}undo:redo_command", "Bring back what was undone", (), "Trust")
    yield Entry("forget", f"{IN}forget:command", "Remove a person for good", (), "Trust")
    for word, table in RECORDS.items():
        maker = "groups:command" if table == "groups" else "lists:command"
        yield Entry(table, f"{IN}{maker}", f"List {table}", (table, word), "Lists")
    for word, table in RECORDS.items():
        for verb, does in (("add", "Add"), ("edit", "Change"), ("remove", "Remove")):
            yield Entry(
                f"{verb}-{word}", f"{IN}{verb}:command", f"{does} {_a(word)}", (table, word), CHANGES, table
            )
    yield Entry(
        "edit-participants",
        f"{IN}edit:bulk_command",
        "Change many participants at once",
        ("participants", "participant"),
        CHANGES,
    )
    for table in SINGLES:
        yield Entry(f"edit-{table}", f"{IN}edit:single_command", f"Change [{table}]", (table,), CHANGES)


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


HELP = """Plan an international seminar in one file, and print every paper it needs.

\b
  seminar init                               begin a plan: a few questions
  seminar import participants list.xlsx      fill it from the lists you have
  seminar                                    see where it stands, what to do next
  seminar export all --day 1                 print the papers of a day
  seminar add-session --help                 every command has examples
"""


def root() -> click.Group:
    """The command `seminar`."""

    @click.version_option(__version__, prog_name="seminar", message="%(prog)s %(version)s")
    @everywhere
    @pass_context
    def seminar(context: Context) -> None:
        """What is common to all commands is in their context; without one, tell where things stand."""
        if click.get_current_context().invoked_subcommand is None:
            from seminar_cli.commands.show import alone

            alone(context)

    group = LazyGroup(
        "seminar",
        entries=tuple(contents()),
        invoke_without_command=True,
        help=HELP,
        callback=seminar,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    group.params = list(getattr(seminar, "__click_params__", []))[::-1]
    return group


def main(arguments: list[str] | None = None) -> int:
    """Run a command line; every failure becomes a sentence on standard error and an exit code."""
    try:
        _make_streams_safe()
        code = _run(arguments)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - a traceback may hold personal data and helps nobody
        code = _exit_code(error)
    _leave_nothing_unwritten()
    return code


def _run(arguments: list[str] | None) -> int:
    try:
        code: object = root().main(arguments, prog_name="seminar", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    return code if isinstance(code, int) else 0


def _exit_code(error: BaseException) -> int:
    """What is said of a failure, and the code it ends with."""
    match error:
        case SeminarError():
            return _told(error)
        case click.ClickException():
            return _shown(error)
        case click.Abort() | KeyboardInterrupt():
            say("Interrupted; nothing was left half done.")
            return INTERRUPTED
        case BrokenPipeError() | SystemExit():  # click leaves so when a pipe is closed
            return _quietly_done()
        case OSError() | ValueError() if _is_of_the_system(error):
            return _told(_from_system(error))
        case _:
            say(f"A bug in seminar: {type(error).__name__} in {_where(error)}. The plan is as it was.")
            say("Please report this line with the command that you typed.")
            return BUG


def _make_streams_safe() -> None:
    """Let every text be written; what goes to a stream that is closed (`>&-`) goes nowhere."""
    import os

    from seminar_cli.render.console import make_safe

    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for the whole run
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - likewise
    make_safe(sys.stdout)
    make_safe(sys.stderr)


def _leave_nothing_unwritten() -> None:
    """What a stream did not take goes nowhere: else Python tries again as it ends, and leaves with 120."""
    import os

    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _told(error: SeminarError) -> int:
    if isinstance(error, InvalidPlan):
        for fault in error.faults:
            say(fault)
    say(f"Error: {error.sentence}")
    if error.hint:
        say(error.hint)
    return error.exit_code


def _shown(error: click.ClickException) -> int:
    """A mistake in the words of the command, with where to read about it."""
    say(f"Error: {error.format_message()}")
    context = getattr(error, "ctx", None)
    if context is not None:
        say(f"`{context.command_path} --help` tells more.")
    return error.exit_code


def _quietly_done() -> int:
    """Whoever read the output has enough: `| head` is no failure."""
    import os

    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    return 0


def _is_of_the_system(error: Exception) -> bool:
    """What the system says of a file, or of a name that is none: with half a character, with a NUL."""
    return isinstance(error, OSError | UnicodeEncodeError) or "embedded null" in str(error)


def _from_system(error: OSError | ValueError) -> SeminarError:
    if not isinstance(error, OSError):
        return UsageMistake("A word of the command holds what no name of a file can.", "Type it anew.")
    from pathlib import Path

    from seminar_cli.store.atomic import disk_refused

    return disk_refused(error, Path(str(error.filename or "the output")))


def _where(error: BaseException) -> str:
    """Module and line in which it happened, without the values of the moment."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
