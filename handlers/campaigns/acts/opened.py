"""Open a campaign by a sentence, asked on by `opening`: its name, days, how long it runs, which one it is like."""

import re

from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.said.audience import read_participants
from domain.campaigns.said.basis import opening_basis
from domain.campaigns.said.days import led, read_said_days
from domain.campaigns.said.names import apart_from_like, comes_later, new_name, quoted_name
from domain.campaigns.said.registering import apart
from domain.chat import Choice
from domain.understanding.accents.restoring import with_accents
from domain.understanding.text.words import fold
from handlers.campaigns import opening
from handlers.campaigns.acts import meant, not_theirs
from handlers.campaigns.opening import OpeningDraft
from handlers.talk.turn import Turn
from locales.language import capitalised
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Campaign

_ASKS = re.compile(r"\b(?:duoc|co the) ?\w* ?(?:hong|khong|chu|ko)\b")
_YEAR = re.compile(r"\b20\d\d\b")


def open_new(turn: Turn, text: str) -> None:
    if not runs_campaigns(turn.member):
        not_theirs.say(turn, text)
        return
    if _ASKS.search(fold(text)):
        turn.say(turn.tr("Yes, a campaign of your own may run beside the standing one."))
    text, paper = opening_basis(text)
    head, tail = apart_from_like(text)
    rest, about = apart(led(head))
    said, registering = read_said_days(rest, turn.today), read_said_days(about, turn.today)
    if comes_later(text) and not quoted_name(text):
        _say_what_is_needed(turn)
        return
    name = new_name(head)
    name = with_accents(name) or name
    draft = OpeningDraft(name=capitalised(name) or None, first=said.first, last=said.last)
    draft.basis = [dict(paper)] if paper else []
    draft.registers_from, draft.registers_until = registering.first, registering.last
    draft.people, draft.units = read_participants(head.replace(name, ""))
    if said.span and said.last is None:
        draft.days_long, draft.months_long = said.span.days, said.span.months
    like = _like(turn, tail)
    if len(like) == 1:
        draft.like_id = like[0].id
        draft.name = draft.name or _of_another_year(like[0], head)
    elif tail:
        draft.like_among = [each.id for each in like or campaigns.everything(turn.session)]
    opening.propose(turn, draft)


def _say_what_is_needed(turn: Turn) -> None:
    """Nothing is opened under a name that is made up."""
    words = turn.tr(
        "Nothing is opened yet: a campaign needs its name, and from when until when it runs. When the name is settled, "
        "write one sentence, for example: open the campaign “…” from 1/4 to 30/6."
    )
    turn.say(words, (Choice(turn.tr("The campaigns"), "/dotthidua"),))


def _like(turn: Turn, tail: str) -> list[Campaign]:
    return meant.candidates(turn, tail.partition(",")[0], campaigns.everything(turn.session)) if tail else []


def _of_another_year(like: Campaign, head: str) -> str | None:
    """The name of the one it is like with the new year in place of the old, where it has one."""
    year = _YEAR.search(head)
    return _YEAR.sub(year[0], like.name) if year and _YEAR.search(like.name) else None
