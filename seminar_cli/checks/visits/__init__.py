"""Checks of visits and trips."""
