"""`/duyet`: what waits for a leader, by buttons and in words."""

import re
from datetime import timedelta

from domain.chat import Choice, Kind
from domain.permissions import may_have_queue
from domain.pledges.pledge import Asked
from domain.understanding.acts.persons import FIRST, names_at, names_somebody
from domain.understanding.text.words import composed, fold, tokenised
from handlers.deciding import cards, decision, items, overturning, several
from handlers.deciding.decision import CONFIRMS, GIVES_BACK
from handlers.people import whom
from handlers.pledges.my_pledges import reportable
from handlers.reporting.meant import named as meant_among
from handlers.talk.picking import choices_before
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.queue.asking import REASON
from storage.chats import pushed
from storage.queue.waiting import Waiting

CARD, BARE = 12, 2  # words
FRESH, OLD = timedelta(minutes=10), timedelta(hours=6)
"""How long a card is answered by a bare word whatever is sent meanwhile, and where nothing is."""
_DECISION = re.compile(r"(?:(?P<number>\d{1,9})[. ]+)?(?P<verb>dat|lai)(?: (?P<seen>\d{1,9}))?")
_OTHERWISE = re.compile(r"(?P<verb>sau|ds|het|xem)?(?: ?(?P<number>\d{1,9}))?")
_ASKS = re.compile(
    r"\?|\b(?:co ai|ai cho|co gi|cho duyet|cho xac nhan|dang cho|can duyet|(?:cho|de) (?:\w+ )?(?:xem|coi)"
    r"|xem(?! lai)|coi(?! lai)|may viec|bao nhieu)\b"
)
_SEEN = re.compile(r"\b(?:coi|xem|xuong)\b.*\b(?:roi|tan mat|bang mat|thay)\b.*\b(?:duyet|xac nhan|dong y)\b")
""" "Chị coi vườn anh An rồi, duyệt đi"."""
_LIST = re.compile(r"\b(?:danh sach|ds|hang cho|tat ca (?:viec|cai))\b")
_ALL = re.compile(
    r"\b(?:duyet|xac nhan|dong y|phe duyet)(?: (?:cho|di|luon|giup|gium|may|cai))*"
    r" (?:het|tat ca|toan bo|tat|ca loat|mot luot)\b"
)
_PAST = re.compile(r"\b(?:xem|coi|lay) lai\b.*\b(?:da|vua|moi) (?:\w+ )?(?:duyet|quyet dinh|xac nhan|tra lai)\b")
_ORDERS = re.compile(
    r"\b(?:(?:tra|gui|xem|coi|lam) (?:lai|ve)|(?:khong|chua|khoan|dung) (?:duyet|xac nhan|dong y|chap nhan))\b"
)
""" "Xem lại", "trả lại": no word of what is missing, so that is asked."""
_AROUND = re.compile(
    r"\b(?:u|uh|o|da|vang|thoi|vay|the|thi|cho|de|nho|anh|chi|chu|co|bac|em|ong|ba|di|cau|dong|do|nha|nhe|nghen|a|luon|ha"
    r"|giup|gium|dum|toi|tui|minh|roi|nua|viec|cai|nay|ay|kia|ho|nguoi ta|hay|cu|voi)\b"
)
_OBJECTS = re.compile(
    r"^(?:\w+[, ]+){0,3}?(?:chua|khong|hong|dau co) (?:dung|phai|du|dat|xong|toi|co)\b.*\d"
    r"|\b(?:dem|kiem tra|xuong|ra (?:vuon|ruong|coi|xem)|ghe|coi|xem|do) .*\b(?:moi|chi) (?:co|duoc|thay|xong)? ?\d"
)
_LATER = re.compile(
    r"\b(?:tối|chiều|trưa|sáng mai|(?<!chị )(?<!chi )(?<!cô )(?<!bà )(?<!em )mai|mốt|tuần sau"
    r"|bữa khác|hôm khác|lát|chút nữa|tí nữa|toi nay|chieu|tuan sau|lat|de (?:toi|mai))\b"
    r"[^,.;]*\b(?:duyệt|duyet|xác nhận|xac nhan)\b|\b(?:duyệt|duyet) sau\b",
    re.IGNORECASE,
)
""" "Tối tôi duyệt": said of later, this decides nothing now."""
_SKIPS = re.compile(r"(?:de sau|bo qua|de do|cai khac|viec khac|tiep|ke tiep|viec ke)(?: (?:di|nha|nghen))?[ .!]*")


