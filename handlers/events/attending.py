"""Who came: by the code on the wall, or noted by who leads there: "An, Bình có mặt; Chi vắng"."""

from pydantic import BaseModel

from domain.chat import Choice, OutgoingFile, bold
from domain.chat import code as tappable
from domain.errors import NotAllowed, UserError
from domain.events import attendance
from domain.events.codes import code_typed
from domain.events.event import DOORS_OPEN, LASTS, Event, Invited, named_in
from exports.qr_code import qr_png
from handlers.events.draft import held, one_of
from handlers.newcomers.inviting import ways
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.events.events import counts_text, title, when_text
from locales.wording.people import some_of
from storage.events import guests, rows

NAMED = 12


def by_code(turn: Turn, text: str) -> bool:
    """Whether the code of an event is typed; whoever is there is noted as present."""
    typed = code_typed(text)
    if not typed or turn.person is None:
        return False
    one = rows.by_code(turn.session, typed, turn.now)
    if one is None:
        raise UserError(
            "The code {code} counts for no meeting at this hour. It counts from an hour before the beginning until "
            "four hours after it; please compare it letter by letter.",
            code=typed,
        )
    mine = guests.of_member(turn.session, one.id, turn.member.id)
    if mine is None:
        guests.add_who_came(turn.session, one.id, turn.member.id, _seen_in(turn, one), turn.now)
    else:
        guests.note(turn.session, one.id, {turn.member.id: True}, turn.member.id, turn.now)
    turn.say(turn.tr("✅ Present: {what}. Thank you, comrade.", what=title(turn.language, one)))
    return True


def _seen_in(turn: Turn, one: Event) -> int:
    """Where the name of somebody is seen who was not invited; raises where it is no meeting of theirs."""
    home, top = turn.member.home, one.organisation
    served = [each.place for each in turn.member.duties if each.place]
    within = [each for each in (home, *served) if each is not None and each.path.startswith(top.path)]
    if not within:
        raise NotAllowed("This is a meeting of {unit}, and you are not invited to it.", unit=top.name)
    return within[0].id


def show_code(turn: Turn, number: int) -> None:
    """The code for the wall, with a picture to print."""
    one = held(turn, number)
    if one.is_off:
        raise UserError("It was called off already.")
    zone, speak = turn.deployment.zone, turn.language
    text = turn.tr(
        "{what}\nCode for the attendance: {code}\nIt counts from {since} until {until}. Please hang it up; whoever is "
        "there types it to the assistant, or points the phone at the picture.",
        what=title(speak, one),
        code=tappable(one.code),
        since=speak.moment(one.begins_at - DOORS_OPEN, zone),
        until=speak.moment(one.begins_at + LASTS, zone),
    )
    picture = OutgoingFile(f"ma-{one.code}.png", "image/png", qr_png(ways(turn).link(one.code) or one.code))
    copied = Choice(turn.tr("Copy the code"), copy=one.code)
    turn.say(text, [copied], file=picture if turn.hands_over_files else None)


class AttendanceDraft(BaseModel):
    number: int
    here: list[int] | None = None
    away: list[int] = []
    confirmed: bool | None = None


def listed(turn: Turn, one: Event) -> list[Invited]:
    """Those whose names this person sees; raises where that is nobody."""
    found = guests.named(turn.session, one.id, named_in(turn.member))
    if not found:
        raise NotAllowed("Who came is noted by who leads or serves the organisation of those invited.")
    return found


def begun(turn: Turn, number: int) -> Event:
    one = one_of(turn, number)
    if one.is_off:
        raise UserError("It was called off already.")
    if not one.has_begun(turn.now):
        when = when_text(turn.language, one.begins_at, turn.deployment.zone)
        raise UserError("It begins at {when}; who came is noted from an hour before.", when=when)
    return one


def note(turn: Turn, number: int, text: str = "") -> None:
    """Begin to note who came, or put it right."""
    one = begun(turn, number)
    listed(turn, one)
    draft = AttendanceDraft(number=number)
    if text:
        _read(turn, draft, text)
    note_attendance.begin(turn, draft)


