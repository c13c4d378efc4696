""" "Sao bữa nay nhắc tui": what the last message told and why on that day, and when the next one comes."""

from datetime import timedelta

from domain.chat import Choice
from domain.permissions import led_places
from handlers.reminders.asked import reasons, rule
from handlers.reminders.coming import showing
from handlers.talk.turn import Turn
from storage.digests import told

KEPT = timedelta(days=30)
SHOWN = 4


def say(turn: Turn) -> None:
    found = told.to(turn.session, [turn.member.id], turn.real_now - KEPT)
    last = next((each for each in found if reasons.of(turn, each, turn.member.id)), None)
    lines: list[str] = []
    if last is None:
        lines.append(turn.tr("In the last 30 days I sent you nothing unasked."))
    else:
        all_of_it = reasons.of(turn, last, turn.member.id)
        lines.append(turn.tr("My message of {moment} was about:", moment=moment(turn, last)))
        lines += [f"• {each}" for each in all_of_it[:SHOWN]]
        if len(all_of_it) > SHOWN:
            lines.append(turn.tr("… and {count} more.", count=len(all_of_it) - SHOWN))
    if any(place.has_branches for place in led_places(turn.member)):
        lines.append(rule.above(turn))
    lines += next_one(turn)
    turn.say(
        "\n".join(lines),
        (Choice(turn.tr("All that will come"), "/nhacnho"), Choice(turn.tr("No reminders for a while"), "/nghi")),
    )


def moment(turn: Turn, message: told.Told) -> str:
    at = message.at.astimezone(turn.deployment.zone)
    return turn.tr("{hour} on {day}", hour=at.strftime("%H:%M"), day=at.date())


def next_one(turn: Turn) -> list[str]:
    """The nearest of what will come, in one line; nothing where nothing will."""
    first = next(iter(showing.coming(turn)), None)
    if first is None:
        return []
    return [turn.tr("Next: {day}, {what}.", day=turn.language.short_date(first.day), what=first.words)]
