"""What is asked of announcements that were made: whose one is, what still waits, an old one to be used again."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.permissions import may_announce
from domain.understanding.text.words import fold
from handlers.announcing import past
from handlers.announcing.composing.draft import reach
from handlers.announcing.reach import by_branch
from handlers.announcing.sending import whose as steered
from handlers.announcing.standing import standing
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcing.card import card_choices
from locales.wording.quotation import quoted
from storage import organisations
from storage.announcing import past as made
from storage.announcing import readers
from storage.announcing import rows as announcing
from storage.operating import recipients

LOOKED_AT, LATELY = 100, timedelta(days=3)  # announcements
ALIKE = 0.6  # share of the words that are named
_ASKS = r"(?:(?:cho|toi|tui|minh|em|con|nho|xin|hay|giup|gium|dum|muon|da|a|biet|hoi|xem|,) ?)*"
_ONE = r"(?:(?:cai|tin|ban) )*(?:thong bao|tb|tin)"
_WHOSE = re.compile(
    rf"{_ASKS}(?:{_ONE}|cai|ban|tin)(?: so)? (?P<number>\d{{1,9}}) (?:la |do |cua |thi )*"
    r"(?:ai (?:gui|soan|viet|lam|ra|thong bao)|gui (?:cho |toi |den )*(?:ai|may nguoi|bao nhieu|nhung ai))\b.*"
    rf"|{_ASKS}ai (?:gui|soan|viet|lam|ra) {_ONE}(?: so)? (?P<other>\d{{1,9}})\b.*"
)
""" "Cái số 2 ai gửi vậy, gửi cho mấy người"."""
_WAITS = re.compile(
    rf"{_ASKS}(?:co |con )*(?:{_ONE}|cai) nao\b.*\b(?:cho|hen|len lich|chua|sap)(?: duoc)? (?:gui|phat)\b.*"
    rf"|{_ASKS}(?:con )?(?:may |bao nhieu |cac |nhung )?{_ONE}(?: \w+){{0,3}} (?:dang |con )?cho gui\b.*"
)
""" "Có thông báo nào của tui đang chờ gửi hông"."""
_UNSEEN = re.compile(
    r"\b(?:nguoi|dong chi|dang vien|anh em|ba con|dua)\b.*\b(?:chua|khong|hong|ko)(?: \w+)?"
    rf" (?:thay|nhan|co|duoc|toi|den)\b(?: \w+){{0,2}}? {_ONE}(?: so)? (?P<number>\d{{1,9}})\b"
)
""" "Sao ấp 3 có mấy người nói chưa thấy thông báo số 2"."""
_IS_STOPPED = re.compile(
    rf"{_ASKS}(?:{_ONE} )?so (?P<number>\d{{1,9}}) (?:bi |da )?(?:dung|ngung|tam dung|tat)(?: lai)?(?: roi)?"
    r" (?:ha|a|sao|phai khong|chua|hong|khong)\b"
)
_REUSES = re.compile(
    rf"{_ASKS}(?:lay|tim|kiem|lai|mo|dung|xai|su dung)(?: (?:lai|giup|gium))* {_ONE}(?! (?:so )?\d+\b)"
    r"(?P<words>(?: [\w/]+){1,14}?),? (?:de |roi |ma )?(?:xai|dung|gui|su dung|phat|soan)(?: \w+)? lai\b.*"
    rf"|{_ASKS}(?:lay|dung|xai|su dung) lai {_ONE}(?! (?:so )?\d+\b)(?P<more>(?: [\w/]+){{2,14}}).*"
)
""" "Lấy lại cái thông báo Đồng Khởi năm ngoái xài lại"."""
_COPIES = re.compile(r"\b(?:chep|copy|sao|lay)\b.*\bgui\b.*\b(?:\d+|may|nhung|cac) (?:nguoi|dong chi|dua|anh em)\b")
""" "Chép y nguyên gửi lại cho 5 người đó giùm tôi"."""
_FIGURES = re.compile(
    rf"{_ASKS}(?:tong hop|ket qua|so lieu|thong ke|tinh hinh)(?: (?:doc|gui|ve|cua|xac nhan|nguoi|hieu|nhan))* {_ONE}"
    r"(?: so)? (?P<number>\d{1,9})\b.*"
    rf"|{_ASKS}{_ONE}(?: so)? (?P<other>\d{{1,9}}),? (?:tong hop|ket qua|so lieu|thong ke|tinh hinh|ra sao|the nao)\b.*"
)
""" "Tổng hợp thông báo số 2"."""
_AROUND = frozenset(
    [
        "nam",
        "ngoai",
        "truoc",
        "nay",
        "hom",
        "thang",
        "tuan",
        "cu",
        "cai",
        "ve",
        "do",
        "gui",
        "roi",
        "da",
        "hoi",
        "dot",
        "lan",
    ]
)


def heard(turn: Turn) -> bool:
    """Whether one of this is asked, which is then answered."""
    if turn.person is None or not turn.text or not may_announce(turn.member):
        return False
    folded = fold(turn.text).strip(" .?!")
    unseen = _UNSEEN.search(folded) or _IS_STOPPED.match(folded)
    if unseen and _tell_standing(turn, int(unseen["number"])):
        return True
    if _COPIES.search(folded) and _warn_of_doubles(turn):
        return True
    if whose := _WHOSE.fullmatch(folded):
        past.show_one(turn, int(whose["number"] or whose["other"]))
    elif figures := _FIGURES.fullmatch(folded):
        past.show_one(turn, int(figures["number"] or figures["other"]))
    elif _WAITS.fullmatch(folded):
        _show_waiting(turn)
    elif again := _REUSES.fullmatch(folded):
        _use_again(turn, again["words"] or again["more"])
    else:
        return False
    return True


def _warn_of_doubles(turn: Turn) -> bool:
    """Whether one that others sent is to be copied to some, who get it twice then: whom is asked first."""
    running = [each for each in announcing.unfinished(turn.session) if each.author_id != turn.member.id]
    above = [each for each in running if readers.of(turn.session, each.id, turn.member.id)]
    received = made.last_received(turn.session, turn.member.id, turn.real_now - LATELY)
    found = above[-1] if above else received
    if found is None or found.author_id == turn.member.id:
        return False
    said = turn.tr(
        "Announcement no. {number} of {office} still reaches who has not got it, so they would get it twice. Nothing "
        "was sent. Whom exactly do you mean? If it shall go all the same, send it as your own, with their names.",
        number=str(found.id),
        office=found.office,
    )
    turn.say(f"{said}\n{quoted(found.text)}", (Choice(turn.tr("Announcement"), "/thongbao"),))
    return True


def _tell_standing(turn: Turn, number: int) -> bool:
    """How far one is that some say they have not seen, or that seems stopped; whoever has it gets it only once."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None:
        return False
    if steered.may_steer(turn.member, place):
        state = marked("It is paused.") if found.paused_at else marked("It is not stopped; it is still being sent.")
        state = marked("It has gone out.") if found.is_over else state
        lines = [turn.tr(state), standing(turn, found, "")]
        turn.say(
            "\n".join([*lines, turn.tr("Whoever has it does not get it twice.")]), card_choices(turn.language, found)
        )
        return True
    own = [each for each in reach(turn) if each.path.startswith(place.path)]
    counts = recipients.by_place(turn.session, number)
    lines = [by_branch.line(turn, each, counts[each.id], asks=found.asks is not None) for each in own]
    if not lines:
        return False
    said = turn.tr(
        "Announcement no. {number} is of {office}. Who has not got it yet gets it by itself as long as it is being "
        "sent; who was not reached is for {office} to see.",
        number=str(number),
        office=found.office or place.name,
    )
    turn.say("\n".join([said, *lines]))
    return True


