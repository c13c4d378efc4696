""" "Năm ngoái tui làm được nhiêu": what somebody did themselves in a period; the branch's are one tap on."""

import re

from domain.chat import Choice, bold
from domain.understanding.past.past_periods import Period
from handlers.figures.named import starting_places
from handlers.figures.period import screen
from handlers.figures.period.words import days_text, open_then
from handlers.talk.turn import Turn
from storage.listing.happened import happened
from storage.results.changes import Change

_MYSELF = r"(?:toi|tui|minh|em|con|chau)"
_HOW_MUCH = r"(?:bao nhieu|nhieu|may|bn|nhung gi|duoc gi|gi)"
_DID = r"(?:lam|xong|hoan thanh|dang ky|bao cao|giup|trong|gop|van dong)"
_ASKS = re.compile(rf"\b{_MYSELF}(?: (?:da|co|duoc|moi))* {_DID}(?: (?:duoc|xong|roi|dc))* {_HOW_MUCH}\b")
_OTHERS = re.compile(rf"\b(?:chi bo|xa|ap|ben) {_MYSELF}\b|\bnhieu (?:nhat|hon|qua)\b|\bdang vien\b")
_LEFT = re.compile(r"\b(?:con|phai|nua)\b")


def is_asked(rest: str) -> bool:
    return _ASKS.search(rest) is not None and _OTHERS.search(rest) is None and _LEFT.search(rest) is None


def show(turn: Turn, period: Period) -> bool:
    """Say whose figures these are, how much was registered and done, or that nothing was noted then."""
    home = turn.member.home
    if home is None:
        return False
    served = next(iter(starting_places(turn)), None)
    ways = [Choice(served.name, screen.command(served, period))] if served else []
    ways.append(Choice(turn.tr("My pledges"), "/camket"))
    days, campaign = days_text(turn, period), open_then(turn, home, period)
    if campaign is None:
        words = turn.tr("{days} nothing was noted here yet: neither your own work nor that of the branch.", days=days)
        turn.say(words[:1].upper() + words[1:], ways[-1:])
        return True
    counts = dict.fromkeys(Change, 0)
    for each in happened(turn.session, home, campaign.ids, period, turn.today):
        if each.name == turn.member.name:
            counts[each.what] += each.count
    number = turn.language.number
    turn.say(
        turn.tr(
            "Your own work {days}: registered {new}, confirmed as done {done}, reported as done and waiting {waiting}.",
            days=days,
            new=bold(number(counts[Change.REGISTERED])),
            done=bold(number(counts[Change.DONE])),
            waiting=number(counts[Change.CLAIMED]),
        ),
        ways,
    )
    return True
