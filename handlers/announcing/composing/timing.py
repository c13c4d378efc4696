"""When an announcement goes out, until when, and whether those get it who join later: said in words, or tapped."""

import re
from datetime import date, datetime, time, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.changes import wording
from domain.understanding.changes.spots import Kind, key_of, spots_in
from domain.understanding.deadlines import read_deadline
from domain.understanding.moments.wished_day import named_day
from domain.understanding.moments.wished_hour import read_hour, read_wait
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import AnnouncementDraft, put
from handlers.announcing.order_words import AT_AN_HOUR, THEN_NO_MORE, hour_behind, moved_in
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

AT = time(8)
FARTHEST = timedelta(days=366)
LONGEST = 14  # words of a sentence about the time alone
NOW, NEVER, LATER, NOT_LATER = "now", "never", "later", "not_later"
_SENDS = re.compile(r"\b(?:gui|hen|phat|len lich|de)\b")
_PUTS_OFF = re.compile(r"\b(?:gui|hen|phat|len lich|de|hoan|lui|dan)\b")
""" "Để thứ 2 đi", of one that is to wait already."""
INSIDE = re.compile(
    r"[,;.]? ?\b(?:sua|doi|ghi)(?: (?:lai|luon|ca|giup))* (?:trong|vo|vao) (?:tin|thong bao|loi|noi dung|do)\b"
    r"(?: (?:luon|nua|giup|gium|nha|nhe|di|voi))*"
)
""" "Để thứ 2 đi, sửa trong tin luôn": the day that is announced too."""
_AT_ONCE = re.compile(r"\b(?:gui|phat) (?:ngay|lien|luon)\b(?! \d| mai| thu)|\bkhoi hen\b|\bbo hen\b")
_ENDS = re.compile(
    r"\b(?:het han|han cuoi|han chot|hieu luc|chi gui|gui|phat|nhan)(?: \w+){0,2} (?:den|toi)(?: het)?(?: ngay)? "
    r"(?=\d|cuoi|thu|chu)"
    r"|\bhet han(?: (?:vao|ngay|la))* |\b(?:ngung|thoi) gui (?:vao|ngay|tu) "
)
_COLON = re.compile(r":(?!\d)")
_ORDERED = re.compile(r"\bhen\b.*\b(?:gui|phat|nhan|bao)\b|\b(?:moi|hay|hang|hen|len lich) (?:gui|phat)\b")
""" "Hẹn 8 giờ thứ hai gửi chi bộ", "mai 7h hãy gửi": when, and no part of what is announced."""
_NOT_NOW = re.compile(r"\b(?:dung|khoan|chua|khong) (?:gui|phat)(?: (?:bay gio|lien|ngay|luon|voi))*")
_CLAUSE = re.compile(r"(?<=[.;,!?]) +")
_NO_END = re.compile(r"\b(?:bo|khong|khoi|xoa) (?:can |co |dat )?(?:het )?han\b(?! \d)")
_LATER = re.compile(
    r"\b(?:(?:vao|tham gia|gia nhap|den|toi) (?:sau|moi|tre)|(?:nguoi|dong chi|ai) moi)\b(?! (?:ngay )?\d)"
)
_NOT = re.compile(r"\b(?:khong|khoi|thoi|dung|bo)\b")
_ABOUT_TIME = re.compile(
    r"(?:(?:u|um|uh|ok|oke|da|vang|a|oi|thoi|khoan|ma|nho|hay|de|hen|gui|phat|len|lich|doi|sua|lai|thanh|qua|sang|luc"
    r"|vao|cho|den|toi|han|het|ngay|thu|hai|ba|tu|nam|sau|bay|chu|nhat|cn|tuan|thang|nay|mai|mot|kia|gio|h|g|ruoi|phut"
    r"|trua|chieu|dem|khuya|som|hang|nghe|duoc|do|vay|thay|ay|thong|bao|tin|nha|nhe|nghen|di|giup|gium|dum|voi|moi|la|khoang|chung|tam|dau|cuoi|mung"
    r"|nua|tieng|no|hom)(?![a-z])|[\d\W])+"
)
""" "Hẹn 8h sáng thứ hai gửi nha" holds no other word."""


