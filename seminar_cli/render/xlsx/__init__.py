"""A workbook: `as_xlsx.py` is the medium, these are its parts."""
