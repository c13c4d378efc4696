"""Words that steer an announcement: "tạm dừng thông báo số 3", "thu hồi thông báo vừa gửi vì sai giờ"."""

import re
from collections.abc import Callable

from domain.announcing import Announcement
from domain.permissions import may_announce
from domain.understanding.changes import wording
from domain.understanding.text.words import fold
from handlers.announcing import stopping
from handlers.announcing.composing import hearing as composing
from handlers.announcing.sending import commands, steering, whose, withdrawing
from handlers.announcing.sending.reasons import reason_in
from handlers.talk import parking
from handlers.talk.turn import Turn
from storage.announcing import rows as announcing

_ASKS = (
    r"^(?:(?:cho|toi|tui|minh|em|con|chau|nho|xin|hay|lam on|giup|gium|muon|da|a|ua|u|ok|duoc|thoi|oi|chet|lon|roi|nham"
    r"|dong chi|tro ly|,|!|\.) ?)*"
)
_ONE = r"(?:cai |cac |nhung )?(?:thong bao|tin(?! tuc| nhan))"
_NUMBER = re.compile(r"\b(?:thong bao|tin|so)(?: so)? ?#?(\d{1,9})\b(?! ?(?:gio|h|g|nguoi)\b)")
_PAUSES = re.compile(rf"{_ASKS}(?:tam (?:dung|ngung|hoan)|ngung tam)(?: (?:viec|gui|lai|phat))* {_ONE}\b")
_PAUSES_IT = re.compile(
    rf"{_ASKS}(?:tam (?:dung|ngung|hoan)|khoan gui)"
    r"(?: (?:lai|da|cho|toi|tui|minh|em|giup|gium|nha|nhe|di|ngay|viec|gui|tiep))*(?:[,.;!] .*)?\W*$"
)
""" "Tạm dừng lại cho tôi, để tôi xem lại chữ nghĩa", of the one that is under way."""
_GOES_ON = re.compile(
    rf"{_ASKS}(?:gui tiep|tiep tuc gui|phat tiep|tiep tuc)(?: tiep| di| lai)* {_ONE}\b"
    rf"|{_ASKS}gui tiep(?: di| nha| nhe| a)*\W*$"
)
_AGAIN = re.compile(
    rf"{_ASKS}(?:gui|goi) lai\b.*\b(?:chua|khong|hong|chua ai) (?:nhan|co|toi|den|gui)(?: duoc)?\b(?!.*\bbao cao\b)"
    rf"|{_ASKS}(?:gui|goi) lai\b.*\b(?:bi loi|gui loi|that bai)\b"
)
_TAKES_BACK = re.compile(
    rf"{_ASKS}(?:thu hoi|rut lai|rut|go|xoa|go bo)(?: (?:lai|bo|gap|lien|ngay))* (?:{_ONE}|(?:cai )?so \d+)\b"
)
_STOPS = re.compile(rf"{_ASKS}(?:dung|ngung|huy|chan)(?: (?:lai|ngay|lien|gap|viec|gui|giup|gium))* {_ONE}\b")
_AT_ONCE = re.compile(r"\b(?:lien|ngay|gap|lap tuc|tuc khac)\b(?! mai| mot| \d)|!!")
_IS_RIGHT = re.compile(
    r"\b(?:moi (?:dung|phai)|la dung|phai la|sua (?:lai )?(?:thanh|la)|doi (?:lai )?(?:thanh|la|qua))\b"
)
_CORRECTS = re.compile(rf"{_ASKS}dinh chinh(?: lai)? {_ONE}(?: so)? ?#?(\d{{1,9}})\b")
_HOW_FAR = re.compile(
    rf"{_ASKS}(?:xem |coi )?tien do (?:gui )?{_ONE}\b"
    rf"|{_ASKS}{_ONE}(?: so)? ?#?\d{{1,9}} (?:da )?(?:gui )?(?:toi|den|duoc) dau\b"
)
_HEARD: tuple[tuple[re.Pattern[str], Callable[[Turn, int | None], None]], ...] = (
    (_PAUSES, steering.pause),
    (_AGAIN, steering.retry),
    (_GOES_ON, steering.resume),
    (_HOW_FAR, steering.show),
)


def heard(turn: Turn) -> bool:
    """Whether a sentence steers an announcement, which is then done or asked."""
    if turn.person is None or not turn.text or not may_announce(turn.member):
        return False
    if _STOPS.match(fold(turn.text)) and _puts_right(turn, turn.text):
        return True
    return _serves(turn, turn.text, among_letters=True)


