"""Somebody belongs to a branch no more: why, from which day, read back; and the way back for seven days."""

from contextlib import suppress
from datetime import date

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_end_stay
from domain.roles import EndReason, Member, Person, Place
from domain.roster.leaving import REASON_CODES, code_of, leaving_day, reason_of, said_reason
from handlers.comrades.whose import NoteIt
from handlers.moving import arrival, posts, taking_back, what_follows
from handlers.moving.end_draft import EndDraft
from handlers.moving.which_day import WhichDay
from handlers.people import whom
from handlers.talk import conversation
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.language import capitalised, marked
from locales.wording import stays
from storage.people import leaving, members, notices

COMMAND, BACK = arrival.COMMAND, arrival.BACK


def show(turn: Turn, argument: str) -> None:
    """`/ketthuc tu_tran TV00012`: the reason may be given ahead; "lai TV00012" takes it back."""
    asked = verb_first(argument, (BACK, arrival.TO, *REASON_CODES))
    if asked.verb == arrival.TO:
        arrival.go_on(turn, asked.rest)
        return
    code, _, day = asked.rest.partition(" ")
    member = members.by_code(turn.session, code)
    if member is None:
        raise UserError("There is no comrade with the code {code} in your branch.", code=asked.rest[:20] or "?")
    if asked.verb == BACK:
        taking_back.take_back(turn, member)
    else:
        begin(turn, member, REASON_CODES.get(asked.verb), leaving_day(day, turn.today))


def begin(
    turn: Turn, member: Member, reason: EndReason | None = None, day: date | None = None, to: Place | None = None
) -> None:
    """Ask what is not known yet, if this person may; `to`: the branch to which the comrade is said to move."""
    draft = EndDraft(member_id=member.id, reason=reason, to=to.code if to else "")
    _, place = _subject(turn, draft)
    draft.of = place.id
    if to and to.id == place.id:
        draft.to = ""
    if day:
        with suppress(UserError):  # a day that cannot be is asked for
            DayItEnds().require_possible(turn, draft, day)
            draft.day = day
    conversation.speak_of(turn, member.id)
    end_stay.begin(turn, draft)


def offered(turn: Turn, member: Member, reason: EndReason | None = None, day: date | None = None) -> Choice:
    """The way here for one member: to end the stay, or, where that is noted for a day to come, to take it back."""
    if leaving.last(turn.session, member.id):
        return way_back(turn, member.code)
    code = code_of(reason)
    words = turn.tr("Note that comrade {name} has died", name=member.name) if reason else turn.tr("Ends the stay here")
    said = f" {day:%d/%m/%Y}" if day else ""
    return Choice(words, f"{COMMAND} {code} {member.code}{said}" if code else f"{COMMAND} {member.code}")


def way_back(turn: Turn, code: str, name: str = "") -> Choice:
    """The choice that takes it back."""
    label = turn.tr("Noted by mistake, take it back: {name}", name=name) if name else turn.tr("A mistake, take it back")
    return Choice(label, f"{COMMAND} {BACK} {code}")


def _subject(turn: Turn, draft: EndDraft) -> tuple[Person, Place]:
    """Whose stay it is and where; raises where it has ended, or this person may not end it."""
    other = members.person(turn.session, draft.member_id, turn.today)
    if other is None or other.home is None:
        raise UserError("This comrade belongs to no branch any more.")
    if draft.of not in (0, other.home.id):
        raise UserError("Comrade {name} has moved to another branch meanwhile.", name=other.name)
    if other.id == turn.member.id:
        raise NotAllowed("Nobody ends their own stay: another leader or the committee above does it.")
    if not may_end_stay(turn.member, other, other.home):
        whom.require_managed(turn, other.home)
        raise NotAllowed(
            "You cannot end the stay of comrade {name}: another leader of the branch or the committee above does it.",
            name=other.name,
        )
    if noted := leaving.last(turn.session, other.id):
        already = marked("That comrade {name} belongs to {branch} until {day} is noted already.")
        back = (way_back(turn, noted.code),)
        raise UserError(already, back, name=other.name, branch=other.home.name, day=noted.day)
    return other, other.home


