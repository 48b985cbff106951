"""The plan as a file: loaded, changed, saved, made."""

import stat
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from seminar_cli.errors import DiskRefused, InvalidPlan, NotFound, Refused, UsageMistake
from seminar_cli.store import plan_file
from seminar_cli.store.journal import HAND, Journal, digest
from seminar_cli.store.plan_file import changing, create, load, preview, retired_ids
from seminar_cli.store.rewriting import rewriting
from seminar_cli.store.room import Room
from seminar_cli.store.splices import between
from seminar_cli.store.toml.text import Append, Change, Remove
from tests.store.plans import PLAN, commands, names, participant, save

# --- loading ------------------------------------------------------------------------------------------


def test_a_plan_is_loaded_whole(path: Path) -> None:
    file = load(path)
    assert file.text == PLAN
    assert file.data["participants"][0]["country"] == "LAO"
    assert file.plan.seminar.start == date(2023, 7, 24)
    assert file.line_of(("participants", 0, "country")) == 13
    assert file.digest == digest(file.raw)


def test_every_fault_is_told_with_its_line(path: Path) -> None:
    path.write_text(PLAN.replace("title =", "titel =") + 'contry = "LAO"\nphone = 861\n', "utf-8")
    with pytest.raises(InvalidPlan) as caught:
        load(path)
    assert caught.value.sentence == "seminar.toml has 4 faults."
    assert caught.value.faults == (
        "seminar.toml:4: seminar.title: is missing. Add a line `title = …`.",
        "seminar.toml:5: seminar.titel: is no key here. Did you mean `title`?",
        "seminar.toml:14: p001.contry: is no key here. Did you mean `country`?",
        'seminar.toml:15: p001.phone: must be text. Write it in quotes: "…".',
    )


def test_a_record_without_an_id_is_counted(path: Path) -> None:
    path.write_text(PLAN + "\n[[participants]]\ngiven_names = 1\n[[days]]\ncity = 2\n", "utf-8")
    with pytest.raises(InvalidPlan) as caught:
        load(path)
    told = [fault.split(": ")[1] for fault in caught.value.faults]
    assert set(told) >= {"participants[2].id", "participants[2].given_names", "days[1].date", "days[1].city"}


def test_one_fault_is_one(path: Path) -> None:
    path.write_text(PLAN.replace("2023-08-04", "2023-07-04"), "utf-8")
    with pytest.raises(InvalidPlan, match=r"seminar\.toml has 1 fault\."):
        load(path)


def test_syntax_is_reported_alone(path: Path) -> None:
    path.write_text(PLAN.replace('"LAO"', "LAO"), "utf-8")
    with pytest.raises(InvalidPlan) as caught:
        load(path)
    assert caught.value.sentence == "seminar.toml cannot be read."
    assert caught.value.faults == ('seminar.toml:13:11: country: text must be in quotes. Write it like "…".',)


def test_a_private_value_is_in_no_fault(path: Path) -> None:
    path.write_text(PLAN + 'nationality = "SECRET"\nemail = ["SECRET"]\ndiet = "SECRET"\n', "utf-8")
    with pytest.raises(InvalidPlan) as caught:
        load(path)
    assert len(caught.value.faults) == 3
    assert "SECRET" not in " ".join(caught.value.faults)


@pytest.mark.parametrize(
    "odd",
    [
        "participants = 1\n",
        "participants = [[1]]\n",
        'participants = [{ id = "p001" }, 2]\n',
        '[[participants]]\nid = """\np\n"""\n[["participants"]]\n[participants.passport]\nx = 1\n',
        '"a\\tb".c.d = 1\n',
        "[participants]\nid = 1\n",
        "",
    ],
)
def test_odd_layouts_cost_faults_too(path: Path, odd: str) -> None:
    path.write_text("format = 1\n" + odd, "utf-8")
    with pytest.raises(InvalidPlan) as caught:
        load(path)
    assert all(fault.startswith("seminar.toml:") for fault in caught.value.faults)


def test_reading_makes_nothing(path: Path) -> None:
    file = load(path)
    assert preview(file, [participant(2)]).text.endswith('country = "KHM"\n')
    assert retired_ids(path).highest == {"p": 1}
    assert names(path.parent) == ["seminar.toml"]


