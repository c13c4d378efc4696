"""What a decent person says to a death, an illness, a refusal."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.names import given_name
from domain.permissions import belongs, led_places, may_broadcast
from domain.roster.leaving import strikes_out
from domain.understanding.acts.act import Act
from domain.understanding.acts.cues import says
from domain.understanding.acts.deaths import tells_of_a_death, typed_name
from domain.understanding.acts.preambles import has_work
from domain.understanding.acts.reading import ActReading
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.moments.absence import end_of_rest
from domain.understanding.moves.move import read_move
from domain.understanding.remarks.mourners import lost_a_relative
from domain.understanding.reminding.stays import end_told, rest_wished, some_days
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold, tokenised
from handlers.changing import withdrawal
from handlers.people import hearing_of_leavings, secretary
from handlers.pledges.my_pledges import reportable
from handlers.reminders import of_another, pausing, putting_off, silencing
from handlers.reminders.wishes import announced
from handlers.reporting.meant import named
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_yes
from locales.wording.quotation import quoted
from storage.overdue import answers

_LEAVE_ALONE = re.compile(
    r"\b(?:dung|khoi|thoi|ngung|khoan|dung co) (?:co )?(?:nhan|nhac|gui|goi|reo|keu|hoi|doi|don doc|giuc)\b|\bmay nay\b"
)
_RELATIVE_WRITES = re.compile(
    r"\b(?:toi|tui|em|con|chau|chi|minh)(?: day)? la (?:con|vo|chong|chau|em|chi|anh|dau|re|nguoi nha|ba xa|ong xa)\b"
    r"|\bchu (?:may|so|dien thoai)\b"
)
_FLOOD = re.compile(
    r"\b(?:ngap|lut|nuoc (?:vo|vao|tran|len)|sat lo|toc mai|bao (?:vo|vao|toi))\b.*"
    r"\b(?:san|nha|cua|bep|duong|vuon|ruong|lua|xom|ap|chuong)\b"
)
_RELATIVE_ILL = re.compile(
    r"\b(?:con|ma|me|ba|vo|chong|cha|tia|chau|ong|noi|ngoai|nha) (?:\w+ ){0,3}?(?:di |dang |moi |phai |bi )*"
    r"(?:cap cuu|nhap vien|nam vien|tai nan|dot quy|tai bien|hap hoi|nguy kich|nguy cap|(?:sap|gan) (?:mat|di))\b"
)
_IN_HOSPITAL = re.compile(r"^(?:toi|tui|minh|em|bac|chu|co) (?:nam|vo|nhap) (?:benh )?vien\b")
_OPERATION = re.compile(
    r"\b(?:di|sap|phai|chuan bi|len ban|hen)"
    r" (?:phau thuat|mo (?:mat|tim|ruot|bung|soi|buou|khop|cot song|nao|xoang|thoat vi|u)\b)"
)
_HURT = re.compile(
    r"\b(?:gay|be|nut) (?:\w+ ){0,4}?(?:xuong|tay|chan|suon|gio|dui|co|lung|song|mat|ong quyen)\b"
    r"|\b(?:bo bot|nha thuong|benh vien|nam vien|vo vien|te (?:xe|cay|dua|lau|gian|thang))\b"
    r"|\b(?:ngap|toi|sap|cuon|toc)\b.*\b(?:giuong|noc|mai|can nha|chai nha|ca nha|ban tho)\b"
)
""" "Té cây dừa gãy ba cái sườn", "nước ngập tới mép giường": no crop was lost, or something worse with it."""
_SICK = re.compile(r"\b(?:benh|om|yeu|vien|dau nang)\b")
MOURNING = "mourning"
TOLD = "death told"
"""Noted with it, and not forgotten when something else is spoken of."""
SPOKEN_OF = timedelta(hours=2)
SPEAKING_ON = 15  # words
_SOMETHING_ELSE = re.compile(
    r"\?|^(?:(?:da|a|ma|u|thi) )*(?:thoi|khoan|cho (?:co|toi|xin|den)|de (?!tang)|dung|khoi|xin|giup|nho)\b"
    r"|\b(?:giay|ho so|don xin|gioi thieu|dang ky|bao cao|nhac|bao gio|khi nao|chung nao)\b"
)
_OF_ANOTHER = (Act.HEARSAY, Act.OTHER)
_OF_WORK = frozenset({Act.REPORT, Act.PROMISE, Act.OUTLOOK})
_TITLE = r"\b(?:ong|ba|anh|chi|chu|co|bac|dong chi|dc)"
_DIED = r"(?:da |moi |vua |khong may )*(?:mat|qua doi|tu tran|chet)\b"


def mourn(turn: Turn, text: str) -> None:
    """Somebody has died: condolences, and nothing else is asked."""
    if not tells_of_a_death(tokenised(text)) and hearing_of_leavings.asks_where(turn, text):
        return
    words = turn.tr("Please accept my sincere condolences, and to the whole family.")
    _remember(turn)
    if _is_of_a_member(turn, text):
        _mourn_with_a_leader(turn, text, words)
    elif _LEAVE_ALONE.search(fold(text)) or _is_of_the_owner(turn, text):
        until, quiet = None, turn.tr("From now on I send no reminders to this phone.")
        if not _is_of_the_owner(turn, text):
            until = end_told(text, turn.today) or some_days(text, turn.today)
            quiet = silencing.paused_text(turn, until)
        pausing.begin(turn, until)
        secretary.offer(turn, text, f"{words}\n{quiet}", (silencing.again(turn),))
    elif (until := end_told(text, turn.today) or rest_wished(text, turn.today)) and reportable(turn):
        words += "\n" + turn.tr("If you like, I send no reminders up to {day}: then type “yes”.", day=until)
        quiet_until = Choice(turn.tr("No reminders up to {day}", day=until), f"/nghi ngay {until.isoformat()}")
        secretary.offer(turn, text, words, (meant_by_yes(quiet_until),))
    else:
        secretary.offer(turn, text, words, (_no_reminders(turn),))


def _remember(turn: Turn) -> None:
    conversation.remember(turn, MOURNING)
    conversation.remember(turn, TOLD)


def speaks_on(text: str, heard: ActReading) -> bool:
    """Whether words after a death was told still speak of whoever died: "anh Bảy chi bộ mình đó"."""
    likely = {heard.act} if heard.sure else {heard.act, *heard.others[:1]}
    if (heard.sure and heard.act not in _OF_ANOTHER) or _OF_WORK & likely:
        return False
    if has_work(text) or len(text.split()) > SPEAKING_ON or _SOMETHING_ELSE.search(fold(text)):
        return False
    return not any(sign.isdigit() for sign in text) and agreed(text) is None and read_move(text) is None


def mourn_on(turn: Turn, text: str) -> None:
    """More is said of whoever died: heard with decency, with nothing to register below it."""
    _remember(turn)
    words = turn.tr("I mourn with you and with the whole branch.")
    if _is_of_a_member(turn, text):
        _mourn_with_a_leader(turn, text, words)
        return
    told = ". ".join(filter(None, (parking.waiting_sentence(turn).rstrip(". "), text)))
    more = turn.tr("If you wish, I let {leader} know.", leader=secretary.named(turn))
    secretary.offer(turn, told, f"{words} {more}")


def is_trouble(text: str) -> bool:
    """Whether somebody lies in hospital, or water stands at the door: "ba con bị tai biến", "ngập hết sân rồi"."""
    folded = fold(text)
    told = any(each.search(folded) for each in (_FLOOD, _RELATIVE_ILL, _IN_HOSPITAL, _OPERATION))
    return bool(told or (_RELATIVE_WRITES.search(folded) and is_grave(tokenised(text))))


def _is_of_a_member(turn: Turn, text: str) -> bool:
    """Whether it may be a member of a branch who died: a leader says it, or an administrator of one they find."""
    if led_places(turn.member) or hearing_of_leavings.choices(turn, text):
        return True
    of_theirs = lost_a_relative(text) or not typed_name(tokenised(text))
    return not belongs(turn.member) and may_broadcast(turn.member) and not of_theirs


def _mourn_with_a_leader(turn: Turn, text: str, words: str) -> None:
    if strikes_out(text) and hearing_of_leavings.heard(turn, text, preface=words):
        return
    if lost_a_relative(text):
        _spare_whoever_mourns(turn, text, words)
        return
    choices = (*of_another.choices(turn, text), *hearing_of_leavings.choices(turn, text))
    name = typed_name(tokenised(text))
    more = turn.tr("If a member of the branch has died, you can note it here; nothing is then written to that phone.")
    if name and strikes_out(text) and not choices:
        more = turn.tr("I find nobody called “{typed}” on the list of the branch.", typed=name[:60])
    turn.say(f"{words}\n{more}", (*choices, Choice(turn.tr("Members"), "/thanhvien")))


def _spare_whoever_mourns(turn: Turn, text: str, words: str) -> None:
    """A member lost somebody: reminders stop at once where that is said, and nobody is written off."""
    if not (_LEAVE_ALONE.search(fold(text)) and of_another.stops(turn, text, words)):
        turn.say(words, (*of_another.choices(turn, text), Choice(turn.tr("Members"), "/thanhvien")))


def _is_of_the_owner(turn: Turn, text: str) -> bool:
    """Whether a relative writes that the owner of this phone has died."""
    folded, given = fold(text), re.escape(given_name(turn.member.name))
    named = re.search(rf"{_TITLE} {given} {_DIED}", folded)
    return bool(named or _RELATIVE_WRITES.search(folded))


def comfort(turn: Turn, text: str) -> None:
    """Illness, accident, hardship, a lost crop: a kind word, a rest, the secretary."""
    said = tokenised(text)
    ways: tuple[Choice, ...] = ()
    if spares_another(turn, text):
        return
    if turn.person is not None:
        answers.note_held_up(turn.session, turn.member.id, turn.stamp)
    if says(said, "tired") and not is_grave(said):
        words = turn.tr("Please rest, comrade, and look after your health.")
    elif says(said, "crop") and says(said, "lost") and not _HURT.search(fold(text)):
        ways = _after_a_loss(turn, text)
        words = turn.tr("What a pity for all your work, comrade.")
    else:
        words = turn.tr("I feel with you and your family. Please look after your health and your home.")
    if given_up := withdrawal.ways_to_give_up(turn, text):
        ways = (*ways, *given_up)
        words += "\n" + turn.tr("If you would like to take one back, choose it; it is read back first.")
    elif reportable(turn):
        words += " " + turn.tr("What you registered can wait; write to me when you want to think about it again.")
    if pausing.asks_for_quiet(turn, text) or _LEAVE_ALONE.search(fold(text)):
        rest = pausing.rest(turn, text)
        secretary.offer(turn, text, f"{words}\n{rest}", (silencing.again(turn), *announced.ways_besides(turn)))
    elif (wish := putting_off.wish_in(turn, text)) and reportable(turn):
        putting_off.put_off(turn, wish, words)
    elif until := end_of_rest(text, turn.today):
        words += "\n" + turn.tr("If you like, I send no reminders up to {day}: then type “yes”.", day=until)
        quiet = Choice(turn.tr("No reminders up to {day}", day=until), f"/nghi ngay {until.isoformat()}")
        secretary.offer(turn, text, words, (*ways, meant_by_yes(quiet)))
    else:
        secretary.offer(turn, text, words, (*ways, _no_reminders(turn)))


def _after_a_loss(turn: Turn, text: str) -> tuple[Choice, ...]:
    """What one may want to do about the pledge that was lost: tell what is left, or change it."""
    lost = named(reportable(turn), text)
    if lost is None:
        return ()
    left = Choice(turn.tr("Tell how much is left"), f"/baocao {lost.id}")
    return left, Choice(turn.tr("Change what I registered"), f"/sua {lost.id}")


def spares_another(turn: Turn, text: str) -> bool:
    """Offer a leader to stop the reminders of the member who is named as ill; False where nobody is, or several."""
    if not (is_grave(tokenised(text)) or _LEAVE_ALONE.search(fold(text))):
        return False
    of_theirs = of_another.choices(turn, text)
    if of_theirs:
        words = turn.tr("Choose below to stop the reminders. What is registered stays as it is.")
        rest = _LEAVE_ALONE.sub(" ", fold(text))
        if is_grave(tokenised(rest)) or _SICK.search(rest):
            words = turn.tr("I am sorry to hear that, comrade. I wish a good recovery. What is registered can wait.")
        turn.say(words, (*of_theirs, Choice(turn.tr("Members"), "/thanhvien")))
    return bool(of_theirs)


def accept_refusal(turn: Turn, text: str) -> None:
    """Registering is voluntary: nothing is opened, and what is in the book already is named."""
    words = turn.tr("Yes, comrade: I put nothing more down. Registering is voluntary, whenever you wish.")
    again: tuple[Choice, ...] = ()
    if _LEAVE_ALONE.search(fold(text)):
        pausing.begin(turn, None)
        words, again = words + " " + turn.tr("I send no reminders either."), (silencing.again(turn),)
    if found := reportable(turn):
        written = turn.tr("In the book there stands already: {content}.", content=quoted(found[0].content, 100))
        ways = (Choice(turn.tr("Take back a pledge"), "/rut"), Choice(turn.tr("My pledges"), "/camket"))
        secretary.offer(turn, text, f"{words}\n{written}", (*ways, *again))
    else:
        turn.say(words, again)


def _no_reminders(turn: Turn) -> Choice:
    return Choice(turn.tr("No reminders for a while"), "/nghi")
