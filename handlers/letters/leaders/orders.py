"""Orders to write to those who lead below: "nhắn bí thư ấp 1 là …", "hối mấy chi bộ dưới 50%, bỏ ấp 1 ra"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import UserError
from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.letters.leaders import receivers
from handlers.letters.leaders.below import Below, below
from handlers.letters.to_leader import QUESTION, takes_a_post
from handlers.talk.turn import Turn

_LEADERS = r"(?:bi thu|pho bi thu|chi uy|lanh dao|nguoi phu trach)"
_MANY = r"(?:cac|may|hai|ba|bon|nam|tat ca|toan bo|het|nhung|tung|moi|\d{1,2})"
_TITLE = r"(?:dong chi|dc|anh|chi|chu|co|bac|ong|ba)"
_POLITE = (
    r"(?:(?:nho|toi|tui|em|con|muon|xin|vay|thoi|roi|hay|giup|gium|dum|luon|them|tro ly|dong chi|do|kinh|da|u|a|ok"
    r"|khoan|khong|,) ?)*"
)
_URGES = re.compile(
    rf"^{_POLITE}(?:nhac nho|nhac|don doc|giuc|hoi|keu|bao|nhan tin|nhan lai|nhan|gui lai|gui|goi|noi lai|noi|tra loi"
    r"|phan hoi|chuyen loi|thong bao)"
    r"(?: (?:giup|gium|dum|cho|voi|loi|tin|nhac|rieng|toi|tui|den|thu|lai|nay|thong bao|loi nhan))*"
    rf"(?: {_MANY})*(?: (?!chi bo\b|chi uy\b){_TITLE})*(?P<leaders> {_LEADERS})?(?: (?:cua|o|ben))?(?: {_MANY})*"
    r"(?P<places> (?:cac )?(?:chi bo|dang bo|ap|khom|truc thuoc|ben duoi|o duoi|cap duoi|don vi|noi))?"
)
_MANY_SAID = re.compile(rf" {_MANY}\b")
_LEADS_TO_IT = re.compile(
    r"^(?:(?:(?:giùm|giúp|dùm|gium|giup|dum)(?: (?:tôi|tui|toi|chị|chi|em|anh|mình|minh))?|biết|biet"
    r"|(?:ghi|nói|noi|viết|viet|dặn|dan) (?:là|la|rõ|ro)|là|rằng|la|rang"
    r"|thôi|thoi)(?:[\s:,]+|$))+",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"^\W*(?:(?:biet|thoi|gium|giup|dum|toi|tui|chi|em) )*(?:la|rang)\b")
_JUST_URGES = re.compile(
    r"\b(?:dang ky|chua|con thieu|cham|don doc)\b|^(?:\w+ ?){0,2}$"
    r"|^(?:doc|hoi|giuc|nhac)(?: (?:thuc|giup|gium|dum|toi|tui|chi|em|anh|mot|1|tieng|cau))*$"
)
""" "Đăng ký lẹ lên", "giùm tôi": what the figures say already, and no words of one's own."""
_OF_ITS_OWN = re.compile(
    r"\b\d{1,2} ?(?:h|g|gio|:\d)|\b(?:ngay|thu|sang|trua|chieu) (?:mai|mot|kia|nay|hai|ba|tu|nam|sau|bay|\d)"
    r"|\b(?:mai|chu nhat|hop|nop|dem|mang|chuan bi|goi|gap|kiem tra|trinh|giai trinh|tap huan)\b|(?:\S+ ){11}"
)
""" "Chiều mai 15h lên họp, đem theo danh sách chưa đăng ký": more than the figures say."""
_NUMBERED = re.compile(r"\b(?:ap|khom) \d{1,2}\b")
_COLON = re.compile(r":(?!\d)")
_FILLS = re.compile(
    r"\b(?:thoi|giup|gium|dum|toi|tui|em|chi|anh|nha|nhe|nghe|nghen|la|rang|biet|ra|luon|di|gap|ngay|rieng|trong|toan|xa"
    r"|dang uy|dang bo|truc thuoc|nua|dong|va|voi|co|chu|cho|ong|ba|cac|may|vay|a|oi|do|nay)\b|[^a-z]"
)
_MANNER = re.compile(
    r"[,;.]? ?\b(?:nho )?(?:noi|nhac|nhan|viet)(?: (?:cho|sao cho|mot cach))*"
    r" (?:nhe nhang|nhe nhe|nho nhe|kheo|mem mong|mem|lich su)[^,;.]*"
    r"|[,;.]? ?\bdung (?:co )?(?:lam|de) (?:nguoi ta|ngta|ho|ai|anh em|may anh|may chi)(?: \w+)?"
    r" (?:buon|gian|phien|tu ai)[^,;.]*"
    r"| \b(?:giup|gium|dum)(?: (?:toi|tui|chi|c|anh|a|em|e|co|chu|minh))?"
    r"(?: (?:nha|nhe|nghen|nghe|voi|di|luon))*(?=$|[,;.])"
)
""" "…, nói nhẹ nhàng thôi, đừng làm người ta buồn", "… giùm chị nha": said to the assistant."""
_THANKS = re.compile(r"(?:(?:u|da|tot|vay|,) ?)*(?:cam on|khen|hoan nghenh|chuc mung|bieu duong) .*\bbi thu\b")
JUST_THANKS = 6  # words
_ANOTHER = re.compile(r"[,;/&+]\s*|\b(?:va|voi|cung|tru|ngoai)\b")


