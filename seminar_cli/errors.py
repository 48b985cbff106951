"""What can go wrong, each kind with its exit code; `cli.py` turns them into one line on stderr.

A sentence names what, where and whose; the hint says how to mend it. Neither ever holds a value of a
field whose privacy class is contact, identity or care.
"""


class SeminarError(Exception):
    """A failure the user can understand: a sentence, and a hint that says what to do next."""

    exit_code = 70

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class UsageMistake(SeminarError):
    """The words of the command are off: an unknown column, a value that is none of the choices (exit 2)."""

    exit_code = 2


class InvalidPlan(SeminarError):
    """The plan file does not load (exit 3).

    `faults` holds a line each, with file and line number.
    """

    exit_code = 3

    def __init__(self, sentence: str, hint: str = "", faults: tuple[str, ...] = ()) -> None:
        super().__init__(sentence, hint)
        self.faults = faults


class NotFound(SeminarError):
    """No such plan, record or paper, or more than one that could be meant (exit 4)."""

    exit_code = 4


class Refused(SeminarError):
    """Declined by the user, or refused to protect data: changed meanwhile, locked (exit 5)."""

    exit_code = 5


class UnusableInput(SeminarError):
    """A file given to read cannot be used (exit 6)."""

    exit_code = 6


class DiskRefused(SeminarError):
    """The disk is full, read-only or failing (exit 7)."""

    exit_code = 7
