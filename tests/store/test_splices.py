import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli.store.splices import Mismatch, Swap, apply, between, inverse, lines_of, swaps_of
from seminar_cli.store.toml.edits import Splice

LINES = st.lists(
    st.sampled_from(["", "[[p]]", 'id = "1"', 'id = "2"', 'id = "3"', "a = é", "x"]), max_size=14
)
ENDS = st.sampled_from(["\n", "\r\n", ""])


@given(LINES, LINES, ENDS, ENDS)
def test_swaps_lead_from_one_text_to_the_other_and_back(
    old: list[str], new: list[str], old_end: str, new_end: str
) -> None:
    before, after = "\n".join(old) + old_end, "\n".join(new) + new_end
    swaps = between(before, after)
    assert apply(before, swaps) == after
    assert apply(after, inverse(swaps)) == before
    assert inverse(inverse(swaps)) == swaps


@given(st.text("ab\n\r\u2028", max_size=30), st.text("ab\n\r\u2028", max_size=30))
def test_any_text_will_do(before: str, after: str) -> None:
    swaps = between(before, after)
    assert apply(before, swaps) == after
    assert apply(after, inverse(swaps)) == before
    assert all(swap.old != swap.new for swap in swaps)


@given(st.text("a\n\r\u2028"))
def test_lines_end_at_line_feeds_alone(text: str) -> None:
    lines = lines_of(text)
    assert "".join(lines) == text
    assert all(line.find("\n") in {-1, len(line) - 1} for line in lines)


def test_the_smallest_swap_is_found() -> None:
    before = '[[p]]\nid = "p001"\nphone = "1"\n\n[[p]]\nid = "p002"\nphone = "1"\n'
    after = before.replace('"p002"\nphone = "1"', '"p002"\nphone = "12"')
    assert between(before, after) == (Swap(before.rindex('"'), "", "2"),)


def test_neighbouring_lines_are_swapped_one_by_one() -> None:
    assert between("a = 1\nb = 2\n", "a = 3\nb = 4\n") == (Swap(4, "1", "3"), Swap(10, "2", "4"))


def test_equal_texts_need_no_swap() -> None:
    assert between("a\n", "a\n") == ()


def test_a_removed_record_is_one_swap() -> None:
    records = [f'[[p]]\nid = "p{n:03}"\nrole = "delegate"\n\n' for n in range(9)]
    (swap,) = between("".join(records), "".join(records[:4] + records[5:]))
    assert len(swap.old) == len(records[4])
    assert swap.new == ""


def test_thousands_of_equal_lines_do_not_take_long() -> None:
    before = "".join(f'[[p]]\nrole = "delegate"\nnotes = "{n % 7}"\n\n' for n in range(5_000))
    after = "".join(f'[[p]]\nrole = "guest"\nnotes = "{n % 5}"\n\n' for n in range(5_000))
    begin = time.perf_counter()
    assert apply(before, between(before, after)) == after
    assert time.perf_counter() - begin < 2


def test_a_text_of_other_words_is_refused() -> None:
    with pytest.raises(Mismatch):
        apply("a = 2\n", [Swap(4, "1", "3")])
    with pytest.raises(Mismatch):
        apply("a", [Swap(4, "", "3")])
    with pytest.raises(Mismatch):
        apply("abc", [Swap(0, "ab", ""), Swap(1, "b", "")])


def test_splices_learn_what_they_replace() -> None:
    splices = [Splice(4, 5, "3"), Splice(0, 0, "x"), Splice(2, 3, "=")]
    assert swaps_of("a = 1\n", splices) == (Swap(0, "", "x"), Swap(4, "1", "3"))
