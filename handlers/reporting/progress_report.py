"""`/baocao`: how far a pledge has come, in one answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_report_on
from domain.pledges.outcome import outcome
from domain.pledges.pledge import Pledge
from domain.pledges.progress import new_total
from domain.pledges.states import PledgeState
from domain.understanding.acts.act import Act
from domain.understanding.readings import Ask, How
from domain.understanding.text.words import composed
from handlers.changing import change
from handlers.deciding import items
from handlers.entering import whose
from handlers.pledges.my_pledges import reportable
from handlers.reporting.asking_back import ask_about_other_work
from handlers.reporting.noted import say_noted
from handlers.reporting.nothing_open import says_what_waits
from handlers.reporting.steps import HEARD, KEPT, MISSED, TWICE, HowFar, ReportDraft, WhichPledge, pledge_of
from handlers.reporting.sure import Sure
from handlers.reporting.weighing import beside_of, day_of, together
from handlers.talk import conversation, parking
from handlers.talk.arguments import number_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import organisations, pledges
from storage.pledges import Progress


def start(turn: Turn, argument: str) -> None:
    """`/baocao`, alone, with a pledge's number, or with the number and the answer ("17 120")."""
    number, said = number_first(argument)
    answer = Answer(choice=MISSED) if said == MISSED else Answer(text=said)
    begin(turn, number, answer if said else None)


def begin(
    turn: Turn,
    number: str,
    answer: Answer | None = None,
    *,
    heard: bool = False,
    unsure: bool = False,
    others: Sequence[tuple[int, str]] = (),
    for_id: int | None = None,
    wish: str = "",
    day: date | None = None,
    in_round: bool = False,
) -> None:
    """Ask how far the pledge of this number has come, or which one is meant; `answer` was given before.

    `heard`: it was a sentence out of the blue, so it is read back unless it is plainly about this pledge, and always
    where it is `unsure` that it reports at all; `others` is what it told of other pledges, taken afterwards.
    `for_id`: the member it is entered for, known by the number too. `wish`: what the same sentence wishes changed.
    `day`: the one it is told of, where the words name no other.
    """
    for_id = for_id or whose.owner_of(turn, number)
    open_pledges = reportable(turn, for_id)
    if number:
        chosen = next((pledge for pledge in open_pledges if str(pledge.id) == number), None)
        if chosen is None:
            raise UserError("You have no open pledge no. {number}. See yours under “My pledges”.", number=number[:20])
        open_pledges = [chosen]
    if not open_pledges:
        if not says_what_waits(turn, for_id):
            _say_nothing_open(turn, for_id)
        return
    draft = ReportDraft(pledge_id=open_pledges[0].id if len(open_pledges) == 1 else None, heard=heard, for_id=for_id)
    draft.unsure, draft.others, draft.wish, draft.day = unsure, list(others), wish, day
    draft.in_round = in_round
    _keep_what_waits(turn, draft)
    report_progress.begin(turn, draft, answer if draft.pledge_id else None)


def _say_nothing_open(turn: Turn, for_id: int | None) -> None:
    name = whose.told_apart(turn, for_id)
    if name:
        words = turn.tr("Comrade {name} has no open pledge to report on.", name=name)
        turn.say(words, (Choice(turn.tr("Register for comrade {name}", name=name), f"/ghiho dk {for_id}"),))
    else:
        choice = Choice(turn.tr("Register a pledge"), "/dangky")
        turn.say(turn.tr("You have no open pledge to report on."), (choice,))


def begin_lowered(turn: Turn, pledge: Pledge, less: Decimal, words: str) -> None:
    """Read back a total that so much is taken off from."""
    draft = ReportDraft(pledge_id=pledge.id, how=How.TOTAL, words=composed(words[:KEPT]), last=pledge.done)
    draft.done, draft.doubt = max((pledge.done or Decimal(0)) - less, Decimal(0)), Ask.LOWER.value
    report_progress.begin(turn, draft)


def begin_added(turn: Turn, pledge: Pledge, added: Decimal, words: str) -> None:
    """Read back an amount that is added to the last total, in the words it was told."""
    draft = ReportDraft(pledge_id=pledge.id, how=How.ADDED, words=composed(words[:KEPT]), doubt=HEARD, last=pledge.done)
    draft.done = new_total(pledge.goal, pledge.done, How.ADDED, added)
    _keep_what_waits(turn, draft)
    report_progress.begin(turn, draft)


def _keep_what_waits(turn: Turn, draft: ReportDraft) -> None:
    """A report of another pledge that was set aside before its yes is asked about afterwards, not lost."""
    waiting = parking.parked(turn).get(report_progress.name) or {}
    number, words = waiting.get("pledge_id"), waiting.get("words")
    if number and words and number != draft.pledge_id and number not in dict(draft.others):
        draft.others = [*draft.others, (number, words)]


