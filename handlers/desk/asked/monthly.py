""" "Báo cáo tháng 6 file word": no paper of one month or quarter is made; what comes near it is offered."""

import re

from domain.chat import Choice
from domain.papers.files_said import says_excel
from domain.papers.forms import wanted
from domain.papers.kinds import Kind
from domain.roles import Place
from domain.understanding.past.past_periods import past_period
from exports.desk.offered import BY_NAME
from handlers.desk import exporting
from handlers.figures.period import screen
from handlers.talk.turn import Turn

_OF_A_PERIOD = re.compile(
    r"\b(?:bao cao|bc)(?: \w+){0,3}? (?:thang (?:\d{1,2}|nay|truoc|roi)|quy (?:\d|i{1,3}|iv|nay|truoc))\b"
)
_ON_PAPER = re.compile(r"\b(?:word|docx?|pdf|file|tep|in ra|ban in|ban giay|to giay)\b")
_OFFERED = (Kind.MEETING, Kind.HALF_YEAR, Kind.COMMITTEE_HALF_YEAR, Kind.HANDED_IN)


def heard(turn: Turn, place: Place, folded: str) -> bool:
    asked = past_period(folded, turn.today) if _OF_A_PERIOD.search(folded) else None
    if asked is None or not _ON_PAPER.search(folded) or says_excel(folded):
        return False
    exporting.check(turn, place)
    form = wanted(folded)
    papers = [BY_NAME[kind] for kind in _OFFERED if BY_NAME[kind].may(turn.member, place)]
    ways = [Choice(turn.tr(each.title), f"/xuat {form.written(each.name)} {place.code}") for each in papers]
    figures = Choice(turn.tr("Figures of these days"), screen.command(place, asked[0]))
    turn.say(
        turn.tr(
            "I have no Word paper of one month or quarter for {place}. Near it are: {papers}. Choose one, or type its "
            "name.",
            place=place.name,
            papers=", ".join(turn.tr(each.title) for each in papers),
        ),
        [*ways, figures],
    )
    return True
