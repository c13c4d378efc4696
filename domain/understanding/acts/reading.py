"""The act of a sentence: what it does, whose matter it is, and whether that may be acted upon without asking."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from domain.understanding.acts.act import BENT, GRAVE, ORDERS, SURE_ENOUGH, Act, Situation, Speaker, Whom
from domain.understanding.acts.cues import end_of, says
from domain.understanding.acts.deaths import is_of_crops, leads_to_work, loses_a_thing, tells_of_a_death
from domain.understanding.acts.features import features
from domain.understanding.acts.model import Model, Scores, confidences, model
from domain.understanding.acts.parts import parts
from domain.understanding.acts.persons import is_for_somebody, of_oneself, whose
from domain.understanding.acts.plain_words import LONGEST
from domain.understanding.acts.preambles import without_asides
from domain.understanding.acts.vetoes import asks_to_register, is_grave, veto
from domain.understanding.moments.again import asks_for_rest, puts_off
from domain.understanding.text.words import Text, composed, fold, tokenised

OTHERS = 3
"""How many acts are offered beside the best."""
WORTH_OFFERING = 0.01
GRAVE_ENOUGH = 0.1
"""The share from which a grave act keeps a pledge from being offered."""
WITHHELD = 0.5
"""The share of all orders from which the likeliest counts that this speaker may not give."""
_OWN_SHOWN = frozenset({Act.SHOW_MINE, Act.SHOW_DEADLINE})
_COURTESIES = frozenset({Act.THANKS, Act.GREETING})
_COURTEOUS = re.compile(
    r"(?i)^\W*(?:(?:dạ|da|thưa|thua|kính|kinh|xin|trước hết|truoc het)\W+(?:\w+,?\s+){0,2}?)*"
    r"(?:cảm ơn|cám ơn|cam on|chào|chao)\b[^,.:;!?\n]{0,60}[,.:;!\n]\s*"
)
_WENT_OUT = re.compile(
    r"^(?=.*\bnhac\b)(?=.*\b(?:gui|toi|den|di|chay|nhan|nhac) ?(?:duoc|di|het|toi|trot)?\b)"
    r"(?=.*\b(?:hom|bua|toi|sang|dem|trua|chieu) (?:qua|kia|nay)\b|.*\b(?:vua|tuan|dot) roi\b|.*\bsang gio\b)"
    r".*\b(?:khong|chua|hong|ko|may nguoi|bao nhieu)\b"
)
SHORTEST = 4  # words
LOWERED, RAISED, SAID = 1.0, 0.3, 0.6
"""How far a grave word lowers the score of a promise or a report, a noun of one's own pledge raises a report's, and a
word that says what is done ("tôi đăng ký …", "bỏ cái vụ …") raises that act's."""
SURE_OF_HARDSHIP, SURE_OF_DEATH = {True: 0.4, False: 0.6}, {True: 0.4, False: 0.8}
"""By whether a word names it: where none does one must be surer."""
CERTAINLY_ANOTHER, HARDLY = 0.85, 0.01
"""The share of another act and of a promise from which a sentence surely promises nothing."""
LIKELY_GRAVE, SLIGHTLY = 0.55, 0.05
"""The same where a pledge would hurt, or undo what is meant."""
_HURT = GRAVE | {Act.WITHDRAW, Act.HEARSAY}
_MAY_SAY_A_TARGET = frozenset({Act.PROMISE, Act.REPORT, Act.CORRECT_REPORT, Act.CHANGE, Act.FOR_ANOTHER, Act.UNDO})
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
    text: str,
    role: str = Speaker.MEMBER,
    nouns: Collection[str] = (),
    weights: Model[Act] | None = None,
    situation: Situation | None = None,
) -> ActReading:
    """Read what a sentence does; `nouns` are the units and nouns of the speaker's open pledges.

    Of what begins with thanks or a greeting the rest tells, where it does more: "Cám ơn em, mới được 5 buổi thôi".
    """
    bent = BENT[situation] if situation else {}
    whole = _read(text, role, nouns, weights, bent)
    rest = _COURTEOUS.sub("", text, count=1) if whole.act in _COURTESIES else text
    if rest == text or len(rest.split()) < SHORTEST:
        return whole
    more = _read(rest, role, nouns, weights, bent)
    return whole if more.act in _COURTESIES | {Act.OTHER} else more


def does_something_else(text: str) -> bool:
    """Whether a sentence surely does what has no target: it tells of illness or of others, asks, guesses or refuses."""
    shares = confidences(_weighed(model(), tokenised(composed(text)[:LONGEST]), Speaker.MEMBER, ()))
    best = next(iter(shares))
    enough, hardly = (LIKELY_GRAVE, SLIGHTLY) if best in _HURT else (CERTAINLY_ANOTHER, HARDLY)
    return best not in _MAY_SAY_A_TARGET and shares[best] >= enough and shares[Act.PROMISE] < hardly


