"""The picture of the figures to send on, "gửi ảnh", "hình tổng hợp để gửi nhóm": it names nobody, and says no more."""

import re

from domain.chat import Choice
from domain.figures import Summary
from domain.permissions import has_summaries
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from exports.pictures.standing import picture, standing
from handlers.figures.pages import command
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from locales.wording.figures import group_text
from storage.campaigns.campaigns import Asked

VERB, _SUMMARY = "anh", "/tonghop "
_PICTURE = r"(?:hinh anh|hinh|anh|buc anh|tam anh|tam hinh|buc hinh)"
_LEAD = (
    r"(?:(?:cho|gui|lay|lam|man|ra|ve|tao|xuat|chup|xin|xem|can|muon|toi|tui|minh|em|anh|chi|co|chu|bac|giup|gium|dum|ho|nho|1|mot|cai|tam|buc"
    r"|lai|them|soan|lap|de nghi|tro ly|a|oi) )*?"
)
_WHAT = (
    r"(?:tong hop|so lieu|tien do|tinh hinh|thi dua|ket qua|bieu do|so sanh|dang ky|phong trao|bang|xep hang|thu hang)"
)
_KIND = r"(?:chi bo|ap|khu pho|dang bo|xa|phuong|tinh|truong|co quan)"
_PLACE = (
    rf"(?:(?:cua |giua |toan |cac |may |ca |hai |ba |\d{{1,2}} )*{_KIND}"
    r"(?: (?!(?:lam|trong|sua|hop|don|nuoi|de|dang|gui|dua|den|tinh|hoat)\b)\w+){0,5}?)"
)
_GROUP = (
    r"(?:(?:(?:de|cho|gui|dang|dua|quang|day|tung|up|chuyen|len|vao|vo|qua|sang|ben|chia se|trong|lam) )*"
    r"(?:nhom|zalo|face|facebook)\b"
    r"(?: (?:zalo|face|chi bo|bi thu|xa|ap|dang vien|cua|minh|toi|tui|chung|ca|\d+))*)"
)
_DAYS = (
    r"(?:(?:(?:den|toi|tinh|het|ngay|cuoi|cua|trong) )*(?:(?:thang|quy|nam|tuan|ngay) )?"
    r"(?:\d{1,4}(?:[/.-]\d{1,4}){0,2}|nay|truoc|roi|qua|hom nay|hom qua))"
)
_BUT = r"(?:(?:nhung |ma )?(?:dung|khong|khoi|ko|hong) (?:co |can )?(?:ghi|neu|de|can) (?:\w+ ?){1,4})"
_NAMES = re.compile(rf"\b{_KIND}\b")
_END = r"(?: (?:di|coi|luon|nghen|em|anh|con|chau|nha|nhe|nghen|nghe|giup|gium|dum|voi|a|toi|tui|cho toi|len|qua|vay))*"
_PARTS = rf"(?:{_WHAT}|{_PLACE}|{_GROUP}|{_DAYS}|{_BUT})"
_ASKED = re.compile(rf"{_LEAD}{_PICTURE}(?=.*\b(?:{_WHAT}|nhom|zalo)\b)(?: {_PARTS})+{_END}")
_SHORT = re.compile(rf"{_LEAD}{_PICTURE}{_END}")
_NOT_HE = re.compile(r"ảnh|hình", re.IGNORECASE)


def asked(turn: Turn) -> bool:
    """Whether a picture is asked for: of figures, for a group; or "gửi ảnh" alone while a summary is on the table."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    said = " ".join(re.findall(r"[\w/.-]*\w", fold(turn.text)))
    if not (turn.text.isascii() or _NOT_HE.search(turn.text)):  # "gửi anh Bảy"
        return False
    return bool(_ASKED.fullmatch(said) or (_SHORT.fullmatch(said) and _on_the_table(turn)))


def names_a_place(turn: Turn) -> bool:
    return _NAMES.search(fold(turn.text)) is not None


def argument(turn: Turn) -> str:
    """What stands behind the command of the picture that is on the table, else of one's own organisation."""
    return _on_the_table(turn) or VERB


def _on_the_table(turn: Turn) -> str:
    offered = (command_in(wire) for _, wire in turn.chat.choices or [])
    found = (each for each in offered if each.startswith(_SUMMARY) and each.endswith(f" {VERB}"))
    return next((each.removeprefix(_SUMMARY) for each in found), "")


def show(turn: Turn, place: Place, campaign: Asked, summary: Summary, as_of: AsOf) -> None:
    """Send it with the same figures in words, which are all there is where no picture arrives."""
    day = as_of.day
    given = standing(turn.session, place, campaign, summary, day, turn.today)
    file = picture(turn.language, given) if turn.hands_over_files else None
    back = Choice(turn.tr("Summary"), command(place.code, None if as_of.present else day))
    turn.say(group_text(turn.language, day, summary), [back], file=file)


def offered(turn: Turn, again: str) -> list[Choice]:
    return [Choice(turn.tr("Picture for the group"), f"{again} {VERB}")] if turn.hands_over_files else []
