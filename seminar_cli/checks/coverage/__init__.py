"""Checks of whom the seminar reaches."""
