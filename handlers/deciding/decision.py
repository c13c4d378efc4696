"""The decision on what waits: approved, confirmed, agreed to, or given back with a reason; never one's own."""

import re
from dataclasses import replace

from pydantic import BaseModel

from domain.chat import Choice, Kind
from domain.errors import UserError
from domain.pledges.pledge import Asked, Pledge
from domain.pledges.states import PledgeState
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.changing.own_pledge import is_reason
from handlers.deciding import items
from handlers.deciding.cards import show_next
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question, Step, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import Language, marked
from locales.wording.queue.answering import Answered, decided_text, heard_for_another, heard_text, ways_on
from locales.wording.queue.asking import REASON
from locales.wording.quotation import quoted
from locales.wording.reports import decision_for_another, decision_heard, decision_text
from storage import pledges
from storage.queue import wishes
from storage.queue.waiting import Waiting

NO_REASON = "none"
GIVES_BACK = re.compile(
    r"\b(?:tra lai|tra ve|chua dat|chua xong|chua co|chua du|chua dung|khong dat|khong dung|lam lai|bo sung|xem lai"
    r"|gui lai|ghi lai|chua duoc|coi lai|thieu|lam tiep|khong (?:xac nhan|duyet|dong y|chap nhan)"
    r"|chua (?:xac nhan|duyet|dong y|ro))\b"
)
CONFIRMS = re.compile(
    r"(?<!giay )(?<!phieu )(?<!don )\b(?:xac nhan|duyet|dong y|dat roi|cong nhan|dung roi|ghi nhan|xong roi)\b"
)
ORDERS_BACK = re.compile(r"(?<!khong )(?<!dung )(?<!khoi )\b(?:tra|gui|lam) (?:lai|ve)\b")
_ORDERS_YES = re.compile(r"(?<!khong )(?<!chua )(?<!dung )(?<!khoi )\b(?:xac nhan|duyet|cong nhan)\b")
_HESITATES = re.compile(
    r"\b(?:khoan|tu tu|nham|lon|lo tay|rut lai|lay lai|thoi(?! (?:xac nhan|duyet|cong nhan)))\b"
    r"|\bchua (?:coi|xem|kiem|thay|biet|chac)\b"
    r"|\b(?:de|doi|cho) (?:\w+ )?(?:coi|xem|kiem|hoi|xuong|ra)\b|\broi (?:moi|hay|hang)\b"
)
""" "Khoan, để tui coi lại rồi mới xác nhận" orders nothing yet."""
_NO_REASON_TYPED = re.compile(r"\b(?:nham|lon roi|dung lai|thoi khoi|khong phai|bo qua)\b")
_REASONS = {
    Asked.RESULT: (
        marked("No picture or paper yet"),
        marked("The figure is not right yet"),
        marked("Not all of it is done yet"),
    ),
    Asked.APPROVAL: (
        marked("Please say more clearly what will be done"),
        marked("Please name a figure or a product"),
        marked("The deadline does not fit"),
    ),
    Asked.WISH: (
        marked("There is still time; please go on"),
        marked("The branch will help you with it"),
        marked("Let us talk about it first"),
    ),
}
_QUESTIONS = {
    Asked.RESULT: (marked("Shall I confirm it as done?"), marked("Shall I give it back with these words: {words}?")),
    Asked.APPROVAL: (
        marked("Shall I approve it?"),
        marked("Shall I give it back to be amended, with these words: {words}?"),
    ),
    Asked.WISH: (
        marked("Shall I agree to what is asked?"),
        marked("Shall I answer that you do not agree, with these words: {words}?"),
    ),
}


class DecisionDraft(BaseModel):
    """A decision on its way: on which pledge, as it was shown, which way, and why it is given back."""

    pledge_id: int
    content: str = ""
    seen: int = 0  # the last thing done to the pledge when it was shown; 0: whatever it was
    confirmed: bool = False
    why: str | None = None
    sure: bool | None = None


def decide(turn: Turn, item: Waiting, *, yes: bool, why: str = "") -> str:
    """Write a decision, tell whoever waits, and return what is said of it."""
    asked, by = item.pledge.asks or Asked.RESULT, items.entered_by(item.pledge)
    pledge = _write(turn, item.pledge, asked, yes=yes, why=why)
    after = replace(pledge, wish_by_id=item.pledge.wish_by_id)
    decider = turn.member.name

    def words(speak: Language) -> str:
        if asked is Asked.RESULT:
            return decision_heard(speak, pledge, confirmed=yes, why=why)
        return heard_text(speak, after, asked, yes=yes, why=why, by=decider)

    def words_for_another(speak: Language) -> str:
        name = items.owner(turn, pledge)
        if asked is Asked.RESULT:
            return decision_for_another(speak, pledge, name, confirmed=yes, why=why)
        return heard_for_another(speak, pledge, asked, Answered(yes, why, decider), name)

    told = [(each, words) for each in items.owners(turn, pledge)]
    if by is not None:  # whoever asked for a member, perhaps one without a phone, hears of it too
        told.append((by, words_for_another))
    for each, said in told:
        turn.tell(each, said, f"decided:{pledge.id}:{each}:{turn.key}", lambda speak: ways_on(speak, pledge))
    if asked is Asked.RESULT:
        return decision_text(turn.language, pledge, confirmed=yes)
    return decided_text(turn.language, pledge, asked, yes=yes)


