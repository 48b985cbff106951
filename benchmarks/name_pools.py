"""Names as they occur in many countries, in Latin letters and their own scripts."""

from dataclasses import dataclass
from random import Random
from typing import Any

from seminar_cli.countries import Country

GIVEN_FIRST = "given-first"
FAMILY_FIRST = "family-first"
MONONYMS = frozenset({"IDN", "MMR", "AFG"})
"""Countries in which some people have one name and no more."""

LONG_NAMES = frozenset({"BRA", "PRT", "ESP", "TLS", "MOZ", "AGO", "MEX", "COL", "PER"})
"""Countries in which two family names are usual."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Names that go together: `Latin` or `Latin|local`, parted by blanks.

    `joint` stands between the parts of a local name; None where there is no script of its own.
    """

    women: str
    men: str
    families: str
    order: str = GIVEN_FIRST
    joint: str | None = None


POOLS = {
    "arabic": Pool(
        "Amal|أمل Fatima|فاطمة Huda|هدى Layla|ليلى Mariam|مريم Nadia|نادية Salma|سلمى Zainab|زينب",
        "Ahmed|أحمد Hassan|حسن Ibrahim|إبراهيم Khalid|خالد Mustafa|مصطفى Omar|عمر Tariq|طارق Youssef|يوسف",
        "Al-Amin|الأمين Al-Hashimi|الهاشمي Bakri|بكري El-Masry|المصري Haddad|حداد Mansour|منصور Najjar|نجار",
        joint=" ",
    ),
    "ethiopic": Pool(
        "Almaz|አልማዝ Hirut|ሂሩት Meseret|መሰረት Selam|ሰላም Tigist|ትዕግስት",
        "Abebe|አበበ Bekele|በቀለ Dawit|ዳዊት Getachew|ጌታቸው Tesfaye|ተስፋዬ",
        "Alemu|ዓለሙ Gebre|ገብሬ Haile|ኃይሌ Mengistu|መንግስቱ Tadesse|ታደሰ",
        joint=" ",
    ),
    "cyrillic": Pool(
        "Aigul|Айгуль Dinara|Динара Elena|Елена Gulnara|Гульнара Madina|Мадина Olga|Ольга",
        "Alisher|Алишер Bakyt|Бакыт Daniyar|Данияр Ivan|Иван Rustam|Рустам Timur|Тимур",
        "Akhmetov|Ахметов Ismailov|Исмаилов Karimov|Каримов Petrenko|Петренко Sadykov|Садыков",
        joint=" ",
    ),
    "bengali": Pool(
        "Farzana|ফারজানা Nasreen|নাসরিন Shirin|শিরিন Tahmina|তাহমিনা",
        "Kamal|কামাল Mizanur|মিজানুর Rafiq|রফিক Shahidul|শহিদুল",
        "Ahmed|আহমেদ Begum|বেগম Chowdhury|চৌধুরী Hossain|হোসেন Rahman|রহমান",
        joint=" ",
    ),
    "devanagari": Pool(
        "Anita|अनिता Gita|गीता Kamala|कमला Sita|सीता Sunita|सुनिता",
        "Arjun|अर्जुन Bishnu|विष्णु Mohan|मोहन Prakash|प्रकाश Ram|राम",
        "Adhikari|अधिकारी Gurung|गुरुङ Sharma|शर्मा Shrestha|श्रेष्ठ Thapa|थापा",
        joint=" ",
    ),
    "sinhala": Pool(
        "Chandrika|චන්ද්‍රිකා Kumari|කුමාරි Nimali|නිමාලි Sanduni|සඳුනි",
        "Kamal|කමල් Nuwan|නුවන් Ruwan|රුවන් Sunil|සුනිල්",
        "Bandara|බණ්ඩාර Fernando|ප්‍රනාන්දු Perera|පෙරේරා Silva|සිල්වා",
        joint=" ",
    ),
    "thai": Pool(
        "Apinya|อภิญญา Kanya|กัญญา Nattaporn|ณัฐพร Siriporn|ศิริพร",
        "Anan|อนันต์ Chaiwat|ชัยวัฒน์ Prasit|ประสิทธิ์ Somchai|สมชาย",
        "Boonmee|บุญมี Jaidee|ใจดี Saetang|แซ่ตั้ง Srisuk|ศรีสุข Wongchai|วงศ์ชัย",
        joint=" ",
    ),
    "lao": Pool(
        "Bouavanh|ບົວວັນ Chansouk|ຈັນສຸກ Keo|ແກ້ວ Manivanh|ມະນີວັນ",
        "Bounmy|ບຸນມີ Khamla|ຄຳຫຼ້າ Somphone|ສົມພອນ Thongdy|ທອງດີ",
        "Inthavong|ອິນທະວົງ Phommachanh|ພົມມະຈັນ Sisavath|ສີສະຫວາດ Vongsa|ວົງສາ",
        joint=" ",
    ),
    "khmer": Pool(
        "Bopha|បុប្ផា Chanthy|ចន្ធី Kunthea|គន្ធា Sreymom|ស្រីមុំ",
        "Dara|ដារ៉ា Rithy|ឫទ្ធី Sokha|សុខា Vannak|វណ្ណៈ",
        "Chea|ជា Heng|ហេង Kim|គឹម Sok|សុខ Nhem|ញ៉ែម",
        order=FAMILY_FIRST,
        joint=" ",
    ),
    "burmese": Pool(
        "Khin|ခင် Thida|သီတာ Nilar|နီလာ Su|စု",
        "Aung|အောင် Kyaw|ကျော် Min|မင်း Zaw|ဇော်",
        "Htun|ထွန်း Lwin|လွင် Oo|ဦး Win|ဝင်း",
        joint="",
    ),
    "chinese": Pool(
        "Fang|芳 Jing|静 Li|丽 Xiaoyan|晓燕 Yating|雅婷",
        "Bo|波 Haoran|浩然 Jun|军 Qiang|强 Wenbo|文博",
        "Chen|陈 Gao|高 Liu|刘 Sun|孙 Xu|许 Zhou|周",
        order=FAMILY_FIRST,
        joint="",
    ),
    "vietnamese": Pool(
        "Hương Lan Linh Mai Ngọc Thảo", "Bình Dũng Hùng Minh Quân Tuấn", "Đặng Lê Nguyễn Phạm Trần Vũ",
        order=FAMILY_FIRST,
    ),
    "mongolian": Pool(
        "Altantsetseg|Алтанцэцэг Narantuya|Нарантуяа Oyuunchimeg|Оюунчимэг Tsetsegmaa|Цэцэгмаа",
        "Batbold|Батболд Enkhbat|Энхбат Ganzorig|Ганзориг Temuulen|Тэмүүлэн",
        "Batbayar|Батбаярын Dorj|Доржийн Ganbold|Ганболдын Sukhbaatar|Сүхбаатарын",
        order=FAMILY_FIRST,
        joint=" ",
    ),
    "greek": Pool(
        "Eleni|Ελένη Katerina|Κατερίνα Maria|Μαρία Sofia|Σοφία",
        "Andreas|Ανδρέας Giorgos|Γιώργος Kostas|Κώστας Nikos|Νίκος",
        "Georgiou|Γεωργίου Ioannou|Ιωάννου Nikolaou|Νικολάου Vasileiou|Βασιλείου",
        joint=" ",
    ),
    "malay": Pool(
        "Dewi Indah Nurul Putri Siti Wulan", "Agus Bambang Hadi Iskandar Rizal Sumarno",
        "Hidayat Kusuma Lestari Rahman Santoso Wijaya",
    ),
    "swahili": Pool(
        "Amina Grace Neema Rehema Wanjiru Zawadi", "Baraka Emmanuel Joseph Juma Mwangi Rashid",
        "Achieng Kamande Kisanga Mwakalinga Ochieng Otieno Wambui",
    ),
    "southern_africa": Pool(
        "Chipo Lerato Mutinta Nomsa Palesa Thandiwe", "Blessings Chanda Kagiso Sipho Tendai Themba",
        "Banda Dlamini Khumalo Mokoena Mulenga Nkosi Phiri",
    ),
    "french_africa": Pool(
        "Aïssatou Aminata Chantal Fatou Mariama Solange",
        "Abdoulaye Bosco Ibrahima Jean-Pierre Moussa Ousmane",
        "Diallo Diop Kouassi Mbarga Ndiaye Ouédraogo Traoré",
    ),
    "english_africa": Pool(
        "Abena Adaeze Efua Ngozi Patience Yetunde", "Chukwuemeka Emeka Kofi Kwame Olumide Tunde",
        "Adeyemi Agyeman Boateng Mensah Okafor Okonkwo",
    ),
    "portuguese": Pool(
        "Ana Beatriz Conceição Domingas Luísa Teresa", "Antônio Henrique João Paulo Rui Tiago",
        "Carvalho Fernandes Guimarães Pereira Silva Soares",
    ),
    "spanish": Pool(
        "Carmen Guadalupe Lucía María Rosa Yanelis", "Carlos Francisco José Luis Miguel Ramón",
        "Fernández Huamán López Muñoz Quispe Rodríguez",
    ),
    "pacific": Pool(
        "Alisi Litia Mele Moana Sina Vika", "Ioane Josefa Peni Sione Tevita Viliame",
        "Fonoti Leota Maelaua Naufahu Tuilagi Waqanivalu",
    ),
    "western": Pool(
        "Anna Claire Emma Ingrid Laura Sofie", "Anders Daniel James Lukas Marc Peter",
        "Andersen Brown Dubois Keller Novák O'Connor Williams",
    ),
}  # fmt: skip