def show(turn: Turn, argument: str) -> None:
    """The next card, another one, the list, or a decision: "17 dat", "17 lai", with what was seen behind."""
    folded = fold(argument).replace("#", "").strip()
    decided = _DECISION.fullmatch(folded)
    if decided is not None:
        _decide(turn, int(decided["number"] or 0), int(decided["seen"] or 0), yes=decided["verb"] == "dat")
        return
    asked = _OTHERWISE.fullmatch(folded)
    verb, number = (asked["verb"], int(asked["number"] or 0)) if asked else ("", 0)
    if verb == cards.LATER:
        cards.show_next(turn, after=number)
    elif verb == cards.LIST:
        cards.show_list(turn, number)
    elif verb == cards.ALL:
        several.start(turn)
    elif verb == "xem":
        overturning.show(turn, number)
    elif number:
        cards.show_one(turn, number)
    else:
        cards.show_next(turn)


def _decide(turn: Turn, number: int, seen: int, *, yes: bool) -> None:
    item = decision.still(turn, number, seen)
    if not yes:
        decision.begin(turn, item, confirmed=False, seen=seen)
    elif _is_late_word(turn):
        turn.say(turn.tr("Something else came meanwhile, or some time has passed. Please look at it once more:"))
        cards.show_one(turn, number)
    else:
        turn.say(decision.decide(turn, item, yes=True))
        cards.show_next(turn, decided=True, after=number)


def _is_late_word(turn: Turn) -> bool:
    """Whether a bare "1" or "có" comes hours after the card, or after a letter to which it may be the answer."""
    touched = turn.chat.touched_at
    if turn.incoming.kind is Kind.BUTTON or touched is None or len(turn.text.split()) > BARE:
        return False
    resting = turn.now - touched
    if resting < FRESH:
        return False
    return resting >= OLD or pushed.since(turn.session, turn.incoming.address, turn.real_now - resting)


def hear(turn: Turn, text: str) -> None:
    """ "Chị Tư chưa có hình, trả lại", "xác nhận cho anh Bảy": the decision is read back; else what waits is shown."""
    folded = fold(text)
    back, confirmed = GIVES_BACK.search(folded), CONFIRMS.search(folded)
    orders_all, past, whole = _ALL.search(folded) and not back, _PAST.search(folded), _LIST.search(folded)
    decides = (back or confirmed) and (not _ASKS.search(folded) or _SEEN.search(folded))
    meant = _meant(turn, text) if decides and not (orders_all or past or whole) else []
    if orders_all:
        several.start(turn)
    elif past:
        overturning.show(turn, 0)
    elif whole:
        cards.show_list(turn)
    elif len(meant) == 1:
        decision.begin(turn, meant[0], confirmed=not back, why=_reason(turn, meant[0], text) if back else None)
    elif len(meant) > 1:
        cards.show_list(turn, only=meant)
    elif decides and _is_about_somebody(text, len(text)) and items.waiting(turn):
        turn.say(turn.tr("Nothing of that comrade waits for you. This is what waits:"))
        cards.show_list(turn)
    elif not (decides and _said_nothing(turn, text)):
        cards.show_next(turn)


