""" "Bên đó 5 người mà bên tui có 2 người, so gì kỳ vậy": the point is granted, and how it is counted is said."""

from domain.names import given_name
from domain.understanding.moves.objections import doubts_a_figure, objects_to_comparing
from handlers.letters import to_those_above
from handlers.listing import branch_list
from handlers.people import whom
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.letters import answer_choice
from storage import organisations


def heard(turn: Turn) -> bool:
    """Whether a figure of a comrade is doubted, or what was set side by side; the remark goes up only after a yes."""
    if turn.person and doubts_a_figure(turn.text) and _of_one_comrade(turn):
        return True
    asked = frame.last(turn) if turn.person and objects_to_comparing(turn.text) else None
    if asked is None or asked.thing is not frame.Thing.BESIDE:
        return False
    units = [organisations.by_code(turn.session, code) for code in (asked.code, asked.what)]
    words = turn.tr(
        "You are right, comrade: with few people one person alone moves the percentage a lot, so the counts stand "
        "beside it. Counted is how many of those who belong to {units} today have registered. I have changed nothing.",
        units=", ".join(each.name for each in units if each),
    )
    if to_those_above.answer(turn, turn.text):
        turn.say_first(words)
    else:
        turn.say(words)
    return True


def _of_one_comrade(turn: Turn) -> bool:
    """ "Sao ghi ông Tám có 4 hộ, ổng nói 6 rồi mà": what stands there, and the two ways in which it is put right."""
    found, cells = whom.meant(turn.text, whom.of_the_cells(turn)), branch_list.cells(turn)
    if len(found) != 1 or not cells:
        return False
    branch_list.show_called(turn, given_name(found[0].name), cells)
    turn.say(
        turn.tr(
            "What stands there is what was reported last; what somebody only told you is not in the book yet, and I "
            "have changed nothing. Either ask comrade {name} to report it, or write it for them, for example: “enter "
            "for comrade {name}: …”; it is then read back.",
            name=found[0].name,
        ),
        [answer_choice(turn.language, found[0].name, found[0].id, marked("Write to comrade {name}"))],
    )
    return True
