"""Write about a report that was noted, confirmed or given back."""

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from locales.language import Language
from locales.wording.goals import target_text
from locales.wording.pledges import progress_text
from locales.wording.quotation import quoted


def report_noted(speak: Language, pledge: Pledge, state: PledgeState | None) -> str:
    """Answer a report that is kept, with the state the report led to, if any."""
    content, progress = quoted(pledge.content), progress_text(speak, pledge)
    if state is PledgeState.CLAIMED and pledge.member_id is None:
        return speak.tr("Well done! Noted as done; the level above will confirm it:") + f"\n{content}"
    if state is PledgeState.CLAIMED:
        return speak.tr("Well done! Noted as done; your secretary will confirm it:") + f"\n{content}"
    if state is PledgeState.MISSED:
        thanks = speak.tr("Thank you for saying so openly.")
        return speak.tr("Noted as not achieved:") + f"\n{content}\n{thanks}"
    if pledge.done == 0:
        said = speak.tr("Noted: nothing is done yet. Never mind, there is time until {day}.", day=pledge.deadline)
        return f"{said}\n{content}"
    if progress:
        return speak.tr("Noted:") + f"\n{content}\n{speak.tr('Progress: {progress}', progress=progress)}"
    return speak.tr("Noted as going on:") + f"\n{content}"


def closing_text(speak: Language, pledge: Pledge) -> str:
    question = speak.tr("This will be closed as not achieved. Shall I note it so?")
    return f"{quoted(pledge.content)}\n{question}"


def decision_text(speak: Language, pledge: Pledge, *, confirmed: bool) -> str:
    if confirmed:
        said = speak.tr("Confirmed as done:")
    else:
        said = speak.tr("Given back to be gone on with; the member will report again:")
    return f"{said}\n{quoted(pledge.content)}"


def claim_heard(speak: Language, pledge: Pledge, name: str, place: str, by: str = "") -> str:
    """Tell whoever confirms that a report waits; `name` is "" for an organisation's own or where none may be seen.

    `by`: who reported it for the member.
    """
    if name and by:
        said = speak.tr("Comrade {by} reports for comrade {name} that it is done; it waits for you:", by=by, name=name)
    elif name:
        said = speak.tr("Comrade {name} reports as done, and waits for your confirmation:", name=name)
    else:
        said = speak.tr("{place} reports as done, and waits for your confirmation:", place=place)
    return f"{said}\n{quoted(pledge.content)}"


def decision_heard(speak: Language, pledge: Pledge, *, confirmed: bool, why: str = "") -> str:
    """Tell the member who reported what the leader decided, and why."""
    if confirmed:
        said = speak.tr("Your pledge is confirmed as done. Congratulations!")
    else:
        said = speak.tr("Your secretary asks you to look again at this result, to go on and to report anew:")
    reason = f"\n{speak.tr('Their words: {words}', words=quoted(why, 300))}" if why else ""
    return f"{said}\n{quoted(pledge.content)}{reason}"


def decision_for_another(speak: Language, pledge: Pledge, name: str, *, confirmed: bool, why: str = "") -> str:
    """Tell whoever reported something for a member what was decided; the member may have no phone."""
    if confirmed:
        said = speak.tr("What you reported for comrade {name} is confirmed as done:", name=name)
    else:
        said = speak.tr("What you reported for comrade {name} was given back, to be reported anew:", name=name)
    reason = f"\n{speak.tr('Their words: {words}', words=quoted(why, 300))}" if why else ""
    return f"{said}\n{quoted(pledge.content)}{reason}"


def finishing_text(speak: Language, pledge: Pledge) -> str:
    target = target_text(speak, pledge.goal, pledge.milestone)
    return f"{quoted(pledge.content)}\n{speak.tr('Is the whole of it done ({target})?', target=target)}"


def heard_text(speak: Language, pledge: Pledge, now: str) -> str:
    """What is asked before a sentence out of the blue is noted; `now` is the total, "" where it names none."""
    if now:
        return f"{quoted(pledge.content)}\n{speak.tr('So far {now}, is that right?', now=now)}"
    return f"{quoted(pledge.content)}\n{speak.tr('Is it about this one, still going on?')}"


def own_words_text(speak: Language, words: str, by: str = "") -> str:
    """Show the leader who decides what a member wrote with a report, or whoever entered it for them."""
    if by:
        return f"{speak.tr('Entered by comrade {name} for the member:', name=by)} {quoted(words)}"
    return f"{speak.tr('In their own words:')} {quoted(words)}"
