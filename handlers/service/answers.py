"""Short courteous answers: greetings, thanks, questions about the movement, complaints, small talk."""

import re

from domain.chat import Choice
from domain.permissions import belongs
from domain.understanding.text.words import fold
from handlers.people import joining, secretary
from handlers.pledges.my_pledges import reportable
from handlers.talk.beside_the_text import answers_small_talk
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from locales.language import marked

SHORT = 3
_ABSENT = ("vang hop", "nghi hop", "xin nghi", "xin phep", "vang mat", "khong di hop", "ko di hop", "khong hop duoc")
_HOW_TO_USE = ("xai sao", "su dung", "cach dung", "cach xai", "bam hoai", "bam sao", "dung sao", "xai lam sao")
_WHO_ARE_YOU = ("la ai", "bot", "ai vay", "ai day", "ai do", "nguoi hay may", "may hay nguoi")
_LATER = tuple(f"de {word}" for word in ("toi", "tui", "em", "hoi", "coi", "xem", "suy nghi", "tinh", "con"))
_ANSWERS = (
    (
        ("diem", "xep loai", "danh hieu", "thuong", "khen", "cong diem", "giay khen"),
        marked(
            "I give no points and no titles. What is registered and done is counted; "
            "praise is decided by people, and registering is no condition for a title."
        ),
    ),
    (
        ("dong khoi moi", "dong khoi la", "phong trao nay", "1960", "phong trao gi"),
        marked(
            "“Đồng Khởi mới” is an emulation movement: every person and every branch takes on one concrete work, with "
            "an amount and a day. Its name recalls the Đồng Khởi uprising of 1960."
        ),
    ),
    (
        (
            "quan chung",
            "chua vao dang",
            "doan vien",
            "hoi vien",
            "nguoi ngoai dang",
            "chua phai dang vien",
            "khong phai dang vien",
            "ai duoc",
        ),
        marked(
            "Party members take part through their branch with an invite code. Others who would like to join in "
            "are welcome to speak with the secretary of the branch where they live."
        ),
    ),
    (
        ("ai xac nhan", "ai duyet", "ai la nguoi xac nhan"),
        marked("What is reported as done is confirmed by the secretary or the deputy, never by oneself."),
    ),
    (
        ("bat buoc", "khong dang ky thi", "co sao khong", "bi phat", "ky luat"),
        marked("Registering is voluntary. Nobody is judged for not registering."),
    ),
    (
        ("mien phi", "ton tien", "mat tien", "lua dao", "an toan", "bao mat"),
        marked("It costs nothing. What is kept about you, you see with “my data”; names stay inside the branch."),
    ),
    (
        ("bao nhieu viec", "may viec", "toi da", "gioi han"),
        marked("You may register as many pledges as you can keep; one good one is enough."),
    ),
    (
        ("sua duoc khong", "doi duoc khong", "rut duoc khong", "khong lam duoc thi", "khong kip thi", "khong dat thi"),
        marked("If it does not work out, say so openly: it is noted as not achieved, and nobody is punished for it."),
    ),
)


def greet(turn: Turn, text: str) -> None:
    """Greet back, and return good wishes."""
    if "chuc" in fold(text):
        turn.say(turn.tr("Thank you. I wish you and your family good health and joy."), main_choices(turn), columns=2)
    else:
        joining.welcome(turn, turn.member)


def accept_thanks(turn: Turn, _text: str) -> None:
    """Answer thanks."""
    turn.say(turn.tr("You are welcome, comrade. I wish you good health."), main_choices(turn), columns=2)


def answer_question(turn: Turn, text: str) -> None:
    """What is known of the movement's rules; else whom to ask."""
    folded = fold(text)
    known = next((answer for keys, answer in _ANSWERS if any(key in folded for key in keys)), None)
    if known is not None:
        turn.say(turn.tr(known), main_choices(turn), columns=2)
        return
    words = turn.tr("I cannot answer that myself. {leader} can.", leader=secretary.named(turn))
    secretary.offer(turn, text, words[:1].upper() + words[1:], (Choice(turn.tr("What I can do"), "/trogiup"),))


