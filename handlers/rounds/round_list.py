"""`/kybaocao`: the rounds that are open here, one of them with who has handed in, and what may be done with it."""

from datetime import date, timedelta

from domain.campaigns.permissions import may_set_rounds
from domain.campaigns.rounds import Handed, Owing, Round, RoundPlan, Timeliness
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.instructing.instruction import Instruction, sends_back_for
from domain.papers.kinds import of_stretch
from domain.permissions import may_see_names, may_summarise
from domain.roles import Place
from handlers.figures.named import starting_places
from handlers.rounds.asked import by_number
from handlers.talk import frame
from handlers.talk.arguments import number_first, row_number, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import counts_text, due_and_left, due_text, figures_text, name_text
from storage.campaigns import campaigns
from storage.rounds import days, instructions, plans, reports

ROUND, HAND_IN, MISSING, TAKE_BACK, MOVE, AS_BEFORE = "ky", "nop", "chua", "laylai", "ngay", "nhucu"
SET_BACK, CORRECT, SEE, GIVE, REFUSE, ASK = "datlai", "sua", "bao", "cho", "khongcho", "xin"
READ, GIVE_UP, REMIND_BACK, URGE = "doc", "thoixin", "nhaclai", "nhac"
OPEN, PASS_UP, DROP_KEPT, CLOSE = "mo", "len", "boluu", "dong"
VERBS = (ROUND, HAND_IN, MISSING, TAKE_BACK, MOVE, AS_BEFORE, SET_BACK, CORRECT, SEE, GIVE, REFUSE, ASK)
ALL_VERBS = (*VERBS, READ, GIVE_UP, REMIND_BACK, URGE, OPEN, PASS_UP, DROP_KEPT, CLOSE)
SHOWN, SHOWN_AT_ONCE, ON_A_PAGE = 4, 6, 20
LATELY, FARTHEST = timedelta(days=31), timedelta(days=36525)


def top_of(turn: Turn) -> Place:
    """The highest organisation whose figures this person sees."""
    places = starting_places(turn)
    if not places:
        raise NotAllowed("The figures of an organisation are seen by those who lead or serve it.")
    return places[0]


def running(turn: Turn, path: str) -> list[Round]:
    """The rounds that take reports in today, the one that ended first in front."""
    return [each for each in recent(turn, path) if each.takes_in(turn.today)]


def recent(turn: Turn, path: str) -> list[Round]:
    """The rounds that take reports in today or did so in the last month."""
    found = [
        each
        for plan in plans.plans(turn.session, turn.today, path)
        for each in days.around(turn.session, plan, turn.today)
        if each.closes_on >= turn.today - LATELY
    ]
    return sorted(found, key=lambda each: (each.closes_on < turn.today, each.last, each.plan.id))


def show_all(turn: Turn) -> None:
    place = top_of(turn)
    found = running(turn, place.path)
    if not found:
        say_none_open(turn, place)
    elif len(found) == 1:
        show(turn, found[0], place)
    else:
        lines = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in found[:SHOWN]]
        ways = [way_to(turn, each) for each in found[:SHOWN]]
        turn.say("\n".join([turn.tr("The rounds of reports:"), *lines]), ways)


def say_none_open(turn: Turn, place: Place) -> None:
    """Say that nothing is taken in now, what comes next, and offer the round that has just closed to be read."""
    coming = coming_ones(turn, place.path)[:SHOWN]
    listed = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in coming]
    lines = [turn.tr("No round of reports is open here now."), *[turn.tr("Next:")] * bool(coming), *listed]
    turn.say("\n".join(lines), [way_to(turn, each) for each in recent(turn, place.path)[:SHOWN]])


def name(turn: Turn, one: Round) -> str:
    return name_text(turn.language, one)


def way_to(turn: Turn, one: Round) -> Choice:
    return Choice(name(turn, one), command(ROUND, one))


def command(verb: str, one: Round) -> str:
    return f"/kybaocao {verb} {one.plan.id} {one.last}"


