"""What is said at the last look of an announcement: another hour or day, fewer people, how many get it."""

import re

from domain.errors import UserError
from domain.reach.whom_said import spares_them
from domain.understanding.acts.act import GRAVE, Act, Speaker
from domain.understanding.acts.reading import read_act
from domain.understanding.changes import asides, spots, wording
from domain.understanding.moments.wished_day import named_day
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import (
    AnnouncementDraft,
    audience_of,
    checked,
    must_reach,
    organisation_of,
    put,
    read_back,
    receivers,
)
from handlers.announcing.composing.places import Named, named_in, orders_else
from handlers.announcing.drafting import correcting, orders, trial
from handlers.announcing.order_words import moved_in
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.quotation import quoted

LAST_LOOK = ("ConfirmSending", "AtNight")
ASIDE = ("More", "Buttons", "Narrow", "Timing")
RETYPED, ALIKE = 5, 0.6  # words, share of them
HOW_MANY = re.compile(
    r"\b(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|dua|anh em)\b.*"
    r"\b(?:nhan|doc|coi|xem|toi|den|gui|duoc|thay|ben do)\b"
    r"|\b(?:sao )?(?:co )?(?:chi )?(?:co )?\d+ nguoi (?:thoi|ha|vay)\b"
    r"|\b(?:gui|toi|den|nhan)\b.*\b(?:may|bao nhieu) (?:nguoi|dong chi|dang vien)\b|\bai (?:duoc )?nhan\b"
)
IS_SENT = re.compile(
    r"\bgui (?:cho |toi |den |di )*(?:ai|nguoi nao|duoc ai) (?:chua|khong|roi|het|hong)\b"
    r"|\b(?:co|da) gui (?:di |roi )*chua\b"
    r"|^(?:\w+ ){0,3}gui (?:di |roi |duoc |dinh chinh |thong bao |tin )*chua\W*$"
    r"|\bai (?:da )?nhan (?:duoc )?(?:chua|roi|khong)\b"
)
_ALL_GOT_IT = re.compile(
    r"\b(?:tin|thong bao|gui)\b.*\b(?:toi|den|nhan|du)\b.*\b(?:het|du|roi) (?:chua|khong|hong)\W*$"
    r"|\b(?:tin|thong bao|gui)\b.*\b(?:toi|den|nhan|du) (?:\w+ )?chua\W*$"
)
_SHOW = re.compile(r"\b(?:xem|coi|doc|dua|noi) lai\b(?!.*\d)|\b(?:ghi|viet) gi\b|\bnoi dung (?:la |sao |the nao|gi)")
HOLDS = re.compile(r"\b(?:dung|khoi|chua|khoan|sau|mai|tu tu|hay) (?:\w+ ){0,2}gui\b|\bgui sau\b")
""" "Chưa gửi", "từ từ hãy gửi": it stays as it is."""
_DATE = re.compile(r"\d[/-]\d")
_UNITS = frozenset({"ap", "xa", "chi", "bo", "khom"})
_TO = re.compile(r"\b(?:gui|nhan|bao|noi nhan|thong bao)\b")
_NARROWS = re.compile(
    r"^(?:\w+ ){0,3}?(?:chi|cho|rieng|khong|hong|doi)\b|\b(?:thoi|ma|moi dung|khong phai|hong phai)\b"
)


def asks_what_went_out(folded: str) -> bool:
    """Whether it is asked if anything was sent, or has arrived everywhere."""
    return bool(IS_SENT.search(folded) or _ALL_GOT_IT.search(folded))