BY_COUNTRY = {
    "BGD": "bengali", "NPL": "devanagari", "IND": "devanagari", "LKA": "sinhala", "THA": "thai",
    "LAO": "lao", "KHM": "khmer", "MMR": "burmese", "CHN": "chinese", "SGP": "chinese", "VNM": "vietnamese",
    "MNG": "mongolian", "GRC": "greek", "CYP": "greek", "ETH": "ethiopic", "ERI": "ethiopic",
    "BRA": "portuguese", "PRT": "portuguese", "TLS": "portuguese", "MOZ": "portuguese", "AGO": "portuguese",
    "CPV": "portuguese", "GNB": "portuguese", "STP": "portuguese", "ESP": "spanish", "NGA": "english_africa",
    "GHA": "english_africa", "GMB": "english_africa", "LBR": "english_africa", "SLE": "english_africa",
    "PAK": "arabic", "AFG": "arabic", "IRN": "arabic", "ZMB": "southern_africa", "MWI": "southern_africa",
    "ZWE": "southern_africa", "RWA": "french_africa", "BDI": "french_africa", "MDG": "french_africa",
    "HTI": "french_africa", "JAM": "western", "BHS": "western", "BRB": "western",
}  # fmt: skip

BY_AREA = {
    "Northern Africa": "arabic", "Western Asia": "arabic", "Central Asia": "cyrillic",
    "Eastern Europe": "cyrillic", "South-eastern Asia": "malay", "Southern Asia": "devanagari",
    "Eastern Asia": "chinese", "Eastern Africa": "swahili", "Middle Africa": "french_africa",
    "Southern Africa": "southern_africa", "Western Africa": "french_africa", "Caribbean": "spanish",
    "Central America": "spanish", "South America": "spanish", "Melanesia": "pacific",
    "Micronesia": "pacific", "Polynesia": "pacific",
}  # fmt: skip


