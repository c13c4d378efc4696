"""A table arrives from somebody who may import: it is read outside the turn. From anybody else it stays a paper."""

import re

from domain.chat import Kind
from domain.permissions import belongs, manages_people
from domain.roster.sent import clean_name, is_list, speaks_of_a_list
from domain.understanding.acts.act import Act
from domain.understanding.text.words import fold
from handlers import situation
from handlers.announcing.composing.announcement import announce
from handlers.reporting.progress_report import report_progress
from handlers.roster.explaining import is_enough
from handlers.talk import parking
from handlers.talk.turn import Turn
from locales.wording.roster.sent import reading_text
from storage.people import members
from storage.roster.sent import rows

_ANNOUNCES = re.compile(r"/?(?:thongbao|broadcast)\b|thong bao\b")


def takes(turn: Turn) -> bool:
    """Leave a list for the worker to fetch and read; False where what came is no list, or not theirs to import."""
    if not _is_list(turn):
        return False
    members.lock(turn.session, turn.member.id)  # one person may send from several places at once
    name = clean_name(turn.incoming.name)
    if is_enough(turn):
        return True
    where, words = turn.incoming.address, turn.text[:200]
    attachment = turn.incoming.attachment
    rows.add(turn.session, turn.member.id, where, turn.now, attachment=attachment, name=name, caption=words)
    turn.say(reading_text(turn.language, name))
    return True


def _is_list(turn: Turn) -> bool:
    """Whether a table was sent to be imported, and not as evidence with a report or with an announcement."""
    incoming, person = turn.incoming, turn.person
    if incoming.kind is not Kind.DOCUMENT or not incoming.attachment or not is_list(incoming.name):
        return False
    if person is None or not manages_people(person):
        return False
    if {report_progress.name, announce.name} & set(parking.open_draft(turn)):
        return False
    if _ANNOUNCES.match(fold(turn.text)):
        return False
    if not turn.text or incoming.forwarded or not belongs(person):
        return True
    return speaks_of_a_list(turn.text) and situation.read(turn, turn.text).act is not Act.REPORT
