import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.render.clean import escaped_for_xml, for_csv, for_encoding, for_sheet, for_terminal

any_text = st.text(alphabet=st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x7fb\x9bc", "a␡b\\u009bc"),
        ("abc\u202edef", "abc\\u202edef"),
        ("\ud800", "\\ud800"),
        ("a\tb\r\nc\rd\u2028e", "a b\nc\nd\ne"),
        ("محمد\u200f", "محمد"),
        ("می\u200cروم", "می\u200cروم"),  # Persian needs its joiners
        ("雷浩 Thérèse", "雷浩 Thérèse"),
    ],
)
def test_a_terminal_obeys_nothing(text: str, shown: str) -> None:
    assert for_terminal(text) == shown


@given(any_text)
def test_no_control_reaches_a_terminal(text: str) -> None:
    shown = for_terminal(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


@pytest.mark.parametrize(
    ("text", "encoding", "said"),
    [
        ("Thérèse – 10 °C", "ascii", "Therese - 10 degC"),
        ("Łódź", "ascii", "Lodz"),
        ("雷", "cp1252", "\\u96f7"),
        ("é–…", "cp1252", "é–…"),
        ("😀", "ascii", "\\U0001f600"),
    ],
)
def test_an_encoding_says_what_it_can(text: str, encoding: str, said: str) -> None:
    assert for_encoding(text, encoding).replace("\\xb0C", "degC") == said


@given(any_text, st.sampled_from(("ascii", "cp1252", "gb18030", "utf-8")))
def test_every_text_can_be_said(text: str, encoding: str) -> None:
    assert for_encoding(for_terminal(text), encoding).encode(encoding) is not None


@given(any_text)
def test_a_sheet_holds_what_xml_can(text: str) -> None:
    shown = for_sheet(text)
    assert re.fullmatch("[\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*", shown)
    assert for_sheet(shown) == shown


def test_hex_escapes_stay_text() -> None:
    assert escaped_for_xml("a_x000D_b_x41_") == "a_x005F_x000D_b_x41_"
    assert escaped_for_xml("_x005f_x000D_") == "_x005F_x005f_x005F_x000D_"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("@cmd", "'@cmd"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("\u202a=1", "'\u202a=1"),
        ("'=1", "''=1"),
        ("+86 10 1234 5678", "+86 10 1234 5678"),
        ("+8610123456", "+8610123456"),
        ("a=b", "a=b"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
    ],
)
def test_csv_is_not_calculated(text: str, written: str) -> None:
    assert for_csv(text) == written


@given(any_text)
def test_one_apostrophe_away_gives_the_text_back(text: str) -> None:
    written = for_csv(text)
    taken_away = written[1:] if re.match(r"'+\W*[=+\-@＝＋－＠]", written) else written
    assert for_sheet(text) in (written, taken_away)
