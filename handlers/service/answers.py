"""Short courteous answers: greetings, thanks, questions about the movement, complaints, small talk."""

import re

from domain.chat import Choice
from domain.permissions import belongs, led_places
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.beside.attachments import SMALL_TALK, answers_small_talk
from handlers.campaigns import looked_at
from handlers.contents import suggesting
from handlers.people import joining, secretary
from handlers.pledges import my_pledges, taking_back
from handlers.pledges.my_pledges import reportable
from handlers.reminders import pausing
from handlers.reporting.meant import named
from handlers.service import asking
from handlers.service.known_answers import Then
from handlers.talk import conversation, parking
from handlers.talk.menus import main_choices, say_with_menu
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import capitalised

MOST_TOLD = 2  # times
SHORT = 3
TOLD_HOW = "told how to register"
"""What somebody names next is perhaps what they want to register."""
_ABSENT = ("vang hop", "nghi hop", "xin nghi", "xin phep", "vang mat", "khong di hop", "ko di hop", "khong hop duoc")
_LATER = tuple(f"de {word}" for word in ("toi", "tui", "em", "hoi", "coi", "xem", "suy nghi", "tinh", "con"))
_TO_THE_FAMILY = re.compile(
    r"^(?:ma|me|ba|bo|tia|vo|chong|ong xa|ba xa|con gai|anh hai|chi hai|cung) oi\b"
    r"|\b(?:nghe|nha|nhe|nghen|hen) (?:ba|ba no|ma|ma no|me|me no|tia|ong|ong no|vo|chong|ong xa|ba xa)\W*$"
)
_MISDIRECTED = re.compile(
    r"\b(?:gui|nhan|viet) (?:lon|nham)\b.*\bcho (?:con|vo|chong|ma|me|ba|bo|ban|anh|chi|em|nguoi ta|ong xa)\b"
)
""" "Gửi lộn rồi, cái này nhắn cho con gái tui mà"."""
_THANKS = re.compile(
    r"(?:(?:da|vang|oi|thoi|xin) )*cam on\b[^\d]*"
    r"\b(?:nop|gui|goi|khai|ghi|dang ky|dong) (?:duoc )?(?:xong|het|roi|du)\b[^\d]*"
)
""" "Cám ơn trợ lý nhiều nha, nộp xong hết rồi nhẹ cả người": what is over is no report of work."""
_HESITATES = re.compile(
    r"\b(?:ban|hoi|tinh|suy nghi|nghi|coi|xem|lieu|bung)\b.*\b(?:da|cai da|roi tinh|roi hay|sau|lai)\W*$"
)
""" "Để cuối tuần về bàn với bà xã cái đã"."""


def is_to_the_family(text: str) -> bool:
    """Whether a sentence is meant for one's wife, mother or child: "trưa mua giùm bó rau nghe bà"."""
    return is_misdirected(text) or _TO_THE_FAMILY.search(fold(text)) is not None


def is_misdirected(text: str) -> bool:
    """Whether somebody says that a message was meant for another."""
    return _MISDIRECTED.search(fold(text)) is not None


def is_thanks_alone(turn: Turn) -> bool:
    """Whether somebody gives thanks that a duty here is done, and speaks of none of their pledges."""
    return _THANKS.fullmatch(fold(turn.text)) is not None and named(reportable(turn), turn.text) is None


def greet(turn: Turn, text: str) -> None:
    if "chuc" in fold(text):
        say_with_menu(turn, turn.tr("Thank you. I wish you and your family good health and joy."))
    else:
        joining.welcome(turn, turn.member)


def accept_thanks(turn: Turn, _text: str) -> None:
    below = () if belongs(turn.member) and reportable(turn) else main_choices(turn)  # nothing is wanted just now
    turn.say(turn.tr("You are welcome, comrade. I wish you good health."), below, columns=2)


def answer_question(turn: Turn, text: str) -> None:
    """What is known of the assistant and of the movement; else whom to ask."""
    if answers_known(turn, text):
        return
    words = turn.tr("I cannot answer that. {leader} can. Shall I pass your words on?", leader=secretary.named(turn))
    secretary.offer(turn, text, capitalised(words), (Choice(turn.tr("What I can do"), "/trogiup"),))


