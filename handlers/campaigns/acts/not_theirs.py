"""Somebody wishes a campaign otherwise who runs none: who does, how it stands, and what they can do themselves."""

import re

from domain.campaigns.said.names import new_name
from domain.chat import Choice
from domain.permissions import led_places
from domain.understanding.text.words import fold
from handlers.campaigns.acts import meant
from handlers.letters import to_those_above
from handlers.pledges.my_pledges import reportable
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.campaigns.campaigns import window_text
from storage.campaigns.campaigns import Campaign

OF_THE_BRANCH = "viecminh"
SHOWN = 3
_ASKS = re.compile(r"(?:\?|\b(?:ha|hả|chua|phai khong|roi sao|chua vay|dong roi)\b)")
_ABOUT_A_PLEDGE = ("ghi ", "viec", "so ", "met", "sua so")


def say(turn: Turn, text: str) -> None:
    """Nothing is changed; the wish may go to those above."""
    asks = _ASKS.search(fold(text)) is not None
    runs = turn.tr("Campaigns are opened and changed by administrators and by those who lead a committee.")
    goes_on = turn.tr("What is registered may be reported until its deadline, also after a campaign has closed.")
    lines = [*([] if asks else [runs]), *how_it_stands(turn), *([goes_on] if asks else [])]
    ways = [Choice(turn.tr("Pass it on to those above"), f"{meant.PICKED} {meant.PASS_ON}")]
    if led_places(turn.member) and new_name(text):
        ways.append(Choice(turn.tr("Register it as a pledge of the branch"), f"{meant.PICKED} {OF_THE_BRANCH}"))
    folded = fold(text)
    if any(each in folded for each in _ABOUT_A_PLEDGE) and reportable(turn):
        ways.insert(0, Choice(turn.tr("Change what I registered"), "/sua"))
    ways.append(Choice(turn.tr("My pledges"), "/camket") if reportable(turn) else _register(turn))
    parking.wait_with(turn, text)
    turn.say("\n".join(lines), ways)


def how_it_stands(turn: Turn) -> list[str]:
    """The campaigns of today, and whether they take pledges in; else when the next one opens."""
    found = meant.seen(turn)
    now = [each for each in found if each.window.is_open(turn.today)]
    if now:
        return [f"– {each.name}: {_state(turn, each)}" for each in now[:SHOWN]]
    coming = sorted(
        (each for each in found if each.window.opens_on > turn.today), key=lambda each: each.window.opens_on
    )
    if coming:
        day = turn.language.short_date(coming[0].window.opens_on)
        return [turn.tr("The next one opens on {day}: {name}", day=day, name=coming[0].name)]
    last = max((each.window.closes_on for each in found), default=None)
    closed = turn.tr("None is open. The last one ended on {day}; what was registered may still be reported.", day=last)
    return [closed if last else turn.tr("No emulation campaign is open today.")]


def _state(turn: Turn, campaign: Campaign) -> str:
    days = window_text(turn.language, campaign.window)
    if campaign.window.registers(turn.today):
        return turn.tr("{days}, takes pledges in", days=days)
    return turn.tr("{days}, takes no new pledges in; reports go on", days=days)


def _register(turn: Turn) -> Choice:
    return Choice(turn.tr("Register a pledge"), "/dangky")


def pass_on(turn: Turn) -> None:
    """Read the wish back that waits, to be sent to those above."""
    sentence = parking.waiting_sentence(turn)
    parking.close(turn)
    if not sentence or not to_those_above.answer(turn, sentence):
        turn.say(turn.tr("Nobody above can be written to here; please speak with them."))
