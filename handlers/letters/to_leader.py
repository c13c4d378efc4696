""" "Nhắn bí thư: …", "/traloi": a member writes to those who lead the own branch."""

import re
import unicodedata

from pydantic import BaseModel

from domain.chat import Choice
from domain.permissions import led_places
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.remarks.beside import asks_the_branch
from domain.understanding.text.words import fold, tokenised
from handlers.letters.words import AskForWords, as_letter
from handlers.people import secretary
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.picking import offered
from handlers.talk.step import Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import marked
from locales.wording.letters import LETTER
from locales.wording.quotation import quoted

_WRITING = re.compile(
    r"^(?:(?:nho|toi|tui|em|con|muon|xin|may|tro ly|hay|giup|gium|dum|da|a|oi|,) ?)*"
    r"(?:tra loi|nhan tin|nhan lai|nhan|noi lai|noi|gui loi|gui tin|chuyen loi|(?<=nho )(?:bao lai|bao))"
    r"(?: (?:lai|giup|gium|dum|cho|voi|toi|den|tin|loi|em|con))*"
    r" (?:dong chi |dc |anh |chi |chu |co |bac )?(?:bi thu|pho bi thu|chi uy)"
    r"(?: (?:chi bo|rang|la|(?:giup|gium|dum)(?: (?:toi|tui|em|con|minh))?))*(?P<pause> ?[:,.-]?) "
)

