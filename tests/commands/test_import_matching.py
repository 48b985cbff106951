"""Who in a list is who in the plan: what does not matter, what is asked, and what is never asked twice."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import tomli
from openpyxl import Workbook

from tests.commands.conftest import Run
from tests.intake.sheets import workbook

HEAD = ("Full name", "Country", "Organization", "E-mail", "Passport number", "Date of birth")


def _people(plan: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomli.loads(plan.read_text("utf-8"))["participants"]
    return found


def _list(plan: Path, *rows: tuple[object, ...]) -> tuple[str, ...]:
    workbook(plan.parent / "list.xlsx", [HEAD, *rows])
    return ("import", "participants", "list.xlsx", "--yes")


@pytest.mark.parametrize(
    "name",
    [
        "Ana Reyes", "REYES Ana", "Reyes, Ana", "ana reyes", "ANA REYES", "Ms. Ana Reyes", "Ana\u00a0Reyes",
        "  Ana   Reyes ",
        "Ána Réyes", unicodedata.normalize("NFD", "Ána Réyes"), "Ana Reyes\u200b",
    ],
)  # fmt: skip
def test_order_case_accents_and_blanks_do_not_matter(plan: Path, run: Run, name: str) -> None:
    assert run(*_list(plan, (name, "Chile"))).code == 0
    assert len(_people(plan)) == 2
    assert (_people(plan)[1]["given_names"], _people(plan)[1]["family_name"]) == ("Ana", "Reyes")


def test_another_country_is_another_person(plan: Path, run: Run) -> None:
    assert run(*_list(plan, ("Ana Reyes", "Peru"))).code == 0
    assert len(_people(plan)) == 3


def test_the_same_passport_is_the_same_person_under_another_name(plan: Path, run: Run) -> None:
    assert run("edit-participant", "p002", "--passport-number", "AB 123456").code == 0
    assert run(*_list(plan, ("Ana Soto", "Chile", None, None, "ab123456"))).code == 0
    (known,) = _people(plan)[1:]
    assert known["family_name"] == "Reyes"  # the plan's name stays


def test_a_shared_mailbox_is_a_question_and_once_settled_never_again(plan: Path, run: Run) -> None:
    command = _list(plan, ("Bounmy Keo", "Laos", None, "canary@example.org"))
    asked = run(*command)
    assert asked.code == 6
    assert "another" in asked.err
    assert "canary" not in asked.out + asked.err
    assert run(*command, "--new", "row2").code == 0
    assert len(_people(plan)) == 3
    again = run(*command)
    assert again.code == 0
    assert len(_people(plan)) == 3


def test_a_near_name_is_a_question_and_the_answer_is_remembered(plan: Path, run: Run) -> None:
    command = _list(plan, ("Vilailuck SENEDUANGDETH", "Laos"))
    asked = run(*command)
    assert asked.code == 6
    assert "--same p001=row2, or --new row2" in asked.err
    assert run(*command, "--same", "p001=row2").code == 0
    assert _people(plan)[0]["also_known_as"] == ["Vilailuck Seneduangdeth"]
    before = plan.read_bytes()
    assert run(*command).code == 0
    assert plan.read_bytes() == before


def test_a_name_alike_with_another_organization_is_a_question(plan: Path, run: Run) -> None:
    assert run("edit-participant", "p002", "--organization", "Ministry of Mines").code == 0
    command = _list(plan, ("Ana Reyes", "Chile", "Central Bank"))
    assert run(*command).code == 6
    assert run(*command, "--new", "2").code == 0
    assert len(_people(plan)) == 3
    before = plan.read_bytes()
    assert run(*command).code == 0
    assert plan.read_bytes() == before


def test_in_one_list_nobody_comes_in_twice(plan: Path, run: Run) -> None:
    rows = [("Amina Diallo", "Senegal", "Port"), ("DIALLO Amina", "SEN", None)]
    refused = run(*_list(plan, *rows))
    assert refused.code == 6
    assert "row 3, Diallo Amina: It is the same person as row 2." in refused.err


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (("Amina Diallo", "Senegal", "Customs"), "Row 2 has the same name and country"),
        (("Mina Sow", "Senegal", "Port", "a@example.org"), "Row 2 has the same mail address"),
    ],
)
def test_who_may_be_the_same_in_one_list_is_asked(
    plan: Path, run: Run, other: tuple[str, ...], why: str
) -> None:
    command = _list(plan, ("Amina Diallo", "Senegal", "Port", "a@example.org"), other)
    asked = run(*command)
    assert asked.code == 6
    assert why in asked.err
    assert run(*command, "--new", "row3").code == 0
    assert len(_people(plan)) == 4


def test_two_rows_with_one_passport_are_one_person(plan: Path, run: Run) -> None:
    rows = [("Amina Diallo", "Senegal", "", "", "X1"), ("Awa Sow", "Senegal", "", "", "x 1")]
    assert "It is the same person as row 2." in run(*_list(plan, *rows)).err


def test_totals_and_remarks_are_no_people_and_are_told(plan: Path, run: Run) -> None:
    rows = [("Amina DIALLO", "Senegal"), ("Total", 1), ("Total: 1 participant",), (None, None, None)]
    result = run(*_list(plan, *rows))
    assert result.code == 6  # a text is no total for sure
    assert "row 4" in result.err
    assert "nothing else" in result.err
    result = run(*_list(plan, *rows[:2]))
    assert result.code == 0
    assert "remark or a total: row 3" in result.err
    assert len(_people(plan)) == 3


@pytest.mark.parametrize("nothing", ["n/a", "N/A", "-", "–", "none", "NIL", "无"])
def test_what_people_type_for_nothing_is_nothing(plan: Path, run: Run, nothing: str) -> None:
    assert run(*_list(plan, ("Amina DIALLO", "Senegal", nothing, nothing, nothing, nothing))).code == 0
    assert set(_people(plan)[-1]) == {"id", "given_names", "family_name", "country"}


def test_somebody_called_null_is_somebody(plan: Path, run: Run) -> None:
    assert run(*_list(plan, ("Jennifer NULL", "Peru"))).code == 0
    assert _people(plan)[-1]["family_name"] == "Null"


def test_a_country_misspelt_is_no_organization(plan: Path, run: Run) -> None:
    for country in ("Colmbia", "Korea", "Congo"):
        refused = run(*_list(plan, ("Ana Soto", country)), "--no-country", "observer")
        assert refused.code == 6
        assert len(_people(plan)) == 2
    assert run(*_list(plan, ("Ana Soto", "EU")), "--no-country", "observer").code == 0
    assert _people(plan)[-1]["organization"] == "EU"


def test_headings_in_two_languages(plan: Path, run: Run) -> None:
    workbook(
        plan.parent / "list.xlsx",
        [("姓名 Name", "Country / Pays", "护照号Passport No."), ("Amina DIALLO", "Senegal", "X1")],
    )
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    person = _people(plan)[-1]
    assert (person["country"], person["passport"]) == ("SEN", {"number": "X1"})


def test_a_list_in_one_of_several_sheets(plan: Path, run: Run) -> None:
    book = Workbook()
    book.worksheets[0].title = "Delegates"
    for sheet in (book.worksheets[0], book.create_sheet("Reserve")):
        sheet.append(["Name", "Country"])
        sheet.append([f"Amina {sheet.title.upper()}", "Senegal"])
    book.save(plan.parent / "list.xlsx")
    refused = run("import", "participants", "list.xlsx", "--yes")
    assert refused.code == 2
    assert "`Delegates`, `Reserve`" in refused.err
    assert run("import", "participants", "list.xlsx", "--yes", "--sheet", "reserve").code == 0
    assert _people(plan)[-1]["family_name"] == "Reserve"
    assert run("import", "participants", "list.xlsx", "--sheet", "none").code == 2


def test_rows_of_same_and_new_must_be_there(plan: Path, run: Run) -> None:
    command = _list(plan, ("Amina DIALLO", "Senegal"))
    for typed in (
        ("--new", "row9"),
        ("--same", "p001=row9"),
        ("--new", "x"),
        ("--same", "p001"),
        ("--same", "p9=row2"),
    ):
        assert run(*command, *typed).code in {2, 4}, typed
    assert len(_people(plan)) == 2


def test_in_a_terminal_the_sheet_is_asked_for(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Workbook()
    for sheet in (book.worksheets[0], book.create_sheet("Reserve")):
        sheet.append(["Name", "Country"])
        sheet.append([f"Amina {sheet.title.upper()}", "Senegal"])
    book.save(plan.parent / "list.xlsx")
    answers = iter(["Reserve", "y"])
    for module in ("intake", "context"):
        monkeypatch.setattr(f"seminar_cli.commands.{module}.can_ask", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: next(answers))
    assert run("import", "participants", "list.xlsx").code == 0
    assert _people(plan)[-1]["family_name"] == "Reserve"


def test_what_a_country_text_means_is_said_once_for_all_rows(plan: Path, run: Run) -> None:
    command = _list(plan, ("Ana SOTO", "Congo"), ("Bo SOTO", " CONGO "))
    assert run(*command).code == 6
    assert run(*command, "--country", "Congo=Korea").code == 2
    assert run(*command, "--country", "Congo=COG").code == 0
    assert [each["country"] for each in _people(plan)[2:]] == ["COG", "COG"]


def test_a_type_that_is_not_the_role_is_left_out_and_told(plan: Path, run: Run) -> None:
    rows = [("Name", "Country", "Type"), ("Ana SOTO", "Peru", "Party"), ("Bo SOTO", "Peru", "Party overflow")]
    workbook(plan.parent / "list.xlsx", rows)
    result = run("import", "participants", "list.xlsx", "--map", "Type=role", "--yes")
    assert result.code == 6
    rows[0] = ("Name", "Country", "Category")
    workbook(plan.parent / "list.xlsx", rows)
    result = run("import", "participants", "list.xlsx", "--yes")
    assert result.code == 0
    assert "not read: Category" in result.err
    assert len(_people(plan)) == 4


def test_very_many_bad_rows_are_told_by_reason(plan: Path, run: Run) -> None:
    refused = run(*_list(plan, *[(f"Ana SOTO{number}", "Atlantis") for number in range(30)]))
    assert refused.code == 6
    assert "30 rows (2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …): Country" in refused.err


def test_a_name_in_latin_letters_is_the_name_and_the_other_the_local_one(plan: Path, run: Run) -> None:
    head = ("序号", "中文姓名", "英文姓名", "国别", "护照有效期")
    workbook(
        plan.parent / "list.xlsx",
        [("名单",), head, (1, "陈阿明", "TRAN Van Minh", "越南", "2030-01-01"), ("合计", 1)],
    )
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    person = _people(plan)[-1]
    assert (person["family_name"], person["name_local"], person["country"]) == ("Tran", "陈阿明", "VNM")


def test_questions_of_a_form_and_honorifics_as_they_are_typed(plan: Path, run: Run) -> None:
    head = (
        "Timestamp",
        "Title",
        "First Name",
        "Surname",
        "Country of Citizenship",
        "Do you have any dietary restrictions?",
    )
    workbook(plan.parent / "list.xlsx", [head, ("now", "MR", "john", "O'NEILL", "Fiji", "Halal")])
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    person = _people(plan)[-1]
    told = {key: person[key] for key in ("honorific", "given_names", "family_name", "country", "diet")}
    assert list(told.values()) == ["Mr.", "John", "O'Neill", "FJI", ["Halal"]]


def test_a_list_without_countries_says_so(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [("Name", "Land"), ("Ana SOTO", "Fiji")])
    result = run("import", "participants", "list.xlsx", "--dry-run")
    assert "No column holds the country" in result.err
    assert "without a country" in run(*_list(plan, ("Ana SOTO", None, "Port")), "--dry-run").err


def test_a_country_alone_in_its_row_is_that_of_the_people_below(plan: Path, run: Run) -> None:
    head = ("Name", "Title", "Organization")
    rows = [("KENYA",), ("Ana SOTO", "Minister", "MOT"), ("World Bank",), ("Bo SOTO", "Adviser", "")]
    workbook(plan.parent / "list.xlsx", [head, *rows])
    refused = run("import", "participants", "list.xlsx", "--yes")
    assert refused.code == 6
    assert "row 5, Bo Soto: The heading above" in refused.err
    assert run("import", "participants", "list.xlsx", "--yes", "--no-country", "observer").code == 0
    ana, bo = _people(plan)[2:]
    assert (ana["country"], ana["position"]) == ("KEN", "Minister")
    assert (bo["role"], bo["organization"]) == ("observer", "World Bank")
    assert "honorific" not in ana


def test_titles_before_names_stay_honorifics(plan: Path, run: Run) -> None:
    workbook(plan.parent / "list.xlsx", [("Name", "Title", "Country"), ("Ana SOTO", "H.E. Ms.", "Fiji")])
    assert run("import", "participants", "list.xlsx", "--yes").code == 0
    assert _people(plan)[-1]["honorific"] == "H.E. Ms."


def test_where_family_names_come_first_the_guess_is_that(plan: Path, run: Run) -> None:
    result = run(*_list(plan, ("Phan Văn Đức", "Viet Nam")))
    assert result.code == 0
    assert "split by its order" in result.err
    assert (_people(plan)[-1]["family_name"], _people(plan)[-1]["given_names"]) == ("Phan", "Văn Đức")
