"""Names to countries, and the regions and groups countries belong to as of a day."""

from seminar_cli.countries.country import (
    LANGUAGES,
    Country,
    Region,
    SubRegion,
    all_countries,
    country,
    is_code,
    regions,
    sort_key,
    time_zone,
)
from seminar_cli.countries.groups import (
    INCOME_GROUPS,
    LISTS,
    GroupList,
    LdcStatus,
    g77,
    income_group,
    is_ldc,
    ldc_status,
    ldcs,
    lldcs,
    sids,
)
from seminar_cli.countries.names import AmbiguousCountry, UnknownCountry, recognise, suggest
from seminar_cli.countries.normalise import normalise

__all__ = [
    "INCOME_GROUPS",
    "LANGUAGES",
    "LISTS",
    "AmbiguousCountry",
    "Country",
    "GroupList",
    "LdcStatus",
    "Region",
    "SubRegion",
    "UnknownCountry",
    "all_countries",
    "country",
    "g77",
    "income_group",
    "is_code",
    "is_ldc",
    "ldc_status",
    "ldcs",
    "lldcs",
    "normalise",
    "recognise",
    "regions",
    "sids",
    "sort_key",
    "suggest",
    "time_zone",
]
