"""The examples that help texts end with, each a line that can be typed as it stands."""

EXAMPLES_OF: dict[str, tuple[str, ...]] = {
    "init": (
        'seminar init --title "Seminar on Rural E-commerce" --start 2027-03-01 --end 2027-03-05 --timezone Asia/Shanghai --city Beijing',
        "seminar init spring-2027 --from autumn-2026/seminar.toml --start 2027-03-01",
        "seminar init",
    ),
    "edit": ("seminar edit", "seminar edit s03", "seminar edit Seneduangdeth"),
    "add-participant": (
        'seminar add-participant --given-names Vilayluck --family-name Seneduangdeth --country "Lao PDR" --honorific Ms.',
        "seminar add-participant --given-names Ana --family-name Reyes --role interpreter --arrival-at 2027-02-28T14:25",
    ),
    "edit-participant": (
        "seminar edit-participant p001 --position Director",
        "seminar edit-participant Seneduangdeth --clear arrival --group A",
    ),
    "remove-participant": ("seminar remove-participant p018", "seminar remove-participant Sumarno --dry-run"),
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
    "remove-session": ("seminar remove-session s07", "seminar remove-session s07 s08 --yes"),
    "add-visit": (
        'seminar add-visit --title "E-commerce Expo" --host qingdao-expo --date 2027-03-03 --start 09:30 --end 11:30',
        'seminar add-visit --title "Port of Qingdao" --date 2027-03-03 --start 14:00 --minutes 90 --bring passport',
    ),
    "edit-visit": (
        "seminar edit-visit v01 --bring passport --gate-need passport",
        "seminar edit-visit Expo --start 10:00 --end 12:00",
    ),
    "remove-visit": ("seminar remove-visit v01", "seminar remove-visit v01 --dry-run"),
    "add-trip": (
        "seminar add-trip --by bus --date 2027-03-03 --depart 08:30 --arrive 09:20 --serves v01 --vehicle '{ name = \"Bus 1\", seats = 33 }'",
        "seminar add-trip --by train --number G335 --date 2027-03-02 --depart 10:05 --arrive 11:40 --origin Beijing --destination Jinan",
    ),
    "edit-trip": (
        "seminar edit-trip t03 --depart 08:45 --arrive 09:30",
        "seminar edit-trip t03 --serves v01 --serves v02",
    ),
    "remove-trip": ("seminar remove-trip t03", "seminar remove-trip t03 --dry-run"),
    "add-stay": (
        "seminar add-stay --venue jinan-hotel --check-in 2027-03-02 --check-out 2027-03-04",
        "seminar add-stay --id beijing --check-in 2027-02-28 --check-out 2027-03-02",
    ),
    "edit-stay": (
        "seminar edit-stay jinan --check-out 2027-03-05",
        "seminar edit-stay jinan --venue jinan-hotel",
    ),
    "remove-stay": ("seminar remove-stay jinan", "seminar remove-stay jinan --dry-run"),
    "add-institution": (
        'seminar add-institution --name "Ministry of Commerce" --acronym MOFCOM --kind government --country China --role host',
        'seminar add-institution --name "Qingdao Expo" --kind business --city Qingdao --role visit-host',
    ),
    "edit-institution": (
        "seminar edit-institution mofcom --city Beijing",
        "seminar edit-institution mofcom --acronym MOFCOM --name-local 中华人民共和国商务部",
    ),
    "remove-institution": (
        "seminar remove-institution mofcom",
        "seminar remove-institution mofcom --dry-run",
    ),
    "add-venue": (
        'seminar add-venue --name "Lecture hall" --kind hall --city Beijing --capacity 60',
        'seminar add-venue --name "Garden Hotel" --kind hotel --city Jinan',
    ),
    "edit-venue": (
        "seminar edit-venue lecture-hall --capacity 80",
        'seminar edit-venue "Lecture hall" --address "1 Garden Road"',
    ),
    "remove-venue": ("seminar remove-venue lecture-hall", "seminar remove-venue lecture-hall --dry-run"),
    "add-speaker": (
        'seminar add-speaker --honorific Mr. --given-names Hao --family-name Lei --name-order family-first --position "Vice President"',
        "seminar add-speaker --given-names Dima --family-name Al-Khatib --honorific Ms. --institution unossc",
    ),
    "edit-speaker": (
        "seminar edit-speaker lei-hao --institution aibo",
        "seminar edit-speaker Lei --honorific Dr.",
    ),
    "remove-speaker": ("seminar remove-speaker lei-hao", "seminar remove-speaker lei-hao --dry-run"),
    "add-route": (
        "seminar add-route --origin Beijing --destination Jinan --minutes 95 --by train",
        "seminar add-route --origin lecture-hall --destination garden-hotel --minutes 20 --by bus",
    ),
    "edit-route": ("seminar edit-route r01 --minutes 100", "seminar edit-route r01 --by bus"),
    "remove-route": ("seminar remove-route r01", "seminar remove-route r01 --dry-run"),
    "add-group": (
        'seminar add-group --id A --name "Group A" --colour blue',
        'seminar add-group --id B --name "Group B" --colour red',
    ),
    "edit-group": ('seminar edit-group A --vehicle "Bus 1"', 'seminar edit-group A --name "Blue group"'),
    "remove-group": ("seminar remove-group A", "seminar remove-group A --dry-run"),
    "add-day": (
        'seminar add-day --date 2027-03-04 --title "Rest day" --kind rest --city Qingdao',
        'seminar add-day --date 2027-03-01 --title "Opening" --city Beijing',
    ),
    "edit-day": (
        "seminar edit-day 2027-03-04 --kind programme",
        'seminar edit-day 2027-03-04 --title "Rest day"',
    ),
    "remove-day": ("seminar remove-day 2027-03-04", "seminar remove-day 2027-03-04 --dry-run"),
    "edit-seminar": (
        "seminar edit-seminar --issue 2",
        'seminar edit-seminar --countries-called "developing countries"',
    ),
    "edit-coverage": (
        "seminar edit-coverage --target-countries 15 --invited-country LAO --invited-country KHM",
        "seminar edit-coverage --target-women 0.5",
    ),
    "edit-certificates": (
        "seminar edit-certificates --minimum-attendance 0.75",
        "seminar edit-certificates --of expected --excused-counts",
    ),
    "edit-checks": (
        "seminar edit-checks --deadlines-visas 2027-02-15",
        "seminar edit-checks --buffer-minutes 15 --passport-months 6",
    ),
    "participants": (
        "seminar participants --where status=confirmed --sort country",
        "seminar participants --where country=LAO --columns id,name,arrival.flight --csv",
    ),
    "sessions": ("seminar sessions --where kind=lecture", "seminar sessions --where date=2027-03-02 --json"),
    "visits": ("seminar visits --sort date", "seminar visits --columns id,date,time,title,host"),
    "trips": ("seminar trips --where by=train", "seminar trips --sort date --csv"),
    "stays": ("seminar stays", "seminar stays --json"),
    "institutions": (
        "seminar institutions --where roles=visit-host",
        "seminar institutions --columns id,name,city",
    ),
    "venues": ("seminar venues --where city=Beijing --sort name", "seminar venues --where kind=hotel"),
    "speakers": ("seminar speakers --where institution=aibo", "seminar speakers --columns id,name,position"),
    "routes": ("seminar routes", "seminar routes --where by=train"),
    "groups": ("seminar groups", "seminar groups make --count 3"),
    "groups-make": (
        "seminar groups make --count 3 --balance country,gender",
        "seminar groups make --again --dry-run",
    ),
    "days": ("seminar days", "seminar days --where kind=rest"),
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
        "seminar export all --day 1",
    ),
    "export-all": (
        "seminar export all -o papers/",
        "seminar export all --day 1",
        "seminar export all -o papers/ --force",
    ),
    "export-plan": (
        "seminar export plan -o partner.toml",
        "seminar export plan --without identity,care -o partner.toml",
    ),
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
    "redo": ("seminar redo", "seminar redo --dry-run"),
    "shift": (
        "seminar shift --day 3 --from 14:00 --by 30m",
        "seminar shift --day 3 --from 14:00 --by -15m --group A --dry-run",
    ),
    "move": ("seminar move s12 --to 2027-03-04T10:00", "seminar move --day 4 --to 2027-03-05 --fixed-too"),
    "path": ("seminar path", "seminar path --plan examples/beijing-2023"),
    "demo": ("seminar demo play", "seminar demo ~/seminar-play"),
    "show": ("seminar show", "seminar show --as-of 2027-03-02"),
    "schema": ("seminar schema > seminar.schema.json", "seminar schema"),
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
