""" "Xin cho số thôi, đừng cho bảng": the figures in a sentence or two, for who reads with difficulty."""

import re

from domain.chat import bold
from domain.figures import Summary
from domain.roles import Place
from domain.understanding.past.past_periods import Period
from handlers.figures import pages
from handlers.figures.asking.words import said as words_of
from handlers.figures.period import last
from handlers.figures.period.words import campaigns_of, days_text, none_open
from handlers.talk.turn import Turn
from locales.wording.figures import coverage_text
from storage import figures
from storage.listing.happened import happened
from storage.results.changes import Change

VERB, LONGEST = "gon", 24
_FIGURES = r"(?:so|con so|may so|so lieu|tinh hinh|ket qua|tong hop)"
_SHORT = (
    r"(?:(?:dung|khong|khoi|ko|hong) (?:can |cho |gui |ke |lam |dua |co )*(?:cai )?(?:bang|danh sach|file|tep)"
    r"|(?:that )?(?:ngan gon|ngan thoi|van tat|tom tat|gon gon|gon thoi|noi ngan|mat kem|mat mo)"
    r"|(?:doc|noi|cho) (?:vai|may) (?:con )?so)"
)
_ASKS = re.compile(
    rf"\b(?:cho|xin|doc|noi|bao|gui|can|muon|xem|coi|biet)\b.*\b{_FIGURES}\b.*\b{_SHORT}\b"
    rf"|\b{_SHORT}\b.*\b(?:cho|xin|doc|noi|bao|gui|can|muon|xem|coi|biet)\b.*\b{_FIGURES}\b"
    r"|\b(?:cho|xin|doc|noi|bao|gui|can|muon)\b(?: \w+){0,3}? (?:so|con so|may so|so lieu)(?: \w+){0,3}? thoi\b"
    r"|\b(?:doc|noi|cho) (?:toi |tui |em )?(?:nghe )?(?:vai|may) con so\b"
)
_ONE_SENTENCE = re.compile(
    r"\b(?:cho|noi|doc|viet|can|xin)\b(?: \w+){0,2}? (?:1|mot|dung 1|dung mot) cau\b.*\bdang ky\b"
    r"|\bdang ky\b.*\b(?:1|mot) cau\b"
)
""" "Cho tui 1 câu thôi: ấp 1 đăng ký được mấy người trên mấy người"."""
_OTHER = re.compile(
    r"\b(?:excel|word|pdf|anh|hinh|phieu|so (?:vb|van ban|ky hieu|dien thoai|cong van|nha|tien)|doi|sua|dang ky)\b"
)


def is_asked(words: str) -> bool:
    if _ONE_SENTENCE.search(words):
        return True
    return len(words.split()) <= LONGEST and _ASKS.search(words) is not None and _OTHER.search(words) is None


def show(turn: Turn, place: Place, period: Period, _before: tuple[Period, ...] = ()) -> None:
    """The figures as of the end of a period, and of a longer one what it brought; nothing to tap."""
    campaign = campaigns_of(turn, place, period)
    last.keep(turn, VERB, place, period)
    if campaign is None:
        turn.say(none_open(turn, period))
        return
    summary = figures.summary(turn.session, place, campaign, pages.as_of(turn, period[1]), names=False)
    if _ONE_SENTENCE.search(words_of(turn.text)):
        turn.say(_registered(turn, place, period, summary))
        return
    said = [_standing(turn, place, period, summary)]
    if period[0] != period[1]:
        number, counts = turn.language.number, dict.fromkeys(Change, 0)
        for each in happened(turn.session, place, campaign.ids, period, turn.today):
            counts[each.what] += each.count
        said.append(
            turn.tr(
                "In these days, {days}: registered anew {new}, done {done}.",
                days=days_text(turn, period),
                new=bold(number(counts[Change.REGISTERED])),
                done=bold(number(counts[Change.DONE])),
            )
        )
    turn.say("\n".join(said))


def _registered(turn: Turn, place: Place, period: Period, summary: Summary) -> str:
    """The one sentence that is read aloud."""
    return turn.tr(
        "Up to {day} {place} has {figure} of its members registered, of the leaders {leaders}.",
        day=turn.language.short_date(period[1]),
        place=place.name,
        figure=coverage_text(turn.language, summary.figures.people),
        leaders=coverage_text(turn.language, summary.figures.leaders),
    )


def _standing(turn: Turn, place: Place, period: Period, summary: Summary) -> str:
    number, of = turn.language.number, summary.figures
    return turn.tr(
        "{place}, up to {day}: of {all} members {registered} have registered; {pledges} contents, {done} done, "
        "{late} overdue.",
        place=place.name,
        day=turn.language.short_date(period[1]),
        all=number(of.people.total),
        registered=bold(number(of.people.registered)),
        pledges=bold(number(of.pledges)),
        done=bold(number(of.done)),
        late=bold(number(of.late)),
    )
