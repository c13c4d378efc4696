"""A long story with a wish at its end: the wish alone is heard, and the days of the story are not asked about."""

from domain.permissions import has_summaries
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.desk.wish import DeskWish
from domain.understanding.several_things.rambles import misses_something, wish_behind
from handlers import situation
from handlers.desk_wishes import parted
from handlers.talk import conversation
from handlers.talk.turn import Turn

_TOLD = GRAVE | {Act.REPORT, Act.PROMISE, Act.CHANGE, Act.WITHDRAW, Act.CORRECT_REPORT, Act.ANNOUNCE}
"""What stands in front for itself, and is no story."""


def leave_out_story(turn: Turn) -> None:
    """Hear the wish alone, of whoever sits at a desk; reassure where a table is told to be lost."""
    if turn.person is None or turn.incoming.forwarded or not has_summaries(turn.member):
        return
    wish = wish_behind(turn.text)
    story = turn.text.removesuffix(wish) if wish else ""
    read = situation.read_alone(turn, story) if story else None
    wished = {parted.kind(each) for each in parted.pieces(story)} - {"", DeskWish.COMPLAINT}
    if read is None or wished or (read.sure and read.act in _TOLD):
        return
    if misses_something(story):
        turn.say(turn.tr("Nothing is lost, comrade: what was registered and reported is all still here."))
    conversation.leave_out(turn, wish)
