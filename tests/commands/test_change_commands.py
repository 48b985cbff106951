"""Adding, changing and removing records: what the file holds afterwards, and what the user is told."""

from pathlib import Path

import pytest
import tomli

from tests.commands.conftest import PLAN, Run


def _data(plan: Path) -> dict[str, list[dict[str, object]]]:
    return tomli.loads(plan.read_text("utf-8"))


def test_a_new_participant_gets_the_next_id_and_stands_last(plan: Path, run: Run) -> None:
    result = run(
        "add-participant", "--given-names", "Amina", "--family-name", "Diallo", "--country", "Senegal"
    )
    assert result == (0, "Added participant p003 Amina Diallo.\n", "")
    assert _data(plan)["participants"][-1] == {
        "id": "p003",
        "given_names": "Amina",
        "family_name": "Diallo",
        "country": "SEN",
    }
    assert plan.read_text("utf-8").startswith(PLAN)


def test_an_id_never_returns_even_when_the_last_record_is_removed(plan: Path, run: Run) -> None:
    run("add-participant", "--given-names", "Amina")
    assert run("remove-participant", "p003").code == 0
    assert run("add-participant", "--given-names", "Binta").out == "Added participant p004 Binta.\n"
    refused = run("add-participant", "--given-names", "Cesar", "--id", "p003")
    assert refused.code == 2
    assert "ids never return" in refused.err


def test_nested_keys_lists_and_tables_are_options(plan: Path, run: Run) -> None:
    words = [
        "--arrival-at",
        "2027-02-28 14:25",
        "--arrival-flight",
        "XX 901",
        "--language",
        "en",
        "--language",
        "lo",
    ]
    words += [
        "--photo-consent",
        "--room",
        '{ stay = "beijing", room = "1203" }',
        "--birth-date",
        "1980-01-31",
    ]
    assert run("edit-participant", "p001", *words).code == 0
    record = _data(plan)["participants"][0]
    assert str(record["arrival"]) == ("{'at': datetime.datetime(2027, 2, 28, 14, 25), 'flight': 'XX 901'}")
    assert record["languages"] == ["en", "lo"]
    assert record["photo_consent"] is True
    assert record["rooms"] == [{"stay": "beijing", "room": "1203"}]


def test_clear_empties_a_key_and_the_table_it_leaves_empty(plan: Path, run: Run) -> None:
    run("edit-participant", "p001", "--arrival-flight", "XX 901")
    assert run("edit-participant", "p001", "--clear", "arrival.flight", "--clear", "phone").code == 0
    record = _data(plan)["participants"][0]
    assert "arrival" not in record
    assert "phone" not in record


def test_minutes_take_the_place_of_an_end(plan: Path, run: Run) -> None:
    assert run("edit-session", "Opening", "--minutes", "45").code == 0
    assert "end" not in _data(plan)["sessions"][0]


def test_references_are_found_by_part_of_a_name(plan: Path, run: Run) -> None:
    words = [
        "--title",
        "Markets",
        "--speaker",
        "lei hao",
        "--venue",
        "lecture",
        "--institution",
        "{ id = 'mofcom' }",
    ]
    assert run("add-session", *words).code == 0
    record = _data(plan)["sessions"][-1]
    assert (record["speakers"], record["venue"]) == (["lei-hao"], "hall")


def test_a_reference_that_nobody_has_costs_a_sentence_with_near_names(plan: Path, run: Run) -> None:
    result = run("add-session", "--title", "Markets", "--speaker", "lei-haoo")
    assert result.code == 4
    assert "Did you mean lei-hao Mr. Lei Hao?" in result.err
    assert plan.read_text("utf-8") == PLAN


def test_a_city_may_stand_where_a_place_may(plan: Path, run: Run) -> None:
    assert (
        run("add-route", "--origin", "Beijing", "--destination", "Lecture hall", "--minutes", "40").code == 0
    )
    record = _data(plan)["routes"][0]
    assert (record["origin"], record["destination"]) == ("Beijing", "hall")


def test_only_the_named_line_differs_after_an_edit(plan: Path, run: Run) -> None:
    run("edit-participant", "Seneduangdeth", "--email", "new@example.org")
    changed = [
        (a, b) for a, b in zip(PLAN.splitlines(), plan.read_text("utf-8").splitlines(), strict=True) if a != b
    ]
    assert changed == [
        ('email = "canary@example.org"   # reply by Friday', 'email = "new@example.org"   # reply by Friday')
    ]


def test_a_bulk_edit_changes_those_that_meet_the_condition_in_one_entry(plan: Path, run: Run) -> None:
    result = run("edit-participants", "--where", "country=Lao PDR", "--groups", "A")
    assert result.out == "Changed participant p001 Ms. Vilayluck Seneduangdeth: groups.\n"
    result = run("edit-participants", "--all", "--groups", "B")
    assert result.out == "Changed 2 participants (p001, p002): groups.\n"
    assert [record["groups"] for record in _data(plan)["participants"]] == [["B"], ["B"]]
    assert (plan.parent / ".seminar" / "journal").read_text().count("\n") == 2


