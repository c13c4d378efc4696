"""What is said after an announcement: it was wrong, how many have it, has anything gone out."""

import re
from datetime import timedelta

from domain.announcing import Announcement
from domain.chat import Kind
from domain.permissions import may_announce
from domain.reach import questions
from domain.understanding.changes import wording
from domain.understanding.changes.additions import added_to, addition_in
from domain.understanding.moves.move import Move, read_move
from domain.understanding.moves.of_readers import asked_of_readers
from domain.understanding.text.words import fold
from handlers.announcing import past, stopping
from handlers.announcing.composing import announcement
from handlers.announcing.composing.draft import BEGUN, AnnouncementDraft, organisation_of
from handlers.announcing.composing.mending import HOW_MANY, asks_what_went_out
from handlers.announcing.drafting import correcting, keeping, kept
from handlers.announcing.order_words import orders
from handlers.announcing.reach import by_branch, hearing
from handlers.announcing.sending import whose
from handlers.announcing.sending.withdrawing import to_take_back
from handlers.announcing.standing import standing
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from locales.wording.announcing.card import card_choices
from locales.wording.quotation import quoted
from storage import deeds, organisations
from storage.announcing import rows as announcing

LATELY, OF_IT, JUST_NOW = timedelta(days=2), timedelta(hours=6), timedelta(minutes=30)
WRONG = "announced-wrong"
"""What a chat remembers once an announcement was called wrong, and not how."""
QUOTED = 60  # characters
FEWEST = 4  # words behind a colon that are a whole text
_CORRECTION = re.compile(r"\bdinh chinh\b(?!.*\b(?:bao cao|so lieu|dang ky)\b)")
_PUTS_RIGHT = re.compile(r"\b(?:sua|doi|chinh|dinh chinh|ghi)\b.*\b(?:lai|thanh|qua|sang)\b")
_REACHED = re.compile(
    r"\b(?:nhan|doc|coi|xem)(?: (?:duoc|tin|thong bao|het|du|roi|chua|vay|khong|hong|ha|day|do))*\W*$"
)
_SENT_TO = re.compile(r"\bgui (?:duoc |toi |den |cho )*(?:may|bao nhieu) (?:nguoi|dong chi|dang vien)\b")
_OF_SENDING = re.compile(r"\b(?:gui|tin|thong bao)\b")
_STOPS = re.compile(
    r"(?:(?:chet|troi|oi|roi|ua|a|thoi|y)[ ,!.]+)*"
    r"(?:khoan|ngung|dung)(?: (?:lai|da|gui|ngay|lien))+(?: (?:di|nua|nha|giup|gium))*\b(?!.*\bthoi\b)"
)
_IT = (
    r"(?: (?:cai|tin|thong bao|loi|nua|giup|gium|dum|di|do|nay|kia|vua|roi|lien|ngay|lai|toi|tui|em|nha|nhe|nghen"
    r"|dau))*\W*$"
)
_NEVER_MEANT = re.compile(
    rf"\b(?:dau co|dau|khong(?: co)?|hong(?: co)?|chua|ko) (?:muon|dinh|he muon|can) (?:gui|phat){_IT}"
    rf"|\b(?:dung|ngung|chan|huy)(?: lai| ngay| lien| gap)*(?: (?:viec|cai|tin|thong bao|dang))* gui{_IT}"
)
""" "Dừng lại, tôi đâu có muốn gửi cái đó"."""
_LATER = re.compile(
    r"(?:(?:ok|oke|u|um|da|thoi|vay|roi|de|ua) )*(?:mai|mot|lat|lat nua|chieu|toi|sang mai|bua khac|hom khac|sau)"
    r" (?:roi |hay )*(?:tinh|gui|noi|lam)(?: (?:sau|lai|nha|nhe|vay|di|tiep))*\W*"
)


def heard(turn: Turn) -> bool:
    """Whether a sentence is about the announcement that was made, or left, a while ago."""
    if turn.person is None or not turn.text or not may_announce(turn.member):
        return False
    folded = fold(turn.text)
    left = conversation.happened(turn, BEGUN, OF_IT)
    if left and _LATER.fullmatch(folded):
        _let_wait(turn)
        return True
    if _NEVER_MEANT.search(folded) and not left and not orders(turn.text) and (last := _last(turn, LATELY)):
        stopping.start(turn, last.id)
        return True
    reached = (HOW_MANY.search(folded) and _REACHED.search(folded)) or _SENT_TO.search(folded)
    if reached or asks_what_went_out(folded):
        return _tell(turn, folded, left)
    return _is_wrong(turn, folded, left)


def adds_to_it(turn: Turn) -> bool:
    """Whether those who have not read it are to be reminded, and of something more: then all get it anew, with that."""
    if turn.person is None or turn.chat.dialogue or not may_announce(turn.member):
        return False
    wish, more = asked_of_readers(turn.text), addition_in(turn.text)
    last = _last(turn, LATELY) if wish and wish.urges and more else None
    text = added_to(last.text, more) if last else None
    if last is None or not text:
        return False
    put_right(turn, last, text)
    turn.say_first(turn.tr("With what you add it goes to everybody anew, those too who have not read it yet."))
    return True


