"""It is asked who has not read, understood or confirmed an announcement, or they are to be reminded."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.permissions import has_summaries, may_announce_to, may_name_below_figures
from domain.reach.grasp import Lack
from domain.understanding.moves.of_readers import asked_of_readers
from domain.understanding.text.words import fold
from handlers.announcing.order_words import orders
from handlers.announcing.reach import by_branch, reminding, unread
from handlers.announcing.reach.kept import number_named
from handlers.announcing.reach.unread import SPOKEN_OF
from handlers.announcing.reach.whose import Seen, latest, seen
from handlers.announcing.standing import standing
from handlers.talk import conversation
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.turn import Turn
from storage import organisations
from storage.announcing import rows as announcing

JUST_NOW, LATELY = timedelta(minutes=30), timedelta(days=2)
_REMINDS_THEM = re.compile(
    r"(?:(?:nho|toi|tui|em|hay|vay|thi|da|,) ?)*(?:nhac|don doc|giuc)(?: (?:giup|gium|lai|nhe|luon))*"
    r" (?:(?:may|nhung|cac|tat ca) (?:nguoi|dong chi|anh em|dua)|ho)(?: (?:do|ay|kia))*"
    r"(?: (?:giup|gium|dum|cho|toi|tui|em|minh|di|nha|nhe|nghen|voi|luon|cai))*\W*"
)
_OF_ANNOUNCEMENTS = re.compile(r"\b(?:thong bao|tb)\b")
_REMINDS_AT_ALL = re.compile(r"\b(?:nhac|don doc|giuc)\b")
_SPARES = re.compile(
    r"\b(?:dung|khoi|tru|khong|hong) (?:co )?(?:nhac |don doc )?(?:ong|ba|anh|chi|chu|co|bac|dong chi)\b"
)


def asked(turn: Turn, argument: str) -> bool:
    """Whether it is asked for behind the command: "chuadoc 3", from the twentieth on "chuadoc 3 20"; "nhacdoc 3"."""
    wish = verb_first(argument, (*unread.SHOWS, *reminding.URGES))
    numbers = wish.rest.split()
    if not wish.verb or not all(is_number(each) for each in numbers):
        return False
    lack = unread.SHOWS.get(wish.verb) or reminding.URGES[wish.verb]
    if numbers and _asks_nothing(turn, int(numbers[0]), lack):
        return True
    found = seen(turn, int(numbers[0])) if numbers else latest(turn)
    if found is None:
        turn.say(turn.tr("No announcement that asks to be read has gone out here yet."))
    elif wish.verb in reminding.URGES:
        reminding.start(turn, found, lack)
    else:
        unread.show(turn, found, lack, *map(int, numbers[1:2]))
    return True


def heard(turn: Turn) -> bool:
    """Whether somebody who leads asks who has not read or understood it, or wishes them to be reminded."""
    if turn.person is None or not turn.text or turn.chat.dialogue:
        return False
    if not has_summaries(turn.member):
        return _is_not_theirs(turn)
    if _REMINDS_THEM.fullmatch(fold(turn.text)):
        return _remind_them(turn)
    wish = asked_of_readers(turn.text)
    if wish is None or orders(turn.text):
        return False
    named = number_named(turn.text)
    if named is None and (last := _last_made(turn)) and not latest(turn):
        named = last
    if named is not None and _asks_nothing(turn, named, wish.lack):
        return True
    found = latest(turn) if named is None else seen(turn, named)
    if found is None:
        return False
    (reminding.start if wish.urges else unread.show)(turn, found, wish.lack)
    return True


def _is_not_theirs(turn: Turn) -> bool:
    """Whether a member asks after the others, which those who lead the cell see."""
    asks = _OF_ANNOUNCEMENTS.search(fold(turn.text)) is not None and asked_of_readers(turn.text) is not None
    if asks:
        turn.say(turn.tr("By name the secretary of each cell sees it; above it only counts are shown."))
    return asks


def _remind_them(turn: Turn) -> bool:
    """Whether those are to be reminded who were just spoken of: "nhắc mấy người đó giùm tui"."""
    number, _, lack = (conversation.picked_lately(turn, SPOKEN_OF, JUST_NOW) or "").partition(" ")
    if not number:
        return False
    lacking = Lack(lack) if lack else Lack.READING
    if not _asks_nothing(turn, int(number), lacking):
        reminding.start(turn, seen(turn, int(number)), lacking)
    return True


def _last_made(turn: Turn) -> int | None:
    """The last announcement made from here lately, of which one may ask without its number."""
    last = announcing.latest_of(turn.session, turn.chat.account_id)
    return last.id if last and turn.now - last.created_at <= LATELY else None


def _asks_nothing(turn: Turn, number: int, lack: Lack) -> bool:
    """Whether an announcement asks nobody to confirm it: how far it came is said, and who says it is not clear."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or found.asks is not None or not may_announce_to(turn.member, place):
        return False
    conversation.pick(turn, SPOKEN_OF, f"{number} {lack}")
    untold = turn.tr("Announcement no. {number} asks nobody to confirm it.", number=str(number))
    if place.has_branches:
        by_branch.show(turn, number)
        turn.say_first(
            f"{untold} {turn.tr('By name the secretary of each cell sees it; above it only counts are shown.')}"
        )
    else:
        again = Choice(turn.tr("Use it again"), f"/thongbao lai {number}")
        own = Seen(found, place, (place,) if may_name_below_figures(turn.member, place) else (), ())
        told = [*unread.unclear(turn, own), *unread.asked_back(turn, own)]
        told += [_why_nobody(turn)] if _REMINDS_AT_ALL.search(fold(turn.text)) else []
        turn.say("\n".join([untold, standing(turn, found, "doc"), *told]), (again,), private=bool(told))
    return True


def _why_nobody(turn: Turn) -> str:
    said = turn.tr("So I cannot tell whom to remind, and have reminded nobody.")
    spared = turn.tr("Sent once more it would reach everybody, those too whom you want to spare.")
    return f"{said} {spared}" if _SPARES.search(fold(turn.text)) else said
