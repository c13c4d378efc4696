"""Write where somebody belongs and belongs no more: reasons, and what the people concerned are told."""

from collections.abc import Sequence
from datetime import date

from domain.roles import EndReason
from locales.language import Language, marked
from locales.wording.people import some_of

REASONS = {
    EndReason.MOVED: marked("moved to another place"),
    EndReason.LEFT_PARTY: marked("asked to leave the Party"),
    EndReason.EXPELLED: marked("was expelled"),
    EndReason.DIED: marked("has died"),
    EndReason.MISTAKE: marked("was entered by mistake"),
}
NAMED = 20
"""So many names stand in one message; the rest are counted."""


def reason_text(speak: Language, reason: EndReason) -> str:
    return speak.tr(REASONS[reason])


def noted_text(speak: Language, today: date, name: str, branch: str, day: date, reason: EndReason | None) -> str:
    """Tell whoever noted it that somebody's stay ends, or has ended."""
    if day > today:
        return speak.tr("Noted: comrade {name} belongs to {branch} until {day}.", day=day, name=name, branch=branch)
    text = speak.tr("Noted: comrade {name} belongs to {branch} no more.", name=name, branch=branch)
    if reason is EndReason.MOVED:
        text += " " + speak.tr("If the new branch uses me too, what is registered goes there with the comrade.")
    return text


def whom_to_ask(speak: Language, name: str, branch: str) -> str:
    """Name whoever leads a branch; the branch itself where nobody else does."""
    if name:
        return speak.tr("comrade {name} of {branch}", name=name, branch=branch)
    return speak.tr("the committee above {branch}", branch=branch)


def left_text(speak: Language, branch: str, day: date, reason: EndReason | None, asked: str) -> str:
    """Tell somebody kindly that they belong to a branch no more; why is for people to say."""
    leader = whom_to_ask(speak, asked, branch)
    if reason is EndReason.MISTAKE:
        text = speak.tr(
            "Dear comrade, {branch} has taken your name off its list, because it had been entered there by mistake. "
            "I send no more reminders. If that is not right, please ask {leader}.",
            branch=branch,
            leader=leader,
        )
    else:
        text = speak.tr(
            "Dear comrade, {branch} has noted that from {day} on you belong to it no more; I send no reminders from "
            "that day. Thank you for all you did here. If that is not right, please ask {leader}.",
            branch=branch,
            day=speak.short_date(day),
            leader=leader,
        )
    return text + "\n" + speak.tr("What is kept about you stays open to you.")


def taken_back_text(speak: Language, branch: str) -> str:
    return speak.tr(
        "Dear comrade, that you had left {branch} was noted by mistake. You belong to it as before, "
        "and everything you registered stands. I am sorry for the trouble.",
        branch=branch,
    )


def list_taken_back_text(speak: Language) -> str:
    """Tell somebody who belongs nowhere, as before a list named them."""
    return speak.tr(
        "Dear comrade, what I told you of your branch was noted by mistake; everything is as it was before. I am sorry "
        "for the trouble."
    )


def movings_taken_back_text(speak: Language, branch: str) -> str:
    """Tell those who lead a branch that nobody came to it or went from it after all."""
    return speak.tr(
        "Dear comrade, that comrades had come to {branch} or moved away from it was noted by mistake: they belong "
        "where they did before. I am sorry for the trouble.",
        branch=branch,
    )


def moved_text(speak: Language, branch: str, day: date, asked: str) -> str:
    return speak.tr(
        "Dear comrade, from {day} on you belong to {branch}. What you registered and reported goes with you; "
        "from then on {leader} confirms it. There is nothing you need to do.",
        day=speak.short_date(day),
        branch=branch,
        leader=whom_to_ask(speak, asked, branch),
    )


def arrived_text(speak: Language, branch: str, day: date, names: Sequence[str]) -> str:
    """Tell those who lead a branch who came to it."""
    return speak.tr(
        "From {day} on these comrades belong to {branch}: {names}. What they registered is now followed and "
        "confirmed by the branch.",
        day=speak.short_date(day),
        branch=branch,
        names=some_of(speak, names, NAMED),
    )


def gone_text(speak: Language, branch: str, day: date, names: Sequence[str]) -> str:
    """Tell those who lead a branch who moved away from it: the names, and nothing of their pledges."""
    return speak.tr(
        "From {day} on these comrades have moved away from {branch}: {names}. The figures of the days before stay "
        "with the branch.",
        day=speak.short_date(day),
        branch=branch,
        names=some_of(speak, names, NAMED),
    )
