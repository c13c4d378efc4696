"""`/dadoc 3`, "đã đọc, đã hiểu": somebody confirms that they have read an announcement, or takes that back."""

import re
from datetime import timedelta

from domain.announcing import Announcement
from domain.chat import Choice, Kind
from domain.understanding.moves.having_read import (
    Said,
    denies_reading,
    names_another,
    names_reading,
    names_slip,
    said_of_reading,
)
from domain.understanding.moves.move import Move, read_move
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.announcing import replying
from handlers.announcing.reach import answering, hearing
from handlers.announcing.reach.kept import CHANGE, COMMAND, LATELY, UNSURE, WRONG, number_named, open_to_answers, slip
from handlers.announcing.replying import AnswerDraft
from handlers.letters.words import as_letter
from handlers.talk import conversation
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.announcing.reading import read_choices
from locales.wording.quotation import quoted
from storage import deeds
from storage.announcing import past, readers
from storage.announcing import rows as announcing
from storage.ground import history
from storage.operating.grasps import UNCLEAR

JUST_NOW, ASKED_LATELY, TOLD = timedelta(minutes=30), timedelta(days=1), timedelta(days=2)
READ = "confirmed-reading"
"""What a chat remembers of the announcement that was confirmed last."""
FEW, MOST, QUOTED = 4, 4, 40  # words, announcements to choose from, characters
ANSWER = 3  # numbers behind the command: of the announcement, the question and the choice
_CONFIRMED = re.compile(r"\bda (?:doc|hieu|xem|coi)\b")
""" "Quẹt lộn trúng cái đã đọc đã hiểu": the button is named."""


def start(turn: Turn, argument: str) -> None:
    """`/dadoc 3`; `3 0 1` answers its first question, `doi 3 0` asks it again; `nham 3`, `chuahieu 3` take back."""
    if hearing.asked(turn, argument):
        return
    wish = verb_first(argument, (WRONG, UNSURE, CHANGE))
    numbers = [int(each) for each in wish.rest.split() if is_number(each)]
    if not numbers:
        _which(turn)
    elif wish.verb == WRONG:
        take_back(turn, numbers[0])
    elif wish.verb == UNSURE:
        _ask_on(turn, open_to_answers(turn, numbers[0]), "")
    elif wish.verb == CHANGE:
        answering.ask(turn, open_to_answers(turn, numbers[0]), numbers[1] if len(numbers) > 1 else 0)
    elif len(numbers) > 2:
        answering.take(turn, open_to_answers(turn, numbers[0]), numbers[1], numbers[2])
    else:
        confirm(turn, open_to_answers(turn, numbers[0]))


def heard(turn: Turn) -> bool:
    """Whether a sentence says that an announcement is read, is not clear, or was confirmed by a slip."""
    if turn.person is None or not turn.text or turn.incoming.kind is not Kind.TEXT or turn.chat.dialogue:
        return False
    if choice := _by_place(turn):
        start(turn, choice)
        return True
    said = said_of_reading(turn.text)
    if said is None and names_slip(turn.text) and names_reading(turn.text) and _CONFIRMED.search(fold(turn.text)):
        return _slipped(turn)
    if said is None:
        nods = read_move(turn.text) is Move.NOTED or agreed(turn.text) is True
        return nods and len(turn.text.split()) < FEW and _seen(turn)
    if said is Said.SLIP:
        return _slipped(turn)
    if said is Said.UNSURE and names_another(turn.text, turn.member.name):
        return False
    found = _meant(turn)
    if len(found) == 1 and said is Said.UNSURE:
        _ask_on(turn, open_to_answers(turn, found[0].id), turn.text)
    elif len(found) == 1:
        confirm(turn, open_to_answers(turn, found[0].id))
    elif found and said is Said.UNDERSTOOD:
        _choose(turn, found)
    return bool(found) and (len(found) == 1 or said is Said.UNDERSTOOD)


def _by_place(turn: Turn) -> str:
    """ "2" typed below a question whose choices have letters is its second choice, and nothing that was done."""
    touched = turn.chat.touched_at
    if not (turn.text.isdecimal() and turn.chat.lettered) or touched is None or turn.now - touched > ASKED_LATELY:
        return ""
    commands = (command_in(wire).removeprefix(f"{COMMAND} ") for _, wire in turn.chat.choices or [])
    answers = [each for each in commands if len(each.split()) == ANSWER and all(map(is_number, each.split()))]
    place = int(turn.text)
    return answers[place - 1] if 0 < place <= len(answers) else ""


def _seen(turn: Turn) -> bool:
    """Whether an "ok" is said of what came last, which is then read, and no more."""
    found = past.last_received(turn.session, turn.member.id, turn.real_now - TOLD)
    if found is None or found.author_id == turn.member.id or not _came_last(turn, found):
        return False
    found = open_to_answers(turn, found.id)
    readers.note(turn.session, found.id, turn.member.id, turn.now, understood=False)
    conversation.pick(turn, READ, str(found.id))
    said = turn.tr("Noted: you have read announcement no. {number}.", number=str(found.id))
    ways = (*read_choices(turn.language, found.id, found.asks or {}), slip(turn, found.id))
    turn.say(f"{said}\n{quoted(found.text, QUOTED)}", ways)
    return True


