"""`cases/talk.tsv`: what is done by a sentence when no question is open is heard, or stands among the choices."""

import csv
from pathlib import Path

import pytest

from domain.understanding.acts.act import Act, Speaker
from domain.understanding.acts.reading import read_act

FILE = Path(__file__).parent.parent / "cases" / "talk.tsv"
ACTS = {act.value for act in Act}
SPEAKERS = {"secretary": Speaker.SECRETARY, "admin": Speaker.ADMIN}
WITH_A_QUOTE = "a reply to"


def cases() -> list[tuple[str, str, str, str]]:
    with FILE.open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t") if row and not row[0].startswith("#")]
    return [
        (who, says, act, wanted)
        for who, _, says, act, wanted in rows
        if act in ACTS and who != "stranger" and WITH_A_QUOTE not in says
    ]


@pytest.mark.parametrize(("who", "says", "act", "wanted"), cases())
def test_the_act_is_heard_or_offered(who: str, says: str, act: str, wanted: str) -> None:
    heard = read_act(says.partition(" (")[0], SPEAKERS.get(who, Speaker.MEMBER))
    assert act in {heard.act, *heard.others}, wanted
    if "never" in wanted:
        assert heard.act is not Act.PROMISE or not heard.sure
