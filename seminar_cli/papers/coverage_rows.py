"""The figures of a row of the coverage: of a country, a region, a group of countries."""

from collections.abc import Collection

from seminar_cli.papers.paper import Column, Value
from seminar_cli.papers.words import word
from seminar_cli.plan.reach import Reach


def figure_columns(*, of_area: bool, in_region: bool = False) -> tuple[Column, ...]:
    """The columns of `figures`; those that count countries only where a row stands for several.

    Where rows lie `in_region`s, one more holds `share_of`.
    """
    over_countries, over_delegates = word("countries"), word("delegates")
    of_region = Column("share_of_region", word("share_of_region"), "share", over=over_delegates)
    counts = (
        _number("in_area", over_countries),
        _number("countries_invited", over_countries, "invited"),
        _number("countries", over_countries, "confirmed"),
        _number("countries_attended", over_countries, "attended"),
        Column("share_of_area", word("share_of_area"), "share", over=over_countries),
    )
    return (
        *(counts if of_area else ()),
        _number("invited", over_delegates),
        _number("confirmed", over_delegates),
        _number("attended", over_delegates),
        _number("to_come", over_delegates),
        _number("women", over_delegates),
        Column("share", word("share_of_total"), "share", over=over_delegates),
        *((of_region,) if in_region else ()),
    )


def _number(key: str, over: str, label: str = "") -> Column:
    return Column(key, word(label or key), "number", over=over)


def figures(
    reached: Reach, codes: Collection[str] | None, *, everybody: bool = False, of_area: bool = True
) -> dict[str, Value]:
    """What is counted of some countries.

    Args:
        reached: whom the seminar reaches.
        codes: the countries, None for the people without one.
        everybody: count everybody, those without a country too, against these countries.
        of_area: count countries too.
    """
    counts = reached.nowhere if codes is None else reached.everybody if everybody else reached.of(codes)
    whole = reached.everybody.confirmed
    came = counts.attended_countries
    area: dict[str, Value] = {
        "in_area": len(codes) if codes is not None else None,
        "countries_invited": len(counts.invited_countries),
        "countries": len(counts.countries),
        "countries_attended": None if came is None else len(came),
        "share_of_area": len(counts.countries) / len(codes) if codes else None,
    }
    shown = area if of_area else {}
    return shown | {
        "invited": counts.invited,
        "confirmed": counts.confirmed,
        "attended": counts.attended,
        "to_come": counts.to_come,
        "women": counts.women,
        "share": counts.confirmed / whole if whole else None,
    }


def share_of(reached: Reach, codes: Collection[str], region: Collection[str]) -> float | None:
    """The confirmed of some countries as a share of those of their region; None where it has none."""
    whole = reached.of(region).confirmed
    return reached.of(codes).confirmed / whole if whole else None
