"""A branch with a pledge each, on a machine that is switched off and on."""

import pytest

from tests.talking import Person, Village
from tests.talks.outages.machine import Machine


@pytest.fixture
def machine(
    village: Village, an: Person, binh: Person, chi: Person, bao: Person, caplog: pytest.LogCaptureFixture
) -> Machine:
    return Machine(village, caplog, {"an": an, "binh": binh, "chi": chi, "bao": bao})