_BY_NAME = re.compile(
    r"^(?:(?:nho|toi|tui|em|con|muon|xin|may|hay|giup|gium|dum|da|a|oi|,) ?)*"
    r"(?:nhan tin|nhan lai|nhan|noi lai|noi|gui loi|gui tin|chuyen loi|thua lai|thua|bao lai|bao)"
    r"(?: (?:lai|giup|gium|dum|cho|voi|toi|den|tin|loi|em|con))*"
    r" (?:dong chi|dc|anh|chi|chu|co|bac|cau|di) (?P<name>\w+)"
    r"(?: (?:rang|la|biet|(?:giup|gium|dum|ho)(?: (?:toi|tui|em|con|minh))?))*(?P<pause> ?[:,.-]?) "
)
""" "Nói chị Bình giùm mai họp tui tới trễ", where Bình leads the branch."""
_AT_THE_END = re.compile(
    r"[ ,.]+(?:(?:nho|em|con|chau|bot|tro ly) )*(?:noi|bao|nhan|thua)(?: (?:voi|cho|lai|giup|gium|dum))*"
    r" (?:(?:dong chi|anh|chi|co|chu|bac) (?P<name>\w+)|bi thu)(?: (?:biet|hay|giup|gium|dum|ho|voi|cho|em|con|toi"
    r"|tui|bac|co|chu|minh|nha|nhe|a|di))*[ .!]*$"
)
""" "Tuần này em bận con bệnh, nói chị Bình biết giùm em"."""
_OF_A_MEETING = re.compile(
    r"\bxin (?:phep )?(?:cho )?(?:(?:toi|tui|em|con|minh|chau) )?(?:duoc )?(?:vang(?: mat| hop)?|nghi hop)\b"
    r"|^(?:(?:da|vang|a|ok|u|toi|tui|em|con|minh|chau|chi|anh|co|chu|bac) )*(?:se |co )?"
    r"(?:di|du) hop (?:duoc|dc|nha|nghen|nhe|a)\b"
)
""" "Tối 20 em bận đám giỗ, xin vắng", "tui đi họp được nghen": whoever calls the meeting waits for it."""
_MEETING = re.compile(r"\b(?:hop|sinh hoat|hoi nghi|chao co|dai hoi|buoi hoc|hoc nghi quyet)\b")
_MYSELF = r"(?:xin|toi|tui|em|e|minh|(?<!ba )con|chau|co|chu|bac|thim|di)"
_STAYS_AWAY = re.compile(
    rf"\b{_MYSELF}(?: \w+){{0,3}} (?:(?<!khong )(?<!chua )(?<!da )vang|xin phep|nghi (?:hop|sinh hoat))\b(?! \d)"
    r"|\b(?:toi|vo|den|di|ra|vao|hop) (?:tre|muon)\b"
    r"|\b(?:khong|hong|hok|ko|k|hk) (?:du|di hop|hop|di sinh hoat|sinh hoat)(?: \w+){0,2} (?:duoc|dc|noi)\b"
)
_NO_EXCUSE = re.compile(r"\b(?:dang ky|dk|hua|cam ket|thang roi|hom qua|vua roi|nguoi ta|ba con|khong duoc vang)\b")
""" "Sáng mai tôi vắng buổi sinh hoạt", "họp ngày mai tôi đi trễ"; not "tôi hứa không vắng buổi họp nào"."""
_ASKS_LEAVE = re.compile(r"\b(?:cho|xin)\b.*\b(?:duoc|dc) (?:khong|hong|ko)\W*$")
_RECEIVES = re.compile(r"\b(?:nhận|nhậm)\b", re.IGNORECASE)
_ASKS_HOW = re.compile(r"(?:\w+ ){0,4}(?:bang cach nao|cach nao|kieu gi)\W*$")
QUESTION = re.compile(r"(?:ai|bang cach|sao|lam sao|lam the nao|the nao|duoc khong|o dau|cach nao|kieu gi|khong)\b")
""" "Nhắn bí thư bằng cách nào", "nói bí thư là ai": a question, and nothing to pass on."""


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody asks in one sentence to tell the secretary something, which is then asked about once."""
    if turn.member.home is None or text.rstrip().endswith("?"):
        return False
    words = _words(turn, text)
    if words is None and _tells_of_a_meeting(turn, text):
        words = text
    if words is None:
        return False
    as_letter(words)
    if ":" not in text and (QUESTION.match(fold(words)) or _ASKS_HOW.match(fold(words))):
        return False
    if words:
        read_back(turn, words)
    elif offered(turn, secretary.TELL):
        secretary.pass_on(turn, "")
    else:
        start(turn, "")
    return True


def passes_on_a_wish(turn: Turn, text: str) -> bool:
    """Whether the branch is asked for help ("mong chi bộ cho ít cây giống"): it is offered to be passed on."""
    if turn.member.home is None or len(text) > LETTER or not asks_the_branch(text):
        return False
    read_back(turn, text)
    return True


def read_back(turn: Turn, words: str) -> None:
    parking.wait_with(turn, words)
    asked = turn.tr("I pass this on to {leader}, with your name. Is that right?", leader=secretary.named(turn))
    if is_grave(tokenised(words)):
        asked = f"{turn.tr('I feel with you and your family.')}\n{asked}"
    propose(
        turn,
        f"{asked}\n{quoted(words, LETTER)}",
        Choice(turn.tr("Send it"), secretary.TELL),
        Choice(turn.tr("Do not send"), "/dethoi"),
    )


def _tells_of_a_meeting(turn: Turn, text: str) -> bool:
    """Whether a member says who comes to a meeting, late or not at all; whoever leads the branch calls it."""
    folded = fold(text)
    away = _MEETING.search(folded) and _STAYS_AWAY.search(folded) and not _NO_EXCUSE.search(folded)
    if not (away or _OF_A_MEETING.search(folded)) or led_places(turn.member):
        return False
    asks = folded.rstrip(" .!").endswith((" khong", " ko", " hong", " sao", " chua")) and not _ASKS_LEAVE.search(folded)
    said = tokenised(text)
    return not (asks or tells_of_a_death(said) or is_grave(said))


def _words(turn: Turn, text: str) -> str | None:
    """What is to be passed on; None where nothing is asked to be."""
    begun = _begun(turn, text)
    if begun is None:
        return _words_before(turn, text)
    if ":" in text and fold(text.partition(":")[0]) in begun.group():
        return text.partition(":")[2].strip()
    return " ".join(text.split()[len(begun.group().split()) :]).strip(" :,")


def _words_before(turn: Turn, text: str) -> str | None:
    """What stands before "…, nói chị Bình biết giùm em"; a number may be a report, which is more than a letter."""
    ended = _AT_THE_END.search(fold(text)) if len(fold(text)) == len(text) else None
    if ended is None or (ended["name"] and ended["name"] not in secretary.given_names(turn)):
        return None
    before = text[: ended.start()].strip(" ,.")
    return before if len(before.split()) > 2 and not any(sign.isdigit() for sign in before) else None


def is_letter(turn: Turn, text: str) -> bool:
    """Whether somebody asks to tell the secretary something that is said with it."""
    begun = _begun(turn, text)
    if begun is None or turn.member.home is None or text.rstrip().endswith("?"):
        return False
    words = " ".join(text.split()[len(begun.group().split()) :])
    return bool(words) and QUESTION.match(fold(words)) is None


def takes_a_post(text: str) -> bool:
    """ "Tôi nhận bí thư ấp 14 rồi hả": typed so it receives something, and writes to nobody."""
    return _RECEIVES.search(unicodedata.normalize("NFC", text)) is not None


def _begun(turn: Turn, text: str) -> re.Match[str] | None:
    begun = _WRITING.match(fold(text) + " ") or _by_name(turn, text)
    return None if begun and takes_a_post(" ".join(text.split()[: len(begun.group().split())])) else begun


def _by_name(turn: Turn, text: str) -> re.Match[str] | None:
    begun = _BY_NAME.match(fold(text) + " ")
    return begun if begun and begun["name"] in secretary.given_names(turn) else None


def start(turn: Turn, _argument: str) -> None:
    """`/traloi`: what shall those who lead the branch hear?"""
    write_to_leader.begin(turn, AnswerDraft())


class AnswerDraft(BaseModel):
    """What is passed on."""

    words: str | None = None


class WhatToTell(AskForWords[AnswerDraft]):
    def ask(self, turn: Turn, draft: AnswerDraft) -> Question:
        return Question(turn.tr("What shall I tell {leader}?", leader=secretary.named(turn)))


def _finish(turn: Turn, draft: AnswerDraft) -> None:
    secretary.send(turn, draft.words or "")


write_to_leader = Dialogue(
    "write_to_leader", marked("a letter to the secretary"), AnswerDraft, [WhatToTell()], _finish, about="words"
)
