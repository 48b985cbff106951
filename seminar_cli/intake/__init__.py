"""Spreadsheets that people send, read into records of a plan.

A file becomes sheets of plain values (`files`), a sheet a header and its rows (`header`), columns keys of a
record (`mapping`), cells values as the plan holds them (`values`), and rows nominees, items or marks, each
with everything that is in doubt. Nothing here asks or writes.
"""
