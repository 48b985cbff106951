"""Full names split with care: what is certain, what was guessed, what stays whole."""

import pytest

from seminar_cli.intake.names import split


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("SENEDUANGDETH Vilayluck", "Vilayluck", "Seneduangdeth"),
        ("Reyes, Ana María", "Ana María", "Reyes"),
        ("Ms. Ana REYES", "Ana", "Reyes"),
    ],
)
def test_capitals_and_commas_tell_the_family_name(name: str, given: str, family: str) -> None:
    found = split(name)
    assert (found.given_names, found.family_name, found.guessed) == (given, family, False)


def test_a_split_by_order_alone_is_a_guess() -> None:
    found = split("Ana Reyes")
    assert (found.given_names, found.family_name, found.guessed) == ("Ana", "Reyes", True)


def test_a_single_name_stays_whole() -> None:
    found = split("Suharto")
    assert {found.given_names, found.family_name} == {"Suharto", ""}
