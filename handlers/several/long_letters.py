"""A long polite letter: what it wishes stands in a sentence or two, and the others only surround it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.understanding.acts.act import Act
from domain.understanding.goals import read_goal
from domain.understanding.remarks.beside import asks_the_branch
from domain.understanding.several_things.things import Thing
from domain.understanding.text.words import fold
from handlers import situation
from handlers.service import asking
from handlers.talk.turn import Turn

LONG = 40
"""Words of a letter; what is shorter is read as one."""
FEWEST = 5
"""Words of a sentence: "Trân trọng." and a name below it say nothing."""
_WISHES = frozenset({Act.PROMISE, Act.REPORT, Act.CHANGE, Act.WITHDRAW, Act.CORRECT_REPORT, Act.STOP_REMINDERS})
_WHOLE = frozenset({Act.DEATH, Act.REFUSAL, Act.WITHDRAW_CONSENT})
"""What a letter is as a whole, whatever else stands in it."""
_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n+")
_POLITE = re.compile(
    r"^(?:kinh (?:gui|goi|thua|chao|chuc)|tran trong|thay mat|ky ten|truoc het"
    r"|(?:toi )?xin (?:chan thanh )?(?:cam on|chuc|gui loi chuc))\b(?!.*\b(?:dang ky|tien do|duoc)\b)"
)
_KEEPS = re.compile(r"\b(?:giu nguyen|van giu|khong thay doi|van lam tiep)\b")
_LED_IN = re.compile(
    r"^(?:(?:vừa qua|hiện nay|nay|thời gian qua|do|vì|bởi|bởi vì|thưa đồng chí)[\s,]+)+", re.IGNORECASE
)
_HEADING = re.compile(
    r"^[^:]{0,120}\b(?:nội dung|như sau|việc sau|việc|noi dung|nhu sau|viec sau|viec)(?: là| la)?\s*:\s*"
    r"|^(?:(?:vì vậy|vì thế|do đó|do vậy|bởi vậy|nên|nay|vi vay|vi the|do do)[\s,]+)+"
    r"(?:(?:tôi|tui|em|con|toi)\s+)?(?:kính\s+)?(?=xin\b)"
    r"|^kính (?:đề nghị|mong|xin)\s+(?:(?:đồng chí|chi bộ)\s+)?ghi nhận cho (?:tôi|tui|em)\s+(?:phần\s+|việc\s+)?",
    re.IGNORECASE,
)
""" "Qua suy nghĩ kỹ, tôi xin bổ sung thêm một nội dung: …"."""
_ASKED_FOR = "asked for"
""" "Mong chi bộ cho tôi ít cây giống": what is offered to be passed on."""
_PROMISES = re.compile(
    r"\bxin (?:duoc |phep |duoc phep )?(?:nhan|dang ky|tu nguyen|gop|dong gop|manh dan|bo sung|ghi danh|lam)\b"
    r"|\b(?:dang ky|cam ket|xin hua|tinh nguyen|tu nguyen|ghi nhan cho)\b"
)


def things(turn: Turn) -> list[Thing]:
    """The wishes of a long letter and what it asks of the branch; none where every sentence of it counts."""
    if len(turn.text.split()) < LONG or turn.person is None:
        return []
    sentences = [each.strip() for each in _SENTENCES.split(turn.text) if each.strip()]
    kept = [each for each in sentences if not _surrounds(each)]
    whole = situation.read_alone(turn, turn.text)
    if whole.sure and whole.act in _WHOLE:
        return []
    asked = [] if whole.act is Act.REPORT else [each for each in kept if _is_asked_for(turn, each)]
    told = [each for each in kept if each not in asked]
    wishes = _wishes(turn, told)
    if whole.sure and whole.act in _WISHES and {each.kind for each in wishes} <= {whole.act}:
        told = _from_the_promise_on(told) if whole.act is Act.PROMISE else told
        wishes = [Thing(whole.act, _HEADING.sub("", " ".join(told)))] if told and told != sentences else []
    return [*wishes, Thing(_ASKED_FOR, " ".join(asked))] if asked and wishes else wishes


def _is_asked_for(turn: Turn, sentence: str) -> bool:
    """Whether the branch is asked for help, and nothing that the assistant can do itself."""
    if not asks_the_branch(sentence):
        return False
    read = situation.read_alone(turn, sentence)
    return not (read.sure and read.act in _WISHES)


def _surrounds(sentence: str) -> bool:
    """Whether a sentence is the address, the thanks, the name below, or says what stays as it is."""
    folded = fold(sentence)
    unnumbered = not any(sign.isdigit() for sign in sentence)
    short = len(folded.split()) < FEWEST and unnumbered
    return short or _KEEPS.search(folded) is not None or (unnumbered and _POLITE.match(folded) is not None)


def _from_the_promise_on(sentences: Sequence[str]) -> list[str]:
    """Without what is told before the promise, where one sentence plainly promises a number."""
    promising = (
        place
        for place, each in enumerate(sentences)
        if _PROMISES.search(fold(each)) and read_goal(each).goal is not None
    )
    return list(sentences[next(promising, 0) :])


def _wishes(turn: Turn, sentences: Sequence[str]) -> list[Thing]:
    """Each wish; the trouble told beside a change is its reason, that told beside a report is part of it."""
    found: list[Thing] = []
    troubles, reported = [], []
    for each in sentences:
        read = situation.read_alone(turn, each)
        if read.sure and read.act is Act.HARDSHIP:
            troubles.append(_LED_IN.sub("", each).rstrip(" ."))
        if read.sure and read.act in (Act.HARDSHIP, Act.REPORT):
            reported.append(each)
        asks = read.act in (Act.QUESTION, Act.HELP) and asking.known(each, helping=read.act is Act.HELP) is not None
        if asks or (read.sure and read.act in _WISHES):
            found.append(Thing(read.act, _HEADING.sub("", each) if read.act is Act.PROMISE else each))
    if len(found) == 1 and found[0].kind in (Act.CHANGE, Act.WITHDRAW) and troubles:
        return [Thing(found[0].kind, f"{found[0].words.rstrip(' .')} vì {', '.join(troubles)}")]
    if [each.kind for each in found].count(Act.REPORT) == 1:
        return [replace(each, words=" ".join(reported)) if each.kind == Act.REPORT else each for each in found]
    return found
