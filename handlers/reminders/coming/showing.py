"""`/nhacnho`: what I shall be reminded of, on which day and why, and its ways; and the rest of the last message."""

import re

from domain.chat import Choice
from domain.permissions import belongs
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reminders import hours, silencing
from handlers.reminders.coming import beside, own
from handlers.reminders.coming.line import Coming
from handlers.reminders.notes import keeping as notes
from handlers.reminders.wishes import announced
from handlers.talk.arguments import row_number
from handlers.talk.turn import Turn
from locales.wording.people import more_line
from storage import pauses, reminders
from storage.announcing import resting
from storage.outgoing import joining

SHOWN = 6
REST, ONE = "tiep", "viec"
_ASKED = re.compile(
    r"(?:(?:cho|toi|tui|xem|coi|hoi|con|em|bac|chu|co|muon|biet|oi|lai) )*"
    r"(?:lich nhac|cac lan nhac|nhung lan nhac|nhac nho)"
    r"(?: (?:nho|viec|cua|toi|tui|sap toi|sap den|nao|gi|la|vay|nha|a|con))*"
    r"|(?:sap toi|sap den|toi day|may bua toi)(?: (?:tro ly|bot|se|co|con|em|may))*"
    r" nhac (?:toi|tui|minh)?(?: ?(?:cai|viec))? ?gi"
    r"(?: (?:vay|nua|khong|a|ha))*"
    r"|(?:tro ly |bot |se |sap )*nhac (?:toi|tui|minh) (?:nhung )?(?:cai|viec) ?gi(?: (?:vay|nua|a|ha))*"
)
_WHEN = re.compile(
    r"(?:khi nao|bao gio|chung nao|hom nao|bua nao|ngay nao)(?: (?:tro ly|bot|se|moi|lai))* nhac (?:toi|tui|minh)"
    r"(?: (?:nua|lai|tiep|vay|ha|a))*"
    r"|sao (?:(?:sang|hom|bua) nay )?(?:khong|chua|hong)(?: thay)? nhac(?: (?:toi|tui|minh|gi|het|vay|nua|ha|a))*"
)
""" "Khi nào nhắc tôi nữa": answered by what will come, where there is something; else by the rule."""
_REST = re.compile(r"(?:cho |xem |coi |toi )*(?:doc|xem|coi) (?:tiep|phan con lai|het)(?: (?:di|nha|nhe|a))*")


def heard(turn: Turn) -> bool:
    """Whether it is asked what will come, or the rest of the last message is to be read."""
    if turn.chat.dialogue or turn.person is None or not belongs(turn.member):
        return False
    said = fold(turn.text).strip(" .?!")
    if _ASKED.fullmatch(said) or (_WHEN.fullmatch(said) and (reportable(turn) or coming(turn))):
        show(turn, "")
    elif said == "doc tiep" or (_REST.fullmatch(said) and joining.folded(turn.session, turn.member.id)):
        _read_on(turn)
    else:
        return False
    return True


def show(turn: Turn, argument: str) -> None:
    """What comes on which day, and why, from a line on; `tiep`: what did not fit into the last message."""
    said = argument.strip()
    if said == REST:
        _read_on(turn)
        return
    lines = [f"• {turn.language.short_date(each.day)}: {each.words}" for each in coming(turn)]
    begins = row_number(said) if row_number(said) < len(lines) else 0
    shown = lines[begins : begins + SHOWN]
    left = len(lines) - begins - len(shown)
    silent = pauses.running(turn.session, [turn.member.id], turn.today)
    all_silent = next((each for each in silent if each.pledge_id is None), None)
    at = reminders.hour_of(turn.session, turn.member.id).isoformat("minutes")
    if all_silent:
        head = silencing.until_text(turn, all_silent.until)
    elif lines:
        head = turn.tr("What I shall remind you of, at {hour}:", hour=at)
    else:
        head = turn.tr("Nothing is due, so I remind you of nothing.")
    head = "\n".join(part for part in (announced.until_text(turn), head) if part)
    on = [Choice(turn.tr("The next ones"), f"/nhacnho {begins + SHOWN}")] if left > 0 else []
    hour = [Choice(turn.tr("Another hour"), f"/nghi {hours.HOUR}")]
    rest = [Choice(turn.tr("No reminders for a while"), "/nghi")] if not all_silent else []
    one = [Choice(turn.tr("One pledge silent"), f"/nghi {ONE}")] if len(reportable(turn)) > 1 else []
    again = [silencing.again(turn)] if silent else []
    again += [announced.again(turn)] if resting.running(turn.session, turn.member.id, turn.today) else []
    ways = [*on, *notes.ways_back(turn), *hour, *one, *again, *rest]
    turn.say("\n".join([head, *shown, *more_line(turn.language, left)]), ways)


def coming(turn: Turn) -> list[Coming]:
    """All that will be told this person, in the order of its days; nothing that falls into a rest."""
    rest = beside.rest_of(turn)
    others = [*beside.of_comrades(turn), *beside.of_rounds(turn), *beside.of_instructions(turn)]
    others += beside.of_digests(turn)
    found = [*own.of_own(turn), *notes.coming(turn), *(each for each in others if each.day > rest)]
    return sorted(found, key=lambda each: (each.day, each.at))


def _read_on(turn: Turn) -> None:
    left = joining.folded(turn.session, turn.member.id)
    if not left:
        turn.say(turn.tr("You have read everything of the last message."))
    for each in left:
        ways = each.message.choices if each.joining.beside is None else each.joining.beside
        turn.say(each.message.text, ways, private=each.message.private)
