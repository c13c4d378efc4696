"""`cases/acts_in_situation.tsv`: what stands open tells one act from another; none of this may get worse."""

from collections import Counter
from pathlib import Path

from domain.understanding.acts.act import Act, Situation
from domain.understanding.acts.reading import read_act

FILE = Path(__file__).parents[1] / "cases" / "acts_in_situation.tsv"
NOUNS = ("cây dừa", "dừa", "cây")


def read(*, bent: bool) -> Counter[str]:
    """How many are read rightly, hold the right act among three, or would be acted upon wrongly."""
    counted: Counter[str] = Counter()
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        named, act, text = line.split("\t")
        situation = Situation.OPEN if named == "registered" else Situation(named)
        nouns = () if situation is Situation.NOTHING else NOUNS
        heard = read_act(text, nouns=nouns, situation=situation if bent else None)
        right = heard.act is Act(act)
        three = right or act in heard.others[:2]
        counted.update({"right": right, "among three": three, "wrongly": heard.sure and not right})
    return counted


def test_the_situation_makes_more_right_and_fewer_wrong() -> None:
    alone, with_it = read(bent=False), read(bent=True)
    assert with_it["right"] >= alone["right"] + 4
    assert with_it["among three"] >= alone["among three"] + 4
    assert with_it["wrongly"] <= alone["wrongly"] - 2


def test_what_is_told_plainly_is_heard_in_every_situation() -> None:
    for situation in Situation:
        assert read_act("Má tôi mới mất", situation=situation).act is Act.DEATH
        assert read_act("Đừng nhắn cho tôi nữa", situation=situation).act is Act.STOP_REMINDERS
        assert read_act("Tôi đăng ký trồng 50 cây dừa trước 30/6", situation=situation).act is Act.PROMISE
