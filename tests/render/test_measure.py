from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.render.measure import cells, padded, wrapped


def test_square_characters_take_two_cells() -> None:
    assert cells("雷浩") == 4
    assert cells("Thérèse") == cells("The\u0301re\u0300se") == 7
    assert padded("雷", 4) == "雷  "
    assert padded("9", 3, right=True) == "  9"


def test_words_stay_whole_where_they_can() -> None:
    assert wrapped("the quick brown fox", 10) == ["the quick", "brown fox"]
    assert wrapped("Rochefoucauld", 5) == ["Roche", "fouca", "uld"]
    assert wrapped("a Rochefoucauld", 5) == ["a", "Roche", "fouca", "uld"]
    assert wrapped("商务部国际商务官员", 8) == ["商务部国", "际商务官", "员"]
    assert wrapped("one\n\ntwo", 10) == ["one", "", "two"]
    assert wrapped("", 5) == [""]


@given(
    st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs"))), st.integers(min_value=2, max_value=30)
)
def test_nothing_is_cut_and_nothing_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)
