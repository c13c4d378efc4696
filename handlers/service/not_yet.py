"""What people ask for that cannot be done here yet: what it is, and who can."""

import re

from domain.permissions import has_summaries
from domain.understanding.text.words import fold
from handlers.figures import overdue, summary
from handlers.listing import branch_list
from handlers.newcomers import adding
from handlers.pledges import my_pledges
from handlers.talk.turn import Turn

_OF_WORK = re.compile(r"\b(?:hua|dang ky|cam ket|tien do|tung viec|viec tung|viec da|ket qua|duoc (?:bao )?nhieu)\b")
_A_FILE = re.compile(r"\b(?:in|tep|file|excel|word|xuat|tai ve|ban giay|may in)\b")


def list_people(turn: Turn, text: str) -> None:
    """The list as a file: the people can be seen here, the file is still to come."""
    if has_summaries(turn.member) and overdue.is_asked(text):
        summary.hear(turn, text)
        return
    if has_summaries(turn.member) and re.search(
        r"\b(?:cac chi bo|chi bo nao|to chuc|ty le|ti le|bao nhieu|duoc may|tong hop|so lieu|ket qua)\b", fold(text)
    ):
        if _A_FILE.search(fold(text)):
            turn.say(turn.tr("I cannot make a file to print yet; here are the figures:"))
        summary.show(turn, "")
        return
    if _OF_WORK.search(fold(text)) and branch_list.listable(turn):
        if _A_FILE.search(fold(text)):
            turn.say(turn.tr("I cannot make a file to print yet; what is registered is seen here:"))
        branch_list.say(turn, "")
        return
    if _A_FILE.search(fold(text)):
        turn.say(turn.tr("I cannot make a file to print yet; the people are seen here:"))
    adding.show(turn, "")


def compare(turn: Turn, text: str) -> None:
    """Ranking: the figures side by side, without places; a member sees how far they are themselves."""
    if not has_summaries(turn.member):
        turn.say(turn.tr("I rank nobody: I only add up what is registered and done."))
        my_pledges.show(turn, "")
        return
    turn.say(turn.tr("I give no places; here are the figures side by side:"))
    summary.show(turn, "")