def show(turn: Turn, one: Round, place: Place) -> None:
    """One round of an organisation and all below it: how many have handed in, and one's own."""
    frame.note(turn, frame.Thing.ROUND, place.code, what=f"{one.plan.id} {one.last}")
    found = reports.owing(turn.session, place, one, turn.today)
    own = next((each for each in found if each.place.id == place.id), None)
    lines = [f"{place.name}\n{name(turn, one)}", due_text(turn.language, own.round if own else one)]
    ways = list[Choice]()
    if len(found) > (own is not None):
        lines += counts_text(turn.language, found, turn.today)
        if any(each.is_missing for each in found):
            ways.append(Choice(turn.tr("Who has not handed in"), f"{command(MISSING, one)} 0"))
        if any(each.handed and each is not own for each in found):
            ways.append(Choice(turn.tr("Read the reports handed in"), f"{command(READ, one)} 0"))
    if own is not None and own.handed is not None:
        lines.append(turn.tr("{organisation} handed in on {day}.", organisation=place.name, day=own.handed.day))
        lines += [turn.tr("It was sent back.")] * own.handed.sent_back
        ways += own_ways(turn, own.handed.id)
    elif own is not None and own.round.takes_in(turn.today) and may_see_names(turn.member, place):
        ways.append(Choice(turn.tr("Hand in the report"), command(HAND_IN, one)))
        ways.append(Choice(turn.tr("Ask for more time"), command(ASK, one)))
    paper = of_stretch(one.first, one.last, turn.today, committee=place.has_branches)
    if paper and (place.has_branches or may_see_names(turn.member, place)):
        ways.append(Choice(turn.tr("The report in Word"), f"/xuat {paper} {place.code}"))
    campaign = campaigns.get(turn.session, one.plan.campaign_id)
    if campaign and may_set_rounds(turn.member, one.plan.organisation_id, campaign.owner_id):
        ways.append(Choice(turn.tr("Change the days of this round"), command(MOVE, one)))
    turn.say("\n".join(lines), ways)


def own_ways(turn: Turn, number: int) -> list[Choice]:
    """What may be done with a report of one's own that stands."""
    return [
        Choice(turn.tr("Put the report right"), f"/kybaocao {CORRECT} {number}"),
        Choice(turn.tr("Take the report back"), f"/kybaocao {TAKE_BACK} {number}"),
    ]


def _seen(turn: Turn, one: Round, place: Place) -> list[Owing]:
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    frame.note(turn, frame.Thing.ROUND, place.code, what=f"{one.plan.id} {one.last}")
    return reports.owing(turn.session, place, one, turn.today)


def show_missing(turn: Turn, one: Round, place: Place, start: int = 0) -> None:
    """The organisations that have not handed in, page by page; who was late and has handed in is counted apart."""
    owing = _seen(turn, one, place)
    missing = [each for each in owing if each.is_missing]
    if not owing:
        turn.say(turn.tr("No round of reports has opened here yet."))
        return
    late = sum(each.timeliness(turn.today) is Timeliness.LATE for each in owing)
    handed_late = [turn.tr("Handed in late: {count}", count=late)] if late else []
    if not missing and not place.has_branches and (handed := owing[0].handed):
        day = turn.language.short_date(handed.day)
        words = turn.tr("{unit} handed in {round} on {day}.", unit=place.name, round=name(turn, one), day=day)
        turn.say(words, own_ways(turn, handed.id))
        return
    if not missing:
        turn.say("\n".join([turn.tr("Everybody has handed in: {round}.", round=name(turn, one)), *handed_late]))
        return
    page = missing[start : start + ON_A_PAGE]
    past = [each for each in page if each.timeliness(turn.today) is Timeliness.MISSING]
    awaited = [each for each in page if each not in past]
    still = turn.tr(
        "{round}: {count} of {total} still owe it", round=name(turn, one), count=len(missing), total=len(owing)
    )
    lines = [still, due_and_left(turn.language, one, turn.today)]
    lines += [turn.tr("Not handed in, and past due:"), *(_awaited(turn, one, each) for each in past)] if past else []
    lines += [turn.tr("Not handed in yet:"), *(_awaited(turn, one, each) for each in awaited)] if awaited else []
    ways = onwards(turn, start, ON_A_PAGE, len(missing), command(MISSING, one))
    if any(each.place.id != place.id for each in missing) and not start:
        ways = [*ways, Choice(turn.tr("Remind only those"), command(URGE, one))]
    turn.say("\n".join([*lines, *handed_late]), ways)


