"""`/duyet`: a leader confirms what members report as done, or gives it back with a reason; never their own."""

import re

from pydantic import BaseModel

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.pledge import Pledge
from domain.understanding.acts.persons import names_somebody
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold, tokenised
from handlers.evidence import keeping
from handlers.pledges import claims
from handlers.talk.answer import Answer
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo, command_in, propose
from locales.language import marked
from locales.wording.pledges import pledge_card
from locales.wording.quotation import quoted
from locales.wording.reports import own_words_text, waiting_text
from storage import pledges
from storage.claims import Claim

REASON = 300  # characters
CARD = 12  # words
_DECISION = re.compile(r"(?:(?P<number>\d{1,9})[. ]+)?(?P<verb>dat|lai)(?: (?P<seen>\d{1,9}))?")
NO_REASON = "none"
_GIVES_BACK = re.compile(
    r"\b(?:tra lai|chua dat|chua xong|chua co|chua du|chua dung|khong dat|khong dung|lam lai|bo sung|xem lai|gui lai"
    r"|chua duoc|coi lai|thieu|lam tiep|khong xac nhan|khong duyet|chua xac nhan|chua duyet)\b"
)
_CONFIRMS = re.compile(r"\b(?:xac nhan|duyet|dong y|dat roi|cong nhan|dung roi|ghi nhan|xong roi)\b")
_ASKS = re.compile(
    r"\?|\b(?:co ai|ai cho|co gi|cho duyet|cho xac nhan|dang cho|can duyet|(?:cho|de) (?:\w+ )?(?:xem|coi)"
    r"|xem(?! lai)|coi(?! lai)|may viec|bao nhieu)\b"
)
_NOTHING_SAID = re.compile(
    r"(?:(?:cho|de|nho|anh|chi|chu|co|bac|em|do|da|thoi) )*(?:xem|coi|tra|lam|gui) lai"
    r"(?: (?:nha|nhe|nghen|a|di))*[ .!]*"
)
""" "Xem lại", "trả lại": no word of what is missing, so that is asked."""
_NO_REASON_TYPED = re.compile(r"\b(?:nham|lon roi|dung lai|thoi khoi|khong phai|bo qua)\b")
_REASONS = (
    marked("No picture or paper yet"),
    marked("The figure is not right yet"),
    marked("Not all of it is done yet"),
)


def show(turn: Turn, argument: str) -> None:
    """The next claim to look at, or the decision on one: "17 dat", "17 lai", with the number of the report seen."""
    decided = _DECISION.fullmatch(fold(argument).replace("#", ""))
    if decided is None:
        _show_next(turn, decided=False)
        return
    claim = claims.claimed(turn, int(decided["number"] or 0)).pledge
    if decided["seen"] and int(decided["seen"]) != pledges.last_report(turn.session, claim.id):
        raise UserError("It was reported anew meanwhile. Please look at it again with /duyet.")
    if decided["verb"] == "lai":
        give_back.begin(turn, DecisionDraft(pledge_id=claim.id, content=claim.content))
        return
    claims.decide(turn, claim.id, confirmed=True)
    _show_next(turn, decided=True)


def _show_next(turn: Turn, *, decided: bool) -> None:
    waiting = claims.waiting(turn)
    if waiting:
        _show(turn, waiting[0], len(waiting))
    elif decided:
        turn.add_choice(Choice(turn.tr("A mistake: take it back"), "/laylai"))
    else:
        turn.say(turn.tr("Nothing is waiting for your confirmation."))


def _show(turn: Turn, claim: Claim, count: int) -> None:
    pledge = claim.pledge
    card, seen = pledge_card(turn.language, turn.today, pledge), pledges.last_report(turn.session, pledge.id)
    words = pledges.last_words(turn.session, pledge.id)
    if pledge.member_id is not None and " " in words:
        card += "\n" + own_words_text(turn.language, words)
    seen_with_it, see = keeping.counted(turn, pledge)
    if seen_with_it:
        card += f"\n{seen_with_it}"
    propose(
        turn,
        f"{waiting_text(turn.language, count)}\n\n{claims.whose(turn, claim)}\n{card}",
        Choice(turn.tr("Confirm: it is done"), f"/duyet {pledge.id} dat {seen}"),
        Choice(turn.tr("Not yet: back to the member"), f"/duyet {pledge.id} lai {seen}"),
        see,
    )


