"""Makes `registrations.xlsx`: a registration form as 1,125 people filled it in, from 92 countries.

All people in it are invented: names are drawn by chance from common ones, addresses are under example.org, and
telephone numbers begin with zeros. The same rows come out every time. What forms of this kind are like is all
here: names in every order and case, countries in six languages and as codes, organizations in the place of a
country, people who registered twice, `n/a`, numbers typed as numbers, a total in the last row.

    python examples/online-2022/registrations.py
"""

import datetime as dt
from pathlib import Path
from random import Random
from typing import NamedTuple

from openpyxl import Workbook

from seminar_cli import countries
from seminar_cli.plan.matching import name_parts

TARGET = Path(__file__).with_name("registrations.xlsx")

HEADINGS = (
    "Submitted at", "Title", "Full Name (as in passport)", "Gender", "Country / Territory", "Ministry or Agency",
    "Post held", "E-mail Address", "Mobile / WhatsApp", "Working language", "Dietary requirements", "I agree",
)  # fmt: skip

Row = list[object]


class Culture(NamedTuple):
    """People who share names: women's, men's and family names, their countries, and how countries are written.

    `tongue` is the language in which some of them write their country.
    """

    women: str
    men: str
    families: str
    countries: str
    tongue: str = "en"


CULTURES = (
    Culture(
        "Aminata Fatou Mariam Awa Ndeye Aïssatou Clarisse Solange Rokia Adjoua Bintou Hadja Léonie Estelle",
        "Ibrahim Moussa Ousmane Cheikh Abdoulaye Kossi Koffi Mamadou Alassane Boubacar Étienne Honoré Seydou Yao",
        "Diallo Traoré Ouédraogo Ndiaye Koné Sow Bah Camara Kaboré Mensah Agbodjan Hounsou Zongo Diop Fofana Touré "
        "Sawadogo Adjovi Barry Cissé Ngono Mbarga Abessolo Rakoto Niyonzima Habimana",
        "BEN BFA BDI CMR CAF TCD COM CIV DJI GAB GIN MDG MLI NER RWA SEN TGO",
        "fr",
    ),
    Culture(
        "Abena Akosua Ngozi Chidinma Fatmata Isatou Hawa Adaeze Efua Comfort Blessing Mercy",
        "Kwame Kofi Emeka Chinedu Lamin Sheku Prince Samuel Emmanuel Yaw Babatunde Musa",
        "Asante Boateng Okafor Adeyemi Kamara Sesay Jallow Ceesay Johnson Kollie Owusu Eze Conteh Bangura Osei Balogun",
        "GHA NGA SLE LBR GMB",
    ),
    Culture(
        "Wanjiru Achieng Grace Esther Tsehay Hirut Thandiwe Chipo Mutinta Nomsa Naledi Amina Joyce Ruth Selam",
        "Otieno Kamau David Joseph Tesfaye Bekele Tendai Themba Mwansa Abdi Hassan Brian Kagiso Patrick Haile",
        "Mwangi Odhiambo Njoroge Okello Nakato Tadesse Gebremedhin Warsame Banda Phiri Moyo Dlamini Molefe Nkosi "
        "Mulenga Chirwa Shikongo Ramgoolam Deng Mokoena Kiprotich Mushi",
        "KEN UGA TZA ETH SOM ZMB ZWE MWI BWA NAM LSO SWZ ZAF MUS SSD",
    ),
    Culture(
        "Ana Maria Beatriz Carla Filomena Joana Luísa Teresa Rosa Celeste",
        "João António Carlos Domingos Manuel Paulo Pedro Rui Tomás Edson",
        "da Silva|dos Santos|Pereira|Fernandes|Gomes|Neto|Machava|Tavares|Évora|Cardoso|Lopes|Sitoe|Ximenes|Mendes",
        "AGO MOZ CPV GNB STP BRA TLS",
    ),
    Culture(
        "Amal Fatima Hanan Layla Mona Nour Rania Salma Samira Yasmin Zahra Huda",
        "Ahmed Ali Hassan Khalid Mahmoud Mohammed Omar Sami Tariq Youssef Ziad Karim",
        "Haddad|Al-Sayed|El Amrani|Benali|Khoury|Al-Masri|Mansour|Abdelrahman|Ould Sidi|Saleh|Bouazizi|Nasser|Hamdan|"
        "Al-Jabri|Osman|Cherif",
        "EGY SDN MAR DZA TUN MRT JOR IRQ YEM LBN PSE",
        "ar",
    ),
    Culture(
        "Ana Carmen Daniela Elena Gabriela Isabel Lucía María Paola Rosa Silvia Valeria",
        "Alejandro Carlos Diego Eduardo Fernando Jorge José Luis Miguel Pablo Ricardo Sergio",
        "García Rodríguez Mamani Quispe Fernández Morales Rojas Castillo Vargas Herrera Núñez Peña Flores Cáceres "
        "Ortiz Guzmán Pérez Sánchez Torres Ríos",
        "ARG BOL CHL COL CRI CUB DOM ECU SLV GTM HND MEX NIC PER",
        "es",
    ),
    Culture(
        "Alicia Camille Denise Keisha Marcia Natalie Sandra Shanice",
        "Andre Colin Dwayne Errol Kemar Marlon Rohan Winston",
        "Baptiste Campbell Charles Clarke Joseph Persaud Ramdin Roberts Singh Williams Brathwaite Thomas",
        "JAM TTO BRB GUY GRD",
    ),
    Culture(
        "Anjali Fatema Ishani Kamala Nasreen Priya Sabina Sita Tharushi Zainab",
        "Abdul Arjun Bishnu Farhan Imran Kamal Nuwan Rajesh Sunil Tenzin",
        "Ahmed Bhattarai Chowdhury Dorji Fernando Gurung Hossain Khan Perera Rahman Sharma Shrestha Wickramasinghe Zaman",
        "BGD IND NPL PAK LKA MDV BTN",
    ),
    Culture(
        "Chanthavy Dewi Maricel Nguyet Phonesavanh Siti Sokha Suda Thida Nilar",
        "Agus Bounmy Dara Jose Minh Nattapong Rizal Somchai Tuan Zaw",
        "Chan Cruz Kham Nguyen Pham Phommachanh Putra Reyes Saetang Santoso Sok Tran Wijaya Win",
        "KHM LAO MMR THA VNM IDN PHL",
    ),
    Culture(
        "Aigul Dilnoza Gulnara Madina Nargiza Oyuna Saltanat Zarina",
        "Azamat Bekzod Bold Daniyar Farrukh Nurlan Rustam Timur",
        "Abdullaev Akhmedov Batbayar Ganbold Ibragimov Karimov Mamytov Nazarov Rahimov Sadykov Tulegenov Yusupov",
        "KAZ KGZ TJK UZB",
        "ru",
    ),
)

