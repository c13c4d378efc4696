"""`/dulieu`: what is kept about oneself, as words and as a file, taking the consent back, and the way to erasing."""

import re

from domain.chat import Choice
from domain.permissions import manages_people
from domain.understanding.text.words import fold
from exports.personal_data import personal_data_file
from handlers.chats import mine
from handlers.evidence import showing
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

_DOING = {
    **mine.DOING,
    "phaitra": correcting.owed,
    "suaten": correcting.grant,
    "khongsua": correcting.decline,
    "thoisua": correcting.take_back,
    "tencu": correcting.undo,
}
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
_ERASING = frozenset({"xoa", "erase", "delete"})


def show(turn: Turn, argument: str) -> None:
    """The overview; "tep" sends the file, "anh" the pictures, "rut" begins the withdrawal, "xoa" the erasing."""
    asked = verb_first(argument, ("rut", "tep", "anh", "xoa", "themnoi", "ten", "sua", *_DOING))
    verb = asked.verb
    if verb in _DOING:
        _DOING[verb](turn, asked.number or 0)
    elif verb == "ten":
        naming.name_me.begin(turn, naming.NameDraft())
    elif verb == "sua":
        correcting.correct.begin(turn, correcting.CorrectDraft())
    elif verb == "themnoi":
        inviting.hand_out(turn, turn.member.id, turn.member.name)
    elif verb == "anh":
        showing.hand_over(turn, asked.number or 0)
    elif verb == "rut":
        withdrawing.withdraw.begin(turn, withdrawing.ConsentDraft())
    elif verb == "xoa":
        erase_me.begin(turn, EraseDraft())
    elif verb == "tep":
        file = personal_data_file(personal_data.gather(turn.session, turn.member.id))
        turn.say(turn.tr("Here is everything that is kept about you."), file=file)
    else:
        _overview(turn)


def heard(turn: Turn) -> bool:
    """Whether somebody wants to use the assistant no more or takes back what they agreed to; asked what is meant."""
    folded = fold(turn.text)
    if turn.person is None:
        return False
    if _WITHDRAWS.fullmatch(folded):
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
    withdraw, stay = Choice(turn.tr("Withdraw my consent"), "/dulieu rut"), Choice(turn.tr("No, I stay"), "/dethoi")
    choices = (*change, withdraw, stay)
    turn.say(turn.tr("What do you not agree with, comrade? Nothing has been changed yet."), choices)


def hear(turn: Turn, text: str) -> None:
    """Somebody wants out: who says "xóa" is told what erasing is, who speaks of data sees what is kept.

    Anybody else is asked plainly whether no more reminders are enough.
    """
    folded = fold(text)
    if _ERASING & set(folded.split()) or _OF_DATA.search(folded):
        show(turn, "xoa" if _ERASING & set(folded.split()) else "")
        return
    words = turn.tr("As you wish, comrade. Shall I only send no more reminders, or would you like to leave altogether?")
    choices = (
        Choice(turn.tr("No reminders until I say so"), "/nghi het"),
        Choice(turn.tr("Leave altogether"), "/dulieu rut"),
        Choice(turn.tr("No, I stay"), "/dethoi"),
    )
    turn.say(words, choices)


def _overview(turn: Turn) -> None:
    person = turn.member
    made, reported = pledges.count_of_member(turn.session, person.id)
    chats = accounts.of_member(turn.session, person.id)
    pictures = evidence.count_of_member(turn.session, person.id)
    given = consents.standing(turn.session, person.id, consents.KEEP_DATA)
    lines = [
        turn.tr("This is kept about you:"),
        turn.tr("• Name: {name}", name=person.name),
        turn.tr("• Organisation: {organisation}", organisation=person.home.name if person.home else "–"),
        turn.tr("• Chats: {chats}", chats=", ".join(chat.address.channel.capitalize() for chat in chats)),
        turn.tr("• Pledges: {count}", count=made),
        turn.tr("• Reports: {count}", count=reported),
        turn.tr("• Pictures and papers: {count}", count=pictures),
    ]
    if given:
        day = turn.language.moment(given.given_at, turn.deployment.zone)
        lines.append(turn.tr("• Your consent: version {version}, given {day}", version=given.version, day=day))
    lines.append(naming.line(turn))
    if not consents.standing(turn.session, person.id, consents.SHOW_NAME):
        lines.append("\n" + turn.tr("Names stay inside the branch; outside it only counts are seen."))
    owed = (Choice(turn.tr("Requests about data"), "/dulieu phaitra"),) if manages_people(person) else ()
    files = (Choice(turn.tr("Send me my pictures and papers"), "/dulieu anh"),) if pictures else ()
    choices = (
        Choice(turn.tr("Send me the file"), "/dulieu tep"),
        *files,
        Choice(turn.tr("My name is wrong"), "/dulieu sua"),
        Choice(turn.tr("Be named outside the branch or not"), "/dulieu ten"),
        Choice(turn.tr("Where I use the assistant"), "/dulieu noi"),
        Choice(turn.tr("Withdraw my consent"), "/dulieu rut"),
        Choice(turn.tr("Erase my information"), "/dulieu xoa"),
        *owed,
    )
    turn.say("\n".join(lines), choices)
