"""`/nhatky`: what happened when, who did it and why: to one pledge, to one person's, in one branch day by day."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from domain.chat import Choice
from domain.errors import UserError
from domain.names import called
from domain.pledges.happening import Happening
from domain.roles import Member, Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.listing import branch_list, card, wanted
from handlers.talk.turn import Turn
from locales.wording.listing.happenings import counts_text, happening_entry
from locales.wording.quotation import quoted
from storage import organisations
from storage.listing import happenings
from storage.listing.happenings import Stretch
from storage.people import members

SHOWN, OLDEST = 5, 1930  # the year before which nothing can have happened
_ONE = re.compile(r"viec #?(?P<number>\d{1,9})(?: (?P<start>\d{1,5}))?", re.IGNORECASE)
_PAGE = re.compile(
    r"(?P<what>nguoi|ngay) (?P<code>\S.*?)(?: (?P<day>\d{4}-\d\d-\d\d))? (?P<start>\d{1,5})", re.IGNORECASE
)
_FILLING = re.compile(
    r"(?:(?:cho|toi|tui|em|xin|muon|xem|coi|nhat ky|lich su|thay doi|dang ky|viec|chi bo|cua|ngay|hom nay"
    r"|ai|da|vua|moi|sua|doi|rut|nhung|gi) )+"
)
_MY_OWN = re.compile(r".*\bcua (?:toi|tui|em|minh)\W*")


def show(turn: Turn, argument: str) -> None:
    """`/nhatky`: today's and the days before; a day, a name or a branch behind it; or what a button asks for."""
    one, page = _ONE.fullmatch(argument.strip()), _PAGE.fullmatch(argument.strip())
    if one:
        _of_pledge(turn, int(one["number"]), int(one["start"] or 0))
    elif page is None:
        _said(turn, argument.strip())
    elif page["what"].lower() == "nguoi":
        member = members.by_code(turn.session, page["code"])
        _of_member(turn, member, int(page["start"]))
    else:
        _of_day(turn, branch_list.place_of(turn, page["code"]), _day(turn, page["day"]), int(page["start"]))


def _day(turn: Turn, typed: str | None) -> date:
    try:
        day = date.fromisoformat(typed) if typed else turn.today
        return day.replace(year=max(day.year, OLDEST))
    except ValueError:
        raise UserError("I could not find a date in “{typed}”.", typed=typed or "") from None


def _of_pledge(turn: Turn, number: int, start: int) -> None:
    pledge, place = card.readable(turn, number)
    found = happenings.of_pledge(turn.session, number, Stretch(start, SHOWN + 1))
    back = Choice(turn.tr("Back to this work"), card.card_of(turn, pledge, place))
    head = turn.tr("{content}: what happened, the newest first", content=quoted(pledge.content))
    known = {turn.member.id, pledge.member_id or 0}
    _say(turn, head, found, place, known, f"/nhatky viec {number} {start + SHOWN}", [back], about=False)


def _of_member(turn: Turn, member: Member | None, start: int) -> None:
    """What happened to one person's pledges: to themselves, and to those who lead the cell where they belong today."""
    other = members.person(turn.session, member.id, turn.today) if member else None
    home = other.home if other else None
    theirs = home is not None and not home.has_branches and home in branch_list.listable(turn)
    if member is None or other is None or not (theirs or other.id == turn.member.id):
        raise UserError("This comrade is not on the list of your branch any more.")
    found = happenings.of_member(turn.session, member.id, Stretch(start, SHOWN + 1))
    head = turn.tr("Comrade {name}: what happened, the newest first", name=member.name)
    known = {turn.member.id, member.id}
    _say(turn, head, found, home, known, f"/nhatky nguoi {member.code} {start + SHOWN}", [], about=True)


def _of_day(turn: Turn, place: Place, day: date, start: int) -> None:
    if day > turn.today:
        raise UserError("{day} has not come yet.", day=day)
    since, before = _bounds(turn, day)
    found = happenings.of_day(turn.session, place, since, before, turn.today)
    earlier = happenings.last_before(turn.session, place, since, turn.today)
    ways = []
    if earlier:
        last = earlier.astimezone(turn.deployment.zone).date()
        label = turn.tr("The day before with entries: {day}", day=turn.language.short_date(last))
        ways.append(Choice(label, f"/nhatky ngay {place.code} {last.isoformat()} 0"))
    name = turn.language.short_date(day)
    if not found:
        turn.say(turn.tr("{branch}: nothing happened on {day}.", branch=place.name, day=name), ways)
        return
    head = turn.trn(
        "{branch}, {day}: {count} entry", "{branch}, {day}: {count} entries", len(found), branch=place.name, day=name
    )
    way_on = f"/nhatky ngay {place.code} {day.isoformat()} {start + SHOWN}"
    _say(turn, head, found[start : start + SHOWN + 1], place, {turn.member.id}, way_on, ways, about=True)


