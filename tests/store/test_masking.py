import difflib
import re

from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.store.masking import masked, masked_diff
from seminar_cli.store.splices import lines_of

PLAN = '''\
format = 1

[seminar]
title = "Seminar"  # as printed
contacts = [{ name = "SECRET", phone = "SECRET", city = "Qingdao" }]

# The delegates
[[participants]]
id = "p001"
given_names = "Vilayluck"
phone = "+856 SECRET"  # her mobile
"email" = "SECRET@example.org"
# diet_notes = "SECRET"
# See the note of 3 July: x = y
passport.number = "SECRET"
passport.expires = 2027-05-01  # SECRET is for comments too
diet = [
    "SECRET",  # asked twice
    'SECRET',
]
notes = """
SECRET [[participants]]
phone = "SECRET"
"""  # end of notes
arrival = { at = 2023-07-23T14:25:00, flight = "CA960" }
emergency_contact = { name = "SECRET" }

[participants.visa]
kind = "SECRET"
'''


def test_private_values_go_and_the_rest_stays() -> None:
    shown = masked(PLAN.replace("  # SECRET is for comments too", ""))
    assert "SECRET" not in shown
    for kept in (
        'title = "Seminar"  # as printed',
        'given_names = "Vilayluck"',
        "phone = …  # her mobile",
        '"email" = …',
        "# diet_notes = …",
        "# See the note of 3 July: x = y",
        "passport.number = …",
        "…  # end of notes",
        'arrival = { at = 2023-07-23T14:25:00, flight = "CA960" }',
        "contacts = …",
        "[participants.visa]",
        "kind = …",
    ):
        assert kept in shown.splitlines()


def test_comments_stay() -> None:
    assert "passport.expires = …  # SECRET is for comments too" in masked(PLAN)


def test_classes_are_shown_by_name() -> None:
    shown = masked(PLAN, frozenset({"contact"}))
    assert 'phone = "+856 SECRET"' in shown
    assert 'contacts = [{ name = "SECRET"' in shown
    assert "passport.number = …" in shown
    assert masked(PLAN, frozenset({"contact", "identity", "care"})) == PLAN


def test_lines_and_their_ends_correspond() -> None:
    crlf = PLAN.replace("\n", "\r\n")
    assert len(lines_of(masked(crlf))) == len(lines_of(crlf))
    assert masked(crlf) == masked(PLAN).replace("\n", "\r\n")
    assert masked("\ufeff" + PLAN) == masked(PLAN)


def test_what_is_not_understood_is_masked() -> None:
    broken = {
        "SECRET\n": "…\n",
        '[[participants]\nphone = "SECRET"\nid = "SECRET"\n': "…\nphone = …\nid = …\n",
        '[[participants]]\nparticipants.visa]\nstatus = "SECRET"\n': "[[participants]]\n…\nstatus = …\n",
        '[particpants]\nphone = "SECRET"\n': "[particpants]\nphone = …\n",
        '[[participants]]\nid = """\nSECRET\nphone = "SECRET"\n': None,
        "[[participants]]\nid = 'a' '''\nSECRET\nphone = 'SECRET'\n": None,
        '[[participants]]\nnotes = """\nSECRET\nphone = "SECRET"\n': None,
        '[[participants]]\nnotes = "SECRET\nid = "p"\n': '[[participants]]\nnotes = …\nid = "p"\n',
        '[[participants]]\nphone: "SECRET"\n': "[[participants]]\n…\n",
        '[[participants]]\narrival = { phone = "SECRET" \n': "[[participants]]\narrival = …\n",
        '[seminar]\ncontacts = [{ phone = "SECRET" \n': "[seminar]\ncontacts = …\n",
        '[[participants]]\nphone = \nid = "p"\n': '[[participants]]\nphone = \nid = "p"\n',
        "[[participants]]\nphone = '+86 # SECRET\n": "[[participants]]\nphone = …\n",
        "[[participants]]\nphone = # 'SECRET'\n": "[[participants]]\nphone = …\n",
        "[[participants]]\nlanguages = [[[[SECRET\nphone = SECRET": None,
    }
    for text, expected in broken.items():
        if expected is None:
            assert "SECRET" not in masked(text)
        else:
            assert masked(text) == expected


