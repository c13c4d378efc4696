"""Taking back at once what was done by mistake: a report, a confirmation, a return."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.stamps import WAY_BACK
from domain.understanding.readings import How
from domain.understanding.remarks.slips import is_of_a_report
from domain.understanding.remarks.told_days import told_day
from domain.understanding.text.words import fold
from handlers.changing import change, withdrawal
from handlers.changing.wishes import before_denial, part_named
from handlers.deciding import overturning, queue, undecided
from handlers.entering import telling
from handlers.people import hearing_of_leavings
from handlers.pledges import asked_back, denied, put_right, reopening, ways_back
from handlers.pledges.asked_back import TakeBackDraft, says_how_far
from handlers.pledges.my_pledges import reportable
from handlers.pledges.quoted import meant
from handlers.reporting import another_thing, hearing, progress_report, told
from handlers.talk.dialogue import Dialogue
from handlers.talk.picking import way_back
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo, propose
from locales.language import marked
from locales.wording.quotation import quoted
from storage import deeds, taking_back
from storage.deeds import Deed, What

_PLEDGED = re.compile(r"\b(?:dang k[yi]|chi tieu|han|thoi han)\b[^,.;]*\d")
""" "Ghi lộn, tôi đăng ký 120 cây": the number of the pledge, and not of a report."""
_SLIPS = re.compile(r"\b(?:nham|lon|sai|sua|doi|chu (?:khong|hong|dau)|moi dung)\b")
_MISTAKEN = re.compile(r"\b(?:nham|lon|sai|chu (?:khong|hong|dau)|moi dung)\b")
_DONE = re.compile(r"\b(?:duoc|xong|bao(?: cao)?)\b")
_CHANGES = re.compile(r"\b(?:sua|doi|dieu chinh|ha xuong|giam|tang|bot)\b")
_INSTEAD_OF = re.compile(r"^.*\b(?:lộn|lon|nhầm|nham|sai)\b(?:\s+\w{1,3})?[,.;]\s+(?=.*\d)", re.IGNORECASE)
""" "Nhắn 30tr là lộn á, có 13tr": what counts stands behind."""
DECIDED_WITHIN, JUST_NOW = timedelta(minutes=10), timedelta(minutes=15)
"""How long a decision, on which others rely, is taken back by whoever made it; how long anything is just done."""


def is_possible(turn: Turn) -> bool:
    """Whether there is anything of the last days to take back."""
    return last_deed(turn) is not None or ways_back.is_possible(turn)


def correct(turn: Turn, text: str) -> None:
    """ "Tôi gõ nhầm, mới được 50": the last deed is named and can be taken back, the number is read again.

    "Ghi lộn, tôi đăng ký 120 cây" is about the pledge; so is "sửa lại 150 cây" where nothing was reported.
    """
    if ways_back.offers_reminders(turn, text):
        return
    deed, of_report = asked_back.named(turn, last_deed(turn), text), put_right.rectified(turn, text)
    if of_report and (deed is None or deed.pledge_id != of_report.id):
        progress_report.begin(turn, str(of_report.id), Answer(text=text))
    elif text and (registered := newest(turn, text)) is not None:
        _put_right_newest(turn, registered, text)
    elif not of_report and _is_of_the_pledge(turn, deed, text):
        change.hear(turn, text)
    elif not (deed and _corrects_report(turn, deed, text)) and ways_back.offers_last_step(turn, deed):
        return
    elif deed is not None and deed.what is What.REPORT and deed.is_confirmed:
        reopening.ask_to_reopen.begin(turn, reopening.AskDraft(pledge_id=deed.pledge_id, words=text))
    elif deed is not None and put_right.stands_so(turn, deed, text):
        return
    elif deed is not None:
        text = before_denial(text) or text
        instead = asked_back.as_more(turn, deed, text) if _corrects_report(turn, deed, text) else ""
        about = deed.pledge_id if deed.what is What.REPORT else None
        take_back.begin(turn, TakeBackDraft(content=deed.content, at=deed.at, report_on=about, instead=instead))
    elif queue.asks_for_past(turn, text):
        overturning.show(turn, 0)
    elif reportable(turn) and _is_numbered(turn, text):
        said = before_denial(text) or text
        if not another_thing.counts_only_others(turn, said, put_right=text):
            hearing.report(turn, _INSTEAD_OF.sub("", said), unsure=said != text)
    elif not ways_back.too_late(turn):
        _offer_other_ways(turn)


def _is_numbered(turn: Turn, text: str) -> bool:
    return any(sign.isdigit() for sign in text) or any(
        told.may_count(text, each) or told.reading(text, each).other for each in reportable(turn)
    )


def _offer_other_ways(turn: Turn) -> None:
    if way := way_back(turn):
        asked = turn.tr("Is it this that you would like to take back?")
        propose(turn, asked, way, Choice(turn.tr("No, leave it"), "/dethoi"))
    elif ways := hearing_of_leavings.ways_back(turn):
        turn.say(turn.tr("Is it this that you would like to take back?"), ways)
    else:
        ways_back.say_nothing_left(turn)


def _put_right_newest(turn: Turn, registered: int, text: str) -> None:
    """Put right what was registered just now; take it back where it only shall not count."""
    drops = (not part_named(text) and ways_back.drops(text)) or ways_back.is_as_before(text)
    if drops and ways_back.is_of_another_deed(text):
        ways_back.say_nothing_left(turn)
    elif drops:
        withdrawal.start(turn, str(registered))
    else:
        change.start(turn, f"{registered} {text}")


def newest(turn: Turn, text: str) -> int | None:
    """The pledge registered a moment ago, where nothing was done after it and a slip may be about it."""
    found = deeds.registered_since(turn.session, turn.member.id, turn.now - JUST_NOW)
    if found is not None and text and _of_a_report(turn, text):
        return None
    slips = not text or _SLIPS.search(fold(text)) or ways_back.is_as_before(text)
    may_be = slips and not _DONE.search(fold(text))
    return found if may_be and any(each.id == found for each in meant(turn, reportable(turn), text)) else None


def _of_a_report(turn: Turn, text: str) -> bool:
    return any(is_of_a_report(text, each) for each in meant(turn, reportable(turn), text))


def _is_of_the_pledge(turn: Turn, deed: Deed | None, text: str) -> bool:
    folded = fold(text)
    changes = deed is None and bool(reportable(turn)) and _CHANGES.search(folded) is not None
    changes = changes and not _of_a_report(turn, text)
    return _PLEDGED.search(folded) is not None or denied.denies_target(turn, folded) or changes


def is_of_the_last(turn: Turn, text: str) -> bool:
    """Whether a slip is about what was registered or reported a moment ago, or about a total that was reported."""
    if newest(turn, text) is not None or put_right.rectified(turn, text) is not None:
        return True
    deed = last_deed(turn) if _MISTAKEN.search(fold(text)) else None
    return deed is not None and deed.at >= turn.now - JUST_NOW and _corrects_report(turn, deed, text)


def puts_right(turn: Turn, text: str) -> bool:
    """Whether a number behind a slip takes the place of the report before, which added to nothing."""
    return put_right.fits(turn, last_deed(turn), text)


def last_deed(turn: Turn) -> Deed | None:
    return deeds.last_deed(turn.session, turn.member.id, turn.now - WAY_BACK, turn.now - DECIDED_WITHIN)


def _asked_about(turn: Turn, draft: TakeBackDraft) -> Deed | None:
    """What is asked about, also where something else was done before the answer."""
    last = last_deed(turn)
    if draft.report_on is None or (last and (last.what, last.pledge_id) == (What.REPORT, draft.report_on)):
        return last
    return deeds.last_report(turn.session, turn.member.id, turn.now - WAY_BACK, draft.report_on)


def _together(turn: Turn, deed: Deed) -> list[Deed]:
    """The deed, with all that was decided by the same yes."""
    if not deed.is_decision:
        return [deed]
    decided = deeds.decisions_of(turn.session, turn.member.id, turn.now - DECIDED_WITHIN)
    return [each for each in decided if each.at == deed.at]


def start(turn: Turn, _argument: str) -> None:
    """`/laylai`: take back what was done last; in words it may be a registration or how one is reminded."""
    said = turn.text if ways_back.is_as_before(turn.text) else ""
    if said and (registered := newest(turn, said)) is not None:
        _put_right_newest(turn, registered, said)
    elif not ways_back.offers_reminders(turn, said):
        correct(turn, "")


def _corrects_report(turn: Turn, deed: Deed, text: str) -> bool:
    return deed.what is What.REPORT and says_how_far(turn, deed, text) is not None


def did_just_now(turn: Turn) -> bool:
    """Whether something was written a moment ago that can be taken back."""
    last, step = last_deed(turn), ways_back.last_step(turn)
    return newest(turn, "") is not None or any(
        each is not None and each.at >= turn.now - JUST_NOW for each in (last, step)
    )


class SureToTakeBack(YesOrNo[TakeBackDraft]):
    """The deed named, and a yes or a no."""

    yes = "Yes, take it back"

    def labels(self, draft: TakeBackDraft) -> tuple[str, str]:
        return marked("Yes, put it right") if draft.instead else self.yes, self.no

    def words(self, turn: Turn, draft: TakeBackDraft) -> str:
        deed = _asked_about(turn, draft)
        if deed is None:
            return turn.tr("There is nothing left to take back.")
        together = len(_together(turn, deed))
        if together > 1:
            return turn.tr("You decided on {count} matters at once. Shall I take all of that back?", count=together)
        return asked_back.question(turn, deed, draft.instead)

    def accept(self, turn: Turn, draft: TakeBackDraft, answer: Answer) -> str | None:
        deed = _asked_about(turn, draft)
        if asked_back.leaves_it(answer.text):
            draft.sure, draft.instead = False, ""
            return None
        if deed and (other := asked_back.named(turn, deed, answer.text)) and other.pledge_id != deed.pledge_id:
            draft.content, draft.at, draft.report_on, draft.instead = other.content, other.at, other.pledge_id, ""
            return self.name
        how = says_how_far(turn, deed, answer.text) if deed and deed.what is What.REPORT and answer.text else None
        if deed is None or how is None:
            return super().accept(turn, draft, answer)
        # "thêm 5 cây" leaves the report as it is
        draft.instead, draft.sure = asked_back.as_more(turn, deed, answer.text), how is not How.ADDED
        return None


def _finish(turn: Turn, draft: TakeBackDraft) -> None:
    deed = _asked_about(turn, draft)
    if not draft.sure and draft.instead and deed:
        progress_report.begin(turn, str(deed.pledge_id), Answer(text=draft.instead))
    elif not draft.sure:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("My pledges"), "/camket"),))
    elif deed is not None and deed.is_decision:
        undecided.take_back(turn, _together(turn, deed))
    elif deed is None or not taking_back.take_back(turn.session, deed, turn.stamp):
        turn.say(turn.tr("Somebody has gone on with it meanwhile. Please speak with your secretary."))
    else:
        telling.undone(turn, deed.owner_id, deed.pledge_id, deed.content)
        _go_on(turn, deed, draft.instead)


def _go_on(turn: Turn, deed: Deed, instead: str) -> None:
    """The pledge once more without the report, or the member once more without the pledge."""
    if deed.what is What.REGISTRATION:
        taken = turn.tr("Taken back: {content} is registered no more.", content=quoted(deed.content))
        turn.say(taken, (Choice(turn.tr("Enter for a comrade"), f"/ghiho {deed.owner_id}"),))
        return
    turn.say(turn.tr("Taken back: your last report on {content} counts no more.", content=quoted(deed.content)))
    day = told_day(deed.words, deed.at.astimezone(turn.deployment.zone).date()) if instead else None
    progress_report.begin(turn, str(deed.pledge_id), Answer(text=instead) if instead else None, day=day)


take_back = Dialogue("take_back", "taking back", TakeBackDraft, [SureToTakeBack()], _finish, about="content")
