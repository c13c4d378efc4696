"""What is read of a sentence at the desk, whoever says it: wishes, followups, past days, instructions."""

from collections.abc import Callable
from datetime import date
from functools import partial

from benchmarks.understanding import of_recognition
from domain.understanding.acts.persons import is_of_one_unnamed
from domain.understanding.changes import asides as typing
from domain.understanding.changes.additions import added_to, addition_in
from domain.understanding.desk.reading import read_wish
from domain.understanding.exemplars import said as exemplars
from domain.understanding.exemplars.finding import words_of
from domain.understanding.followups import pointing
from domain.understanding.followups import reading as followups
from domain.understanding.movement import (
    closing_said,
    code_said,
    handing_in_said,
    instruction_asked,
    instruction_said,
)
from domain.understanding.moves import asides, deliveries, feelings, objections, of_announced, on_paper
from domain.understanding.moves.having_read import (
    denies_reading,
    has_read,
    names_another,
    names_reading,
    names_slip,
    said_of_reading,
)
from domain.understanding.moves.of_lists import asks_of_numbers
from domain.understanding.moves.of_readers import asked_of_readers
from domain.understanding.moves.thanking import thanks_for_another
from domain.understanding.past.past_periods import alone, one_before, past_period, periods_said, year_before
from domain.understanding.remarks import named_work, worries
from domain.understanding.remarks.slips import counted_otherwise
from domain.understanding.replies.places import content_words
from domain.understanding.several_things import introduced, own_wish, rambles
from domain.understanding.text.words import fold

NAME = "Nguyễn Văn An"
ANNOUNCED = "Họp chi bộ 19 giờ thứ sáu tại nhà văn hóa ấp"
"""What is added to."""
UNITS = ("Chi bộ ấp 1", "Chi bộ ấp 2", "Đảng bộ xã An Thạnh")

_PLAIN: tuple[Callable[[str], object], ...] = (
    *(said_of_reading, has_read, names_reading, is_of_one_unnamed, read_wish),
    *(followups.urges, closing_said.asks_to_open, closing_said.asks_what_is_kept, closing_said.asks_each_time),
    *(closing_said.asks_days_left, closing_said.compares_with_a_file, closing_said.keeps_and_returns),
    *(code_said.code_named, code_said.code_alone),
    *(handing_in_said.asks_how, handing_in_said.agrees, handing_in_said.hands_it_up, handing_in_said.asks_code),
    *(handing_in_said.asks_whether_it_holds, handing_in_said.wants_what_was_handed_in, handing_in_said.says_it_came),
    *(handing_in_said.asks_why_sent_back, handing_in_said.hands_in_once_more),
    *(instruction_asked.which, instruction_asked.asks_how_it_stands, instruction_asked.given_and_asked),
    *(instruction_asked.bids_again, instruction_asked.goes_on, instruction_asked.asks_whether_seen),
    *(instruction_asked.asks_more_time, instruction_asked.names_instruction),
    *(instruction_said.sends_back, instruction_said.instructs, instruction_said.hands_in_again),
    *(instruction_said.is_for_many, instruction_said.count_said, instruction_said.is_for_silent),
    *(instruction_said.spelled_out, instruction_said.asks, instruction_said.answers, instruction_said.withdraws),
    *(named_work.begins_with_work, named_work.only_names_work),
    *(worries.asks_whether_it_matters, worries.asks_whether_late, worries.asks_what_is_owed),
    *(worries.asks_why_not_reminded, introduced.asked_behind, introduced.only_asks),
    *(own_wish.wishes_of_its_own, own_wish.wants_others_told),
    *(asides.without_asides, asides.stops_it, asked_of_readers, deliveries.is_sent_apart, thanks_for_another),
    *(feelings.is_ashamed, feelings.asks_time_in_mourning, feelings.is_for_now, addition_in, asks_of_numbers),
    *(objections.objects_to_comparing, objections.doubts_a_figure, on_paper.is_for_paper),
    *(of_announced.says_who_comes, of_announced.asks_how_to_confirm, of_announced.read_and_more),
    *(typing.settled, typing.held_back, typing.thinks_aloud, typing.left_out, partial(typing.without, ANNOUNCED)),
    *(pointing.is_pointed, pointing.begins_with_a_name, pointing.figure_told, pointing.figure_put_right),
    *(pointing.enters_it, pointing.is_another_one, exemplars.wish_in, exemplars.what_of, words_of),
    *(partial(names_another, own=NAME), names_slip, denies_reading, rambles.wish_behind, rambles.misses_something),
    *(counted_otherwise, content_words),
    *(partial(instruction_said.as_directed, unit=UNITS[0]), partial(added_to, ANNOUNCED)),
)


def read(text: str, today: date) -> None:
    """Read a sentence in each of these ways."""
    words = fold(text)
    of_recognition.read(text, today)
    for reader in _PLAIN:
        reader(text)
    followups.read(words, today)
    followups.wants_counts_alone(words)
    followups.goes_ahead(words)
    followups.form_said(words)
    instruction_asked.day_said(text, today)
    instruction_said.in_front(text, UNITS)
    instruction_said.read(text, UNITS[0], today)
    alone(words, today)
    periods_said(words, today)
    if (found := past_period(words, today)) is not None:
        one_before(found[0])
        year_before(found[0])
