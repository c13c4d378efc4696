"""Enter indicators from the words of an official text: one or many, read back, stored, told, and taken back."""

from collections import Counter
from collections.abc import Sequence

from domain.campaigns.permissions import runs_campaigns
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.entered import Reading
from domain.indicators.entered_line import Entered
from domain.indicators.indicators import AddsUp
from handlers.indicators.entering_steps import (
    Domain,
    DownHow,
    EnteringDraft,
    HowMuch,
    Lines,
    OfWhichCampaign,
    Stretch,
    campaign_of,
    domain_like,
    leave_known_out,
    open_ones,
    require_readable,
)
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Question
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.entered import adds_up_line, counts_line, entered_line, told_text
from storage import organisations
from storage.campaigns.campaigns import Campaign
from storage.indicators import entering
from storage.indicators.entering import Ready
from storage.outgoing.writing import words_of
from storage.people import notices

SHOWN = 4
MORE = "more"
UNDO = "hoan"


def begin(turn: Turn, campaign_id: int, reading: Reading) -> None:
    require_readable(reading)
    draft = EnteringDraft(campaign_id=campaign_id, lines=list(reading.lines) or None, said=reading.said)
    if draft.lines and campaign_id:
        leave_known_out(turn, draft)
        known = entering.domains_of(turn.session, campaign_id)
        draft.lines = [_in_known(each, known) for each in draft.lines]
    enter.begin(turn, draft)


def _in_known(line: Entered, known: Sequence[str]) -> Entered:
    return Entered(
        **{name: getattr(line, name) for name in Entered.__slots__} | {"domain": _domain(line.domain, known)}
    )


def _domain(name: str, known: Sequence[str]) -> str:
    return domain_like(known, name) if name else ""


def ready_ones(turn: Turn, draft: EnteringDraft) -> list[Ready]:
    """The indicators with their years, those of the campaign where no others were said, and how they add up."""
    last = campaign_of(turn, draft).window.closes_on.year
    found = []
    for each in draft.lines or []:
        how = AddsUp.AVERAGE if each.unit.startswith("%") else AddsUp.SUM
        first = each.from_year or min(turn.today.year, each.until_year or turn.today.year)
        found.append(Ready(each, each.per or "", first, max(each.until_year or last, first), how))
    return found


class SureToEnter(YesOrNo[EnteringDraft]):
    yes = "Right, note it"
    on_no = marked("Nothing was noted.")

    def ask(self, turn: Turn, draft: EnteringDraft) -> Question:
        asked = super().ask(turn, draft)
        lines = draft.lines or []
        if len(lines) <= SHOWN:
            return asked
        return Question(asked.text, [*asked.choices, Choice(turn.tr("Show the following ones"), MORE)])

    def words(self, turn: Turn, draft: EnteringDraft) -> str:
        lines, speak = draft.lines or [], turn.language
        shown = [f"• {entered_line(speak, each)}" for each in lines[draft.page : draft.page + SHOWN]]
        counts = Counter(each.domain for each in lines)
        together = adds_up_line(speak, [each.adds_up for each in ready_ones(turn, draft)])
        return "\n".join([*counts_line(speak, counts, draft.said), *shown, together, turn.tr("Shall I note it so?")])

    def accept(self, turn: Turn, draft: EnteringDraft, answer: Answer) -> str | None:
        if answer.choice != MORE:
            return super().accept(turn, draft, answer)
        draft.page = draft.page + SHOWN if draft.page + SHOWN < len(draft.lines or []) else 0
        return self.name


def _finish(turn: Turn, draft: EnteringDraft) -> None:
    ready = ready_ones(turn, draft)
    deed = entering.enter(turn.session, draft.campaign_id, ready, turn.stamp)
    lines = [entered_line(turn.language, each.entered) for each in ready]
    told = tell(turn, campaign_of(turn, draft), lines, f"indicators:{deed}")
    text = turn.trn("✅ {count} indicator is noted.", "✅ {count} indicators are noted.", len(ready))
    say_done(turn, f"{text} {told}".strip(), deed)


def say_done(turn: Turn, text: str, deed: int) -> None:
    back = Choice(turn.tr("A mistake: take it back"), f"/chitieu {UNDO} {deed}")
    turn.say(text, (back, Choice(turn.tr("The indicators"), "/chitieu")))


def tell(turn: Turn, campaign: Campaign, lines: Sequence[str], key: str, *, back: bool = False) -> str:
    """Write to those who lead where the campaign is, and directly below; say to how many."""
    place = organisations.owner_or_top(turn.session, campaign.owner_id)
    if place is None:
        return ""
    more = [turn.tr("and {count} more", count=len(lines) - SHOWN)] if len(lines) > SHOWN else []
    words = words_of(told_text, place.name, campaign.name, [*lines[:SHOWN], *more], back=back)
    below = [place, *organisations.children(turn.session, place.id)]
    told = notices.tell_leading(turn.session, below, words, turn.when, key, but=turn.member.id)
    heard = turn.trn("{count} comrade who leads hears of it.", "{count} comrades who lead hear of it.", told)
    return heard if told else ""


def undo(turn: Turn, number: int) -> None:
    """Take back what was entered or changed in the last days."""
    found = entering.deed(turn.session, number, turn.stamp)
    if found is None:
        ways = (Choice(turn.tr("The indicators"), "/chitieu"),)
        raise UserError("That was taken back or changed already, or is more than a week ago.", ways)
    campaign = campaign_of(turn, EnteringDraft(campaign_id=found.campaign_id))
    entering.take_back(turn.session, number, turn.stamp)
    tell(turn, campaign, found.names, f"indicators back:{number}", back=True)
    names = "; ".join(found.names[:SHOWN]) + ("; …" if len(found.names) > SHOWN else "")
    turn.say(turn.tr("Taken back: {names}.", names=names), (Choice(turn.tr("The indicators"), "/chitieu"),))


def _allowed(turn: Turn, draft: EnteringDraft) -> None:
    if not runs_campaigns(turn.member) or not open_ones(turn):
        raise NotAllowed("The indicators of a campaign are set by those who run it.")
    if draft.campaign_id:
        campaign_of(turn, draft)


enter = Dialogue(
    "enter_indicators",
    "entering indicators",
    EnteringDraft,
    [OfWhichCampaign(), Lines(), HowMuch(), DownHow(), Domain(), Stretch(), SureToEnter()],
    _finish,
    _allowed,
)
