"""Write the card of an exemplar, how far somebody is who follows it, and what those concerned are told."""

from collections.abc import Sequence
from decimal import Decimal

from domain.chat import bold
from domain.exemplars.card import Card, Kind
from domain.exemplars.following import Followed, Stage, Standing
from domain.exemplars.naming import Naming
from domain.roles import EndReason
from locales.language import Language, marked
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted

KINDS = {
    Kind.PERSON: marked("An exemplary person"),
    Kind.COLLECTIVE: marked("An exemplary collective"),
    Kind.MODEL: marked("A model of work"),
}
STAGES = {
    Stage.LEARNING: marked("learning from it"),
    Stage.CATCHING_UP: marked("catching up"),
    Stage.LEVEL: marked("caught up"),
    Stage.BEYOND: marked("beyond it"),
}
_FATES = {
    EndReason.DIED: marked("The comrade has passed away; what was done stays for all of us to learn from."),
    EndReason.MOVED: marked("The comrade belongs to another organisation now."),
}
NAMINGS = {
    Naming.HELD: marked("Your name is shown nowhere as an exemplar."),
    Naming.INSIDE: marked("Your name as an exemplar is shown within your cell, and nowhere outside it."),
    Naming.OUTSIDE: marked(
        "Your name may be shown outside your cell as an exemplar, for this work alone and nothing else."
    ),
}
_TOLD = {
    Naming.HELD: marked("{who} does not wish to be named as an exemplar for now."),
    Naming.INSIDE: marked("{who} lets themselves be named as an exemplar within the cell, and not outside it."),
    Naming.OUTSIDE: marked("{who} lets themselves be named as an exemplar outside the cell too, for this work alone."),
}
FORMULA = marked("Missing = the figure of the exemplar, less one's own figure reported last.")


def card_lines(speak: Language, kind: Kind, card: Card) -> list[str]:
    """What is on the card beside who it is and for what."""
    flags = [speak.tr(KINDS[kind])]
    flags += [speak.tr("pilot")] if card.is_pilot else []
    flags += [card.phase] if card.phase else []
    lines = [" · ".join(flags)]
    lines += [speak.tr("Reached: {figures}", figures=quoted(card.figures))] if card.figures else []
    lines += [speak.tr("How to do the same: {how}", how=quoted(card.how))] if card.how else []
    return lines


def fate_line(speak: Language, reason: EndReason | None) -> list[str]:
    return [speak.tr(_FATES[reason])] if reason in _FATES else []


def mark_text(speak: Language, value: Decimal, unit: str) -> str:
    return amount_text(speak, value, unit)


def gap_text(speak: Language, standing: Standing) -> str:
    """ "còn thiếu 12 cây để bắt kịp", "đã bắt kịp", "đã vượt 5 cây"; where nothing is measured, that they learn."""
    missing, unit = standing.missing, standing.following.unit
    if missing is None:
        return speak.tr("learning from it, with no figure to compare yet")
    if missing > 0:
        return speak.tr("{amount} missing to catch up", amount=bold(amount_text(speak, missing, unit)))
    if missing == 0:
        return speak.tr("caught up: {amount}", amount=amount_text(speak, standing.done or missing, unit))
    return speak.tr("beyond it by {amount}", amount=bold(amount_text(speak, -missing, unit)))


def figures_text(speak: Language, standing: Standing) -> str:
    """The two figures behind the gap."""
    mark, done = standing.following.value, standing.done
    if mark is None or done is None:
        return ""
    unit = standing.following.unit
    return speak.tr(
        "the exemplar {mark}, here {done}",
        mark=amount_text(speak, mark, unit),
        done=amount_text(speak, done, unit),
    )


def reported_line(speak: Language, who: str, standing: Standing) -> str:
    """What a report says of the exemplar that is followed by it."""
    return "🌟 " + speak.tr("Following {who}: {gap}.", who=who, gap=gap_text(speak, standing))


def followed_text(speak: Language, found: Followed) -> str:
    """Write the counts of those who follow; "" of nobody."""
    counts = zip(Stage, (found.learning, found.catching_up, found.level, found.beyond), strict=True)
    parts = [f"{speak.tr(STAGES[stage])} {count}" for stage, count in counts if count]
    text = speak.tr("Following exemplars: {parts}", parts=", ".join(parts)) if parts else ""
    if not found.copied:
        return text
    copied = speak.tr("copied by {count}", count=found.copied)
    return f"{text}; {copied}" if text else speak.tr("Exemplars: {copied}", copied=copied)


def written_of_you_text(speak: Language, branch: str, lines: Sequence[str]) -> str:
    head = speak.tr("Comrade, {branch} wrote the card of your example, for others to learn from:", branch=branch)
    ask = speak.tr("If something is not right, or you would like to add a word, please answer.")
    return "\n".join([head, *lines, ask])


def answered_text(speak: Language, who: str, words: str) -> str:
    return speak.tr("{who} says about the card of the exemplar:", who=who) + f"\n{quoted(words)}"


def asked_of_you_text(speak: Language, who: str, what: str, words: str) -> str:
    head = speak.tr("{who} would like to learn from this example and asks:", who=who)
    return f"{head}\n{quoted(words)}\n" + speak.tr("About: {what}", what=quoted(what))


def replied_text(speak: Language, who: str, words: str) -> str:
    return speak.tr("{who} answers you:", who=who) + f"\n{quoted(words)}"


def copied_text(speak: Language, who: str, what: str, words: str) -> str:
    head = speak.tr("{who} did the same after this example:", who=who)
    return f"{head} {quoted(what)}\n{quoted(words)}"


def copied_back_text(speak: Language, who: str, what: str, words: str) -> str:
    head = speak.tr("{who} took back that they did the same after this example:", who=who)
    return f"{head} {quoted(what)}\n{quoted(words)}"


def followers_text(speak: Language, who: str, *, recognised: bool) -> str:
    if recognised:
        return speak.tr("The exemplar you learn from is recognised again: {who}.", who=who)
    return speak.tr("The exemplar you learn from was withdrawn: {who}. Your own work goes on as it is.", who=who)


def sent_to_you_text(speak: Language, lines: Sequence[str], own: str) -> str:
    head = speak.tr("An exemplar does what you have registered too:")
    return "\n".join([head, *lines, speak.tr("Yours: {content}", content=quoted(own))])


def own_word_text(speak: Language, who: str, how: Naming, words: str, what: str) -> str:
    """Tell those who lead the cell how somebody wants to be named."""
    said = f"\n{quoted(words)}" if words else ""
    return speak.tr(_TOLD[how], who=who) + said + "\n" + speak.tr("About: {what}", what=quoted(what))


def tip_text(speak: Language, name: str, words: str) -> str:
    """A member's tip; `name`: "" where they do not wish to be named."""
    head = speak.tr("{who} points out somebody who may be an exemplar:", who=name)
    nameless = speak.tr("A comrade of the cell points out somebody who may be an exemplar:")
    return f"{head if name else nameless}\n{quoted(words)}\n" + speak.tr(
        "Please ask whoever it is about first; nothing is nominated yet."
    )


def kept_quiet_text(speak: Language, name: str) -> str:
    return speak.tr("{who} asks you not to tell others from whom the tip for an exemplar came.", who=name)
