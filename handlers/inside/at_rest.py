"""What is said about the talk where no question is open: the lines offered last are shown again."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta

from domain.chat import Choice, Kind
from domain.understanding.acts.act import Act
from domain.understanding.moves.move import Move, read_move
from domain.understanding.text.words import fold
from handlers.agreements import hearing as agreements
from handlers.announcing import afterwards, ordered, past, questions, replying
from handlers.announcing import asked as of_announcements
from handlers.announcing.choosing import groups
from handlers.announcing.composing import hearing as announcing
from handlers.announcing.composing.announcement import announce
from handlers.announcing.composing.draft import goes_ahead
from handlers.announcing.drafting import kept as drafts
from handlers.announcing.reach import hearing as of_readers
from handlers.announcing.reach import reading, twice
from handlers.announcing.sending import hearing as sending
from handlers.announcing.told import beside as of_announced
from handlers.announcing.told import on_paper
from handlers.comforting import ashamed, in_mourning
from handlers.deciding import cards
from handlers.digests import scheduling as digest_times
from handlers.events import hearing as events
from handlers.exemplars.following import persons as learning
from handlers.exemplars.spoken import asked as of_exemplars
from handlers.exemplars.spoken import consenting, tips
from handlers.inside import dropping, taken_back, unsent
from handlers.instructing import spoken_of
from handlers.letters import thanking, to_member
from handlers.letters.leaders import sent
from handlers.navigation import cancel, described, go_on, offer_waiting, show_help
from handlers.people import secretary
from handlers.performing import perform
from handlers.pledges import taking_back
from handlers.quiet_days import hearing as quiet_days
from handlers.reminders import of_another
from handlers.reminders.asked import hearing as asked
from handlers.reminders.coming import showing as to_come
from handlers.reminders.leaders import hearing as leaders
from handlers.reminders.notes import keeping as notes
from handlers.reminders.wishes import announced as no_announcements
from handlers.reminders.wishes import manner, of_unit
from handlers.roster import numbers
from handlers.service.answers import acknowledge
from handlers.service.known_answers import ANSWERS
from handlers.talk import parking
from handlers.talk.menus import main_choices, say_with_menu
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in

FRESH = timedelta(minutes=30)
"""How long lines that were offered are shown again."""
_PASS_ON = re.compile(
    r"(?:(?:vang|da|u|uh|ok|duoc|co|roi|vay|thi|cu)[ ,.]*)*"
    r"(?:(?:nho|cho|phien|xin)[ ,]+)?(?:(?:dong chi|con|chau|em|bot|ban) )?"
    r"(?:chuyen|nhan|noi|hoi|bao)"
    r"(?: (?:loi|lai|giup|gium|dum|ho|toi|tui|bac|em|co|chu|minh|voi|cho|bi thu|chi bo|anh|chi|ay"
    r"|y chang|y nguyen|nguyen van|vay|(?<=chu )\w+|(?<=anh )\w+|(?<=chi )\w+))*"
    r"(?: (?:di|nha|nhe|nghen|voi|a|em|con|chau|luon|nghe|biet))*"
    r"(?:, (?:toi|tui|em) (?:khong|hong|ko) (?:so|ngai|gian))?"
    r"[ .!]*"
)
""" "Vâng, nhờ đồng chí chuyển lời giúp tôi ạ"."""
_BIDS = re.compile(
    r"(?:(?:u|ua|uh|um|vang|da|ok|oke|duoc)[ ,.]+)+(?:thi )?(?:nhan|noi|goi|gui|bao)"
    r"(?: (?:di|giup|gium|dum|bac|toi|tui|nghen|nha|nhe|con|em|luon))*[ .!]*"
)
""" "Ừ nhắn đi" where nothing was offered to be passed on: nothing is stopped by it."""
_OFFERS_WHAT = re.compile(
    r"\b(?:bot|ban|tro ly|may|he thong|em)\b(?: \w+){0,4}? (?:lam|giup) (?:duoc )?(?:nhung )?(?:gi|viec gi|cai gi)"
    r"(?: duoc)? cho (?:bi thu|pho bi thu|toi|tui|minh|can bo|chi bo|nguoi moi|van phong)\b"
)
""" "Bạn làm được gì cho bí thư mới như mình" asks for the help."""
_CLAUSES = re.compile(r"[,.;!]+\s+")


def _sends_what_waits(turn: Turn) -> bool:
    """Whether what was kept is to go out after all, "ảnh chịu rồi, gửi": it is shown again, to be sent with a yes."""
    if turn.person is None or turn.chat.dialogue or announce.name not in [*parking.parked(turn)][-1:]:
        return False
    if not goes_ahead(_CLAUSES.split(turn.text.strip())[-1]):
        return False
    go_on(turn, "")
    return True


_OF_THE_LINES = frozenset({Move.AGAIN, Move.WHATEVER})

_WISHES = (
    _sends_what_waits,
    sending.puts_paused_right,
    *(events.heard, agreements.heard, of_announced.heard, on_paper.heard, drafts.heard),
    *(in_mourning.heard, consenting.heard, tips.heard, of_exemplars.heard, learning.heard),
    *(ashamed.heard, numbers.heard),
    *(afterwards.adds_to_it, of_readers.heard),
    no_announcements.heard,
    questions.heard,
    *(taken_back.heard, spoken_of.heard_again, unsent.heard, dropping.heard, asked.heard, of_unit.heard),
    *(
        to_member.heard_of_these,
        quiet_days.heard,
        to_come.heard,
        announcing.own_words_heard,
        leaders.heard,
        of_another.heard_again,
        of_another.heard_mourning,
        manner.heard,
    ),
    *(digest_times.heard, notes.heard, unsent.nothing_waits),
)
"""What is wished of times and hours in words that mean nothing else."""
_OF_LETTERS = (
    *(thanking.heard, twice.heard, reading.heard, replying.heard, sending.heard, of_announcements.heard, past.heard),
    *(sent.heard, groups.heard, ordered.heard, afterwards.heard, announcing.heard),
)
"""What is said of announcements and letters, received or sent."""


def serves(turn: Turn) -> bool:
    """Whether a text is about the talk itself, and was answered."""
    move = read_move(turn.text) if turn.incoming.kind is Kind.TEXT and turn.text else None
    lines = _offered(turn)
    card, special = _card(lines), {line.value for line in lines} - {line.value for line in main_choices(turn)}
    if turn.incoming.kind is Kind.TEXT and any(hears(turn) for hears in _WISHES):
        pass
    elif turn.person and _OFFERS_WHAT.search(fold(turn.text)):
        show_help(turn, "")
    elif any(command_in(line.value) == secretary.TELL for line in lines) and _PASS_ON.fullmatch(fold(turn.text)):
        secretary.pass_on(turn, "")
    elif not card and _BIDS.fullmatch(fold(turn.text)) and turn.incoming.kind is Kind.TEXT:
        _go_back(turn)
    elif not card and any(hears(turn) for hears in _OF_LETTERS):
        pass
    elif move in _OF_THE_LINES and card:
        cards.show_one(turn, card)
    elif (move is Move.WHATEVER and lines) or (move is Move.AGAIN and special):
        turn.say(turn.tr("Please choose one of these lines, or write what you would like:"), lines)
    elif move and (serving := _PLAIN.get(move)):
        serving(turn, lines)
    elif move is Move.STOP and parking.parked(turn):
        cancel(turn, "")
    elif move is Move.WRONG and not card:
        perform(turn, Act.UNDO, turn.text)
    elif move is Move.BACK and not taking_back.did_just_now(turn):
        _go_back(turn)
    else:
        return False
    return True


def _say_so_far(turn: Turn) -> None:
    if described(turn, parking.parked(turn)):
        offer_waiting(turn, "")
    else:
        perform(turn, Act.SHOW_MINE, turn.text)


def _go_back(turn: Turn) -> None:
    """Go on with what was left; where nothing was, offer what can be done."""
    if parking.parked(turn):
        go_on(turn, "")
    else:
        say_with_menu(turn, turn.tr("No question is open at present. What would you like to do?"))


def _offered(turn: Turn) -> list[Choice]:
    """The lines that were offered a short while ago."""
    touched = turn.chat.touched_at
    if touched is None or turn.now - touched >= FRESH:
        return []
    return [Choice(label, wire) for label, wire in turn.chat.choices or [] if command_in(wire)]


def _card(lines: list[Choice]) -> int:
    """The pledge that waits for a decision on the table, to which "sai rồi" may be the answer; 0 where none does."""
    decided = (command_in(line.value).split() for line in lines)
    return next((int(words[1]) for words in decided if len(words) == 4 and words[0] == "/duyet"), 0)


_PLAIN: Mapping[Move, Callable[[Turn, list[Choice]], None]] = {
    Move.HALT: lambda turn, lines: turn.say(turn.tr("Yes, comrade, I wait. Write when it suits you."), lines),
    Move.MENU: lambda turn, _lines: show_help(turn, ""),
    Move.WHO: lambda turn, _lines: say_with_menu(turn, turn.tr(ANSWERS["machine"].text)),
    Move.SO_FAR: lambda turn, _lines: _say_so_far(turn),
    Move.NOTED: lambda turn, _lines: acknowledge(turn),
}
