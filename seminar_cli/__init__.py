"""One plan file for an international seminar, and every paper made from it."""

__version__ = "0.1.0"
