""" "Hẹn 8 giờ sáng mai đôn đốc ấp 1": nothing is sent later; what can be done instead is said."""

import re
from datetime import date

from domain.campaigns.permissions import may_give_time
from domain.campaigns.rounds import Owing
from domain.chat import Choice
from domain.mornings.rounds import mornings_of
from domain.permissions import led_cells
from domain.reminders import AT, ReminderPlan
from domain.roles import Place
from domain.understanding.moments.wished_day import named_day
from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.reminders.notes.keeping import COMMAND, URGE
from handlers.rounds.round_list import MISSING, command, recent, top_of
from handlers.talk.turn import Turn
from storage.rounds import reports, telling

_PLACES = r"(?:ap|chi bo|xa|khom|cac noi|nhung noi|may noi|don vi|cb)"
_SENDS = re.compile(
    r"\b(?:hen|dat|len lich|cai|canh)(?: gio| lich| san)?\b.*\b(?:don doc|nhac|giuc|thuc|hoi thuc)\b"
    r"|\b(?:gui )?(?:don doc|giuc|hoi thuc)\b"
    rf"|\b(?:mai|mot|sang|chieu|toi|gio|\d+h\d*|thu \w+)\b.*\bnhac(?: (?:giup|gium|dum|lai|nho))* {_PLACES}\b"
)
""" "8 giờ sáng mai nhắc ấp 1": a time behind "nhắc" may be what they are to be told."""
_MYSELF = re.compile(
    r"\b(?:nhac|keu)(?: (?:nho|lai|giup|gium))* (?:toi|tui|minh|em|con|chau|bac|chu|co|anh|chi(?! bo))\b"
)
_NOT = re.compile(
    r"\?|\btruoc (?:\d|ngay|luc)|\b(?:dung|khoi|thoi|ngung|khong) (?:don doc|nhac|giuc)\b"
    r"|\b(?:sao|khi nao|bao gio|may lan|da|vua)\b.*\bnhac\b"
)
_LATER = re.compile(r"\b(?:hen|dat lich|dat gio|len lich|cai gio|canh gio)\b")
_OTHERS = re.compile(r"\b(?:ap|chi bo|xa|khom|cac noi|nhung noi|may noi|don vi|dang vien|nguoi|dong chi|ba con|cb)\b")


def heard(turn: Turn) -> bool:
    """Whether others shall be urged at a time to come; nothing is sent, and what can be done is said."""
    folded = fold(turn.text)
    if not _SENDS.search(folded) or _MYSELF.search(folded) or _NOT.search(folded) or not _OTHERS.search(folded):
        return False
    day, hour = named_day(turn.text, turn.today), read_hour(turn.text)
    if hour is None and not (day and _LATER.search(folded)):
        return False
    top = top_of(turn)
    unit = named(turn, turn.text, [top.path])
    at = hour or AT
    local = turn.now.astimezone(turn.deployment.zone)
    when = day or turn.today
    if when == turn.today and at <= local.time():
        return False
    _say(turn, unit if unit and unit.id != top.id else None, top, f"{when.isoformat()} {at.isoformat('minutes')}")
    return True


def _say(turn: Turn, unit: Place | None, top: Place, when: str) -> None:
    owing, coming = _owed(turn, unit or top)
    if unit is not None and owing is not None and owing.handed is not None and not owing.is_missing:
        day = turn.language.short_date(owing.handed.day)
        turn.say(turn.tr("{unit} handed in on {day}, so nobody needs to be urged.", unit=unit.name, day=day))
        return
    lines = [turn.tr("I cannot send an urging at a set hour yet; nothing was sent.")]
    if unit and coming:
        day = turn.language.short_date(coming)
        lines.append(turn.tr("If {unit} has not handed in, I remind it by myself on {day}.", unit=unit.name, day=day))
    lines.append(turn.tr("You can look and urge now, or I remind you then:"))
    ways = []
    if owing is not None and owing.is_missing and may_give_time(turn.member, owing.place):
        ways.append(Choice(turn.tr("Who has not handed in"), f"{command(MISSING, owing.round)} 0"))
    elif led_cells(turn.member):
        ways.append(Choice(turn.tr("Those who are late"), "/danhsach trễ hạn"))
    code = f" {unit.code}" if unit else ""
    ways.append(Choice(turn.tr("Remind me then"), f"{COMMAND} {URGE} {when}{code}"))
    turn.say("\n".join(lines), ways)


def _owed(turn: Turn, place: Place) -> tuple[Owing | None, date | None]:
    """What a unit owes in the round that runs, and the next morning on which it is told of by itself."""
    plans: dict[int, ReminderPlan] = {plan.id: reminds for plan, reminds in telling.plans_of(turn.session, turn.today)}
    for one in recent(turn, place.path):
        found = [
            each for each in reports.owing(turn.session, place, one, turn.today) if each.round.takes_in(turn.today)
        ]
        owing = next((each for each in found if each.is_missing), next(iter(found), None))
        if owing is not None:
            on = mornings_of(owing.round, plans.get(one.plan.id, ReminderPlan()))
            coming = min((day for day in (*on.ahead, *on.behind) if day > turn.today), default=None)
            return owing, coming
    return None, None
