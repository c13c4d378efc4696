""" "Các chỉ tiêu", "chỉ tiêu xây dựng Đảng", "báo chỉ tiêu kết nạp đảng viên: 62/150": indicators in plain words."""

import re
from collections.abc import Sequence
from itertools import pairwise

from domain.campaigns.permissions import runs_campaigns
from domain.chat import Choice
from domain.indicators.changes_said import Change, Wish, read_change
from domain.indicators.entered import read_entered, totals_in
from domain.indicators.figures_typed import meant
from domain.indicators.said.results import DENIED
from domain.understanding.text.phrasebook import plain_words
from domain.understanding.text.words import fold
from handlers.campaigns.acts.meant import named_one
from handlers.indicators import changing, entering, places, reporting, serving, showing
from handlers.indicators.entering_steps import open_ones
from handlers.indicators.told import results_told
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage.campaigns.campaigns import Campaign
from storage.indicators import indicators

_LEAD = r"(?:(?:cho|nho|xin|toi|tui|em|minh|muon|xem|coi|biet|hoi|liet ke|danh sach|giup|gium|dum) )*"
_SHOWS = re.compile(
    rf"{_LEAD}(?:cac |nhung |tat ca |may |ket qua |tien do )*chi tieu(?: (?:ve|cua|nghi quyet))*(?P<rest>(?: .*)?)"
)
_REPORTS = re.compile(
    rf"{_LEAD}(?:(?:bao cao|bao|cap nhat|nop)(?: (?:ket qua|thuc hien|so lieu|tien do))*"
    r"|nhap(?: (?:ket qua|thuc hien|so lieu|tien do))+) chi tieu(?: ve)?\b(?P<rest>.*)"
)
_PAPERS = r"(?:nghi quyet|chi thi|ket luan|chuong trinh|ke hoach)"
_SERVES = re.compile(
    r"(?:(?:viec|noi dung)(?: \S+){0,12} )?(?:(?:phuc vu|gop vao|gop cho|thuoc|de dat) chi tieu (?!nao|gi)(?P<one>.+)"
    rf"|cu the hoa (?P<paper>{_PAPERS}\b(?! nao| gi).+))"
)
_YEAR = re.compile(r"\bnam (20\d\d)\b")
_COMMON = re.compile(
    r"\b(?:chi tieu|may|cac|nhung|cua|xa|minh|la|gi|doc|nghe|tung|cai|toi|tui|em|cho|xem|coi|ve|nao|bao nhieu|ket qua"
    r"|tien do|den dau|roi|dat|den|nay|nam|nghi quyet|the|ra sao|linh vuc|toan|ca|co|hien|gio)\b"
)
_DENIED_FIGURE = re.compile(
    r"(?i)\d\W*(?:\w+\W+){0,3}?\b(?:chứ|chu)\s+(?:không|khong|hổng|hông|hong|ko)(?: phải| phai)?\s+\d"
)
_SENTENCE = re.compile(r"\.\s+(?=[^\W\d])")
_COUNTS = re.compile(r"\b(?:bao nhieu|may|tong cong|tong so) chi tieu\b|\bchi tieu (?:tat ca|tong cong)\b")
_NAMES_ONE = re.compile(r"\b(?:phong trao|dot|cao diem|chien dich|nhiem ky|thuc hien nghi quyet)\b")
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
    if _put_right(turn) or results_told.put_right(turn) or results_told.heard(turn):
        return True
    if "chi tieu" not in folded or read_change(turn.text) is not None:
        return False
    if found := _REPORTS.fullmatch(folded):
        words = " ".join(turn.text.split()).strip(" .?!").split()
        rest = " ".join(words[len(words) - len(found["rest"].split()) :]) if found["rest"].split() else ""
        reporting.begin(turn, None, rest.strip(" :"))
        return True
    found = _SHOWS.fullmatch(folded)
    return found is not None and _shown(turn, found["rest"])


def _put_right(turn: Turn) -> bool:
    """Whether a value of an indicator is put right: "ghi lộn rồi, 1.500 chứ không phải 15.000"."""
    if not runs_campaigns(turn.member) or not _DENIED_FIGURE.search(turn.text):
        return False
    said = read_change(turn.text)
    found = changing.candidates(turn, said.of) if said and said.wish is Wish.VALUE else []
    if said is None or len(found) != 1 or results_told.is_of_a_result(turn, turn.text, found[0]):
        return False
    changing.begin(turn, said, found[0].id)
    return True


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


