"""`/thongbao chuadoc 3`: who has not read an announcement, by name in one's own cell, by branch in counts above."""

import re
from collections import Counter
from datetime import timedelta

from domain.chat import Choice, bold
from domain.permissions import has_summaries, may_announce_to
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.announcing.reach import by_branch, reminding
from handlers.announcing.reach.kept import COMMAND, number_named
from handlers.announcing.reach.whose import Seen, latest, seen
from handlers.announcing.standing import standing
from handlers.talk import conversation
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.people import list_text
from storage import organisations
from storage.announcing import readers
from storage.announcing import rows as announcing
from storage.operating import recipients

UNREAD, REMIND, SHOWN, MOST = "chuadoc", "nhacdoc", 20, 300
_NOT_READ = r"\b(?:chua|khong|ko|hong)(?: (?:ai|co|chiu|he|thay|duoc))* (?:doc|xem|xac nhan)\b"
_WHO = re.compile(
    rf"\b(?:ai|nhung ai|(?:nguoi|dong chi|dang vien|chi bo|don vi|noi) nao|may nguoi|bao nhieu (?:nguoi|dong chi)"
    rf"|danh sach|nhung nguoi|cac dong chi|liet ke)\b.*{_NOT_READ}|{_NOT_READ}.*\b(?:gom|la) (?:nhung )?ai\b"
)
""" "Ai chưa đọc thông báo số 3", "còn những ai chưa xác nhận"."""
_REMINDS = re.compile(rf"\b(?:nhac|don doc|giuc|hoi)\b(?! toi| tui| minh| em).*{_NOT_READ}")
_REMINDS_AT_ALL = re.compile(r"\b(?:nhac|don doc|giuc)\b")
_SPARES = re.compile(
    r"\b(?:dung|khoi|tru|khong|hong) (?:co )?(?:nhac |don doc )?(?:ong|ba|anh|chi|chu|co|bac|dong chi)\b"
)
_WHERE_MOST = re.compile(r"\b(?:chi bo|don vi|noi|ap) nao\b.*\b(?:doc|xem)\b.*\b(?:nhieu|it|cham|nhanh|day du|som)\b")
_REMINDS_THEM = re.compile(
    r"(?:(?:nho|toi|tui|em|hay|vay|thi|da|,) ?)*(?:nhac|don doc|giuc)(?: (?:giup|gium|lai|nhe|luon))*"
    r" (?:(?:may|nhung|cac|tat ca) (?:nguoi|dong chi|anh em|dua)|ho)(?: (?:do|ay|chua doc|kia|chua xac nhan))*"
    r"(?: (?:giup|gium|dum|cho|toi|tui|em|minh|di|nha|nhe|nghen|voi|luon|cai))*\W*"
)
SPOKEN_OF, JUST_NOW, LATELY = "reading-spoken-of", timedelta(minutes=30), timedelta(days=2)
_OF_WORK = re.compile(r"\b(?:bao cao|dang ky|dk|ket qua|viec|chi tieu)\b")
""" "Việc nào chưa xác nhận" is about results."""


def way(turn: Turn, number: int, label: str = marked("Who has not read it")) -> Choice:
    """The choice that shows it."""
    return Choice(turn.tr(label), f"{COMMAND} {UNREAD} {number}")


def asked(turn: Turn, argument: str) -> bool:
    """Whether it is asked for behind the command: "chuadoc 3", from the twentieth on "chuadoc 3 20"; "nhacdoc 3"."""
    wish = verb_first(argument, (UNREAD, REMIND))
    numbers = wish.rest.split()
    if not wish.verb or not all(is_number(each) for each in numbers):
        return False
    if numbers and _asks_nothing(turn, int(numbers[0])):
        return True
    found = seen(turn, int(numbers[0])) if numbers else latest(turn)
    if found is None:
        turn.say(turn.tr("No announcement that asks to be read has gone out here yet."))
    elif wish.verb == REMIND:
        reminding.start(turn, found)
    else:
        show(turn, found, *map(int, numbers[1:2]))
    return True


def heard(turn: Turn) -> bool:
    """Whether somebody who leads asks who has not read an announcement, or wishes them to be reminded."""
    if turn.person is None or not turn.text or turn.chat.dialogue or not has_summaries(turn.member):
        return False
    folded = fold(turn.text)
    reminds = _REMINDS.search(folded)
    if not (reminds or _WHO.search(folded) or _WHERE_MOST.search(folded)) or _OF_WORK.search(folded):
        return False
    named = number_named(turn.text)
    if named is None and (last := _last_made(turn)) and not latest(turn):
        named = last
    if named is not None and _asks_nothing(turn, named):
        return True
    found = latest(turn) if named is None else seen(turn, named)
    if found is None:
        return False
    reminding.start(turn, found) if reminds else show(turn, found)
    return True


