"""A table of indicators arrives: it is read outside the turn, then read back and noted as what is typed is."""

from domain.campaigns.permissions import runs_campaigns
from domain.chat import Kind
from domain.errors import UserError
from domain.indicators.entered import Reading
from domain.indicators.entered_table import LINES
from domain.roster.sent import clean_name, is_list
from domain.understanding.text.words import fold
from handlers.indicators import entering
from handlers.indicators.entering_steps import EnteringDraft, campaign_of, open_ones
from handlers.roster.explaining import LASTS, is_enough
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned_table import page_text
from storage.people import members
from storage.roster.sent import rows

CAMPAIGN = "campaign"
WORD = ".docx"


def takes(turn: Turn) -> bool:
    """Leave the table for the worker; False where what came is none, or nobody is entering indicators."""
    incoming = turn.incoming
    is_table = is_list(incoming.name) or incoming.name.casefold().endswith(WORD)
    if incoming.kind is not Kind.DOCUMENT or not incoming.attachment or not is_table:
        return False
    draft = _draft(turn)
    if draft is None or turn.person is None or not runs_campaigns(turn.member):
        return False
    if not draft.campaign_id:
        turn.say(turn.tr("I cannot tell yet what the table is for. Please answer this first, then send it once more:"))
        entering.enter.begin(turn, draft)
        return True
    campaign_of(turn, draft)
    members.lock(turn.session, turn.member.id)  # one person may send from several places at once
    if is_enough(turn):
        return True
    sent = {"attachment": incoming.attachment, "name": clean_name(incoming.name)}
    rows.add(turn.session, turn.member.id, incoming.address, turn.now, **sent, gives={CAMPAIGN: draft.campaign_id})
    parking.close(turn)
    turn.say(turn.tr("I am reading “{file}”. Nothing is noted yet.", file=sent["name"]))
    return True


def _draft(turn: Turn) -> EnteringDraft | None:
    """What is being entered: in the open dialogue, or by the words beside the table."""
    if draft := parking.open_draft(turn).get(entering.enter.name):
        return EnteringDraft.model_validate(draft)
    said = fold(turn.text or "")
    if turn.chat.dialogue or turn.person is None or "chi tieu" not in said or "giao" in said.split():
        return None
    mine = open_ones(turn)
    return EnteringDraft(campaign_id=mine[0].id if len(mine) == 1 else 0) if mine else None


def offer(turn: Turn, campaign_id: int) -> None:
    """`/chitieu trang 3`: the page by which a table comes that a channel does not hand over."""
    if turn.deployment.list_page is None:
        raise UserError("This channel takes no files. Please type a line for each indicator.")
    campaign_of(turn, EnteringDraft(campaign_id=campaign_id))
    if is_enough(turn):
        return
    parking.close(turn)
    until = turn.real_now + LASTS
    number = rows.offer(turn.session, turn.member.id, turn.incoming.address, turn.now, {CAMPAIGN: campaign_id})
    turn.say(page_text(turn.language, turn.deployment.list_page(number, until), until, turn.deployment.zone))


def read_back(turn: Turn, number: int) -> None:
    """`/chitieu bang 7`: what was read of a table, and whether it shall be noted so."""
    sent = rows.by_id(turn.session, number)
    if sent is None or sent.member_id != turn.member.id or CAMPAIGN not in (sent.gives or {}) or not sent.report:
        raise UserError("That table is not here any more. Please send the file once more.")
    lines = tuple(LINES.validate_json(sent.report))
    entering.begin(turn, (sent.gives or {})[CAMPAIGN], Reading(lines))
