"""The entry point: `--version` is answered before anything is imported."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"] and _version_told():
        return
    import gc

    # A command is over before garbage matters, and looking for it in a large plan takes a tenth of its time;
    # as much again at the end, when Python looks through all that is left.
    gc.disable()
    from seminar_cli.cli import main as run

    code = run()
    gc.freeze()
    sys.exit(code)


def _version_told() -> bool:
    """Whether the version could be written; where it could not, the command line says why."""
    from seminar_cli import __version__

    try:
        sys.stdout.write(f"seminar {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):  # a full disk or a closed pipe; no stream at all
        return False
    return True


if __name__ == "__main__":
    main()