def start_with(turn: Turn, words: str, for_id: int | None = None, wish: str = "") -> None:
    """A number out of the blue: asked which pledge it is about, then taken as the answer."""
    report_progress.begin(turn, ReportDraft(told=composed(words[:KEPT]), heard=True, for_id=for_id, wish=wish))


def note(turn: Turn, pledge: Pledge, words: str) -> None:
    beside = beside_of(pledge, words)
    pledges.report(
        turn.session, pledge, turn.member.id, Progress(How.UNFINISHED, None, words[:KEPT], beside=beside), turn.stamp
    )


def _allowed(turn: Turn, draft: ReportDraft) -> None:
    if draft.for_id is not None:
        whose.require(turn, draft.for_id)
    if draft.pledge_id is None:
        return
    pledge = pledge_of(turn, draft)
    if draft.for_id is not None and pledge.member_id == draft.for_id:
        return
    place = organisations.by_id(turn.session, pledge.organisation_id) if pledge.organisation_id else None
    if not may_report_on(turn.member, pledge.member_id, place):
        raise NotAllowed("This pledge is not yours to report on.")
    _require_open(turn, pledge)


def _require_open(turn: Turn, pledge: Pledge) -> None:
    """A pledge may be withdrawn, given back or decided on under an open question: nothing is noted then."""
    if pledge.state is PledgeState.WITHDRAWN:
        raise UserError("This pledge was withdrawn meanwhile, so nothing is noted. See yours under “My pledges”.")
    if pledge.state is PledgeState.RETURNED:
        amend = (Choice(turn.tr("Amend it"), f"/sua {pledge.id}"),)
        raise UserError("This pledge was given back to you. Please amend it first, then report.", amend)
    if not pledge.is_open:
        raise UserError("This pledge is closed already; nothing was changed. See yours under “My pledges”.")


def _finish(turn: Turn, draft: ReportDraft) -> None:
    _allowed(turn, draft)
    if draft.sure is False and draft.doubt != TWICE:
        parking.wait_with(turn, draft.words)
        ask_about_other_work(turn, quoted(draft.words, 80)[1:-1])
        conversation.let_wait(turn, [*conversation.waiting(turn), *((Act.REPORT, words) for _, words in draft.others)])
        return
    if draft.sure is False:
        turn.say(turn.tr("Nothing was changed."), (Choice(turn.tr("My pledges"), "/camket"),))
        return
    pledge = pledge_of(turn, draft)
    how, before = draft.how or How.UNFINISHED, pledge
    day = day_of(pledge, draft.how, draft.done, draft.day or turn.today)
    led_to = outcome(pledge, how, draft.done, day, of=draft.of, missed=draft.missed)
    words = together((draft.words, draft.wish)) if led_to.state else draft.words  # what closes is not changed any more
    progress = Progress(how, led_to.done, words, led_to.state, draft.of, day, beside_of(pledge, words))
    progress = replace(progress, parts=tuple(draft.parts))
    pledge = pledges.report(turn.session, pledge, turn.member.id, progress, turn.stamp)
    if led_to.state is PledgeState.CLAIMED:
        items.ask_deciders(turn, pledge)
    if draft.for_id is None:
        conversation.reminder_answered(turn)
    lapsed = before.wish_id is not None and pledge.wish_id is None
    say_noted(turn, pledge, replace(progress, day=draft.day), draft.for_id, lapsed=lapsed)
    if not _go_on_with_others(turn, draft) and draft.wish and pledge.is_open:
        parking.mute(turn)
        turn.say(turn.tr("And what you wish to be different: {words}.", words=quoted(draft.wish, 200)))
        change.start(turn, f"{pledge.id} {draft.wish}")


def _go_on_with_others(turn: Turn, draft: ReportDraft) -> bool:
    """What the same sentence told of other pledges; False where it told of none."""
    open_ones = {pledge.id for pledge in reportable(turn)}
    following = [each for each in draft.others if each[0] in open_ones or whose.owner_of(turn, str(each[0]))]
    if following:
        (number, words), *others = following
        parking.mute(turn)
        answer = Answer(text=words) if words else None
        begin(turn, str(number), answer, heard=bool(words), others=others, wish=draft.wish, in_round=draft.in_round)
    return bool(following)


report_progress = Dialogue(
    "report_progress",
    "reporting progress",
    ReportDraft,
    [WhichPledge(), HowFar(), Sure()],
    _finish,
    _allowed,
    about="words",
    chosen=(*How, MISSED),
    heading=lambda turn, draft: whose.heading(turn, draft.for_id),
)