def test_no_slip_of_the_pen_shows_a_value() -> None:
    """One character deleted, doubled or put in anywhere: most of the texts do not parse."""
    plan = re.sub(r" *#.*", "", PLAN)  # what follows a # is a comment, whatever was meant
    for at in range(len(plan)):
        for typed in ("", plan[at] * 2, *(sign + plan[at] for sign in "\"'#[]{}=.\n\\")):
            assert "SECRET" not in masked(plan[:at] + typed + plan[at + 1 :]), (at, typed)


VALUES = st.sampled_from(
    [
        '"S"',
        "'S'",
        '"""S\nS"""',
        "'''\nS'''",
        '["S", "S"]',
        '[\n "S", # c\n]',
        '{ name = "S" }',
        '"S # S"',
        '"S\\""',
    ]
)
STATEMENTS = st.lists(
    st.tuples(st.sampled_from(["phone", "email", '"notes"', "passport.number", "diet"]), VALUES), max_size=5
)


@given(STATEMENTS, st.sampled_from(["", " # note", "\r"]))
def test_no_form_of_a_value_shows_through(statements: list[tuple[str, str]], end: str) -> None:
    text = "[[participants]]\n" + "".join(f"{key} = {value}{end}\n" for key, value in statements)
    shown = masked(text)
    assert "S" not in shown
    assert shown.count(" = ") == len(statements)
    assert len(lines_of(shown)) == len(lines_of(text))


@given(st.text("[]{}=\"'#\n\r .S", max_size=40))
def test_any_text_can_be_masked(text: str) -> None:
    shown = masked(f"[[participants]]\nphone = {text}")
    assert len(lines_of(shown)) == len(lines_of(f"[[participants]]\nphone = {text}"))


def test_the_diff_shows_that_something_private_changed_but_not_what() -> None:
    after = PLAN.replace("+856 SECRET", "+86 SECRET").replace("Vilayluck", "Vila")
    diff = masked_diff(PLAN, after)
    assert "SECRET" not in diff
    assert diff.startswith("--- seminar.toml\n+++ seminar.toml\n@@ -7,8 +7,8 @@\n")
    assert '-given_names = "Vilayluck"\n-phone = …  # her mobile\n+given_names = "Vila"\n+phone = …' in diff
    assert '+phone = "+86 SECRET"' in masked_diff(PLAN, after, frozenset({"contact"}), "2022.toml")
    assert masked_diff(PLAN, PLAN) == ""


def test_the_end_of_the_file_is_told() -> None:
    assert masked_diff("format = 1", "format = 1\n") == (
        "--- seminar.toml\n+++ seminar.toml\n@@ -1 +1 @@\n"
        "-format = 1\n\\ No newline at end of file\n+format = 1\n"
    )
    assert masked_diff("", "format = 1\n") == (
        "--- seminar.toml\n+++ seminar.toml\n@@ -0,0 +1 @@\n+format = 1\n"
    )


OPEN = st.lists(st.sampled_from([f"# {n}\n" for n in range(12)]), max_size=40)


@given(OPEN, OPEN)
def test_the_diff_is_one_that_patch_understands(old: list[str], new: list[str]) -> None:
    before, after = "".join(old), "".join(new)
    lines = masked_diff(before, after).splitlines(keepends=True)
    assert _patched(old, lines) == new
    if before != after:
        theirs = list(difflib.unified_diff(old, new, "seminar.toml", "seminar.toml"))
        assert lines[:2] == theirs[:2]


def _patched(old: list[str], diff: list[str]) -> list[str]:
    """What `patch` makes of a text: hunks stand where their headers say."""
    new: list[str] = []
    at = 0
    for line in diff[2:]:
        if line.startswith("@@"):
            start, _, length = line.split()[1][1:].partition(",")
            first = int(start) - (length != "0")
            new += old[at:first]
            at = first
        elif line.startswith("+"):
            new.append(line[1:])
        else:
            assert old[at] == line[1:]
            new += [old[at]] * line.startswith(" ")
            at += 1
    return new + old[at:]
