"""Count a registration sheet by country with pandas: `SHEET [WORKBOOK]`; with a workbook, write it."""

import sys

import pandas as pd

counts = pd.read_excel(sys.argv[1]).groupby("country").size()
if sys.argv[2:]:
    counts.to_excel(sys.argv[2])
else:
    print(counts)
