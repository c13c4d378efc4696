"""`/kybaocao`: the rounds that are open here, one of them with who has handed in, and what may be done with it."""

from datetime import date

from domain.campaigns.permissions import runs_campaign
from domain.campaigns.rounds import Round, Timeliness
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from handlers.figures.named import starting_places
from handlers.talk.arguments import number_first, verb_first
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import counts_text, due_text, stretch_text
from storage.campaigns import campaigns, rounds

ROUND, HAND_IN, MISSING, TAKE_BACK, MOVE, AS_BEFORE = "ky", "nop", "chua", "laylai", "ngay", "nhucu"
VERBS = (ROUND, HAND_IN, MISSING, TAKE_BACK, MOVE, AS_BEFORE)
SHOWN, ON_A_PAGE = 4, 20


def top_of(turn: Turn) -> Place:
    """The highest organisation whose figures this person sees."""
    places = starting_places(turn)
    if not places:
        raise NotAllowed("The figures of an organisation are seen by those who lead or serve it.")
    return places[0]


def running(turn: Turn, path: str) -> list[Round]:
    """The rounds that take reports in today, the one that ended first in front; else the last ones before."""
    found = [
        each
        for plan in rounds.plans(turn.session, turn.today, path)
        for each in rounds.around(turn.session, plan, turn.today)
    ]
    taking_in = [each for each in found if each.takes_in(turn.today)]
    return sorted(taking_in or found[-1:], key=lambda each: (each.last, each.plan.id))


def show_all(turn: Turn) -> None:
    place = top_of(turn)
    found = running(turn, place.path)
    if not found:
        turn.say(turn.tr("No round of reports has opened here yet."))
    elif len(found) == 1:
        show(turn, found[0], place)
    else:
        lines = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in found[:SHOWN]]
        ways = [Choice(name(turn, each), command(ROUND, each)) for each in found[:SHOWN]]
        turn.say("\n".join([turn.tr("The rounds of reports:"), *lines]), ways)


def name(turn: Turn, one: Round) -> str:
    stretch = stretch_text(turn.language, one)
    return stretch if stretch.startswith(one.plan.name) else f"{one.plan.name} {stretch}"


def command(verb: str, one: Round) -> str:
    return f"/kybaocao {verb} {one.plan.id} {one.last}"


def show(turn: Turn, one: Round, place: Place) -> None:
    """One round of an organisation and all below it: how many have handed in, and one's own."""
    found = rounds.owing(turn.session, place, one, AsOf.now(turn.today))
    lines = [f"{place.name}\n{name(turn, one)}", due_text(turn.language, one)]
    own = next((each for each in found if each.place.id == place.id), None)
    ways: list[Choice] = []
    if len(found) > (own is not None):
        lines += counts_text(turn.language, one, found, turn.today)
        if any(each.handed is None for each in found):
            ways.append(Choice(turn.tr("Who has not handed in"), f"{command(MISSING, one)} 0"))
    if own is not None and own.handed is not None:
        lines.append(turn.tr("{organisation} handed in on {day}.", organisation=place.name, day=own.handed.day))
        ways.append(Choice(turn.tr("Take the report back"), f"/kybaocao {TAKE_BACK} {own.handed.id}"))
    elif own is not None and one.takes_in(turn.today):
        ways.append(Choice(turn.tr("Hand in the report"), command(HAND_IN, one)))
    campaign = campaigns.get(turn.session, one.plan.campaign_id)
    if campaign and runs_campaign(turn.member, campaign.owner_id):
        ways.append(Choice(turn.tr("Change the days of this round"), command(MOVE, one)))
    turn.say("\n".join(lines), ways)


def show_missing(turn: Turn, one: Round, place: Place, start: int = 0) -> None:
    """The organisations that have not handed in, page by page; names of organisations alone."""
    if not may_summarise(turn.member, place):
        raise NotAllowed("The figures of {organisation} are not yours to see.", organisation=place.name)
    owing = rounds.owing(turn.session, place, one, AsOf.now(turn.today))
    missing = [each.place for each in owing if each.handed is None]
    if not owing:
        turn.say(turn.tr("No round of reports has opened here yet."))
        return
    if not missing:
        turn.say(turn.tr("Everybody has handed in: {round}.", round=name(turn, one)))
        return
    past = one.timeliness(None, turn.today) is Timeliness.MISSING
    head = turn.tr("Not handed in, and past due:") if past else turn.tr("Not handed in yet:")
    lines = [f"– {each.name}" for each in missing[start : start + ON_A_PAGE]]
    ways = onwards(turn, start, ON_A_PAGE, len(missing), command(MISSING, one))
    turn.say("\n".join([f"{name(turn, one)} ({len(missing)}/{len(owing)})", head, *lines]), ways)


def round_in(turn: Turn, rest: str) -> tuple[Round, str]:
    """The round named as "3 2026-03-31", and what follows; raises a UserError where there is none."""
    number, rest = number_first(rest)
    day, _, rest = rest.partition(" ")
    try:
        plan, last = rounds.plan_of(turn.session, int(number)), date.fromisoformat(day)
    except ValueError:
        plan, last = None, turn.today
    one = rounds.of_last(turn.session, plan, last) if plan else None
    if one is None:
        raise UserError("There is no such round.", (Choice(turn.tr("The rounds of reports"), "/kybaocao"),))
    return one, rest


def asked(argument: str) -> tuple[str, str]:
    said = verb_first(argument, VERBS)
    return said.verb, said.rest
