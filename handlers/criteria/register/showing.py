"""`/congnhan`: the register, by year and since the term began, against what is aimed at; one decision; what lapses."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.chat import Choice, bold
from domain.criteria.grades import running
from domain.criteria.permissions import may_withdraw_recognition
from domain.criteria.recognition import AHEAD, TERM, Recognition, term_began
from domain.errors import NotAllowed, UserError
from domain.figures import Coverage
from domain.permissions import may_count
from domain.roles import Place
from handlers.criteria import theirs
from handlers.talk.arguments import is_number
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from locales.wording.recognition.criteria import recognition_line
from storage import organisations
from storage.criteria import recognitions
from storage.ground import history

COMMAND = "/congnhan"
SEE, NEW, LIST, LAPSING, WITHDRAW, BACK, MISTAKE, AIM = "xem", "moi", "ds", "hethan", "rut", "lai", "nham", "chitieu"
SHOWN = 8


def to_register(turn: Turn) -> Choice:
    return Choice(turn.tr("Register of recognitions"), COMMAND)


def overview(turn: Turn, place: Place, since: date | None = None) -> None:
    """How many are recognised as what: in this year, since the term or another day began, and for years running."""
    _require(turn, place)
    since = since or term_began(turn.today)
    everything = recognitions.below(turn.session, place.path, date(turn.today.year - 2 * TERM, 1, 1), turn.today)
    stand = [each for each in everything if each.withdrawn_on is None]
    lines = [bold(turn.tr("🏅 Register of recognitions, {organisation}", organisation=place.name))]
    aims = recognitions.aimed(turn.session, place.id, turn.today.year)
    for key in dict.fromkeys(each.key for each in stand):
        lines += _of_title(turn, place, [each for each in stand if each.key == key], since, aims.get(key, 0))
    if not stand:
        lines.append(turn.tr("No recognition has been entered yet."))
    lapse = recognitions.lapsing(turn.session, place.path, turn.today, turn.today + AHEAD)
    ways = (
        [Choice(turn.tr("The decisions, one by one"), f"{COMMAND} {LIST} {place.code} {since.isoformat()} 0")]
        if stand
        else []
    )
    if lapse:
        label = turn.trn("{count} lapses soon", "{count} lapse soon", len(lapse))
        ways.append(Choice(label, f"{COMMAND} {LAPSING} {place.code}"))
    if place.has_branches and turn.member.duties:
        ways.append(Choice(turn.tr("Enter a recognition"), f"{COMMAND} {NEW}"))
    turn.say("\n".join(lines), [*ways, Choice(turn.tr("Criteria"), f"{theirs.COMMAND} {place.code}")])


def _of_title(turn: Turn, place: Place, found: Sequence[Recognition], since: date, aim: int) -> list[str]:
    """ "• Chi bộ trong sạch …: năm 2026 37/75, đạt 49%; từ 01/01/2025: 50; 2 năm liền: 12"."""
    year = turn.today.year
    now = {each.organisation_id for each in found if each.year == year}
    term = {each.organisation_id for each in found if each.decided_on >= since}
    by_unit: dict[int, set[int]] = {}
    for each in found:
        by_unit.setdefault(each.organisation_id, set()).add(each.year)
    again = sum(max(running(years, year), running(years, year - 1)) > 1 for years in by_unit.values())
    reached = turn.language.number(len(now))
    if aim:
        percent = Coverage(len(now), aim).percent
        reached = turn.tr("{reached}/{aim}, {percent}% of the aim", reached=len(now), aim=aim, percent=percent)
    lines = [f"• {found[0].title}", "  " + turn.tr("year {year}: {reached}", year=str(year), reached=reached)]
    if before := len({each.organisation_id for each in found if each.year == year - 1}):
        lines.append("  " + turn.tr("year {year}: {reached}", year=str(year - 1), reached=before))
    counted = turn.tr("since {day}: {count}", day=turn.language.short_date(since), count=len(term))
    total = organisations.count_below(turn.session, place)
    if len(term) <= total:
        share = Coverage(len(term), total).percent
        counted += turn.tr(" of {total} units below, {percent}%", total=total, percent=share)
    lines.append(f"  {counted}")
    if again:
        lines.append("  " + turn.tr("two years running or more: {count}", count=again))
    return lines


def _require(turn: Turn, place: Place) -> None:
    if not may_count(turn.member, place):
        raise theirs.not_theirs(place)


def listed(turn: Turn, place: Place, since: date, start: int) -> None:
    """The decisions since a day, the newest first; withdrawn and lapsed ones say so."""
    _require(turn, place)
    found = recognitions.below(turn.session, place.path, since, turn.today)
    command = f"{COMMAND} {LIST} {place.code} {since.isoformat()}"
    _page(turn, turn.tr("Decisions since {day}:", day=turn.language.short_date(since)), found, start, command)


def lapsing(turn: Turn, place: Place) -> None:
    """What lapses next, and what has lapsed within the year."""
    _require(turn, place)
    first, last = turn.today - timedelta(days=365), turn.today + AHEAD
    found = recognitions.lapsing(turn.session, place.path, first, last)
    _page(turn, turn.tr("Lapsing soon, or lapsed:"), found, 0, f"{COMMAND} {LAPSING} {place.code}")


def _page(turn: Turn, heading: str, found: Sequence[Recognition], start: int, command: str) -> None:
    places = organisations.by_ids(turn.session, [each.organisation_id for each in found])
    page = found[start : start + SHOWN]
    lines = [recognition_line(turn.language, each, places[each.organisation_id].name, turn.today) for each in page]
    ways = [Choice(places[each.organisation_id].name, f"{COMMAND} {SEE} {each.id}") for each in page]
    text = "\n".join([heading, *lines]) if page else turn.tr("There is nothing more to show.")
    turn.say(text, [*ways, *onwards(turn, start, SHOWN, len(found), command), to_register(turn)])


def open_one(turn: Turn, number: int | None) -> tuple[Recognition, Place]:
    """A recognition this person may read, with the organisation recognised."""
    found = recognitions.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None:
        raise UserError("There is no such recognition.", (to_register(turn),))
    _require(turn, place)
    return found, place


def may_withdraw(turn: Turn, found: Recognition) -> bool:
    decider = organisations.by_id(turn.session, found.decider_id)
    return decider is not None and may_withdraw_recognition(turn.member, decider)


def show(turn: Turn, number: int | None) -> None:
    """One decision: whose, as what, by whom, and whether it stands."""
    found, place = open_one(turn, number)
    decider = organisations.by_id(turn.session, found.decider_id)
    lines = [recognition_line(turn.language, found, place.name, turn.today)]
    lines += [turn.tr("Decided by {decider}.", decider=decider.name)] if decider else []
    ways = []
    if found.withdrawn_on is not None and (
        why := history.reason(turn.session, recognitions.SUBJECT, found.id, recognitions.WITHDRAWN)
    ):
        lines.append(turn.tr("Reason: {why}", why=quoted(why)))
    if may_withdraw(turn, found):
        stands = found.withdrawn_on is None
        label, verb = (turn.tr("Withdraw the recognition"), WITHDRAW) if stands else (turn.tr("Put it back"), BACK)
        ways.append(Choice(label, f"{COMMAND} {verb} {found.id}"))
    turn.say("\n".join(lines), [*ways, to_register(turn)])


def aim(turn: Turn, argument: str) -> None:
    """ "75 2026 trong-sach XA": how many the committee strives to recognise in a year; 0 takes it back."""
    count, year, key, code = (*argument.split(), "", "", "", "")[:4]
    place = theirs.place_of(turn, code)
    if not any(each.id == place.id for each in theirs.places(turn)) or not turn.member.duties:
        raise NotAllowed("The aim is set by those who lead or serve the committee.")
    if not (is_number(count) and is_number(year) and key):
        raise UserError("Please say how many and of which year.", (to_register(turn),))
    before = recognitions.aimed(turn.session, place.id, int(year)).get(key, 0)
    recognitions.aim(turn.session, place.id, key, int(year), int(count), turn.stamp)
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {AIM} {before} {year} {key} {place.code}")
    text = turn.tr(
        "The aim of {organisation} for {year}: {count}.", organisation=place.name, year=year, count=int(count)
    )
    turn.say(text if int(count) else turn.tr("Done: everything is as before."), (back, to_register(turn)))
