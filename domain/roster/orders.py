"""Read what a leader wants changed of somebody on the list: "đổi tên … thành …", "gộp … với …", "… làm phó bí thư"."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.names import written
from domain.people.as_typed import kept
from domain.roles import Role
from domain.roster.kinds import kind_of
from domain.roster.leaving import said_day
from domain.roster.new_names import is_name, names_in
from domain.roster.posts_said import MOST_WORDS, PERSON, TITLE, Sentence, post_said
from domain.understanding.text.words import composed

PERHAPS = "perhaps"
LONGEST = 200  # characters of a sentence


class OrderKind(StrEnum):
    """What is to be done."""

    FIND = "find"
    RENAME = "rename"
    MERGE = "merge"
    MOVE = "move"
    POST = "post"
    END_POST = "end post"
    ADMINS = "admins"
    END_ADMIN = "end admin"
    GONE = "gone"
    RETURN = "return"
    BECOMES = "becomes"


@dataclass(frozen=True, slots=True)
class Order:
    """`who` is as it was typed; `what` is the new name, the other entry, the branch to go to, or a kind.

    `day`: up to and including which a post is held, or from which somebody belongs elsewhere or is of a kind;
    `begins`: from which the post is held; `where`: the branch it is at or they belong to, as it was typed.
    """

    kind: OrderKind
    who: str = ""
    what: str = ""
    role: Role | None = None
    day: date | None = None
    begins: date | None = None
    where: str = ""


_ASKED = re.compile(r"[?]|\b(?:khong|hong|ai|nao|sao|gi|chua|bao gio)\W*$|^\W*ai\b")
_LEAD_IN = re.compile(r"(?:(?:da|nho|cho toi|toi muon|xin|hay|giup toi|tro ly)[ ,]+)*")
_COURTESY = re.compile(r"(?:[ ,]+(?:gium|giup|dum|voi|nha|nhe|nghen|a|giup toi|(?:em|con|chau) oi))+[.! ]*$")
_RENAME = (
    re.compile(r"(?:doi|sua|viet|ghi) (?:lai )?(?:ho )?ten (?:cua )?(?P<who>.+?) (?:thanh|lai la|la) (?P<what>.+)"),
    re.compile(
        r"(?:ho )?ten (?:cua )?(?P<who>.+?) (?:bi )?(?:viet |ghi )?(?:sai|nham)\b.*?\b(?:la|thanh) (?P<what>.+)"
    ),
)
_MERGE = re.compile(r"(?:gop|nhap chung|ghep) (?:ten )?(?P<who>.+?) (?:voi|vao|va) (?P<what>.+)")
_FIND = re.compile(rf"(?:tim|kiem|tra)(?: (?:kiem|ten))? (?P<titled>{TITLE} )?(?P<who>.+)")
_MOVE = re.compile(
    rf"(?:(?:chuyen|[dD]oi|cho) )?{PERSON}(?: (?:o |ben )?(?:chi bo )?(?:ap|khom|khu pho) \w+)?"
    r" (?:chuyen (?:(?:sinh hoat|cong tac|dang) ){0,2})?(?:ve|qua|sang|den|len|xuong)"
    r" (?P<what>(?:chi bo|ap|khu pho|khom)\b.*)"
)
_ADMINS = re.compile(r"(?:(?:xem|danh sach|nhung|cac|nguoi) )*quan tri(?: vien)?")
_END_ADMIN = (
    re.compile(r"(?:rut|thu hoi|bo|cat) (?:quyen )?quan tri(?: vien)? (?:cua )?(?P<who>.+)"),
    re.compile(r"(?:cho )?(?P<who>.+?) thoi (?:lam )?quan tri(?: vien)?"),
)
_GONE = re.compile(
    r"(?:(?:xem|danh sach|nhung|ai|nguoi|dang vien|dong chi) )*da (?:roi|ra khoi|chuyen khoi) (?:chi bo|danh sach)"
    r"|(?:xem )?(?:danh sach |nhung )(?:ai|nguoi|dang vien|dong chi) da (?:roi|chuyen|roi di|chuyen di)"
)
_RETURN = (
    re.compile(r"(?:cho )?(?P<who>.+?) (?:da )?(?:tro lai|quay lai|ve lai|tro ve|quay ve) (?:sinh hoat|chi bo)\b.*"),
    re.compile(r"cho (?P<who>.+?) (?:tro lai|quay lai|tro ve|quay ve)(?: danh sach)?"),
    re.compile(rf"(?P<who>{TITLE} \S.*?) (?:da |moi )?(?:ve|dia|quay|tro) lai(?: (?:roi|luon|day|[dD]o))*"),
)
""" "Chị Lành về lại rồi" is one only where somebody called so has left."""
_KINDS = (
    "(?:chinh thuc|du bi|mien (?:cong tac va )?sinh hoat|sinh hoat tam thoi|quan chung|doan vien|hoi vien"
    "|nguoi lao dong)"
)
_KIND = f"(?P<kind>{_KINDS})"
_WAS = rf"(?:(?:dang |von |truoc )?la (?:dang vien )?{_KINDS}[ ,]+)?"
_WORK = r"(?!(?:boi duong|giup|van dong|gioi thieu|phat trien|tao nguon)\b)"  # a pledge about somebody
_BECOMES = re.compile(
    rf"(?:ghi |cho )?{_WORK}{PERSON} {_WAS}(?:(?:nay|da|vua|moi) )*"
    rf"(?:(?:duoc|thanh|tro thanh|la|lam|chuyen|cong nhan|sang|dien|xin) )+"
    rf"(?:dang vien )?{_KIND}(?: (?:roi|luon))*(?P<rest>(?:[ ,]+(?:tu|ke tu|vao|ngay|hom|bua)\b.*)?)"
)
_EXEMPT = re.compile(rf"(?:ghi |cho )?{PERSON} (?P<kind>mien sinh hoat|sinh hoat tam thoi)(?P<rest>(?: +tu\b.*)?)")


def read_order(text: str, today: date) -> Order | None:
    """Return what a sentence orders; None for other sentences, and for questions."""
    said = _said(text)
    if said is None:
        return None
    if said.first(_ADMINS):
        return Order(OrderKind.ADMINS)
    if _GONE.fullmatch(said.folded.rstrip("? ")):
        return Order(OrderKind.GONE)
    if _ASKED.search(said.folded):
        return None
    return (
        _becomes(said, today)
        or _post(said, today)
        or _plain(said, OrderKind.END_ADMIN, *_END_ADMIN)
        or _rename(said)
        or _plain(said, OrderKind.MERGE, _MERGE)
        or _sought(said)
        or _plain(said, OrderKind.RETURN, *_RETURN)
        or _move(said, today)
    )


def _said(text: str) -> Sentence | None:
    """Leave out what only asks for it; None where it is long, has lines, or does not fold letter by letter."""
    typed = unicodedata.normalize("NFC", " ".join(text.split())).strip(" .!")
    if len(typed) > LONGEST or "\n" in text.strip():
        return None
    folded = kept(typed)
    if len(folded) != len(typed):
        return None
    begins = _LEAD_IN.match(folded)
    start = begins.end() if begins else 0
    polite = _COURTESY.search(folded)
    end = polite.start() if polite else len(folded)
    return Sentence(typed[start:end], folded[start:end])


def _post(said: Sentence, today: date) -> Order | None:
    post = post_said(said, today)
    if post is None:
        return None
    kind = OrderKind.END_POST if post.ends else OrderKind.POST
    return Order(kind, post.who, "", post.role, post.until, post.begins, post.where)


def _plain(said: Sentence, kind: OrderKind, *patterns: re.Pattern[str]) -> Order | None:
    match = said.first(*patterns)
    what = said.part(match, "what") if match and "what" in match.groupdict() else ""
    return Order(kind, said.part(match, "who"), what) if match else None


def _rename(said: Sentence) -> Order | None:
    match = said.first(*_RENAME)
    names = names_in(said.part(match, "what")) if match else []
    if match is None or len(names) != 1 or not is_name(names[0]):
        return None
    return Order(OrderKind.RENAME, said.part(match, "who"), names[0])


def _sought(said: Sentence) -> Order | None:
    """ "Tìm đồng chí Hoa", "tìm Nguyễn Thị Hoa": a title, or words written as names are, tell a person from a thing.

    Other words are perhaps a name, where anybody is called so.
    """
    match = said.first(_FIND)
    who = said.part(match, "who") if match else ""
    if match is None or len(who.split()) > MOST_WORDS:
        return None
    named = match["titled"] or all(word[:1].isupper() for word in who.split())
    return Order(OrderKind.FIND, written(who), "" if named else PERHAPS) if who.replace(" ", "").isalpha() else None


def _move(said: Sentence, today: date) -> Order | None:
    moves = "chuyen" in said.folded or "dời" in composed(said.typed).casefold()
    match = said.of_somebody(_MOVE) if moves else None
    if match is None:
        return None
    day = said_day(said.typed, today)
    return Order(OrderKind.MOVE, said.part(match, "who"), said.part(match, "what"), day=day)


def _becomes(said: Sentence, today: date) -> Order | None:
    """ "Đồng chí An được chuyển chính thức từ 3/2"."""
    match = said.of_somebody(_BECOMES, _EXEMPT)
    if match is None:
        return None
    day = said_day(said.part(match, "rest"), today)
    return Order(OrderKind.BECOMES, said.part(match, "who"), kind_of(match["kind"]), day=day)
