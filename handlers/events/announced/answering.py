"""Whether somebody comes to a meeting that was only announced: passed on to who announced it, after a yes."""

import re
from dataclasses import replace

from domain.chat import Choice
from domain.errors import UserError
from domain.events import replies
from domain.events.event import Reply
from domain.understanding.changes.spots import key_of
from domain.understanding.moves.having_read import has_read
from handlers.announcing import replying
from handlers.announcing.replying import AnswerDraft, Sure
from handlers.events.announced import meant
from handlers.events.announced.meant import Announced
from handlers.letters.words import as_letter
from handlers.people import secretary
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.quotation import quoted
from storage.announcing import readers

COME, AWAY = "dentb", "vangtb"
"""Behind `/sukien`, with the number of the announcement."""
_COMPANY = re.compile(r"\b(?:co )?ai\b.*\b(?:di chung|chung duong|chung xe|qua giang|cho (?:toi|tui|em) di)\b")
_AT_HOME = re.compile(r"\b(?:vien|benh|om|dau|sanh|sinh|de|mo|dam|tang|gio|cuoi|con|vo|chong|ma|me|ba|cha|tia|chau)\b")
FEW = 4  # words that say no more than was understood
_UNDERSTOOD = {
    Reply.COMING: marked("I come to the meeting at {when}."),
    Reply.ABSENT: marked("I cannot come to the meeting at {when}."),
}


def heard(turn: Turn, reply: Reply, text: str) -> bool:
    """Whether a meeting was announced to this person, of which they then say so."""
    one = meant.of_day(turn, meant.received(turn), text)
    if one is not None:
        _begin(turn, one, reply, text)
        if reply is Reply.ABSENT and _AT_HOME.search(key_of(text)):
            turn.say_first(turn.tr("I understand, comrade; please look after yours in peace."))
    return one is not None


def start(turn: Turn, number: int, reply: Reply) -> None:
    """The button below an answer: the other one."""
    one = next((each for each in meant.received(turn) if each.number == number), None)
    if one is None:
        raise UserError("That meeting has begun, or was moved; please ask who called it.")
    _begin(turn, one, reply, "")


def _begin(turn: Turn, one: Announced, reply: Reply, text: str) -> None:
    answer.begin(turn, AnswerDraft(number=one.number, words=_words(turn, one, reply, text)))


def _words(turn: Turn, one: Announced, reply: Reply, text: str) -> str:
    understood = turn.tr(_UNDERSTOOD[reply], when=meant.when(turn, one))
    return as_letter(f"{understood} {text.strip()}" if len(text.split()) > FEW else understood)


def _corrected(turn: Turn, draft: AnswerDraft, step: str) -> tuple[str, str | None]:
    """ "Mà thôi, thu xếp được rồi, tôi đi" where it is read back."""
    if step == Sure().name and (at_it := replying.asked_at_it(turn, draft))[0]:
        return at_it
    reply, _ = replies.read(turn.text)
    one = next((each for each in meant.received(turn) if each.number == draft.number), None)
    if step != Sure().name or reply is Reply.NONE or one is None:
        return replying.added(turn, draft, step)
    draft.words = _words(turn, one, reply, turn.text)
    return turn.tr("Now it reads:"), step


def _finish(turn: Turn, draft: AnswerDraft) -> None:
    replying.answer.finish(turn, draft)
    for choice in _choices(turn, draft.number):
        turn.add_choice(choice)


answer = replace(replying.answer, name="answer_meeting", finish=_finish, corrected=_corrected)


def asks_company(turn: Turn, text: str) -> bool:
    """Whether it is asked who goes the same way, which nobody is told; the question may be passed on."""
    if not _COMPANY.search(key_of(text)) or not meant.received(turn):
        return False
    asked = turn.tr("Who goes the same way I am not told. Shall I ask {leader}?", leader=secretary.named(turn))
    secretary.offer(turn, text, asked)
    return True


def _choices(turn: Turn, number: int) -> list[Choice]:
    ways = ((marked("I will come"), COME), (marked("I cannot come"), AWAY))
    return [Choice(turn.tr(label), f"/sukien {verb} {number}") for label, verb in ways]


def ways(turn: Turn) -> list[str]:
    """The commands that say of the next one that one stays away, and that one comes; empty where none was announced."""
    return [f"/sukien {verb} {one.number}" for one in meant.received(turn)[:1] for verb in (AWAY, COME)]


def keeps_open(turn: Turn, text: str) -> bool:
    """Whether somebody does not know yet if they come to the meeting that was announced; what they read is noted."""
    if not (found := meant.received(turn)):
        return False
    said = turn.tr("All right: whether you come to the meeting at {when} stays open.", when=meant.when(turn, found[0]))
    if has_read(text):
        readers.note(turn.session, found[0].number, turn.member.id, turn.now, understood=False)
        noted = turn.tr("Noted: you have read announcement no. {number}.", number=str(found[0].number))
        said = f"{noted} {said}"
    turn.say(said, _choices(turn, found[0].number))
    return True


def tell_when(turn: Turn, doubted: str = "") -> bool:
    """Whether a meeting was announced to this person, whose words are then shown again.

    `doubted`: what they heard of it elsewhere, which may be passed on as a question.
    """
    found = meant.received(turn)
    if not found:
        return False
    one = found[0]
    head = turn.tr(
        "{when}, as announcement no. {number} of {office} says:",
        when=meant.when(turn, one),
        number=str(one.number),
        office=one.announcement.office,
    )
    if doubted:
        asked = turn.tr("No change of it was announced here. Shall I ask {leader}?", leader=secretary.named(turn))
        secretary.offer(turn, doubted, f"{head}\n{quoted(one.announcement.text)}\n{asked}")
        return True
    turn.say(f"{head}\n{quoted(one.announcement.text)}", _choices(turn, one.number))
    return True