def show(turn: Turn, text: str) -> None:
    """Indicators of a domain, one of them, or how many there are: whatever the sentence names."""
    said = _YEAR.search(fold(text))
    year = int(said[1]) if said else turn.today.year
    known = indicators.of_year(turn.session, places.must_see(turn).path, year)
    plain = f" {_plain(text)} "
    domains = list(showing.domains(known))
    named = [each for each in domains if f" {_plain(each)} " in plain]
    named = named or [each for each in domains if _shares_words(plain, _plain(each))]
    whole = [each for each in known if f" {_plain(each.name)} " in plain]
    if len(named) == 1 and not whole:
        showing.of_domain(turn, named[0], year, in_all=len(known) if _COUNTS.search(fold(text)) else 0)
        return
    bare = _COMMON.sub(" ", fold(_YEAR.sub("", fold(text))))
    found = whole or [each for each in known if each.id in meant(bare, {one.id: (one.code, one.name) for one in known})]
    if len(found) == 1:
        showing.card(turn, found[0])
    elif found:
        showing.offer(turn, found)
    else:
        showing.of_year(turn, year)


def _shares_words(text: str, domain: str) -> bool:
    """Whether two words of a domain that follow one another are said: "an ninh" of "Quốc phòng - an ninh"."""
    words = domain.split()
    return any(f" {first} {second} " in text for first, second in pairwise(words))


def change(turn: Turn, text: str) -> None:
    """Set indicators from a text, or change one that stands; everything is read back first."""
    first, *later = _SENTENCE.split(text) if "\n" not in text.strip() else [text]
    if later and (other := read_change(later[0])) and other.wish in (Wish.RETIRE, Wish.RENAME, Wish.MOVE):
        _change_one(turn, first)
        turn.say_first(
            turn.tr("One after the other; after this please tell me again: {words}", words=quoted(". ".join(later)))
        )
        return
    _change_one(turn, text)


def _change_one(turn: Turn, text: str) -> None:
    mine = open_ones(turn)
    if not mine:
        own = Choice(turn.tr("Open a campaign"), "/dotthidua mo")
        turn.say(
            turn.tr("These indicators are set by those who run the campaign. Yours go into one of your own."), (own,)
        )
        return
    campaign_id = mine[0].id if len(mine) == 1 else _campaign(turn, text, mine)
    if (totals := totals_in(text)) is not None and "\n" not in text.strip():
        _check_sum(turn, *totals)
        entering.begin(turn, campaign_id, read_entered(""))
        return
    said = read_change(text)
    value_of = changing.candidates(turn, said.of or text) if said and said.wish is Wish.VALUE else []
    if len(value_of) == 1 and results_told.is_of_a_result(turn, text, value_of[0]):
        results_told.report(turn, text)
        return
    if said is not None and (said.wish is not Wish.VALUE or _speaks_of_one(turn, text, said)):
        changing.begin(turn, said)
        return
    reading = read_entered(text)
    known = {fold(each.name): each.id for each in changing.own_ones(turn)}
    one = reading.lines[0] if len(reading.lines) == 1 else None
    if one is not None and one.value is not None and fold(one.name) in known:
        changing.begin(turn, Change(Wish.VALUE, one.name, text), known[fold(one.name)])
        return
    entering.begin(turn, campaign_id, reading)


def _speaks_of_one(turn: Turn, text: str, said: Change) -> bool:
    """Whether a new figure is of an indicator that stands: "kéo giảm tai nạn xuống còn 8 vụ" may be a new one."""
    return bool(DENIED.search(text) or changing.candidates(turn, said.of))


def _campaign(turn: Turn, text: str, mine: Sequence[Campaign]) -> int:
    """The one of several campaigns a sentence names; 0 where it is to be asked."""
    named = named_one(turn, text, mine) if _NAMES_ONE.search(fold(text)) else None
    return named.id if named else 0


def _check_sum(turn: Turn, total: int, parts: list[tuple[str, int]]) -> None:
    added = sum(count for _, count in parts)
    terms = " + ".join(str(count) for _, count in parts)
    if added == total:
        turn.say(
            turn.tr("{terms} = {total} indicators: the sum is right. Nothing is noted yet.", terms=terms, total=total)
        )
    else:
        turn.say(
            turn.tr("⚠️ {terms} = {added}, not {total}. Nothing is noted yet.", terms=terms, added=added, total=total)
        )


def _plain(words: str) -> str:
    return " ".join(plain_words(words))