class WhyItEnds(Step[EndDraft]):
    """One of five reasons."""

    slot = "reason"

    def given(self, turn: Turn, draft: EndDraft) -> str:
        return stays.reason_text(turn.language, draft.reason) if draft.reason else ""

    def ask(self, turn: Turn, draft: EndDraft) -> Question:
        other, place = _subject(turn, draft)
        text = turn.tr("Why does comrade {name} belong to {branch} no more?", name=other.name, branch=place.name)
        reasons = [Choice(capitalised(turn.tr(words)), reason.value) for reason, words in stays.REASONS.items()]
        return Question(text, reasons)

    def accept(self, turn: Turn, draft: EndDraft, answer: Answer) -> None:
        reason = EndReason(answer.choice) if answer.choice else reason_of(answer.text) or said_reason(answer.text)
        if reason is None:
            raise UserError("Please choose one of the reasons.")
        draft.reason = reason


class DayItEnds(WhichDay[EndDraft]):
    """From which day; not asked where the person never belonged there."""

    def wanted(self, turn: Turn, draft: EndDraft) -> bool:
        return draft.reason is not EndReason.MISTAKE

    def text(self, turn: Turn, draft: EndDraft) -> str:
        other, place = _subject(turn, draft)
        asked = marked("From which day does comrade {name} belong to {branch} no more? For example: 15/3.")
        if draft.reason is EndReason.DIED:
            asked = marked("On which day did comrade {name} die? For example: 15/3.")
        return turn.tr(asked, name=other.name, branch=place.name)

    def require_possible(self, turn: Turn, draft: EndDraft, day: date) -> None:
        if draft.reason is EndReason.DIED and day > turn.today:
            raise UserError("{day} has not come yet. Please check the day.", day=day)
        super().require_possible(turn, draft, day)
        began = leaving.began(turn.session, draft.member_id, turn.today)
        if began and day < began:
            raise UserError("The comrade belongs here only since {began}, so cannot have left before.", began=began)


class ReadBack(NoteIt[EndDraft]):
    """What will be written, and what follows from it."""

    slot = "confirmed"
    no_first = True
    grave = True

    def words(self, turn: Turn, draft: EndDraft) -> str:
        other, place = _subject(turn, draft)
        names = {"name": other.name, "branch": place.name}
        if draft.reason is EndReason.MISTAKE:
            return turn.tr(
                "I take comrade {name} off the list of {branch}, as entered there by mistake, and tell them so once. "
                "They are then counted on no day. Is that right?",
                **names,
            )
        reason, day = draft.reason or EndReason.MOVED, draft.day or turn.today
        said = turn.tr(
            "I note: from {day} on comrade {name} belongs to {branch} no more ({reason}).",
            day=day,
            reason=stays.reason_text(turn.language, reason),
            **names,
        )
        if reason is EndReason.DIED:
            follows = turn.tr(
                "From then on the comrade is counted and reminded no more, and nothing is written to that phone."
            )
        elif to := draft.place(turn):
            follows = turn.tr(
                "The comrade then belongs to {branch}; what is registered goes along, and is followed there.",
                branch=to.name,
            )
        else:
            follows = turn.tr("From then on the comrade is counted and reminded no more; I tell them so once.")
        ends = posts.said(turn, posts.ending(turn, other.id, draft.place(turn)))
        return f"{said}\n{ends}{follows}\n" + turn.tr("Is that right?")


def _finish(turn: Turn, draft: EndDraft) -> None:
    other, place = _subject(turn, draft)
    day, to = draft.day or turn.today, draft.place(turn)
    ends = posts.ending(turn, other.id, to)
    entry = leaving.leave(turn.session, other.id, draft.reason, day, turn.stamp, posts.kept(to))
    posts.tell(turn, ends, draft.reason, day, entry)
    left = leaving.last(turn.session, other.id)
    assert left is not None
    if to is not None:
        arrival.note(turn, left, to)
        return
    notices.tell_leavings(turn.session, [left], turn.when)
    more = turn.tr("If that was a mistake, it can be taken back within 7 days.")
    members_of = Choice(turn.tr("Members"), f"/thanhvien {place.code}")
    choices = [*arrival.offered(turn, left), way_back(turn, left.code), members_of]
    noted = stays.noted_text(turn.language, turn.today, left.name, left.place.name, left.day, left.reason)
    turn.say(f"{noted}\n{more}", choices)


steps = [WhyItEnds(), DayItEnds(), ReadBack()]
title = marked("ending a stay in the branch")
end_stay = Dialogue("end_stay", title, EndDraft, steps, _finish, _subject, corrected=what_follows.told)
