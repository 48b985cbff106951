"""The fixed words of the report on a series."""

from seminar_cli.papers.words import ENGLISH

SERIES = {
    "basis": "Known by",
    "came_again": "People who came again",
    "countries_by_edition": "Countries by edition",
    "countries_over_time": "Countries over time: participants by edition",
    "countries_over": "Countries",
    "countries_so_far": "So far",
    "days": "Days",
    "edition": "Edition",
    "editions": "Editions",
    "end": "To",
    "first_edition": "First in",
    "from": "from",
    "listed": "its list",
    "mode": "Mode",
    "mode_hybrid": "hybrid",
    "mode_in-person": "in person",
    "mode_online": "online",
    "new": "New",
    "new_countries": "New",
    "new_people": "New",
    "nothing_known": "nothing yet",
    "number_of_editions": "Editions",
    "of_edition": "Here",
    "participants": "Participants",
    "people": "people",
    "people_by_edition": "People by edition",
    "people_once": "People, each once",
    "people_over": "People",
    "people_so_far": "So far",
    "published": "published figures",
    "published_least": "published figures, at least",
    "regions_over_time": "Regions over time: countries reached by edition",
    "returning": "Returning",
    "returning_countries": "Returning",
    "returning_people": "Returning",
    "series": "Series",
    "series_counted": (
        "Participants are delegates with the status confirmed. New and returning: beside the editions before "
        "that are known by their list."
    ),
    "series_people": (
        "People are one who have one name, however it is written, unless country or birth date tells them "
        "apart; within an edition everybody is counted."
    ),
    "series_published": (
        "An edition known by published figures alone takes its place, but its people and countries cannot be "
        "told from others: they are in no sum."
    ),
    "series_regions": "Regions and sub-regions: United Nations M49.",
    "and_published": "participants, as published",
    "and_published_least": "participants or more, as published",
    "share_women": "Share of women",
    "side_by_side": "Side by side",
    "start": "From",
    "together": "Together",
    "together_came_again": "Who came more than once",
    "together_countries": "Countries, each once",
    "together_days": "Days",
    "together_editions": "Editions",
    "together_people": "People, each once",
    "together_published": "Participants by published figures",
    "together_published_at_least": "Participants by published figures, at least",
    "together_places": "Participants by lists",
    "together_published_only": "Editions known by no list",
    "together_regions": "Regions reached",
    "together_sub_regions": "Sub-regions reached",
    "together_women": "Women, each once",
    "women_by_edition": "Share of women by edition",
}


def series_word(key: str) -> str:
    """The word that the report on a series prints for a key; what papers share stands in their catalogue."""
    return SERIES[key] if key in SERIES else ENGLISH[key]
