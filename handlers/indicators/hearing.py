""" "Các chỉ tiêu", "chỉ tiêu xây dựng Đảng", "báo chỉ tiêu kết nạp đảng viên: 62/150": indicators in plain words."""

import re

from domain.indicators.figures_typed import meant
from domain.understanding.text.words import fold
from handlers.indicators import places, reporting, serving, showing
from handlers.talk.turn import Turn
from storage.indicators import indicators

_LEAD = r"(?:(?:cho|nho|xin|toi|tui|em|minh|muon|xem|coi|biet|hoi|liet ke|danh sach|giup|gium|dum) )*"
_SHOWS = re.compile(
    rf"{_LEAD}(?:cac |nhung |tat ca |may |ket qua |tien do )*chi tieu(?: (?:ve|cua|nghi quyet))*(?P<rest>(?: .*)?)"
)
_REPORTS = re.compile(
    rf"{_LEAD}(?:bao cao|bao|cap nhat|nop|nhap)(?: (?:ket qua|thuc hien|so lieu|tien do))* chi tieu(?: ve)?\b"
    r"(?P<rest>.*)"
)
_PAPERS = r"(?:nghi quyet|chi thi|ket luan|chuong trinh|ke hoach)"
_SERVES = re.compile(
    r"(?:(?:viec|noi dung)(?: \S+){0,12} )?(?:(?:phuc vu|gop vao|gop cho|thuoc|de dat) chi tieu (?!nao|gi)(?P<one>.+)"
    rf"|cu the hoa (?P<paper>{_PAPERS}\b(?! nao| gi).+))"
)
_YEAR = re.compile(r"\bnam (20\d\d)\b")
_NOTHING = re.compile(r"(?:\b(?:nam nay|nghi quyet|hien nay|nao|gi|the nao|ra sao|roi|vay|a|ha|dang uy|chung)\b ?)*")


def heard(turn: Turn) -> bool:
    """Whether indicators are asked for or reported in words, which is then served."""
    if turn.chat.dialogue or turn.person is None:
        return False
    folded = fold(" ".join(turn.text.split())).strip(" .?!")
    if (served := _SERVES.fullmatch(folded)) and "?" not in turn.text:
        said = served["one"] or served["paper"]
        serving.begin_said(turn, " ".join(turn.text.strip(" .!").split()[-len(said.split()) :]))
        return True
    if "chi tieu" not in folded:
        return False
    if found := _REPORTS.fullmatch(folded):
        words = " ".join(turn.text.split()).strip(" .?!").split()
        rest = " ".join(words[len(words) - len(found["rest"].split()) :]) if found["rest"].split() else ""
        reporting.begin(turn, None, rest.strip(" :"))
        return True
    found = _SHOWS.fullmatch(folded)
    return found is not None and _shown(turn, found["rest"])


def _shown(turn: Turn, rest: str) -> bool:
    said = _YEAR.search(rest)
    year = int(said[1]) if said else turn.today.year
    named = _YEAR.sub("", rest).strip(" :,")
    place = places.seen_from(turn)
    if place is None or any(sign.isdigit() for sign in named):
        return False
    known = indicators.of_year(turn.session, place.path, year)
    plain = _plain(named)
    domain = next((each for each in showing.domains(known) if plain and _plain(each) in plain), "")
    domain = domain or next((each for each in showing.domains(known) if plain and plain in _plain(each)), "")
    one = meant(named, {each.id: (each.code, each.name) for each in known})
    if not named or _NOTHING.fullmatch(named):
        showing.of_year(turn, year)
    elif domain and not any(fold(each.name) in named for each in known):
        showing.of_domain(turn, domain, year)
    elif len(one) == 1:
        showing.card(turn, places.must_be(turn, one[0]))
    elif one:
        showing.offer(turn, [each for each in known if each.id in one])
    else:
        return False
    return True


def _plain(words: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in fold(words)).split())
