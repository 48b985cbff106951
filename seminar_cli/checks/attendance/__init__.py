"""Checks of the marks of attendance."""
