"""Who has not joined types what is no code, or wants none of it: then they are left alone, and their chat deleted."""

import re
from datetime import timedelta

from domain.codes import LENGTH
from domain.understanding.remarks.like_a_code import taken_for_a_code
from domain.understanding.text.words import fold
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage.chats import several
from storage.people import invitations

QUIET = "left-alone"
"""What a chat remembers whose owner wants to be left alone."""
_A_DAY, _HOUR, SHORT = timedelta(days=1), timedelta(hours=1), 4  # words
_NO_MORE = re.compile(
    r"\bphien (?:qua|lam|ghe)\b|\bnham so\b|\b(?:dung|khoi|thoi|ngung) (?:nhan|nhac|gui|goi)\b"
    r"|\bde (?:cho )?(?:toi|tui) yen\b"
    r"|\b(?:khong|hong|ko|chang|khoi|thoi) (?:muon |co |can )*(?:vo|vao|tham gia|choi|can|xai|lam|dang ky)\b"
    r"(?!.*\bduoc\b)(?: \w+){0,2} (?:nua|dau)\b|^(?:thoi )?khoi (?:vo|tham gia|di)\b"
)
_DELETE = re.compile(
    r"\b(?:xoa|bo|go) (?:\w+ ){0,3}?(?:so|ten|thong tin|du lieu|tai khoan|tin nhan|dia chi|het|sach|toi|tui)\b"
    r"|\bdung (?:giu|luu)\b.*\b(?:so|ten|thong tin|du lieu|gi)\b"
)
_THANKS = re.compile(r"\b(?:cam on|cam ta|thanks?|tks)\b")
_PHONE = re.compile(r"\b(?:0|84|\+84)\d{8,9}\b|\b0\d{2,3}[ .]\d{3}[ .]\d{3,4}\b")
_HOW = re.compile(r"\b(?:sao|the nao|cach nao|neu|sau nay|lam gi)\b|\b(?:ma|code)\W*$")
_DONE_YET = re.compile(r"(?:\w+ ){0,2}(?:xong|xoa|roi|het) ?(?:het|xong|roi)? ?(?:chua|ha|a)(?: \w+)?\W*")


def is_quiet(turn: Turn) -> bool:
    """Whether somebody said a while ago that they want to be left alone."""
    return conversation.happened(turn, QUIET, _A_DAY)


def wants_to_be(text: str) -> bool:
    """Whether somebody says that they want none of it."""
    return _NO_MORE.search(fold(text)) is not None


def remember(turn: Turn) -> None:
    """Invite this chat no more."""
    conversation.remember(turn, QUIET)


def heard(turn: Turn) -> bool:
    """Whether somebody wants what is kept deleted, asks whether it is, or says a word of parting; each is answered."""
    folded = fold(turn.text)
    if (_DELETE.search(folded) and not _HOW.search(folded)) or _DONE_YET.fullmatch(folded):
        _delete(turn)
    elif _THANKS.search(folded) and len(folded.split()) <= SHORT + 1:
        _part(turn, turn.tr("You are welcome, comrade. I wish you good health."))
    elif is_quiet(turn) and len(folded.split()) <= SHORT:
        _part(turn, turn.tr("Yes, comrade. I am here when you need me."))
    else:
        return False
    return True


def types_what_is_no_code(turn: Turn) -> bool:
    """Whether a number stands in the place of a code, or one's own telephone number, and that was said."""
    if _PHONE.search(fold(turn.text)):
        words = turn.tr(
            "I need no telephone number and keep none. What is needed is the invite code from the secretary of "
            "your branch: 8 letters and digits."
        )
    elif typed := taken_for_a_code(turn.text):
        words = turn.tr(
            "{code} is no invite code yet: a code has 8 letters and digits together. Please look at the paper "
            "again, or ask the secretary of your branch.",
            code=quoted(typed.upper(), 2 * LENGTH),
        )
    else:
        return False
    turn.say(words)
    return True


def _part(turn: Turn, words: str) -> None:
    """Say a word of parting, a few times within the hour."""
    if conversation.at_most(turn, "stranger parting", 3, _HOUR):
        turn.say(words)


def _delete(turn: Turn) -> None:
    """Delete the chat, unless wrong codes are counted against it, or it was a member's."""
    if several.former_owner(turn.session, turn.chat.account_id, turn.now):
        words = turn.tr(
            "This phone belongs to no member here any more. What the branch keeps of a member is erased when they "
            "ask the secretary of the branch."
        )
    elif invitations.tried_lately(turn.session, turn.chat.account_id, turn.now):
        words = turn.tr(
            "I keep no name and no number of yours; only that wrong codes were typed here, until tomorrow. Write "
            "this again then, and that is gone too."
        )
    else:
        words = turn.tr("It is done: of this phone I keep no name, no number and no message.")
        conversation.forget(turn)
    turn.say(words)