def lines(turn: Turn, draft: AnnouncementDraft) -> list[str]:
    """What is said of the time at the last look; nothing where it goes out at once and has no end."""
    found = []
    if draft.begins_at:
        moment = turn.language.moment(draft.begins_at, turn.deployment.zone)
        found.append(turn.tr("Goes out at: {moment}", moment=moment))
    if draft.ends_on:
        found.append(turn.tr("Until the end of {day}; after that nobody gets it any more", day=draft.ends_on))
    if draft.newcomers:
        found.append(turn.tr("Who joins until then gets it too"))
    return found


def ends_at(turn: Turn, draft: AnnouncementDraft) -> datetime | None:
    """The moment after which nothing more is sent."""
    if draft.ends_on is None:
        return None
    return datetime.combine(draft.ends_on + timedelta(days=1), time(0), turn.deployment.zone)


def said(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is changed where the words say when, until when, or who joins later; "" where they do not."""
    if (len(folded.split()) > LONGEST and not moved_in(turn.text)) or _COLON.search(turn.text):
        return ""
    if _LATER.search(folded):
        _keep_later(draft, wanted=not _NOT.search(folded))
    elif _NO_END.search(folded):
        draft.ends_on, draft.newcomers = None, False
        return turn.tr("It has no end day.")
    elif _ENDS.search(f"{folded} "):
        _keep_end(turn, draft, turn.text)
    elif _AT_ONCE.search(folded) and draft.begins_at:
        draft.begins_at = None
        return turn.tr("It goes out as soon as you say yes.")
    elif draft.begins_at and (parts := moved_in(turn.text)):
        told = " ".join(each for each in parts if _is_about_time(fold(each)))
        if (moment := _moment(turn, told, draft.begins_at.astimezone(turn.deployment.zone).time())) is None:
            return ""
        keep_beginning(turn, draft, moment)
    elif draft.begins_at and INSIDE.search(folded):
        return _with_its_words(turn, draft, draft.begins_at)
    elif (_PUTS_OFF if draft.begins_at else _SENDS).search(folded) and (moment := _of_time_alone(turn, draft, folded)):
        keep_beginning(turn, draft, moment)
    else:
        return ""
    return "\n".join(lines(turn, draft))


def _of_time_alone(turn: Turn, draft: AnnouncementDraft, folded: str) -> datetime | None:
    """When it shall go out, where nothing else is said: "để chiều chủ nhật đi"; the hour stays where none is named."""
    at = draft.begins_at.astimezone(turn.deployment.zone).time() if draft.begins_at else AT
    return _moment(turn, turn.text, at) if _is_about_time(folded) else None


def _with_its_words(turn: Turn, draft: AnnouncementDraft, before: datetime) -> str:
    """Let it go out on another day, of which its words speak too; what is not plain in them is said."""
    key = key_of(turn.text)
    inside = INSIDE.search(key)
    told = turn.text[: inside.start()] if inside else turn.text
    told = told[max((found.end() for found in _PUTS_OFF.finditer(key_of(told))), default=0) :]
    moment = _moment(turn, told, before.astimezone(turn.deployment.zone).time())
    if moment is None:
        return ""
    keep_beginning(turn, draft, moment)
    days = [told[spot.start : spot.end] for spot in spots_in(told) if spot.kind is Kind.DAY]
    text = wording.mended(draft.text or "", f"sua lai {days[0]}") if len(days) == 1 else None
    if not text:
        unclear = turn.tr("I am not sure what to put where. Please type the whole text once more.")
        return "\n".join([*lines(turn, draft), unclear])
    put(turn, draft, text)
    return "\n".join([turn.tr("This is how it stands now:"), quoted(text), *lines(turn, draft)])


def ordered(turn: Turn, draft: AnnouncementDraft, lead: str, words: str) -> str:
    """Keep when it shall go out where that is ordered before or behind it; return its words without the order."""
    if ends := THEN_NO_MORE.search(key_of(words)):
        spots = [spot for spot in spots_in(words[: ends.end()]) if spot.kind is Kind.DAY]
        last = _day(words[spots[-1].start : spots[-1].end], turn.today) if spots else None
        if last and turn.today <= last <= turn.today + FARTHEST:
            draft.ends_on, words = last, words[: ends.start()]
    return _without_its_hour(turn, draft, lead, words)


def _without_its_hour(turn: Turn, draft: AnnouncementDraft, lead: str, words: str) -> str:
    """Its words without the hour at which it is to go out, which is kept."""
    ends = [found.start() for found in _CLAUSE.finditer(words)]
    behind = next((end for end in ends if _orders(words[end:])), len(words))
    for order in (words[behind:], lead):
        if order is lead and (found := hour_behind(lead)) and (moment := _moment(turn, found["when"])):
            keep_beginning(turn, draft, moment)
            return words[:behind].rstrip(" ,;")
        stands_first = AT_AN_HOUR.match(key_of(order)) if order is lead else None
        when = order[: stands_first.end()] if stands_first else order
        moment = _moment(turn, when) if stands_first or _ORDERED.search(fold(order)) else None
        if moment and turn.now < moment <= turn.now + FARTHEST:
            draft.begins_at = moment
            return words[:behind].rstrip(" ,;")
    return words


def _orders(clauses: str) -> bool:
    folded = _NOT_NOW.sub("", fold(clauses))
    return len(folded.split()) <= LONGEST and _ORDERED.search(folded) is not None and _is_about_time(folded)


def _is_about_time(folded: str) -> bool:
    return _ABOUT_TIME.fullmatch(folded) is not None


def _moment(turn: Turn, text: str, at: time = AT) -> datetime | None:
    """When it shall go out; an hour alone is the next one, a day alone that day `at` the usual hour."""
    now = turn.now.astimezone(turn.deployment.zone)
    if wait := read_wait(text):
        return now + wait
    day, hour = _day(text, turn.today), read_hour(text)
    if day is None and hour is None:
        return None
    moment = datetime.combine(day or turn.today, hour or at, turn.deployment.zone)
    return moment + timedelta(days=1) if day is None and moment <= now else moment


def _day(text: str, today: date) -> date | None:
    return named_day(text, today) or read_deadline(text, today).day


def keep_beginning(turn: Turn, draft: AnnouncementDraft, moment: datetime) -> None:
    if moment <= turn.now:
        raise UserError("That hour has passed. When shall it go out? For example: 8 o'clock on Monday.")
    if moment > turn.now + FARTHEST:
        raise UserError("I keep an announcement for at most a year. Please name an earlier day.")
    if draft.ends_on and moment.date() > draft.ends_on:
        raise UserError("That is after its last day, {day}. Please name an earlier moment.", day=draft.ends_on)
    draft.begins_at, draft.at_night = moment, None


def _keep_end(turn: Turn, draft: AnnouncementDraft, text: str) -> None:
    day = _day(text, turn.today)
    first = max(turn.today, draft.begins_at.date() if draft.begins_at else turn.today)
    if day is None:
        raise UserError("Until which day? For example: until 30/6.")
    if not first <= day <= turn.today + FARTHEST:
        raise UserError("The last day must lie between {first} and a year from today.", first=first)
    draft.ends_on = day


def _keep_later(draft: AnnouncementDraft, *, wanted: bool) -> None:
    if wanted and draft.ends_on is None:
        raise UserError("Until when shall those who join later get it? For example: “until 30/6”; then say it again.")
    draft.newcomers = wanted


class Timing(Step[AnnouncementDraft]):
    """When and until when; asked only where somebody wants to say so."""

    slot = "text"
    wants = Wants.DAY

    def filled(self, draft: AnnouncementDraft) -> bool:
        return True

    def given(self, turn: Turn, draft: AnnouncementDraft) -> str:
        return " · ".join(lines(turn, draft))

    def ask(self, turn: Turn, draft: AnnouncementDraft) -> Question:
        choices = [Choice(turn.tr("At once, when I say yes"), NOW)] if draft.begins_at else []
        if draft.ends_on:
            choices.append(Choice(turn.tr("Without an end day"), NEVER))
            later = Choice(turn.tr("Also for who joins until then"), LATER)
            choices.append(Choice(turn.tr("Not for who joins later"), NOT_LATER) if draft.newcomers else later)
        words = turn.tr("When shall it go out, or until when? For example: 8 o'clock on Monday; until 30/6.")
        return Question(words, choices)

    def accept(self, turn: Turn, draft: AnnouncementDraft, answer: Answer) -> None:
        match answer.choice:
            case "now":
                draft.begins_at = None
            case "never":
                draft.ends_on, draft.newcomers = None, False
            case "later" | "not_later":
                draft.newcomers = answer.choice == LATER
            case _:
                self._read(turn, draft, answer.text)

    @staticmethod
    def _read(turn: Turn, draft: AnnouncementDraft, text: str) -> None:
        if said(turn, draft, fold(text)):
            return
        moment = _moment(turn, text)
        if moment is None:
            raise UserError("I do not see a day or an hour there. For example: 8 o'clock on Monday; until 30/6.")
        keep_beginning(turn, draft, moment)
