"""Write one pledge as the tables of papers do: its target, how far it is, how it stands."""

from datetime import date
from decimal import Decimal

from domain.papers.writing import with_zeros
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import Outlook
from domain.pledges.standing import ended_beyond, standing_of
from domain.pledges.states import PledgeState
from locales.language import Language, capitalised, language
from locales.wording.goals import amount_text, goal_text, scale_of
from locales.wording.papers.making import post_text
from locales.wording.quotation import folded

SPEAK = language("vi")
NARROW, ZERO_WIDTH = 12, "\u200b"


def post_of(post: str, *, leader: bool = False) -> str:
    """Name a post; of a leader without one "Lãnh đạo", else ""."""
    return post_text(SPEAK, post) or (capitalised(SPEAK.tr("leader")) if leader else "")


def target(pledge: Pledge, speak: Language = SPEAK) -> str:
    """Write "04 nhà / quý"; of a product its name."""
    if pledge.goal is None:
        return folded(pledge.milestone or "")
    return with_zeros(folded(goal_text(speak, pledge.goal).replace("\n   · ", "; ")))


def result(pledge: Pledge, today: date, speak: Language = SPEAK) -> str:
    """Write "62/150 (41%)"; "" where nothing is reported."""
    now = standing_of(pledge, today)
    if now.done is None:
        return speak.tr("about {percent}%", percent=now.percent) if now.percent is not None else ""
    whole = now.of if now.of is not None else pledge.goal.value if pledge.goal else None
    if now.percent is not None and whole is not None:
        return f"{counted(now.done, whole, pledge.goal.unit if pledge.goal else '', speak)} ({now.percent}%)"
    return amount_text(speak, now.done, pledge.goal.unit if pledge.goal else "")


def counted(done: Decimal, whole: Decimal, unit: str, speak: Language = SPEAK) -> str:
    """Write "62/150"; of money, whose numbers are long, with its unit: "01/03 triệu đồng"."""
    size, scaled = scale_of(speak, unit, done, whole)
    text = of_whole(_plain(done / size, speak), _plain(whole / size, speak))
    return f"{text} {scaled}" if scaled.endswith("đồng") else text


def of_whole(done: str, whole: str) -> str:
    """Write "62/150"; sums of money may go on in the next line of a narrow column, which tears no number."""
    return f"{done}/{ZERO_WIDTH if len(done + whole) > NARROW else ''}{whole}"


def done_text(pledge: Pledge, today: date, speak: Language = SPEAK) -> str:
    """Write only how much was done, with its unit."""
    now = standing_of(pledge, today)
    if now.done is None or pledge.goal is None:
        return result(pledge, today, speak)
    return with_zeros(amount_text(speak, now.done, pledge.goal.unit))


def _plain(value: Decimal, speak: Language) -> str:
    text = speak.number(value)
    return f"0{text}" if len(text) == 1 and text != "0" else text


def state(pledge: Pledge, today: date, outlook: Outlook | None, speak: Language = SPEAK) -> str:
    """Say how a pledge stands, in the words of a meeting."""
    if pledge.state is PledgeState.DONE:
        return speak.tr("completed")
    if pledge.state is PledgeState.CLAIMED:
        return speak.tr("completed, to be confirmed")
    if pledge.state is PledgeState.MISSED:
        return speak.tr("not achieved, to be discussed")
    if pledge.state is PledgeState.WAITING:
        return speak.tr("waiting for the cell to approve")
    if pledge.is_late(today):
        return speak.tr("overdue")
    if outlook is Outlook.HARD:
        return speak.tr("slow")
    return speak.tr("on track") if pledge.done is not None else speak.tr("not due yet")


def verdict(pledge: Pledge, today: date, speak: Language = SPEAK) -> str:
    """Judge a pledge as the annex of a report does, and as its text counts: beyond the target is only what is done."""
    if pledge.state is PledgeState.MISSED:
        return speak.tr("not reached")
    if pledge.state is PledgeState.DONE:
        beyond = ended_beyond(pledge, today)
        return speak.tr("exceeded the target") if beyond else speak.tr("reached the target")
    return speak.tr("going on") if pledge.state is PledgeState.ACTIVE else state(pledge, today, None, speak)