def corrected(turn: Turn, draft: AnnouncementDraft, step: str) -> tuple[str, str | None]:
    """What is changed by the words, or answered of it, and the question to ask then; "" where they say nothing."""
    folded, read = fold(turn.text), read_act(turn.text, Speaker.ADMIN)
    refused = read.act is Act.REFUSAL and wording.mended(draft.text or "", turn.text)  # "đừng kêu mấy đứa, ghi …"
    if read.sure and read.act in GRAVE and not refused:
        return "", None  # "ba tôi vừa qua đời sáng nay"
    if step == "Audience":
        return _before_it(turn, draft, folded), None
    if step in ASIDE:
        return _beside(turn, draft), draft.looks_at
    if step not in LAST_LOOK:
        return "", None
    if trial.wanted(folded):
        return trial.send(turn, draft), LAST_LOOK[0]
    if _SHOW.search(folded):
        return read_back(turn, draft), None
    if (thought := _thought_over(turn, draft))[0]:
        return thought
    if not _is_of_its_hour(turn, draft) and (words := _beside(turn, draft)):
        return words, draft.looks_at
    if asks_what_went_out(folded) or (HOLDS.search(folded) and not named_in(turn, turn.text).found):
        return turn.tr("Nothing has gone out yet."), None
    if HOW_MANY.search(folded):
        return _count(turn, draft), None
    if orders_else(turn.text):
        return "", None
    if (where := _elsewhere(turn, folded)).found or where.unknown:
        return _address(turn, draft, where)
    return _put_right(turn, draft)


def _is_of_its_hour(turn: Turn, draft: AnnouncementDraft) -> bool:
    """Whether an hour of the text is found wrong, and not the one at which it goes out: "6 giờ sớm quá, đổi 6 rưỡi"."""
    if not moved_in(turn.text) or draft.begins_at is None:
        return False
    goes_out = draft.begins_at.astimezone(turn.deployment.zone)
    wrong = next((spot.same for spot in spots.spots_in(turn.text) if spot.kind is spots.Kind.HOUR), "")
    announced = {spot.same for spot in spots.spots_in(draft.text or "") if spot.kind is spots.Kind.HOUR}
    return wrong in announced - {f"{goes_out.hour}:{goes_out.minute}"}


def _put_right(turn: Turn, draft: AnnouncementDraft) -> tuple[str, str | None]:
    """The text typed anew, or with the words put where they belong."""
    text = _retyped(draft, turn.text) or wording.mended(draft.text or "", _with_its_date(turn, draft.text or ""))
    if text is None:
        return "", None
    if text == wording.UNCLEAR:
        return turn.tr("I am not sure what to put where. Please type the whole text once more."), "Words"
    put(turn, draft, correcting.headed(turn, draft, checked(text)))
    return _anew(turn, draft)


def _thought_over(turn: Turn, draft: AnnouncementDraft) -> tuple[str, str | None]:
    """What is thought aloud: not put in; a part that shall go; "" where nothing is."""
    if (held := asides.held_back(turn.text)) is not None:
        return turn.tr("Not put in, as you think it over: {words}. Nothing has gone out.", words=quoted(held)), None
    if less := asides.left_out(turn.text):
        return _leave_out(turn, draft, less)
    return "", None


def _leave_out(turn: Turn, draft: AnnouncementDraft, less: str) -> tuple[str, str | None]:
    """ "Bỏ khúc tiền": that sentence goes, or it is said that none is there."""
    text = draft.text or ""
    shorter = asides.without(text, less) or wording.mended(text, f"bo cau {less}")
    if not shorter:
        return turn.tr("I left nothing out: I do not see where the text speaks of “{words}”.", words=less), None
    put(turn, draft, checked(shorter))
    return _anew(turn, draft)


def leave_out_too(turn: Turn, draft: AnnouncementDraft, said: str) -> None:
    """ "Gửi ấp 2 thôi, bỏ khúc mượn đồ": said with the place."""
    less = next((less for each in re.split(r"[,.;]\s+", said) if (less := asides.left_out(each))), "")
    if less:
        turn.say(_leave_out(turn, draft, less)[0])


def _beside(turn: Turn, draft: AnnouncementDraft) -> str:
    """What is changed beside the text and the place; "" where nothing is."""
    if orders_else(turn.text):
        return ""
    words = orders.said(turn, draft, _text_or_place)
    if words:
        draft.confirmed = draft.at_night = None
    return words


def _text_or_place(turn: Turn, draft: AnnouncementDraft) -> str:
    """What is changed of the text, or of where it goes, by a part of what is said."""
    where = _elsewhere(turn, fold(turn.text))
    return (_address(turn, draft, where) if where.found or where.unknown else _put_right(turn, draft))[0]


