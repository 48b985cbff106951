from io import StringIO

import pytest

from seminar_cli.render.console import Screen, is_terminal, make_safe, screen_of


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "colour"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_of_a_terminal(environ: dict[str, str], colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    monkeypatch.setattr("sys.platform", "linux")
    assert screen_of(Terminal(), environ=environ).colour is colour
    assert screen_of(Terminal(), environ=environ, no_color=True).colour is False


def test_a_pipe_is_plain_and_has_no_width() -> None:
    assert screen_of(StringIO(), environ={"COLUMNS": "80"}) == Screen(None, colour=False)
    assert screen_of(StringIO(), environ={"FORCE_COLOR": "1"}) == Screen(None, colour=True)
    assert screen_of(StringIO(), environ={"FORCE_COLOR": "0"}) == Screen(None, colour=False)


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("120", 120),
        ("0", 80),
        ("20", 20),
        ("3", 20),
        ("500", 500),
        ("many", 80),
        ("-5", 80),
        ("", 80),
        ("9" * 30, 80),
        ("²", 80),
    ],
)
def test_stated_width(columns: str, width: int) -> None:
    assert screen_of(Terminal(), environ={"COLUMNS": columns}).width == width


def test_windows_consoles_that_do_not_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert not screen_of(Terminal(), environ={}).colour
    assert screen_of(Terminal(), environ={"WT_SESSION": "x"}).colour


def test_a_closed_stream_is_no_terminal() -> None:
    stream = StringIO()
    stream.close()
    assert not is_terminal(stream)
    make_safe(stream)
