"""Write what members and those who lead their branch tell each other: words passed on, what one entered for another."""

from collections.abc import Sequence
from datetime import date

from domain.chat import Choice, Outgoing, bold
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from locales.language import Language, marked
from locales.wording.pledges import changes_text, pledge_card
from locales.wording.queue.answering import lapsed_text
from locales.wording.queue.asking import wish_text
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import progress_text

LETTER = 500  # characters
MATTERS = 2  # each takes two lines
CONSENT = marked(
    "I agree, of my own free will, that the assistant keeps my name, my branch, my pledges and my reports for the "
    "emulation movement, entered for me by my secretary. I may take this back at any time."
)
"""What is signed on paper, in the words of one version."""


def passed_on(speak: Language, name: str, words: str, sender_id: int) -> Outgoing:
    """Tell a leader what a member asks to pass on, with the way to answer."""
    text = speak.tr("Comrade {name} asks me to pass on:", name=name) + f"\n{quoted(words, LETTER)}"
    return Outgoing(text, (answer_choice(speak, name, sender_id),))


def answer_choice(speak: Language, name: str, member_id: int, label: str = marked("Answer comrade {name}")) -> Choice:
    """The way for a leader to write to one member."""
    return Choice(speak.tr(label, name=name), f"/nhanrieng {member_id}")


def letter(speak: Language, name: str, branch: str, words: str) -> Outgoing:
    """Tell a member what a leader of their branch writes, and how to answer."""
    text = speak.tr("Comrade {name}, who leads {branch}, writes to you:", name=name, branch=branch)
    how = speak.tr("To answer, choose below, or type for example: “tell the secretary: I know”.")
    return Outgoing(f"{text}\n{quoted(words, LETTER)}\n{how}", (Choice(speak.tr("Answer"), "/traloi"),))


def announcement_answered(speak: Language, name: str, branch: str, number: int, words: str, question: str = "") -> str:
    """Tell who sent an announcement what somebody answers; `question`: one that was asked with it."""
    who = f"{name} ({branch})" if branch else name
    said = speak.tr("Comrade {name} answers announcement no. {number}:", name=who, number=str(number))
    if question:
        said = speak.tr("Comrade {name} answers a question of announcement no. {number}:", name=who, number=str(number))
        said += f"\n{quoted(question)}"
    return f"{said}\n{quoted(words, LETTER)}"


def leader_urged(speak: Language, branch: str, missing: int, total: int) -> str:
    """How many are missing in a branch, as those above it are shown it."""
    said = marked("{branch}: {missing} of {total} not registered yet")
    return speak.tr(said, branch=branch, missing=bold(missing), total=total)


def from_above(speak: Language, name: str, above: str, words: str, *, leads: bool = True) -> str:
    """Tell who leads a branch what somebody of the committee above writes."""
    leading = marked("Comrade {name}, who leads {branch}, writes to you:")
    said = speak.tr(leading if leads else "Comrade {name} ({branch}) writes to you:", name=name, branch=above)
    how = speak.tr("To answer, type for example: “answer: I know”.")
    return f"{said}\n{quoted(words, LETTER)}\n{how}"


def from_below(speak: Language, name: str, branch: str, words: str) -> str:
    """Tell who leads the organisation above what somebody of a branch writes."""
    said = speak.tr("Comrade {name} ({branch}) writes to you:", name=name, branch=branch)
    return f"{said}\n{quoted(words, LETTER)}"


def how_to_answer_below(speak: Language, branch: str) -> str:
    return speak.tr("To answer, type for example: “tell the secretary of {branch}: I know”.", branch=branch)


def leader_asked(speak: Language, name: str, above: str, counted: tuple[str, int, int]) -> str:
    """Ask who leads a branch to urge those who are missing there."""
    said = speak.tr("Comrade {name} ({above}) asks you to urge those who are missing:", name=name, above=above)
    return f"{said}\n{leader_urged(speak, *counted)}"


