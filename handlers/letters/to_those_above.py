""" "Hỏi đảng ủy dùm chị …", "gửi lên xã giùm tui": words for those who lead the organisation above one's own."""

import re

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import led_cells, led_places
from domain.roles import Place
from domain.understanding.changes.wording import mended
from domain.understanding.text.words import fold
from handlers.letters import accusing
from handlers.letters.words import AskForWords, SendIt, as_letter
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.letters import LETTER, from_below, how_to_answer_below
from locales.wording.quotation import quoted
from storage import organisations
from storage.chats import accounts
from storage.people import correspondence, members

_POLITE = r"(?:(?:thoi|vay|khong|khong phai|nho|phien|xin|muon|toi|tui|em|con|chau|chi|co|bac|minh|hay|da|a|,) ?)*"
_HELP = (
    r"(?: (?:giup|gium|dum|ho|toi|tui|em|con|chau|chi|co|chu|bac|minh|voi|cho|den|len|loi|tin|y kien|thu"
    r"|truc tiep|thang))*"
)
_ABOVE = (
    r"(?: (?:ben|tren|cac|may))*(?: (?:bi thu|dong chi|anh|chi|co|chu|ong|ba)(?: (?!dang uy|cap uy)\w+){0,2})?"
    r"(?: (?:ben|tren|o))* (?:dang uy|cap uy cap tren|cap uy xa|cap uy phuong|cap tren|dang bo xa|dang bo phuong"
    r"|(?<=len )(?:tren|xa|phuong|huyen))(?: (?:xa|phuong|thi tran|cap tren|minh))?"
)
_WRITES = re.compile(
    rf"^{_POLITE}(?:hoi|nhan tin|nhan|(?:gui|goi)(?: (?:giup|gium|dum|len|loi|tin|cho|thang|truc tiep))+?|noi|chuyen"
    rf"|phan anh|kien nghi|gop y|to cao|khieu nai){_HELP}{_ABOVE}{_HELP}\b"
)
_QUIET = r"(?:(?:ma|va|nho|thoi) )*(?:dung|khong|khoi|hong)(?: co)? (?:cho|de|noi|bao)\b"
_AT_THE_END = re.compile(
    rf"[,.;]+ ?{_POLITE}(?:gui|goi|chuyen|phan anh){_HELP}{_ABOVE}{_HELP}(?:[,. ]+{_QUIET}.*)?\W*$"
)
""" "…, xin gởi thẳng lên xã"."""
_PLACE_NUMBER = re.compile(r"\b(?:ap|khom|thon|chi bo|to|khu pho)(?: so)? \d+\b")
_KEEPS_QUIET = re.compile(f"^{_QUIET}")
""" "Gửi lên xã giùm tui, đừng cho bà Bình biết": what was said just before is meant."""
_QUESTION = re.compile(r"(?:bang cach nao|o dau|duoc khong|duoc hong|kieu gi|lam sao|cach nao)\W*$")

SAYING = 3
"""Words: "phản ánh" alone says nothing yet."""


