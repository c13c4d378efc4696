"""`/dulieu`: what is kept about oneself, as words and as a file, taking the consent back, and the way to erasing."""

import re

from domain.chat import Choice
from domain.permissions import belongs, has_summaries, manages_people
from domain.understanding.text.words import fold
from exports.personal_data import personal_data_file
from handlers.chats import mine
from handlers.evidence import showing
from handlers.figures.asking import aside
from handlers.newcomers import inviting
from handlers.own_data import correcting, naming, withdrawing
from handlers.people.erasing import EraseDraft, erase_me
from handlers.pledges.my_pledges import reportable
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from storage import pledges
from storage.chats import accounts
from storage.evidence import rows as evidence
from storage.people import consents, personal_data

_OF_DATA = re.compile(r"\b(?:dong y|du lieu|thong tin|luu|ten|rut)\b")
_LEAVES = re.compile(
    r"(?:(?:da|thoi|a|ma|tu nay|bay gio|gio)[ ,]+)*(?:(?:toi|tui|em|con|chu|co|bac)[ ,]+)?"
    r"(?:khong|hong|hok|ko|khoi|chan|thoi)(?: (?:muon|them|can|thich))*"
    r" (?:dung|xai|choi) (?:cai|may|app|zalo|bot|tro ly|thu|tro) (?:nay|do|ay)"
    r"(?: (?:nua|dau|nhe|nghen|luon|roi|het))*\W*$"
)
_MYSELF = "(?:(?:da|thoi|vay|cho|xin|muon|toi|tui|em|con|chau|chu|co|bac)[ ,]+)*"
_AFTER = "(?: (?:nua|roi|dau|nhe|nha|nghen|a|gium|dum|giup|toi|tui|em|hom truoc|bua truoc|hom bua|luon|di|do))*"
_WITHDRAWS = re.compile(rf"{_MYSELF}(?:rut|huy|bo|thu hoi|het)(?: lai)?(?: su| loi| cai)? dong y{_AFTER}\W*")
_DISAGREES = re.compile(rf"{_MYSELF}(?:khong|hong|hok|ko|k|chang) dong y{_AFTER}\W*")
_I = "(?:toi|tui|em|minh|con|chau|bac|chu|co|di)"
_UNNAMED = re.compile(
    r"\b(?:khong|hong|hok|ko|k|dung|khoi|dau co)(?: (?:muon|can|thich|cho|co|de|duoc|ai))*"
    r" (?:neu|ghi|dua|hien|cong khai|nhac|lo)(?: (?:len|ra))?(?: cai)? (?:ho )?ten"
    rf"(?! (?:ai|nguoi|ba con|ong|anh|chi \w))(?: {_I})?\b"
)
_OF_MY_NAME = re.compile(
    rf"{_UNNAMED.pattern}|\b(?:bao cao|ban|danh sach|bieu|bang|phieu|trang)\b.*"
    rf"\b(?:co|thay|ghi|neu|hien) (?:neu |ghi |hien )?(?:ho )?ten {_I}\b.*"
    r"(?:\?|\b(?:khong|hong|ko|hok|chua|k)\b)"
)
""" "Báo cáo nộp lên có tên em không, em không muốn nêu tên"."""
_ERASING = frozenset({"xoa", "erase", "delete"})
YEAR = 365


def show(turn: Turn, argument: str) -> None:
    """Serve one verb with the number behind it; without one the overview."""
    asked = verb_first(argument, tuple(_DOING))
    _DOING[asked.verb](turn, asked.number or 0) if asked.verb else _overview(turn)


def _send_file(turn: Turn, _number: int) -> None:
    file = personal_data_file(personal_data.gather(turn.session, turn.member.id))
    turn.say(turn.tr("Here is everything that is kept about you."), file=file)


_DOING = {
    **mine.DOING,
    "tep": _send_file,
    "anh": showing.hand_over,
    "themnoi": lambda turn, _number: inviting.hand_out(turn, turn.member.id, turn.member.name),
    "ten": lambda turn, _number: naming.name_me.begin(turn, naming.NameDraft()),
    "rut": lambda turn, _number: withdrawing.withdraw.begin(turn, withdrawing.ConsentDraft()),
    "xoa": lambda turn, _number: erase_me.begin(turn, EraseDraft()),
    "sua": lambda turn, _number: correcting.correct.begin(turn, correcting.CorrectDraft()),
    "phaitra": correcting.owed,
    "suaten": correcting.grant,
    "khongsua": correcting.decline,
    "thoisua": correcting.take_back,
    "tencu": correcting.undo,
    aside.OUT: aside.leave,
    aside.BACK: aside.come_back,
}
"""What each verb behind the command does with the number."""


