"""What is kept of a promise is what a careful secretary would write down."""

from datetime import date

import pytest

from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.pledges import pledges_in
from handlers.registering.content import titled
from tests.understanding.sentences import CORPUS

TODAY = date(2026, 11, 26)
FILE = CORPUS.parent / "contents.tsv"
ROWS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("typed", "content"), ROWS, ids=lambda text: text[:60])
def test_the_content_is_kept_whole_and_nothing_but_the_content(typed: str, content: str) -> None:
    (sentence,) = pledges_in(typed.replace("\\n", "\n"), TODAY)
    reading = read_pledge(" ".join(sentence.split()), TODAY)
    assert titled(reading.content or sentence) == titled(content)
    assert reading.deadline.day is not None


@pytest.mark.parametrize("typed", [row[0] for row in ROWS], ids=lambda text: text[:60])
def test_no_content_ends_with_what_led_to_the_day(typed: str) -> None:
    (sentence,) = pledges_in(typed.replace("\\n", "\n"), TODAY)
    content = read_pledge(" ".join(sentence.split()), TODAY).content
    assert content.split()[-1] not in {"trước", "đến", "tới", "và", "từ", "trong", "vào", "hạn", "truoc", "den", "va"}
    assert "  " not in content and not content.endswith((",", ";", ":", "-"))
