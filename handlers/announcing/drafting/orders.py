"""What is ordered beside the words of an announcement, several in one breath: when, for whom, what goes with it."""

import re
from collections.abc import Callable, Sequence

from domain.errors import UserError
from domain.understanding.moves.deliveries import is_sent_apart
from domain.understanding.text.words import fold
from handlers.announcing.choosing import dates
from handlers.announcing.composing import attaching, buttons, narrowing, timing
from handlers.announcing.composing.draft import AnnouncementDraft
from handlers.announcing.drafting import correcting
from handlers.announcing.order_words import moved_in
from handlers.announcing.reach import asking
from handlers.talk import conversation
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted


def _sent_apart(turn: Turn, _draft: AnnouncementDraft, _folded: str) -> str:
    """Raise where some shall have it at another time: an announcement goes out at one time, to all of its receivers."""
    if is_sent_apart(turn.text):
        raise UserError(
            "An announcement goes out at one hour for all who get it, so nobody was told apart. After this one write "
            "to those alone, for example: “send to the secretaries now: …”."
        )
    return ""


Otherwise = Callable[[Turn, AnnouncementDraft], str]
BESIDE = (
    _sent_apart,
    correcting.said,
    asking.said,
    attaching.said,
    buttons.said,
    dates.said,
    timing.said,
    narrowing.said,
)
"""What is changed in words beside the text and the place."""
SHOWN = 60  # characters
_BEGINS = (
    r"(?:them|gui|hen|het han|han (?:chot|cuoi)|yeu cau|chi gui|bo|kem|khong|can xac nhan|tinh la|thêm|gửi|hẹn|hết hạn"
    r"|hạn (?:chót|cuối)|yêu cầu|chỉ gửi|bỏ|kèm|không|cần xác nhận|tính là)\b"
)
_PARTS = re.compile(rf"\s*[;\n]\s*|\s*,(?!\d)\s*|\.\s+|\s+(?:và|va|rồi|roi|với|voi)\s+(?={_BEGINS})", re.IGNORECASE)
_JOINS = re.compile(r"^(?:và|va|rồi|roi|với|voi|xong)\s+", re.IGNORECASE)
_LISTS = re.compile(r"\b(?:nut|danh sach)\b")
_CLAUSE = re.compile(r"(?<=[.;,!\n])\s+")
_PLAINLY = re.compile(
    r"(?:(?:nho|va|roi|xin|hay) )*(?:"
    r"(?:hen|len lich|de|moi|hay)(?: \w+){0,3} (?:gui|phat)\b.*|gui (?:luc|vao|ngay) .*|hen (?:gio )?gui\b.*"
    r"|gui(?: \w+){0,2} (?:nguoi |dong chi |ai )?(?:vao|tham gia|gia nhap) (?:sau|moi|tre)\b.*"
    r"|(?:them|kem|gan)(?: \w+){0,2} nut\b.*"
    r"|(?:yeu cau|can|co) xac nhan(?: la| rang)? da (?:doc|xem|hieu)\b.*"
    r"|chi gui (?:cho )?(?:cac |nhung |may )?(?:bi thu|lanh dao|ai|nguoi|dong chi|dang vien)\b.*)"
)
"""What can be no part of an announcement: "hẹn gửi lúc 15h hôm nay", "thêm nút đăng ký"."""
_PERHAPS = re.compile(r"(?:va )?(?:het han|han (?:chot|cuoi))(?: (?:vao|ngay|la|den|toi))* \d.{0,12}")
"""The end of an announcement where another order stands before it, else that of what is announced."""
LONGEST = 12  # words of an order


