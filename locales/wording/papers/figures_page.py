"""Write what the chat says of the page with figures, and the lines on it."""

from datetime import datetime, tzinfo

from domain.figures import Coming, ComingDay
from locales.language import Language, capitalised, marked
from locales.wording.campaigns.rounds import stretch_text

HEADINGS = {
    "title": marked("Figures of the movement"),
    "above": marked("Above"),
    "campaigns": marked("The campaigns"),
    "covered": marked("Who has registered"),
    "work": marked("How the work goes"),
    "groups": marked("By group of contents"),
    "targets": marked("Targets given"),
    "facts": marked("Launched, planned, studied"),
    "read": marked("Announcements to be read"),
    "coming": marked("The next dates"),
    "below": marked("The organisations below"),
    "pages": marked("Pages"),
    "late": marked("Past their deadline"),
    "missing": marked("Not registered"),
    "foot": marked(
        "The figures are counted anew whenever the page is opened. "
        "It is for you alone, comrade: please do not pass the link on."
    ),
}
"""Of the parts of the page."""


def link_text(speak: Language, place: str, address: str, until: datetime, zone: tzinfo) -> str:
    """Hand over the link, and say for whom it is."""
    return speak.tr(
        "The figures of {place} on a page, to look at and to print:\n{address}\n"
        "It can be opened until {until}. It is for you alone, comrade: please do not pass it on.",
        place=place,
        address=address,
        until=speak.moment(until, zone),
    )


def coming_text(speak: Language, each: ComingDay) -> str:
    """What a day brings."""
    if each.what is Coming.WORK:
        return capitalised(speak.trn("{count} work is due", "{count} works are due", each.count))
    if each.what is Coming.REPORT and each.round:
        return capitalised(speak.tr("report due: {round}", round=stretch_text(speak, each.round)))
    if each.what is Coming.REGISTERING:
        return capitalised(speak.tr("registering ends"))
    return capitalised(speak.tr("end of {campaign}", campaign=each.name))
