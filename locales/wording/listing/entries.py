"""Write a branch's pledges: in its list, to be read aloud in a meeting, and one with all that is known of it."""

from datetime import date, datetime, tzinfo

from domain.chat import bold
from domain.pledges.listing import Shown
from domain.pledges.pledge import Pledge
from locales.language import Language, marked
from locales.wording.days import days_since
from locales.wording.goals import target_text
from locales.wording.pledges import pledge_card, state_text
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import left_text, progress_text

CONTENT, ON_A_BUTTON = 90, 40  # characters

SHOWN_NAMES = {
    Shown.ALL: marked("Everything registered"),
    Shown.UNAPPROVED: marked("Waiting for approval"),
    Shown.CLAIMED: marked("Waiting for confirmation"),
    Shown.LATE: marked("Past the deadline"),
    Shown.UNREPORTED: marked("Not reported yet"),
    Shown.UNDER_WAY: marked("Under way"),
    Shown.DONE: marked("Done and confirmed"),
    Shown.MISSED: marked("Not achieved"),
    Shown.RETURNED: marked("Given back to be amended"),
    Shown.WITHDRAWN: marked("Taken back"),
}


def heading(speak: Language, whose: str, shown: Shown, count: int) -> str:
    """Say whose pledges follow, which, and how many."""
    if shown is Shown.ALL:
        return speak.trn("{whose}: {count} registered", "{whose}: {count} registered", count, whose=whose)
    return f"{whose}. {speak.tr(SHOWN_NAMES[shown])}: {speak.number(count)}"


def listed_entry(speak: Language, today: date, pledge: Pledge, owner: str, heard: datetime | None, zone: tzinfo) -> str:
    """Write a pledge in two lines: who and what; how far, by when, in which state, and when last heard of."""
    progress = progress_text(speak, today, pledge)
    about = [
        progress or target_text(speak, pledge.goal, pledge.milestone).partition("\n")[0],
        speak.tr("by {day}", day=speak.short_date(pledge.deadline)),
        state_text(speak, today, pledge),
        speak.tr("heard of on {day}", day=speak.short_date(heard.astimezone(zone).date())) if heard else "",
        speak.tr("no report yet") if pledge.is_open and not heard else "",
    ]
    return f"{bold(owner)}: {quoted(pledge.content, CONTENT)}\n   " + " · ".join(part for part in about if part)


def entry_label(pledge: Pledge, owner: str) -> str:
    return f"{owner}: {quoted(pledge.content, ON_A_BUTTON)}"


def filter_label(speak: Language, shown: Shown, count: int) -> str:
    return f"{speak.tr(SHOWN_NAMES[shown])} ({speak.number(count)})"


def spoken_entry(speak: Language, today: date, pledge: Pledge, owner: str, place: int) -> str:
    """Write a pledge on one short line, to be read aloud or copied."""
    progress = progress_text(speak, today, pledge)
    target = target_text(speak, pledge.goal, pledge.milestone).partition("\n")[0]
    words = quoted(pledge.content, CONTENT)
    if pledge.is_promise:
        words = speak.tr("promises to complete {content}", content=words)
    parts = [
        f"{speak.number(place)}. {owner}: {words}",
        speak.tr("so far {progress}", progress=progress) if progress else target,
        speak.tr("by {day}", day=speak.short_date(pledge.deadline)),
        state_text(speak, today, pledge),
    ]
    return ", ".join(parts) + "."


def full_card(speak: Language, today: date, pledge: Pledge, whose: str, heard: datetime | None, zone: tzinfo) -> str:
    """Write one pledge for those who lead its owner: with what is left to do, and when last heard of."""
    lines = [whose, pledge_card(speak, today, pledge), left_text(speak, today, pledge)]
    if heard:
        day = heard.astimezone(zone).date()
        lines.append(
            speak.tr("Last report: {day} ({ago})", day=speak.short_date(day), ago=days_since(speak, today, day))
        )
    else:
        lines.append(speak.tr("Last report: none yet"))
    return "\n".join(line for line in lines if line)
