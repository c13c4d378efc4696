""" "Gửi tôi bản tổng hợp 16 giờ thứ sáu hằng tuần": the day of the week and the hour of the digest of a branch."""

from datetime import date, time

from domain.chat import Choice
from domain.mornings.digest_times import kept, next_own
from domain.mornings.digest_words import MONDAY, SUNDAY, DigestWish, read_digest_wish
from domain.mornings.digests import Digest, read_by
from domain.reminders import AT
from domain.roles import Place
from handlers.digests.switching import TIME, way
from handlers.figures.named import starting_places
from handlers.reminders.hours import HOUR
from handlers.talk.turn import Turn
from locales.wording.reminding.digests import NAMES
from storage import reminders
from storage.digests import readers


def heard(turn: Turn) -> bool:
    """Whether a digest is wished at a time, or one of each day no more; nothing else is switched by it."""
    if turn.person is None or turn.chat.dialogue or not turn.text:
        return False
    theirs = read_by(turn.member)
    wish = read_digest_wish(turn.text) if theirs else None
    if wish is None:
        return False
    if wish.daily and wish.day is None:
        _say_none_is_daily(turn, theirs)
    elif Digest.WEEKLY in theirs and wish.of is not Digest.MONTHLY:
        choose(turn, wish)
    elif wish.of is Digest.MONTHLY or wish.of is None:
        _say_when(turn, theirs)
    else:
        _say_not_weekly(turn, theirs, wish)
    return True


def show(turn: Turn, argument: str) -> None:
    """`/bantin ngay 4 16:30`: from now on on Fridays at half past four; `ngay` alone: as usual."""
    day, _, hour = argument.strip().partition(" ")
    try:
        at = time.fromisoformat(hour.strip()) if hour.strip() else None
    except ValueError:
        at = None
    choose(turn, DigestWish(Digest.WEEKLY, int(day) if day in set("0123456") else MONDAY, at))


def choose(turn: Turn, wish: DigestWish) -> None:
    """Keep the day and the hour, and say when it comes next; it is sent again where it was off."""
    before, now = readers.time_of(turn.session, turn.member.id), turn.now.astimezone(turn.deployment.zone)
    wished = wish.day if wish.day is not None else before[0] if before else MONDAY
    day, at = (MONDAY if wished == SUNDAY else wished), kept(wish.at)
    chosen = None if (day, at) == (MONDAY, None) else (day, at)
    first = next_own(day, at, now)
    readers.choose_time(turn.session, turn.member.id, chosen, first if chosen else None, turn.stamp)
    if Digest.WEEKLY in readers.off_of(turn.session, turn.member.id):
        readers.switch(turn.session, turn.member.id, [Digest.WEEKLY], turn.stamp, on=True)
    turn.say("\n".join(_told(turn, wish, day, at, first)), _ways(turn, before, chosen))


def _told(turn: Turn, wish: DigestWish, day: int, at: time | None, first: date) -> list[str]:
    hour = (at or reminders.hour_of(turn.session, turn.member.id)).isoformat("minutes")
    weekday = turn.language.weekday(day)
    lines = [turn.tr("Done: the week of the branch comes each {weekday} at {hour}.", weekday=weekday, hour=hour)]
    lines[0] += " " + turn.tr("The next one: {day}, if there is news.", day=turn.language.short_date(first))
    if wish.day == SUNDAY:
        lines.append(turn.tr("On Sundays I write to nobody unasked."))
    if wish.at and wish.at != at:
        lines.append(turn.tr("I write between seven in the morning and half past eight in the evening."))
    if wish.daily:
        lines.append(_none_daily(turn))
    return lines


def _ways(turn: Turn, before: tuple[int, time | None] | None, chosen: tuple[int, time | None] | None) -> list[Choice]:
    day, at = before or (MONDAY, None)
    hour = f" {at.isoformat('minutes')}" if at else ""
    back = [Choice(turn.tr("A mistake: as it was before"), f"/bantin {TIME} {day}{hour}")] if before != chosen else []
    return [*back, way(turn, Digest.WEEKLY, on=False)]


def _none_daily(turn: Turn) -> str:
    return turn.tr("There is no digest of each day: I write on a day only where something is due to you.")


def _states(turn: Turn, theirs: list[Digest]) -> list[str]:
    off = readers.off_of(turn.session, turn.member.id)
    state = {True: turn.tr("off"), False: turn.tr("on")}
    return [f"• {turn.tr(NAMES[each])}: {state[each in off]}" for each in theirs]


def _say_none_is_daily(turn: Turn, theirs: list[Digest]) -> None:
    """Nothing is switched: what is not there cannot be, and nothing else was named."""
    lines = [_none_daily(turn), turn.tr("I send you, where there is news:"), *_states(turn, theirs)]
    hour = Choice(turn.tr("Choose the hour"), f"/nghi {HOUR}")
    turn.say("\n".join(lines), (hour, Choice(turn.tr("No reminders for a while"), "/nghi"), _digests(turn)))


def _digests(turn: Turn) -> Choice:
    return Choice(turn.tr("The digests"), "/bantin")


def _say_when(turn: Turn, theirs: list[Digest]) -> None:
    """The month comes with all else of its day, whose hour can be chosen."""
    hour = reminders.hour_of(turn.session, turn.member.id).isoformat("minutes")
    said = turn.tr("It comes with all else of its day, at {hour}; that hour you can choose.", hour=hour)
    lines = [*_states(turn, theirs), said]
    turn.say("\n".join(lines), (Choice(turn.tr("Choose the hour"), f"/nghi {HOUR}"), _digests(turn)))


def _say_not_weekly(turn: Turn, theirs: list[Digest], wish: DigestWish) -> None:
    """A committee has the month; what can be had instead of its week."""
    lines = [turn.tr("The digest of each week is of a branch; of a committee there is one each month.")]
    lines += _states(turn, theirs)
    lines.append(turn.tr("At any time you can ask for the figures as they stand."))
    off = readers.off_of(turn.session, turn.member.id)
    ways = [way(turn, Digest.MONTHLY, on=True)] if Digest.MONTHLY in theirs and Digest.MONTHLY in off else []
    places: list[Place] = starting_places(turn)
    ways += [Choice(turn.tr("Summary"), f"/tonghop {each.code}") for each in places[:1]]
    if wish.day is not None:
        now = turn.now.astimezone(turn.deployment.zone)
        day, at = next_own(MONDAY if wish.day == SUNDAY else wish.day, wish.at, now), kept(wish.at) or AT
        label = turn.tr("Remind me on {day} to look", day=turn.language.short_date(day))
        ways.append(Choice(label, f"/loinhac xem {day.isoformat()} {at.isoformat('minutes')}"))
    turn.say("\n".join(lines), ways)
