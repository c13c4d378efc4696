"""`/rut`: a pledge of one's own taken back, with a reason; that is no failure, and can be undone within a week."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from domain.understanding.changes.another import names_other_work
from domain.understanding.text.words import fold
from handlers.changing import carrying_out, own_pledge
from handlers.changing.wishes import reason_in
from handlers.deciding import items
from handlers.entering import telling, whose
from handlers.pledges.my_pledges import reportable, visible
from handlers.pledges.quoted import meant
from handlers.reporting.meant import named
from handlers.talk.arguments import verb_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.wording.pledges import going_on_heard
from locales.wording.quotation import quoted
from storage import changing, deeds, pledges
from storage.queue import approval

OFFERED = 4
_GIVES_UP = re.compile(
    r"\bxin (?:thoi|rut|dung|nghi lam|tra lai)\b|\b(?:lam|kham|theo|ganh|lo) (?:khong|hong|ko|chang) noi\b"
    r"|\b(?:khong|hong|ko|het) (?:lam|kham|theo|ganh|lo) (?:noi|duoc|xue)\b"
)
MANY = 3  # words of a reason
_KEPT = re.compile(
    r"[,;]?\s*\b(?:giữ|giu|chừa|chua|để|de) (?:lại|lai|nguyên|nguyen)\b"
    r"|[,;]\s*(?:giữ|giu|chừa) (?:cái|cai|việc|viec|vụ|vu)\b"
    r"|[,;]?\s*\b(?:còn|con) .*\b(?:giữ|giu|(?:vẫn|van|cứ|cu|thì|thi) .*(?:làm|lam|theo|để|de)|làm tiếp|lam tiep)\b"
    r"|,.*\b(?:vẫn|van|cứ|cu) (?:làm|lam|theo|để|de|giữ|giu)\b",
    re.IGNORECASE,
)
""" "Rút cái 50 triệu, giữ lại cái trồng dừa", "còn trồng dừa thì vẫn làm": what follows is not meant."""


class WithdrawDraft(BaseModel):
    pledge_id: int | None = None
    for_id: int | None = None  # the member whose pledge it is, where that is somebody else
    sure: bool | None = None
    why: str | None = None
    other: bool = False  # another work was named, and this is the only one there is


def start(turn: Turn, argument: str) -> None:
    """`/rut`, alone or with a pledge's number, or "lai 17": it goes on."""
    asked = verb_first(argument, (own_pledge.BACK,))
    if asked.verb:
        _go_on(turn, asked.number or 0)
        return
    for_id = whose.owner_of(turn, argument.strip())
    open_ones = own_pledge.changeable(turn, for_id)
    _begin(turn, [each for each in open_ones if each.id == asked.number] or open_ones, for_id=for_id)


def hear(turn: Turn, text: str, for_id: int | None = None) -> None:
    """ "Tôi muốn rút cái trồng dừa": read back, with what it means and what it does not; "hổng rút nữa" is no wish."""
    if own_pledge.calls_off(text):
        turn.say(turn.tr("Nothing was changed."), (own_pledge.more(turn, for_id),))
        return
    wish = _KEPT.split(text)[0] or text
    open_ones = own_pledge.changeable(turn, for_id)
    other = for_id is None and len(open_ones) == 1 and names_other_work(wish, open_ones[0].content)
    _begin(turn, meant(turn, open_ones, wish), _reason_in(wish), for_id, other)


def _reason_in(wish: str) -> str | None:
    """The reason told with it: "xin rút, đất bán rồi không còn chỗ trồng"."""
    behind = reason_in(wish) or wish.partition(",")[2].strip(" .")
    return behind[: own_pledge.REASON] if len(behind.split()) >= MANY else None


def _begin(
    turn: Turn, found: Sequence[Pledge], why: str | None = None, for_id: int | None = None, other: bool = False
) -> None:
    if not own_pledge.none_open(turn, for_id):
        draft = WithdrawDraft(pledge_id=own_pledge.one_of(found), why=why, for_id=for_id, other=other)
        withdraw_pledge.begin(turn, draft)


class WhichToWithdraw(own_pledge.WhichOne[WithdrawDraft]):
    """Which of several."""


