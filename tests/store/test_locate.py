import os
from pathlib import Path

import pytest

from seminar_cli.errors import NotFound
from seminar_cli.store.locate import locate

NOWHERE: dict[str, str] = {}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "seminar.toml"
    path.touch()
    return path


def found(named: str | Path | None, start: Path, **environment: str) -> Path:
    return locate(named, start=start, environment=environment)


def test_the_plan_of_the_nearest_folder_above(plan: Path) -> None:
    below = plan.parent / "papers" / "day 1"
    below.mkdir(parents=True)
    assert found(None, below) == plan
    (below.parent / "seminar.toml").touch()
    assert found(None, below) == below.parent / "seminar.toml"


def test_a_folder_of_that_name_is_passed_by(plan: Path) -> None:
    (plan.parent / "a" / "seminar.toml").mkdir(parents=True)
    assert found(None, plan.parent / "a") == plan


def test_the_search_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        found(None, tmp_path)
    assert str(tmp_path) in caught.value.sentence
    assert "`seminar init`" in caught.value.hint


def test_a_named_file_or_folder(plan: Path) -> None:
    assert found(plan, Path("/")) == plan
    assert found(str(plan.parent), Path("/")) == plan
    other = plan.with_name("2022.toml")
    other.touch()
    assert found(other, Path("/")) == other


def test_a_named_path_is_relative_to_the_current_folder(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan.parent)
    assert found("seminar.toml", Path("/")) == plan
    assert found(".", Path("/")) == plan


def test_the_variable_names_it_and_the_option_wins(plan: Path) -> None:
    other = plan.with_name("2022.toml")
    other.touch()
    assert found(None, Path("/"), SEMINAR_PLAN=str(other)) == other
    assert found(plan, Path("/"), SEMINAR_PLAN=str(other)) == plan
    assert found(None, plan.parent, SEMINAR_PLAN="") == plan


def test_the_home_folder_may_be_written_as_a_tilde(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(plan.parent))
    assert found("~/seminar.toml", Path("/")) == plan
    assert found(None, Path("/"), SEMINAR_PLAN="~") == plan


def test_a_tilde_may_begin_a_file_name(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan.parent)
    odd = plan.with_name("~nobody-of-that-name.toml")
    odd.touch()
    assert found(odd.name, Path("/")) == odd


@pytest.mark.parametrize("name", ["gone.toml", "gone/", "gone/seminar.toml"])
def test_what_is_missing_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound, match="gone") as caught:
        found(str(tmp_path / name), tmp_path)
    assert "`seminar init`" in caught.value.hint
    with pytest.raises(NotFound, match=r"SEMINAR_PLAN names .*gone"):
        found(None, tmp_path, SEMINAR_PLAN=str(tmp_path / name))


def test_a_folder_without_a_plan_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=rf"{tmp_path} has no seminar\.toml"):
        found(str(tmp_path), tmp_path)
    with pytest.raises(NotFound, match=r"SEMINAR_PLAN names .*, but it has no seminar\.toml"):
        found(None, tmp_path, SEMINAR_PLAN=str(tmp_path))


def test_a_link_is_found_and_stays_a_link(plan: Path) -> None:
    folder = plan.parent / "linked"
    folder.mkdir()
    (folder / "seminar.toml").symlink_to(plan)
    assert found(None, folder) == folder / "seminar.toml"


def test_a_link_that_leads_nowhere_is_not_passed_by(plan: Path) -> None:
    folder = plan.parent / "linked"
    folder.mkdir()
    (folder / "seminar.toml").symlink_to(folder / "gone")
    assert found(None, folder) == folder / "seminar.toml"


@pytest.mark.parametrize("named", [None, "seminar.toml"])
def test_a_vanished_folder_costs_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    with pytest.raises(NotFound, match="no longer exists"):
        locate(named, environment=NOWHERE)
    monkeypatch.chdir("/")


def test_the_environment_is_asked(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEMINAR_PLAN", os.fspath(plan))
    assert locate() == plan
