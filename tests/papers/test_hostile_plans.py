"""Whatever stands in a plan, every paper of it goes to every medium, the same bytes each time."""

import pytest

from seminar_cli.errors import Refused, UsageMistake
from seminar_cli.papers import BY_NAME, make
from seminar_cli.papers.ask import Ask
from seminar_cli.plan.plan import Plan
from seminar_cli.render import RENDERERS, render
from tests.factories import make_plan, participant, session
from tests.hostile import hostile_plan
from tests.xlsx_lint import assert_clean


@pytest.fixture(scope="module")
def plan() -> Plan:
    return hostile_plan()


@pytest.mark.parametrize("name", BY_NAME)
def test_every_paper_goes_to_every_medium(name: str, plan: Plan) -> None:
    everything = Ask(include=frozenset({"contact", "identity", "care"}))
    for ask in (Ask(), everything):
        parts = make(name, plan, ask)
        assert parts, "this plan gives a reason for every paper"
        for extension in RENDERERS:
            try:
                data = render(parts, extension)
            except UsageMistake:  # a calendar of a paper that has no events
                assert extension == ".ics"
                continue
            assert data == render(parts, extension)
            if extension == ".xlsx":
                assert_clean(data)


@pytest.mark.parametrize("name", ["agenda", "sign-in", "list-of-participants"])
def test_a_text_too_long_for_a_cell_is_refused_by_name(name: str) -> None:
    long = make_plan([participant(id="p001", given_names="W" * 40_000)], [session(speakers=["p001"])])
    with pytest.raises(Refused, match="32,767"):
        render(make(name, long, Ask()), ".xlsx")