class SureToWithdraw(YesOrNo[WithdrawDraft]):
    """It is the pledge that is taken back, not the consent."""

    hears = True
    yes = "Yes, withdraw it"
    grave = True

    def ask(self, turn: Turn, draft: WithdrawDraft) -> Question:
        question = super().ask(turn, draft)
        shown = draft.why and draft.for_id is None
        return replace(question, choices=(*question.choices, own_pledge.without_words(turn))) if shown else question

    def accept(self, turn: Turn, draft: WithdrawDraft, answer: Answer) -> str | None:
        if draft.why and own_pledge.leaves_words_out(answer):
            draft.why, draft.sure = "", True
            return None
        return super().accept(turn, draft, answer)

    def is_yes(self, turn: Turn, answer: Answer) -> bool:
        """ "Trả lại, không rút nữa" is a no as well."""
        return False if not answer.choice and own_pledge.calls_off(answer.text) else super().is_yes(turn, answer)

    def words(self, turn: Turn, draft: WithdrawDraft) -> str:
        question = turn.tr(
            "Shall I take back this pledge? It is no longer reminded of and not counted as failed; your place here and "
            "your data stay as they are."
        )
        pledge = own_pledge.pledge_of(turn, draft.pledge_id)
        if draft.for_id is not None:
            question = turn.tr(
                "Shall I take back this pledge? It is no longer reminded of and not counted as failed; the comrade "
                "stays on the list."
            )
        if carrying_out.needs_yes(turn, pledge, None):
            question = _asks_first(turn, draft)
        only = turn.tr("You have registered no other work than this one:") + "\n" if draft.other else ""
        told = "" if draft.for_id is not None else own_pledge.who_is_told(turn, pledge, draft.why or "")
        return "\n".join(part for part in (f"{only}{quoted(pledge.content)}", question, told) if part)


def _asks_first(turn: Turn, draft: WithdrawDraft) -> str:
    if draft.for_id is not None:
        return turn.tr(
            "It was reported on already, so another leader has to agree that it is taken back. Shall I ask for that? "
            "It is not counted as failed; the comrade stays on the list."
        )
    return turn.tr(
        "You have reported on it already, so a leader of the branch has to agree that it is taken back. "
        "Shall I ask for that? It is not counted as failed; your place here and your data stay as they are."
    )


class WhyWithdraw(own_pledge.Why[WithdrawDraft]):
    """Why, for the secretary."""

    def wanted(self, turn: Turn, draft: WithdrawDraft) -> bool:
        return draft.sure is True


def _finish(turn: Turn, draft: WithdrawDraft) -> None:
    mine = own_pledge.more(turn, draft.for_id)
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (mine,))
        return
    pledge = own_pledge.pledge_of(turn, draft.pledge_id)
    carrying_out.withdraw(turn, pledge, carrying_out.Entry(draft.why or "", draft.for_id))


def _go_on(turn: Turn, number: int) -> None:
    owner_id = whose.owner_of(turn, str(number))
    own = owner_id is not None or number in {each.id for each in visible(turn)}
    pledge = pledges.for_change(turn.session, number) if own else None
    since = turn.now - WAY_BACK
    if pledge is None or not changing.is_withdrawn_since(turn.session, pledge, since):
        raise UserError("There is nothing to take back here.")
    if owner_id is not None and deeds.entered_for(turn.session, items.seen(turn, pledge)) is None:
        raise UserError("The comrade took this back, so only the comrade lets it go on.")
    pledge = pledges.move(turn.session, pledge, _as_before(turn, pledge), turn.stamp)
    if pledge.state is PledgeState.WAITING:
        items.ask_deciders(turn, pledge)
    elif owner_id is None:
        own_pledge.tell_leaders(turn, pledge, partial(going_on_heard, pledge=pledge), "goes on")
    telling.undone(turn, pledge.member_id, pledge.id, pledge.content)
    turn.say(f"{turn.tr('It goes on:')}\n{quoted(pledge.content)}", (own_pledge.more(turn, owner_id),))


def _as_before(turn: Turn, pledge: Pledge) -> PledgeState:
    """What it was before it was withdrawn; nothing waits for approval where there is none any more."""
    before = changing.state_before(turn.session, pledge)
    if before is PledgeState.RETURNED or (before is PledgeState.WAITING and approval.rules(turn.session, pledge)):
        return before
    return PledgeState.ACTIVE


withdraw_pledge = Dialogue(
    "withdraw_pledge",
    "taking a pledge back",
    WithdrawDraft,
    [WhichToWithdraw(), SureToWithdraw(), WhyWithdraw()],
    _finish,
    own_pledge.require_own,
    heading=lambda turn, draft: whose.heading(turn, draft.for_id),
)


def ways_to_give_up(turn: Turn, text: str) -> tuple[Choice, ...]:
    """Ways to take back what somebody gives up: the pledge that is named, else each; none where none is given up."""
    if not _GIVES_UP.search(fold(text)):
        return ()
    mine = reportable(turn)
    meant = [one] if (one := named(mine, text)) else mine
    return tuple(
        Choice(turn.tr("Take back: {content}", content=quoted(each.content, 40)), f"/rut {each.id}")
        for each in meant[:OFFERED]
    )
