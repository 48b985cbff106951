"""Full names split with care: what is certain, what was guessed, what stays whole."""

import pytest

from seminar_cli.intake.names import part_of, split


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


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Каримов Бекзод Акмалович", "Бекзод Акмалович", "Каримов"),
        ("Karimova Nargiza Bahodirovna", "Nargiza Bahodirovna", "Karimova"),
        ("KONE épouse TRAORE Awa", "Awa", "Kone épouse Traore"),
        ("Awa KONE née TRAORE", "Awa", "Kone née Traore"),
    ],
)
def test_patronymics_and_names_at_birth_tell_the_family_name(name: str, given: str, family: str) -> None:
    found = split(name)
    assert (found.given_names, found.family_name, found.guessed) == (given, family, False)


def test_a_heading_says_which_name_comes_first_and_it_stays_a_guess() -> None:
    found = split("Agbodjan Kossi Jean", family_first=True)
    assert (found.given_names, found.family_name, found.guessed) == ("Kossi Jean", "Agbodjan", True)


def test_arabic_particles_belong_to_the_family_name() -> None:
    assert split("فاطمة الزهراء بن علي").family_name == "بن علي"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("DIALLO", "Diallo"),
        ("o'neill", "O'Neill"),
        ("Li", "Li"),
        ("LI", "LI"),
        ("JP", "JP"),
        ("McDonald", "McDonald"),
    ],
)
def test_a_name_in_a_column_of_its_own_gets_its_capitals(typed: str, printed: str) -> None:
    assert part_of(typed) == printed


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [("欧阳娜娜", "娜娜", "欧阳"), ("诸葛亮", "亮", "诸葛"), ("王小明", "小明", "王"), ("李华", "华", "李")],
)
def test_chinese_family_names_of_one_and_two_characters(name: str, given: str, family: str) -> None:
    found = split(name)
    assert (found.given_names, found.family_name, found.guessed) == (given, family, False)


def test_four_characters_without_a_known_family_name_are_a_guess() -> None:
    assert split("陈王小明").guessed


def test_several_honorifics_stay_together() -> None:
    assert split("H.E. Ms. Amina KAMAU").honorific == "H.E. Ms."
