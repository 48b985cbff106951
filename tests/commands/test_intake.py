"""Lists that come in: people, marks and logs; what is written, what is asked, what is refused."""

from pathlib import Path

import pytest
import tomli
from openpyxl import load_workbook

from tests.commands.conftest import Run
from tests.intake.sheets import workbook

HEAD = ("Title", "Full name", "Country", "E-mail")
NEW = (
    ("Ms.", "DIALLO Amina", "Senegal", "amina@example.org"),
    ("Mr.", "Koroma, Ibrahim", "Sierra Leone", "ibrahim@example.org"),
)


def _people(plan: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = tomli.loads(plan.read_text("utf-8"))["participants"]
    return found


def test_new_people_come_in_and_the_same_file_again_adds_nothing(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [("Nominations 2027",), (), HEAD, *NEW])
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    assert [(each["id"], each["family_name"], each["country"]) for each in _people(plan)[2:]] == [
        ("p003", "Diallo", "SEN"),
        ("p004", "Koroma", "SLE"),
    ]
    before = plan.read_bytes()
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    assert plan.read_bytes() == before


def test_a_dry_run_writes_nothing_and_shows_no_mail(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [HEAD, *NEW])
    before = plan.read_bytes()
    result = run("import", "participants", "list.xlsx", "--dry-run")
    assert result.code == 0
    assert plan.read_bytes() == before
    assert "Amina" in result.out + result.err
    assert "amina@example.org" not in result.out + result.err


def test_one_import_is_one_entry_that_undo_takes_back(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [HEAD, *NEW])
    before = plan.read_bytes()
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    assert run("undo").code == 0
    assert plan.read_bytes() == before


def test_a_bad_row_stops_all_unless_it_may_be_skipped(plan: Path, run: Run) -> None:
    bad = ("Mr.", "Nobody, Known", "Atlantis", "nobody@example.org")
    workbook(plan.parent / "list.xlsx", [HEAD, *NEW, bad])
    before = plan.read_bytes()
    refused = run("import", "participants", "list.xlsx", "--yes")
    assert refused.code == 6
    assert plan.read_bytes() == before
    assert run("import", "participants", "list.xlsx", "--yes", "--skip-bad-rows").code == 0
    assert len(_people(plan)) == 4
    left = plan.parent / "list.rejected.xlsx"
    book = load_workbook(left)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "Atlantis":
                cell.value = "Fiji"
    book.save(left)
    assert run("import", "participants", "list.rejected.xlsx", "--yes").code == 0
    assert _people(plan)[-1]["country"] == "FJI"


def test_who_is_known_changes_field_by_field_and_blanks_empty_nothing(plan: Path, run: Run) -> None:
    head = ("id", "name", "country", "E-mail", "arrival.flight")
    workbook(plan.parent / "list.xlsx", [head, ("p001", "Vilayluck Seneduangdeth", "LAO", None, "XX 901")])
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    person = _people(plan)[0]
    assert person["email"] == "canary@example.org"
    assert person["arrival"] == {"flight": "XX 901"}
    assert "# reply by Friday" in plan.read_text("utf-8")


def test_an_id_whose_name_does_not_agree_is_no_match(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [("id", "name", "country"), ("p001", "Ana Reyes", "LAO")])
    before = plan.read_bytes()
    assert run("import", "participants", "list.xlsx", "--yes").code != 0
    assert plan.read_bytes() == before


def test_an_organization_comes_in_as_an_observer(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [HEAD, ("Ms.", "WEBER Anna", "European Union", "")])
    assert run("import", "participants", "list.xlsx", "--yes").code == 6
    assert run("import", "participants", "list.xlsx", "--yes", "--no-country", "observer").code == 0
    person = _people(plan)[-1]
    assert (person["role"], person["organization"]) == ("observer", "European Union")
    assert "country" not in person


def test_a_mapping_is_saved_and_used_again(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [("Wer", "Woher"), ("DIALLO Amina", "Senegal")])
    words = ("import", "participants", "list.xlsx", "--yes")
    assert run(*words).code == 6
    assert (
        run(*words, "--dry-run", "--map", "Wer=name", "--map", "Woher=country", "--save-map", "m").code == 0
    )
    assert run(*words, "--use-map", "m").code == 0
    assert _people(plan)[-1]["given_names"] == "Amina"


@pytest.mark.parametrize(
    "head",
    [
        ("Name", "Country"), ("Nom complet", "Pays"), ("Nombre completo", "País"), ("Nome completo", "País"),
        ("ФИО", "Страна"), ("الاسم الكامل", "البلد"), ("姓名", "国家"),
    ],
)  # fmt: skip
def test_headings_of_seven_languages(plan: Path, run: Run, head: tuple[str, str]) -> None:
    workbook(plan.parent / "list.xlsx", [head, ("DIALLO Amina", "Senegal")])
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    assert len(_people(plan)) == 3


def test_marks_of_an_item(plan: Path, run: Run) -> None:
    assert run("attend", "s01", "p001", "--late", "p002").code == 0
    (marks,) = tomli.loads(plan.read_text("utf-8"))["attendance"]
    assert marks == {"item": "s01", "present": ["p001"], "late": ["p002"]}


def test_all_marks_whoever_else_was_expected(plan: Path, run: Run) -> None:
    assert run("attend", "s01", "--all", "--excused", "p002").code == 0
    (marks,) = tomli.loads(plan.read_text("utf-8"))["attendance"]
    assert marks == {"item": "s01", "present": ["p001"], "excused": ["p002"]}


def test_a_sign_in_sheet_goes_out_and_its_marks_come_back_in_any_order(plan: Path, run: Run) -> None:
    assert run("export", "sign-in", "--day", "1", "--marks", "-o", "day1.xlsx").code == 0
    path = plan.parent / "day1.xlsx"
    book = load_workbook(path)
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows())
    (keys,) = (row for row in rows if str(row[0].value).startswith("#table"))
    columns = {str(cell.value): place for place, cell in enumerate(keys)}
    by_id = {str(row[0].value): row for row in rows}
    by_id["p001"][columns["morning"]].value = "P"
    by_id["p002"][columns["morning"]].value = "L"
    by_id["#blank"][columns["name"]].value = "A Guest"
    by_id["#blank"][columns["morning"]].value = "P"
    one, other = by_id["p001"], by_id["p002"]
    for left, right in zip(one, other, strict=True):  # sorted another way meanwhile
        left.value, right.value = right.value, left.value
    book.save(path)
    assert run("import", "attendance", "day1.xlsx", "--yes").code == 0
    (marks,) = tomli.loads(plan.read_text("utf-8"))["attendance"]
    assert (marks["item"], marks["present"], marks["late"]) == ("s01", ["p001"], ["p002"])
    assert [each["name"] for each in marks["walk_ins"]] == ["A Guest"]


