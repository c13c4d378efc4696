"""An exemplar that is recognised, with its card written."""

import pytest

from tests.talking import Person
from tests.talks.recognition.exemplars.following import recognise, write


@pytest.fixture
def exemplar(an: Person, binh: Person, chi: Person) -> int:
    """Return the number of the exemplar: An, who planted 120 coconut palms."""
    number = recognise(binh, chi)
    write(binh, number)
    an.receives()
    return number
