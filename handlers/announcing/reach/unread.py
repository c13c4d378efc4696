"""`/thongbao chuadoc 3`: who has not read or understood it, by name in one's own cell, by branch in counts above."""

from collections import Counter

from domain.chat import Choice, bold
from domain.reach.grasp import Grasp, Lack
from domain.roles import Place
from handlers.announcing.reach.kept import COMMAND, is_open
from handlers.announcing.reach.reminding import URGING
from handlers.announcing.reach.whose import Seen
from handlers.talk import conversation
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.announcing.card import WHO_LACKS
from locales.wording.people import list_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.announcing import readers
from storage.operating import recipients

SHOWN, MOST, QUOTED = 20, 300, 200
SPOKEN_OF = "reading-spoken-of"
"""What a chat remembers of the announcement, and of what was lacking, that was asked about last."""
SHOWS = {verb: lack for lack, verb in WHO_LACKS.items()}
_WAYS = {
    Lack.READING: (marked("Who has not read it"), marked("Remind those who have not read it")),
    Lack.UNDERSTANDING: (marked("Who has not understood it"), marked("Remind those who have not understood it")),
    Lack.CONFIRMATION: (marked("Who has not confirmed it"), marked("Remind those who have not confirmed it")),
}
_NOBODY = {
    Lack.READING: marked("Everybody has read it."),
    Lack.UNDERSTANDING: marked("Whoever has read it has understood it."),
    Lack.CONFIRMATION: marked("Everybody has read and understood it."),
}
_NOT_SENT = marked("Nobody has it yet: it waits to be sent.")
_STAND = {
    Grasp.UNCLEAR: marked("{branch}: {count} say that something is not clear"),
    Grasp.READ: marked("{branch}: read, and not yet said that it is understood, by {count}"),
    Grasp.UNREAD: marked("{branch}: not read yet by {count}"),
}


def way(turn: Turn, number: int, lack: Lack) -> Choice:
    """The choice that shows it."""
    return Choice(turn.tr(_WAYS[lack][0]), f"{COMMAND} {WHO_LACKS[lack]} {number}")


def show(turn: Turn, found: Seen, lack: Lack, start: int = 0) -> None:
    """By name in each of one's own cells; of what lies above how many of each branch have read and understood it."""
    number = found.announcement.id
    conversation.pick(turn, SPOKEN_OF, f"{number} {lack}")
    head = turn.tr("Announcement no. {number} to {organisation}:", number=str(number), organisation=found.place.name)
    planned = recipients.by_place(turn.session, number)
    counted, branches = _by_branch(turn, found, planned, lack, start) if found.counted else ([], 0)
    named = [line for each in found.named for line in _by_name(turn, found, each, planned, lack)] if not start else []
    lacking = [*named, *([list_text(counted)] if counted else [])]
    if not lacking:
        lacking.append(turn.tr(_NOBODY[lack] if planned else _NOT_SENT))
    asked = asked_back(turn, found) if lack is not Lack.READING and not start else []
    ways = [Choice(turn.tr(_WAYS[lack][1]), f"{COMMAND} {URGING[lack]} {number}")]
    ways = ways if (named or counted) and is_open(turn, found.announcement) else []
    ways += [way(turn, number, each) for each in (Lack.READING, Lack.UNDERSTANDING) if each is not lack and not start]
    more = onwards(turn, start, SHOWN, branches, f"{COMMAND} {WHO_LACKS[lack]} {number}")
    turn.say("\n".join([head, *lacking, *asked]), [*ways, *more], private=bool(named or asked))


def _by_name(turn: Turn, found: Seen, cell: Place, planned: dict[int, Counter[str]], lack: Lack) -> list[str]:
    """The names of a cell below where each stands, and who of those who have not read it cannot be reached."""
    number = found.announcement.id
    people = readers.awaited(turn.session, number, cell.path, turn.today, lack.grasps, MOST)
    counts = planned.get(cell.id, Counter())
    if not people:  # or it is kept no more who they were
        return [_counted(turn, cell, counts, lack)] if _left(counts, lack) else []
    lines = [_counted(turn, cell, counts, lack)]
    for grasp, words in _STAND.items():
        here = [each for each in people if each.grasp is grasp]
        open_ones = [each.name for each in here if each.reachable or grasp is not Grasp.UNREAD]
        others = [each.name for each in here if not each.reachable and grasp is Grasp.UNREAD]
        said = turn.tr(words, branch=cell.name, count=bold(len(here)))
        if here:
            lines.append(f"{said}: {', '.join(open_ones)}" if open_ones else said)
        if others:
            lines.append(f"{turn.tr('Cannot be reached here, please speak with them')}: {', '.join(others)}")
    return lines


def unclear(turn: Turn, found: Seen) -> list[str]:
    """The names alone of those in one's cells to whom something is not clear."""
    number, only = found.announcement.id, (Grasp.UNCLEAR,)
    named = {cell: readers.awaited(turn.session, number, cell.path, turn.today, only, MOST) for cell in found.named}
    return [
        f"{turn.tr(_STAND[Grasp.UNCLEAR], branch=cell.name, count=bold(len(people)))}: "
        + ", ".join(each.name for each in people)
        for cell, people in named.items()
        if people
    ]


def asked_back(turn: Turn, found: Seen) -> list[str]:
    """What was written back by people of one's own cells, or to oneself."""
    cells = {each.path for each in found.named}
    written = readers.asked_back(turn.session, found.announcement.id, turn.today, MOST)
    lines = [
        f"{each.name}: {quoted(each.words, QUOTED)}"
        for each in written
        if each.path in cells or each.to == turn.member.id
    ]
    return [f"{turn.tr('Asked or written back:')}\n{list_text(lines)}"] if lines else []


def _by_branch(
    turn: Turn, found: Seen, planned: dict[int, Counter[str]], lack: Lack, start: int
) -> tuple[list[str], int]:
    """A page of the branches in which somebody lacks it, and how many such branches there are."""
    places = organisations.by_ids(turn.session, list(planned)).values()
    tops = tuple(each.path for each in found.counted)
    own = sorted((each for each in places if each.path.startswith(tops)), key=lambda each: each.path)
    left = [each for each in own if _left(planned[each.id], lack)]
    return [_counted(turn, each, planned[each.id], lack) for each in left[start : start + SHOWN]], len(left)


def _left(counts: Counter[str], lack: Lack) -> int:
    """How many lack it, from what is counted of a branch."""
    begun = counts["read"] if lack is Lack.UNDERSTANDING else recipients.everybody(counts)
    return begun - counts["read" if lack is Lack.READING else "understood"]


def _counted(turn: Turn, place: Place, counts: Counter[str], lack: Lack) -> str:
    figures = {"read": bold(counts["read"]), "total": recipients.everybody(counts)}
    if lack is Lack.READING:
        return turn.tr("{organisation}: {read} of {total} have read it", organisation=place.name, **figures)
    said = turn.tr(
        "{organisation}: {read} of {total} have read it, {understood} have understood it",
        organisation=place.name,
        understood=bold(counts["understood"]),
        **figures,
    )
    unsure = turn.tr("something is not clear to {count}", count=counts[Grasp.UNCLEAR.value])
    return f"{said}; {unsure}" if counts[Grasp.UNCLEAR.value] else said
