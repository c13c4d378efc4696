"""Remind those who have not read or understood it, once each and after a yes; who cannot be reached is named."""

from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from domain.announcing import Announcement
from domain.chat import Choice
from domain.errors import UserError
from domain.reach.grasp import Grasp, Lack
from handlers.announcing.reach.kept import COMMAND, is_open
from handlers.announcing.reach.whose import Seen, seen
from handlers.quiet_days.later import waits
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.announcing.reading import read_choices, reading_reminder, unclear_choice
from locales.wording.people import some_of
from storage import pauses
from storage.announcing import readers, resting
from storage.announcing.readers import Awaited
from storage.ground import history

AT_ONCE, NAMED = 200, 8  # people


URGING = {Lack.READING: "nhacdoc", Lack.UNDERSTANDING: "nhachieu", Lack.CONFIRMATION: "nhacxacnhan"}
URGES = {verb: lack for lack, verb in URGING.items()}
"""Behind the command, each who lacks what."""


class RemindDraft(BaseModel):
    """The announcement that is reminded of, and what those lack who are."""

    number: int
    lack: Lack = Lack.READING
    sure: bool | None = None


def start(turn: Turn, found: Seen, lack: Lack) -> None:
    """Ask whether they shall be reminded; where nobody is to be, say why."""
    draft = RemindDraft(number=found.announcement.id, lack=lack)
    reminded = _of(turn, _open(turn, draft), lack)
    if reminded.now:
        remind.begin(turn, draft)
    else:
        lines = [turn.tr("There is nobody to remind."), *_rest(turn, found, reminded)]
        turn.say("\n".join(lines), private=not found.counted)


def _open(turn: Turn, draft: RemindDraft) -> Seen:
    """The announcement, where there is still something to read of it."""
    found = seen(turn, draft.number)
    if not is_open(turn, found.announcement):
        raise UserError("Announcement no. {number} is over; nobody is reminded of it.", number=str(draft.number))
    return found


@dataclass(frozen=True, slots=True)
class Reminded:
    """Of those who lack it: who is reminded now, who was before, who wants quiet, who cannot be reached."""

    now: list[Awaited]
    before: list[Awaited]
    quiet: list[Awaited]
    away: list[Awaited]


def _of(turn: Turn, found: Seen, lack: Lack) -> Reminded:
    return turn.once(("lacking", lack, found.announcement.id), lambda: _looked_up(turn, found, lack))


def _looked_up(turn: Turn, found: Seen, lack: Lack) -> Reminded:
    people = dict[int, Awaited]()
    for path in found.paths:
        here = readers.awaited(turn.session, found.announcement.id, path, turn.today, lack.grasps, AT_ONCE)
        people |= {each.member_id: each for each in here if each.member_id != turn.member.id}
    quiet = pauses.resting(turn.session, people, turn.today) | resting.among(turn.session, people, turn.today)
    reached = [each for each in people.values() if each.reachable]
    new = [each for each in reached if not each.reminded]
    return Reminded(
        now=[each for each in new if each.member_id not in quiet][:AT_ONCE],
        before=[each for each in reached if each.reminded],
        quiet=[each for each in new if each.member_id in quiet],
        away=[each for each in people.values() if not each.reachable],
    )


class Sure(YesOrNo[RemindDraft]):
    """How many are reminded, and who cannot be."""

    yes = marked("Remind them")
    no = marked("Do not remind")
    on_no = marked("Nobody was reminded.")
    private = True

    def words(self, turn: Turn, draft: RemindDraft) -> str:
        found = _open(turn, draft)
        reminded = _of(turn, found, draft.lack)
        said = _who_is_reminded(turn, draft, len(reminded.now))
        names = "" if found.counted else f": {_named(turn, found, reminded.now)}"
        return "\n".join([f"{said}{names}.", *_rest(turn, found, reminded), turn.tr("Send it?")])


def _who_is_reminded(turn: Turn, draft: RemindDraft, count: int) -> str:
    number = str(draft.number)
    if draft.lack is Lack.READING:
        return turn.trn(
            "{count} comrade who has not read announcement no. {number} gets one courteous reminder",
            "{count} comrades who have not read announcement no. {number} get one courteous reminder each",
            count,
            number=number,
        )
    if draft.lack is Lack.UNDERSTANDING:
        return turn.trn(
            "{count} comrade who has read announcement no. {number} and not understood it yet gets one reminder",
            "{count} comrades who have read announcement no. {number} and not understood it yet get one reminder each",
            count,
            number=number,
        )
    return turn.trn(
        "{count} comrade who has not confirmed announcement no. {number} gets one courteous reminder",
        "{count} comrades who have not confirmed announcement no. {number} get one courteous reminder each",
        count,
        number=number,
    )


def _rest(turn: Turn, found: Seen, reminded: Reminded) -> list[str]:
    rest = (
        (reminded.before, turn.tr("Reminded before, and not once more")),
        (reminded.quiet, turn.tr("Have asked for no reminders")),
        (reminded.away, turn.tr("Cannot be reached here, please speak with them")),
    )
    return [f"{words}: {_named(turn, found, people)}." for people, words in rest if people]


def _named(turn: Turn, found: Seen, people: list[Awaited]) -> str:
    """The people by name where all of them are of one's own cells, how many they are otherwise."""
    if found.counted:
        return str(len(people))
    return some_of(turn.language, [each.name for each in people], NAMED)


def _finish(turn: Turn, draft: RemindDraft) -> None:
    found = _open(turn, draft)
    reminded = _of(turn, found, draft.lack)
    chosen = readers.remind(turn.session, draft.number, [each.member_id for each in reminded.now], turn.now)
    sent = [each for each in reminded.now if each.member_id in chosen and _send(turn, found.announcement, each)]
    history.record(turn.session, turn.stamp, "broadcast", draft.number, "reminded", count=len(sent))
    said = turn.trn("Sent to {count} comrade.", "Sent to {count} comrades.", len(sent))
    lines = [f"{said} {waits(turn, found.place.path)}".strip(), *_rest(turn, found, reminded)]
    more = [Choice(turn.tr("Remind the next ones"), f"{COMMAND} {URGING[draft.lack]} {draft.number}")]
    turn.say("\n".join(lines), more if len(reminded.now) == AT_ONCE else (), private=not found.counted)


def _send(turn: Turn, found: Announcement, person: Awaited) -> bool:
    has_read = person.grasp is not Grasp.UNREAD
    words = partial(reading_reminder, announcement=found, name=person.name, has_read=has_read)

    def choices(speak: Language) -> tuple[Choice, ...]:
        return (*read_choices(speak, found.id, found.asks), *([unclear_choice(speak, found.id)] if has_read else []))

    key = f"{'unclear' if has_read else 'reread'}:{found.id}:{person.member_id}"
    return turn.tell(person.member_id, words, key, choices)


remind = Dialogue(
    "remind_of_reading", marked("reminding those who have not read"), RemindDraft, [Sure()], _finish, _open
)