class Names:
    """Gives names by country; nobody of one country gets a name twice while there are others left."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._given: set[tuple[str, ...]] = set()
        self._split = {
            key: tuple(_parts(text) for text in (pool.women, pool.men, pool.families))
            for key, pool in POOLS.items()
        }

    def draw(self, country: Country, *, woman: bool) -> dict[str, Any]:
        """The keys of a name: `given_names`, `family_name`, `name_local`, `name_order`."""
        key = pool_of(country)
        women, men, families = self._split[key]
        given, family = self._unused(country.iso3, women if woman else men, families)
        pool = POOLS[key]
        name: dict[str, Any] = {"given_names": " ".join(latin for latin, _ in given)}
        if country.iso3 in MONONYMS and self._chance.random() < 0.3:
            family = []
        if family:
            name["family_name"] = " ".join(latin for latin, _ in family)
        if pool.joint is not None:
            parts = [*family, *given] if pool.order == FAMILY_FIRST else [*given, *family]
            name["name_local"] = pool.joint.join(local for _, local in parts)
        if pool.order == FAMILY_FIRST:
            name["name_order"] = FAMILY_FIRST
        return name

    def _unused(self, iso3: str, givens: "Words", families: "Words") -> "tuple[list[Word], list[Word]]":
        given = [self._chance.choice(givens)]
        family = [self._chance.choice(families)]
        if iso3 in LONG_NAMES:
            family.append(self._chance.choice(families))
        while len(given) < 4:
            key = (iso3, *(latin for latin, _ in (*given, *family)))
            if key not in self._given:
                self._given.add(key)
                break
            given.append(self._chance.choice(givens))
        return given, family


Word = tuple[str, str]
"""A part of a name in Latin letters and in its own script."""

Words = tuple[Word, ...]


def _parts(text: str) -> Words:
    """`Amal|أمل Huda|هدى` as pairs; a part without a bar is its own local form."""
    words = []
    for word in text.split():
        latin, bar, local = word.partition("|")
        words.append((latin, local if bar else latin))
    return tuple(words)


def pool_of(country: Country) -> str:
    """The pool whose names are usual in a country."""
    area = country.intermediate_region or country.sub_region
    return BY_COUNTRY.get(country.iso3) or BY_AREA.get(area, "western")