def answers_known(turn: Turn, text: str, *, helping: bool = False, complaining: bool = False) -> bool:
    """Whether a sentence asks about something known, which is then answered."""
    answer = asking.known(text, helping=helping, complaining=complaining)
    if answer is None:
        return False
    if answer.then is Then.NOTHING and turn.person and taking_back.did_just_now(turn):
        taking_back.correct(turn, text)  # "ghi nhầm người", and it was written a moment ago
        return True
    if answer.for_leaders and led_places(turn.member):
        below = _way(turn, answer.leaders_then)
        turn.say(turn.tr(answer.for_leaders), below or main_choices(turn), columns=1 if below else 2)
        return True
    if answer is asking.ALL["when_reminded"] and pausing.says_until_when(turn):
        return True
    named = {"examples": suggesting.examples(turn)} if answer.then is Then.SUGGEST else {}
    named |= looked_at.movement(turn) if "{movement}" in answer.text else {}
    words = capitalised(turn.tr(answer.text, leader=secretary.named(turn), day=turn.today, **named))
    below = _way(turn, answer.then)
    if answer.then is Then.MINE:
        turn.say(words)
        my_pledges.show(turn, "")
    elif answer.then in (Then.NOTHING, Then.SUGGEST):
        turn.say(words)
    elif answer.then is Then.TELL:
        secretary.offer(turn, text, words, below)
    elif below:
        if answer.then is Then.REGISTER:
            conversation.remember(turn, TOLD_HOW)
        turn.say(words, below)
    else:
        say_with_menu(turn, words)
    return True


def _way(turn: Turn, then: Then) -> list[Choice]:
    return [Choice(turn.tr(then.value[0]), then.value[1])] if isinstance(then.value, tuple) else []


def help_with(turn: Turn, text: str) -> None:
    """How to do what was asked about, in two lines; else how one writes here at all."""
    if not answers_known(turn, text, helping=True):
        choices = (*main_choices(turn), Choice(turn.tr("What I can do"), "/trogiup"))
        turn.say(turn.tr(asking.ALL["using"].text), choices, columns=2)


def regret(turn: Turn, text: str) -> None:
    """A complaint about the assistant, the village or the movement: heard, and who helps."""
    if asking.reproaches(text):
        words = turn.tr(
            "I hear you, comrade, and thank you for saying so openly. I cannot mend that myself; shall I pass your "
            "very words on to {leader}?",
            leader=secretary.named(turn),
        )
        secretary.offer(turn, text, words)
    elif not answers_known(turn, text, complaining=True):
        leader = secretary.named(turn)
        words = turn.tr("I am sorry, comrade. I cannot mend that myself; shall I tell {leader}?", leader=leader)
        secretary.offer(turn, text, words)


def listen(turn: Turn, text: str) -> None:
    """Hearsay: heard, and not written down."""
    words = turn.tr("I hear you. I write nothing of it into the book.")
    if reportable(turn) or not belongs(turn.member):
        secretary.offer(turn, text, words)
    else:
        words += " " + turn.tr("And you, would you like to register something of your own?")
        yes, no = Choice(turn.tr("Register a pledge"), "/dangky"), Choice(turn.tr("No, thank you"), "/dethoi")
        propose(turn, words, yes, no)


def pass_over(turn: Turn, text: str) -> None:
    """Small talk and what is not the assistant's business."""
    folded = fold(text)
    if answers_known(turn, text):
        return
    if any(word in folded for word in _ABSENT) or re.search(r"\bhop\b.*(khong|ko|k|hong) (duoc|di)", folded):
        words = turn.tr("As for the meeting, shall I tell {leader}?", leader=secretary.named(turn))
        secretary.offer(turn, text, words)
    elif is_to_the_family(text):
        turn.say(turn.tr("That seems to be meant for somebody else; I have written nothing into the book."))
    elif folded.startswith(_LATER) or _HESITATES.search(folded):
        turn.say(turn.tr("Of course, comrade. There is no hurry."))
    elif any(sign.isdigit() for sign in folded) and len(folded.split()) <= SHORT:
        say_with_menu(turn, turn.tr("I am not sure what is meant. What would you like to do?"))
    elif len(folded.split()) <= SHORT or agreed(text) is not None:
        acknowledge(turn)
    else:
        words = turn.tr("I am sorry, that is not something I know. I note pledges, reports and reminders.")
        say_with_menu(turn, words)


def acknowledge(turn: Turn) -> None:
    """Two words, and only once in a while; a yes to nothing is told what it stands for."""
    if answers_small_talk(turn):
        turn.say(turn.tr("Yes, comrade."))
    elif agreed(turn.text) is True and conversation.at_most(turn, "yes", MOST_TOLD, SMALL_TALK):
        turn.say(turn.tr("Yes, comrade: no question waits for you. What I said is noted is in the book."))


def let_be(turn: Turn, _argument: str) -> None:
    """`/dethoi`: nothing more is wanted, and no sentence waits to be sent."""
    if not turn.chat.dialogue:
        parking.close(turn)
    turn.say(turn.tr("Yes, comrade. I am here when you need me."))