def confirm(turn: Turn, found: Announcement) -> None:
    """Keep that it is read and understood, and ask the first question that is not answered yet."""
    readers.note(turn.session, found.id, turn.member.id, turn.now, understood=True)
    conversation.pick(turn, READ, str(found.id))
    said = turn.tr("Noted: you have read and understood announcement no. {number}. Thank you.", number=str(found.id))
    answering.go_on(turn, found, said)


def take_back(turn: Turn, number: int) -> None:
    """Keep that it was a slip: nothing of it counts, and it can be said again."""
    found = open_to_answers(turn, number)
    conversation.forget_that(turn, READ)
    taken = readers.take_back(turn.session, number, turn.member.id, turn.now, all_of_it=True)
    said = turn.tr("All right: announcement no. {number} counts as not read yet by you.", number=str(number))
    if not taken:
        said = turn.tr("You have not confirmed announcement no. {number}; nothing is noted.", number=str(number))
    turn.say(f"{said}\n{quoted(found.text)}", read_choices(turn.language, number, found.asks or {}))


def _ask_on(turn: Turn, found: Announcement, words: str) -> None:
    """Pass on what is not clear to whoever sent it; it counts as read unless that is denied, and not as understood."""
    readers.take_back(turn.session, found.id, turn.member.id, turn.now, all_of_it=False)
    conversation.forget_that(turn, READ)
    if not denies_reading(words):
        readers.note(turn.session, found.id, turn.member.id, turn.now, understood=False)
        history.record(turn.session, turn.stamp, "broadcast", found.id, UNCLEAR)
    says_what = len(words.split()) >= FEW
    replying.answer.begin(turn, AnswerDraft(number=found.id, words=as_letter(words) if says_what else None))
    turn.say_first(turn.tr("Announcement no. {number} does not count as understood by you yet.", number=str(found.id)))


def _slipped(turn: Turn) -> bool:
    number = conversation.picked_lately(turn, READ, JUST_NOW)
    if not number and names_slip(turn.text) and names_reading(turn.text) and (told := _told(turn)):
        take_back(turn, told[0].id)
        return True
    if not number or deeds.last_deed(turn.session, turn.member.id, turn.now - JUST_NOW):
        return False
    take_back(turn, int(number))
    return True


def _meant(turn: Turn) -> list[Announcement]:
    """The announcement that is quoted or named, else those that wait to be read; none where another thing is meant."""
    quoted_one = past.of_message(turn.session, turn.member.id, turn.incoming.quotes)
    if quoted_one:
        return [quoted_one]
    if (named := number_named(turn.text)) is not None:
        found = announcing.by_number(turn.session, named)
        mine = found and readers.of(turn.session, found.id, turn.member.id)
        return [found] if found and mine else []
    waiting = readers.waiting(turn.session, turn.member.id, turn.now, turn.real_now - LATELY)
    if not names_reading(turn.text):
        waiting = [each for each in waiting[:1] if _came_last(turn, each)]
    if not waiting and (last := conversation.picked_lately(turn, READ, JUST_NOW)) and names_reading(turn.text):
        found = announcing.by_number(turn.session, int(last))
        return [found] if found else []
    return waiting or [each for each in _told(turn) if names_reading(turn.text) or _came_last(turn, each)]


def _told(turn: Turn) -> list[Announcement]:
    """The last one that came and asks for nothing: whoever says so of their own accord has read it."""
    found = past.last_received(turn.session, turn.member.id, turn.real_now - TOLD)
    return [found] if found and found.author_id != turn.member.id and not found.stopped_at else []


def _came_last(turn: Turn, found: Announcement) -> bool:
    """Whether nothing was said in this chat since it arrived: "hiểu rồi" may answer whatever was said after it."""
    reader = readers.of(turn.session, found.id, turn.member.id)
    if reader is None or reader.arrived is None:
        return False
    touched = turn.chat.touched_at
    return touched is None or turn.real_now - reader.arrived <= turn.now - touched


def _which(turn: Turn) -> None:
    """`/dadoc` alone: the one that waits to be read, or a choice of several."""
    waiting = readers.waiting(turn.session, turn.member.id, turn.now, turn.real_now - LATELY)
    waiting = waiting or _told(turn)
    if not waiting:
        turn.say(turn.tr("No announcement waits for you to confirm that you have read it."))
    elif len(waiting) == 1:
        confirm(turn, open_to_answers(turn, waiting[0].id))
    else:
        _choose(turn, waiting)


def _choose(turn: Turn, found: list[Announcement]) -> None:
    ways = [
        Choice(
            turn.tr("No. {number}: {words}", number=str(each.id), words=quoted(each.text, QUOTED)),
            f"{COMMAND} {each.id}",
        )
        for each in found[:MOST]
    ]
    turn.say(turn.tr("Which announcement have you read and understood?"), ways)
