"""What the shell completes from the plan: ids with names beside, read with the parser alone."""

from collections.abc import Iterator, Sequence
from typing import Any

import click

from seminar_cli.errors import SeminarError


def ids_in_plan(ctx: click.Context, tables: Sequence[str], incomplete: str) -> Iterator[tuple[str, str]]:
    """Ids of the tables that begin as typed, each with a name; nothing where there is no plan to read."""
    data = _data(ctx)
    for table in tables:
        records = data.get(table)
        for record in records if isinstance(records, list) else ():
            key = str(record.get("id", record.get("date", ""))) if isinstance(record, dict) else ""
            if key.lower().startswith(incomplete.lower()) and key:
                yield key, _name(record)


def _data(ctx: click.Context) -> dict[str, Any]:
    import tomli

    from seminar_cli.store.locate import locate

    named = next((above.params.get("plan") for above in _chain(ctx) if above.params.get("plan")), None)
    try:
        return tomli.loads(locate(named).read_text("utf-8-sig"))
    except (SeminarError, OSError, ValueError, RecursionError):
        return {}


def _chain(ctx: click.Context) -> Iterator[click.Context]:
    above: click.Context | None = ctx
    while above is not None:
        yield above
        above = above.parent


def _name(record: dict[str, Any]) -> str:
    person = " ".join(str(record[key]) for key in ("given_names", "family_name") if record.get(key))
    return person or str(record.get("title") or record.get("name") or record.get("city") or "")
