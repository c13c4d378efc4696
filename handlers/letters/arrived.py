""" "Bí thư đã đọc tin tôi nhắn hôm bữa chưa": how far the words that were passed on last have come."""

import re

from domain.chat import Choice
from domain.understanding.text.words import fold
from handlers.people import secretary
from handlers.talk.turn import Turn
from storage.people import letters

_LEADER = re.compile(r"\b(?:bi thu|chi uy|cap uy|phu trach chi bo)\b")
_BY_NAME = re.compile(r"\b(?:dong chi|anh|chi|chu|co|bac|ong|ba|cau|di) (\w+)")
_SENT = re.compile(
    r"\b(?:tin|thu|loi|loi nhan|cau|thu tu)\b.*\b(?:nhan|gui|nho|chuyen|viet|noi)\b"
    r"|\b(?:nhan|gui|chuyen|nho)\b.*\b(?:tin|thu|loi)\b"
    r"|\b(?:toi|tui|em|con|minh|chau) (?:co |da |moi )?(?:nhan|gui|nho|viet)\b"
)
_HAS_COME = re.compile(
    r"\b(?:doc|xem|coi|nhan|thay|toi|den|hay|biet|tra loi|hoi am|ngo|chuyen)\b.*"
    r"\b(?:chua|khong|ko|k|hong|hok|roi)(?: \w+)?\W*$"
    r"|\b(?:khong|chua|hong|ko) (?:thay |co |nghe )*(?:tra loi|hoi am|noi gi|nhan lai|phan hoi)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:co )?(?:doc|xem|coi|thay) duoc\b.*\b(?:khong|ko|k|hong|hok)\b"
    r"|\b(?:bao cao|dang ky|duyet|xac nhan|anh chup|hinh|giay|la ai|thong bao|chuyen sinh hoat)\b"
)
_BEGINS_A_LETTER = re.compile(r"^(?:(?:nho|xin|hay|da|a) )*(?:nhan|gui|noi|bao|chuyen|hoi)\b")


def heard(turn: Turn, text: str) -> bool:
    """Whether it is asked what became of one's own words to the secretary, which is then said."""
    folded = fold(text)
    if not _asks(turn, folded) or turn.member.home is None:
        return False
    last = letters.last_of(turn.session, turn.member.id, secretary.leaders(turn), turn.real_now)
    write = Choice(turn.tr("Write to the secretary"), "/traloi")
    if last is None:
        days = letters.KEPT.days
        none = turn.tr(
            "In the last {days} days I passed on nothing of yours to {leader}.",
            days=days,
            leader=secretary.named(turn),
        )
        turn.say(none, (write,))
        return True
    moment, leader = turn.language.moment(last.at, turn.deployment.zone), secretary.named(turn)
    came = turn.tr("What you wrote at {moment} waits to be sent to {leader}.", moment=moment, leader=leader)
    if last.arrived:
        came = turn.tr("What you wrote at {moment} has come to {leader}.", moment=moment, leader=leader)
    read = turn.tr("Whether it was read I cannot see; there is no answer here yet.")
    if last.answered:
        read = turn.tr("An answer was sent to you after that.")
    turn.say(f"{came} {read}", (write,))
    return True


def _asks(turn: Turn, folded: str) -> bool:
    if _OTHERWISE.search(folded) or _BEGINS_A_LETTER.match(folded) or ":" in turn.text:
        return False
    named = _LEADER.search(folded) or set(_BY_NAME.findall(folded)) & set(secretary.given_names(turn))
    return bool(named and _SENT.search(folded) and _HAS_COME.search(folded))