def heard(turn: Turn) -> bool:
    """Whether somebody wants to use the assistant no more or takes back what they agreed to; asked what is meant."""
    folded = fold(turn.text)
    if turn.person is None:
        return False
    if belongs(turn.member) and not has_summaries(turn.member) and _OF_MY_NAME.search(folded):
        naming.say_how_it_is(turn, unwanted=_UNNAMED.search(folded) is not None)
    elif _WITHDRAWS.fullmatch(folded):
        show(turn, "rut")
    elif _DISAGREES.fullmatch(folded):
        _ask_with_what(turn)
    elif _LEAVES.match(folded):
        hear(turn, turn.text)
    else:
        return False
    return True


def _ask_with_what(turn: Turn) -> None:
    """ "Tôi không đồng ý" may be of a pledge, or of what is kept; nothing is taken back in silence."""
    change = (Choice(turn.tr("Change what I registered"), "/sua"),) if reportable(turn) else ()
    choices = (*change, Choice(turn.tr("Withdraw my consent"), "/dulieu rut"), Choice(turn.tr("No, I stay"), "/dethoi"))
    turn.say(turn.tr("What do you not agree with, comrade? Nothing has been changed yet."), choices)


def hear(turn: Turn, text: str) -> None:
    """Somebody wants out: who says "xóa" is told what erasing is, who speaks of data sees what is kept.

    Anybody else is asked plainly whether no more reminders are enough.
    """
    folded = fold(text)
    erases = bool(_ERASING & set(folded.split()))
    if erases or _OF_DATA.search(folded):
        show(turn, "xoa" if erases else "")
        return
    words = turn.tr("As you wish, comrade. Shall I only send no more reminders, or would you like to leave altogether?")
    choices = (
        Choice(turn.tr("No reminders until I say so"), "/nghi het"),
        Choice(turn.tr("Leave altogether"), "/dulieu rut"),
        Choice(turn.tr("No, I stay"), "/dethoi"),
    )
    turn.say(words, choices)


def _for_how_long(turn: Turn) -> str:
    """ ", kept for 3 years after a work is over"; nothing where they are kept without an end."""
    days = turn.deployment.evidence_days
    if not days:
        return ""
    if days % YEAR:
        return turn.trn(
            ", kept for {count} day after a work is over", ", kept for {count} days after a work is over", days
        )
    years = days // YEAR
    return turn.trn(
        ", kept for {count} year after a work is over", ", kept for {count} years after a work is over", years
    )


def _overview(turn: Turn) -> None:
    person = turn.member
    made, reported = pledges.count_of_member(turn.session, person.id)
    pictures = evidence.count_of_member(turn.session, person.id)
    names = [chat.address.channel.capitalize() for chat in accounts.of_member(turn.session, person.id)]
    given = consents.standing(turn.session, person.id, consents.KEEP_DATA)
    lines = [
        turn.tr("This is kept about you:"),
        turn.tr("• Name: {name}", name=person.name),
        turn.tr("• Organisation: {organisation}", organisation=person.home.name if person.home else "–"),
        turn.tr("• Chats: {chats}", chats=", ".join(names)),
        turn.tr("• Pledges: {count}", count=made),
        turn.tr("• Reports: {count}", count=reported),
        turn.tr("• Pictures and papers: {count}", count=pictures) + (_for_how_long(turn) if pictures else ""),
    ]
    if given:
        day = turn.language.moment(given.given_at, turn.deployment.zone)
        lines.append(turn.tr("• Your consent: version {version}, given {day}", version=given.version, day=day))
    lines.append(naming.line(turn))
    if not consents.standing(turn.session, person.id, consents.SHOW_NAME):
        lines.append("\n" + turn.tr("Names stay inside the branch; outside it only counts are seen."))
    ways = (
        ("tep", turn.tr("Send me the file")),
        ("anh", turn.tr("Send me my pictures and papers") if pictures else ""),
        ("sua", turn.tr("My name is wrong")),
        ("ten", turn.tr("Be named outside the branch or not")),
        ("noi", turn.tr("Where I use the assistant")),
        ("rut", turn.tr("Withdraw my consent")),
        ("xoa", turn.tr("Erase my information")),
        ("phaitra", turn.tr("Requests about data") if manages_people(person) else ""),
    )
    turn.say("\n".join(lines), [Choice(label, f"/dulieu {verb}") for verb, label in ways if label])