def waiting_text(speak: Language, matters: Sequence[str], names: Sequence[str]) -> str:
    """What waits for a leader: the first matters with whose they are, words passed on by their senders."""
    lines = list(matters[:MATTERS])
    if len(matters) > MATTERS:
        lines.append(speak.trn("• {count} matter more", "• {count} matters more", len(matters) - MATTERS))
    if names:
        lines.append(speak.tr("• Words passed on and not answered here yet: {names}", names=", ".join(names)))
    return "\n".join([speak.tr("This waits for you:"), *lines])


def registered_text(speak: Language, today: date, pledge: Pledge, by: str) -> str:
    said = speak.tr("Comrade {by} registered this for you:", by=by)
    return f"{said}\n{pledge_card(speak, today, pledge)}"


def reported_text(speak: Language, today: date, pledge: Pledge, words: str, by: str, *, lapsed: bool = False) -> str:
    """`lapsed`: what the member had asked a leader for is not asked any more."""
    said = speak.tr("Comrade {by} reported this for you:", by=by)
    lines = [said, quoted(pledge.content), result_text(speak, today, pledge)]
    if " " in words:
        lines.append(speak.tr("Their words: {words}", words=quoted(words, 200)))
    if lapsed:
        lines.append(lapsed_text(speak))
    return "\n".join(lines)


def result_text(speak: Language, today: date, pledge: Pledge) -> str:
    """What a report made of a pledge, in a line."""
    progress = progress_text(speak, today, pledge)
    if pledge.state is PledgeState.MISSED:
        return speak.tr("Noted as not achieved.")
    if pledge.state is PledgeState.CLAIMED:
        return speak.tr("Noted as done, to be confirmed by another leader.")
    return speak.tr("Progress: {progress}", progress=bold(progress)) if progress else speak.tr("Noted as going on.")


def changed_text(speak: Language, before: Pledge, after: Pledge, why: str, by: str) -> str:
    said = speak.tr("Comrade {by} changed this for you:", by=by)
    lapsed = f"\n{lapsed_text(speak)}" if before.wish_id is not None else ""
    return f"{said}\n{changes_text(speak, before, after)}\n{_reason(speak, why)}{lapsed}"


def sent_again_text(speak: Language, before: Pledge, after: Pledge, why: str, by: str) -> str:
    """Tell the owner that what was given back is sent again, and what was amended."""
    said = speak.tr("Comrade {by} sent this again for you:", by=by)
    changes = changes_text(speak, before, after)
    return "\n".join([said, changes if why else quoted(after.content), *([_reason(speak, why)] if why else [])])


def wished_text(speak: Language, pledge: Pledge, after: Pledge | None, why: str, by: str) -> str:
    """Tell the owner what is asked of another leader for them."""
    said = speak.tr("Comrade {by} asks this for you; another leader has to agree, until then it stays as it is:", by=by)
    return f"{said}\n{wish_text(speak, pledge, after, why)}"


def withdrawn_text(speak: Language, pledge: Pledge, why: str, by: str) -> str:
    said = speak.tr("Comrade {by} took this back for you:", by=by)
    return f"{said}\n{quoted(pledge.content)}\n{_reason(speak, why)}"


def undone_text(speak: Language, content: str, by: str) -> str:
    """Tell the owner that what was entered for them is taken back by who entered it."""
    said = speak.tr("Comrade {by} took back what was entered for you; it is as it was before:", by=by)
    return f"{said}\n{quoted(content)}"


def denied_text(speak: Language, content: str, name: str, *, corrects: bool) -> str:
    """Tell who entered something that the member says it is not so."""
    if corrects:
        said = speak.tr("Comrade {name} says that what you entered is not quite so, and corrects it:", name=name)
    else:
        said = speak.tr("Comrade {name} says that what you entered is not so; it is taken back:", name=name)
    return f"{said}\n{quoted(content)}"


def _reason(speak: Language, why: str) -> str:
    return speak.tr("Reason: {words}", words=quoted(why, 300))