def _read(turn: Turn, draft: AttendanceDraft, text: str) -> None:
    """Take who came from the words; raises where a name is nobody's or several people's."""
    people = {each.member_id: each.name for each in listed(turn, begun(turn, draft.number))}
    found = attendance.read(text, people)
    if found.several:
        raise UserError("Several are called {names}: please write the whole name.", names=", ".join(found.several)[:80])
    if found.unknown:
        raise UserError("Nobody who is invited is called {names}.", names=", ".join(found.unknown)[:80])
    if not found.here and not found.away:
        raise UserError("I do not see who came. For example: “An, Bình có mặt; Chi vắng”, “đủ hết, trừ chị Tám”.")
    before = set(draft.here or ()) - found.away
    draft.here = sorted(before | found.here)
    draft.away = sorted((set(draft.away) - found.here) | found.away)


class WhoCame(Step[AttendanceDraft]):
    slot = "here"
    wants = Wants.NAME

    def ask(self, turn: Turn, draft: AttendanceDraft) -> Question:
        one = begun(turn, draft.number)
        people = listed(turn, one)
        open_ones = [each.name for each in people if each.present is None]
        lines = [title(turn.language, one), counts_text(turn.language, one, guests.counts(turn.session, one.id))]
        if open_ones:
            names = some_of(turn.language, open_ones, NAMED)
            lines.append(turn.tr("Not noted yet ({count}): {names}", count=len(open_ones), names=names))
        lines.append(turn.tr("Who came, who did not? For example: “An, Bình có mặt; Chi vắng”, “đủ hết, trừ chị Tám”."))
        return Question("\n".join(lines), private=True)

    def accept(self, turn: Turn, draft: AttendanceDraft, answer: Answer) -> None:
        _read(turn, draft, answer.text)


class SureOfAttendance(YesOrNo[AttendanceDraft]):
    slot = "confirmed"
    yes = marked("Yes, note it so")
    on_no = marked("Nothing was noted.")
    private = True

    def words(self, turn: Turn, draft: AttendanceDraft) -> str:
        names = {each.member_id: each.name for each in listed(turn, begun(turn, draft.number))}
        here, away = ([names[each] for each in some if each in names] for some in (draft.here or [], draft.away))
        lines = (
            [turn.tr("Present ({count}): {names}", count=len(here), names=some_of(turn.language, here, NAMED))]
            if here
            else []
        )
        if away:
            lines.append(
                turn.tr("Absent ({count}): {names}", count=len(away), names=some_of(turn.language, away, NAMED))
            )
        return "\n".join([*lines, turn.tr("Is that right?")])


def _corrected(turn: Turn, draft: AttendanceDraft, step: str) -> tuple[str, str | None]:
    """ "À Tám cũng có mặt" where it is read back."""
    if step != SureOfAttendance().name or not attendance.is_noted(turn.text):
        return "", None
    _read(turn, draft, turn.text)
    return turn.tr("Now it reads:"), SureOfAttendance().name


def _finish(turn: Turn, draft: AttendanceDraft) -> None:
    one = begun(turn, draft.number)
    theirs = {each.member_id for each in listed(turn, one)}
    said = dict.fromkeys(draft.here or [], True) | dict.fromkeys(draft.away, False)
    guests.note(
        turn.session, one.id, {each: came for each, came in said.items() if each in theirs}, turn.member.id, turn.now
    )
    found = guests.counts(turn.session, one.id)
    text = turn.tr(
        "✅ Noted. Present: {present} of {invited} ({share}%).",
        present=bold(found.present),
        invited=found.invited,
        share=found.share,
    )
    right = Choice(turn.tr("Put the attendance right"), f"/sukien diemdanh {one.id}")
    turn.say(text, (right, Choice(turn.tr("Send the minutes"), f"/sukien bienban {one.id}")))


note_attendance = Dialogue(
    "note_attendance",
    marked("who came"),
    AttendanceDraft,
    [WhoCame(), SureOfAttendance()],
    _finish,
    lambda turn, draft: listed(turn, one_of(turn, draft.number)),
    corrected=_corrected,
)
