"""`/chitieugiao trang 3 1 2026`: the page by which a table of targets comes that a channel does not hand over."""

from domain.chat import Choice
from domain.errors import UserError
from handlers.roster.explaining import LASTS, is_enough
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned_table import page_text
from storage.roster.sent import rows


def choices(turn: Turn, indicator_id: int, giver_id: int, year: int) -> tuple[Choice, ...]:
    if turn.capabilities.files or turn.deployment.list_page is None:
        return ()
    return (Choice(turn.tr("Send a table (Excel)"), f"/chitieugiao trang {indicator_id} {giver_id} {year}"),)


def offer(turn: Turn, *numbers: int) -> None:
    if turn.deployment.list_page is None or len(numbers) < 3:
        raise UserError("This channel takes no files. Please type a line for each unit: Chi bộ ấp 1: 5")
    if is_enough(turn):
        return
    parking.close(turn)
    gives = dict(zip(("indicator", "giver", "year"), numbers, strict=True))
    until = turn.real_now + LASTS
    number = rows.offer(turn.session, turn.member.id, turn.incoming.address, turn.now, gives)
    turn.say(page_text(turn.language, turn.deployment.list_page(number, until), until, turn.deployment.zone))
