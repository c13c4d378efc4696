""" "15/12 6 giờ nhắc tôi gọi anh Ba": keep a note to oneself, take it back, put it off by a day; `/loinhac`."""

import re
from datetime import date, datetime, time, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.mornings.notes import FARTHEST, MOST, Moved, NoteTime, note_time
from domain.understanding.reminding.notes import NoteSaid, read_note
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reminders.coming.line import Coming
from handlers.reporting.meant import said_of
from handlers.talk.arguments import verb_first
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from locales.wording.reminding.notes import label
from storage import organisations, reminders
from storage.notes import kept
from storage.notes.kept import Note

BACK, AGAIN, TOMORROW, LOOK, URGE = "bo", "lai", "mai", "xem", "don"
COMMAND = "/loinhac"
OFFERED = 3
WRITTEN = len("2026-12-11 16:30")
ENOUGH = 2
"""So many words of a pledge name it."""
_WITH_OTHERS = re.compile(r"\b(?:voi|cung|chung voi) (?:anh|em|chi|ba con|moi nguoi|to|chi bo|hoi|may|dong chi)\b")
""" "5 giờ thứ bảy đi nhặt rác với anh em": something to go to, and not the work of every month."""
_OF_PLEDGES = re.compile(
    r"\b(?:bao cao|bc|duyet|dang ky|cam ket|lam tiep|tien do|so lieu)\b"
    r"|^(?:(?:cai|ve|lai) )*(?:viec|vu|lai|tiep|nua|cac viec|may viec|nhung viec|het|tat ca)"
    r"(?: (?:nay|do|cua (?:toi|tui)|toi|tui|lai))*$"
)


def heard(turn: Turn) -> bool:
    """Whether a note to oneself is wished, which is then kept; what is known here is reminded of otherwise."""
    if turn.chat.dialogue or turn.person is None or not turn.text:
        return False
    said = read_note(turn.text, turn.today)
    if said is None or not said.words or _is_known(turn, said):
        return False
    keep(turn, said, said.words)
    return True


def _is_known(turn: Turn, said: NoteSaid) -> bool:
    """Whether it is about one's own pledges, or what leaders do here."""
    mine, words = reportable(turn), fold(said.words)
    with_others = said.hour is not None and _WITH_OTHERS.search(words) is not None
    if not with_others and any(len(said_of(each, said.words)) >= (1 if said.known else ENOUGH) for each in mine):
        return True
    return _OF_PLEDGES.search(words) is not None and (said.known or bool(mine))


def keep(turn: Turn, said: NoteSaid, words: str) -> None:
    """Keep it for the time that was said, and read it back with its way back."""
    if kept.count_of(turn.session, turn.member.id) >= MOST:
        raise UserError("You have {most} notes already. Please take one back first.", (_to_all(turn),), most=MOST)
    now = turn.now.astimezone(turn.deployment.zone)
    usual = reminders.hour_of(turn.session, turn.member.id)
    when = note_time(now, said.day, said.hour, usual, of_today=said.today, wait=said.wait)
    if when.day > turn.today + FARTHEST:
        raise UserError("I can remind you from tomorrow on, and within a year.")
    number = kept.keep(turn.session, turn.member.id, words, when.day, when.at, turn.stamp)
    _say(turn, number, words, when)


