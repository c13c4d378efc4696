"""In which campaign a pledge is registered: asked where several take it in and the sentence names none."""

import re
from collections.abc import Sequence
from datetime import date

from domain.campaigns.naming import named_campaign
from domain.campaigns.said.in_campaign import without_campaign
from domain.chat import Choice
from domain.errors import UserError
from domain.people.kinds import WITHOUT_RECORD, is_among
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.registering.draft import PledgeDraft, guess_group
from handlers.talk.step import Answer, Question, Step
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage.campaigns import campaigns
from storage.campaigns.campaigns import TakingIn
from storage.facts import units
from storage.people import kinds, members

_NAMES_ONE = re.compile(r"\b(?:dot|cao diem|phong trao|chien dich)\b")


def begun(turn: Turn, sentence: str, for_id: int | None) -> tuple[PledgeDraft, str]:
    """A draft in the campaign that takes it in, and the sentence without its name; raises where none takes it in."""
    found = _taking_in(turn, for_id)
    if not found:
        if campaigns.open_to(turn.session, turn.today, turn.member.home.path if turn.member.home else "/"):
            raise UserError("Registering is over for now. What is registered may be reported until its deadline.")
        raise UserError("No emulation campaign is open today.")
    named = named_campaign(sentence, {each.id: ("", each.name) for each in found})
    campaign = next((each for each in found if each.id == named), found[0])
    head, _, rest = sentence.partition(":")
    if named is not None and rest and named_campaign(head, {campaign.id: ("", campaign.name)}):
        sentence = rest.strip()
    _say_closed(turn, sentence, found, campaign)
    if named is not None:
        sentence = without_campaign(sentence, campaign.name)
    chosen = named is not None or len(found) == 1 or None
    return PledgeDraft(campaign_id=campaign.id, for_id=for_id, campaign_chosen=chosen), sentence


def _say_closed(turn: Turn, sentence: str, found: Sequence[TakingIn], instead: TakingIn) -> None:
    """Say so where a campaign is named that takes nothing in any more, and in which one it is then."""
    if not _NAMES_ONE.search(fold(sentence)):
        return
    path = turn.member.home.path if turn.member.home else "/"
    here = [each for each in campaigns.everything(turn.session) if path.startswith(each.owner_path or "")]
    said = named_campaign(sentence, {each.id: (each.code, each.name) for each in here})
    one = next((each for each in here if each.id == said and all(each.id != other.id for other in found)), None)
    until = (one.window.registers_until or one.window.closes_on) if one else turn.today
    if one is None or until >= turn.today:
        return
    text = turn.tr(
        "{campaign} took registrations until {day}. I take this into {other} instead.",
        campaign=quoted(one.name),
        day=until,
        other=quoted(instead.name),
    )
    turn.say(text)


def _taking_in(turn: Turn, for_id: int | None) -> list[TakingIn]:
    """The campaigns that take pledges in today and are for this person, the standing one first; asked once a turn."""
    return turn.once((_taking_in, for_id), lambda: _asked(turn, for_id))


def _asked(turn: Turn, for_id: int | None) -> list[TakingIn]:
    person = members.person(turn.session, for_id, turn.today) if for_id else turn.member
    home = person.home if person else None
    places = [home] if home else [duty.place for duty in turn.member.duties if duty.place]
    place = max(places, key=lambda each: len(each.path), default=None)
    found = campaigns.open_to(turn.session, turn.today, place.path if place else "/")
    found = [each for each in found if each.window.registers(turn.today)]
    if any(each.people for each in found):
        kind = kinds.kind_of(turn.session, for_id or turn.member.id, AsOf.now(turn.today)) or WITHOUT_RECORD
        found = [each for each in found if not each.people or kind in each.people]
    if place and any(each.units for each in found):
        unit = units.kind_of(turn.session, place.id)
        found = [each for each in found if is_among(unit, each.units)]
    return found


def takes_in(turn: Turn, campaign_id: int) -> bool:
    return any(each.id == campaign_id for each in _taking_in(turn, None))


def still_takes_in(turn: Turn, draft: PledgeDraft) -> bool:
    return any(each.id == draft.campaign_id for each in _taking_in(turn, draft.for_id))


def settle(turn: Turn, draft: PledgeDraft, day: date) -> None:
    """Put a pledge whose campaign is not chosen where its deadline is kept: where none is, into the farthest one."""
    if draft.campaign_chosen is not None:
        return
    found = reaching(turn, draft.for_id, day)
    farthest = sorted(_taking_in(turn, draft.for_id), key=lambda each: each.window.latest)[-1:]
    if all(each.id != draft.campaign_id for each in found):
        for each in (found or farthest)[:1]:
            _move(turn, draft, each.id)


def reaching(turn: Turn, for_id: int | None, day: date) -> list[TakingIn]:
    """The campaigns that take pledges in today until as late as a day."""
    return [each for each in _taking_in(turn, for_id) if day <= each.window.latest]


def farthest(turn: Turn) -> date | None:
    """The latest deadline any of them takes; None where none takes pledges in."""
    return max((each.window.latest for each in _taking_in(turn, None)), default=None)


def _move(turn: Turn, draft: PledgeDraft, campaign_id: int) -> None:
    """Put it into this campaign; the group of another one is none here."""
    if campaign_id != draft.campaign_id:
        draft.campaign_id = campaign_id
        draft.group_id, draft.group_guessed = None, True
        guess_group(turn, draft)


class InWhichCampaign(Step[PledgeDraft]):
    """Asked once everything else is known, of those campaigns alone whose last day the deadline keeps.

    Where that is but one, `settle` has taken it.
    """

    slot = "campaign_chosen"

    def wanted(self, turn: Turn, draft: PledgeDraft) -> bool:
        return draft.campaign_chosen is not None or len(self._possible(turn, draft)) > 1

    def _possible(self, turn: Turn, draft: PledgeDraft) -> Sequence[TakingIn]:
        return reaching(turn, draft.for_id, draft.deadline or date.min)

    def ask(self, turn: Turn, draft: PledgeDraft) -> Question:
        choices = [Choice(each.name, str(each.id)) for each in self._possible(turn, draft)]
        return Question(turn.tr("In which campaign shall I register it?"), choices)

    def accept(self, turn: Turn, draft: PledgeDraft, answer: Answer) -> None:
        found = self._possible(turn, draft)
        named = named_campaign(answer.text, {each.id: ("", each.name) for each in found}) if answer.text else None
        picked = next((each for each in found if str(each.id) == answer.choice or each.id == named), None)
        if picked is None:
            raise UserError("Please choose one of the campaigns.")
        _move(turn, draft, picked.id)
        draft.campaign_chosen = True
