"""What somebody may have meant by a word that is none of those known."""

from collections.abc import Iterable, Sequence

NEAR_WORDS = {
    "init": ("begin", "create", "new", "start"),
    "show": ("dashboard", "info", "status", "today"),
    "participants": ("attendees", "delegates", "list", "ls", "people"),
    "add-participant": ("add", "add-attendee", "add-delegate", "add-person", "invite", "register"),
    "edit-participant": ("change", "edit-delegate", "set", "update"),
    "remove-participant": ("delete", "remove", "rm"),
    "import participants": ("import-participants", "load", "read", "registrations"),
    "import attendance": ("import-attendance",),
    "agenda": ("calendar", "plan", "program", "programme", "schedule", "timetable"),
    "sign-in": ("attendance-sheet", "register-sheet", "signature", "signatures", "signin"),
    "attend": ("mark",),
    "coverage": ("countries", "report", "statistics"),
    "trips": ("buses", "flights", "transport", "trains"),
    "stays": ("accommodation", "hotels"),
    "venues": ("halls", "places"),
    "institutions": ("hosts", "organizations", "partners"),
    "visits": ("site-visits",),
    "export all": ("pack", "print", "papers"),
    "history": ("changes", "journal", "log"),
    "undo": ("revert", "rollback"),
    "check": ("doctor", "lint", "validate", "verify"),
    "demo": ("example", "examples", "tutorial"),
}
"""What people type first for what is called otherwise here."""


def near(text: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that look like a text, the likest first; case does not matter."""
    import difflib

    folded = {word.casefold(): word for word in known}
    return [folded[each] for each in difflib.get_close_matches(text.casefold(), folded, n=most)]


def did_you_mean(words: Sequence[str]) -> str:
    """` Did you mean `a` or `b`?`, to be put after a sentence; nothing where nothing is near."""
    return f" Did you mean {' or '.join(f'`{word}`' for word in words)}?" if words else ""


def command_meant(group: str, text: str, names: Sequence[str]) -> str:
    """The question after a command that is not there: what it may be called, here or in another group."""
    if group == "seminar import" and "." in text:  # a file: what it holds was not said
        return did_you_mean([f"{group} {name} {text}" for name in names])
    called = [name for name, others in NEAR_WORDS.items() if text.casefold() in others]
    found = [f"seminar {name}" for name in called] if group == "seminar" else []
    return did_you_mean(found or [f"{group} {name}" for name in near(text, names)])
