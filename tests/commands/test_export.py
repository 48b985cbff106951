"""Papers as files: media by extension, names, what is replaced and what is not."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from seminar_cli.papers import PAPERS
from tests.commands.conftest import PLAN, Run


@pytest.mark.parametrize("name", [kind.name for kind in PAPERS])
@pytest.mark.parametrize("extension", [".xlsx", ".csv", ".json", ".md", ".html"])
def test_every_paper_goes_to_every_medium(
    plan_with_outing: Path, run: Run, name: str, extension: str
) -> None:
    target = plan_with_outing.parent / f"paper{extension}"
    result = run("export", name, "-o", target)
    assert result.code == 0, result.err
    assert result.out.startswith(f"Wrote {target}: ")
    assert target.stat().st_size > 0


def test_an_export_without_a_name_is_called_after_paper_and_day(plan: Path, run: Run) -> None:
    assert run("export", "sign-in", "--day", "1").code == 0
    assert (plan.parent / "sign-in-day-1.xlsx").exists()


def test_the_pack_holds_every_paper_and_lists_them(plan_with_outing: Path, run: Run) -> None:
    assert run("export", "all", "-o", "papers/").code == 0
    names = {path.name for path in (plan_with_outing.parent / "papers").iterdir()}
    assert names == {
        "README.md",
        "programme.html",
        "seminar.ics",
        *(f"{kind.name}.xlsx" for kind in PAPERS if kind.modes),
    }
    listed = (plan_with_outing.parent / "papers" / "README.md").read_text("utf-8")
    assert all(name in listed for name in names - {"README.md"})


def test_the_contents_tell_pages_readers_and_personal_data(plan_with_outing: Path, run: Run) -> None:
    assert run("export", "all", "-o", "papers/").code == 0
    lines = (plan_with_outing.parent / "papers" / "README.md").read_text("utf-8").splitlines()
    rows = {row[0]: row for line in lines if line.startswith("|") for row in [line.strip("| ").split(" | ")]}
    assert rows["meals.xlsx"][2:] == ["the caterer", "1", "none but names"]
    assert rows["roll-call.xlsx"][2:] == ["the escort", "1", "contact"]
    assert rows["programme.html"][1] == "The programme for browsers and telephones"


def test_the_papers_of_many_people_go_out_by_delegation(
    plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("seminar_cli.commands.pack.MOST_TOGETHER", 1)
    run("add-participant", "--given-names", "Gao", "--role", "staff")
    assert run("export", "all", "-o", "papers/").code == 0
    folder = plan.parent / "papers" / "itinerary"
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["chile.xlsx", "lao-peoples-democratic-republic.xlsx", "without-a-country.xlsx"]
    listed = (plan.parent / "papers" / "README.md").read_text("utf-8")
    assert "itinerary/chile.xlsx" in listed


def test_an_online_seminar_has_no_papers_for_buses_and_beds(plan_with_outing: Path, run: Run) -> None:
    run("edit-seminar", "--mode", "online")
    assert run("export", "all", "-o", "papers/").code == 0
    names = {path.stem for path in (plan_with_outing.parent / "papers").iterdir()}
    assert {"agenda", "itinerary", "coverage"} <= names
    assert not names & {"rooms", "arrivals", "trip-slip", "roll-call", "meals", "badges", "visitors"}


def test_an_export_is_replaced_until_somebody_changes_it(plan: Path, run: Run) -> None:
    target = plan.parent / "day1.xlsx"
    assert run("export", "sign-in", "-o", target).code == 0
    assert run("export", "sign-in", "-o", target).code == 0
    marked = load_workbook(target)
    marked.worksheets[0]["A1"] = "marked by the facilitator"
    marked.save(target)
    kept = target.read_bytes()
    refused = run("export", "sign-in", "-o", target)
    assert refused.code == 5
    assert "--force" in refused.err
    assert target.read_bytes() == kept
    assert run("export", "sign-in", "-o", target, "--force").code == 0


def test_a_file_of_somebody_else_is_not_replaced(plan: Path, run: Run) -> None:
    target = plan.parent / "notes.csv"
    target.write_text("mine")
    assert run("export", "coverage", "-o", target).code == 5
    assert target.read_text() == "mine"


@pytest.mark.parametrize("name", ["seminar.toml", "other.toml", "PLAN.TOML"])
def test_a_plan_is_never_written_over(plan: Path, run: Run, name: str) -> None:
    assert run("export", "agenda", "-o", name, "--force").code == 5
    assert plan.read_text("utf-8") == PLAN


def test_a_link_to_the_plan_is_the_plan(plan: Path, run: Run) -> None:
    link = plan.parent / "agenda.csv"
    link.symlink_to(plan)
    assert run("export", "agenda", "-o", link, "--force").code == 5
    assert plan.read_text("utf-8") == PLAN


def test_the_same_plan_gives_the_same_bytes(plan: Path, run: Run) -> None:
    run("export", "all", "-o", "one")
    run("export", "all", "-o", "two")
    for first in (plan.parent / "one").iterdir():
        assert first.read_bytes() == (plan.parent / "two" / first.name).read_bytes()


def test_contact_data_leaves_only_when_asked_for(plan: Path, run: Run) -> None:
    assert run("export", "list-of-participants", "-o", "list.csv").code == 0
    assert "canary" not in (plan.parent / "list.csv").read_text("utf-8")
    assert run("export", "list-of-participants", "--include", "contact", "-o", "list.csv").code == 0
    assert "canary@example.org" in (plan.parent / "list.csv").read_text("utf-8")


def test_a_full_disk_leaves_the_earlier_file(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno
    import os

    target = plan.parent / "coverage.csv"
    run("export", "coverage", "-o", target)
    kept = target.read_bytes()

    def full(descriptor: int, data: bytes) -> int:
        del descriptor, data
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    run("add-participant", "--given-names", "Binta", "--country", "Senegal")
    monkeypatch.setattr(os, "write", full)
    assert run("export", "coverage", "-o", target).code == 7
    assert target.read_bytes() == kept


def _pack(folder: Path) -> set[str]:
    return {path.stem for path in folder.iterdir() if path.suffix == ".xlsx"}


def test_the_pack_of_the_first_day_holds_what_is_printed_for_it_and_what_is_handed_out_once(
    plan_with_outing: Path, run: Run
) -> None:
    result = run("export", "all", "--day", "1")
    assert result.code == 0, result.err
    folder = plan_with_outing.parent / "day-1"
    assert _pack(folder) == {
        "agenda", "sign-in", "itinerary", "list-of-participants", "badges", "table-tents",
        "protocol-list", "rooms",
    }  # fmt: skip
    assert "Mon 1 March 2027" in (folder / "README.md").read_text("utf-8")


def test_the_pack_of_another_day_holds_only_that_day(plan_with_outing: Path, run: Run) -> None:
    assert run("export", "all", "--day", "2027-03-02", "-o", "tomorrow").code == 0
    folder = plan_with_outing.parent / "tomorrow"
    assert _pack(folder) == {"agenda", "sign-in", "trip-slip", "roll-call", "visitors", "meals"}


def test_the_pack_of_a_day_before_the_first_is_called_by_its_date(plan_with_outing: Path, run: Run) -> None:
    run("edit-session", "s02", "--date", "2027-02-28")
    assert run("export", "all", "--day", "2027-02-28").code == 0
    assert "arrivals" in _pack(plan_with_outing.parent / "day-2027-02-28")


def test_a_day_on_which_nothing_is_printed_leaves_no_folder(plan: Path, run: Run) -> None:
    result = run("export", "all", "--day", "3")
    assert result.code == 4
    assert "seminar add-session --date 2027-03-03" in result.err
    assert not (plan.parent / "day-3").exists()
