"""Tell the people concerned of a work item, by day, and say to whoever acts whom it reached."""

from collections.abc import Callable, Sequence
from functools import partial

from domain.chat import Choice
from domain.work.item import WorkItem
from handlers.quiet_days.later import waits
from handlers.talk.turn import Turn
from handlers.work import whose
from handlers.work.whose import COMMAND, Mine
from locales.language import Language
from locales.wording.work import telling as words
from storage import pauses
from storage.people import members

Said = Callable[[Language], str]


def given(turn: Turn, new: Sequence[WorkItem]) -> str:
    """Tell everybody who was given work, one message each; return what is said of that."""
    told, quiet, away = list[int](), list[int](), list[int]()
    for holder in dict.fromkeys(each.holder_id for each in new if each.holder_id and each.holder_id != turn.member.id):
        theirs = [each for each in new if each.holder_id == holder]
        (quiet if _is_quiet(turn, holder) else told if _tell_given(turn, holder, theirs) else away).append(holder)
    names = members.names(turn.session, [*told, *quiet, *away])
    lines = []
    if told:
        lines.append(turn.tr("I tell them: {names}.", names=", ".join(names[each] for each in told)))
        if later := waits(turn, turn.member.home.path if turn.member.home else "/"):
            lines.append(later)
    if quiet:
        asked = ", ".join(names[each] for each in quiet)
        lines.append(turn.tr("Asked for no messages, so please tell them yourself: {names}.", names=asked))
    if away:
        absent = ", ".join(names[each] for each in away)
        lines.append(turn.tr("No phone here, so please tell them yourself: {names}.", names=absent))
    return "\n".join(lines)


def _is_quiet(turn: Turn, holder: int) -> bool:
    return bool(pauses.resting(turn.session, [holder], turn.today))


def _tell_given(turn: Turn, holder: int, theirs: Sequence[WorkItem]) -> bool:
    said = partial(words.given, today=turn.today, items=theirs, by=turn.member.name)
    return turn.tell(holder, said, f"work:{theirs[0].id}:{holder}:{turn.key}", partial(_ways, items=theirs))


def _ways(speak: Language, items: Sequence[WorkItem]) -> list[Choice]:
    if len(items) > 1:
        return [Choice(speak.tr("Work given to me"), COMMAND)]
    number = items[0].id
    return [
        Choice(speak.tr("It is done"), f"{COMMAND} xong {number}"),
        Choice(speak.tr("Hand it on to a comrade"), f"{COMMAND} chuyen {number}"),
        Choice(speak.tr("I cannot take it on"), f"{COMMAND} khong {number}"),
    ]


def givers(turn: Turn, found: Mine, said: Said) -> bool:
    """Tell who gave an item what has become of it; nobody is told of what they did themselves."""
    told = [_tell(turn, each, found.item, said) for each in whose.givers(turn, found) if each != turn.member.id]
    return any(told)


def holder(turn: Turn, item: WorkItem, said: Said) -> bool:
    """Tell whoever has, or had, an item what has become of it."""
    if item.holder_id in (None, turn.member.id):
        return False
    return _tell(turn, item.holder_id or 0, item, said)


def no_more(turn: Turn, item: WorkItem) -> None:
    """Tell whoever had an item that they need not do it; what is left to them is one tap away."""
    if item.holder_id not in (None, turn.member.id):
        key = f"work:{item.id}:{item.holder_id}:{turn.key}"
        said = partial(words.no_more_yours, items=[item])
        turn.tell(item.holder_id or 0, said, key, lambda speak: [Choice(speak.tr("Work given to me"), COMMAND)])


def _tell(turn: Turn, member_id: int, item: WorkItem, said: Said) -> bool:
    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Look at this work"), f"{COMMAND} viec {item.id}")]

    return turn.tell(member_id, said, f"work:{item.id}:{member_id}:{turn.key}", ways)
