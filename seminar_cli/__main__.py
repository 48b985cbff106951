"""The entry point: `--version` is answered before anything is imported."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from seminar_cli import __version__

        sys.stdout.write(f"seminar {__version__}\n")
        return
    from seminar_cli.cli import main as run

    sys.exit(run())


if __name__ == "__main__":
    main()
