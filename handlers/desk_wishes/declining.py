"""What is not done here, said kindly: numbers and names are not given out, history stays; and what can be done."""

import re

from domain.chat import Choice
from domain.permissions import belongs, has_summaries, leads
from domain.understanding.text.words import fold
from handlers.desk.exporting import asks_numbers
from handlers.desk_wishes import meant
from handlers.figures import pages, summary
from handlers.figures.asking.words import REFUSED, said
from handlers.people import secretary
from handlers.talk import conversation
from handlers.talk.menus import main_choices, say_with_menu
from handlers.talk.turn import Turn

_PEOPLE = re.compile(
    r"\b(?:ai|ten|ho ten|danh sach|ds|dang vien|dong chi|d/?c|nguoi|dua|ong|ba|anh|chi|co|chu|bac|di)\b"
    r"(?! (?:xin|oi)\b)"
)
_LISTED = re.compile(r"\b(?:danh sach|ds|dang vien)\b")


def of_people(turn: Turn) -> bool:
    """Whether numbers, names or people are spoken of; who leads a branch is told, and how a member finds the leader."""
    if "bi thu" in fold(turn.text) and not (has_summaries(turn.member) and asks_numbers(turn.text)):
        return False
    return asks_numbers(turn.text) or _PEOPLE.search(fold(turn.text)) is not None


def private(turn: Turn, text: str) -> None:
    """Telephone numbers, addresses and names of another branch; who can help is said."""
    if asks_numbers(text) and not (has_summaries(turn.member) and meant.other_place(turn)):
        _with_who_helps(turn, text, turn.tr("I keep no telephone numbers and give none out, comrade."))
    else:
        names(turn, text)


def names(turn: Turn, text: str) -> None:
    """What each comrade does stays in the branch; above it are figures, which are shown."""
    conversation.pick(turn, REFUSED, said(text)[:200])
    below, other = meant.unit_below(turn), meant.other_place(turn)
    if not has_summaries(turn.member):
        _with_who_helps(turn, text, turn.tr("What other comrades do, the secretary of their branch sees."))
    elif below is not None:
        summary.show(turn, pages.said(below.code, None))
        words = turn.tr("Who they are by name only the secretary of each branch sees. Here are the figures:")
        turn.say_first(words)
    elif other is not None:
        words = turn.tr("The figures of {organisation} are not yours to see.", organisation=other.name)
        listed = turn.tr(
            "The people of {organisation} are not yours to see, nor their telephone numbers: you see those of your own "
            "branch.",
            organisation=other.name,
        )
        _with_who_helps(turn, text, listed if _LISTED.search(fold(text)) or asks_numbers(text) else words)
    else:
        _with_who_helps(turn, text, turn.tr("By name I show only comrades of your own branch."))


def _with_who_helps(turn: Turn, text: str, words: str) -> None:
    if not has_summaries(turn.member):
        asked = turn.tr("Shall I pass your words on to {leader}?", leader=secretary.named(turn))
        secretary.offer(turn, text, f"{words} {asked}")
        return
    place = meant.unit_below(turn) or meant.other_place(turn)
    called = place.name if place else turn.tr("that branch")
    turn.say(f"{words} {turn.tr('The secretary of {branch} can help you.', branch=called)}", main_choices(turn))


def false_figures(turn: Turn, _text: str) -> None:
    """Nothing is marked done, backdated or taken out; the true figure is reported anew, beside the old one."""
    words = turn.tr(
        "I cannot do that, comrade: what was reported stays as it was on its day. If the true figure is another one, "
        "report it today; it then stands beside the old one. Work that is late is better explained than hidden."
    )
    ways = [Choice(turn.tr("Report progress"), "/baocao")] if belongs(turn.member) else []
    ways += [Choice(turn.tr("Enter for a comrade"), "/ghiho")] if leads(turn.member) else []
    turn.say(words, ways)


def cannot(turn: Turn, _text: str) -> None:
    """Nothing is ordered, called, mailed, signed or posted; papers and pictures are made to be passed on."""
    words = turn.tr(
        "That I cannot do: I order nothing, call nobody, send no e-mail, sign nothing and post into no group. "
        "I note pledges and reports, show figures, and make papers and pictures for you to pass on."
    )
    say_with_menu(turn, words)
