""" "Ý tôi là thêm 8 cây chứ không phải tổng 8 cây": the last report is put right; a comrade's too."""

import re

from domain.permissions import led_cells
from domain.understanding.followups.pointing import figure_put_right
from domain.understanding.remarks.slips import counted_otherwise
from handlers.entering import entry
from handlers.entering.said import REPORT, Said
from handlers.people import whom
from handlers.pledges.asked_back import TakeBackDraft
from handlers.pledges.my_pledges import reportable
from handlers.pledges.taking_back import last_deed, take_back
from handlers.reporting import hearing, told
from handlers.talk.turn import Turn
from locales.wording.reminding.mornings import in_full
from storage.deeds import What

_NUMBER = re.compile(r"\d[\d.,]*")


def _of_comrade(turn: Turn) -> bool:
    """ "An 8 hay 18? Sổ ghi 8, sửa lại 18 đi": what the book says of him, and his report read back with the other."""
    figure = figure_put_right(turn.text) if led_cells(turn.member) else ""
    people = whom.meant(turn.text, whom.of_the_cells(turn)) if figure else []
    if len(people) != 1:
        return False
    member, words = people[0], f"được {figure}"
    entry.begin_said(turn, Said((member,), member.name, REPORT, words), turn.text)
    for each in [each for each in reportable(turn, member.id) if told.may_count(words, each)][:1]:
        turn.say_first(turn.tr("The book says:") + "\n" + in_full(turn.language, turn.today, each))
    return True


def put_right(turn: Turn) -> bool:
    """Whether a number was added and not the whole, or the other way about; its report is then put right."""
    if _of_comrade(turn):
        return True
    instead = counted_otherwise(turn.text)
    if not instead or not reportable(turn):
        return False
    last, typed = last_deed(turn), _NUMBER.findall(instead)
    if last and last.what is What.REPORT and not last.is_confirmed and set(typed) & set(_NUMBER.findall(last.words)):
        draft = TakeBackDraft(content=last.content, at=last.at, report_on=last.pledge_id, instead=instead)
        take_back.begin(turn, draft)
    else:
        hearing.report(turn, instead, unsure=True)
    return True
