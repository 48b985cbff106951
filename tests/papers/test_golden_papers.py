"""What the papers of the example hold, as JSON: a promise to whoever reads it with a program."""

import datetime as dt
from typing import Any

import pytest

from seminar_cli.papers import make
from seminar_cli.papers.ask import Ask
from seminar_cli.render import as_json
from tests.golden import golden
from tests.papers.shared import example

DAY = dt.date(2023, 7, 27)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("itinerary", {"people": ("p001",), "days": (DAY,)}),
        ("rooms", {"stays": ("jinan",)}),
        ("arrivals", {"days": (dt.date(2023, 7, 22), dt.date(2023, 7, 29))}),
        ("roll-call", {"trips": ("t01",)}),
        ("trip-slip", {"trips": ("t01",)}),
        ("visitors", {"items": ("v01",), "countries": ("LAO", "FJI")}),
        ("meals", {"days": (DAY,)}),
        ("attendance", {"days": (DAY,), "countries": ("NPL", "LAO")}),
        ("certificates", {"countries": ("NPL", "LAO")}),
    ],
)
def test_as_json(name: str, asked: dict[str, Any]) -> None:
    parts = make(name, example("beijing-2023"), Ask(**asked))
    golden(f"papers/{name}.json", as_json.text(parts))
