"""Deciding on several at once: read back first, and nothing is decided that was not shown."""

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from handlers.deciding import cards, items
from handlers.deciding.decision import decide, still
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo

AT_ONCE = 5


class SeveralDraft(BaseModel):
    """What is decided on, each as it was shown: the number of the pledge, and the last thing done to it."""

    shown: list[tuple[int, int]]
    sure: bool | None = None


def start(turn: Turn) -> None:
    waiting = items.waiting(turn)
    if len(waiting) < 2:
        cards.show_next(turn)
        return
    shown = [(each.pledge.id, items.seen(turn, each.pledge)) for each in waiting[:AT_ONCE]]
    decide_on_several.begin(turn, SeveralDraft(shown=shown))


class SureOfAll(YesOrNo[SeveralDraft]):
    yes = "Yes, to all of these"
    no = "No, one by one"
    private = True

    def words(self, turn: Turn, draft: SeveralDraft) -> str:
        numbers = {number for number, _ in draft.shown}
        waiting = items.waiting(turn)
        shown = [each for each in waiting if each.pledge.id in numbers]
        lines = cards.lines_of(turn, shown)
        left = len(waiting) - len(shown)
        if left > 0:
            lines.append(turn.trn("({count} more comes after these.)", "({count} more come after these.)", left))
        return "\n".join([*lines, turn.tr("Shall I approve, confirm and agree to all of these?")])


def _finish(turn: Turn, draft: SeveralDraft) -> None:
    if not draft.sure:
        cards.show_next(turn)
        return
    done, left = 0, []
    for number, seen in draft.shown:
        try:
            item = still(turn, number, seen)
            decide(turn, item, yes=True)
            done += 1
        except UserError:
            left.append(number)
    words = turn.trn("{count} matter is decided.", "{count} matters are decided.", done)
    if left:
        words += "\n" + turn.trn(
            "{count} was left out: something became of it meanwhile.",
            "{count} were left out: something became of them meanwhile.",
            len(left),
        )
    still_waiting = items.waiting(turn)
    mistake = Choice(turn.tr("A mistake: take it all back"), "/laylai")
    more = (Choice(turn.tr("See what waits for me"), "/duyet"),) if still_waiting else ()
    turn.say(words, (mistake, *more))


decide_on_several = Dialogue("decide_on_several", "deciding on several", SeveralDraft, [SureOfAll()], _finish)
