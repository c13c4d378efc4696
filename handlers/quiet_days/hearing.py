"""In words: “ngày 5 và 6/12 chi bộ tôi nghỉ, đừng nhắn ai”, “bỏ ngày nghỉ 5/12”, “lịch nghỉ sắp tới”."""

import re

from domain.permissions import belongs, has_summaries
from domain.quiet_days.saying import Wish, days_in, reason, wish_of
from domain.quiet_days.swapped import Swap, read_swap
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.people.secretary import say_who_can
from handlers.quiet_days import showing
from handlers.quiet_days.noting import RestDraft
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.organisations.rests import swapped_text
from storage import organisations

_EVERYWHERE = re.compile(r"\b(?:toan tinh|ca tinh|ca nuoc|toan quoc|tat ca|het thay)\b")


def heard(turn: Turn) -> bool:
    """Whether days of rest are noted, taken back or asked for, which is then done."""
    if turn.chat.dialogue or turn.person is None or not turn.text:
        return False
    swap = read_swap(turn.text, turn.today) if has_summaries(turn.member) else None
    if swap is not None:
        _swap(turn, swap)
        return True
    wish = wish_of(turn.text)
    if wish is None or not (belongs(turn.member) or has_summaries(turn.member)):
        return False
    if wish is Wish.LIST:
        showing.show(turn, "")
    elif not has_summaries(turn.member):
        say_who_can(turn, has_summaries)
    elif wish is Wish.REMOVE:
        showing.remove(turn, days_in(turn.text, turn.today))
    else:
        _add(turn)
    return True


def at_a_question(turn: Turn) -> bool:
    """ "Ngày 5 chi bộ tôi nghỉ, đừng nhắn ai" from a leader is noted for the branch; their own reminders go on."""
    if turn.person is None or not has_summaries(turn.member) or wish_of(turn.text) is None:
        return False
    parking.park(turn)
    return heard(turn)


def _swap(turn: Turn, swap: Swap) -> None:
    """Days off with the days worked for them: of the organisation that is named, else of all one serves."""
    place = named(turn, turn.text, [each.path for each in starting_places(turn)])
    roots = organisations.administered_by(turn.session, turn.member)
    if place is None and len(roots) == 1:
        place = roots[0]
    worked = swapped_text(turn.language, swap.works) if swap.works else ""
    draft = RestDraft(organisation_id=place.id if place else None, days=swap.off, words=worked, works=swap.works)
    showing.begin(turn, draft)


def _add(turn: Turn) -> None:
    tops = starting_places(turn)
    place = named(turn, turn.text, [each.path for each in tops])
    if place is None and _EVERYWHERE.search(fold(turn.text)):
        roots = organisations.administered_by(turn.session, turn.member)
        place = roots[0] if len(roots) == 1 else None
    days = days_in(turn.text, turn.today) or None
    showing.begin(turn, RestDraft(organisation_id=place.id if place else None, days=days, words=reason(turn.text)))
