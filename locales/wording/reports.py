"""Write about a report that was noted, confirmed or given back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from domain.chat import bold
from domain.pledges.pledge import Pledge
from domain.pledges.progress import NO_SHARE
from domain.pledges.remarks import NOTHING as NOTHING_BESIDE
from domain.pledges.remarks import Beside
from domain.pledges.standing import runs_until
from domain.pledges.states import PledgeState
from locales.language import Language
from locales.wording.goals import amount_text, target_text
from locales.wording.quotation import quoted, their_words
from locales.wording.reporting.accounts import account_of
from locales.wording.reporting.beside import beside_lines, parts_lines
from locales.wording.reporting.progress import progress_text


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept beside the number: of which past day, its total if that is not today's, the parts, what was said."""

    day: date | None = None
    then: Decimal | None = None
    parts: tuple[tuple[int, Decimal], ...] = ()
    beside: Beside = NOTHING_BESIDE


NOTHING = Kept()


def report_noted(
    speak: Language,
    today: date,
    pledge: Pledge,
    state: PledgeState | None,
    kept: Kept = NOTHING,
    *,
    leads: bool = False,
) -> str:
    """Answer a report that is kept, with the state the report led to, if any, and all that was kept with it.

    `leads`: it is the work of somebody who confirms for others here, and not this.
    """
    return "\n".join([_noted(speak, today, pledge, state, kept, leads=leads), *kept_lines(speak, pledge, kept)])


def kept_lines(speak: Language, pledge: Pledge, kept: Kept) -> list[str]:
    day = []
    if kept.day and kept.then is not None and pledge.goal:
        then = amount_text(speak, kept.then, pledge.goal.unit)
        day.append(speak.tr("Noted for {day}: {amount}. What stands now stays as it is.", day=kept.day, amount=then))
    elif kept.day:
        day.append(speak.tr("Noted for {day}.", day=kept.day))
    parts = parts_lines(speak, pledge.goal, pledge.done, dict(kept.parts)) if pledge.goal else []
    return [*day, *parts, *beside_lines(speak, kept.beside)]


def _noted(speak: Language, today: date, pledge: Pledge, state: PledgeState | None, kept: Kept, *, leads: bool) -> str:
    on = kept.day if kept.day and kept.then is None else today
    content, progress = quoted(pledge.content), progress_text(speak, today, pledge, on)
    if state is PledgeState.CLAIMED and pledge.member_id is None:
        return speak.tr("Well done! Noted as done; the level above will confirm it:") + f"\n{content}"
    if state is PledgeState.CLAIMED and (leads or pledge.is_entered_for):
        return speak.tr("Well done! Noted as done; your deputy or the level above will confirm it:") + f"\n{content}"
    if state is PledgeState.CLAIMED:
        return speak.tr("Well done! Noted as done; your secretary will confirm it:") + f"\n{content}"
    if state is PledgeState.MISSED:
        thanks = speak.tr("Thank you for saying so openly.")
        reached = f"\n{speak.tr('Progress: {progress}', progress=bold(progress))}" if progress else ""
        return speak.tr("Noted as not achieved:") + f"\n{content}{reached}\n{thanks}"
    until = runs_until(pledge, today)
    wished = pledge.goal is not None and pledge.goal.comparator in NO_SHARE  # "không có vụ cháy nào"
    runs = account_of(speak, today, pledge, on) == account_of(speak, today, pledge, until)
    if pledge.done == 0 and runs and not wished:
        return f"{_nothing_yet(speak, today, until)}\n{content}"
    if progress:
        return speak.tr("Noted:") + f"\n{content}\n{speak.tr('Progress: {progress}', progress=bold(progress))}"
    return speak.tr("Noted as going on:") + f"\n{content}"


def _nothing_yet(speak: Language, today: date, until: date) -> str:
    if until < today:
        return speak.tr("Noted: nothing is done yet.")
    return speak.tr("Noted: nothing is done yet. Never mind, there is time until {day}.", day=until)


def closing_text(speak: Language, today: date, pledge: Pledge, done: Decimal | None) -> str:
    """Ask whether it is closed as not achieved; the total that is told with it is read back."""
    question = speak.tr("This will be closed as not achieved. Shall I note it so?")
    told = progress_text(speak, today, replace(pledge, done=done, done_on=today)) if done is not None else ""
    lines = [quoted(pledge.content), told and speak.tr("Progress: {progress}", progress=bold(told)), question]
    return "\n".join(line for line in lines if line)


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
    reason = f"\n{their_words(speak, why)}" if why else ""
    return f"{said}\n{quoted(pledge.content)}{reason}"


def decision_for_another(speak: Language, pledge: Pledge, name: str, *, confirmed: bool, why: str = "") -> str:
    """Tell whoever reported something for a member what was decided; the member may have no phone."""
    if confirmed:
        said = speak.tr("What you reported for comrade {name} is confirmed as done:", name=name)
    else:
        said = speak.tr("What you reported for comrade {name} was given back, to be reported anew:", name=name)
    reason = f"\n{their_words(speak, why)}" if why else ""
    return f"{said}\n{quoted(pledge.content)}{reason}"


def finishing_text(speak: Language, pledge: Pledge) -> str:
    target = target_text(speak, pledge.goal, pledge.milestone)
    return f"{quoted(pledge.content)}\n{speak.tr('Is the whole of it done ({target})?', target=target)}"


def heard_text(
    speak: Language, pledge: Pledge, now: str, parts: Sequence[tuple[int, Decimal]] = (), when: str = ""
) -> str:
    """What is asked before a sentence out of the blue is noted; `now` is the total, "" where it names none.

    `when`: the account that it is of, where each month or year has its own.
    """
    lines = parts_lines(speak, pledge.goal, None, dict(parts)) if pledge.goal else []
    if now and when:
        asked = speak.tr("You tell that {now} are done {when}, is that right?", when=when, now=bold(now))
    elif now:
        asked = speak.tr("So far {now}, is that right?", now=bold(now))
    elif lines:
        asked = speak.tr("Is that right?")
    else:
        asked = speak.tr("Is it about this one, still going on?")
    return "\n".join([quoted(pledge.content), *lines, asked])


def own_words_text(speak: Language, words: str, by: str = "") -> str:
    """Show the leader who decides what a member wrote with a report, or whoever entered it for them."""
    if by:
        return f"{speak.tr('Entered by comrade {name} for the member:', name=by)} {quoted(words)}"
    return f"{speak.tr('In their own words:')} {quoted(words)}"
