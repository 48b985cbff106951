"""Which day it is: that of the seminar's clocks, wherever its papers are printed."""

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from seminar_cli.plan.plan import Plan


def today(plan: "Plan") -> dt.date:
    """The date in the seminar's time zone."""
    return now().astimezone(ZoneInfo(plan.seminar.timezone)).date()


def now() -> dt.datetime:
    """This moment, with its zone."""
    return dt.datetime.now(dt.UTC)