def _say(
    turn: Turn,
    head: str,
    found: Sequence[Happening],
    place: Place | None,
    known: set[int],
    way_on: str,
    besides: Sequence[Choice],
    *,
    about: bool,
) -> None:
    """One page; of those found beyond it only that there are more is told."""
    if not found:
        raise UserError("There is nothing more to show.", tuple(besides))
    shown, zone = found[:SHOWN], turn.deployment.zone
    named = known | happenings.known_here(
        turn.session, [who for each in shown for who in (each.by, each.holder_id)], place, turn.today
    )
    lines = [happening_entry(turn.language, zone, each, named, about=about) for each in shown]
    more = [Choice(turn.tr("Show more"), way_on)] if len(found) > SHOWN else []
    turn.say("\n".join([head, *lines]), [*more, *besides], private=place is not None)


def _said(turn: Turn, text: str) -> None:
    """What stands in words: a day, a person, a branch; without them today."""
    places = branch_list.listable(turn)
    day, rest = past_day(text.strip(" ?.!"), turn.today)
    if _MY_OWN.fullmatch(fold(text)):
        _of_oneself(turn)
        return
    if not places:
        _without_branch(turn, day)
        return
    begun = _FILLING.match(f"{fold(rest)} ")
    name = fold(rest)[begun.end() :].strip() if begun else fold(rest)
    meant = [place for place in places if name in (fold(place.code), fold(place.name), called(place.name))]
    if name and not meant:
        _of_somebody(turn, name, [place for place in places if not place.has_branches])
    elif len(meant or places) > 1:
        asked = (day or turn.today).isoformat()
        choices = [Choice(place.name, f"/nhatky ngay {place.code} {asked} 0") for place in places]
        turn.say(turn.tr("Of which organisation?"), choices)
    else:
        _of_day(turn, (meant or places)[0], day or turn.today, 0)


def _of_somebody(turn: Turn, name: str, cells: Sequence[Place]) -> None:
    found = wanted.called(turn, name, cells)
    if not found:
        raise UserError("I find nobody called “{typed}” on the list of the branch.", typed=name[:60])
    if len(found) > 1:
        choices = [Choice(f"{each.name} · {each.code}", f"/nhatky nguoi {each.code} 0") for each, _ in found[:SHOWN]]
        turn.say(turn.tr("Several comrades are called so. Which one?"), choices)
        return
    _of_member(turn, found[0][0], 0)


def _of_oneself(turn: Turn) -> None:
    _of_member(turn, members.by_ids(turn.session, [turn.member.id])[0], 0)


def _without_branch(turn: Turn, day: date | None) -> None:
    """Administrators see how often what was done; whoever leads nothing sees what happened to their own pledges."""
    administered = organisations.administered_by(turn.session, turn.member)
    if not administered:
        _of_oneself(turn)
        return
    asked = day or turn.today
    since, before = _bounds(turn, asked)
    blocks = []
    for place in administered:
        counts = happenings.counts(turn.session, place.path, since, before, turn.today)
        blocks.append(f"{place.name}\n{counts_text(turn.language, counts) or turn.tr('Nothing.')}")
    text = turn.tr("What was done on {day}; names stay in each branch:", day=turn.language.short_date(asked))
    previous = asked - timedelta(days=1)
    label = turn.tr("The day before: {day}", day=turn.language.short_date(previous))
    turn.say("\n\n".join([text, *blocks]), [Choice(label, f"/nhatky {previous:%d/%m/%Y}")])


def _bounds(turn: Turn, day: date) -> tuple[datetime, datetime]:
    """The first moment of a day where the people are, and that of the next."""
    zone = turn.deployment.zone
    return datetime.combine(day, time(0), zone), datetime.combine(day + timedelta(days=1), time(0), zone)