def _write(turn: Turn, pledge: Pledge, asked: Asked, *, yes: bool, why: str) -> Pledge:
    stamp = turn.stamp.because(why) if why else turn.stamp
    if asked is Asked.RESULT:
        return pledges.move(turn.session, pledge, PledgeState.DONE if yes else PledgeState.ACTIVE, stamp)
    if asked is Asked.APPROVAL:
        return pledges.move(turn.session, pledge, PledgeState.ACTIVE if yes else PledgeState.RETURNED, stamp)
    wish = wishes.of(turn.session, pledge)
    assert wish is not None
    if not yes:
        wishes.refuse(turn.session, pledge, wish, stamp)
        return pledge
    if wish.after and wish.after.deadline < turn.today:
        back = (Choice(turn.tr("Do not agree"), f"/duyet {pledge.id} lai"),)
        raise UserError("The day that was asked for, {day}, has passed meanwhile.", back, day=wish.after.deadline)
    return wishes.grant(turn.session, pledge, wish, stamp)


def still(turn: Turn, number: int, seen: int) -> Waiting:
    """What waits under this number, as it was shown; raises a UserError where something became of it since."""
    item = items.open_item(turn, number)
    if seen and seen != items.seen(turn, item.pledge):
        look = (Choice(turn.tr("Look at it again"), f"/duyet {number}"),)
        raise UserError("Something was reported or changed meanwhile. Please look at it again.", look)
    return item


def begin(turn: Turn, item: Waiting, *, confirmed: bool, why: str | None = None, seen: int = 0) -> None:
    """Ask for the reason, or read a decision back that was said in words."""
    draft = DecisionDraft(pledge_id=item.pledge.id, content=item.pledge.content, confirmed=confirmed, why=why)
    draft.seen = seen or items.seen(turn, item.pledge)
    decide_on_one.begin(turn, draft)


_ASKS = re.compile(
    r"\?|^(?:ai|tong hop|danh sach|xem|cho xem|may|bao nhieu|nhac|gui|them|dong chi \w+ (?:mat|chuyen))\b"
)
"""Anything else that is typed where a reason is asked for is the reason; it is read back before it is written."""


class Why(Step[DecisionDraft]):
    slot = "why"
    wants = Wants.REASON
    hears = True

    def reads(self, turn: Turn, draft: DecisionDraft) -> bool:
        folded = fold(turn.text)
        return GIVES_BACK.search(folded) is not None or _ASKS.search(folded) is None

    def wanted(self, turn: Turn, draft: DecisionDraft) -> bool:
        return not draft.confirmed

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        asked = items.open_item(turn, draft.pledge_id).pledge.asks or Asked.RESULT
        choices = [Choice(turn.tr(reason), turn.tr(reason)) for reason in _REASONS[asked]]
        text = f"{quoted(draft.content)}\n{turn.tr('What shall I tell them about this? Type it, or choose.')}"
        return Question(text, (*choices, Choice(turn.tr("Nothing more"), NO_REASON)))

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> None:
        folded = fold(answer.text)
        if answer.choice:
            draft.why, draft.sure = "" if answer.choice == NO_REASON else answer.choice, True
        elif agreed(answer.text) is False or _NO_REASON_TYPED.search(folded):
            draft.why, draft.sure = "", False
        elif not is_reason(answer.text) or (CONFIRMS.search(folded) and not GIVES_BACK.search(folded)):
            raise UserError("Please choose a reason, or write what is still missing.")
        else:
            draft.why = answer.text[:REASON]


class SureToDecide(YesOrNo[DecisionDraft]):
    yes = "Yes"

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> str | None:
        """An order in words is the yes to what it orders: "ừ trả lại cho anh An đi"; the other one is read back."""
        typed = fold(turn.text) if turn.incoming.kind is Kind.TEXT else ""
        back, confirmed = ORDERS_BACK.search(typed), _ORDERS_YES.search(typed)
        if confirmed and _HESITATES.search(typed):
            draft.sure = False
            return None
        if bool(back) is bool(confirmed):
            return super().accept(turn, draft, answer)
        if draft.confirmed is bool(confirmed):
            draft.sure = True
            return None
        draft.confirmed, draft.why = bool(confirmed), None
        return self.name if draft.confirmed else Why().name

    def words(self, turn: Turn, draft: DecisionDraft) -> str:
        item = items.open_item(turn, draft.pledge_id)
        yes, no = _QUESTIONS[item.pledge.asks or Asked.RESULT]
        question = turn.tr(yes) if draft.confirmed else turn.tr(no, words=quoted(draft.why or "", REASON))
        return f"{items.whose(turn, item)}\n{quoted(draft.content)}\n{question}"


def _finish(turn: Turn, draft: DecisionDraft) -> None:
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("See what waits for me"), "/duyet"),))
        return
    item = still(turn, draft.pledge_id, draft.seen)
    turn.say(decide(turn, item, yes=draft.confirmed, why=draft.why or ""))
    show_next(turn, decided=True, after=draft.pledge_id)


decide_on_one = Dialogue(
    "give_back",  # as open conversations call it
    "deciding on what waits",
    DecisionDraft,
    [Why(), SureToDecide()],
    _finish,
    lambda turn, draft: still(turn, draft.pledge_id, draft.seen),
    about="content",
)
