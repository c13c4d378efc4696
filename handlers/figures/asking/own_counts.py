""" "Chi bộ mình được bao nhiêu người đăng ký rồi": a member hears the counts of the own branch, and no name."""

from domain.chat import Choice
from domain.permissions import has_summaries, may_count
from domain.stamps import AsOf
from domain.understanding.acts.act import Act
from handlers.campaigns import looked_at
from handlers.figures import comparing
from handlers.figures.named import by_name, lowest
from handlers.talk.turn import Turn
from locales.wording.figures import counts_text
from storage import figures

OF_COUNTS = frozenset({Act.SUMMARY, Act.MISSING, Act.COMPARE})
"""What is asked of figures; of a member who may not give it as an order only the counts of the own branch are meant."""


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
    if act is not Act.SUMMARY:
        text += "\n" + turn.tr("Who they are by name, the secretary of the branch knows.")
    turn.say(text, ways)
    return True
