"""`/sukien bienban 3`, `/sukien tep 3`: the minutes are sent along afterwards, and shown with the programme again."""

from pydantic import BaseModel

from domain.chat import Choice, OutgoingFile
from domain.errors import NotAllowed, UserError
from domain.events.event import Event, Part, sees_figures
from domain.evidence.kinds import EvidenceState
from handlers.events import making
from handlers.events.attending import begun
from handlers.events.draft import held, one_of, programme_line
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.events.events import title
from storage.events import files, guests

DONE = "done"
_SENDS = marked("Please send the minutes as a picture or a paper (PDF, Word, Excel).")


class MinutesDraft(BaseModel):
    number: int
    done: bool | None = None


class TheMinutes(Step[MinutesDraft]):
    """One picture or file after the other."""

    slot = "done"
    wordless = _SENDS

    def ask(self, turn: Turn, draft: MinutesDraft) -> Question:
        kept = len(files.of_event(turn.session, draft.number, Part.MINUTES))
        what = title(turn.language, one_of(turn, draft.number))
        text = turn.tr(
            "{what}: please send the pictures or files of the minutes here, then say that it was all.", what=what
        )
        if kept:
            text += "\n" + turn.trn("Kept so far: {count} file.", "Kept so far: {count} files.", kept)
        return Question(text, [Choice(turn.tr("That was all of it"), DONE)])

    def accept(self, turn: Turn, draft: MinutesDraft, answer: Answer) -> None:
        if answer.choice != DONE:
            raise UserError(_SENDS)
        draft.done = True


def attach(turn: Turn, number: int) -> None:
    """Begin to send the minutes along; the meeting must have begun."""
    _require(turn, number)
    files.leave_out(turn.session, turn.member.id, turn.incoming.address, Part.MINUTES, turn.real_now)
    attach_minutes.begin(turn, MinutesDraft(number=number))


def _require(turn: Turn, number: int) -> Event:
    held(turn, number)
    return begun(turn, number)


def _finish(turn: Turn, draft: MinutesDraft) -> None:
    kept = len(files.of_event(turn.session, draft.number, Part.MINUTES))
    if not kept:
        turn.say(
            turn.tr("No minutes were sent."), (Choice(turn.tr("Send the minutes"), f"/sukien bienban {draft.number}"),)
        )
        return
    text = turn.trn("✅ The minutes are kept: {count} file.", "✅ The minutes are kept: {count} files.", kept)
    again = Choice(turn.tr("Show the files"), f"/sukien tep {draft.number}")
    turn.say(text, (again, Choice(turn.tr("Take the minutes away"), f"/sukien gobienban {draft.number}")))


attach_minutes = Dialogue(
    "attach_minutes",
    marked("the minutes"),
    MinutesDraft,
    [TheMinutes()],
    _finish,
    lambda turn, draft: _require(turn, draft.number),
)


def take_away(turn: Turn, number: int) -> None:
    held(turn, number)
    gone = files.take_away(turn.session, number, Part.MINUTES, turn.real_now)
    text = turn.tr("The minutes are taken away.") if gone else turn.tr("There are no minutes.")
    turn.say(text, (Choice(turn.tr("Send the minutes"), f"/sukien bienban {number}"),))


def show(turn: Turn, number: int) -> None:
    """The programme and the minutes, for who was invited and who sees its figures."""
    one = one_of(turn, number)
    if not sees_figures(turn.member, one) and guests.of_member(turn.session, number, turn.member.id) is None:
        raise NotAllowed("You are not invited to this event.")
    found = [(part, each) for part in Part for each in files.of_event(turn.session, number, part)]
    kept = [each for _, each in found if each.state is EvidenceState.KEPT]
    for each in kept:
        turn.say("", file=OutgoingFile(each.called, each.media_type, b"", sha256=each.sha256))
    programme = sum(part is Part.PROGRAMME for part, _ in found)
    said = turn.tr(
        "{what}. Programme: {programme} files, minutes: {minutes} files.",
        what=title(turn.language, one),
        programme=programme,
        minutes=len(found) - programme,
    )
    waits = turn.tr("Some are still on their way to me.") if len(kept) < len(found) else ""
    turn.say("\n".join(part for part in (said, waits) if part), (Choice(turn.tr("See it"), f"/sukien xem {number}"),))


def part_of(turn: Turn) -> Part | None:
    """What a file that comes now is of an event; None where no event is written or kept here."""
    parts = {making.make_event.name: Part.PROGRAMME, attach_minutes.name: Part.MINUTES}
    return parts.get(turn.chat.dialogue)


def taken(turn: Turn) -> bool:
    """Whether what came belongs to the event that is open here; it is said so, and the question asked on."""
    draft = parking.open_draft(turn)
    if attach_minutes.name in draft:
        number = int(draft[attach_minutes.name]["number"])
        files.settle(turn.session, turn.member.id, turn.incoming.address, Part.MINUTES, number)
        attach_minutes.ask_again(turn)
    elif making.make_event.name in draft:
        making.taken(turn)
    else:
        return False
    return True


def taken_beside_words(turn: Turn) -> None:
    """Say that a file which came with words is with the event; the words were the answer."""
    draft = parking.open_draft(turn)
    if attach_minutes.name in draft:
        number = int(draft[attach_minutes.name]["number"])
        files.settle(turn.session, turn.member.id, turn.incoming.address, Part.MINUTES, number)
        turn.say_first(turn.tr("The file is with the minutes."))
    elif making.make_event.name in draft and programme_line(turn):
        turn.say_first(turn.tr("I have the picture or file; it goes out with the invitation."))
