"""`/nhap`: agree to what a list would change, let it be, read it row by row, take it back, or learn how to send one."""

from domain.chat import Choice
from domain.errors import UserError
from domain.roster.sent import SentState
from handlers.roster import explaining, taking_back
from handlers.talk.arguments import Arguments, number_first, row_number, verb_first
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.people import list_text
from locales.wording.roster.sent import (
    AGREE,
    BACK,
    DROP,
    LEAVERS,
    LINES,
    PAGE,
    absent_in,
    agree_choice,
    other_choices,
    wire,
)
from storage.roster.sent import rows
from storage.roster.sent.rows import SentList

AT_ONCE = 8  # lines
_GONE = marked("That list is not here any more. Please send the file once more.")


def start(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, (AGREE, DROP, LEAVERS, LINES, BACK, PAGE))
    if asked.verb == PAGE:
        explaining.offer_page(turn)
    elif asked.verb == BACK:
        taking_back.take_back(turn, asked.number)
    elif asked.verb == LINES:
        number, first = number_first(asked.rest)
        _show_lines(turn, _theirs(turn, Arguments(rest=number)), row_number(first))
    elif asked.verb:
        _answer(turn, asked, _theirs(turn, asked))
    elif waiting := rows.newest(turn.session, turn.member.id, SentState.ASKED):
        _show_lines(turn, waiting, 0)
    else:
        explaining.explain(turn)


def heard(turn: Turn) -> bool:
    """Whether somebody wants to import a list, or asks how: what waits for their answer is shown, else how."""
    asks = explaining.asks_how(turn)
    if asks:
        start(turn, "")
    return asks


def _theirs(turn: Turn, asked: Arguments) -> SentList:
    sent = rows.by_id(turn.session, asked.number) if asked.number is not None else None
    if sent is None or sent.member_id != turn.member.id:
        raise UserError(_GONE)
    return sent


def _answer(turn: Turn, asked: Arguments, sent: SentList) -> None:
    """The yes and the no hold once; what was decided before is said."""
    session = turn.session
    ways: list[Choice] = []
    if asked.verb == AGREE and rows.agree(session, sent.id):
        words = marked("I am importing “{file}”, and tell you when it is done.")
    elif asked.verb == LEAVERS and rows.with_leavers(session, sent.id):
        words = marked("I read “{file}” once more, with those who leave, and ask before it is written.")
    elif asked.verb == DROP and rows.drop(session, sent.id):
        words = marked("All right: nothing was imported, and I have deleted “{file}”.")
    elif sent.state in (SentState.WAITING, SentState.AGREED):
        words = marked("“{file}” is being worked on; I tell you when it is done.")
    elif sent.state is SentState.WRITTEN:
        words = marked("“{file}” is imported already.")
        ways.append(Choice(turn.tr("A mistake: take it back"), wire(BACK, sent.id)))
    else:
        words = marked("“{file}” was not imported. Please send the file once more.")
    turn.say(turn.tr(words, file=sent.name), ways)


def _show_lines(turn: Turn, sent: SentList, first: int) -> None:
    """What was shown before, from one of its lines on, and the same choices while they stand."""
    lines = sent.report.splitlines()
    if not lines[first:]:
        raise UserError(_GONE)
    shown = lines[first : first + AT_ONCE]
    bounds = {"first": first + 1, "last": first + len(shown), "count": len(lines)}
    head = turn.tr("“{file}”, line {first} to {last} of {count}:", file=sent.name, **bounds)
    choices = []
    if sent.state is SentState.ASKED:
        again = other_choices(turn.language, sent.id, absent_in(sent.report))
        choices += [agree_choice(turn.language, sent.id), *again]
    if lines[first + AT_ONCE :]:
        choices.append(Choice(turn.tr("Show more"), f"{wire(LINES, sent.id)} {first + AT_ONCE}"))
    turn.say(f"{head}\n{list_text(shown)}", choices, private=True)
