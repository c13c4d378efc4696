"""Change content groups in words: what is missing is asked, all is read back, written as one deed, and taken back."""

from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.said.contents import Wish
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from handlers.contents.planning import planned
from handlers.contents.regroup_steps import (
    LINES,
    MOST,
    ForWhose,
    IntoWhich,
    Kept,
    Names,
    RegroupDraft,
    WhichCampaign,
    WhichGroup,
    WhichWish,
    is_whole,
    open_ones,
    speaks_for,
)
from handlers.contents.whose import COMMAND, place_of, places
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo
from locales.language import marked
from locales.wording.campaigns.contents import changed_text, regrouped_text, said_lines
from locales.wording.quotation import quoted
from storage import organisations
from storage.campaigns import campaigns, regrouping
from storage.outgoing.writing import Words, words_of
from storage.people import notices

UNDO = "hoan"


def begin(turn: Turn, campaign_id: int, wish: Wish | None = None) -> None:
    """Begin with the question what shall become of the groups, where no wish was chosen."""
    own = places(turn)
    known = campaign_id if campaign_id in [each.id for each in open_ones(turn)] else 0
    regroup.begin(
        turn, RegroupDraft(wish=wish, campaign_id=known, place_id=own[0].id if len(own) == 1 else None, why="")
    )


class SureToRegroup(YesOrNo[RegroupDraft]):
    yes = "Yes, from today on"
    on_no = marked("Nothing was changed.")

    def words(self, turn: Turn, draft: RegroupDraft) -> str:
        plan = planned(turn, draft)
        for_whom = _for_whom(turn, draft)
        return "\n".join([for_whom, *said_lines(turn.language, plan.lines, LINES), turn.tr("Is that right?")])


def is_theirs(turn: Turn, campaign_id: int) -> bool:
    """Whether somebody runs the campaign a menu is of, so that its own groups are changed."""
    return bool(campaign_id) and is_whole(turn, RegroupDraft(campaign_id=campaign_id))


def _for_whom(turn: Turn, draft: RegroupDraft) -> str:
    campaign = campaigns.get(turn.session, draft.campaign_id)
    name = quoted(campaign.name) if campaign else ""
    if is_whole(turn, draft):
        return turn.tr("For everybody in {campaign}:", campaign=name)
    return turn.tr("For the people of {place} in {campaign}:", place=place_of(turn, draft).name, campaign=name)


def _finish(turn: Turn, draft: RegroupDraft) -> None:
    plan = planned(turn, draft)
    lines = said_lines(turn.language, plan.lines, MOST)
    stamp = turn.stamp.because(draft.why or "")
    deed = regrouping.regroup(turn.session, draft.campaign_id, plan.regrouping, lines, stamp)
    campaign = campaigns.get(turn.session, draft.campaign_id)
    place = speaks_for(turn, draft)
    words = words_of(
        changed_text, place.name if place else "", campaign.name if campaign else "", plan.lines, draft.why or ""
    )
    told = _tell(turn, place, words, f"groups:{deed}")
    back = Choice(turn.tr("A mistake: as it was before"), f"{COMMAND} {UNDO} {deed}")
    text = "\n".join([regrouped_text(turn.language, told), *lines[:LINES]])
    turn.say(text, (back, Choice(turn.tr("Content groups"), COMMAND)))


def _tell(turn: Turn, place: Place | None, words: Words, key: str) -> int:
    below = [place, *organisations.children(turn.session, place.id)] if place else []
    return notices.tell_leading(turn.session, below, words, turn.when, key, but=turn.member.id)


def undo(turn: Turn, number: int) -> None:
    """Take a deed of the last days back as a whole."""
    found = regrouping.deed(turn.session, number, turn.stamp)
    if found is None:
        ways = (Choice(turn.tr("Content groups"), COMMAND),)
        raise UserError("That was taken back or changed already, or is more than a week ago.", ways)
    draft = RegroupDraft(campaign_id=found.campaign_id, place_id=found.place_id)
    if found.place_id is None and not is_whole(turn, draft):
        raise NotAllowed("Only the secretary or the staff of a committee, or an administrator, sets this.")
    place = place_of(turn, draft) if found.place_id else speaks_for(turn, draft)
    regrouping.take_back(turn.session, number, turn.stamp)
    campaign = campaigns.get(turn.session, found.campaign_id)
    words = words_of(changed_text, place.name if place else "", campaign.name if campaign else "", (), "")
    _tell(turn, place, words, f"groups back:{number}")
    text = "\n".join([turn.tr("Taken back. As it was before:"), *(f"• {each}" for each in found.lines[:LINES])])
    turn.say(text, (Choice(turn.tr("Content groups"), COMMAND),))


def _allowed(turn: Turn, draft: RegroupDraft) -> None:
    if not runs_campaigns(turn.member):
        raise NotAllowed("Only the secretary or the staff of a committee, or an administrator, sets this.")


regroup = Dialogue(
    "regroup",
    "changing content groups",
    RegroupDraft,
    [WhichCampaign(), WhichWish(), ForWhose(), WhichGroup(), Kept(), Names(), IntoWhich(), SureToRegroup()],
    _finish,
    _allowed,
)
