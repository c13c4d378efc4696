"""A sentence that wishes a pledge otherwise; what it tells of how far that is comes first, so that neither is lost."""

import re

from domain.campaigns.naming import named_campaign
from domain.chat import Choice
from domain.understanding.acts.persons import names_somebody
from domain.understanding.changes.another import names_other_work
from domain.understanding.changes.contents import gives_up_for
from domain.understanding.changes.reading import read_change
from domain.understanding.text.words import fold, tokenised
from handlers.changing import change
from handlers.changing.own_pledge import changeable, is_untouched
from handlers.changing.told_with_it import asks_otherwise, report_and_wish
from handlers.changing.wishes import asks_nothing_of_the_target, is_plain
from handlers.reporting import hearing
from handlers.reporting.meant import about, named
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage.campaigns import campaigns

_PUT_INTO = re.compile(
    r"\b(?:ghi|chuyen|doi|dua|de|tinh|xep)(?: (?:lai|giup|gium|dum|no|cai|do|viec|tui|toi))* (?:vo|vao|qua|sang)\b"
)
_TELLS = re.compile(r"\b(?:roi|xong|moi|trong duoc|duoc \d+|dang k[iy]|dk|bao cao)\b")
""" "Trồng được 30 cây rồi" tells of work done."""


def hear(turn: Turn, text: str, for_id: int | None = None) -> None:
    """ "Xin gia hạn thêm 1 tuần", "trồng 120 cây rồi, xin gia hạn thêm 1 tuần"."""
    report, wish = report_and_wish(turn, text, for_id)
    if report:
        hearing.report(turn, report, for_id=for_id, wish=wish)
    else:
        change.hear(turn, text, for_id)


def is_wished(turn: Turn, text: str) -> bool:
    """Whether a sentence plainly wants a pledge of one's own otherwise; after a report "sửa lại 40" is about that."""
    found = about(changeable(turn), text)
    told = any(not is_untouched(each, turn) for each in found)
    return is_plain(found, turn, text) and not (told and asks_nothing_of_the_target(text))


def is_wished_of_one(turn: Turn, text: str) -> bool:
    """Whether one pledge that is named is plainly wanted otherwise; a number reported of it may be put right so too."""
    meant = named(changeable(turn), text)
    told = meant is not None and meant.done is not None
    return meant is not None and is_plain([meant], turn, text) and not (told and asks_nothing_of_the_target(text))


def is_wished_instead(turn: Turn, text: str, number: int) -> bool:
    """Whether another number or day is wished for a pledge that was to be withdrawn: "hay là làm một nửa thôi"."""
    meant = next((each for each in changeable(turn) if each.id == number), None)
    if meant is None or _TELLS.search(fold(text)):
        return False
    return is_wished(turn, text) or bool(read_change(text, meant.goal, meant.deadline, turn.today))


def heard_instead(turn: Turn) -> bool:
    """Whether one pledge is given up for another work, named with it; that is taken as a wish to change it."""
    new, said = gives_up_for(turn.text), tokenised(turn.text)
    found = changeable(turn) if new and not names_somebody(said, len(said)) else ()
    given_up = turn.text.partition(new)[0] if new else ""
    pledge = named(found, given_up)
    if pledge is None and len(found) == 1 and not names_other_work(given_up, found[0].content):
        pledge = found[0]
    if pledge is None:
        return False
    change.start(turn, f"{pledge.id} đổi qua {new}")
    return True


def heard_of_a_campaign(turn: Turn) -> bool:
    """ "Cái 300m đó ghi vô Đồng Khởi mới chớ không phải đường hoa": one does not move; how to have it there is said."""
    if turn.person is None or turn.chat.dialogue or not _PUT_INTO.search(fold(turn.text)):
        return False
    mine = changeable(turn)
    path = turn.member.home.path if turn.member.home else "/"
    here = campaigns.open_to(turn.session, turn.today, path) if mine else []
    into = _PUT_INTO.split(fold(turn.text), maxsplit=1)[1].partition(" cho")[0]
    other = named_campaign(into, {each.id: ("", each.name) for each in here})
    found = mine if len(mine) == 1 else about(mine, turn.text)
    if other is None or len(found) != 1:
        return False
    name = next(each.name for each in here if each.id == other)
    text = turn.tr(
        "{pledge} stays in the campaign it was registered in. To have it in {other}, withdraw it and register it anew.",
        pledge=quoted(found[0].content, 80),
        other=quoted(name),
    )
    turn.say(text, (Choice(turn.tr("Withdraw it"), f"/rut {found[0].id}"), Choice(turn.tr("My pledges"), "/camket")))
    return True


def hears_both(turn: Turn, text: str) -> bool:
    """Take a report that wishes the pledge otherwise too; False where it is a report alone."""
    report, wish = report_and_wish(turn, text)
    if not report or not asks_otherwise(turn, wish):
        return False
    hearing.report(turn, report, wish=wish)
    return True
