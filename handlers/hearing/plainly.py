"""What is asked for in words that mean nothing else, and the order in which each subject is asked whether it hears."""

from collections.abc import Callable

from domain.understanding.movement.act import MovementAct
from handlers.assigning import hearing as assigning
from handlers.campaigns import carrying_over
from handlers.campaigns import hearing as campaigns
from handlers.changing import entered_for_me, going_on
from handlers.changing import hearing as changing
from handlers.commending import hearing as commending
from handlers.comrades import hearing as comrades
from handlers.contents import hearing as contents
from handlers.criteria import hearing as criteria
from handlers.deciding import awaited, of_ones_own, rewriting
from handlers.desk import figures_page
from handlers.desk import hearing as desk
from handlers.desk_wishes import at_a_loss, declining, firm, orders, papers, refusing
from handlers.desk_wishes import hearing as desk_wishes
from handlers.digests import switching
from handlers.entering import hearing as entering
from handlers.exemplars import hearing as exemplars
from handlers.figures import comparing, others, summary
from handlers.figures.beside import asking_below
from handlers.figures.beside import hearing as beside_figures
from handlers.hearing import movement, slips, which_day
from handlers.hearing.which import ask_for_one
from handlers.indicators import hearing as indicators
from handlers.instructing import hearing as instructing
from handlers.letters import subject as letters
from handlers.letters import to_leader, to_those_above
from handlers.listing import asked as listing
from handlers.listing import how_far
from handlers.moving import elsewhere
from handlers.newcomers import hearing as newcomers
from handlers.people import my_data, secretary
from handlers.pledges import counting
from handlers.reminders import of_another, otherwise, plainly, putting_off, taken_up
from handlers.reminders.wishes import hearing as reminder_wishes
from handlers.reorganising import hearing as reorganising
from handlers.rounds import hearing as rounds
from handlers.rounds.asked import by_code
from handlers.service import greetings, not_yet
from handlers.talk.menus import say_with_menu
from handlers.talk.turn import Turn
from handlers.thanking import hearing as thanking
from handlers.unit_facts import hearing as unit_facts
from handlers.work import hearing as work

_OF_THE_MOVEMENT = (
    *(carrying_over.heard, exemplars.heard, assigning.heard, indicators.heard),
    *(campaigns.heard, campaigns.ordered, campaigns.figures_of_one, contents.heard, rounds.heard, unit_facts.heard),
)
"""What is surely said of the movement, asked by leaders for the most part."""


_HEARD_BEFORE = (carrying_over.heard, exemplars.heard, contents.heard)


def _surely_of_the_movement(turn: Turn) -> bool:
    """Whether a leader surely speaks of the movement, before one's own pledges, entering and work are thought of."""
    if to_leader.is_letter(turn, turn.text) or to_those_above.is_letter(turn.text) or not movement.is_sure(turn):
        return False
    return movement.asks_the_day(turn) or any(hears(turn) for hears in (*_OF_THE_MOVEMENT, movement.heard))


def _surely_at_the_desk(turn: Turn) -> bool:
    """Whether what sounds like the movement is surely a wish of the desk."""
    return movement.is_sure(turn) and not movement.orders_a_campaign(turn) and desk_wishes.surely(turn)


def _saying_days(*hearing: Callable[[Turn], bool]) -> Callable[[Turn], bool]:
    """Whether one of these hears it; that a day it names is none is then said first."""

    def heard(turn: Turn) -> bool:
        found = any(hears(turn) for hears in hearing)
        if found and (said := which_day.said(turn, turn.text)):
            turn.say_first(said)
        return found

    return heard


def _day_is_given(turn: Turn) -> bool:
    """Whether the day is typed that a sentence waits for."""
    if (found := which_day.typed(turn)) is None:
        return False
    take_day(turn, " ".join(found))
    return True


def take_day(turn: Turn, argument: str) -> None:
    """`/ngaydung`: the day that was meant; the sentence is heard with it."""
    act, _, day = argument.partition(" ")
    if act not in set(MovementAct) or not which_day.take(turn, day):
        say_with_menu(turn, turn.tr("What would you like to do?"))
    elif not any(hears(turn) for hears in _OF_THE_MOVEMENT):
        movement.serve(turn, MovementAct(act), turn.text)


_ASKED = (
    *(
        _day_is_given,
        ask_for_one,
        beside_figures.heard,
        my_data.heard,
        of_another.heard_sparing,
        of_ones_own.heard,
        papers.as_slides,
        declining.others_talk,
        declining.why_no_names,
        at_a_loss.heard,
        of_another.heard_of_who_mourns,
        firm.heard,
        commending.heard,
        thanking.heard,
        refusing.heard,
        desk.paper_named,
        figures_page.heard,
        instructing.heard,
        by_code.heard,
        criteria.heard,
        comrades.heard_of_a_post,
        _surely_at_the_desk,
        _surely_of_the_movement,
    ),
    *(switching.heard, contents.heard, campaigns.extended, changing.heard_of_a_campaign),
    *(
        desk_wishes.embellishes,
        slips.heard,
        rewriting.heard,
        reminder_wishes.heard,
        counting.put_right,
        plainly.heard,
        otherwise.heard,
        putting_off.heard,
    ),
    *(going_on.heard, taken_up.heard, changing.heard_instead),
    *(carrying_over.heard, _saying_days(exemplars.heard), work.heard, entering.heard),
    *(asking_below.heard, orders.urges_the_silent, letters.heard),
    _saying_days(*(each for each in _OF_THE_MOVEMENT if each not in _HEARD_BEFORE)),
    *(reorganising.heard, how_far.heard, movement.heard),
    *(secretary.shown_of_all, others.above_is_told, desk_wishes.paper_meant, desk.heard, listing.heard),
    *(newcomers.heard, comrades.heard),
    *(desk_wishes.heard, comparing.asked_plainly, summary.asked_plainly, not_yet.heard, awaited.heard, elsewhere.heard),
    *(entered_for_me.heard, greetings.heard, movement.asked_about),
)
"""In the order in which they are tried; those of the middle are asked by leaders."""
_WEIGHED = (
    *(movement.heard, movement.asked_about, _surely_of_the_movement),
    *(_surely_at_the_desk, desk_wishes.paper_meant, desk_wishes.heard),
)
"""What may be the answer where a question is open."""


def heard(turn: Turn, *, at_a_question: bool = False) -> bool:
    """Whether a sentence asks for one of these, which is then answered.

    `at_a_question`: it may be its answer, so that only words count that mean nothing else.
    """
    if at_a_question:
        return any(hears(turn) for hears in _ASKED if hears not in _WEIGHED)
    return any(hears(turn) for hears in _ASKED)
