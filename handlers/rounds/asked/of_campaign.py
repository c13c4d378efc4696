"""The rounds of one campaign that is named: "lịch các kỳ báo cáo của đợt cao điểm", before it opens too."""

from domain.roles import Place
from handlers.rounds.round_list import SHOWN, name, way_to
from handlers.talk.turn import Turn
from locales.wording.campaigns.rounds import due_text
from locales.wording.people import more_line
from locales.wording.quotation import quoted
from storage.campaigns.campaigns import Campaign
from storage.rounds import days, plans

LINES = 6


def show(turn: Turn, campaign: Campaign, place: Place) -> None:
    """The rounds of one campaign that are still to be handed in, to its end."""
    found = sorted(
        (
            each
            for plan in plans.of_campaign(turn.session, turn.today, place.path, campaign)
            for each in days.around(turn.session, plan, max(turn.today, campaign.window.opens_on), coming=True)
            if each.closes_on >= turn.today and each.first <= campaign.window.closes_on
        ),
        key=lambda each: (each.due_on, each.plan.id),
    )
    if not found:
        turn.say(turn.tr("No round of reports is set for {campaign}.", campaign=quoted(campaign.name)))
        return
    lines = [f"– {name(turn, each)}: {due_text(turn.language, each)}" for each in found[:LINES]]
    now = [each for each in found if each.takes_in(turn.today)][:SHOWN]
    heading = turn.tr("The rounds of reports of {name}:", name=campaign.name)
    more = more_line(turn.language, len(found) - LINES)
    turn.say("\n".join([heading, *lines, *more]), [way_to(turn, each) for each in now])
