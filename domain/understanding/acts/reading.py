"""The act of a sentence: what it does, whose matter it is, and whether that may be acted upon without asking."""

from collections.abc import Collection
from dataclasses import dataclass

from domain.understanding.acts.act import CERTAIN, GRAVE, ORDERS, SURE_ENOUGH, Act, Speaker, Whom
from domain.understanding.acts.cues import says
from domain.understanding.acts.deaths import leads_to_work, tells_of_a_death
from domain.understanding.acts.features import features
from domain.understanding.acts.model import Model, Scores, confidences, model
from domain.understanding.acts.parts import parts
from domain.understanding.acts.persons import is_for_somebody, of_oneself, whose
from domain.understanding.acts.plain_words import LONGEST
from domain.understanding.acts.vetoes import asks_to_register, is_grave, veto
from domain.understanding.moments.again import asks_for_rest, puts_off
from domain.understanding.text.words import Text, composed, fold, tokenised

OTHERS = 3
"""How many acts are offered beside the best."""
WORTH_OFFERING = 0.01
GRAVE_ENOUGH = 0.1
"""The share from which a grave act keeps a pledge from being offered."""
WITHHELD = 0.5
"""The share from which an order counts that this speaker may not give."""
LOWERED, RAISED, SAID = 1.0, 0.3, 0.6
"""How far a grave word lowers the score of a promise or a report, a noun of one's own pledge raises a report's, and a
word that says what is done ("tôi đăng ký …", "bỏ cái vụ …") raises that act's."""
SURE_OF_HARDSHIP, SURE_OF_DEATH = {True: 0.3, False: 0.55}, {True: 0.4, False: 0.55}
"""By whether a word names it: where none does one must be surer."""
SURELY = 1.0
"""How far a death or an announcement that is surely told of goes above every other act."""


@dataclass(frozen=True, slots=True)
class ActReading:
    """What somebody does by a sentence; `sure` says whether to act, `others` what else to offer, the best first."""

    act: Act
    whom: Whom
    sure: bool
    others: tuple[Act, ...] = ()
    confidence: float = 0.0
    parts: tuple[str, ...] = ()
    """The promises one by one, where there are several in one text."""
    doubt: str = ""
    """What speaks against believing a promise or a report at once."""
    withheld: Act | None = None
    """An order that fits better, and that this speaker may not give."""


def read_act(
    text: str, role: str = Speaker.MEMBER, nouns: Collection[str] = (), weights: Model | None = None
) -> ActReading:
    """Read what a sentence does; `nouns` are the units and nouns of the speaker's open pledges."""
    short = composed(text)[:LONGEST]
    words = tokenised(of_oneself(short) if role == Speaker.MEMBER else short)
    shares = confidences(_weighed(weights or model(), words, Speaker(role), nouns))
    allowed = [act for act in shares if role != Speaker.MEMBER or act not in ORDERS]
    best = next(iter(shares))
    act = allowed[0] if shares[allowed[0]] >= WORTH_OFFERING else Act.OTHER
    confidence = shares[act]
    doubtful = veto(act, words, Speaker(role), certain=shares[act] >= CERTAIN)
    return ActReading(
        act=act,
        whom=whose(act, words),
        sure=confidence >= _sure_enough(act, words) and not doubtful,
        others=_others(act, allowed, shares),
        confidence=round(confidence, 3),
        parts=parts(text) if act is Act.PROMISE else (),
        doubt=doubtful,
        withheld=best if best not in allowed and shares[best] >= WITHHELD else None,
    )


def _sure_enough(act: Act, words: Text) -> float:
    if act is Act.DEATH:
        return SURE_OF_DEATH[tells_of_a_death(words)]
    return SURE_OF_HARDSHIP[is_grave(words)] if act is Act.HARDSHIP else SURE_ENOUGH[act]


def _weighed(weights: Model, words: Text, role: Speaker, nouns: Collection[str]) -> Scores:
    """The model's scores, bent by what the model does not see."""
    scores = weights.scores(features(words.original))
    if is_grave(words):
        scores[Act.PROMISE] -= LOWERED
        scores[Act.REPORT] -= LOWERED
    if nouns and not says(words, "to_come") and not says(words, "mistaken"):
        folded = f" {fold(words.original)} "
        scores[Act.REPORT] += RAISED * any(f" {fold(noun)} " in folded for noun in nouns if noun)
    if says(words, "still_promising"):
        scores[Act.REFUSAL] -= LOWERED
    surely = says(words, "vowing", within=4) or (says(words, "registering") and not says(words, "done"))
    if surely and not says(words, "question"):
        scores[Act.PROMISE] += SAID
    if role is not Speaker.MEMBER and is_for_somebody(words):
        scores[Act.FOR_ANOTHER] += SAID
    if says(words, "withdrawing"):
        scores[Act.WITHDRAW] += SAID
    told = _surely(words, role)
    if told:
        scores[told] = max(scores.values()) + SURELY
    elif says(words, "thing_lost"):
        scores[Act.DEATH] = min(scores.values()) - SURELY
    elif leads_to_work(words) or (says(words, "alive") and not says(words, "done")):
        scores[Act.DEATH] -= LOWERED
    return scores


def _surely(words: Text, role: Speaker) -> Act | None:
    """The act of which the words leave no doubt, whatever else is said."""
    if announces(words, role):
        return Act.ANNOUNCE
    if tells_of_a_death(words):
        return Act.DEATH
    if asks_to_register(words):
        return Act.PROMISE
    if says(words, "which_first"):
        return Act.SHOW_DEADLINE
    if asks_for_rest(words):
        return Act.STOP_REMINDERS
    if role is Speaker.ADMIN and says(words, "stopping_all"):
        return Act.STOP_SENDING
    if says(words, "another_target", within=2) and any(map(words.is_digits, range(len(words)))):
        return Act.CHANGE
    return Act.SNOOZE if puts_off(words) else None


def announces(text: Text, role: Speaker) -> bool:
    """Whether somebody who may announce addresses all: "Gửi toàn thể đảng viên: …"."""
    addressed = says(text, "to_all", within=1) and any(token.text == ":" for token in text.tokens[:8])
    return (addressed or says(text, "let_all_know")) and role is not Speaker.MEMBER


def _others(act: Act, allowed: list[Act], shares: dict[Act, float]) -> tuple[Act, ...]:
    """The next acts; never a promise where something grave may be meant."""
    nearest = [each for each in allowed if each is not act and shares[each] >= WORTH_OFFERING][:OTHERS]
    grave = any(each in GRAVE and shares[each] > GRAVE_ENOUGH for each in (act, *nearest))
    return tuple(each for each in nearest if not (grave and each is Act.PROMISE))
