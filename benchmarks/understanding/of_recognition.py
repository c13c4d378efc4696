"""What is read of a sentence about exemplars, agreements, criteria and praise, whoever says it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from domain.agreements.agreement import Line, LineKind
from domain.agreements.wishes import wish_in
from domain.campaigns.exemplars import Proposal, proposed
from domain.understanding.agreements import reading, sayings, spoken
from domain.understanding.exemplars import asked, learning, naming, plain, proposing, work
from domain.understanding.exemplars.finding import is_there, words_of
from domain.understanding.recognition import answers, correcting, tallies

LINES = tuple(
    Line(LineKind.CONTENT, words, Decimal(points), place)
    for place, (words, points) in enumerate(
        (("Trồng cây xanh", 30), ("Hộ có hàng rào cây xanh", 30), ("Sinh hoạt chi bộ", 20), ("Đường hoa", 20)), start=1
    )
)
"""The contents of an agreement that is spoken of."""
_PLAIN: tuple[Callable[[str], object], ...] = (
    *(reading.theme_of, reading.contents_in, reading.leaves_the_rest, wish_in),
    *(sayings.draws_up, sayings.signs_alone, sayings.objects, spoken.head_said, spoken.orders_sending),
    *(proposing.more_in, proposing.name_in, proposing.looks_like_a_name),
    *(naming.own_word, naming.keeps_inside, naming.hides_teller, naming.without_wish),
    *(asked.asks_who, asked.asks_persons, asked.asks_how, asked.asks_the_name, asked.asks_by_share),
    *(learning.whom, work.tells_of_work, plain.clauses_of),
    *(tallies.tally_in, tallies.asks_what_is_lacking, tallies.calls_to_mark),
    *(correcting.is_slip, correcting.corrects, correcting.without_slip, correcting.number_said),
    *(answers.may_be_name, answers.may_be_form, answers.may_be_deed, answers.numbers_alone),
)


def read(text: str, today: date) -> None:
    """Read a sentence in each of these ways."""
    for reader in _PLAIN:
        reader(text)
    reading.place_of(LINES, text)
    reading.points_named(LINES, text)
    reading.changed_by(LINES, text)
    sayings.proposed(text, LINES)
    sayings.scores_named(text, LINES)
    spoken.period_said(text, today)
    proposing.year_in(text, today.year)
    proposing.day_in(text, today)
    proposing.refined(text, proposed(text) or Proposal(who=text))
    correcting.number_said(text, "45-QĐ/ĐU")
    is_there(words_of(text), "Trồng dừa xiêm", "Chi bộ ấp 1")