class UpwardDraft(BaseModel):
    """To whom, and the words."""

    above_id: int
    author_id: int | None = None  # who wrote from there without leading it, and is answered too
    words: str | None = None
    confirmed: bool | None = None


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody asks to write to those who lead the organisation above, which is then read back."""
    said = None if turn.member.home is None else _words(turn, text)
    above = _above(turn, said or "") if said is not None else None
    if said is None or above is None:
        return False
    if not _leaders(turn, above):
        raise _nobody_to_write_to(above)
    _begin(turn, above, said)
    return True


def is_letter(text: str) -> bool:
    """Whether a sentence begins as one that is to be passed on to those above."""
    return _WRITES.match(fold(text)) is not None


def answer(turn: Turn, words: str, author_id: int | None = None) -> bool:
    """Whether words can be sent to those who lead the organisation above, which are then read back.

    `author_id`: whose letter from there is answered.
    """
    above = _above(turn) if turn.member.home else None
    if above is None or not _leaders(turn, above, author_id):
        return False
    _begin(turn, above, words, author_id)
    return True


def _begin(turn: Turn, above: Place, words: str, author_id: int | None = None) -> None:
    as_letter(words)
    draft = UpwardDraft(above_id=above.id, author_id=author_id, words=words or None)
    write_to_those_above.begin(turn, draft)


def those_above(turn: Turn) -> list[int]:
    """Who leads the organisation above and can be written to."""
    above = _above(turn) if turn.member.home else None
    return _leaders(turn, above) if above else []


def _words(turn: Turn, text: str) -> str | None:
    """What is to be said to them, "" where it is still to be asked; None where nothing is for them."""
    plain = fold(text)
    begun = _WRITES.match(plain)
    if _QUESTION.search(plain) and not (begun and ":" in text):
        return None
    if begun:
        rest = " ".join(text.split()[len(begun.group().split()) :]).strip(" ,.:")
        said = text.partition(":")[2].strip() if ":" in text else rest
    elif (before := _before_the_end(turn, text)) is not None:
        said = before
    elif accusing.accuses(turn, text) and not _leads_above(turn):
        said = accusing.without_lead(text)
    else:
        return None
    return _said_before(turn) if _KEEPS_QUIET.match(fold(said)) or not said else said


def _before_the_end(turn: Turn, text: str) -> str | None:
    """What stands before "…, xin gởi thẳng lên xã"; a number may be a report, which is more than a letter."""
    folded = fold(text)
    ended = _AT_THE_END.search(folded) if len(folded) == len(text) else None
    if ended is None:
        return None
    counted = any(sign.isdigit() for sign in _PLACE_NUMBER.sub("", folded[: ended.start()]))
    before = text[: ended.start()].strip(" ,.")
    return None if counted and not accusing.accuses(turn, before) else accusing.without_lead(before)


def _said_before(turn: Turn) -> str:
    """The sentence that "gửi lên xã giùm tui" speaks of: one that waits, or is about to be sent there."""
    name = write_to_those_above.name
    asked = parking.parked(turn).get(name, {}) if parking.returning(turn) == name else {}
    waiting = parking.waiting_sentence(turn)
    return waiting if len(waiting.split()) >= SAYING else str(asked.get("words") or "")


def _leads_above(turn: Turn) -> bool:
    """Whether this person leads the organisation above the own branch."""
    above = _above(turn)
    return above is not None and any(place.id == above.id for place in led_places(turn.member))


def _above(turn: Turn, words: str = "") -> Place | None:
    """The organisation directly above the own branch, or the next one where `words` accuse those who lead it."""
    numbers = _all_above(turn)
    up = 2 if accusing.is_of_those_above(words) and len(numbers) > 1 else 1
    return organisations.by_id(turn.session, numbers[-up]) if numbers else None


def _all_above(turn: Turn) -> list[int]:
    own = next(iter(led_cells(turn.member)), turn.member.home)
    return own.above if own else []


def _leaders(turn: Turn, above: Place, author_id: int | None = None) -> list[int]:
    """Who leads it and can be written to, with the author of a letter who serves it still."""
    found = set(members.leaders(turn.session, [above.id], turn.today)[above.id])
    found |= {author_id or 0} & set(members.reporting_of(turn.session, [above.id], turn.today)[above.id])
    found -= {turn.member.id}
    return sorted(found & set(accounts.chats_for(turn.session, found)))


class WhatToSay(AskForWords[UpwardDraft]):
    def ask(self, turn: Turn, draft: UpwardDraft) -> Question:
        return Question(turn.tr("What shall I tell those who lead {branch}?", branch=_place(turn, draft).name))

    def accept(self, turn: Turn, draft: UpwardDraft, answer: Answer) -> None:
        super().accept(turn, draft, answer)
        above = _above(turn, answer.text)
        draft.above_id = above.id if above else draft.above_id


class SureToSend(SendIt[UpwardDraft]):
    """The words read back, and that the name goes with them."""

    def words(self, turn: Turn, draft: UpwardDraft) -> str:
        asked = marked("I send this to those who lead {branches}, with your name. Is that right?")
        return f"{turn.tr(asked, branches=_place(turn, draft).name)}\n{quoted(draft.words or '', LETTER)}"

    def accept(self, turn: Turn, draft: UpwardDraft, answer: Answer) -> str | None:
        if draft.words and (right := mended(draft.words, answer.text)):
            draft.words = as_letter(right)
            return self.name
        return super().accept(turn, draft, answer)


def _place(turn: Turn, draft: UpwardDraft) -> Place:
    found = organisations.by_id(turn.session, draft.above_id) if draft.above_id in _all_above(turn) else None
    if found is None:
        raise NotAllowed("Your branch belongs to another organisation by now. Please write it once more.")
    return found


def _finish(turn: Turn, draft: UpwardDraft) -> None:
    above = _place(turn, draft)
    if sum(_send(turn, draft, above, leader) for leader in _leaders(turn, above, draft.author_id)):
        turn.say(turn.tr("Sent to those who lead {branches}.", branches=above.name))
    else:
        raise _nobody_to_write_to(above)


def _nobody_to_write_to(above: Place) -> UserError:
    return UserError("Nobody who leads {branch} can be written to here; please speak with them.", branch=above.name)


def _send(turn: Turn, draft: UpwardDraft, above: Place, leader: int) -> bool:
    me = turn.member
    home = me.home.name if me.home else ""

    def words(speak: Language) -> str:
        said = from_below(speak, me.name, home, draft.words or "")
        leads = any(place.id == (me.home.id if me.home else None) for place in led_cells(me))
        return f"{said}\n{how_to_answer_below(speak, home)}" if leads else said

    def choices(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Summary"), f"/tonghop {me.home.code}")] if me.home else []

    key = correspondence.key_of(correspondence.UP, me.id, above.id, leader, turn.key)
    return turn.tell(leader, words, key, choices)


steps = [WhatToSay(), SureToSend()]
title = marked("writing to those who lead above")
write_to_those_above = Dialogue("write_to_those_above", title, UpwardDraft, steps, _finish, about="words")