def _say(turn: Turn, number: int, words: str, when: NoteTime) -> None:
    at = when.at or reminders.hour_of(turn.session, turn.member.id)
    text = turn.tr(
        "Yes, I will tell you at {hour} on {day}: {words}.",
        hour=at.isoformat("minutes"),
        day=when.day,
        words=quoted(words),
    )
    if when.moved is Moved.NIGHT:
        text += "\n" + turn.tr("I write between seven in the morning and half past eight in the evening.")
    elif when.moved is Moved.TET:
        text += "\n" + turn.tr("In Tết I write to nobody.")
    elif when.moved is Moved.PAST:
        text += "\n" + turn.tr("That hour of today has passed.")
    turn.say(text, (Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {number}"), _to_all(turn)))


def _to_all(turn: Turn) -> Choice:
    return Choice(turn.tr("What I shall be reminded of"), "/nhacnho")


def show(turn: Turn, argument: str) -> None:
    """`/loinhac bo 4`: take one back; `lai 4` keeps it again, `mai 4` tells it once more tomorrow."""
    asked = verb_first(argument, (BACK, AGAIN, TOMORROW, LOOK, URGE))
    number = asked.number or 0
    if asked.verb == BACK:
        _take_back(turn, number)
    elif asked.verb == AGAIN:
        back = kept.put_back(turn.session, turn.member.id, number, turn.stamp)
        if back is None:
            raise UserError("That is taken back already, or has been changed since.")
        _say(turn, back.id, back.words, NoteTime(back.day, back.at))
    elif asked.verb == TOMORROW and (told := kept.one_of(turn.session, turn.member.id, number)):
        keep(turn, NoteSaid(told.words, turn.today + timedelta(days=1), told.at), told.words)
    elif asked.verb in (LOOK, URGE):
        _of_leaders(turn, asked.verb, asked.rest)
    else:
        _list(turn)


def _of_leaders(turn: Turn, verb: str, rest: str) -> None:
    """`/loinhac xem 2026-12-11 16:30`: to look at the figures then; `don … CB1`: to urge that organisation."""
    when, code = rest[:WRITTEN], rest[WRITTEN:].strip()
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        raise UserError("I could not find a date in “{typed}”.", typed=when[:60]) from None
    place = organisations.by_code(turn.session, code) if code else None
    if moment.date() < turn.today:
        raise UserError("{day} has passed already. Please check the day.", day=moment.date())
    words = turn.tr("look at the figures")
    if verb == URGE:
        words = turn.tr("urge {unit}", unit=place.name) if place else turn.tr("urge those who are missing")
    keep(turn, NoteSaid(words, moment.date(), moment.time()), words)


def _take_back(turn: Turn, number: int) -> None:
    note = kept.one_of(turn.session, turn.member.id, number)
    if note is None or not kept.take_back(turn.session, turn.member.id, number, turn.stamp):
        raise UserError("That is taken back already, or has been changed since.")
    again = Choice(turn.tr("A mistake, keep it"), f"{COMMAND} {AGAIN} {number}")
    turn.say(turn.tr("Done: I will not tell you {words}.", words=quoted(note.words)), (again, _to_all(turn)))


def _list(turn: Turn) -> None:
    notes = kept.open_of(turn.session, turn.member.id)
    if not notes:
        turn.say(turn.tr("You have no note. Write for example: “on Thursday at 9 remind me to go to the meeting”."))
        return
    lines = [f"• {turn.language.short_date(each.day)}: {quoted(each.words, 60)}" for each in notes[:7]]
    turn.say("\n".join(lines), [way_back(turn, each) for each in notes[:7]])


def way_back(turn: Turn, note: Note) -> Choice:
    return Choice(turn.tr("Take back: {words}", words=label(note.words)), f"{COMMAND} {BACK} {note.id}")


def coming(turn: Turn) -> list[Coming]:
    """The notes among all that comes, by their day and hour."""
    usual: time = reminders.hour_of(turn.session, turn.member.id)
    found = kept.open_of(turn.session, turn.member.id)
    return [Coming(_day(turn, each.day), _line(turn, each), each.at or usual) for each in found]


def _day(turn: Turn, day: date) -> date:
    return max(day, turn.today)


def _line(turn: Turn, note: Note) -> str:
    words = quoted(note.words, 60)
    return turn.tr("{words}, at {hour}", words=words, hour=note.at.isoformat("minutes")) if note.at else words


def ways_back(turn: Turn) -> list[Choice]:
    """To take back the next ones, below all that comes."""
    return [way_back(turn, each) for each in kept.open_of(turn.session, turn.member.id)[:OFFERED]]
