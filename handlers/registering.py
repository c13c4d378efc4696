"""Registering a pledge: in whose name, content group, what, how much, by when, read back, kept."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import led_places
from domain.understanding import read_pledge
from handlers.cards import pledge_card
from handlers.dialogue import Dialogue
from handlers.pledge_confirmation import Confirm
from handlers.pledge_deadline import Deadline
from handlers.pledge_draft import PledgeDraft
from handlers.pledge_steps import CONTENT_LIMIT, Content, ContentGroup, InWhoseName, take, too_long
from handlers.pledge_target import HowMuch
from handlers.turn import Turn
from storage import campaigns, pledges
from storage.pledges import NewPledge

ANEW = "moi"
LATER = "later"  # in a draft: a sentence that waits to be registered
QUOTED = 200  # characters


def start(turn: Turn, argument: str) -> None:
    """`/dangky`, alone or with a whole sentence behind it."""
    parked = (turn.chat.parked or {}).get(register_pledge.name)
    if argument == ANEW:
        argument = (turn.chat.draft or {}).get(LATER, "")
    elif parked and not argument:
        turn.say(
            turn.tr("You have a registration begun and not finished. Shall we go on with it?"),
            (
                Choice(turn.tr("Go on"), "/tieptuc register_pledge"),
                Choice(turn.tr("Begin anew"), f"/dangky {ANEW}"),
            ),
        )
        return
    begin(turn, argument)


def offer(turn: Turn, sentence: str) -> None:
    """Ask whether a sentence is meant as a pledge; it waits in the conversation for the yes."""
    turn.chat.draft = {LATER: sentence}
    quoted = sentence if len(sentence) <= QUOTED else f"{sentence[:QUOTED]}…"
    text = turn.tr(
        "“{sentence}”\n\nWould you like to register that? I will ask what is missing, one question at a time.",
        sentence=quoted,
    )
    yes, no = turn.tr("Yes, register it"), turn.tr("No, something else")
    turn.say(text, (Choice(yes, f"/dangky {ANEW}"), Choice(no, "/batdau")))


def begin(turn: Turn, sentence: str) -> None:
    """Open the dialogue with whatever one sentence already says."""
    campaign = campaigns.current(turn.session, turn.today)
    if campaign is None:
        raise UserError("No emulation campaign is open today.")
    draft = PledgeDraft(campaign_id=campaign.id)
    if sentence:
        fill_ahead(turn, draft, sentence)
    register_pledge.begin(turn, draft)


def fill_ahead(turn: Turn, draft: PledgeDraft, sentence: str) -> None:
    """Take from one sentence what is certain; the rest is asked."""
    reading = read_pledge(sentence, turn.today)
    if not reading.content:
        return
    if len(reading.content) > CONTENT_LIMIT:
        raise too_long(reading.content)
    take(draft, reading, sentence, turn.today)


def _allowed(turn: Turn, draft: PledgeDraft) -> None:
    """People change branch, and campaigns close, under an open menu: asked again at every answer."""
    if all(campaign.id != draft.campaign_id for campaign in campaigns.open_on(turn.session, turn.today)):
        raise NotAllowed("The campaign of this registration has closed meanwhile, so it cannot be kept.")
    person = turn.member
    place_id = draft.organisation_id
    if place_id and draft.for_organisation and not any(place.id == place_id for place in led_places(person)):
        raise NotAllowed("You no longer lead that organisation, so a pledge in its name cannot be made here.")
    if person.home is None and not led_places(person):
        raise NotAllowed("You do not belong to a branch at present, so there is nowhere to register a pledge.")


def _finish(turn: Turn, draft: PledgeDraft) -> None:
    _allowed(turn, draft)
    person = turn.member
    place_id = draft.organisation_id if draft.for_organisation else person.home and person.home.id
    if not (place_id and draft.group_id and draft.content and draft.target and draft.deadline):
        raise UserError("Something of the registration is missing. Please begin again with /dangky.")
    new = NewPledge(
        campaign_id=draft.campaign_id,
        organisation_id=place_id,
        member_id=None if draft.for_organisation else person.id,
        entered_by_id=person.id,
        content_group_id=draft.group_id,
        content=draft.content,
        goal=draft.target.goal,
        milestone=draft.target.milestone,
        deadline=draft.deadline,
    )
    pledge = pledges.register(turn.session, new, turn.now, turn.house.zone)
    text = turn.tr("Your pledge no. {number} is registered. Wishing you every success!", number=str(pledge.id))
    turn.say(
        f"✅ {text}\n\n{pledge_card(turn, pledge)}",
        (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("Register another"), "/dangky")),
        columns=2,
    )


register_pledge = Dialogue(
    "register_pledge",
    PledgeDraft,
    [InWhoseName(), ContentGroup(), Content(), HowMuch(), Deadline(), Confirm()],
    _finish,
    _allowed,
)
