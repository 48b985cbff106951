"""Checks of what the organizers accept."""
