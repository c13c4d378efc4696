"""The talks written down beside this file go today as they are written."""

import os
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.screens import faults
from tests.talking import Village
from tests.talks.golden.playing import CAST, play

TALKS = sorted(Path(__file__).parent.glob("*.txt"))
RECORD = (
    "RECORD_TALKS"  # in the environment: write down what is answered now; read the difference in git before you keep it
)


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_a_talk_goes_as_it_is_written(path: Path, village: Village) -> None:
    written = path.read_text(encoding="utf-8")
    played = play(village, written).text
    if RECORD in os.environ:
        path.write_text(played, encoding="utf-8")
    elif played != written:
        lines = unified_diff(written.splitlines(), played.splitlines(), "as written", "as it goes today", lineterm="")
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_every_screen_of_it_is_short_plain_and_keeps_names_in_the_chat(path: Path, village: Village) -> None:
    names = {name for _, name, _ in CAST.values()}
    for reader, message in play(village, path.read_text(encoding="utf-8")).screens:
        assert faults(message, names - {reader}) == [], message.text
