""" "Ý tôi là thêm 8 cây chứ không phải tổng 8 cây": the last report is put right, or the number is read back."""

import re

from domain.understanding.remarks.slips import counted_otherwise
from handlers.pledges.asked_back import TakeBackDraft
from handlers.pledges.my_pledges import reportable
from handlers.pledges.taking_back import last_deed, take_back
from handlers.reporting import hearing
from handlers.talk.turn import Turn
from storage.deeds import What

_NUMBER = re.compile(r"\d[\d.,]*")


def put_right(turn: Turn) -> bool:
    """Whether a number was added and not the whole, or the other way about; its report is then put right."""
    instead = counted_otherwise(turn.text)
    if not instead or not reportable(turn):
        return False
    last, told = last_deed(turn), _NUMBER.findall(instead)
    if last and last.what is What.REPORT and not last.is_confirmed and set(told) & set(_NUMBER.findall(last.words)):
        draft = TakeBackDraft(content=last.content, at=last.at, report_on=last.pledge_id, instead=instead)
        take_back.begin(turn, draft)
    else:
        hearing.report(turn, instead, unsure=True)
    return True
