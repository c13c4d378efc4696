""" "Gạch tên giùm", "chuyển sinh hoạt về xã …": a leader's sentence that somebody belongs here no more."""

import re
import unicodedata
from collections.abc import Sequence

from domain.chat import Choice
from domain.people.called import called
from domain.permissions import led_places, manages_people, may_broadcast
from domain.roles import EndReason, Member
from domain.roster.leaving import code_of, said_day, said_reason, strikes_out, where_to
from domain.stamps import WAY_BACK
from domain.understanding.acts.act import Act
from domain.understanding.acts.cues import says
from domain.understanding.acts.reading import ActReading
from domain.understanding.text.words import fold, tokenised
from handlers.comrades import finding
from handlers.figures.named import named
from handlers.newcomers import adding
from handlers.newcomers import hearing as newcomers
from handlers.people import ending_stay, whom
from handlers.talk.turn import Turn
from locales.language import marked
from storage.people import leaving

MOST = 5
_CODE_WANTED = re.compile(
    r"\b(?:cap|cho|gui|xin|lay|tao|lam|doi|mat)(?: \w+){0,5}? ma\b"
    r"(?=\W*$| (?:moi|khac|lai|vao|tham gia|dang nhap|cho|cua|giup|gium|dum|di|voi|luon|nha|nhe|nghen|roi)\b)"
    r"|\bma (?:moi )?(?:cho|cua)\b"
    r"|\b(?:mat|hu|doi|thay) (?:cai )?(?:dien thoai|so dien thoai|sim|may(?= (?:roi|moi|khac|nen)\b|[ .,!]*$))"
)
_BUT = re.compile(r"\bmà\b", re.IGNORECASE)
""" "Cho cái hình, mà khỏi để tên chị Bình": no code (mã) is wanted."""
_WENT = re.compile(r"^(?!.*\b(?:dua|chon|thieu|quan|liem|tang|phung|dieu|vieng)\b).*\bdi (?:roi|luon|luon roi)\b")
_OF_MEMBERS = frozenset({Act.MEMBERS, Act.CHANGE_FOR})
"""In these somebody's leaving is heard also where the act is not sure: it is read back before it is written."""


def speaks_of_code(text: str) -> bool:
    """Whether a code is wanted, or somebody's phone is another one now."""
    return _CODE_WANTED.search(fold(_BUT.sub(" , ", unicodedata.normalize("NFC", text)))) is not None


def is_meant(turn: Turn, reading: ActReading) -> bool:
    """Whether the list is meant: by what is done, or because somebody "đã chuyển đi rồi"."""
    gone = says(tokenised(turn.text), "gone_elsewhere") or said_reason(turn.text) is EndReason.MOVED
    return reading.act in _OF_MEMBERS or (not reading.sure and gone)


def members_or_leaving(turn: Turn, text: str) -> None:
    """What is said about members: who leaves, where exactly one fits, or who comes; else the list."""
    if not heard(turn, text) and not newcomers.adds(turn, text) and not _wants_code(turn, text):
        _show(turn, text)


def _show(turn: Turn, text: str) -> None:
    """The card of who is named, or their adding, or that nobody is called so; the list where nobody is named."""
    name, people = called(text), _fitting(turn, text)
    if not people and newcomers.puts_on_the_list(turn, text):
        return
    if people or name:
        finding.search(turn, people[0].name if len(people) == 1 or not name else name)
    else:
        adding.show_named(turn, text)


def _wants_code(turn: Turn, text: str) -> bool:
    """ "Cấp lại mã cho anh Bảy": a new code for the one who is named, or it is asked who."""
    people = _fitting(turn, text) if speaks_of_code(text) else []
    if len(people) == 1:
        adding.show(turn, f"ma {people[0].code}")
    elif people:
        turn.say(turn.tr("Several comrades are called so. Which one?"), _each(people, "/thanhvien ma {code}"))
    return bool(people)


def _each(people: Sequence[Member], command: str) -> list[Choice]:
    """A choice for each, told apart where they are called alike."""
    named = zip(whom.to_choose(people), people, strict=True)
    return [Choice(choice.label, command.format(code=each.code)) for choice, each in named]


def heard(turn: Turn, text: str, preface: str = "") -> bool:
    """Whether a sentence says that one whose stay this person may end belongs here no more; then it is asked on."""
    reason = said_reason(text)
    people = _fitting(turn, text) if reason or strikes_out(text) else []
    if not people:
        return False
    if preface:
        turn.say(preface)
    if len(people) > 1:
        ask_who = turn.tr("Several comrades are called so. Which one?")
        turn.say(ask_who, _each(people, _ending(turn, text, reason)))
        return True
    to = named(turn, where_to(text), ["/"]) if reason is EndReason.MOVED else None
    cell = None if to is None or to.has_branches else to
    ending_stay.begin(turn, people[0], reason, said_day(text, turn.today), cell)
    return True


def choices(turn: Turn, text: str) -> list[Choice]:
    """To note the death of the one who is named, or of each who is called so."""
    people = _fitting(turn, text)
    if len(people) > 1:
        offered = _each(people[:MOST], _ending(turn, text, EndReason.DIED))
        label = marked("Note that comrade {name} has died")
        return [Choice(turn.tr(label, name=each.label), each.value) for each in offered]
    return [ending_stay.offered(turn, each, EndReason.DIED, said_day(text, turn.today)) for each in people]


def asks_where(turn: Turn, text: str) -> bool:
    """ "Anh Bảy đi rồi" may tell of a death, of a move or of an errand: a leader is asked which."""
    people = _fitting(turn, text) if _WENT.search(fold(text)) else []
    if len(people) != 1:
        return False
    (member,) = people
    words = turn.tr("What has become of comrade {name}? I ask so that nothing wrong is noted.", name=member.name)
    moved = f"{ending_stay.COMMAND} {code_of(EndReason.MOVED)} {member.code}"
    ways = (
        ending_stay.offered(turn, member, EndReason.DIED, said_day(text, turn.today)),
        Choice(turn.tr("Has moved to another place"), moved),
        Choice(turn.tr("Is only away for a while"), "/dethoi"),
    )
    turn.say(words, ways, private=True)
    return True


def _ending(turn: Turn, text: str, reason: EndReason | None) -> str:
    """The command that ends somebody's stay for this reason, from the day that is said."""
    day = said_day(text, turn.today)
    parts = (ending_stay.COMMAND, code_of(reason), "{code}", f"{day:%d/%m/%Y}" if day else "")
    return " ".join(filter(None, parts))


def _fitting(turn: Turn, text: str) -> list[Member]:
    """Those of the people one manages whom a sentence names."""
    if not manages_people(turn.member):
        return []
    own = whom.meant(text, whom.of_the_cells(turn)) or whom.meant(text, whom.leading_below(turn))
    return own or (finding.in_sentence(turn, text) if may_broadcast(turn.member) else [])


def ways_back(turn: Turn) -> list[Choice]:
    """What this leader wrote of somebody's leaving in the last days, the newest first, to be taken back."""
    since, places = turn.now - WAY_BACK, led_places(turn.member)
    found = [each for place in places for each in leaving.lately(turn.session, place.id, since)]
    mine = sorted((each for each in found if each.by == turn.member.id), key=lambda each: each.at, reverse=True)
    return [ending_stay.way_back(turn, each.code, each.name) for each in mine[:3]]
