""" "Chi bộ mình được bao nhiêu người đăng ký rồi": a member hears the counts of the own branch, and no name."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries, may_count
from domain.stamps import AsOf
from domain.understanding.acts.act import Act
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures import comparing, unreported
from handlers.figures.named import by_name, lowest
from handlers.talk.turn import Turn
from locales.wording.figures import counts_text
from storage import figures

OF_COUNTS = frozenset({Act.SUMMARY, Act.MISSING, Act.COMPARE})
"""What is asked of figures; of a member who may not give it as an order only the counts of the own branch are meant."""

_WIDER = re.compile(r"\b(?:ca|toan|tren|trong|o) (?:xa|phuong|dang bo|huyen|tinh)\b|\bxa (?:minh|ta|nha)\b")
"""More than the own branch."""


def told(turn: Turn, act: Act | None) -> bool:
    """Whether a member asks for figures of the own branch, and hears how many: nobody's name."""
    home = turn.member.home
    if act not in OF_COUNTS or home is None or has_summaries(turn.member) or not may_count(turn.member, home):
        return False
    if any(each.id != home.id for each in lowest(by_name(turn, turn.text, ["/"]))):
        return False
    campaign = looked_at.of(turn, home.path)
    if campaign is None:
        return False
    ways = [Choice(turn.tr("Write to the secretary"), "/traloi"), Choice(turn.tr("My pledges"), "/camket")]
    if comparing.beside_earlier(turn, home, ways):
        return True
    summary = figures.summary(turn.session, home, campaign, AsOf.now(turn.today), names=False)
    text = counts_text(turn.language, turn.today, summary)
    if _WIDER.search(fold(turn.text)):
        turn.say(
            turn.tr("The figures of the whole commune are for those who serve it; I can show those of your branch:")
        )
    if unreported.are_owed(turn.text):
        registered = summary.figures.people.registered
        silent = len(figures.unreported(turn.session, home, campaign.ids, turn.today))
        text += "\n" + turn.tr(
            "Of {registered} who registered {reported} have reported, {silent} not yet.",
            registered=registered,
            reported=registered - silent,
            silent=silent,
        )
    if act is not Act.SUMMARY:
        text += "\n" + turn.tr("Who they are by name, the secretary of the branch knows.")
    turn.say(text, ways)
    return True