def test_a_plan_that_is_missing_gets_no_room(tmp_path: Path) -> None:
    with pytest.raises(NotFound), changing(tmp_path / "seminar.toml", "test"):
        pass
    assert not list(tmp_path.iterdir())


# --- saving -------------------------------------------------------------------------------------------


def test_a_change_is_saved_and_told(path: Path) -> None:
    with changing(path, "add-participant") as draft:
        edited = draft.save([participant(2)])
        assert draft.file.text == edited.text
        assert [person.id for person in draft.file.plan.participants] == ["p001", "p002"]
    assert path.read_text("utf-8") == edited.text == PLAN + edited.splices[0].text
    assert load(path).data == edited.data
    (entry,) = Journal(Room.of(path).journal).entries()
    assert entry.command == "add-participant"
    assert (entry.before, entry.after) == (digest(PLAN.encode()), digest(edited.text.encode()))


def test_a_draft_may_be_saved_twice(path: Path) -> None:
    with changing(path, "test") as draft:
        draft.save([participant(2)])
        draft.save([Remove("participants", 0)])
    assert [person["id"] for person in load(path).data["participants"]] == ["p002"]
    assert commands(path) == ["test", "test"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_the_mode_stays(path: Path, mode: int) -> None:
    path.chmod(mode)
    save(path, participant(2))
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_the_room_is_private(path: Path) -> None:
    save(path, participant(2))
    room = path.parent / ".seminar"
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (room, *room.iterdir())}
    assert modes.pop(".gitignore")
    assert modes == {".seminar": 0o700, "lock": 0o600, "journal": 0o600, "last": 0o600}
    assert (room / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_the_form_of_the_file_survives(path: Path, end: str, mark: str, *, last: bool) -> None:
    text = mark + PLAN.replace("\n", end).replace("Seminar", "研讨会")
    before = (text if last else text.removesuffix(end)).encode()
    path.write_bytes(before)
    record = {**load(path).data["participants"][0], "country": "VNM"}
    save(path, Change("participants", 0, record))
    assert path.read_bytes() == before.replace(b"LAO", b"VNM")
    save(path, participant(2))
    after = path.read_bytes()
    assert after.startswith(before.replace(b"LAO", b"VNM"))
    assert after.count(b"\r\n") == (after.count(b"\n") if end == "\r\n" else 0)


def test_a_change_that_changes_nothing_touches_nothing(path: Path) -> None:
    save(path, participant(2))
    room = Room.of(path)
    before = path.stat(), room.journal.stat(), room.last.stat(), path.parent.stat()
    with changing(path, "test") as draft:
        edited = draft.save([Change("participants", 0, draft.file.data["participants"][0])])
        draft.save([])
    assert edited.splices == ()
    assert (path.stat(), room.journal.stat(), room.last.stat(), path.parent.stat()) == before


@pytest.mark.parametrize("more", [{"country": "Korea"}, {"phone": 1}, {"contry": "LAO"}])
def test_what_would_be_no_plan_is_not_saved(path: Path, more: dict[str, Any]) -> None:
    for attempt in (
        lambda: save(path, participant(2, **more)),
        lambda: preview(load(path), [participant(2, **more)]),
    ):
        with pytest.raises(UsageMistake, match=r"^p002\.(country|phone|contry): ") as caught:
            attempt()
        assert caught.value.hint == "Nothing was changed."
    assert path.read_text("utf-8") == PLAN


def test_an_id_is_not_given_twice(path: Path) -> None:
    with pytest.raises(UsageMistake, match="p001"):
        save(path, participant(1))


def test_bytes_that_are_no_unicode_are_not_written(path: Path) -> None:
    """A terminal in another encoding hands over lone surrogates."""
    with pytest.raises(Refused):
        save(path, participant(2, organization="Caf\udce9"))
    with pytest.raises(UsageMistake, match="no Unicode"):
        create(path.with_name("new.toml"), PLAN + "# Caf\udce9\n", "init")
    assert path.read_text("utf-8") == PLAN


def test_a_link_is_followed_and_shares_the_room(path: Path) -> None:
    folder = path.parent / "links"
    folder.mkdir()
    (folder / "seminar.toml").symlink_to(path)
    save(folder / "seminar.toml", participant(2))
    save(path, participant(3))
    assert (folder / "seminar.toml").is_symlink()
    assert names(folder) == ["seminar.toml"]
    assert commands(folder / "seminar.toml") == ["test", "test"]
    assert len(load(path).plan.participants) == 3


def test_two_plans_of_one_folder_have_journals_of_their_own(path: Path) -> None:
    other = path.with_name("2022.toml")
    other.write_text(PLAN, "utf-8")
    save(path, participant(2))
    save(other, participant(3))
    save(path, participant(3))
    assert commands(path) == ["test", "test"]
    assert commands(other) == ["test"]


def test_a_whole_text_is_saved_for_undo(path: Path) -> None:
    save(path, participant(2))
    with rewriting(path, "undo") as plan:
        plan.replace(between(plan.text, PLAN), 1)
    assert path.read_text("utf-8") == PLAN
    newest = Journal(Room.of(path).journal).last()
    assert newest
    assert (newest.command, newest.undoes) == ("undo", 1)
    with pytest.raises(InvalidPlan), rewriting(path, "undo") as plan:
        plan.replace(between(plan.text, "format = 2\n"), 1)
    assert path.read_text("utf-8") == PLAN


# --- new plans ----------------------------------------------------------------------------------------


def test_a_new_plan_is_private_and_told(tmp_path: Path) -> None:
    path = tmp_path / "seminar.toml"
    file = create(path, PLAN, "init")
    assert path.read_text("utf-8") == PLAN == file.text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert commands(path) == ["init"]
    save(path, participant(2))
    assert commands(path) == ["init", "test"]


def test_an_existing_file_is_not_replaced(path: Path) -> None:
    with pytest.raises(Refused, match="There is already a file"):
        create(path, PLAN, "init")
    link = path.with_name("link.toml")
    link.symlink_to("nowhere")
    with pytest.raises(Refused, match="There is already a file"):
        create(link, PLAN, "init")
    assert names(path.parent) == ["link.toml", "seminar.toml"]


def test_a_file_that_appears_meanwhile_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "seminar.toml"
    real = plan_file._understood

    def slow(*args: Any) -> Any:
        path.write_text("theirs")
        return real(*args)

    monkeypatch.setattr(plan_file, "_understood", slow)
    with pytest.raises(Refused, match="There is already a file"):
        create(path, PLAN, "init")
    assert path.read_text() == "theirs"


def test_a_text_that_is_no_plan_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(InvalidPlan):
        create(tmp_path / "seminar.toml", "format = 1\n", "init")
    with pytest.raises(DiskRefused):
        create(tmp_path / "gone" / "seminar.toml", PLAN, "init")
    assert not list(tmp_path.iterdir())


def test_a_plan_made_where_one_was_removed_goes_on_in_its_journal(path: Path) -> None:
    save(path, Append("institutions", {"id": "mofcom", "name": "Ministry"}), participant(7))
    path.unlink()
    create(path, PLAN.replace("p001", "p008"), "init")
    assert commands(path) == ["test", HAND, "init"]
    assert retired_ids(path).retired == {"mofcom"}
    assert retired_ids(path).highest == {"p": 8}


# --- speed --------------------------------------------------------------------------------------------


def loaded_by(statement: str) -> Sequence[str]:
    base = "import seminar_cli.plan.build, seminar_cli.plan.keys"
    code = f"import sys; {base}; before = set(sys.modules); {statement}; print(*(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.split()


def test_a_reader_loads_nothing_that_only_writers_need(path: Path) -> None:
    loaded = loaded_by(
        f"from pathlib import Path; from seminar_cli.store.plan_file import load; load(Path({str(path)!r}))"
    )
    writers = {"portalocker", "hashlib", "json", "difflib", "tempfile", "uuid", "tomli_w"}
    ours = {
        f"seminar_cli.store.{name}" for name in ("saving", "journal", "lock", "room", "toml.text", "diagnose")
    }
    assert not (writers | ours) & set(loaded)


def test_ids_are_the_same_whether_the_plan_is_known_or_read_again(path: Path) -> None:
    known = load(path)
    assert retired_ids(path, known) == retired_ids(path)
    path.write_text(path.read_text("utf-8").replace('id = "p001"', 'id = "p077"'), "utf-8")
    assert retired_ids(path, known) == retired_ids(path)
