"""Remind those who have not read an announcement, once each and after a yes; who cannot be reached is named."""

from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from domain.announcing import Announcement
from domain.chat import Choice
from domain.errors import UserError
from handlers.announcing.reach.kept import COMMAND
from handlers.announcing.reach.whose import Seen, seen
from handlers.quiet_days.later import waits
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.announcing.reading import read_choices, reading_reminder
from locales.wording.people import some_of
from storage import pauses
from storage.announcing import readers, resting
from storage.announcing.readers import Unread
from storage.ground import history

AT_ONCE, NAMED = 200, 8  # people


class RemindDraft(BaseModel):
    """The announcement whose reading is reminded of."""

    number: int
    sure: bool | None = None


def start(turn: Turn, found: Seen) -> None:
    """Ask whether they shall be reminded; where nobody is to be, say why."""
    draft = RemindDraft(number=found.announcement.id)
    reminded = _of(turn, _open(turn, draft))
    if reminded.now:
        remind.begin(turn, draft)
    else:
        lines = [turn.tr("There is nobody to remind."), *_rest(turn, found, reminded)]
        turn.say("\n".join(lines), private=not found.counted)


def _open(turn: Turn, draft: RemindDraft) -> Seen:
    """The announcement, where there is still something to read of it."""
    found = seen(turn, draft.number)
    over = found.announcement.ends_at and turn.now >= found.announcement.ends_at
    if found.announcement.stopped_at or over:
        raise UserError("Announcement no. {number} is over; nobody is reminded of it.", number=str(draft.number))
    return found


@dataclass(frozen=True, slots=True)
class Reminded:
    """Of those who have not read it: who is reminded now, who was before, who wants quiet, who cannot be reached."""

    now: list[Unread]
    before: list[Unread]
    quiet: list[Unread]
    away: list[Unread]


def _of(turn: Turn, found: Seen) -> Reminded:
    return turn.once(("unread", found.announcement.id), lambda: _looked_up(turn, found))


def _looked_up(turn: Turn, found: Seen) -> Reminded:
    people = dict[int, Unread]()
    for path in found.paths:
        unread = readers.unread(turn.session, found.announcement.id, path, turn.today, AT_ONCE)
        people |= {each.member_id: each for each in unread if each.member_id != turn.member.id}
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
        reminded = _of(turn, found)
        said = turn.trn(
            "{count} comrade who has not read announcement no. {number} gets one courteous reminder",
            "{count} comrades who have not read announcement no. {number} get one courteous reminder each",
            len(reminded.now),
            number=str(draft.number),
        )
        names = "" if found.counted else f": {_named(turn, found, reminded.now)}"
        return "\n".join([f"{said}{names}.", *_rest(turn, found, reminded), turn.tr("Send it?")])


def _rest(turn: Turn, found: Seen, reminded: Reminded) -> list[str]:
    rest = (
        (reminded.before, turn.tr("Reminded before, and not once more")),
        (reminded.quiet, turn.tr("Have asked for no reminders")),
        (reminded.away, turn.tr("Cannot be reached here, please speak with them")),
    )
    return [f"{words}: {_named(turn, found, people)}." for people, words in rest if people]


def _named(turn: Turn, found: Seen, people: list[Unread]) -> str:
    """The people by name where all of them are of one's own cells, how many they are otherwise."""
    if found.counted:
        return str(len(people))
    return some_of(turn.language, [each.name for each in people], NAMED)


def _finish(turn: Turn, draft: RemindDraft) -> None:
    found = _open(turn, draft)
    reminded = _of(turn, found)
    chosen = readers.remind(turn.session, draft.number, [each.member_id for each in reminded.now], turn.now)
    sent = [each for each in reminded.now if each.member_id in chosen and _send(turn, found.announcement, each)]
    history.record(turn.session, turn.stamp, "broadcast", draft.number, "reminded", count=len(sent))
    said = turn.trn("Sent to {count} comrade.", "Sent to {count} comrades.", len(sent))
    lines = [f"{said} {waits(turn, found.place.path)}".strip(), *_rest(turn, found, reminded)]
    more = [Choice(turn.tr("Remind the next ones"), f"{COMMAND} nhacdoc {draft.number}")]
    turn.say("\n".join(lines), more if len(reminded.now) == AT_ONCE else (), private=not found.counted)


def _send(turn: Turn, found: Announcement, person: Unread) -> bool:
    words = partial(reading_reminder, announcement=found, name=person.name)

    def choices(speak: Language) -> tuple[Choice, ...]:
        return read_choices(speak, found.id, found.asks)

    return turn.tell(person.member_id, words, f"reread:{found.id}:{person.member_id}", choices)


remind = Dialogue(
    "remind_of_reading", marked("reminding those who have not read"), RemindDraft, [Sure()], _finish, _open
)
