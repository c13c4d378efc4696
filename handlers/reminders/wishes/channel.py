""" "Nhận qua Zalo, đừng nhắn bên đây nữa": where one is written to; nothing is stopped, and nothing gets lost."""

import re

from domain.understanding.text.words import fold
from handlers.chats import mine, second
from handlers.reminders.putting_off import is_of_others
from handlers.talk.turn import Turn
from storage.chats import accounts

_APPS = {"zalo": "zalo", "zl": "zalo", "telegram": "telegram", "tele": "telegram", "tg": "telegram"}
_NAMES = {"zalo": "Zalo", "telegram": "Telegram"}
_APP = r"(?:zalo|telegram|tele|tg|zl)"
_WRITE = r"(?:nhan(?: tin)?|gui|nhac|bao|nhan duoc|lien lac|thong bao|chuyen)"
_THERE = re.compile(
    rf"\b{_WRITE}\b(?: \w+){{0,4}}? (?:qua|ben|sang|bang|o|tren|vo|vao|wa|len|cho) {_APP}\b"
    rf"|\b(?:chuyen|doi|xai|dung|qua|sang)(?: \w+){{0,3}}? {_APP}\b.*\b{_WRITE}\b"
    rf"|\b{_WRITE}\b.*\b(?:chuyen|doi)(?: \w+){{0,3}}? {_APP}\b|\b(?:chuyen|doi) (?:het )?(?:qua|sang) {_APP}\b"
)
_NAMED = re.compile(
    rf"\b(?:qua|ben|sang|bang|o|tren|vo|vao|wa|len|cho) (?:cai |app |may )?({_APP[3:-1]})\b(?! (?:nay )?(?:nua"
    rf"|thi thoi))"
)
_OTHER = re.compile(
    r"\b(?:bao cao|nop|so lieu|hinh|anh|file|van ban|thong bao cho|nhom|group|link|bai|cuoc hop|hop|moi)\b"
    r"|\b(?:dang k[iy]|dk|van dong|huong dan|cai dat) \w*"
)
_HAPPENED = re.compile(r"\b(?:da|roi|hom qua|hoi sang|moi)\b.*\b(?:nhan|gui)\b|\b(?:nhan|gui)\b.*\broi\b")


def heard(turn: Turn) -> bool:
    """Whether one wants to be written to in another app; then the chat there is preferred, or how to add it is said."""
    folded = fold(turn.text)
    apps = _NAMED.findall(folded)
    if (
        not apps
        or not _THERE.search(folded)
        or _OTHER.search(folded)
        or _HAPPENED.search(folded)
        or is_of_others(turn.text)
    ):
        return False
    _write_there(turn, _APPS[apps[0]])
    return True


def _write_there(turn: Turn, channel: str) -> None:
    own = [each for each in accounts.of_member(turn.session, turn.member.id) if each.address.channel == channel]
    there = next((each for each in own if not each.blocked), None)
    app = _NAMES[channel]
    if there is not None and there.account_id == turn.chat.account_id:
        turn.say(
            turn.tr("This is {app} already, comrade: what I write comes here.", app=app), (second.all_chats(turn),)
        )
    elif there is not None:
        mine.prefer(turn, there.account_id)
    else:
        said = turn.tr("I have no chat with you on {app} yet, so I go on writing here and nothing gets lost.", app=app)
        how = turn.tr("To have it there, choose below; you get a code to type to the assistant on {app}.", app=app)
        turn.say(f"{said}\n{how}", (mine.adding(turn),))
