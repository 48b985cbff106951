"""Checks of the people who come."""
