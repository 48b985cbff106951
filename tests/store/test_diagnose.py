"""Broken files and the sentences they cost."""

import re

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.store.diagnose import diagnose
from seminar_cli.store.toml.parse import parse


def said(text: str) -> str:
    """What is said of a broken text, after the file's name."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - every kind of parsing error
        parse(text)
    line = diagnose(text, "seminar.toml", caught.value)
    assert line.startswith("seminar.toml:")
    assert line.endswith(".")
    return line.removeprefix("seminar.toml:")


CAUSES = {
    # words and values as people write them
    "title = Seminar\n": '1:9: title: text must be in quotes. Write it like "…".',
    "by = CA960\n": '1:6: by: text must be in quotes. Write it like "…".',
    "number = 335G\n": "1:13: number: text must be in quotes, also when it begins with a digit.",
    "phone = +86 10 8\n": "1:13: phone: text must be in quotes, also when it begins with a digit.",
    "start = 09.30\n": "1:10: start: a time is written with a colon. Write it like 09:30.",
    "start = 9h30\n": "1:10: start: a time is written with a colon.",
    "start = 09.30.00\n": "1:10: start: a time is written with colons.",
    "start = 9:30\n": "1:10: start: the hour has one digit. Write the time like 09:30.",
    "start = 2:30 pm\n": "1:10: start: times have 24 hours. Write it like 14:30.",
    "start = 25:00\n": "1:11: start: there is no such time of day.",
    "arrival = { at = 09.30 }\n": "1:19: arrival: a time is written with a colon.",
    "date = 24.07.2023\n": "1:13: date: a date is written year-month-day. Write it like 2023-07-24.",
    "date = 24/07/2023\n": "1:10: date: a date is written year-month-day.",
    "date = 2023/07/24\n": "1:12: date: a date is written year-month-day.",
    "date = 2023年7月24日\n": "1:12: date: a date is written year-month-day.",
    "dates = [24.07.2023]\n": "1:15: dates: a date is written year-month-day.",
    "date = 2023-7-4\n": "1:12: date: a month or a day has one digit.",
    "date = 2023-02-30\n": "1:8: date: the calendar has no such day",
    "at = 2023-07-24 9:30\n": "1:17: at: a date with a time has another form.",
    "minutes = 090\n": "1:12: minutes: a number cannot begin with a zero.",
    "share = .8\n": "1:9: share: a number has a digit on both sides of its point.",
    "share = 80%\n": "1:11: share: a share is written as a number.",
    "fixed = yes\n": "1:9: fixed: yes and no are written true and false. Write true or false.",
    "fixed = True\n": "1:9: fixed: yes and no are written true and false.",
    "venue = None\n": "1:9: venue: there is no word for nothing.",
    "venue =\n": "1:8: venue: nothing stands after the =.",
    "venue = # later\n": "1:9: venue: nothing stands after the =.",
    # quotes and other signs
    "title = “Seminar”\n": '1:9: title: a typographic quote stands here (“). Write straight quotes: "…".',
    'title = "Seminar”\n': "1:17: title: a typographic quote stands here (”).",
    "languages = [“en”]\n": "1:14: languages: a typographic quote stands here (“).",
    "title ＝ 1\n": "1:7: title: a full-width sign stands here (＝). Write it as =.",
    "languages = [1，2]\n": "1:15: languages: a full-width sign stands here (，). Write it as ,.",
    "title\u00a0= 1\n": "1:6: a blank of a special kind stands here.",
    'title = "a\x01b"\n': "1:11: title: a control character stands here (U+0001). Delete it.",
    "# note \x7f\n": "1:8: a control character stands here (U+007F).",
    'file = "C:\\Users\\list"\n': r"1:13: file: a backslash stands in double quotes. Write \\ for each \,",
    'file = "C:\\data"\n': "1:13: file: a backslash stands in double quotes.",
    'title = "a\nvenue = "b"\n': "1:11: title: the text has no closing quote.",
    "title = 'a\nvenue = 'b'\n": "1:11: title: the text has no closing quote.",
    "x = 1\ntitle = 'a\nvenue = 1\n": "2:1: title: the text that begins here is never closed with '.",
    'x = 1\nnotes = """a\nvenue = 1\n': '2:1: notes: the text that begins here is never closed with """.',
    "x = '''a'''\nnotes = '''a\n": "2:1: notes: the text that begins here is never closed with '''.",
    'title = "a" "b"\n': "1:13: title: something stands behind the closing quote.",
    "title = 'it's'\n": "1:13: title: something stands behind the closing quote.",
    # brackets
    "languages = [\n  1,\n  2\n[b]\n": "1:1: languages: the bracket that opens here is not closed.",
    "languages = [1, 2\nvenue = 1\n": "1:1: languages: the bracket that opens here is not closed.",
    "languages = [\n": "1:1: languages: the bracket that opens here is not closed.",
    "arrival = { a = 1\n": "1:1: arrival: the bracket that opens here is not closed. Write } behind",
    "languages = [1 2]\n": "1:16: languages: a comma or a closing bracket is missing here.",
    "[seminar\nx = 1\n": "1:9: the header of a table is not closed, or has no name. Write it like [sem",
    "[[participants]\n": "1:15: the header of a table is not closed, or has no name. Write it like [[part",
    "[]\n": "1:2: the header of a table is not closed, or has no name.",
    "[a]]\n": "1:4: something stands behind the header. Write the header alone in its line.",
    "x = " + "[" * 5000 + "\n": "1:1: x: brackets are nested hundreds deep.",
    "y = 1\nx = " + "9" * 5000 + "\n": "2:1: x: a number has thousands of digits.",
    # what stands twice
    "a = 1\nb = 2\na = 3\n": "3:1: a: the key stands twice; first in line 1. Delete one of the two lines.",
    "[[p]]\na = 1\n[[p]]\na = 1\nb = 2\na = 3\n": "6:1: a: the key stands twice; first in line 4.",
    "[t]\na.b = 1\na = 2\n": "3:6: a: the key, or a part of it, is given in another way above.",
    "x = { a = 1, a = 2 }\n": "1:19: x: a key stands twice within the braces.",
    "[a]\n[b]\n[a]\n": "3:1: [a] stands twice; first in line 1. Put both parts under one header.",
    "[[a]]\n[a]\n": "2:1: [a] and [[a]] cannot stand in one file; the other is in line 1.",
    "a.b = 1\n[a]\n": "2:3: [a] is given in another way above.",
    # lines
    'title: "a"\n': "1:6: title: a colon stands where = belongs. Write `key = value`.",
    "given names = 1\n": "1:7: a key is one word. Join its words with _.",
    "Seminar\n": "1:8: the line is no `key = value`.",
    "= 1\n": "1:1: no key stands before the =.",
    "ü = 1\n": "1:1: the line is neither `key = value` nor a [header].",
    "a = 1 b = 2\n": "1:7: a: something stands behind the value. Write one `key = value` in a line",
    "a = 1,\n": "1:6: a: a comma stands behind the value.",
    "a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x\n": "2:1: the file holds the marks",
    "a = 1\n>>>>>>> x\n": "2:1: the file holds the marks of an unfinished merge",
    "a = yes\r\n": "1:5: a: yes and no are written true and false.",
    "\ufeffa = yes\n": "1:5: a: yes and no are written true and false.",
    "a = 1 \rb = 2\n": "1:7: a: a control character stands here (U+000D).",
}


@pytest.mark.parametrize(("text", "words"), CAUSES.items(), ids=[text[:30] for text in CAUSES])
def test_the_likely_cause_is_told(text: str, words: str) -> None:
    assert said(text).startswith(words)


def test_marks_of_a_merge_within_a_text_are_no_cause() -> None:
    assert said('a = """\n<<<<<<< x\n"""\nb = yes\n').startswith("4:5: b: yes and no")


KINDS = [
    "phone = SECRET\n",
    "phone: SECRET\n",
    'notes = "SECRET\n',
    'notes = """SECRET\n',
    "notes = 'SECRET\n",
    "phone = 12 SECRET\n",
    "phone = 'SECRET' SECRET\n",
    "phone = “SECRET”\n",
    "emergency_contact = { name = SECRET }\n",
    "emergency_contact = { name = 'SECRET'\n",
    "diet = ['SECRET' 'SECRET']\n",
    "diet = [\n'SECRET'\nphone = 'SECRET'\n",
    'phone = "SECRET\\d"\n',
    'phone = "SECRET\x01"\n',
    "phone = 'SECRET'\nphone = 'SECRET'\n",
    "notes = 'a\nhe said: SECRET\n",
]


@pytest.mark.parametrize("text", KINDS)
def test_a_value_is_never_repeated(text: str) -> None:
    assert "SECRET" not in said(text)


@given(st.text("ab=[]{}\"'#\n\r\t .,:-01<>\\“，\x01", max_size=40))
def test_every_broken_text_costs_a_sentence(text: str) -> None:
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError:
        place = re.match(r"(\d+):(\d+): .+\. .+\.$", said(text))
        assert place
        assert 1 <= int(place[1]) <= text.count("\n") + 2
