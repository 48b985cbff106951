"""The examples that help texts end with, each a line that can be typed as it stands."""

EXAMPLES_OF: dict[str, tuple[str, ...]] = {
    "init": (
        'seminar init --title "Seminar on Rural E-commerce" --start 2027-03-01 --end 2027-03-05 --timezone Asia/Shanghai --city Beijing',
        "seminar init spring-2027",
    ),
    "add-participant": (
        'seminar add-participant --given-names Vilayluck --family-name Seneduangdeth --country "Lao PDR" --honorific Ms.',
        "seminar add-participant --given-names Ana --family-name Reyes --role interpreter --arrival-at 2027-02-28T14:25",
    ),
    "edit-participant": (
        "seminar edit-participant p001 --position Director",
        "seminar edit-participant Seneduangdeth --clear arrival --group A",
    ),
    "remove-participant": ("seminar remove-participant p018",),
    "edit-participants": (
        "seminar edit-participants --where country=LAO --groups A",
        "seminar edit-participants --where status=invited --status confirmed --dry-run",
    ),
    "add-session": (
        'seminar add-session --title "Opening ceremony" --kind opening --date 2027-03-01 --start 09:00 --end 10:30',
        'seminar add-session --title Trends --kind lecture --speaker lei-hao --speaker \'{ id = "x", by = "video" }\'',
    ),
    "edit-session": (
        "seminar edit-session s01 --start 09:30 --minutes 60",
        "seminar edit-session Opening --venue hall",
    ),
    "remove-session": ("seminar remove-session s07",),
    "add-visit": (
        'seminar add-visit --title "E-commerce Expo" --host qingdao-expo --date 2027-03-03 --start 09:30 --end 11:30',
    ),
    "edit-visit": ("seminar edit-visit v01 --bring passport --gate-need passport",),
    "remove-visit": ("seminar remove-visit v01",),
    "add-trip": (
        "seminar add-trip --by bus --date 2027-03-03 --depart 08:30 --arrive 09:20 --serves v01 --vehicle '{ name = \"Bus 1\", seats = 33 }'",
    ),
    "edit-trip": ("seminar edit-trip t03 --depart 08:45 --arrive 09:30",),
    "remove-trip": ("seminar remove-trip t03",),
    "add-stay": ("seminar add-stay --venue jinan-hotel --check-in 2027-03-02 --check-out 2027-03-04",),
    "edit-stay": ("seminar edit-stay jinan --check-out 2027-03-05",),
    "remove-stay": ("seminar remove-stay jinan",),
    "add-institution": (
        'seminar add-institution --name "Ministry of Commerce" --acronym MOFCOM --kind government --country China --role host',
    ),
    "edit-institution": ("seminar edit-institution mofcom --city Beijing",),
    "remove-institution": ("seminar remove-institution mofcom",),
    "add-venue": ('seminar add-venue --name "Lecture hall" --kind hall --city Beijing --capacity 60',),
    "edit-venue": ("seminar edit-venue lecture-hall --capacity 80",),
    "remove-venue": ("seminar remove-venue lecture-hall",),
    "add-speaker": (
        'seminar add-speaker --honorific Mr. --given-names Hao --family-name Lei --name-order family-first --position "Vice President"',
    ),
    "edit-speaker": ("seminar edit-speaker lei-hao --institution aibo",),
    "remove-speaker": ("seminar remove-speaker lei-hao",),
    "add-route": ("seminar add-route --origin Beijing --destination Jinan --minutes 95 --by train",),
    "edit-route": ("seminar edit-route r01 --minutes 100",),
    "remove-route": ("seminar remove-route r01",),
    "add-group": ('seminar add-group --id A --name "Group A" --colour blue',),
    "edit-group": ('seminar edit-group A --vehicle "Bus 1"',),
    "remove-group": ("seminar remove-group A",),
    "add-day": ('seminar add-day --date 2027-03-04 --title "Rest day" --kind rest --city Qingdao',),
    "edit-day": ("seminar edit-day 2027-03-04 --kind programme",),
    "remove-day": ("seminar remove-day 2027-03-04",),
    "edit-seminar": (
        "seminar edit-seminar --issue 2",
        'seminar edit-seminar --countries-called "developing countries"',
    ),
    "edit-coverage": (
        "seminar edit-coverage --target-countries 15 --invited-country LAO --invited-country KHM",
    ),
    "edit-certificates": ("seminar edit-certificates --minimum-attendance 0.75",),
    "edit-checks": ("seminar edit-checks --deadlines-visas 2027-02-15",),
    "participants": (
        "seminar participants --where status=confirmed --sort country",
        "seminar participants --where country=LAO --columns id,name,arrival.flight --csv",
    ),
    "sessions": ("seminar sessions --where kind=lecture", "seminar sessions --where date=2027-03-02 --json"),
    "visits": ("seminar visits --sort date",),
    "trips": ("seminar trips --where by=train",),
    "stays": ("seminar stays",),
    "institutions": ("seminar institutions --where roles=visit-host",),
    "venues": ("seminar venues --where city=Beijing --sort name",),
    "speakers": ("seminar speakers --where institution=aibo",),
    "routes": ("seminar routes",),
    "groups": ("seminar groups", "seminar groups make --count 3"),
    "groups-make": (
        "seminar groups make --count 3 --balance country,gender",
        "seminar groups make --again --dry-run",
    ),
    "days": ("seminar days",),
    "agenda": (
        "seminar agenda --day 3",
        "seminar agenda --group A --json",
        "seminar agenda --changes-since 12",
    ),
    "sign-in": ("seminar sign-in --day 1", "seminar sign-in --item s01 --marks"),
    "list-of-participants": (
        "seminar list-of-participants",
        "seminar list-of-participants --order surname --include contact",
    ),
    "badges": ("seminar export badges -o badges.xlsx", "seminar badges --person p001 --csv"),
    "table-tents": ("seminar export table-tents -o tents.xlsx", "seminar table-tents --country Laos"),
    "protocol-list": ("seminar protocol-list", "seminar export protocol-list -o protocol.xlsx"),
    "stats": (
        "seminar stats",
        "seminar stats --records women",
        "seminar stats --records sessions.lecture --csv",
    ),
    "narrative": (
        "seminar narrative --week 1",
        "seminar narrative --day 3 --day 4",
        "seminar narrative --as-of 2027-03-02",
    ),
    "series": (
        "seminar series",
        "seminar series online-2022 beijing-2023",
        "seminar series online-2022 beijing-2023 -o series.xlsx",
    ),
    "coverage": (
        "seminar coverage",
        "seminar coverage --by sub-region",
        "seminar coverage --by country --csv",
    ),
    "export": (
        "seminar export agenda -o agenda.xlsx",
        "seminar export sign-in --day 1 -o day1.xlsx",
        "seminar export all -o papers/",
    ),
    "export-plan": (
        "seminar export plan -o partner.toml",
        "seminar export plan --without identity,care -o partner.toml",
    ),
    "export-all": ("seminar export all -o papers/",),
    "trip-slip": ("seminar trip-slip --day 3", "seminar trip-slip --trip t03"),
    "roll-call": ("seminar roll-call --trip t03", "seminar roll-call --day 3"),
    "arrivals": ("seminar arrivals", "seminar arrivals --day 2027-02-28 --window 90"),
    "rooms": ("seminar rooms", "seminar rooms --stay jinan --include identity"),
    "itinerary": ("seminar itinerary --person p001", "seminar itinerary --country LAO"),
    "attendance": ("seminar attendance", "seminar attendance --day 3 --group A"),
    "certificates": ("seminar certificates", "seminar certificates --country LAO"),
    "visitors": ("seminar visitors --item v01", "seminar visitors --item v01 --include identity"),
    "meals": ("seminar meals", "seminar meals --day 3"),
    "check": ("seminar check", "seminar check --select A --as-of 2027-02-15", "seminar check --explain A04"),
    "import": (
        "seminar import participants registrations.xlsx --dry-run",
        "seminar import agenda agenda.xlsx",
        "seminar import attendance day1.xlsx",
    ),
    "import-agenda": (
        "seminar import agenda agenda.xlsx --dry-run",
        "seminar import agenda agenda.xlsx --same s04=row17 --new row18",
        'seminar import agenda programme.ods --sheet "Week 1" --map "Theme=title"',
    ),
    "import-participants": (
        "seminar import participants registrations.xlsx --dry-run",
        'seminar import participants list.csv --map "Nombre completo=name" --skip-bad-rows',
    ),
    "import-attendance": (
        "seminar import attendance day1.xlsx",
        "seminar import attendance log.csv --item s03",
    ),
    "attend": ("seminar attend s01 p001 p004 --late p007 --excused p009", "seminar attend v01 --all"),
    "history": ("seminar history", "seminar history --last 3 --diff", "seminar history --keep 90"),
    "history-clear": ("seminar history clear", "seminar history clear --keep 30 --yes"),
    "forget": ("seminar forget p004 --dry-run", "seminar forget p004"),
    "undo": ("seminar undo", "seminar undo 3 --dry-run", "seminar undo --to 12"),
    "redo": ("seminar redo",),
    "shift": (
        "seminar shift --day 3 --from 14:00 --by 30m",
        "seminar shift --day 3 --from 14:00 --by -15m --group A --dry-run",
    ),
    "move": ("seminar move s12 --to 2027-03-04T10:00", "seminar move --day 4 --to 2027-03-05 --fixed-too"),
    "path": ("seminar path",),
    "demo": ("seminar demo play",),
    "show": ("seminar show", "seminar show --as-of 2027-03-02"),
    "schema": ("seminar schema > seminar.schema.json",),
    "completion": (
        'eval "$(seminar completion bash)"',
        "seminar completion fish > ~/.config/fish/completions/seminar.fish",
    ),
}


def examples(name: str, lines: tuple[str, ...] = ()) -> str:
    """The examples of a command as a paragraph that click leaves as it is."""
    shown = "\n".join(f"  {line}" for line in lines or EXAMPLES_OF[name])
    return f"\b\nExamples:\n{shown}"


EXAMPLES = {name: examples(name) for name in EXAMPLES_OF}


def article(word: str) -> str:
    """`a` or `an`, as the word begins."""
    return "an" if word[0] in "aeiou" else "a"
