import pytest

from seminar_cli.store.toml.edits import Overlap, Splice, joined, ordered, spliced


def test_splices_are_put_in_order_and_insertions_come_first() -> None:
    cut, new, other = Splice(3, 5, ""), Splice(3, 3, "x"), Splice(0, 1, "y")
    assert ordered([cut, new, other]) == [other, new, cut]
    assert spliced("abcdefg", ordered([cut, new, other])) == "ybcxfg"


def test_cuts_that_overlap_become_one() -> None:
    assert ordered([Splice(1, 4, ""), Splice(2, 6, ""), Splice(3, 5, "")]) == [Splice(1, 6, "")]


def test_an_insertion_parts_a_cut() -> None:
    assert ordered([Splice(1, 5, ""), Splice(3, 3, "x")]) == [
        Splice(1, 3, ""),
        Splice(3, 3, "x"),
        Splice(3, 5, ""),
    ]


@pytest.mark.parametrize("other", [Splice(2, 3, "y"), Splice(2, 6, ""), Splice(3, 3, "z")])
def test_replacements_that_overlap_are_an_error(other: Splice) -> None:
    with pytest.raises(Overlap):
        ordered([Splice(1, 5, "x"), other])


def test_splices_that_touch_become_one() -> None:
    assert joined([Splice(0, 1, "a"), Splice(1, 1, "b"), Splice(1, 3, "c"), Splice(4, 5, "d")]) == [
        Splice(0, 3, "abc"),
        Splice(4, 5, "d"),
    ]
