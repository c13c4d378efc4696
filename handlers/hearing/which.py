"""Where it is not sure what a sentence does: one line, and the likeliest acts to choose from."""

from dataclasses import replace

from domain.chat import Choice
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.acts.cues import says
from domain.understanding.acts.reading import ActReading
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.replies.picks import agreed
from domain.understanding.several_things.introduced import only_asks
from domain.understanding.text.words import tokenised
from handlers.changing.own_pledge import changeable
from handlers.letters import to_leader
from handlers.letters.leaders import answering
from handlers.performing import perform
from handlers.pledges import taking_back
from handlers.pledges.my_pledges import reportable
from handlers.subjects import ACTS
from handlers.talk import parking
from handlers.talk.menus import say_with_menu
from handlers.talk.picking import offered
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_no, propose

NO_WISH = frozenset({Act.OTHER, Act.GREETING, Act.THANKS, Act.HEARSAY, Act.CANCEL})
"""Nobody is asked whether they wanted to greet."""
_NOTED = frozenset({Act.REPORT, Act.CORRECT_REPORT, Act.OUTLOOK})
MOST = 3
NONE = "/hieu khac"


def asks_instead(turn: Turn, heard: ActReading) -> bool:
    """Whether what sounds like a report only asks, "xin cho biết …", so that nothing is noted and it is asked what."""
    if heard.act not in _NOTED or not only_asks(turn.text):
        return False
    ask_which(turn, replace(heard, act=Act.QUESTION, sure=False, others=(Act.SUMMARY, Act.HELP), withheld=None))
    return True


def ask_which(turn: Turn, heard: ActReading) -> None:
    """One line and at most three wishes that fit the sentence and what can be done now, those of trouble first."""
    if to_leader.passes_on_a_wish(turn, turn.text) or answering.offered(turn):
        return
    grave = is_grave(tokenised(turn.text)) or says(tokenised(turn.text), "of_mourning")
    likely = [act for act in _paired(heard, grave=grave) if _possible(turn, act, heard)]
    if len(likely) < 2 and not GRAVE & set(likely):
        likely += [act for act in (Act.PROMISE, Act.HELP) if act not in likely and ACTS[act].who(turn.member)]
    likely.sort(key=lambda act: act not in (Act.DEATH, Act.HARDSHIP))
    wishes = {ACTS[act].answer: act for act in reversed(likely)}  # two acts that are served alike are one wish
    parking.wait_with(turn, turn.text)
    choices = [Choice(turn.tr(ACTS[act].wish), f"/hieu {act}") for act in likely if act in wishes.values()]
    asked = turn.tr("I am not sure that I understood you. Is it one of these?")
    none = Choice(turn.tr("None of these"), NONE)
    if len(choices) == 1:
        propose(turn, asked, choices[0], none)
    else:
        turn.say(asked, (*choices[:MOST], meant_by_no(none)))


def ask_for_one(turn: Turn) -> bool:
    """Whether a mere yes came where several wishes are offered: which of them, then."""
    if not agreed(turn.text) or not parking.waiting_sentence(turn) or not offered(turn, NONE):
        return False
    choices = [Choice(label, wire) for label, wire in turn.chat.choices or []]
    turn.say(turn.tr("Which of these is meant? Please choose one."), choices)
    return True


def take_as(turn: Turn, argument: str) -> None:
    """`/hieu`: the sentence that waits was meant as this act."""
    sentence = parking.waiting_sentence(turn)
    parking.close(turn)
    if sentence and argument in {act.value for act in Act}:
        perform(turn, Act(argument), sentence)
    else:
        say_with_menu(turn, turn.tr("What would you like to do?"))


def _paired(heard: ActReading, *, grave: bool) -> list[Act]:
    """The likeliest acts; a promise and its refusal are told apart by one word, so where one is offered both are."""
    likely = [heard.act, *heard.others]
    if grave and heard.act is Act.PROMISE and {Act.DEATH, Act.HARDSHIP} & set(heard.others[:2]):
        likely.remove(Act.PROMISE)
    elif Act.REFUSAL in likely[:MOST] and Act.PROMISE not in likely and not GRAVE - {Act.REFUSAL} & set(likely):
        likely.insert(likely.index(Act.REFUSAL) + 1, Act.PROMISE)
    return likely


def _possible(turn: Turn, act: Act, heard: ActReading) -> bool:
    if act in NO_WISH or (act is Act.WITHDRAW_CONSENT and act is not heard.act):
        return False
    if act is Act.DEATH and (act is not heard.act or not says(tokenised(turn.text), "of_mourning")):
        return False
    if act in (Act.CHANGE, Act.WITHDRAW):
        return bool(changeable(turn))
    if act in (Act.REPORT, Act.OUTLOOK, Act.SHOW_DEADLINE):
        return bool(reportable(turn))
    if act in (Act.CORRECT_REPORT, Act.UNDO):
        return taking_back.is_possible(turn)
    return ACTS[act].who(turn.member)
