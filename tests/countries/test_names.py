"""What a country field may hold, and what it never silently becomes."""

import csv
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_cli import countries
from seminar_cli.countries import (
    LANGUAGES,
    AmbiguousCountry,
    Country,
    UnknownCountry,
    all_countries,
    normalise,
    recognise,
    sort_key,
    suggest,
)

DATA = Path(countries.__file__).parent / "data"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("LAO", "LAO"),
        ("LA", "LAO"),
        ("418", "LAO"),
        ("004", "AFG"),
        (" CHN\u00a0", "CHN"),
        ("ＣＨＮ", "CHN"),
        ("\ufeffChina\u200f", "CHN"),
        ("NA", "NAM"),
        ("usa", "USA"),
        ("U.S.A.", "USA"),
        ("lao pdr", "LAO"),
        ("老挝", "LAO"),
        ("中国", "CHN"),
        ("中國", "CHN"),
        ("CÔTE D'IVOIRE", "CIV"),
        ("Cote d’Ivoire", "CIV"),
        ("Côte d´Ivoire", "CIV"),
        ("Cote d`Ivoire", "CIV"),
        ("TÜRKİYE", "TUR"),
        ("turkiye", "TUR"),
        ("St. Lucia", "LCA"),
        ("St.Lucia", "LCA"),
        ("St Kitts & Nevis", "KNA"),
        ("Ste-Lucie", "LCA"),
        ("the Gambia", "GMB"),
        ("Gambia, The", "GMB"),
        ("Gambia (the)", "GMB"),
        ("Congo (the Democratic Republic of the)", "COD"),
        ("Korea, Republic of", "KOR"),
        ("Korea (Republic of)", "KOR"),
        ("Korea, Dem. People's Rep.", "PRK"),
        ("Iran, Islamic Republic of", "IRN"),
        ("Netherlands (Kingdom of the)", "NLD"),
        ("Guinea‑Bissau", "GNB"),
        ("guinea bissau", "GNB"),
        ("Timor – Leste", "TLS"),
        ("Viet\u00a0Nam", "VNM"),
        ("Российская Федерация", "RUS"),
        ("Йемен", "YEM"),
        ("الصين", "CHN"),
        ("Naoero", "NRU"),
        ("Nauru", "NRU"),
        ("Kosovo", "XKX"),
        ("Taiwan (Province of China)", "TWN"),
    ],
)
def test_recognises(text: str, iso3: str) -> None:
    assert recognise(text) == iso3


@pytest.mark.parametrize(
    "text", ["", " ", "-", "na", "no", "in", "N/A", "4", "4.0", "Йемeн", "Иемен", "Europe"]
)
def test_does_not_recognise_words_numbers_and_other_letters(text: str) -> None:
    with pytest.raises(UnknownCountry):
        recognise(text)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Korea", ["KOR", "PRK"]),
        ("the KOREA", ["KOR", "PRK"]),
        ("Congo", ["COG", "COD"]),
        ("刚果", ["COG", "COD"]),
        ("Конго", ["COG", "COD"]),
        ("الكونغو", ["COG", "COD"]),
        ("St. Martin", ["MAF", "SXM"]),
        ("Micronesia", ["FSM"]),
        ("USSR", ["RUS"]),
    ],
)
def test_asks_about_ambiguous_names(text: str, candidates: list[str]) -> None:
    with pytest.raises(AmbiguousCountry) as caught:
        recognise(text)
    assert [country.iso3 for country in caught.value.candidates] == candidates
    assert caught.value.text == text


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Guinea", "GIN"),
        ("Ireland", "IRL"),
        ("Samoa", "WSM"),
        ("Sudan", "SDN"),
        ("COG", "COG"),
        ("COD", "COD"),
    ],
)
def test_official_names_and_codes_are_not_ambiguous(text: str, iso3: str) -> None:
    assert recognise(text) == iso3


def test_only_congo_is_asked_about_though_official() -> None:
    asked_about = [country.iso3 for country in all_countries() if not resolves_to(country.name, country.iso3)]
    assert asked_about == ["COG"]


def test_every_name_and_code_resolves_or_is_asked_about() -> None:
    for country in all_countries():
        names = {country.name_in(language) for language in LANGUAGES}
        for name in names:
            assert resolves_to(name, country.iso3) or country.iso3 == "COG"
        for code in {country.iso2, country.iso3, country.m49} - {""}:
            assert resolves_to(code, country.iso3)


def test_every_alias_resolves() -> None:
    iso3 = {row["iso2"]: row["iso3"] for row in rows("countries.csv")}
    for row in rows("aliases.csv"):
        assert resolves_to(row["alias"], iso3[row["iso2"]]), row


