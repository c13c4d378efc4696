""" "Hỏi đảng ủy dùm chị …", "gửi lên xã giùm tui": words for those who lead the organisation above one's own."""

import re

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import led_cells
from domain.roles import Place
from domain.understanding.changes.wording import mended
from domain.understanding.text.words import fold
from handlers.letters.to_member import too_long
from handlers.talk import parking
from handlers.talk.answer import Answer
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.letters import LETTER, from_below, how_to_answer_below
from locales.wording.quotation import quoted
from storage import organisations
from storage.chats import accounts
from storage.people import members

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
    rf"|phan anh|kien nghi){_HELP}{_ABOVE}{_HELP}\b"
)
_AGAINST = re.compile(
    rf"^{_POLITE}(?:phan anh|to cao|khieu nai)\b"
    r"(?=\W+(?:ve |la |rang )?(?:dong chi |ong |ba |anh |chi )?(?:bi thu|pho bi thu|chi uy)\b)"
)
""" "Tui phản ánh: bí thư thu tiền …" is for nobody of the branch to hear."""
_KEEPS_QUIET = re.compile(r"^(?:(?:ma|va|nho|thoi) )*(?:dung|khong|khoi|hong)(?: co)? (?:cho|de|noi|bao)\b")
""" "Gửi lên xã giùm tui, đừng cho bà Bình biết": what was said just before is meant."""
_QUESTION = re.compile(r"(?:bang cach nao|o dau|duoc khong|duoc hong|kieu gi|lam sao|cach nao)\W*$")


class UpwardDraft(BaseModel):
    """To whom, and the words."""

    above_id: int
    words: str | None = None
    confirmed: bool | None = None


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody asks to write to those who lead the organisation above, which is then read back."""
    plain = " ".join(fold(text).split())
    begun = _WRITES.match(plain) or _AGAINST.match(plain)
    if begun is None or turn.member.home is None or _QUESTION.search(plain):
        return False
    above = _above(turn)
    if above is None:
        return False
    if not _leaders(turn, above):
        words = marked("Nobody who leads {branch} can be written to here; please speak with them.")
        raise UserError(words, branch=above.name)
    rest = " ".join(text.split()[len(begun.group().split()) :]).strip(" ,.:")
    said = text.partition(":")[2].strip() if ":" in text else rest
    if _KEEPS_QUIET.match(fold(said)) or not said:
        said = parking.waiting_sentence(turn) or ""
    if len(said) > LETTER:
        raise too_long(said)
    write_to_those_above.begin(turn, UpwardDraft(above_id=above.id, words=said or None))
    return True


def _above(turn: Turn) -> Place | None:
    """The organisation directly above the own branch."""
    own = next(iter(led_cells(turn.member)), turn.member.home)
    numbers = own.path.strip("/").split("/")[-2:-1] if own else []
    return organisations.by_id(turn.session, int(numbers[0])) if numbers else None


def _leaders(turn: Turn, above: Place) -> list[int]:
    found = members.leaders(turn.session, [above.id], turn.today)[above.id] - {turn.member.id}
    return sorted(found & set(accounts.chats_for(turn.session, found)))


class WhatToSay(Step[UpwardDraft]):
    """The words, as they are passed on."""

    slot = "words"
    wants = Wants.LETTER

    def ask(self, turn: Turn, draft: UpwardDraft) -> Question:
        return Question(turn.tr("What shall I tell those who lead {branch}?", branch=_place(turn, draft).name))

    def accept(self, turn: Turn, draft: UpwardDraft, answer: Answer) -> None:
        if len(answer.text) > LETTER:
            raise too_long(answer.text)
        draft.words = answer.text


class SureToSend(YesOrNo[UpwardDraft]):
    """The words read back, and that the name goes with them."""

    slot = "confirmed"
    yes = marked("Send it")
    no = marked("Do not send")

    def words(self, turn: Turn, draft: UpwardDraft) -> str:
        asked = turn.tr(
            "I send this to those who lead {branches}, with your name. Is that right?",
            branches=_place(turn, draft).name,
        )
        return f"{asked}\n{quoted(draft.words or '', LETTER)}"

    def accept(self, turn: Turn, draft: UpwardDraft, answer: Answer) -> str | None:
        if draft.words and (right := mended(draft.words, answer.text)):
            draft.words = right[:LETTER]
            return self.name
        return super().accept(turn, draft, answer)


def _place(turn: Turn, draft: UpwardDraft) -> Place:
    found = _above(turn)
    if found is None or found.id != draft.above_id:
        raise NotAllowed("Your branch belongs to another organisation by now. Please write it once more.")
    return found


def _finish(turn: Turn, draft: UpwardDraft) -> None:
    above = _place(turn, draft)
    if not draft.confirmed:
        turn.say(turn.tr("Nothing was sent."))
    elif sum(_send(turn, draft, above, leader) for leader in _leaders(turn, above)):
        turn.say(turn.tr("Sent to those who lead {branches}.", branches=above.name))
    else:
        words = marked("Nobody who leads {branch} can be written to here; please speak with them.")
        raise UserError(words, branch=above.name)


def _send(turn: Turn, draft: UpwardDraft, above: Place, leader: int) -> bool:
    me = turn.member
    home = me.home.name if me.home else ""

    def words(speak: Language) -> str:
        said = from_below(speak, me.name, home, draft.words or "")
        leads = any(place.id == (me.home.id if me.home else None) for place in led_cells(me))
        return f"{said}\n{how_to_answer_below(speak, home)}" if leads else said

    def choices(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Summary"), f"/tonghop {me.home.code}")] if me.home else []

    return turn.tell(leader, words, f"above:{above.id}:{leader}:{turn.key}", choices)


write_to_those_above = Dialogue(
    "write_to_those_above",
    marked("writing to those who lead above"),
    UpwardDraft,
    [WhatToSay(), SureToSend()],
    _finish,
    about="words",
)
