"""`/dienhinh tim`: recognised exemplars of everywhere by theme, place and words; names as they may be seen."""

from collections import Counter

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.exemplars.card import NOTHING
from domain.names import called
from domain.roles import Place
from domain.understanding.exemplars.finding import is_there, words_of
from domain.understanding.text.words import fold
from handlers.exemplars import theirs
from handlers.exemplars.theirs import COMMAND, FIND, OF_ALL
from handlers.figures.named import named
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.quotation import quoted
from storage import organisations
from storage.exemplars import cards
from storage.people import members

SHOWN, SHORT, LONGEST = 6, 60, 100
PILOT = "mô hình điểm, đơn vị điểm"
"""What people look for a pilot by."""


def find(turn: Turn, typed: str, start: int = 0) -> None:
    """Show those a sentence looks for; where none is found the newest, and it is said so."""
    place = named(turn, typed, ["/"])
    sought = words_of(_without(typed, place) if place else typed)
    found = closest(turn, sought, place)
    what = " ".join(typed.split())[:LONGEST]
    if found:
        head = turn.tr("🌟 Exemplars to learn from: {count}.", count=len(found))
    else:
        found = matching(turn, [], None)
        none = [turn.tr("I found no exemplar for {what}.", what=quoted(what))] if what or not found else []
        head = "\n".join([*none, *([turn.tr("Those recognised last:")] if found else [])])
    lines, ways = [head], []
    places = places_of(turn, found[start : start + SHOWN])
    for each in found[start : start + SHOWN]:
        of = places[each.proposer_id]
        who = capitalised(theirs.who(turn, turn.language, each, of, turn.member))
        lines.append(f"• {who}: {quoted(theirs.words(turn, each, of, turn.member), SHORT)}")
        ways.append(Choice(who, f"{COMMAND} {OF_ALL} {each.id}"))
    ways += onwards(turn, start, SHOWN, len(found), f"{COMMAND} {FIND}") if not sought and not place else []
    if len(found) > start + SHOWN and (sought or place):
        lines.append(turn.tr("… and {count} more. Please add a word to narrow it.", count=len(found) - start - SHOWN))
    turn.say("\n".join(lines), [*ways, Choice(turn.tr("Exemplars"), COMMAND)], private=True)


def matching(turn: Turn, sought: list[str], place: Place | None) -> list[Nomination]:
    """The recognised exemplars in which each word sought stands; a name that is hidden is not found by."""
    everything = cards.recognised(turn.session)
    places = places_of(turn, everything)
    if place:
        everything = [
            each
            for each in everything
            if places[each.proposer_id].path.startswith(place.path) or each.organisation_id == place.id
        ]
    if not sought:
        return everything
    known = cards.of_each(turn.session, [each.id for each in everything])
    names = members.names(turn.session, [each.member_id for each in everything if each.member_id])
    units = organisations.by_ids(turn.session, [each.organisation_id for each in everything if each.organisation_id])
    found = []
    for each in everything:
        of, unit, card = places[each.proposer_id], units.get(each.organisation_id or 0), known.get(each.id, NOTHING)
        plain = (each.field, of.name, unit.name if unit else "", card.phase, PILOT if card.is_pilot else "")
        hidden = (each.name, names.get(each.member_id or 0, ""), each.words, card.figures, card.how)
        if is_there(sought, *plain, *hidden) and is_there(sought, *plain, *_visible(turn, each, of)):
            found.append(each)
    return found


def _visible(turn: Turn, each: Nomination, of: Place) -> tuple[str, ...]:
    card = theirs.card_shown(turn, each, of, turn.member)
    who = theirs.who(turn, turn.language, each, of, turn.member)
    return who, theirs.words(turn, each, of, turn.member), card.figures, card.how


def closest(turn: Turn, sought: list[str], place: Place | None = None) -> list[Nomination]:
    """Those in which every word sought stands, else those in which most of them do, two at least."""
    if not sought and place is None:
        return []
    if (found := matching(turn, sought, place)) or not sought:
        return found
    scores = {word: {each.id: each for each in matching(turn, [word], place)} for word in dict.fromkeys(sought)}
    counts = Counter(number for those in scores.values() for number in those)
    most = max(counts.values(), default=0)
    known = {number: each for those in scores.values() for number, each in those.items()}
    return [each for number, each in known.items() if counts[number] == most] if most > 1 else []


def places_of(turn: Turn, found: list[Nomination]) -> dict[int, Place]:
    return organisations.by_ids(turn.session, list({each.proposer_id for each in found}))


def _without(typed: str, place: Place) -> str:
    return f" {fold(typed)} ".replace(f" {called(place.name)} ", " ", 1)
