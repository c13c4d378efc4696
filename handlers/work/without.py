"""Who of a branch has no work yet: by name only to those who lead or serve that very branch."""

from domain.chat import Choice
from domain.figures import Missing
from domain.permissions import may_lead, may_see_names
from domain.pledges.states import GOING_ON
from domain.roles import Place
from handlers.campaigns import looked_at
from handlers.figures.named import not_listable, unknown_code
from handlers.talk.arguments import row_number
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.work.whose import COMMAND
from locales.wording.people import list_text, missing_entry
from locales.wording.work import items as wording
from storage import organisations, pledges
from storage.work import items

WITHOUT, SHOWN, PLEDGES = "chuagiao", 20, 3


def command(place: Place) -> str:
    return f"{COMMAND} {WITHOUT} {place.code}"


def of_branch(turn: Turn, place: Place) -> list[Missing]:
    campaign = looked_at.of(turn, place.path)
    return items.without_task(turn.session, place, campaign.ids, turn.today) if campaign else []


def show(turn: Turn, argument: str) -> None:
    """`/dauviec chuagiao CB1 0`: the names, and the ways to give them work or to remind them."""
    code, _, start = argument.rpartition(" ")
    place = organisations.by_code(turn.session, code)
    if place is None:
        raise unknown_code(code)
    if not may_see_names(turn.member, place) or place.has_branches:
        raise not_listable(place)
    found = of_branch(turn, place)
    back = Choice(turn.tr("Summary"), f"/tonghop {place.code}")
    if not found:
        turn.say(turn.tr("{branch}: everybody has a task.", branch=place.name), (back,))
        return
    begin = row_number(start)
    head = turn.trn(
        "{branch}: {count} comrade has no task yet:",
        "{branch}: {count} comrades have no task yet:",
        len(found),
        branch=place.name,
    )
    lines = [missing_entry(turn.language, each) for each in found[begin : begin + SHOWN]]
    more = onwards(turn, begin, SHOWN, len(found), command(place))
    turn.say(f"{head}\n{list_text(lines)}", [*more, *_ways(turn, place), back], private=True)


def _ways(turn: Turn, place: Place) -> list[Choice]:
    """Giving work for what the branch itself has registered, and reminding those who have none."""
    if not may_lead(turn.member, place):
        return []
    own = [each for each in pledges.of_organisations(turn.session, [place.id]) if each.state in GOING_ON]
    give = [
        Choice(turn.tr("Give work: {content}", content=wording.shortened(each.content)), f"{COMMAND} them {each.id}")
        for each in own[:PLEDGES]
    ]
    return [*give, Choice(turn.tr("Remind them"), f"/dondoc dauviec {place.code}")]
