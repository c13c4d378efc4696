"""`/thongbao thuhoi`: take an announcement back from the phones, after a reason and a yes."""

import re
from dataclasses import replace

from pydantic import BaseModel

from domain.announcing import Announcement, NewAnnouncement
from domain.chat import Choice
from domain.errors import UserError
from domain.roles import Place
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.announcing.composing.draft import office
from handlers.announcing.reach import by_branch
from handlers.announcing.sending import whose
from handlers.announcing.sending.reasons import reason_in
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.announcing.card import WITHDRAW, card_choices
from locales.wording.announcing.taking_back import withdrawn_by_text, withdrawn_words
from storage import organisations
from storage.announcing import rows as announcing
from storage.announcing import taking_back
from storage.ground import history
from storage.operating import recipients

LONGEST = 200  # characters
_DO_SO = re.compile(r"(?:(?:u|uh|um|ok|oke|da|vang|duoc|dung|cu|lam|vay|the|di|roi|nha|nhe|luon|thu hoi)(?![a-z])\W*)+")
""" "Ừ làm vậy đi"."""
FEW_ENOUGH, BRANCHES = 5_000, 8  # people whose branches are counted before the yes, branches named
WHY = (
    marked("the hour or the day is wrong"),
    marked("the place is wrong"),
    marked("it was sent to the wrong people"),
    marked("it was sent by mistake"),
)


class WithdrawDraft(BaseModel):
    """An announcement to take back."""

    number: int
    why: str | None = None
    sure: bool | None = None


def start(turn: Turn, number: int | None, why: str = "") -> None:
    """Take this one back, or the last one, or ask which."""
    none = marked("There is no announcement of yours that somebody has.")
    right = Choice(turn.tr("Send a correction"), "/thongbao dinhchinh")
    if (number := number or whose.meant(turn, _can_go, WITHDRAW, none, right)) is not None:
        withdraw.begin(turn, WithdrawDraft(number=number, why=why[:LONGEST] or None))


def _can_go(each: Announcement) -> bool:
    return not each.withdraws and (each.sent > 0 or not each.is_over)


def to_take_back(turn: Turn, number: int) -> tuple[Announcement, Place]:
    """The one that is to be taken back or put right; raises where that is not possible, and says what is."""
    found, place = whose.one(turn, number)
    anew = Choice(turn.tr("Use it again"), f"/thongbao lai {found.takes_back or number}")
    if found.withdraws:
        raise UserError("No. {number} takes another one back; that one can be sent anew.", (anew,), number=str(number))
    if later := announcing.taking_back(turn.session, number):
        _raise_done(turn, number, later, anew)
    if not taking_back.is_kept(turn.session, number):
        raise UserError("It is not kept any more who got announcement no. {number}.", (anew,), number=str(number))
    return found, place


def _raise_done(turn: Turn, number: int, later: Announcement, anew: Choice) -> None:
    if not later.withdraws:
        raise UserError(
            "No. {number} was put right by no. {later}; please take that one back.",
            (Choice(turn.tr("Call it back"), f"/thongbao {WITHDRAW} {later.id}"),),
            number=str(number),
            later=str(later.id),
        )
    done = taking_back.withdrawal_of(turn.session, number)
    raise UserError(
        "No. {number} was taken back by {name}: {why}",
        (anew,),
        number=str(number),
        name=done.name if done else "?",
        why=done.why if done else "?",
    )


def _one(turn: Turn, draft: WithdrawDraft) -> tuple[Announcement, Place]:
    return to_take_back(turn, draft.number)


def _instead(turn: Turn, draft: WithdrawDraft) -> Choice:
    return Choice(turn.tr("Send the right text instead"), f"/thongbao dinhchinh {draft.number}")


class Why(Step[WithdrawDraft]):
    """The reason, which people read."""

    slot = "why"
    wants = Wants.REASON

    def ask(self, turn: Turn, draft: WithdrawDraft) -> Question:
        _one(turn, draft)
        asked = turn.tr(
            "Why is announcement no. {number} taken back? People will read your words.", number=str(draft.number)
        )
        reasons = [Choice(turn.tr(each), str(place)) for place, each in enumerate(WHY)]
        return Question(asked, [*reasons, _instead(turn, draft)])

    def accept(self, turn: Turn, draft: WithdrawDraft, answer: Answer) -> None:
        if answer.choice.isdigit():
            draft.why = turn.tr(WHY[int(answer.choice)])
            return
        if not answer.text or len(answer.text) > LONGEST:
            raise UserError("Please say it in at most {limit} characters.", limit=LONGEST)
        if agreed(answer.text) is not None or _DO_SO.fullmatch(fold(answer.text)):
            raise UserError("That is no reason yet. For example: the hour is wrong.")
        draft.why = reason_in(answer.text)[1] or answer.text


