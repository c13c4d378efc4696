"""What changing and taking back have in common: which pledge, why, and who hears of it."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_see_names
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.roles import Person, Place
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.deciding import items
from handlers.entering import whose
from handlers.pledges.my_pledges import visible
from handlers.talk.step import Answer, D, Question, Step, Wants
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.pledges import pledge_labels
from locales.wording.quotation import quoted
from storage import pledges
from storage.people import deciding

BACK = "lai"
REASON, MEANING = 300, 3  # characters at most, letters at least
_WAITS = marked("It is reported as done and waits for confirmation, so it stays as it is until then.")
_REASONS = (
    marked("My health"),
    marked("The family needs me"),
    marked("Weather, water or blight"),
    marked("Money or material is missing"),
)
_REASONS_FOR = (marked("The comrade asked for it"), marked("It was entered wrongly"), *_REASONS[2:])
TOLD = 2
WITHOUT_WORDS = "khong loi"
_NO_WORDS = re.compile(
    r"\b(?:dung|khoi|khong|ko|hong|bo)(?: can| co| phai)? (?:gui|noi|ghi|bao|chuyen|ke|dua|kem)?(?: \w+){0,2} ?\b"
    r"(?:loi|ly do|cau) ?(?:do|nay|kia|ay|ra)?\b"
)
FOR, SURE = "for_id", "sure"
"""The slots of whom it is entered for, None for one's own, and of the last yes."""


def pledge_of(turn: Turn, pledge_id: int | None) -> Pledge:
    """The pledge, with nobody else changing it until the commit; raises where it is not theirs or not open.

    Theirs is also that of a member for whom they may enter something.
    """
    owner_id = whose.owner_of(turn, str(pledge_id))
    if owner_id is not None:
        whose.require(turn, owner_id)
    own = owner_id is not None or pledge_id in {each.id for each in visible(turn)}
    pledge = pledges.for_change(turn.session, pledge_id or 0) if own else None
    if pledge is None:
        raise UserError("That pledge is not there any more. See yours under “My pledges”.")
    if pledge.state is PledgeState.CLAIMED:
        raise UserError(_WAITS, (Choice(turn.tr("A mistake: take it back"), "/laylai"),))
    if not pledge.may_be_changed:
        raise UserError("This pledge is closed already; nothing was changed. See yours under “My pledges”.")
    return pledge


def changeable(turn: Turn, for_id: int | None = None) -> list[Pledge]:
    """What may be changed or withdrawn: what was given back first, then the nearest deadline."""
    found = [each for each in visible(turn, for_id) if each.may_be_changed]
    return sorted(found, key=lambda each: (each.is_open, each.deadline))


def require_own(turn: Turn, draft: BaseModel) -> None:
    """Raise where the pledge, or whom it is for, is not theirs to change."""
    for_id, pledge_id = getattr(draft, FOR), getattr(draft, WhichOne.slot)
    if for_id is not None:
        whose.require(turn, for_id)
    if pledge_id is not None:
        pledge_of(turn, pledge_id)


def is_untouched(pledge: Pledge, turn: Turn) -> bool:
    """Whether nothing was reported yet, so that nobody relies on it."""
    return pledges.last_report(turn.session, pledge.id) == 0


class WhichOne(Step[D]):
    slot = "pledge_id"
    hears = True

    def ask(self, turn: Turn, draft: D) -> Question:
        found = changeable(turn, getattr(draft, FOR))
        labels = pledge_labels(turn.language, turn.today, found)
        choices = [Choice(label, str(each.id)) for label, each in zip(labels, found, strict=True)]
        return Question(turn.tr("Which one is it about?"), choices)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> str | None:
        if not answer.choice.isdigit():
            raise UserError("Please choose one of the pledges.")
        setattr(draft, self.slot, int(answer.choice))
        return None


_CALLED_OFF = re.compile(
    r"(?:(?:da|thoi|a|ma|thua|dong chi|toi|tui|em|minh|con|tra lai|khoan)[ ,]+)*"
    r"(?:khong|hong|hok|ko|khoi|dung) (?:can |muon )?(?:rut|sua|doi|bo|xoa|huy|lui)\b(?! (?:duoc|kip|noi))"
    r"|(?:da )?(?:thoi )?(?:cu )?(?:de vay|bo qua|giu nguyen)[ .!]*$"
)
""" "Thôi không rút nữa": whoever says this where a reason is asked wants it no more."""


