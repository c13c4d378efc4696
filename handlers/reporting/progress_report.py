"""`/baocao`: how far a pledge has come, in one answer."""

from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_report_on
from domain.pledges.outcome import outcome
from domain.pledges.pledge import Pledge
from domain.pledges.progress import new_total
from domain.pledges.states import PledgeState
from domain.understanding.readings import How
from domain.understanding.text.words import composed
from handlers.evidence import keeping
from handlers.pledges import claims
from handlers.pledges.my_pledges import reportable, visible
from handlers.reporting.steps import HEARD, HowFar, ReportDraft, Sure, WhichPledge, pledge_of
from handlers.talk import conversation, parking
from handlers.talk.answer import Answer
from handlers.talk.arguments import number_first
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.quotation import quoted
from locales.wording.reports import report_noted
from storage import organisations, pledges
from storage.pledges import Progress


def start(turn: Turn, argument: str) -> None:
    """`/baocao`, alone, with a pledge's number, or with the number and the answer ("17 120")."""
    number, said = number_first(argument)
    begin(turn, number, Answer(text=said) if said else None)


def begin(
    turn: Turn,
    number: str,
    answer: Answer | None = None,
    *,
    heard: bool = False,
    unsure: bool = False,
    others: Sequence[tuple[int, str]] = (),
) -> None:
    """Ask how far the pledge of this number has come, or which one is meant; `answer` was given before.

    `heard`: it was a sentence out of the blue, so it is read back unless it is plainly about this pledge, and always
    where it is `unsure` that it reports at all; `others` is what it told of other pledges, taken afterwards.
    """
    open_pledges = reportable(turn)
    if number:
        chosen = next((pledge for pledge in open_pledges if str(pledge.id) == number), None)
        if chosen is None:
            raise UserError("You have no open pledge no. {number}. See yours with /camket.", number=number[:20])
        open_pledges = [chosen]
    if not open_pledges:
        if not says_what_waits(turn):
            choice = Choice(turn.tr("Register a pledge"), "/dangky")
            turn.say(turn.tr("You have no open pledge to report on."), (choice,))
        return
    draft = ReportDraft(pledge_id=open_pledges[0].id if len(open_pledges) == 1 else None, heard=heard)
    draft.unsure, draft.others = unsure, list(others)
    _keep_what_waits(turn, draft)
    report_progress.begin(turn, draft, answer if draft.pledge_id else None)


def begin_added(turn: Turn, pledge: Pledge, added: Decimal, words: str) -> None:
    """Read back an amount that is added to the last total, in the words it was told."""
    draft = ReportDraft(pledge_id=pledge.id, how=How.ADDED, words=composed(words[:500]), doubt=HEARD)
    draft.done = new_total(pledge.goal, pledge.done, How.ADDED, added)
    _keep_what_waits(turn, draft)
    report_progress.begin(turn, draft)


def _keep_what_waits(turn: Turn, draft: ReportDraft) -> None:
    """A report of another pledge that was set aside before its yes is asked about afterwards, not lost."""
    waiting = parking.parked(turn).get(report_progress.name) or {}
    number, words = waiting.get("pledge_id"), waiting.get("words")
    if number and words and number != draft.pledge_id and number not in dict(draft.others):
        draft.others = [*draft.others, (number, words)]


def says_what_waits(turn: Turn) -> bool:
    """Name the pledge that was reported done already; False where none waits for confirmation."""
    claimed = next((pledge for pledge in visible(turn) if pledge.state is PledgeState.CLAIMED), None)
    if claimed is None:
        return False
    words = turn.tr("You have reported this already; it waits for confirmation:") + f"\n{quoted(claimed.content)}"
    turn.say(words, (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("A mistake: take it back"), "/laylai")))
    return True


def start_with(turn: Turn, words: str) -> None:
    """A number out of the blue: asked which pledge it is about, then taken as the answer."""
    report_progress.begin(turn, ReportDraft(told=composed(words[:500]), heard=True))


def note(turn: Turn, pledge: Pledge, words: str) -> None:
    """Keep what was said of a pledge that goes on."""
    progress = Progress(How.UNFINISHED, None, words[:500], None)
    pledges.report(turn.session, pledge, turn.member.id, progress, turn.stamp)


def _allowed(turn: Turn, draft: ReportDraft) -> None:
    if draft.pledge_id is None:
        return
    pledge = pledge_of(turn, draft)
    place = organisations.by_id(turn.session, pledge.organisation_id) if pledge.organisation_id else None
    if not may_report_on(turn.member, pledge.member_id, place):
        raise NotAllowed("This pledge is not yours to report on.")


def _finish(turn: Turn, draft: ReportDraft) -> None:
    _allowed(turn, draft)
    pledge = pledge_of(turn, draft)
    if not pledge.is_open:
        raise UserError("This pledge is closed already; nothing was changed. See yours with /camket.")
    how = draft.how or How.UNFINISHED
    led_to = outcome(pledge, how, draft.done, missed=draft.missed)
    progress = Progress(how, led_to.done, draft.words, led_to.state)
    pledge = pledges.report(turn.session, pledge, turn.member.id, progress, turn.stamp)
    if led_to.state is PledgeState.CLAIMED:
        claims.tell_deciders(turn, pledge)
    conversation.reminder_answered(turn)
    mistake = Choice(turn.tr("A mistake: take it back"), "/laylai")
    said = report_noted(turn.language, pledge, led_to.state)
    if keeping.keep_with(turn, pledge):
        said += "\n" + turn.tr("The picture or file is kept with it.")
    turn.say(said, (Choice(turn.tr("My pledges"), "/camket"), mistake), columns=2)
    open_ones = {pledge.id for pledge in reportable(turn)}
    following = [(number, words) for number, words in draft.others if number in open_ones]
    if following:
        (number, words), *others = following
        parking.mute(turn)
        begin(turn, str(number), Answer(text=words), heard=True, others=others)


report_progress = Dialogue(
    "report_progress",
    marked("reporting progress"),
    ReportDraft,
    [WhichPledge(), HowFar(), Sure()],
    _finish,
    _allowed,
    about="words",
)
