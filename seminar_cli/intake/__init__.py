"""Spreadsheets that people send, read into records of a plan.

A file becomes sheets of plain values (`files`), a sheet a header and its rows (`header`), columns keys of a
record (`mapping`), cells values as the plan holds them (`values`, `names`, `when`, `references`), and rows
what they say (`listed`): nominees (`people`), sessions and visits (`agenda`), marks (`marks`, `log`), each
with everything that is in doubt. `match` and `match_items` find who and what of it the plan has already;
`accepted` makes the records. Nothing here asks or writes.
"""
