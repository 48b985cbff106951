"""Checks of ids and of what they name."""
