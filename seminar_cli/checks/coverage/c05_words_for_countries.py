"""The words for the countries may not cover a delegation.

`countries_called` is how sentences call the countries ("from 14 developing countries"), and a delegate
comes from one that such words do not cover: a country of high income that is no member of the Group of 77,
for developing countries; one that is not on the list, for least developed, landlocked or small island ones;
one of another region, for African, Asian, American or European ones. As of the first day.

Choose other words, or accept it with `ignore` on the person.

    [seminar]
    title = "Seminar on trade"
    start = 2027-03-01
    end = 2027-03-05
    timezone = "Asia/Shanghai"
    countries_called = "developing countries"

    [[participants]]
    id = "p001"
    family_name = "Muster"
    country = "AUT"
"""

from collections.abc import Callable, Iterator

from seminar_cli import countries
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, note
from seminar_cli.checks.words import label
from seminar_cli.plan.names import country_name


def find(desk: Desk) -> Iterator[Finding]:
    """Delegates of countries that the words do not cover."""
    words = desk.plan.seminar.countries_called
    covers = [test for word, test in _tests(desk).items() if word in words.casefold()]
    for person in desk.delegates:
        if person.country and not all(test(person.country) for test in covers):
            yield note(
                desk.at(person, "country"),
                f"{label(person)} comes from {country_name(desk.plan, person.country)}, which “{words}” "
                "may not cover.",
                "Choose other words with `seminar edit-seminar --countries-called …`.",
                name=country_name(desk.plan, person.country),
                many=f"delegations come from countries that “{words}” may not cover",
            )


def _tests(desk: Desk) -> dict[str, Callable[[str], bool]]:
    """What a country must be for a word to cover it."""
    day = desk.plan.seminar.start

    def is_developing(code: str) -> bool:
        is_listed = countries.country(code).g77 or countries.is_ldc(code, day)
        return is_listed or countries.income_group(code, day) not in {"H", ""}

    def of_region(name: str) -> Callable[[str], bool]:
        return lambda code: countries.country(code).region == name

    least = {"least developed": lambda code: countries.is_ldc(code, day, desk.plan.coverage.ldc_until)}
    return {
        **least,
        "landlocked": lambda code: countries.country(code).lldc,
        "small island": lambda code: countries.country(code).sids,
        "developing": is_developing,
        "african": of_region("Africa"),
        "asian": of_region("Asia"),
        "european": of_region("Europe"),
        "american": of_region("Americas"),
    }