def _said_nothing(turn: Turn, text: str) -> bool:
    """ "Duyệt cho anh An", who has reported nothing: it is said, and may be entered for him."""
    found = whom.meant(text, whom.of_the_cells(turn)) if not items.waiting(turn) else []
    if len(found) != 1 or found[0].id in {each.pledge.member_id for each in items.for_others(turn)}:
        return False  # what waits for another is shown
    name = found[0].name
    words = turn.tr("Comrade {name} has reported nothing that waits for your yes. How far is it?", name=name)
    turn.say(words, (Choice(turn.tr("Enter a result for comrade {name}", name=name), f"/ghiho bc {found[0].id}"),))
    return True


def asks_for_past(turn: Turn, text: str) -> bool:
    """Whether a leader asks what was decided lately: "lấy lại việc vừa duyệt"."""
    return may_have_queue(turn.member) and _PAST.search(fold(text)) is not None


def answers_card(turn: Turn, text: str) -> bool:
    """Whether short words decide on the card that is on the table, or skip it: "xem lại", "chưa có hình", "để sau"."""
    shown = [command_in(wire).split() for _, wire in choices_before(turn)]
    numbers = {words[1] for words in shown if len(words) == 4 and words[0] == "/duyet"}
    folded = fold(text)
    if len(numbers) != 1 or len(text.split()) > CARD:
        return False
    number = int(numbers.pop())
    if _LATER.search(composed(text)):
        turn.say(turn.tr("Yes, comrade, I wait. Nothing is decided yet; it stays in the list."))
        return True
    if _SKIPS.fullmatch(folded):
        cards.show_next(turn, after=number)
        return True
    back, confirmed = GIVES_BACK.search(folded), CONFIRMS.search(folded)
    if _ALL.search(folded) or _ASKS.search(folded) or not (back or confirmed):
        return False
    named = {each.pledge.id for each in cards.named_in(turn, text)}
    if number not in named and (named or _is_about_somebody(text, FIRST)):
        return False
    item = items.open_item(turn, number)
    decision.begin(turn, item, confirmed=not back, why=_reason(turn, item, text) if back else None)
    return True


def objects(turn: Turn, text: str) -> bool:
    """Whether a leader says of the only thing that waits that it is not so, which is read back as the reason.

    "Chưa đúng, tôi ra vườn đếm mới có 150 cây" is no report where nothing of one's own is spoken of.
    """
    folded = fold(text)
    if not may_have_queue(turn.member) or "?" in text or not _OBJECTS.search(folded):
        return False
    waiting = [each for each in items.waiting(turn) if each.pledge.asks is Asked.RESULT]
    named = cards.named_in(turn, text)
    meant = named if named or _is_about_somebody(text, FIRST) else waiting
    if len(meant) > 1 and (told := meant_among([each.pledge for each in meant], text)):
        meant = [each for each in meant if each.pledge.id == told.id]
    if len(meant) != 1 or meant[0].pledge.asks is not Asked.RESULT or meant_among(reportable(turn), text):
        return False
    decision.begin(turn, meant[0], confirmed=False, why=_reason(turn, meant[0], text))
    return True


def _reason(turn: Turn, item: Waiting, text: str) -> str | None:
    """The words as the reason; None where they only order: "ừ trả lại cho anh An đi" names nothing that is missing."""
    left = set(re.findall(r"\w+", _AROUND.sub(" ", _ORDERS.sub(" ", fold(text)))))
    return None if left <= set(fold(items.owner(turn, item.pledge)).split()) else text[:REASON]


def _is_about_somebody(text: str, within: int) -> bool:
    """Whether a comrade is named, with a title or behind "cho": "chị Tám chưa có hình", "duyệt cho Tám"."""
    said = tokenised(text)
    behind = [place + 1 for place in range(min(within + 1, len(said))) if fold(said.typed(place)) == "cho"]
    return names_somebody(said, within) or any(said.is_name(place) or names_at(said, place) for place in behind)


def _meant(turn: Turn, text: str) -> list[Waiting]:
    named = cards.named_in(turn, text)
    if named or _is_about_somebody(text, len(text)):
        return named
    waiting = items.waiting(turn)
    return waiting if len(waiting) == 1 else []