def test_a_mark_that_means_nothing_or_another_name_stops_all(plan: Path, run: Run) -> None:
    assert run("export", "sign-in", "--day", "1", "--marks", "-o", "day1.xlsx").code == 0
    path = plan.parent / "day1.xlsx"
    book = load_workbook(path)
    for row in book.worksheets[0].iter_rows():
        if row[0].value == "p001":
            row[2].value = "Ana REYES"
            row[5].value = "P"
        if row[0].value == "p002":
            row[5].value = "perhaps"
    book.save(path)
    before = plan.read_bytes()
    refused = run("import", "attendance", "day1.xlsx", "--yes")
    assert refused.code == 6
    assert "`perhaps` is no mark" in refused.err
    assert "the name is another" in refused.err
    assert plan.read_bytes() == before


def test_the_log_of_a_platform_is_merged_and_strangers_walk_in(plan: Path, run: Run) -> None:
    text = (
        "Name,Join time,Leave time\n"
        "Ana Reyes (CHL),2027-03-01 09:00,2027-03-01 09:40\n"
        "Ana Reyes,2027-03-01 09:30,2027-03-01 10:10\n"
        "Guest of Ministry,2027-03-01 09:00,2027-03-01 09:05\n"
    )
    (plan.parent / "log.csv").write_text(text, "utf-8")
    assert run("import", "attendance", "log.csv", "--item", "s01", "--yes").code == 0
    (marks,) = tomli.loads(plan.read_text("utf-8"))["attendance"]
    assert marks["minutes"] == {"p002": 70}
    assert [each["name"] for each in marks["walk_ins"]] == ["Guest of Ministry"]
