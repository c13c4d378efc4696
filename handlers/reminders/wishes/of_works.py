""" "Đừng nhắc vụ rác nữa, còn dừa thì cứ nhắc": some works silent, the others reminded of as before."""

from collections.abc import Sequence
from datetime import date

from domain.pledges.pledge import Pledge
from domain.understanding.moments.wished_day import last_day_off
from domain.understanding.reminding.by_work import by_work
from domain.understanding.reminding.stays import refers_back, until_then
from handlers.pledges.my_pledges import reportable
from handlers.reminders import putting_off, silencing
from handlers.reporting.meant import by_own_words, names
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pauses


def heard(turn: Turn) -> bool:
    """Whether the works are told apart, and some of them, not all, shall be silent."""
    return wished(turn, turn.text)


def wished(turn: Turn, text: str) -> bool:
    """Do what one sentence wishes of single works; False where it tells none apart."""
    wish, found = by_work(text), reportable(turn)
    if not wish or len(found) < 2 or putting_off.is_of_others(text):
        return False
    silent, kept = _named(found, wish.silent), _named(found, wish.kept)
    if (wish.only or wish.others_silent) and kept:
        silent = [each for each in found if each not in kept]
    elif not silent and kept and wish.silent:
        silent = [each for each in found if each not in kept]  # "đừng nhắc nữa, còn dừa thì cứ nhắc"
    elif wish.others_silent:
        return False
    silent = [each for each in silent if each not in kept]
    until = _until(turn, wish.silent) or until_then(text, turn.today)
    if not silent or len(silent) == len(found) or (until is None and any(map(refers_back, wish.silent))):
        return False
    _silence(turn, silent, kept, until)
    return True


def _named(found: Sequence[Pledge], clauses: Sequence[str]) -> list[Pledge]:
    """The works that are named: one of its own words each, else all that a clause names, where not all are."""
    numbers: set[int] = set()
    for clause in clauses:
        own = by_own_words(found, clause)
        named = [own] if own else [each for each in found if names(each, clause)]
        numbers |= {each.id for each in named} if len(named) < len(found) else set()
    return [each for each in found if each.id in numbers]


def _until(turn: Turn, clauses: Sequence[str]) -> date | None:
    days = (last_day_off(clause, turn.today) for clause in clauses)
    return next((day for day in days if day and day >= turn.today), None)


def _silence(turn: Turn, silent: Sequence[Pledge], kept: Sequence[Pledge], until: date | None) -> None:
    """Silence these; of one that was silent and is named to go on, reminders come again."""
    pauses.end_of_all(turn.session, turn.member.id, turn.now)
    for each in kept:
        pauses.end_of_one(turn.session, turn.member.id, each.id, turn.now)
    for each in silent:
        pauses.begin(turn.session, turn.member.id, turn.today, until, turn.stamp, each.id)
    content = ", ".join(quoted(each.content) for each in silent)
    said = turn.tr("Done: I will not remind you of {content} any more.", content=content)
    if until:
        said = turn.tr("Done: I will not remind you of {content} up to {day}.", content=content, day=until)
    going = [each for each in reportable(turn) if each not in silent]
    goes_on = turn.tr("I go on reminding you of {content}.", content=", ".join(quoted(each.content) for each in going))
    turn.say(f"{said}\n{goes_on}" if kept else said, (silencing.again(turn),))