OFFICES = (
    ("Ministry of Commerce", "Director"), ("Ministry of Trade and Industry", "Trade officer"),
    ("Ministry of Foreign Affairs", "Second Secretary"), ("Customs Administration", "Inspector"),
    ("Chamber of Commerce", "Adviser"), ("Central Bank", "Analyst"), ("National University", "Lecturer"),
    ("Export Promotion Agency", "Head of unit"), ("Postal Service", "Manager"), ("Ministry of Agriculture", "Expert"),
    ("Bureau of Statistics", "Statistician"), ("Cooperative of small producers", "Secretary"),
)  # fmt: skip
GUESTS = (
    ("European Union", "Policy officer"), ("African Union Commission", "Trade adviser"),
    ("ASEAN Secretariat", "Senior officer"), ("UNCTAD", "Economist"), ("Pacific Islands Forum", "Adviser"),
    ("League of Arab States", "Attaché"),
)  # fmt: skip
LANGUAGES = ("English", "english", "EN", "English, French", "Français", "English; Arabic")
DIETS = ("None", None, None, "No", "halal", "vegetarian", "-", "N/A")
UNCLEAR = ("Congo", "Korea", "Tanzannia", "Colmbia", "Phillipines")
"""What was typed for a country and has to be asked about."""

PEOPLE, TWICE = 1106, 8
CODES = [code for culture in CULTURES for code in culture.countries.split()]


