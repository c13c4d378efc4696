"""What who leads says of a meeting that was only announced: it is moved, called off, or made an event."""

import re
from datetime import datetime, time

from domain.chat import Choice
from domain.errors import UserError
from domain.events import said
from domain.events.event import EventKind, Guests
from domain.reach.audience import Audience, Whom
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.changes.spots import Kind, key_of, spots_in
from domain.understanding.text.words import tokenised
from handlers.announcing import afterwards
from handlers.announcing.order_words import closing
from handlers.events.announced import meant
from handlers.events.announced.meant import Announced
from handlers.events.draft import EventDraft
from handlers.events.making import make_event
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.wording.events.events import when_text

MAKE = "tutb"
"""Behind `/sukien`, with the number of the announcement."""
_TO = re.compile(r"\b(?:qua|sang|đến|tới|vào|thành|lại|den|vao|thanh|lai)\b(?! (?:nay|này))", re.IGNORECASE)
_PLACE = re.compile(r" *(?:nha|hoi truong|tru so|truong|san|van phong|dinh|chua|quan)\b")
_OF_IT = re.compile(r"\bthong bao\b.*?\b(?P<to>(?:doi|chuyen|dan) (?:lai )?(?:qua|sang|ve|thanh|toi) .*)")
_SENTENCE = re.compile(r"[.;!]+\s+")
_MINUTES, _WAS_HELD = re.compile(r"\bbien ban\b"), re.compile(r"\bhop\b.*\b(?:roi|hom|vua|xong|qua)\b")
_PARTS = (time(11), time(13), time(18))  # where the morning, the noon and the afternoon end


def move(turn: Turn, text: str) -> bool:
    """Whether the one that is meant is moved: its correction is drafted, for the very same people."""
    one = meant.of_day(turn, meant.made(turn), text)
    if one is None:
        return False
    at = next((found.end() for found in _TO.finditer(text)), 0)
    new = said.read(text[at:], turn.today)
    if not new.place and _PLACE.match(key_of(text[at:])):
        new = said.read(f"tại {text[at:].strip()}", turn.today)
    begins = datetime.combine(new.day or one.begins_at.date(), _hour(text[at:], new.hour, one), turn.deployment.zone)
    place = new.place or one.place
    words = ""
    if begins != one.begins_at or new.place:
        when = when_text(turn.language, begins, turn.deployment.zone)
        words = turn.tr("The meeting is moved to {when}, at {place}.", when=when, place=place) if place else ""
        words = words or turn.tr("The meeting is moved to {when}.", when=when)
    afterwards.put_right(turn, one.announcement, words)
    return True


def _hour(text: str, hour: time | None, one: Announced) -> time:
    """The new hour; "tối chủ nhật" alone keeps the old one of an evening."""
    before = one.begins_at.time()
    named = any(spot.kind is Kind.HOUR for spot in spots_in(text))
    same_part = hour is None or [hour < end for end in _PARTS] == [before < end for end in _PARTS]
    return hour if hour and (named or not same_part) else before


def call_off(turn: Turn, text: str) -> bool:
    """Whether the one that is meant does not take place, of which those who got it are told after a yes."""
    one = meant.of_day(turn, meant.made(turn), text)
    if one is None:
        return False
    off, told = turn.tr("The meeting at {when} does not take place.", when=meant.when(turn, one)), _told_with_it(text)
    why = said.why(text) or ("" if told else text.partition(",")[2].strip(" ."))
    reason = f"{turn.tr('Reason: {why}', why=why)}." if why else told
    afterwards.put_right(turn, one.announcement, f"{off} {reason}".strip())
    if tells_of_a_death(tokenised(text)):
        turn.say_first(turn.tr("Please accept my sincere condolences, and to the whole family."))
    return True


def _told_with_it(text: str) -> str:
    """The sentences behind the one that calls it off, without the order to tell them."""
    behind = _SENTENCE.split(text, maxsplit=1)[1:]
    words = behind[0].split() if behind else []
    order = closing(behind[0])[1:].split() if behind else []
    return " ".join(words[: len(words) - len(order)]).rstrip(" ,.") + "." if words else ""


def puts_right(turn: Turn, text: str) -> bool:
    """Whether it is said of the announcement that another place or hour is right: "thông báo sáng nay …, đổi qua …"."""
    key = key_of(text)
    found = _OF_IT.search(key) if "?" not in key else None
    return found is not None and move(turn, text[found.start("to") :])


def offer(turn: Turn, text: str) -> bool:
    """Whether it is one that was only announced: nobody was asked yet, which is offered."""
    one = meant.of_day(turn, meant.made(turn), text)
    if one is None:
        return False
    words = turn.tr(
        "The meeting at {when} is only announced (no. {number}), so nobody was asked yet who comes. Shall I make it a "
        "meeting with invitations? Then each is asked; who came and the minutes are noted there too.",
        when=meant.when(turn, one),
        number=str(one.number),
    )
    propose(
        turn, words, Choice(turn.tr("Invite them"), f"/sukien {MAKE} {one.number}"), Choice(turn.tr("Not now"), "/huy")
    )
    return True


def not_noted(turn: Turn, text: str) -> bool:
    """Whether minutes are to be written of a meeting that nobody noted here; how the next one is noted is said."""
    if not _MINUTES.search(key_of(text)) or not _WAS_HELD.search(key_of(text)):
        return False
    words = turn.tr(
        "No meeting of that day is noted here, so I have nothing to write its minutes from. Call the next one here, "
        "and who came and the minutes are kept with it."
    )
    turn.say(words, (Choice(turn.tr("Call a meeting or launch"), "/sukien moi"),))
    return True


def make(turn: Turn, number: int) -> None:
    """Begin the event with what the announcement says of it."""
    one = next((each for each in meant.made(turn) if each.number == number), None)
    if one is None:
        raise UserError("That announcement calls no meeting that is still to come.")
    narrowed = Audience.read(one.announcement.audience).whom is not Whom.ALL
    draft = EventDraft(
        organisation_id=one.announcement.organisation_id,
        kind=EventKind.MEETING,
        day=one.begins_at.date(),
        hour=one.begins_at.time(),
        place=one.place or None,
        programme="",
        guests=Guests.SECRETARIES if narrowed else None,
    )
    make_event.begin(turn, draft)
