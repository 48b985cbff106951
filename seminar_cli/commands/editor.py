"""Which editor opens a file, and at which line; nothing here knows of plans."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seminar_cli.errors import UsageMistake

USUAL = ("sensible-editor", "nano", "vim", "vi", "notepad")
"""What is looked for where neither VISUAL nor EDITOR is set."""

PLUS_LINE = frozenset(
    {"emacs", "emacsclient", "gedit", "joe", "kak", "mg", "micro", "nano", "ne", "nvim", "pico", "vi", "vim"}
)
"""Editors that take `+12 FILE`."""

COLON_LINE = {"code": "--goto", "codium": "--goto", "cursor": "--goto", "hx": "", "subl": "", "zed": ""}
"""Editors that take `FILE:12`, some after a word."""

GIVE_BACK_AT_ONCE = frozenset({"code", "codium", "cursor", "gedit", "subl", "zed"})
"""Editors that must be told to wait, else they return while the file is still open."""


def edit(path: Path, line: int | None) -> int:
    """Open a file in the user's editor and wait until it is closed.

    Args:
        path: the file.
        line: where to begin; editors that are not known begin where they like.

    Returns:
        The exit code of the editor.

    Raises:
        UsageMistake: there is no editor.
    """
    words = command_line(_editor(), path, line)
    with _interrupts_left_to_the_editor():
        try:
            return subprocess.call(words)  # noqa: S603 - the user's own editor, without a shell
        except OSError:
            raise _no_editor(f"The editor `{words[0]}` cannot be started.") from None


def command_line(editor: list[str], path: Path, line: int | None) -> list[str]:
    """The words that open a file at a line in an editor."""
    name = Path(editor[0]).stem.lower()
    wait = ["--wait"] if name in GIVE_BACK_AT_ONCE and not {"--wait", "-w"} & set(editor) else []
    words = [*editor, *wait]
    if line is None:
        return [*words, str(path)]
    if name in PLUS_LINE:
        return [*words, f"+{line}", str(path)]
    if name in COLON_LINE:
        return [*words, *filter(None, (COLON_LINE[name],)), f"{path}:{line}"]
    return [*words, str(path)]


def _editor() -> list[str]:
    for name in ("VISUAL", "EDITOR"):
        if stated := os.environ.get(name, "").strip():
            try:
                return shlex.split(stated, posix=os.name != "nt")
            except ValueError:
                raise _no_editor(f"{name} is no command.") from None
    found = next(filter(None, map(shutil.which, USUAL)), None)
    if found is None:
        raise _no_editor("No editor is set.")
    return [found]


def _no_editor(sentence: str) -> UsageMistake:
    return UsageMistake(sentence, "Name one: `EDITOR=nano seminar edit`; or open the plan yourself.")


@contextmanager
def _interrupts_left_to_the_editor() -> Iterator[None]:
    """Ctrl-C in the editor is the editor's."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
