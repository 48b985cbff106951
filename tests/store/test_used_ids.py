from typing import Any

from seminar_cli.store.used_ids import UsedIds


def data(**tables: str) -> dict[str, Any]:
    return {table: [{"id": key} for key in keys.split()] for table, keys in tables.items()}


def test_the_highest_number_of_each_prefix_is_kept() -> None:
    used = UsedIds().after(data(participants="p002 p019", sessions="s07"), data(participants="p002"))
    assert used.highest == {"p": 19, "s": 7}
    assert used.retired == frozenset()
    assert used.after(data(participants="p002"), data()).highest == {"p": 19, "s": 7}


def test_slugs_are_remembered_one_by_one() -> None:
    used = UsedIds().after(data(institutions="unctad mofcom", venues="s9"), data(institutions="mofcom"))
    assert used.retired == {"unctad", "s9"}
    assert used.highest == {"s": 9}
    again = used.after(data(institutions="mofcom"), data(institutions="unctad"))
    assert again.retired == {"mofcom", "s9"}


def test_what_is_gone_is_not_forgotten_while_the_plan_does_not_parse() -> None:
    used = UsedIds().after(data(institutions="unctad mofcom"), None)
    assert used.retired == {"unctad", "mofcom"}
    assert used.after(None, data(institutions="mofcom")).retired == {"unctad"}


def test_odd_data_have_no_ids() -> None:
    odd = {"format": 1, "participants": [1, {"id": 2}, {}], "seminar": {"id": "x"}}
    assert UsedIds().after(odd, odd) == UsedIds()
