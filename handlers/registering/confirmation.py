"""The last question of `/dangky`: everything read back before it is kept."""

from domain.chat import Choice, Tone, bold
from domain.errors import UserError
from domain.permissions import led_places
from domain.understanding.text.words import fold
from handlers.entering import whose
from handlers.pledges.my_pledges import visible
from handlers.registering import accents, correction
from handlers.registering.content import Content, ContentGroup
from handlers.registering.deadline import Deadline, check_reach, picked_day
from handlers.registering.draft import PledgeDraft, Target, group_of, guess_group, is_offered
from handlers.registering.target import HowMuch
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES
from locales.wording.days import days_left
from locales.wording.goals import target_text
from locales.wording.pledges import promise_text
from storage.campaigns import campaigns


class Confirm(Step[PledgeDraft]):
    """Everything read back, each part one tap or a few words away from being changed."""

    slot = "confirmed"
    mends = True
    hears = True

    def reads(self, turn: Turn, draft: PledgeDraft) -> bool:
        return correction.is_one(turn, turn.text)

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        target = draft.target or Target()
        group = group_of(turn, draft)
        owner = next((place.name for place in led_places(turn.member) if place.id == draft.organisation_id), "")
        member = whose.told_apart(turn, draft.for_id) or turn.member.name
        day = draft.deadline or turn.today
        what = turn.tr("What: {content}", content=draft.content or "")
        if campaigns.promises(turn.session, draft.campaign_id):
            name = owner if draft.for_organisation else whose.name_of(turn, draft.for_id)
            what = promise_text(turn.language, draft.content or "", day, name)
        elif draft.typed:
            what = turn.tr("I write: “{content}”, is that right?", content=draft.content or "")
        lines = [
            turn.tr("Please check once more:"),
            turn.tr("In the name of: {owner}", owner=owner if draft.for_organisation else member),
            what,
            turn.tr("Target: {target}", target=bold(target_text(turn.language, target.goal, target.milestone))),
            turn.tr("Deadline: {day}", day=bold(turn.language.date(day)))
            + f" ({days_left(turn.language, turn.today, day)})",
            *_campaign(turn, draft),
            *_registered_already(turn, draft),
            *_group(turn, group.name if group else "", guessed=draft.group_guessed),
        ]
        choices = [
            Choice(turn.tr("✅ Right, register it"), YES, Tone.GREEN),
            *accents.way_out(turn, draft),
            Choice(turn.tr("Change what"), Content().name),
            Choice(turn.tr("Change the target"), HowMuch().name),
            Choice(turn.tr("Change the deadline"), Deadline().name),
        ]
        if group:
            choices.append(Choice(turn.tr("Change the content group"), ContentGroup().name))
        return Question("\n".join(lines), choices)

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> str | None:
        if answer.choice in {step().name for step in (Content, HowMuch, Deadline, ContentGroup)}:
            draft.unsettled, draft.question = None, ""
            return answer.choice
        if answer.choice == accents.AS_TYPED:
            accents.keep_as_typed(draft)
            return self.name
        if answer.choice[:1].isdigit():
            draft.deadline = picked_day(turn, answer.choice)
            return None
        if answer.text and correction.is_one(turn, answer.text):
            return correction.correct(turn, draft, answer.text)
        if answer.choice != YES:
            raise UserError("Please choose: register it, or change one part.")
        if draft.deadline and draft.deadline < turn.today:
            change = Choice(turn.tr("Change the deadline"), Deadline().name)
            raise UserError("{day} has passed already. Please choose a later day.", (change,), day=draft.deadline)
        check_reach(turn, draft, draft.deadline or turn.today)
        if not is_offered(turn, draft):  # left out meanwhile
            guess_group(turn, draft)
            return ContentGroup().name
        draft.confirmed = True
        return None


def _campaign(turn: Turn, draft: PledgeDraft) -> list[str]:
    """In which campaign, where several are open."""
    found = campaigns.open_on(turn.session, turn.today)
    name = next((each.name for each in found if each.id == draft.campaign_id), "")
    return [turn.tr("Campaign: {campaign}", campaign=name)] if len(found) > 1 and name else []


def _group(turn: Turn, name: str, *, guessed: bool) -> list[str]:
    """The group, as a guess at the end that the one yes takes along, and how to say that yes."""
    right = turn.tr("If all is right, type 1.")
    if turn.capabilities.buttons:
        right = turn.tr("If all is right, press the first button.")
    if not name:
        return ["", right]
    if guessed:
        return ["", f"{turn.tr('I put this into the group: {group}.', group=name)} {right}"]
    return [turn.tr("Content group: {group}", group=name), "", right]


def _registered_already(turn: Turn, draft: PledgeDraft) -> list[str]:
    """A word where the same is under way by the same day: the sentence may have been sent twice."""
    mine = (draft.organisation_id, None) if draft.for_organisation else (None, draft.for_id or turn.member.id)
    open_ones = [each for each in visible(turn, draft.for_id) if each.is_open and each.deadline == draft.deadline]
    same = [each for each in open_ones if fold(each.content) == fold(draft.content or "")]
    if not any((each.organisation_id, each.member_id) == mine for each in same):
        return []
    return [turn.tr("Just this is registered already; register it only if it is another one.")]