def _let_wait(turn: Turn) -> None:
    if keeping.drafts(turn):
        turn.say(turn.tr("Of course, comrade. The text is kept as a draft."), (keeping.way_back(turn),))
    else:
        turn.say(turn.tr("Of course, comrade. The text was not kept; when you want it sent, please type it once more."))


def _tell(turn: Turn, folded: str, left: bool) -> bool:
    """How far the last announcement has come; what was left has gone to nobody."""
    last = _last(turn, LATELY)
    if last is None and not left:
        return False
    lines = [turn.tr("Nothing has gone out: you left the announcement before it was sent.")] if left else []
    lines += [standing(turn, last, folded)] if last else []
    ways = [*card_choices(turn.language, last)] if last else []
    place = organisations.by_id(turn.session, last.organisation_id) if last else None
    ways += [by_branch.way(turn, last.id)] if last and place and place.has_branches else []
    turn.say("\n".join(lines), ways)
    return True


def _last(turn: Turn, within: timedelta) -> Announcement | None:
    last = announcing.latest_of(turn.session, turn.chat.account_id)
    return last if last and turn.now - last.created_at <= within else None


def _named(turn: Turn, folded: str) -> Announcement | None:
    """The one whose words are taken up, also of another author: "thông báo vệ sinh 17/7 sửa lại giờ 7h thành 6h30"."""
    if not questions.names_announcement(folded) or not _PUTS_RIGHT.search(folded):
        return None
    found = (each for each in whose.lately(turn) if not each.withdraws and questions.shares(turn.text, each.text) > 1)
    return next((each for each in found if wording.mended(each.text, turn.text)), None)


def _is_wrong(turn: Turn, folded: str, left: bool) -> bool:
    """Whether the last announcement is to be put right, which is then begun or offered."""
    if (named := _named(turn, folded)) is not None:
        to_take_back(turn, named.id)
        put_right(turn, named, wording.mended(named.text, turn.text) or "")
        return True
    explicit = _CORRECTION.search(folded) is not None
    of_sending = _OF_SENDING.search(folded) is not None
    last = _last(turn, LATELY if explicit else OF_IT)
    if last is None and explicit and of_sending:
        announcement.start(turn, "")
        return True
    if last is None:
        return False
    if not explicit and (left or deeds.last_deed(turn.session, turn.member.id, last.created_at)):
        return False
    if _STOPS.match(folded) and not last.is_over and turn.now - last.created_at <= JUST_NOW:
        stopping.start(turn, last.id)
        return True
    explicit = explicit and (of_sending or not any(sign.isdigit() for sign in folded))
    on = conversation.happened(turn, WRONG, JUST_NOW) and wording.mended(last.text, turn.text) is not None
    if explicit or on or wording.speaks_of(last.text, turn.text):
        conversation.forget_that(turn, WRONG)
        _begin(turn, last)
        return True
    if read_move(turn.text) is not Move.WRONG or turn.now - last.created_at > JUST_NOW:
        return False
    offered = [stopping.correction(turn), *card_choices(turn.language, last)]
    words = turn.tr(
        "Of announcement no. {number}, {text}? Write what is right, for example “Monday is right”, or choose:",
        number=str(last.id),
        text=quoted(last.text, QUOTED),
    )
    turn.say(words, offered)
    conversation.remember(turn, WRONG)
    return True


def start(turn: Turn, argument: str) -> None:
    """`/thongbao`; with "dinhchinh" behind it the last announcement made from here is put right."""
    if hearing.asked(turn, argument) or kept.test_asked(turn, argument):
        return
    if past.asked(turn, argument):
        return
    corrects = fold(argument) == stopping.CORRECTING
    last = _last(turn, LATELY) if corrects else None
    waits = parking.parked(turn).get(announcement.announce.name, {})
    if not argument and waits.get("text") and not turn.text.startswith("/") and turn.incoming.kind is Kind.TEXT:
        announcement.announce.resume(turn)  # "gửi thông báo đi" at its last look
    elif last:
        _begin(turn, last, said=False)
    else:
        announcement.start(turn, "" if corrects else argument)


def _begin(turn: Turn, last: Announcement, *, said: bool = True) -> None:
    """Begin the right one with as much of it as was said."""
    _, colon, behind = turn.text.partition(":")
    whole = behind.strip() if said and colon and len(behind.split()) >= FEWEST else None
    mended = wording.mended(last.text, behind.strip() or turn.text) if said else None
    put_right(turn, last, mended or whole or "")


def put_right(turn: Turn, wrong: Announcement, text: str) -> None:
    """Draft the correction, to the very same people: it takes the place of the wrong one where that can be deleted."""
    draft = AnnouncementDraft(
        organisation_id=wrong.organisation_id,
        corrects=wrong.id,
        audience=dict(wrong.audience) if wrong.audience else None,
        asks=correcting.asks_of(wrong),
    )
    organisation_of(turn, draft)
    announcement.begin(turn, draft, correcting.headed(turn, draft, text) if text else "", wrong)