def orders_a_stop(text: str) -> bool:
    return _STOPS.match(fold(text)) is not None


def hear_stopping(turn: Turn, text: str) -> None:
    """What calls an announcement back in whatever words: taken back, paused, or else stopped."""
    if not (_puts_right(turn, text) or _serves(turn, text) or _pauses_at_once(turn, text)):
        stopping.hear(turn, text)


def _pauses_at_once(turn: Turn, text: str) -> bool:
    """Whether it cannot wait, "dừng số 2 lại liền!!": held at once, and asked afterwards."""
    found = _NUMBER.search(fold(text))
    number = int(found[1]) if found and _AT_ONCE.search(fold(text)) else 0
    one = next((each for each, _ in whose.under_way(turn) if each.id == number), None)
    if one is None or one.waits_for or one.paused_at:
        return False
    steering.pause(turn, one.id)
    right = turn.tr("What is right? Write for example: “put announcement no. {number} right: …”.", number=str(one.id))
    turn.say(right, (stopping.correction(turn),))
    return True


def hear_announcing(turn: Turn, text: str) -> None:
    """What speaks of an announcement: of one that was made, or else one to be made."""
    if not _serves(turn, text):
        composing.hear(turn, text)


def _puts_right(turn: Turn, text: str) -> bool:
    """Whether it is said with the order what is right: "dừng thông báo đó, sai ngày, phải là 20/7".

    What is under way is paused at once, and the right one drafted.
    """
    found = _NUMBER.search(fold(text))
    number = int(found[1]) if found else None
    wrong = (
        announcing.by_number(turn.session, number)
        if number
        else announcing.latest_of(turn.session, turn.chat.account_id)
    )
    clauses = [each for each in re.split(r"[,.;](?!\d)", text)[1:] if each.strip()]
    said = (",".join(clauses), *reversed(clauses))
    right = next((mended for each in said if wrong and (mended := wording.mended(wrong.text, each.strip()))), "")
    if wrong is None or not right or announcing.taking_back(turn.session, wrong.id):
        return False
    withdrawing.to_take_back(turn, wrong.id)
    _pause_and_correct(turn, wrong, right)
    return True


def corrects_at_the_question(turn: Turn) -> bool:
    """Whether what is right is typed where it is asked whether to stop one: it is paused, and the right one drafted."""
    if (told := stopping.right_text(turn)) is None:
        return False
    parking.close(turn)
    _pause_and_correct(turn, *told)
    return True


def puts_paused_right(turn: Turn) -> bool:
    """Whether what is right is said of the one that is paused, "17/7 mới đúng", which is then drafted."""
    if turn.person is None or turn.chat.dialogue or not turn.text or not may_announce(turn.member):
        return False
    if not _IS_RIGHT.search(fold(turn.text)):
        return False
    paused = [each for each, _ in whose.under_way(turn) if each.paused_at and not each.withdraws]
    right = stopping.right_in(turn.text, paused[-1]) if paused else None
    if right:
        _pause_and_correct(turn, paused[-1], right)
    return right is not None


def _pause_and_correct(turn: Turn, wrong: Announcement, right: str) -> None:
    if not wrong.is_over and not wrong.waits_for and wrong.paused_at is None:
        steering.pause(turn, wrong.id)
    commands.correct(turn, wrong.id, right)


def _serves(turn: Turn, text: str, *, among_letters: bool = False) -> bool:
    """Serve what steers an announcement; `among_letters`: "thu hồi tin đó" may as well mean a letter."""
    order, why = reason_in(text)
    folded = fold(order)
    found = _NUMBER.search(folded)
    number = int(found[1]) if found else None
    if correcting := _CORRECTS.match(folded):
        commands.correct(turn, int(correcting[1]), text.partition(":")[2].strip())
        return True
    takes_back, pauses = _TAKES_BACK.match(folded), _PAUSES_IT.match(folded)
    last = announcing.latest_of(turn.session, turn.chat.account_id) if takes_back or pauses else None
    if takes_back and among_letters and last is None and number is None and "thong bao" not in folded:
        return False
    if takes_back and number is not None and stopping.is_of_others(turn, number):
        return True
    if takes_back and _puts_right(turn, text):
        return True
    if takes_back:
        withdrawing.start(turn, number, why or order.partition(",")[2].strip())
        return True
    if pauses and last and not last.is_over:
        steering.pause(turn, last.id)
        return True
    serving = next((serve for words, serve in _HEARD if words.match(folded)), None)
    if serving:
        serving(turn, number)
    return serving is not None
