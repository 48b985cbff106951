"""The fixed words of papers, in one catalogue: a label is looked up by its key, never written in a paper."""

ENGLISH = {
    "absent_today": "Not expected on this day",
    "acronym": "Acronym",
    "afternoon": "Afternoon",
    "agenda": "Programme",
    "all_day": "all day",
    "arrival": "Arrival",
    "away": "away",
    "badges": "Name badges",
    "by_video": "by video",
    "by_online": "online",
    "cancelled": "cancelled",
    "city": "City",
    "contacts": "Contacts",
    "continued": "continued",
    "countries": "Countries",
    "countries_in_group": "Countries in the group",
    "country": "Country",
    "coverage": "Country coverage",
    "date": "Date",
    "day": "Day",
    "delegates": "Delegates",
    "departure": "Departure",
    "details": "Details",
    "email": "E-mail",
    "facilitator": "Facilitator",
    "facilitator_signature": "Signature",
    "free": "Free",
    "from": "Country or body",
    "group": "Group",
    "groups": "Groups of countries",
    "host": "Host",
    "in_all": "in all",
    "in_programme": "Also in the programme",
    "institution": "Institution",
    "interpreters": "Interpreters",
    "issue": "Issue",
    "item": "Item",
    "languages": "Languages",
    "left": "has left",
    "list": "List",
    "list_of_participants": "List of participants",
    "lunch": "Lunch",
    "meet": "meet",
    "moderator": "moderator",
    "morning": "Morning",
    "name": "Name",
    "name_local": "Name in its own script",
    "no": "No.",
    "not_yet_there": "not yet there",
    "on_behalf_of": "on behalf of",
    "organization": "Organization",
    "parallel": "in parallel",
    "part_of": "part of",
    "people": "With",
    "phone": "Telephone",
    "place": "Place",
    "position": "Position",
    "position_organization": "Position, organization",
    "programme": "Programme",
    "protocol_list": "Protocol list",
    "received_by": "received by",
    "accompanied_by": "accompanied by",
    "region": "Region",
    "regions": "Regions and sub-regions",
    "rest": "Rest day",
    "role": "Role",
    "roles": "Role",
    "season": "Dates",
    "share": "Share",
    "side_by_side": "Side by side",
    "sign_in": "Sign-in sheet",
    "signature": "Signature",
    "speakers": "Speakers",
    "sub_region": "Sub-region",
    "targets": "Against the plan's aims",
    "time": "Time",
    "times_are": "Times",
    "to_be_confirmed": "to be confirmed",
    "total": "Total",
    "travel": "Travel day",
    "undated": "Not yet dated",
    "without_country": "Without a country",
    "without_group": "Without a group",
    "women": "Women",
    "others": "Others",
}

ROLES = {
    "delegate": "Delegates",
    "observer": "Observers",
    "guest": "Guests",
    "media": "Media",
    "interpreter": "Interpreters",
    "staff": "Organizing team",
}

ONE_OF_ROLE = {
    "delegate": "Delegate",
    "observer": "Observer",
    "guest": "Guest",
    "media": "Media",
    "interpreter": "Interpreter",
    "staff": "Organizing team",
}
"""What one person of a role is called."""

BODIES = {
    "host": "Hosts",
    "organizer": "Organizers",
    "co-organizer": "Co-organizers",
    "partner": "Partners",
    "supporter": "Supporters",
    "visit-host": "Hosts of visits",
    "venue": "Venues",
}
"""What institutions are to a seminar, in protocol order."""

PART_OF_BODY = {
    "host": "Host",
    "organizer": "Organizer",
    "co-organizer": "Co-organizer",
    "partner": "Partner",
    "supporter": "Supporter",
    "visit-host": "Host of a visit",
    "venue": "Venue",
}
"""What one institution is."""

LANGUAGES = {
    "am": "Amharic",
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "hi": "Hindi",
    "id": "Indonesian",
    "ja": "Japanese",
    "km": "Khmer",
    "ko": "Korean",
    "lo": "Lao",
    "ms": "Malay",
    "my": "Burmese",
    "pt": "Portuguese",
    "ru": "Russian",
    "sw": "Swahili",
    "th": "Thai",
    "tr": "Turkish",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def language_name(code: str) -> str:
    """`Chinese` for zh; a code that is not in the catalogue stands for itself."""
    return LANGUAGES.get(code.lower(), code)


def word(key: str) -> str:
    """The word that papers print for a key."""
    return ENGLISH[key]