def hear(turn: Turn, text: str) -> None:
    """ "Chị Tư chưa có hình, trả lại", "xác nhận cho anh Bảy": the decision is read back; else the next is shown."""
    folded = fold(text)
    back, confirmed = _GIVES_BACK.search(folded), _CONFIRMS.search(folded)
    meant = _meant(turn, text)
    if meant is None or _ASKS.search(folded) or not (back or confirmed):
        _show_next(turn, decided=False)
        return
    draft = DecisionDraft(pledge_id=meant.id, content=meant.content, confirmed=not back)
    if back:
        draft.why = text[:REASON]
    give_back.begin(turn, draft)


def answers_card(turn: Turn, text: str) -> bool:
    """Whether short words give back or confirm the claim that is on the table: "xem lại", "chưa có hình"."""
    shown = (command_in(wire).split() for _, wire in turn.chat.choices or [])
    numbers = {words[1] for words in shown if len(words) == 4 and words[0] == "/duyet"}
    folded = fold(text)
    back, confirmed = _GIVES_BACK.search(folded), _CONFIRMS.search(folded)
    if len(numbers) != 1 or len(text.split()) > CARD or _ASKS.search(folded) or not (back or confirmed):
        return False
    claim = claims.claimed(turn, int(numbers.pop())).pledge
    bare = _NOTHING_SAID.fullmatch(folded) is not None
    why = None if bare or not back else text[:REASON]
    give_back.begin(turn, DecisionDraft(pledge_id=claim.id, content=claim.content, confirmed=not back, why=why))
    return True


def _meant(turn: Turn, text: str) -> Pledge | None:
    """The claim of whoever is named, or the only one that waits where nobody is."""
    waiting, said = claims.waiting(turn), set(fold(text).split())
    named = [each for each in waiting if claims.given_name(turn, each) in said]
    unknown = not named and names_somebody(tokenised(text), len(text))
    found = named or ([] if unknown else waiting)
    return found[0].pledge if len(found) == 1 else None


class DecisionDraft(BaseModel):
    """A decision on its way: on which claim, which way, and why it is given back."""

    pledge_id: int
    content: str = ""
    confirmed: bool = False
    why: str | None = None
    sure: bool | None = None


class Why(Step[DecisionDraft]):
    """Why it is given back: the member hears it."""

    slot = "why"
    hears = True

    def reads(self, turn: Turn, draft: DecisionDraft) -> bool:
        return _GIVES_BACK.search(fold(turn.text)) is not None

    def wanted(self, turn: Turn, draft: DecisionDraft) -> bool:
        return not draft.confirmed

    def ask(self, turn: Turn, draft: DecisionDraft) -> Question:
        choices = [Choice(turn.tr(reason), turn.tr(reason)) for reason in _REASONS]
        text = f"{quoted(draft.content)}\n{turn.tr('What shall I tell them about this? Type it, or choose.')}"
        return Question(text, (*choices, Choice(turn.tr("Nothing more"), NO_REASON)))

    def accept(self, turn: Turn, draft: DecisionDraft, answer: Answer) -> None:
        folded = fold(answer.text)
        if answer.choice:
            draft.why, draft.sure = "" if answer.choice == NO_REASON else answer.choice, True
        elif agreed(answer.text) is False or _NO_REASON_TYPED.search(folded):
            draft.why, draft.sure = "", False
        elif agreed(answer.text) or (_CONFIRMS.search(folded) and not _GIVES_BACK.search(folded)):
            raise UserError("Please choose a reason, or write what is still missing.")
        else:
            draft.why = answer.text[:REASON]


class SureToDecide(YesOrNo[DecisionDraft]):
    """A decision that was said in a sentence, read back."""

    slot = "sure"
    yes = marked("Yes")
    no = marked("No, leave it")

    def words(self, turn: Turn, draft: DecisionDraft) -> str:
        whose = claims.whose(turn, claims.claimed(turn, draft.pledge_id))
        if draft.confirmed:
            question = turn.tr("Shall I confirm it as done?")
        else:
            question = turn.tr("Shall I give it back with these words: {words}?", words=quoted(draft.why or "", REASON))
        return f"{whose}\n{quoted(draft.content)}\n{question}"


def _allowed(turn: Turn, draft: DecisionDraft) -> None:
    claims.claimed(turn, draft.pledge_id)


def _finish(turn: Turn, draft: DecisionDraft) -> None:
    if not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("Confirm what is done"), "/duyet"),))
        return
    claims.decide(turn, draft.pledge_id, confirmed=draft.confirmed, why=draft.why or "")
    _show_next(turn, decided=True)


give_back = Dialogue(
    "give_back",
    marked("deciding on a report"),
    DecisionDraft,
    [Why(), SureToDecide()],
    _finish,
    _allowed,
    about="content",
)