def calls_off(text: str) -> bool:
    """Whether nothing is to be withdrawn or changed any more: "tui hổng rút nữa"."""
    return _CALLED_OFF.match(fold(text)) is not None


def is_reason(text: str) -> bool:
    """Whether a text may be a reason: some letters, and no bare yes or no."""
    return agreed(text) is None and sum(map(str.isalpha, text)) >= MEANING


class Why(Step[D]):
    slot = "why"
    wants = Wants.REASON
    hears = True

    def reads(self, turn: Turn, draft: D) -> bool:
        """Illness and trouble are reasons here, and no news of their own."""
        return True

    def ask(self, turn: Turn, draft: D) -> Question:
        reasons = _REASONS if getattr(draft, FOR) is None else _REASONS_FOR
        choices = [Choice(turn.tr(reason), turn.tr(reason)) for reason in reasons]
        return Question(turn.tr("Why is that? Please choose, or write it in a few words."), choices)

    def accept(self, turn: Turn, draft: D, answer: Answer) -> None:
        if not (answer.choice or is_reason(answer.text)):
            raise UserError("Please choose a reason, or write it in a few words.")
        setattr(draft, self.slot, answer.choice or answer.text[:REASON])
        if calls_off(answer.text):
            setattr(draft, SURE, False)


def tell_leaders(turn: Turn, pledge: Pledge, words: Callable[..., str], what: str) -> None:
    """Whoever confirms where the pledge belongs, and may see names there, hears of it: `words(speak, name=…)`."""
    place = deciding.place_of(turn.session, pledge, turn.today)
    for leader in _who_hears(turn, pledge, place):
        name = items.owner(turn, pledge) or (place.name if place else "")
        turn.tell(leader.id, partial(words, name=name), dedupe_key=f"{what}:{pledge.id}:{leader.id}:{turn.key}")


def _who_hears(turn: Turn, pledge: Pledge, place: Place | None) -> list[Person]:
    ranks = deciding.deciders(turn.session, pledge, place, turn.today) if place else []
    others = (each for rank in ranks for each in rank if each.id != turn.member.id)
    return [each for each in others if place and may_see_names(each, place)]


def who_is_told(turn: Turn, pledge: Pledge, why: str) -> str:
    """Say before the yes who hears of it, and the words of theirs that go with it; "" where nobody else does."""
    found = _who_hears(turn, pledge, deciding.place_of(turn.session, pledge, turn.today))
    if not found:
        return ""
    names = ", ".join(turn.tr("comrade {name}", name=each.name) for each in found[:TOLD])
    if not why:
        return turn.tr("I tell {names}.", names=names)
    return turn.tr("I tell {names}, with your words: {words}", names=names, words=quoted(why, REASON))


def without_words(turn: Turn) -> Choice:
    """The yes that leaves them out."""
    return Choice(turn.tr("Yes, without these words"), WITHOUT_WORDS)


def leaves_words_out(answer: Answer) -> bool:
    """ "Rút thôi, khỏi gửi lời đó": a yes without what was to go with it."""
    return answer.choice == WITHOUT_WORDS or _NO_WORDS.search(fold(answer.text)) is not None


def none_open(turn: Turn, for_id: int | None = None) -> bool:
    """Say so where nothing is open; False where something is."""
    if changeable(turn, for_id):
        return False
    if for_id is not None:
        turn.say(turn.tr("Comrade {name} has no open pledge.", name=whose.told_apart(turn, for_id)))
    elif any(each.state is PledgeState.CLAIMED for each in visible(turn)):
        turn.say(turn.tr(_WAITS), (more(turn, None), Choice(turn.tr("A mistake: take it back"), "/laylai")))
    else:
        turn.say(turn.tr("You have no open pledge."), (more(turn, None),))
    return True


def more(turn: Turn, for_id: int | None) -> Choice:
    """Where to go from here: one's own pledges, or whom this was for."""
    if for_id is None:
        return Choice(turn.tr("My pledges"), "/camket")
    return Choice(turn.tr("More for comrade {name}", name=whose.told_apart(turn, for_id)), f"/ghiho {for_id}")


def one_of(found: Sequence[Pledge]) -> int | None:
    """The number of the only pledge, None where there are several."""
    return found[0].id if len(found) == 1 else None