def rows() -> list[Row]:
    """The rows below the headings, in the order in which people registered; the total comes last."""
    chance = Random(2022)  # noqa: S311 - the same names every time, no secret
    made, seen = [], set()
    while len(made) < PEOPLE:
        row = _person(chance, len(made))
        if (mark := name_parts(str(row[2]))) not in seen:
            seen.add(mark)
            made.append(row)
    guests = zip(chance.sample(made, len(GUESTS)), GUESTS, strict=True)
    unclear = zip(chance.sample(made, len(UNCLEAR)), UNCLEAR, strict=True)
    twice = [[*row] for row in chance.sample(made, TWICE)]
    made += [_like(chance, row, guest[0], *guest) for row, guest in guests]
    made += [_like(chance, row, country, str(row[5]), str(row[6])) for row, country in unclear]
    made += twice
    chance.shuffle(made)
    begun = dt.datetime(2022, 2, 7, 8)
    for number, row in enumerate(made):
        row[0] = begun + dt.timedelta(minutes=23 * number)
    return made


def _person(chance: Random, number: int) -> Row:
    """Somebody; every country is there, and the first of a region more often than the last."""
    code = CODES[number] if number < len(CODES) else chance.choice(CODES)
    culture = next(each for each in CULTURES if code in each.countries)
    gender = chance.choice(("Female", "Male"))
    given = " ".join(
        chance.sample((culture.women if gender == "Female" else culture.men).split(), chance.choice((1, 2)))
    )
    families = culture.families.split("|") if "|" in culture.families else culture.families.split()
    family = chance.choice(families)
    office, post = chance.choice(OFFICES)
    mail = f"{number + 1:04}@example.org"
    return [
        None, {"Female": "Ms.", "Male": "Mr."}[gender] if chance.choice((True, True, False)) else None,
        _name(chance, given, family.strip()), _gender(chance, gender), _country(chance, code, culture.tongue),
        office, chance.choice((*[post] * 9, "n/a")), chance.choice((*[mail] * 19, mail.upper())),
        _phone(chance, number), chance.choice(LANGUAGES), chance.choice(DIETS), "yes",
    ]  # fmt: skip


def _name(chance: Random, given: str, family: str) -> str:
    forms = (
        f"{given} {family.upper()}", f"{given} {family}", f"{family.upper()} {given}", f"{family}, {given}",
        f"{given} {family}".upper(), f"{given} {family}".lower(), f" {given}  {family} ", f"{given}\u00a0{family}",
    )  # fmt: skip
    return chance.choices(forms, (30, 32, 10, 8, 8, 6, 3, 3))[0]


def _gender(chance: Random, gender: str) -> str:
    return chance.choices((gender, gender[0], gender.lower(), gender[0].lower()), (70, 20, 6, 4))[0]


def _country(chance: Random, code: str, tongue: str) -> str:
    known = countries.country(code)
    forms = (
        known.name,
        known.name_in(tongue),
        known.name.upper(),
        code,
        f" {known.name} ",
        known.name.lower(),
    )
    return chance.choices(forms, (60, 20, 8, 4, 4, 4))[0]


def _phone(chance: Random, number: int) -> object:
    text = f"+{chance.randrange(200, 999)} 000 {number:06}"
    return chance.choices((text, f"000{number:06}", 9000000 + number, None), (60, 20, 10, 10))[0]


def _like(chance: Random, row: Row, country: str, office: str, post: str) -> Row:
    """Somebody else of a similar name, from another office."""
    given = str(row[2]).replace(",", "").split()[0].title()
    family = chance.choice(("Addo", "Brown", "Costa", "Dupont", "Estrada", "Farah", "Grant", "Hakimi"))
    mail = f"{chance.randrange(5000, 9999)}@example.org"
    return [None, row[1], f"{given} {family.upper()}", row[3], country, office, post, mail, *row[8:]]


def main() -> None:
    """Write the workbook, with a title above the headings, a hidden sheet of choices, and a total."""
    book = Workbook()
    book.properties.creator = "Registration form"
    book.properties.created = book.properties.modified = dt.datetime(2022, 3, 1)
    sheet = book.worksheets[0]
    sheet.title = "Form responses"
    sheet.append(["Online Training on South-South Cooperation in Cross-border E-commerce: registrations"])
    sheet.append([])
    sheet.append(list(HEADINGS))
    made = rows()
    for row in made:
        sheet.append(row)
    sheet.append(["Total", None, len(made)])
    choices = book.create_sheet("Lists")
    for code in CODES:
        choices.append([countries.country(code).name, code])
    choices.sheet_state = "hidden"
    book.save(TARGET)


if __name__ == "__main__":
    main()
