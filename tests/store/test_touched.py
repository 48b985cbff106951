from seminar_cli.store.touched import touched


def test_records_are_told_by_id_date_or_number_and_single_tables_by_name() -> None:
    before = {
        "seminar": {"title": "Trade", "issue": 1},
        "days": [{"date": "2027-03-01"}],
        "participants": [{"id": "p001", "country": "LAO"}, {"id": "p002"}],
    }
    after = {
        "seminar": {"title": "Trade", "issue": 2},
        "days": [{"date": "2027-03-01"}],
        "participants": [{"id": "p001", "country": "KHM", "position": "Director"}, {"id": "p003"}],
        "attendance": [{"item": "s01", "half": "am"}],
    }
    assert [found.sentence for found in touched(before, after)] == [
        "seminar changed (issue)",
        "participants p001 changed (country, position)",
        "participants p002 removed",
        "participants p003 added",
        "attendance s01 am added",
    ]


def test_nothing_is_told_of_what_is_the_same_or_not_known() -> None:
    plan = {"format": 1, "venues": [{"id": "hall"}]}
    assert touched(plan, plan) == ()
    assert touched(None, None) == ()


def test_a_type_is_a_difference() -> None:
    assert [found.what for found in touched({"a": {"x": 1}}, {"a": {"x": True}})] == ["changed"]
