"""A workbook: `as_xlsx.py` is the medium, these are its parts.

Whoever imports one of them imports openpyxl as it is without its companions.
"""

import sys

_COMPANIONS = ("numpy", "lxml", "PIL")
"""What openpyxl takes in wherever it is installed: for numbers and pictures that no paper has, and for XML
that would then be spelt otherwise than on other machines. numpy alone takes longer than openpyxl."""


def _import_openpyxl() -> None:
    hidden = [name for name in _COMPANIONS if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: as if it were not installed
    try:
        import openpyxl  # noqa: F401
    finally:
        for name in hidden:
            del sys.modules[name]


_import_openpyxl()
