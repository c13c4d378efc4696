"""How far one is with the exemplars one follows, and for a committee who stands where."""

from collections.abc import Sequence

from domain.campaigns.exemplars import NominationState
from domain.chat import Choice
from domain.errors import NotAllowed
from domain.exemplars.following import Standing, counted, goes_on
from domain.permissions import has_summaries
from domain.roles import Place
from handlers.exemplars import theirs
from handlers.exemplars.following import whose
from handlers.exemplars.theirs import COMMAND, COPIED, FIND, FOLLOWED, MEASURE, MINE, NEWER, OF_ALL, STOP, TABLE
from handlers.figures.named import named, starting_places
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import capitalised
from locales.wording.quotation import quoted
from locales.wording.recognition.exemplars import (
    FORMULA,
    figures_text,
    followed_text,
    gap_text,
    mark_text,
    reported_line,
)
from storage import organisations, pledges
from storage.campaigns import nominations
from storage.exemplars import cards, following, standings

SHOWN = 6


def mine(turn: Turn) -> None:
    """What this person and their organisations follow, each with its gap."""
    found = standings.standings(turn.session, whose.mine(turn), turn.today)
    lines, ways = [turn.tr("What you learn from:")], []
    for each in found[:SHOWN]:
        _, exemplar, place = whose.one(turn, each.following.id)
        who = capitalised(whose.of_exemplar(turn, each.following, exemplar, place))
        own = each.following.organisation_id is None
        head = who if own else f"{whose.follower(turn, turn.language, each.following, turn.member)} → {who}"
        lines.append(f"• {head}: {gap_text(turn.language, each)}")
        ways.append(Choice(head, f"{COMMAND} {FOLLOWED} {each.following.id}"))
    if not found:
        lines = [turn.tr("You follow no exemplar yet. Look for one, then choose to follow it.")]
    turn.say("\n".join(lines), [*ways, to_find(turn)], private=True)


def to_find(turn: Turn) -> Choice:
    return Choice(turn.tr("Find an exemplar"), f"{COMMAND} {FIND}")


def show(turn: Turn, number: int | None) -> None:
    """One that is followed: the two figures, the gap, and what may be done."""
    found, exemplar, place = whose.one(turn, number)
    standing = standings.standing(turn.session, found, turn.today)
    who = whose.of_exemplar(turn, found, exemplar, place)
    follower = whose.follower(turn, turn.language, found, turn.member)
    words = quoted(theirs.words(turn, exemplar, place, turn.member))
    lines = [turn.tr("{follower} learns from {who}: {words}", follower=follower, who=who, words=words)]
    lines.append(capitalised(gap_text(turn.language, standing)) + ".")
    both, pledge = figures_text(turn.language, standing), pledges.get(turn.session, found.pledge_id or 0)
    if both:
        lines += [turn.tr("Compared: {figures}.", figures=both), turn.tr(FORMULA)]
    lines += [turn.tr("By this work: {content}", content=quoted(pledge.content))] if pledge else []
    if found.copied_on:
        day = turn.language.short_date(found.copied_on)
        lines.append(turn.tr("Done the same way here since {day}: {words}", day=day, words=quoted(found.copied_words)))
    ways = []
    if not goes_on(found, turn.today):
        lines.append(turn.tr("It is followed no more."))
    else:
        shown = cards.of(turn.session, exemplar.id)
        if found.value is not None and shown.value not in (None, found.value) and shown.value is not None:
            mark = mark_text(turn.language, shown.value, shown.unit)
            lines.append(turn.tr("The exemplar is further now: {mark}.", mark=mark))
            ways.append(Choice(turn.tr("Compare with the new figure"), f"{COMMAND} {NEWER} {found.id}"))
        ways.append(Choice(turn.tr("Compare by another work"), f"{COMMAND} {MEASURE} {found.id}"))
        if not found.copied_on:
            ways.append(Choice(turn.tr("We do the same now"), f"{COMMAND} {COPIED} {found.id}"))
        ways.append(Choice(turn.tr("Follow it no more"), f"{COMMAND} {STOP} {found.id}"))
    ways.append(Choice(turn.tr("See the card"), f"{COMMAND} {OF_ALL} {exemplar.id}"))
    turn.say("\n".join(lines), [*ways, Choice(turn.tr("What I learn from"), f"{COMMAND} {MINE}")], private=True)


