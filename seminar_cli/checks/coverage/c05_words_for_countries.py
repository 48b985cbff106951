"""The words for the countries may not cover a delegation.

Sentences of papers and reports call the delegations by `[seminar] countries_called`: "developing countries",
"least developed countries", "African and Arab States". A confirmed delegate comes from a country that is in
none of the groups and regions which these words name, by the lists of the seminar's first day. Countries
count as developing that are in the Group of 77, least developed, landlocked developing or small island
States, or of less than high income.

Choose wider words, or look the country up: no list is everybody's.

    [seminar]
    title = "Seminar on trade"
    start = 2027-03-01
    end = 2027-03-05
    timezone = "Asia/Shanghai"
    countries_called = "developing countries"

    [[participants]]
    id = "p001"
    family_name = "Meier"
    country = "CHE"
"""

from collections.abc import Iterator

from seminar_cli.checks.coverage.called import covered
from seminar_cli.checks.desk import Desk
from seminar_cli.checks.finding import Finding, note
from seminar_cli.checks.words import people
from seminar_cli.plan.names import country_name


def find(desk: Desk) -> Iterator[Finding]:
    """Countries of confirmed delegates that the words may not cover, each with its people."""
    seminar = desk.plan.seminar
    meant = covered(seminar.countries_called, seminar.start, desk.plan.coverage.ldc_until)
    if meant is None:
        return
    for code in dict.fromkeys(person.country for person in desk.delegates):
        if code is None or code in meant:
            continue
        persons = [person for person in desk.delegates if person.country == code]
        name = country_name(desk.plan, code)
        words = f"the words “{seminar.countries_called}” may not cover"
        yield note(
            desk.at(seminar, "countries_called"),
            f"{words[0].upper()}{words[1:]} {name} ({people(persons)}).",
            "Choose wider words, or look the country up: no list is everybody's.",
            about=[person.id for person in persons],
            name=name,
            many=f"delegations are from countries that {words}",
        )
