"""How the content groups of a campaign read, and what a committee makes of them."""

from collections.abc import Sequence
from enum import StrEnum

from domain.campaigns.contents import Contents, Heading
from domain.roster.saying import Said
from locales.language import Language, marked
from locales.wording.people import more_line
from locales.wording.quotation import quoted

LINES = 5
NOT_OFFERED = marked("This group is not offered any more.")


class Done(StrEnum):
    """What was made of a group."""

    LEFT_OUT = "out"
    OFFERED = "offered"
    ADDED = "added"
    UNDONE = "undone"


_DONE = {
    Done.LEFT_OUT: marked("Noted: from today on the people of {place} do not register in the group {group}."),
    Done.OFFERED: marked("Noted: from today on the people of {place} register in the group {group} again."),
    Done.ADDED: marked("Added for the people of {place}: the group {group}."),
    Done.UNDONE: marked("Taken back: for the people of {place} the group {group} is as it was before."),
}
_TOLD = {
    Done.LEFT_OUT: marked("{place} lets its people register in the group {group} no more. Pledges made keep it."),
    Done.OFFERED: marked("{place} lets its people register in the group {group} again."),
    Done.ADDED: marked("{place} has added a content group for its people: {group}."),
    Done.UNDONE: marked("{place} has taken back what it changed about the group {group}."),
}


def done_text(speak: Language, done: Done, place: str, name: str) -> str:
    return speak.tr(_DONE[done], place=place, group=quoted(name))


def told_text(speak: Language, done: Done, place: str, name: str, why: str) -> str:
    """What the leaders below are told, with the reason where one was given."""
    text = speak.tr(_TOLD[done], place=place, group=quoted(name))
    return f"{text}\n{speak.tr('Reason: {why}', why=quoted(why))}" if why else text


def tree_lines(contents: Contents) -> list[str]:
    """A line for each group, or for each branch with what stands below it: plain words first, then the slogan."""
    tops = list(dict.fromkeys(map(contents.top, contents.offered)))
    lines = []
    for top in tops:
        below = [each for each in contents.offered if contents.within(each, top)]
        called = f" ({top.slogan})" if top.slogan else ""
        names = "" if below == [top] else ": " + "; ".join(each.name for each in below)
        lines.append(f"• {top.name}{called}{names}")
    return lines


def group_lines(speak: Language, contents: Contents, heading: Heading) -> list[str]:
    """Everything said of one group."""
    said: Sequence[tuple[str, Sequence[str]]] = (
        (marked("Themes: {names}"), heading.themes),
        (marked("For example: {names}"), [*heading.examples, *(each.text for each in heading.suggestions)][:3]),
        (marked("Words of one's own: {names}"), contents.own_keywords(heading)[:10]),
    )
    gone = [] if any(contents.within(each, heading) for each in contents.offered) else [speak.tr(NOT_OFFERED)]
    return [contents.label(heading), *gone, *(speak.tr(text, names="; ".join(names)) for text, names in said if names)]


def said_lines(speak: Language, lines: Sequence[Said], most: int) -> list[str]:
    """What a change makes of the groups, a line for each."""
    told = [f"• {speak.tr(each.message, **each.values)}" for each in lines]
    return [*told[:most], *more_line(speak, len(told) - most)]


def regrouped_text(speak: Language, told: int) -> str:
    text = speak.tr("✅ Noted, from today on.")
    if not told:
        return text
    heard = speak.trn("{count} comrade who leads hears of it.", "{count} comrades who lead hear of it.", told)
    return f"{text} {heard}"


def changed_text(speak: Language, place: str, campaign: str, lines: Sequence[Said], why: str) -> str:
    """What leaders are told; without lines a change was taken back."""
    names = {"place": place, "campaign": quoted(campaign)}
    if not lines:
        return speak.tr("{place} has taken back what it changed about the content groups of {campaign}.", **names)
    head = speak.tr("{place} has changed the content groups of {campaign}:", **names)
    reason = [speak.tr("Reason: {why}", why=quoted(why))] if why else []
    return "\n".join([head, *said_lines(speak, lines, LINES), *reason])