def them_heard(turn: Turn) -> bool:
    """Whether those who have not read the one just spoken of are to be reminded: "nhắc mấy người đó giùm tui"."""
    if turn.person is None or turn.chat.dialogue or not _REMINDS_THEM.fullmatch(fold(turn.text)):
        return False
    number = conversation.picked_lately(turn, SPOKEN_OF, JUST_NOW)
    if not number:
        return False
    if not _asks_nothing(turn, int(number)):
        reminding.start(turn, seen(turn, int(number)))
    return True


def _last_made(turn: Turn) -> int | None:
    """The last announcement made from here lately, of which one may ask without its number."""
    last = announcing.latest_of(turn.session, turn.chat.account_id)
    return last.id if last and turn.now - last.created_at <= LATELY else None


def _asks_nothing(turn: Turn, number: int) -> bool:
    """Whether an announcement asks nobody to confirm it, which is said with how far it came."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or found.asks is not None or not may_announce_to(turn.member, place):
        return False
    conversation.pick(turn, SPOKEN_OF, str(number))
    untold = turn.tr("Announcement no. {number} asks nobody to confirm it.", number=str(number))
    if place.has_branches:
        by_branch.show(turn, number)
        turn.say_first(
            f"{untold} {turn.tr('By name the secretary of each cell sees it; above it only counts are shown.')}"
        )
    else:
        said, again = (
            f"{untold}\n{standing(turn, found, 'doc')}",
            Choice(turn.tr("Use it again"), f"/thongbao lai {number}"),
        )
        if _REMINDS_AT_ALL.search(fold(turn.text)):
            said += "\n" + turn.tr("So I cannot tell whom to remind, and have reminded nobody.")
            if _SPARES.search(fold(turn.text)):
                said += " " + turn.tr("Sent once more it would reach everybody, those too whom you want to spare.")
        turn.say(said, (again,))
    return True


def show(turn: Turn, found: Seen, start: int = 0) -> None:
    """By name in each of one's own cells; of what lies above how many of each branch have read it."""
    number = found.announcement.id
    conversation.pick(turn, SPOKEN_OF, str(number))
    head = turn.tr("Announcement no. {number} to {organisation}:", number=str(number), organisation=found.place.name)
    counted, branches = _by_branch(turn, found, start) if found.counted else ([], 0)
    named = [line for each in found.named for line in _by_name(turn, number, each)] if not start else []
    parts = [head, *named, *([list_text(counted)] if counted else [])]
    if not named and not counted:
        planned = recipients.by_place(turn.session, number)
        parts.append(
            turn.tr("Everybody has read it.") if planned else turn.tr("Nobody has it yet: it waits to be sent.")
        )
    ways = [Choice(turn.tr("Remind those who have not read it"), f"{COMMAND} {REMIND} {number}")]
    more = onwards(turn, start, SHOWN, branches, f"{COMMAND} {UNREAD} {number}")
    turn.say("\n".join(parts), [*(ways if named or counted else []), *more], private=bool(named))


def _by_name(turn: Turn, number: int, cell: Place) -> list[str]:
    """The names of a cell: who has not read it, and of them who cannot be reached."""
    people = readers.unread(turn.session, number, cell.path, turn.today, MOST)
    open_ones = [each.name for each in people if each.reachable]
    others = [each.name for each in people if not each.reachable]
    if not people:  # or it is kept no more who they were
        counts = recipients.by_place(turn.session, number).get(cell.id, Counter())
        left = recipients.everybody(counts) - counts["read"]
        return [_counted(turn, cell, counts)] if left else []
    said = turn.tr("{branch}: not read yet by {count}", branch=cell.name, count=bold(len(people)))
    lines = [f"{said}: {', '.join(open_ones)}" if open_ones else said]
    if others:
        lines.append(f"{turn.tr('Cannot be reached here, please speak with them')}: {', '.join(others)}")
    return lines


def _by_branch(turn: Turn, found: Seen, start: int) -> tuple[list[str], int]:
    """A page of the branches in which somebody has not read it, and how many such branches there are."""
    counts = recipients.by_place(turn.session, found.announcement.id)
    places = organisations.by_ids(turn.session, list(counts)).values()
    tops = tuple(each.path for each in found.counted)
    own = sorted((each for each in places if each.path.startswith(tops)), key=lambda each: each.path)
    left = [each for each in own if recipients.everybody(counts[each.id]) > counts[each.id]["read"]]
    return [_counted(turn, each, counts[each.id]) for each in left[start : start + SHOWN]], len(left)


def _counted(turn: Turn, place: Place, counts: Counter[str]) -> str:
    return turn.tr(
        "{organisation}: {read} of {total} have read it",
        organisation=place.name,
        read=bold(counts["read"]),
        total=recipients.everybody(counts),
    )
