"""Records appended and removed, single tables made and removed: each rule by what stands before and after."""

import pytest

from seminar_cli.store.toml.text import Append, CannotEdit, Change, ChangeTable, Remove, parse
from tests.store.toml.kit import edit, text_of

ANN = {"name": "Ann", "id": "p9"}


def test_a_record_goes_behind_the_last_of_its_table() -> None:
    before = text_of("""
        [[people]]
        id = "p1"

        [[people]]
        id = "p2"
        # about p2

        # Sessions

        [[sessions]]
        id = "s1"
        """)
    assert edit(before, Append("people", ANN), Append("people", {"id": "p8"})).text == text_of("""
        [[people]]
        id = "p1"

        [[people]]
        id = "p2"
        # about p2

        [[people]]
        id = "p9"
        name = "Ann"

        [[people]]
        id = "p8"

        # Sessions

        [[sessions]]
        id = "s1"
        """)


def test_behind_fragments_of_any_kind() -> None:
    before = '[[people]]\nid = "p1"\n\n[x]\ny = 1\n\n[people.arrival]\nflight = "f"\n\n[z]\n'
    assert edit(before, Append("people", ANN)).text == (
        '[[people]]\nid = "p1"\n\n[x]\ny = 1\n\n[people.arrival]\nflight = "f"\n\n'
        '[[people]]\nid = "p9"\nname = "Ann"\n\n[z]\n'
    )


def test_a_new_table_goes_to_the_end_of_the_file() -> None:
    before = "format = 1\n# so far\n"
    after = 'format = 1\n# so far\n\n[seminar]\ntitle = "T"\n\n[[people]]\nid = "p9"\nname = "Ann"\n'
    assert edit(before, Append("people", ANN), ChangeTable("seminar", {"title": "T"})).text == after


@pytest.mark.parametrize("before", ["", "\ufeff"])
def test_into_an_empty_file(before: str) -> None:
    assert edit(before, Append("people", {"id": "p1"})).text == before + '[[people]]\nid = "p1"\n'


def test_records_are_parted_as_the_others_are() -> None:
    tight = '[[people]]\nid = "1"\n[[people]]\nid = "2"\n[x]\n'
    assert edit(tight, Append("people", {"id": "3"})).text == (
        '[[people]]\nid = "1"\n[[people]]\nid = "2"\n[[people]]\nid = "3"\n[x]\n'
    )
    wide = '[[people]]\nid = "1"\n\n\n[[people]]\nid = "2"\n'
    assert edit(wide, Append("people", {"id": "3"})).text == f'{wide}\n\n[[people]]\nid = "3"\n'


def test_a_comment_never_comes_to_touch_a_new_header() -> None:
    before = '[[people]]\nid = "1"\n[[people]]\nid = "2"\n# of 2\n\n[x]\n'
    assert '# of 2\n\n[[people]]\nid = "3"' in edit(before, Append("people", {"id": "3"})).text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_missing_last_newline_stays_missing(newline: str, mark: str) -> None:
    before = mark + f'[[people]]{newline}id = "1"'
    after = mark + newline.join(["[[people]]", 'id = "1"', "", "[[people]]", 'id = "2"'])
    edited = edit(before, Append("people", {"id": "2"}))
    assert edited.text == after
    assert edit(after, Remove("people", 1)).text == before
    assert edit(after, Change("people", 1, {})).text == after.removesuffix(f'{newline}id = "2"')


def test_new_lines_end_as_most_lines_do() -> None:
    before = '[[people]]\r\nid = "1"\r\n\r\n[x]\ny = 1\r\n'
    after = '[[people]]\r\nid = "1"\r\n\r\n[[people]]\r\nid = "2"\r\n\r\n[x]\ny = 1\r\n'
    assert edit(before, Append("people", {"id": "2"})).text == after


PEOPLE = text_of("""
    format = 1

    # Delegates, in order of arrival

    # the first
    [[people]]
    id = "p1"  # badge 1
    # done

    # The others

    [[people]]
    id = "p2"

    [x]
    y = 1

    # hers
    [people.arrival]
    # by train
    at = 2023-07-23

    # last
    [[people]]
    id = "p3"
    """)


def test_removing_the_first_takes_its_comments_and_leaves_headings() -> None:
    edited = edit(PEOPLE, Remove("people", 0))
    assert edited.text == PEOPLE.replace('# the first\n[[people]]\nid = "p1"  # badge 1\n# done\n\n', "")
    assert edited.removed_comments == ("# the first", "# badge 1", "# done")


def test_removing_a_scattered_record_takes_all_its_fragments() -> None:
    edited = edit(PEOPLE, Remove("people", 1))
    assert edited.text == PEOPLE.replace('[[people]]\nid = "p2"\n\n', "").replace(
        "# hers\n[people.arrival]\n# by train\nat = 2023-07-23\n\n", ""
    )
    assert edited.removed_comments == ("# hers", "# by train")


def test_removing_the_last_takes_the_blank_line_above() -> None:
    assert edit(PEOPLE, Remove("people", 2)).text == PEOPLE.removesuffix('\n# last\n[[people]]\nid = "p3"\n')


def test_removing_all_leaves_headings_alone() -> None:
    edited = edit(PEOPLE, *(Remove("people", number) for number in range(3)))
    assert edited.text == text_of("""
        format = 1

        # Delegates, in order of arrival

        # The others

        [x]
        y = 1
        """)
    assert "people" not in edited.data