@pytest.mark.parametrize("words", [["--groups", "A"], ["--where", "country=LAO", "--all", "--groups", "A"]])
def test_a_bulk_edit_must_be_told_whom(plan: Path, run: Run, words: list[str]) -> None:
    assert run("edit-participants", *words).code == 2
    assert plan.read_text("utf-8") == PLAN


def test_removal_of_a_record_that_is_named_says_where_and_refuses_without_a_terminal(
    plan: Path, run: Run
) -> None:
    result = run("remove-participant", "p001")
    assert result.code == 5
    assert "p001 is named in sessions s01: speakers.id" in result.err
    assert plan.read_text("utf-8") == PLAN


def test_removal_with_yes_takes_the_comments_of_the_record_and_prints_them(plan: Path, run: Run) -> None:
    result = run("remove-participant", "p001", "--yes")
    assert result.code == 0
    assert "# Ms. Seneduangdeth speaks at the opening." in result.err
    assert "# Ms. Seneduangdeth speaks at the opening." not in plan.read_text("utf-8")
    assert "# --- who hosts ---" in plan.read_text("utf-8")


def test_a_dry_run_shows_the_lines_and_writes_nothing(plan: Path, run: Run) -> None:
    before = plan.stat()
    result = run("edit-session", "s02", "--venue", "hall", "--dry-run")
    assert '+venue = "hall"' in result.out
    assert plan.read_text("utf-8") == PLAN
    assert plan.stat().st_mtime_ns == before.st_mtime_ns
    assert not (plan.parent / ".seminar").exists()


def test_a_diff_masks_what_is_private(plan: Path, run: Run) -> None:
    result = run("edit-participant", "p001", "--phone", "+1 23456", "--passport-number", "X0000001", "-n")
    assert "+1 23456" not in result.out
    assert "X0000001" not in result.out
    assert "canary@example.org" not in result.out
    assert "phone" in result.out


def test_a_change_that_changes_nothing_leaves_file_and_journal_alone(plan: Path, run: Run) -> None:
    before = plan.stat().st_mtime_ns
    result = run("edit-session", "s01", "--venue", "hall")
    assert (result.code, result.out) == (0, "")
    assert "Nothing to change" in result.err
    assert plan.stat().st_mtime_ns == before


def test_single_tables_are_made_and_changed(plan: Path, run: Run) -> None:
    assert run("edit-coverage", "--target-countries", "15", "--invited-country", "LAO").code == 0
    assert run("edit-checks", "--deadlines-visas", "2027-02-01").code == 0
    assert run("edit-seminar", "--issue", "2").code == 0
    data = tomli.loads(plan.read_text("utf-8"))
    assert data["coverage"] == {"invited_countries": ["LAO"], "target_countries": 15}
    assert str(data["checks"]["deadlines"]["visas"]) == "2027-02-01"
    assert data["seminar"]["issue"] == 2


@pytest.mark.parametrize(
    ("word", "options"),
    [
        ("institution", ["--name", "City of Jinan", "--kind", "government"]),
        ("venue", ["--name", "Salle d'été"]),
        ("speaker", ["--given-names", "Dima", "--family-name", "Al-Khatib"]),
        ("visit", ["--title", "Expo"]),
        ("trip", ["--by", "bus", "--vehicle", '{ name = "Bus 1", seats = 33 }']),
        ("stay", ["--venue", "hall", "--check-in", "2027-03-01"]),
        ("route", ["--origin", "Beijing", "--destination", "Jinan", "--minutes", "95"]),
        ("group", ["--colour", "blue"]),
        ("session", ["--title", "Closing"]),
    ],
)
def test_every_kind_of_record_is_added_changed_and_removed(
    plan: Path, run: Run, word: str, options: list[str]
) -> None:
    added = run(f"add-{word}", *options)
    assert added.code == 0, added.err
    key = added.out.split()[2].rstrip(".")
    field = {"group": ["--name", "Blue"], "stay": ["--check-out", "2027-03-03"], "route": ["--by", "train"]}
    edited = run(
        f"edit-{word}", key, *field.get(word, ["--clear", "ignore", "--clear", options[0].lstrip("-")])
    )
    assert edited.code in {0, 2}, edited.err
    assert run(f"remove-{word}", key).code == 0
    assert plan.read_text("utf-8").rstrip() == PLAN.rstrip()


def test_days_are_told_apart_by_their_date(plan: Path, run: Run) -> None:
    assert run("add-day", "--date", "2027-03-02", "--title", "Rest day").code == 0
    assert run("add-day", "--date", "2027-03-02").code == 2
    assert run("edit-day", "2027-03-02", "--kind", "rest").out == "Changed day 2027-03-02 Rest day: kind.\n"
    assert run("remove-day", "2027-03-02").code == 0


def test_the_same_person_twice_is_remarked_upon(plan: Path, run: Run) -> None:
    result = run(
        "add-participant", "--given-names", "VILAYLUCK", "--family-name", "Sénéduangdeth", "--country", "LAO"
    )
    assert result.code == 0
    assert "p001 Ms. Vilayluck Seneduangdeth has the same name and country" in result.err


def test_a_dash_reads_standard_input(plan: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("first line\nsecond line\n"))
    assert run("edit-participant", "p002", "--notes", "-").code == 0
    assert _data(plan)["participants"][1]["notes"] == "first line\nsecond line"
