"""Small papers of every kind, with the names that break layouts: long, accented, Chinese, Arabic."""

from datetime import date, time

from seminar_cli.papers.paper import (
    Band,
    Bar,
    Bars,
    Block,
    Cards,
    Column,
    Fact,
    Facts,
    Grid,
    Page,
    Paper,
    Row,
    Table,
    Text,
    Tone,
    Value,
)  # fmt: skip

SEMINAR = "Seminar on South-South Cooperation in Cross-border E-commerce"
ISSUE = "Issue 3 · Thu 20 July 2023"

PEOPLE = (
    (
        "Vilayluck SENEDUANGDETH",
        "Lao People's Democratic Republic",
        "Permanent Mission to the United Nations",
    ),
    ("Mohammed AL-ʿABDULLĀH", "Saudi Arabia", "وزارة التجارة"),
    ("LEI Hao 雷浩", "China", "商务部国际商务官员研修学院（商务部培训中心）"),
    (
        "Marie-Thérèse NGO BÉLINGA ÉPSE MVONDO-NKODO DE LA ROCHEFOUCAULD-WELLINGTON",
        "Cameroon",
        "Ministère de l'Économie, de la Planification et de l'Aménagement du territoire",
    ),
    ("محمد الأمين بن عبد الله", "Mauritania", "Ministry of Commerce, Handicrafts and Tourism"),
    *((f"Given FAMILY-{number}", "Fiji", f"Ministry of Trade, division {number}") for number in range(13)),
)

_HALVES = (("am", "Morning 09:00–12:00"), ("pm", "Afternoon 14:00–17:00"))


def sign_in(people: int = 18, blanks: int = 5, part: str = "2023-07-24") -> Paper:
    columns = [Column("no", "No.", "number"), Column("name", "Name", "name")]
    columns += [Column("country", "Country"), Column("organization", "Organization")]
    for half, over in _HALVES:
        columns.append(Column(f"{half}_mark", "P/L/E/A", "choice", ("P", "L", "E", "A"), over))
        columns.append(Column(f"{half}_sign", "Signature", "sign", over=over, by_hand=True))
    rows = []
    for number in range(people):
        name, country, organization = PEOPLE[number % len(PEOPLE)]
        cells: dict[str, Value] = {
            "no": number + 1,
            "name": name,
            "country": country,
            "organization": organization,
        }
        rows.append(Row(cells, id=f"p{number + 1:03}"))
    speakers = (
        Row({"name": "Mr. LEI Hao", "country": "China", "organization": "AIBO"}, id="lei-hao"),
        Row({"name": "Ms. Dima AL-KHATIB", "organization": "UNOSSC"}, id="dima-al-khatib"),
    )
    middle = people // 2
    bands = (
        Band("Group A", tuple(rows[:middle])),
        Band("Group B", tuple(rows[middle:])),
        Band("Speakers and moderators", speakers),
    )
    facts = (
        Fact("day", "Date", date(2023, 7, 24)),
        Fact("place", "Place", "Lecture hall, Academy for International Business Officials, Beijing"),
        Fact("zone", "Time zone", "Asia/Shanghai (UTC+8)"),
        Fact("expected", "Expected", people, "number"),
    )
    return Paper(
        "sign-in",
        part,
        "Sign-in sheet",
        (Facts("facts", facts), Table("people", tuple(columns), bands, blanks=blanks, readable_back=True)),
        tab="Mon 24 July",
        subtitle=f"{SEMINAR} · Beijing, Jinan, Qingdao · 24 July – 4 August 2023",
        notes=("P present · L late · E excused · A absent.", "Kept for one year to certify attendance."),
        page=Page(landscape=True),
        document=f"{SEMINAR}: Sign-in sheets",
        issue=ISSUE,
    )


def daily(day: int = 24) -> Paper:
    columns = (
        Column("time", "Time"), Column("title", "Item"), Column("who", "Speakers"), Column("place", "Place"),
    )  # fmt: skip
    speakers = ("Mr. LEI Hao, Vice President, AIBO", "Ms. Dima AL-KHATIB, Director, UNOSSC (video message)")
    lecture = "Lecture: Cross-border e-commerce in China, its rules and its comprehensive pilot zones"
    professor = ("Prof. WANG Jian, University of International Business and Economics 对外经济贸易大学",)
    items: tuple[tuple[str, str, tuple[str, ...] | None, str, Tone], ...] = (
        ("09:00–10:30", "Opening ceremony", speakers, "Lecture hall", "ceremony"),
        ("10:30–11:00", "Group photo and coffee", None, "Garden", "free"),
        ("11:00–12:30", lecture, professor, "Lecture hall", "lecture"),
        ("12:30–14:00", "Lunch", None, "Canteen, 2nd floor", "meal"),
        ("14:00–15:30", "Discussion: Logistics", ("Moderator: Mr. João DA SILVA",), "Room 3", "struck"),
        ("16:00–17:30", "Visit: Tianzhu Free Trade Zone", ("Ms. ZHAO Min",), "北京天竺综合保税区", "visit"),
    )
    rows = tuple(
        Row({"time": when, "title": title, "who": who, "place": place}, f"s{number:02}", tone)
        for number, (when, title, who, place, tone) in enumerate(items, 1)
    )
    facts = (Fact("city", "City", "Beijing"), Fact("duty", "Duty officer", "Mr. Li, +86 10 1234 5678"))
    return Paper(
        "agenda",
        f"2023-07-{day:02}",
        f"Programme, {day} July 2023",
        (Facts("facts", facts), Table("items", columns, (Band("", rows),))),
        tab=f"{day} July",
        subtitle=SEMINAR,
        document="Programme",
        issue=ISSUE,
    )


