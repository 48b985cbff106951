"""The generated module agrees with the CSV files beside it."""

from pathlib import Path

import pytest

from seminar_cli.countries import _data, generate


def test_generated_module_is_current() -> None:
    assert generate.TARGET.read_text(encoding="utf-8") == generate.data_module(), (
        "run python -m seminar_cli.countries.generate"
    )


def run(monkeypatch: pytest.MonkeyPatch, target: Path, *arguments: str) -> int:
    monkeypatch.setattr(generate, "TARGET", target)
    monkeypatch.setattr("sys.argv", ["generate", *arguments])
    return generate.main()


def test_check_says_when_it_is_stale(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "_data.py"
    assert run(monkeypatch, target, "--check") == 1
    assert not target.exists()
    assert "_data.py is stale; run python -m seminar_cli.countries.generate" in capsys.readouterr().err
    assert run(monkeypatch, target) == 0
    assert run(monkeypatch, target, "--check") == 0
    target.write_text("", encoding="utf-8")
    assert run(monkeypatch, target, "--check") == 1


def test_a_name_of_two_countries_is_refused() -> None:
    with pytest.raises(ValueError, match="'georgia' stands for both GEO and USA"):
        generate._lines_of_keys([("georgia", "GEO"), ("georgia", "USA")])


def test_ambiguous_names_resolve_to_nothing() -> None:
    assert not _data.AMBIGUOUS.keys() & _data.INDEX.keys()


def test_no_alias_is_the_code_of_another_country() -> None:
    for name, iso3 in _data.INDEX.items():
        assert _data.CODES.get(name.upper(), iso3) == iso3


def test_codes_are_well_formed() -> None:
    for iso3, (iso2, m49, *_) in _data.COUNTRIES.items():
        assert (len(iso3), len(iso2), len(m49)) in {(3, 2, 3), (3, 2, 0)}
        assert {_data.CODES[code] for code in (iso2, m49) if code} == {iso3}