def test_removing_between_tight_records_joins_nothing() -> None:
    before = '[[people]]\nid = "1"\n[[people]]\nid = "2"\n\n# heading\n\n[x]\n'
    assert edit(before, Remove("people", 1)).text == '[[people]]\nid = "1"\n\n# heading\n\n[x]\n'


def test_all_go_and_others_come_in_their_place() -> None:
    before = '[[people]]\nid = "1"\n\n[x]\ny = 1\n\n[[people]]\nid = "2"\n\n# heading\n'
    assert edit(before, Remove("people", 0), Remove("people", 1), Append("people", {"id": "3"})).text == (
        '[x]\ny = 1\n\n[[people]]\nid = "3"\n\n# heading\n'
    )


def test_the_last_goes_and_another_comes() -> None:
    before = '[[people]]\nid = "1"\n\n[[people]]\nid = "2"\n'
    after = '[[people]]\nid = "1"\n\n[[people]]\nid = "3"\n'
    assert edit(before, Remove("people", 1), Append("people", {"id": "3"})).text == after


def test_a_single_table_comes_changes_and_goes() -> None:
    before = "[x]\ny = 1\n"
    made = edit(before, ChangeTable("checks", {"deadlines": {"visas": 1}, "buffer_minutes": 10})).text
    assert made == "[x]\ny = 1\n\n[checks]\nbuffer_minutes = 10\ndeadlines = { visas = 1 }\n"
    changed = edit(made, ChangeTable("checks", {"buffer_minutes": 10})).text
    assert changed == "[x]\ny = 1\n\n[checks]\nbuffer_minutes = 10\n"
    assert edit(changed, ChangeTable("checks", {})).text == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'seminar.title = "A" # a\nseminar.end = 2\nformat = 1\n',
            'seminar.title = "B" # a\nseminar.start = 1\nformat = 1\n',
        ),
        ('seminar = { title = "A", end = 2 } # a\n', 'seminar = { title = "B", start = 1 } # a\n'),
        ('[seminar]\ntitle = "A" # a\nend = 2\n', '[seminar]\ntitle = "B" # a\nstart = 1\n'),
        ('["seminar"]\n"title" = "A"\nend = 2', '["seminar"]\n"title" = "B"\nstart = 1'),
    ],
)
def test_a_single_table_changes_in_whatever_form(before: str, after: str) -> None:
    assert edit(before, ChangeTable("seminar", {"title": "B", "start": 1})).text == after


@pytest.mark.parametrize(
    "before",
    [
        "seminar.title = 1\nformat = 1\n",
        "seminar = { title = 1 }\nformat = 1\n",
        "format = 1\n\n[seminar]\ntitle = 1\n",
    ],
)
def test_a_single_table_goes_in_whatever_form(before: str) -> None:
    assert edit(before, ChangeTable("seminar", {})).text == "format = 1\n"


def test_a_header_is_written_where_only_those_of_inner_tables_are() -> None:
    before = "[x]\n\n# dates\n[checks.deadlines]\nvisas = 1\n"
    after = "[x]\n\n[checks]\nbuffer_minutes = 10\n\n# dates\n[checks.deadlines]\nvisas = 1\n"
    assert (
        edit(before, ChangeTable("checks", {"buffer_minutes": 10, "deadlines": {"visas": 1}})).text == after
    )


@pytest.mark.parametrize(
    "before",
    [
        'format = 1\npeople = [{ id = "p1" }]\n',
        "format = 1\npeople = []\n",
        'format = 1\n"people" = [\n  {},\n]\n',
    ],
)
def test_records_in_one_inline_list_are_refused(before: str) -> None:
    with pytest.raises(CannotEdit) as refusal:
        edit(before, Append("people", {"id": "p2"}))
    assert refusal.value.sentence == "Line 2: `people` is not written as records under [[people]] headers."
    assert "[[people]]" in refusal.value.hint


def test_a_table_of_another_kind_is_refused() -> None:
    with pytest.raises(CannotEdit, match="not written as records"):
        edit("[people]\n", Append("people", {}))
    with pytest.raises(CannotEdit, match="not written as a single table"):
        edit("[[people]]\n", ChangeTable("people", {}))


def test_mistakes_of_the_caller_are_errors() -> None:
    with pytest.raises(IndexError):
        edit("[[people]]\n", Remove("people", 1))
    with pytest.raises(IndexError):
        edit("[[people]]\n", Remove("people", -1))
    with pytest.raises(ValueError, match="Two edits"):
        edit("[[people]]\n", Remove("people", 0), Change("people", 0, {}))
    with pytest.raises(ValueError, match="Two edits"):
        edit("", ChangeTable("x", {}), ChangeTable("x", {}))
    with pytest.raises(TypeError):
        edit("", Append("people", {"name": None}))
    with pytest.raises(TypeError):
        edit("", Append("people", {"name": {1: 2}}))


def test_what_is_returned_is_what_the_new_text_parses_to() -> None:
    edited = edit(PEOPLE, Remove("people", 0), Append("people", ANN), ChangeTable("x", {"y": 2.0}))
    assert edited.data == parse(edited.text)
    assert [person["id"] for person in edited.data["people"]] == ["p2", "p3", "p9"]