def help_with(turn: Turn, text: str) -> None:
    """How to do what was asked about, in two lines; else what there is to do."""
    folded = fold(text)
    if any(word in folded for word in ("bao cao", "bao tien do", "nop bao", "bao ket qua")):
        words = turn.tr(
            "To report, just write what is done, for example: “planted 120 palms”. "
            "I read it back before anything is closed."
        )
        turn.say(words, (Choice(turn.tr("Report progress"), "/baocao"),))
    elif any(word in folded for word in ("dang ky", "ghi ten", "dk ")):
        words = turn.tr(
            "To register, write in one sentence what, how much and by when, for example: "
            "“plant 200 palms by 30/6”. I ask what is missing."
        )
        turn.say(words, (Choice(turn.tr("Register a pledge"), "/dangky"),))
    elif any(word in folded for word in _HOW_TO_USE):
        turn.say(
            turn.tr(
                "Please just write as you would speak, for example: “plant 50 palms by 30/6”, “planted 20 so far”. "
                "Where I ask with numbers 1, 2, 3, type the number."
            ),
            main_choices(turn),
            columns=2,
        )
    elif any(word in folded for word in _WHO_ARE_YOU):
        turn.say(
            turn.tr(
                "I am the assistant of the “Đồng Khởi mới” emulation movement, a computer program: I note what members "
                "register, remind them and add the figures up for the branch."
            ),
            main_choices(turn),
            columns=2,
        )
    else:
        turn.say(
            turn.tr("Gladly. Please write in your own words, or choose:"),
            (*main_choices(turn), Choice(turn.tr("What I can do"), "/trogiup")),
            columns=2,
        )


def regret(turn: Turn, text: str) -> None:
    """A complaint about the assistant or the village: sorry, and who helps."""
    words = turn.tr(
        "I am sorry, comrade. I cannot mend that myself; shall I tell {leader}?",
        leader=secretary.named(turn),
    )
    secretary.offer(turn, text, words)


def listen(turn: Turn, text: str) -> None:
    """Hearsay: heard, and not written down."""
    words = turn.tr("I hear you. I write nothing of it into the book.")
    if reportable(turn) or not belongs(turn.member):
        secretary.offer(turn, text, words)
        return
    asked = turn.tr("And you, would you like to register something of your own?")
    choices = (Choice(turn.tr("Register a pledge"), "/dangky"), Choice(turn.tr("No, thank you"), "/dethoi"))
    turn.say(f"{words} {asked}", choices)


def pass_over(turn: Turn, text: str) -> None:
    """Small talk and what is not the assistant's business."""
    folded = fold(text)
    if any(word in folded for word in _ABSENT) or re.search(r"\bhop\b.*(khong|ko|k|hong) (duoc|di)", folded):
        words = turn.tr("As for the meeting, shall I tell {leader}?", leader=secretary.named(turn))
        secretary.offer(turn, text, words)
    elif folded.startswith(_LATER):
        turn.say(turn.tr("Of course, comrade. There is no hurry."))
    elif any(sign.isdigit() for sign in folded) and len(folded.split()) <= SHORT:
        turn.say(turn.tr("I am not sure what is meant. What would you like to do?"), main_choices(turn), columns=2)
    elif len(folded.split()) <= SHORT:
        if answers_small_talk(turn):
            turn.say(turn.tr("Yes, comrade."))
    else:
        words = turn.tr("I am sorry, that is not something I know. I note pledges, reports and reminders.")
        turn.say(words, main_choices(turn), columns=2)


def let_be(turn: Turn, _argument: str) -> None:
    """`/dethoi`: nothing more is wanted."""
    turn.say(turn.tr("Yes, comrade. I am here when you need me."))