def said(turn: Turn, draft: AnnouncementDraft, otherwise: Otherwise) -> str:
    """What is changed by one order or by several; "" where the first is none. What cannot be done is said.

    `otherwise`: what else a part of them may change.
    """
    parts = _parted(turn.text)
    if len(parts) < 2 or moved_in(turn.text) or timing.INSIDE.search(fold(turn.text)):
        return _one(turn, draft, turn.text)
    try:
        if not _one(turn, draft, parts[0]):
            return _one(turn, draft, turn.text)
    except UserError:
        pass  # perhaps another part says what is missing
    done, left = _several(turn, draft, parts, otherwise)
    return "\n".join([*dict.fromkeys("\n".join(done).split("\n")), *(_undone(turn, *each) for each in left)])


def _parted(text: str) -> list[str]:
    """The orders of a breath; what is listed stays with the buttons or the list it belongs to."""
    parts = list[str]()
    for each in filter(str.strip, _PARTS.split(text)):
        if parts and _LISTS.search(fold(parts[-1])) and not re.match(_BEGINS, each, re.IGNORECASE):
            parts[-1] += f", {each}"
        else:
            parts.append(_JOINS.sub("", each))
    return parts


def taken_off(turn: Turn, draft: AnnouncementDraft, words: str) -> str:
    """The words without the orders that stand behind them, which are kept; those that cannot be are named."""
    starts = [each.end() for each in _CLAUSE.finditer(words)]
    begins = next((start for start in starts if _are_orders(words[start:])), len(words))
    if begins < len(words):
        _keep(turn, draft, words[begins:])
    return words[:begins].rstrip(" ,;\n")


def said_before(turn: Turn, draft: AnnouncementDraft, lead: str) -> None:
    """Keep what is ordered before the words: "gửi chi bộ ấp 1, thêm nút đăng ký: …"."""
    parts = [each for each in _PARTS.split(lead)[1:] if _PLAINLY.fullmatch(fold(each).strip(" .:"))]
    if parts:
        _keep(turn, draft, ", ".join(parts))


def _are_orders(clauses: str) -> bool:
    parts = [fold(each).strip(" .!") for each in _CLAUSE.split(clauses) if each.strip()]
    parts = [each.rstrip(",;") for each in parts]
    short = all(len(each.split()) <= LONGEST for each in parts)
    return (
        short
        and bool(_PLAINLY.fullmatch(parts[0]))
        and all(_PLAINLY.fullmatch(each) or _PERHAPS.fullmatch(each) for each in parts[1:])
    )


def _keep(turn: Turn, draft: AnnouncementDraft, clauses: str) -> None:
    parts = [each.strip(" .") for each in _PARTS.split(clauses) if each.strip(" .")]
    _, left = _several(turn, draft, parts, lambda turn, draft: "")
    if left:
        turn.say("\n".join(_undone(turn, *each) for each in left))


def _several(
    turn: Turn, draft: AnnouncementDraft, parts: Sequence[str], otherwise: Otherwise
) -> tuple[list[str], list[tuple[str, str]]]:
    """What was done, and of what was not each part with its reason; a part may need one that stands behind it."""
    done, why, left = list[str](), dict[str, str](), list(parts)
    for _ in range(2):
        for part in list(left):
            try:
                words = _one(turn, draft, part) or _other(turn, draft, part, otherwise)
            except UserError as error:
                why[part] = turn.tr(error.message, **error.values)
                continue
            if words:
                done.append(words)
                left.remove(part)
    return done, [(part, why.get(part, "")) for part in left]


def _one(turn: Turn, draft: AnnouncementDraft, part: str) -> str:
    with conversation.said_alone(turn, part):
        return next((words for said in BESIDE if (words := said(turn, draft, fold(part)))), "")


def _other(turn: Turn, draft: AnnouncementDraft, part: str, otherwise: Otherwise) -> str:
    with conversation.said_alone(turn, part):
        return otherwise(turn, draft)


def _undone(turn: Turn, part: str, why: str) -> str:
    said = turn.tr("This I have not done: {words}", words=quoted(part, SHOWN))
    return f"{said} {why or turn.tr('I do not understand it; please say it alone, in other words.')}"
