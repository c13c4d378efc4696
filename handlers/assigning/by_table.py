"""A table of targets arrives from a committee: it is read outside the turn, then read back and given as any other."""

import json
from decimal import Decimal

from domain.chat import Kind
from domain.errors import UserError
from domain.roster.sent import clean_name, is_list
from handlers.assigning import giving, units
from handlers.assigning.drafting import GivingDraft
from handlers.assigning.said import given_in
from handlers.roster.explaining import is_enough
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned_table import reading_text
from storage.people import members
from storage.roster.sent import rows


def takes(turn: Turn) -> bool:
    """Leave the table for the worker; False where what came is none, or nobody is giving targets."""
    incoming = turn.incoming
    if incoming.kind is not Kind.DOCUMENT or not incoming.attachment or not is_list(incoming.name):
        return False
    draft = _draft(turn)
    if draft is None or turn.person is None or not units.givers(turn):
        return False
    if draft.indicator_id is None or draft.giver_id is None:
        _ask_first(turn, draft)
        return True
    members.lock(turn.session, turn.member.id)  # one person may send from several places at once
    if is_enough(turn):
        return True
    gives = {"indicator": draft.indicator_id, "giver": draft.giver_id, "year": draft.year}
    sent = {"attachment": incoming.attachment, "name": clean_name(incoming.name)}
    rows.add(turn.session, turn.member.id, incoming.address, turn.now, **sent, gives=gives)
    parking.close(turn)
    turn.say(reading_text(turn.language, sent["name"]))
    return True


def _ask_first(turn: Turn, draft: GivingDraft) -> None:
    words = turn.tr("I cannot tell yet what the table is for. Please answer this first, then send it once more:")
    if turn.chat.dialogue:
        giving.giving.ask_again(turn, words)
    else:
        turn.say(words)
        giving.giving.begin(turn, draft)


def _draft(turn: Turn) -> GivingDraft | None:
    """What is being given: in the open dialogue, or by the words beside the table."""
    if draft := parking.open_draft(turn).get(giving.giving.name):
        return GivingDraft.model_validate(draft)
    said = given_in(turn.text) if turn.text and not turn.chat.dialogue and turn.person else None
    return giving.meant_by(turn, said) if said is not None else None


def read_back(turn: Turn, number: int) -> None:
    """`/chitieugiao bang 7`: what was read of a table, and whether it shall be given so."""
    sent = rows.by_id(turn.session, number)
    if sent is None or sent.member_id != turn.member.id or not sent.gives or not sent.report:
        raise UserError("That table is not here any more. Please send the file once more.")
    values = {int(unit): Decimal(value) for unit, value in json.loads(sent.report).items()}
    giving.begin_values(turn, sent.gives["indicator"], sent.gives["giver"], sent.gives["year"], values)
