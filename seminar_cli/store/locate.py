"""Finding the plan: named on the command line, by `SEMINAR_PLAN`, or upward from the current folder."""

import os
from collections.abc import Mapping
from pathlib import Path

from seminar_cli.errors import NotFound

PLAN_NAME = "seminar.toml"
VARIABLE = "SEMINAR_PLAN"

MAKE_ONE = "Make a plan with `seminar init`, or name one with `--plan FILE`."


def locate(
    named: str | os.PathLike[str] | None = None,
    *,
    start: Path | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Path:
    """The path of the plan to work on, absolute; symbolic links in it stay.

    Args:
        named: what the user gave as `--plan`: a file, or a folder that holds `seminar.toml`.
        start: where the upward search begins; the current folder if None.
        environment: where `SEMINAR_PLAN` is looked up.

    Raises:
        NotFound: the sentence says where the plan was looked for.
    """
    if named:
        return _at(Path(named), "")
    if from_environment := environment.get(VARIABLE):
        return _at(Path(from_environment), f"{VARIABLE} names ")
    return find_upward(start or current_folder())


def find_upward(start: Path) -> Path:
    """The nearest `seminar.toml` in a folder or one of those above it.

    Raises:
        NotFound: there is none up to the root.
    """
    folder = absolute(start)
    for candidate in (folder, *folder.parents):
        path = candidate / PLAN_NAME
        # A link that leads nowhere is reported when it is read: to pass it by would open another plan.
        if os.path.lexists(path) and not os.path.isdir(path):  # noqa: PTH112 - `Path.is_dir` raises where it may not look
            return path
    hint = _copy_of_a_lost_plan(folder) or MAKE_ONE
    raise NotFound(f"There is no {PLAN_NAME} in {folder} or in any folder above it.", hint)


def _copy_of_a_lost_plan(folder: Path) -> str:
    """How to bring back a plan that stood in a folder, or above it, and was removed; "" where none did."""
    for each in (folder, *folder.parents):
        copy = each / ".seminar" / "last"
        if os.path.isfile(copy):  # noqa: PTH113 - `Path.is_file` raises where it may not look
            return f"One was there; `cp {copy} {each / PLAN_NAME}` brings its last text back."
    return ""


def current_folder() -> Path:
    """The current folder.

    Raises:
        NotFound: it was removed under the user's feet.
    """
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise NotFound(
            "The current folder no longer exists, so no plan can be looked for in it.",
            "Change to another folder, for example with `cd ~`.",
        ) from None


def absolute(path: Path) -> Path:
    """A path from the root, with `~` replaced and links kept."""
    if path.parts[:1] and path.parts[0].startswith("~"):
        path = _without_tilde(path)
    return path if path.is_absolute() else current_folder() / path


def _without_tilde(path: Path) -> Path:
    """`~` reaches the program unexpanded from `--plan=~/x` and from variables set in quotes."""
    try:
        return path.expanduser()
    except RuntimeError:  # no such user: then it is a file's name
        return path


def _at(path: Path, origin: str) -> Path:
    """The plan at a given path; `origin` begins the sentence where it was not given on the command line."""
    path = absolute(path)
    if os.path.isdir(path):  # noqa: PTH112 - as above
        if not os.path.lexists(path / PLAN_NAME):
            raise NotFound(f"{origin}{path}{', but it' if origin else ''} has no {PLAN_NAME}.", MAKE_ONE)
        return path / PLAN_NAME
    if not os.path.lexists(path):
        sentence = f"{origin}{path}, which does not exist." if origin else f"There is no plan at {path}."
        raise NotFound(sentence, MAKE_ONE)
    return path
