"""What changing and taking back have in common: which pledge, why, and who hears of it."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_see_names
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.understanding.replies.picks import agreed
from handlers.deciding import items
from handlers.pledges.my_pledges import visible
from handlers.talk.answer import Answer
from handlers.talk.step import D, Question, Step
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.pledges import pledge_label
from storage import pledges
from storage.people import deciding

BACK, WAY_BACK = "lai", timedelta(days=7)
REASON, MEANING = 300, 3  # characters at most, letters at least
_WAITS = marked("It is reported as done and waits for confirmation, so it stays as it is until then.")
_REASONS = (
    marked("My health"),
    marked("The family needs me"),
    marked("Weather, water or blight"),
    marked("Money or material is missing"),
)


def pledge_of(turn: Turn, pledge_id: int | None) -> Pledge:
    """The pledge, with nobody else changing it until the commit; raises where it is not theirs or not open."""
    own = {each.id for each in visible(turn)}
    pledge = pledges.for_change(turn.session, pledge_id or 0) if pledge_id in own else None
    if pledge is None:
        raise UserError("That pledge is not there any more. See yours with /camket.")
    if pledge.state is PledgeState.CLAIMED:
        back = (Choice(turn.tr("A mistake: take it back"), "/laylai"),)
        raise UserError(_WAITS, back)
    if not pledge.may_be_changed:
        raise UserError("This pledge is closed already; nothing was changed. See yours with /camket.")
    return pledge


def changeable(turn: Turn) -> list[Pledge]:
    """What may be changed or withdrawn: what was given back first, then the nearest deadline."""
    found = [each for each in visible(turn) if each.may_be_changed]
    return sorted(found, key=lambda each: (each.is_open, each.deadline))


def is_untouched(pledge: Pledge, turn: Turn) -> bool:
    """Whether nothing was reported yet, so that nobody relies on it."""
    return pledges.last_report(turn.session, pledge.id) == 0


class WhichOne(Step[D]):
    """Asked where several are open."""

    slot = "pledge_id"
    hears = True

    def ask(self, turn: Turn, draft: D) -> Question:
        choices = [Choice(pledge_label(each), str(each.id)) for each in changeable(turn)]
        return Question(turn.tr("Which one is it about?"), choices)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        if not answer.choice.isdigit():
            raise UserError("Please choose one of the pledges.")
        setattr(draft, self.slot, int(answer.choice))


class Why(Step[D]):
    """The reason, for whoever relies on it."""

    slot = "why"
    hears = True

    def reads(self, turn: Turn, draft: D) -> bool:
        """Illness and trouble are reasons here, and no news of their own."""
        return True

    def ask(self, turn: Turn, draft: D) -> Question:
        choices = [Choice(turn.tr(reason), turn.tr(reason)) for reason in _REASONS]
        return Question(turn.tr("Why is that? Please choose, or write it in a few words."), choices)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        if not answer.choice and (agreed(answer.text) is not None or sum(map(str.isalpha, answer.text)) < MEANING):
            raise UserError("Please choose a reason, or write it in a few words.")
        setattr(draft, self.slot, answer.choice or answer.text[:REASON])


def tell_leaders(turn: Turn, pledge: Pledge, words: Callable[..., str], what: str) -> None:
    """Whoever confirms where the pledge belongs, and may see names there, hears of it: `words(speak, name=…)`."""
    place = deciding.place_of(turn.session, pledge, turn.today)
    ranks = deciding.deciders(turn.session, pledge, place, turn.today) if place else []
    for leader in (each for rank in ranks for each in rank):
        if place and may_see_names(leader, place):
            name = items.owner(turn, pledge) or place.name
            turn.tell(leader.id, partial(words, name=name), dedupe_key=f"{what}:{pledge.id}:{leader.id}:{turn.key}")


def none_open(turn: Turn) -> bool:
    """Say so where nothing is open; False where something is."""
    if changeable(turn):
        return False
    if not any(each.state is PledgeState.CLAIMED for each in visible(turn)):
        turn.say(turn.tr("You have no open pledge."), (Choice(turn.tr("My pledges"), "/camket"),))
        return True
    back = Choice(turn.tr("A mistake: take it back"), "/laylai")
    turn.say(turn.tr(_WAITS), (Choice(turn.tr("My pledges"), "/camket"), back))
    return True


def one_of(found: Sequence[Pledge]) -> int | None:
    """The number of the only pledge, None where there are several."""
    return found[0].id if len(found) == 1 else None