@dataclass(frozen=True, slots=True)
class Order:
    """Whom it names (nobody: all), the words of one's own, and what of the receivers was not understood."""

    only: tuple[Below, ...]
    words: str
    unclear: str = ""


def read_order(turn: Turn, above: Place, text: str) -> Order | None:
    """What a sentence orders; None where it asks to write to nobody. Raises a UserError for a place not below."""
    key = fold(text)
    begun = _URGES.match(key) if len(key) == len(text) else None
    if begun is None or takes_a_post(text[: begun.end()]):
        return None
    colon = _COLON.search(key)
    head = colon.start() if colon else None
    start = begun.start("places") if begun["places"] else begun.end()
    places = below(turn, above)
    named = receivers.read(places, text, start, head)
    if begun["places"] and not (begun["leaders"] or named.said) and _NUMBERED.search(key[:head]):
        return None  # "gửi thông báo cho ấp 9: …": announced, where it is said that there is none
    _refuse_unknown(above, places, text[:head] if begun["leaders"] or named.said else "")
    many = "bi thu" in begun.group() and _MANY_SAID.search(begun.group())
    if not (named.said or begun["places"] or many):
        return None
    if named.said and not named.found and not named.unclear:
        raise UserError("No organisation below is such a one, so nobody is written to.")
    end = max(named.end, begun.end())
    if colon is None and (text.rstrip().endswith("?") or QUESTION.match(key[end:].strip())):
        return None
    return Order(
        named.found if named.said and not named.unclear else (), *_parts(text, end, head, named, begun["places"])
    )


def begins(folded: str) -> bool:
    """Whether a sentence begins as an order to write to those below."""
    return _URGES.match(folded) is not None


def thanks(turn: Turn, above: Place, text: str) -> Order | None:
    """ "Cảm ơn bí thư ấp 14, …": thanks and praise for one who is named, who may be told so in these words."""
    if not _THANKS.match(fold(text)) or len(text.split()) <= JUST_THANKS:
        return None
    named = receivers.read(below(turn, above), text, loose=True)
    return Order(named.found, text.strip()) if named.narrowed else None


def _parts(text: str, end: int, head: int | None, named: receivers.Receivers, places: str | None) -> tuple[str, str]:
    """The words of one's own, and the part of the receivers that was not understood."""
    unclear = named.unclear
    if head is not None and head > end:
        rest = text[end:head]
        left = _FILLS.sub("", fold(rest))
        another = _ANOTHER.match(fold(rest).strip()) is not None
        unclear = unclear or (rest.strip(" ,") if left and (another or not (named.said or places)) else "")
    return (own_words(text, end) if head is None else text[head + 1 :].strip(" ,.:")), unclear


def _refuse_unknown(above: Place, places: Sequence[Below], head: str) -> None:
    known = {called(each.place.name) for each in places}
    for place in (each for each in _NUMBERED.finditer(fold(head)) if each.group() not in known):
        said = head[place.start() : place.end()]
        raise UserError("Directly below {organisation} I see no “{place}”.", organisation=above.name, place=said)


def words_behind(text: str, end: int) -> str:
    """The words of one's own behind a name that ends here."""
    colon = _COLON.search(fold(text), end)
    return text[colon.end() :].strip(" ,.") if colon else own_words(text, end)


def own_words(text: str, end: int) -> str:
    """What stands behind those who are named: "nhắc bí thư ấp 1 mai 8 giờ họp"; "" where it only urges."""
    rest = text[end:]
    led_in = _LEADS_IN.search(fold(rest)) is not None
    words = _without_manner(_LEADS_TO_IT.sub("", rest.strip(" ,.:")).strip(" ,.:"))
    if not _FILLS.sub("", fold(words)) and not any(sign.isdigit() for sign in words):
        return words if led_in and words else ""
    urges = _JUST_URGES.search(fold(words)) and not _OF_ITS_OWN.search(fold(words))
    return "" if urges and not led_in else words


def _without_manner(words: str) -> str:
    """The words without what only tells the assistant how to say them, and asks it to."""
    folded = fold(words)
    if len(folded) != len(words):
        return words
    kept, last = [], 0
    for found in _MANNER.finditer(folded):
        kept.append(words[last : found.start()])
        last = found.end()
    return "".join([*kept, words[last:]]).strip(" ,.:;")
