"""What else will be told somebody: what is due of comrades, rounds of reports, the next digests."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from domain.campaigns.rounds import Round
from domain.instructing.mornings import mornings_of as of_instruction
from domain.mornings.digest_times import next_own
from domain.mornings.digests import Digest, next_of, read_by
from domain.mornings.rounds import RoundMornings, mornings_of
from domain.permissions import led_places, reported_places
from domain.quiet_days.allowed import next_allowed
from domain.reminders import AT, REPORTED_LATELY, ReminderPlan
from domain.roles import Place
from handlers.reminders.coming.line import CONTENT, Coming
from handlers.talk.turn import Turn
from locales.wording.campaigns.instructions import waits_text
from locales.wording.campaigns.rounds import name_text
from locales.wording.days import due_in
from locales.wording.people import some_of
from locales.wording.quotation import quoted
from locales.wording.reminding.digests import NAMES
from storage import pauses, quiet_days, reminders
from storage.digests import readers
from storage.overdue import planned
from storage.people import members as people
from storage.rounds import days, instructions, members, plans, reports, telling, wishes

DAY = timedelta(days=1)
NAMED = 2


def of_comrades(turn: Turn) -> list[Coming]:
    """What a leader hears of comrades: what was asked in vain, and what is due of who has no phone."""
    found = planned.for_comrades(turn.session, turn.member.id, turn.today) if led_places(turn.member) else {}
    owners = {each.pledge.member_id for some in found.values() for each in some if each.pledge.member_id}
    names = people.names(turn.session, sorted(owners))
    lines = []
    for (day, subject), some in found.items():
        whose = dict.fromkeys(names[each.pledge.member_id] for each in some if each.pledge.member_id in names)
        who = some_of(turn.language, list(whose), NAMED)
        for each in some if subject == reminders.PLEDGE else ():
            content = quoted(each.pledge.content, CONTENT)
            of = f"{content} ({names[each.pledge.member_id]})" if each.pledge.member_id in names else content
            lines.append(Coming(day, f"{of}, {due_in(turn.language, day, each.pledge.deadline)}"))
        if subject == reminders.LATE:
            lines.append(Coming(day, turn.tr("{names}: overdue, and asked for the last time in vain", names=who)))
    above = [place.path for place in led_places(turn.member) if place.has_branches]
    below = planned.from_below(turn.session, turn.member.id, above, turn.today) if above else {}
    for day, count in below.items():
        lines.append(Coming(day, turn.trn("{count} overdue work below", "{count} overdue works below", count)))
    return list(dict.fromkeys(lines))


def of_rounds(turn: Turn) -> list[Coming]:
    """Of each round that is open, and of the next one, the mornings on which it is told of to this person."""
    lines: list[Coming] = []
    led = led_places(turn.member)
    rests = quiet_days.around(turn.session, turn.today)
    for plan, reminds in telling.plans_of(turn.session, turn.today):
        tops = plans.tops(turn.session, plan)
        around = days.around(turn.session, plan, turn.today, coming=True)
        left = [each for each in around if each.closes_on >= turn.today]
        running = [each for each in left if each.opens_on <= turn.today]
        for one in [*running, *left[len(running) : len(running) + 1]]:
            for place in led:
                resting = quiet_days.resting_at(rests, place.path)
                lines += _owed(turn, one, place, reminds, resting, tops)
            closed = mornings_of(one, reminds).closed
            if closed and {each.id for each in tops} & {each.id for each in led}:
                words = turn.tr("{round} has closed: who has handed in", round=name_text(turn.language, one))
                lines.append(Coming(closed, words))
            if turn.member.home and reminds.round_members:
                lines += _asked(turn, one, tops)
    return [each for each in lines if each.day > turn.today]


def _owed(
    turn: Turn, one: Round, place: Place, reminds: ReminderPlan, resting: set[date], tops: list[Place]
) -> Iterator[Coming]:
    if not any(place.path.startswith(top.path) for top in tops):
        return
    for owing in reports.owing(turn.session, place, one, turn.today, alone=True):
        if owing.is_missing:
            asks = place.id in wishes.waiting(turn.session, one)
            yield from _lines(turn, owing.round, mornings_of(owing.round, reminds, resting), asks=asks)


def _lines(turn: Turn, one: Round, on: RoundMornings, *, asks: bool) -> Iterator[Coming]:
    """`asks`: whether the unit has asked for more time, so that it is not reminded afterwards."""
    name, due = name_text(turn.language, one), turn.language.short_date(one.due_on)
    if on.opens and one.opens_on > turn.today:
        yield Coming(on.opens, turn.tr("{round} is open", round=name))
    for day in on.ahead:
        yield Coming(day, turn.tr("{round}, due on {day}, if not handed in", round=name, day=due))
    for day in () if asks else on.behind:
        if day <= one.closes_on:
            yield Coming(day, turn.tr("{round}, overdue since {day}, if not handed in", round=name, day=due))


def _asked(turn: Turn, one: Round, tops: list[Place]) -> Iterator[Coming]:
    """The morning on which this member is asked for their pledges in a round, if they do not answer before."""
    found = members.owed_by(turn.session, one, tops, turn.member.id, turn.today)
    planned = reminders.to_come(turn.session, [pledge for _, pledge in found], turn.today)
    day = next_allowed(max(one.opens_on, turn.today + DAY))
    while found and day <= one.closes_on:
        since = day - REPORTED_LATELY
        begins = datetime.combine(since, time(0), turn.deployment.zone)
        left = members.to_ask(turn.session, found, day, begins).get(turn.member.id, [])
        if set(left) - {each.pledge.id for when, each in planned if since <= when <= day}:
            words = turn.tr("{round}: how far your pledges have come", round=name_text(turn.language, one))
            yield Coming(day, words)
            return
        day = next_allowed(day + DAY)


def of_instructions(turn: Turn) -> list[Coming]:
    """The mornings on which one is reminded of what the levels above wait for, if it is not answered before."""
    rests, lines = quiet_days.around(turn.session, turn.today), list[Coming]()
    for one in instructions.waiting(turn.session, [place.id for place in reported_places(turn.member)]):
        if one.due_on:
            on = of_instruction(one.due_on, one.day, quiet_days.resting_at(rests, one.receiver.path))
            words = waits_text(turn.language, one, turn.today).removeprefix("• ")
            lines += [Coming(day, words) for day in (*on.ahead, on.behind) if day > turn.today]
    return lines


def of_digests(turn: Turn) -> list[Coming]:
    """The next digest of each kind that this person reads; nothing comes where nothing happened."""
    lines = []
    now = turn.now.astimezone(turn.deployment.zone)
    after = turn.today if now.time() >= AT else turn.today - DAY
    for digest in read_by(turn.member):
        places = [duty.place for duty in turn.member.duties if duty.place]
        reads = any(turn.member.id in readers.of_place(turn.session, digest, each, turn.today) for each in places)
        chosen = readers.time_of(turn.session, turn.member.id) if digest is Digest.WEEKLY else None
        day = (next_own(*chosen, now) if chosen else next_of(digest, after)) if reads else None
        if day is not None:
            lines.append(Coming(day, turn.tr("{digest}, if there is news", digest=turn.tr(NAMES[digest]))))
    return lines


def rest_of(turn: Turn) -> date:
    """The last day on which this person wants no reminders of anything."""
    running = pauses.running(turn.session, [turn.member.id], turn.today)
    return max((each.until or date.max for each in running if each.pledge_id is None), default=date.min)
