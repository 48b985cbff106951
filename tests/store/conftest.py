from pathlib import Path

import pytest

from tests.store.plans import PLAN


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a small plan, alone in its folder."""
    path = tmp_path / "seminar.toml"
    path.write_text(PLAN, "utf-8")
    path.chmod(0o640)
    return path
