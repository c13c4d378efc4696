"""A committee has the units below mark themselves by a set: read back, then those who lead them are told."""

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.roles import Place
from handlers.criteria import theirs
from handlers.criteria.theirs import COMMAND, MARK
from handlers.figures.named import by_name, lowest
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from storage import organisations

CALL, ALL = "nho", "all"


def read_back(turn: Turn, text: str) -> bool:
    place = next((each for each in theirs.places(turn) if each.has_branches), None)
    criteria = theirs.set_named(turn, place, text) if place and turn.member.duties else None
    if place is None or criteria is None:
        return False
    named = [each for each in lowest(by_name(turn, text, [place.path])) if each.id != place.id]
    units = named or organisations.children(turn.session, place.id)
    question = turn.tr(
        "“{criteria}”, {count} criteria: shall these mark themselves by it for {period}?",
        criteria=criteria.name,
        count=len(criteria.criteria),
        period=criteria.period(turn.today),
    )
    codes = " ".join(each.code for each in named) or ALL
    yes = Choice(turn.tr("Yes, tell them"), f"{COMMAND} {CALL} {criteria.code} {place.code} {codes}")
    names = ", ".join(each.name for each in units[:9]) + ("…" if len(units) > 9 else "")
    propose(turn, f"{question}\n{names}", yes, Choice(turn.tr("No, leave it"), "/dethoi"))
    return True


def call(turn: Turn, argument: str) -> None:
    code, above, *codes = [*argument.split(), "", ""]
    place = theirs.place_of(turn, above)
    if not turn.member.duties or not any(each.id == place.id for each in theirs.places(turn)) or not place.has_branches:
        raise NotAllowed("That is asked by those who lead or serve the committee above.")
    criteria = theirs.set_of(turn, place, code)
    units = organisations.children(turn.session, place.id)
    if ALL not in codes:
        units = [each for each in units if each.code in codes]
    period = criteria.period(turn.today)
    told = sum(bool(_tell(turn, place, each, criteria.name, criteria.code, period)) for each in units)
    turn.say(
        turn.tr("Told {told} of {count} units to mark themselves.", told=told, count=len(units)),
        (Choice(turn.tr("Criteria"), f"{COMMAND} {place.code}"),),
    )


def _tell(turn: Turn, above: Place, unit: Place, name: str, code: str, period: str) -> int:
    return theirs.tell_leaders(
        turn,
        unit,
        lambda speak: speak.tr(
            "{above} asks {unit} to mark itself by “{criteria}” for {period}.",
            above=above.name,
            unit=unit.name,
            criteria=name,
            period=period,
        ),
        f"criteria called:{code}:{period}:{unit.id}:{turn.key}",
        lambda speak: [Choice(speak.tr("Mark it now"), f"{COMMAND} {MARK} {code} {unit.code}")],
    )