def _before_it(turn: Turn, draft: AnnouncementDraft, folded: str) -> str:
    """What is said of the text, or of sending, where it is asked who gets it."""
    if asks_what_went_out(folded) or HOW_MANY.search(folded):
        return turn.tr("Nothing has gone out yet.")
    if not draft.text or not wording.speaks_of(draft.text, turn.text):
        return ""
    if text := wording.mended(draft.text, turn.text):
        put(turn, draft, checked(text))
        return "\n".join((turn.tr("This is how it stands now:"), quoted(text)))
    return turn.tr("I am not sure what to put where. You can change the text at the last look.")


def _anew(turn: Turn, draft: AnnouncementDraft) -> tuple[str, str]:
    draft.confirmed = draft.at_night = None
    parts = (turn.tr("This is how it stands now:"), receivers(turn, draft), correcting.what_stops(turn, draft))
    return "\n\n".join(part for part in parts if part), LAST_LOOK[0]


def _count(turn: Turn, draft: AnnouncementDraft) -> str:
    organisation, count = organisation_of(turn, draft), audience_of(turn, draft)
    words = marked(
        "{organisation} has {total} people; {reachable} of them have joined and would get it. Nothing has gone out yet."
    )
    return turn.tr(words, organisation=organisation.name, total=count.total, reachable=count.reached)


def _elsewhere(turn: Turn, folded: str) -> Named:
    """Where it shall go instead; a place the text shall name is none: "sửa lại ở nhà văn hóa ấp 1"."""
    names_a_place = any(spot.kind is spots.Kind.PLACE for spot in spots.spots_in(turn.text))
    to = _TO.search(folded) is not None
    bare = set(re.findall(r"[a-z]+", folded)) - wording.AROUND <= _UNITS
    if not to and (names_a_place or not (bare or _NARROWS.search(folded))):
        return Named()
    named = named_in(turn, turn.text)
    alone = len(folded.split()) <= RETYPED and _UNITS & set(folded.split())
    return named if to or named.found or alone else Named()


def _address(turn: Turn, draft: AnnouncementDraft, named: Named) -> tuple[str, str]:
    if named.unknown:
        raise UserError("I know no organisation called “{typed}”.", typed=named.unknown[:60])
    if spares_them(turn.text):
        raise UserError("I cannot leave one place out of an announcement, so nothing was changed. Who shall get it?")
    if len(named.found) > 1:
        draft.candidates, draft.organisation_id, draft.skipped = [place.id for place in named.found], None, 0
        return turn.tr("It goes to one organisation at a time, with all below it."), "Audience"
    draft.organisation_id = must_reach(turn, named.found[0]).id
    return _anew(turn, draft)


def typed_anew(draft: AnnouncementDraft, said: str) -> str:
    """The text that was typed once more, or what was there with the few words put where they belong."""
    if asides.thinks_aloud(said) and not (draft.text and wording.mended(draft.text, said)):
        raise UserError("That sounds thought aloud, so I have not taken it as the text. What shall they read?")
    if asides.thinks_aloud(said):
        return wording.mended(draft.text or "", said) or said
    if draft.text is None or len(said.split()) >= RETYPED:
        return said
    text = wording.mended(draft.text, said)
    if text == wording.UNCLEAR:
        raise UserError("I am not sure what to put where. Please type the whole text once more.")
    return said if text is None else text


def _retyped(draft: AnnouncementDraft, said: str) -> str | None:
    """The text typed once more as a whole, most of it as it was."""
    before, now = set(fold(draft.text or "").split()), fold(said).split()
    alike = len(before & set(now))
    return said if len(now) >= RETYPED and alike >= ALIKE * max(len(before), len(set(now))) else None


def _with_its_date(turn: Turn, text: str) -> str:
    """What is said, the day in it with its date where the text has one: no weekday stands beside an old date."""
    said, dated = asides.settled(turn.text), any(_DATE.search(text[spot.start : spot.end]) for spot in _days(text))
    told = [spot for spot in _days(said) if not _DATE.search(said[spot.start : spot.end])]
    day = named_day(said[told[0].start : told[0].end], turn.today) if dated and len(told) == 1 else None
    return f"{said[: told[0].start]}{turn.language.date(day)}{said[told[0].end :]}" if day else said


def _days(text: str) -> list[spots.Spot]:
    return [spot for spot in spots.spots_in(text) if spot.kind is spots.Kind.DAY]