def _awaited(turn: Turn, one: Round, each: Owing) -> str:
    more = turn.tr(" (has until {day})", day=each.round.due_on) if each.round.due_on > one.due_on else ""
    more = turn.tr(" (sent back)") if each.handed else more
    return f"– {each.place.name}{more}"


def show_handed(turn: Turn, one: Round, place: Place, start: int = 0) -> None:
    """The organisations that have handed in, each with its day, the code of its figures, and its report to read."""
    owing = _seen(turn, one, place)
    handed = [(each, each.handed) for each in owing if each.handed and not each.is_missing]
    page = handed[start : start + SHOWN_AT_ONCE]
    ways = [Choice(each.place.name, f"/kybaocao {SEE} {report.id}") for each, report in page]
    ways += onwards(turn, start, SHOWN_AT_ONCE, len(handed), command(READ, one))
    if len(handed) < len(owing) and not start:
        ways.append(Choice(turn.tr("Who has not handed in"), f"{command(MISSING, one)} 0"))
    lines = [turn.tr("{round}, handed in: {count}/{all}.", round=name(turn, one), count=len(handed), all=len(owing))]
    turn.say("\n".join([*lines, *(_handed(turn, *each) for each in page)]), ways)


def _handed(turn: Turn, each: Owing, report: Handed) -> str:
    day, code = turn.language.short_date(report.day), turn.tr("code {code}", code=report.code)
    return f"– {each.place.name}: {day}, {code}"


def show_report(turn: Turn, number: int) -> None:
    """A report as it was handed in, with the one it stands for."""
    found, place = by_number.of_number(turn, number)
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    found = by_number.require_standing(turn, found, place)
    code = turn.tr("code {code}", code=found.code)
    lines = [
        f"{place.name}, {turn.language.short_date(found.day)} · {code}",
        *figures_text(turn.language, found.figures, None),
    ]
    lines += [turn.tr("Beside it: {words}", words=found.words)] if found.words else []
    if reports.replaced(turn.session, number):
        lines.append(turn.tr("It replaces an earlier one, which is kept."))
    if (back := instructions.sending_back(turn.session, number)) is not None:
        lines.append(turn.tr("Sent back: {words}", words=back.words))
    turn.say("\n".join(lines), _ways_with(turn, place, number, back))


def _ways_with(turn: Turn, place: Place, number: int, back: Instruction | None) -> list[Choice]:
    """What may be done with a report: one's own, and one of a unit below."""
    own = own_ways(turn, number) if may_see_names(turn.member, place) else []
    if back is not None:
        return [*own, Choice(turn.tr("Why it was sent back"), f"/chidao xem {back.id}")]
    above = sends_back_for(turn.member, place) is not None
    return [*own, Choice(turn.tr("Send it back, to be put right"), f"/chidao tra {number}")] if above else own


def round_in(turn: Turn, rest: str) -> tuple[Round, str]:
    """The round named as "3 2026-03-31", and what follows; raises a UserError where there is none."""
    number, rest = number_first(rest)
    day, _, rest = rest.partition(" ")
    try:
        plan, last = plans.plan_of(turn.session, row_number(number)), date.fromisoformat(day)
    except ValueError:
        plan, last = None, turn.today
    is_near = abs(last - turn.today) < FARTHEST
    one = days.of_last(turn.session, plan, last) if plan and is_near and _concerns(turn, plan) else None
    if one is None:
        raise UserError("There is no such round.", (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))
    return one, rest


def _concerns(turn: Turn, plan: RoundPlan) -> bool:
    """Whether it is asked of an organisation of this person, or of some below: others learn nothing by its number."""
    mine, tops = starting_places(turn), plans.tops(turn.session, plan)
    return any(one.path.startswith(top.path) or top.path.startswith(one.path) for one in mine for top in tops)


def asked(argument: str) -> tuple[str, str]:
    said = verb_first(argument, ALL_VERBS)
    return said.verb, said.rest


def coming_ones(turn: Turn, path: str) -> list[Round]:
    """The next round of each plan that is not due yet, the nearest first."""
    found = list[Round]()
    for plan in plans.plans(turn.session, turn.today, path):
        near = days.around(turn.session, plan, turn.today, coming=True)
        found += [each for each in near if each.due_on >= turn.today][:1]
    return sorted(found, key=lambda each: (each.due_on, each.plan.id))