class Sure(YesOrNo[WithdrawDraft]):
    """Who has it, what becomes of it on each channel; sure?"""

    yes = marked("Call it back")
    no = marked("Leave it as it is")
    on_no = marked("The announcement stays as it is.")
    grave = True

    def ask(self, turn: Turn, draft: WithdrawDraft) -> Question:
        question = super().ask(turn, draft)
        return replace(question, choices=[*question.choices, _instead(turn, draft)])

    def words(self, turn: Turn, draft: WithdrawDraft) -> str:
        found, place = _one(turn, draft)
        reached = turn.tr(
            "Announcement no. {number} to {organisation} has reached {sent} people.",
            number=str(found.id),
            organisation=place.name,
            sent=found.sent,
        )
        becomes = turn.tr(
            "On Telegram it is deleted without a sound, so whoever has read it may not notice; after 48 hours a line "
            "in its place says that it is withdrawn. On Zalo nothing can be deleted: there people get a message that "
            "it is withdrawn. Whoever has not got it yet gets nothing more."
        )
        why = turn.tr("Reason: {why}", why=draft.why or "")
        return "\n".join([reached, *_by_branch(turn, found), becomes, why, turn.tr("Take it back?")])


def _by_branch(turn: Turn, found: Announcement) -> list[str]:
    """Whom it has reached, branch by branch, where that is counted quickly."""
    if not found.sent or found.total > FEW_ENOUGH:
        return []
    counts = {
        place: each["sent"] for place, each in recipients.by_place(turn.session, found.id).items() if each["sent"]
    }
    places = sorted(organisations.by_ids(turn.session, list(counts)).values(), key=lambda each: each.path)
    named = [f"{each.name}: {counts[each.id]}" for each in places[:BRANCHES]]
    return [", ".join([*named, *(["…"] if len(places) > BRANCHES else [])])]


def _finish(turn: Turn, draft: WithdrawDraft) -> None:
    found, place = _one(turn, draft)
    why = draft.why or ""
    begun = not found.waits_for
    announcing.stop(turn.session, found.id, turn.now, turn.real_now)
    history.record(turn.session, turn.stamp.because(why), "broadcast", found.id, taking_back.WITHDRAWN)
    if found.author_id != turn.member.id:
        who = turn.member.name
        told = f"withdrawn:{found.id}:{turn.key}"
        turn.tell(found.author_id, lambda speak: withdrawn_by_text(speak, found.id, who, why), told)
    if not begun:
        turn.say(turn.tr("Announcement no. {number} does not go out; nobody has got it.", number=str(found.id)))
        return
    number = _begin(turn, found, place, why)
    said = turn.tr(
        "Announcement no. {wrong} is being taken back from {sent} people; this is no. {number}.",
        wrong=str(found.id),
        sent=found.sent,
        number=str(number),
    )
    new = announcing.by_number(turn.session, number)
    branches = [by_branch.way(turn, found.id)] if place.has_branches else []
    turn.say(said, [*(card_choices(turn.language, new) if new else ()), *branches])


def _begin(turn: Turn, found: Announcement, place: Place, why: str) -> int:
    day = found.created_at.astimezone(turn.deployment.zone).date()
    new = NewAnnouncement(
        *(turn.member.id, turn.chat.account_id, found.organisation_id),
        withdrawn_words(turn.language, found, day, why),
        at_night=found.at_night,
        office=office(turn, place),
        takes_back=found.id,
        takes_back_up_to=0,
        withdraws=True,
    )
    number = announcing.begin(turn.session, new, turn.now)
    taking_back.go_on_sending(turn.session, number, found, turn.now, turn.real_now)
    return number


title = marked("taking the announcement back")
withdraw = Dialogue("withdraw_announcement", title, WithdrawDraft, [Why(), Sure()], _finish, _one, about="why")
