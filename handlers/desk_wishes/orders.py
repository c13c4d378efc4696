"""Wishes that write something: each only begins the dialogue there is, which reads back and asks for a yes."""

import re

from domain.campaigns.orders import split_order
from domain.campaigns.permissions import runs_campaigns
from domain.chat import Choice
from domain.instructing.instruction import sends_back_for
from domain.permissions import has_summaries, leads, reported_places
from domain.roles import Place
from domain.understanding.movement.round_named import named_in
from domain.understanding.movement.rounds_said import Doing, read_rounds
from domain.understanding.text.words import fold
from handlers.desk_wishes import figures, meant, parted
from handlers.figures import unreported, urging
from handlers.figures.named import starting_places
from handlers.instructing import answering as instruction_answers
from handlers.instructing import hearing as instructing
from handlers.instructing import shown
from handlers.letters import to_those_above
from handlers.letters.leaders import to_leaders
from handlers.rounds import moving, ordering, round_list
from handlers.rounds.asked import answering, of_whom
from handlers.rounds.asked.which import names_one, round_meant, round_said, to_be_set
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage.rounds import plans

_ASKS_AGAIN = re.compile(r"\bnop lai(?: bao cao| bc)?(?: roi| hay)? chua\W*$")  # "ấp 1 nộp lại chưa"
_SILENT = re.compile(
    r"(?:(?:cho|nho|xin|hay|em|oi|giup|gium) )*(?:don doc|nhac|hoi thuc)(?: (?:nho|giup|gium|lai))*"
    r"(?: (?:cac|may|nhung|tat ca))* (?:chi bo|don vi|noi|cho|ap|dang bo)(?: (?:nao|con|ma|dang))*"
    r" chua (?:nop|gui)(?: (?:bao cao|bc))?"
    r"(?: (?:ky nay|thang nay|quy nay|6 thang|di|nha|nhe|giup|gium|toi|tui|voi))*[ .!]*"
)
""" "Nhắc các chi bộ chưa nộp báo cáo"."""
_CLOSES = re.compile(r"\b(?:chot|dong|khoa|ket thuc)\b|\b(?:khoi|khong) (?:can )?(?:cho|doi)\b")
_OF_MEMBERS = re.compile(r"\b(?:ai|(?:dua|nguoi|thang|ong|ba|dong chi|d/?c|dang vien) nao|may (?:dua|nguoi|ai|ong))\b")
WITH_WORDS = 5
"""Words of a piece that tells whom to write to, and what."""
_WHO_OWES = re.compile(r"\b(?:chua|thieu|ai|(?:noi|cho|chi bo|ap|don vi|ben) nao|may (?:noi|chi bo|ap|don vi))\b")


def rounds(turn: Turn, text: str) -> None:
    """Which round is open and until when, and of a committee who has handed in."""
    top = round_list.top_of(turn)
    if not top.has_branches and _OF_MEMBERS.search(fold(text)) and unreported.are_owed(text):
        figures.not_heard_of(turn, text)
        return
    unit = meant.unit_below(turn)
    top = unit if unit is not None and unit.has_branches else top
    if top.has_branches and of_whom.heard(turn, top):
        return
    running = [each for each in round_list.running(turn, top.path) if each.takes_in(turn.today)]
    one = round_said(turn, text, top.path) if names_one(text) else None
    if top.has_branches and _WHO_OWES.search(fold(text)):
        _show_missing(turn, text, top)
    elif one or len(running) == 1:
        round_list.show(turn, one or running[0], top)
    else:
        answering.show_rounds(turn, text)


def set_otherwise(turn: Turn, text: str) -> None:
    """Another due day of the round that is named or runs; who may not set it asks those above."""
    said, path = read_rounds(text, turn.today), round_list.top_of(turn).path
    if not runs_campaigns(turn.member) or said.doing is not Doing.SET or said.rhythms or said.days or said.dropped:
        ordering.answer(turn, text)
        return
    named = named_in(text)
    one = round_meant(turn, named, path, coming=True) if named else to_be_set(turn, path)
    due_on = said.due_on or split_order(text, turn.today)[0]
    if one is None:
        ordering.answer(turn, text)
    elif _CLOSES.search(fold(text)) and (due_on is None or due_on == one.due_on):
        moving.begin(turn, one, closes=True)
    else:
        moving.begin(turn, one, due_on, said.why)


def sent_back(turn: Turn, _text: str) -> None:
    """The report a unit handed in, with the reason where one is told."""
    unit = meant.unit_below(turn)
    if _ASKS_AGAIN.search(fold(turn.text)) and of_whom.heard(turn, round_list.top_of(turn)):
        return
    if unit is not None and sends_back_for(turn.member, unit):
        instructing.send_back(turn, unit)
    else:
        words = turn.tr("Whose report is to be sent back? Please name the organisation below.")
        turn.say(words, [Choice(turn.tr("The rounds of reports"), "/kybaocao")])


def urges_the_silent(turn: Turn) -> bool:
    """Whether those below are to be reminded who owe a report, and no words for them are told."""
    if turn.chat.dialogue or turn.person is None or not _SILENT.fullmatch(fold(turn.text)):
        return False
    if not has_summaries(turn.member) or not round_list.top_of(turn).has_branches:
        return False
    units_urged(turn, turn.text)
    return True


def units_urged(turn: Turn, text: str) -> None:
    """Show those below who owe a report, with the way to remind them; where none is asked for, write to leaders."""
    top = round_list.top_of(turn)
    if not top.has_branches:
        urging.hear(turn, text)
    elif plans.plans(turn.session, turn.today, top.path):
        _show_missing(turn, text, top)
    else:
        to_leaders.begin(turn, top)


def _show_missing(turn: Turn, text: str, top: Place) -> None:
    """Who owes the round that is named, or that was shown last, or that runs."""
    asked = frame.last(turn)
    shown_last = asked is not None and asked.thing is frame.Thing.ROUND and asked.code == top.code
    one = round_list.round_in(turn, asked.what)[0] if asked and shown_last else to_be_set(turn, top.path)
    if names_one(text) or one is None:
        answering.missing(turn, text)
    else:
        round_list.show_missing(turn, one, meant.unit_below(turn) or top)


def people_urged(turn: Turn, text: str) -> None:
    """Those of the own cells; who leads a branch below gets the words that are for them. Staff urge units."""
    pieces = [each for each in reversed(parted.pieces(text)) if len(each.split()) >= WITH_WORDS]
    if any(to_leaders.heard(turn, each) for each in pieces):
        return
    if leads(turn.member):
        urging.hear(turn, text)
    else:
        units_urged(turn, text)


def instructed(turn: Turn, _text: str) -> None:
    """Who has nobody below asks after the instructions from above."""
    if any(place.has_branches for place in starting_places(turn)):
        instructing.instruct(turn, meant.unit_below(turn))
    else:
        shown.list_all(turn)


def explained(turn: Turn, text: str) -> None:
    """What is said to the level above: the answer to an instruction that waits, else a letter to those who lead it."""
    number = instructing.waiting(turn)
    if number:
        instruction_answers.begin(turn, number, text)
    elif not to_those_above.answer(turn, text):
        turn.say(
            turn.tr("Nobody who leads the level above can be written to here; please speak with them."),
            [Choice(turn.tr("The rounds of reports"), "/kybaocao")] if reported_places(turn.member) else [],
        )
