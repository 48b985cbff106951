"""Checks of the agenda."""
