""" "Mai nhắc tôi lại", "qua Tết hãy nhắc", "để bữa khác": one more reminder, on the day somebody names."""

from datetime import date, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.pledge import Pledge
from domain.understanding.acts.cues import says
from domain.understanding.moments.again import Again, read_again
from domain.understanding.text.words import tokenised
from handlers.pledges.my_pledges import reportable
from handlers.talk.arguments import number_first
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pauses, reminders

FARTHEST = timedelta(days=366)
DAYS_OF_A_WEEK = 7


def put_off(turn: Turn, text: str) -> None:
    """Remind again on the day meant, of the pledge last reminded of, else of the nearest."""
    tired = turn.tr("Please rest, comrade, and look after your health.") if says(tokenised(text), "tired") else ""
    pledge = _pledge(turn, turn.chat.topic, tired)
    if pledge:
        _remind(turn, pledge, read_again(text, turn.today), tired)


def show(turn: Turn, argument: str) -> None:
    """`/nhaclai 2026-12-31 17`: on this day, of this pledge; without a day the choices."""
    day, number = number_first(argument)
    pledge = _pledge(turn, int(number) if number.isdecimal() and len(number) < 10 else turn.chat.topic)
    if pledge is None:
        return
    try:
        meant = Again(date.fromisoformat(day)) if day else read_again("để bữa khác", turn.today)
    except ValueError:
        raise UserError("I could not find a date in “{typed}”.", typed=day[:60]) from None
    if not turn.today < meant.day <= turn.today + FARTHEST:
        raise UserError("I can remind you from tomorrow on, and within a year.")
    _remind(turn, pledge, meant)


def _pledge(turn: Turn, number: int | None, preface: str = "") -> Pledge | None:
    """The open pledge of this number, else the nearest; where there is none, it is said."""
    found = reportable(turn)
    if not found:
        nothing = turn.tr("There is nothing I should remind you of; write to me whenever it suits you.")
        turn.say(f"{preface} {nothing}".strip())
        return None
    return next((each for each in found if each.id == number), found[0])


def _remind(turn: Turn, pledge: Pledge, again: Again, preface: str = "") -> None:
    """Keep the wish, say the day, and offer what else may be meant."""
    day = min(again.day, turn.today + FARTHEST)
    reminders.add(turn.session, pledge.id, day, turn.now)
    said = turn.tr("Yes, I will remind you on {day} of {content}.", day=day, content=quoted(pledge.content))
    said = f"{preface} {said}".strip()
    if again.hour:
        said += " " + turn.tr("I cannot keep to an hour yet; it comes in the morning.")
    if day > pledge.deadline >= turn.today:
        said += "\n" + turn.tr("It is due before that, on {day}.", day=pledge.deadline)
    paused = pauses.running(turn.session, [turn.member.id], turn.today)
    if any(pause.pledge_id in (None, pledge.id) for pause in paused):  # a promise to remind must not be silenced
        pauses.end_of_one(turn.session, turn.member.id, pledge.id, turn.now)
        said += "\n" + turn.tr("Done: I will remind you again of what comes due.")
    turn.say(said, _choices(turn, pledge, again), columns=2)


def _choices(turn: Turn, pledge: Pledge, again: Again) -> list[Choice]:
    if again.vague:
        week = turn.today + timedelta(days=DAYS_OF_A_WEEK)
        return [
            Choice(turn.tr("In one week"), f"/nhaclai {week.isoformat()} {pledge.id}"),
            Choice(turn.tr("Do not remind me of it"), f"/nghi viec {pledge.id}"),
        ]
    choices = [Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("No reminders"), "/nghi")]
    if again.other:
        label = turn.tr("No, on {day}", day=turn.language.short_date(again.other))
        choices.insert(0, Choice(label, f"/nhaclai {again.other.isoformat()} {pledge.id}"))
    return choices
