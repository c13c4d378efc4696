"""The figures on a page of their own: a link for one person, offered below the summary, asked for in words."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures.named import named, starting_places, unknown_code
from handlers.talk.turn import Turn
from locales.wording.papers.figures_page import link_text
from storage import organisations
from storage.campaigns.campaigns import OpenCampaign

COMMAND = "/trangsolieu"
LASTS = timedelta(hours=24)
_LEAD = (
    r"(?:(?:nho|cho|hay|xin|giup|gium|dum|lam on|toi|tui|em|minh|chi|anh|co|chu|bac|con|chau|muon|can|a|oi|tro ly|gui"
    r"|lai|lay|mo|tao|dua|cai|mot|1|coi|xem|duoc|co the|de) )*?"
)
_FIGURES = r"(?:so lieu|tong hop|tinh hinh|tien do|ket qua|thong ke|bieu do)"
_PAGE = r"(?:trang web|trang|web|link|linh|lin|duong link|duong dan|lien ket|website)"
_ON = r"(?:tren|bang|qua|o|trong) (?:cai |trang )?(?:web|website|mang|trinh duyet|trang rieng|may tinh)"
_PLACE = r"(?: (?:cua |o |ben |toan )?(?:chi bo|dang bo|dang uy|ap|khu pho|xa|phuong|tinh|huyen)(?: \w+){0,6}?)?"
_END = r"(?: (?:di|em|anh|con|chau|nha|nhe|nghen|giup|gium|dum|voi|a|toi|tui|cho toi|duoc khong|len|qua|nay|moi))*"
_ASKED = re.compile(
    rf"{_LEAD}(?:{_PAGE}(?: (?:xem|coi|de xem|de coi|vo xem|cua|co))?(?: cac)?(?: {_FIGURES})+"
    rf"|{_FIGURES}{_PLACE} {_ON}|(?:xem|coi|mo) {_ON}){_PLACE}(?: {_ON})?{_END}"
)
_ADDRESS = r"(?:trang web|web|website|(?:duong )?link|dia chi web|trang so lieu)"
_TO_LOOK = r"(?:coi|xem|mo|chieu|trinh chieu|man hinh|hien|vao|vo|theo doi)"
_ASKED_OTHERWISE = re.compile(
    rf"(?=.*\b{_ADDRESS}\b)(?=.*\b{_FIGURES}\b)(?=.*\b(?:{_TO_LOOK}|nao|gi|dau|xin|co)\b)"
    r"(?!.*\b(?:tai (?:file|len|ve)|anh|(?<!man )hinh|giay to)\b)"
)
LONGEST = 25  # words
_OTHER_WORDS = re.compile(r"\b(?:trạng|trắng|tráng|tràng)\b", re.IGNORECASE)
""" "Tình trạng số liệu" folds to the same."""


def heard(turn: Turn) -> bool:
    """Whether somebody who sees figures asks for the page: "gửi tôi trang số liệu", "xem trên web"."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    folded = fold(turn.text).strip(" .?!")
    asks = _ASKED.fullmatch(folded) or (len(folded.split()) <= LONGEST and _ASKED_OTHERWISE.match(folded))
    if not asks or _OTHER_WORDS.search(turn.text):
        return False
    found = named(turn, turn.text, ["/"])
    show(turn, found.code if found else "")
    return True


def show(turn: Turn, argument: str) -> None:
    """ "/trangsolieu", "/trangsolieu CB1": the link for one's own organisation, or for the one that is named."""
    code, places = argument.strip(), starting_places(turn)
    if not code and len(places) > 1:
        turn.say(turn.tr("The page of which organisation?"), [_choice(each.name, each) for each in places[:9]])
        return
    place = organisations.by_code(turn.session, code) if code else next(iter(places), None)
    if place is None:
        raise unknown_code(code)
    _give(turn, place)


def _give(turn: Turn, place: Place) -> None:
    back = Choice(turn.tr("Summary"), f"/tonghop {place.code}")
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    if not organisations.is_open(turn.session, place):
        raise organisations.why_closed(turn.session, place.id)
    if turn.deployment.figures_page is None:
        turn.say(turn.tr("There is no page for figures here. They can be read in this chat:"), [back])
        return
    until = turn.real_now + LASTS
    address = turn.deployment.figures_page(turn.member.id, place.id, until)
    looked = looked_at.of(turn, place.path)
    if isinstance(looked, OpenCampaign) and looked.is_picked:
        address += f"?campaign={looked.id}"
    text = link_text(turn.language, place.name, address, until, turn.deployment.zone)
    turn.say(text, [back], private=True)


def offered(turn: Turn, place: Place) -> list[Choice]:
    """The way to the page, where it can be opened."""
    return [_choice(turn.tr("See the figures on a page"), place)] if turn.deployment.figures_page else []


def _choice(label: str, place: Place) -> Choice:
    return Choice(label, f"{COMMAND} {place.code}")