def table(turn: Turn, text: str, start: int = 0) -> None:
    """Who stands where, of an organisation and below: units by name, members counted but in one's own cell."""
    place = _place(turn, text)
    found = standings.of_place(turn.session, place, turn.today)
    shown = [each for each in found if goes_on(each.following, turn.today) and _is_named(turn, each)]
    shown.sort(key=lambda each: (each.missing is None, each.missing or 0))
    head = turn.tr("🌟 {organisation}: who stands where with the exemplars", organisation=place.name)
    counts = followed_text(turn.language, counted(found, turn.today))
    lines = [head, counts or turn.tr("Nobody here follows an exemplar yet.")]
    lines += [_line(turn, each) for each in shown[start : start + SHOWN]]
    lines += [turn.tr(FORMULA)] if any(each.missing is not None for each in shown) else []
    lines += _copies(turn, found) if not start else []
    more = onwards(turn, start, SHOWN, len(shown), f"{COMMAND} {TABLE} {place.code}")
    turn.say("\n".join(lines), [*more, Choice(turn.tr("Exemplars"), COMMAND)], private=True)


def _place(turn: Turn, text: str) -> Place:
    """The organisation a text names by its code or name, of one's own and below; else one's own."""
    if not has_summaries(turn.member):
        raise NotAllowed("Who stands where is seen by those who lead or serve an organisation.")
    tops = starting_places(turn)
    word = text.split(" ", maxsplit=1)[0]
    meant = organisations.by_code(turn.session, word) if word else None
    meant = meant or (named(turn, text, [each.path for each in tops]) if text else None)
    if meant and not any(meant.path.startswith(each.path) for each in tops):
        raise NotAllowed("The figures of an organisation are seen by those who lead or serve it.")
    return meant or tops[0]


def _is_named(turn: Turn, each: Standing) -> bool:
    return each.following.organisation_id is not None or whose.is_seen_by_name(turn, each.following)


def _line(turn: Turn, each: Standing) -> str:
    exemplar = nominations.get(turn.session, each.following.nomination_id)
    place = organisations.by_id(turn.session, exemplar.proposer_id) if exemplar else None
    who = whose.of_exemplar(turn, each.following, exemplar, place) if exemplar and place else "?"
    follower = whose.follower(turn, turn.language, each.following, turn.member)
    return f"• {follower} → {who}: {gap_text(turn.language, each)}"


def _copies(turn: Turn, found: Sequence[Standing]) -> list[str]:
    """Who copied an exemplar and since when, of those who may be named."""
    copied = [each for each in found if each.following.copied_on and _is_named(turn, each)]
    lines = []
    for each in copied[:SHOWN]:
        assert each.following.copied_on is not None
        day = turn.language.short_date(each.following.copied_on)
        who = whose.follower(turn, turn.language, each.following, turn.member)
        lines.append(
            turn.tr("• {who}, since {day}: {words}", who=who, day=day, words=quoted(each.following.copied_words, 60))
        )
    return [turn.tr("Copied:"), *lines] if lines else []


def lines_of(turn: Turn, pledge_id: int) -> list[str]:
    """What a report on a pledge says of the exemplars that are followed by it."""
    found = standings.standings(turn.session, following.measured_by(turn.session, pledge_id), turn.today)
    lines = []
    for each in found:
        exemplar = nominations.get(turn.session, each.following.nomination_id)
        place = organisations.by_id(turn.session, exemplar.proposer_id) if exemplar else None
        if exemplar and place and exemplar.state in (NominationState.RECOGNISED, NominationState.PROPOSED):
            who = whose.of_exemplar(turn, each.following, exemplar, place)
            lines.append(reported_line(turn.language, who, each))
    return lines
