"""How a list of members gets in: sent here, by a page where the channel hands over no files, or at the server."""

import re
from datetime import timedelta

from domain.chat import Choice, Kind
from domain.permissions import is_admin, manages_people
from domain.roster.sent import MOST_A_DAY
from domain.understanding.text.words import fold
from handlers.evidence import by_page
from handlers.evidence.arriving import candidates, midnight
from handlers.talk.turn import Turn
from locales.wording.roster.sent import COMMAND, PAGE, page_text
from storage.roster.sent import rows

LASTS = timedelta(hours=24)
_TABLE = r"(?:excel|xlsx?|csv|bang tinh)"
_BRINGS = r"(?:nhap|gui|goi|nop|tai(?= .*\blen\b)|up|dua|import|them|cap nhat)"
_BY_TABLE = re.compile(rf"\b{_BRINGS}\b.*\b{_TABLE}\b|\b{_TABLE}\b.*\b{_BRINGS}\b")
_LIST = re.compile(
    r"(?:(?:toi|tui|em|minh) )?(?:muon |can |xin )?(?:cach )?(?:lam sao |lam the nao )?(?:de )?"
    rf"{_BRINGS}(?: len| vao)?(?: (?:file|tep))?(?: cai| mot)? danh sach"
    r"(?: dang vien| doan vien| hoi vien| thanh vien| chi bo| nguoi)?(?: moi)?(?: bang| tu)?(?: (?:file|tep))?"
    r"(?: len| vao)?(?: (?:the nao|lam sao|ra sao|sao|o dau|cach nao|duoc khong))?"
)
_ABOUT = re.compile(
    r"\b(?:danh sach|(?:dang|doan|hoi|thanh) vien|the nao|lam sao|ra sao|cach|o dau|(?:duoc|dc) (?:khong|hong|ko|k))\b"
)
_WORK = re.compile(r"\d|\b(?:dang ky|hua|se|da|xong|roi)\b")
""" "Tôi đăng ký nhập sổ bằng excel", "đã gửi danh sách rồi": work that is promised, or told of."""
_PLACE = re.compile(r"\b(?:ap|khom|thon|chi bo|to|khu pho)(?: ap| so)? \d+\b")
FEW = 4  # words: "nhập file excel"
_TAKES = re.compile(
    r"(?<!o )\bdau\b|\b(?:xuat|tai ve|tai xuong|lay|(?:gui|goi|dua) (?:cho )?(?:toi|tui|em|minh|anh|chi))\b"
)
""" "Gửi cho tôi danh sách bằng excel", "file excel của ấp đâu" ask for a file."""


def asks_how(turn: Turn) -> bool:
    """Whether somebody who may import asks how: "nhập danh sách đảng viên bằng file excel thế nào"."""
    said = _PLACE.sub(" ", fold(turn.text)).strip(" ?.!")
    if not manages_people(turn.member) or _TAKES.search(said) or _WORK.search(said):
        return False
    by_table = _BY_TABLE.search(said) and (_ABOUT.search(said) or len(said.split()) <= FEW)
    return bool(by_table or _LIST.fullmatch(said))


def explain(turn: Turn) -> None:
    reach = turn.tr("of every organisation") if is_admin(turn.member) else turn.tr("of your branch")
    what = turn.tr(
        "A list of members {reach} gets in as a file: Excel (.xlsx, .xls), .ods or .csv, with a heading “Họ và tên” "
        "above the names, and the branch in a column, the title or the sheet's name.",
        reach=reach,
    )
    then = turn.tr("I show first what it would change, and write nothing before you agree; it can be taken back today.")
    turn.say(f"{what}\n{_how(turn)}\n{then}", _ways(turn))


def _how(turn: Turn) -> str:
    if turn.capabilities.files:
        return turn.tr("Just send the file here.")
    if turn.deployment.list_page is not None:
        return turn.tr("This channel hands over no files: please send it by a page of mine, below.")
    return turn.tr(
        "This channel hands over no files: please give it to whoever runs my machine, or send it on Telegram."
    )


def _ways(turn: Turn) -> tuple[Choice, ...]:
    needed = not turn.capabilities.files and turn.deployment.list_page is not None
    page = (Choice(turn.tr("Send a list (Excel)"), f"{COMMAND} {PAGE}"),) if needed else ()
    return (*page, Choice(turn.tr("Members"), "/thanhvien"))


def is_enough(turn: Turn) -> bool:
    """Whether as many lists came today as are read in a day, which is then said."""
    came = rows.count_since(turn.session, turn.member.id, midnight(turn.now, turn.deployment.zone))
    if came >= MOST_A_DAY:
        turn.say(turn.tr("I read at most {count} lists a day. Please send the rest tomorrow.", count=MOST_A_DAY))
    return came >= MOST_A_DAY


def offer_page(turn: Turn) -> None:
    """Give the link to a page that takes one list."""
    if turn.deployment.list_page is None:
        explain(turn)
    elif not is_enough(turn):
        until = turn.real_now + LASTS
        number = rows.offer(turn.session, turn.member.id, turn.incoming.address, turn.now)
        address = turn.deployment.list_page(number, until)
        turn.say(page_text(turn.language, address, until, turn.deployment.zone))


def offered_instead(turn: Turn) -> bool:
    """Answer something the channel did not hand over: from those who may import it may have been a list."""
    if turn.incoming.kind is not Kind.WITHHELD or not manages_people(turn.member):
        return False
    if turn.deployment.list_page is None:
        return _says_where_else(turn)
    words = turn.tr("That was not handed over to me. If it was a list of members, please send it by a page of mine:")
    papers = by_page.choice(turn) if candidates(turn) else ()
    turn.say(words, (Choice(turn.tr("Send a list (Excel)"), f"{COMMAND} {PAGE}"), *papers))
    return True


def _says_where_else(turn: Turn) -> bool:
    if turn.capabilities.files or candidates(turn):  # it may have been a paper, of which more is said
        return False
    words = turn.tr("That was not handed over to me. Was it a list of members? {how}", how=_how(turn))
    turn.say(words, (Choice(turn.tr("Members"), "/thanhvien"),))
    return True