def _read(text: str, role: str, nouns: Collection[str], weights: Model[Act] | None, bent: Scores) -> ActReading:
    short = without_asides(composed(text)[:LONGEST])
    words = tokenised(of_oneself(short) if role == Speaker.MEMBER else short)
    scores = _weighed(weights or model(), words, Speaker(role), nouns)
    shares = confidences({act: score + bent.get(act, 0.0) for act, score in scores.items()})
    allowed = [act for act in shares if role != Speaker.MEMBER or act not in ORDERS]
    best = next(iter(shares))
    act = allowed[0] if shares[allowed[0]] >= WORTH_OFFERING else Act.OTHER
    confidence = shares[act]
    likely = _others(act, allowed, shares)
    doubtful = veto(act, words, Speaker(role), share=shares[act], grave=bool(GRAVE & set(likely)))
    return ActReading(
        act=act,
        whom=whose(act, words, Speaker(role)),
        sure=_is_number(words) or (confidence + _shown_too(act, shares) >= _sure_enough(act, words) and not doubtful),
        others=likely,
        confidence=round(confidence, 3),
        parts=parts(text) if act is Act.PROMISE else (),
        doubt=doubtful,
        withheld=best if best not in allowed and _ordered(best, words, shares) >= WITHHELD else None,
    )


def _shown_too(act: Act, shares: Mapping[Act, float]) -> float:
    """The share of the other act that shows one's own pledges: to ask which of the two is meant helps nobody."""
    return sum(shares[each] for each in _OWN_SHOWN if each is not act) if act in _OWN_SHOWN else 0.0


def _ordered(best: Act, words: Text, shares: Mapping[Act, float]) -> float:
    """The share of all orders; of the likeliest alone where figures are said: "30 người mỗi người 200"."""
    if any(map(words.is_digits, range(len(words)))):
        return shares[best]
    return sum(shares[each] for each in ORDERS)


def _is_number(words: Text) -> bool:
    """Whether nothing but figures is typed: by itself it does nothing."""
    return len(words) > 0 and all(map(words.is_digits, range(len(words))))


def _sure_enough(act: Act, words: Text) -> float:
    if act is Act.DEATH:
        return SURE_OF_DEATH[tells_of_a_death(words)]
    return SURE_OF_HARDSHIP[is_grave(words)] if act is Act.HARDSHIP else SURE_ENOUGH[act]


def _weighed(weights: Model[Act], words: Text, role: Speaker, nouns: Collection[str]) -> Scores:
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
    elif says(words, "denied"):
        scores[Act.PROMISE] -= RAISED
    surely = says(words, "vowing", within=4) or (says(words, "registering") and not says(words, "done"))
    if surely and not says(words, "question"):
        scores[Act.PROMISE] += SAID
    if role is not Speaker.MEMBER and is_for_somebody(words):
        scores[Act.FOR_ANOTHER] += SAID
    if says(words, "withdrawing"):
        scores[Act.WITHDRAW] += SAID
    _lean(scores, words)
    _lean_to_orders(scores, words, role)
    told = _surely(words, role)
    if told:
        scores[told] = max(scores.values()) + SURELY
    elif _is_of_eyes(words):
        scores[Act.DEATH] = min(scores.values()) - SURELY
        scores[Act.HARDSHIP] += SAID * says(words, "eye_trouble")  # "tháng tới tôi đi mổ mắt"
    elif says(words, "thing_lost") or loses_a_thing(words) or is_of_crops(words) or says(words, "gone_elsewhere"):
        scores[Act.DEATH] = min(scores.values()) - SURELY
    elif (
        leads_to_work(words)
        or says(words, "attending")
        or (words.accented and says(words, "anniversary"))
        or (says(words, "alive") and not says(words, "done"))
    ):
        scores[Act.DEATH] -= LOWERED
    return scores


def _is_of_eyes(words: Text) -> bool:
    """Whether an eye is spoken of, and no death: without accents "mắt" and "mất" are one word."""
    return (
        {"mắt", "mất"} & {words.typed(place) for place in range(len(words))} == {"mắt"}
        or says(words, "eyes")
        or says(words, "eye_trouble")
    )


def _lean(scores: Scores, words: Text) -> None:
    """Bend what a few words tell: what stands now, a yes, fewer reminders."""
    if any(words.is_digits(end_of(words, "there_now", place) or len(words)) for place in range(len(words))):
        scores[Act.REPORT] += RAISED  # "chết hết 8, giờ còn 42"
    if words.typed(0) == "đúng":  # "đừng" without accents
        scores[Act.REFUSAL] -= LOWERED
    if says(words, "too_often") and says(words, "fewer"):
        scores[Act.STOP_REMINDERS] += SAID
        scores[Act.CHANGE] -= SAID


def _lean_to_orders(scores: Scores, words: Text, role: Speaker) -> None:
    """Bend what a word decides between two orders: the list or the sum, asking who is missing or urging them."""
    if role is Speaker.MEMBER:  # who is only told whose it is
        if says(words, "summing") and scores[Act.LIST] > scores[Act.SUMMARY]:
            scores[Act.LIST], scores[Act.SUMMARY] = scores[Act.SUMMARY], scores[Act.LIST]
        return
    if words.accented and says(words, "pressing") and scores[Act.MISSING] > scores[Act.URGE]:
        scores[Act.MISSING], scores[Act.URGE] = scores[Act.URGE], scores[Act.MISSING]
    if says(words, "calling_back"):
        scores[Act.STOP_SENDING] += SAID
        scores[Act.WITHDRAW] -= SAID


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
    if role is Speaker.ADMIN and _WENT_OUT.search(fold(words.original)):
        return Act.STATUS
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
