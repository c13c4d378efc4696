""" "Một tuần nhắc một lần thôi, thứ hai nghen": one day of the week for all that is due, and the way back."""

from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.acts.persons import names_somebody
from domain.understanding.reminding.once_a_week import once_a_week, says_weekly_alone
from domain.understanding.text.words import tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reminders import putting_off
from handlers.talk.turn import Turn
from locales.language import marked
from storage import pauses, reminders

WEEKDAY = "thu"
_NAMES = (
    *(marked("Mondays"), marked("Tuesdays"), marked("Wednesdays")),
    *(marked("Thursdays"), marked("Fridays"), marked("Saturdays")),
)


def heard(turn: Turn) -> bool:
    """Whether reminders are wished once a week, or on one day of the week alone."""
    weekday, said = once_a_week(turn.text), tokenised(turn.text)
    if (
        weekday is None
        or (turn.chat.dialogue and says_weekly_alone(turn.text))
        or putting_off.is_of_others(turn.text)
        or names_somebody(said, len(said))
    ):
        return False
    choose(turn, weekday)
    return True


def show(turn: Turn, argument: str) -> None:
    """`/nghi thu 2`: on Mondays alone; "0": on all days again."""
    if argument not in [str(number) for number in (0, *range(2, 8))]:
        raise UserError("I could not find a date in “{typed}”.", typed=argument[:60])
    choose(turn, int(argument) - 2 if argument != "0" else None)


def choose(turn: Turn, weekday: int | None) -> None:
    """Keep the day and plan what is to come anew."""
    pauses.choose_weekday(turn.session, turn.member.id, weekday, turn.stamp)
    if weekday is not None:
        pauses.drop_asked(turn.session, turn.member.id, turn.now)
    reminders.plan_of_member(turn.session, turn.member.id, turn.today, turn.now)
    every = Choice(turn.tr("Remind me on all days"), f"/nghi {WEEKDAY} 0")
    mine = Choice(turn.tr("My pledges"), "/camket")
    day = reminders.next_day(turn.session, [each.id for each in reportable(turn)], turn.today)
    coming = turn.tr("The next reminder comes on {day}, at {hour}.", day=day, hour=_hour(turn)) if day else ""
    if weekday is None:
        turn.say(f"{turn.tr('Done: I remind you on all days again.')} {coming}".strip(), (mine,))
        return
    said = turn.tr(
        "Done: from now on I remind you only on {weekday}, of all at once.", weekday=turn.tr(_NAMES[weekday])
    )
    turn.say(f"{said} {coming}".strip(), (every, mine))


def _hour(turn: Turn) -> str:
    return reminders.hour_of(turn.session, turn.member.id).isoformat("minutes")