def _show_waiting(turn: Turn) -> None:
    """Those of one's own that have not gone out to everybody; else how far the last one came."""
    mine = [each for each in announcing.not_over(turn.session) if each.author_id == turn.member.id]
    last = announcing.latest_of(turn.session, turn.chat.account_id)
    if mine:
        past.show_these(turn, mine)
        return
    none = turn.tr("No announcement of yours waits to go out.")
    ways = (Choice(turn.tr("Announcements made"), "/thongbao danhsach"),)
    turn.say("\n".join([none, *([standing(turn, last, "")] if last else [])]), ways)


def _use_again(turn: Turn, words: str) -> None:
    """The one that holds most of the words that are named; where none does, that is said and none is made up."""
    named = set(re.findall(r"[a-z]+|\d+", fold(words))) - _AROUND
    paths = [place.path for place in reach(turn)]
    found, _ = made.those(turn.session, paths, turn.member.id, 0, LOOKED_AT)
    shares = [
        (len(named & set(re.findall(r"[a-z]+|\d+", fold(each.text)))) / max(1, len(named)), each) for each in found
    ]
    best = max((share for share, _ in shares), default=0)
    if best >= ALIKE:
        past.use_again(turn, next(each.id for share, each in shares if share == best))
        return
    none = turn.tr("No such announcement is kept here. You can choose from those that are, or type the text anew.")
    ways = (Choice(turn.tr("Announcements made"), "/thongbao danhsach"), Choice(turn.tr("Announcement"), "/thongbao"))
    turn.say(none, ways)
