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
_PICTURE = r"(?:hinh anh|hinh|anh|buc anh|tam anh|tam hinh)"
_LEAD = (
    r"(?:(?:cho|gui|lay|lam|ve|tao|xuat|chup|xin|xem|can|muon|toi|tui|minh|em|anh|giup|gium|dum|1|mot|cai|lai|them) )*?"
)
_OF = r"(?: (?:tong hop|so lieu|tien do|tinh hinh|thi dua|ket qua|bieu do))"
_KIND = r"(?:chi bo|ap|khu pho|dang bo|xa|phuong|truong|co quan)"
_PLACE = rf"(?: (?:cua )?{_KIND}(?: (?!(?:lam|trong|sua|hop|don|nuoi)\b)\w+){{0,6}}?)?"
_GROUP = (
    r"(?: (?:de|cho|gui|dang|len|vao|qua|sang|ben|chia se|trong) (?:(?:gui|dang|len|vao|qua|cho) )*nhom(?: \w+){0,3})"
)
_NAMES = re.compile(rf"\b{_KIND}\b")
_END = r"(?: (?:di|em|anh|con|chau|nha|nhe|nghen|giup|gium|voi|a|toi|tui|cho toi|len|qua))*"
_ASKED = re.compile(rf"{_LEAD}{_PICTURE}(?:{_OF}+{_PLACE}{_GROUP}?|{_PLACE}{_GROUP}){_END}")
_SHORT = re.compile(rf"{_LEAD}{_PICTURE}{_END}")
_NOT_HE = re.compile(r"ảnh|hình", re.IGNORECASE)


def asked(turn: Turn) -> bool:
    """Whether a picture is asked for: of figures, for a group; or "gửi ảnh" alone while a summary is on the table."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    said = fold(turn.text).strip(" .?!")
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
