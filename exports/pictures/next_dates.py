"""Draw the next dates of an organisation, as many as there is room for, each on one line or two."""

from collections.abc import Sequence

from domain.figures import Coming, ComingDay
from exports.pictures import page as looks
from exports.pictures.font import drawable, face
from exports.pictures.page import LEFT, ROOM, Page
from locales.language import Language, capitalised
from locales.wording.campaigns.rounds import stretch_text

_DATE = 270
_DAY = 56  # from one line of dates to the next
_LINE = 44  # from the first line of one to its second


def add(page: Page, speak: Language, days: Sequence[ComingDay], campaign: str) -> None:
    """Write the next dates, as many as there is room for."""
    room = page.left - page.gap - 4
    for place, each in enumerate(days):
        lines = face().lines(drawable(capitalised(_what(speak, each, campaign))), 36, ROOM - _DATE, 2)
        room -= _DAY + (len(lines) - 1) * _LINE
        if room < 0:
            return
        if place == 0:
            page.heading(speak.tr("The next dates"), below=4)
        page.y += _DAY
        page.text(speak.short_date(each.day), LEFT, page.y, 36, looks.RED, bold=True, room=_DATE - 10)
        for number, line in enumerate(lines):
            page.y += _LINE if number else 0
            page.text(line, LEFT + _DATE, page.y, 36, room=ROOM - _DATE)


def _what(speak: Language, each: ComingDay, campaign: str) -> str:
    if each.what is Coming.WORK:
        return speak.trn("{count} work is due", "{count} works are due", each.count)
    if each.what is Coming.REPORT and each.round:
        return speak.tr("report due: {round}", round=stretch_text(speak, each.round))
    if each.what is Coming.REGISTERING:
        return speak.tr("registering ends")
    if each.name == campaign:
        return speak.tr("the campaign ends")
    return speak.tr("end of {campaign}", campaign=each.name)
