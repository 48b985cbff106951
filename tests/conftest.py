import os

import pytest
from hypothesis import HealthCheck, settings

from tests.golden import REFRESH

settings.register_profile(
    "usual", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", settings.get_profile("usual"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden", action="store_true", help="accept what is printed now as the golden files"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--refresh-golden"):
        os.environ[REFRESH] = "1"  # workers of xdist inherit it