def overview(days: int = 12) -> Paper:
    hours = tuple(f"{hour:02}:{minute}" for hour in range(8, 19) for minute in ("00", "30"))
    blocks = []
    for day in range(days):
        visit = ("Visit: Qingdao Cross-border E-commerce Expo", "Bus 13:10")
        lecture = ("Lecture: E-commerce and sustainable development", "Prof. WANG Jian")
        blocks.append(Block(day, 8, 10, ("Lunch",), "meal"))
        blocks.append(Block(day, 12, 17, visit, "visit", lane=0, lanes=1 + day % 2, id=f"v{day:02}"))
        if day % 2:
            blocks.append(Block(day, 12, 15, ("Discussion",), "struck", lane=1, lanes=2))
        if day == 4:
            blocks += [Block(day, 2, 7, (f"Breakout {lane}",), "breakout", lane, 3) for lane in range(3)]
        else:
            blocks.append(Block(day, 2, 7, lecture, "lecture", id="s05"))
    labels = tuple(
        f"{24 + day} July\nBeijing" if day < 8 else f"{day - 7} Aug\nQingdao" for day in range(days)
    )
    legend: tuple[tuple[str, Tone], ...] = (
        ("Lecture", "lecture"), ("Breakout", "breakout"), ("Visit", "visit"), ("Meal", "meal"),
    )  # fmt: skip
    return Paper(
        "agenda",
        "overview",
        "Programme at a glance",
        (Grid("grid", labels, hours, tuple(blocks), legend=legend),),
        tab="Overview",
        subtitle=f"{SEMINAR} · all times Asia/Shanghai (UTC+8)",
        page=Page(landscape=True, fit_one_page=True),
        document="Programme",
        issue=ISSUE,
        notes=("Cancelled items are struck out.",),
    )


def coverage(regions: int = 4) -> Paper:
    names = ("Africa", "Asia and the Pacific", "Latin America and the Caribbean", "Western Asia")
    bars = tuple(Bar(names[index % 4], (4 - index % 4, 3 - index % 4)) for index in range(regions))
    groups = (
        Row({"group": "LDC", "people": 7, "share": 7 / 18, "list": "UN CDP, 46 countries"}),
        Row({"group": "SIDS", "people": 3, "share": 3 / 18, "list": "UN-OHRLLS"}, tone="warn"),
    )
    columns = (
        Column("group", "Group"), Column("people", "People", "number"), Column("share", "Share", "share"),
        Column("list", "List used"),
    )  # fmt: skip
    return Paper(
        "coverage",
        "",
        "Coverage: who takes part",
        (
            Facts(
                "facts",
                (
                    Fact("people", "Participants", 1100, "number"),
                    Fact("women", "Women", 0.5625, "share", "good"),
                    Fact("missing", "Not said", None),
                    Fact("closes", "Registration closes", time(18, 0)),
                ),
            ),
            Text("text", ("Nine of 18 delegates are women.",), ("Five countries are LDCs.",), "In short"),
            Bars("regions", ("Men", "Women"), bars, "Participants by region", "people", stacked=True),
            Table(
                "groups",
                columns,
                (Band("", groups),),
                "Country groups",
                Row({"group": "All", "people": 18, "share": 1.0}),
            ),
            Table(
                "missing",
                (Column("country", "Country"), Column("why", "Why")),
                (),
                "Invited and not represented",
                empty="Every invited country is represented.",
            ),
        ),
        main="groups",
        subtitle=SEMINAR,
        document="Coverage",
        issue=ISSUE,
        notes=("Counted: confirmed delegates and observers.",),
    )


def badges(people: int = 9) -> Paper:
    columns = (
        Column("name", "Name", "name"), Column("country", "Country"), Column("organization", "Organization"),
    )  # fmt: skip
    rows = tuple(
        Row(
            dict(zip(("name", "country", "organization"), PEOPLE[number % len(PEOPLE)], strict=True)),
            f"p{number}",
        )
        for number in range(people)
    )
    table = Table("cards", columns, (Band("", rows),))
    return Paper(
        "badges",
        "",
        "Badges",
        (Cards("badges", table, ("name", "organization", "country"), 90, 55, 2, 4),),
        document="Badges",
    )


EVERY_KIND = (sign_in, daily, overview, coverage, badges)