def test_every_ambiguous_input_is_asked_about_unless_official() -> None:
    official = {country.name for country in all_countries()} - {"Congo"}
    for row in rows("ambiguous.csv"):
        if row["input"] not in official:
            with pytest.raises(AmbiguousCountry):
                recognise(row["input"])


def resolves_to(text: str, iso3: str) -> bool:
    """Whether a text names this country; one that is asked about does not."""
    return answer_to(text) == iso3


def answer_to(text: str) -> str | UnknownCountry | AmbiguousCountry:
    """The code that a text stands for, or the error it gives."""
    try:
        return recognise(text)
    except (UnknownCountry, AmbiguousCountry) as error:
        return error


def test_unknown_names_get_suggestions() -> None:
    with pytest.raises(UnknownCountry) as caught:
        recognise("Vietnm")
    assert str(caught.value) == '"Vietnm" is not a country; did you mean Viet Nam (VNM)?'


def test_hopeless_names_get_advice() -> None:
    with pytest.raises(UnknownCountry) as caught:
        recognise("zz\nzz" + "z" * 100)
    sentence = str(caught.value)
    assert sentence.endswith('…" is not a country; write its name or its ISO code, such as LAO.')
    assert "\n" not in sentence
    assert len(sentence) < 140


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Korea", "Republic of Korea (KOR) or Democratic People's Republic of Korea (PRK)"),
        ("Borneo", "Indonesia (IDN), Malaysia (MYS) or Brunei Darussalam (BRN)"),
        ("America", "United States of America (USA), but not only that"),
    ],
)
def test_ambiguity_is_one_sentence(text: str, candidates: str) -> None:
    with pytest.raises(AmbiguousCountry) as caught:
        recognise(text)
    assert (
        str(caught.value) == f'"{text}" may mean {candidates}; write the code of the country that is meant.'
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [("chn", "CHN"), ("no", "NOR"), ("Phillipines", "PHL"), ("Swizerland", "CHE"), ("Koreea", "KOR")],
)
def test_suggests_the_likeliest_first(text: str, first: str) -> None:
    assert suggest(text)[0].iso3 == first


def test_suggests_no_country_twice() -> None:
    assert [country.iso3 for country in suggest("Koreea")] == ["KOR", "PRK"]


@pytest.mark.parametrize("text", ["Korea", "Vietnm"])
def test_errors_are_value_errors_that_survive_pickling(text: str) -> None:
    with pytest.raises(ValueError, match=text) as caught:
        recognise(text)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


pieces = st.sampled_from(
    [
        *"stTheé.’´`&-,(İßﬀй \u0300\u0301\u00a0\u200f",
        "the",
        "st.",
        "Ste",
        "Congo",
        "Korea",
        "LAO",
        "guinea",
        "\ud800",
    ]
)
texts = st.one_of(st.text(), st.lists(pieces).map("".join))


@given(texts)
def test_any_text_is_a_code_or_one_of_the_two_errors(text: str) -> None:
    answer = answer_to(text)
    assert "\n" not in str(answer)
    if isinstance(answer, UnknownCountry):
        assert len(answer.suggestions) <= 3
        assert all(isinstance(country, Country) for country in answer.suggestions)
    elif isinstance(answer, AmbiguousCountry):
        assert answer.candidates
    else:
        assert countries.is_code(answer)


@given(texts)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_countries_stand_in_english_alphabetical_order() -> None:
    names = [country.name for country in all_countries()]
    assert len(names) == 250
    assert names == sorted(names, key=sort_key)
    assert names.index("Albania") - names.index("Åland Islands") == 1
    assert names.index("Costa Rica") < names.index("Côte d’Ivoire") < names.index("Croatia")
    assert names.index("Turkmenistan") > names.index("Türkiye") > names.index("Tunisia")
    assert names.index("Nepal") < names.index("Netherlands (Kingdom of the)") < names.index("New Caledonia")
    assert names.index("Guinea") < names.index("Guinea-Bissau") < names.index("Guyana")
    assert sort_key("The Gambia") == sort_key("gambia")


def test_names_in_the_six_languages() -> None:
    laos = countries.country("LAO")
    assert laos.name == laos.name_in("en") == "Lao People's Democratic Republic"
    assert laos.name_in("zh") == "老挝人民民主共和国"
    assert countries.country("XKX").name_in("fr") == "Kosovo"
    with pytest.raises(ValueError, match="pt"):
        laos.name_in("pt")


def test_unknown_codes_are_programming_errors() -> None:
    assert countries.is_code("LAO")
    assert not countries.is_code("lao")
    assert not countries.is_code("LA")
    with pytest.raises(KeyError):
        countries.country("LA")
