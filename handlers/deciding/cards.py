"""What waits for a leader, shown: one card after the other, or as a list."""

import re
from collections.abc import Sequence

from domain.chat import Choice, Tone
from domain.permissions import may_see_names
from domain.pledges.pledge import Asked, Pledge
from domain.understanding.text.words import fold
from handlers.deciding import items, overturning
from handlers.evidence import keeping
from handlers.pledges.cards import said_of
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES
from locales.wording.pledges import pledge_label
from locales.wording.queue.asking import card_text, count_text, line_text, no_label, wish_text, yes_label
from locales.wording.quotation import quoted
from locales.wording.reports import own_words_text
from storage import organisations, pledges
from storage.queue import wishes
from storage.queue.waiting import Waiting

LATER, LIST, ALL = "sau", "ds", "het"
SHOWN = 4  # of a list: each takes two lines


def show_next(turn: Turn, *, decided: bool = False, after: int = 0) -> None:
    """The card after the one of this number; after the last one the first again."""
    waiting = items.waiting(turn)
    mistake = Choice(turn.tr("A mistake: take it back"), "/laylai")
    if waiting:
        item = next((each for each in waiting if each.pledge.id > after), waiting[0])
        show_card(turn, item, len(waiting), (mistake,) if decided else ())
    elif decided:
        turn.add_choice(mistake)
    else:
        asked, ways = _to_reopen(turn)
        nothing = [] if asked else [turn.tr("Nothing is waiting for you to decide.")]
        turn.say("\n".join([*nothing, *asked, *what_others_decide(turn)]), (*ways, *_past(turn)), private=True)


def _to_reopen(turn: Turn) -> tuple[list[str], list[Choice]]:
    """The confirmed results that are said to be wrong, and the way to each."""
    found = items.to_reopen(turn)
    head = [turn.tr("Confirmed already, and reported wrong as they say:")] if found else []
    ways = [Choice(_label(turn, each), f"/molai {each.pledge.id}") for each in found[:SHOWN]]
    shown = [f"• {items.whose(turn, each)} {quoted(each.pledge.content, 80)}" for each in found[:SHOWN]]
    return [*head, *shown], ways


def what_others_decide(turn: Turn) -> list[str]:
    """What waits in the own cell and is one's own, or was entered by oneself: the deputy or the level above decides."""
    waiting = items.for_others(turn)
    if not waiting:
        return []
    head = turn.tr("This you entered yourself or it is your own, so your deputy or the committee above decides:")
    return [head, *lines_of(turn, waiting)]


def show_card(turn: Turn, item: Waiting, count: int, besides: Sequence[Choice] = ()) -> None:
    """One of them in full, with the ways to decide, to leave it for later, and to see them all."""
    pledge = item.pledge
    kept, see = keeping.counted(turn, pledge)
    about = "\n".join(filter(None, (_about(turn, item), kept)))
    text = f"{count_text(turn.language, count)} {items.whose(turn, item)}\n{about}"
    choices = [
        Choice(each.label, f"{said}:{each.value}", tone)
        for said, tone, each in zip((YES, NO), (Tone.GREEN, Tone.RED), ways_to_decide(turn, pledge), strict=True)
    ]
    choices += see
    if count > 1:
        choices.append(Choice(turn.tr("Leave it for later"), f"/duyet {LATER} {pledge.id}"))
        choices.append(Choice(turn.tr("See them all"), f"/duyet {LIST}"))
    turn.say(text, (*choices, *besides))


def ways_to_decide(turn: Turn, pledge: Pledge) -> tuple[Choice, Choice]:
    """Yes and no to what waits, as it is shown now."""
    asked, seen = pledge.asks or Asked.RESULT, items.seen(turn, pledge)
    return (
        Choice(yes_label(turn.language, asked), f"/duyet {pledge.id} dat {seen}"),
        Choice(no_label(turn.language, asked), f"/duyet {pledge.id} lai {seen}"),
    )


def _about(turn: Turn, item: Waiting) -> str:
    pledge = item.pledge
    wish = wishes.of(turn.session, pledge)
    wished = wish_text(turn.language, pledge, wish.after, wish.why) if wish else ""
    by = items.asker(turn, item)
    card = card_text(turn.language, turn.today, pledge, wished, by)
    return "\n".join([card, *_reported(turn, item, by)]) if pledge.asks is Asked.RESULT else card


def _reported(turn: Turn, item: Waiting, by: str) -> list[str]:
    """How far the parts are; what was written with the reports is read by those who lead the cell, and nobody above."""
    place = organisations.by_id(turn.session, item.organisation_id)
    readable = place is not None and may_see_names(turn.member, place)
    words = pledges.last_words(turn.session, item.pledge.id)
    lines = said_of(turn, item.pledge, readable, words)
    return [*lines, own_words_text(turn.language, words, by)] if readable and " " in words else lines


def show_list(turn: Turn, start: int = 0, only: Sequence[Waiting] | None = None) -> None:
    """A few lines at a time, each to be looked at; or only some of them, to tell which is meant."""
    waiting = items.waiting(turn) if only is None else only
    if not waiting:
        show_next(turn)
        return
    shown = waiting[start : start + SHOWN] or waiting[:SHOWN]
    lines = lines_of(turn, shown)
    choices = [Choice(_label(turn, each), f"/duyet {each.pledge.id}") for each in shown]
    if start + SHOWN < len(waiting):
        choices.append(Choice(turn.tr("Show more"), f"/duyet {LIST} {start + SHOWN}"))
    if only is None and len(waiting) > 1:
        choices.append(Choice(turn.tr("Decide on all at once"), f"/duyet {ALL}"))
    if only is None:
        asked, ways = _to_reopen(turn)
        lines, choices = [*lines, *asked], [*choices, *ways, *_past(turn)]
    turn.say("\n".join([count_text(turn.language, len(waiting)), *lines]), choices, private=True)


def lines_of(turn: Turn, waiting: Sequence[Waiting]) -> list[str]:
    return [line_text(turn.language, items.whose(turn, each).rstrip(":"), each.pledge) for each in waiting]


def _label(turn: Turn, item: Waiting) -> str:
    place = organisations.by_id(turn.session, item.organisation_id)
    name = items.owner(turn, item.pledge) if place and may_see_names(turn.member, place) else ""
    label = pledge_label(item.pledge)
    return f"{name}: {label}"[:60] if name else label


def show_one(turn: Turn, number: int) -> None:
    waiting = items.waiting(turn)
    item = next((each for each in waiting if each.pledge.id == number), None)
    if item is None:
        items.open_item(turn, number)
    else:
        show_card(turn, item, len(waiting))


def _past(turn: Turn) -> tuple[Choice, ...]:
    """The way to what was decided lately and this person may take back."""
    return (Choice(turn.tr("What was decided lately"), "/duyet xem"),) if overturning.lately(turn) else ()


def named_in(turn: Turn, text: str) -> list[Waiting]:
    """What waits of those whose given name a sentence says, with the family name where several bear it."""
    said = set(re.findall(r"\w+", fold(text)))
    named = [each for each in items.waiting(turn) if items.given_name(turn, each) in said]
    whole = [each for each in named if fold(items.owner(turn, each.pledge)) in fold(text)]
    return whole or named
